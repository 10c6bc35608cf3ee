"""The settings: sound, picture, help in play, keys and buttons. Each takes effect at once and is kept on leaving."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.controls.bindings import clash, sign
from game.controls.halves import half_clash, is_shared, setting_of, shared_clash
from game.scenes.page_scene import PageScene
from game.scenes.rebinding import LEAVE, new_button, rebound
from game.scenes.settings_sections import GAMEPAD, SECTIONS, section
from game.scenes.still import Still
from game.texts import tr
from game.ui import theme
from game.ui.buttons import Button, Style
from game.ui.device import Device, device_of
from game.ui.dialog import Dialog
from game.ui.groups import Column, Framed, Gap, Panel, Row
from game.ui.labels import Heading, Label
from game.ui.menu_keys import Menu, menu_sign
from game.ui.pad_signs import pad_sign
from game.ui.scroll import Scroll
from game.ui.tabs import tabs

if TYPE_CHECKING:
    from game.controls.bindings import Action
    from game.controls.halves import Seat
    from game.scenes.context import Context
    from game.scenes.still import Draw
    from game.ui.widget import Widget


class SettingsScene(PageScene):
    """Everything that can be set, a section at a time."""

    name = "settings"

    def __init__(self, context: Context, draw_behind: Draw) -> None:
        """Stand before whatever was on the screen."""
        self._section = SECTIONS[0]
        self._is_asking = False
        self._waiting_for: Action | None = None
        self._waiting_seat: Seat | None = None
        self._sentence = context.settings.notice
        super().__init__(context, Still(draw_behind))

    def build(self) -> Widget:
        """Return the section that is open, or the question whether to reset."""
        if self._is_asking:
            about = tr(
                "Text, sound, picture, help, keys and buttons go back to what they were at the first start."
            )
            return Dialog(tr("Reset all settings?"), about, way_on=(tr("Reset"), self._reset), back=self.back)
        rows = Column([Gap(4), *section(self._section, self)], gap=6)
        sentence = Label(self._sentence, size=theme.SMALL, colour=theme.CAUTION)
        panel = Panel(
            [
                Row([Heading(tr("Settings")), self._tabs()], gap=32, is_level=True),
                *([sentence] if self._sentence else []),
                Scroll(rows, label=tr("Settings")),
                Row(
                    [
                        Button(tr("Back"), self.back, style=Style.PRIMARY, key=menu_sign(Menu.BACK)),
                        Button(tr("Reset all"), self._ask),
                    ]
                ),
            ],
            gap=14,
            padding=28,
        )
        return Framed(panel, widest=900, edge=40, is_full=True)

    def handle(self, event: pygame.event.Event) -> None:
        """Take the next key or button for an action that waits for one; else be a page."""
        if self._waiting_for is None or event.type not in (pygame.KEYDOWN, pygame.KEYUP):
            super().handle(event)
        else:
            self._rebind(event, self._waiting_for)

    def back(self) -> None:
        """Go back one step: out of the question, or out of the settings."""
        if self._is_asking:
            self._is_asking = False
            self.rebuild()
        else:
            self.context.director.pop()

    def close(self) -> None:
        """Keep what was set."""
        self.context.settings.keep()

    def set(self, **changes: object) -> None:
        """Change settings, and let everything obey."""
        self.context.settings.change(**changes)
        self.context.apply_settings()

    def measure_again(self) -> None:
        """Forget what was measured: the title measures what it does not know."""
        self.set(quality="", presenting="")
        self._say(tr("It is measured as soon as the title is on the screen; that takes no time of yours."))

    def wait_for(self, action: Action, seat: Seat | None = None) -> None:
        """Take the next key, or in the gamepad's section the next button, for an action; of two players for one."""
        self._waiting_for, self._waiting_seat = action, seat
        if self._section == GAMEPAD:
            words = tr("Press the new button now, or {start} to leave it as it is.")
            self._say(words.format(start=pad_sign(LEAVE)))
        else:
            self._say(tr("Press the new key now, or Esc to leave it as it is."))

    @property
    def waiting_for(self) -> Action | None:
        """Return the action that waits for its new key."""
        return self._waiting_for

    @property
    def waiting_seat(self) -> Seat | None:
        """Return the player whose action waits, where two play."""
        return self._waiting_seat

    def _rebind(self, event: pygame.event.Event, action: Action) -> None:
        """Take a press for an action; what is of the other device may only say that nothing shall change."""
        is_for_pad = self._section == GAMEPAD
        button = new_button(event)
        if button == LEAVE or (event.key == pygame.K_ESCAPE and not (is_for_pad and button)):
            self._waiting_for = None
            self._say("")
        elif is_for_pad and button:
            self._take_button(button, action)
        elif not is_for_pad and device_of(event) is Device.KEYBOARD:
            self._take_key(event.key, action)

    def _take_key(self, key: int, action: Action) -> None:
        now, seat = self.context.settings.now, self._waiting_seat
        why_not = clash(key, action) if seat is None else half_clash(key, seat, action)
        if not why_not and seat is None and is_shared(action):
            why_not = shared_clash(key)
        if why_not:
            self._say(why_not)
            return
        self._waiting_for = None
        if seat is None:
            self.set(keys={**now.keys, action.name: (key,)})
        else:
            self.set(halves={**now.halves, setting_of(seat, action): (key,)})
        self._say(tr("Now it is {key}.").format(key=sign(key)))

    def _take_button(self, button: str, action: Action) -> None:
        changes, sentence = rebound(button, action)
        if changes:
            self._waiting_for = None
            self.set(pad={**self.context.settings.now.pad, **changes})
        self._say(sentence)

    def _tabs(self) -> Widget:
        return tabs([tr(name) for name in SECTIONS], tr(self._section), self._choose)

    def _choose(self, title: str) -> None:
        self.open(next(name for name in SECTIONS if tr(name) == title))

    def open(self, name: str) -> None:
        """Show a section."""
        self._section = name
        self._waiting_for = None
        self._say("")
        self.page.focus(next(widget for widget in self.page.stops() if widget.is_default))

    def _ask(self) -> None:
        self._is_asking = True
        self.rebuild()

    def _reset(self) -> None:
        self._is_asking = False
        self.context.settings.reset()
        self.context.apply_settings()
        self._say(tr("Everything is as it was at the first start."))

    def _say(self, sentence: str) -> None:
        self._sentence = sentence
        self.rebuild()
