"""Fly a whole level with one of the game's own pilots, without a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.missions.run import Run
from game.pilots.catalogue import pilot
from game.simulation.clock import SLOW_TICKS

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.simulation.plan import LevelPlan


def fly(plan: LevelPlan, pilot_name: str, seed: int, on_progress: Callable[[Run], None] | None = None) -> Run:
    """Return the finished run; `on_progress` sees it before each decision of the pilot."""
    run, hand = Run(plan, seed, pilot_name), pilot(pilot_name, plan, seed)
    while not run.is_over:
        if on_progress is not None:
            on_progress(run)
        run.advance(SLOW_TICKS, hand.commands(run.simulation.snapshot()))
    return run
