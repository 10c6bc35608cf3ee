"""Text to plain data with the place of every key and value; what the data means is left to the model.

One loader on the pure-Python parser: the C parser dies of deep nesting. Too much depth, too many nodes,
anchors and tags are refused on the event stream, before anything is built.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import yaml
from yaml.reader import ReaderError

from game.level_format.marks import Marks, Spot
from game.level_format.scalars import Scalar, plain_value
from game.level_format.yaml_sentences import (
    RefusedYamlError,
    YamlMistake,
    cap_broken,
    empty_file,
    key_written_twice,
    no_key,
    strange_character,
    strange_number,
    syntax_mistake,
)

if TYPE_CHECKING:
    from game.level_format.finding import Path

Data: TypeAlias = "Scalar | list[Data] | dict[str, Data]"

DEEPEST: Final = 40
"""Levels of nesting; a level file needs five."""
MOST_NODES: Final = 20_000
"""Keys, values and lists; a terrain of 5 000 points needs 15 000."""


@dataclass(slots=True)
class YamlDocument:
    """Plain data, where each piece stands, and what was already wrong with it."""

    data: Data = None
    marks: Marks = field(default_factory=Marks)
    mistakes: list[YamlMistake] = field(default_factory=list)


def read_yaml(text: str) -> YamlDocument:
    """Return the data of the one document in the text; raise RefusedYamlError for what is not YAML."""
    document = YamlDocument()
    node = _compose(text)
    if node is None:
        raise RefusedYamlError(empty_file())
    document.data = _value(node, (), document)
    return document


def _compose(text: str) -> yaml.Node | None:
    try:
        loader = _LevelLoader(text)
    except ReaderError as error:
        raise RefusedYamlError(strange_character(text, error.position)) from error
    try:
        return loader.get_single_node()
    except yaml.MarkedYAMLError as error:
        raise RefusedYamlError(syntax_mistake(error, text)) from error
    except (ValueError, OverflowError) as error:
        # PyYAML lets Python's own complaint through for escapes and version numbers that are too large.
        raise RefusedYamlError(strange_number(Spot(loader.line + 1, loader.column + 1))) from error


class _LevelLoader(yaml.SafeLoader):
    """Composes nodes under caps; nothing is ever constructed from a tag."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        # What a plain word means is left to `plain_value`, so none of YAML 1.1's guesses are made.
        self.yaml_implicit_resolvers = {}
        self._depth = 0
        self._nodes = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        """Look at the event that starts a node before composing it."""
        event = self.peek_event()  # type: ignore[no-untyped-call]  # the stubs leave it out
        self._nodes += 1
        cap = self._cap_broken_by(event)
        if cap:
            raise RefusedYamlError(
                cap_broken(cap, Spot(event.start_mark.line + 1, event.start_mark.column + 1))
            )
        self._depth += 1
        node = super().compose_node(parent, index)
        self._depth -= 1
        return node

    def _cap_broken_by(self, event: Any) -> str:  # noqa: ANN401  # the stubs leave out anchor and tag
        if isinstance(event, yaml.AliasEvent):
            return "alias"
        if event.anchor is not None:
            return "anchor"
        if event.tag is not None:
            return "tag"
        if self._depth >= DEEPEST:
            return "too-deep"
        return "too-many" if self._nodes > MOST_NODES else ""


def _value(node: yaml.Node, path: Path, document: YamlDocument) -> Data:
    document.marks.values[path] = _spot(node)
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, document)
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, (*path, index), document) for index, item in enumerate(node.value)]
    if not isinstance(node, yaml.ScalarNode) or node.style:
        return str(node.value)
    value = plain_value(node.value)
    if value is None:
        # Nothing stands there to point at; the key tells where.
        del document.marks.values[path]
    return value


def _mapping(node: yaml.MappingNode, path: Path, document: YamlDocument) -> dict[str, Data]:
    data: dict[str, Data] = {}
    for key_node, value_node in node.value:
        if not isinstance(key_node, yaml.ScalarNode) or not key_node.value:
            document.mistakes.append(no_key(_spot(key_node)))
            continue
        key = str(key_node.value)
        here = (*path, key)
        if key in data:
            document.mistakes.append(key_written_twice(key, _spot(key_node), document.marks.keys[here]))
            continue
        document.marks.keys[here] = _spot(key_node)
        data[key] = _value(value_node, here, document)
    return data


def _spot(node: yaml.Node) -> Spot:
    return Spot(node.start_mark.line + 1, node.start_mark.column + 1)
