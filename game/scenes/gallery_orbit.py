"""Pictures of what happens in orbit, for the gallery."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.scenes.flight import TIME_LAPSES
from game.simulation.snapshot import OrbiterState

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from game.scenes.gallery_stage import Stage
    from game.scenes.mission import MissionScene

_LEVEL: Final = "catch"


def far(stage: Stage) -> None:
    """Show the way: the container ahead, and where the orbiter would drift."""
    _until(stage, lambda state: state.distance_m < 150.0)


def near(stage: Stage) -> None:
    """Show the container before the bay."""
    _until(stage, lambda state: state.distance_m < 3.2)


def shut(stage: Stage) -> None:
    """Show the container in the bay while the lid shuts, with the numbers."""
    mission = _until(stage, lambda state: state.is_captured and state.step_progress > 0.4)
    mission.toggle_equation()


def _until(stage: Stage, is_there: Callable[[OrbiterState], bool]) -> MissionScene:
    """Fly at the fastest pace until something has happened."""
    return stage.fly_until(
        _LEVEL, OrbiterState, is_there=is_there, pace=lambda _: TIME_LAPSES[-1], step_s=0.2
    )


PICTURES: Final[Mapping[str, Callable[[Stage], None]]] = {
    "catch-far": far,
    "catch-near": near,
    "catch-shut": shut,
}
