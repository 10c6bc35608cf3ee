"""The lab and its propulsion bench, for the gallery."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.scenes import gallery_worlds
from game.scenes.engines import EnginesScene
from game.scenes.lab import LabScene

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from game.scenes.gallery_stage import Stage


def _lab_at(number: int) -> Callable[[Stage], None]:
    def stand(stage: Stage) -> None:
        lab = LabScene(stage.context)
        lab.go(number)
        stage.scene = lab
        stage.watch(4.0)

    return stand


def _engines_at(number: int) -> Callable[[Stage], None]:
    def compare(stage: Stage) -> None:
        LabScene(stage.context).open_engines()
        if isinstance(stage.scene, EnginesScene):
            stage.scene.choose(number)

    return compare


PICTURES: Final[Mapping[str, Callable[[Stage], None]]] = {
    "lab-mars": _lab_at(0),
    "lab-earth": _lab_at(2),
    "engines": _engines_at(0),
    "engines-ion": _engines_at(5),
    "side-by-side": gallery_worlds.helicopters,
    "side-by-side-rover": gallery_worlds.rovers,
}
