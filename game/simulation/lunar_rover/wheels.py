"""Motors, brakes and grip of a lunar rover's wheels. What the soil gives is left to `soil`, forces to the solver.

Torques hold from one slow step to the next. Soil that shears under a driven wheel moves back like a conveyor belt, so
that the wheel slips as far as the model says; friction bounds what a wheel can pull or hold.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import pymunk

from game.facts import value
from game.simulation.clock import TICK_S
from game.simulation.lunar_rover.soil import grips
from game.simulation.lunar_rover.specification import AXLES, SIDES
from game.simulation.rover.terramechanics import Grip, slip

if TYPE_CHECKING:
    from game.simulation.lunar_rover.running_gear import RunningGear
    from game.simulation.lunar_rover.specification import LunarRoverSpecification
    from game.simulation.plan import GroundKind
    from game.simulation.terrain import Terrain

BELT_DIGITS: Final = 3
"""Of the belt's speed: steps of a millimetre a second, so that it is seldom set anew."""
SLOWEST_M_S: Final = 0.05
"""Below this speed of rim and ground nobody speaks of slip."""


class Wheels:
    """Two pairs of wheels, all on the same throttle and the same brake."""

    def __init__(self, gear: RunningGear, specification: LunarRoverSpecification, terrain: Terrain) -> None:
        self._gear, self._specification, self._terrain = gear, specification, terrain
        weight_n = specification.mass_kg * -gear.space.gravity.y
        self._grips = grips(weight_n / (AXLES * SIDES))
        self._power_w = specification.motor_power_w * value("lunar_rover.drive_efficiency")
        self._top_rad_s = specification.top_speed_m_s / gear.radius_m
        static = gear.space.static_body
        self._motors = [pymunk.SimpleMotor(gear.frame, wheel, 0.0) for wheel in gear.wheels]
        self._ruts = [pymunk.SimpleMotor(static, wheel, 0.0) for wheel in gear.wheels]
        """What pressing the soil takes: it holds a wheel against the world, not against the frame."""
        for joint in (*self._motors, *self._ruts):
            joint.max_force = 0.0
            gear.space.add(joint)
        self.loads_n = [0.0] * AXLES
        """Of a pair, as the last tick found it."""
        self.grounds: tuple[GroundKind, ...] = ()
        self._belts: list[tuple[float, float]] = [(0.0, 0.0)] * AXLES
        self._is_driving = False
        self._rim_j = 0.0
        self.feel()

    @property
    def grip(self) -> Grip:
        """Return the worse of what is under both axles."""
        return min((self._grips[kind] for kind in self.grounds), key=lambda grip: grip.traction)

    @property
    def sinkages_m(self) -> tuple[float, ...]:
        """Depth of the wheels in the ground; none in the air."""
        return tuple(
            self._grips[kind].sinkage_m if load_n > 0.0 else 0.0
            for kind, load_n in zip(self.grounds, self.loads_n, strict=True)
        )

    @property
    def rim_speeds_m_s(self) -> tuple[float, ...]:
        """Speed of the rims, positive forward."""
        return tuple(-wheel.angular_velocity * self._gear.radius_m for wheel in self._gear.wheels)

    @property
    def speeds_m_s(self) -> tuple[float, ...]:
        """Speed of the axles along the line between them, positive forward."""
        along = pymunk.Vec2d(1.0, 0.0).rotated(self._gear.slope_rad)
        return tuple(wheel.velocity.dot(along) for wheel in self._gear.wheels)

    @property
    def slips(self) -> tuple[float, ...]:
        """Slip of each pair from -1 (locked) over 0 (rolling) to 1 (spinning): (rim - way) over the larger of both."""
        return tuple(map(_slip, self.rim_speeds_m_s, self.speeds_m_s))

    def feel(self) -> None:
        """Look at what each pair carries and stands on."""
        found = [[0.0] for _ in self._gear.wheels]
        for wheel, impulse in zip(self._gear.wheels, found, strict=True):
            wheel.each_arbiter(_add_impulse, impulse)
        self.loads_n = [impulse[0] / TICK_S for impulse in found]
        grounds = tuple(self._terrain.ground(wheel.position.x) for wheel in self._gear.wheels)
        if grounds != self.grounds:
            self.grounds = grounds
            for shape, kind in zip(self._gear.wheel_shapes, grounds, strict=True):
                shape.friction = self._grips[kind].traction

    def after_step(self) -> None:
        """Count the work that the motors have done in a tick; braking takes none."""
        if self._is_driving:
            pairs = zip(self._motors, self._gear.wheels, strict=True)
            self._rim_j += sum(abs(motor.impulse * self._turn_rad_s(wheel)) for motor, wheel in pairs)

    def take_work_j(self) -> float:
        """Return what the motors have handed to the wheels since this was last asked."""
        work_j, self._rim_j = self._rim_j, 0.0
        return work_j

    def drive(self, throttle: float, brake: float) -> None:
        """Set motors and brakes: throttle from -1 (full astern) to 1, brake from 0 to 1; the brake cuts the motors off."""
        self._is_driving = throttle != 0.0 and brake <= 0.0
        for number, wheel in enumerate(self._gear.wheels):
            motor, kind = self._motors[number], self.grounds[number]
            if self._is_driving:
                motor.rate = math.copysign(self._top_rad_s, throttle)
                motor.max_force = SIDES * abs(throttle) * self._torque_n_m(wheel)
            else:
                motor.rate = 0.0
                motor.max_force = SIDES * min(1.0, brake) * self._specification.brake_torque_n_m
            resistance = self._grips[kind].rolling_resistance
            self._ruts[number].max_force = resistance * self.loads_n[number] * self._gear.radius_m
            self._shear(number)

    def _torque_n_m(self, wheel: pymunk.Body) -> float:
        """Return the most that a motor gives at a wheel: bounded by its torque, and by P = T omega."""
        turn_rad_s = abs(self._turn_rad_s(wheel))
        most_n_m = self._specification.wheel_torque_n_m
        return min(most_n_m, self._power_w / turn_rad_s) if turn_rad_s > 0.0 else most_n_m

    def _turn_rad_s(self, wheel: pymunk.Body) -> float:
        return wheel.angular_velocity - self._gear.frame.angular_velocity

    def _shear(self, number: int) -> None:
        """Let the soil under a driven pair run back as fast as the pull that it bears makes it."""
        load_n = self.loads_n[number]
        belt = (0.0, 0.0)
        if self._is_driving and load_n > 0.0:
            pull_n = abs(self._motors[number].impulse) / TICK_S / self._gear.radius_m
            share = slip(pull_n / load_n, self._grips[self.grounds[number]])
            run_m_s = share * self.rim_speeds_m_s[number]
            slope_rad = self._gear.slope_rad
            belt = (
                round(run_m_s * math.cos(slope_rad), BELT_DIGITS),
                round(run_m_s * math.sin(slope_rad), BELT_DIGITS),
            )
        if belt != self._belts[number]:
            self._belts[number] = belt
            self._gear.wheel_shapes[number].surface_velocity = belt


def _slip(rim_m_s: float, way_m_s: float) -> float:
    faster_m_s = max(abs(rim_m_s), abs(way_m_s))
    if faster_m_s < SLOWEST_M_S:
        return 0.0
    return max(-1.0, min(1.0, math.copysign(1.0, way_m_s) * (rim_m_s - way_m_s) / faster_m_s))


def _add_impulse(arbiter: pymunk.Arbiter, found: list[float]) -> None:
    found[0] += abs(arbiter.total_impulse.y)
