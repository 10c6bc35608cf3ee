"""What the coach and the card say to someone who measures."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.scenes.coach import coach
from game.scenes.coach_science import ENOUGH, FIRST_LOOK, AtHand
from game.scenes.science_note import InHand, science_note
from game.science.instruments import Instrument
from game.simulation.plan import Goal, Thing, ThingKind
from game.simulation.snapshot import Measurement, Measuring, ThingState
from tests.controls.states import goal_state, rover, snapshot
from tests.scenes.test_coach import lesson_of

NAME = Goal("identify", "percy", thing="Brac", answer="seitah", tries=2)
SHOOT = Goal("measure", "percy", thing="Brac", instrument="supercam", count=3)
ROCK = ThingState(
    "Brac", ThingKind.OUTCROP, "olivine", 41.9, 0.0, 0.6, is_known=True, is_photographed=False, cores_taken=0
)
THERE = {"x_m": 40.0}
OUT = THERE | {"arm_extension": 1.0, "measuring": Measuring("pixl", "Brac", 0.4)}
OFF, ON = InHand(Instrument.PIXL, is_on=False), InHand(Instrument.PIXL, is_on=True)
GRINDER = InHand(Instrument.ABRADER, is_on=False)
DUSTY = (Measurement("pixl", (40.0,) * 6, is_abraded=False),) * FIRST_LOOK
CLEAN = (Measurement("pixl", (40.0,) * 6, is_abraded=True),) * ENOUGH
SEEN = frozenset({"Brac"})


def line(
    state: dict[str, object], rock: ThingState, at_hand: AtHand, goal: Goal = NAME, time_lapse: int = 60
) -> str:
    """Return the coach's line for a rover before a rock."""
    moment = snapshot({"percy": rover(**state)}, (goal_state(goal.kind, "percy"),), things=(rock,))
    return coach(lesson_of(goal), moment, "percy", time_lapse, at_hand=at_hand)


@pytest.mark.parametrize(
    ("state", "rock", "at_hand", "words"),
    [
        ({"x_m": 20.0}, ROCK, AtHand(OFF), "hold →, or G lets AutoNav drive"),
        ({"x_m": 20.0, "arm_extension": 1.0}, ROCK, AtHand(OFF), "AutoNav drive"),
        (THERE, ROCK, AtHand(OFF), "M starts PIXL on Brac"),
        (THERE, ROCK, AtHand(GRINDER), "Choose PIXL with I"),
        (THERE, ROCK, AtHand(ON), "The arm is on its way"),
        (OUT, ROCK, AtHand(ON), "0 of 5 points"),
        (OUT, replace(ROCK, measurements=DUSTY), AtHand(ON), "B opens the science desk"),
        (
            OUT,
            replace(ROCK, measurements=DUSTY),
            AtHand(OFF, SEEN),
            "The abrader grinds a clean patch: choose it with I",
        ),
        (OUT, replace(ROCK, measurements=DUSTY), AtHand(GRINDER, SEEN), "M starts abrader"),
        (
            OUT,
            replace(ROCK, measurements=DUSTY, is_abraded=True),
            AtHand(GRINDER, SEEN),
            "The patch is clean. Choose PIXL",
        ),
        (
            OUT,
            replace(ROCK, measurements=DUSTY, is_abraded=True),
            AtHand(ON, SEEN),
            "0 of 50 points on the clean patch",
        ),
        (
            OUT,
            replace(ROCK, measurements=CLEAN, is_abraded=True),
            AtHand(ON, SEEN),
            "Now Brac can be named: B opens",
        ),
    ],
)
def test_it_leads_from_the_way_to_the_answer(
    state: dict[str, object], rock: ThingState, at_hand: AtHand, words: str
) -> None:
    """Way, first points, desk, abrader, clean points, answer: each step names its key."""
    assert words in line(state, rock, at_hand)


def test_it_is_silent_about_dust_until_the_player_has_looked() -> None:
    """However many dusty points there are, grinding is not spoken of before they were seen on the desk."""
    many = replace(ROCK, measurements=DUSTY * 20)
    assert "abrader" not in line(OUT, many, AtHand(OFF))


def test_slow_work_is_a_reason_to_speed_up_time() -> None:
    """At ten times the speed the coach names the key for more."""
    assert ". speeds up time" in line(OUT, ROCK, AtHand(ON), time_lapse=10)


def test_a_laser_goal_needs_no_arm() -> None:
    """From six metres the laser is chosen and started."""
    afar = {"x_m": 36.0}
    assert "Choose SuperCam with I" in line(afar, ROCK, AtHand(OFF), SHOOT)
    laser = InHand(Instrument.SUPERCAM, is_on=False)
    assert "M starts SuperCam" in line(afar, ROCK, AtHand(laser), SHOOT)


@pytest.mark.parametrize(
    ("state", "in_hand", "rock", "words"),
    [
        ({"x_m": 33.0}, OFF, ROCK, "6.1 m too far"),
        (THERE, OFF, ROCK, "arm first"),
        (THERE, ON, ROCK, "the arm is on its way"),
        (OUT, ON, ROCK, "measuring"),
        ({"x_m": 33.0}, InHand(Instrument.SUPERCAM, is_on=False), ROCK, "0.6 m too far"),
        ({"x_m": 36.0}, InHand(Instrument.SUPERCAM, is_on=False), ROCK, "ready"),
        (THERE | {"arm_extension": 1.0}, GRINDER, replace(ROCK, is_abraded=True), "the patch is done"),
    ],
)
def test_the_card_says_what_hinders(
    state: dict[str, object], in_hand: InHand, rock: ThingState, words: str
) -> None:
    """Too far, arm first, on its way, done, ready or at work."""
    plan = replace(
        lesson_of(NAME).plan, things=(Thing("Brac", ThingKind.OUTCROP, 41.9, 0.6, chemistry="Dourbes"),)
    )
    state_now = rover(**state)
    note = science_note(plan, snapshot({"percy": state_now}, (), things=(rock,)), state_now, in_hand)
    assert note is not None
    assert note.word.replace("\u202f", " ") == words
