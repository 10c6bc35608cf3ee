"""Air by height, ready for many quick looks: sampled once from a model, read by interpolation."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_THINNEST_KG_M3: Final = 1e-30
"""Stands for no air at all, where a logarithm is taken."""
_NOTHING: Final = math.log(2.0 * _THINNEST_KG_M3)
_APART_M: Final = 500.0
"""Between samples the density is a straight line in its logarithm; its error stays below 0.1 %."""


@dataclass(frozen=True, slots=True)
class AirProfile:
    """Logarithm of the density (kg/m3) and speed of sound (m/s) at heights the same way apart, from the ground up."""

    log_densities: tuple[float, ...]
    sound_m_s: tuple[float, ...]

    def density_kg_m3(self, height_m: float) -> float:
        """Return the density; below the ground that of the ground, above the last sample none."""
        at = height_m / _APART_M
        if at >= len(self.log_densities) - 1:
            return 0.0
        i = int(at) if at > 0.0 else 0
        low = self.log_densities[i]
        log_density = low + (self.log_densities[i + 1] - low) * max(at - i, 0.0)
        return math.exp(log_density) if log_density > _NOTHING else 0.0

    def speed_of_sound_m_s(self, height_m: float) -> float:
        """Return the speed of sound; above the last sample that of the last."""
        at = min(max(height_m / _APART_M, 0.0), len(self.sound_m_s) - 1.0)
        i = min(int(at), len(self.sound_m_s) - 2)
        return self.sound_m_s[i] + (self.sound_m_s[i + 1] - self.sound_m_s[i]) * (at - i)


def sampled(density_and_sound: Callable[[float], tuple[float, float]], top_m: float) -> AirProfile:
    """Return the profile of a model that gives density and speed of sound at a height, up to a top."""
    samples = [density_and_sound(i * _APART_M) for i in range(int(top_m / _APART_M) + 2)]
    return AirProfile(
        tuple(math.log(max(density, _THINNEST_KG_M3)) for density, _ in samples),
        tuple(sound for _, sound in samples),
    )


NO_AIR: Final = sampled(lambda _height_m: (0.0, 1.0), _APART_M)
"""Of the Moon."""
