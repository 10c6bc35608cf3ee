"""Round numbers for the axes of plots."""

from __future__ import annotations

from math import ceil, floor, log10
from typing import Final

_ROUND: Final = (1.0, 2.0, 5.0, 10.0)


def round_step(span: float, most: int) -> float:
    """Return the smallest of 1, 2 or 5 times a power of ten that cuts a span into at most so many parts."""
    rough = span / max(1, most)
    power = 10.0 ** floor(log10(rough))
    return next(power * digit for digit in _ROUND if power * digit >= rough * (1.0 - 1e-9))


def ticks(low: float, high: float, most: int) -> tuple[float, ...]:
    """Return round numbers that reach from at or below `low` to at or above `high`."""
    if high <= low:
        high = low + 1.0
    step = round_step(high - low, most)
    first, last = floor(low / step + 1e-9), ceil(high / step - 1e-9)
    return tuple(n * step for n in range(first, last + 1))


def decimals(values: tuple[float, ...]) -> int:
    """Return how many decimals tell these ticks apart."""
    step = values[1] - values[0]
    return max(0, -floor(log10(step) + 1e-9))
