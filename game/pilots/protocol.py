"""What a pilot is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

from game.simulation.commands import Command

if TYPE_CHECKING:
    from game.simulation.snapshot import Snapshot

Commands = Mapping[str, Command]


class Pilot(Protocol):
    """Somebody who commands craft, asked every SLOW_TICKS ticks."""

    def commands(self, snapshot: Snapshot) -> Commands:
        """Return the standing command of each craft; the same object while nothing changes."""
