"""Frame times: everything drawn at 1280x720 in software, two craft on the way."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median, quantiles
from time import perf_counter
from typing import Final

import pygame

from game.cli.benchmarks.plans import COMMANDS, SHORT_M, plan_for
from game.cli.headless import headless_screen
from game.simulation import Simulation
from game.simulation.clock import TICKS_PER_SECOND
from game.view import MissionView, Overlay

_SIZE: Final = (1280, 720)
_FRAMES_PER_SECOND: Final = 60
_WARM_UP_FRAMES: Final = 240
_FRAMES: Final = 900
_TICKS_PER_FRAME: Final = TICKS_PER_SECOND // _FRAMES_PER_SECOND
_OVERLAY: Final = Overlay(craft="helicopter", shows_forces=True, shows_equation=True, shows_instruments=True)


@dataclass(frozen=True, slots=True)
class FrameTimes:
    """Milliseconds of a frame."""

    median: float
    p99: float


def frame_times(length_m: float = SHORT_M) -> FrameTimes:
    """Fly and draw for a while, and return what drawing took; the ticks between are not counted."""
    plan = plan_for("helicopter", "rover", length_m=length_m)
    simulation = Simulation(plan, seed=1)
    times_ms = []
    with headless_screen(_SIZE) as screen:
        view = MissionView(plan, simulation.terrain, _SIZE)
        for _ in range(_WARM_UP_FRAMES + _FRAMES):
            events = [event for _ in range(_TICKS_PER_FRAME) for event in simulation.step(COMMANDS)]
            start = perf_counter()
            snapshot = simulation.snapshot()
            view.hear(events, snapshot)
            view.advance(1.0 / _FRAMES_PER_SECOND, snapshot)
            view.draw(screen, snapshot, _OVERLAY)
            pygame.display.flip()
            times_ms.append((perf_counter() - start) * 1000.0)
    counted = times_ms[_WARM_UP_FRAMES:]
    return FrameTimes(median(counted), quantiles(counted, n=100)[98])
