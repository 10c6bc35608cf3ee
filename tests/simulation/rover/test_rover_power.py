"""Generator, battery and loads."""

from __future__ import annotations

import pytest

from game.simulation.commands import Drive
from game.simulation.events import BatteryEmptied
from game.simulation.plan import GroundKind
from game.simulation.rover.power import Power
from game.simulation.rover.specification import RoverSpecification
from tests.simulation.rover.harness import RoverWorld, outcrop


def test_battery_takes_what_the_generator_leaves() -> None:
    """A load of 310 W for an hour takes 200 Wh from the battery, 110 Wh come from the generator."""
    power = Power(RoverSpecification(), 100.0)
    power.draw(310.0, 3600.0)
    assert power.energy_used_wh == pytest.approx(310.0)
    assert power.generated_wh == pytest.approx(110.0)
    assert power.battery_pct == pytest.approx(100.0 * (2400.0 - 200.0) / 2400.0)


def test_a_full_battery_takes_no_more() -> None:
    """Charging ends at 100 %, and the power shown is negative while the generator gives more than is used."""
    power = Power(RoverSpecification(), 99.9)
    power.draw(0.0, 36000.0)
    assert power.battery_pct == 100.0
    assert power.battery_power_w == -110.0


def test_energy_used_is_the_integral_of_the_loads() -> None:
    """Parked for ten minutes the rover uses its awake load of 150 W and nothing else: 25 Wh."""
    world = RoverWorld()
    assert world.run(Drive(), 600.0).energy_used_wh == pytest.approx(25.0, rel=0.002)


def test_driving_costs_power_and_climbing_more() -> None:
    """Uphill costs more than level, level more than parked, and downhill no more than level."""
    powers_w = []
    for ratio in (-0.2, 0.0, 0.2):
        world = RoverWorld(((-100.0, -100.0 * ratio), (500.0, 500.0 * ratio)), GroundKind.REGOLITH)
        powers_w.append(world.run(Drive(speed_m_s=1.0), 10.0).drive_power_w)
    assert 0.0 < powers_w[0] <= powers_w[1] < powers_w[2]
    assert RoverWorld().run(Drive(), 1.0).drive_power_w == 0.0


def test_all_loads_together_stay_below_the_published_peak() -> None:
    """Driving up the steepest regolith by AutoNav, and drilling, each draw less than 900 W."""
    climber = RoverWorld(((-100.0, -40.0), (500.0, 200.0)), GroundKind.REGOLITH)
    assert climber.run(Drive(autonav_to_m=50.0), 20.0).battery_power_w + 110.0 < 900.0
    driller = RoverWorld(things=[outcrop()])
    drilling = driller.run(Drive(is_arm_out=True, feed_force_n=100.0), 70.0)
    assert drilling.battery_power_w + 110.0 == pytest.approx(150.0 + 60.0 + 170.0)


def test_an_empty_battery_stops_the_rover_until_it_has_charged() -> None:
    """With an empty battery it stops, says so once, sleeps, and drives again when the generator has filled 5 %."""
    world = RoverWorld(battery_pct=0.1, overrides={"battery_energy_wh": 240.0})
    state = world.run(Drive(speed_m_s=1.0), 60.0)
    assert len(world.happened(BatteryEmptied)) == 1
    assert state.x_m < 0.3
    assert state.battery_power_w == -110.0
    awake = world.run(Drive(speed_m_s=1.0), 0.12 * 3600.0)
    assert awake.x_m > state.x_m + 1.0


def test_overrides_replace_figures_by_name() -> None:
    """A level may give another generator; an unknown name is answered with the nearest one."""
    assert RoverSpecification.from_overrides({"mmrtg_power_w": 90.0}).mmrtg_power_w == 90.0
    with pytest.raises(ValueError, match=r"no 'mas_kg'.*Did you mean 'mass_kg'"):
        RoverSpecification.from_overrides({"mas_kg": 900.0})
    with pytest.raises(ValueError, match="mass_kg must be above 280"):
        RoverSpecification.from_overrides({"mass_kg": 200.0})
