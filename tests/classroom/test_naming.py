"""Names of features: what is allowed, and that every refusal says why."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.classroom.naming import LONGEST, Proposal, kinds, origins, refusals

YEAR = 2026


def said(name: str, kind: str = "small_crater", after: str = "town", died: int | None = None) -> str:
    """Return all that is said against a name, in one text."""
    return " ".join(refusals(Proposal(name, kind, after, died), year=YEAR))


@pytest.mark.parametrize(
    "proposal",
    [
        Proposal("Kilmarnock", "small_crater", "town"),
        Proposal("Žilina", "small_crater", "town"),
        Proposal("L'Aquila", "rock", "town"),
        Proposal("Bystřice nad Pernštejnem"[:LONGEST], "small_crater", "town"),
        Proposal("Tisza", "small_valley", "river"),
        Proposal("Nirgal", "large_valley", "mars_word"),
        Proposal("Schiaparelli", "large_crater", "person", died=1910),
    ],
)
def test_good_names_pass(proposal: Proposal) -> None:
    """Towns for small craters, rivers for small valleys, people long dead for large craters, accents and all."""
    assert refusals(proposal, year=YEAR) == ()


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("", "3 to 24 letters"),
        ("Ab", "3 to 24 letters"),
        ("x" * 10_000, "this one has 10000"),
        ("Crater 51", "not with 1, 5"),
        ("Москва", "Latin letters"),
        ("月の海原", "Latin letters"),
        ("Bad\x07Name", "U+0007"),
        ("A\u202eB cd", "U+202E"),
        ("Dr Strangelove", "without 'dr'"),
        ("jézéro", "'Jezero' is taken"),
        ("WILDCAT  RIDGE", "'Wildcat Ridge' is taken"),
    ],
)
def test_bad_names_are_refused_with_the_reason(name: str, reason: str) -> None:
    """Length, letters, titles and names that are taken, whatever their accents, case and spaces."""
    assert reason in said(name)


def test_nobody_who_lives_is_honoured() -> None:
    """A person must have died, and at least three years ago."""
    assert "somebody who lives" in said("Somebody", "large_crater", "person")
    assert "too recent" in said("Somebody", "large_crater", "person", died=YEAR - 1)
    assert said("Somebody", "large_crater", "person", died=YEAR - 3) == ""


def test_each_kind_has_its_own_category() -> None:
    """A river is no name for a crater, nor a town for a valley: the rule of the kind is told."""
    assert said("Danube", "small_crater", "river") == kinds()["small_crater"].rule
    assert said("Kilmarnock", "small_valley", "town") == kinds()["small_valley"].rule
    assert "no kind of feature 'moon'" in said("Kilmarnock", "moon", "town")


def test_a_class_gives_each_name_once() -> None:
    """A name that the class has given before is taken."""
    proposal = Proposal("Kilmarnock", "small_crater", "town")
    assert "taken already" in refusals(proposal, ["KILMARNOCK"], year=YEAR)[0]


def test_the_rules_hang_together() -> None:
    """Every origin that a kind allows has words, and every kind a rule with its source."""
    for kind in kinds().values():
        assert set(kind.after) <= set(origins())
        assert kind.rule.endswith(".")
        assert len(kind.source.split()) >= 3


@given(st.text(max_size=200), st.text(max_size=20), st.text(max_size=20))
def test_any_text_gets_an_answer(name: str, kind: str, after: str) -> None:
    """Whatever is typed, each refusal is one printable sentence."""
    for sentence in refusals(Proposal(name, kind, after), year=YEAR):
        assert sentence.endswith(".")
