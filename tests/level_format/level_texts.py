"""A good level as text, and the same with a change."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.level_format.reader import read_level_text

if TYPE_CHECKING:
    from game.level_format.reader import ReadLevel

FIRST_FLIGHT = """\
# yaml-language-server: $schema=level.schema.json
format: 1
title: First flight
summary: Three metres up, hold, and down again.
place: {world: mars, site: jezero, season_ls: 33, local_time: "12:33"}
terrain:
  seed: 58
  profile: [[0, 0.0], [20, 0.4], [60, -0.2], [120, 1.1]]
  roughness: 0.08
  ground:
    - {from: 0, to: 80, kind: bedrock}
    - {from: 80, to: 120, kind: sand}
craft:
  ginny: {kind: helicopter, at: 30, battery_pct: 100}
things:
  - {kind: boulder, at: 46, radius_m: 0.4}
goals:
  - {kind: hold_altitude, craft: ginny, between_m: [2.5, 3.5], for_s: 20}
  - {kind: land, craft: ginny, at: 30, within_m: 3, max_down_m_s: 1.5}
medals: {gold: {within_s: 45}, silver: {within_s: 70}}
hints: [Climb slowly.]
briefing: |
  On 19 April 2021 a helicopter left the ground of another world for 39.1 seconds.
"""


def read(text: str) -> ReadLevel:
    """Return what the reader makes of a text."""
    return read_level_text(text, Path("levels/test.yaml"))


def changed(old: str, new: str) -> ReadLevel:
    """Return what the reader makes of the good level with one change."""
    assert old in FIRST_FLIGHT
    return read(FIRST_FLIGHT.replace(old, new, 1))


def codes(level: ReadLevel) -> list[str]:
    """Return the codes of a level's problems."""
    return [problem.code for problem in level.problems]
