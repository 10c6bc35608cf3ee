"""The failure museum: one card for each new way to fail. What the cards look like is left to the screens."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from game.missions.store import Store
from game.missions.telemetry import Telemetry
from game.simulation import events as happened
from game.simulation import events_arrival as arrival
from game.simulation.events_ascent import RocketFell
from game.simulation.snapshot import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from game.missions.result import MissionResult
    from game.simulation.plan import LevelPlan

LAST_S: Final = 5.0
"""How much of a run's end a card keeps."""
_FILE: Final = "museum.json"
_CURVES: Final = ("time_s", "height_m", "speed_m_s", "power_w")


class Cause(StrEnum):
    """A way to fail."""

    BLADES_BROKEN = "blades_broken"
    HARD_LANDING = "hard_landing"
    TOPPLED = "toppled"
    ROLLED_OVER = "rolled_over"
    BATTERY_EMPTY = "battery_empty"
    TANKS_DRY = "tanks_dry"
    STUCK = "stuck"
    CORE_CRUMBLED = "core_crumbled"
    CONTAINER_STRUCK = "container_struck"
    CAPSULE_LOST = "capsule_lost"
    CAPSULE_BROKE = "capsule_broke"
    ROCKET_FELL = "rocket_fell"
    ARRIVAL_FAILED = "arrival_failed"
    TIME_OUT = "time_out"
    LIMIT_BROKEN = "limit_broken"
    TIPPED_OVER = "tipped_over"
    GEAR_BROKEN = "gear_broken"


_CAUSES: Final = {
    happened.BladeBroke: Cause.BLADES_BROKEN,
    happened.LegBroke: Cause.HARD_LANDING,
    happened.GearBroke: Cause.GEAR_BROKEN,
    happened.BatteryEmptied: Cause.BATTERY_EMPTY,
    happened.GotStuck: Cause.STUCK,
    happened.CoreCrumbled: Cause.CORE_CRUMBLED,
    happened.ContainerStruck: Cause.CONTAINER_STRUCK,
    happened.CapsuleLost: Cause.CAPSULE_LOST,
    happened.CapsuleBroke: Cause.CAPSULE_BROKE,
    RocketFell: Cause.ROCKET_FELL,
    arrival.ArrivalFailed: Cause.ARRIVAL_FAILED,
    happened.GoalFailed: Cause.LIMIT_BROKEN,
}
_OVER: Final = {"rover": Cause.ROLLED_OVER, "lunar_rover": Cause.TIPPED_OVER}
"""What it is called when what drives lies on its side; anything else has toppled."""


@dataclass(frozen=True, slots=True)
class Card:
    """The first time that a cause was met."""

    cause: Cause
    level: str
    code: str
    """Tells this run from others without saying when it was."""
    words: str
    curves: Telemetry
    """The craft's last seconds."""


@dataclass(frozen=True, slots=True)
class Museum:
    """The cards found so far, by cause."""

    cards: Mapping[str, Card] = field(default_factory=dict)

    def with_card(self, card: Card) -> Museum:
        """Return the museum with a card; a cause that hangs there already keeps its first one."""
        return self if card.cause in self.cards else Museum({**self.cards, card.cause: card})


def cause_of(
    result: MissionResult, notes: Iterable[happened.Event], plan: LevelPlan
) -> tuple[Cause, str] | None:
    """Return why a run failed and which craft's fault it was; None for a win.

    What broke first is the cause. A rover that was stuck may have come free: that counts only if nothing broke.
    """
    if result.outcome is Outcome.WON:
        return None
    found = [(cause, event.craft) for event in notes if (cause := _cause(event, plan))]
    broken = [entry for entry in found if entry[0] is not Cause.STUCK]
    if result.outcome is Outcome.LOST and broken:
        return broken[0]
    if found:
        return found[-1]
    return (Cause.LIMIT_BROKEN if result.outcome is Outcome.LOST else Cause.TIME_OUT), plan.crafts[0].name


def card_of(result: MissionResult, cause: Cause, words: str, telemetry: Telemetry) -> Card:
    """Return the card of a run that failed."""
    code = f"{result.fingerprint[:4]}-{result.seed}".upper()
    return Card(cause, result.level, code, words, _last(telemetry))


def load_museum(folder: Path) -> Museum:
    """Return the museum in a data folder; an empty one at the first start."""
    cards = Store(folder / _FILE).load().get("cards", {})
    entries = cards.values() if isinstance(cards, dict) else ()
    found = [card for entry in entries if (card := _read_card(entry)) is not None]
    return Museum({card.cause: card for card in found})


def museum_notice(folder: Path) -> str:
    """Return in one sentence what must be said of the museum, asked before it is loaded; empty if all is well."""
    return Store(folder / _FILE).notice()


def save_museum(museum: Museum, folder: Path) -> bool:
    """Keep the museum beside what was hung there meanwhile; return whether that was possible."""
    cards = {**museum.cards, **load_museum(folder).cards}
    return Store(folder / _FILE).save({"cards": {cause: asdict(card) for cause, card in cards.items()}})


def _cause(event: happened.Event, plan: LevelPlan) -> Cause | None:
    match event:
        case happened.RolledOver():
            kind = next(craft.kind for craft in plan.crafts if craft.name == event.craft)
            return _OVER.get(kind, Cause.TOPPLED)
        case happened.GoalFailed(goal=goal) if plan.goals[goal].kind == "land":
            return Cause.HARD_LANDING
        case happened.EngineStopped(is_dry=True):
            return Cause.TANKS_DRY
    return _CAUSES.get(type(event))


def _last(telemetry: Telemetry) -> Telemetry:
    """Return the last seconds of the curves, counted from their own beginning."""
    begin_s = max(0.0, telemetry.time_s[-1] - LAST_S)
    first = next(n for n, time_s in enumerate(telemetry.time_s) if time_s >= begin_s)
    times = tuple(time_s - telemetry.time_s[first] for time_s in telemetry.time_s[first:])
    rest = (telemetry.height_m[first:], telemetry.speed_m_s[first:], telemetry.power_w[first:])
    return Telemetry(times, *rest, kind=telemetry.kind)


def _read_card(entry: Any) -> Card | None:  # noqa: ANN401  # JSON is any type until this has looked at it
    try:
        curves = [tuple(float(value) for value in entry["curves"][name]) for name in _CURVES]
        if len({len(curve) for curve in curves}) != 1 or not curves[0]:
            return None
        if not all(math.isfinite(value) for curve in curves for value in curve):
            return None
        times_s, heights_m, speeds_m_s, powers_w = curves
        level, code, words = (str(entry[name]) for name in ("level", "code", "words"))
        kind = str(entry["curves"].get("kind", ""))
        return Card(
            Cause(entry["cause"]),
            level,
            code,
            words,
            Telemetry(times_s, heights_m, speeds_m_s, powers_w, kind),
        )
    except (KeyError, TypeError, ValueError, OverflowError):
        return None
