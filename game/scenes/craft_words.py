"""What is said of one craft in a mission: the coach's line for its player, and how its instrument stands."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

from game.controls.driving import DrivingHands
from game.controls.landing import LandingHands
from game.controls.signs import spoken_to
from game.scenes.coach import Lesson, coach
from game.scenes.coach_delay import delay_line
from game.scenes.coach_science import AtHand
from game.scenes.flight import TIME_LAPSES
from game.scenes.science_note import InHand, science_note
from game.science.instruments import Instrument
from game.simulation.snapshot import RoverState

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from game.scenes.flight import Flight
    from game.view.overlay import ScienceNote


def as_heard_by(flight: Flight, craft: str) -> AbstractContextManager[None]:
    """Write controls as the player of a craft knows them."""
    seats = flight.cockpit.seats
    return nullcontext() if seats is None else spoken_to(seats.signs_for(craft))


def coach_line(flight: Flight, lesson: Lesson, craft: str) -> str:
    """Return what helps the player of a craft now: who only watches is told nothing."""
    if flight.helm.is_watched:
        return ""
    late = delay_line(flight.helm.path, flight.snapshot.crafts[craft])
    if late:
        return late
    found = _in_hand(flight, craft)
    at_hand = AtHand(mark_m=landing_mark_m(flight, craft))
    if found is not None:
        at_hand = AtHand(found[1], frozenset(flight.seen))
    # Where time cannot go faster now, nobody need be told that it could.
    pace = TIME_LAPSES[-1] if flight.holds_pace else flight.time_lapse
    return coach(lesson, flight.snapshot, craft, pace, at_hand=at_hand)


def landing_mark_m(flight: Flight, craft: str) -> float | None:
    """Return where the player of a lander would rather land; None where nothing is marked."""
    hands = flight.cockpit.hands(flight.snapshot.crafts[craft])
    return hands.mark_m if isinstance(hands, LandingHands) else None


def note_on_science(flight: Flight, craft: str) -> ScienceNote | None:
    """Return how it stands with a rover's instrument; None for other crafts and where nothing can be measured."""
    found = _in_hand(flight, craft)
    return None if found is None else science_note(flight.run.plan, flight.snapshot, *found)


def _in_hand(flight: Flight, craft: str) -> tuple[RoverState, InHand] | None:
    """Return a rover and its instrument."""
    state = flight.snapshot.crafts[craft]
    hands = flight.cockpit.hands(state)
    if not isinstance(state, RoverState) or not isinstance(hands, DrivingHands):
        return None
    if state.measuring.instrument and not hands.is_measuring:
        return state, InHand(Instrument(state.measuring.instrument), is_on=True)
    return state, InHand(hands.instrument, hands.is_measuring)
