"""Level files: read, check, explain. Names are loaded when first used: pydantic takes a while to import."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from game.level_format.levels_folder import find_level, level_paths
    from game.level_format.problem import Problem, render, render_all
    from game.level_format.reader import ReadLevel, read_level, read_level_text
    from game.level_format.schema import level_schema, schema_text

__all__ = [
    "Problem",
    "ReadLevel",
    "find_level",
    "level_paths",
    "level_schema",
    "read_level",
    "read_level_text",
    "render",
    "render_all",
    "schema_text",
]

_HOMES: Final = {
    "Problem": "problem",
    "ReadLevel": "reader",
    "find_level": "levels_folder",
    "level_paths": "levels_folder",
    "level_schema": "schema",
    "read_level": "reader",
    "read_level_text": "reader",
    "render": "problem",
    "render_all": "problem",
    "schema_text": "schema",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401  # any of the names above
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
