"""The sentences of the debrief out of `assets/verdicts.yaml`, by ending. Which one is said is left to `verdict`."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from string import Formatter
from typing import TYPE_CHECKING, Final

import yaml

from game.facts import assets_folder
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class Ending(StrEnum):
    """Everything that a run, or the toy on the title, can come to."""

    WON_SOFTLY = "won_softly"
    WON = "won"
    WON_WITHOUT_LANDING = "won_without_landing"
    BLADES_BROKEN = "blades_broken"
    HARD_LANDING = "hard_landing"
    LANDING_MISSED = "landing_missed"
    TOPPLED = "toppled"
    ROLLED_OVER = "rolled_over"
    BATTERY_EMPTY = "battery_empty"
    STUCK = "stuck"
    BARRED = "barred"
    CAUGHT = "caught"
    CORE_CRUMBLED = "core_crumbled"
    CONTAINER_STRUCK = "container_struck"
    CAME_HOME = "came_home"
    CAPSULE_LOST = "capsule_lost"
    CAPSULE_BROKE = "capsule_broke"
    IN_ORBIT = "in_orbit"
    ROCKET_FELL = "rocket_fell"
    ROCKET_STAYED = "rocket_stayed"
    ARRIVED = "arrived"
    ARRIVAL_FAILED = "arrival_failed"
    TIME_OUT = "time_out"
    LIMIT_BROKEN = "limit_broken"
    TIPPED_OVER = "tipped_over"
    GEAR_BROKEN = "gear_broken"
    TITLE_CRASH = "title_crash"
    MOON_LANDED = "moon_landed"
    MOON_HARD = "moon_hard"
    MOON_TOPPLED = "moon_toppled"
    TANKS_DRY = "tanks_dry"


_FLYING: Final = ("time", "energy", "fastest", "highest")
_DRIVING: Final = ("time", "energy", "fastest")
FIGURES: Final[Mapping[Ending, tuple[str, ...]]] = {
    Ending.WON_SOFTLY: (*_FLYING, "speed", "drop"),
    Ending.WON: (*_FLYING, "speed", "drop"),
    Ending.WON_WITHOUT_LANDING: _DRIVING,
    Ending.BLADES_BROKEN: _FLYING,
    Ending.HARD_LANDING: (*_FLYING, "speed", "drop"),
    Ending.LANDING_MISSED: (*_FLYING, "why"),
    Ending.TOPPLED: (*_FLYING, "tilt"),
    Ending.ROLLED_OVER: (*_DRIVING, "tilt"),
    Ending.BATTERY_EMPTY: _DRIVING,
    Ending.STUCK: (*_DRIVING, "slip"),
    Ending.BARRED: _DRIVING,
    Ending.CORE_CRUMBLED: _DRIVING,
    Ending.CAUGHT: ("time", "speed"),
    Ending.CONTAINER_STRUCK: ("time", "speed"),
    Ending.CAME_HOME: ("time", "speed", "impact", "miss"),
    Ending.CAPSULE_LOST: ("time", "angle"),
    Ending.CAPSULE_BROKE: ("time", "angle", "load"),
    Ending.IN_ORBIT: ("time", "periapsis", "apoapsis", "fastest"),
    Ending.ROCKET_FELL: ("time", "top", "fastest"),
    Ending.ROCKET_STAYED: ("time", "why"),
    Ending.ARRIVED: ("time", "speed"),
    Ending.ARRIVAL_FAILED: ("time", "why"),
    Ending.TIME_OUT: _DRIVING,
    Ending.LIMIT_BROKEN: (*_DRIVING, "why"),
    Ending.TIPPED_OVER: (*_DRIVING, "tilt"),
    Ending.GEAR_BROKEN: _DRIVING,
    Ending.TITLE_CRASH: (),
    Ending.MOON_LANDED: (*_FLYING, "speed", "drop"),
    Ending.MOON_HARD: (*_FLYING, "speed", "drop"),
    Ending.MOON_TOPPLED: (*_FLYING, "tilt"),
    Ending.TANKS_DRY: _FLYING,
}
"""What is known of a run that ended so, and may stand in braces."""


class VerdictError(ValueError):
    """A file of verdicts with a mistake in it."""


def sentence(ending: Ending, number: int) -> str:
    """Return the sentence that a number chooses: the same number, the same words."""
    choices = verdicts()[ending]
    return tr(choices[number % len(choices)])


@cache
def verdicts() -> Mapping[Ending, tuple[str, ...]]:
    """Return the game's own sentences, read once."""
    return read_verdicts(assets_folder() / "verdicts.yaml")


def read_verdicts(path: Path) -> Mapping[Ending, tuple[str, ...]]:
    """Return the sentences for each ending, or raise a VerdictError that says what is wrong where."""
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise VerdictError(f"{path}: This cannot be read as YAML: {error}.") from error
    if not isinstance(content, dict):
        raise VerdictError(f"{path}: Write a list of sentences for each ending: {', '.join(Ending)}.")
    return {ending: _sentences(path, ending, content.get(ending.value)) for ending in Ending}


def _sentences(path: Path, ending: Ending, entry: object) -> tuple[str, ...]:
    if not isinstance(entry, list) or not entry or not all(isinstance(words, str) for words in entry):
        raise VerdictError(f"{path}: `{ending}` must be a list of sentences; write each as text in quotes.")
    for words in entry:
        _check(path, ending, words)
    return tuple(entry)


def _check(path: Path, ending: Ending, words: str) -> None:
    """Refuse braces around anything that is not known of such a run."""
    known = ", ".join(f"{{{name}}}" for name in FIGURES[ending]) or "no figure at all"
    try:
        names = [name for _text, name, _form, _turn in Formatter().parse(words) if name is not None]
    except ValueError as error:
        raise VerdictError(f'{path}: `{ending}`: "{words}": {error}; close each brace.') from error
    for name in names:
        if name not in FIGURES[ending]:
            raise VerdictError(f'{path}: `{ending}`: "{words}": {{{name}}} is not known here; use {known}.')
