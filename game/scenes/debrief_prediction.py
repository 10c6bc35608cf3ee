"""Prediction beside result: two bars, how far off it was, and what decides the quantity."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.scenes.prediction import step_of
from game.scenes.prediction_words import amount, name_words, why_words
from game.simulation.plan import Quantity
from game.texts import tr
from game.texts.units import number, quantity
from game.ui import fonts, painting, theme
from game.ui.groups import Column, Row
from game.ui.labels import Label
from game.ui.widget import Look, Role, Widget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.missions import Prediction
    from game.scenes.flight import Flight
    from game.simulation.plan import LevelPlan
    from game.ui.theme import Colour, Scale


def predicted(flight: Flight) -> list[Widget]:
    """Return the comparison, or nothing where nothing was predicted."""
    prediction, plan = flight.run.prediction, flight.plan
    if prediction is None:
        return []
    what, answer = prediction.what, flight.answer
    rows: list[tuple[str, float, Colour]] = [(tr("You predicted"), prediction.value, theme.TEXT)]
    rows += [(tr("It was"), answer, theme.INFO)] if answer is not None else []
    name = name_words(what)
    if flight.result is not None and not flight.result.is_won:
        name = tr("{name} up to here").format(name=name)
    words = Column(
        [
            Label(f"{name}: {off_words(prediction, answer, plan)}", is_bold=True),
            Label(why_words(what, plan), size=theme.SMALL, colour=theme.TEXT_QUIET),
        ],
        gap=0,
        grow=2.0,
    )
    return [Row([Bars(what, rows), words], gap=28, is_level=True)]


def off_words(prediction: Prediction, answer: float | None, plan: LevelPlan) -> str:
    """Return how far off a prediction was; as near as the slider's steps allow is near enough."""
    if answer is None:
        return tr("this time there was nothing to measure.")
    off = prediction.value - answer
    if plan.question is not None and abs(off) <= step_of(plan.question) / 2.0:
        return tr("as near as you could have said it.")
    if prediction.what is Quantity.BATTERY_LEFT_PCT:
        size = tr("{n} percentage points").format(n=number(abs(off), 0))
    else:
        size = amount(prediction.what, abs(off))
    words = tr("you predicted {size} too much") if off > 0.0 else tr("you predicted {size} too little")
    has_share = answer > 0.0 and prediction.what is not Quantity.BATTERY_LEFT_PCT
    share = f" ({quantity(100.0 * abs(off) / answer, '%', 0)})" if has_share else ""
    return words.format(size=size) + share + "."


class Bars(Widget):
    """One bar below the other, each with its name before and its amount behind it, to one scale from zero."""

    role = Role.METER

    def __init__(self, what: Quantity, rows: Sequence[tuple[str, float, Colour]]) -> None:
        super().__init__(name_words(what), grow=1.0)
        self._rows = [(name, value, amount(what, value), colour) for name, value, colour in rows]
        self._most = max(value for _, value, _, _ in self._rows) or 1.0
        self.value = ", ".join(f"{name.lower()} {words}" for name, _, words, _ in self._rows)

    def width_px(self, scale: Scale) -> int:
        """Return the least width at which bars can be compared."""
        return sum(self._texts_px(scale)) + scale.px(100)

    def height_px(self, width_px: int, scale: Scale) -> int:  # noqa: ARG002 - bars are as high as their words
        """Return the height of the rows."""
        return len(self._rows) * round(1.15 * fonts.line_height(scale.text_px(theme.SMALL)))

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw names, bars and amounts."""
        size_px, height = look.scale.text_px(theme.SMALL), self.bounds.height // len(self._rows)
        before, behind = self._texts_px(look.scale)
        room = self.bounds.width - before - behind - 2 * size_px
        thick = look.scale.px(8)
        for row, (name, value, words, colour) in enumerate(self._rows):
            centre = self.bounds.y + row * height + height // 2
            text = fonts.text(name, size_px, theme.TEXT_QUIET)
            surface.blit(text, text.get_rect(midleft=(self.bounds.x, centre)))
            length = max(2, round(room * value / self._most))
            bar = pygame.Rect(self.bounds.x + before + size_px, centre - thick // 2, length, thick)
            painting.panel(surface, bar, thick // 2, colour=(*colour, 255))
            figure = fonts.text(words, size_px, colour, is_bold=True)
            surface.blit(figure, figure.get_rect(midleft=(bar.right + size_px // 2, centre)))

    def _texts_px(self, scale: Scale) -> tuple[int, int]:
        """Return the widths of the longest name and of the longest amount."""
        size_px = scale.text_px(theme.SMALL)
        names = max(fonts.width(name, size_px) for name, _, _, _ in self._rows)
        return names, max(fonts.width(words, size_px, is_bold=True) for _, _, words, _ in self._rows)
