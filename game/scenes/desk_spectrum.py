"""SuperCam's result as a spectrum: a line of light for each element, as high as its oxide's weight, with its error.

Where a line stands is its real wavelength. How high it stands is what the calibration makes of it, not counts of light.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pygame

from game.facts import value
from game.science.instruments import device
from game.science.words import oxide_words
from game.texts import tr
from game.texts.units import number, quantity
from game.ui import axes, fonts, theme
from game.ui.kept_picture import KeptPicture
from game.ui.widget import Role

if TYPE_CHECKING:
    from game.science.reading import Reading
    from game.ui.theme import Scale

_HEIGHT: Final = 250
_LINES: Final = ("si", "al", "fe", "mg")
"""In the order of the oxides that the laser finds."""
_FROM_NM: Final = 245.0
_TO_NM: Final = 700.0
"""The lines lie inside; the instrument sees to 853."""


@dataclass(frozen=True, slots=True)
class Line:
    """One element's light: its oxide, wavelength, weight percent and one standard error."""

    oxide: str
    wavelength_nm: float
    mean_pct: float
    error_pct: float


def lines_of(found: Reading) -> tuple[Line, ...]:
    """Return the lines of a reading of the laser, by wavelength.

    The error is the larger of what the points show and what the instrument is known for.
    """
    root, errors = math.sqrt(len(found.points)), device(found.instrument).error_pct
    lines = (
        Line(
            oxide_words(oxide),
            value(f"perseverance.supercam_{name}_line_nm"),
            found.average.mean_pct[oxide],
            max(found.average.standard_error_pct[oxide], errors[oxide] / root),
        )
        for oxide, name in zip(found.oxides, _LINES, strict=True)
    )
    return tuple(sorted(lines, key=lambda line: line.wavelength_nm))


class Spectrum(KeptPicture):
    """Lines over wavelength, each with a bar for its error, its oxide and its figures."""

    role = Role.PLOT

    def __init__(self, lines: tuple[Line, ...]) -> None:
        """Take the lines of one reading."""
        super().__init__(tr("SuperCam: light of the laser's spark"), grow=1.0)
        self._lines = lines
        self.value = "; ".join(f"{line.oxide} {_figures(line)}" for line in lines)
        self._ticks = axes.ticks(0.0, max(line.mean_pct + line.error_pct for line in lines), 4)

    def width_px(self, scale: Scale) -> int:
        """Return room for the words beside each line."""
        small_px = scale.text_px(theme.SMALL)
        return 4 * max(fonts.width(_figures(line), small_px) for line in self._lines)

    def height_px(self, width_px: int, scale: Scale) -> int:  # noqa: ARG002 - the same at any width
        """Return room for the lines, two lines of words above and two below."""
        return scale.px(_HEIGHT) + 4 * fonts.line_height(scale.text_px(theme.SMALL))

    def _draw(self, scale: Scale) -> pygame.Surface:
        picture = self._sheet()
        small_px = scale.text_px(theme.SMALL)
        line = fonts.line_height(small_px)
        start = max(fonts.width(number(tick, 0), small_px) for tick in self._ticks) + small_px // 2
        field = pygame.Rect(start, 3 * line, picture.get_width() - start - scale.px(6), 0)
        field.height = max(4, picture.get_height() - field.y - 2 * line)
        self._draw_axes(picture, field, small_px)
        ends = [_x(each.wavelength_nm, field) for each in self._lines[1:]] + [picture.get_width()]
        free_from = 0
        for each, end in zip(self._lines, ends, strict=True):
            free_from = self._draw_line(picture, field, each, scale, room=(free_from, end))
        return picture

    def _draw_axes(self, picture: pygame.Surface, field: pygame.Rect, small_px: int) -> None:
        picture.blit(fonts.text(tr("wt %"), small_px, theme.TEXT, is_bold=True), (0, 0))
        for tick in self._ticks:
            y = self._y(tick, field)
            pygame.draw.line(picture, (*theme.LINE, 130), (field.x, y), (field.right, y))
            words = fonts.text(number(tick, 0), small_px, theme.TEXT_QUIET)
            picture.blit(words, (field.x - words.get_width() - small_px // 3, y - words.get_height() // 2))
        for nanometres in range(300, 700, 100):
            x = _x(nanometres, field)
            words = fonts.text(str(nanometres), small_px, theme.TEXT_QUIET)
            picture.blit(words, words.get_rect(midtop=(x, field.bottom + small_px // 6)))
        title = fonts.text(tr("wavelength, nm"), small_px, theme.TEXT, is_bold=True)
        picture.blit(title, title.get_rect(bottomright=(field.right, picture.get_height())))

    def _draw_line(
        self, picture: pygame.Surface, field: pygame.Rect, line: Line, scale: Scale, room: tuple[int, int]
    ) -> int:
        """Draw a line with its error, and its words in the room to the next line; return where the words end."""
        x, foot, top = _x(line.wavelength_nm, field), field.bottom, self._y(line.mean_pct, field)
        width = scale.px(4)
        picture.fill(theme.INFO, (x - width // 2, top, width, foot - top))
        low, high = (self._y(max(0.0, line.mean_pct + side * line.error_pct), field) for side in (-1.0, 1.0))
        arm = scale.px(6)
        for y in (low, high):
            pygame.draw.line(picture, theme.TEXT, (x - arm, y), (x + arm, y), scale.px(1.6))
        pygame.draw.line(picture, theme.TEXT, (x, low), (x, high), scale.px(1.6))
        small_px = scale.text_px(theme.SMALL)
        names = [fonts.text(line.oxide, small_px, theme.TEXT, is_bold=True)]
        names.append(fonts.text(_figures(line), small_px, theme.TEXT))
        width = max(name.get_width() for name in names)
        left = max(room[0], min(x - width // 2, room[1] - width - scale.px(6)))
        y = max(0, high - 2 * fonts.line_height(small_px) - scale.px(4))
        for name in names:
            picture.blit(name, (left, y))
            y += fonts.line_height(small_px)
        return left + width + scale.px(6)

    def _y(self, percent: float, field: pygame.Rect) -> int:
        return round(field.bottom - field.height * percent / self._ticks[-1])


def _x(wavelength_nm: float, field: pygame.Rect) -> int:
    return round(field.x + field.width * (wavelength_nm - _FROM_NM) / (_TO_NM - _FROM_NM))


def _figures(line: Line) -> str:
    return f"{number(line.mean_pct, 1)} ± {number(line.error_pct, 1)}"


def wavelengths(lines: tuple[Line, ...]) -> str:
    """Return which light belongs to which oxide, in words."""
    return " · ".join(f"{line.oxide} {quantity(line.wavelength_nm, 'nm', 1)}" for line in lines)
