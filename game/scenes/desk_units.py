"""The rock units as the desk shows them: a sign of its own for each, and a row that answers when it is pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

from game.science.assistant import USUAL_POINTS, published_units
from game.science.targets import RockUnit
from game.science.words import unit_words
from game.texts.units import quantity
from game.ui import fonts, painting, theme
from game.ui.buttons import focus_ring
from game.ui.scatter import Region
from game.ui.signs import sign
from game.ui.widget import Action, Look, Role, Widget

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.science.reading import Reading
    from game.ui.theme import Colour, Scale

_AIR: Final = 10
_BAR_WIDTH: Final = 84
_ALL: Final = "100 %"
SIGNS: Final[Mapping[RockUnit, tuple[str, Colour]]] = {
    RockUnit.MAAZ: ("square", (0xF2, 0x9E, 0x6B)),
    RockUnit.MAAZ_EVOLVED: ("diamond", (0xD8, 0xA6, 0xF0)),
    RockUnit.SEITAH: ("circle", theme.GO),
    RockUnit.DUSTY_SURFACE: ("triangle", (0xF2, 0xD0, 0x8A)),
    RockUnit.SOIL: ("pentagon", theme.INFO),
    RockUnit.UNKNOWN: ("cross", theme.TEXT_QUIET),
}
"""Shape and colour of each unit."""


class UnitRow(Widget):
    """One unit: its sign and name, the assistant's probability as a bar, and the answer when pressed."""

    role = Role.CHOICE

    def __init__(self, unit: RockUnit, probability: float | None, action: Action | None) -> None:
        """Take a unit, what the assistant gives it (None before any measurement), and how to answer."""
        super().__init__(unit_words(unit))
        self._sign = SIGNS[unit]
        self._share = probability
        self.value = "" if probability is None else percent(probability)
        self.action = action

    def width_px(self, scale: Scale) -> int:
        """Return room for sign, name, bar and percent."""
        size_px = scale.text_px(theme.BODY)
        figures = fonts.width(_ALL, scale.text_px(theme.SMALL))
        return fonts.width(self.label, size_px) + size_px + figures + self._bar_px(scale) + 5 * scale.px(_AIR)

    def height_px(self, width_px: int, scale: Scale) -> int:  # noqa: ARG002 - one line
        """Return one line with air above and below."""
        return fonts.line_height(scale.text_px(theme.BODY)) + 2 * scale.px(4)

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the row, raised when it can be pressed."""
        scale, air = look.scale, look.scale.px(_AIR)
        if self.action is not None:
            painting.panel(surface, self.bounds, scale.px(8), colour=theme.PANEL_RAISED)
        if look.focused is self:
            focus_ring(surface, self.bounds, scale)
        size_px, small_px = scale.text_px(theme.BODY), scale.text_px(theme.SMALL)
        mark = sign(self._sign[0], round(0.75 * size_px), self._sign[1])
        surface.blit(mark, mark.get_rect(midleft=(self.bounds.x + air, self.bounds.centery)))
        figures = fonts.width(_ALL, small_px)
        bar = pygame.Rect(0, 0, self._bar_px(scale), scale.px(8))
        bar.midright = (self.bounds.right - 2 * air - figures, self.bounds.centery)
        left = self.bounds.x + 2 * air + mark.get_width()
        words = fonts.shortened(self.label, size_px, bar.left - left - air)
        name = fonts.text(words, size_px, theme.TEXT)
        surface.blit(name, name.get_rect(midleft=(left, self.bounds.centery)))
        if self._share is not None:
            painting.panel(surface, bar, bar.height // 2, colour=(*theme.LINE, 255))
            bar.width = round(bar.width * self._share)
            painting.panel(surface, bar, bar.height // 2, colour=(*self._sign[1], 255))
            value = fonts.text(self.value, small_px, theme.TEXT)
            surface.blit(value, value.get_rect(midright=(self.bounds.right - air, self.bounds.centery)))

    def _bar_px(self, scale: Scale) -> int:
        return scale.px(_BAR_WIDTH)


def percent(share: float) -> str:
    """Return a share in whole percent; what is not quite all is not told as such."""
    return quantity(min(99.0, 100.0 * share) if share < 1.0 else 100.0, "%", 0)


def probabilities(reading: Reading | None) -> dict[RockUnit, float | None]:
    """Return what the assistant gives each unit: of a stranger, how strange it is, and the rest shared out."""
    if reading is None:
        return dict.fromkeys(RockUnit)
    said = reading.opinion
    strange = said.probability if said.unit is RockUnit.UNKNOWN else 0.0
    shares: dict[RockUnit, float | None] = {
        unit: (1.0 - strange) * said.probabilities[unit] for unit in RockUnit if unit in said.probabilities
    }
    return shares | {RockUnit.UNKNOWN: strange}


def regions(reading: Reading | None, across: int, up: int) -> list[Region]:
    """Return where the mean of as many points as were read would lie for each known unit."""
    found = []
    for unit, model in (published_units() if reading is None else reading.units).items():
        variance = model.variance(USUAL_POINTS) if reading is None else reading.variance(unit)
        shape, colour = SIGNS[unit]
        found.append(
            Region(
                unit_words(unit),
                shape,
                colour,
                (model.mean_pct[across], model.mean_pct[up]),
                (variance[across] ** 0.5, variance[up] ** 0.5),
            )
        )
    return found
