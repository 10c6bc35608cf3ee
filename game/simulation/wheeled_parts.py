"""Bodies and shapes of which machines on wheels are joined; those of one machine never touch each other."""

from __future__ import annotations

from typing import Final

import pymunk

WHEELS: Final = 2
"""Collision type of wheels."""
FRAME: Final = 3
"""Collision type of what the wheels carry."""
TYRE_FRICTION: Final = 1.0
"""Pymunk multiplies both sides' friction: this leaves the ground's."""


class WheeledParts:
    """Makes the parts of one machine in a space."""

    def __init__(self, space: pymunk.Space) -> None:
        self.space = space
        self._filter = pymunk.ShapeFilter(group=len(space.bodies) + 1)

    def body(self, mass_kg: float, inertia_kg_m2: float, at: tuple[float, float]) -> pymunk.Body:
        """Return a new body at a place in the machine's own axes."""
        body = pymunk.Body(mass_kg, inertia_kg_m2)
        body.position = at
        self.space.add(body)
        return body

    def tyre(self, wheel: pymunk.Body, radius_m: float) -> pymunk.Circle:
        """Return the tyre that is put on a wheel."""
        tyre = pymunk.Circle(wheel, radius_m)
        self._finish(tyre, WHEELS, TYRE_FRICTION)
        return tyre

    def solid(self, body: pymunk.Body, corners: list[tuple[float, float]], friction: float) -> None:
        """Give a body a solid outline."""
        self._finish(pymunk.Poly(body, corners), FRAME, friction)

    def _finish(self, shape: pymunk.Shape, collision_type: int, friction: float) -> None:
        shape.collision_type = collision_type
        shape.friction = friction
        shape.filter = self._filter
        self.space.add(shape)
