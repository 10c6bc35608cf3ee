"""Descent stage, rover and the three cables between them, as bodies of the level's space, from the backshell on.

Stowed, the rover is held still below the stage; let down, it hangs on three cables that only pull: when the stage moves to
the side, it swings. Cables do not stretch (simplified: nylon of that length gives way by centimetres under this load).
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import pymunk

from game.facts import value
from game.simulation.clock import TICK_S
from game.simulation.rocketry.engine import Engine
from game.simulation.rocketry.tank import Tank
from game.simulation.rover.specification import specified as rover_specified
from game.simulation.rover.suspension import Suspension

if TYPE_CHECKING:
    from game.simulation.entry_vehicle.specification import EntryVehicleSpecification

_STARTS_M: Final = (-0.05, 0.0, 0.05)
"""Where the cables start, across the stage: nearly at one point, as drawn."""
_ENDS_M: Final = (-0.6, 0.0, 0.6)
"""Where they end on the rover's deck, as drawn."""
_SLACK_M: Final = 0.03
"""Shorter than its length by this, a cable does not pull; the solver leaves some millimetres."""
_STIFF_SHARE: Final = 0.999
"""While stowed, cables are as good as rods: between this share of their length and all of it."""


class Crane:
    """One descent stage with its rover."""

    def __init__(
        self,
        space: pymunk.Space,
        specification: EntryVehicleSpecification,
        at_m: tuple[float, float],
        velocity_m_s: tuple[float, float],
    ) -> None:
        """Take where the cables start, and how fast all of it flies."""
        self._space = space
        self._specification = specification
        self.engine = Engine(specification.engine(), Tank(specification.propellant_kg))
        self._centre_up_m = value("landing.stage_centre_up_m")
        self.stage = pymunk.Body(1.0, 1.0)
        self.stage.position = at_m[0], at_m[1] + self._centre_up_m
        self.stage.velocity = velocity_m_s
        space.add(self.stage)
        self.follow_mass()
        self.suspension = self._stowed_rover(at_m, velocity_m_s)
        self.rover = self.suspension.chassis
        self._deck_up_m = value("rover_model.deck_height_m") - value("rover_model.chassis_centre_height_m")
        self._drop_m = value("landing.stowed_m") - self._deck_up_m
        self._hold = pymunk.GearJoint(self.stage, self.rover, 0.0, 1.0)
        self._cables = tuple(self._cable(start, end) for start, end in zip(_STARTS_M, _ENDS_M, strict=True))
        space.add(self._hold, *self._cables)
        self.is_cut = self.is_down = False
        self.engine.run(0.0, is_on=True)

    @property
    def origin_m(self) -> pymunk.Vec2d:
        """Where the cables start."""
        return self.stage.local_to_world((0.0, -self._centre_up_m))

    @property
    def cable_m(self) -> float:
        """How far the deck hangs below at most."""
        return self._drop_m

    @property
    def is_let_down(self) -> bool:
        """Whether the cables have run out."""
        return self._drop_m >= self._specification.cable_m

    @property
    def is_taut(self) -> bool:
        """Whether any cable pulls."""
        return not self.is_cut and any(
            self.stage.local_to_world(cable.anchor_a).get_distance(self.rover.local_to_world(cable.anchor_b))
            > cable.max - _SLACK_M
            for cable in self._cables
        )

    @property
    def swing_rad(self) -> float:
        """How far the rover hangs away from straight below, positive towards larger distances."""
        way = self.rover.position - self.origin_m
        return math.atan2(way.x, -way.y)

    @property
    def wheels_low_m(self) -> float:
        """Height of the lowest wheel's tread, from height 0 of the level."""
        return min(wheel.position.y for wheel in self.suspension.wheels) - self.suspension.radius_m

    @property
    def borne_kg(self) -> float:
        """What the engines carry."""
        return self.stage.mass + (0.0 if self.is_cut else self._specification.rover_mass_kg)

    def follow_mass(self) -> None:
        """Let the stage get lighter with its propellant."""
        mass_kg = self._specification.stage_dry_kg + self.engine.tank.left_kg
        self.stage.mass = mass_kg
        self.stage.moment = mass_kg * value("landing.stage_gyration_m") ** 2

    def push(self, thrust_n: float, turn_rad_s2: float) -> None:
        """Run the engines for a tick: all together for thrust, one side against the other to turn."""
        self.engine.run(thrust_n / self.engine.specification.thrust_n, is_on=thrust_n > 0.0)
        pushed_n = self.engine.burn(TICK_S)
        self.stage.apply_force_at_local_point((0.0, pushed_n), (0.0, 0.0))
        if pushed_n > 0.0:
            most_n_m = value("landing.turning_moment_n_m")
            self.stage.torque = min(max(turn_rad_s2 * self._inertia_kg_m2(), -most_n_m), most_n_m)

    def let_down(self, seconds: float) -> None:
        """Let the cables run out for a while."""
        if self._hold in self._space.constraints:
            self._space.remove(self._hold)
        speed_m_s = value("landing.lowering_speed_m_s")
        self._drop_m = min(self._drop_m + speed_m_s * seconds, self._specification.cable_m)
        for cable, start, end in zip(self._cables, _STARTS_M, _ENDS_M, strict=True):
            cable.min, cable.max = 0.0, math.hypot(self._drop_m, end - start)

    def cut(self) -> None:
        """Cut the cables at the rover."""
        self.is_cut = True
        self._space.remove(*self._cables)

    def drop_stage(self) -> None:
        """Take the fallen stage out of the space; it lies where it is."""
        self.is_down = True
        self.engine.is_on, self.engine.throttle = False, 0.0
        if not self.is_cut:
            self.cut()
        self._space.remove(self.stage)

    def _inertia_kg_m2(self) -> float:
        """Return what the engines turn: the stage, and the rover too while it is held still below."""
        if self._hold not in self._space.constraints:
            return self.stage.moment
        apart_m = self._centre_up_m + value("landing.stowed_m")
        pair_kg = self.stage.mass * self._specification.rover_mass_kg / self.borne_kg
        return self.stage.moment + self.rover.moment + pair_kg * apart_m**2

    def _cable(self, start_m: float, end_m: float) -> pymunk.SlideJoint:
        long_m = math.hypot(self._drop_m, end_m - start_m)
        anchors = (start_m, -self._centre_up_m), (end_m, self._deck_up_m)
        return pymunk.SlideJoint(self.stage, self.rover, *anchors, _STIFF_SHARE * long_m, long_m)

    def _stowed_rover(self, at_m: tuple[float, float], velocity_m_s: tuple[float, float]) -> Suspension:
        """Return the rover below the stage, with its wheels braked."""
        mass_kg = {"mass_kg": self._specification.rover_mass_kg}
        suspension = Suspension(self._space, rover_specified(mass_kg))
        up_m = at_m[1] - value("landing.stowed_m") - value("rover_model.chassis_centre_height_m")
        for body in suspension.bodies:
            body.position += (at_m[0], up_m)
            body.velocity = velocity_m_s
            self._space.reindex_shapes_for_body(body)
        for carrier, wheel in zip(suspension.carriers, suspension.wheels, strict=True):
            self._space.add(pymunk.SimpleMotor(carrier, wheel, 0.0))
        return suspension
