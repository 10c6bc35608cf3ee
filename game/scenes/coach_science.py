"""What the coach says to someone who finds out what a rock is: measure, look, think, clean, measure again, answer.

It never says that the dust misleads before the player has seen what the assistant makes of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.controls.bindings import Action
from game.controls.places import ARM_AHEAD_M, LASER_AHEAD_M
from game.controls.signs import sign_of
from game.scenes.coach_rover import drive_line
from game.scenes.goal_words import thing_words
from game.scenes.science_note import InHand, too_far_m
from game.science.instruments import Instrument, device
from game.science.words import instrument_words
from game.texts import tr

if TYPE_CHECKING:
    from game.simulation.plan import Goal
    from game.simulation.snapshot import RoverState, Snapshot, ThingState

FIRST_LOOK: Final = 5
"""Points on the natural surface after which it is worth looking at what they say."""
ENOUGH: Final = 50
"""Points on a clean patch after which a rock can be named."""
_CALM_TIME_LAPSE: Final = 20
NOTHING_IN_HAND: Final = InHand(Instrument.PIXL, is_on=False)


@dataclass(frozen=True, slots=True)
class AtHand:
    """What the coach must know beside the world: the instrument, and which rocks' points were looked at."""

    in_hand: InHand = NOTHING_IN_HAND
    seen: frozenset[str] = frozenset()
    mark_m: float | None = None
    """Where the player of a lander would rather land."""


def science_line(moment: tuple[Snapshot, RoverState], goal: Goal, time_lapse: int, at_hand: AtHand) -> str:
    """Return the next step to a goal of measuring or naming."""
    snapshot, state = moment
    thing = next((each for each in snapshot.things if each.name == goal.thing), None)
    if thing is None:
        return ""
    instrument, points = _next(thing, goal, at_hand.seen)
    if instrument is None:
        return _desk_line(thing, at_hand.seen)
    if too_far_m(instrument, state, thing) > 0.0:
        return way_line(state, thing, instrument, time_lapse)
    if at_hand.in_hand.instrument is not instrument:
        return _choose_line(thing, instrument)
    if not at_hand.in_hand.is_on:
        return tr("{key} starts {instrument} on {rock}.").format(
            key=sign_of(Action.MEASURE),
            instrument=instrument_words(instrument),
            rock=thing_words(thing.name),
        )
    return waiting_line(state, instrument, points, time_lapse)


def _next(thing: ThingState, goal: Goal, seen: frozenset[str]) -> tuple[Instrument | None, str]:
    """Return the instrument that has work to do, and how its points stand; none when it is time to look at them."""
    if goal.kind == "measure":
        wanted = Instrument(goal.instrument)
        return wanted, _of(sum(each.instrument == wanted for each in thing.measurements), goal.count)
    pixl = [each for each in thing.measurements if each.instrument == Instrument.PIXL]
    clean = sum(each.is_abraded for each in pixl)
    if thing.is_abraded:
        on_patch = tr("{points} of {asked} points on the clean patch").format(points=clean, asked=ENOUGH)
        return (None if clean >= ENOUGH else Instrument.PIXL), on_patch
    if thing.name in seen and pixl:
        return Instrument.ABRADER, ""
    return (None if len(pixl) >= FIRST_LOOK else Instrument.PIXL), _of(len(pixl), FIRST_LOOK)


def _of(taken: int, asked: int) -> str:
    return tr("{points} of {asked} points").format(points=taken, asked=asked)


def _desk_line(thing: ThingState, seen: frozenset[str]) -> str:
    key, rock = sign_of(Action.DESK), thing_words(thing.name)
    if thing.name not in seen:
        return tr("Look at the points: {key} opens the science desk.").format(key=key)
    words = tr("Now {rock} can be named: {key} opens the desk. Which of the points are the rock's own?")
    return words.format(rock=rock, key=key)


def way_line(state: RoverState, thing: ThingState, instrument: Instrument, time_lapse: int) -> str:
    """Return the way to where an instrument reaches a rock."""
    ahead_m = ARM_AHEAD_M if device(instrument).range_m is None else LASER_AHEAD_M
    return drive_line(state, thing.x_m - ahead_m, time_lapse)


def _choose_line(thing: ThingState, instrument: Instrument) -> str:
    key = sign_of(Action.INSTRUMENT)
    if instrument is Instrument.ABRADER:
        words = tr(
            "Was that the rock, or what lies on it? The abrader grinds a clean patch: choose it with {key}."
        )
        return words.format(key=key)
    words = tr("Choose {instrument} with {key}.")
    if thing.is_abraded and instrument is Instrument.PIXL:
        words = tr("The patch is clean. Choose {instrument} with {key}, and see what is there now.")
    return words.format(instrument=instrument_words(instrument), key=key)


def waiting_line(state: RoverState, instrument: Instrument, points: str, time_lapse: int) -> str:
    """Return what goes on while an instrument works."""
    if state.measuring.thing is None:
        line = tr("The arm is on its way: it takes a minute.")
    elif instrument is Instrument.ABRADER:
        line = tr("Grinding takes twenty minutes.")
    elif instrument is Instrument.SHERLOC:
        line = points + ". " + tr("A scan takes ten minutes.")
    else:
        line = points + "."
    if time_lapse <= _CALM_TIME_LAPSE:
        return line + " " + tr("{key} speeds up time.").format(key=sign_of(Action.TIME_FASTER))
    return line
