"""A lander's bodies: both stages as one, and a pad under each pair of legs, standing or in flight as a level starts it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pymunk

from game.facts import value
from game.simulation.moon_lander.specification import legs as landing_gear
from game.simulation.rocketry.legs import BODY, COLLISION_TYPES, Leg, LegsSpecification, Own, Touch, watch

if TYPE_CHECKING:
    from game.simulation.plan import CraftPlan
    from game.simulation.terrain import Terrain

BODY_UP_M: Final = (-1.7, 1.8)
"""The stages from the bottom of the descent stage to the top of the cabin, from the middle (read from drawings). The
engine bell below them is thin sheet that buckles on a stone without harm, as on Apollo 15: it touches nothing."""


@dataclass(frozen=True, slots=True)
class Frame:
    """All bodies of one lander, as they were put into the space, and the list of what they touch."""

    body: pymunk.Body
    legs: tuple[Leg, ...]
    gear: LegsSpecification
    touched: list[Touch]

    def weigh(self, mass_kg: float, moment_kg_m2: float) -> None:
        """Let the whole craft have so much mass and inertia; the pads keep theirs."""
        self.body.mass = mass_kg - self.gear.mass_kg
        self.body.moment = moment_kg_m2 - self.gear.moment_kg_m2


def build_frame(space: pymunk.Space, terrain: Terrain, plan: CraftPlan) -> Frame:
    """Put a lander into a space, standing on its pads or where and as fast as its level starts it."""
    gear = landing_gear()
    body = pymunk.Body(1.0, 1.0)
    body.position, body.angle = _place(gear, terrain, plan)
    space.add(body)
    group = len(space.bodies)
    own = Own(gear, pymunk.ShapeFilter(group=group), group * COLLISION_TYPES)
    _add_stages(space, body, own)
    legs = tuple(Leg(space, body, side, own) for side in (-1.0, 1.0))
    if plan.flight is not None:
        body.velocity = (plan.flight.speed_m_s, -plan.flight.descent_m_s)
        for leg in legs:
            leg.body.velocity = body.velocity
    return Frame(body, legs, gear, watch(space, own, legs))


def _place(gear: LegsSpecification, terrain: Terrain, plan: CraftPlan) -> tuple[tuple[float, float], float]:
    """Return where the middle is at the start, and the lean."""
    start = plan.flight
    if start is not None:
        ground_m = terrain.height_m(plan.at_m)
        return (plan.at_m, ground_m + start.height_m + gear.below_m), math.radians(start.tilt_deg)
    left_m, right_m = (terrain.height_m(plan.at_m + side * gear.aside_m) for side in (-1.0, 1.0))
    lean_rad = math.atan2(right_m - left_m, 2.0 * gear.aside_m)
    return (plan.at_m, (left_m + right_m) / 2.0 + gear.below_m), lean_rad


def _add_stages(space: pymunk.Space, body: pymunk.Body, own: Own) -> None:
    half_m = value("machines.lunar_lander_descent_width_m") / 2.0
    low_m, high_m = BODY_UP_M
    corners = [(-half_m, low_m), (half_m, low_m), (half_m, high_m), (-half_m, high_m)]
    stages = pymunk.Poly(body, corners)
    stages.friction = own.specification.friction
    stages.collision_type = own.first_collision_type + BODY
    stages.filter = own.filter
    space.add(stages)
