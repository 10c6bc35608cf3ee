"""Every figure taken from the real world, with its unit, its source and how true it is. See README.md."""

from game.facts.assets import assets_folder
from game.facts.errors import FactFileError, UnknownFactError
from game.facts.library import all_facts, all_tables, fact, source_table, table, value
from game.facts.model import Fact, Rows, Table, Truth

__all__ = [
    "Fact",
    "FactFileError",
    "Rows",
    "Table",
    "Truth",
    "UnknownFactError",
    "all_facts",
    "all_tables",
    "assets_folder",
    "fact",
    "source_table",
    "table",
    "value",
]
