"""The JSON Schema of level files, for editors and for our own sentences, so that both say the same.

`python main.py schema --out levels/level.schema.json` writes it; a test holds the two equal.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from game.level_format.model import LevelFile
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.level_format.finding import Path

Schema: TypeAlias = dict[str, Any]

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


@cache
def level_schema() -> Schema:
    """Return the schema of a whole level file. It is kept: do not change it."""
    exported = LevelFile.model_json_schema(by_alias=True)
    return {"$schema": DIALECT, **tidy(exported), "title": "Thin Air level"}


def schema_text(schema: Schema | None = None) -> str:
    """Return a schema, of levels unless another is given, as it stands in a file."""
    return json.dumps(schema or level_schema(), indent=2, ensure_ascii=False) + "\n"


@dataclass(frozen=True, slots=True)
class SchemaTree:
    """The schema of one kind of file, and the part of it that speaks about a place in some data."""

    root: Schema
    whole: str
    """What a sentence calls the whole file: "The level"."""
    tag: str = "kind"
    """The key that tells which of several groups of keys is meant."""

    def at(self, path: Path, data: object) -> Schema:
        """Return what the schema says about a place in this data; empty where it says nothing."""
        node = self._resolved(self.root, data)
        for step in path:
            child = self._child(data, step)
            node = self._resolved(self._below(node, step), child)
            data = child
        return node

    def _below(self, node: Schema, step: str | int) -> Schema:
        if isinstance(step, int):
            items: list[Schema] = node.get("prefixItems", [])
            found = items[step] if step < len(items) else node.get("items", {})
        elif step == self.tag and "discriminator" in node:
            kinds = list(node["discriminator"]["mapping"])
            found = {
                "enum": kinds,
                "examples": kinds[:1],
                "description": tr("It decides which other keys there are."),
            }
        else:
            found = node.get("properties", {}).get(step) or _any_key(node)
        return found if isinstance(found, dict) else {}

    def _resolved(self, node: Schema, data: object) -> Schema:
        """Follow references, and of several kinds take the one that the data names."""
        if "$ref" in node:
            name = str(node["$ref"]).rpartition("/")[2]
            definition = self._resolved(self.root["$defs"][name], data)
            return {**definition, **{key: value for key, value in node.items() if key != "$ref"}}
        if "discriminator" in node:
            reference = node["discriminator"]["mapping"].get(self._child(data, self.tag))
            return self._resolved({"$ref": reference}, data) if reference else node
        return node

    def _child(self, data: object, step: str | int) -> Any:  # noqa: ANN401  # plain data of any kind
        if isinstance(step, int):
            return data[step] if isinstance(data, list) and step < len(data) else None
        value = data.get(step) if isinstance(data, dict) else None
        # Only plain words can name a kind; a list would not even be found in a mapping.
        return None if step == self.tag and not isinstance(value, str) else value


@cache
def level_tree() -> SchemaTree:
    """Return the schema of level files, to be asked about places in one."""
    return SchemaTree(level_schema(), tr("The level"))


def allowed_keys(node: Schema) -> list[str]:
    """Return the keys of a group, the required ones first."""
    required = node.get("required", [])
    return sorted(node.get("properties", {}), key=lambda key: key not in required)


def _any_key(node: Schema) -> Schema:
    patterns: Mapping[str, Schema] = node.get("patternProperties", {})
    found = next(iter(patterns.values()), None) or node.get("additionalProperties", {})
    return found if isinstance(found, dict) else {}


def tidy(node: Any) -> Any:  # noqa: ANN401  # any JSON
    """Drop `null` from what may be left out: leaving it out is the way to write it."""
    if isinstance(node, list):
        return [tidy(item) for item in node]
    if not isinstance(node, dict):
        return node
    tidied = {key: tidy(value) for key, value in node.items() if not _is_empty_default(key, value)}
    kinds = [kind for kind in tidied.get("anyOf", []) if kind != {"type": "null"}]
    if len(kinds) == 1:
        del tidied["anyOf"]
        tidied = {**kinds[0], **tidied}
    return tidied


def _is_empty_default(key: str, value: object) -> bool:
    return key == "default" and (value is None or isinstance(value, dict))
