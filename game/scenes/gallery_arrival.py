"""Pictures of a rover's landing on Mars, for the gallery."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.scenes.briefing import BriefingScene
from game.scenes.flight import TIME_LAPSES
from game.simulation.snapshot import EntryVehicleState
from game.simulation.states.entry_vehicle import Phase

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from game.scenes.gallery_stage import Stage
    from game.scenes.mission import MissionScene

_LEVEL: Final = "seven-minutes"
_LOW_M: Final = 3000.0
_QUIET_M: Final = 45_000.0
"""Higher up nothing is missed at the fastest pace."""


def before(stage: Stage) -> None:
    """Show the briefing."""
    stage.scene = BriefingScene(stage.context, stage.plan(_LEVEL))


def glow(stage: Stage) -> None:
    """Show the shell at its hardest brake."""
    _until(stage, lambda state: state.load_gees > 8.0)


def parachute(stage: Stage) -> None:
    """Show the parachute just after it has opened."""
    _until(stage, lambda state: state.since_fired_s > 2.4)


def shield(stage: Stage) -> None:
    """Show the heat shield fall away."""
    _until(stage, lambda state: state.since_shield_s is not None and state.since_shield_s > 2.0)


def place(stage: Stage) -> None:
    """Show the ground below with its hazards, with the numbers of the fall."""
    _until(stage, lambda state: bool(state.ground) and state.height_m < _LOW_M).toggle_equation()


def engines(stage: Stage) -> None:
    """Show the descent stage on its way to its place."""
    _until(stage, lambda state: state.phase is Phase.ENGINES and state.height_m < 120.0)


def crane(stage: Stage) -> None:
    """Show the rover on its cables."""
    _until(stage, lambda state: state.phase is Phase.CRANE and state.height_m < 4.0)


def away(stage: Stage) -> None:
    """Show the stage fly away from the rover on its wheels."""
    _until(
        stage,
        lambda state: state.stage is not None and state.stage.is_cut and state.stage.y_m > state.y_m + 10.0,
    )


def landed(stage: Stage) -> None:
    """Show the debrief."""
    stage.fly_to_the_end(stage.plan(_LEVEL))


def _until(stage: Stage, is_there: Callable[[EntryVehicleState], bool]) -> MissionScene:
    """Fly until something has happened: fast where nothing does."""

    def pace(state: EntryVehicleState) -> int:
        return TIME_LAPSES[-1] if state.height_m > _QUIET_M else TIME_LAPSES[2]

    return stage.fly_until(_LEVEL, EntryVehicleState, is_there=is_there, pace=pace)


PICTURES: Final[Mapping[str, Callable[[Stage], None]]] = {
    "arrival-briefing": before,
    "arrival-glow": glow,
    "arrival-parachute": parachute,
    "arrival-shield": shield,
    "arrival-place": place,
    "arrival-engines": engines,
    "arrival-crane": crane,
    "arrival-away": away,
    "arrival-debrief": landed,
}
