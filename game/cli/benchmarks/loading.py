"""How long a level file of 5 KB takes to read and check."""

from __future__ import annotations

from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Final

from game.level_format import read_level_text

_BYTES: Final = 5_000
_RUNS: Final = 7
_HEAD: Final = """\
format: 1
title: Measured
place: {world: mars, site: jezero, season_ls: 33, local_time: "12:33"}
craft:
  ginny: {kind: helicopter, at: 30}
goals:
  - {kind: hold_altitude, craft: ginny, between_m: [2.5, 3.5], for_s: 20}
pilot: helicopter_hop
terrain:
  profile:
    - [0, 0.0]
"""
_POINT_EVERY_M: Final = 10


def level_load_ms() -> float:
    """Read a level of 5 KB several times and return the median."""
    text = level_text()
    times_ms = []
    for _ in range(_RUNS):
        start = perf_counter()
        level = read_level_text(text, Path("measured.yaml"))
        times_ms.append((perf_counter() - start) * 1000.0)
    if level.plan is None:
        raise RuntimeError(f"the measured level has problems: {level.problems}")
    return median(times_ms)


def level_text() -> str:
    """Return a level whose ground has as many points as fill 5 KB."""
    lines = [_HEAD]
    while sum(map(len, lines)) < _BYTES:
        lines.append(f"    - [{len(lines) * _POINT_EVERY_M}, {len(lines) % 3 / 10}]\n")
    return "".join(lines)
