"""Three worlds side by side in one window, painted a piece a frame; each has its own camera, light and dust."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

from game.missions.side_by_side import CRAFT, WORLDS
from game.ui import theme
from game.view import MissionView, Overlay

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from game.missions.side_by_side import SideBySide
    from game.scenes.context import Context
    from game.simulation.events import Event
    from game.simulation.plan import World

_OVERLAY: Final = Overlay(CRAFT, shows_instruments=False)
_CLOSEST_STEP: Final = 2
"""A third of a window is narrow: from nearer a rover would fill it."""
_LINE: Final = 3


class ThreeWorlds:
    """The views of one comparison, in the order of the worlds."""

    def __init__(self, context: Context, bench: SideBySide) -> None:
        self._context = context
        self._bench = bench
        self._size = context.size
        self._left = list(WORLDS)
        """Worlds that are not painted yet."""
        self._views = {world: self._view(world) for world in WORLDS}

    @property
    def is_painted(self) -> bool:
        """Return whether all places are there."""
        return not self._left

    def hear(self, happened: Mapping[World, Sequence[Event]]) -> None:
        """Let each world show what happened in it."""
        for world, events in happened.items():
            if events:
                self._views[world].hear(events, self._bench.snapshots[world])

    def advance(self, seconds: float) -> None:
        """Let so many seconds pass on the screen."""
        for world, view in self._views.items():
            view.advance(seconds, self._bench.snapshots[world])

    def update(self, elapsed_ns: int) -> None:
        """Do nothing: the worlds move with their simulations, which the scene lets go on."""

    def draw(self, surface: pygame.Surface) -> None:
        """Draw the worlds that are painted, or paint one more piece of the next one."""
        if surface.get_size() != self._size:
            self._size = surface.get_size()
            for world, view in self._views.items():
                view.resize(self._room(world).size)
        while self._left:
            if not self._views[self._left[0]].paint_on(self._bench.snapshots[self._left[0]]):
                self._left.pop(0)
            if not self._context.paints_at_once:
                break
        for world, view in self._views.items():
            room = self._room(world)
            if world in self._left:
                surface.fill(theme.PANEL_SOLID, room)
            else:
                view.draw(surface.subsurface(room), self._bench.snapshots[world], _OVERLAY)
        for world in WORLDS[1:]:
            room = self._room(world)
            surface.fill(theme.PANEL_SOLID, (room.left - _LINE // 2, 0, _LINE, room.height))

    def _view(self, world: World) -> MissionView:
        context = self._context
        return MissionView(
            self._bench.plans[world],
            self._bench.simulations[world].terrain,
            self._room(world).size,
            is_motion_reduced=context.settings.now.is_motion_reduced,
            closest_step=_CLOSEST_STEP,
            quality=context.quality,
            is_at_once=False,
        )

    def _room(self, world: World) -> pygame.Rect:
        """Return a world's third of the window."""
        width, height = self._size
        place, count = WORLDS.index(world), len(WORLDS)
        left, right = width * place // count, width * (place + 1) // count
        return pygame.Rect(left, 0, right - left, height)
