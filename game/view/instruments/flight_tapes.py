"""Two tapes of whatever flies, at the bottom left: height above the ground and vertical speed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.simulation.snapshot import EntryVehicleState, HelicopterState, MoonLanderState
from game.texts import tr
from game.ui import theme
from game.view.instruments.status import Status
from game.view.instruments.tape import Band, Tape, TapePainter

if TYPE_CHECKING:
    import pygame

    from game.simulation.plan import Goal
    from game.view.instruments.board import Letters, Moment

Tapes = tuple[Tape, Tape]
Flyer = HelicopterState | MoonLanderState | EntryVehicleState

_NEAR_GROUND_M: Final = 5.0
"""Below this height a fast descent leaves little time."""
_JUDGED_BELOW_M: Final = 60.0
"""Higher up nobody asks yet how fast a landing may be."""
_CAUTION_SHARE: Final = 0.7
"""Of the speed that a landing allows: from here on it is worth a word."""
_USUAL_TOUCHDOWN_M_S: Final = 1.5
_HEIGHT_STEP_M: Final = 0.05
_HIGH_M: Final = 100.0
_SPEED_STEP_M_S: Final = 0.02
_BEYOND: Final = 200.0
_STEPS: Final = ((12.0, 1.0), (100.0, 5.0), (300.0, 20.0))
"""The height's scale: below which height its figures stand so many metres apart ..."""
_COARSEST: Final = 100.0
"""... and higher up."""
_FAST_M_S: Final = 12.0
"""A faster descent needs a coarser scale."""


class FlightTapes:
    """Height and vertical speed."""

    def __init__(self, letters: Letters) -> None:
        self._painter = TapePainter(letters)

    def look(self, moment: Moment) -> Tapes | None:
        """Return both tapes for what flies on rotors or engines, nothing for others."""
        state = moment.state
        if not isinstance(state, Flyer) or (isinstance(state, EntryVehicleState) and state.stage is None):
            return None
        return _height_tape(state, _height_goal(moment)), _speed_tape(state, _allowed_down_m_s(moment))

    def size(self, look: Tapes) -> tuple[int, int]:
        """Return the size of both tapes side by side."""
        return len(look) * self._painter.width_px, self._painter.height_px

    def paint(self, surface: pygame.Surface, look: Tapes) -> None:
        """Paint both."""
        for column, tape in enumerate(look):
            self._painter.paint(surface, tape, column * self._painter.width_px)


def _height_tape(state: Flyer, goal: Goal | None) -> Tape:
    height_m = max(0.0, state.height_m)
    status, word, bands = Status.GO, tr("on ground") if state.is_landed else tr("flying"), ()
    step_m = _HEIGHT_STEP_M if height_m < _HIGH_M else 1.0
    shown = round(height_m / step_m) * step_m
    if goal is None:
        return Tape(tr("Height"), tr("m"), shown, _major(height_m), status, word, lowest=0.0)
    low_m, high_m = goal.between_m
    goal_bands = (*bands, Band(low_m, high_m, theme.GO))
    if not state.is_landed:
        is_in = low_m <= height_m <= high_m
        status = Status.GO if is_in else Status.CAUTION
        word = tr("in band") if is_in else (tr("too low") if height_m < low_m else tr("too high"))
    return Tape(tr("Height"), tr("m"), shown, _major(height_m), status, word, goal_bands, lowest=0.0)


def _speed_tape(state: Flyer, allowed_m_s: float) -> Tape:
    climb_m_s = round(state.velocity_y_m_s / _SPEED_STEP_M_S) * _SPEED_STEP_M_S
    bands: tuple[Band, ...] = ()
    if state.height_m < _JUDGED_BELOW_M:
        bands = (
            Band(-allowed_m_s, -_CAUTION_SHARE * allowed_m_s, theme.CAUTION),
            Band(-_BEYOND, -allowed_m_s, theme.STOP, is_hatched=True),
        )
    status, word = _descent(state, allowed_m_s)
    major = 1.0 if abs(climb_m_s) < _FAST_M_S else 5.0
    return Tape(tr("Climb"), tr("m/s"), climb_m_s, major, status, word, bands)


def _descent(state: Flyer, allowed_m_s: float) -> tuple[Status, str]:
    """Return how a descent is to be judged: only near the ground does it matter."""
    down_m_s = -state.velocity_y_m_s
    if state.is_landed:
        return Status.GO, tr("standing")
    if state.height_m < _NEAR_GROUND_M and down_m_s > allowed_m_s:
        return Status.STOP, tr("too fast")
    if state.height_m < _NEAR_GROUND_M and down_m_s > _CAUTION_SHARE * allowed_m_s:
        return Status.CAUTION, tr("fast")
    if abs(down_m_s) < 0.1:
        return Status.GO, tr("level")
    return Status.GO, tr("sinking") if down_m_s > 0.0 else tr("climbing")


def _height_goal(moment: Moment) -> Goal | None:
    """Return the open goal about this craft's height."""
    for goal, state in zip(moment.plan.goals, moment.snapshot.goals, strict=False):
        if goal.kind == "hold_altitude" and goal.craft == moment.state.name and not state.is_done:
            return goal
    return None


def _allowed_down_m_s(moment: Moment) -> float:
    speeds = [
        goal.max_down_m_s
        for goal in moment.plan.goals
        if goal.kind == "land" and goal.craft == moment.state.name
    ]
    return min(speeds, default=_USUAL_TOUCHDOWN_M_S)


def _major(height_m: float) -> float:
    """Return the scale's step: metres near the ground, coarser far up."""
    return next((step for below_m, step in _STEPS if height_m < below_m), _COARSEST)
