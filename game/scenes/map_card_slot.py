"""A column whose last widget changes with the focus, while the rest of the page, and so the focus, stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.groups import Column

if TYPE_CHECKING:
    from game.ui.widget import Widget


class CardSlot(Column):
    """Map and museum show their card in it."""

    def show(self, card: Widget) -> None:
        """Put another card in place of the last; whoever holds the page places it anew."""
        self._children[-1:] = [card]
