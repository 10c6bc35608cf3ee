"""Where a rover stands with its instruments: which rock is before it, what hinders, and what the card says of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.controls.places import ARM_AHEAD_M, ARM_SLACK_M
from game.facts import value
from game.scenes.goal_words import thing_words
from game.science.instruments import Instrument, device
from game.science.words import instrument_words
from game.simulation.settling.sites import sites
from game.texts import tr, tr_n
from game.texts.units import quantity
from game.view.overlay import ScienceNote

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.scenes.flight import Flight
    from game.simulation.plan import LevelPlan
    from game.simulation.snapshot import RoverState, Snapshot, ThingState


@dataclass(frozen=True, slots=True)
class InHand:
    """The instrument that is chosen, and whether it is asked to work."""

    instrument: Instrument
    is_on: bool


def rocks(plan: LevelPlan, snapshot: Snapshot) -> tuple[ThingState, ...]:
    """Return the rocks that can be measured and are on the map."""
    names = {thing.name for thing in plan.things if thing.chemistry or thing.specimen}
    return tuple(thing for thing in snapshot.things if thing.name in names and thing.is_known)


def chemistry_rocks(plan: LevelPlan, snapshot: Snapshot) -> tuple[ThingState, ...]:
    """Return those whose chemistry can be measured."""
    names = {thing.name for thing in plan.things if thing.chemistry}
    return tuple(thing for thing in rocks(plan, snapshot) if thing.name in names)


def measurable(plan: LevelPlan, snapshot: Snapshot, instrument: Instrument) -> tuple[ThingState, ...]:
    """Return what an instrument can be at: sites for the weather station, rocks for all others."""
    return sites(snapshot.things) if instrument is Instrument.MEDA else rocks(plan, snapshot)


def specimens(plan: LevelPlan, snapshot: Snapshot) -> tuple[ThingState, ...]:
    """Return those that show evidence of water or life."""
    names = {thing.name for thing in plan.things if thing.specimen}
    return tuple(thing for thing in rocks(plan, snapshot) if thing.name in names)


def nearest(found: Sequence[ThingState], flight: Flight) -> int:
    """Return the number of the thing that is nearest to the player's craft; 0 where there is none."""
    here_m = flight.snapshot.crafts[flight.cockpit.craft].x_m
    return min(range(len(found)), key=lambda n: abs(found[n].x_m - here_m), default=0)


def science_note(
    plan: LevelPlan, snapshot: Snapshot, state: RoverState, in_hand: InHand
) -> ScienceNote | None:
    """Return what the card says; None where there is nothing to measure."""
    found = measurable(plan, snapshot, in_hand.instrument)
    if not found:
        return None
    thing = min(found, key=lambda each: too_far_m(in_hand.instrument, state, each) or 0.0)
    is_at_work = in_hand.is_on and state.measuring.thing == thing.name
    hindrance = _hindrance(state, thing, in_hand)
    taken = sum(each.instrument == in_hand.instrument for each in thing.measurements)
    points = tr_n("{n} point", "{n} points", taken).format(n=taken)
    if in_hand.instrument is Instrument.MEDA:
        points = tr_n("{n} block", "{n} blocks", taken).format(n=taken)
    if in_hand.instrument is Instrument.ABRADER:
        points = tr("abraded") if thing.is_abraded else tr("natural surface")
    return ScienceNote(
        instrument=_titled(instrument_words(in_hand.instrument)),
        thing=thing_words(thing.name),
        points=points,
        share=state.measuring.share if is_at_work else 0.0,
        word=_work_words(in_hand.instrument) if is_at_work else hindrance or tr("ready"),
        is_at_work=is_at_work,
        is_hindered=bool(hindrance) and not is_at_work,
    )


def too_far_m(instrument: Instrument, state: RoverState, thing: ThingState) -> float:
    """Return how much farther away a rock is than the instrument reaches; 0 within reach."""
    range_m = device(instrument).range_m
    if range_m is None:
        return max(0.0, abs(thing.x_m - ARM_AHEAD_M - state.x_m) - ARM_SLACK_M)
    away_m = abs(thing.x_m - value("rover_model.mast_ahead_m") - state.x_m) - thing.radius_m
    return max(0.0, away_m - range_m)


def _hindrance(state: RoverState, thing: ThingState, in_hand: InHand) -> str:
    """Return why the instrument does not work on this rock now; empty when it could."""
    far_m = too_far_m(in_hand.instrument, state, thing)
    if far_m > 0.0:
        return tr("{way} too far").format(way=quantity(far_m, "m", 1))
    if in_hand.instrument is Instrument.ABRADER and thing.is_abraded:
        return tr("the patch is done")
    if device(in_hand.instrument).range_m is not None or state.arm_extension == 1.0:
        return ""
    return tr("the arm is on its way") if in_hand.is_on else tr("arm first")


def _work_words(instrument: Instrument) -> str:
    return tr("grinding") if instrument is Instrument.ABRADER else tr("measuring")


def _titled(words: str) -> str:
    return words[:1].upper() + words[1:]
