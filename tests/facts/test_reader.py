"""A mistake in a fact file is told with file, line and one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.facts import Fact, FactFileError, Table, Truth
from game.facts.reader import read_fact_file

if TYPE_CHECKING:
    from pathlib import Path

GOOD = """
sources:
  - &book "A Book, 2020"

mass_kg: {value: 1.5e+3, unit: kg, truth: game, source: *book, note: n}
"""
BROKEN = {
    "": (1, "The file is empty; write at least one entry."),
    "- a\n": (1, "Names with values belong here, as 'name: {value: 1.8, unit: kg, …}'."),
    "a: {value: 1, unit: m, truth: fact}\n": (1, "'a' lacks 'source'."),
    "\na: {value: 1, unit: m, truth: fact, source: s, colour: red}\n": (
        2,
        "'a' may not have 'colour'; allowed are source, truth, unit, value, note.",
    ),
    "a: {value: 1e3, unit: m, truth: fact, source: s}\n": (
        1,
        "'1e3' is no number for YAML 1.1; write it without quotes, as 1000, 0.5 or 1.0e+3.",
    ),
    "a: {value: '5', unit: m, truth: fact, source: s}\n": (
        1,
        "'5' is no number for YAML 1.1; write it without quotes, as 1000, 0.5 or 1.0e+3.",
    ),
    "a: {value: yes, unit: m, truth: fact, source: s}\n": (
        1,
        "'yes' is no number for YAML 1.1; write it without quotes, as 1000, 0.5 or 1.0e+3.",
    ),
    "a: {value: 12:30, unit: m, truth: fact, source: s}\n": (
        1,
        "'12:30' is no decimal number; write it as 1000, 0.5 or 1.0e+3.",
    ),
    "a: {value: .nan, unit: m, truth: fact, source: s}\n": (
        1,
        "'.nan' is no decimal number; write it as 1000, 0.5 or 1.0e+3.",
    ),
    "a: {value: 1.0e+999, unit: m, truth: fact, source: s}\n": (
        1,
        "'1.0e+999' is too large to be a number here.",
    ),
    "a: {value: [1], unit: m, truth: fact, source: s}\n": (
        1,
        "One plain value belongs here, not a list or a mapping.",
    ),
    "a: {value: 1, unit: m, truth: true, source: s}\n": (
        1,
        "truth 'true' is not one of fact, estimate, simplified, game.",
    ),
    "a: {value: 1, unit: m, truth: fact, source: ''}\n": (1, "A value is missing here."),
    "a: {value: 1, unit: m, truth: fact, source: s}\na: {}\n": (2, "'a' is written twice."),
    "t:\n  columns: [x_m, y_m]\n  truth: fact\n  source: s\n  rows:\n    - [1, 2]\n    - [3]\n": (
        7,
        "This row has 1 numbers; the table has 2 columns.",
    ),
    "t: {columns: x, rows: [], truth: fact, source: s}\n": (1, "A list belongs here."),
    "a: {value: 1, unit: m, truth: fact, source: *nowhere}\n": (
        1,
        "This is not YAML: found undefined alias.",
    ),
    "a: {value: 1\nb: {": (2, None),
}


def test_a_fact_is_read_with_its_source(tmp_path: Path) -> None:
    """The source comes through its short name, and the number may have an exponent."""
    path = tmp_path / "craft.yaml"
    path.write_text(GOOD, encoding="utf-8")
    expected = Fact("craft.mass_kg", 1500.0, "kg", "A Book, 2020", Truth.GAME, "n")
    assert read_fact_file(path) == {"craft.mass_kg": expected}


def test_a_table_is_read_as_rows_of_numbers(tmp_path: Path) -> None:
    """Whole numbers and fractions both become numbers of one type."""
    path = tmp_path / "craft.yaml"
    path.write_text("t: {columns: [x_m, cl], rows: [[1, 2.5]], truth: estimate, source: s}", encoding="utf-8")
    expected = Table("craft.t", ("x_m", "cl"), ((1.0, 2.5),), "s", Truth.ESTIMATE)
    assert read_fact_file(path) == {"craft.t": expected}


@pytest.mark.parametrize("text", BROKEN)
def test_a_broken_file_is_told_by_line(text: str, tmp_path: Path) -> None:
    """Every kind of mistake names the file, its line, and how to mend it."""
    path = tmp_path / "broken.yaml"
    path.write_text(text, encoding="utf-8")
    line, sentence = BROKEN[text]
    with pytest.raises(FactFileError) as error:
        read_fact_file(path)
    assert error.value.line == line
    assert str(error.value).startswith(f"{path}:{line}: ")
    if sentence is not None:
        assert str(error.value) == f"{path}:{line}: {sentence}"
