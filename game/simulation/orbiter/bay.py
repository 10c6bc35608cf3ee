"""The capture bay and the two bodies that meet in it: a funnel with real walls, and a ball that bounces off them."""

from __future__ import annotations

import math
from typing import Final

import pymunk

from game.facts import value

WALL_M: Final = 0.04
"""Half thickness of the bay's walls: a container at 2 m/s does not pass through in a tick."""


class Bay:
    """The capture bay: a funnel ahead of the orbiter's middle."""

    def __init__(self) -> None:
        self.mouth_ahead_m = value("orbiter.mouth_ahead_m")
        self.floor_ahead_m = value("orbiter.floor_ahead_m")
        self.mouth_half_m = value("orbiter.mouth_half_width_m")
        self.floor_half_m = value("orbiter.floor_half_width_m")
        self.behind_m = value("orbiter.body_half_length_m")
        self.lid_closes_s = value("orbiter.lid_closes_s")
        self.rest_m = value("orbiter.container_diameter_m") / 2.0 + WALL_M

    def holds(self, place: pymunk.Vec2d) -> bool:
        """Return whether a place in the orbiter's own axes is inside, well behind the mouth."""
        inside_m = value("orbiter.container_diameter_m")
        is_deep = self.floor_ahead_m < place.x < self.mouth_ahead_m - inside_m
        return bool(is_deep and abs(place.y) < self.floor_half_m)

    def walls(self, body: pymunk.Body) -> list[pymunk.Shape]:
        """Return the funnel, and the body behind it."""
        mouth, floor = self.mouth_ahead_m, self.floor_ahead_m
        ends = (
            ((floor, -self.floor_half_m), (mouth, -self.mouth_half_m)),
            ((floor, self.floor_half_m), (mouth, self.mouth_half_m)),
            ((floor, -self.floor_half_m), (floor, self.floor_half_m)),
        )
        shapes: list[pymunk.Shape] = [pymunk.Segment(body, *end, WALL_M) for end in ends]
        half = self.mouth_half_m
        corners = [(-self.behind_m, -half), (-self.behind_m, half), (floor, half), (floor, -half)]
        return [*shapes, pymunk.Poly(body, corners)]


def orbiter_body(space: pymunk.Space, bay: Bay, mass_kg: float) -> pymunk.Body:
    """Return the orbiter in the space, with its bay; its computer lets nothing turn it."""
    body = pymunk.Body(mass_kg, math.inf)
    shapes = bay.walls(body)
    for shape in shapes:
        shape.elasticity = 1.0
        shape.friction = 0.5
    space.add(body, *shapes)
    return body


def container_body(space: pymunk.Space, at_m: float, mass_kg: float) -> pymunk.Body:
    """Return the container in the space, at rest on its orbit."""
    radius_m = value("orbiter.container_diameter_m") / 2.0
    body = pymunk.Body(mass_kg, pymunk.moment_for_circle(mass_kg, 0.0, radius_m))
    body.position = at_m, 0.0
    shape = pymunk.Circle(body, radius_m)
    shape.elasticity = value("orbiter.rebound_share")
    shape.friction = 0.5
    space.add(body, shape)
    return body
