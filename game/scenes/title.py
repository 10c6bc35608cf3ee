"""The first screen: the name, a living dusk, and the few ways on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.scenes import routes
from game.scenes.backdrop import Backdrop
from game.scenes.page_scene import PageScene
from game.scenes.title_place import TITLE_PLAN, hover
from game.texts import tr
from game.ui import painting, theme
from game.ui.buttons import Button, Style
from game.ui.groups import Align, Column, Framed, Gap
from game.ui.labels import Heading, Label
from game.ui.scroll import Scroll

if TYPE_CHECKING:
    import pygame

    from game.scenes.context import Context
    from game.scenes.page_scene import Behind
    from game.ui.widget import Widget

_MENU_WIDTH: Final = 300


class TitleScene(PageScene):
    """Name and menu at the start, the place at the end."""

    name = "title"

    def __init__(self, context: Context, behind: Behind | None = None) -> None:
        """Stand before the title's own place, unless another is given."""
        super().__init__(context, behind or Backdrop(TITLE_PLAN, hover))

    def build(self) -> Widget:
        """Return the menu."""
        play = tr("Continue") if self.context.progress.has_begun else tr("Play")
        name = self.context.players.now.name
        menu = Column(
            [
                Button(play, self._play, style=Style.PRIMARY),
                Button(tr("Missions"), self._levels, style=Style.QUIET),
                Button(tr("Map"), self._map, style=Style.QUIET),
                Button(tr("Lab"), self._lab, style=Style.QUIET),
                Button(tr("Controls"), self._help, style=Style.QUIET),
                Button(tr("Settings"), self._settings, style=Style.QUIET),
                Button(tr("{name} plays").format(name=name), self._players, style=Style.QUIET),
                Button(tr("Quit"), self.context.director.quit, style=Style.QUIET),
            ],
            gap=4,
        )
        words = Column(
            [
                Heading(tr("Thin Air"), size=theme.DISPLAY),
                Label(tr("Fly on Mars. Every number is real."), colour=theme.TEXT, size=theme.BODY),
                Gap(28),
                Framed(menu, widest=_MENU_WIDTH, across=Align.START, down=Align.START, edge=0),
            ],
            gap=4,
        )
        return Framed(Scroll(words), widest=520, across=Align.START, edge=72)

    def back(self) -> None:
        """Leave the game: there is nothing before the title."""
        self.context.director.quit()

    def draw(self, surface: pygame.Surface) -> None:
        """Draw the place, darker where the words are."""
        self._fit()
        self.behind.draw(surface)
        width, height = surface.get_size()
        surface.blit(painting.fade_from_start((width * 3 // 5, height), 150), (0, 0))
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
