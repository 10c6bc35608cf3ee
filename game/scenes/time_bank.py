"""Real time into whole ticks, exactly: the same time gives the same ticks at any frame rate."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

NANOSECONDS: Final = 1_000_000_000
_LONGEST_FRAME_NS: Final = 100_000_000
"""A frame that took longer (a window dragged, a computer asleep) is not caught up with."""


@dataclass(slots=True)
class TimeBank:
    """Time is paid in and spent in ticks; what is left over is kept to the last nanosecond."""

    _owed: int = 0

    def spend(self, elapsed_ns: int, ticks_per_second: int) -> int:
        """Pay in a frame's time and return the ticks that are due at this pace."""
        self._owed += min(elapsed_ns, _LONGEST_FRAME_NS) * ticks_per_second
        ticks, self._owed = divmod(self._owed, NANOSECONDS)
        return ticks
