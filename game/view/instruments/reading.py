"""What a gauge shows. Which figures a craft has is left to `readings`, drawing to `gauges`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from game.view.instruments.status import Status

_STEPS: Final = 200
"""A bar is told in so many steps: finer than its pixels, coarse enough not to be painted for nothing."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One gauge: its name, its figure, its place on the bar from 0 to 1, and its state in a word."""

    name: str
    figure: str
    share: float
    status: Status
    word: str
    mark: float | None = None
    """A limit on the bar."""
    band: tuple[float, float] | None = None
    """Where on the bar the needle should be; a gauge with a band has a needle."""


def whole_steps(share: float) -> float:
    """Return a place on a bar, told in steps."""
    return round(min(1.0, max(0.0, share)) * _STEPS) / _STEPS
