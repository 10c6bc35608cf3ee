"""What the card of who commands says: the plan around its present step, the age of the picture, and how to take over."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.controls.bindings import Action
from game.controls.signs import sign_of
from game.pilots.uplink import StepState, UplinkPilot
from game.pilots.uplink.telling import step_words
from game.scenes.command_words import delay_words
from game.texts import tr, tr_n
from game.texts.units import clock
from game.view.overlay import UplinkNote, UplinkStep

if TYPE_CHECKING:
    from game.scenes.flight import Flight

_SHOWN: Final = 5
"""Steps at once; more would hide the sky."""


def uplink_note(flight: Flight) -> UplinkNote | None:
    """Return what the card says now; None where hands fly without a delay."""
    if not flight.helm.is_watched and not flight.helm.path.delay_s:
        return None
    return UplinkNote(_title(flight), _steps(flight), _signal(flight), _hint(flight))


def _title(flight: Flight) -> str:
    if not flight.helm.is_watched:
        return tr("By hand, from far away")
    if isinstance(flight.helm.on_board, UplinkPilot):
        return flight.helm.on_board.uplink.title or tr("The plan flies")
    return tr("The reference pilot flies")


def _steps(flight: Flight) -> tuple[UplinkStep, ...]:
    """Return the steps around the first one that goes on, or that waits."""
    hand = flight.helm.on_board
    if not isinstance(hand, UplinkPilot):
        return ()
    states, steps = hand.states, hand.uplink.steps
    now = [n for n, state in enumerate(states) if state in (StepState.ACTIVE, StepState.WAITING)]
    first = max(0, min(now[0] - 1 if now else len(steps), len(steps) - _SHOWN))
    has_several = len({step.craft for step in steps}) > 1
    return tuple(
        UplinkStep(
            _words(n, f"{step.craft.capitalize()}: " if has_several else "", step_words(step)), states[n]
        )
        for n, step in list(enumerate(steps))[first : first + _SHOWN]
    )


def _words(place: int, craft: str, words: str) -> str:
    return f"{place + 1}  {craft}{words}"


def _signal(flight: Flight) -> str:
    """Return how old the picture is, and what is under way; empty without a delay."""
    path = flight.helm.path
    if not path.delay_s:
        return ""
    age = tr("You see what was {delay} ago.").format(delay=delay_words(path.delay_s))
    next_s = path.next_s(flight.snapshot.tick)
    if next_s is None:
        return age
    sent = tr_n("{n} command is under way", "{n} commands are under way", path.count).format(n=path.count)
    # In whole seconds, so that the card is painted once a second.
    shows = tr("the first shows in {time}").format(time=clock(math.ceil(next_s)).partition(".")[0])
    return f"{age} {sent}; {shows}."


def _hint(flight: Flight) -> str:
    if not flight.helm.is_watched:
        return ""
    if flight.helm.is_taken_over:
        return tr("You have taken over: the craft learns of it when the signal is there.")
    return tr("{key}: take over").format(key=sign_of(Action.TAKE_OVER))
