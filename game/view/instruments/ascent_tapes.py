"""An ascent rocket's two tapes at the bottom left: height, and speed over the ground."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.simulation.snapshot import AscentRocketState
from game.simulation.units import METRES_PER_KILOMETRE
from game.texts import tr
from game.ui import theme
from game.view.instruments.status import Status
from game.view.instruments.tape import Band, Tape, TapePainter

if TYPE_CHECKING:
    import pygame

    from game.simulation.plan import Goal
    from game.view.instruments.board import Letters, Moment

Tapes = tuple[Tape, Tape]

_LOW_M: Final = 3000.0
_SLOW_M_S: Final = 300.0


class AscentTapes:
    """Height and speed."""

    def __init__(self, letters: Letters) -> None:
        self._painter = TapePainter(letters)

    def look(self, moment: Moment) -> Tapes | None:
        """Return both tapes for an ascent rocket, nothing for others."""
        state = moment.state
        if not isinstance(state, AscentRocketState):
            return None
        return _height_tape(state, _goal(moment)), _speed_tape(state)

    def size(self, look: Tapes) -> tuple[int, int]:
        """Return the size of both tapes side by side."""
        return len(look) * self._painter.width_px, self._painter.height_px

    def paint(self, surface: pygame.Surface, look: Tapes) -> None:
        """Paint both."""
        for column, tape in enumerate(look):
            self._painter.paint(surface, tape, column * self._painter.width_px)


def _height_tape(state: AscentRocketState, goal: Goal | None) -> Tape:
    rising = tr("rising") if state.velocity_y_m_s > 1.0 else tr("falling")
    word = tr("on lander") if state.phase == "pad" else rising
    if state.height_m < _LOW_M:
        return Tape(tr("Height"), tr("m"), round(state.height_m), 500.0, Status.GO, word, lowest=0.0)
    height_km = state.height_m / METRES_PER_KILOMETRE
    bands = () if goal is None else (Band(*goal.between_km, theme.GO),)
    major = 10.0 if height_km < 100.0 else 50.0
    return Tape(tr("Height"), tr("km"), round(height_km, 1), major, Status.GO, word, bands, lowest=0.0)


def _speed_tape(state: AscentRocketState) -> Tape:
    """Return the speed; what is needed to stay up at this height is the equation's business."""
    words = {
        "burning": tr("pushed"),
        "coasting": tr("coasting"),
        "tossed": tr("tossed"),
        "pad": tr("at rest"),
    }
    word = words.get(state.phase, tr("coasting"))
    major = 20.0 if state.speed_m_s < _SLOW_M_S else 200.0
    return Tape(tr("Speed"), tr("m/s"), round(state.speed_m_s), major, Status.GO, word, lowest=0.0)


def _goal(moment: Moment) -> Goal | None:
    for goal in moment.plan.goals:
        if goal.craft == moment.state.name and goal.kind == "orbit":
            return goal
    return None
