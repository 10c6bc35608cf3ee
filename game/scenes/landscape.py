"""A level's own simulation, seen by the mission's own view without instruments: the menus stand before it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.scenes.time_bank import NANOSECONDS, TimeBank
from game.simulation import Simulation
from game.simulation.clock import TICKS_PER_SECOND
from game.view import STANDARD, MissionView, Overlay

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import pygame

    from game.simulation.commands import Command
    from game.simulation.events import Event
    from game.simulation.plan import LevelPlan
    from game.simulation.snapshot import Snapshot
    from game.view import Quality

    Hand = Callable[[Snapshot], Mapping[str, Command]]

_SEED: Final = 1


def warm_up() -> None:
    """Compute the tables that every flight reads, which takes a while the first time."""
    from game.scenes.title_place import TITLE_PLAN  # noqa: PLC0415  # only for this

    Simulation(TITLE_PLAN, _SEED).step({})


class Landscape:
    """A place where time passes; `hand` tells its crafts what to do."""

    def __init__(
        self,
        plan: LevelPlan,
        size: tuple[int, int],
        hand: Hand,
        *,
        subject_x01: float,
        is_motion_reduced: bool = False,
        quality: Quality = STANDARD,
    ) -> None:
        """Build it; it is seen once `paint_on` has painted it."""
        self._plan = plan
        self._hand = hand
        self.pace = TICKS_PER_SECOND
        """Ticks in each second on the screen."""
        self._simulation = Simulation(plan, _SEED)
        self._view = MissionView(
            plan,
            self._simulation.terrain,
            size,
            is_motion_reduced=is_motion_reduced,
            subject_x01=subject_x01,
            # Where there are two, both should be in the picture.
            closest_step=1 if len(plan.crafts) > 1 else 0,
            quality=quality,
            is_at_once=False,
        )
        self._overlay = Overlay(craft=plan.crafts[0].name, shows_instruments=False)
        self._size = size
        self._bank = TimeBank()
        self.snapshot = self._simulation.snapshot()

    def paint_on(self) -> bool:
        """Paint one more piece; return whether anything is left to do."""
        return self._view.paint_on(self.snapshot)

    def renew(self) -> None:
        """Put whole crafts where they began; the marks on the ground stay."""
        self._simulation = Simulation(self._plan, _SEED)
        self.snapshot = self._simulation.snapshot()

    def to_world(self, spot: tuple[int, int]) -> tuple[float, float]:
        """Return the point of the place under a point of the screen, in metres."""
        return self._view.camera.to_world(*spot)

    def update(self, elapsed_ns: int) -> None:
        """Let time pass."""
        commands = self._hand(self.snapshot)
        events: list[Event] = []
        for _ in range(self._bank.spend(elapsed_ns, self.pace)):
            events += self._simulation.step(commands)
        self.snapshot = self._simulation.snapshot()
        self._view.hear(events, self.snapshot)
        self._view.advance(elapsed_ns / NANOSECONDS, self.snapshot)

    def draw(self, surface: pygame.Surface) -> None:
        """Draw the place."""
        if surface.get_size() != self._size:
            self._size = surface.get_size()
            self._view.resize(self._size)
        self._view.draw(surface, self.snapshot, self._overlay)
