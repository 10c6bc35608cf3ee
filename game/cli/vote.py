"""`vote`: count the ballots of a class by instant run-off, round by round."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from game.classroom.ballot import count
from game.classroom.ballot_file import BallotError, load_ballots
from game.cli.mistake import FINE, PROBLEMS, Mistake
from game.cli.output import show_json
from game.texts import tr

if TYPE_CHECKING:
    from argparse import Namespace

    from game.classroom.ballot import Ballot, Outcome, Round
    from game.cli.parser import Parser


def add_arguments(parser: Parser) -> None:
    """Declare what the command understands."""
    files = tr("CSV files with one ballot a line: voter,favourite,next")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help=files)
    names = tr("the names to choose from, in the order in which they were proposed")
    parser.add_argument("--names", nargs="+", required=True, metavar="NAME", help=names)
    parser.add_argument("--json", action="store_true", help=tr("print the count as one JSON object"))


def run(arguments: Namespace) -> int:
    """Count and print; without a winner the exit code is 1."""
    outcome = count(tuple(dict.fromkeys(arguments.names)), _ballots(arguments.files))
    if arguments.json:
        show_json(asdict(outcome))
    else:
        print("\n".join(_lines(outcome)))
    return FINE if outcome.winner is not None else PROBLEMS


def _ballots(files: list[Path]) -> list[Ballot]:
    try:
        return [ballot for path in files for ballot in load_ballots(path)]
    except BallotError as error:
        raise Mistake(str(error), PROBLEMS) from error


def _lines(outcome: Outcome) -> list[str]:
    rounds = [_round(number, each) for number, each in enumerate(outcome.rounds, start=1)]
    end = tr("{name} wins.").format(name=outcome.winner) if outcome.winner else tr("Nobody wins.")
    return [*outcome.refused, *rounds, end]


def _round(number: int, each: Round) -> str:
    votes = ", ".join(f"{name} {votes}" for name, votes in each.votes.items())
    gone = tr("; {name} goes").format(name=each.gone) if each.gone else ""
    return tr("Round {number}: {votes}{gone}").format(number=number, votes=votes, gone=gone)
