"""Nobody wins a level by doing nothing, and no key that is pressed breaks the game."""

from __future__ import annotations

import math

import pytest

from game.pilots.others import RandomPilot
from game.simulation import Simulation
from game.simulation.clock import SLOW_TICKS, TICKS_PER_SECOND
from tests.levels.flights import LEVELS, flown, plan_of

SETTLED_S = 30.0
QUIET_S = 120.0
SOAK_S = 600.0
STILL_M = 1e-3
FLYING = [
    level
    for level in LEVELS
    if plan_of(level).place.orbit_altitude_m is not None
    or any(craft.flight or craft.arrival for craft in plan_of(level).crafts)
]
"""Levels in which something moves before anybody touches anything."""


@pytest.mark.parametrize("level", FLYING)
def test_a_flight_that_nobody_touches_never_wins(level: str) -> None:
    """What is under way at the start comes to an end by itself, but not as the level asks."""
    run, _ = flown(level, "idle")
    assert run.is_over
    assert not run.result().is_won


@pytest.mark.parametrize("level", [level for level in LEVELS if level not in FLYING])
def test_doing_nothing_never_wins(level: str) -> None:
    """After two minutes of nothing a goal is still open, and nothing moves that could reach it."""
    early, _ = flown(level, "idle", until_s=SETTLED_S)
    late, events = flown(level, "idle", until_s=QUIET_S)
    assert not late.is_over
    assert not all(goal.is_done for goal in late.simulation.goal_states())
    for name, craft in late.simulation.crafts.items():
        assert math.dist(craft.body.position, early.simulation.crafts[name].body.position) < STILL_M
    assert not events


@pytest.mark.parametrize("level", LEVELS)
def test_ten_minutes_of_random_keys_break_nothing(level: str) -> None:
    """No exception and no number that is not finite, even after the mission is lost."""
    plan = plan_of(level)
    simulation, hand = Simulation(plan, 5), RandomPilot(plan, seed=5)
    while simulation.tick < SOAK_S * TICKS_PER_SECOND:
        commands = hand.commands(simulation.snapshot())
        for _ in range(SLOW_TICKS):
            simulation.step(commands)
        for craft in simulation.crafts.values():
            assert all(math.isfinite(number) for number in craft.digest())
