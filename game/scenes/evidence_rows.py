"""What the evidence page is made of: cards, the steps of the scale, and ways without life."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

from game.science.cold import Source, Standing, Step
from game.science.evidence_words import (
    figure_words,
    finding_words,
    meaning_words,
    source_words,
    standing_words,
    step_words,
)
from game.texts import tr
from game.ui import fonts, painting, theme
from game.ui.buttons import focus_ring
from game.ui.groups import Column, Row
from game.ui.labels import Label
from game.ui.widget import Action, Look, Role, Widget

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from game.science.cold import Weighing
    from game.science.evidence import Card
    from game.ui.theme import Colour, Scale

_AIR: Final = 10
_SIGNS: Final[Mapping[Standing, tuple[str, Colour]]] = {
    Standing.SHOWN: ("✓", theme.GO),
    Standing.OPEN: ("–", theme.CAUTION),
    Standing.BEYOND: ("×", theme.TEXT_QUIET),
}


class StepRow(Widget):
    """One step of the scale: its number and words, how it stands once that is told, and the claim when pressed."""

    role = Role.CHOICE

    def __init__(
        self, step: Step, action: Action | None, standing: Standing | None, *, is_reached: bool
    ) -> None:
        """Take a step, how to claim it, and how it stands (None while the player has not claimed)."""
        super().__init__(tr("{n}: {words}").format(n=int(step), words=step_words(step)))
        self._standing = standing
        self._is_reached = is_reached
        self.value = "" if standing is None else standing_words(standing)
        self.action = action

    def width_px(self, scale: Scale) -> int:
        """Return room for the words and the sign."""
        return fonts.width(self.label, scale.text_px(theme.SMALL)) + 4 * scale.px(_AIR)

    def height_px(self, width_px: int, scale: Scale) -> int:
        """Return the height of the lines, with air above and below."""
        return len(self._lines(width_px, scale)) * fonts.line_height(
            scale.text_px(theme.SMALL)
        ) + 2 * scale.px(4)

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the rung: raised when it can be pressed, with a bar at its start when it is the one reached."""
        scale, air = look.scale, look.scale.px(_AIR)
        if self.action is not None:
            painting.panel(surface, self.bounds, scale.px(6), colour=theme.PANEL_RAISED)
        if look.focused is self:
            focus_ring(surface, self.bounds, scale)
        if self._is_reached:
            bar = pygame.Rect(
                self.bounds.x + scale.px(3), 0, scale.px(4), self.bounds.height - 2 * scale.px(4)
            )
            bar.centery = self.bounds.centery
            painting.panel(surface, bar, scale.px(2), colour=(*theme.GO, 255))
        small_px = scale.text_px(theme.SMALL)
        if self._standing is not None:
            sign, colour = _SIGNS[self._standing]
            mark = fonts.text(sign, small_px, colour, is_bold=True)
            surface.blit(mark, mark.get_rect(midright=(self.bounds.right - air, self.bounds.centery)))
        y = self.bounds.y + scale.px(4)
        for line in self._lines(self.bounds.width, scale):
            words = fonts.text(line, small_px, theme.TEXT, is_bold=self._is_reached)
            surface.blit(words, (self.bounds.x + air, y))
            y += words.get_height()

    def _lines(self, width_px: int, scale: Scale) -> tuple[str, ...]:
        room = width_px - 4 * scale.px(_AIR)
        return fonts.wrapped(self.label, scale.text_px(theme.SMALL), room)


def card_list(cards: Sequence[Card]) -> list[Widget]:
    """Return the cards of one rock, each with its figure and what it tells of the past."""
    rows: list[Widget] = [
        Column(
            [
                Row(
                    [
                        Label(_titled(finding_words(card.finding)), size=theme.SMALL, is_bold=True, grow=1.0),
                        Label(figure_words(card), size=theme.SMALL, colour=theme.INFO),
                    ],
                    gap=8,
                    may_stack=True,
                ),
                Label(meaning_words(card.finding), size=theme.SMALL, colour=theme.TEXT_QUIET),
            ],
            gap=0,
        )
        for card in cards
    ]
    return rows or [Label(tr("No card won yet: measure."), size=theme.SMALL, colour=theme.TEXT_QUIET)]


def source_list(weighing: Weighing) -> list[Widget]:
    """Return the known ways without life, and whether the cards speak against each."""
    rows: list[Widget] = [Label(tr("Known ways without life:"), size=theme.SMALL, colour=theme.TEXT_QUIET)]
    for source in Source:
        is_unlikely = source in weighing.unlikely
        words = tr("✓ {source}: a card speaks against it") if is_unlikely else tr("– {source}: possible")
        colour = theme.TEXT_QUIET if is_unlikely else theme.TEXT
        rows.append(Label(words.format(source=source_words(source)), size=theme.SMALL, colour=colour))
    return [Column(rows, gap=0)]


def _titled(words: str) -> str:
    return words[:1].upper() + words[1:]
