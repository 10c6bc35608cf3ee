"""Where the published flight that a mission follows would be now: a ghost that flies beside the player."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from game.missions.ghosts import real_flight, rebuilt_at
from game.simulation import events as happened
from game.simulation.snapshot import HelicopterState
from game.texts import tr

if TYPE_CHECKING:
    from game.scenes.flight import Flight
    from game.simulation.snapshot import Leg

_BESIDE_M: Final = 3.5
"""A ghost that only hovers stands so far aside: in the same place nobody could tell one from the other."""


class GhostFlight:
    """Takes off with the player's helicopter; there is none in missions that follow no flight."""

    def __init__(self, flight: Flight) -> None:
        """Remember the helicopter as it stands before the flight: whole, and on its feet."""
        self._flight = flight
        self._real = real_flight(flight.plan.identifier)
        crafts = flight.snapshot.crafts.values()
        self._standing = next((craft for craft in crafts if isinstance(craft, HelicopterState)), None)
        self._began_s: float | None = None

    @property
    def label(self) -> str:
        """Return what it is called, with its truth."""
        number = self._real.number if self._real is not None else 0
        return tr("Flight {n} · estimate").format(n=number)

    def state(self) -> HelicopterState | None:
        """Return the ghost as it is now; None before the take-off, after its landing, or without a flight."""
        began_s = self._took_off_s()
        if self._real is None or self._standing is None or began_s is None:
            return None
        since_s = self._flight.snapshot.time_s - began_s
        if since_s > self._real.figures.duration_s:
            return None
        way_m, height_m = rebuilt_at(self._real.figures, since_s)
        return self._placed(self._standing, way_m, height_m)

    def _placed(self, standing: HelicopterState, way_m: float, height_m: float) -> HelicopterState:
        ground = self._flight.run.simulation.terrain
        x_m = standing.x_m + (-_BESIDE_M if self._is_hover else self._direction(standing) * way_m)
        feet_m = standing.y_m - ground.height_m(standing.x_m)
        present = self._flight.snapshot.crafts[standing.name]
        spin = present if isinstance(present, HelicopterState) else standing
        y_m = ground.height_m(x_m) + feet_m + height_m
        return replace(
            standing,
            x_m=x_m,
            y_m=y_m,
            height_m=height_m,
            legs=_moved(standing.legs, x_m - standing.x_m, y_m - standing.y_m),
            rotor_angle_rad=spin.rotor_angle_rad,
            rotor_speed_rpm=standing.set_rotor_speed_rpm,
        )

    @property
    def _is_hover(self) -> bool:
        return self._real is not None and self._real.figures.max_speed_m_s == 0.0

    def _direction(self, standing: HelicopterState) -> float:
        """Return the way to the mission's last landing: 1 to the right, -1 to the left."""
        places = [
            goal.at_m for goal in self._flight.plan.goals if goal.kind == "land" and goal.at_m is not None
        ]
        return -1.0 if places and places[-1] < standing.x_m else 1.0

    def _took_off_s(self) -> float | None:
        if self._began_s is None:
            notes = self._flight.notes
            self._began_s = next((note.time_s for note in notes if isinstance(note, happened.TookOff)), None)
        return self._began_s


def _moved(legs: tuple[Leg, ...], across_m: float, up_m: float) -> tuple[Leg, ...]:
    return tuple(replace(leg, foot_x_m=leg.foot_x_m + across_m, foot_y_m=leg.foot_y_m + up_m) for leg in legs)
