"""Two players at one computer: which craft each one has, and whose hands an event comes from.

The keyboard's halves always work. A gamepad takes a craft with its first press, and may change to the other one; one
that is pulled out leaves its craft to the half of the keyboard, and to the next gamepad.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

from game.controls.bindings import Action, action_of
from game.controls.halves import Seat, half_of, half_signs, is_shared, shared_action_of
from game.controls.seating import Seating
from game.controls.signs import button_signs
from game.texts import tr
from game.ui.device import POINTER, source_of

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping

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

    def __init__(
        self,
        crafts: Mapping[Seat, str],
        seating: Seating | None = None,
        let_go: Callable[[], None] = lambda: None,
    ) -> None:
        """Take both crafts, as `seats_of` returns them; `let_go` is done when crafts change hands."""
        self.crafts = crafts
        self.news = ""
        """One sentence about the last change; whoever shows it clears it."""
        self._seating = seating or Seating()
        self._let_go = let_go
        self._seating.take_untold()  # what happened before is no news

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

    def missed(self) -> str:
        """Return once whose gamepads were pulled out, in a sentence for each; empty if nobody's was."""
        words = tr("The gamepad of {craft} was pulled out: plug it in and press a button, or use the keys.")
        seats = self._seating.take_untold()
        return " ".join(words.format(craft=self.crafts[seat].capitalize()) for seat in seats)

    def has_pad(self, seat: Seat) -> bool:
        """Return whether a gamepad has this seat."""
        return self._seating.has_pad(seat)

    def signs_for(self, craft: str) -> Callable[[Action], tuple[str, ...]]:
        """Return how controls are written for the player of a craft."""
        seat = next((seat for seat, name in self.crafts.items() if name == craft), Seat.PILOT)
        return button_signs if self.has_pad(seat) else lambda action: half_signs(seat, action)

    def _of_pad(self, pad: Hashable, event: pygame.event.Event) -> Addressed:
        action = action_of(event.key)
        if event.type != pygame.KEYDOWN or action in (Action.PAUSE, Action.HELP):
            return None, action
        seat = self._seating.seat_of(pad)
        if seat is None:
            self._tell(self._seating.join(pad))
            return None, None
        if action is Action.NEXT_CRAFT:
            self._tell(self._seating.change(pad))
            self._let_go()
            return None, None
        return _split(self.crafts[seat], action)

    def _tell(self, seat: Seat | None) -> None:
        if seat is None:
            self.news = tr(
                "Both crafts have a gamepad already. This one waits until one of them is pulled out."
            )
            return
        words = tr("This gamepad has {craft} now; {button} changes to the other craft.")
        button = button_signs(Action.NEXT_CRAFT)[0]
        self.news = words.format(craft=self.crafts[seat].capitalize(), button=button)


def _split(craft: str, action: Action | None) -> Addressed:
    """Return a craft's own action with its craft, and a shared one without."""
    return (None if action is None or is_shared(action) else craft), action
