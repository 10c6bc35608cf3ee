"""What real engineers did about each way to fail, out of `assets/museum.yaml`, with the source of each story."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

import yaml

from game.facts import assets_folder
from game.missions.museum import Cause

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_FIELDS: Final = ("title", "story", "source")


class StoryError(ValueError):
    """A file of stories with a mistake in it."""


@dataclass(frozen=True, slots=True)
class Story:
    """A failure's name, what happened to real machines, and who says so."""

    title: str
    story: str
    source: str


@cache
def stories() -> Mapping[Cause, Story]:
    """Return the game's own stories, read once."""
    return read_stories(assets_folder() / "museum.yaml")


def read_stories(path: Path) -> Mapping[Cause, Story]:
    """Return a story for each cause, or raise a StoryError that says what is missing where."""
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise StoryError(f"{path}: This cannot be read as YAML: {error}.") from error
    if not isinstance(content, dict):
        raise StoryError(f"{path}: Write one entry for each cause: {', '.join(Cause)}.")
    return {cause: _story(path, cause, content.get(cause.value)) for cause in Cause}


def _story(path: Path, cause: Cause, entry: object) -> Story:
    if not isinstance(entry, dict):
        raise StoryError(f"{path}: `{cause}` is missing; add it with {', '.join(_FIELDS)}.")
    for name in _FIELDS:
        if not isinstance(entry.get(name), str):
            raise StoryError(f"{path}: `{cause}` lacks `{name}`; write it as text.")
    return Story(*(str(entry[name]).strip() for name in _FIELDS))
