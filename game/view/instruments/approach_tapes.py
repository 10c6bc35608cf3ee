"""An orbiter's two tapes at the bottom left: distance to the container, and how fast it shrinks."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.simulation.snapshot import OrbiterState
from game.simulation.units import PERCENT
from game.texts import tr
from game.ui import theme
from game.view.instruments.status import Status
from game.view.instruments.tape import Band, Tape, TapePainter

if TYPE_CHECKING:
    import pygame

    from game.simulation.plan import Goal
    from game.view.instruments.board import Letters, Moment

Tapes = tuple[Tape, Tape]

_NEAR_M: Final = 12.0
_STOP_SHARE: Final = 0.5
"""Half of what the thrusters could stop in the way that is left counts as safe."""
_BEYOND_CM_S: Final = 1000.0
_STEPS: Final = ((12.0, 1.0), (60.0, 5.0), (200.0, 20.0))
_COARSEST_M: Final = 50.0
_FAST_CM_S: Final = 25.0


class ApproachTapes:
    """Distance and closing speed."""

    def __init__(self, letters: Letters) -> None:
        self._painter = TapePainter(letters)

    def look(self, moment: Moment) -> Tapes | None:
        """Return both tapes for an orbiter that still has something to catch, nothing for others."""
        state = moment.state
        if not isinstance(state, OrbiterState) or state.is_captured:
            return None
        return _distance_tape(state, _open_goal(moment)), _closing_tape(state)

    def size(self, look: Tapes) -> tuple[int, int]:
        """Return the size of both tapes side by side."""
        return len(look) * self._painter.width_px, self._painter.height_px

    def paint(self, surface: pygame.Surface, look: Tapes) -> None:
        """Paint both."""
        for column, tape in enumerate(look):
            self._painter.paint(surface, tape, column * self._painter.width_px)


def allowed_cm_s(state: OrbiterState) -> float:
    """Return the fastest closing speed that is safe: the bay's near it, farther off what can be stopped in time."""
    capture_cm_s = PERCENT * state.capture_speed_m_s
    braking_m_s2 = state.thruster_force_n / state.mass_kg
    stopping_cm_s = PERCENT * _STOP_SHARE * math.sqrt(2.0 * braking_m_s2 * max(0.0, state.distance_m))
    return max(capture_cm_s, stopping_cm_s) if state.distance_m > _NEAR_M else capture_cm_s


def _distance_tape(state: OrbiterState, goal: Goal | None) -> Tape:
    distance_m = state.distance_m
    major = next((step for below_m, step in _STEPS if distance_m < below_m), _COARSEST_M)
    bands: tuple[Band, ...] = ()
    status, word = Status.GO, tr("on the way")
    if goal is not None and goal.kind == "hold_point":
        low_m, high_m = goal.between_m
        bands = (Band(low_m, high_m, theme.GO),)
        if low_m <= distance_m <= high_m:
            word = tr("in band")
        elif distance_m < low_m:
            status, word = Status.CAUTION, tr("too near")
    shown = round(distance_m, 1 if distance_m < _NEAR_M else 0)
    return Tape(tr("Distance"), tr("m"), shown, major, status, word, bands)


def _closing_tape(state: OrbiterState) -> Tape:
    closing_cm_s = PERCENT * state.closing_m_s
    allowed = allowed_cm_s(state)
    bands = (Band(allowed, _BEYOND_CM_S, theme.STOP, is_hatched=True),)
    status, word = Status.GO, tr("closing")
    if closing_cm_s > allowed:
        status, word = Status.STOP, tr("too fast")
    elif closing_cm_s < 0.0:
        word = tr("going away")
    major = 2.0 if abs(closing_cm_s) < _FAST_CM_S else 10.0
    return Tape(tr("Closing"), tr("cm/s"), round(closing_cm_s, 1), major, status, word, bands)


def _open_goal(moment: Moment) -> Goal | None:
    for goal, state in zip(moment.plan.goals, moment.snapshot.goals, strict=False):
        if goal.craft == moment.state.name and not state.is_done:
            return goal
    return None
