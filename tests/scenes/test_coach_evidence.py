"""What the coach says to someone who looks for evidence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.scenes.coach import coach
from game.scenes.coach_science import AtHand
from game.scenes.science_note import InHand
from game.science.instruments import Instrument
from game.science.observation import MAST_CAMERA
from game.simulation.plan import Goal, ThingKind
from game.simulation.snapshot import Measuring, ThingState
from tests.controls.states import goal_state, rover, snapshot
from tests.scenes.test_coach import lesson_of
from tests.science.specimens import measured

CLAIM = Goal("claim", "percy", thing="Ledge", answer="1", tries=2)
ORDER = Goal("order", "percy", events=("floods", "lake"))
ROCK = ThingState(
    "Ledge",
    ThingKind.OUTCROP,
    "mudstone",
    41.9,
    0.0,
    0.6,
    is_known=True,
    is_photographed=False,
    cores_taken=0,
)
NAME = "Cheyava_Falls"
LOOKED = ((MAST_CAMERA, 1),)
CLOSE = (*LOOKED, (Instrument.WATSON, 1))
SCANNED = (*CLOSE, (Instrument.SHERLOC, 2))
THERE: dict[str, object] = {"x_m": 40.0}
OUT: dict[str, object] = THERE | {"arm_extension": 1.0, "measuring": Measuring("sherloc", "Ledge", 0.4)}


def line(
    work: tuple[tuple[str, int], ...], state: dict[str, object], hand: InHand, *, dust: float = 0.0
) -> str:
    """Return the coach's line for a rover before a rock on which so much work was done."""
    rock = replace(ROCK, measurements=measured(NAME, work, dust_share=dust))
    moment = snapshot({"percy": rover(**state)}, (goal_state("claim", "percy"),), things=(rock,))
    return coach(lesson_of(CLAIM), moment, "percy", 60, at_hand=AtHand(hand))


def hand(instrument: Instrument, *, is_on: bool = False) -> InHand:
    """Return an instrument in hand."""
    return InHand(instrument, is_on)


@pytest.mark.parametrize(
    ("work", "state", "in_hand", "words"),
    [
        ((), {"x_m": 5.0}, hand(Instrument.WATSON), "AutoNav drive"),
        ((), {"x_m": 25.0}, hand(Instrument.WATSON), "How do the layers of Ledge lie? Press C"),
        (LOOKED, {"x_m": 25.0}, hand(Instrument.WATSON), "AutoNav drive"),
        (LOOKED, THERE, hand(Instrument.PIXL), "Choose WATSON, the close-up camera, with I"),
        (LOOKED, THERE, hand(Instrument.WATSON), "M starts WATSON on Ledge"),
        (CLOSE, THERE, hand(Instrument.WATSON), "Choose SHERLOC with I"),
        (CLOSE, OUT, hand(Instrument.SHERLOC, is_on=True), "A scan takes ten minutes"),
        (SCANNED, THERE, hand(Instrument.SHERLOC), "Choose PIXL with I"),
        ((*SCANNED, (Instrument.PIXL, 60)), THERE, hand(Instrument.PIXL), "B opens the evidence"),
    ],
)
def test_it_leads_from_the_picture_to_the_claim(
    work: tuple[tuple[str, int], ...], state: dict[str, object], in_hand: InHand, words: str
) -> None:
    """Photograph, close-up, scans, grains, and then think: each step with its keys, and never what it comes to."""
    said = line(work, state, in_hand)
    assert words in said
    assert "biosignature" not in said
    assert "organic" not in said


def test_a_picture_of_dust_calls_for_the_abrader() -> None:
    """Where WATSON saw no grain, a clean patch is ground."""
    assert "Dust hides the grains" in line(CLOSE, THERE, hand(Instrument.WATSON), dust=0.8)


def test_an_order_waits_for_its_cards() -> None:
    """It names the first event without evidence and what is missing, and then the page where things are put in order."""
    for rocks, words in (
        ((), "“floods bring stones” still needs pebbles"),
        (("Emerald_Lake", "Wildcat_Ridge"), "B opens"),
    ):
        things = tuple(replace(ROCK, name=name, measurements=measured(name)) for name in rocks)
        moment = snapshot({"percy": rover()}, (goal_state("order", "percy"),), things=things)
        assert words in coach(lesson_of(ORDER), moment, "percy", 60)
