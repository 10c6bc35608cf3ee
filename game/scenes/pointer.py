"""A mission by mouse alone: buttons that come with the pointer, and a press in the picture that says where to go.

Buttons are heard as the keys of the same meaning; a press in the picture holds what leads there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

from game.controls.bindings import Action, Group, keys_of
from game.controls.kinds import STEERS_UP
from game.scenes.pointer_bar import PointerBar
from game.ui import theme
from game.ui.device import POINTER

if TYPE_CHECKING:
    from collections.abc import Callable, Container

    from game.scenes.pointer_bar import PointerButton
    from game.simulation.snapshot import CraftState
    from game.ui.theme import Scale

    Place = Callable[[tuple[int, int]], pygame.Rect | None]

_NEAR: Final = 28
"""At 720p: nearer to the craft than this, a press asks for nothing in that direction ..."""
_GENTLE: Final = 150
"""... and nearer than this for gentle control."""
_MOST_ROWS: Final = 4
_FADE_NS: Final = 200_000_000


class Pointer:
    """What the mouse does in a mission. It comes when the mouse is moved and goes when keys are used."""

    def __init__(self) -> None:
        self.bar: PointerBar | None = None
        self._made_for: object = None
        self._is_shown = False
        self._shade_ns = 0
        self._pressed: PointerButton | None = None
        self._target: tuple[int, int] | None = None

    @property
    def is_shown(self) -> bool:
        """Return whether the buttons can be pressed."""
        return self._is_shown

    def heard(self, event: pygame.event.Event) -> list[pygame.event.Event]:
        """Return what an event means to a mission that knows keys only."""
        if event.type == pygame.MOUSEMOTION:
            self._point(event.pos)
        elif event.type == pygame.MOUSEBUTTONDOWN and event.button == pygame.BUTTON_LEFT:
            return self._press(event.pos)
        elif event.type == pygame.MOUSEBUTTONUP and event.button == pygame.BUTTON_LEFT:
            return self._release()
        else:
            if event.type == pygame.KEYDOWN:
                self._is_shown = False
            return [event]
        return []

    def let_go(self) -> None:
        """Forget what is pressed: another screen will be told of its release."""
        self._pressed = self._target = None

    def update(self, elapsed_ns: int) -> None:
        """Let the bar come or fade."""
        change = elapsed_ns if self._is_shown else -elapsed_ns
        self._shade_ns = max(0, min(_FADE_NS, self._shade_ns + change))

    def wanted(self, state: CraftState, spot: tuple[float, float], scale: Scale) -> frozenset[Action]:
        """Return what leads a craft, which is at a spot of the screen, to where is pressed."""
        if self._target is None:
            return frozenset()
        right, down = self._target[0] - spot[0], self._target[1] - spot[1]
        near = scale.px(_NEAR)
        wanted = {Action.RIGHT: right > near, Action.LEFT: right < -near}
        if state.kind in STEERS_UP:
            wanted |= {Action.DOWN: down > near, Action.UP: down < -near}
        wanted[Action.FINE] = max(abs(right), abs(down)) < scale.px(_GENTLE)
        return frozenset(action for action, is_wanted in wanted.items() if is_wanted)

    def fit(self, groups: tuple[Group, ...], scale: Scale, place: Place) -> None:
        """Have the buttons of the craft in hand where nothing is covered; where there is no room, at the top."""
        if self._made_for != (groups, scale):
            self._made_for = (groups, scale)
            self.bar = PointerBar(groups, scale)
        if self.bar is not None and self._shade_ns:
            sizes = [self.bar.size(rows) for rows in range(1, _MOST_ROWS + 1)]
            found = next((rect for size in sizes if (rect := place(size)) is not None), None)
            self.bar.settle(found or pygame.Rect((0, 0), sizes[-1]))

    def draw(self, surface: pygame.Surface, held: Container[Action], spot: tuple[float, float]) -> None:
        """Draw the bar, and a line from the craft's spot to where it is asked to go."""
        if self._target is not None:
            width = max(1, surface.get_height() // 360)
            pygame.draw.line(surface, theme.INFO, spot, self._target, width)
            pygame.draw.circle(surface, theme.INFO, self._target, 5 * width, width)
        if self.bar is None or not self._shade_ns:
            return
        place = self.bar.bounds.clip(surface.get_rect())
        before = surface.subsurface(place).copy() if self._shade_ns < _FADE_NS else None
        self.bar.show(surface, held)
        if before is not None:
            before.set_alpha(255 - 255 * self._shade_ns // _FADE_NS)
            surface.blit(before, place)

    def _point(self, spot: tuple[int, int]) -> None:
        self._is_shown = True
        if self._target is not None:
            self._target = spot
        elif self.bar is not None:
            self.bar.pointed = self.bar.button_at(spot)

    def _press(self, spot: tuple[int, int]) -> list[pygame.event.Event]:
        is_ready, self._is_shown = self._shade_ns > 0, True
        self._pressed = self.bar.button_at(spot) if self.bar is not None and is_ready else None
        if self._pressed is None:
            self._target = spot
            return []
        return [_key_event(pygame.KEYDOWN, self._pressed.asks_for)]

    def _release(self) -> list[pygame.event.Event]:
        pressed = self._pressed
        self.let_go()
        return [] if pressed is None else [_key_event(pygame.KEYUP, pressed.asks_for)]


def _key_event(kind: int, action: Action) -> pygame.event.Event:
    return pygame.event.Event(kind, key=keys_of(action)[0], mod=0, unicode="", scancode=0, source=POINTER)
