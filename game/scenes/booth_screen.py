"""The voting booth: a voter types a code, ranks the names and casts the ballot; then the screen is empty again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from game.classroom.name_books import LONGEST_CODE, code_trouble
from game.classroom.naming import origins
from game.scenes.page_scene import PageScene
from game.scenes.still import Still
from game.texts import tr
from game.ui import fonts, theme
from game.ui.buttons import Button, Choice, Style
from game.ui.flow import Flow
from game.ui.groups import Column, Framed, Panel
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

_WIDEST: Final = 640


class BoothScene(PageScene):
    """Three steps: the code, the ranking, and thanks. Leaving before the last one casts nothing."""

    name = "booth"

    def __init__(self, context: Context, draw_behind: Draw, level: str, naming: Naming) -> None:
        self._level, self._poll = level, naming
        self._ranking: list[str] = []
        self._is_ranking = self._is_cast = self._has_letters = False
        self._code = self._new_code()
        self._board: LetterBoard | None = None
        super().__init__(context, Still(draw_behind))

    def build(self) -> Widget:
        """Return the step that is due."""
        self._board = LetterBoard(self._code, self.back) if self._has_letters else None
        if self._is_cast:
            rows, buttons = self._thanks()
        elif self._is_ranking:
            rows, buttons = self._ranks()
        else:
            rows, buttons = self._who()
        return Framed(Panel([*rows, Flow(buttons)], gap=14, padding=28), widest=_WIDEST, edge=28)

    def back(self) -> None:
        """Go back one step: out of the letters, then out of the booth."""
        if self._has_letters:
            self._has_letters = False
            self.rebuild()
        else:
            super().back()

    def show_letters(self) -> None:
        """Show letters to write the code with, for those without a keyboard."""
        self._has_letters = True
        self._turn()

    def enter(self, code: str) -> None:
        """Take a voter's code as if it was typed, and go on if it may vote."""
        self._code.type(code)
        self._code.hand_over()

    def rank(self, name: str) -> None:
        """Put a name behind those that are ranked, or take it out again."""
        if name in self._ranking:
            self._ranking.remove(name)
        else:
            self._ranking.append(name)
        self.rebuild()

    def _turn(self) -> None:
        self.page = Page(self.build(), self.context.scale, on_escape=self.back)
        if self._board is not None:
            self.page.focus(self._board.first)

    def _new_code(self) -> TextField:
        rules = Rules(LONGEST_CODE, self._trouble, tr("a seat's number, or a code name"))
        return TextField(tr("Your code"), "", rules, on_enter=self._open, on_pad=self.show_letters)

    def _trouble(self, code: str) -> str:
        strange = fonts.missing(code)
        if strange:
            message = tr("The letters of this game lack {letter}. Choose another code.")
            return message.format(letter=f"U+{ord(strange):04X}")
        return code_trouble(code, self._poll.has_voted)

    def _who(self) -> tuple[list[Widget], list[Widget]]:
        note = Label(
            tr("Who votes? No real name is needed; the code only makes sure that nobody votes twice."),
            size=theme.SMALL,
            colour=theme.TEXT_QUIET,
        )
        letters = [Scroll(self._board, label=tr("Letters"))] if self._board is not None else []
        buttons: list[Widget] = [
            Button(tr("Open my ballot"), self._code.hand_over, style=Style.PRIMARY),
            *([] if self._board else [Button(tr("Letters"), self.show_letters)]),
            Button(tr("Back"), self.back, key=menu_sign(Menu.BACK)),
        ]
        return [Heading(tr("Vote")), note, self._code, *letters], buttons

    def _ranks(self) -> tuple[list[Widget], list[Widget]]:
        note = Label(
            tr(
                "Press your favourite first, then the next. You need not rank all; press a name again to take it out."
            ),
            size=theme.SMALL,
            colour=theme.TEXT_QUIET,
        )
        choices = [
            Choice(name, self._after(name), action=partial(self.rank, name), note=self._place(name))
            for name in self._poll.candidates
        ]
        head = Heading(tr("A name for: {feature}").format(feature=self._poll.feature.title))
        rows = [head, note, Scroll(Column(list(choices), gap=2, padding=5), label=tr("Ballot"))]
        cast = [Button(tr("Cast my ballot"), self._cast, style=Style.PRIMARY)] if self._ranking else []
        return rows, [*cast, Button(tr("Back"), self.back, key=menu_sign(Menu.BACK))]

    def _thanks(self) -> tuple[list[Widget], list[Widget]]:
        words = tr("Your ballot is in the box. Pass the screen on.")
        buttons: list[Widget] = [
            Button(tr("Next voter"), self._next, style=Style.PRIMARY),
            Button(tr("Back"), self.back, key=menu_sign(Menu.BACK)),
        ]
        return [Heading(tr("Thank you")), Label(words)], buttons

    def _after(self, name: str) -> str:
        after = next(each.after for each in self._poll.proposals if each.name == name)
        return f"{tr('after')} {origins()[after]}"

    def _place(self, name: str) -> str:
        if name not in self._ranking:
            return ""
        return tr("choice {n}").format(n=self._ranking.index(name) + 1)

    def _open(self) -> None:
        self._is_ranking, self._has_letters = True, False
        self._turn()

    def _cast(self) -> None:
        self._poll = self._poll.voted({self._code.line.text: tuple(self._ranking)})
        self.context.names.put(self._level, self._poll)
        self.context.sound.play("seal")
        self._is_cast = True
        self._turn()

    def _next(self) -> None:
        self._is_ranking = self._is_cast = False
        self._ranking, self._code = [], self._new_code()
        self._turn()
