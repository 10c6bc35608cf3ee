"""Pilots who fly as no reference would, for pictures of what happens then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.pilots.driving import DrivingPilot, Errand
from game.pilots.route import REACH_AHEAD_M
from game.science.instruments import Instrument
from game.simulation.commands import GuidedFlight
from game.simulation.snapshot import RoverState

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.pilots import Pilot
    from game.simulation.commands import Command
    from game.simulation.plan import LevelPlan
    from game.simulation.snapshot import Snapshot


class RecklessPilot:
    """Climbs, then dives at full speed: what the failing debrief needs."""

    _climb = GuidedFlight(climb_m_s=1.0)
    _dive = GuidedFlight(forward_m_s=8.0, climb_m_s=-4.0)

    def __init__(self, craft: str) -> None:
        self._craft = craft
        self._has_climbed = False

    def commands(self, snapshot: Snapshot) -> Mapping[str, Command]:
        """Return a climb to four metres, and from then on the dive."""
        self._has_climbed = self._has_climbed or snapshot.crafts[self._craft].height_m > 4.0
        return {self._craft: self._dive if self._has_climbed else self._climb}


class LatePilot:
    """Sleeps for some seconds, then flies as another does: for a picture of two that are apart."""

    def __init__(self, pilot: Pilot, seconds: float) -> None:
        self._pilot = pilot
        self._seconds = seconds

    def commands(self, snapshot: Snapshot) -> Mapping[str, Command]:
        """Return nothing while asleep."""
        return self._pilot.commands(snapshot) if snapshot.time_s >= self._seconds else {}


class MeasuringPilot:
    """Drives to the first rock that can be measured, looks at its dust, grinds it off and looks again.

    The laser may be asked for some points first.
    """

    def __init__(self, plan: LevelPlan, *, laser_points: int = 0) -> None:
        rock = next(thing for thing in plan.things if thing.chemistry)
        work: tuple[tuple[Instrument, int], ...]
        work = ((Instrument.PIXL, 12), (Instrument.ABRADER, 1), (Instrument.PIXL, 60))
        if laser_points:
            work = ((Instrument.SUPERCAM, laser_points), *work)
        self._pilot = DrivingPilot((Errand(rock.at_m - REACH_AHEAD_M, thing=rock.name, measure=work),))
        self._craft = plan.crafts[0].name

    def commands(self, snapshot: Snapshot) -> Mapping[str, Command]:
        """Return the next step of that."""
        state = snapshot.crafts[self._craft]
        return (
            {self._craft: self._pilot.command(state, snapshot.things)}
            if isinstance(state, RoverState)
            else {}
        )
