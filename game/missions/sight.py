"""How much of a level's ground the crafts of a run have had in sight, from its start on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.simulation.snapshot import (
    AscentRocketState,
    EarthCapsuleState,
    EntryVehicleState,
    HelicopterState,
    LunarRoverState,
    MoonLanderState,
    OrbiterState,
    RoverState,
)

if TYPE_CHECKING:
    from game.simulation.snapshot import CraftState, Snapshot

_FLIGHT_SIGHT_M: Final = 8.0
"""A helicopter on the ground sees about so far to either side (simplified)."""
_SIGHT_PER_HEIGHT: Final = 6.0
"""And for each metre of height so many metres more."""
_CREW_SIGHT_M: Final = 1200.0
"""How far a crew at a window tells boulders from shadows (simplified)."""


def span_in_sight_m(state: CraftState) -> tuple[float, float]:
    """Return the stretch that a craft sees now or, for a rover, has surveyed: its first and last distance."""
    match state:
        case HelicopterState():
            sight_m = _FLIGHT_SIGHT_M + _SIGHT_PER_HEIGHT * max(0.0, state.height_m)
            return state.x_m - sight_m, state.x_m + sight_m
        case EarthCapsuleState() | AscentRocketState():
            return state.x_m, state.x_m
        case EntryVehicleState():
            return state.aim_m, state.aim_m
        case OrbiterState():
            return state.x_m, state.container_x_m
        case RoverState() | LunarRoverState():
            return state.seen_from_m, state.seen_to_m
        case MoonLanderState():
            return state.x_m - _CREW_SIGHT_M, state.x_m + _CREW_SIGHT_M


class Sight:
    """One stretch for each craft. It only grows: craft move in steps that are short beside what they see."""

    def __init__(self) -> None:
        """Begin with nothing seen."""
        self._spans_m: dict[str, tuple[float, float]] = {}

    def look(self, snapshot: Snapshot) -> None:
        """Add what the crafts see now."""
        for name, state in snapshot.crafts.items():
            first_m, last_m = span_in_sight_m(state)
            before = self._spans_m.get(name, (first_m, last_m))
            self._spans_m[name] = min(first_m, before[0]), max(last_m, before[1])

    def covers(self, x_m: float) -> bool:
        """Return whether any craft has had a place in sight."""
        return any(first_m <= x_m <= last_m for first_m, last_m in self._spans_m.values())
