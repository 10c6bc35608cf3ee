"""`lab classify`: which rock unit a measurement belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.cli.parser import Number, Whole
from game.science.assistant import USUAL_POINTS, classify
from game.science.oxides import OXIDES
from game.texts import tr

if TYPE_CHECKING:
    from argparse import Namespace

    from game.cli.parser import Parser
    from game.cli.topics import Figures

_OXIDES: Final = dict(zip(("sio2", "al2o3", "feot", "mgo", "so3", "cl"), OXIDES, strict=True))


def add_arguments(parser: Parser) -> None:
    """Declare the inputs."""
    for oxide, words in _OXIDES.items():
        parser.add_argument(
            f"--{oxide}",
            type=Number(0.0, 100.0, "%"),
            required=True,
            help=tr("{oxide} in weight percent").format(oxide=words),
        )
    parser.add_argument(
        "--points",
        type=Whole(1, 1_000_000),
        default=USUAL_POINTS,
        help=tr(
            "how many PIXL points this is the mean of (default 100); a single one may have hit one grain"
        ),
    )


def measure(arguments: Namespace) -> Figures:
    """Return the likeliest unit, its probability, and the next one."""
    measured = {f"{oxide}_pct": getattr(arguments, oxide) for oxide in _OXIDES}
    found = classify(tuple(measured.values()), arguments.points)
    return {
        **measured,
        "points": arguments.points,
        "unit": str(found.unit),
        "probability": found.probability,
        "runner_up": str(found.runner_up),
        "is_sure": found.is_sure,
    }
