"""How rocks behave under the corer, by the names that levels use."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from game.facts import all_facts, value
from game.simulation.units import SECONDS_PER_MINUTE

MILLIMETRE_M: Final = 1e-3
"""A conversion: one millimetre in metres."""
_PREFIX: Final = "rover_model."
_SUFFIX: Final = "_lowest_feed_n"


@dataclass(frozen=True, slots=True)
class Rock:
    """The band of feed force in which a rock is cored, and how fast."""

    lowest_feed_n: float
    """Below it the bit only polishes."""
    highest_feed_n: float
    """Above it the core breaks up."""
    coring_m_s: float
    """In the middle of the band."""

    def speed_m_s(self, feed_force_n: float) -> float:
        """Return how fast the bit sinks: in proportion to the force beyond the lowest.

        v = v_middle (F - F_low) / (F_middle - F_low), m/s; F: force, N. Simplified: the straight part of the
        curve that rotary-percussive drills show in hard rock.
        """
        middle_n = (self.lowest_feed_n + self.highest_feed_n) / 2.0
        return self.coring_m_s * max(0.0, feed_force_n - self.lowest_feed_n) / (middle_n - self.lowest_feed_n)


@cache
def rock(name: str) -> Rock:
    """Return the rock of that name."""
    if name not in rock_names():
        raise ValueError(f"'{name}' is not a rock that the corer knows; known are {', '.join(rock_names())}.")
    return Rock(
        lowest_feed_n=value(f"{_PREFIX}{name}{_SUFFIX}"),
        highest_feed_n=value(f"{_PREFIX}{name}_highest_feed_n"),
        coring_m_s=value(f"{_PREFIX}{name}_coring_mm_min") * MILLIMETRE_M / SECONDS_PER_MINUTE,
    )


@cache
def rock_names() -> tuple[str, ...]:
    """Return all rocks that a level may name."""
    return tuple(
        key.removeprefix(_PREFIX).removesuffix(_SUFFIX)
        for key in all_facts()
        if key.startswith(_PREFIX) and key.endswith(_SUFFIX)
    )
