"""The rocker-bogie as bodies and joints. Driving its wheels is left to `wheels`.

Seen from the side each part stands for a left and right pair on the same ground. The differential holds the
chassis at the mean of the left and right rocker's angles; here both are alike, so the chassis has the
rocker's angle: one gear joint of ratio 1. What is lost (simplified): a rock under one side alone would tilt
the real chassis half as much. The bogie turns freely up to its stop, which makes all wheels carry the same
load on flat ground.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

import pymunk

from game.facts import value
from game.simulation.rover.specification import SIDES, parts_mass_kg
from game.simulation.wheeled_parts import WheeledParts

if TYPE_CHECKING:
    from game.simulation.rover.specification import RoverSpecification

ROCKER_SPACINGS: Final = 1.5
"""Length of the rocker, from front wheel to bogie, in wheel spacings: the bogie's pivot is halfway on."""
ROD: Final = 1.0 / 12.0
"""Geometry: moment of inertia of a rod about its middle, over mass and length squared."""

Height = Callable[[float], float]


class Suspension:
    """Chassis, rocker, bogie and three wheels (front, middle, rear), made once and joined."""

    def __init__(self, space: pymunk.Space, specification: RoverSpecification) -> None:
        self.space = space
        self._specification = specification
        self.radius_m = specification.wheel_radius_m
        self.spacing_m = value("rover_model.wheel_spacing_m")
        parts = self._parts = WheeledParts(space)
        wheel_kg, rocker_kg, bogie_kg = (
            SIDES * value(f"rover_model.{part}_mass_kg") for part in ("wheel", "rocker", "bogie")
        )
        wheel_inertia = value("rover_model.wheel_inertia_share") * wheel_kg * self.radius_m**2
        chassis_kg = specification.mass_kg - parts_mass_kg()
        self.chassis = self._chassis(chassis_kg)
        rocker_at = (0.0, value("rover_model.rocker_pivot_height_m"))
        bogie_at = (-self.spacing_m / 2.0, value("rover_model.bogie_pivot_height_m"))
        self.rocker = parts.body(
            rocker_kg, rocker_kg * ROD * (ROCKER_SPACINGS * self.spacing_m) ** 2, rocker_at
        )
        self.bogie = parts.body(bogie_kg, bogie_kg * ROD * self.spacing_m**2, bogie_at)
        self.wheels = tuple(
            parts.body(wheel_kg, wheel_inertia, (x_m, self.radius_m))
            for x_m in (self.spacing_m, 0.0, -self.spacing_m)
        )
        self.bodies = (self.chassis, self.rocker, self.bogie, *self.wheels)
        self.carriers = (self.rocker, self.bogie, self.bogie)
        """What each wheel hangs on."""
        self.wheel_shapes = tuple(parts.tyre(wheel, self.radius_m) for wheel in self.wheels)
        self._join(rocker_at, bogie_at)

    @property
    def pitch_rad(self) -> float:
        """Of the chassis, nose up positive."""
        return self.chassis.angle

    @property
    def bogie_rad(self) -> float:
        """Of the bogie against the rocker."""
        return self.bogie.angle - self.rocker.angle

    @property
    def slope_rad(self) -> float:
        """Of the line through front and rear wheel: the slope that the rover stands on."""
        front, rear = self.wheels[0].position, self.wheels[2].position
        return math.atan2(front.y - rear.y, front.x - rear.x)

    def place(self, x_m: float, height_m: Height) -> None:
        """Set the rover on the ground: tilted as front and rear find it, just above what stands highest."""
        front_m, rear_m = height_m(x_m + self.spacing_m), height_m(x_m - self.spacing_m)
        turn = pymunk.Transform.rotation(math.atan2(front_m - rear_m, 2.0 * self.spacing_m))
        placed = [turn @ wheel.position for wheel in self.wheels]
        lift_m = max(self._lift_m(x_m + at.x, at.y, height_m) for at in placed)
        for body in self.bodies:
            at = turn @ body.position
            body.position = (x_m + at.x, lift_m + at.y)
            body.angle = math.atan2(turn.b, turn.a)
            self.space.reindex_shapes_for_body(body)

    def _lift_m(self, x_m: float, y_m: float, height_m: Height) -> float:
        """Return how far a wheel must rise to stand clear of the ground, looked at over its width."""
        clear_m = -math.inf
        for share in (-1.0, -0.5, 0.0, 0.5, 1.0):
            rim_m = y_m - self.radius_m * math.sqrt(1.0 - share * share)
            clear_m = max(clear_m, height_m(x_m + share * self.radius_m) - rim_m)
        return clear_m

    def _chassis(self, mass_kg: float) -> pymunk.Body:
        half_m = value("rover_model.chassis_length_m") / 2.0
        centre_m = value("rover_model.chassis_centre_height_m")
        low_m = value("rover_model.belly_height_m") - centre_m
        high_m = value("rover_model.deck_height_m") - centre_m
        corners = [(-half_m, low_m), (half_m, low_m), (half_m, high_m), (-half_m, high_m)]
        body = self._parts.body(mass_kg, pymunk.moment_for_poly(mass_kg, corners), (0.0, centre_m))
        self._parts.solid(body, corners, value("rover_model.body_friction"))
        return body

    def _join(self, rocker_at: tuple[float, float], bogie_at: tuple[float, float]) -> None:
        margin_deg = value("rover_model.bogie_stop_margin_deg")
        down_rad = -math.radians(self._specification.bogie_nose_down_limit_deg + margin_deg)
        up_rad = math.radians(self._specification.bogie_nose_up_limit_deg + margin_deg)
        self.space.add(pymunk.PivotJoint(self.chassis, self.rocker, rocker_at))
        self.space.add(pymunk.GearJoint(self.chassis, self.rocker, 0.0, 1.0))
        self.space.add(pymunk.PivotJoint(self.rocker, self.bogie, bogie_at))
        self.space.add(pymunk.RotaryLimitJoint(self.rocker, self.bogie, down_rad, up_rad))
        for carrier, wheel in zip(self.carriers, self.wheels, strict=True):
            self.space.add(pymunk.PivotJoint(carrier, wheel, wheel.position))
