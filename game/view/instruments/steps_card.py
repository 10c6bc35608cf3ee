"""The procedure of a landing as a list: what is done, what comes next, and who does it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.simulation.commands import LandingStep
from game.simulation.snapshot import EntryVehicleState
from game.texts import tr
from game.ui import theme

if TYPE_CHECKING:
    import pygame

    from game.view.instruments.board import Letters, Moment


@dataclass(frozen=True, slots=True)
class StepsLook:
    """How many steps are done, whether the computer does all of them, and how a step by hand is written."""

    done: int
    is_armed: bool


def step_words(step: LandingStep) -> str:
    """Return what a step is called."""
    return {
        LandingStep.PARACHUTE: tr("Parachute"),
        LandingStep.HEAT_SHIELD: tr("Heat shield off"),
        LandingStep.BACKSHELL: tr("Engines"),
        LandingStep.SKY_CRANE: tr("Down on cables"),
        LandingStep.CUT: tr("Cut the cables"),
    }[step]


class StepsCard:
    """Five lines with a sign each."""

    def __init__(self, letters: Letters) -> None:
        self._letters = letters

    def look(self, moment: Moment) -> StepsLook | None:
        """Return how far a landing rover has come."""
        state = moment.state
        return StepsLook(len(state.steps), state.is_armed) if isinstance(state, EntryVehicleState) else None

    def size(self, look: StepsLook) -> tuple[int, int]:
        """Return room for all steps."""
        letters = self._letters
        widest = max(letters.small_width(words) for words in (*_lines(look), tr("computer armed")))
        width = widest + letters.sign_px + letters.gap_px + 2 * letters.margin_px
        return width, (len(LandingStep) + look.is_armed) * letters.small_line_px + letters.margin_px

    def paint(self, surface: pygame.Surface, look: StepsLook) -> None:
        """Paint the steps from the first to the last."""
        letters = self._letters
        x, y = letters.margin_px, letters.margin_px // 2
        for number, words in enumerate(_lines(look)):
            sign, colour = "ring", theme.TEXT_QUIET
            if number < look.done:
                sign, colour = "check", theme.GO
            elif number == look.done:
                sign, colour = "diamond", theme.INFO
            after = letters.sign(surface, sign, (x, y), colour)
            letters.small(surface, words, (after, y), theme.TEXT if number == look.done else colour)
            y += letters.small_line_px
        if look.is_armed:
            after = letters.sign(surface, "dot", (x, y), theme.CAUTION)
            letters.small(surface, tr("computer armed"), (after, y), theme.CAUTION)


def _lines(look: StepsLook) -> tuple[str, ...]:
    del look
    return tuple(step_words(step) for step in LandingStep)
