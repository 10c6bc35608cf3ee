"""What a person got wrong on the command line, told in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.level_format.suggest import closest
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Collection

FINE: Final = 0
PROBLEMS: Final = 1
WRONG_USE: Final = 2


class Mistake(Exception):  # noqa: N818  # it is the person's mistake, not the program's error
    """Ends the program with a sentence on standard error and an exit code."""

    def __init__(self, sentence: str, code: int = WRONG_USE) -> None:
        """Keep both."""
        super().__init__(sentence)
        self.code = code


def unknown_name(sentence: str, name: str, known: Collection[str]) -> Mistake:
    """Return the mistake of a name that does not exist, with what may have been meant and what there is."""
    close = closest(name, known)
    meant = " " + tr("Did you mean '{name}'?").format(name=close) if close else ""
    choice = " " + tr("There are: {names}.").format(names=", ".join(known)) if known else ""
    return Mistake(f"{sentence}{meant}{choice}")
