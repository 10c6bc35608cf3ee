"""Craft and keys made by hand, for tests of what keys do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.simulation.plan import ControlDepth
from game.simulation.snapshot import (
    NO_OXYGEN,
    NOT_MEASURING,
    Air,
    Drilling,
    GoalState,
    HelicopterState,
    MoonLanderState,
    Outcome,
    RoverState,
    Snapshot,
    ThingState,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.simulation.snapshot import CraftState

AIR = Air(0.0165, 730.0, 230.0, 240.0, 2.0, 0.0)
DRILLING = Drilling(None, 0.0, 0.0, 80.0, 130.0, 1.0)


def helicopter(**changes: object) -> HelicopterState:
    """Return a helicopter on the ground with its rotor at rest, changed as asked."""
    fields: dict[str, object] = dict.fromkeys(HelicopterState.__slots__, 0.0)
    fields |= {"name": "ginny", "control": ControlDepth.GUIDED, "set_rotor_speed_rpm": 2537.0, "air": AIR}
    fields |= {
        "blade_loading_limit": 0.115,
        "battery_pct": 90.0,
        "is_landed": True,
        "blades_left": 4,
        "legs": (),
        "features": None,
        "is_picture_late": False,
    }
    return HelicopterState(**(fields | changes))  # type: ignore[arg-type]  # fields are named at run time


def lander(**changes: object) -> MoonLanderState:
    """Return a lander half way down its approach, changed as asked."""
    fields: dict[str, object] = dict.fromkeys(MoonLanderState.__slots__, 0.0)
    fields |= {"name": "eagle", "control": ControlDepth.GUIDED, "program": "approach", "air": AIR, "legs": ()}
    fields |= {"x_m": 5000.0, "height_m": 900.0, "velocity_x_m_s": 80.0, "velocity_y_m_s": -23.0}
    fields |= {"aim_m": 8000.0, "highest_aim_m": 9500.0, "can_move_aim": True, "seconds_left_s": 200.0}
    fields |= {"time_to_go_s": 112.0, "is_engine_on": True, "throttle": 0.46, "propellant_pct": 12.0}
    fields |= {"is_contact": False, "is_landed": False, "battery_pct": 99.0, "mass_kg": 8000.0}
    return MoonLanderState(**(fields | changes))  # type: ignore[arg-type]  # fields are named at run time


def rover(**changes: object) -> RoverState:
    """Return a rover that stands still, changed as asked."""
    fields: dict[str, object] = dict.fromkeys(RoverState.__slots__, 0.0)
    fields |= {"name": "percy", "wheels": (), "autonav_path_m": (), "autonav_is_blocked": False, "air": AIR}
    fields |= {
        "drilling": DRILLING,
        "measuring": NOT_MEASURING,
        "oxygen": NO_OXYGEN,
        "tubes": (),
        "tubes_left": 43,
        "is_stuck": False,
        "battery_pct": 90.0,
    }
    return RoverState(**(fields | changes))  # type: ignore[arg-type]  # as above


def goal_state(kind: str, craft: str, **changes: object) -> GoalState:
    """Return an open goal."""
    fields: dict[str, object] = {"progress": 0.0, "is_done": False, "is_failed": False, "reason": ""}
    return GoalState(kind=kind, craft=craft, **(fields | changes))  # type: ignore[arg-type]  # as above


def snapshot(
    crafts: Mapping[str, CraftState],
    goals: tuple[GoalState, ...] = (),
    *,
    tick: int = 0,
    things: tuple[ThingState, ...] = (),
) -> Snapshot:
    """Return a moment of an unfinished run."""
    return Snapshot(tick, tick / 120.0, 12.5, 3.7, crafts, goals, things, (), 2.0, Outcome.UNFINISHED, "")


def pressed(key: int) -> pygame.event.Event:
    """Return that a key went down."""
    return pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode="")


def released(key: int) -> pygame.event.Event:
    """Return that a key went up."""
    return pygame.event.Event(pygame.KEYUP, key=key, mod=0)
