"""What the coach says to someone who looks for evidence: photograph, close-up, scans, grains, and then think.

It says how to look, and never what the evidence comes to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.controls.bindings import Action
from game.controls.signs import sign_of
from game.scenes.coach_rover import drive_line, photograph_line
from game.scenes.coach_science import waiting_line, way_line
from game.scenes.goal_words import thing_words
from game.scenes.science_note import too_far_m
from game.science.evidence import findings
from game.science.evidence_words import episode_words, finding_list
from game.science.history import Episode, missing
from game.science.instruments import Instrument
from game.science.observation import MAST_CAMERA
from game.science.words import instrument_words
from game.texts import tr

if TYPE_CHECKING:
    from game.scenes.coach_science import AtHand
    from game.simulation.plan import Goal
    from game.simulation.snapshot import RoverState, Snapshot, ThingState

SCANS: Final = 2
"""SHERLOC scans after which weak lines stand out."""
MANY_SCANS: Final = 4
"""Where cards are still missing, after so many grains are looked at too."""
GRAINS: Final = 50
"""PIXL points after which a few dark rims were surely met."""
LOOK_M: Final = 20.0
"""From nearer than this a photograph shows layers."""


def evidence_line(moment: tuple[Snapshot, RoverState], goal: Goal, time_lapse: int, at_hand: AtHand) -> str:
    """Return the next step to a goal of cards, of a claim, or of an order."""
    snapshot, state = moment
    if goal.kind == "order":
        return _order_line(snapshot, goal)
    thing = next((each for each in snapshot.things if each.name == goal.thing), None)
    if thing is None:
        return ""
    if not _taken(thing, MAST_CAMERA):
        return _look_line(state, thing, time_lapse)
    return _measuring_line((state, thing), goal, time_lapse, at_hand)


def _measuring_line(
    before: tuple[RoverState, ThingState], goal: Goal, time_lapse: int, at_hand: AtHand
) -> str:
    state, thing = before
    instrument, points = _next(thing, goal)
    if instrument is None:
        words = tr("All four kinds are looked for. {key} opens the evidence: how far does it go?")
        return words.format(key=sign_of(Action.DESK))
    if too_far_m(instrument, state, thing) > 0.0:
        return way_line(state, thing, instrument, time_lapse)
    if at_hand.in_hand.instrument is not instrument:
        return _choose_line(instrument)
    if at_hand.in_hand.is_on:
        return waiting_line(state, instrument, points, time_lapse)
    words = tr("{key} starts {instrument} on {rock}.")
    key, name = sign_of(Action.MEASURE), instrument_words(instrument)
    return words.format(key=key, instrument=name, rock=thing_words(thing.name))


def _next(thing: ThingState, goal: Goal) -> tuple[Instrument | None, str]:
    """Return the instrument that has work to do, and how its points stand; none when it is time to think."""
    pictures = [each for each in thing.measurements if each.instrument == Instrument.WATSON]
    if pictures and not any(each.values for each in pictures) and not thing.is_abraded:
        return Instrument.ABRADER, ""
    if not any(each.values for each in pictures):
        return Instrument.WATSON, tr("A picture takes two minutes")
    scans, grains = _taken(thing, Instrument.SHERLOC), _taken(thing, Instrument.PIXL)
    enough = SCANS if goal.kind == "claim" else MANY_SCANS
    if scans < enough:
        return Instrument.SHERLOC, _of(scans, enough)
    if grains < GRAINS:
        return Instrument.PIXL, _of(grains, GRAINS)
    return (Instrument.SHERLOC, _of(scans, scans + 1)) if goal.kind == "cards" else (None, "")


def _look_line(state: RoverState, thing: ThingState, time_lapse: int) -> str:
    if abs(thing.x_m - state.x_m) > LOOK_M:
        return drive_line(
            state, thing.x_m - LOOK_M if thing.x_m > state.x_m else thing.x_m + LOOK_M, time_lapse
        )
    words = tr("How do the layers of {rock} lie?").format(rock=thing_words(thing.name))
    return words + " " + photograph_line(state.x_m, thing.x_m, LOOK_M)


def _order_line(snapshot: Snapshot, goal: Goal) -> str:
    found = {each for thing in snapshot.things for each in findings(thing.measurements)}
    for name in goal.events:
        lacking = missing(Episode(name), found)
        if lacking:
            words = tr("“{event}” still needs {cards}.")
            return words.format(event=episode_words(Episode(name)), cards=finding_list(lacking))
    words = tr("Every event has its cards. {key} opens the evidence: what came first?")
    return words.format(key=sign_of(Action.DESK))


def _choose_line(instrument: Instrument) -> str:
    key = sign_of(Action.INSTRUMENT)
    if instrument is Instrument.ABRADER:
        return tr("Dust hides the grains. Choose the abrader with {key}, and grind a clean patch.").format(
            key=key
        )
    words = {
        Instrument.WATSON: tr("How fine are the grains? Choose WATSON, the close-up camera, with {key}."),
        Instrument.SHERLOC: tr("Which minerals, and is there carbon? Choose SHERLOC with {key}."),
    }.get(instrument, tr("Is there phosphate in single grains? Choose PIXL with {key}."))
    return words.format(key=key)


def _taken(thing: ThingState, instrument: str) -> int:
    return sum(each.instrument == instrument for each in thing.measurements)


def _of(taken: int, asked: int) -> str:
    return tr("{points} of {asked}").format(points=taken, asked=asked)
