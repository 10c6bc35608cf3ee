"""Pictures of what a campaign keeps."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from game.scenes.map_screen import MapScene
from game.scenes.stores_screen import StoresScene
from game.simulation.snapshot import Outcome
from game.simulation.waste import LeftPart, PartKind, Waste

if TYPE_CHECKING:
    from game.missions import MissionResult
    from game.scenes.gallery_stage import Stage


def empty(stage: Stage) -> None:
    """Show the store room on the first day."""
    stage.scene = StoresScene(stage.context, MapScene(stage.context).behind.draw)


def rack(stage: Stage) -> None:
    """Show the ten tubes of the depot in the rack."""
    _kept(stage)
    stage.scene = StoresScene(stage.context, MapScene(stage.context).behind.draw)


def traces(stage: Stage) -> None:
    """Show the ledger of waste after some missions: one has left tubes where nobody looks for them."""
    _kept(stage)
    scene = StoresScene(stage.context, MapScene(stage.context).behind.draw)
    scene.show_traces()
    stage.scene = scene


def won_depot(stage: Stage) -> MissionResult:
    """Win the depot, and return how."""
    progress = stage.context.progress
    flight = stage.fly(stage.plan("three-forks"), 172.0).flight
    won = replace(flight.run.result(), outcome=Outcome.WON, medal="gold", score=99.0)
    progress.keep_tubes(won, flight.snapshot)
    progress.keep_trace(won)
    return won


def _kept(stage: Stage) -> None:
    """Win the depot, and let other missions have been won before."""
    progress, won = stage.context.progress, won_depot(stage)
    drive = replace(won, level="first-drive", time_s=812.0, energy_wh=143.0, medal="silver", waste=Waste())
    progress.keep_trace(drive)
    progress.keep_trace(replace(drive, level="first-flight", time_s=39.0, energy_wh=2.7))
    astray = Waste((LeftPart(PartKind.TUBE, "percy", 2, 0.114),), tubes_used=3)
    progress.keep_trace(
        replace(drive, level="scout-and-sample", time_s=2520.0, energy_wh=402.0, waste=astray)
    )


PICTURES: Final = {"stores-empty": empty, "stores-rack": rack, "stores-traces": traces}
