"""What a careful reader makes of a radargram: where ice lies, how fast radar runs above it, and so how deep it is.

It knows the traces and nothing else. Ice shows in three ways: its first strong echo is light (faster below), it is
silent inside, and a stone above it gives the speed.
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import fmean
from typing import TYPE_CHECKING, Final

from game.science.radar import depth_m
from game.science.radargram import SAMPLE_NS, SAMPLES, fit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.science.radargram import Trace

_ABOUT_M: Final = 0.5
"""Traces so far to both sides are averaged: layers stay, pebbles vanish."""
_STRONG: Final = 0.05
"""An averaged echo like this is a layer."""
_SURFACE_NS: Final = 6.0
"""Until then the surface itself is heard."""
_PULSE_NS: Final = 2.5
"""Within this of its middle a pulse has weaker edges of the other sign."""
_SHORTEST_M: Final = 3.0
"""A layer is at least so long."""
_GAP_M: Final = 2.0
"""A stone above it hides a layer over at most so much."""
_JUMP_NS: Final = 5.0
"""From one averaged place to the next a layer's echo does not jump farther."""
_INSIDE_NS: Final = (5.0, 13.0)
"""After the top: here it is asked whether it is silent inside."""
_SILENT: Final = 0.008
"""Mean loudness up to which it is."""
_STONE: Final = -0.05
"""What stands at the top of a stone's hyperbola."""
_BESIDE_M: Final = 2.0
"""Stones are looked for so far beyond a layer's ends."""
_SPEEDS: Final = tuple(0.001 * n for n in range(90, 181, 3))
"""In m/ns: from dense rock to loose sand."""


@dataclass(frozen=True, slots=True)
class Layer:
    """A first strong echo along the track: its places with their delays, and what it is like."""

    places: tuple[tuple[float, float], ...]
    is_light: bool

    @property
    def middle(self) -> tuple[float, float]:
        """Return place and delay halfway along."""
        return self.places[len(self.places) // 2]


def find_ice(traces: Sequence[Trace]) -> tuple[tuple[float, float], ...]:
    """Return place and depth of each lens of ice that can be read, the shallowest first; in m."""
    found = []
    for layer in _layers(traces):
        if layer.is_light and _loudness(traces, layer) < _SILENT:
            at_m, delay = layer.middle
            speed = _speed(traces, layer)
            if speed is not None:
                found.append((at_m, depth_m(delay, speed)))
    return tuple(sorted(found, key=lambda place: place[1]))


def _layers(traces: Sequence[Trace]) -> Iterator[Layer]:
    """Yield runs of first strong echoes that are alike and hang together, stones in between left out."""
    picks = [
        (each.at_m, *pick) for each in traces if (pick := _first_strong(_near(traces, each.at_m, _ABOUT_M)))
    ]
    for is_light in (True, False):
        run: list[tuple[float, float]] = []
        for at_m, delay, is_pick_light in picks:
            if is_pick_light is not is_light:
                continue
            if run and (at_m - run[-1][0] > _GAP_M or abs(delay - run[-1][1]) > _JUMP_NS):
                yield from _layer(run, is_light=is_light)
                run = []
            run.append((at_m, delay))
        yield from _layer(run, is_light=is_light)


def _layer(run: Sequence[tuple[float, float]], *, is_light: bool) -> Iterator[Layer]:
    """Yield a run as a layer if it is long enough."""
    if run and run[-1][0] - run[0][0] >= _SHORTEST_M:
        yield Layer(tuple(run), is_light)


def _near(traces: Sequence[Trace], at_m: float, about_m: float) -> list[Trace]:
    return [each for each in traces if abs(each.at_m - at_m) <= about_m]


def _first_strong(near: Sequence[Trace]) -> tuple[float, bool] | None:
    """Return delay and lightness of the first layer in an average of traces."""
    first = round(_SURFACE_NS / SAMPLE_NS)
    mean = [fmean(each.echo(n * SAMPLE_NS) for each in near) for n in range(first, SAMPLES)]
    edge = round(_PULSE_NS / SAMPLE_NS)
    loud = [abs(each) for each in mean]
    for n in range(edge, len(mean) - edge):
        if loud[n] > _STRONG and loud[n] == max(loud[n - edge : n + edge + 1]):
            return (first + n) * SAMPLE_NS, mean[n] > 0.0
    return None


def _loudness(traces: Sequence[Trace], layer: Layer) -> float:
    """Return the mean size of what is heard just inside of a layer, in its middle half."""
    quarter = len(layer.places) // 4
    inside = dict(layer.places[quarter : len(layer.places) - quarter])
    first, last = (round(each / SAMPLE_NS) for each in _INSIDE_NS)
    return fmean(
        abs(each.echo(inside[each.at_m] + n * SAMPLE_NS))
        for each in traces
        if each.at_m in inside
        for n in range(first, last)
    )


def _speed(traces: Sequence[Trace], layer: Layer) -> float | None:
    """Return the speed by which the best stone above a layer is explained best; None where there is no stone."""
    first_m, last_m = layer.places[0][0] - _BESIDE_M, layer.places[-1][0] + _BESIDE_M
    deepest_ns = layer.middle[1] - _INSIDE_NS[0]
    near = [each for each in traces if first_m - _BESIDE_M <= each.at_m <= last_m + _BESIDE_M]
    best = (0.0, 0.0)
    for each in near:
        for n in range(round(_SURFACE_NS / SAMPLE_NS), round(deepest_ns / SAMPLE_NS)):
            if first_m <= each.at_m <= last_m and each.echo(n * SAMPLE_NS) < _STONE:
                found = min((fit(near, each.at_m, n * SAMPLE_NS, speed), speed) for speed in _SPEEDS)
                best = min(best, found)
    return best[1] or None
