"""Goals with how they stand: a sign, what was asked, and why it is done or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.goal_words import goals_words
from game.ui import theme
from game.ui.groups import Column, Row
from game.ui.labels import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.simulation.plan import LevelPlan
    from game.simulation.snapshot import GoalState
    from game.ui.widget import Widget


def goal_list(plan: LevelPlan, states: Sequence[GoalState]) -> list[Widget]:
    """Return one row for each goal."""
    return [_row(words, state) for words, state in zip(goals_words(plan), states, strict=True)]


def plain_list(sentences: Sequence[str]) -> list[Widget]:
    """Return sentences as a list with dots."""
    return [_item("•", Label(words, grow=1.0), theme.TEXT) for words in sentences]


def _row(words: str, state: GoalState) -> Widget:
    sign, colour = _sign(state)
    reason = [Label(state.reason, size=theme.SMALL, colour=colour)] if state.reason else []
    return _item(sign, Column([Label(words), *reason], gap=0, grow=1.0), colour)


def _item(sign: str, words: Widget, colour: theme.Colour) -> Row:
    return Row([Label(sign, colour=colour, is_bold=True), words], gap=10)


def _sign(state: GoalState) -> tuple[str, theme.Colour]:
    """Return a goal's sign: its shape tells as much as its colour."""
    if state.is_failed:
        return "×", theme.STOP
    return ("✓", theme.GO) if state.is_done else ("◊", theme.TEXT_QUIET)
