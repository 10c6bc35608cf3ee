"""A pitch programme: how far above the horizon a rocket's nose points, by the time since its motor lit."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from game.facts import table
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

UPRIGHT_DEG: Final = 90.0
LOWEST_DEG: Final = -90.0
MOST_POINTS: Final = 100
"""A programme of one point a second would do; more is a mistake."""
LONGEST_S: Final = 3600.0
"""No stage burns for an hour."""


@dataclass(frozen=True, slots=True)
class PitchProgramme:
    """Points of time (s, rising) and pitch (degrees, never rising), straight lines in between, level beyond the ends."""

    points: tuple[tuple[float, float], ...]

    def pitch_deg(self, time_s: float) -> float:
        """Return the pitch at a time."""
        for (t0, p0), (t1, p1) in pairwise(self.points):
            if time_s <= t1:
                return p0 + (p1 - p0) * max(time_s - t0, 0.0) / (t1 - t0)
        return self.points[-1][1]


class PitchError(ValueError):
    """A programme that no rocket can follow: which point, counted from 0, and why, in one sentence."""

    def __init__(self, point: int, sentence: str) -> None:
        """Keep both."""
        super().__init__(sentence)
        self.point = point


def usual_programme() -> PitchProgramme:
    """Return the one that leads the Mars Ascent Vehicle of this game to its orbit."""
    return PitchProgramme(tuple((row[0], row[1]) for row in table("ascent.pitch_programme")))


def programme_of(points: Sequence[tuple[float, float]]) -> PitchProgramme:
    """Return the programme of some points; raises PitchError."""
    if len(points) < 2:
        raise PitchError(0, tr("a programme needs at least two points, such as [0, 90] and [40, 45]."))
    if len(points) > MOST_POINTS:
        raise PitchError(MOST_POINTS, tr("at most {most} points are allowed.").format(most=MOST_POINTS))
    for index, (time_s, pitch_deg) in enumerate(points):
        _check_point(index, time_s, pitch_deg)
    for index, ((t0, p0), (t1, p1)) in enumerate(pairwise(points), start=1):
        if t1 <= t0:
            message = tr(
                "the times are out of order: {later:g} s comes after {earlier:g} s; let the times rise."
            )
            raise PitchError(index, message.format(later=t1, earlier=t0))
        if p1 > p0:
            message = tr(
                "it pitches backwards, from {before:g} up to {after:g} degrees; let the pitch only fall."
            )
            raise PitchError(index, message.format(before=p0, after=p1))
    if points[-1][1] >= UPRIGHT_DEG:
        message = tr(
            "it never pitches over: it stays at 90 degrees and would fall back; end lower, such as at 30."
        )
        raise PitchError(len(points) - 1, message)
    return PitchProgramme(tuple(points))


def written(points: Sequence[tuple[float, float]]) -> str:
    """Return points as one line, such as "0 90, 40 45": seconds and degrees."""
    return ", ".join(f"{time_s:g} {pitch_deg:g}" for time_s, pitch_deg in points)


def programme_from(line: str) -> PitchProgramme:
    """Return the programme of such a line; raises PitchError."""
    try:
        pairs = [tuple(float(figure) for figure in point.split()) for point in line.split(",")]
        points = [(time_s, pitch_deg) for time_s, pitch_deg in pairs]
    except ValueError as error:
        raise PitchError(
            0, tr("a programme is written as seconds and degrees, such as 0 90, 40 45.")
        ) from error
    return programme_of(points)


def _check_point(index: int, time_s: float, pitch_deg: float) -> None:
    if not (math.isfinite(time_s) and 0.0 <= time_s <= LONGEST_S):
        message = tr("the time {time:g} is outside of 0 to {longest:g} seconds after ignition.")
        raise PitchError(index, message.format(time=time_s, longest=LONGEST_S))
    if pitch_deg > UPRIGHT_DEG:
        message = tr(
            "it pitches backwards: {pitch:g} degrees lean away from the orbit; 90 is upright, 0 is level."
        )
        raise PitchError(index, message.format(pitch=pitch_deg))
    if not pitch_deg >= LOWEST_DEG:
        message = tr("the pitch {pitch:g} is outside of -90 to 90 degrees; 90 is upright, 0 is level.")
        raise PitchError(index, message.format(pitch=pitch_deg))
