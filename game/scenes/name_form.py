"""A name is proposed for a feature: the name, what it is taken from, and every reason against it as it is written.

What can be found on the ground of a level is never called after a person, so that no year of death is asked for.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from game.classroom.naming import LONGEST, Proposal, category_refusals, kinds, name_refusals, origins
from game.scenes.page_scene import PageScene
from game.scenes.still import Still
from game.texts import tr
from game.ui import fonts, theme
from game.ui.adjusting import Field
from game.ui.buttons import Button, Style
from game.ui.flow import Flow
from game.ui.groups import Framed, Panel
from game.ui.labels import Heading, Label
from game.ui.letter_board import LetterBoard
from game.ui.menu_keys import Menu, menu_sign
from game.ui.page import Page
from game.ui.scroll import Scroll
from game.ui.text_field import Rules, TextField

if TYPE_CHECKING:
    from game.classroom.name_books import Naming
    from game.scenes.context import Context
    from game.scenes.still import Draw
    from game.ui.widget import Widget

_WIDEST: Final = 760
_MOST_LETTERS: Final = LONGEST + 16
"""A few more than are allowed, so that it can be said that they are too many."""


class NameFormScene(PageScene):
    """Name and origin. What is refused stays here, with its reason."""

    name = "name-form"

    def __init__(self, context: Context, draw_behind: Draw, level: str, naming: Naming) -> None:
        self._level, self._naming = level, naming
        self._kind = kinds()[naming.feature.kind]
        self._after = self._kind.after[0]
        self._used = (*context.names.used(), *_level_names(context))
        rules = Rules(_MOST_LETTERS, self._name_trouble, tr("{n} letters at most").format(n=LONGEST))
        self._name = TextField(tr("Name"), "", rules, on_enter=self._propose, on_pad=self.show_letters)
        self._has_letters = False
        self._board: LetterBoard | None = None
        super().__init__(context, Still(draw_behind))

    def build(self) -> Widget:
        """Return the form, with letters below it for those without a keyboard."""
        self._board = LetterBoard(self._name, self.back) if self._has_letters else None
        rows: list[Widget] = [
            self._name,
            Field(tr("Called after"), origins()[self._after], self._next_origin),
            *(Label(reason, size=theme.SMALL, colour=theme.STOP) for reason in self._category()),
        ]
        letters = [Scroll(self._board, label=tr("Letters"))] if self._board is not None else []
        buttons = [
            Button(tr("Propose"), self._propose, style=Style.PRIMARY),
            *([] if self._board else [Button(tr("Letters"), self.show_letters)]),
            Button(tr("Back"), self.back, key=menu_sign(Menu.BACK)),
        ]
        about = Label(self._kind.rule, size=theme.SMALL, colour=theme.TEXT_QUIET)
        title = Heading(tr("A name for: {feature}").format(feature=self._naming.feature.title))
        panel = Panel([title, about, *rows, *letters, Flow(buttons)], gap=12, padding=26)
        return Framed(panel, widest=_WIDEST, edge=24)

    def back(self) -> None:
        """Go back one step: out of the letters, then to the list."""
        if self._has_letters:
            self._has_letters = False
            self.rebuild()
        else:
            super().back()

    def write(self, letters: str) -> None:
        """Write into the name, as the keyboard does."""
        self._name.type(letters)

    def show_letters(self) -> None:
        """Show letters to write with, for those without a keyboard."""
        self._has_letters = True
        self.page = Page(self.build(), self.context.scale, on_escape=self.back)
        if self._board is not None:
            self.page.focus(self._board.first)

    def take_origin(self, origin: str) -> None:
        """Say what the name is taken from."""
        self._after = origin
        self.rebuild()

    def _next_origin(self) -> None:
        keys = list(origins())
        self.take_origin(keys[(keys.index(self._after) + 1) % len(keys)])

    def _proposal(self) -> Proposal:
        return Proposal(self._name.line.text, self._naming.feature.kind, self._after)

    def _name_trouble(self, name: str) -> str:
        strange = fonts.missing(name)
        reasons = name_refusals(name, self._used)
        if strange and not reasons:
            message = tr("The letters of this game lack {letter}, so no map could show the name.")
            return message.format(letter=f"U+{ord(strange):04X}")
        return " ".join(reasons)

    def _category(self) -> tuple[str, ...]:
        """Return what stands against the origin."""
        return category_refusals(self._proposal(), year=datetime.now(tz=UTC).year)

    def _propose(self) -> None:
        self._name.ask()
        if self._name.sentence or self._category():
            self.rebuild()
            return
        self.context.names.put(self._level, self._naming.proposed(self._proposal()))
        super().back()


def _level_names(context: Context) -> list[str]:
    """Return what the levels call their rocks: those names are given."""
    return [
        thing.name.replace("_", " ")
        for plan in context.shelf.plans()
        for thing in plan.things
        if not thing.name.startswith(f"{thing.kind}-")
    ]
