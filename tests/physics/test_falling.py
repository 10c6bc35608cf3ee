"""A craft that nobody flies falls as Galileo and Newton say, and air stops it where drag meets weight."""

from __future__ import annotations

import itertools
import math

import pytest

from game.facts import value
from game.simulation.clock import SLOW_S, TICK_S
from game.simulation.plan import Place, World
from tests.simulation.worlds import HOLD, STILL, Trial, level

FALL_S = 2.0
GRAVITY_M_S2 = {World.MARS: 3.71, World.MOON: 1.624}


def airless(world: World) -> Place:
    """Return a place without wind, and without air as far as the world allows."""
    density_kg_m3 = 1e-9 if world is World.MARS else None
    return Place(world=world, wind_m_s=0.0, gust_m_s=0.0, density_kg_m3=density_kg_m3)


@pytest.mark.parametrize("world", [World.MARS, World.MOON])
def test_a_fall_without_air_is_galileos(world: World) -> None:
    """Y = -g t^2 / 2 at every moment, within the way of one tick, for two seconds without air."""
    trial = Trial(level(place=airless(world)))
    trial.put(up_m=20.0)
    start_m = trial.state.y_m
    gravity = GRAVITY_M_S2[world]
    for number, state in enumerate(trial.watch(HOLD, FALL_S), start=1):
        time_s = number * SLOW_S
        fallen_m = gravity * time_s**2 / 2.0
        assert start_m - state.y_m == pytest.approx(fallen_m, abs=gravity * time_s * TICK_S)
        assert state.velocity_y_m_s == pytest.approx(-gravity * time_s, rel=1e-3)


@pytest.mark.parametrize("world", [World.MARS, World.MOON])
def test_a_fall_without_air_keeps_its_energy(world: World) -> None:
    """v^2 / 2 + g y stays what it was, within half a percent of what was turned to speed."""
    trial = Trial(level(place=airless(world)))
    trial.put(up_m=20.0, velocity_m_s=(3.0, 4.0))
    gravity = GRAVITY_M_S2[world]
    energies = [
        (state.velocity_x_m_s**2 + state.velocity_y_m_s**2) / 2.0 + gravity * state.y_m
        for state in trial.watch(HOLD, FALL_S)
    ]
    assert max(energies) - min(energies) < 0.005 * gravity * 20.0


def test_a_throw_without_air_is_a_parabola() -> None:
    """Thrown forwards on the Moon it keeps its forward speed and does not turn."""
    trial = Trial(level(place=airless(World.MOON)))
    trial.put(up_m=20.0, velocity_m_s=(7.0, 0.0))
    start_m = trial.state.x_m
    state = trial.watch(HOLD, FALL_S)[-1]
    assert state.x_m - start_m == pytest.approx(7.0 * FALL_S, rel=1e-6)
    assert state.pitch_rad == pytest.approx(0.0, abs=1e-6)


def test_a_fall_in_thick_air_ends_at_a_steady_speed() -> None:
    """On Earth drag meets weight at v = sqrt(2 m g / (rho CdA)), about 18 m/s; the fall tends to it from below."""
    trial = Trial(level(place=Place(world=World.EARTH, wind_m_s=0.0, gust_m_s=0.0)))
    trial.put(up_m=150.0)
    terminal_m_s = math.sqrt(2.0 * 1.8 * 9.81 / (1.21 * value("rotor_model.drag_area_m2")))
    speeds_m_s = [-state.velocity_y_m_s for state in trial.watch(HOLD, 8.0)]
    assert all(before <= after + 0.02 for before, after in itertools.pairwise(speeds_m_s))
    assert speeds_m_s[-1] == pytest.approx(terminal_m_s, rel=0.02)


def test_thin_air_hardly_slows_a_fall() -> None:
    """On Mars a fall of 2 s loses less than a thousandth of its speed to the air."""
    trial = Trial(level(place=STILL))
    trial.put(up_m=20.0)
    lost = 1.0 + trial.watch(HOLD, FALL_S)[-1].velocity_y_m_s / (3.71 * FALL_S)
    assert 1e-4 < lost < 3e-3
