"""`pool`: put several teams' measurements together, and say what the assistant learns from them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from game.cli.mistake import FINE, PROBLEMS, Mistake
from game.cli.output import show_json, show_pairs
from game.missions.points_file import PointsError, load_points, save_points
from game.science.pooling import held_out_accuracy, pool, summaries_of
from game.science.words import unit_words
from game.simulation.random_source import stream
from game.texts import tr
from game.texts.units import quantity

if TYPE_CHECKING:
    from argparse import Namespace

    from game.cli.parser import Parser
    from game.science.assistant import Summary
    from game.science.pooling import Contradiction, LabelledPoint, Pool

_ASKED_POINTS: Final = 10
_ROUNDS: Final = 100
"""Each published target is asked about so often: good to about two percent."""


def add_arguments(parser: Parser) -> None:
    """Declare what the command understands."""
    parser.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help=tr("CSV files of points, exported at the desk")
    )
    parser.add_argument("--out", type=Path, metavar="FILE", help=tr("write all points into one file"))
    parser.add_argument("--json", action="store_true", help=tr("print the figures as one JSON object"))


def run(arguments: Namespace) -> int:
    """Read, put together, report. Contradictions are problems: a person must look at them."""
    found = pool(_all_points(arguments.files))
    if arguments.out is not None:
        _save(found, arguments.out)
    learned = summaries_of(found.points)
    figures = {
        "points": len(found.points),
        "teams": len({point.team for point in found.points}),
        "rocks_learned": len(learned),
        "duplicates": found.duplicates,
        "contradictions": len(found.contradictions),
        "accuracy_before_pct": _accuracy_pct(()),
        "accuracy_after_pct": _accuracy_pct(learned),
    }
    if arguments.json:
        show_json(figures)
    else:
        show_pairs(_readable(name, figure) for name, figure in figures.items())
        for contradiction in found.contradictions:
            print(_words(contradiction))
    return PROBLEMS if found.contradictions else FINE


def _all_points(files: list[Path]) -> list[LabelledPoint]:
    try:
        return [point for path in files for point in load_points(path)]
    except PointsError as error:
        raise Mistake(str(error), PROBLEMS) from error


def _save(found: Pool, path: Path) -> None:
    try:
        save_points(found.points, path)
    except PointsError as error:
        raise Mistake(str(error)) from error


def _accuracy_pct(learned: tuple[Summary, ...]) -> float:
    """Return how often the assistant is right on targets it was not taught; the same questions each time."""
    chance = stream(1, "pool")
    return 100.0 * held_out_accuracy(learned, chance, points=_ASKED_POINTS, rounds=_ROUNDS)


def _readable(name: str, figure: float) -> tuple[str, str]:
    if name.endswith("_pct"):
        return name.removesuffix("_pct").replace("_", " "), quantity(figure, "%", 0)
    return name.replace("_", " "), str(figure)


def _words(contradiction: Contradiction) -> str:
    names = ", ".join(f"{unit_words(unit)} ({n})" for unit, n in contradiction.points.items())
    message = tr("{level}: teams disagree on {thing}: {names}. It is left out until they agree.")
    return message.format(level=contradiction.level, thing=contradiction.thing, names=names)
