"""How an ascent rocket does the words of a plan: points of its pitch programme are set, then its lander throws it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from game.pilots.uplink.deed import Deed, Moment
from game.pilots.uplink.plan import Word
from game.science.rocketry.pitch import UPRIGHT_DEG, written
from game.simulation.commands import Launch
from game.simulation.snapshot import AscentRocketState

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from game.pilots.uplink.plan import Step

Ascending: TypeAlias = Moment[AscentRocketState]


def programme_points(steps: Iterable[Step]) -> tuple[tuple[float, float], ...]:
    """Return the pitch programme that steps set, beginning upright; empty without any."""
    points = tuple(
        (step.figures["lit_s"], step.figures["to_deg"])
        for step in steps
        if step.word is Word.PITCH and step.figures
    )
    is_late = bool(points) and points[0][0] > 0.0
    return ((0.0, UPRIGHT_DEG), *points) if is_late else points


def _command(moment: Ascending) -> Launch:
    """Load what has been set so far, and throw once that has been asked for; the computer aboard does the rest."""
    steps = (*moment.before, moment.step)
    is_thrown = any(step.word is Word.LAUNCH for step in steps)
    return Launch(int(is_thrown), written(programme_points(steps)))


def _is_at_once(_moment: Ascending) -> bool:
    return True


def _is_up(moment: Ascending) -> bool:
    return moment.state.phase == "done"


ASCENT_DEEDS: Final[Mapping[Word, Deed[AscentRocketState]]] = {
    Word.PITCH: Deed(_command, _is_at_once),
    Word.LAUNCH: Deed(_command, _is_up),
}
