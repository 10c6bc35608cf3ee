"""The list of goals at the top right: a sign, a few words, how it stands, and a thin bar of progress."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pygame

from game.texts import tr
from game.ui import fonts, painting, theme
from game.view.instruments.glyphs import glyph
from game.view.instruments.goal_titles import goal_title

if TYPE_CHECKING:
    from game.simulation.snapshot import GoalState
    from game.ui.theme import Colour
    from game.view.instruments.board import Letters, Moment

_WIDTH: Final = 280
_WIDEST_SHARE: Final = 0.27
"""Of the screen: the list must leave the sky free."""
_STEPS: Final = 100


@dataclass(frozen=True, slots=True)
class GoalLook:
    """One line of the list."""

    title: str
    reason: str
    progress: float
    sign: str
    colour: Colour


Goals = tuple[GoalLook, ...]


class GoalList:
    """All goals of the level."""

    def __init__(self, letters: Letters) -> None:
        self._letters = letters
        wide = round(_WIDTH * letters.scale.factor * max(1.0, letters.scale.text_scale))
        self._width_px = min(wide, round(_WIDEST_SHARE * letters.scale.size[0]))

    def look(self, moment: Moment) -> Goals | None:
        """Return the goals as they stand."""
        goals = zip(moment.plan.goals, moment.snapshot.goals, strict=False)
        is_shared = len(moment.plan.crafts) > 1
        return tuple(_line(goal_title(goal), state, is_shared=is_shared) for goal, state in goals) or None

    def size(self, look: Goals) -> tuple[int, int]:
        """Return the size for so many goals."""
        letters = self._letters
        return self._width_px, len(look) * self._row_px + 2 * letters.margin_px - letters.margin_px // 2

    @property
    def _row_px(self) -> int:
        letters = self._letters
        return letters.body_line_px + letters.small_line_px + letters.scale.px(5) + letters.margin_px

    def paint(self, surface: pygame.Surface, look: Goals) -> None:
        """Paint every goal."""
        top = self._letters.margin_px
        for goal in look:
            self._paint_goal(surface, goal, top)
            top += self._row_px

    def _paint_goal(self, surface: pygame.Surface, goal: GoalLook, top: int) -> None:
        letters = self._letters
        side = letters.body_px
        surface.blit(
            glyph(goal.sign, side, goal.colour), (letters.margin_px, top + (letters.body_line_px - side) // 2)
        )
        left = letters.margin_px + side + letters.margin_px // 2
        right = surface.get_width() - letters.margin_px
        title = fonts.shortened(goal.title, letters.body_px, right - left, is_bold=True)
        letters.body(surface, title, (left, top))
        reason = fonts.shortened(goal.reason, letters.small_px, right - left)
        letters.small(surface, reason, (left, top + letters.body_line_px))
        bar = pygame.Rect(left, top + letters.body_line_px + letters.small_line_px, right - left, letters.scale.px(5))
        painting.panel(surface, bar, bar.height // 2, colour=(*theme.LINE, 255))
        filled = pygame.Rect(bar.topleft, (round(bar.width * goal.progress), bar.height))
        painting.panel(surface, filled, bar.height // 2, colour=(*goal.colour, 255))


def _line(title: str, state: GoalState, *, is_shared: bool) -> GoalLook:
    words = tr("{craft}: {goal}").format(craft=state.craft, goal=title) if is_shared else title
    sign, colour = "ring", theme.INFO
    if state.is_failed:
        sign, colour = "cross", theme.STOP
    elif state.is_done:
        sign, colour = "check", theme.GO
    progress = 1.0 if state.is_done else round(min(1.0, max(0.0, state.progress)) * _STEPS) / _STEPS
    return GoalLook(words, state.reason, progress, sign, colour)
