"""Which ballots count, and in words why others do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.classroom.ballot import Ballot


def sound_ballots(
    candidates: Sequence[str], ballots: Sequence[Ballot]
) -> tuple[list[tuple[str, ...]], tuple[str, ...]]:
    """Return the rankings that count, and a sentence for each ballot, or name on one, that does not.

    A voter's first ballot counts. Names that are not on the list, or stand twice on a ballot, are passed over.
    """
    known, voters = set(candidates), set[str]()
    rankings: list[tuple[str, ...]] = []
    refused: list[str] = []
    for ballot in ballots:
        if ballot.voter in voters:
            message = tr("{voter} has voted already: the first ballot counts.")
            refused.append(message.format(voter=ballot.voter))
            continue
        voters.add(ballot.voter)
        strange = [name for name in ballot.ranking if name not in known]
        if strange:
            message = tr("{voter} names {names}, which is not on the list: it is passed over.")
            refused.append(message.format(voter=ballot.voter, names=", ".join(strange)[:80]))
        ranking = tuple(dict.fromkeys(name for name in ballot.ranking if name in known))
        if ranking:
            rankings.append(ranking)
        else:
            refused.append(
                tr("{voter} names nobody on the list: the ballot is blank.").format(voter=ballot.voter)
            )
    return rankings, tuple(refused)
