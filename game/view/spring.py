"""A value that eases towards another and never overshoots: critically damped, exact for any frame time."""

from __future__ import annotations

import math


class Spring:
    """x'' = -2 w x' - w^2 (x - target), solved in closed form over each step; w in 1/s."""

    def __init__(self, value: float, rate_per_s: float) -> None:
        self.value = value
        self._rate_per_s = rate_per_s
        self._speed = 0.0

    def move(self, target: float, seconds: float) -> None:
        """Move on towards a target that holds still during this step."""
        away = self.value - target
        push = self._speed + self._rate_per_s * away
        decay = math.exp(-self._rate_per_s * seconds)
        self.value = target + (away + push * seconds) * decay
        self._speed = (self._speed - self._rate_per_s * push * seconds) * decay

    def jump(self, value: float) -> None:
        """Be there at once, at rest."""
        self.value = value
        self._speed = 0.0
