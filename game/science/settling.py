"""What people need of a place to live at, and whether what is known of one is enough to say that it will do."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from game.facts import value

if TYPE_CHECKING:
    from collections.abc import Mapping

ICE_READING_SHARE: Final = 0.08
"""Error of a depth read by radar, as a share of it: a stone's bow tells the speed to some eight percent."""
NO_ICE: Final = math.inf
"""Depth of ice where there is none."""


class Need(StrEnum):
    """What a place must offer."""

    SLOPE = "slope"
    ICE = "ice"
    LIGHT = "light"
    WIND = "wind"
    SCIENCE = "science"


class Verdict(StrEnum):
    """What a figure says of a need."""

    FITS = "fits"
    FAILS = "fails"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured, and how far it may be off (one standard deviation)."""

    value: float
    error: float = 0.0


_LIMITS: Final[Mapping[Need, str]] = {
    Need.SLOPE: "slope_most_deg",
    Need.ICE: "ice_deepest_m",
    Need.LIGHT: "light_least_w_m2",
    Need.WIND: "wind_most_m_s",
    Need.SCIENCE: "outcrops_least_count",
}
_AT_LEAST: Final = (Need.LIGHT, Need.SCIENCE)


def limit(need: Need) -> float:
    """Return the figure that a place must keep."""
    return value(f"settlement.{_LIMITS[need]}")


def is_at_least(need: Need) -> bool:
    """Return whether the limit is the least rather than the most."""
    return need in _AT_LEAST


def spare(need: Need, figure: float) -> float:
    """Return by how much a figure keeps the limit; negative where it does not."""
    return figure - limit(need) if is_at_least(need) else limit(need) - figure


def verdict(need: Need, figure: Figure) -> Verdict:
    """Return what a figure says: nothing for sure within one standard deviation of the limit."""
    left = spare(need, figure.value)
    if abs(left) < figure.error:
        return Verdict.UNSURE
    return Verdict.FITS if left >= 0.0 else Verdict.FAILS
