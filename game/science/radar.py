"""Radar into the ground: how fast it runs, how it fades, what throws it back, and when that is heard.

`Section` is the ground below the track; `radargram` makes traces of it. Simplified: echoes of layers come from straight
below, each is heard once, and the ground between two buried things belongs to the nearer one.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Final

from game.facts import value

_NANOSECONDS: Final = 1e9
_DECIBELS: Final = 20.0 * math.log10(math.e)
"""Of an amplitude that has faded to 1/e."""
SAG_M: Final = 0.25
"""So much deeper the top of a buried body lies at its ends than in its middle (simplified)."""
WAVE_M: Final = 0.05
"""Tops and bases go up and down by so much, in waves of some metres (simplified): nothing buried is as even as a ruler."""
APERTURE_M: Final = 4.0
"""Stones farther away along the track are not heard: the antenna looks down."""


class Matter(StrEnum):
    """What can be buried. The values stand in levels."""

    ICE = "ice"
    LAVA = "lava"
    RUBBLE = "rubble"


def speed_m_ns(permittivity: float) -> float:
    """Return how fast radar runs: v = c / sqrt(eps), eps the relative permittivity; magnetism and losses left out."""
    return value("physics.speed_of_light_m_s") / math.sqrt(permittivity) / _NANOSECONDS


def delay_ns(depth_m: float, permittivity: float) -> float:
    """Return the time down and back in nanoseconds: t = 2 d / v, with the speed above the echo."""
    return 2.0 * depth_m / speed_m_ns(permittivity)


def depth_m(delay: float, speed: float) -> float:
    """Return how deep an echo lies, m, of its delay in ns and the speed in m/ns that is taken for the ground above."""
    return delay * speed / 2.0


def hyperbola_ns(away_m: float, apex_ns: float, speed: float) -> float:
    """Return the delay of a stone seen from beside it: t² = t0² + (2 x / v)², t0 straight above (ns, m, m/ns).

    Of one speed all around it; the curve is flatter the faster the ground is.
    """
    return math.hypot(apex_ns, 2.0 * away_m / speed)


def permittivity_of(density_g_cm3: float) -> float:
    """Return the relative permittivity of dry soil or rock by its density: eps = 1.93 ^ rho (Strangway et al. 1977)."""
    return math.pow(value("radar.density_base"), density_g_cm3)


def reflection(above: float, below: float) -> float:
    """Return which share of the amplitude comes back, by both permittivities: (n1 - n2) / (n1 + n2), n = sqrt(eps).

    Positive where it runs faster below; straight onto a smooth face (Fresnel).
    """
    first, second = math.sqrt(above), math.sqrt(below)
    return (first - second) / (first + second)


def attenuation_db_m(speed: float, quality: float, frequency_mhz: float) -> float:
    """Return the loss on the way, one way: 8.686 pi f / (Q v) in dB/m, with v in m/ns (constant Q)."""
    return _DECIBELS * math.pi * frequency_mhz / 1000.0 / (quality * speed)


def matter_permittivity(matter: Matter) -> float:
    """Return the relative permittivity of what is buried."""
    names = {Matter.ICE: "ice", Matter.LAVA: "basalt", Matter.RUBBLE: "rubble"}
    return value(f"radar.{names[matter]}_permittivity")


@dataclass(frozen=True, slots=True)
class Body:
    """Something large under a cover of one permittivity: a lens with its top `depth_m` below its middle."""

    matter: Matter
    at_m: float
    width_m: float
    depth_m: float
    thickness_m: float
    cover_permittivity: float

    def spans(self, at_m: float) -> bool:
        """Return whether it lies below a place."""
        return abs(at_m - self.at_m) <= self.width_m / 2.0

    def top_m(self, at_m: float) -> float:
        """Return how deep its top lies below a place that it spans."""
        wave_m = WAVE_M * (math.sin(1.3 * at_m + self.at_m) + 0.5 * math.sin(3.1 * at_m))
        return self.depth_m + SAG_M * self._across(at_m) ** 2 + wave_m

    def base_m(self, at_m: float) -> float:
        """Return how deep its base lies: it thins out towards its ends."""
        thickness_m = self.thickness_m * math.sqrt(max(0.0, 1.0 - self._across(at_m) ** 2))
        wave_m = 2.0 * WAVE_M * math.sin(0.9 * at_m + self.at_m)
        return max(self.top_m(at_m), self.depth_m + thickness_m + wave_m)

    def _across(self, at_m: float) -> float:
        return 2.0 * (at_m - self.at_m) / self.width_m


@dataclass(frozen=True, slots=True)
class Stone:
    """A block in the ground, whose echo is heard from beside it too."""

    at_m: float
    depth_m: float
    echo: float
    """Straight above it, as `reflection`: negative, for stone slows radar."""


@dataclass(frozen=True)
class Section:
    """What lies below the track; stones sorted by their place."""

    bodies: tuple[Body, ...]
    stones: tuple[Stone, ...]

    def nearest(self, at_m: float) -> Body:
        """Return the body whose ground a place belongs to."""
        return min(self.bodies, key=lambda body: abs(body.at_m - at_m))

    def below(self, at_m: float) -> Body | None:
        """Return the body that lies below a place."""
        return next((body for body in self.bodies if body.spans(at_m)), None)

    def stones_near(self, at_m: float) -> tuple[Stone, ...]:
        """Return the stones that can be heard from a place."""
        first = bisect_left(self._stone_places, at_m - APERTURE_M)
        return self.stones[first : bisect_right(self._stone_places, at_m + APERTURE_M)]

    @cached_property
    def _stone_places(self) -> list[float]:
        return [stone.at_m for stone in self.stones]
