"""All who fly along without being there: the real flight that a mission follows, and the player's own best."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.missions.settings import GhostChoice
from game.scenes.ghost_flight import GhostFlight
from game.texts import tr
from game.view import Ghost

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.scenes.flight import Flight

TOGETHER_M: Final = 0.3
"""Nearer to the player's own machine than this the best is not drawn: nobody could tell one from the other."""
_NAMED_FROM_M: Final = 1.5
"""From this far apart it has its name beside it: nearer, the words would only hide what is flown."""
_WITH_REAL: Final = (GhostChoice.REAL, GhostChoice.BOTH)


class Ghosts:
    """The ghosts of one attempt, as the player chose them when it began."""

    def __init__(self, flight: Flight, choice: GhostChoice) -> None:
        self._flight = flight
        self._real = GhostFlight(flight) if choice in _WITH_REAL else None

    def shown(self) -> tuple[Ghost, ...]:
        """Return those that are in the air, or on their way, now."""
        return (*self._of_real(), *self._of_best())

    def _of_real(self) -> Iterator[Ghost]:
        state = self._real.state() if self._real is not None else None
        if self._real is not None and state is not None:
            yield Ghost(state, self._real.label)

    def _of_best(self) -> Iterator[Ghost]:
        """Yield the crafts of the best run so far; the craft in hand has its name beside it."""
        best = self._flight.rival
        if best is None or best.is_over:
            return
        for name, state in best.simulation.snapshot().crafts.items():
            own = self._flight.snapshot.crafts[name]
            apart_m = math.hypot(state.x_m - own.x_m, state.y_m - own.y_m)
            is_named = name == self._flight.cockpit.craft and apart_m > _NAMED_FROM_M
            if apart_m > TOGETHER_M:
                yield Ghost(state, tr("Your best") if is_named else "")
