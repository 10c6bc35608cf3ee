"""Reading a command's arguments, with mistakes told in plain sentences instead of argparse's exits."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn

from game.cli.mistake import Mistake
from game.level_format.suggest import closest
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Sequence


class Parser(argparse.ArgumentParser):
    """An argparse parser that raises `Mistake` and knows what may have been meant."""

    def __init__(self, command: str, summary: str) -> None:
        """Make an empty parser; full option names only, so that scripts stay clear."""
        super().__init__(prog=f"main.py {command}", description=summary, allow_abbrev=False)
        self._command = command

    def read(self, arguments: Sequence[str]) -> argparse.Namespace:
        """Return the arguments, or raise Mistake."""
        known, unknown = self.parse_known_args(arguments)
        if not unknown:
            return known
        if unknown[0].startswith("-"):
            options = [name for action in self._actions for name in action.option_strings]
            close = closest(unknown[0].partition("=")[0], options)
            meant = tr("did you mean {option}?").format(option=close) if close else self._see_help()
            message = tr("'{command}' has no option {option}; {meant}")
            raise Mistake(message.format(command=self._command, option=unknown[0], meant=meant))
        message = tr("'{command}' has no use for '{word}'; {meant}")
        raise Mistake(message.format(command=self._command, word=unknown[0], meant=self._see_help()))

    def error(self, message: str) -> NoReturn:
        """Say what argparse found as a sentence."""
        plain = message.removeprefix("argument ")
        raise Mistake(f"'{self._command}': {plain}; {self._see_help()}")

    def _see_help(self) -> str:
        return tr("see: python main.py {command} --help").format(command=self._command)


@dataclass(frozen=True, slots=True)
class Number:
    """An argument's type: a finite number within bounds."""

    lowest: float
    highest: float
    unit: str
    excludes_lowest: bool = False

    def __call__(self, text: str) -> float:
        """Return the number; the bounds are told when it is outside (not-a-number is outside all bounds)."""
        try:
            value = float(text)
        except ValueError as error:
            raise argparse.ArgumentTypeError(tr("'{text}' is not a number").format(text=text[:40])) from error
        is_above = value > self.lowest if self.excludes_lowest else value >= self.lowest
        if not (is_above and value <= self.highest):
            raise argparse.ArgumentTypeError(f"{self.bounds()}, {tr('not {text}').format(text=text[:40])}")
        return value

    def bounds(self) -> str:
        """Return the allowed range in words."""
        if self.excludes_lowest:
            message = tr("must be above {lowest:g} and at most {highest:g} {unit}")
        else:
            message = tr("must be from {lowest:g} to {highest:g} {unit}")
        return message.format(lowest=self.lowest, highest=self.highest, unit=self.unit).rstrip()


@dataclass(frozen=True, slots=True)
class Whole:
    """An argument's type: a whole number within bounds."""

    lowest: int
    highest: int

    def __call__(self, text: str) -> int:
        """Return the number; the bounds are told when it is outside."""
        try:
            value = int(text)
        except ValueError as error:
            message = tr("'{text}' is not a whole number")
            raise argparse.ArgumentTypeError(message.format(text=text[:40])) from error
        if not self.lowest <= value <= self.highest:
            message = tr("must be from {lowest} to {highest}, not {text}")
            raise argparse.ArgumentTypeError(
                message.format(lowest=self.lowest, highest=self.highest, text=text[:40])
            )
        return value


SEED = Whole(0, 2**32 - 1)


def size(text: str) -> tuple[int, int]:
    """Return width and height of a picture written as 1280x720."""
    parts = text.lower().split("x")
    if len(parts) != 2 or not all(part.isdecimal() and 1 <= len(part) <= 4 for part in parts):
        raise argparse.ArgumentTypeError(tr("'{text}' is not a size like 1280x720").format(text=text[:40]))
    width, height = int(parts[0]), int(parts[1])
    if not (320 <= width <= 7680 and 200 <= height <= 4320):
        raise argparse.ArgumentTypeError(
            tr("must be from 320x200 to 7680x4320, not {text}").format(text=text)
        )
    return width, height
