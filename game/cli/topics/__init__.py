"""The topics of the laboratory, one file each; each is imported only when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol, TypeAlias, cast

from game.texts import tr

if TYPE_CHECKING:
    from argparse import Namespace

    from game.cli.parser import Parser

Figures: TypeAlias = dict[str, float | bool | str]
"""Inputs first, then results; units stand in the names."""


class Topic(Protocol):
    """What each topic's module offers."""

    def add_arguments(self, parser: Parser) -> None:
        """Declare the inputs."""

    def measure(self, arguments: Namespace) -> Figures:
        """Return inputs and results."""


def topic_summaries() -> dict[str, str]:
    """Return what each topic answers, in the order of the help."""
    return {
        "hover": tr("can the helicopter hover in this air, and what does it take?"),
        "flight": tr("fly up, along and down in the simulator"),
        "atmosphere": tr("Jezero's air by season (Ls), hour and height"),
        "drive": tr("drive the rover over a ground in the simulator"),
        "step": tr("drive the rover at a step in the simulator"),
        "light-time": tr("how long a signal takes over a distance"),
        "classify": tr("which rock unit has these oxides?"),
        "pixl": tr("look at a target with PIXL, point by point"),
        "evidence": tr("what does a rock show of water and life, and how far does that carry?"),
        "moxie": tr("make oxygen from the air, a few grams an hour"),
        "oxygen-plant": tr("make oxygen for a crew"),
        "vortex": tr("how deep is a dust devil's low pressure?"),
        "solar": tr("how strong is sunlight at a distance?"),
        "radar": tr("how long does an echo from below take?"),
        "orbit": tr("how fast is a satellite, and how long is its turn?"),
        "transfer": tr("two burns from one orbit to another"),
        "phasing": tr("catch up with a neighbour on the same orbit"),
        "relative-motion": tr("how does a chaser drift beside its target?"),
        "rocket": tr("what change of speed does propellant give, and what does one cost?"),
        "propulsion": tr("the same job with another kind of engine"),
        "ascent": tr("fly the samples from Mars to orbit"),
        "toss": tr("thrown straight up: how high, and how long?"),
        "moon-descent": tr("fly the Lunar Module from its orbit to the ground"),
        "release": tr("where is a capsule let go, and what does a small push do to its entry?"),
        "entry": tr("how hard, how hot and how fast does a capsule come down?"),
        "mars-landing": tr("fly Perseverance from the edge of the air to the ground"),
        "parachute": tr("how fast is the fall under a parachute?"),
    }


def topic(name: str) -> Topic:
    """Return the topic's module."""
    return cast("Topic", import_module(f"game.cli.topics.{name.replace('-', '_')}"))
