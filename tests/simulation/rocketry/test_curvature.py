"""A flat world with the correction behaves as a round planet."""

from __future__ import annotations

import math

import pymunk
import pytest

from game.simulation.atmosphere import gravity_m_s2, round_world
from game.simulation.plan import World

TICK_S = 1.0 / 120.0


def _coast(world: World, height_m: float, speed_m_s: float, seconds: float) -> tuple[list[float], float]:
    """Return the heights, once a second, of a body that starts level, and the way over the ground at the end."""
    flat = gravity_m_s2(world)
    planet = round_world(world, flat)
    space = pymunk.Space()
    space.gravity = (0.0, -flat)
    body = pymunk.Body(1000.0, 1000.0)
    body.position, body.velocity = (0.0, height_m), (speed_m_s, 0.0)
    space.add(body)
    heights = []
    for tick in range(round(seconds / TICK_S)):
        extra = planet.correction(body.position.y, body.velocity, (0.0, 0.0))
        force = (extra.along_m_s2 * body.mass, extra.up_m_s2 * body.mass)
        body.apply_force_at_world_point(force, body.position)
        space.step(TICK_S)
        if tick % 120 == 0:
            heights.append(body.position.y)
    return heights, body.position.x


@pytest.mark.parametrize("height_m", [15_000.0, 100_000.0])
def test_circular_orbit_stays_circular(height_m: float) -> None:
    """A quarter of an orbit over the Moon at circular speed keeps its height to ten metres."""
    speed_m_s = round_world(World.MOON, gravity_m_s2(World.MOON)).circular_speed_m_s(height_m)
    heights, _way_m = _coast(World.MOON, height_m, speed_m_s, 1700.0)
    assert max(abs(each - height_m) for each in heights) < 10.0


def test_circular_speed_is_the_published_one() -> None:
    """At 100 km over the Moon it is 1633.5 m/s along the orbit, and a shadow on the ground is slower by R / r."""
    planet = round_world(World.MOON, gravity_m_s2(World.MOON))
    along_orbit_m_s = planet.circular_speed_m_s(100e3) * (planet.radius_m + 100e3) / planet.radius_m
    assert along_orbit_m_s == pytest.approx(1633.5, rel=1e-3)


def test_descent_orbit_meets_kepler() -> None:
    """From 111 km with the speed of Apollo's descent orbit a lander comes to 15.2 km half an orbit later (within 1 %)."""
    planet = round_world(World.MOON, gravity_m_s2(World.MOON))
    high_m, low_m = planet.radius_m + 111e3, planet.radius_m + 15.2e3
    axis_m = (high_m + low_m) / 2.0
    speed_m_s = math.sqrt(planet.gm_m3_s2 * (2.0 / high_m - 1.0 / axis_m))
    half_s = math.pi * math.sqrt(axis_m**3 / planet.gm_m3_s2)
    heights, way_m = _coast(World.MOON, 111e3, speed_m_s * planet.radius_m / high_m, half_s)
    assert heights[-1] == pytest.approx(15.2e3, rel=0.01)
    assert way_m == pytest.approx(math.pi * planet.radius_m, rel=0.001)


def test_free_fall_from_rest() -> None:
    """Near the ground nothing changes: h = g t^2 / 2 to a part in a thousand."""
    heights, way_m = _coast(World.MARS, 1000.0, 0.0, 20.01)
    assert 1000.0 - heights[-1] == pytest.approx(gravity_m_s2(World.MARS) / 2.0 * 20.0**2, rel=2e-3)
    assert way_m == 0.0
