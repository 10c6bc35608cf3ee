"""How a player likes the game: text, sound, motion, help, keys. What cannot be read falls back to what is usual.

The file is left to `store`, what each setting does to those who obey it. A setting that is damaged, or that this
version does not know, never stands in the way of the others.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from game.missions.assists import Assist
from game.missions.store import Store

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

VERSION: Final = 1
_FILE: Final = "settings.json"
_RANGES: Final = {
    "text_pct": (80, 200),
    "speed_pct": (50, 100),
    "effects_pct": (0, 100),
    "world_pct": (0, 100),
    "music_pct": (0, 100),
}
"""What numbers may be; others are cut to that."""
_TABLES: Final = {"keys": int, "pad": str, "halves": int}
"""Settings that bind actions, and what to."""


class ControlChoice(StrEnum):
    """Who flies a helicopter: as deep as the mission asks, or as the player likes it."""

    AS_ASKED = "as-asked"
    GUIDED = "guided"
    ASSISTED = "assisted"
    DIRECT = "direct"


class GhostChoice(StrEnum):
    """Which flights fly along as ghosts, where there are such."""

    NONE = "none"
    REAL = "real"
    BEST = "best"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be set; the defaults are what most players keep."""

    text_pct: int = 100
    effects_pct: int = 100
    world_pct: int = 100
    music_pct: int = 100
    shows_captions: bool = True
    is_motion_reduced: bool = False
    shows_hints: bool = True
    """Whether the coach says what to do next."""
    speed_pct: int = 100
    """How fast time passes: fewer ticks a second, the same physics."""
    has_endless_battery: bool = False
    has_strong_legs: bool = False
    has_wide_tolerances: bool = False
    control: ControlChoice = ControlChoice.AS_ASKED
    holds_attitude: bool = False
    holds_altitude: bool = False
    shows_path: bool = False
    """Whether a line ahead of a helicopter says where the present command leads."""
    ghost: GhostChoice = GhostChoice.BOTH
    quality: str = ""
    """The picture's preset by name; empty until the first start has measured."""
    presenting: str = ""
    """How pictures reach the screen, measured too."""
    keys: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """The player's own keys by action; what is not in here keeps its usual keys."""
    pad: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The same for the buttons of a gamepad."""
    halves: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """The same for the halves of the keyboard, where two play."""
    is_for_two: bool = False
    """Whether two play where a level has a craft for each."""
    is_press_kept: bool = False
    """Whether one press lasts until the next, for players who cannot hold keys."""

    @property
    def assists(self) -> tuple[Assist, ...]:
        """Return the help that is on for any mission, in the order of `Assist`. What flies knows the rest."""
        on = {
            Assist.SLOWER: self.speed_pct < _RANGES["speed_pct"][1],
            Assist.ENDLESS_BATTERY: self.has_endless_battery,
            Assist.STRONG_LEGS: self.has_strong_legs,
            Assist.WIDE_TOLERANCES: self.has_wide_tolerances,
        }
        return tuple(assist for assist in Assist if on.get(assist))


def load_settings(folder: Path) -> tuple[Settings, str]:
    """Return the settings kept in a data folder, and one sentence if something about them must be said."""
    store = Store(folder / _FILE, VERSION)
    notice = store.notice()
    return _from_json(store.load()), notice


def save_settings(settings: Settings, folder: Path) -> bool:
    """Keep the settings and return whether that was possible."""
    return Store(folder / _FILE, VERSION).save(asdict(settings))


def _from_json(content: Mapping[str, Any]) -> Settings:
    taken: dict[str, Any] = {}
    for entry in fields(Settings):
        value = content.get(entry.name)
        if entry.name in _TABLES:
            taken[entry.name] = _table(value, _TABLES[entry.name])
        elif isinstance(entry.default, StrEnum):
            with suppress(ValueError):
                taken[entry.name] = type(entry.default)(str(value))
        elif type(value) is type(entry.default):
            taken[entry.name] = _in_range(entry.name, value)
    return Settings(**taken)


def _in_range(name: str, value: Any) -> Any:  # noqa: ANN401  # a truth value or a whole number
    low, high = _RANGES.get(name, (value, value))
    return max(low, min(high, value))


def _table(value: object, kind: type) -> dict[str, tuple[Any, ...]]:
    """Return what actions are bound to, as far as it can be read."""
    if not isinstance(value, dict):
        return {}
    return {
        str(action): tuple(bound)
        for action, bound in value.items()
        if isinstance(bound, list) and bound and all(type(one) is kind for one in bound)
    }
