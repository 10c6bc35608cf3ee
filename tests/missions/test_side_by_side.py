"""One machine on three worlds: the same inputs, and what gravity and air make of them."""

from __future__ import annotations

import math

import pytest

from game.facts import value
from game.missions.side_by_side import CRAFT, WORLDS, SideBySide
from game.simulation.clock import TICKS_PER_SECOND
from game.simulation.commands import AssistedFlight, Drive
from game.simulation.plan import World
from game.simulation.snapshot import HelicopterState, RoverState

SECONDS = 25


def _flown(collective_deg: float) -> dict[World, HelicopterState]:
    bench = SideBySide("helicopter")
    command = AssistedFlight(collective_rad=math.radians(collective_deg))
    bench.advance(SECONDS * TICKS_PER_SECOND, command)
    states = {world: bench.snapshots[world].crafts[CRAFT] for world in WORLDS}
    assert all(isinstance(state, HelicopterState) for state in states.values())
    return states  # type: ignore[return-value] # as asserted


@pytest.fixture(scope="module")
def flown() -> dict[World, HelicopterState]:
    """Fly with the blades at an angle that carries a helicopter on Mars."""
    return _flown(12.0)


def test_without_air_there_is_no_lift(flown: dict[World, HelicopterState]) -> None:
    """On the Moon the rotors turn as fast as they were set, and the helicopter never leaves the ground."""
    moon = flown[World.MOON]
    assert moon.rotor_speed_rpm == pytest.approx(moon.set_rotor_speed_rpm, rel=0.02)
    assert moon.thrust_y_n == 0.0
    assert moon.is_landed


def test_mars_flies_with_its_rotors_at_speed(flown: dict[World, HelicopterState]) -> None:
    """In the air of Mars the motors hold the speed, and lift carries the weight."""
    mars = flown[World.MARS]
    assert mars.height_m > 1.0
    assert mars.rotor_speed_rpm == pytest.approx(mars.set_rotor_speed_rpm, rel=0.02)


def test_thick_air_lifts_more_with_slower_rotors(flown: dict[World, HelicopterState]) -> None:
    """On the Earth the motors at full power turn the rotors at less than half the speed, and it rises far higher."""
    earth, mars = flown[World.EARTH], flown[World.MARS]
    assert earth.height_m > 2.0 * mars.height_m
    assert earth.rotor_speed_rpm < 0.5 * mars.rotor_speed_rpm
    assert earth.battery_power_w > value("ingenuity.peak_power_w")


def test_a_small_angle_carries_only_where_the_air_is_thick() -> None:
    """Four degrees: the Earth's air lifts it, that of Mars does not."""
    flown = _flown(4.0)
    assert flown[World.EARTH].height_m > 1.0
    assert flown[World.MARS].is_landed


def test_wheels_press_by_gravity() -> None:
    """The loads of the same rover are as the gravities, and each has driven at the same speed."""
    bench = SideBySide("rover")
    bench.advance(SECONDS * TICKS_PER_SECOND, Drive(speed_m_s=1.0))
    states = {world: bench.snapshots[world].crafts[CRAFT] for world in WORLDS}
    loads = {w: sum(e.load_n for e in s.wheels) for w, s in states.items() if isinstance(s, RoverState)}
    ratio = value("earth.gravity_m_s2") / value("moon.gravity_m_s2")
    assert loads[World.EARTH] / loads[World.MOON] == pytest.approx(ratio, rel=0.05)
    ways = [state.odometer_m for state in states.values() if isinstance(state, RoverState)]
    assert max(ways) == pytest.approx(min(ways), rel=0.05)


def test_the_same_inputs_give_the_same_course() -> None:
    """Two comparisons under the same inputs are the same to the last bit."""
    prints = []
    for _ in range(2):
        bench = SideBySide("helicopter")
        bench.advance(600, AssistedFlight(collective_rad=0.2))
        prints.append([simulation.fingerprint() for simulation in bench.simulations.values()])
    assert prints[0] == prints[1]
