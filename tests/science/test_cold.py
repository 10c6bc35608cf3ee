"""The CoLD scale: a rover's evidence never carries beyond the first step, whatever it is."""

from __future__ import annotations

from itertools import combinations

import pytest

from game.science.cold import SIGNAL_NEEDS, Source, Standing, Step, weigh
from game.science.evidence import Finding
from game.science.evidence_words import limit_words, step_words

EVERY_SET = tuple(
    frozenset(chosen) for size in range(len(Finding) + 1) for chosen in combinations(Finding, size)
)


def test_no_evidence_measured_in_place_says_more_than_potential() -> None:
    """Of all 8192 sets of cards none reaches beyond step 1, whose words are "a potential biosignature"."""
    assert len(EVERY_SET) == 2 ** len(Finding)
    assert {weigh(found).step for found in EVERY_SET} == {Step.NOTHING, Step.SIGNAL}
    assert step_words(Step.SIGNAL) == "a potential biosignature"


def test_the_first_step_needs_all_four_kinds() -> None:
    """With one of mud, spots, phosphate and carbon missing it is not reached, and what is missing is named."""
    for found in EVERY_SET:
        weighing = weigh(found)
        assert (weighing.step is Step.SIGNAL) == (set(SIGNAL_NEEDS) <= found)
        assert set(weighing.missing) == set(SIGNAL_NEEDS) - found


def test_more_evidence_never_lowers_the_step() -> None:
    """Adding a card to any set leaves the step or raises it."""
    for found in EVERY_SET[:: len(Finding)]:
        for more in Finding:
            assert weigh(found | {more}).step >= weigh(found).step


def test_something_without_life_always_stays_possible() -> None:
    """Carbon from meteorites and slow chemistry cannot be ruled out in place (Hurowitz et al. 2025)."""
    weighing = weigh(frozenset(Finding))
    assert set(weighing.left) == {Source.METEORITES, Source.SLOW_CHEMISTRY}
    assert weighing.standings[Step.NOTHING_ELSE_COULD] is Standing.BEYOND
    assert weighing.standings[Step.NO_CONTAMINATION] is Standing.BEYOND


@pytest.mark.parametrize(
    "found", [frozenset(), frozenset({Finding.MUD, Finding.ORGANICS}), frozenset(Finding)]
)
def test_it_says_why_it_stops(found: frozenset[Finding]) -> None:
    """Either by the cards that are missing, or by what takes a laboratory."""
    weighing = weigh(found)
    words = limit_words(weighing)
    assert ("laboratory" in words) == (weighing.step is Step.SIGNAL)
    assert "life" not in words.replace("lifetime", "")
