"""One line of text with a caret and a selection, and what editing makes of it. Pure: no keys, no pixels."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Line:
    """The text, the caret between two letters, and where the selection began: at the caret if there is none."""

    text: str = ""
    caret: int = 0
    anchor: int = 0

    @classmethod
    def selected_whole(cls, text: str) -> Line:
        """Return a text that is selected from end to end: what is typed takes its place."""
        return cls(text, len(text), 0)

    @property
    def selection(self) -> tuple[int, int]:
        """Return where the selection begins and ends."""
        return min(self.caret, self.anchor), max(self.caret, self.anchor)

    @property
    def selected(self) -> str:
        """Return the selected letters."""
        start, end = self.selection
        return self.text[start:end]

    def inserted(self, letters: str, longest: int) -> Line:
        """Return the line with letters in the place of the selection; those beyond the longest are left out."""
        start, end = self.selection
        visible = "".join(letter for letter in letters if letter.isprintable())
        fitting = visible[: max(0, longest - len(self.text) + end - start)]
        caret = start + len(fitting)
        return Line(self.text[:start] + fitting + self.text[end:], caret, caret)

    def erased(self, step: int, *, by_word: bool = False) -> Line:
        """Return the line without the selection; if there is none, without the letter or word before or after."""
        line = self if self.selected else self.moved(step, by_word=by_word, is_selecting=True)
        return line.inserted("", 0)

    def moved(self, step: int, *, by_word: bool = False, is_selecting: bool = False) -> Line:
        """Return the caret one letter or word on; out of a selection it goes to that side of it."""
        if self.selected and not is_selecting and not by_word:
            return self.placed(self.selection[step > 0])
        caret = self._word_edge(step) if by_word else self.caret + step
        return self.placed(caret, is_selecting=is_selecting)

    def placed(self, caret: int, *, is_selecting: bool = False) -> Line:
        """Return the caret at a place in the text."""
        caret = max(0, min(len(self.text), caret))
        return replace(self, caret=caret, anchor=self.anchor if is_selecting else caret)

    def _word_edge(self, step: int) -> int:
        """Return where the next word ends, or the one before begins."""
        place, has_met_word = self.caret, False
        while 0 <= (ahead := place if step > 0 else place - 1) < len(self.text):
            is_word = self.text[ahead].isalnum()
            if has_met_word and not is_word:
                break
            has_met_word = has_met_word or is_word
            place += step
        return place
