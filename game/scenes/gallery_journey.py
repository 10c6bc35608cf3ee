"""Pictures of the tubes' way home, for the gallery."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from game.missions import Run
from game.scenes.briefing import BriefingScene
from game.scenes.gallery_stores import won_depot
from game.scenes.journey_screen import JourneyScene
from game.scenes.map_screen import MapScene
from game.simulation.snapshot import AscentRocketState, EarthCapsuleState, OrbiterState, Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from game.scenes.gallery_stage import Stage
    from game.simulation.snapshot import CraftState


def story(stage: Stage) -> None:
    """Show the story of a tube that has come home."""
    _page(stage, 0)


def limits(stage: Stage) -> None:
    """Show what both agencies asked."""
    _page(stage, 1)


def stayed(stage: Stage) -> None:
    """Show what stayed where."""
    _page(stage, 2)


def before(stage: Stage) -> None:
    """Show the briefing that says whose tubes are aboard."""
    won_depot(stage)
    stage.scene = BriefingScene(stage.context, stage.plan("catch"))


def _page(stage: Stage, section: int) -> None:
    won_depot(stage)
    _win(stage, "up")
    _win(stage, "catch")
    _win(stage, "home")
    scene = JourneyScene(stage.context, MapScene(stage.context).behind.draw)
    scene.show(section)
    stage.scene = scene


def _win(stage: Stage, level: str) -> None:
    """Win a mission as its reference pilot does, without flying it."""
    run = Run(stage.plan(level), 1)
    snapshot = run.simulation.snapshot()
    crafts = {name: _arrived(state) for name, state in snapshot.crafts.items()}
    won = replace(run.result(), outcome=Outcome.WON, medal="gold", score=96.0, touchdown_m_s=39.6)
    stage.context.progress.keep_passage(won, replace(snapshot, crafts=crafts), run.recording())


def _arrived(state: CraftState) -> CraftState:
    match state:
        case AscentRocketState():
            return replace(state, peak_gees=12.4)
        case OrbiterState():
            return replace(state, hardest_touch_m_s=0.048, release_share=1e-6)
        case EarthCapsuleState():
            return replace(state, impact_gees=1268.7, heat_j_m2=85.4e6)
        case _:
            return state


PICTURES: Final[Mapping[str, Callable[[Stage], None]]] = {
    "journey": story,
    "journey-handovers": limits,
    "journey-stayed": stayed,
    "catch-briefing": before,
}
