"""The Earth capsule as one craft. Only who acts when stands here.

Called by `Simulation` as every craft. Until its release it is aboard the orbiter, three days away; the three days pass at
once. Then `game.science.entry` moves it at every tick, and the level's space only holds a body where it is shown.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import pymunk

from game.facts import value
from game.science.entry.approach import below_horizon_deg
from game.science.entry.capsule import Entry, entered, heating_w_m2, impact_g
from game.simulation.clock import TICK_S
from game.simulation.commands import Release
from game.simulation.earth_capsule.forecast import (
    Forecast,
    beyond_m,
    corridor_deg,
    has_left,
    planned_place_rad,
)
from game.simulation.earth_capsule.release import Approach
from game.simulation.earth_capsule.specification import specified
from game.simulation.events import (
    CapsuleBroke,
    CapsuleLanded,
    CapsuleLost,
    CapsuleReleased,
    Event,
    TouchedDown,
)
from game.simulation.plan import Place, World
from game.simulation.spacecraft import Spacecraft
from game.simulation.states.earth_capsule import EarthCapsuleState
from game.simulation.surroundings import HIGHEST_SHOWN_M, still_surroundings
from game.texts import tr
from game.texts.units import quantity

if TYPE_CHECKING:
    from game.simulation.commands import Command
    from game.simulation.craft import Surroundings
    from game.simulation.plan import CraftPlan
    from game.simulation.snapshot import Air
    from game.simulation.terrain import Terrain

_NOSE_DOWN_M: Final = 0.28
"""From the middle of its rim to the tip of its nose, as drawn."""


class EarthCapsule(Spacecraft):
    """A capsule that an orbiter lets go, and that falls to the Earth by itself."""

    def __init__(self, space: pymunk.Space, terrain: Terrain, plan: CraftPlan) -> None:
        if plan.homeward is None:
            raise ValueError("an Earth capsule needs to know how its orbiter comes")
        self.name = plan.name
        self.specification = specified(plan.overrides)
        self._capsule = self.specification.capsule()
        self._around = still_surroundings(Place(world=World.EARTH))
        speed_m_s = self.specification.approach_speed_m_s
        self._approach = Approach(self._around, speed_m_s, plan.homeward.aim_off_m_s)
        planned = self._approach.planned_entry()
        self._target_rad = planned_place_rad(planned, self._capsule, self._around)
        self._corridor_deg = corridor_deg(self._capsule, self._around, speed_m_s)
        self._at_m, self._ground_m = plan.at_m, terrain.height_m(plan.at_m)
        self.body = pymunk.Body(body_type=pymunk.Body.KINEMATIC)
        space.add(self.body)
        self.entry: Entry | None = None
        self.is_landed = False
        self.impact_gees = self.damage = self.odometer_m = 0.0
        self.loss = ""
        self._command = Release()
        self._ahead = self._forecast(0.0)
        self._show()

    @property
    def x_m(self) -> float:
        """Where it comes down in the level: the ground is drawn where the capsule is."""
        return self._at_m

    @property
    def angle_deg(self) -> float | None:
        """How steep it enters, or would."""
        return self._approach.angle_deg(self._command.push_m_s)

    @property
    def miss_m(self) -> float:
        """How far beyond the planned place it is."""
        flown = self._ahead.miss_m
        return flown if self.entry is None else beyond_m(self.entry.state, self._around, self._target_rad)

    @property
    def peak_gees(self) -> float:
        """The hardest load so far; aboard, the one ahead."""
        return self._ahead.brake.peak_g if self.entry is None else self.entry.brake.peak_g

    @property
    def is_slow(self) -> bool:
        """Whether the brake of the entry is over: it falls slower than sound."""
        return self.entry is not None and self._around.mach(self.entry.state) < 1.0

    def obey(self, command: Command) -> None:
        """Take a command; after the release there is nobody to hear one."""
        if not isinstance(command, Release) or self.entry is not None or self.loss:
            return
        most_m_s = self.specification.most_push_m_s
        push_m_s = min(max(command.push_m_s, -most_m_s), most_m_s)
        if push_m_s != self._command.push_m_s:
            self._ahead = self._forecast(push_m_s)
        self._command = Release(push_m_s, command.is_released)

    def slow_step(self, surroundings: Surroundings, events: list[Event]) -> None:
        """Aboard, look ahead, and let go when asked."""
        if self.entry is not None or self.loss:
            return
        self._ahead.work()
        if self._command.is_released:
            self._let_go(surroundings.time_s, events)

    def after_step(self, time_s: float, events: list[Event]) -> None:
        """Fly on by a tick, and notice the ground, the way out, and a load that breaks it."""
        if self.entry is None or self.is_landed or self.loss:
            return
        before = self.entry
        self.entry = entered(before, self._capsule, self._around, TICK_S)
        self.odometer_m += self._around.airspeed_m_s(self.entry.state) * TICK_S
        if self.entry.brake.peak_g > self.specification.load_limit_gees:
            self._break(time_s, events)
        elif has_left(self.entry, self._around):
            self._lose(time_s, events)
        elif self._height_m(self.entry) <= 0.0:
            self._land(time_s, events)
        self._show()

    def state(self, air: Air) -> EarthCapsuleState:
        """Return how it stands, for the snapshot."""
        coast = self._approach.state if self.entry is None else self.entry.state
        along_m_s, up_m_s = (0.0, 0.0) if self.is_landed else (coast.along_m_s, coast.up_m_s)
        figures, x_y = self.specification, self.body.position
        load_gees, heating = self._felt()
        brake = self._ahead.brake if self.entry is None else self.entry.brake
        return EarthCapsuleState(
            name=self.name,
            x_m=x_y.x,
            y_m=x_y.y,
            pitch_rad=math.radians(below_horizon_deg(coast)),
            velocity_x_m_s=along_m_s,
            velocity_y_m_s=up_m_s,
            height_m=value("entry.interface_height_m") if self.entry is None else self._height_m(self.entry),
            speed_m_s=math.hypot(along_m_s, up_m_s),
            distance_m=coast.radius_m,
            is_released=self.entry is not None or bool(self.loss),
            is_landed=self.is_landed,
            push_m_s=self._command.push_m_s,
            angle_deg=self.angle_deg,
            shallowest_deg=self._corridor_deg[0],
            steepest_deg=self._corridor_deg[1],
            is_forecast=self._ahead.is_ready,
            will_skip=self._ahead.has_skipped,
            miss_m=self.miss_m,
            peak_gees=brake.peak_g,
            peak_heating_w_m2=brake.peak_heating_w_m2,
            heat_j_m2=brake.heat_j_m2,
            load_gees=load_gees,
            heating_w_m2=heating,
            load_limit_gees=figures.load_limit_gees,
            impact_gees=self.impact_gees,
            impact_limit_gees=figures.impact_limit_gees,
            energy_used_wh=0.0,
            damage=self.damage,
            air=air,
        )

    def digest(self) -> tuple[float, ...]:
        """Return the numbers that decide how it goes on, for the fingerprint."""
        if self.entry is None:
            return self._command.push_m_s, float(bool(self.loss))
        state = self.entry.state
        return state.x_m, state.y_m, state.vx_m_s, state.vy_m_s, float(self.is_landed)

    def _forecast(self, push_m_s: float) -> Forecast:
        return Forecast(self._approach.entry(push_m_s), self._capsule, self._around, self._target_rad)

    def _height_m(self, entry: Entry) -> float:
        return self._around.height_m(entry.state) - value("entry.utah_elevation_m")

    def _felt(self) -> tuple[float, float]:
        """Return what it is braked by now, in units of the Earth's gravity, and what its nose takes in."""
        if self.entry is None or self.is_landed:
            return 0.0, 0.0
        state, around = self.entry.state, self._around
        drag = around.drag_m_s2(state, self._capsule.shape, self._capsule.mass_kg)
        density_kg_m3 = around.air.density_kg_m3(around.height_m(state))
        nose_m = self._capsule.nose_radius_m
        heating = heating_w_m2(around.world.name, density_kg_m3, around.airspeed_m_s(state), nose_m)
        return math.hypot(*drag) / value("physics.standard_gravity_m_s2"), heating

    def _let_go(self, time_s: float, events: list[Event]) -> None:
        """Let the three days pass at once."""
        start, push_m_s = self._approach.entry(self._command.push_m_s), self._command.push_m_s
        events.append(CapsuleReleased(time_s, self.name, push_m_s, self.angle_deg))
        if start is None:
            self.loss = tr("It flew past the Earth: a push of {push} does not lead into the air").format(
                push=quantity(push_m_s, "m/s", 3)
            )
            events.append(CapsuleLost(time_s, self.name, 0.0))
            return
        self.entry = Entry(start)

    def _lose(self, time_s: float, events: list[Event]) -> None:
        """Tell that it skipped out of the air, like a flat stone off water."""
        angle_deg = self.angle_deg or 0.0
        words = tr("It skipped out of the air again: it came in at {angle}, and needs {least} or more")
        least = quantity(self._corridor_deg[0], "°", 1)
        self.loss = words.format(angle=quantity(angle_deg, "°", 1), least=least)
        events.append(CapsuleLost(time_s, self.name, angle_deg))

    def _break(self, time_s: float, events: list[Event]) -> None:
        """Tell that the air braked it too hard."""
        limit = self.specification.load_limit_gees
        words = tr("It came in too steeply, at {angle}: the air braked it by more than {limit}, and it broke")
        angle = quantity(self.angle_deg or 0.0, "°", 1)
        self.loss = words.format(angle=angle, limit=quantity(limit, "g", 0))
        self.damage = 1.0
        events.append(CapsuleBroke(time_s, self.name, limit, self.angle_deg or 0.0))

    def _land(self, time_s: float, events: list[Event]) -> None:
        """Let the foam of its body give way on its stroke."""
        if self.entry is None:
            return
        speed_m_s = self._around.airspeed_m_s(self.entry.state)
        self.impact_gees = impact_g(speed_m_s, self.specification.crush_stroke_m)
        self.is_landed = True
        self.damage = 0.0 if self.impact_gees <= self.specification.impact_limit_gees else 1.0
        events.append(TouchedDown(time_s, self.name, speed_m_s, 0.0, self._at_m))
        events.append(CapsuleLanded(time_s, self.name, speed_m_s, self.impact_gees, self.miss_m))

    def _show(self) -> None:
        """Put the body where the capsule is shown."""
        height_m = HIGHEST_SHOWN_M
        if self.entry is not None:
            height_m = min(max(self._height_m(self.entry), 0.0), HIGHEST_SHOWN_M)
        self.body.position = self._at_m, self._ground_m + height_m + _NOSE_DOWN_M
