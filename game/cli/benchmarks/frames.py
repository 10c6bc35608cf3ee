"""Frame times: all drawn in software, two craft on the way, over short and over long ground, and on a large screen."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median, quantiles
from time import perf_counter
from typing import TYPE_CHECKING, Final

import pygame

from game.cli.benchmarks.plans import COMMANDS, LONG_M, SHORT_M, plan_for
from game.cli.headless import headless_screen
from game.simulation import Simulation
from game.simulation.clock import TICKS_PER_SECOND
from game.view import MissionView, Overlay

if TYPE_CHECKING:
    from collections.abc import Sequence

_SIZE: Final = (1280, 720)
_LARGE: Final = (1920, 1080)
_FRAMES_PER_SECOND: Final = 60
_TICKS_PER_FRAME: Final = TICKS_PER_SECOND // _FRAMES_PER_SECOND
_WARM_UP_FRAMES: Final = 240
_FRAMES: Final = 300
_ROUNDS: Final = 5
_LARGE_ROUNDS: Final = 3
_OVERLAY: Final = Overlay(craft="helicopter", shows_forces=True, shows_equation=True, shows_instruments=True)


@dataclass(frozen=True, slots=True)
class FrameTimes:
    """Milliseconds of a frame; of several rounds the middle one, so that other load counts less."""

    median: float
    p99: float


@dataclass(frozen=True, slots=True)
class FrameFigures:
    """Frames over 1 km of ground, how much longer the median is over 100 km, and frames of 1920x1080."""

    short: FrameTimes
    long_ratio: float
    large: FrameTimes


class _Stage:
    """One mission that is flown and drawn, frame by frame."""

    def __init__(self, length_m: float, size: tuple[int, int] = _SIZE) -> None:
        plan = plan_for("helicopter", "rover", length_m=length_m)
        self._simulation = Simulation(plan, seed=1)
        self._view = MissionView(plan, self._simulation.terrain, size)

    def frame_ms(self, screen: pygame.Surface) -> float:
        """Let a frame's ticks pass, draw, and return what the drawing took."""
        events = [event for _ in range(_TICKS_PER_FRAME) for event in self._simulation.step(COMMANDS)]
        start = perf_counter()
        snapshot = self._simulation.snapshot()
        self._view.hear(events, snapshot)
        self._view.advance(1.0 / _FRAMES_PER_SECOND, snapshot)
        self._view.draw(screen, snapshot, _OVERLAY)
        pygame.display.flip()
        return (perf_counter() - start) * 1000.0


def frame_figures() -> FrameFigures:
    """Fly and draw over both grounds in turns."""
    short: list[FrameTimes] = []
    long: list[FrameTimes] = []
    with headless_screen(_SIZE) as screen:
        stages = _Stage(SHORT_M), _Stage(LONG_M)
        for stage in stages:
            for _ in range(_WARM_UP_FRAMES):
                stage.frame_ms(screen)
        for _ in range(_ROUNDS):
            for stage, rounds in zip(stages, (short, long), strict=True):
                rounds.append(_times([stage.frame_ms(screen) for _ in range(_FRAMES)]))
    middle = FrameTimes(median(each.median for each in short), median(each.p99 for each in short))
    return FrameFigures(middle, median(each.median for each in long) / middle.median, _large_frames())


def _large_frames() -> FrameTimes:
    """Fly and draw at 1920x1080."""
    with headless_screen(_LARGE) as screen:
        stage = _Stage(SHORT_M, _LARGE)
        for _ in range(_WARM_UP_FRAMES):
            stage.frame_ms(screen)
        rounds = [_times([stage.frame_ms(screen) for _ in range(_FRAMES)]) for _ in range(_LARGE_ROUNDS)]
    return FrameTimes(median(each.median for each in rounds), median(each.p99 for each in rounds))


def _times(frames_ms: Sequence[float]) -> FrameTimes:
    return FrameTimes(median(frames_ms), quantiles(frames_ms, n=100)[98])
