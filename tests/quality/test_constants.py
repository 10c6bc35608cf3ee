"""Every physical number in the simulation has a source or a reason."""

from __future__ import annotations

from game.facts import all_facts
from tests.quality.constants_rule import EXEMPT_FILES, RULE, unvouched_numbers
from tests.quality.project import GAME, place


def test_simulation_holds_no_number_without_source_or_reason() -> None:
    """Each number in the simulation is a fact, a conversion or a documented coefficient."""
    values = frozenset(fact.value for fact in all_facts().values())
    broken = [
        f"{place(path, number.line)}: {number.value!r} {number.why}"
        for path in sorted((GAME / "simulation").rglob("*.py"))
        if path.name not in EXEMPT_FILES
        for number in unvouched_numbers(path.read_text(encoding="utf-8"), values)
    ]
    assert not broken, "\n".join([RULE, *broken])


def test_rule_finds_a_bare_number() -> None:
    """A gravity written into a formula is found."""
    assert [number.value for number in unvouched_numbers("weight_n = mass_kg * 3.69", ())] == [3.69]


def test_rule_finds_a_constant_without_reason() -> None:
    """A constant that no docstring follows is found, and so is one whose docstring says nothing."""
    source = "A: Final = 1.16\nB: Final = 1.17\n'why'\n"
    assert [number.value for number in unvouched_numbers(source, ())] == [1.16, 1.17]


def test_rule_finds_a_fact_that_was_typed_again() -> None:
    """A documented constant that repeats a fact is found."""
    source = "GRAVITY: Final = 3.71\n'''Gravity at Jezero, as measured.'''\n"
    assert [number.why for number in unvouched_numbers(source, {3.71})] == [
        "is a fact; take it from game.facts"
    ]


def test_rule_accepts_what_is_vouched_for() -> None:
    """Documented coefficients, exponents, indices and structural numbers pass."""
    source = "K: Final = (1.16, 7.0)\n'''Fitted to the published polar.'''\ny = 0.5 * x ** 1.5 + 2 * row[7]\n"
    assert unvouched_numbers(source, {1.7}) == []


def test_facts_are_read() -> None:
    """There are facts to compare with: an empty folder must not make the first test pass."""
    assert len(all_facts()) > 50
