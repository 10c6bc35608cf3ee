"""The way of commands through space: what is seen is old, and what is asked comes late.

A signal takes the same time down and up. Whoever sees a craft as it was at a moment, and asks for something at once, is
answered a round trip later by the clock of the pictures. So only what is seen has to be simulated: commands wait for a
round trip, and the picture is the run itself, a one-way trip old.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, NamedTuple

from game.simulation.clock import TICK_S, TICKS_PER_SECOND
from game.simulation.commands import TEAM

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.simulation.commands import Command


class _Sent(NamedTuple):
    due_tick: int
    craft: str
    command: Command


class SignalPath:
    """Commands on their way to the craft, in the order in which they were sent."""

    def __init__(self, delay_s: float) -> None:
        """Take the time of a signal one way; the path never changes during a run."""
        self.delay_s = delay_s
        self.round_trip_ticks = round(2.0 * delay_s * TICKS_PER_SECOND)
        self._under_way: deque[_Sent] = deque()
        self._last: dict[str, Command] = {}
        self._arrived: dict[str, Command] = {}

    def send(self, tick: int, commands: Mapping[str, Command]) -> None:
        """Send what has changed. What people on the ground say of their data does not travel: it arrives at once."""
        for craft, command in commands.items():
            if self._last.get(craft) != command:
                self._last[craft] = command
                if craft == TEAM:
                    self._arrived[craft] = command
                else:
                    self._under_way.append(_Sent(tick + self.round_trip_ticks, craft, command))

    def arrived(self, tick: int) -> Mapping[str, Command]:
        """Return the last command of each craft that has arrived by a tick; none for those that none has reached."""
        while self._under_way and self._under_way[0].due_tick <= tick:
            sent = self._under_way.popleft()
            self._arrived[sent.craft] = sent.command
        return self._arrived

    @property
    def count(self) -> int:
        """Return how many commands are on their way."""
        return len(self._under_way)

    def next_s(self, tick: int) -> float | None:
        """Return in how many seconds the first of them takes effect in what is seen; None if none is on its way."""
        return max(0, self._under_way[0].due_tick - tick) * TICK_S if self._under_way else None
