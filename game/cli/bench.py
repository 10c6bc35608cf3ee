"""`bench`: how fast the game is on this machine, beside what it is allowed to take."""

from __future__ import annotations

import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from game.cli.benchmarks.frames import frame_figures
from game.cli.benchmarks.loading import level_load_ms
from game.cli.benchmarks.orbit import orbit_figures
from game.cli.benchmarks.play import play_figures
from game.cli.benchmarks.start import start_times
from game.cli.benchmarks.ticks import long_ground_ratio, tick_speed
from game.cli.mistake import FINE
from game.cli.output import ProgressBar, bad, good, show_json, show_table
from game.texts import tr
from game.texts.units import number

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable

    from game.cli.parser import Parser

Figures = dict[str, Any]


class Target(NamedTuple):
    """A bound that a figure, found by its path of names, must keep."""

    path: tuple[str, ...]
    bound: float
    is_least: bool = False

    def is_met(self, value: float) -> bool:
        """Return whether the figure keeps the bound."""
        return value >= self.bound if self.is_least else value <= self.bound


TARGETS: Final = (
    Target(("helicopter", "ticks_per_s"), 20_000, is_least=True),
    Target(("helicopter", "ratio_to_bare_pymunk"), 4.0),
    Target(("rover", "ticks_per_s"), 10_000, is_least=True),
    Target(("rover", "ratio_to_bare_pymunk"), 3.0),
    Target(("lunar_rover", "ticks_per_s"), 10_000, is_least=True),
    Target(("moon_lander", "ticks_per_s"), 20_000, is_least=True),
    Target(("frame_ms", "median"), 6.0),
    Target(("frame_ms", "p99"), 10.0),
    Target(("frame_1080p_ms", "median"), 10.0),
    Target(("frame_1080p_ms", "p99"), 16.0),
    Target(("start_to_first_frame_s",), 1.5),
    Target(("start_to_first_frame_ratio",), 2.5),
    Target(("level_load_ms",), 100.0),
    Target(("long_terrain", "tick_ratio"), 1.2),
    Target(("long_terrain", "frame_ratio"), 1.2),
    Target(("orbit", "coast_day_ms"), 50.0),
    Target(("orbit", "energy_drift_100_turns"), 1e-6),
    Target(("play", "longest_frame_own_ms"), 33.0),
    Target(("play", "slowest_screen_own_ms"), 250.0),
    Target(("play", "restart_ms"), 500.0),
    Target(("play", "input_to_picture_frames"), 2.0),
    Target(("play", "memory_end_mb"), 300.0),
)
_SHORT_MINUTES: Final = 0.5
_LONG_MINUTES: Final = 10.0
_REPLAY_MINUTES: Final = 60.0


def add_arguments(parser: Parser) -> None:
    """Declare what the command understands."""
    parser.add_argument("--json", action="store_true", help=tr("print the figures as one JSON object"))
    parser.add_argument(
        "--long",
        action="store_true",
        help=tr(
            "play for ten minutes of the game's time, and replay for an hour of it, instead of half a minute"
        ),
    )


def run(arguments: Namespace) -> int:
    """Measure and print; a slow machine is no mistake, so the exit code is 0."""
    figures = measure(is_long=arguments.long)
    if arguments.json:
        show_json(figures)
    else:
        _show(figures)
    return FINE


def measure(*, is_long: bool = False) -> Figures:
    """Return all figures; `long_terrain` compares 100 km of ground with 1 km."""
    bar = ProgressBar(tr("measuring"), sys.stderr)
    minutes, replay_minutes = (_LONG_MINUTES, _REPLAY_MINUTES) if is_long else (_SHORT_MINUTES, 0.0)
    steps: dict[str, Callable[[], Any]] = {
        "helicopter": lambda: tick_speed("helicopter"),
        "rover": lambda: tick_speed("rover"),
        "lunar_rover": lambda: tick_speed("lunar_rover"),
        "moon_lander": lambda: tick_speed("moon_lander"),
        "frames": frame_figures,
        "start": start_times,
        "load": level_load_ms,
        "long_ground": lambda: long_ground_ratio("rover"),
        "orbit": orbit_figures,
        "play": lambda: play_figures(minutes, replay_minutes),
    }
    found: dict[str, Any] = {}
    for number_done, (name, step) in enumerate(steps.items(), start=1):
        found[name] = step()
        bar.show(number_done / len(steps))
    bar.finish()
    return _figures(found)


def _figures(found: dict[str, Any]) -> Figures:
    return {
        "helicopter": asdict(found["helicopter"]),
        "rover": asdict(found["rover"]),
        "lunar_rover": asdict(found["lunar_rover"]),
        "moon_lander": asdict(found["moon_lander"]),
        "frame_ms": asdict(found["frames"].short),
        "frame_1080p_ms": asdict(found["frames"].large),
        "start_to_first_frame_s": found["start"].game_s,
        "start_to_first_frame_ratio": found["start"].ratio,
        "level_load_ms": found["load"],
        "long_terrain": {
            "tick_ratio": found["long_ground"],
            "frame_ratio": found["frames"].long_ratio,
        },
        "orbit": asdict(found["orbit"]),
        "play": asdict(found["play"]),
    }


def _show(figures: Figures) -> None:
    rows = []
    for target in TARGETS:
        value: Any = figures
        for name in target.path:
            value = value[name]
        mark = good(tr("met")) if target.is_met(value) else bad(tr("missed"))
        bound = tr("at least {bound}") if target.is_least else tr("at most {bound}")
        rows.append((" ".join(target.path), number(value), bound.format(bound=number(target.bound)), mark))
    show_table(rows)
    seconds = number(figures["start_to_first_frame_s"])
    print(tr("start to first frame: {seconds} s").format(seconds=seconds))
