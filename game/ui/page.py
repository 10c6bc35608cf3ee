"""A tree of widgets in a window: it places them, moves the focus and turns keys and pointer into actions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

from game.ui import focus
from game.ui.describe import describe
from game.ui.scroll import Scroll
from game.ui.tabs import Tab
from game.ui.tooltip import Tooltip
from game.ui.widget import Action, Look, Widget, walk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.theme import Scale

_HEARD: Final = (pygame.KEYDOWN, pygame.TEXTINPUT, pygame.TEXTEDITING)
_PRESSES: Final = (pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE)

_LEAFS: Final = {pygame.K_PAGEUP: -3, pygame.K_PAGEDOWN: 3}
"""Notches by which Page up and Page down scroll."""


class Page:
    """Owns the root widget and the focus. All of it can be reached by keyboard alone or mouse alone."""

    def __init__(self, root: Widget, scale: Scale, *, on_escape: Action | None = None) -> None:
        self.root = root
        self.scale = scale
        self.tooltip = Tooltip()
        self._focused: Widget | None = None
        self._is_typing: bool | None = None
        self._on_escape = on_escape
        self._pressed: Widget | None = None
        self._is_dragged = False
        self.resize(scale)
        self._turn_to(next((w for w in self.stops() if w.is_default), focus.after(self.stops(), None, 1)))

    @property
    def focused(self) -> Widget | None:
        """Return the widget that keys go to."""
        return self._focused

    def leave(self) -> None:
        """Go off the screen: nobody types here any more."""
        self._turn_to(None)

    def update(self, elapsed_ns: int) -> None:
        """Let time pass."""
        self.tooltip.update(elapsed_ns)

    def resize(self, scale: Scale) -> None:
        """Place everything anew in a window of another size."""
        self.scale = scale
        self.root.place(pygame.Rect((0, 0), scale.size), scale)
        if self.focused is not None:
            self._reveal(self.focused)

    def stops(self) -> Sequence[Widget]:
        """Return the widgets where Tab stops, in reading order."""
        return [widget for widget in walk(self.root) if widget.is_focusable]

    def focus(self, widget: Widget) -> None:
        """Put the focus on a widget and scroll it into sight."""
        self._turn_to(widget)
        self._reveal(widget)

    def handle(self, event: pygame.event.Event) -> bool:
        """Take an event and return whether it was of use here."""
        if event.type in _HEARD:
            return self._hear(event) or (event.type == pygame.KEYDOWN and self._key(event))
        if event.type == pygame.MOUSEMOTION:
            return self._drag(event.pos) or self._hover(event.pos)
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == pygame.BUTTON_LEFT:
            self._point(event.pos)
            self._pressed = self._under(event.pos)
            if self._pressed is not None:
                self._pressed.press(event.pos)
            return self._drag(event.pos) or self._pressed is not None
        if event.type == pygame.MOUSEBUTTONUP and event.button == pygame.BUTTON_LEFT:
            return self._release(event.pos)
        if event.type == pygame.MOUSEWHEEL:
            return self._wheel(event)
        return False

    def draw(self, surface: pygame.Surface) -> None:
        """Draw all widgets."""
        look = Look(self.scale, self.focused)
        self.root.paint(surface, look)
        self.tooltip.paint(surface, look)

    def describe(self) -> str:
        """Return the tree as text."""
        trees = (self.root, self.tooltip) if self.tooltip.label else (self.root,)
        return "\n".join(describe(tree, self.focused) for tree in trees)

    def _hear(self, event: pygame.event.Event) -> bool:
        """Let the focused widget have what is typed first; it may need more lines then."""
        was_heard = self.focused is not None and self.focused.hear(event)
        if was_heard:
            self.resize(self.scale)
        return was_heard

    def _key(self, event: pygame.event.Event) -> bool:
        if event.key == pygame.K_TAB:
            return self._tab(event)
        if event.key in _PRESSES and self.focused is not None and self.focused.action is not None:
            self.focused.action()
            return True
        if event.key == pygame.K_ESCAPE:
            return self._escape()
        if event.key in _LEAFS:
            return any(scroll.notch(_LEAFS[event.key]) for scroll in reversed(self._scrolls()))
        return event.key in focus.DIRECTIONS and self._arrow(event.key)

    def _tab(self, event: pygame.event.Event) -> bool:
        """Go to the next widget, or with Ctrl to the next section if there are any; with Shift the other way."""
        step = -1 if event.mod & pygame.KMOD_SHIFT else 1
        if event.mod & pygame.KMOD_CTRL and self._turn_tab(step):
            return True
        return self._move_to(focus.after(self.stops(), self.focused, step))

    def _escape(self) -> bool:
        """Hide what was said in passing, else go back."""
        if self.tooltip.hide():
            return True
        if self._on_escape is not None:
            self._on_escape()
        return self._on_escape is not None

    def _turn_tab(self, step: int) -> bool:
        """Choose the section beside the chosen one and return whether there are sections."""
        sections = [widget for widget in walk(self.root) if isinstance(widget, Tab)]
        for place, section in enumerate(sections):
            if section.is_chosen:
                following = sections[(place + step) % len(sections)]
                self.focus(following)
                if following.action is not None:
                    following.action()
                return True
        return False

    def _arrow(self, key: int) -> bool:
        if self.focused is None:
            return self._move_to(focus.after(self.stops(), None, 1))
        if self.focused.arrow(key) or self._move_to(self._towards(self.focused, key)):
            return True
        return any(scroll.arrow(key) for scroll in self._scrolls())

    def _towards(self, widget: Widget, key: int) -> Widget | None:
        """Return the next stop in a direction: first in the same list, of which the rest may be out of sight."""
        lists = [scroll for scroll in reversed(self._scrolls()) if widget in walk(scroll)]
        for holder in (*lists, self.root):
            stops = [stop for stop in walk(holder) if stop.is_focusable]
            found = focus.towards(stops, widget, focus.DIRECTIONS[key])
            if found is not None:
                return found
        return None

    def _move_to(self, widget: Widget | None) -> bool:
        if widget is None:
            return False
        self.focus(widget)
        return True

    def _point(self, spot: tuple[int, int]) -> bool:
        """Let the focus follow the pointer, so that only one thing ever looks chosen."""
        widget = self._under(spot)
        if widget is not None:
            self._turn_to(widget, by_pointer=True)
        return widget is not None

    def _hover(self, spot: tuple[int, int]) -> bool:
        """Let the focus follow, but not out of what is being written: that takes a press."""
        return (self.focused is not None and self.focused.takes_text) or self._point(spot)

    def _turn_to(self, widget: Widget | None, *, by_pointer: bool = False) -> None:
        """Give the keys to a widget; the system composes letters only while they are written somewhere."""
        self._focused = widget
        self.tooltip.ask(widget, by_pointer=by_pointer)
        is_typing = widget is not None and widget.takes_text
        if is_typing is not self._is_typing:
            self._is_typing = is_typing
            (pygame.key.start_text_input if is_typing else pygame.key.stop_text_input)()

    def _drag(self, spot: tuple[int, int]) -> bool:
        self._is_dragged = self._pressed is not None and self._pressed.drag(spot)
        return self._is_dragged

    def _release(self, spot: tuple[int, int]) -> bool:
        pressed, self._pressed = self._pressed, None
        if self._is_dragged:
            self._is_dragged = False
            return True
        if pressed is None or pressed is not self._under(spot) or pressed.action is None:
            return False
        pressed.action()
        return True

    def _wheel(self, event: pygame.event.Event) -> bool:
        spot = pygame.mouse.get_pos()
        scrolls = self._scrolls()
        over = [scroll for scroll in scrolls if scroll.bounds.collidepoint(spot)] or scrolls
        return any(scroll.notch(-event.y) for scroll in reversed(over))

    def _under(self, spot: tuple[int, int]) -> Widget | None:
        """Return the widget that can be pressed at a spot, unless it is scrolled out of sight."""
        for widget in self.stops():
            if widget.action is not None and widget.bounds.collidepoint(spot):
                holders = [s for s in self._scrolls() if widget in walk(s)]
                if all(scroll.bounds.collidepoint(spot) for scroll in holders):
                    return widget
        return None

    def _scrolls(self) -> list[Scroll]:
        return [widget for widget in walk(self.root) if isinstance(widget, Scroll)]

    def _reveal(self, widget: Widget) -> None:
        for scroll in self._scrolls():
            if widget is not scroll and widget in walk(scroll):
                scroll.reveal(widget)
