"""Legs of a lander: pads that move straight up into the craft while honeycomb is crushed, once and for good.

Honeycomb gives way at a steady load and never springs back, so a lander does not bounce. Each pad hangs on a groove of the
body; the honeycomb is a joint that holds any load below its own and yields at it. Seen from the side legs are pairs, near
and far: one pad here carries the load of two (simplified). What touched is noted for the craft, nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import pymunk

if TYPE_CHECKING:
    from game.facts.model import Rows

COLLISION_TYPES: Final = 16
"""Collision types of one craft: each has its own, so that each hears of its own touches alone."""
PAD: Final = 1
"""Part of a lander, added to its first collision type."""
BODY: Final = 2
"""Part of a lander, added to its first collision type."""
PADS: Final = 2
"""Left and right."""
PAD_HEIGHT_M: Final = 0.9
"""Height of what touches: the pad with the strut above it. A thin plate would be pushed through the ground's thin crust."""
_ITERATED_BIAS: Final = 0.0
"""The honeycomb never pushes back to where the pad was."""


@dataclass(frozen=True, slots=True)
class LegsSpecification:
    """Where the pads hang below and beside the body's middle, and what their honeycomb takes."""

    aside_m: float
    below_m: float
    """The soles, from the body's middle."""
    pad_diameter_m: float
    crush: Rows
    """Rows of (stroke up to which, load of one pad)."""
    part_mass_kg: float
    friction: float

    @property
    def stroke_m(self) -> float:
        """The whole way of a pad."""
        return self.crush[-1][0]

    @property
    def mass_kg(self) -> float:
        """The mass of both pads' moving parts."""
        return PADS * self.part_mass_kg

    @property
    def moment_kg_m2(self) -> float:
        """What they add to the craft's moment of inertia: m r^2."""
        return self.mass_kg * (self.aside_m**2 + self.below_m**2)

    def load_n(self, stroke_m: float) -> float:
        """Return the load that crushes on from a stroke."""
        return next((load for upto, load in self.crush if stroke_m < upto), self.crush[-1][1])


class Leg:
    """One pad."""

    def __init__(self, space: pymunk.Space, body: pymunk.Body, side: float, own: Own) -> None:
        self._specification = own.specification
        spec = own.specification
        self._middle_y_m = -spec.below_m + PAD_HEIGHT_M / 2.0
        self._home = pymunk.Vec2d(side * spec.aside_m, self._middle_y_m)
        size = (spec.pad_diameter_m, PAD_HEIGHT_M)
        self.body = pymunk.Body(spec.part_mass_kg, pymunk.moment_for_box(spec.part_mass_kg, size))
        self.body.position = body.local_to_world(self._home)
        self.body.angle = body.angle
        pad = pymunk.Poly.create_box(self.body, size)
        pad.friction = spec.friction
        pad.collision_type = own.first_collision_type + PAD
        pad.filter = own.filter
        top = self._home + pymunk.Vec2d(0.0, spec.stroke_m)
        groove = pymunk.GrooveJoint(body, self.body, self._home, top, (0.0, 0.0))
        upright = pymunk.RotaryLimitJoint(body, self.body, 0.0, 0.0)
        self._honeycomb = pymunk.PivotJoint(body, self.body, self._home, (0.0, 0.0))
        self._honeycomb.max_bias = _ITERATED_BIAS
        self._honeycomb.max_force = spec.load_n(0.0)
        self._craft = body
        self.stroke_m = 0.0
        """How far the honeycomb is crushed."""
        space.add(self.body, pad, groove, upright, self._honeycomb)

    @property
    def is_used_up(self) -> bool:
        """Whether the honeycomb is crushed as far as it goes: what is left of the blow breaks the leg."""
        return self.stroke_m >= self._specification.stroke_m

    @property
    def sole_m(self) -> pymunk.Vec2d:
        """The middle of the pad's underside, in the world."""
        return self.body.local_to_world((0.0, -PAD_HEIGHT_M / 2.0))

    def after_step(self) -> None:
        """Follow how far the pad has been pushed in, and let the honeycomb hold what it holds from there."""
        pressed_m = self._craft.world_to_local(self.body.position).y - self._middle_y_m
        if pressed_m > self.stroke_m:
            self.stroke_m = min(pressed_m, self._specification.stroke_m)
            self._honeycomb.max_force = self._specification.load_n(self.stroke_m)


@dataclass(frozen=True, slots=True)
class Own:
    """What the parts of one craft share: its legs' figures, and marks by which it hears of its own touches alone."""

    specification: LegsSpecification
    filter: pymunk.ShapeFilter
    first_collision_type: int


Touch = tuple[int, int, float]
"""Part, number of the leg (-1 for the body), speed into what was touched."""


def watch(space: pymunk.Space, own: Own, legs: tuple[Leg, ...]) -> list[Touch]:
    """Have the space note what touches, in the list that is returned."""
    numbers = {leg.body: number for number, leg in enumerate(legs)}
    touched: list[Touch] = []
    for part in (PAD, BODY):
        space.on_collision(own.first_collision_type + part, None, begin=_note, data=(part, numbers, touched))
    return touched


def _note(arbiter: pymunk.Arbiter, _space: pymunk.Space, data: Any) -> None:  # noqa: ANN401  # pymunk's signature
    """Note what touched, with the speed into it square to the contact. Nothing else may happen here."""
    part, numbers, touched = data
    own, other = arbiter.shapes[0].body, arbiter.shapes[1].body
    if own is not None and other is not None:
        speed = own.velocity - other.velocity
        touched.append((part, numbers.get(own, -1), speed.dot(arbiter.normal)))
