"""Read one fact file into facts and tables, or say in one sentence what is wrong with it.

The YAML nodes are read directly, not the objects PyYAML would build from them: it is quicker, every node
knows its line, and a number that YAML 1.1 takes for text is seen. The files are our own, so the C parser,
which dies of deep nesting, is safe here.
Which files exist and which keys are asked for is left to `library`.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite
from typing import TYPE_CHECKING, NoReturn, TypeAlias

import yaml

from game.facts.errors import FactFileError
from game.facts.model import Fact, Rows, Table, Truth

if TYPE_CHECKING:
    from pathlib import Path

FactsOrTables: TypeAlias = dict[str, Fact | Table]
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NUMBER_TAGS = frozenset({"tag:yaml.org,2002:int", "tag:yaml.org,2002:float"})
_FACT_FIELDS = frozenset({"value", "unit", "truth", "source"})
_TABLE_FIELDS = frozenset({"columns", "rows", "truth", "source"})


def read_fact_file(path: Path) -> FactsOrTables:
    """Return everything in the file, by key `<file stem>.<name>`."""
    return _FactFile(path).entries()


@dataclass(frozen=True, slots=True)
class _FactFile:
    path: Path

    def entries(self) -> FactsOrTables:
        fields = self._fields(self._root())
        fields.pop("sources", None)  # the bibliography: anchors that the entries refer to
        return {f"{self.path.stem}.{name}": self._entry(name, node) for name, node in fields.items()}

    def _root(self) -> yaml.Node:
        try:
            root = yaml.compose(self.path.read_text(encoding="utf-8"), Loader=_LOADER)
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 1 if error.problem_mark else 1
            raise FactFileError(self.path, line, f"This is not YAML: {error.problem}.") from error
        if root is None:
            raise FactFileError(self.path, 1, "The file is empty; write at least one entry.")
        return root

    def _entry(self, name: str, node: yaml.Node) -> Fact | Table:
        fields = self._fields(node)
        required = _TABLE_FIELDS if "rows" in fields else _FACT_FIELDS
        self._check_names(name, node, fields, required)
        key = f"{self.path.stem}.{name}"
        truth, source = self._truth(fields["truth"]), self._text(fields["source"])
        note = self._text(fields["note"]) if "note" in fields else ""
        if "rows" in fields:
            columns = tuple(self._text(column) for column in self._items(fields["columns"]))
            return Table(key, columns, self._rows(fields["rows"], len(columns)), source, truth, note)
        return Fact(key, self._number(fields["value"]), self._text(fields["unit"]), source, truth, note)

    def _check_names(
        self, name: str, node: yaml.Node, fields: dict[str, yaml.Node], required: frozenset[str]
    ) -> None:
        for missing in sorted(required - fields.keys()):
            self._refuse(node, f"'{name}' lacks '{missing}'.")
        for unknown in sorted(fields.keys() - required - {"note"}):
            allowed = ", ".join(sorted(required))
            self._refuse(fields[unknown], f"'{name}' may not have '{unknown}'; allowed are {allowed}, note.")

    def _rows(self, node: yaml.Node, width: int) -> Rows:
        rows = []
        for row_node in self._items(node):
            row = tuple(self._number(cell) for cell in self._items(row_node))
            if len(row) != width:
                self._refuse(row_node, f"This row has {len(row)} numbers; the table has {width} columns.")
            rows.append(row)
        return tuple(rows)

    def _number(self, node: yaml.Node) -> float:
        text = self._text(node)
        if node.tag not in _NUMBER_TAGS:
            self._refuse(
                node, f"'{text}' is no number for YAML 1.1; write it without quotes, as 1000, 0.5 or 1.0e+3."
            )
        try:
            number = float(text)
        except ValueError:
            self._refuse(node, f"'{text}' is no decimal number; write it as 1000, 0.5 or 1.0e+3.")
        if not isfinite(number):
            self._refuse(node, f"'{text}' is too large to be a number here.")
        return number

    def _truth(self, node: yaml.Node) -> Truth:
        text = self._text(node)
        try:
            return Truth(text)
        except ValueError:
            self._refuse(node, f"truth '{text}' is not one of {', '.join(Truth)}.")

    def _text(self, node: yaml.Node) -> str:
        if not isinstance(node, yaml.ScalarNode):
            self._refuse(node, "One plain value belongs here, not a list or a mapping.")
        if not node.value:
            self._refuse(node, "A value is missing here.")
        return str(node.value)

    def _items(self, node: yaml.Node) -> list[yaml.Node]:
        if not isinstance(node, yaml.SequenceNode):
            self._refuse(node, "A list belongs here.")
        return list(node.value)

    def _fields(self, node: yaml.Node) -> dict[str, yaml.Node]:
        if not isinstance(node, yaml.MappingNode):
            self._refuse(node, "Names with values belong here, as 'name: {value: 1.8, unit: kg, …}'.")
        fields: dict[str, yaml.Node] = {}
        for name_node, value_node in node.value:
            name = self._text(name_node)
            if name in fields:
                self._refuse(name_node, f"'{name}' is written twice.")
            fields[name] = value_node
        return fields

    def _refuse(self, node: yaml.Node, sentence: str) -> NoReturn:
        raise FactFileError(self.path, node.start_mark.line + 1, sentence)
