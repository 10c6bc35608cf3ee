"""Pictures of one machine on three worlds: helicopters whose blades are set alike, and rovers that drive alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.side_by_side import SideBySideScene

if TYPE_CHECKING:
    from game.scenes.gallery_stage import Stage

_SECONDS = 13.9
_BLADES_HALF_DEG = 23


def helicopters(stage: Stage) -> None:
    """Show the rotors at speed, and blades that just carry a helicopter on Mars."""
    scene = SideBySideScene(stage.context)
    stage.scene = scene
    scene.set_blades(_BLADES_HALF_DEG)
    stage.watch(_SECONDS)
    scene.rebuild()


def rovers(stage: Stage) -> None:
    """Show rovers at full speed, on their way to the slope."""
    scene = SideBySideScene(stage.context, "rover")
    stage.scene = scene
    scene.set_speed(100)
    stage.watch(24.0)
    scene.rebuild()
