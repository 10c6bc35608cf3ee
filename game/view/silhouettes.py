"""Outlines of what stands on the horizon, as heights along a tile. Painting them is left to `ridges`.

Lengths are shares of the screen's height. Every outline ends where it begins: tiles are laid end to end.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import pairwise

from game.simulation.random_source import stream

Outline = Callable[[float], float]
"""From a place on the tile, 0 to 1, to a height."""


def noise(seed: int, cells: int) -> Outline:
    """Return smooth noise from -1 to 1 with so many hills to a round."""
    chance = stream(seed, f"noise{cells}")
    values = [chance.uniform(-1.0, 1.0) for _ in range(cells)]

    def height(at01: float) -> float:
        position = at01 % 1.0 * cells
        cell = int(position)
        t = position - cell
        left, right = values[cell % cells], values[(cell + 1) % cells]
        return left + (right - left) * t * t * (3.0 - 2.0 * t)

    return height


def octaves(seed: int, cells: int, count: int, *, fall: float = 0.5) -> Outline:
    """Return noise at several scales, each twice as fine and `fall` times as strong as the one before."""
    layers = [(noise(seed + n, cells * 2**n), fall**n) for n in range(count)]
    total = sum(share for _, share in layers)
    return lambda at01: sum(layer(at01) * share for layer, share in layers) / total


def crater_rim(seed: int) -> Outline:
    """Return a long wall with shoulders and notches: Jezero's rim as seen from the crater's floor."""
    broad, crags = octaves(seed, 3, 3), octaves(seed + 9, 14, 4, fall=0.55)
    notch = noise(seed + 31, 9)

    def height(at01: float) -> float:
        wall = 0.150 + 0.060 * broad(at01) + 0.02 * math.sin(2.0 * math.pi * at01)
        crag = 0.042 * (1.0 - abs(crags(at01)) * 2.0)
        cut = 0.045 * max(0.0, notch(at01) - 0.45)
        return max(0.02, wall + crag - cut)

    return height


def foothills(seed: int) -> Outline:
    """Return worn hills with sharp crests on one side."""
    broad, fine = octaves(seed, 5, 3), octaves(seed + 5, 24, 3)
    return lambda at01: max(0.0, 0.05 + 0.055 * broad(at01) + 0.016 * (0.6 - abs(fine(at01))))


def dunes(seed: int) -> Outline:
    """Return long sand waves: a slow climb, a crest, a quick slip face."""
    sway, size = noise(seed, 7), noise(seed + 3, 9)

    def height(at01: float) -> float:
        phase = (at01 * 9.0 + 0.35 * sway(at01)) % 1.0
        climb = phase / 0.72 if phase < 0.72 else (1.0 - phase) / 0.28
        return 0.012 + (0.026 + 0.014 * size(at01)) * climb * climb * (3.0 - 2.0 * climb)

    return height


def rubble(seed: int) -> Outline:
    """Return a low rocky rise."""
    broad, stones = octaves(seed, 6, 3), octaves(seed + 7, 60, 3, fall=0.7)
    return lambda at01: 0.02 + 0.022 * broad(at01) + 0.007 * max(0.0, stones(at01)) ** 0.7


def along(points: Sequence[tuple[float, float]], seed: int, roughness: float) -> Outline:
    """Return straight flanks between points, roughened: cliffs, benches, caps."""
    rough = octaves(seed, 90, 3, fall=0.7)

    def height(at01: float) -> float:
        place = at01 % 1.0
        for (x0, y0), (x1, y1) in pairwise(points):
            if x0 <= place <= x1:
                base = y0 + (y1 - y0) * (place - x0) / max(1e-9, x1 - x0)
                return max(0.0, base + roughness * rough(place))
        return 0.0

    return height


def delta_scarp(seed: int) -> Outline:
    """Return the western delta's front: a flat top, stepped beds, talus, then Kodiak standing alone."""
    points = (
        *((0.0, 0.030), (0.025, 0.036), (0.050, 0.058), (0.054, 0.080), (0.078, 0.084), (0.082, 0.112)),
        *((0.104, 0.117), (0.108, 0.136), (0.128, 0.140), (0.132, 0.158), (0.21, 0.164), (0.29, 0.157)),
        *((0.296, 0.146), (0.312, 0.145), (0.317, 0.156), (0.405, 0.150), (0.409, 0.130), (0.438, 0.124)),
        *((0.442, 0.101), (0.470, 0.094), (0.475, 0.068), (0.515, 0.038), (0.60, 0.022), (0.640, 0.026)),
        *((0.664, 0.052), (0.668, 0.088), (0.671, 0.118), (0.675, 0.128), (0.700, 0.131), (0.703, 0.122)),
        *((0.706, 0.086), (0.712, 0.054), (0.738, 0.026), (0.86, 0.020), (0.93, 0.024), (1.0, 0.030)),
    )
    return along(points, seed, 0.0035)


def mesas(seed: int) -> Outline:
    """Return flat caps over steep cliffs over slopes of fallen rock, of all sizes."""
    chance = stream(seed, "mesas")
    points: list[tuple[float, float]] = [(0.0, 0.012)]
    place = 0.05
    while place < 0.84:
        points += _mesa(place, chance.uniform(0.012, 0.055), chance.uniform(0.045, 0.085))
        place = points[-1][0] + chance.uniform(0.07, 0.20)
    return along((*points, (1.0, 0.012)), seed, 0.004)


def _mesa(left: float, cap: float, height: float) -> list[tuple[float, float]]:
    talus, cliff = 0.42 * height, 0.0025
    foot = 0.45 * height * 0.6
    return [
        (left, 0.012),
        (left + foot, talus),
        (left + foot + cliff, height * 0.78),
        (left + foot + 2 * cliff + 0.002, height),
        (left + foot + 2 * cliff + cap, height * 0.985),
        (left + foot + 3 * cliff + cap, height * 0.72),
        (left + foot + 4 * cliff + cap, talus * 1.1),
        (left + 2.2 * foot + 4 * cliff + cap, 0.012),
    ]


def tableland(seed: int) -> Outline:
    """Return a high plain's edge, level for miles, broken by canyons."""
    broad, canyon = octaves(seed, 4, 2), noise(seed + 3, 13)
    return lambda at01: 0.115 + 0.012 * broad(at01) - 0.075 * _step((canyon(at01) - 0.30) / 0.16)


def buttes(seed: int) -> Outline:
    """Return what is left of a plain when all else has gone: towers with sheer walls over cones of fallen rock."""
    chance = stream(seed, "buttes")
    points: list[tuple[float, float]] = [(0.0, 0.014)]
    place = 0.06
    while place < 0.86:
        points += _mesa(place, chance.choice((0.006, 0.014, 0.045)), chance.uniform(0.11, 0.17))
        place = points[-1][0] + chance.uniform(0.05, 0.17)
    return along((*points, (1.0, 0.014)), seed, 0.004)


def domes(seed: int, count: int, heights: tuple[float, float]) -> Outline:
    """Return mountains as the Moon has them: rounded by four thousand million years of small impacts."""
    chance = stream(seed, f"domes{count}")
    found = [
        (
            (n + chance.uniform(0.15, 0.85)) / count,
            chance.uniform(0.75, 1.35) / count,
            chance.uniform(*heights),
        )
        for n in range(count)
    ]
    rough = octaves(seed, 4 * count, 3, fall=0.45)

    def height(at01: float) -> float:
        highest = 0.0
        cell = int(at01 % 1.0 * count)
        for n in range(cell - 2, cell + 3):  # no dome reaches farther
            middle, half, tall = found[n % count]
            # The distance goes round the tile's end, whichever way is shorter.
            away = abs((at01 - middle + 0.5) % 1.0 - 0.5) / half
            if away < 1.0:
                highest = max(highest, tall * _step(1.0 - away))
        return max(0.004, highest + 0.09 * heights[1] * rough(at01))

    return height


def great_massif(seed: int) -> Outline:
    """Return mountains of six thousand metres, fifty kilometres off."""
    return domes(seed, 5, (0.17, 0.30))


def massifs(seed: int) -> Outline:
    """Return their lower neighbours."""
    return domes(seed, 6, (0.07, 0.17))


def crater_walls(seed: int) -> Outline:
    """Return the rims of craters seen from the side: two raised lips, and between them the far wall."""
    rims, rough = noise(seed, 9), octaves(seed + 2, 26, 2)
    return lambda at01: 0.012 + 0.050 * _step(0.5 + 1.4 * rims(at01)) + 0.006 * rough(at01)


def worn_hills(seed: int) -> Outline:
    """Return low swells without an edge."""
    broad, fine = octaves(seed, 5, 2), octaves(seed + 8, 21, 2)
    return lambda at01: 0.024 + 0.022 * broad(at01) + 0.004 * fine(at01)


def cratered_plain(seed: int) -> Outline:
    """Return a plain with small raised rims and blocks thrown out of them."""
    broad, rims, blocks = noise(seed, 7), noise(seed + 4, 30), octaves(seed + 7, 110, 2, fall=0.7)
    return lambda at01: (
        0.016 + 0.010 * broad(at01) + 0.010 * max(0.0, rims(at01)) ** 2 + 0.006 * max(0.0, blocks(at01)) ** 2
    )


def _step(at: float) -> float:
    """Return a soft step from 0 at 0 to 1 at 1."""
    t = max(0.0, min(1.0, at))
    return t * t * (3.0 - 2.0 * t)
