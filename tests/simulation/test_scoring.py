"""Points and medals: what is judged, how it fades, and that every line says why."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.simulation.objectives.findings import Identify
from game.simulation.plan import Goal, LevelPlan, MedalLimits
from game.simulation.scoring import Score, score, tolerance
from game.simulation.snapshot import GoalState, Outcome
from game.simulation.waste import NOTHING_LEFT, LeftPart, PartKind, Waste
from tests.physics.lean import lean
from tests.simulation.worlds import DOWN, HOLD, NAME, UP, Trial, level

if TYPE_CHECKING:
    from game.simulation import Simulation

GOLD, SILVER = MedalLimits(within_s=60.0, within_wh=5.0), MedalLimits(within_s=90.0, within_wh=8.0)
HOP = level(
    goals=(
        Goal(kind="hold_altitude", craft=NAME, between_m=(1.0, 5.0), for_s=2.0),
        Goal(kind="land", craft=NAME),
    ),
    gold=GOLD,
    silver=SILVER,
    time_limit_s=200.0,
)


@dataclass
class Run:
    """As much of a finished run as is judged."""

    time_s: float = 50.0
    energy_used_wh: float = 4.0
    damage: float = 0.0
    outcome: Outcome = Outcome.WON
    progress: tuple[float, ...] = (1.0, 1.0)
    failed: tuple[int, ...] = ()
    plan: LevelPlan = field(default_factory=lambda: HOP)
    objectives: tuple[Identify, ...] = ()
    waste: Waste = NOTHING_LEFT

    def goal_states(self) -> tuple[GoalState, ...]:
        """Return goals with the progress asked for."""
        return tuple(
            GoalState("reach", NAME, share, share == 1.0, number in self.failed, f"goal {number}")
            for number, share in enumerate(self.progress)
        )

    def judged(self) -> Score:
        """Return the judgement of this run."""
        return score(cast("Simulation", self))


def naming(*, has_mistake: bool, is_caught: bool) -> Identify:
    """Return a goal of naming a rock, with what the assistant and the team have said meanwhile."""
    goal = Identify(Goal("identify", NAME, thing="ledge", answer="maaz"))
    goal.has_mistake, goal.is_done = has_mistake, is_caught
    return goal


@pytest.mark.parametrize(
    ("namings", "points", "reason"),
    [
        ([(True, True), (True, False)], 5.0, "1 of 2 mistakes"),
        ([(True, True), (False, True)], 10.0, "1 of 1 mistake"),
        ([(True, False)], 0.0, "0 of 1 mistake"),
        ([(False, True)], 10.0, "never sure and wrong"),
    ],
)
def test_catching_the_assistants_mistakes_counts(
    namings: list[tuple[bool, bool]], points: float, reason: str
) -> None:
    """Ten of the sixty points for goals are for its mistakes, shared out over those that it made."""
    judged = Run(
        objectives=tuple(naming(has_mistake=wrong, is_caught=caught) for wrong, caught in namings)
    ).judged()
    (line,) = (line for line in judged.lines if line.possible == 10.0 and "assistant" in line.reason)
    assert (line.points, judged.points) == (points, 90.0 + points)
    assert reason in line.reason


@pytest.mark.parametrize(
    ("x", "low", "high", "margin", "expected"),
    [
        (5.0, 0.0, 10.0, 2.0, 1.0),
        (0.0, 0.0, 10.0, 2.0, 1.0),
        (10.0, 0.0, 10.0, 2.0, 1.0),
        (11.0, 0.0, 10.0, 2.0, 0.5),
        (-0.5, 0.0, 10.0, 2.0, 0.75),
        (12.0, 0.0, 10.0, 2.0, 0.0),
        (1e9, 0.0, 10.0, 2.0, 0.0),
        (10.1, 0.0, 10.0, 0.0, 0.0),
        (10.0, 10.0, 10.0, 0.0, 1.0),
    ],
)
def test_tolerance(x: float, low: float, high: float, margin: float, expected: float) -> None:
    """1 in the band, ends included; halfway through the margin a half; 0 from its end on; no margin, no mercy."""
    assert tolerance(x, low, high, margin) == pytest.approx(expected)


@lean
@given(
    st.floats(-100.0, 100.0),
    st.floats(-10.0, 10.0),
    st.floats(0.0, 10.0),
    st.floats(0.001, 50.0),
    st.floats(0.0, 5.0),
)
def test_tolerance_is_a_share_that_falls_outwards(
    x: float, low: float, width: float, margin: float, step: float
) -> None:
    """Always from 0 to 1, and never more further out."""
    high = low + width
    here = tolerance(x, low, high, margin)
    further = (
        tolerance(x + step if x > high else x - step, low, high, margin) if not low <= x <= high else here
    )
    assert 0.0 <= further <= here <= 1.0


def test_a_flawless_run_has_all_points_and_gold() -> None:
    """Won within the gold limits and unhurt: 100 points of 100, every line full and with a reason."""
    judged = Run().judged()
    assert (judged.points, judged.medal) == (100.0, "gold")
    assert sum(line.possible for line in judged.lines) == pytest.approx(100.0)
    assert all(line.points == line.possible and line.reason for line in judged.lines)


@pytest.mark.parametrize(
    ("run", "medal", "words"),
    [
        (Run(time_s=60.0, energy_used_wh=5.0), "gold", "within its limits"),
        (Run(time_s=61.0), "silver", "be done within 1:00.0"),
        (Run(energy_used_wh=5.1), "silver", "use at most 5.0\u202fWh"),
        (Run(damage=0.25), "bronze", "whole"),
        (Run(time_s=91.0), "bronze", "be done within 1:30.0"),
        (Run(energy_used_wh=8.1), "bronze", "use at most 8.0\u202fWh"),
        (Run(outcome=Outcome.LOST), "none", "not won"),
        (Run(outcome=Outcome.UNFINISHED), "none", "not won"),
    ],
)
def test_medals_follow_the_limits(run: Run, medal: str, words: str) -> None:
    """Gold and silver ask for time, energy and a whole craft; bronze for winning; what was missed is said."""
    judged = run.judged()
    assert judged.medal == medal
    assert words in judged.medal_reason


def test_slower_runs_score_less() -> None:
    """Points for time fade from the gold time to twice of it, and are gone then."""
    points = [Run(time_s=time_s).judged().points for time_s in (30.0, 60.0, 90.0, 120.0, 190.0)]
    assert points == [100.0, 100.0, 90.0, 80.0, 80.0]


def test_wasted_energy_scores_less() -> None:
    """Points for energy fade from the gold energy to twice of it."""
    points = [Run(energy_used_wh=energy_wh).judged().points for energy_wh in (5.0, 7.5, 10.0, 20.0)]
    assert points == [100.0, 95.0, 90.0, 90.0]


def test_a_level_without_limits_gives_their_points_away() -> None:
    """Where no limit is set there is nothing to miss: time counts up to the time limit, energy in full."""
    plan = level(goals=HOP.goals, time_limit_s=100.0)
    assert Run(plan=plan, time_s=100.0, energy_used_wh=30.0).judged().points == 100.0
    assert Run(plan=plan, time_s=100.0, energy_used_wh=30.0).judged().medal == "gold"


def test_a_lost_run_scores_what_it_reached() -> None:
    """Lost, only goals count, by progress, and a failed goal not at all: crashing at once saves neither time nor energy."""
    judged = Run(
        outcome=Outcome.LOST, progress=(0.5, 1.0), failed=(1,), time_s=1.0, energy_used_wh=0.1
    ).judged()
    assert judged.points == 15.0
    assert [line.points for line in judged.lines] == [15.0, 0.0, 0.0, 0.0, 0.0, 0.0]


@lean
@given(
    st.floats(0.0, 1e4),
    st.floats(0.0, 100.0),
    st.floats(0.0, 1.0),
    st.sampled_from(Outcome),
    st.lists(st.floats(0.0, 1.0), min_size=1, max_size=7),
)
def test_points_stay_between_0_and_100(
    time_s: float, energy_wh: float, damage: float, outcome: Outcome, progress: list[float]
) -> None:
    """However a run went, the points are those of its lines, none negative, none beyond what is possible."""
    judged = Run(time_s, energy_wh, damage, outcome, tuple(progress)).judged()
    assert 0.0 <= judged.points <= 100.5
    assert judged.points == pytest.approx(sum(line.points for line in judged.lines), abs=0.06)
    assert all(0.0 <= line.points <= line.possible + 0.05 for line in judged.lines)


def test_a_flown_mission_is_judged() -> None:
    """Flown for real: the hop is won in gold; the judgement names the time and the energy that it took."""
    trial = Trial(HOP)
    trial.fly(UP, 15.0)
    trial.fly(HOLD, 3.0)
    trial.fly(DOWN, 8.0)
    while not trial.simulation.is_over:
        trial.fly(DOWN, 0.1)
    judged = score(trial.simulation)
    assert judged.medal == "gold"
    assert judged.points == 100.0
    assert any("Wh" in line.reason for line in judged.lines)


@pytest.mark.parametrize(
    ("left", "points", "words"),
    [
        (NOTHING_LEFT, 100.0, "Clean: nothing is left behind"),
        (Waste(placed=(LeftPart(PartKind.TUBE, "percy", 10, 0.57),)), 100.0, "left as planned"),
        (
            Waste((LeftPart(PartKind.TUBE, "percy", 2, 0.114), LeftPart(PartKind.CRAFT, "ginny", 1, 1.8))),
            95.0,
            "Left behind: 2 tubes, Ginny, 1.91\u202fkg",
        ),
    ],
)
def test_a_clean_mission_earns_more(left: Waste, points: float, words: str) -> None:
    """Five points for leaving nothing that was not meant to stay; a depot is meant to."""
    judged = Run(waste=left).judged()
    assert judged.points == points
    assert words in judged.lines[-1].reason
