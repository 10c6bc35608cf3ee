"""What this machine can do, found out while the title is on the screen: how to present pictures, how rich they may be.

The pictures that are shown anyway are timed, so nobody waits. Only where presenting is slow is the other way tried,
for which the window has to be opened anew. Whoever asks for `is_over` learns when all is known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.app import presenting

if TYPE_CHECKING:
    from collections.abc import Callable

_FRAMES: Final = 10
_SETTLING: Final = 2
"""Frames of a new window that are not counted: the first ones allocate."""
_QUICK_MS: Final = 2.0
"""A way this quick need not be compared with the other one."""
_MOST_MS: Final = (("rich", 6.0), ("standard", 12.0))
"""A frame of the standard preset with its presenting may take so long for each: 60 a second, with air for what comes."""
_CALM: Final = "calm"


class Trial:
    """Collects times and decides. Opening the window anew is left to the function that is given."""

    def __init__(self, way: str, present_by: Callable[[str], None], *, is_way_free: bool) -> None:
        self.way = way
        self.quality = _CALM
        self.is_over = False
        self._present_by = present_by
        self._is_way_free = is_way_free
        self._present_ms: dict[str, list[float]] = {way: []}
        self._draw_ms: list[float] = []

    @property
    def present_ms(self) -> float:
        """Return how long presenting takes by the way that was chosen."""
        return _typical(self._present_ms[self.way][_SETTLING:])

    @property
    def frame_ms(self) -> float:
        """Return how long a whole frame takes."""
        return _typical(self._draw_ms) + self.present_ms

    def take(self, draw_ms: float, present_ms: float) -> None:
        """Take the times of one frame."""
        times_ms = self._present_ms[self.way]
        times_ms.append(present_ms)
        self._draw_ms.append(draw_ms)
        if len(times_ms) < _FRAMES + _SETTLING:
            return
        if self._is_way_free and len(self._present_ms) == 1 and self.present_ms > _QUICK_MS:
            self._try(presenting.other(self.way))
        else:
            self._decide()

    def _try(self, way: str) -> None:
        self.way = way
        self._present_ms[way] = []
        self._present_by(way)

    def _decide(self) -> None:
        quickest = min(self._present_ms, key=lambda way: _typical(self._present_ms[way][_SETTLING:]))
        if quickest != self.way:
            self.way = quickest
            self._present_by(quickest)
        self.quality = next((name for name, most_ms in _MOST_MS if self.frame_ms <= most_ms), _CALM)
        self.is_over = True


def _typical(times_ms: list[float]) -> float:
    """Return the time that a quarter of the frames kept: whatever else runs at a first start only ever slows."""
    return sorted(times_ms)[len(times_ms) // 4]
