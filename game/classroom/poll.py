"""A class vote on a feature's name: ballots out of files beside those cast on the screen, and the count of all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.classroom.ballot import Ballot, count
from game.classroom.ballot_file import MOST_BALLOTS, BallotError, load_ballots
from game.classroom.ballot_words import sound_ballots
from game.classroom.name_books import code_trouble, folded

if TYPE_CHECKING:
    from pathlib import Path

    from game.classroom.ballot import Outcome
    from game.classroom.name_books import Naming

MOST_FILES: Final = 200
"""More files than any school has voters' computers."""


def counted(naming: Naming) -> Outcome:
    """Return the count of all ballots by instant run-off, the earlier proposal first where nothing else decides."""
    ballots = [Ballot(str(number), ranking) for number, ranking in enumerate(naming.ballots)]
    return count(naming.candidates, ballots)


def with_files(naming: Naming, folder: Path) -> tuple[Naming, int, tuple[str, ...]]:
    """Return the vote with the ballots of all CSV files of a folder, how many came, and why others did not.

    A file read twice adds nothing: its voters have voted then. A ballot that names nobody on the list is not cast.
    """
    found: dict[str, tuple[str, ...]] = {}
    voters, sentences = set(naming.has_voted), list[str]()
    try:
        paths = sorted(folder.glob("*.csv"))[:MOST_FILES]
    except OSError:
        paths = []
    for path in paths:
        try:
            ballots = load_ballots(path)
        except BallotError as error:
            sentences.append(str(error))
            continue
        for ballot in ballots[: MOST_BALLOTS - len(found)]:
            trouble = code_trouble(ballot.voter, voters)
            rankings, refused = ([], (trouble,)) if trouble else sound_ballots(naming.candidates, [ballot])
            sentences += refused
            if rankings:
                found[ballot.voter] = rankings[0]
                voters.add(folded(ballot.voter))
    return naming.voted(found), len(found), tuple(sentences)
