"""How a result stands beside the best so far, in words for the debrief."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.texts import tr
from game.texts.units import quantity

if TYPE_CHECKING:
    from game.missions import Best, MissionResult

_SAME_S: Final = 0.05
"""Times are shown to a tenth of a second: nearer ones look alike."""


def beside_best(result: MissionResult, before: Best | None, *, is_best: bool) -> str:
    """Return whether it is the best, and how much faster or slower than the one before; empty for a loss."""
    if before is None or not result.is_won:
        return tr("your best so far") if is_best else ""
    longer_s = result.time_s - before.time_s
    words = _new_best(longer_s) if is_best else _beside(longer_s)
    return words.format(time=quantity(abs(longer_s), "s", 1))


def _new_best(longer_s: float) -> str:
    if abs(longer_s) < _SAME_S:
        return tr("your new best, as fast as the one before")
    if longer_s < 0.0:
        return tr("your new best, {time} faster than the one before")
    return tr("your new best, though {time} slower than the one before")


def _beside(longer_s: float) -> str:
    if abs(longer_s) < _SAME_S:
        return tr("as fast as your best")
    return tr("{time} slower than your best") if longer_s > 0.0 else tr("{time} faster than your best")
