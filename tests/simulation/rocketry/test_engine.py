"""Tanks, engines and jets."""

from __future__ import annotations

import math

import pytest

from game.facts import value
from game.simulation.clock import TICK_S
from game.simulation.rocketry.engine import Engine, EngineSpecification, nearest_throttle
from game.simulation.rocketry.jets import AttitudeJets, JetSpecification
from game.simulation.rocketry.tank import Tank

BANDS = ((0.1, 0.6), (0.93, 0.93))


def _flown_m_s(engine: Engine, dry_kg: float) -> float:
    """Return the speed that an engine gives in free space until its tank is dry."""
    speed_m_s = 0.0
    while engine.is_on:
        before_kg = dry_kg + engine.tank.left_kg
        thrust_n = engine.burn(TICK_S)
        speed_m_s += thrust_n * TICK_S / ((before_kg + dry_kg + engine.tank.left_kg) / 2.0)
    return speed_m_s


@pytest.mark.parametrize("throttle", [1.0, 0.3])
@pytest.mark.parametrize(
    ("dry_kg", "propellant_kg", "impulse_s"), [(6855.0, 8248.0, 311.0), (100.0, 40.0, 450.0)]
)
def test_rocket_equation(dry_kg: float, propellant_kg: float, impulse_s: float, throttle: float) -> None:
    """A tank burnt dry gives the speed of Tsiolkovsky's equation, at any throttle; the LM's 2409 m/s is published."""
    engine = Engine(EngineSpecification(45_000.0, impulse_s), Tank(propellant_kg))
    engine.run(throttle, is_on=True)
    exhaust_m_s = impulse_s * value("physics.standard_gravity_m_s2")
    expected_m_s = exhaust_m_s * math.log((dry_kg + propellant_kg) / dry_kg)
    assert _flown_m_s(engine, dry_kg) == pytest.approx(expected_m_s, rel=1e-6)


def test_dry_tank_stops_the_engine() -> None:
    """The last burn gives the thrust that was left, after it there is none, and a dry engine does not start again."""
    specification = EngineSpecification(1000.0, 300.0)
    engine = Engine(specification, Tank(specification.flow_kg_s(1000.0) * 1.5))
    engine.run(1.0, is_on=True)
    assert engine.burn(1.0) == pytest.approx(1000.0)
    assert engine.burn(1.0) == pytest.approx(500.0)
    engine.run(1.0, is_on=True)
    assert not engine.is_on
    assert engine.burn(1.0) == 0.0


@pytest.mark.parametrize(
    ("asked", "held"),
    [(0.0, 0.1), (0.1, 0.1), (0.37, 0.37), (0.6, 0.6), (0.7, 0.6), (0.765, 0.6), (0.8, 0.93), (1.0, 0.93)],
)
def test_throttle_bands(asked: float, held: float) -> None:
    """Between 60 and 93 percent nothing can be held: the nearer edge is taken, and the lower one of two."""
    assert nearest_throttle(asked, BANDS) == held


def test_jets_cost_propellant_and_fall_silent() -> None:
    """Jets turn with thrust times arm, use what that costs, and give nothing from a dry tank."""
    jets = AttitudeJets(JetSpecification(445.0, 4, 1.68, 290.0), Tank(1.0))
    assert jets.fire(-1e9, 0.1) == pytest.approx(-445.0 * 4 * 1.68)
    used_kg = 445.0 * 4 * 0.1 / (290.0 * value("physics.standard_gravity_m_s2"))
    assert jets.tank.left_kg == pytest.approx(1.0 - used_kg)
    jets.fire(1e9, 100.0)
    assert jets.fire(1000.0, 0.1) == 0.0
