"""A vote counted by instant run-off: each voter ranks the names, the weakest goes, and its ballots pass on.

A name wins when more than half of the ballots that still count stand behind it. Where two are weakest, the one goes that
had fewer in the round before, and if they never differed, the one that was proposed later.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.classroom.ballot_words import sound_ballots

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Ballot:
    """One voter's ranking, the favourite first. The voter is a code: no real name is asked."""

    voter: str
    ranking: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Round:
    """How many ballots stood behind each name, and which names went."""

    votes: Mapping[str, int]
    gone: str | None
    exhausted: int
    """Ballots that name nobody who is left."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The whole count. Without a single ballot there is no winner."""

    winner: str | None
    rounds: tuple[Round, ...]
    refused: tuple[str, ...]
    """Ballots that did not count, or not all of them: the voter and why, in the order in which they came."""


def count(candidates: Sequence[str], ballots: Sequence[Ballot]) -> Outcome:
    """Count a vote on candidates in the order in which they were proposed."""
    rankings, refused = sound_ballots(candidates, ballots)
    left, rounds = list(candidates), list[Round]()
    while left:
        votes = _votes(left, rankings)
        counted = sum(votes.values())
        leader = max(left, key=lambda name: votes[name])
        if counted == 0:
            return Outcome(None, (*rounds, Round(votes, None, len(rankings))), refused)
        if 2 * votes[leader] > counted or len(left) == 1:
            return Outcome(leader, (*rounds, Round(votes, None, len(rankings) - counted)), refused)
        gone = _weakest(left, votes, rounds)
        rounds.append(Round(votes, gone, len(rankings) - counted))
        left.remove(gone)
    return Outcome(None, tuple(rounds), refused)


def _votes(left: Sequence[str], rankings: Sequence[tuple[str, ...]]) -> dict[str, int]:
    votes = dict.fromkeys(left, 0)
    for ranking in rankings:
        first = next((name for name in ranking if name in votes), None)
        if first is not None:
            votes[first] += 1
    return votes


def _weakest(left: Sequence[str], votes: Mapping[str, int], rounds: Sequence[Round]) -> str:
    """Return who goes: fewest votes now, then in the rounds before, then proposed last."""

    def strength(name: str) -> tuple[int, ...]:
        before = (each.votes[name] for each in reversed(rounds))
        return (votes[name], *before, -left.index(name))

    return min(left, key=strength)
