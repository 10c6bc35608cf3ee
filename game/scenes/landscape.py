"""A level's own simulation, seen by the mission's own view without instruments: the menus stand before it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.scenes.time_bank import NANOSECONDS, TimeBank
from game.simulation import Simulation
from game.simulation.clock import TICKS_PER_SECOND
from game.view import MissionView, Overlay

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import pygame

    from game.simulation.commands import Command
    from game.simulation.events import Event
    from game.simulation.plan import LevelPlan
    from game.simulation.snapshot import Snapshot

    Hand = Callable[[Snapshot], Mapping[str, Command]]

_SEED: Final = 1


class Landscape:
    """A place where time passes; `hand` tells its crafts what to do."""

    def __init__(self, plan: LevelPlan, size: tuple[int, int], hand: Hand, *, subject_x01: float) -> None:
        self._hand = hand
        self._simulation = Simulation(plan, _SEED)
        self._view = MissionView(
            plan,
            self._simulation.terrain,
            size,
            subject_x01=subject_x01,
            # Where there are two, both should be in the picture.
            closest_step=1 if len(plan.crafts) > 1 else 0,
        )
        self._overlay = Overlay(craft=plan.crafts[0].name, shows_instruments=False)
        self._size = size
        self._bank = TimeBank()
        self._snapshot = self._simulation.snapshot()
        self._view.advance(0.0, self._snapshot)

    def update(self, elapsed_ns: int) -> None:
        """Let time pass."""
        commands = self._hand(self._snapshot)
        events: list[Event] = []
        for _ in range(self._bank.spend(elapsed_ns, TICKS_PER_SECOND)):
            events += self._simulation.step(commands)
        self._snapshot = self._simulation.snapshot()
        self._view.hear(events, self._snapshot)
        self._view.advance(elapsed_ns / NANOSECONDS, self._snapshot)

    def draw(self, surface: pygame.Surface) -> None:
        """Draw the place."""
        if surface.get_size() != self._size:
            self._size = surface.get_size()
            self._view.resize(self._size)
        self._view.draw(surface, self._snapshot, self._overlay)
