"""The values that the figures of a plan can be set to on a screen: finely where they are small, coarsely where not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.texts import tr
from game.texts.units import quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.pilots.uplink.words import Figure
    from game.simulation.plan import LevelPlan

USUAL: Final = -1
"""The choice that leaves an optional figure out."""
_THOUSANDTHS: Final = 1000
_LADDERS: Final = {
    "s": ((0, 60, 1), (60, 300, 5), (300, 3600, 60), (3600, 100_000, 600)),
    "m": ((0, 20, 0.5), (20, 100, 5), (100, 2500, 50)),
    "m/s": ((0, 0.05, 0.001), (0.1, 2, 0.1), (2, 10, 0.5)),
    "rpm": ((0, 1, 1), (2000, 2800, 10)),
    "N": ((10, 300, 5),),
    "g": ((0.1, 2, 0.1), (2, 20, 1), (20, 100, 10)),
    "A": ((0.1, 4, 0.1),),
    "lit_s": ((0, 120, 1), (120, 600, 10)),
    "°": ((-90, 90, 1),),
    "1": ((1, 20, 1), (20, 100, 5), (100, 1000, 50)),
}
"""From, to, step, by name or unit. Places have their own, by how long the ground is."""
_HEIGHTS: Final = ("height_m", "above_m", "below_m")
_HIGHEST_M: Final = 100.0
"""Nothing but a lander is ever asked to be higher."""
_PLACES: Final = ((150.0, 0.5), (500.0, 1.0), (2000.0, 5.0))
"""Steps of places, for grounds up to a length; beyond, 20 m."""


def choices(figure: Figure, level: LevelPlan) -> Sequence[tuple[int, str]]:
    """Return values in thousandths with their words, in order; an optional figure can be left to what is usual."""
    lowest, highest = _range(figure, level)
    found = dict.fromkeys(
        round(value * _THOUSANDTHS) for value in _values(figure, level) if lowest <= value <= highest
    )
    named = [(value, quantity(value / _THOUSANDTHS, figure.unit)) for value in found]
    return named if figure.is_needed else [(USUAL, tr("usual")), *named]


def value_of(choice: int) -> float | None:
    """Return the figure of a choice; None for what is usual."""
    return None if choice == USUAL else choice / _THOUSANDTHS


def choice_of(value: float | None) -> int:
    """Return the choice of a figure."""
    return USUAL if value is None else round(value * _THOUSANDTHS)


def _values(figure: Figure, level: LevelPlan) -> list[float]:
    if figure.name in ("to_m", "at_m"):
        start_m, end_m = level.terrain.profile[0][0], level.terrain.profile[-1][0]
        length_m = end_m - start_m
        step = next((each for longest_m, each in _PLACES if length_m <= longest_m), 20.0)
        ladder: Sequence[tuple[float, float, float]] = ((start_m, end_m, step),)
    else:
        ladder = _LADDERS.get(figure.name) or _LADDERS[figure.unit]
    return [low + n * step for low, high, step in ladder for n in range(round((high - low) / step) + 1)]


def _range(figure: Figure, level: LevelPlan) -> tuple[float, float]:
    """Return what makes sense in a level: no time after its end, no goal that it has not."""
    if figure.unit == "s":
        return figure.lowest, min(figure.highest, level.time_limit_s - 1.0)
    if figure.name == "goal":
        return 1.0, float(len(level.goals))
    if figure.name in _HEIGHTS and not any(craft.kind == "moon_lander" for craft in level.crafts):
        return figure.lowest, _HIGHEST_M
    return figure.lowest, figure.highest
