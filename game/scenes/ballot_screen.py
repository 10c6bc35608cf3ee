"""A class vote on a name: the list to choose from, how many have voted, and the ways to vote and to count."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from game.classroom.poll import with_files
from game.scenes import routes
from game.scenes.page_scene import PageScene
from game.scenes.still import Still
from game.texts import tr, tr_n
from game.ui import theme
from game.ui.buttons import Button, Style
from game.ui.flow import Flow
from game.ui.groups import Column, Framed, Panel
from game.ui.labels import Heading, Label
from game.ui.menu_keys import Menu, menu_sign
from game.ui.scroll import Scroll

if TYPE_CHECKING:
    from game.classroom.name_books import Naming
    from game.scenes.context import Context
    from game.scenes.still import Draw
    from game.ui.widget import Widget

_WIDEST: Final = 820
_MOST_SENTENCES: Final = 40
"""Enough to see what is wrong with a file; the rest is like it."""


class BallotScene(PageScene):
    """Before and between the voters. Nothing here tells how anybody has voted."""

    name = "ballot"

    def __init__(self, context: Context, draw_behind: Draw, level: str, naming: Naming) -> None:
        self._level, self._key = level, naming.feature.key
        self._sentences: tuple[str, ...] = ()
        self.context = context
        super().__init__(context, Still(draw_behind))

    def build(self) -> Widget:
        """Return the names, the number of ballots, and the buttons."""
        naming = self._naming
        cast = len(naming.ballots)
        words = [
            Label(
                tr_n("{n} ballot is cast.", "{n} ballots are cast.", cast).format(n=cast),
                is_bold=True,
            ),
            *(Label(f"{number}. {name}") for number, name in enumerate(naming.candidates, start=1)),
            *(Label(each, size=theme.SMALL, colour=theme.CAUTION) for each in self._sentences),
            Label(self._ways(), size=theme.SMALL, colour=theme.TEXT_QUIET),
        ]
        panel = Panel(
            [
                Heading(tr("Class vote: {feature}").format(feature=naming.feature.title)),
                Scroll(Column(words, gap=6), label=tr("Class vote")),
                Flow(self._buttons(naming)),
            ],
            gap=14,
            padding=26,
        )
        return Framed(panel, widest=_WIDEST, edge=24)

    @property
    def _naming(self) -> Naming:
        book = self.context.names.book(self._level)
        return next(each for each in book if each.feature.key == self._key)

    def _ways(self) -> str:
        here = tr(
            "Pass the screen round: each voter types a code and ranks the names, and nobody sees how others voted."
        )
        folder = self.context.names.ballots_folder
        if folder is None:
            return here
        files = tr("Or put CSV files into {folder}: one ballot a line, code,favourite,next.")
        return f"{here} {files.format(folder=folder)}"

    def _buttons(self, naming: Naming) -> list[Widget]:
        back = Button(tr("Back"), self.back, key=menu_sign(Menu.BACK))
        if naming.name:
            return [back]
        buttons: list[Widget] = [Button(tr("Vote here"), self._vote, style=Style.PRIMARY)]
        if self.context.names.ballots_folder is not None:
            buttons.append(Button(tr("Read files"), self._read))
        if naming.ballots:
            buttons.append(Button(tr("Count"), self._count))
        return [*buttons, back]

    def _vote(self) -> None:
        self._sentences = ()
        routes.booth(self.context, self.behind.draw, self._level, self._naming)

    def _read(self) -> None:
        folder = self.context.names.ballots_folder
        if folder is None:
            return
        with suppress(OSError):  # the folder may be made by hand, or the ballots cast on the screen
            folder.mkdir(parents=True, exist_ok=True)
        naming, came, sentences = with_files(self._naming, folder)
        if came:
            self.context.names.put(self._level, naming)
        told = tr_n("{n} ballot came from files.", "{n} ballots came from files.", came).format(n=came)
        where = () if came or sentences else (tr("Put files whose names end in .csv there."),)
        self._sentences = (told, *where, *sentences[:_MOST_SENTENCES])
        self.rebuild()

    def _count(self) -> None:
        routes.count(self.context, self.behind.draw, self._level, self._naming)
