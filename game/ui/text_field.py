"""A field for one line of text: caret, selection, clipboard, and the composition of an input method.

What may stand in it is told by a check, whose sentence is shown below. What Enter does is left to the owner.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pygame

from game.ui import clipboard, fonts, painting, theme
from game.ui.buttons import focus_ring
from game.ui.device import Device, device_of
from game.ui.labels import Label
from game.ui.line_edit import Line
from game.ui.theme import Scale
from game.ui.widget import Action, Look, Role, Widget

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_AIR: Final = 10
_BELOW: Final = 6
"""Between name, box and sentence: room for the focus ring."""
_STEPS: Final[Mapping[int, int]] = {pygame.K_LEFT: -1, pygame.K_RIGHT: 1}
_ERASERS: Final[Mapping[int, int]] = {pygame.K_BACKSPACE: -1, pygame.K_DELETE: 1}
_COMMAND: Final = pygame.KMOD_CTRL | pygame.KMOD_META
"""Ctrl, or the command key of a Mac."""
Check = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Rules:
    """What may stand in a field: how many letters, and a check that says in a sentence what is wrong."""

    longest: int
    check: Check = lambda _text: ""
    placeholder: str = ""


class TextField(Widget):
    """A name, and below it the text that is typed. Enter hands it over, if the check has nothing to say."""

    role = Role.FIELD
    takes_text = True

    def __init__(self, label: str, text: str, rules: Rules, *, on_enter: Action, on_pad: Action) -> None:
        """Take the text that stands there at first, selected: typing replaces it.

        Who presses Enter on a gamepad has no letters, and is led on by `on_pad`.
        """
        super().__init__(label)
        self.rules = rules
        self.action = self.hand_over
        self._on_enter = on_enter
        self._on_pad = on_pad
        self._composed = ""
        self._scale = Scale((1280, 720))
        self._first_px = 0
        self._alert = Label("", size=theme.SMALL, colour=theme.STOP)
        self.line = Line.selected_whole(text)
        self.value = text

    @property
    def children(self) -> Sequence[Widget]:
        """Return the sentence that says what is wrong, while something is."""
        return (self._alert,) if self.sentence else ()

    @property
    def sentence(self) -> str:
        """Return what the check says of the text, once something was typed or handed over."""
        return self._alert.label

    @property
    def is_default(self) -> bool:
        """Return whether a page opens here: what asks for words gets them at once."""
        return True

    def edit(self, line: Line) -> None:
        """Take a line; when the text is another one, the check is asked."""
        self.line = line
        if line.text != self.value:
            self.value = line.text
            self.ask()

    def type(self, letters: str) -> None:
        """Insert letters at the caret."""
        self.edit(self.line.inserted(letters, self.rules.longest))

    def hear(self, event: pygame.event.Event) -> bool:
        """Take what is typed. Letters never go further, so that none of them is a shortcut."""
        if event.type == pygame.TEXTINPUT:
            self._composed = ""
            self.type(event.text)
            return True
        if event.type == pygame.TEXTEDITING:
            self._composed = event.text
            return True
        if event.key == pygame.K_RETURN and device_of(event) is Device.GAMEPAD:
            self._on_pad()
            return True
        return self._key(event) or _types_letter(event)

    def press(self, spot: tuple[int, int]) -> None:
        """Put the caret under the pointer."""
        self.edit(self.line.placed(self._place_at(spot[0])))

    def drag(self, spot: tuple[int, int]) -> bool:
        """Select from where the pointer was pressed to where it is."""
        self.edit(self.line.placed(self._place_at(spot[0]), is_selecting=True))
        return True

    def width_px(self, scale: Scale) -> int:
        """Return room for the longest text that may stand here."""
        return self.rules.longest * scale.text_px(theme.BODY) // 2 + 2 * scale.px(_AIR)

    def height_px(self, width_px: int, scale: Scale) -> int:
        """Return room for name, box and sentence; one line is kept free for that, so that nothing jumps."""
        name = fonts.line_height(scale.text_px(theme.SMALL))
        return name + self._box_px(scale) + 2 * scale.px(_BELOW) + self._alert.height_px(width_px, scale)

    def place(self, rect: pygame.Rect, scale: Scale) -> None:
        """Take a rectangle and remember the scale that the pointer is measured by."""
        super().place(rect, scale)
        self._scale = scale
        top = self._box().bottom + scale.px(_BELOW)
        self._alert.place(pygame.Rect(rect.x, top, rect.width, max(0, rect.bottom - top)), scale)

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw name, box, text and sentence; while focused with ring and caret."""
        scale, box = look.scale, self._box()
        small_px = scale.text_px(theme.SMALL)
        surface.blit(fonts.text(self.label, small_px, theme.TEXT_QUIET), self.bounds.topleft)
        painting.panel(surface, box, scale.px(10), colour=(*theme.PANEL_SOLID, 255))
        edge = theme.STOP if self.sentence else theme.LINE
        painting.ring(surface, box, scale.px(10), colour=edge, width=scale.px(2))
        if look.focused is self:
            focus_ring(surface, box, scale)
        clip = surface.get_clip()
        surface.set_clip(box.inflate(-scale.px(_AIR), 0).clip(clip))
        self._paint_text(surface, box, is_focused=look.focused is self)
        surface.set_clip(clip)
        super().paint(surface, look)

    def _key(self, event: pygame.event.Event) -> bool:
        is_command, is_selecting = _is_command(event), bool(event.mod & pygame.KMOD_SHIFT)
        if self._composed:
            return True  # these keys belong to the input method
        if event.key in _STEPS:
            step = _STEPS[event.key]
            self.edit(self.line.moved(step, by_word=is_command, is_selecting=is_selecting))
        elif event.key in (pygame.K_HOME, pygame.K_END):
            end = len(self.line.text) if event.key == pygame.K_END else 0
            self.edit(self.line.placed(end, is_selecting=is_selecting))
        elif event.key in _ERASERS:
            self.edit(self.line.erased(_ERASERS[event.key], by_word=is_command))
        else:
            return is_command and self._command(event.key)
        return True

    def _command(self, key: int) -> bool:
        if key == pygame.K_a:
            self.edit(Line.selected_whole(self.line.text))
        elif key == pygame.K_v:
            self.type(" ".join(clipboard.read().split()))
        elif key in (pygame.K_c, pygame.K_x) and self.line.selected:
            has_kept = clipboard.write(self.line.selected)
            if key == pygame.K_x and has_kept:
                self.edit(self.line.erased(1))
        return key in (pygame.K_a, pygame.K_c, pygame.K_v, pygame.K_x)

    def hand_over(self) -> None:
        """Hand the text over, as Enter does, if the check has nothing to say."""
        self.ask()
        if not self.sentence:
            self._on_enter()

    def ask(self) -> None:
        """Say below the text what the check has against it."""
        self._alert.label = self.rules.check(self.line.text)

    def _paint_text(self, surface: pygame.Surface, box: pygame.Rect, *, is_focused: bool) -> None:
        scale, size_px = self._scale, self._scale.text_px(theme.BODY)
        shown = self._shown()
        before = self.line.text[: self.line.caret] + self._composed
        self._keep_in_sight(box.width - 2 * scale.px(_AIR), fonts.width(before, size_px))
        x, y = box.x + scale.px(_AIR) - self._first_px, box.centery - fonts.line_height(size_px) // 2
        height = fonts.line_height(size_px)
        if self.line.selected and not self._composed:
            start, end = (fonts.width(shown[:place], size_px) for place in self.line.selection)
            chosen = pygame.Rect(x + start, y, end - start, height)
            painting.panel(surface, chosen, scale.px(3), colour=(*theme.LINE, 255))
        if shown:
            surface.blit(fonts.text(shown, size_px, theme.TEXT), (x, y))
        elif self.rules.placeholder:
            surface.blit(fonts.text(self.rules.placeholder, size_px, theme.TEXT_QUIET), (x, y))
        caret = pygame.Rect(x + fonts.width(before, size_px), y, scale.px(2), height)
        surface.fill(theme.INFO if is_focused else theme.TEXT_QUIET, caret)
        if self._composed:
            start = x + fonts.width(self.line.text[: self.line.caret], size_px)
            surface.fill(theme.INFO, (start, caret.bottom - scale.px(4), caret.x - start, scale.px(2)))
        if is_focused:
            pygame.key.set_text_input_rect(caret)  # where an input method shows its choices

    def _keep_in_sight(self, room_px: int, caret_px: int) -> None:
        """Move a text that is longer than the box so that the caret is seen."""
        self._first_px = max(caret_px - room_px, min(self._first_px, caret_px))
        spare = fonts.width(self._shown(), self._scale.text_px(theme.BODY)) - room_px
        self._first_px = max(0, min(self._first_px, max(spare, caret_px - room_px)))

    def _shown(self) -> str:
        caret = self.line.caret
        return self.line.text[:caret] + self._composed + self.line.text[caret:]

    def _place_at(self, x_px: int) -> int:
        """Return the place between two letters that is nearest to the pointer."""
        size_px, text = self._scale.text_px(theme.BODY), self.line.text
        spot = x_px - self._box().x - self._scale.px(_AIR) + self._first_px
        return min(range(len(text) + 1), key=lambda n: abs(fonts.width(text[:n], size_px) - spot))

    def _box(self) -> pygame.Rect:
        y = self.bounds.y + fonts.line_height(self._scale.text_px(theme.SMALL)) + self._scale.px(_BELOW)
        return pygame.Rect(self.bounds.x, y, self.bounds.width, self._box_px(self._scale))

    def _box_px(self, scale: Scale) -> int:
        return fonts.line_height(scale.text_px(theme.BODY)) + 2 * scale.px(8)


def _is_command(event: pygame.event.Event) -> bool:
    """Return whether a key is a command. Ctrl and Alt together are how Windows tells of AltGr, which writes."""
    return bool(event.mod & _COMMAND) and not event.mod & pygame.KMOD_ALT


def _types_letter(event: pygame.event.Event) -> bool:
    """Return whether a key writes a letter, which comes as text of its own."""
    return not _is_command(event) and event.key <= sys.maxunicode and chr(event.key).isprintable()
