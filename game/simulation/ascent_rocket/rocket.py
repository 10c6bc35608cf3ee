"""The ascent rocket as one craft. Only who acts when stands here.

Called by `Simulation` as every craft. The course moves on at each slow step, as in the published model; between two of
them the body glides to where the rocket is shown.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pymunk

from game.facts import value
from game.science.orbits.conic import conic_of
from game.science.rocketry.pitch import PitchError, programme_from, programme_of
from game.science.rocketry.propulsion import Kind, built, propulsion, tossed_job
from game.simulation.ascent_rocket.course import Phase, Ship, Steering, flown, next_step, on_pad
from game.simulation.ascent_rocket.forecast import Forecast, Outlook
from game.simulation.ascent_rocket.picture import ignition_in_s, picture
from game.simulation.ascent_rocket.specification import specified
from game.simulation.clock import SLOW_S
from game.simulation.commands import Launch
from game.simulation.events_ascent import (
    IgnitionNear,
    MotorBurntOut,
    MotorLit,
    OrbitReached,
    RocketFell,
    RocketTossed,
    StageDropped,
)
from game.simulation.spacecraft import Spacecraft
from game.simulation.surroundings import HIGHEST_SHOWN_M, jezero_surroundings
from game.simulation.units import METRES_PER_KILOMETRE
from game.texts import tr
from game.texts.units import quantity

if TYPE_CHECKING:
    from game.science.rocketry.rocket import Rocket
    from game.simulation.ascent_rocket.course import Course
    from game.simulation.commands import Command
    from game.simulation.craft import Surroundings
    from game.simulation.events import Event
    from game.simulation.plan import CraftPlan
    from game.simulation.snapshot import Air
    from game.simulation.states.ascent_rocket import AscentRocketState
    from game.simulation.terrain import Terrain

DECK_M: Final = 1.3
"""The nozzle stands so high above the ground on its lander, as drawn."""


class AscentRocket(Spacecraft):
    """A rocket that is tossed up, and then burns, coasts and burns."""

    def __init__(self, space: pymunk.Space, terrain: Terrain, plan: CraftPlan) -> None:
        if plan.launch is None:
            raise ValueError("an ascent rocket needs to know how it starts")
        self.name = plan.name
        self._start, self._figures = plan.launch, specified(plan.overrides)
        self.propulsion = plan.launch.propulsion
        self._designed, self._ship = self._ships()
        self._at_m = plan.at_m
        self._deck_m = terrain.height_m(plan.at_m) + DECK_M
        self.body = pymunk.Body(body_type=pymunk.Body.KINEMATIC)
        self.body.position = self._at_m, self._deck_m
        space.add(self.body)
        self.course = on_pad(self._ship)
        self.programme = programme_of(plan.launch.points)
        self.odometer_m = self.damage = self._highest_m = 0.0
        self.loss = ""
        self._command = Launch()
        self._is_next_asked = self._is_called = False
        self._outlook = Outlook(self._forecast())

    @property
    def x_m(self) -> float:
        """Where it started in the level: the ground is drawn where the rocket is."""
        return self._at_m

    @property
    def phase(self) -> Phase:
        """Where it is in the order."""
        return self.course.phase

    @property
    def peak_gees(self) -> float:
        """The hardest push so far."""
        return self.course.peak_gees

    @property
    def dropped_kg(self) -> float:
        """Mass of the empty stages that it has left behind."""
        return sum(stage.dry_kg for stage in self._ship.rocket.stages[: self.course.flight.stage])

    @property
    def mass_kg(self) -> float:
        """What it weighs now, with what is left in the stage at work."""
        flight = self.course.flight
        return self._ship.rocket.mass_kg(flight.stage, flight.propellant_kg)

    @property
    def landed_kg(self) -> float:
        """Mass that had to be brought from the Earth: all of it but oxygen that was made from the air."""
        rocket = self._ship.rocket
        if self.propulsion is None:
            return rocket.lift_off_kg
        propellant_kg = sum(stage.propellant_kg for stage in rocket.stages)
        return rocket.lift_off_kg - propulsion(self.propulsion).oxygen_share * propellant_kg

    def apsides_m(self) -> tuple[float, float]:
        """Return the lowest and the highest height of the orbit that it is on."""
        world = self._ship.around.world
        orbit = conic_of(self.course.flight.state, world.gm_m3_s2)
        return orbit.periapsis_m - world.radius_m, orbit.apoapsis_m - world.radius_m

    def obey(self, command: Command) -> None:
        """Take a command; each further step is done once. A programme that cannot be flown changes nothing."""
        if not isinstance(command, Launch):
            return
        self._is_next_asked |= command.steps > self._command.steps
        if command.programme != self._command.programme:
            try:
                self.programme = programme_from(command.programme)
            except PitchError:
                command = replace(command, programme=self._command.programme)
        self._choose(command.propulsion)
        self._command, before = command, self._command
        if _asked(command) != _asked(before):
            self._outlook.look(self._forecast(), is_another_way=True)

    def slow_step(self, surroundings: Surroundings, events: list[Event]) -> None:
        """Do the step that was asked for, fly on, look ahead, and set the body on its way."""
        before = self.course
        if self._is_next_asked:
            self._is_next_asked = False
            self.course = next_step(self.course, self._ship, is_by_hand=self._command.is_by_hand)
        self.course = flown(self.course, self._ship, self._steering(), SLOW_S)
        around = self._ship.around
        self._highest_m = max(self._highest_m, around.height_m(self.course.flight.state))
        if before.phase not in (Phase.PAD, Phase.DOWN, Phase.DONE):
            self.odometer_m += around.airspeed_m_s(self.course.flight.state) * SLOW_S
        self._tell(before, surroundings.time_s, events)
        self._look_ahead()
        self._show()

    def after_step(self, time_s: float, events: list[Event]) -> None:
        """Nothing happens between two slow steps."""

    def state(self, air: Air) -> AscentRocketState:
        """Return how it stands, for the snapshot."""
        return picture(self, self._ship, self._outlook.known, air)

    @property
    def is_by_hand(self) -> bool:
        """Whether somebody leads it by hand."""
        return self._command.is_by_hand

    @property
    def chosen(self) -> int:
        """Which point of the programme is being set."""
        return self._command.point

    def digest(self) -> tuple[float, ...]:
        """Return the numbers that decide how it goes on, for the fingerprint."""
        flight = self.course.flight
        state = flight.state
        return state.x_m, state.y_m, state.vx_m_s, state.vy_m_s, flight.propellant_kg, self.course.pitch_deg

    def _ships(self) -> tuple[Ship, Ship]:
        """Return the rocket as designed, and as it is this time."""
        start, figures = self._start, self._figures
        around, rate_deg_s = jezero_surroundings(start.place), figures.highest_pitch_rate_deg_s
        shares = (1.0, 1.0), (start.burn_share, start.toss_share)
        designed, real = (
            Ship(self._rocket(burn), around, figures.toss_speed_m_s * toss, rate_deg_s)
            for burn, toss in shares
        )
        return designed, real

    def _rocket(self, burn_share: float) -> Rocket:
        if self.propulsion is None:
            return self._figures.rocket(burn_share)
        return built(propulsion(self.propulsion), tossed_job(), burn_share)

    def _choose(self, name: str) -> None:
        """Put other engines under it, where there is a choice and it still stands."""
        is_open = self.propulsion is not None and self.phase is Phase.PAD
        if is_open and name in set(Kind) and name != self.propulsion:
            self.propulsion = Kind(name)
            self._designed, self._ship = self._ships()
            self.course = on_pad(self._ship)

    def _steering(self) -> Steering:
        return Steering(self.programme, self._command.is_by_hand, self._command.pitch_rate_deg_s)

    def _forecast(self) -> Forecast:
        """Return the way ahead as it was designed: what scatter does to the motors nobody knows before."""
        return Forecast(self.course, self._designed, self._steering())

    def _look_ahead(self) -> None:
        self._outlook.work(SLOW_S)
        is_coasted_by_hand = self._command.is_by_hand and self.phase is Phase.COASTING
        if self._outlook.is_due and (self.phase is Phase.BURNING or is_coasted_by_hand):
            self._outlook.look(self._forecast(), is_another_way=False)

    def _tell(self, before: Course, time_s: float, events: list[Event]) -> None:
        """Report what the step has brought, in the order in which it happened."""
        was, now = before.phase, self.phase
        stage = self.course.flight.stage
        if was is Phase.PAD and now is not Phase.PAD:
            events.append(RocketTossed(time_s, self.name, self._ship.toss_speed_m_s))
        if was is Phase.BURNING and now is not Phase.BURNING:
            events.append(MotorBurntOut(time_s, self.name, before.flight.stage))
        if stage > before.flight.stage:
            events.append(StageDropped(time_s, self.name, before.flight.stage))
        if now is Phase.BURNING and was is not Phase.BURNING:
            events.append(MotorLit(time_s, self.name, stage))
        if now is Phase.DONE and was is not Phase.DONE:
            self._judge(time_s, events)
        if now is Phase.DOWN and was is not Phase.DOWN:
            self._fall(time_s, events)
        self._call(time_s, events)

    def _call(self, time_s: float, events: list[Event]) -> None:
        """Say once that the next motor is to be lit soon, so that nobody sleeps through it."""
        if self._is_called or self.phase is not Phase.COASTING:
            return
        in_s = ignition_in_s(self.course, self._ship)
        if in_s is not None and in_s <= value("ascent.call_before_ignition_s"):
            self._is_called = True
            events.append(IgnitionNear(time_s, self.name, max(in_s, 0.0)))

    def _judge(self, time_s: float, events: list[Event]) -> None:
        low_m, high_m = self.apsides_m()
        if low_m > 0.0:
            events.append(OrbitReached(time_s, self.name, low_m, high_m))

    def _fall(self, time_s: float, events: list[Event]) -> None:
        """Tell why it came back to the ground."""
        self.damage = 1.0
        thrust_n, weight_n = self._push_n()
        if self.course.peak_gees == 0.0:
            self.loss = tr("It fell back onto its lander: nobody lit the motor in time")
        elif thrust_n < weight_n:
            words = tr("It never lifted off: its engine pushes with {thrust}, and it weighs {weight}")
            self.loss = words.format(thrust=quantity(thrust_n, "N", 2), weight=quantity(weight_n, "N", 0))
        else:
            words = tr("It came back to the ground: it rose to {height}, and nothing kept it up there")
            self.loss = words.format(height=quantity(self._highest_m / METRES_PER_KILOMETRE, "km", 0))
        events.append(RocketFell(time_s, self.name, self._highest_m))

    def _push_n(self) -> tuple[float, float]:
        """Return what the motor at work pushes with, and what the rocket weighs on the ground."""
        world = self._ship.around.world
        weight_n = self.mass_kg * world.gravity_m_s2(world.radius_m)
        return self._ship.rocket.stages[self.course.flight.stage].thrust_n, weight_n

    def _show(self) -> None:
        """Let the body glide to where the rocket is shown by the time of the next slow step."""
        height_m = min(max(self._ship.around.height_m(self.course.flight.state), 0.0), HIGHEST_SHOWN_M)
        self.body.velocity = 0.0, (self._deck_m + height_m - self.body.position.y) / SLOW_S


def _asked(command: Launch) -> tuple[str, str, bool]:
    """Return what of a command changes the way ahead for good."""
    return command.programme, command.propulsion, command.is_by_hand
