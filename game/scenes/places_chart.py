"""What was measured of all places, need by need: a scale with its limit in the middle, and each place with its error."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pygame

from game.science.settling import Need, Verdict, is_at_least, limit, verdict
from game.science.settling_words import limit_words, title_words, unit
from game.texts import tr
from game.texts.units import number
from game.ui import fonts, theme
from game.ui.kept_picture import KeptPicture
from game.ui.widget import Role

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from game.science.settling import Figure
    from game.ui.theme import Colour, Scale

_WIDE: Final = 430
_TICKS: Final = (0.0, 0.5, 1.0, 1.5, 2.0)
"""In limits: the limit stands in the middle of every scale."""
_STRIP_LINES: Final = 4.1
"""Height of one need, in lines of small letters: words, letters, dots, figures."""
COLOURS: Final[Mapping[Verdict, Colour]] = {
    Verdict.FITS: theme.GO,
    Verdict.FAILS: theme.STOP,
    Verdict.UNSURE: theme.CAUTION,
}
SIGNS: Final[Mapping[Verdict, str]] = {Verdict.FITS: "✓", Verdict.FAILS: "×", Verdict.UNSURE: "?"}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place with its letter and what is known of it."""

    letter: str
    name: str
    figures: Mapping[Need, Figure]


class PlacesChart(KeptPicture):
    """One strip for each need, with the letters of the places over their dots. The chosen place is large and ringed."""

    role = Role.PLOT

    def __init__(self, candidates: Sequence[Candidate], chosen: int) -> None:
        super().__init__(tr("What was measured"), grow=1.0)
        self._candidates, self._chosen = tuple(candidates), chosen
        known = sum(len(each.figures) for each in candidates)
        self.value = tr("{n} of {all} figures").format(n=known, all=len(Need) * len(candidates))

    def width_px(self, scale: Scale) -> int:
        """Return the least width at which the scales can be read."""
        return round(scale.px(_WIDE) * scale.text_ratio)

    def height_px(self, width_px: int, scale: Scale) -> int:  # noqa: ARG002 - as high at any width
        """Return the height of all strips."""
        return round(len(Need) * _STRIP_LINES * fonts.line_height(scale.text_px(theme.SMALL)))

    def _draw(self, scale: Scale) -> pygame.Surface:
        picture = self._sheet()
        high = picture.get_height() // len(Need)
        for place, need in enumerate(Need):
            strip = pygame.Rect(0, place * high, picture.get_width(), high)
            self._draw_strip(picture.subsurface(strip), need, scale)
        return picture

    def _draw_strip(self, strip: pygame.Surface, need: Need, scale: Scale) -> None:
        small_px = scale.text_px(theme.SMALL)
        line = fonts.line_height(small_px)
        self._draw_words(strip, need, small_px)
        axis_y = round(2.75 * line)
        field = pygame.Rect(small_px, axis_y, max(8, strip.get_width() - 2 * small_px), 0)
        middle = field.centerx
        good = (middle, field.right) if is_at_least(need) else (field.left, middle)
        for start, end, colour in ((*good, theme.GO), (*_rest(good, field), theme.STOP)):
            pygame.draw.line(strip, (*colour, 110), (start, axis_y), (end, axis_y), max(2, scale.px(4)))
        top, bottom = axis_y - small_px // 2, axis_y + small_px // 3
        pygame.draw.line(strip, theme.CAUTION, (middle, top), (middle, bottom), max(1, scale.px(1.5)))
        for tick in _TICKS:
            words = fonts.text(number(tick * limit(need)), small_px, theme.TEXT_QUIET)
            x = field.left + round(field.width * tick / _TICKS[-1])
            strip.blit(words, words.get_rect(midtop=(x, axis_y + small_px // 4)).clamp(strip.get_rect()))
        self._draw_dots(strip, need, field, scale)

    def _draw_words(self, strip: pygame.Surface, need: Need, small_px: int) -> None:
        """Say what is measured and its limit, and whose figure is missing."""
        symbol = unit(need)
        title = f"{title_words(need)}, {symbol}: {limit_words(need)}"
        if symbol == "1":
            title = f"{title_words(need)}: {limit_words(need)}"
        missing = [each.letter for each in self._candidates if need not in each.figures]
        note = tr("not measured: {places}").format(places=" ".join(missing)) if missing else ""
        room = strip.get_width() - (fonts.width(note, small_px) + small_px if note else 0)
        words = fonts.shortened(title, small_px, room, is_bold=True)
        strip.blit(fonts.text(words, small_px, theme.TEXT, is_bold=True), (0, 0))
        if note:
            picture = fonts.text(note, small_px, theme.TEXT_QUIET)
            strip.blit(picture, (strip.get_width() - picture.get_width(), 0))

    def _draw_dots(self, strip: pygame.Surface, need: Need, field: pygame.Rect, scale: Scale) -> None:
        """Draw each place's dot with its error, and its letter above, pushed aside where two would touch."""
        small_px = scale.text_px(theme.SMALL)
        px_per_unit = field.width / (_TICKS[-1] * limit(need))
        found = sorted(
            (self._x(each.figures[need].value, px_per_unit, field), n)
            for n, each in enumerate(self._candidates)
            if need in each.figures
        )
        letters = _spread([x for x, _ in found], small_px, (field.left, field.right))
        letter_y, axis_y = round(1.62 * fonts.line_height(small_px)), field.y
        for (x, n), letter_x in zip(found, letters, strict=True):
            figure = self._candidates[n].figures[need]
            colour = COLOURS[verdict(need, figure)]
            is_chosen = n == self._chosen
            foot = (letter_x, letter_y + small_px // 2)
            pygame.draw.line(strip, theme.LINE, foot, (x, axis_y), max(1, scale.px(1)))
            reach = 0 if math.isinf(figure.value) else round(figure.error * px_per_unit)
            ends = (max(0, x - reach), axis_y), (min(strip.get_width(), x + reach), axis_y)
            pygame.draw.line(strip, colour, *ends, max(2, scale.px(2)))
            pygame.draw.circle(strip, colour, (x, axis_y), scale.px(6 if is_chosen else 4))
            if is_chosen:
                pygame.draw.circle(strip, theme.TEXT, (x, axis_y), scale.px(8), max(1, scale.px(2)))
            tone = theme.TEXT if is_chosen else theme.TEXT_QUIET
            words = fonts.text(self._candidates[n].letter, small_px, tone, is_bold=is_chosen)
            strip.blit(words, words.get_rect(center=(letter_x, letter_y)))

    def _x(self, figure: float, px_per_unit: float, field: pygame.Rect) -> int:
        """Return where a figure stands; beyond the scale it stands at its end."""
        return round(min(field.right, field.left + figure * px_per_unit))


def _rest(good: tuple[int, int], field: pygame.Rect) -> tuple[int, int]:
    """Return the other half of a scale."""
    return (field.left, good[0]) if good[1] == field.right else (good[1], field.right)


def _spread(wanted: Sequence[int], apart: int, within: tuple[int, int]) -> list[int]:
    """Return places near those wanted, in the same order, that keep apart: pushed from the start, then back from the end."""
    found: list[int] = []
    for x in wanted:
        found.append(max(x, found[-1] + apart) if found else max(x, within[0]))
    last = within[1]
    for n in reversed(range(len(found))):
        found[n] = min(found[n], last)
        last = found[n] - apart
    return found
