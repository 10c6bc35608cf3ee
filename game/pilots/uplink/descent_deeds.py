"""How a lander does the words of a plan: its computer flies the approach, then comes down by rate to the blue light."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from game.pilots.landing import descent, landing_is_over
from game.pilots.uplink.deed import Deed, Moment
from game.pilots.uplink.plan import Word
from game.simulation.commands import Approach, Descend
from game.simulation.snapshot import MoonLanderState

if TYPE_CHECKING:
    from collections.abc import Mapping

Descending: TypeAlias = Moment[MoonLanderState]


def _aim(moment: Descending) -> Approach:
    """Ask for another landing point; the computer takes it once, and only while it can reach it."""
    return Approach(moment.step.figures["to_m"])


def _has_approached(moment: Descending) -> bool:
    return moment.state.program != "approach"


def _land(moment: Descending) -> Approach | Descend:
    """Let the computer end its approach, then come down at the rate of the procedure; the engine stops at contact."""
    if moment.state.program == "approach":
        return Approach()
    return Descend(is_engine_on=False) if landing_is_over(moment.state) else descent(moment.state)


def _is_landed(moment: Descending) -> bool:
    return moment.state.is_landed


DESCENT_DEEDS: Final[Mapping[Word, Deed[MoonLanderState]]] = {
    Word.AIM: Deed(_aim, _has_approached),
    Word.LAND: Deed(_land, _is_landed),
}
