"""WATSON's close-up pictures: grains, crystals and spots, and how large they are.

Sizes are read from a picture whose pixel is 0.013 mm. What is smaller than two pixels is only known to be smaller.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from game.facts import value

if TYPE_CHECKING:
    from game.science.specimens import Specimen

GRAINS: Final = 15
"""Read from each picture."""
GRAIN_SPREAD: Final = 0.5
"""Of the grains' natural logarithms: water sorts moderately (estimate)."""
MOST_DUST: Final = 0.5
"""Under more dust than this no grain is seen (estimate)."""
SPOT_SPREAD: Final = 0.25
"""Of the spots' natural logarithms (estimate)."""
SPOTS: Final = 5
_PER_M: Final = 1000.0


class Chance(Protocol):
    """A generator of random numbers, handed in by the caller."""

    def lognormvariate(self, mu: float, sigma: float) -> float:
        """Return a number whose logarithm is normal."""


def pixel_mm() -> float:
    """Return how much rock one pixel shows."""
    return value("perseverance.watson_pixel_m") * _PER_M


def picture_mm() -> tuple[float, float]:
    """Return width and height of the rock that a picture shows."""
    columns, rows = value("perseverance.watson_columns_count"), value("perseverance.watson_rows_count")
    return columns * pixel_mm(), rows * pixel_mm()


def read_sizes(
    rock: Specimen, chance: Chance, *, dust_share: float
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Return the sizes of grains, and of rimmed spots, in mm, as one picture shows them; none under dust."""
    if dust_share > MOST_DUST:
        return (), ()
    least = 2.0 * pixel_mm()
    grains = tuple(
        max(least, rock.grain_mm * chance.lognormvariate(0.0, GRAIN_SPREAD)) for _ in range(GRAINS)
    )
    spots = tuple(
        rock.spot_mm * chance.lognormvariate(0.0, SPOT_SPREAD)
        for _ in range(SPOTS if rock.spot_mm > 0.0 else 0)
    )
    return grains, spots
