"""Flights flown in the simulator for the tests of published figures, each once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from game.facts import table
from game.pilots.flying import SETTLE_S, FlyingPilot, Stop
from game.simulation.clock import SLOW_TICKS
from game.simulation.events import TookOff, TouchedDown
from tests.simulation.worlds import NAME, START_M, Trial

if TYPE_CHECKING:
    from game.simulation.commands import Command
    from game.simulation.snapshot import HelicopterState

LONGEST_S = 300.0
"""No published flight took longer than 169.5 s."""


FITTED = (7, 8, 15, 20, 21, 28)
"""Flights that the pilot's settling, and so the hand formula's extra time, was fitted to."""
EXTRA_S = 14.7
"""What a flight takes beyond climb, way and descent: speeding up, settling and touching down."""
TRANSFER_M = 30.0
"""A shorter way leads to no other airfield, and the craft hardly reaches its speed on it."""
PLAIN_SHARE = 0.12
"""How far the published time may be from the hand formula's, in a flight up, straight along and down."""


@dataclass(frozen=True)
class Published:
    """One row of the flight log."""

    duration_s: float
    track_m: float
    height_m: float
    speed_m_s: float

    @property
    def by_hand_s(self) -> float:
        """Return T = 2 h / (1 m/s) + L / v + 14.7 s, with height h, track L and speed v."""
        return 2.0 * self.height_m + self.track_m / self.speed_m_s + EXTRA_S


@dataclass(frozen=True)
class Flown:
    """What a flight in the simulator came to; time counts from take-off to touchdown."""

    duration_s: float
    airborne_wh: float
    used_wh: float
    peak_rotor_w: float
    fastest_m_s: float
    highest_m: float
    touchdown_m_s: float
    missed_m: float
    """From where it should have landed."""


def published(flight: int) -> Published:
    """Return a flight of the published log."""
    row = next(row for row in table("flights.log") if row[0] == flight)
    return Published(duration_s=row[2], track_m=row[3], height_m=row[4], speed_m_s=row[5])


def why_not_plain(flight: int) -> str:
    """Return why a flight was no plain transfer, or nothing.

    The log tells no stops, turns or legs; that a flight had none shows only in its published time. So this rule looks
    at the time: what follows from it is that the simulator flies plain transfers, not that it foretells any flight.
    """
    log = published(flight)
    if log.track_m < TRANSFER_M or log.speed_m_s <= 0.0:
        return "a hop"
    excess = log.by_hand_s / log.duration_s - 1.0
    if abs(excess) <= PLAIN_SHARE:
        return ""
    return "stops or turns" if excess < 0.0 else "height, way or speed of the log not kept"


def plain_transfers() -> tuple[int, ...]:
    """Return the flights that went up, straight along and down, those fitted to among them."""
    return tuple(int(row[0]) for row in table("flights.log") if not why_not_plain(int(row[0])))


@cache
def flown(flight: int) -> Flown:
    """Fly up, along and down again as a flight of the log did."""
    log = published(flight)
    end_m = START_M + log.track_m
    return _fly((Stop(end_m, log.height_m), Stop(end_m, log.height_m, is_landing=True)), log.speed_m_s)


@cache
def hopped(height_m: float, hover_s: float) -> Flown:
    """Fly straight up, hover, and come straight down; the pilot's settling is part of the hover."""
    stop = Stop(START_M, height_m, wait_s=hover_s - SETTLE_S)
    return _fly((stop, Stop(START_M, height_m, is_landing=True)), 1.0)


@cache
def sidestepped(height_m: float, aside_m: float, speed_m_s: float) -> Flown:
    """Rise, step aside, step back, and land: Flight 2."""
    stops = (Stop(START_M + aside_m, height_m, wait_s=2.0), Stop(START_M, height_m, wait_s=2.0))
    return _fly((*stops, Stop(START_M, height_m, is_landing=True)), speed_m_s)


@cache
def toured(track_m: float, height_m: float, speed_m_s: float, pauses_s: tuple[float, ...]) -> Flown:
    """Fly a way with pauses for pictures, evenly spread, and land at its end."""
    step_m = track_m / len(pauses_s)
    stops = tuple(
        Stop(START_M + step_m * (number + 1), height_m, wait_s=wait_s)
        for number, wait_s in enumerate(pauses_s)
    )
    return _fly((*stops, Stop(START_M + track_m, height_m, is_landing=True)), speed_m_s)


def _fly(stops: tuple[Stop, ...], speed_m_s: float) -> Flown:
    trial = Trial()
    pilot = FlyingPilot(trial.simulation.terrain, stops, speed_m_s=speed_m_s)
    states: list[HelicopterState] = []
    commands: dict[str, Command] = {}
    while not trial.found(TouchedDown) and trial.simulation.time_s < LONGEST_S:
        if trial.simulation.tick % SLOW_TICKS == 0:
            states.append(trial.state)
            commands = {NAME: pilot.command(states[-1])}
        trial.events += trial.simulation.step(commands)
    return _summed_up(trial, states, stops[-1].at_m)


def _summed_up(trial: Trial, states: list[HelicopterState], end_m: float) -> Flown:
    rise, touchdown = trial.found(TookOff)[0], trial.found(TouchedDown)[0]
    on_ground_wh = next(state.energy_used_wh for state in reversed(states) if state.is_landed)
    return Flown(
        duration_s=touchdown.time_s - rise.time_s,
        airborne_wh=trial.state.energy_used_wh - on_ground_wh,
        used_wh=trial.state.energy_used_wh,
        peak_rotor_w=max(state.rotor_power_w for state in states),
        fastest_m_s=max(abs(state.velocity_x_m_s) for state in states),
        highest_m=max(state.height_m for state in states),
        touchdown_m_s=touchdown.down_m_s,
        missed_m=abs(touchdown.at_m - end_m),
    )
