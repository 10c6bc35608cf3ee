"""The schema that editors complete from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from game.level_format.levels_folder import levels_folder
from game.level_format.model import LevelFile
from game.level_format.schema import level_schema, level_tree, schema_text
from game.level_format.yaml_reader import read_yaml
from tests.level_format.level_texts import FIRST_FLIGHT

if TYPE_CHECKING:
    from collections.abc import Iterator


def test_the_file_is_the_export() -> None:
    """Editors see the schema of this version; `python main.py schema --out levels/level.schema.json` writes it anew."""
    assert (levels_folder() / "level.schema.json").read_text(encoding="utf-8") == schema_text()


def test_the_schema_names_its_dialect() -> None:
    """Editors choose their rules by the dialect."""
    assert level_schema()["$schema"].endswith("2020-12/schema")


def test_every_key_is_documented() -> None:
    """Each key of each group says what it means, and each number its unit and range."""
    keys = list(_keys(level_schema()))
    assert len(keys) > 60
    for name, node in keys:
        assert node.get("description", "").endswith("."), name
        if node.get("type") == "number":
            assert {"unit", "minimum", "maximum"} <= node.keys(), name
            assert node["unit"] == "1" or f"in {node['unit']}." in node["description"], name


def test_required_keys_have_an_example() -> None:
    """A sentence about a missing key can show what to write."""
    for group in (level_schema(), *level_schema()["$defs"].values()):
        for key in group.get("required", []):
            node = group["properties"][key]
            assert "examples" in node or "const" in node, key


def test_every_example_may_be_written() -> None:
    """Examples in sentences are themselves valid."""
    examples = {key: node["examples"][0] for key, node in _keys(level_schema()) if "examples" in node}
    level = {key: examples[key] for key in level_schema()["required"]}
    assert LevelFile.model_validate(level)


def test_groups_refuse_unknown_keys() -> None:
    """No group lets a misspelled key pass."""
    groups = [level_schema(), *level_schema()["$defs"].values()]
    assert all(group["additionalProperties"] is False for group in groups if "properties" in group)


def test_every_place_of_a_level_is_found_in_the_schema() -> None:
    """Sentences can look up what belongs at any place of the file."""
    document = read_yaml(FIRST_FLIGHT)
    for path in document.marks.values:
        node = level_tree().at(path, document.data)
        assert {"type", "enum", "const"} & node.keys(), path


def _keys(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for group in (schema, *schema["$defs"].values()):
        yield from group.get("properties", {}).items()
