"""Legs with honeycomb: crushed once, never springing back."""

from __future__ import annotations

import pymunk
import pytest

from game.facts import value
from game.simulation.moon_lander.specification import legs as lander_legs
from game.simulation.rocketry.legs import COLLISION_TYPES, Leg, Own, watch

MASS_KG = 7300.0
GRAVITY_M_S2 = 1.624


def _drop(down_m_s: float) -> tuple[tuple[Leg, ...], pymunk.Body, list[float]]:
    """Return legs and body after a landing on flat ground, and the body's upward speeds after the first touch."""
    specification = lander_legs()
    space = pymunk.Space()
    space.iterations, space.collision_slop, space.gravity = 30, 0.002, (0.0, -GRAVITY_M_S2)
    ground = pymunk.Segment(space.static_body, (-50.0, 0.0), (50.0, 0.0), 0.0)
    ground.friction = 1.0
    body = pymunk.Body(MASS_KG, MASS_KG * value("lunar_module.gyration_radius_m") ** 2)
    body.position = (0.0, specification.below_m + 0.01)
    space.add(ground, body)
    own = Own(specification, pymunk.ShapeFilter(group=1), COLLISION_TYPES)
    legs = tuple(Leg(space, body, side, own) for side in (-1.0, 1.0))
    touched = watch(space, own, legs)
    body.velocity = (0.0, -down_m_s)
    for leg in legs:
        leg.body.velocity = body.velocity
    rises = []
    for _ in range(600):
        space.step(1.0 / 120.0)
        for leg in legs:
            leg.after_step()
        if touched:
            rises.append(body.velocity.y)
    return legs, body, rises


@pytest.mark.parametrize("down_m_s", [1.0, 2.0, 3.05, 4.0])
def test_stroke_takes_up_the_energy(down_m_s: float) -> None:
    """The honeycomb's load over its stroke is the craft's energy of motion and of the height that it sinks (10 %)."""
    legs, _body, _rises = _drop(down_m_s)
    stroke_m = sum(leg.stroke_m for leg in legs) / 2.0
    (first_m, first_n), (_last_m, second_n) = lander_legs().crush
    taken_j = 2.0 * (min(stroke_m, first_m) * first_n + max(stroke_m - first_m, 0.0) * second_n)
    asked_j = MASS_KG * (down_m_s**2 / 2.0 + GRAVITY_M_S2 * stroke_m)
    assert taken_j == pytest.approx(asked_j, rel=0.1)


def test_no_bounce() -> None:
    """It never rises faster than a hand's breadth a second after the touch, and stands still at the end."""
    _legs, body, rises = _drop(2.0)
    assert max(rises) < 0.1
    assert body.velocity.length < 0.01


def test_published_limit_is_within_the_stroke() -> None:
    """The gear was designed for 3.05 m/s straight down: that leaves stroke over; twice the speed does not."""
    assert not any(leg.is_used_up for leg in _drop(value("lunar_module.gear_vertical_limit_m_s"))[0])
    assert all(leg.is_used_up for leg in _drop(2.0 * value("lunar_module.gear_vertical_limit_m_s"))[0])
