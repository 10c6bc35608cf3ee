"""A pilot that looks for a place to live: it measures what is cheap first, and stops when a place fits.

It knows what was measured and nothing else: a place that has failed in one need is not measured further.
"""

from __future__ import annotations

from math import copysign
from typing import TYPE_CHECKING, Final

from game.pilots.driving import DrivingPilot, Errand
from game.science.instruments import Instrument
from game.science.settling import Need, Verdict, verdict
from game.simulation.commands import Answer
from game.simulation.objectives.settle import SETTLE
from game.simulation.settling.known import known
from game.simulation.settling.sites import sites

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from game.science.settling import Figure
    from game.simulation.commands import Drive
    from game.simulation.plan import LevelPlan
    from game.simulation.snapshot import RoverState, ThingState

PICTURE_FROM_M: Final = 20.0
"""A place is photographed from so near: the camera shows what stands within 25."""
PAST_M: Final = 6.0
"""So far past a flag the radar has heard both sides of it."""
BLOCKS: Final = 2
"""Of MEDA's at each place: their mean errs by less than one."""
_PICTURE_WAIT_S: Final = 1.0
"""Stand still while a picture is taken."""


class SettlingPilot:
    """Runs one rover from place to place, one errand at a time."""

    def __init__(self, plan: LevelPlan, craft: str) -> None:
        self._plan, self._craft = plan, craft
        self._driver = DrivingPilot(())
        self._pictured_from_m: set[float] = set()
        self.answer: Answer | None = None
        """The place that was chosen."""
        self.is_finished = False
        self.is_after_hand_over = False

    def command(self, state: RoverState, things: Sequence[ThingState] = ()) -> Drive:
        """Return what to tell the rover now."""
        if self._driver.is_finished and not self.is_finished:
            self._go_on(state, things)
        return self._driver.command(state, things)

    def _go_on(self, state: RoverState, things: Sequence[ThingState]) -> None:
        """Choose the next errand, or the place."""
        figures = known(self._plan.place, things, state.traces)
        open_sites = [site for site in sites(things) if not _has_failed(figures[site.name])]
        found = next((site for site in open_sites if len(figures[site.name]) == len(Need)), None)
        if found is not None:
            self.answer = Answer(SETTLE, found.name)
        self.is_finished = found is not None or not open_sites
        if not self.is_finished:
            site = min(open_sites, key=lambda each: abs(each.x_m - state.x_m))
            self._driver = DrivingPilot((self._errand(state.x_m, site, figures[site.name]),))

    def _errand(self, here_m: float, site: ThingState, figures: Mapping[Need, Figure]) -> Errand:
        """Return the cheapest look that is missing: a picture, the radar on the way, the weather."""
        away_m = abs(site.x_m - here_m)
        if Need.SLOPE not in figures and away_m <= PICTURE_FROM_M and here_m not in self._pictured_from_m:
            self._pictured_from_m.add(here_m)
            return Errand(here_m, wait_s=_PICTURE_WAIT_S, is_photographing=True)
        if Need.ICE not in figures:
            return Errand(site.x_m + copysign(PAST_M, site.x_m - here_m))
        return Errand(site.x_m, thing=site.name, measure=((Instrument.MEDA, BLOCKS),))


def _has_failed(figures: Mapping[Need, Figure]) -> bool:
    return any(verdict(need, figure) is Verdict.FAILS for need, figure in figures.items())
