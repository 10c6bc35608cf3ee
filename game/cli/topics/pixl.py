"""`lab pixl`: points of a published target, as PIXL would meet them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.cli.mistake import unknown_name
from game.cli.parser import SEED, Whole
from game.science.oxides import OXIDES
from game.science.pixl import average, draw_point, integration_h
from game.science.targets import target, target_names
from game.simulation.random_source import stream
from game.texts import tr

if TYPE_CHECKING:
    from argparse import Namespace

    from game.cli.parser import Parser
    from game.cli.topics import Figures


def add_arguments(parser: Parser) -> None:
    """Declare the inputs."""
    parser.add_argument("--target", required=True, help=", ".join(target_names()))
    parser.add_argument(
        "--points",
        type=Whole(1, 100_000),
        required=True,
        help=tr("how many points; ten seconds each, a map has some 3000"),
    )
    parser.add_argument(
        "--seed", type=SEED, default=1, help=tr("another number draws other points (default 1)")
    )


def measure(arguments: Namespace) -> Figures:
    """Return each oxide's mean and its standard error."""
    try:
        found = target(arguments.target)
    except LookupError:
        sentence = tr("There is no target '{name}'.").format(name=arguments.target[:40])
        raise unknown_name(sentence, arguments.target, target_names()) from None
    chance = stream(arguments.seed, f"pixl/{found.name}/{found.sol}")
    seen = average([draw_point(found.mean_pct, found.scatter_pct, chance) for _ in range(arguments.points)])
    figures: Figures = {
        "target": f"{found.name}, sol {found.sol}",
        "points": arguments.points,
        "seed": arguments.seed,
        "time_h": integration_h(arguments.points),
    }
    for oxide, mean, error in zip(OXIDES, seen.mean_pct, seen.standard_error_pct, strict=True):
        figures[f"{oxide.lower()}_mean_pct"] = mean
        figures[f"{oxide.lower()}_se_pct"] = error
    return figures
