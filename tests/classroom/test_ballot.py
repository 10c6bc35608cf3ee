"""Instant run-off: counted by hand, and for any ballots."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.classroom.ballot import Ballot, count

NAMES = ("Kilmarnock", "Tisza", "Brno", "Ohrid")


def ballots(*rankings: str) -> list[Ballot]:
    """Return ballots from strings of first letters: KT is Kilmarnock, then Tisza."""
    by_letter = {name[0]: name for name in NAMES}
    return [
        Ballot(f"voter {n}", tuple(by_letter[letter] for letter in ranking))
        for n, ranking in enumerate(rankings, start=1)
    ]


def test_more_than_half_wins_at_once() -> None:
    """Three of five first choices need no second round."""
    outcome = count(NAMES, ballots("K", "K", "K", "T", "B"))
    assert outcome.winner == "Kilmarnock"
    assert len(outcome.rounds) == 1


def test_ballots_pass_on_to_the_next_choice() -> None:
    """Nobody has half: Ohrid goes without a vote, then Brno, whose two ballots pass on and make Tisza win."""
    outcome = count(NAMES, ballots("K", "K", "K", "K", "T", "T", "T", "BT", "BT"))
    assert [each.gone for each in outcome.rounds] == ["Ohrid", "Brno", None]
    assert outcome.winner == "Tisza"
    assert outcome.rounds[-1].votes == {"Kilmarnock": 4, "Tisza": 5}


def test_who_was_weaker_before_goes_first() -> None:
    """Two weakest names: the one with fewer votes in the round before goes."""
    outcome = count(("Kilmarnock", "Tisza", "Brno", "Ohrid"), ballots("K", "K", "K", "T", "T", "B", "OB"))
    assert outcome.rounds[0].gone == "Ohrid"
    assert outcome.rounds[1].votes == {"Kilmarnock": 3, "Tisza": 2, "Brno": 2}
    assert outcome.rounds[1].gone == "Brno"


def test_a_tie_that_never_breaks_goes_to_the_earlier_proposal() -> None:
    """Two voters, two names: the one that was proposed later goes."""
    assert count(("Brno", "Ohrid"), ballots("B", "O")).winner == "Brno"
    assert count(("Ohrid", "Brno"), ballots("B", "O")).winner == "Ohrid"


def test_a_ballot_cast_twice_counts_once() -> None:
    """The first one counts, and it is told."""
    twice = [Ballot("fox", ("Brno",)), Ballot("fox", ("Tisza",)), Ballot("owl", ("Brno",))]
    outcome = count(NAMES, twice)
    assert outcome.rounds[0].votes["Tisza"] == 0
    assert outcome.refused == ("fox has voted already: the first ballot counts.",)


def test_a_name_that_is_not_on_the_list_is_passed_over() -> None:
    """The next choice on the ballot counts; a ballot of strangers alone is blank."""
    outcome = count(NAMES, [Ballot("fox", ("Boaty", "Brno")), Ballot("owl", ("Boaty",))])
    assert outcome.winner == "Brno"
    assert "Boaty, which is not on the list" in outcome.refused[0]
    assert any("blank" in sentence for sentence in outcome.refused)


def test_without_ballots_nobody_wins() -> None:
    """No voter, no winner; no candidate, neither."""
    assert count(NAMES, []).winner is None
    assert count((), ballots()).winner is None


@given(st.lists(st.lists(st.sampled_from(NAMES), max_size=5), max_size=30))
def test_any_ballots_are_counted(rankings: list[list[str]]) -> None:
    """In every round the votes and the exhausted ballots are all sound ballots, and a winner beats everybody left."""
    cast = [Ballot(str(n), tuple(ranking)) for n, ranking in enumerate(rankings)]
    outcome = count(NAMES, cast)
    sound = sum(bool(ranking) for ranking in rankings)
    assert all(sum(each.votes.values()) + each.exhausted == sound for each in outcome.rounds)
    assert (outcome.winner is None) == (sound == 0)
    if outcome.winner is not None:
        last = outcome.rounds[-1].votes
        assert last[outcome.winner] == max(last.values())


@pytest.mark.parametrize("favourite", NAMES)
def test_one_voter_decides_alone(favourite: str) -> None:
    """With one ballot its first name wins."""
    assert count(NAMES, [Ballot("fox", (favourite,))]).winner == favourite
