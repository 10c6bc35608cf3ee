"""Sentences of briefing and goals."""

from __future__ import annotations

import pytest

from game.scenes.briefing import paragraphs
from game.scenes.goal_words import goal_words, medal_words
from game.scenes.place_words import place_words
from game.simulation.objectives.catalogue import goal_kinds
from game.simulation.plan import Goal, LevelPlan, MedalLimits, Place, TerrainPlan


@pytest.mark.parametrize("kind", goal_kinds())
def test_every_kind_of_goal_has_a_sentence(kind: str) -> None:
    """No goal of the simulation is shown by its bare name."""
    assert " " in goal_words(Goal(kind, "ginny", time_s=60.0, thing="outcrop", distance_m=5.0))


def test_limits_are_listed() -> None:
    """All limits of one goal stand in one sentence."""
    words = goal_words(Goal("stay_within", "percy", time_s=50.0, tilt_deg=25.0))
    assert words == "Finish within 50\u202fs, never tilt beyond 25°"


def test_medals_say_what_they_ask() -> None:
    """A medal without limits is for winning."""
    assert medal_words(MedalLimits(within_s=60.0)) == "within 60\u202fs"
    assert medal_words(MedalLimits()) == "for winning"
    assert medal_words(MedalLimits(within_s=3100.0)) == "within 51:40 min"
    assert medal_words(MedalLimits(within_s=4500.0)) == "within 1:15 h"


def test_only_empty_lines_begin_paragraphs() -> None:
    """The lines of a YAML block are joined, its paragraphs kept."""
    assert paragraphs("one\ntwo\n\nthree\n") == "one two\n\nthree"


@pytest.mark.parametrize(
    ("season_ls_deg", "words"),
    [(0.0, "spring (Ls 0°)"), (118.0, "summer (Ls 118°)"), (272.0, "winter (Ls 272°)")],
)
def test_the_season_has_a_name(season_ls_deg: float, words: str) -> None:
    """The solar longitude stands beside the northern season that everybody knows."""
    plan = LevelPlan(
        "level", "", Place(season_ls_deg=season_ls_deg), TerrainPlan(((0.0, 0.0), (9.0, 0.0))), (), ()
    )
    assert words in place_words(plan)


def test_times_are_said_in_seconds_minutes_and_hours() -> None:
    """Each length of time has the unit that suits it, and no figure that nobody needs."""
    for within_s, words in ((45.0, "45\u202fs"), (330.0, "5:30 min"), (5400.0, "1:30 h")):
        assert medal_words(MedalLimits(within_s)) == f"within {words}"
