"""Fly a whole level without a screen: with one of the game's own pilots, or under an uploaded plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.missions.run import Run
from game.pilots.catalogue import pilot
from game.pilots.uplink import UplinkPilot
from game.pilots.uplink.plan import UPLINK_PILOT
from game.simulation.clock import SLOW_TICKS

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.pilots import Pilot
    from game.pilots.uplink import UplinkPlan
    from game.simulation.plan import LevelPlan


def fly(plan: LevelPlan, pilot_name: str, seed: int, on_progress: Callable[[Run], None] | None = None) -> Run:
    """Return the finished run; `on_progress` sees it before each decision of the pilot."""
    return _flown(Run(plan, seed, pilot_name), pilot(pilot_name, plan, seed), on_progress)


def fly_uplink(plan: LevelPlan, uplink: UplinkPlan, seed: int) -> tuple[Run, UplinkPilot]:
    """Return the finished run of a level under an uploaded plan, and the pilot that knows how far it came."""
    hand = UplinkPilot(uplink, plan)
    return _flown(Run(plan, seed, UPLINK_PILOT), hand), hand


def _flown(run: Run, hand: Pilot, on_progress: Callable[[Run], None] | None = None) -> Run:
    while not run.is_over:
        if on_progress is not None:
            on_progress(run)
        run.advance(SLOW_TICKS, hand.commands(run.simulation.snapshot()))
    return run
