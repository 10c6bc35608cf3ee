"""Real flights that missions follow, as published, and the same figures of one's own flight.

The published table is `assets/facts/flights.yaml`; how both are shown is left to the screens.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.facts import source_table
from game.simulation import events as happened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.missions.result import MissionResult
    from game.simulation.plan import LevelPlan

_FLIGHTS: Final = {"first-flight": 1, "over-the-ridge": 9}
"""Which of Ingenuity's flights a mission follows."""
_CLIMB_M_S: Final = 1.0


@dataclass(frozen=True, slots=True)
class FlightFigures:
    """What flights are compared by."""

    duration_s: float
    """From the take-off to the touchdown."""
    distance_m: float
    max_height_m: float
    max_speed_m_s: float


@dataclass(frozen=True, slots=True)
class RealFlight:
    """A published flight with its number and where it was published."""

    number: int
    figures: FlightFigures
    source: str
    truth: str


def real_flight(level: str) -> RealFlight | None:
    """Return the flight that a mission follows, or None if it follows none."""
    number = _FLIGHTS.get(level)
    if number is None:
        return None
    log = source_table("flights.log")
    row = next(dict(zip(log.columns, row, strict=True)) for row in log.rows if row[0] == number)
    figures = FlightFigures(row["duration_s"], row["track_m"], row["max_altitude_m"], row["max_speed_m_s"])
    return RealFlight(number, figures, log.source, log.truth)


def own_figures(
    result: MissionResult, notes: Sequence[happened.Event], plan: LevelPlan
) -> FlightFigures | None:
    """Return a flight's own figures; None if it never took off and came down again.

    The distance is the straight one over the ground: a flight in one plane that turns back counts less than it flew.
    """
    took_off = next((event for event in notes if isinstance(event, happened.TookOff)), None)
    landed = [event for event in notes if isinstance(event, happened.TouchedDown)]
    if took_off is None or not landed or landed[-1].time_s <= took_off.time_s:
        return None
    start_m = next(craft.at_m for craft in plan.crafts if craft.name == took_off.craft)
    return FlightFigures(
        landed[-1].time_s - took_off.time_s,
        abs(landed[-1].at_m - start_m),
        result.max_height_m,
        result.max_speed_m_s,
    )


def rebuilt_at(figures: FlightFigures, time_s: float) -> tuple[float, float]:
    """Return how far and how high a published flight was, so long after its take-off. An estimate.

    Only its totals are published. The rebuilt flight climbs and sinks at 1 m/s, which was Ingenuity's usual pace,
    and crosses its distance evenly in between; one that only hovered stays where it took off.
    """
    climb_s = min(figures.max_height_m / _CLIMB_M_S, 0.5 * figures.duration_s)
    since_s = min(max(0.0, time_s), figures.duration_s)
    height_m = _CLIMB_M_S * min(climb_s, since_s, figures.duration_s - since_s)
    is_hover = figures.max_speed_m_s == 0.0
    cruise_s = figures.duration_s - 2.0 * climb_s
    share = min(max(0.0, since_s - climb_s) / cruise_s, 1.0) if cruise_s > 0.0 else 0.0
    return (0.0 if is_hover else figures.distance_m * share), height_m
