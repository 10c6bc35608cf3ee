"""Two players at one computer: which craft each one has, and whose hands an event comes from.

The keyboard's halves always work. A gamepad takes a craft with its first press, and may change to the other one; one
that is pulled out leaves its craft to the half of the keyboard, and to the next gamepad.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

from game.controls.bindings import Action, action_of
from game.controls.halves import Seat, half_of, half_signs, is_shared, shared_action_of
from game.controls.signs import button_signs
from game.texts import tr
from game.ui.device import POINTER, source_of

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from game.simulation.plan import LevelPlan

Addressed = tuple[str | None, Action | None]
"""Which craft is meant, and what is asked of it; without a craft it is asked of nobody alone."""
_SEATS: Final = {Seat.PILOT: "helicopter", Seat.DRIVER: "rover"}


def seats_of(plan: LevelPlan) -> dict[Seat, str]:
    """Return the craft of both players; nothing where a level has not one of each kind."""
    found = {
        seat: next((craft.name for craft in plan.crafts if craft.kind == kind), "")
        for seat, kind in _SEATS.items()
    }
    return found if all(found.values()) else {}


class Seats:
    """Who sits where."""

    def __init__(self, crafts: dict[Seat, str]) -> None:
        """Take both crafts, as `seats_of` returns them."""
        self.crafts = crafts
        self.news = ""
        """One sentence about the last change; whoever shows it clears it."""
        self._pads: dict[Hashable, Seat] = {}
        self._missed: list[Seat] = []

    def addressed(self, event: pygame.event.Event, pointed_at: str) -> Addressed:
        """Return whom an event is for; a pointer works the craft that is pointed at."""
        source = source_of(event)
        if source == POINTER:
            return _split(pointed_at, action_of(event.key))
        if source is None:
            half = half_of(event.key)
            if half is not None:
                return self.crafts[half[0]], half[1]
            return None, shared_action_of(event.key)
        return self._of_pad(source, event)

    def pull_out(self, pad: Hashable) -> str:
        """Let a gamepad go; return the sentence for its players, empty if it had no craft."""
        seat = self._pads.pop(pad, None)
        if seat is None:
            return ""
        self._missed.append(seat)
        words = tr("The gamepad of {craft} was pulled out: plug it in and press a button, or use the keys.")
        return words.format(craft=self.crafts[seat].capitalize())

    def has_pad(self, seat: Seat) -> bool:
        """Return whether a gamepad has this seat."""
        return seat in self._pads.values()

    def signs_for(self, craft: str) -> Callable[[Action], tuple[str, ...]]:
        """Return how controls are written for the player of a craft."""
        seat = next((seat for seat, name in self.crafts.items() if name == craft), Seat.PILOT)
        return button_signs if self.has_pad(seat) else lambda action: half_signs(seat, action)

    def _of_pad(self, pad: Hashable, event: pygame.event.Event) -> Addressed:
        action = action_of(event.key)
        if event.type != pygame.KEYDOWN or action in (Action.PAUSE, Action.HELP):
            return None, action
        if pad not in self._pads:
            self._join(pad)
            return None, None
        if action is Action.NEXT_CRAFT:
            self._change(pad)
            return None, None
        return _split(self.crafts[self._pads[pad]], action)

    def _join(self, pad: Hashable) -> None:
        """Give a new gamepad the craft that misses one, else one that has none, else that of the first player."""
        free = [seat for seat in (*self._missed, *Seat) if not self.has_pad(seat)]
        seat = free[0] if free else Seat.PILOT
        self._missed = [each for each in self._missed if each is not seat]
        self._take(pad, seat)

    def _change(self, pad: Hashable) -> None:
        """Let a gamepad take the other craft; another one that has it takes this one."""
        before = self._pads[pad]
        after = Seat.DRIVER if before is Seat.PILOT else Seat.PILOT
        for other, seat in self._pads.items():
            if seat is after:
                self._pads[other] = before
        self._take(pad, after)

    def _take(self, pad: Hashable, seat: Seat) -> None:
        self._pads[pad] = seat
        words = tr("This gamepad has {craft} now; {button} changes to the other craft.")
        button = button_signs(Action.NEXT_CRAFT)[0]
        self.news = words.format(craft=self.crafts[seat].capitalize(), button=button)


def _split(craft: str, action: Action | None) -> Addressed:
    """Return a craft's own action with its craft, and a shared one without."""
    return (None if action is None or is_shared(action) else craft), action
