"""Pictures of the way home, for the gallery."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.scenes.flight import TIME_LAPSES
from game.simulation.snapshot import EarthCapsuleState

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from game.scenes.gallery_stage import Stage
    from game.scenes.mission import MissionScene

_LEVEL: Final = "home"


def aim(stage: Stage) -> None:
    """Show the orbiter with the capsule before it lets go, and the corridor."""
    _until(stage, lambda state: state.is_forecast and state.angle_deg is not None and not state.will_skip)


def glow(stage: Stage) -> None:
    """Show the capsule at its hottest, with the numbers."""
    mission = _until(stage, lambda state: state.load_gees > 60.0)
    mission.toggle_equation()


def fall(stage: Stage) -> None:
    """Show it just above the desert."""
    _until(stage, lambda state: state.is_released and state.height_m < 4.0, slowly_below_m=200.0)


def _until(
    stage: Stage, is_there: Callable[[EarthCapsuleState], bool], slowly_below_m: float = 70_000.0
) -> MissionScene:
    """Fly until something has happened: fast where nothing does."""

    def pace(state: EarthCapsuleState) -> int:
        is_far = state.is_released and state.height_m > slowly_below_m
        return TIME_LAPSES[-1] if is_far else 1

    return stage.fly_until(_LEVEL, EarthCapsuleState, is_there=is_there, pace=pace)


PICTURES: Final[Mapping[str, Callable[[Stage], None]]] = {
    "home-aim": aim,
    "home-glow": glow,
    "home-fall": fall,
}
