"""The reference pilot wins every level, and the same seed is the same run."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from game.missions import measured
from tests.levels.flights import LEVELS, SEEDS, flown, plan_of

if TYPE_CHECKING:
    from game.missions import Run

LONGEST_S = 9000.0
"""Simulated, of a rover's patient work: proving a level costs computing time."""
FIRST_S = 60.0
UNTOUCHED = {"first-breath"}
"""Levels in which chance touches nothing: a rover that stands still."""


@cache
def reference_run(level: str, seed: int) -> Run:
    """Return the level flown by its own pilot."""
    return flown(level, plan_of(level).pilot, seed)[0]


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("level", LEVELS)
def test_the_reference_pilot_wins_at_least_silver(level: str, seed: int) -> None:
    """The level's own pilot reaches every goal in time for silver, in at most two and a half simulated hours."""
    run = reference_run(level, seed)
    result = run.result()
    assert result.is_won, (run.end_reason, result.goals)
    assert result.medal in {"gold", "silver"}
    assert result.time_s < LONGEST_S


@pytest.mark.parametrize("level", [level for level in LEVELS if plan_of(level).question])
def test_the_question_of_a_level_can_be_answered(level: str) -> None:
    """What the reference run comes to lies well inside the range that can be predicted."""
    question = plan_of(level).question
    assert question is not None
    answer = measured(question.what, reference_run(level, SEEDS[0]))
    assert answer is not None
    low, high = question.between
    assert low + 0.1 * (high - low) < answer < high - 0.1 * (high - low)


@pytest.mark.parametrize("level", LEVELS)
def test_the_same_seed_gives_the_same_fingerprint(level: str) -> None:
    """Two runs of the first minute agree bit by bit; another seed's does not, where anything is left to chance."""
    prints = [
        flown(level, plan_of(level).pilot, seed, FIRST_S)[0].simulation.fingerprint() for seed in (3, 3, 4)
    ]
    assert prints[0] == prints[1]
    assert (prints[1] != prints[2]) == (level not in UNTOUCHED)
