"""Misjudged hazards in words."""

from __future__ import annotations

from game.scenes.hazard_news import hazard_news, tally_words
from game.simulation.events import HazardMisjudged, TookOff

MISSED = HazardMisjudged(10.0, "percy", 42.0, "sand", 0.0, was_there=True)
FALSE = HazardMisjudged(20.0, "percy", 52.0, "step", 0.71, was_there=False)


def test_the_last_misjudgement_is_told() -> None:
    """A miss and a false alarm differ in words, and other events are no news."""
    assert "missed this: sand" in hazard_news([MISSED])
    assert "no step here" in hazard_news([MISSED, FALSE])
    assert "71" in hazard_news([FALSE])
    assert hazard_news([TookOff(1.0, "ginny")]) == ""


def test_misjudgements_are_counted_after_the_end() -> None:
    """Once, twice, or nothing to say."""
    assert tally_words([MISSED]) == "hazard finder wrong once"
    assert tally_words([MISSED, FALSE]) == "hazard finder wrong 2 times"
    assert tally_words([]) == ""
