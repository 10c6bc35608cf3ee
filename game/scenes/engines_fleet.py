"""Seven rockets side by side, each as large as its propellant makes it: choose one with arrows or a press."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import pygame

from game.science.rocketry.propulsion import Verdict
from game.texts import tr
from game.ui import fonts, painting, theme
from game.ui.buttons import focus_ring
from game.ui.widget import Look, Role, Widget
from game.view.engine_words import mass_words, short_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.science.rocketry.propulsion import Proposal
    from game.ui.theme import Scale

_HEIGHT: Final = 330
_SMOOTHING: Final = 3
_SLENDER: Final = 5.4
"""A rocket is so many times longer than it is wide, as the planned one."""
_SMALLEST: Final = 26
_NAME_AIR: Final = 8
_STEPS: Final = {pygame.K_LEFT: -1, pygame.K_RIGHT: 1}
_HULL: Final = (214, 208, 198)
_SHADE: Final = (176, 172, 168)
_DARK_SHARE: Final = 0.4
"""Of its width, the side away from the light."""
_BAND: Final = (193, 86, 47)
_BELL: Final = (74, 69, 66)


class Fleet(Widget):
    """One stop for the focus; arrows move inside it until its ends."""

    role = Role.LIST

    def __init__(self, on_choose: Callable[[int], None]) -> None:
        super().__init__(tr("Rockets of seven kinds"), grow=1.0)
        self.action = self._keep
        self.chosen = 0
        self._on_choose = on_choose
        self._proposals: Sequence[Proposal] = ()

    @property
    def is_default(self) -> bool:
        """Return that a page opens here."""
        return True

    def show(self, proposals: Sequence[Proposal]) -> None:
        """Take what each kind proposes."""
        self._proposals = proposals
        self.value = short_name(proposals[self.chosen].propulsion.kind)

    def width_px(self, scale: Scale) -> int:
        """Return room for every name below its rocket."""
        small = scale.text_px(theme.SMALL)
        widest = max(fonts.width(short_name(each.propulsion.kind), small) for each in self._proposals)
        return len(self._proposals) * (widest + scale.px(_NAME_AIR))

    def height_px(self, width_px: int, scale: Scale) -> int:  # noqa: ARG002 - as high as it looks good
        """Return room for the largest rocket and two lines below it."""
        return scale.px(_HEIGHT) + round(2.4 * fonts.line_height(scale.text_px(theme.SMALL)))

    def choose(self, number: int) -> bool:
        """Choose one and tell; return whether it is another one."""
        has_moved = number != self.chosen
        if has_moved:
            self.chosen = number
            self.value = short_name(self._proposals[number].propulsion.kind)
            self._on_choose(number)
        return has_moved

    def arrow(self, key: int) -> bool:
        """Choose the next one; the ends hold."""
        number = max(0, min(len(self._proposals) - 1, self.chosen + _STEPS.get(key, 0)))
        return self.choose(number)

    def press(self, spot: tuple[int, int]) -> None:
        """Choose the one under the pointer."""
        column = (spot[0] - self.bounds.x) * len(self._proposals) // max(1, self.bounds.width)
        self.choose(max(0, min(len(self._proposals) - 1, column)))

    def drag(self, spot: tuple[int, int]) -> bool:  # noqa: ARG002 - a press has chosen already
        """Return that a press has done all that it does."""
        return True

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the rockets on one line, true to each other's volume, with names and masses below."""
        scale = look.scale
        column = self.bounds.width / len(self._proposals)
        line = fonts.line_height(scale.text_px(theme.SMALL))
        ground = self.bounds.bottom - round(2.4 * line)
        tallest = self.bounds.height - round(2.4 * line) - scale.px(12)
        largest_m3 = max(proposal.propellant_m3 for proposal in self._proposals) or 1.0
        for number, proposal in enumerate(self._proposals):
            place = pygame.Rect(round(self.bounds.x + number * column), self.bounds.y, round(column), 0)
            place.height = self.bounds.height
            if number == self.chosen:
                painting.panel(surface, place, scale.px(10), colour=theme.PANEL_RAISED)
            size = math.cbrt(proposal.propellant_m3 / largest_m3)
            height = max(scale.px(_SMALLEST), round(tallest * size))
            self._paint_one(surface, proposal, (place.centerx, ground, height), scale)
            self._paint_words(surface, proposal, place, scale)
        if look.focused is self:
            focus_ring(surface, self.bounds, scale)

    def _paint_one(
        self, surface: pygame.Surface, proposal: Proposal, at: tuple[int, int, int], scale: Scale
    ) -> None:
        x, ground, height = at
        if proposal.verdict is Verdict.FLIES:
            picture = _rocket(height)
            surface.blit(picture, (x - picture.get_width() // 2, ground - height))
            return
        half = scale.px(16)
        for side in (-1, 1):
            start, end = (
                (x - half, ground - scale.px(40) - side * half),
                (x + half, ground - scale.px(40) + side * half),
            )
            pygame.draw.line(surface, theme.STOP, start, end, scale.px(5))

    def _paint_words(
        self, surface: pygame.Surface, proposal: Proposal, place: pygame.Rect, scale: Scale
    ) -> None:
        small = scale.text_px(theme.SMALL)
        room, line = place.width - scale.px(6), fonts.line_height(small)
        flies = proposal.verdict is Verdict.FLIES
        mass = mass_words(proposal.lift_off_kg) if flies else tr("cannot")
        y = place.bottom - round(2.15 * line)
        for words, colour in (
            (short_name(proposal.propulsion.kind), theme.TEXT),
            (mass, theme.INFO if flies else theme.STOP),
        ):
            picture = fonts.text(fonts.shortened(words, small, room), small, colour)
            surface.blit(picture, (place.centerx - picture.get_width() // 2, y))
            y += line

    def _keep(self) -> None:
        """Enter changes nothing: what is in focus is already shown."""


@lru_cache(64)
def _rocket(height: int) -> pygame.Surface:
    """Return a two-stage rocket of a height, with its light from the right."""
    tall, wide = height * _SMOOTHING, max(6, round(height * _SMOOTHING / _SLENDER))
    large = pygame.Surface((wide, tall), pygame.SRCALPHA)
    middle, nose, bell = wide / 2.0, 0.16 * tall, 0.93 * tall
    angles = [math.pi / 2.0 * n / 12.0 for n in range(13)]
    left = [(middle - middle * math.sin(angle), nose * (1.0 - math.cos(angle))) for angle in angles]
    right = [(wide - x, y) for x, y in left]
    pygame.draw.polygon(large, _HULL, [*reversed(left), *right, (wide, bell), (0, bell)])
    large.fill(_SHADE, (0, 0, round(_DARK_SHARE * wide), tall), special_flags=pygame.BLEND_RGB_MULT)
    pygame.draw.rect(large, _BAND, (0, 0.40 * tall, wide, max(1.0, 0.025 * tall)))
    pygame.draw.rect(large, _BELL, (0, 0.30 * tall, wide, max(1.0, 0.012 * tall)))
    rim = 0.30 * wide
    pygame.draw.polygon(
        large,
        _BELL,
        [(middle - 0.5 * rim, bell), (middle + 0.5 * rim, bell), (middle + rim, tall), (middle - rim, tall)],
    )
    return pygame.transform.smoothscale(large, (max(2, wide // _SMOOTHING), height))
