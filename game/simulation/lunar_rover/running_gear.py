"""Frame, springs and wheels of a lunar rover as bodies and joints. Driving the wheels is left to `wheels`.

Each axle's wheels ride in a groove of the frame, square to it, on a spring with a damper. The spring's rate follows
from the published clearances with and without a load, so it stands for suspension and tyres together (simplified:
the real arms swing, and the tyres give too).
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import pymunk

from game.facts import value
from game.simulation.lunar_rover.specification import AXLES, SIDES
from game.simulation.wheeled_parts import WheeledParts

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.simulation.lunar_rover.specification import LunarRoverSpecification

SPRING_TOP_M: Final = 1.0
"""Springs are held so far above the wheels' lowest place: any length will do, only its change counts."""
SEATED_M: Final = 0.5
"""Half of what people in the seats take up, from backpack to knees (read from drawings)."""
FRAME_HEIGHT_M: Final = 0.3
"""Thickness of the frame with what is under the seats (read from drawings)."""


class RunningGear:
    """The frame and two axles (front, rear), made once and joined."""

    def __init__(self, space: pymunk.Space, specification: LunarRoverSpecification) -> None:
        self.space = space
        self.radius_m = value("machines.lunar_rover_wheel_diameter_m") / 2.0
        self.half_base_m = value("machines.lunar_rover_wheelbase_m") / 2.0
        self._parts = WheeledParts(space)
        wheel_kg = SIDES * value("lunar_rover.wheel_mass_kg")
        self.sprung_kg = specification.mass_kg - AXLES * wheel_kg
        self.stiffness_n_m = _stiffness_n_m()
        """Of one axle."""
        moon_m_s2 = value("moon.gravity_m_s2")
        self._laden_m = self.sprung_kg / AXLES * moon_m_s2 / self.stiffness_n_m
        """How far the springs give under the load on the Moon: wheels may hang so far down."""
        self.travel_m = self._laden_m + value("lunar_rover.bump_travel_m")
        """From hanging to the upper stop."""
        self._low_m = self.radius_m - specification.mass_centre_height_m - self._laden_m
        """Lowest place of an axle in the frame's own axes."""
        self.frame = self._frame(specification)
        inertia = value("lunar_rover.wheel_inertia_share") * wheel_kg * self.radius_m**2
        self.wheels = tuple(
            self._parts.body(wheel_kg, inertia, (side * self.half_base_m, self._low_m))
            for side in (1.0, -1.0)
        )
        self.wheel_shapes = tuple(self._parts.tyre(wheel, self.radius_m) for wheel in self.wheels)
        for wheel in self.wheels:
            self._hang(wheel)

    @property
    def pitch_rad(self) -> float:
        """Of the frame, nose up positive, between minus and plus half a turn."""
        return math.remainder(self.frame.angle, math.tau)

    @property
    def slope_rad(self) -> float:
        """Of the line through both axles."""
        front, rear = (wheel.position for wheel in self.wheels)
        return math.atan2(front.y - rear.y, front.x - rear.x)

    @property
    def compressions_m(self) -> tuple[float, float]:
        """How far each axle's spring is pressed: 0 hanging, `travel_m` at the stop."""
        front, rear = (self.frame.world_to_local(wheel.position).y - self._low_m for wheel in self.wheels)
        return front, rear

    def place(self, x_m: float, height_m: Callable[[float], float]) -> None:
        """Set it on the ground with its springs pressed as its weight presses them, tilted as the axles find it."""
        weight_n = self.sprung_kg / AXLES * -self.space.gravity.y
        pressed_m = min(weight_n / self.stiffness_n_m, self.travel_m)
        rear_m, front_m = height_m(x_m - self.half_base_m), height_m(x_m + self.half_base_m)
        turn = pymunk.Transform.rotation(math.atan2(front_m - rear_m, 2.0 * self.half_base_m))
        self.frame.angle = math.atan2(turn.b, turn.a)
        up_m = self.radius_m - self._low_m - pressed_m
        at = pymunk.Vec2d(x_m, (front_m + rear_m) / 2.0) + turn @ pymunk.Vec2d(0.0, up_m)
        self.frame.position = at
        for wheel, side in zip(self.wheels, (1.0, -1.0), strict=True):
            wheel.position = at + turn @ pymunk.Vec2d(side * self.half_base_m, self._low_m + pressed_m)
        for body in (self.frame, *self.wheels):
            self.space.reindex_shapes_for_body(body)

    def _frame(self, specification: LunarRoverSpecification) -> pymunk.Body:
        inertia = self.sprung_kg * value("lunar_rover.gyration_radius_m") ** 2
        body = self._parts.body(self.sprung_kg, inertia, (0.0, 0.0))
        friction = value("lunar_rover.frame_friction")
        ground_m = -specification.mass_centre_height_m
        half_m = value("lunar_rover.frame_length_m") / 2.0
        low_m = ground_m + value("lunar_rover.clearance_loaded_m")
        high_m = low_m + FRAME_HEIGHT_M
        self._parts.solid(
            body, [(-half_m, low_m), (half_m, low_m), (half_m, high_m), (-half_m, high_m)], friction
        )
        seat_m = ground_m + value("lunar_rover.seat_height_m")
        helmet_m = ground_m + value("lunar_rover.helmet_height_m")
        self._parts.solid(body, [(-SEATED_M, seat_m), (SEATED_M, seat_m), (0.0, helmet_m)], friction)
        return body

    def _hang(self, wheel: pymunk.Body) -> None:
        x_m, low_m = wheel.position.x, self._low_m
        groove = pymunk.GrooveJoint(self.frame, wheel, (x_m, low_m), (x_m, low_m + self.travel_m), (0.0, 0.0))
        top = (x_m, low_m + SPRING_TOP_M)
        mass_kg = self.sprung_kg / AXLES
        damping_n_s_m = 2.0 * value("lunar_rover.damping_ratio") * math.sqrt(self.stiffness_n_m * mass_kg)
        spring = pymunk.DampedSpring(
            self.frame, wheel, top, (0.0, 0.0), SPRING_TOP_M, self.stiffness_n_m, damping_n_s_m
        )
        self.space.add(groove, spring)


def _stiffness_n_m() -> float:
    """Return the spring rate of one axle: the payload's weight on the Moon over how far it presses the frame down."""
    weight_n = value("lunar_rover.payload_kg") * value("moon.gravity_m_s2")
    given_m = value("lunar_rover.clearance_empty_m") - value("lunar_rover.clearance_loaded_m")
    return weight_n / given_m / AXLES
