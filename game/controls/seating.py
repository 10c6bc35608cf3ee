"""Which gamepad has which seat, for as long as the game is open: a new attempt or another mission changes nothing in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.controls.halves import Seat

if TYPE_CHECKING:
    from collections.abc import Hashable


class Seating:
    """The gamepads of two players. One that is pulled out leaves its seat to the next one that joins."""

    def __init__(self) -> None:
        self._pads: dict[Hashable, Seat] = {}
        self._missed: list[Seat] = []
        self._untold: list[Seat] = []

    def seat_of(self, pad: Hashable) -> Seat | None:
        """Return the seat of a gamepad; None for one that has not joined."""
        return self._pads.get(pad)

    def has_pad(self, seat: Seat) -> bool:
        """Return whether a gamepad has this seat."""
        return seat in self._pads.values()

    def join(self, pad: Hashable) -> Seat | None:
        """Give a new gamepad the seat that misses one, else one that has none; None when both have."""
        seats: tuple[Seat, ...] = (*self._missed, *Seat)
        free = next((seat for seat in seats if not self.has_pad(seat)), None)
        if free is not None:
            self._missed = [seat for seat in self._missed if seat is not free]
            self._pads[pad] = free
        return free

    def change(self, pad: Hashable) -> Seat:
        """Let a gamepad take the other seat; another one that has it takes this one."""
        before = self._pads[pad]
        after = Seat.DRIVER if before is Seat.PILOT else Seat.PILOT
        for other, seat in self._pads.items():
            if seat is after:
                self._pads[other] = before
        self._pads[pad] = after
        return after

    def pull_out(self, pad: Hashable) -> None:
        """Let a gamepad go."""
        seat = self._pads.pop(pad, None)
        if seat is not None:
            self._missed.append(seat)
            self._untold.append(seat)

    def take_untold(self) -> tuple[Seat, ...]:
        """Return once whose gamepads were pulled out."""
        untold, self._untold = tuple(self._untold), []
        return untold
