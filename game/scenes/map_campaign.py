"""The campaign as `assets/campaign.yaml` tells it: the order of the missions and where each stands on the map.

What a mission is, is left to its level; a place whose level does not exist yet has only a title and a line.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

import yaml

from game.facts import assets_folder

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Spot = tuple[float, float]
_PLACE_FIELDS: Final = ("level", "region", "at", "title", "about")
_REGION_FIELDS: Final = ("title", "at")


class CampaignError(ValueError):
    """A campaign file with a mistake in it, told with file and place."""


@dataclass(frozen=True, slots=True)
class Region:
    """Where several missions play: its name and the name's spot on the map."""

    title: str
    at: Spot


@dataclass(frozen=True, slots=True)
class CampaignPlace:
    """One mission of the campaign; `at` is a spot in shares of the map's width and height."""

    level: str
    region: Region
    at: Spot
    title: str
    about: str


@dataclass(frozen=True, slots=True)
class Campaign:
    """All places in the order in which they teach."""

    regions: tuple[Region, ...]
    places: tuple[CampaignPlace, ...]
    start: str = ""
    """The level that a newcomer begins with; without one it is the first."""

    def rank(self, level: str) -> int:
        """Return a level's number in the campaign; levels that it does not name come after all others."""
        names = [place.level for place in self.places]
        return names.index(level) if level in names else len(names)


@cache
def campaign() -> Campaign:
    """Return the game's own campaign, read once."""
    return read_campaign(assets_folder() / "campaign.yaml")


def read_campaign(path: Path) -> Campaign:
    """Return the campaign in a file, or raise a CampaignError that says where the mistake is."""
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f"{path}:{mark.line + 1}" if mark is not None else f"{path}"
        problem = getattr(error, "problem", None) or str(error).splitlines()[0]
        message = f"{where}: This cannot be read as YAML: {problem}."
        raise CampaignError(message) from error
    if not isinstance(content, dict) or not isinstance(content.get("places"), list):
        raise CampaignError(f"{path}: Write `regions:` and, under `places:`, a list of missions.")
    regions = _regions(path, content.get("regions"))
    places = tuple(
        _place(f"{path}: place {n}", entry, regions) for n, entry in enumerate(content["places"], start=1)
    )
    _refuse_doubles(path, places)
    start = str(content.get("start", ""))
    if start and start not in [place.level for place in places]:
        raise CampaignError(f"{path}: `start` is `{start}`, which is no level of `places`; name one of them.")
    return Campaign(tuple(regions.values()), places, start)


def _regions(path: Path, entries: object) -> dict[str, Region]:
    if not isinstance(entries, dict):
        raise CampaignError(
            f"{path}: `regions:` names each region: `delta: {{title: Delta, at: [0.6, 0.4]}}`."
        )
    regions = {}
    for name, entry in entries.items():
        fields = _fields(f"{path}: region `{name}`", entry, _REGION_FIELDS)
        regions[str(name)] = Region(str(fields["title"]), _spot(f"{path}: region `{name}`", fields["at"]))
    return regions


def _place(where: str, entry: object, regions: Mapping[str, Region]) -> CampaignPlace:
    fields = _fields(where, entry, _PLACE_FIELDS)
    if fields["region"] not in regions:
        known = ", ".join(regions)
        raise CampaignError(f"{where}: There is no region `{fields['region']}`; there are {known}.")
    texts = (str(fields[name]) for name in ("title", "about"))
    return CampaignPlace(str(fields["level"]), regions[fields["region"]], _spot(where, fields["at"]), *texts)


def _fields(where: str, entry: object, names: tuple[str, ...]) -> Mapping[str, Any]:
    if not isinstance(entry, dict):
        raise CampaignError(f"{where}: Write {', '.join(names)} in curly brackets.")
    for name in names:
        if name not in entry:
            raise CampaignError(f"{where}: It lacks `{name}`; add it.")
    for name in entry:
        if name not in names:
            raise CampaignError(f"{where}: It may not have `{name}`; allowed are {', '.join(names)}.")
    return entry


def _spot(where: str, at: object) -> Spot:
    if isinstance(at, list) and len(at) == 2:
        numbers = [float(value) for value in at if isinstance(value, int | float)]
        if len(numbers) == len(at) and all(0.0 <= value <= 1.0 for value in numbers):
            return numbers[0], numbers[1]
    raise CampaignError(
        f"{where}: `at` is {at!r}; write two shares of the map from 0 to 1, such as [0.5, 0.6]."
    )


def _refuse_doubles(path: Path, places: tuple[CampaignPlace, ...]) -> None:
    names = [place.level for place in places]
    for n, name in enumerate(names, start=1):
        if name in names[: n - 1]:
            first = names.index(name) + 1
            raise CampaignError(
                f"{path}: place {n}: `{name}` is place {first} already; name each level once."
            )
