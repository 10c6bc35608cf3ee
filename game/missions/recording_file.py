"""Recordings on disk: written whole or not at all, and read with suspicion.

A recording comes from anyone's USB stick, so each thing in it is checked before it is believed. Whether the
run that it tells of is true is left to `replay`.
"""

from __future__ import annotations

import json
import math
from dataclasses import asdict, fields
from typing import TYPE_CHECKING, Any, Final, get_args, get_type_hints

from game.missions.assists import Assist
from game.missions.atomic_file import write_text
from game.missions.prediction import Prediction
from game.missions.recording import Claim, RecordedCommand, Recording
from game.simulation.commands import Command
from game.simulation.plan import Quantity
from game.texts import tr

if TYPE_CHECKING:
    from pathlib import Path

FORMAT: Final = 1
_BEGINNING: Final = b'{\n "format"'
_LARGEST_BYTES: Final = 64 * 1024 * 1024
"""An hour of a busy player's commands takes about 4 MB."""
_LONGEST_NAME: Final = 255
_KINDS: Final[dict[str, type[Any]]] = {kind.__name__: kind for kind in get_args(Command)}
_FIELD_TYPES: Final = {name: get_type_hints(kind) for name, kind in _KINDS.items()}


class RecordingError(Exception):
    """A recording that cannot be used; its text is one sentence for a person."""


def save_recording(recording: Recording, path: Path) -> None:
    """Write a recording; raises RecordingError where the place refuses it or holds something else."""
    try:
        if path.is_file() and not _may_be_replaced(path):
            message = tr("{path} exists and is no recording, so it is left as it is. Choose another name.")
            raise RecordingError(message.format(path=path))
        write_text(path, _to_text(recording))
    except OSError as error:
        message = tr("The recording cannot be written to {path}: {why}. Choose another folder.")
        raise RecordingError(message.format(path=path, why=error.strerror)) from error


def _may_be_replaced(path: Path) -> bool:
    """Return whether the file is empty or begins like a recording: anything else is somebody's work."""
    with path.open("rb") as file:
        return file.read(len(_BEGINNING)) in {b"", _BEGINNING}


def load_recording(path: Path) -> Recording:
    """Read a recording; raises RecordingError with one sentence when it is missing, damaged or foreign."""
    whole = _read_json(path)
    if not isinstance(whole, dict) or "format" not in whole or "commands" not in whole:
        raise RecordingError(tr("{path} is not a recording of this game.").format(path=path))
    if whole["format"] != FORMAT:
        message = tr("{path} has format {found}; this game reads format {known}.")
        raise RecordingError(message.format(path=path, found=str(whole["format"])[:20], known=FORMAT))
    try:
        return _from_json(whole)
    except (ArithmeticError, KeyError, TypeError, ValueError) as error:
        message = tr("{path} is a damaged recording: {why}.")
        raise RecordingError(message.format(path=path, why=_reason(error))) from error


def _read_json(path: Path) -> object:
    try:
        if path.stat().st_size > _LARGEST_BYTES:
            raise RecordingError(tr("{path} is too large for a recording (over 64 MB).").format(path=path))
        return json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise RecordingError(tr("There is no file {path}.").format(path=path)) from error
    except OSError as error:
        message = tr("{path} cannot be read: {why}.")
        raise RecordingError(message.format(path=path, why=error.strerror)) from error
    except (ValueError, RecursionError) as error:
        message = tr("{path} is not a recording, or its end is missing; copy it again from its origin.")
        raise RecordingError(message.format(path=path)) from error


def _to_text(recording: Recording) -> str:
    head = {
        "format": FORMAT,
        "level": recording.level,
        "level_hash": recording.level_hash,
        "game_version": recording.game_version,
        "platform": recording.platform,
        "seed": recording.seed,
        "pilot": recording.pilot,
        "claim": {field.name: getattr(recording.claim, field.name) for field in fields(Claim)},
    }
    if recording.assists:
        head["assists"] = list(recording.assists)
    if recording.delay_s:
        head["delay_s"] = recording.delay_s
    if recording.prediction is not None:
        head["prediction"] = asdict(recording.prediction)
    lines = ",\n".join(json.dumps(_command_row(entry), allow_nan=False) for entry in recording.commands)
    return f'{json.dumps(head, indent=1, allow_nan=False)[:-2]},\n "commands": [\n{lines}\n]}}\n'


def _command_row(entry: RecordedCommand) -> list[object]:
    command = entry.command
    told = {
        field.name: getattr(command, field.name)
        for field in fields(command)
        if getattr(command, field.name) != field.default
    }
    return [entry.tick, entry.craft, type(command).__name__, told]


def _from_json(whole: dict[str, Any]) -> Recording:
    claim = _typed(whole["claim"], dict)
    return Recording(
        level=_name(whole["level"]),
        level_hash=_typed(whole["level_hash"], str),
        seed=_typed(whole["seed"], int),
        pilot=_name(whole["pilot"]),
        commands=_commands(whole["commands"]),
        claim=Claim(
            outcome=_name(claim["outcome"]),
            ticks=_typed(claim["ticks"], int),
            fingerprint=_typed(claim["fingerprint"], str),
            score=_typed(claim["score"], float),
            medal=_name(claim["medal"]),
        ),
        game_version=_typed(whole["game_version"], str),
        platform=_typed(whole["platform"], str),
        assists=tuple(_assist(name) for name in _typed(whole.get("assists", []), list)),
        delay_s=_typed(whole.get("delay_s", 0.0), float),
        prediction=_prediction(whole["prediction"]) if "prediction" in whole else None,
    )


def _prediction(told: Any) -> Prediction:  # noqa: ANN401  # JSON is any type until `_typed` has looked at it
    known = {quantity.value: quantity for quantity in Quantity}
    what = _typed(_typed(told, dict)["what"], str)
    if what not in known:
        raise ValueError(tr("it predicts an unknown quantity '{name}'").format(name=what[:40]))
    return Prediction(known[what], _typed(told["value"], float))


def _assist(name: object) -> Assist:
    known = {assist.value: assist for assist in Assist}
    if name not in known:
        raise ValueError(tr("it has an unknown assist '{name}'").format(name=str(name)[:40]))
    return known[str(name)]


def _name(value: object) -> str:
    """Return a name that can be shown: codes that steer a terminal are none."""
    name: str = _typed(value, str)
    if not name.isprintable() or len(name) > _LONGEST_NAME:
        raise ValueError(tr("{value} is no name").format(value=ascii(name)[:40]))
    return name


def _commands(rows: list[Any]) -> tuple[RecordedCommand, ...]:
    commands: list[RecordedCommand] = []
    for row in _typed(rows, list):
        if not isinstance(row, list) or len(row) != 4:
            raise ValueError(tr("command {number} is incomplete").format(number=len(commands) + 1))
        tick, craft, kind, told = row
        if _typed(tick, int) < (commands[-1].tick if commands else 0):
            raise ValueError(tr("its commands are out of order at tick {tick}").format(tick=tick))
        commands.append(RecordedCommand(tick, _typed(craft, str), _command(kind, _typed(told, dict))))
    return tuple(commands)


def _command(kind: str, told: dict[str, Any]) -> Command:
    if _typed(kind, str) not in _KINDS:
        raise ValueError(tr("it has an unknown command '{kind}'").format(kind=kind[:40]))
    types = _FIELD_TYPES[kind]
    command: Command = _KINDS[kind](**{name: _typed(value, types[name]) for name, value in told.items()})
    return command


def _typed(value: Any, kind: Any) -> Any:  # noqa: ANN401  # JSON is any type until this has looked at it
    """Return the value if it is of the type; an int serves as a float, a bool never serves as a number."""
    allowed = get_args(kind) or (kind,)
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if is_number and not math.isfinite(value):
        raise ValueError(tr("it holds a number that is not finite"))
    if is_number and isinstance(value, int) and float in allowed:
        return float(value)
    if not isinstance(value, allowed) or (isinstance(value, bool) and bool not in allowed):
        raise TypeError(tr("'{value}' is of the wrong type").format(value=str(value)[:40]))
    return value


def _reason(error: Exception) -> str:
    if isinstance(error, KeyError):
        return tr("'{name}' is missing or unknown").format(name=error.args[0])
    return str(error)
