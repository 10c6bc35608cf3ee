"""A recording being watched, without a picture: its pace, and any place in it.

A replay never restores a world: to go back it is flown again from the start, in portions that no frame feels.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from game.missions import Replay
from game.scenes.flight import NOTEWORTHY
from game.scenes.time_bank import NANOSECONDS, TimeBank
from game.scenes.verdict import verdict
from game.simulation.clock import SLOW_TICKS, TICK_S, TICKS_PER_SECOND

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from game.missions import Recording
    from game.simulation.events import Event
    from game.simulation.plan import LevelPlan

PACES: Final = ((30, "¼"), (60, "½"), (120, "1"), (240, "2"), (600, "5"), (1200, "10"), (7200, "60"))
"""Ticks per second, and how many times as fast as it was that is."""
_NORMAL: Final = 2
_PLAY_NS: Final = 12_000_000
_LOOK_AHEAD_NS: Final = 3_000_000
"""What playing and looking ahead may take of a frame; with the picture no frame takes over 33 ms."""
_GO_NS: Final = 16_000_000
"""On the way to somewhere no new picture is drawn, and flying may take its time too."""
_LIVED_TICKS: Final = 2 * TICKS_PER_SECOND
"""After a jump the last moments before it are lived through, so that dust and camera are as they would be."""
_LIVED_STEP: Final = TICKS_PER_SECOND // 30


class Way(Enum):
    """How a piece of the recording passes."""

    SEEN = auto()
    SKIPPED = auto()
    """On the way to somewhere: nobody looks at it."""
    NEW_START = auto()
    """It is flown again: what the picture remembers has not happened yet."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of the recording that has just passed."""

    way: Way
    events: Sequence[Event] = ()
    shown_s: float = 0.0
    """How long it is on the screen."""


class Tape:
    """Where a recording is, and where it is going."""

    def __init__(
        self, recording: Recording, plan: LevelPlan, *, now_ns: Callable[[], int] = time.perf_counter_ns
    ) -> None:
        """Stand at the start; `now_ns` only guards the pace."""
        self._recording, self._plan = recording, plan
        self._now_ns = now_ns
        self._place = _NORMAL
        self.total = max(1, recording.claim.ticks)
        self.is_paused = False
        self.target: int | None = None
        """The tick that it is on the way to; None while it plays or stands."""
        self.notes: list[Event] = []
        """What is known to happen, as far as was looked ahead."""
        self._scout = Replay(recording, plan)
        self._begin()

    @property
    def tick(self) -> int:
        """Return where it is."""
        return self.replay.simulation.tick

    @property
    def known(self) -> int:
        """Return how far was looked ahead."""
        return self.total if self._scout.is_over else self._scout.simulation.tick

    @property
    def pace(self) -> str:
        """Return how many times as fast as it was it plays."""
        return PACES[self._place][1]

    @property
    def is_playing(self) -> bool:
        """Return whether time passes in it."""
        return not (self.is_paused or self.replay.is_over or self.target is not None)

    @property
    def verdict(self) -> str:
        """Return what the debrief said, at the end of a whole mission; before it nothing."""
        run = self.replay.run
        if not run.is_over or not self._scout.is_over:
            return ""
        return verdict(run.result(), self.notes, plan=run.plan, end_reason=run.end_reason)

    def play_or_hold(self) -> None:
        """Hold it, or let it go on; at its end, from the start."""
        if self.replay.is_over and self.target is None:
            self.is_paused = False
            self.seek(0)
        else:
            self.is_paused = not self.is_paused

    def change_pace(self, steps: int) -> None:
        """Play faster or slower."""
        self._place = max(0, min(len(PACES) - 1, self._place + steps))

    def seek(self, tick: int) -> None:
        """Go to a tick, which takes as long as flying there."""
        self.target = max(0, min(self.total, tick))

    def step(self, ticks: int) -> None:
        """Go on or back a little from where it is going to be."""
        self.seek((self.tick if self.target is None else self.target) + ticks)

    def update(self, elapsed_ns: int) -> Iterator[Passage]:
        """Let a frame's time pass; the snapshot after each passage is `replay.simulation.snapshot()`."""
        if self.target is not None:
            yield from self._go(self.target, self._now_ns() + _GO_NS)
            return
        self._look_ahead()
        if self.is_playing:
            before = self.tick
            ticks = self._bank.spend(elapsed_ns, PACES[self._place][0])
            events = self._fly(ticks, self._now_ns() + _PLAY_NS)
            yield Passage(Way.SEEN, events, min(elapsed_ns / NANOSECONDS, (self.tick - before) * TICK_S))

    def _go(self, target: int, deadline_ns: int) -> Iterator[Passage]:
        """Fly towards the target: most of the way unseen, the end of it as it was."""
        if target < self.tick:
            self._begin()
            yield Passage(Way.NEW_START)
        while self.tick < target and not self.replay.is_over:
            left = target - self.tick
            if left > _LIVED_TICKS:
                yield Passage(Way.SKIPPED, self._fly(left - _LIVED_TICKS, deadline_ns))
            else:
                step = min(left, _LIVED_STEP)
                yield Passage(Way.SEEN, self.replay.advance(step), step * TICK_S)
            if self._now_ns() > deadline_ns:
                return
        self.target = None

    def _fly(self, ticks: int, deadline_ns: int) -> list[Event]:
        """Step on, but no longer than until the deadline."""
        events: list[Event] = []
        while ticks > 0 and not self.replay.is_over:
            events += self.replay.advance(min(ticks, SLOW_TICKS))
            ticks -= SLOW_TICKS
            if self._now_ns() > deadline_ns:
                break
        return events

    def _look_ahead(self) -> None:
        """Fly a second replay on for a while, to know what will happen."""
        deadline_ns = self._now_ns() + (_LOOK_AHEAD_NS if self.is_playing else _PLAY_NS)
        while not self._scout.is_over:
            self.notes += [e for e in self._scout.advance(SLOW_TICKS) if isinstance(e, NOTEWORTHY)]
            if self._now_ns() > deadline_ns:
                break

    def _begin(self) -> None:
        self._bank = TimeBank()
        self.replay = Replay(self._recording, self._plan)
