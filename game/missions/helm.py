"""Who commands a run from moment to moment: a pilot on board, hands far away, and the handing over between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.missions.orders import Way
from game.missions.signal_path import SignalPath

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from game.missions.orders import Orders
    from game.pilots import Pilot
    from game.simulation.commands import Command
    from game.simulation.plan import LevelPlan
    from game.simulation.snapshot import Snapshot


class Helm:
    """Takes what hands send, and answers what the crafts are told now."""

    def __init__(self, orders: Orders, plan: LevelPlan, pilot: Pilot | None = None) -> None:
        """Put on board who was ordered, or another pilot."""
        self.orders = orders
        self.on_board = pilot or orders.hand(plan)
        """Who flies there without hands; None once hands do."""
        self.path = SignalPath(orders.delay_s)
        self._handed_over_tick: int | None = None
        """When whoever is on board hears that hands take over; None while nobody has asked."""
        self._commands: Mapping[str, Command] = {}

    @property
    def is_taken_over(self) -> bool:
        """Return whether hands have asked to take over; the signal may be on its way."""
        return self._handed_over_tick is not None

    @property
    def is_watched(self) -> bool:
        """Return whether the player has ordered somebody else to fly, who still does."""
        return self.orders.way is not Way.HAND and self.on_board is not None

    @property
    def has_hands(self) -> bool:
        """Return whether hands send commands."""
        return self.on_board is None or self.is_taken_over

    def take_over(self, tick: int) -> bool:
        """Let hands command as soon as the signal has arrived; return whether there was anybody to relieve."""
        if self.has_hands:
            return False
        self._handed_over_tick = tick + self.path.round_trip_ticks
        return True

    def commands(
        self, tick: int, look: Callable[[], Snapshot], *, is_slow_step: bool
    ) -> Mapping[str, Command]:
        """Return what every craft is told at a tick; who is on board is asked, and may look, at slow steps."""
        if self._handed_over_tick is not None and tick >= self._handed_over_tick:
            self.on_board = None
        arrived = self.path.arrived(tick)
        if self.on_board is None:
            self._commands = arrived
        elif is_slow_step:
            self._commands = {**arrived, **self.on_board.commands(look())}
        return self._commands
