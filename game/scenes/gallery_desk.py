"""Pictures of a rover that measures, and of the science desk."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from game.scenes.desk import DeskScene
from game.scenes.flight import TIME_LAPSES
from game.scenes.gallery_pilots import MeasuringPilot
from game.scenes.radargram import Cross
from game.texts import tr

if TYPE_CHECKING:
    from game.scenes.gallery_stage import Stage
    from game.scenes.mission import MissionScene

_SOUNDED_FROM_M: Final = 18.0
_SOUNDED_STEPS: Final = 28
_ON_A_STONE: Final = (26.4, 28.0, 0.14)


def measuring(stage: Stage) -> None:
    """Show the clean patch being measured."""
    _measured(stage, 66)


def desk(stage: Stage) -> None:
    """Show dusty and clean points together, and what the assistant makes of them."""
    stage.scene = DeskScene(stage.context, _measured(stage, 75))


def learning(stage: Stage) -> None:
    """Show the assistant's examination at its end."""
    found = DeskScene(stage.context, _measured(stage, 1))
    found.turn(tr("How it learned"))
    stage.scene = found
    stage.watch(8.0)


def results(stage: Stage) -> None:
    """Show the element map under dust and without it."""
    found = DeskScene(stage.context, _measured(stage, 86, laser_points=5))
    found.turn(tr("Results"))
    stage.scene = found


def advice(stage: Stage) -> None:
    """Show what would teach most while one rock is half known."""
    found = DeskScene(stage.context, _measured(stage, 20))
    found.turn(tr("What next"))
    stage.scene = found


def sounding(stage: Stage) -> None:
    """Show a rover that listens to the ground while it drives."""
    _sounded(stage)


def radar(stage: Stage) -> None:
    """Show the desk with the bow laid over the echo of a stone above ice."""
    found = DeskScene(stage.context, _sounded(stage))
    found.radar.put(Cross(*_ON_A_STONE))
    stage.scene = found


def _sounded(stage: Stage) -> MissionScene:
    """Return a mission in which a rover has driven over the first two things that are buried."""
    plan = stage.plan("ice-under-foot")
    here = replace(plan.crafts[0], at_m=_SOUNDED_FROM_M)
    mission = stage.fly(replace(plan, crafts=(here,)), 0.0)
    mission.flight.time_lapse = TIME_LAPSES[-1]
    for _ in range(_SOUNDED_STEPS):
        stage.watch(0.5)
    return mission


def _measured(stage: Stage, steps: int, *, laser_points: int = 0) -> MissionScene:
    """Return a mission in which a rover has looked at dust, and has then ground a clean patch."""
    plan = stage.plan("what-is-this-rock")
    mission = stage.fly(plan, 0.0, MeasuringPilot(plan, laser_points=laser_points))
    mission.flight.time_lapse = TIME_LAPSES[-1]
    for _ in range(steps):
        stage.watch(0.5)
    return mission
