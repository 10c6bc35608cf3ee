"""The rover as one craft. Its parts are modules of their own; here is only who acts when.

Called by `Simulation` in this order: `obey` when a command changes;
`slow_step` every SLOW_TICKS, before the space is stepped: it looks at where the last tick left the rover
and sets the wheels until the next time; `before_step` and `after_step` around each step of the space, in
which the solver alone drives. When somebody looks, `state`; for the fingerprint, `digest`. The ground must
be solid near `x_m` before the first step.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.simulation.clock import SLOW_S
from game.simulation.commands import Drive
from game.simulation.events import BatteryEmptied, Event, GotStuck, ThingDiscovered
from game.simulation.rover.autonav import AutoNav
from game.simulation.rover.guard import Guard
from game.simulation.rover.hazards import HazardFinder
from game.simulation.rover.laboratory import Laboratory
from game.simulation.rover.oxygen import OxygenMaker
from game.simulation.rover.picture import rover_state
from game.simulation.rover.power import Loads, Power
from game.simulation.rover.release import Release
from game.simulation.rover.sampling import Sampling
from game.simulation.rover.sounder import Sounder
from game.simulation.rover.specification import RoverSpecification
from game.simulation.rover.suspension import Suspension
from game.simulation.rover.wheels import WheelDrive
from game.simulation.units import PERCENT
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pymunk

    from game.simulation.commands import Command
    from game.simulation.craft import Surroundings
    from game.simulation.plan import CraftPlan
    from game.simulation.snapshot import Air, RoverState, ThingState
    from game.simulation.terrain import Terrain


SLOW_STEPS_PER_LOOK: Final = 10
"""The mast camera looks out once a second: the view changes by centimetres."""


class Rover:
    """A six-wheeled rover with an arm."""

    def __init__(self, space: pymunk.Space, terrain: Terrain, plan: CraftPlan) -> None:
        self.name = plan.name
        self.terrain = terrain
        self.specification = RoverSpecification.from_overrides(plan.overrides)
        self.suspension = Suspension(space, self.specification)
        self.suspension.place(plan.at_m, terrain.height_m)
        self.wheels = WheelDrive(self.suspension, self.specification, terrain)
        self.guard = Guard(self.suspension, self.specification, plan.name)
        self.power = Power(self.specification, plan.battery_pct)
        self.autonav = AutoNav(terrain, self.specification, plan.at_m)
        self.hazards = HazardFinder(terrain, self.specification, plan.name)
        self.sampling = Sampling(self.specification, plan.name, plan.tubes)
        self.release = Release(self.sampling.rack, terrain, -space.gravity[1])
        self.laboratory = Laboratory(self.specification, plan.name, self.visible)
        self.oxygen = OxygenMaker(plan.name, plan.cells_c, plan.filter_pct / PERCENT)
        self.sounder = Sounder()
        self._loads = Loads(self.specification)
        self._drag_area_m2 = value("rover_model.drag_area_m2")
        self._command = Drive()
        self._look_steps = 0
        self._was_stuck = False
        self._was_asleep = False
        self.drive_power_w = 0.0

    @property
    def body(self) -> pymunk.Body:
        """The chassis."""
        return self.suspension.chassis

    @property
    def x_m(self) -> float:
        """Distance of the chassis' centre along the level."""
        return float(self.suspension.chassis.position.x)

    @property
    def y_m(self) -> float:
        """Height of the chassis' centre."""
        return float(self.suspension.chassis.position.y)

    @property
    def tilt_rad(self) -> float:
        """Of the chassis against the horizontal, never negative."""
        return math.radians(self.guard.tilt_deg)

    @property
    def odometer_m(self) -> float:
        """Way over the ground."""
        return self.wheels.travelled_m

    @property
    def energy_used_wh(self) -> float:
        """By everything on board."""
        return self.power.energy_used_wh

    @property
    def damage(self) -> float:
        """0 is whole, 1 is lost."""
        return self.guard.damage

    @property
    def loss(self) -> str:
        """Why it can never go on, in one sentence; empty while it can."""
        return tr("It leaned too far and rolled over") if self.guard.is_lost else ""

    @property
    def wants_photograph(self) -> bool:
        """Whether the standing command asks for a picture, and somebody is awake to take it."""
        return self._command.is_photographing and not self.power.is_asleep

    @property
    def is_stuck(self) -> bool:
        """Driving on does not help: the wheels only spin, or the suspension is at its limit."""
        return self.wheels.is_stuck or self.guard.barred_direction != 0

    def obey(self, command: Command) -> None:
        """Take a command; it holds until the next one. What happens to a tube happens once for each asking."""
        if not isinstance(command, Drive):
            return
        if command.is_sealing and not self._command.is_sealing:
            self.sampling.ask_seal()
        if command.is_witnessing and not self._command.is_witnessing:
            self.sampling.ask_air()
        if command.is_dropping and not self._command.is_dropping:
            self.release.ask()
        self._command = command
        self.autonav.go(command.autonav_to_m)

    def visible(self, things: Iterable[ThingState]) -> tuple[str, ...]:
        """Return the names of the things that the mast camera sees from here."""
        return self.autonav.visible(self.x_m, things)

    def slow_step(self, surroundings: Surroundings, events: list[Event]) -> None:
        """Look, decide, set the wheels, work with the arm, and pay for it. Ten times a second."""
        time_s, air, things = surroundings.time_s, surroundings.air, surroundings.things
        x_m = self.x_m
        self.wheels.watch()
        events += self.guard.watch(time_s, self.wheels.speed_m_s)
        is_halted = self.guard.is_tilted or self.is_stuck
        self.autonav.slow_step(x_m, things, is_halted=is_halted)
        self.wheels.drive(self._speed_m_s(), self._drag_n(air))
        if not self.power.is_asleep and not self.guard.is_lost:
            events += self.sampling.slow_step(
                self._command, things, x_m=x_m, air_k=air.temperature_k, time_s=time_s
            )
            events += self._measure(x_m, things, time_s)
            events += self.hazards.slow_step(x_m, things, sun_share=surroundings.sun_share, time_s=time_s)
            events += self.release.slow_step(self.name, x_m, time_s)
            events += self.oxygen.slow_step(self._command, air.density_kg_m3, time_s)
            self.sounder.slow_step(x_m, surroundings.underground)
        else:
            self.oxygen.rest()
        self.release.bask(air.temperature_k, surroundings.sun_share)
        self._look_out(time_s, things, events)
        self._pay()
        self._report(time_s, events)

    def before_step(self) -> None:
        """Leave the step to the solver."""

    def after_step(self, time_s: float, events: list[Event]) -> None:
        """Leave the step to the solver."""

    def state(self, air: Air) -> RoverState:
        """Return the rover for the snapshot."""
        return rover_state(self, air)

    def digest(self) -> tuple[float, ...]:
        """Return the numbers that decide how it goes on, for the fingerprint."""
        chassis = self.suspension.chassis
        pose = (*chassis.position, chassis.angle, *chassis.velocity, chassis.angular_velocity)
        wheels = (number for at in self.wheels.places_m for number in at)
        drilling = self.sampling.drilling
        work = (
            drilling.depth_m,
            drilling.core_health,
            self.sampling.arm_extension,
            len(self.sampling.rack.filled),
        )
        points = (self.laboratory.points,) if self.laboratory.points else ()
        laid = (tube.laid_at_m or 0.0 for tube in self.sampling.rack.laid)
        used = (*points, *laid, *self.oxygen.digest)
        return (*pose, *wheels, *work, self.power.battery_pct, self.odometer_m, self.damage, *used)

    def _speed_m_s(self) -> float:
        """Return the speed for the wheels, asked by hand or by AutoNav; none where driving is forbidden."""
        command = self._command
        speed_m_s = command.speed_m_s
        if command.autonav_to_m is not None:
            speed_m_s = self.autonav.speed_m_s
            if command.speed_m_s > 0.0:
                speed_m_s = math.copysign(min(command.speed_m_s, abs(speed_m_s)), speed_m_s)
        is_free = self.sampling.is_stowed and not self.release.is_busy
        can_drive = is_free and not self.power.is_asleep and not self.guard.is_lost
        if not can_drive or speed_m_s * self.guard.barred_direction > 0.0:
            return 0.0
        return speed_m_s

    def _drag_n(self, air: Air) -> float:
        """Return the wind's drag D = rho v |v| A / 2 against driving forward, N; the rover is slow."""
        return -0.5 * air.density_kg_m3 * air.wind_x_m_s * abs(air.wind_x_m_s) * self._drag_area_m2

    def _measure(self, x_m: float, things: Iterable[ThingState], time_s: float) -> list[Event]:
        """Let the instrument that is asked for work: not while the wheels turn, nor while the drill does."""
        is_still = self.wheels.speed_m_s == 0.0 and not self.sampling.is_drilling
        return self.laboratory.slow_step(
            self._command.instrument if is_still else None,
            things,
            x_m=x_m,
            is_arm_ready=self.sampling.arm_extension == 1.0,
            time_s=time_s,
        )

    def _look_out(self, time_s: float, things: Iterable[ThingState], events: list[Event]) -> None:
        """Tell, once a second, of unknown things that have come into sight; they are on everybody's map then."""
        self._look_steps = (self._look_steps + 1) % SLOW_STEPS_PER_LOOK
        unknown = [thing for thing in things if not thing.is_known]
        if self._look_steps == 0 and unknown:
            events += [ThingDiscovered(time_s, self.name, name) for name in self.visible(unknown)]

    def _report(self, time_s: float, events: list[Event]) -> None:
        """Tell once when it gets stuck and when the battery is empty."""
        if self.is_stuck and not self._was_stuck:
            slip_pct = PERCENT * (1.0 - self.wheels.progress)
            events.append(GotStuck(time_s, self.name, self.x_m, slip_pct))
        self._was_stuck = self.is_stuck
        if self.power.is_asleep and not self._was_asleep:
            events.append(BatteryEmptied(time_s, self.name))
        self._was_asleep = self.power.is_asleep

    def _pay(self) -> None:
        loads, sampling = self._loads, self.sampling
        is_turning = self.wheels.speed_m_s != 0.0
        self.drive_power_w = loads.drive_w(self.wheels.rim_power_w, is_turning=is_turning)
        load_w = self.drive_power_w
        if not self.power.is_asleep:
            load_w += loads.awake_w
            load_w += loads.autonav_w * (self.autonav.target_m is not None)
            load_w += loads.arm_w * (not sampling.is_stowed)
            load_w += loads.drill_w * sampling.is_drilling
            load_w += self.laboratory.power_w + self.oxygen.power_w + self.sounder.power_w
            load_w += loads.camera_w * self._command.is_photographing
        self.power.draw(load_w, SLOW_S)
