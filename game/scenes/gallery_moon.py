"""Pictures of driving on the Moon: on the way, in a jump, and what is left of one too many."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.simulation.commands import HandController

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from game.scenes.gallery_stage import Stage
    from game.simulation.commands import Command
    from game.simulation.snapshot import Snapshot


class FullThrottle:
    """Drives on, whatever comes."""

    def __init__(self, craft: str) -> None:
        self._told: Mapping[str, Command] = {craft: HandController(throttle=1.0)}

    def commands(self, snapshot: Snapshot) -> Mapping[str, Command]:
        """Return full throttle."""
        del snapshot
        return self._told


def on_the_way(stage: Stage) -> None:
    """Brake for the first station, with the live equation."""
    stage.fly(stage.plan("one-sixth"), 29.0).toggle_equation()


def in_the_air(stage: Stage) -> None:
    """Leave the rim of the crater at full throttle, with the forces."""
    stage.fly(stage.plan("one-sixth"), 29.4, _reckless(stage)).toggle_forces()


def broken(stage: Stage) -> None:
    """Drive on until a limit is broken."""
    stage.fly_to_the_end(stage.plan("one-sixth"), _reckless(stage))


def _reckless(stage: Stage) -> FullThrottle:
    return FullThrottle(stage.plan("one-sixth").crafts[0].name)


PICTURES: Final[Mapping[str, Callable[[Stage], None]]] = {
    "moon-drive": on_the_way,
    "moon-jump": in_the_air,
    "moon-debrief": broken,
}
