"""Pictures of a rover that measures, and of the science desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.desk import DeskScene
from game.scenes.flight import TIME_LAPSES
from game.scenes.gallery_pilots import MeasuringPilot
from game.texts import tr

if TYPE_CHECKING:
    from game.scenes.gallery_stage import Stage
    from game.scenes.mission import MissionScene


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


def _measured(stage: Stage, steps: int, *, laser_points: int = 0) -> MissionScene:
    """Return a mission in which a rover has looked at dust, and has then ground a clean patch."""
    plan = stage.plan("what-is-this-rock")
    mission = stage.fly(plan, 0.0, MeasuringPilot(plan, laser_points=laser_points))
    mission.flight.time_lapse = TIME_LAPSES[-1]
    for _ in range(steps):
        stage.watch(0.5)
    return mission
