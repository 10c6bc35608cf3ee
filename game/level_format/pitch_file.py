"""A pitch programme from a YAML file: a list of [seconds after ignition, degrees above the horizon].

What a rocket can follow is decided in `game.science.rocketry.pitch`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.level_format.problem import Problem
from game.level_format.source_file import read_text
from game.level_format.yaml_reader import read_yaml
from game.level_format.yaml_sentences import RefusedYamlError
from game.science.rocketry.pitch import PitchError, PitchProgramme, programme_of
from game.texts import tr

if TYPE_CHECKING:
    from pathlib import Path

    from game.level_format.yaml_reader import Data, YamlDocument

_TIME: Final = "time_s"
_PITCH: Final = "pitch_deg"


class PitchFileError(Exception):
    """A file that holds no programme to fly; its text is one sentence for a person, with the place."""


def load_programme(path: Path) -> PitchProgramme:
    """Read a programme; raises PitchFileError."""
    text = read_text(path)
    if isinstance(text, Problem):
        raise PitchFileError(f"{path}: {text.message}")
    try:
        document = read_yaml(text)
    except RefusedYamlError as error:
        mistake = error.mistake
        said = _how() if mistake.code == "empty-file" else mistake.message
        raise _at(path, mistake.spot.line, said) from error
    if document.mistakes:
        raise _at(path, document.mistakes[0].spot.line, document.mistakes[0].message)
    points = _points(path, document)
    try:
        return programme_of(points)
    except PitchError as error:
        raise _at(path, _line(document, error.point), str(error)) from error


def _points(path: Path, document: YamlDocument) -> list[tuple[float, float]]:
    if not isinstance(document.data, list):
        raise _at(path, 1, _how())
    found: list[tuple[float, float]] = []
    for index, entry in enumerate(document.data):
        pair = _pair(entry)
        if pair is None:
            raise _at(path, _line(document, index), _how())
        found.append(pair)
    return found


def _pair(entry: Data) -> tuple[float, float] | None:
    """Return time and pitch of `[0, 90]` or of `{time_s: 0, pitch_deg: 90}`."""
    if isinstance(entry, dict):
        entry = [entry.get(_TIME), entry.get(_PITCH)] if set(entry) == {_TIME, _PITCH} else None
    if not isinstance(entry, list) or len(entry) != 2:
        return None
    time_s, pitch_deg = (_number(part) for part in entry)
    return None if time_s is None or pitch_deg is None else (time_s, pitch_deg)


def _number(value: Data) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _line(document: YamlDocument, index: int) -> int:
    return document.marks.spot((index,)).line


def _how() -> str:
    return tr("write a list of seconds and degrees, a line each, such as - [0, 90] and - [40, 45].")


def _at(path: Path, line: int, sentence: str) -> PitchFileError:
    return PitchFileError(
        tr("{path}, line {line}: {sentence}").format(path=path, line=line, sentence=sentence)
    )
