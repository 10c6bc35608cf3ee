"""Tapes of what enters air: an Earth capsule's push and angle, then height and load; a rover's height, Mach, pressure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.simulation.snapshot import EarthCapsuleState, EntryVehicleState
from game.simulation.units import METRES_PER_KILOMETRE
from game.texts import tr
from game.ui import theme
from game.view.instruments.status import Status
from game.view.instruments.tape import Band, Tape, TapePainter

if TYPE_CHECKING:
    import pygame

    from game.simulation.plan import Goal
    from game.view.instruments.board import Letters, Moment

Tapes = tuple[Tape, ...]

_STEEPEST_DEG: Final = 90.0
_HARDEST_GEES: Final = 2000.0
_MILLI: Final = 1000.0
_LOW_M: Final = 3000.0
_FASTEST_MACH: Final = 40.0
_NEAR_MACH: Final = 6.0
_MOST_PA: Final = 30_000.0
_NEAR_PA: Final = 2000.0


class EntryTapes:
    """Push and angle, or height and load."""

    def __init__(self, letters: Letters) -> None:
        self._painter = TapePainter(letters)

    def look(self, moment: Moment) -> Tapes | None:
        """Return the tapes of what enters air, nothing for others or on engines."""
        state = moment.state
        if isinstance(state, EntryVehicleState) and state.stage is None:
            return _height_tape(state.height_m), _mach_tape(state), _pressure_tape(state)
        if not isinstance(state, EarthCapsuleState):
            return None
        if state.is_released:
            word = tr("on ground") if state.is_landed else tr("falling")
            return _height_tape(state.height_m, word), _load_tape(state)
        return _push_tape(state), _angle_tape(state, _corridor_goal(moment))

    def size(self, look: Tapes) -> tuple[int, int]:
        """Return the size of both tapes side by side."""
        return len(look) * self._painter.width_px, self._painter.height_px

    def paint(self, surface: pygame.Surface, look: Tapes) -> None:
        """Paint both."""
        for column, tape in enumerate(look):
            self._painter.paint(surface, tape, column * self._painter.width_px)


def _push_tape(state: EarthCapsuleState) -> Tape:
    return Tape(tr("Push"), tr("mm/s"), round(_MILLI * state.push_m_s), 200.0, Status.GO, tr("set"))


def _angle_tape(state: EarthCapsuleState, goal: Goal | None) -> Tape:
    """Return the entry angle on a scale with the corridor: hatched where it skips out or breaks."""
    bands = [
        Band(0.0, state.shallowest_deg, theme.STOP, is_hatched=True),
        Band(state.steepest_deg, _STEEPEST_DEG, theme.STOP, is_hatched=True),
    ]
    if goal is not None:
        bands.append(Band(*goal.between_deg, theme.GO))
    angle_deg = 0.0 if state.angle_deg is None else state.angle_deg
    low_deg, high_deg = (state.shallowest_deg, state.steepest_deg) if goal is None else goal.between_deg
    status, word = Status.GO, tr("in corridor")
    if state.angle_deg is None:
        status, word = Status.STOP, tr("passes by")
    elif not low_deg <= angle_deg <= high_deg:
        status, word = Status.CAUTION, tr("too flat") if angle_deg < low_deg else tr("too steep")
    return Tape(tr("Angle"), "°", round(angle_deg, 2), 2.0, status, word, tuple(bands))


def _height_tape(height_m: float, word: str = "") -> Tape:
    word = word or tr("falling")
    if height_m < _LOW_M:
        return Tape(tr("Height"), tr("m"), round(max(0.0, height_m)), 500.0, Status.GO, word, lowest=0.0)
    height_km = height_m / METRES_PER_KILOMETRE
    return Tape(tr("Height"), tr("km"), round(height_km, 1), 10.0, Status.GO, word, lowest=0.0)


def _mach_tape(state: EntryVehicleState) -> Tape:
    """Return the Mach number with what the parachute stands, until it is out."""
    is_fired = state.since_shield_s is not None or state.parachute_share > 0.0
    holds = state.peak_gees > 1.0 and state.mach <= state.highest_mach
    status, word = (Status.GO, tr("holds")) if holds else (Status.CAUTION, tr("too fast"))
    bands: tuple[Band, ...] = (
        Band(0.0, state.usual_mach, theme.GO),
        Band(state.highest_mach, _FASTEST_MACH, theme.STOP, is_hatched=True),
    )
    if is_fired:
        status, word, bands = Status.GO, tr("hanging"), ()
    major = 1.0 if state.mach < _NEAR_MACH else 5.0
    return Tape(tr("Mach"), "", round(state.mach, 1), major, status, word, bands, lowest=0.0)


def _pressure_tape(state: EntryVehicleState) -> Tape:
    """Return the dynamic pressure with what the parachute stands, until it is out."""
    is_fired = state.parachute_share > 0.0
    holds = state.pressure_pa <= state.highest_pressure_pa
    status, word = (Status.GO, tr("holds")) if holds else (Status.CAUTION, tr("too much"))
    bands: tuple[Band, ...] = (
        Band(0.0, state.highest_pressure_pa, theme.GO),
        Band(state.highest_pressure_pa, _MOST_PA, theme.STOP, is_hatched=True),
    )
    if is_fired:
        status, word, bands = Status.GO, tr("hanging"), ()
    major = 250.0 if state.pressure_pa < _NEAR_PA else 2000.0
    return Tape(tr("Pressure"), tr("Pa"), round(state.pressure_pa), major, status, word, bands, lowest=0.0)


def _load_tape(state: EarthCapsuleState) -> Tape:
    bands = (Band(state.load_limit_gees, _HARDEST_GEES, theme.STOP, is_hatched=True),)
    word = tr("braking") if state.load_gees > 1.5 else tr("steady")
    return Tape(tr("Load"), tr("g"), round(state.load_gees, 1), 20.0, Status.GO, word, bands)


def _corridor_goal(moment: Moment) -> Goal | None:
    for goal in moment.plan.goals:
        if goal.craft == moment.state.name and goal.kind == "entry":
            return goal
    return None
