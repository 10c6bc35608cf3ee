"""`fly LEVEL`: fly a level without a window and print the result."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.levels import find_level
from game.cli.mistake import FINE, PROBLEMS, WRONG_USE, Mistake, unknown_name
from game.cli.output import show_json
from game.cli.parser import SEED
from game.cli.summary import show_result
from game.missions import RecordingError, save_recording
from game.missions.flight import fly
from game.pilots.catalogue import pilot_names
from game.texts import tr

if TYPE_CHECKING:
    from argparse import Namespace

    from game.cli.parser import Parser
    from game.missions import Run
    from game.simulation.plan import LevelPlan


def add_arguments(parser: Parser) -> None:
    """Declare what the command understands."""
    parser.add_argument("level", metavar="LEVEL", help=tr("name of a level, or a level file"))
    parser.add_argument(
        "--pilot", metavar="NAME", help=tr("who flies (default: the level's reference pilot)")
    )
    parser.add_argument(
        "--seed", type=SEED, default=1, metavar="N", help=tr("decides wind and gusts (default 1)")
    )
    parser.add_argument("--json", action="store_true", help=tr("print the result as one JSON object"))
    parser.add_argument("--record", type=Path, metavar="FILE", help=tr("keep the run as a recording"))


def run(arguments: Namespace) -> int:
    """Fly, print, and keep the recording if asked."""
    flown = fly_level(find_level(arguments.level), arguments.pilot, arguments.seed)
    result = flown.result()
    if arguments.json:
        show_json(result.as_json())
    else:
        show_result(result)
    # Kept last: a place that refuses the recording must not lose the result.
    if arguments.record is not None:
        try:
            save_recording(flown.recording(), arguments.record)
        except RecordingError as error:
            raise Mistake(str(error), WRONG_USE) from error
    return FINE if result.is_won else PROBLEMS


def fly_level(plan: LevelPlan, pilot_name: str | None = None, seed: int = 1) -> Run:
    """Return the finished run of a level, flown by the named pilot or by its own."""
    name = pilot_name or plan.pilot
    if name not in pilot_names():
        raise unknown_name(tr("There is no pilot '{name}'.").format(name=name[:40]), name, pilot_names())
    return fly(plan, name, seed)
