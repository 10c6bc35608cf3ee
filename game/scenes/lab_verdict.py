"""Whether it flies, in a word with its shape, and why: never by colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.facts import value
from game.scenes.lab_bench import HIGHEST_TIP_MACH
from game.texts import tr
from game.texts.units import quantity
from game.ui import fonts, painting, theme
from game.ui.widget import Look, Role, Widget

if TYPE_CHECKING:
    from game.simulation.performance import Hover
    from game.ui.theme import Colour, Scale

    Verdict = tuple[str, str, Colour]


def verdict(hover: Hover | None) -> Verdict:
    """Return the word, the reason and the colour for a hover."""
    if hover is None:
        return tr("No air, no lift"), tr("Blades push air down; here there is none to push."), theme.STOP
    if hover.thrust_margin_pct < 0.0:
        missing = quantity(-hover.thrust_margin_pct, "%", 0)
        why = tr("{missing} of the weight is missing at full collective.").format(missing=missing)
        return tr("Cannot hover"), why, theme.STOP
    if not is_powered(hover):
        needed, peak = (
            quantity(power_w, "W", 0)
            for power_w in (hover.electrical_power_w, value("ingenuity.peak_power_w"))
        )
        why = tr("It takes {needed}, the battery gives {peak}. Slower or shorter blades need less.")
        return tr("Too little power"), why.format(needed=needed, peak=peak), theme.STOP
    if hover.tip_mach > HIGHEST_TIP_MACH:
        why = tr("The tips pass Mach 0.8: drag soars, and the measurements behind these curves end.")
        return tr("Blades too fast"), why, theme.CAUTION
    spare = quantity(hover.thrust_margin_pct, "%", 0)
    return tr("Hovers"), tr("{spare} more thrust than weight in hand.").format(spare=spare), theme.GO


def is_powered(hover: Hover) -> bool:
    """Return whether the battery can give what the rotors take."""
    return hover.electrical_power_w <= value("ingenuity.peak_power_w")


class VerdictCard(Widget):
    """The verdict on a panel: a disc, a triangle or a cross, the word, and the reason."""

    role = Role.LABEL

    def __init__(self) -> None:
        super().__init__(grow=0.0)
        self._colour = theme.GO

    def show(self, shown: Verdict) -> None:
        """Take a verdict."""
        self.label, self.value, self._colour = shown

    def width_px(self, scale: Scale) -> int:
        """Return room for a short line."""
        return round(scale.px(300) * scale.text_ratio)

    def height_px(self, width_px: int, scale: Scale) -> int:  # noqa: ARG002 - always one word and two lines
        """Return room for the word and two lines of reason."""
        lines = fonts.line_height(scale.text_px(theme.HEADING)) + 2 * fonts.line_height(
            scale.text_px(theme.BODY)
        )
        return lines + 2 * scale.px(14)

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw it."""
        scale = look.scale
        painting.panel(surface, self.bounds, scale.px(14))
        inner = self.bounds.inflate(-2 * scale.px(20), -2 * scale.px(14))
        heading_px, body_px = scale.text_px(theme.HEADING), scale.text_px(theme.BODY)
        word = fonts.text(self.label, heading_px, self._colour, is_bold=True)
        side = round(heading_px * 0.8)
        spot = pygame.Rect(inner.x, inner.y + (word.get_height() - side) // 2, side, side)
        self._paint_shape(surface, spot)
        surface.blit(word, (spot.right + scale.px(12), inner.y))
        y = inner.y + fonts.line_height(heading_px)
        for line in fonts.wrapped(self.value, body_px, inner.width):
            surface.blit(fonts.text(line, body_px, theme.TEXT), (inner.x, y))
            y += fonts.line_height(body_px)

    def _paint_shape(self, surface: pygame.Surface, spot: pygame.Rect) -> None:
        width = max(2, spot.width // 6)
        if self._colour is theme.GO:
            painting.panel(surface, spot, spot.width // 2, colour=(*theme.GO, 255))
        elif self._colour is theme.CAUTION:
            pygame.draw.polygon(surface, theme.CAUTION, [spot.midtop, spot.bottomleft, spot.bottomright])
        else:
            pygame.draw.line(surface, theme.STOP, spot.topleft, spot.bottomright, width)
            pygame.draw.line(surface, theme.STOP, spot.bottomleft, spot.topright, width)
