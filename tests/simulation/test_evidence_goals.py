"""Goals of arguing: what counts, what costs, and what each answer is told."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from game.science.instruments import Instrument
from game.science.observation import MAST_CAMERA
from game.simulation.commands import TEAM
from game.simulation.events import AnswerGiven
from game.simulation.objectives.catalogue import build_objective
from game.simulation.objectives.evidence import ORDER
from game.simulation.plan import Goal
from tests.science.specimens import measured

if TYPE_CHECKING:
    from game.simulation.objectives.goals import Objective
    from game.simulation.objectives.world import GoalWorld
    from game.simulation.snapshot import Measurement

CHEYAVA = Goal("claim", "percy", thing="rock", answer="1", tries=2)
ALFALFA = Goal("claim", "percy", thing="rock", answer="0", tries=2)
EVENTS = Goal("order", "percy", events=("floods", "lake", "delta"), tries=2)


def told(objective: Objective, answer: str, **rocks: tuple[Measurement, ...]) -> Objective:
    """Let a goal hear an answer in a world of measured rocks."""
    things = tuple(SimpleNamespace(name=name, measurements=points) for name, points in rocks.items())
    world = SimpleNamespace(things=lambda: things)
    event = AnswerGiven(1.0, TEAM, objective.goal.thing or ORDER, answer)
    objective.look(cast("GoalWorld", world), [event], are_others_done=False)
    return objective


def test_the_right_step_is_claimed() -> None:
    """Four kinds of evidence carry to step 1, and the words say no more than that."""
    goal = told(build_objective(CHEYAVA), "1", rock=measured("Cheyava_Falls"))
    assert (goal.is_done, goal.progress) == (True, 1.0)
    assert goal.reason == "Step 1: a potential biosignature"


def test_a_claim_before_all_kinds_were_looked_for_does_not_count() -> None:
    """It costs nothing and says what is missing."""
    points = measured("Cheyava_Falls", ((MAST_CAMERA, 1), (Instrument.WATSON, 1)))
    goal = told(build_objective(CHEYAVA), "1", rock=points)
    assert not goal.is_done
    assert goal.tries_left == 2
    assert "minerals (SHERLOC), organics (SHERLOC)" in goal.reason


@pytest.mark.parametrize("answer", ["2", "3", "7"])
def test_too_much_costs_and_says_why(answer: str) -> None:
    """Beyond step 1 takes a laboratory; a second such claim fails."""
    points = measured("Cheyava_Falls")
    goal = told(build_objective(CHEYAVA), answer, rock=points)
    assert "only a laboratory" in goal.reason
    assert "1 answer left" in goal.reason
    assert told(goal, answer, rock=points).is_failed


def test_too_little_costs_and_says_why() -> None:
    """Who has measured spots and carbon and claims nothing is told what was measured; the right claim is worth half then."""
    points = measured("Cheyava_Falls")
    goal = told(build_objective(CHEYAVA), "0", rock=points)
    assert goal.reason.startswith("Too little: ")
    assert "organic carbon" in goal.reason
    told(goal, "1", rock=points)
    assert (goal.is_done, goal.progress) == (True, 0.5)


def test_spots_of_lava_carry_nowhere() -> None:
    """Pale crystals are no sign: to claim step 1 is too much, and what is missing is named."""
    points = measured("Alfalfa")
    goal = told(build_objective(ALFALFA), "1", rock=points)
    assert "also needs fine mud, spots with dark rims" in goal.reason
    assert told(goal, "0", rock=points).is_done


def test_who_measured_too_little_is_sent_back_without_loss() -> None:
    """Under dust SHERLOC sees no carbon: the claim fits what was measured, but there is more in the rock."""
    work = ((MAST_CAMERA, 1), (Instrument.WATSON, 1), (Instrument.SHERLOC, 1))
    goal = told(build_objective(CHEYAVA), "0", rock=measured("Cheyava_Falls", work, dust_share=0.5))
    assert (goal.is_done, goal.tries_left) == (False, 2)
    assert "There is more in it" in goal.reason


@pytest.mark.parametrize("answer", ["", "seitah", "-1", "8", "1.0", "one"])
def test_what_is_no_step_is_no_claim(answer: str) -> None:
    """A recording may say anything: what names no step costs nothing."""
    goal = told(build_objective(CHEYAVA), answer, rock=measured("Cheyava_Falls"))
    assert (goal.is_done, goal.is_failed, goal.tries_left) == (False, False, 2)


def lake() -> dict[str, tuple[Measurement, ...]]:
    """Return the rocks of a lake, all measured."""
    names = ("Wildcat_Ridge", "Kodiak", "Skinner_Ridge", "Emerald_Lake")
    return {name: measured(name) for name in names}


def test_an_order_that_the_rocks_allow_wins() -> None:
    """Lake, delta, floods."""
    assert told(build_objective(EVENTS), "lake,delta,floods", **lake()).is_done


def test_a_wrong_order_names_the_first_pair_that_is_wrong() -> None:
    """Floods before the delta: the younger cuts the older."""
    goal = told(build_objective(EVENTS), "lake,floods,delta", **lake())
    assert "“a delta grows” came before “floods bring stones”: the younger cuts the older" in goal.reason
    assert goal.tries_left == 1


def test_an_event_without_its_cards_is_a_guess() -> None:
    """Nobody has measured pebbles yet: the right order does not count, and costs nothing."""
    rocks = lake() | {"Emerald_Lake": ()}
    goal = told(build_objective(EVENTS), "lake,delta,floods", **rocks)
    assert (goal.is_done, goal.tries_left) == (False, 2)
    assert "floods bring stones still needs pebbles" in goal.reason


@pytest.mark.parametrize("answer", ["", "lake", "lake,lake,delta", "lake,delta,floods,salts", "a,b,c"])
def test_an_order_must_hold_each_event_once(answer: str) -> None:
    """Anything else costs nothing and says so."""
    goal = told(build_objective(EVENTS), answer, **lake())
    assert (goal.is_done, goal.tries_left) == (False, 2)
    assert goal.reason == "Put every event into the order once"


def test_cards_are_counted_as_they_are_won() -> None:
    """Two of three cards are two thirds of the way; a rock driven past gives none."""
    goal = build_objective(Goal("cards", "percy", thing="rock", count=3))
    assert told(goal, "", rock=()).progress == 0.0
    told(goal, "", rock=measured("Cheyava_Falls", ((Instrument.WATSON, 1),)))
    assert goal.progress == pytest.approx(2 / 3)
    assert told(goal, "", rock=measured("Cheyava_Falls")).is_done
