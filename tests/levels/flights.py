"""The game's own levels, and runs of them for the tests."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, cast

from game.level_format import level_paths, read_level
from game.missions.run import Run
from game.pilots import pilot
from game.simulation.clock import SLOW_TICKS, TICKS_PER_SECOND

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from game.level_format import ReadLevel
    from game.pilots import Pilot
    from game.simulation.commands import Command, Drive
    from game.simulation.events import Event
    from game.simulation.plan import LevelPlan
    from game.simulation.snapshot import RoverState

LEVELS = tuple(sorted(path.stem for path in level_paths()))
SEEDS = (1, 2)
ROVER = "percy"


@cache
def read(level: str) -> ReadLevel:
    """Return a level as read, with its problems."""
    return read_level(next(path for path in level_paths() if path.stem == level))


def plan_of(level: str) -> LevelPlan:
    """Return a level's plan."""
    plan = read(level).plan
    assert plan is not None
    return plan


def fly(run: Run, hand: Pilot, until_s: float = float("inf")) -> list[Event]:
    """Let a pilot act in a run until its end or a time; return what happened."""
    events: list[Event] = []
    while not run.is_over and run.simulation.tick < until_s * TICKS_PER_SECOND:
        events += run.advance(SLOW_TICKS, hand.commands(run.simulation.snapshot()))
    return events


def flown(
    level: str, pilot_name: str, seed: int = 1, until_s: float = float("inf")
) -> tuple[Run, list[Event]]:
    """Return a run of a level with one of the game's pilots, and what happened in it."""
    run = Run(plan_of(level), seed, pilot_name)
    return run, fly(run, pilot(pilot_name, run.plan), until_s)


def driven(level: str, legs: Iterable[tuple[Drive, Callable[[RoverState], bool]]]) -> Run:
    """Return a run in which the rover follows each command until something holds; the last until the end."""
    run = Run(plan_of(level), 1)
    for command, is_enough in legs:
        commands: dict[str, Command] = {ROVER: command}
        while not run.is_over:
            run.advance(SLOW_TICKS, commands)
            if is_enough(cast("RoverState", run.simulation.snapshot().crafts[ROVER])):
                break
    return run
