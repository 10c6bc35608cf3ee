"""What the topics about orbits ask for alike: a world, and heights above its ground."""

from __future__ import annotations

from argparse import ArgumentTypeError
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.cli.mistake import unknown_name
from game.cli.parser import Number
from game.science.orbits.body import WORLDS, Body, body
from game.texts import tr

if TYPE_CHECKING:
    from game.cli.parser import Parser

_HIGHEST_M: Final = 1e12
_LOWEST_M: Final = 1000.0
"""A positive height below this was meant in kilometres: no orbit clears the hills there."""


@dataclass(frozen=True, slots=True)
class Altitude:
    """An argument's type: a height in metres for an orbit; 0 is the orbit along the ground of a smooth, airless world."""

    def __call__(self, text: str) -> float:
        """Return the height; one that was meant in kilometres is told apart."""
        height_m = Number(0.0, _HIGHEST_M, "m")(text)
        if 0.0 < height_m < _LOWEST_M:
            message = tr(
                "is in metres: {height:g} km is {metres:g}; an orbit {height:g} m high would meet hills"
            )
            raise ArgumentTypeError(message.format(height=height_m, metres=height_m * 1000.0))
        return height_m


def add_world(parser: Parser) -> None:
    """Declare the world."""
    parser.add_argument("--world", default="mars", help=f"{', '.join(WORLDS)} ({tr('default: mars')})")


def chosen_world(name: str) -> Body:
    """Return the world that was asked for; raises Mistake for one that is not known."""
    if name not in WORLDS:
        raise unknown_name(tr("There is no world '{name}'.").format(name=name[:40]), name, WORLDS)
    return body(name)
