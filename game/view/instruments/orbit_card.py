"""A small planet with the orbit that is to be: where the rocket is, where it coasts, where the way ahead ends.

Heights are drawn larger than the planet's own, for to scale the band would be a hair. On the pad the pitch programme
stands beside it, in flight the apsides.
"""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import pygame

from game.facts import value
from game.simulation.snapshot import AscentRocketState
from game.simulation.units import METRES_PER_KILOMETRE
from game.texts import tr
from game.texts.units import clock, number, quantity
from game.ui import theme
from game.view.instruments.glyphs import glyph

if TYPE_CHECKING:
    from game.science.orbits.conic import Conic
    from game.ui.theme import Colour
    from game.view.instruments.board import Letters, Moment

_SIDE: Final = 190
"""Of the picture, at 720 rows."""
_PLANET_SHARE: Final = 0.27
"""The planet's radius as a share of that."""
_STRETCH: Final = 4.0
"""Heights are drawn so many times larger than the planet."""
_POINTS: Final = 180
_LINES: Final = 4
"""Kept: the same two are asked for in several frames."""
_DASH: Final = 3
"""Points of a dash, and of the gap behind it."""
_DAY: Final = (190, 112, 70)
_NIGHT: Final = (88, 48, 34)
_BAND: Final = (58, 110, 82)
_HIGHEST_M: Final = 1_600_000.0
"""Higher up a line leaves the card."""

Line = tuple[tuple[int, int], ...]
Row = tuple[str, str, bool]


@dataclass(frozen=True, slots=True)
class OrbitLook:
    """Everything that the card shows. Lines are in pixels from the planet's middle."""

    band_km: tuple[float, float] | None
    coast: Line
    ahead: Line
    is_ahead_good: bool
    rocket: tuple[int, int]
    title: str
    rows: tuple[Row, ...]


class OrbitCard:
    """The planet with its lines, and a few rows."""

    def __init__(self, letters: Letters) -> None:
        self._letters = letters
        self._side_px = letters.scale.px(_SIDE)
        self._planet_px = _PLANET_SHARE * self._side_px
        self._line = lru_cache(_LINES)(self._drawn)

    def look(self, moment: Moment) -> OrbitLook | None:
        """Return the card of an ascent rocket, nothing for others."""
        state = moment.state
        if not isinstance(state, AscentRocketState):
            return None
        band_km = next((g.between_km for g in moment.plan.goals if g.kind == "orbit"), None)
        is_flying = state.phase not in ("pad", "tossed")
        is_good = band_km is not None and (
            state.ahead is not None
            and band_km[0] <= state.ahead.lowest_m / METRES_PER_KILOMETRE
            and state.ahead.highest_m / METRES_PER_KILOMETRE <= band_km[1]
        )
        is_pad = state.phase == "pad"
        return OrbitLook(
            band_km,
            self._line(state.orbit.conic) if is_flying else (),
            self._line(state.ahead.conic) if state.ahead is not None and state.phase != "done" else (),
            is_good,
            self._at(math.pi / 2.0 - state.way_rad, state.height_m),
            tr("Pitch programme") if is_pad else tr("Orbit"),
            _points(state) if is_pad else _apsides(state),
        )

    def size(self, look: OrbitLook) -> tuple[int, int]:
        """Return the size: the picture, and the rows beside it."""
        letters = self._letters
        rows_px = (len(look.rows) + 3) * letters.small_line_px
        height = max(self._side_px, rows_px) + letters.margin_px
        return self._side_px + self._rows_px + 2 * letters.margin_px, height

    def paint(self, surface: pygame.Surface, look: OrbitLook) -> None:
        """Paint the planet, the band, the lines, the rocket, and the rows."""
        middle = self._letters.margin_px // 2 + self._side_px // 2, surface.get_height() // 2
        if look.band_km is not None:
            self._paint_band(surface, middle, look.band_km)
        self._paint_planet(surface, middle)
        before = surface.get_clip()
        surface.set_clip(
            pygame.Rect(0, 0, self._side_px + self._letters.margin_px // 2, surface.get_height())
        )
        self._paint_line(surface, middle, look.coast, theme.INFO)
        colour = theme.GO if look.is_ahead_good else theme.CAUTION
        self._paint_dashes(surface, middle, look.ahead, colour)
        spot = middle[0] + look.rocket[0], middle[1] + look.rocket[1]
        pygame.draw.aacircle(surface, theme.PANEL_SOLID, spot, self._letters.scale.px(5))
        pygame.draw.aacircle(surface, theme.TEXT, spot, self._letters.scale.px(4))
        surface.set_clip(before)
        self._paint_rows(surface, look)

    @property
    def _rows_px(self) -> int:
        letters = self._letters
        return max(
            letters.small_width(tr("Pitch programme")) + letters.gap_px,
            letters.small_width("Highest ahead  1 234 km") + letters.sign_px + letters.gap_px,
        )

    def _at(self, angle_rad: float, height_m: float) -> tuple[int, int]:
        """Return a place around the planet: the start is at the top, and the way goes to the right."""
        radius_m = METRES_PER_KILOMETRE * value("mars.mean_radius_km")
        radius_px = self._planet_px * (1.0 + _STRETCH * height_m / radius_m)
        return round(radius_px * math.cos(angle_rad)), round(-radius_px * math.sin(angle_rad))

    def _drawn(self, orbit: Conic) -> Line:
        """Return what of an orbit lies above the ground and on the card."""
        ground_m = METRES_PER_KILOMETRE * value("mars.mean_radius_km")
        line = []
        for number_ in range(_POINTS + 1):
            anomaly = math.tau * number_ / _POINTS
            nearness = 1.0 + orbit.eccentricity * math.cos(anomaly)
            height_m = orbit.semi_latus_rectum_m / max(nearness, 1e-3) - ground_m
            if -METRES_PER_KILOMETRE <= height_m <= _HIGHEST_M:
                line.append(self._at(math.pi / 2.0 - orbit.periapsis_angle_rad - anomaly, height_m))
            else:
                line.append(_GAP)
        return tuple(line)

    def _paint_planet(self, surface: pygame.Surface, middle: tuple[int, int]) -> None:
        radius = round(self._planet_px)
        disc = pygame.Surface((2 * radius + 2, 2 * radius + 2), pygame.SRCALPHA)
        pygame.draw.aacircle(disc, _DAY, (radius + 1, radius + 1), radius)
        shade = pygame.Surface(disc.get_size(), pygame.SRCALPHA)
        pygame.draw.circle(shade, (*_NIGHT, 215), (radius + 1, radius + 1), radius + 1)
        pygame.draw.circle(
            shade, (0, 0, 0, 0), (round(0.62 * radius), round(0.7 * radius)), round(1.05 * radius)
        )
        disc.blit(shade, (0, 0))
        surface.blit(disc, (middle[0] - radius - 1, middle[1] - radius - 1))

    def _paint_band(
        self, surface: pygame.Surface, middle: tuple[int, int], band_km: tuple[float, float]
    ) -> None:
        low_px, high_px = (self._at(0.0, METRES_PER_KILOMETRE * km)[0] for km in band_km)
        pygame.draw.circle(surface, _BAND, middle, high_px, max(2, high_px - low_px))

    def _paint_line(
        self, surface: pygame.Surface, middle: tuple[int, int], line: Line, colour: Colour
    ) -> None:
        for one, other in itertools.pairwise(line):
            self._paint_piece(surface, middle, (one, other), colour)

    def _paint_dashes(
        self, surface: pygame.Surface, middle: tuple[int, int], line: Line, colour: Colour
    ) -> None:
        for place, piece in enumerate(itertools.pairwise(line)):
            if place // _DASH % 2 == 0:
                self._paint_piece(surface, middle, piece, colour)

    def _paint_piece(
        self,
        surface: pygame.Surface,
        middle: tuple[int, int],
        piece: tuple[tuple[int, int], tuple[int, int]],
        colour: Colour,
    ) -> None:
        if _GAP in piece:
            return
        ends = [(middle[0] + x, middle[1] + y) for x, y in piece]
        pygame.draw.line(surface, colour, ends[0], ends[1], max(2, self._letters.scale.px(2)))

    def _paint_rows(self, surface: pygame.Surface, look: OrbitLook) -> None:
        letters = self._letters
        left, right = self._side_px + letters.margin_px, surface.get_width() - letters.margin_px
        top = letters.margin_px // 2 + letters.gap_px
        letters.small(surface, look.title, (left, top), theme.TEXT)
        top += letters.small_line_px + letters.gap_px // 2
        for name, figure, is_chosen in look.rows:
            colour = theme.TEXT if is_chosen else theme.TEXT_QUIET
            if is_chosen:
                sign = glyph("right", letters.sign_px, theme.INFO)
                surface.blit(sign, (left, top + (letters.small_line_px - letters.sign_px) // 2))
            letters.small(surface, name, (left + letters.sign_px + letters.gap_px, top), colour)
            end = right - letters.small_width(figure)
            letters.small(surface, figure, (end, top), theme.TEXT if is_chosen else colour)
            top += letters.small_line_px
        foot = tr("heights × {n}").format(n=number(_STRETCH))
        letters.small(surface, foot, (left, surface.get_height() - letters.small_line_px - letters.gap_px))


_GAP: Final = (10_000, 10_000)
"""Stands for a place that is not drawn."""


def _points(state: AscentRocketState) -> tuple[Row, ...]:
    return tuple(
        (quantity(time_s, "s", 0), quantity(pitch_deg, "°", 1), place == state.chosen)
        for place, (time_s, pitch_deg) in enumerate(state.programme)
    )


def _apsides(state: AscentRocketState) -> tuple[Row, ...]:
    """Return highest and lowest point now and ahead, and when the next thing happens."""
    rows: list[Row] = [
        (tr("Highest"), _km(state.orbit.highest_m), False),
        (tr("Lowest"), _km(state.orbit.lowest_m), False),
    ]
    if state.phase == "done":
        return tuple(rows)
    ahead = None if state.ahead is None else (state.ahead.highest_m, state.ahead.lowest_m)
    for place, name in enumerate((tr("Highest ahead"), tr("Lowest ahead"))):
        rows.append((name, "…" if ahead is None else _km(ahead[place]), True))
    if math.isfinite(state.apoapsis_in_s):  # an orbit that never comes back has no top
        rows.append((tr("To the top"), clock(state.apoapsis_in_s)[:-2], False))
    if state.ignition_in_s is not None and math.isfinite(state.ignition_in_s):
        rows.append((tr("Ignition in"), clock(max(0.0, state.ignition_in_s))[:-2], False))
    return tuple(rows)


def _km(height_m: float) -> str:
    return quantity(height_m / METRES_PER_KILOMETRE, "km", 0)
