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
_STEP_S: Final = 0.2
_LONGEST_S: Final = 60.0


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
    mission = stage.fly(stage.plan(_LEVEL), 0.0)
    mission.flight.time_lapse = TIME_LAPSES[-1]
    for _ in range(round(_LONGEST_S / _STEP_S)):
        state = mission.flight.snapshot.crafts["ero"]
        if isinstance(state, OrbiterState) and is_there(state):
            break
        stage.watch(_STEP_S)
    return mission


PICTURES: Final[Mapping[str, Callable[[Stage], None]]] = {
    "catch-far": far,
    "catch-near": near,
    "catch-shut": shut,
}
