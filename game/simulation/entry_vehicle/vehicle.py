"""A landing rover as one craft: who acts when, from the edge of the air to six wheels on the ground.

Called by `Simulation` as every craft. In its shell it is moved by `fall`, ten times a second, and the level's space only
holds a body where it is shown; from the backshell on its bodies are in the space and `guidance` says what the engines do.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import pymunk

from game.facts import value
from game.simulation.clock import SLOW_S, SLOW_TICKS, TICK_S
from game.simulation.commands import LandingSequence, LandingStep
from game.simulation.entry_vehicle import guidance, losses, watch
from game.simulation.entry_vehicle.crane import Crane
from game.simulation.entry_vehicle.fall import Fall
from game.simulation.entry_vehicle.ground_map import ground_map
from game.simulation.entry_vehicle.picture import entry_vehicle_state
from game.simulation.entry_vehicle.procedure import Procedure
from game.simulation.entry_vehicle.reach import choose, reach_m
from game.simulation.entry_vehicle.specification import specified
from game.simulation.events import GatePassed
from game.simulation.events_arrival import ArrivalFailed, LandingStepDone
from game.simulation.spacecraft import Spacecraft
from game.simulation.states.entry_vehicle import Hazard, Phase
from game.simulation.surroundings import HIGHEST_SHOWN_M

if TYPE_CHECKING:
    from game.simulation.commands import Command
    from game.simulation.craft import Surroundings
    from game.simulation.events import Event
    from game.simulation.plan import CraftPlan
    from game.simulation.snapshot import Air, EntryVehicleState, ThingState
    from game.simulation.states.entry_vehicle import Plot
    from game.simulation.terrain import Terrain

_NEAR_M: Final = 5000.0
"""So far before its moment the parachute is called: a dozen seconds at that speed."""
_REST_M_S: Final = 0.05
"""Slower than this the rover stands."""


class EntryVehicle(Spacecraft):
    """A rover that comes to Mars."""

    def __init__(self, space: pymunk.Space, terrain: Terrain, plan: CraftPlan) -> None:
        if plan.arrival is None:
            raise ValueError("an entry vehicle needs to know how it arrives")
        self.name = plan.name
        self.terrain = terrain
        self.specification = specified(plan.overrides)
        self.fall = Fall(plan.arrival, self.specification)
        self.procedure = Procedure()
        self.crane: Crane | None = None
        self.body = pymunk.Body(body_type=pymunk.Body.KINEMATIC)
        self.ground: tuple[Plot, ...] = ()
        self.aim_m = plan.at_m
        self.heard_m: float | None = None
        """The place that it was asked for last."""
        self.is_torn = self.is_contact = False
        self.is_too_fast = True
        """Or too far away for its parachute, so far."""
        self.standing_s = self.odometer_m = self.damage = 0.0
        self.loss = ""
        self.height_m = 0.0
        self.space, self._arrival, self._planned_m = space, plan.arrival, plan.at_m
        self.gravity_m_s2 = -space.gravity[1]
        self.things: tuple[ThingState, ...] = ()
        self._ticks = 0
        self._since_cut_s = 0.0
        self.before_m_s = (0.0, 0.0)
        """The rover's velocity before this tick: what it meets the ground with."""
        self._show()

    @property
    def x_m(self) -> float:
        """Distance along the level."""
        return float(self.body.position.x)

    @property
    def tilt_rad(self) -> float:
        """Lean of the rover from level; 0 in its shell."""
        return 0.0 if self.crane is None else abs(math.remainder(self.crane.rover.angle, math.tau))

    @property
    def velocity_m_s(self) -> tuple[float, float]:
        """Along the ground and upwards."""
        if self.crane is not None:
            return float(self.crane.rover.velocity.x), float(self.crane.rover.velocity.y)
        return (0.0, 0.0) if self.loss else self.fall.velocity_m_s

    @property
    def flown_m(self) -> float:
        """Where along the level its fall has come to, which may be far before its start."""
        return self._planned_m + self.fall.beyond_m(self._arrival)

    @property
    def range_m(self) -> float:
        """How far beyond the planned place it would come down if the parachute were fired now."""
        return self.fall.range_m(self._arrival)

    @property
    def phase(self) -> Phase:
        """What carries it."""
        return Phase.GROUND if self.is_contact else self.procedure.phase

    @property
    def is_at_rest(self) -> bool:
        """Whether the rover stands, and its stage is too far away to fall on it."""
        crane = self.crane
        if crane is None or not self.is_contact or not crane.is_cut or self.loss:
            return False
        is_clear = crane.is_down or abs(float(crane.stage.position.x) - self.x_m) > value(
            "landing.fly_away_m"
        )
        return is_clear and crane.rover.velocity.length < _REST_M_S

    @property
    def is_above_place(self) -> bool:
        """Whether the engines have brought it low above its place, ready to let the rover down."""
        if self.crane is None:
            return False
        now = self._standing(self.crane)
        return now.height_m <= value("landing.sky_crane_height_m") and guidance.is_settled(now, self.aim_m)

    @property
    def reach_m(self) -> tuple[float, float]:
        """From where to where it can choose a place."""
        return reach_m(self)

    @property
    def can_choose(self) -> bool:
        """Whether the camera sees the ground and another place can still be taken."""
        return self.procedure.has(LandingStep.HEAT_SHIELD) and not self.is_contact and not self.loss

    @property
    def aim_hazard(self) -> Hazard:
        """What is wrong with its place, as far as it is seen."""
        here = (plot.hazard for plot in self.ground if plot.from_m <= self.aim_m < plot.to_m)
        return next(here, Hazard.NONE)

    def obey(self, command: Command) -> None:
        """Take a command."""
        if isinstance(command, LandingSequence):
            self.procedure.command = command

    def slow_step(self, surroundings: Surroundings, events: list[Event]) -> None:
        """Choose the place; let cables run out; let the stage get lighter."""
        self.things = surroundings.things
        if self.can_choose:
            choose(self, surroundings.time_s, events)
        if self.crane is not None and not self.loss:
            self.crane.follow_mass()
            if self.is_contact:
                self.standing_s += SLOW_S
            if self.procedure.has(LandingStep.CUT):
                self._since_cut_s += SLOW_S

    def before_step(self) -> None:
        """Run the engines."""
        crane = self.crane
        if crane is None or crane.is_down or self.loss:
            return
        now = self._standing(crane)
        if crane.is_cut:
            orders = guidance.fly_away(now, self._since_cut_s, 1.0)
        elif self.is_contact:
            orders = guidance.hover(now._replace(borne_kg=crane.stage.mass))
        else:
            is_lowering = self.procedure.has(LandingStep.SKY_CRANE)
            orders = guidance.descend(now, self.aim_m, is_lowering=is_lowering)
        crane.push(*orders)

    def after_step(self, time_s: float, events: list[Event]) -> None:
        """Fall on, do the step that is due, and notice the ground."""
        self._ticks += 1
        if self.loss or self.is_at_rest:
            return
        if self.crane is not None:
            self._follow_crane(self.crane, time_s, events)
        if self._ticks % SLOW_TICKS == 0:
            self._go_on(time_s, events)

    def state(self, air: Air) -> EntryVehicleState:
        """Return how it stands, for the snapshot."""
        return entry_vehicle_state(self, air)

    def digest(self) -> tuple[float, ...]:
        """Return the numbers that decide how it goes on, for the fingerprint."""
        state = self.fall.entry.state
        place = state.x_m, state.y_m, state.vx_m_s, state.vy_m_s, self.aim_m, float(bool(self.loss))
        if self.crane is None:
            return place
        rover, stage = self.crane.rover, self.crane.stage
        return (
            *place,
            *rover.position,
            rover.angle,
            *stage.position,
            stage.angle,
            self.crane.engine.tank.left_kg,
        )

    def _go_on(self, time_s: float, events: list[Event]) -> None:
        """Do what needs doing ten times a second behind the space's step, where bodies may come and go."""
        if self.is_too_fast and self.fall.holds_parachute and self.range_m > -_NEAR_M:
            self.is_too_fast = False
            events.append(GatePassed(time_s, self.name, "parachute"))
        step = self.procedure.due(self)
        if step is not None:
            self._do(step, time_s, events)
        if self.crane is None and not self.loss:
            self.fall.step()
            self.odometer_m += math.hypot(*self.fall.velocity_m_s) * SLOW_S
            self._show()
            if self.height_m <= 0.0:
                self.lose(losses.fell(self), time_s, events)

    def _do(self, step: LandingStep, time_s: float, events: list[Event]) -> None:
        self.procedure.tick_off(step)
        events.append(LandingStepDone(time_s, self.name, step, self.height_m, math.hypot(*self.velocity_m_s)))
        match step:
            case LandingStep.PARACHUTE:
                mach, pressure_pa = self.fall.mach, self.fall.pressure_pa
                if not self.fall.fire():
                    self.is_torn = True
                    self.lose(losses.torn(self, mach, pressure_pa), time_s, events)
            case LandingStep.HEAT_SHIELD:
                self.fall.drop_shield()
                self.ground = ground_map(self.terrain, self.things)
            case LandingStep.BACKSHELL if not self.terrain.start_m < self.flown_m < self.terrain.end_m:
                self.lose(losses.off_map(self), time_s, events)
            case LandingStep.BACKSHELL:
                self._light()
            case LandingStep.CUT if self.crane is not None:
                self.crane.cut()

    def _light(self) -> None:
        """Leave the backshell: from here on bodies of the space fly."""
        at_m = self.flown_m, self.fall.height_m
        self.crane = Crane(self.space, self.specification, at_m, self.fall.velocity_m_s)
        self.body = self.crane.rover
        self._follow_height(self.crane)

    def _follow_crane(self, crane: Crane, time_s: float, events: list[Event]) -> None:
        self._follow_height(crane)
        if self.procedure.has(LandingStep.SKY_CRANE) and not self.procedure.has(LandingStep.CUT):
            crane.let_down(TICK_S)
        watch.look(self, crane, time_s, events)

    def _standing(self, crane: Crane) -> guidance.Standing:
        origin, stage = crane.origin_m, crane.stage
        height_m = origin.y - self.terrain.height_m(self.aim_m)
        return guidance.Standing(
            origin.x,
            height_m,
            stage.velocity,
            stage.angle,
            stage.angular_velocity,
            crane.borne_kg,
            self.gravity_m_s2,
        )

    def lose(self, reason: str, time_s: float, events: list[Event]) -> None:
        """Say why it can never go on."""
        self.loss, self.damage = reason, 1.0
        events.append(ArrivalFailed(time_s, self.name, reason))

    def _follow_height(self, crane: Crane) -> None:
        self.height_m = crane.wheels_low_m - self.terrain.height_m(self.x_m)

    def _show(self) -> None:
        """Put the body where the shell is shown."""
        at_m = min(max(self.flown_m, self.terrain.start_m), self.terrain.end_m)
        ground_m = self.terrain.height_m(at_m)
        self.height_m = self.fall.height_m - ground_m
        self.body.position = at_m, ground_m + min(max(self.height_m, 0.0), HIGHEST_SHOWN_M)
