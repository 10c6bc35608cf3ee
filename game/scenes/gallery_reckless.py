"""A pilot who breaks what it flies: without it there would be no picture of a failure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.simulation.commands import GuidedFlight

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.simulation.commands import Command
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
