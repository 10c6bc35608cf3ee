"""The lab's figures: eight numbers, each of which can be asked for value, unit, source and truth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.facts import Fact, Truth, fact
from game.texts import tr
from game.texts.units import MISSING, quantity
from game.ui import fonts, painting, theme
from game.ui.buttons import focus_ring
from game.ui.widget import Look, Role, Widget

if TYPE_CHECKING:
    import pygame

    from game.simulation.performance import Hover
    from game.ui.theme import Scale


class Figure(Widget):
    """A name and a number; to focus it is to ask where it comes from."""

    role = Role.METER

    def __init__(self, label: str) -> None:
        super().__init__(label, grow=1.0)
        self.action = self._keep
        self.fact: Fact | None = None

    def show(self, shown: Fact | None, digits: int) -> None:
        """Take a number, or none where there is none."""
        self.fact = shown
        self.value = MISSING if shown is None else quantity(shown.value, shown.unit, digits)

    def width_px(self, scale: Scale) -> int:
        """Return room for the name."""
        return fonts.width(self.label, scale.text_px(theme.SMALL)) + scale.px(20)

    def height_px(self, width_px: int, scale: Scale) -> int:  # noqa: ARG002 - two lines
        """Return room for name and number."""
        small, body = scale.text_px(theme.SMALL), scale.text_px(theme.BODY)
        return fonts.line_height(small) + fonts.line_height(body) + scale.px(4)

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the name over the number, with the ring while focused."""
        scale = look.scale
        if look.focused is self:
            painting.panel(surface, self.bounds, scale.px(10), colour=theme.PANEL_RAISED)
            focus_ring(surface, self.bounds, scale)
        x, room = self.bounds.x + scale.px(10), self.bounds.width - scale.px(14)
        small_px, body_px = scale.text_px(theme.SMALL), scale.text_px(theme.BODY)
        name = fonts.text(fonts.shortened(self.label, small_px, room), small_px, theme.TEXT_QUIET)
        surface.blit(name, (x, self.bounds.y + scale.px(2)))
        number = fonts.text(
            fonts.shortened(self.value, body_px, room, is_bold=True), body_px, theme.TEXT, is_bold=True
        )
        surface.blit(number, (x, self.bounds.y + scale.px(2) + fonts.line_height(small_px)))

    def _keep(self) -> None:
        """Stay: the source is shown as soon as the figure is in focus."""


def figures() -> tuple[Figure, ...]:
    """Return the eight figures in reading order."""
    names = (
        *(tr("Thrust margin"), tr("Collective"), tr("Blade loading CT/σ"), tr("Tip Mach number")),
        *(tr("Ideal power"), tr("Electrical power"), tr("Figure of merit"), tr("Weight")),
    )
    return tuple(Figure(name) for name in names)


def show_all(shown: tuple[Figure, ...], hover: Hover | None, weight_n: float) -> None:
    """Let the figures say what a hover is."""
    weight = _computed(weight_n, "N", tr("Mass times gravity."), Truth.FACT)
    shown[7].show(weight, 2)
    if hover is None:
        for figure in shown[:7]:
            figure.show(None, 0)
        return
    loss = tr("Shaft power over the efficiencies of motors and drive.")
    blade = tr("Blade elements and momentum, both rotors, out of ground effect.")
    full = tr("Thrust at full collective beyond the weight.")
    entries = (
        (_computed(hover.thrust_margin_pct, "%", full), 0),
        (
            _computed(
                hover.collective_deg, "deg", tr("Mean of both rotors, at three quarters of the radius.")
            ),
            1,
        ),
        (_computed(hover.blade_loading_ct_sigma, "1", tr("Thrust over one disk, over solidity 0.148.")), 4),
        (_computed(hover.tip_mach, "1", tr("Tip speed over the speed of sound.")), 2),
        (_computed(hover.ideal_power_w, "W", tr("Momentum theory, thrust through one disk.")), 0),
        (_computed(hover.electrical_power_w, "W", f"{loss} {blade}"), 0),
        (_computed(hover.figure_of_merit, "1", tr("Ideal over shaft power.")), 3),
    )
    for figure, (entry, digits) in zip(shown, entries, strict=False):
        figure.show(entry, digits)


def source_words(asked: Fact) -> str:
    """Return what is known of a number: value, unit, source and truth label."""
    truths = {
        Truth.FACT: tr("fact"),
        Truth.ESTIMATE: tr("estimate"),
        Truth.SIMPLIFIED: tr("simplified"),
        Truth.GAME: tr("chosen for play"),
    }
    line = f"{quantity(asked.value, asked.unit)} · {truths[asked.truth]} · {asked.source}"
    return f"{line}. {asked.note}" if asked.note else f"{line}."


def _computed(value: float, unit: str, note: str, truth: Truth = Truth.SIMPLIFIED) -> Fact:
    """Return a number that the game computed, with the theory that it rests on."""
    return Fact("lab", value, unit, fact("rotor_model.nonuniform_inflow").source, truth, note)
