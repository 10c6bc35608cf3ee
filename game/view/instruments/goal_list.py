"""The list of goals at the top right: a sign, a few words, how it stands, and a thin bar of progress.

Where there is little room the list says less: first without how each goal stands, then without the goals that wait.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pygame

from game.texts import tr_n
from game.ui import fonts, painting, theme
from game.view.instruments.glyphs import glyph
from game.view.instruments.goal_titles import goal_title
from game.view.kinds import look_of

if TYPE_CHECKING:
    from game.simulation.snapshot import GoalState
    from game.ui.theme import Colour
    from game.view.instruments.board import Letters, Moment

_WIDTH: Final = 312
_WIDEST_SHARE: Final = 0.31
_LARGE_SHARE: Final = 0.37
_HIGHEST_SHARE: Final = 0.50
"""Of the screen: the list must leave the sky free."""
_OWN_SHARE: Final = 0.205
"""Of the screen, for the list of one of two players, who has the own gauges below it."""
_OWN_WIDTH: Final = 270
_STEPS: Final = 100


@dataclass(frozen=True, slots=True)
class GoalLook:
    """One goal of the list. `craft` is a sign, shown where a level has several crafts."""

    title: str
    reason: str
    progress: float
    sign: str
    colour: Colour
    craft: str
    is_open: bool


Goals = tuple[GoalLook, ...]
Row = tuple[GoalLook, tuple[str, ...], int]
"""A goal, the lines that say how it stands, and its height in pixels."""


class GoalList:
    """All goals of the level, or those of one of two players."""

    def __init__(self, letters: Letters, *, is_own: bool = False) -> None:
        """For everybody, or for one of two players, whose own goals it lists."""
        self._letters = letters
        self._is_own = is_own
        factor = letters.scale.factor * max(1.0, letters.scale.text_scale)
        widest_share = _LARGE_SHARE if letters.are_large else _WIDEST_SHARE
        width, height = letters.scale.size
        self._width_px = min(round((_OWN_WIDTH if is_own else _WIDTH) * factor), round(widest_share * width))
        self._room_px = round((_OWN_SHARE if is_own else _HIGHEST_SHARE) * height)
        self._gap_px = letters.scale.px(5) if is_own else letters.margin_px
        self._below_px = 0 if is_own else letters.margin_px // 2

    def look(self, moment: Moment) -> Goals | None:
        """Return the goals as they stand."""
        is_shared = len(moment.plan.crafts) > 1 and not self._is_own
        lines = []
        for goal, state in zip(moment.plan.goals, moment.snapshot.goals, strict=False):
            if self._is_own and goal.craft != moment.state.name:
                continue
            craft = moment.snapshot.crafts.get(goal.craft)
            sign = look_of(craft).sign if is_shared and craft is not None else ""
            lines.append(_line(goal_title(goal), state, sign))
        return tuple(lines) or None

    def size(self, look: Goals) -> tuple[int, int]:
        """Return the size for so many goals, or for as many as fit."""
        rows = self._rows(look)
        height = sum(height for _, _, height in rows) + self._letters.margin_px + self._below_px
        return self._width_px, height + (self._letters.small_line_px if len(rows) < len(look) else 0)

    def paint(self, surface: pygame.Surface, look: Goals) -> None:
        """Paint every goal that fits, and how many wait."""
        top = self._letters.margin_px
        rows = self._rows(look)
        for goal, reason, height in rows:
            self._paint_goal(surface, goal, (top, reason))
            top += height
        waiting = len(look) - len(rows)
        if waiting:
            words = tr_n("{n} more goal", "{n} more goals", waiting).format(n=waiting)
            self._letters.small(surface, words, (self._words_left_px, top - self._letters.margin_px // 2))

    def _rows(self, look: Goals) -> list[Row]:
        """Return the goals that fit, with how they stand if there is room for all: else the open ones first."""
        rows = [self._row(goal, self._reason(goal)) for goal in look]
        if sum(height for _, _, height in rows) <= self._room_px:
            return rows
        rows = [self._row(goal, ()) for goal in look]
        fitting = max(1, self._room_px // rows[0][-1])
        if len(rows) <= fitting:
            return rows
        return sorted(rows, key=lambda row: not row[0].is_open)[:fitting]

    def _row(self, goal: GoalLook, reason: tuple[str, ...]) -> Row:
        letters = self._letters
        words_px = letters.body_line_px + len(reason) * letters.small_line_px
        return goal, reason, words_px + letters.scale.px(5) + self._gap_px

    def _reason(self, goal: GoalLook) -> tuple[str, ...]:
        """Return the lines that say how a goal stands: one, even if nothing is said."""
        room = self._width_px - self._letters.margin_px - self._words_left_px
        return fonts.wrapped(goal.reason, self._letters.small_px, room) or ("",)

    @property
    def _words_left_px(self) -> int:
        return self._letters.margin_px + self._letters.body_px + self._letters.margin_px // 2

    def _paint_goal(
        self, surface: pygame.Surface, goal: GoalLook, place: tuple[int, tuple[str, ...]]
    ) -> None:
        letters = self._letters
        top, reason = place
        side, left, right = letters.body_px, self._words_left_px, surface.get_width() - letters.margin_px
        middle = top + (letters.body_line_px - side) // 2
        surface.blit(glyph(goal.sign, side, goal.colour), (letters.margin_px, middle))
        room = right - left
        if goal.craft and not letters.are_large:
            surface.blit(glyph(goal.craft, side, theme.TEXT_QUIET), (right - side, middle))
            room -= side + letters.gap_px
        size_px = letters.small_px if letters.are_large else letters.body_px
        title = fonts.shortened(goal.title, size_px, room, is_bold=True)
        surface.blit(fonts.text(title, size_px, theme.TEXT, is_bold=True), (left, top))
        top += letters.body_line_px
        for words in reason:
            letters.small(surface, words, (left, top))
            top += letters.small_line_px
        bar = pygame.Rect(left, top, right - left, letters.scale.px(5))
        painting.panel(surface, bar, bar.height // 2, colour=(*theme.LINE, 255))
        filled = pygame.Rect(bar.topleft, (round(bar.width * goal.progress), bar.height))
        painting.panel(surface, filled, bar.height // 2, colour=(*goal.colour, 255))


def _line(title: str, state: GoalState, craft: str) -> GoalLook:
    sign, colour = "ring", theme.INFO
    if state.is_failed:
        sign, colour = "cross", theme.STOP
    elif state.is_done:
        sign, colour = "check", theme.GO
    progress = 1.0 if state.is_done else round(min(1.0, max(0.0, state.progress)) * _STEPS) / _STEPS
    is_open = not (state.is_done or state.is_failed)
    return GoalLook(title, state.reason, progress, sign, colour, craft, is_open)
