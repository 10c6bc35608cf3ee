"""Letters as buttons, for those who write with a gamepad or a mouse alone: a small keyboard below a field."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from game.texts import tr
from game.ui.buttons import Button
from game.ui.groups import Column, Row

if TYPE_CHECKING:
    from game.ui.text_field import TextField
    from game.ui.widget import Action, Widget

_PER_ROW: Final = 10


class LetterBoard(Column):
    """Writes into a field. A word begins with a capital by itself, so that no shift key is needed."""

    def __init__(self, field: TextField, on_done: Action) -> None:
        """Take the field that is written into, and what follows when all is written."""
        self._field = field
        self._letters = [
            Button(letter, partial(self._write, number), grow=1.0)
            for number, letter in enumerate(tr("abcdefghijklmnopqrstuvwxyz0123456789-.'!"))
        ]
        rows = [
            Row(self._letters[n : n + _PER_ROW], gap=4, may_stack=False)
            for n in range(0, len(self._letters), _PER_ROW)
        ]
        more = [
            Button(tr("Space"), partial(self._type, " "), grow=1.0),
            Button(tr("Erase"), self._erase, grow=1.0),
            Button(tr("Done"), on_done, grow=1.0),
        ]
        super().__init__([*rows, Row(more, gap=4, may_stack=False)], gap=4, padding=4)
        self._fit_case()

    @property
    def first(self) -> Widget:
        """Return where the writing begins."""
        return self._letters[0]

    def _write(self, number: int) -> None:
        self._type(self._letters[number].label)

    def _type(self, letters: str) -> None:
        self._field.type(letters)
        self._fit_case()

    def _erase(self) -> None:
        self._field.edit(self._field.line.erased(-1))
        self._fit_case()

    def _fit_case(self) -> None:
        """Show capitals where a word begins."""
        start, _end = self._field.line.selection
        before = self._field.line.text[:start]
        is_start = not before or before.endswith(" ")
        for button in self._letters:
            button.label = button.label.upper() if is_start else button.label.lower()
