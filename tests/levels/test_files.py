"""The game's own levels are sound files with words worth reading."""

from __future__ import annotations

import pytest

from tests.levels.flights import LEVELS, plan_of, read

SIX = {"first-flight", "over-the-ridge", "thin-season", "first-drive", "rock-garden", "scout-and-sample"}


def test_the_six_first_missions_are_there() -> None:
    """Issue 2 names six missions."""
    assert set(LEVELS) >= SIX


@pytest.mark.parametrize("level", LEVELS)
def test_a_level_has_no_problems_or_warnings(level: str) -> None:
    """Every check of the level format passes, warnings included."""
    assert read(level).problems == ()


@pytest.mark.parametrize("level", LEVELS)
def test_a_briefing_is_short_and_whole(level: str) -> None:
    """A briefing has 80 to 140 words; there are three to five hints, each a line."""
    plan = plan_of(level)
    assert 80 <= len(plan.briefing.split()) <= 140
    assert 3 <= len(plan.hints) <= 5
    assert all(len(hint) <= 120 for hint in plan.hints)


@pytest.mark.parametrize("level", LEVELS)
def test_the_ground_is_worth_looking_at(level: str) -> None:
    """The ground has at least 20 points, two kinds of ground and three things on it; in orbit there is none."""
    plan = plan_of(level)
    if plan.place.orbit_altitude_m is not None:
        assert not plan.things
        return
    assert len(plan.terrain.profile) >= 20
    assert len({span.kind for span in plan.terrain.ground}) >= 2
    assert len(plan.things) >= 3
