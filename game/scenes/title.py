"""The first screen: the name, a living dusk, and the few ways on."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Final

import pygame

from game.controls.bindings import sign
from game.scenes import routes
from game.scenes.backdrop import Backdrop
from game.scenes.page_scene import PageScene
from game.scenes.title_place import SUBJECT_X01, TITLE_PLAN
from game.scenes.title_toy import KEYS, Toy
from game.texts import tr
from game.ui import painting, theme
from game.ui.buttons import Button, Style
from game.ui.device import Device, last_device
from game.ui.groups import Align, Column, Framed, Gap, Panel, Row
from game.ui.keycap import KeyCaps
from game.ui.labels import Heading, Label
from game.ui.menu_keys import Menu, menu_sign
from game.ui.pad_signs import pad_sign
from game.ui.scroll import Scroll

if TYPE_CHECKING:
    from game.scenes.context import Context
    from game.ui.widget import Widget

_MENU_WIDTH: Final = 300
_STICK: Final = ("RIGHT_UP", "RIGHT_LEFT", "RIGHT_DOWN", "RIGHT_RIGHT")
_WORDS_WIDTH: Final = 340
_SHADE: Final = 225
"""So dark at the start that words can be read over ground and sky alike."""
_ASIDE_WIDTH: Final = 395
_LAST_WORDS_WIDTH: Final = 520
_LARGE_TEXT: Final = 1.3
"""From here on the menu needs the room of the line about the toy."""


class Aside(Enum):
    """What stands beside the menu, at the lower edge of the picture."""

    NOTHING = auto()
    HOW_TO_FLY = auto()
    LAST_WORDS = auto()


class TitleScene(PageScene):
    """Name and menu at the start; at the end the place, whose helicopter can be flown."""

    name = "title"

    def __init__(self, context: Context) -> None:
        """Stand before the title's own place."""
        self._toy = Toy()
        self._place = Backdrop(context, TITLE_PLAN, self._toy.commands, subject_x01=SUBJECT_X01)
        super().__init__(context, self._place)

    def handle(self, event: pygame.event.Event) -> None:
        """Let the menu take an event, and the helicopter too, unless the pointer is pressed on the menu."""
        super().handle(event)
        is_press = event.type == pygame.MOUSEBUTTONDOWN
        if not (is_press and self._words.bounds.collidepoint(event.pos)):
            self._toy.handle(event)

    def update(self, elapsed_ns: int) -> None:
        """Let the place live, and say what there is to say about it."""
        super().update(elapsed_ns)
        if self._place.landscape is not None:
            self._toy.update(elapsed_ns, self._place.landscape)
        if self._aside is not self._what_to_say():
            self.rebuild()

    def resume(self) -> None:
        """Come back with no hand on the helicopter: nobody saw when it was taken off."""
        self._toy.let_go()
        super().resume()

    def build(self) -> Widget:
        """Return the menu, and beside it the line about the toy."""
        self._words = Scroll(self._menu())
        menu = Framed(self._words, widest=_WORDS_WIDTH, across=Align.START, edge=72, grow=1.0)
        self._aside = self._what_to_say()
        if self._aside is Aside.NOTHING:
            return menu
        aside = self._how_to_fly() if self._aside is Aside.HOW_TO_FLY else self._last_words()
        return Row([menu, aside], gap=0, may_stack=False)

    def _menu(self) -> Widget:
        play = tr("Continue") if self.context.progress.has_begun else tr("Play")
        name = self.context.players.now.name
        menu = Column(
            [
                Button(play, self._play, style=Style.PRIMARY, key=menu_sign(Menu.CONFIRM)),
                Gap(8),
                Button(tr("Missions"), self._levels, style=Style.QUIET),
                Button(tr("Map"), self._map, style=Style.QUIET),
                Button(tr("Lab"), self._lab, style=Style.QUIET),
                Button(tr("Controls"), self._help, style=Style.QUIET),
                Button(tr("Settings"), self._settings, style=Style.QUIET),
                Button(tr("{name} plays").format(name=name), self._players, style=Style.QUIET),
                Button(tr("Quit"), self.context.director.quit, style=Style.QUIET),
            ],
            gap=2,
        )
        return Column(
            [
                Heading(tr("Thin Air"), size=theme.DISPLAY),
                Label(tr("Fly on Mars. Every number is real."), colour=theme.TEXT, size=theme.BODY),
                Gap(24),
                Framed(menu, widest=_MENU_WIDTH, across=Align.START, down=Align.START, edge=0),
            ],
            gap=4,
        )

    def _what_to_say(self) -> Aside:
        if self.context.scale.text_ratio > _LARGE_TEXT:
            return Aside.NOTHING
        if self._toy.is_broken:
            return Aside.LAST_WORDS
        return Aside.NOTHING if self._toy.was_flown else Aside.HOW_TO_FLY

    def _how_to_fly(self) -> Widget:
        is_pad = last_device() is Device.GAMEPAD
        keys = KeyCaps(tuple(pad_sign(way) for way in _STICK) if is_pad else tuple(sign(key) for key in KEYS))
        words = Label(
            tr("fly it, or press into the picture"), size=theme.SMALL, colour=theme.TEXT_QUIET, grow=1.0
        )
        line = Panel([Row([keys, words], gap=8, is_level=True)], padding=10)
        return Framed(line, widest=_ASIDE_WIDTH, across=Align.END, down=Align.END, edge=24, grow=1.0)

    def _last_words(self) -> Widget:
        # The title must not wait for the words of a crash.
        from game.scenes.verdict_words import Ending, sentence  # noqa: PLC0415 - see above

        line = Panel([Label(sentence(Ending.TITLE_CRASH, self._toy.wrecks))], padding=14)
        return Framed(line, widest=_LAST_WORDS_WIDTH, across=Align.END, down=Align.END, edge=24, grow=1.0)

    def back(self) -> None:
        """Leave the game: there is nothing before the title."""
        self.context.director.quit()

    def draw(self, surface: pygame.Surface) -> None:
        """Draw the place, darker where the words are."""
        self._fit()
        self.behind.draw(surface)
        width, height = surface.get_size()
        surface.blit(painting.fade_from_start((width * 3 // 5, height), _SHADE), (0, 0))
        self.page.draw(surface)

    def _play(self) -> None:
        routes.next_mission(self.context)

    def _levels(self) -> None:
        routes.levels(self.context)

    def _map(self) -> None:
        routes.campaign_map(self.context)

    def _settings(self) -> None:
        routes.settings(self.context, self.behind.draw)

    def _players(self) -> None:
        routes.players(self.context, self.behind.draw)

    def _lab(self) -> None:
        routes.lab(self.context)

    def _help(self) -> None:
        routes.controls(self.context, self.behind.draw)
