"""Facts are found by key, files are read when asked for, and a wrong key is answered with a hint."""

from __future__ import annotations

import dataclasses

import pytest

from game.facts import (
    Truth,
    UnknownFactError,
    all_facts,
    all_tables,
    fact,
    library,
    reader,
    source_table,
    table,
    value,
)


@pytest.fixture
def files_read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Start with an empty memory and list the files that are read from now on."""
    names: list[str] = []
    read = reader.read_fact_file
    library._file.cache_clear()
    monkeypatch.setattr(reader, "read_fact_file", lambda path: names.append(path.stem) or read(path))
    return names


def test_a_fact_carries_its_origin() -> None:
    """The helicopter's mass comes with unit, source and truth label, and cannot be changed."""
    mass = fact("ingenuity.mass_kg")
    assert (mass.value, mass.unit, mass.truth) == (1.8, "kg", Truth.FACT)
    assert "press kit" in mass.source
    with pytest.raises(dataclasses.FrozenInstanceError):
        mass.value = 2.0  # type: ignore[misc]  # the point of the test


def test_value_is_the_number_of_the_fact() -> None:
    """`value` gives the bare number of the same entry."""
    assert value("mars.gravity_jezero_m_s2") == fact("mars.gravity_jezero_m_s2").value == 3.71


def test_only_the_file_asked_for_is_read_and_only_once(files_read: list[str]) -> None:
    """Two questions about one craft read one file, once."""
    value("ingenuity.mass_kg")
    table("ingenuity.blade")
    assert files_read == ["ingenuity"]


def test_all_facts_and_tables_cover_every_file() -> None:
    """The two collections together name every file, and no key is in both."""
    stems = {key.partition(".")[0] for key in [*all_facts(), *all_tables()]}
    assert stems == library._stems()
    assert not all_facts().keys() & all_tables().keys()


def test_a_table_names_its_columns() -> None:
    """Rows are as wide as the columns, and `table` gives the same rows."""
    polar = source_table("ingenuity.polar_us_fp")
    assert polar.columns == ("alpha_deg", "cl", "cd")
    assert table("ingenuity.polar_us_fp") == polar.rows
    assert polar.rows[0] == (-2.0, 0.042, 0.069)


@pytest.mark.parametrize(
    ("key", "sentence"),
    [
        (
            "ingenuity.mas_kg",
            "There is no fact 'ingenuity.mas_kg' in assets/facts. Did you mean 'ingenuity.mass_kg'?",
        ),
        (
            "ingenuty.mass_kg",
            "There is no fact 'ingenuty.mass_kg' in assets/facts. Did you mean 'ingenuity.mass_kg'?",
        ),
        ("qqqqqqqqqqqq", "There is no fact 'qqqqqqqqqqqq' in assets/facts."),
        ("ingenuity.blade", "'ingenuity.blade' is a table; ask for it with table()."),
    ],
)
def test_an_unknown_key_is_answered_with_a_suggestion(key: str, sentence: str) -> None:
    """A wrong file, a wrong name, a table and plain nonsense each get one sentence."""
    with pytest.raises(UnknownFactError) as error:
        fact(key)
    assert str(error.value) == sentence
    assert isinstance(error.value, KeyError)


def test_an_unknown_table_is_answered_with_a_suggestion() -> None:
    """The suggestion for a table is a table; a fact asked for as a table is told apart."""
    with pytest.raises(UnknownFactError, match=r"no table .* Did you mean 'ingenuity\.blade'\?"):
        table("ingenuity.blades")
    with pytest.raises(UnknownFactError, match=r"'ingenuity\.mass_kg' is a fact; ask for it with fact\(\)\."):
        table("ingenuity.mass_kg")
