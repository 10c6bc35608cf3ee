"""What the debrief says of a run."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from game.missions import MissionResult
from game.scenes.verdict import ending_of, verdict
from game.scenes.verdict_words import FIGURES, Ending, VerdictError, read_verdicts, sentence, verdicts
from game.simulation import events as happened
from game.simulation.plan import CraftPlan, Goal, LevelPlan, Place, TerrainPlan
from game.simulation.snapshot import Outcome
from game.ui import fonts, theme

if TYPE_CHECKING:
    from pathlib import Path

PLAN = LevelPlan(
    "level",
    "",
    Place(),
    TerrainPlan(((0.0, 0.0), (9.0, 0.0))),
    (CraftPlan("ginny", "helicopter", 0.0), CraftPlan("percy", "rover", 5.0)),
    (Goal("land", "ginny"), Goal("travel", "percy")),
)
WON = MissionResult("level", "player", 1, Outcome.WON, 39.1, 4692, "", 100.0, "gold", (), 2.8, 3.0, 1.0, 0.5)
LOST = replace(WON, outcome=Outcome.LOST, medal="none", touchdown_m_s=None)
LATE = replace(LOST, outcome=Outcome.UNFINISHED)
LONGEST_FIGURES = {
    "time": "10:05:59",
    "energy": "1234.5 Wh",
    "highest": "123.4 m",
    "fastest": "123.4 m/s",
    "speed": "12.34 m/s",
    "drop": "123 cm",
    "tilt": "123°",
    "slip": "100 %",
    "impact": "1269 g",
    "miss": "123.4 km",
    "periapsis": "375 km",
    "apoapsis": "386 km",
    "top": "386 km",
    "angle": "12.3°",
    "load": "150 g",
    "why": "Landed 123.4 m from the place; 123.4 m is allowed",
}
HEADING_ROOM_PX = 1180 - 2 * 26 - 64 - 18
"""The debrief at 720p, less its panel's air, the badge and the gap beside it."""
LEG = happened.LegBroke(9.0, "ginny", 1, 2.6)
BLADE = happened.BladeBroke(9.1, "ginny", 0)


@pytest.mark.parametrize("ending", Ending)
def test_each_ending_has_a_dozen_sentences_of_its_own(ending: Ending) -> None:
    """There are at least twelve, and no sentence stands twice in the file."""
    everything = [words for choices in verdicts().values() for words in choices]
    assert len(verdicts()[ending]) >= 12
    assert all(everything.count(words) == 1 for words in verdicts()[ending])


@pytest.mark.parametrize("ending", Ending)
def test_sentences_are_calm_and_fit_the_heading(ending: Ending) -> None:
    """None shouts, each ends, and with the longest figures it takes two lines of the debrief at most."""
    for words in verdicts()[ending]:
        told = words.format(**LONGEST_FIGURES)
        assert "!" not in told
        assert told.endswith(".")
        assert len(fonts.wrapped(told, theme.HEADING, HEADING_ROOM_PX, is_bold=True)) <= 2, told


@pytest.mark.parametrize(
    ("notes", "ending"),
    [
        ((BLADE,), Ending.BLADES_BROKEN),
        ((LEG, BLADE), Ending.HARD_LANDING),
        ((happened.GoalFailed(9.0, "ginny", 0, "Touched down too fast"),), Ending.LANDING_MISSED),
        ((LEG, happened.GoalFailed(9.1, "ginny", 0, "Touched down too fast")), Ending.HARD_LANDING),
        ((happened.GoalFailed(9.0, "percy", 1, "Too late"),), Ending.LIMIT_BROKEN),
        ((happened.RolledOver(9.0, "ginny", 66.0),), Ending.TOPPLED),
        ((happened.RolledOver(9.0, "percy", 46.0),), Ending.ROLLED_OVER),
        ((happened.BatteryEmptied(9.0, "ginny"),), Ending.BATTERY_EMPTY),
        ((happened.CoreCrumbled(9.0, "percy", "outcrop"),), Ending.CORE_CRUMBLED),
        ((), Ending.LIMIT_BROKEN),
    ],
)
def test_what_broke_first_decides_how_a_loss_is_told(
    notes: tuple[happened.Event, ...], ending: Ending
) -> None:
    """Each cause of a loss has an ending of its own, and every figure of that ending is known."""
    assert ending_of(LOST, notes, PLAN) is ending
    for number in range(len(verdicts()[ending])):
        told = verdict(
            replace(LOST, fingerprint=f"{number:08x}"),
            notes,
            plan=PLAN,
            end_reason="The boulder was in the way",
        )
        assert told
        assert "{" not in told


def test_time_that_is_over_is_told_apart_from_being_stuck() -> None:
    """A rover in sand, one at its suspension's limit and one that was only slow end differently."""
    sand, rock = (happened.GotStuck(9.0, "percy", 7.0, slip_pct) for slip_pct in (97.0, 3.0))
    assert ending_of(LATE, (sand,), PLAN) is Ending.STUCK
    assert ending_of(LATE, (rock,), PLAN) is Ending.BARRED
    assert ending_of(LATE, (), PLAN) is Ending.TIME_OUT


def test_wins_are_told_by_how_they_touched_down() -> None:
    """Softly, firmly, or not at all."""
    assert ending_of(WON, (), PLAN) is Ending.WON_SOFTLY
    assert ending_of(replace(WON, touchdown_m_s=1.2), (), PLAN) is Ending.WON
    assert ending_of(replace(WON, touchdown_m_s=None), (), PLAN) is Ending.WON_WITHOUT_LANDING


def test_the_fall_that_ends_as_fast_is_exact() -> None:
    """2.60 m/s on Mars is a free fall of v²/2g = 91 cm, g being 3.71 m/s²."""
    number = next(n for n, words in enumerate(verdicts()[Ending.HARD_LANDING]) if "{drop}" in words)
    told = verdict(replace(LOST, fingerprint=f"{number:08x}"), (LEG,), plan=PLAN, end_reason="")
    assert "2.60\u202fm/s" in told
    assert "91\u202fcm" in told


def test_the_reason_of_a_loss_without_a_cause_is_told() -> None:
    """When nothing broke, the reason of the mission's end is in the sentence."""
    assert verdict(LOST, (), plan=PLAN, end_reason="The boulder was in the way").startswith(
        "The boulder was in the way."
    )


def test_the_fingerprint_chooses() -> None:
    """The same run is told in the same words, other runs in others, round and round."""
    choices = verdicts()[Ending.TIME_OUT]
    told = [sentence(Ending.TIME_OUT, number) for number in range(len(choices) + 1)]
    assert told == [*choices, choices[0]]


def test_mistakes_in_the_sentences_are_told(tmp_path: Path) -> None:
    """A missing ending, a figure that is not known and an open brace are named, with the file and the mend."""
    path = tmp_path / "verdicts.yaml"

    def problem(text: str) -> str:
        path.write_text(text, encoding="utf-8")
        with pytest.raises(VerdictError) as told:
            read_verdicts(path)
        return str(told.value)

    assert "for each ending" in problem("- a\n")
    assert "`won_softly` must be a list of sentences" in problem("won: [a]\n")
    assert "{wind} is not known here; use {time}" in problem('won_softly: ["In {wind}."]\n')
    assert "close each brace" in problem('won_softly: ["At {speed."]\n')
    assert FIGURES[Ending.TITLE_CRASH] == ()
