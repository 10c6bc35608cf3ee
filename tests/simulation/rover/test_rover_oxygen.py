"""Making oxygen on board: what the cells need, what they give, what ruins them, and who pays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.facts import value
from game.science.moxie import rate_g_h, warm_up_s
from game.simulation.clock import SLOW_S
from game.simulation.commands import Drive
from game.simulation.events import CarbonFormed, Event, OxygenHot
from game.simulation.rover.oxygen import OxygenMaker
from tests.simulation.rover.harness import AIR, RoverWorld

if TYPE_CHECKING:
    from game.simulation.snapshot import OxygenState

HEATING = Drive(is_oxygen_heating=True)
HOUR_S = 3600.0
HOT_C = 800.0


class Bench:
    """An oxygen maker in air of one density."""

    def __init__(self, cells_c: float = HOT_C) -> None:
        self.maker = OxygenMaker("percy", cells_c)
        self.events: list[Event] = []
        self.used_wh = 0.0

    def run(self, command: Drive, seconds: float, density_kg_m3: float = AIR.density_kg_m3) -> OxygenState:
        """Let time pass under a command; return how it stands then."""
        for _ in range(round(seconds / SLOW_S)):
            self.events += self.maker.slow_step(command, density_kg_m3, 0.0)
            self.used_wh += self.maker.power_w * SLOW_S / HOUR_S
        return self.maker.state

    def found(self, kind: type[Event]) -> int:
        """Return how often something has happened."""
        return sum(isinstance(event, kind) for event in self.events)


def at(current_a: float) -> Drive:
    """Return the command for a current."""
    return Drive(is_oxygen_heating=True, oxygen_current_a=current_a)


def test_two_hours_to_800_degrees() -> None:
    """The cells come to heat in the published time, at about the power of work, and say when they are hot enough."""
    bench = Bench(20.0)
    assert not bench.run(HEATING, warm_up_s(20.0, 700.0) - 60.0).is_ready
    assert bench.found(OxygenHot) == 0
    assert bench.run(HEATING, 120.0).is_ready
    state = bench.run(HEATING, 2.0 * HOUR_S - warm_up_s(20.0, 700.0))
    assert state.temperature_c == pytest.approx(HOT_C, abs=1.0)
    assert bench.found(OxygenHot) == 1
    assert bench.used_wh / 2.0 == pytest.approx(230.0, rel=0.02)


def test_it_never_gets_hotter() -> None:
    """At 800 degrees the heater gives only what leaks out."""
    bench = Bench()
    assert bench.run(HEATING, HOUR_S).temperature_c == pytest.approx(HOT_C, abs=0.1)
    assert bench.used_wh == pytest.approx(value("moxie.heat_leak_w") + value("moxie.electronics_w"), rel=0.01)


def test_no_current_through_cold_cells() -> None:
    """At 650 degrees nothing is made, whatever is asked."""
    state = Bench(650.0).run(at(3.0), 60.0)
    assert (state.current_a, state.made_g) == (0.0, 0.0)


def test_an_hour_at_two_amperes_is_six_grams() -> None:
    """Faraday's law, at a purity above 98 percent, for about the published 300 watts."""
    bench = Bench()
    state = bench.run(at(2.01), HOUR_S)
    assert state.made_g == pytest.approx(6.0, rel=0.005)
    assert state.purity_pct > value("moxie.purity_pct")
    assert bench.used_wh == pytest.approx(value("moxie.power_w"), rel=0.15)
    assert state.health == 1.0


def test_twelve_grams_an_hour_are_the_most() -> None:
    """The power supply gives no more, in whatever dense air."""
    state = Bench().run(at(99.0), 10.0, 0.03)
    assert rate_g_h(state.current_a) == pytest.approx(value("moxie.highest_rate_g_h"))


def test_dense_air_and_hot_cells_bear_more_current() -> None:
    """The carbon limit follows the air's density evenly, and is a third lower at 700 degrees."""
    day, night = (Bench().run(HEATING, 1.0, density).carbon_limit_a for density in (0.016, 0.020))
    assert night / day == pytest.approx(1.25, rel=0.001)
    assert Bench(700.0).run(HEATING, 1.0, 0.016).carbon_limit_a / day == pytest.approx(0.70, abs=0.02)


def test_below_the_limit_nothing_ages() -> None:
    """Half an hour just below the carbon limit leaves the cells as they were."""
    bench = Bench()
    limit_a = bench.run(HEATING, 1.0).carbon_limit_a
    assert bench.run(at(0.99 * limit_a), HOUR_S / 2.0).health == 1.0
    assert bench.found(CarbonFormed) == 0


def test_beyond_the_limit_cells_age_for_good() -> None:
    """Ten minutes at a quarter too much: told once, and afterwards the oxygen is less pure and costs more power."""
    bench = Bench()
    limit_a = bench.run(HEATING, 1.0).carbon_limit_a
    fresh = bench.run(at(2.0), 10.0)
    aged = bench.run(at(1.25 * limit_a), 600.0)
    assert bench.found(CarbonFormed) == 1
    assert aged.health == pytest.approx(1.0 - 0.25 * 600.0 / value("moxie.carbon_time_s"), abs=0.01)
    later = bench.run(at(2.0), 1800.0)
    assert later.health == aged.health
    assert later.purity_pct < fresh.purity_pct - 0.3
    assert later.power_w > fresh.power_w


def test_ruined_cells_give_nothing() -> None:
    """In thin air the highest current ruins the cells within the hour; then nothing flows any more."""
    bench = Bench()
    state = bench.run(at(4.0), HOUR_S, 0.012)
    assert bench.maker.is_dead
    assert state.current_a == 0.0


def test_no_more_gas_is_turned_than_comes_in() -> None:
    """Without air no current flows; in very thin air only as much as all of it gives."""
    assert Bench().run(at(4.0), 1.0, 0.0).current_a == 0.0
    thin = Bench().run(at(4.0), 1.0, 0.003)
    assert thin.current_a == pytest.approx(thin.carbon_limit_a / 0.444, rel=0.01)


def test_off_it_cools_and_takes_nothing() -> None:
    """Switched off, the current stops at once, and in an hour the cells have lost more than a fifth of their warmth."""
    bench = Bench()
    bench.run(at(2.0), 10.0)
    state = bench.run(Drive(oxygen_current_a=2.0), HOUR_S)
    assert (state.current_a, state.power_w) == (0.0, 0.0)
    assert 500.0 < state.temperature_c < 620.0


def test_warm_cells_cool_unless_somebody_heats() -> None:
    """Cells that are warm at the start lose their warmth from the first moment, not from the first use."""
    assert Bench(490.0).run(Drive(), HOUR_S / 2.0).temperature_c < 420.0


def test_a_rover_pays_for_it() -> None:
    """A minute of heating takes the heater's and the electronics' power from the bus, on top of staying awake."""
    world, idle = RoverWorld(), RoverWorld()
    world.run(HEATING, 60.0)
    idle.run(Drive(), 60.0)
    more_wh = world.rover.energy_used_wh - idle.rover.energy_used_wh
    assert more_wh == pytest.approx(230.0 / 60.0, rel=0.01)


def test_an_empty_rover_lets_it_cool() -> None:
    """Asleep nobody heats: the current has stopped, and the cells are colder than they were."""
    world = RoverWorld(battery_pct=0.1, overrides={"battery_energy_wh": 240.0}, cells_c=HOT_C)
    world.run(at(2.0), 60.0)
    state = world.rover.oxygen.state
    assert world.rover.power.is_asleep
    assert (state.current_a, state.power_w) == (0.0, 0.0)
    assert state.temperature_c < HOT_C - 2.0


def test_unused_it_leaves_no_trace() -> None:
    """A rover that never switched it on has as many numbers in its fingerprint as one without; after that, four more."""
    world = RoverWorld()
    world.run(Drive(oxygen_current_a=2.0), 1.0)
    before = len(world.rover.digest())
    assert before == 6 + 6 + 4 + 3
    world.run(HEATING, 1.0)
    world.run(Drive(), 1.0)
    assert len(world.rover.digest()) == before + 4
