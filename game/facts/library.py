"""Find a fact or a table by its key `<file stem>.<name>`.

Each file is read once, when it is first asked for. What a file may hold is left to `reader`.
"""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from game.facts.assets import assets_folder
from game.facts.errors import UnknownFactError
from game.facts.model import Fact, Rows, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from game.facts.reader import FactsOrTables


def fact(key: str) -> Fact:
    """Return the fact with its source."""
    found = _file(_stem(key)).get(key)
    if isinstance(found, Fact):
        return found
    raise _unknown(key, "fact", all_facts())


def value(key: str) -> float:
    """Return the number alone, in the unit that the key ends with."""
    return fact(key).value


def source_table(key: str) -> Table:
    """Return the table with its columns and its source."""
    found = _file(_stem(key)).get(key)
    if isinstance(found, Table):
        return found
    raise _unknown(key, "table", all_tables())


def table(key: str) -> Rows:
    """Return the rows of a table alone."""
    return source_table(key).rows


@cache
def all_facts() -> Mapping[str, Fact]:
    """Return every fact by key, sorted by file and then as written."""
    return MappingProxyType({key: entry for key, entry in _everything().items() if isinstance(entry, Fact)})


@cache
def all_tables() -> Mapping[str, Table]:
    """Return every table by key, sorted by file and then as written."""
    return MappingProxyType({key: entry for key, entry in _everything().items() if isinstance(entry, Table)})


@cache
def _everything() -> FactsOrTables:
    return {key: entry for stem in sorted(_stems()) for key, entry in _file(stem).items()}


@cache
def _file(stem: str) -> FactsOrTables:
    # A name that is no file holds nothing, so that the caller can answer with a suggestion.
    from game.facts.reader import read_fact_file  # noqa: PLC0415  # YAML loads with the first figure, not at the start

    return read_fact_file(assets_folder() / "facts" / f"{stem}.yaml") if stem in _stems() else {}


@cache
def _stems() -> frozenset[str]:
    return frozenset(path.stem for path in (assets_folder() / "facts").glob("*.yaml"))


def _stem(key: str) -> str:
    return key.partition(".")[0]


def _unknown(key: str, kind: str, known: Iterable[str]) -> UnknownFactError:
    from difflib import get_close_matches  # noqa: PLC0415 - slow to import, and only mistakes need it

    if key in _everything():
        other = "table" if kind == "fact" else "fact"
        return UnknownFactError(f"'{key}' is a {other}; ask for it with {other}().")
    close = get_close_matches(key, known, n=1)
    hint = f" Did you mean '{close[0]}'?" if close else ""
    return UnknownFactError(f"There is no {kind} '{key}' in assets/facts.{hint}")
