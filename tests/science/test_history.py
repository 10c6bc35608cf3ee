"""The order of events: what the rocks show, what follows from it, and what nobody knows."""

from __future__ import annotations

from itertools import permutations

from game.science.evidence import Finding, shown_by
from game.science.history import LINKS, NEEDS, Episode, Rule, broken_link, missing, open_pairs
from game.science.specimens import specimens

TRUE = (Episode.LAVA, Episode.LAKE, Episode.DELTA, Episode.FLOODS)


def test_the_published_succession_is_right_and_no_other() -> None:
    """Lava, lake, delta, floods (Mangold et al. 2021): of their 24 orders the rocks allow one."""
    assert [order for order in permutations(TRUE) if broken_link(order) is None] == [TRUE]


def test_what_nobody_knows_may_stand_either_way() -> None:
    """Salt fills cracks in mud, so it is younger than the lake; before or after the floods is not known."""
    allowed = [order for order in permutations((*TRUE, Episode.SALTS)) if broken_link(order) is None]
    assert {order.index(Episode.SALTS) for order in allowed} == {2, 3, 4}
    assert (Episode.SALTS, Episode.FLOODS) in open_pairs((Episode.SALTS, Episode.FLOODS))
    assert open_pairs(TRUE) == ()


def test_links_hold_across_a_missing_event() -> None:
    """Without the lake in the list, lava still comes before the delta."""
    link = broken_link((Episode.DELTA, Episode.LAVA))
    assert link is not None
    assert (link.older, link.younger, link.rule) == (Episode.LAVA, Episode.DELTA, Rule.BELOW)


def test_no_event_is_older_than_itself() -> None:
    """The links make no ring: all six events can be put in an order."""
    assert any(broken_link(order) is None for order in permutations(Episode))
    assert all(link.older is not link.younger for link in LINKS)


def test_every_event_can_be_argued_from_rocks_that_exist() -> None:
    """For each event there are studied rocks that give its cards, and without a card it is not argued."""
    there = {each for rock in specimens() for each in shown_by(rock)}
    for episode, needed in NEEDS.items():
        assert not missing(episode, there)
        assert missing(episode, there - {needed[0]}) == (needed[0],)
        assert missing(episode, set[Finding]()) == needed
