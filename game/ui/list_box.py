"""A list of which one entry is chosen: one stop for the focus, arrows and first letters move inside it."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pygame

from game.ui import fonts, painting, theme
from game.ui.buttons import focus_ring
from game.ui.groups import Column
from game.ui.scroll import Scroll
from game.ui.widget import Action, Look, Role, Widget

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from game.ui.theme import Scale

_AIR: Final = 16
_STEPS: Final[Mapping[int, int]] = {
    pygame.K_UP: -1,
    pygame.K_DOWN: 1,
    pygame.K_PAGEUP: -8,
    pygame.K_PAGEDOWN: 8,
}
_FAR: Final[Mapping[int, int]] = {pygame.K_HOME: 0, pygame.K_END: -1}


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands in one line: a name, and a note about it at the end."""

    name: str
    note: str = ""


class _Line(Widget):
    """One entry as it is drawn."""

    role = Role.CHOICE

    def __init__(self, entry: Entry) -> None:
        super().__init__(entry.name)
        self.value = entry.note
        self.is_chosen = False

    def width_px(self, scale: Scale) -> int:
        """Return room for name and note."""
        body_px, small_px = scale.text_px(theme.BODY), scale.text_px(theme.SMALL)
        words = fonts.width(self.label, body_px, is_bold=True) + fonts.width(self.value, small_px)
        return words + 3 * scale.px(_AIR)

    def height_px(self, width_px: int, scale: Scale) -> int:  # noqa: ARG002 - one line
        """Return one line with air above and below."""
        return fonts.line_height(scale.text_px(theme.BODY)) + 2 * scale.px(7)

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw name and note; the chosen one raised, with a bar at its start: not by colour alone."""
        scale = look.scale
        body_px, small_px = scale.text_px(theme.BODY), scale.text_px(theme.SMALL)
        inner = self.bounds.inflate(-2 * scale.px(_AIR), 0)
        if self.is_chosen:
            painting.panel(surface, self.bounds, scale.px(8), colour=theme.PANEL_RAISED)
            bar = pygame.Rect(self.bounds.x + scale.px(4), 0, scale.px(4), self.bounds.height // 2)
            bar.centery = self.bounds.centery
            painting.panel(surface, bar, scale.px(2), colour=(*theme.INFO, 255))
        note = fonts.text(fonts.shortened(self.value, small_px, inner.width // 2), small_px, theme.TEXT_QUIET)
        room = inner.width - note.get_width() - scale.px(_AIR)
        words = fonts.shortened(self.label, body_px, room, is_bold=True)
        name = fonts.text(words, body_px, theme.TEXT, is_bold=True)
        surface.blit(name, (inner.x, inner.centery - name.get_height() // 2))
        surface.blit(note, (inner.right - note.get_width(), inner.centery - note.get_height() // 2))


class ListBox(Scroll):
    """Entries one below the other. Enter acts on the chosen one; a press chooses; the chosen one stays in view."""

    role = Role.LIST

    def __init__(
        self,
        label: str,
        entries: Sequence[Entry],
        *,
        chosen: int,
        on_choose: Callable[[int], None],
        on_enter: Action,
    ) -> None:
        self._lines = [_Line(entry) for entry in entries]
        super().__init__(Column(self._lines, gap=2), label=label)
        self.action = on_enter
        self._on_choose = on_choose
        self._show(chosen)

    @property
    def is_focusable(self) -> bool:
        """Return whether Tab stops here: once for all entries."""
        return bool(self._lines)

    @property
    def is_default(self) -> bool:
        """Return whether a page opens here: what is listed is what it is about."""
        return True

    def choose(self, number: int) -> None:
        """Choose an entry and tell."""
        if number != self.chosen:
            self._show(number)
            self.reveal(self._lines[number])
            self._on_choose(number)

    def rename(self, number: int, name: str) -> None:
        """Let an entry say something else, in its place."""
        self._lines[number].label = name
        self.value = self._lines[self.chosen].label

    def hear(self, event: pygame.event.Event) -> bool:
        """Move by arrows and pages until the ends, where the focus goes on; a letter goes to the next such name."""
        if event.type != pygame.KEYDOWN or event.mod & (
            pygame.KMOD_CTRL | pygame.KMOD_ALT | pygame.KMOD_META
        ):
            return False
        last = len(self._lines) - 1
        if event.key in _STEPS:
            number = max(0, min(last, self.chosen + _STEPS[event.key]))
        elif event.key in _FAR:
            number = range(last + 1)[_FAR[event.key]]
        else:
            number = self._next_named(event.key)
        has_moved = number != self.chosen
        self.choose(number)
        return has_moved

    def press(self, spot: tuple[int, int]) -> None:
        """Choose the entry under the pointer."""
        for number, line in enumerate(self._lines):
            if line.bounds.collidepoint(spot):
                self.choose(number)

    def drag(self, spot: tuple[int, int]) -> bool:  # noqa: ARG002 - a press has chosen already
        """Return that a press has done all that it does."""
        return True

    def place(self, rect: pygame.Rect, scale: Scale) -> None:
        """Take a rectangle, with the chosen entry in sight when that is another one."""
        is_new = rect != self.bounds
        super().place(rect, scale)
        if is_new and self._lines:
            self.reveal(self._lines[self.chosen])

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the entries in sight, with the ring around all of them while focused."""
        super().paint(surface, look)
        if look.focused is self:
            focus_ring(surface, self.bounds, look.scale)

    def _show(self, number: int) -> None:
        self.chosen = number
        for place, line in enumerate(self._lines):
            line.is_chosen = place == number
        self.value = self._lines[number].label if self._lines else ""

    def _next_named(self, key: int) -> int:
        """Return the next entry whose name begins with a letter, round and round."""
        letter = chr(key).casefold() if 0 < key <= sys.maxunicode else ""
        if not letter.isalnum():
            return self.chosen
        count = len(self._lines)
        ahead = [(self.chosen + step) % count for step in range(1, count + 1)]
        return next((n for n in ahead if self._lines[n].label.casefold().startswith(letter)), self.chosen)
