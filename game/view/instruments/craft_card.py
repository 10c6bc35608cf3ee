"""The card at the top left: which craft is in hand, and how much of the flying its computer does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.simulation.plan import ControlDepth
from game.simulation.snapshot import HelicopterState, MoonLanderState
from game.texts import tr
from game.texts.units import quantity
from game.ui import theme
from game.view.instruments.glyphs import glyph
from game.view.instruments.goal_titles import shown_name
from game.view.kinds import kind_words, look_of

if TYPE_CHECKING:
    import pygame

    from game.view.instruments.board import Letters, Moment


@dataclass(frozen=True, slots=True)
class CraftLook:
    """What the card shows."""

    sign: str
    name: str
    control: str
    damage: str
    others: str
    """How to get to the other crafts; of two players, who this one's is."""
    kept: str


class CraftCard:
    """Name, control depth, damage, the other crafts, and what was pressed once and lasts."""

    def __init__(self, letters: Letters) -> None:
        self._letters = letters

    def look(self, moment: Moment) -> CraftLook:
        """Return the card of the craft in hand."""
        state = moment.state
        control = (
            _depth_words(state.control)
            if isinstance(state, HelicopterState | MoonLanderState)
            else kind_words(state.kind)
        )
        damage = (
            tr("damage {share}").format(share=quantity(100.0 * state.damage, "%", 0)) if state.damage else ""
        )
        others = ", ".join(shown_name(name) for name in moment.snapshot.crafts if name != state.name)
        switch = f"{moment.overlay.switch_sign}: {others}" if others else ""
        switch = moment.overlay.player or switch
        sign, kept = look_of(state).sign, moment.overlay.kept
        return CraftLook(sign, shown_name(state.name), control, damage, switch, kept)

    def size(self, look: CraftLook) -> tuple[int, int]:
        """Return the size for these words."""
        letters = self._letters
        second = letters.small_width(look.control)
        if look.damage:
            second += letters.small_width(look.damage) + letters.sign_px + 3 * letters.gap_px
        first = letters.body_width(look.name)
        if look.others:
            first += letters.small_width(look.others) + 2 * letters.gap_px
        sign = self._sign_px + letters.margin_px
        lines = letters.body_line_px + (2 if look.kept else 1) * letters.small_line_px
        return max(
            first, second, letters.small_width(look.kept)
        ) + sign + 2 * letters.margin_px, lines + 2 * letters.gap_px

    def paint(self, surface: pygame.Surface, look: CraftLook) -> None:
        """Paint the sign and the lines."""
        letters = self._letters
        surface.blit(
            glyph(look.sign, self._sign_px, theme.TEXT),
            (letters.margin_px, (surface.get_height() - self._sign_px) // 2),
        )
        x, y = letters.margin_px + self._sign_px + letters.margin_px, letters.gap_px
        end = letters.body(surface, look.name, (x, y))
        if look.others:
            line = y + letters.body_line_px - letters.small_line_px - 1
            letters.small(surface, look.others, (end + 2 * letters.gap_px, line))
        y += letters.body_line_px
        end = letters.small(surface, look.control, (x, y), theme.INFO)
        if look.damage:
            end = letters.sign(surface, "triangle", (end + 2 * letters.gap_px, y), theme.CAUTION)
            letters.small(surface, look.damage, (end, y), theme.CAUTION)
        letters.small(surface, look.kept, (x, y + letters.small_line_px), theme.INFO)

    @property
    def _sign_px(self) -> int:
        return round(1.5 * self._letters.body_px)


def _depth_words(depth: ControlDepth) -> str:
    match depth:
        case ControlDepth.GUIDED:
            return tr("Guided flight")
        case ControlDepth.ASSISTED:
            return tr("Assisted flight")
        case ControlDepth.DIRECT:
            return tr("Direct flight")
