"""Traces: what the radar writes down of each place, and what can be read from many of them side by side.

Echoes are kept as they are shown: weak late ones are lifted by what spreading and the usual loss have taken from them,
and so is the noise. One byte for each half nanosecond.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final, Protocol

from game.facts import value
from game.science.radar import (
    APERTURE_M,
    delay_ns,
    hyperbola_ns,
    matter_permittivity,
    reflection,
    speed_m_ns,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.science.radar import Body, Section, Stone

SAMPLE_NS: Final = 0.5
WINDOW_NS: Final = 100.0
SAMPLES: Final = round(WINDOW_NS / SAMPLE_NS)
FULL_SCALE: Final = 0.25
"""Stronger echoes are cut."""
MIDDLE: Final = 128
"""The byte that stands for silence."""
_STEPS: Final = MIDDLE - 1
_ASIDE: Final = 1.5
"""How far beside a stone its echo is still worth hearing, in depths."""
_USUAL_M_NS: Final = 0.12
"""Of dry ground, to know that depth before the speed is known."""
_FAINT: Final = 0.004
"""Weaker echoes of stones are left out: they are lost between the others."""
_TABLE_NS: Final = 0.05
"""Between two places at which the pulse is worked out beforehand: a fiftieth of its length."""


class NormalChance(Protocol):
    """A generator of normal numbers."""

    def gauss(self, mu: float, sigma: float) -> float:
        """Return a number of the normal distribution."""


@dataclass(frozen=True, slots=True)
class Trace:
    """What was heard at one place along the track, a byte for each sample."""

    at_m: float
    echoes: bytes

    def echo(self, delay: float) -> float:
        """Return the echo at a delay in ns, as a share of what was sent; 0 outside of the window."""
        place = round(delay / SAMPLE_NS)
        return (self.echoes[place] - MIDDLE) * FULL_SCALE / _STEPS if 0 <= place < len(self.echoes) else 0.0


def trace(section: Section, at_m: float, chance: NormalChance) -> Trace:
    """Return what is heard at a place: the surface, what is below, stones nearby, and noise."""
    heard = [chance.gauss(0.0, noise) for noise in _noise()]
    ground = section.nearest(at_m)
    _add(heard, 0.0, reflection(1.0, ground.cover_permittivity))
    below = section.below(at_m)
    if below is not None:
        for delay, echo in _mirrors(below, at_m):
            _add(heard, delay, echo)
    speed = speed_m_ns(ground.cover_permittivity)
    for stone in section.stones_near(at_m):
        delay, echo = _beside(stone, at_m, speed)
        if abs(echo) > _FAINT and delay < WINDOW_NS:
            _add(heard, delay, echo)
    scaled = (round(_STEPS * each / FULL_SCALE) for each in heard)
    return Trace(at_m, bytes(MIDDLE + max(-_STEPS, min(_STEPS, each)) for each in scaled))


def fit(traces: Sequence[Trace], at_m: float, apex_ns: float, speed: float) -> float:
    """Return how well a stone below a place explains what was heard beside it: sum(a w) / sqrt(sum(w²)).

    `a` is what stands on the stone's hyperbola of that speed (m/ns), `w` what a stone of echo 1 would leave there: a
    matched filter, farthest from 0 where stone and speed are right, and negative for stone. 0 without traces.
    """
    reach_m = min(APERTURE_M, _ASIDE * apex_ns * _USUAL_M_NS / 2.0)
    pairs = [
        (each.echo(delay), (apex_ns / delay) ** 3)
        for each in traces
        if abs(each.at_m - at_m) <= reach_m
        for delay in (hyperbola_ns(each.at_m - at_m, apex_ns, speed),)
    ]
    squares = sum(weight * weight for _, weight in pairs)
    return sum(echo * weight for echo, weight in pairs) / math.sqrt(squares) if pairs else 0.0


def _mirrors(body: Body, at_m: float) -> Iterator[tuple[float, float]]:
    """Yield delay and strength of a body's top and base. What passed the top twice is missing from the base's echo."""
    cover, inside = body.cover_permittivity, matter_permittivity(body.matter)
    top_ns, top = delay_ns(body.top_m(at_m), cover), reflection(cover, inside)
    yield top_ns, top
    thickness_m = body.base_m(at_m) - body.top_m(at_m)
    yield top_ns + delay_ns(thickness_m, inside), (1.0 - top * top) * reflection(inside, cover)


def _beside(stone: Stone, at_m: float, speed: float) -> tuple[float, float]:
    """Return delay and strength of a stone: with distance it spreads more, and the antenna looks past it (cos³)."""
    away_m = math.hypot(stone.depth_m, at_m - stone.at_m)
    lean = stone.depth_m / away_m
    return 2.0 * away_m / speed, stone.echo * lean**3


def _add(heard: list[float], delay: float, echo: float) -> None:
    """Add a pulse."""
    pulse = _pulse()
    reach = (len(pulse) - 1) * _TABLE_NS
    first = max(0, math.ceil((delay - reach) / SAMPLE_NS))
    last = min(len(heard) - 1, math.floor((delay + reach) / SAMPLE_NS))
    for place in range(first, last + 1):
        heard[place] += echo * pulse[round(abs(place * SAMPLE_NS - delay) / _TABLE_NS)]


@cache
def _pulse() -> tuple[float, ...]:
    """Return one half of the pulse: Ricker's wavelet (1 - 2 a) exp(-a), a = (pi f t)², until nothing is left of it."""
    frequency_ghz = value("radar.pulse_frequency_mhz") / 1000.0
    angles = (
        (math.pi * frequency_ghz * n * _TABLE_NS) ** 2 for n in range(round(2.0 / frequency_ghz / _TABLE_NS))
    )
    return tuple((1.0 - 2.0 * angle) * math.exp(-angle) for angle in angles)


@cache
def _noise() -> tuple[float, ...]:
    """Return the noise of each sample after lifting: t exp(pi f t / Q), as strong as a faint echo at full depth."""
    fading_per_ns = math.pi * value("radar.centre_frequency_mhz") / 1000.0 / value("radar.quality")
    full_ns = delay_ns(value("perseverance.rimfax_depth_m"), value("perseverance.rimfax_permittivity"))
    faintest = value("radar.faintest_echo")
    return tuple(
        faintest * delay / full_ns * math.exp(fading_per_ns * (delay - full_ns))
        for delay in (n * SAMPLE_NS for n in range(SAMPLES))
    )
