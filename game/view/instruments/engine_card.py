"""What the engines under a rocket mean, while there is still a choice: weight, what the Earth must send, room, cold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.science.rocketry.propulsion import Verdict, built, propose, propulsion, tossed_job
from game.simulation.snapshot import AscentRocketState
from game.simulation.units import CELSIUS_ZERO_K
from game.texts import tr
from game.texts.units import number, quantity
from game.ui import theme
from game.view.engine_words import kind_name, mass_words, volume_words
from game.view.instruments.glyphs import glyph

if TYPE_CHECKING:
    import pygame

    from game.science.rocketry.propulsion import Kind
    from game.view.instruments.board import Letters, Moment

Rows = tuple[tuple[str, str], ...]
EngineLook = tuple[str, bool, Rows]


class EngineCard:
    """A name, whether it lifts off at all, and rows of figures."""

    def __init__(self, letters: Letters) -> None:
        self._letters = letters

    def look(self, moment: Moment) -> EngineLook | None:
        """Return the card of a rocket on its lander whose engines may be chosen, nothing for others."""
        state = moment.state
        if not isinstance(state, AscentRocketState) or state.propulsion is None or state.phase != "pad":
            return None
        is_able = propose(propulsion(state.propulsion), tossed_job()).verdict is Verdict.FLIES
        return kind_name(state.propulsion), is_able, _rows(state.propulsion)

    def size(self, look: EngineLook) -> tuple[int, int]:
        """Return the size for the widest row that any kind may bring."""
        letters = self._letters
        widest = letters.small_width(tr("Oxygen from the air")) + letters.small_width("  −268 to −269 °C")
        height = letters.body_line_px + (len(look[2]) + 1) * letters.small_line_px
        return widest + 2 * letters.margin_px + letters.gap_px, height + 2 * letters.margin_px

    def paint(self, surface: pygame.Surface, look: EngineLook) -> None:
        """Paint the name, the verdict, and the rows."""
        letters, (name, is_able, rows) = self._letters, look
        left, right = letters.margin_px, surface.get_width() - letters.margin_px
        top = letters.margin_px
        letters.body(surface, name, (left, top))
        top += letters.body_line_px
        colour, sign = (theme.GO, "check") if is_able else (theme.STOP, "cross")
        picture = glyph(sign, letters.sign_px, colour)
        surface.blit(picture, (left, top + (letters.small_line_px - letters.sign_px) // 2))
        words = tr("lifts off") if is_able else tr("never lifts off")
        letters.small(surface, words, (left + letters.sign_px + letters.gap_px, top), colour)
        for title, figure in rows:
            top += letters.small_line_px
            letters.small(surface, title, (left, top))
            letters.small(surface, figure, (right - letters.small_width(figure), top), theme.TEXT)


def _rows(kind: Kind) -> Rows:
    figures, rocket = propulsion(kind), built(propulsion(kind), tossed_job())
    propellant_kg = sum(stage.propellant_kg for stage in rocket.stages)
    oxygen_kg = figures.oxygen_share * propellant_kg
    cold, warm = (number(each - CELSIUS_ZERO_K, 0) for each in (figures.coldest_k, figures.warmest_k))
    weight_n = rocket.lift_off_kg * tossed_job().gravity_m_s2
    push = rocket.stages[0].thrust_n / weight_n
    return (
        (tr("Push over weight"), number(push, 1 if push >= 1.0 else 5)),
        (tr("At lift-off"), mass_words(rocket.lift_off_kg)),
        (tr("From the Earth"), mass_words(rocket.lift_off_kg - oxygen_kg)),
        (tr("Oxygen from the air"), quantity(oxygen_kg, "kg", 0) if oxygen_kg else tr("none")),
        (tr("Propellant"), volume_words(propellant_kg / figures.density_kg_m3)),
        (tr("Kept at"), tr("{low} to {high} °C").format(low=cold, high=warm)),
    )
