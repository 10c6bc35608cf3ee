"""Ballots as a file: one a line, the voter's code first and then the names, the favourite first, with commas between.

Anything that writes CSV can make one, and so can a pencil and whoever types it in.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Final

from game.classroom.ballot import Ballot
from game.texts import tr

if TYPE_CHECKING:
    from pathlib import Path

MOST_BALLOTS: Final = 10_000
"""A large school has fewer voters."""
_LARGEST_BYTES: Final = 4 * 1024 * 1024


class BallotError(Exception):
    """A file of ballots that cannot be used; its text is one sentence for a person."""


def load_ballots(path: Path) -> tuple[Ballot, ...]:
    """Read ballots; raises BallotError with one sentence. Whether a name is on the list is left to the count."""
    try:
        if path.stat().st_size > _LARGEST_BYTES:
            raise BallotError(tr("{path} is too large for ballots (over 4 MB).").format(path=path))
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = [[cell.strip() for cell in row] for row in csv.reader(file, strict=True)]
    except FileNotFoundError as error:
        raise BallotError(tr("There is no file {path}.").format(path=path)) from error
    except OSError as error:
        message = tr("{path} cannot be read: {why}.")
        raise BallotError(message.format(path=path, why=error.strerror)) from error
    except (csv.Error, UnicodeError) as error:
        message = tr("{path} is no file of ballots: write one a line, voter,favourite,next.")
        raise BallotError(message.format(path=path)) from error
    return tuple(
        _ballot(path, line, row) for line, row in enumerate(rows[: MOST_BALLOTS + 1], start=1) if row
    )


def _ballot(path: Path, line: int, row: list[str]) -> Ballot:
    if line > MOST_BALLOTS:
        message = tr("{path} has more than {most} ballots, which no school casts.")
        raise BallotError(message.format(path=path, most=MOST_BALLOTS))
    voter, *ranking = row
    if not voter or not all(cell.isprintable() for cell in row):
        message = tr(
            "{path}, line {line}: a ballot begins with the voter's code, then come names, all printable."
        )
        raise BallotError(message.format(path=path, line=line))
    return Ballot(voter, tuple(name for name in ranking if name))
