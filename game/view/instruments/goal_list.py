"""The list of goals at the top right: a sign, a few words, how it stands, and a thin bar of progress.

Where there is little room the list says less: first without how each goal stands, then without the goals that wait.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pygame

from game.simulation.snapshot import HelicopterState
from game.texts import tr_n
from game.ui import fonts, painting, theme
from game.view.instruments.glyphs import glyph
from game.view.instruments.goal_titles import goal_title

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


@dataclass(frozen=True, slots=True)
class Goals:
    """The goals that are listed, and whether they are those of one of two players."""

    lines: tuple[GoalLook, ...]
    is_own: bool = False


class GoalList:
    """All goals of the level."""

    def __init__(self, letters: Letters) -> None:
        self._letters = letters
        share = _LARGE_SHARE if letters.are_large else _WIDEST_SHARE
        widest_px = round(share * letters.scale.size[0])
        factor = letters.scale.factor * max(1.0, letters.scale.text_scale)
        self._width_px = min(round(_WIDTH * factor), widest_px)
        self._own_px = min(round(_OWN_WIDTH * factor), widest_px)

    def look(self, moment: Moment) -> Goals | None:
        """Return the goals as they stand; of two players each sees the own ones."""
        is_own = bool(moment.overlay.player)
        is_shared = len(moment.plan.crafts) > 1 and not is_own
        lines = []
        for goal, state in zip(moment.plan.goals, moment.snapshot.goals, strict=False):
            if is_own and goal.craft != moment.state.name:
                continue
            craft = moment.snapshot.crafts.get(goal.craft)
            sign = "helicopter" if isinstance(craft, HelicopterState) else "rover"
            lines.append(_line(goal_title(goal), state, sign if is_shared else ""))
        return Goals(tuple(lines), is_own) if lines else None

    def size(self, look: Goals) -> tuple[int, int]:
        """Return the size for so many goals, or for as many as fit."""
        rows = self._rows(look)
        below = 0 if look.is_own else self._letters.margin_px // 2
        height = len(rows) * self._row_px(look) + self._letters.margin_px + below
        has_more = len(rows) < len(look.lines)
        width = self._own_px if look.is_own else self._width_px
        return width, height + (self._letters.small_line_px if has_more else 0)

    def paint(self, surface: pygame.Surface, look: Goals) -> None:
        """Paint every goal that fits, and how many wait."""
        top = self._letters.margin_px
        for goal in self._rows(look):
            self._paint_goal(surface, goal, (top, self._has_reasons(look)))
            top += self._row_px(look)
        waiting = len(look.lines) - len(self._rows(look))
        if waiting:
            words = tr_n("{n} more goal", "{n} more goals", waiting).format(n=waiting)
            self._letters.small(surface, words, (self._words_left_px, top - self._letters.margin_px // 2))

    def _room_px(self, look: Goals) -> int:
        share = _OWN_SHARE if look.is_own else _HIGHEST_SHARE
        return round(share * self._letters.scale.size[1])

    def _has_reasons(self, look: Goals) -> bool:
        return len(look.lines) * self._height_px(look, has_reasons=True) <= self._room_px(look)

    def _row_px(self, look: Goals) -> int:
        return self._height_px(look, has_reasons=self._has_reasons(look))

    def _height_px(self, look: Goals, *, has_reasons: bool) -> int:
        letters = self._letters
        reason = letters.small_line_px if has_reasons else 0
        gap = letters.scale.px(5) if look.is_own else letters.margin_px
        return letters.body_line_px + reason + letters.scale.px(5) + gap

    def _rows(self, look: Goals) -> tuple[GoalLook, ...]:
        """Return the goals that fit: when not all do, the open ones first."""
        fitting = max(1, self._room_px(look) // self._row_px(look))
        if len(look.lines) <= fitting:
            return look.lines
        return tuple(sorted(look.lines, key=lambda goal: not goal.is_open))[:fitting]

    @property
    def _words_left_px(self) -> int:
        return self._letters.margin_px + self._letters.body_px + self._letters.margin_px // 2

    def _paint_goal(self, surface: pygame.Surface, goal: GoalLook, place: tuple[int, bool]) -> None:
        letters = self._letters
        top, has_reason = place
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
        if has_reason:
            letters.small(surface, fonts.shortened(goal.reason, letters.small_px, right - left), (left, top))
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
