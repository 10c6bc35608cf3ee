"""The panel of what drives, at the bottom left: two figures, a word, and an inclinometer with the tilt."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pygame

from game.facts import value
from game.simulation.lunar_rover.specification import specified
from game.simulation.snapshot import LunarRoverState, RoverState
from game.simulation.units import KM_H_PER_M_S
from game.texts import tr
from game.texts.units import number, quantity
from game.ui import fonts, theme
from game.view.instruments.status import Status, colour_of, glyph_of, judged

if TYPE_CHECKING:
    from game.ui.theme import Colour
    from game.view.instruments.board import Letters, Moment


@dataclass(frozen=True, slots=True)
class DriveLook:
    """What the panel shows."""

    lines: tuple[tuple[str, str], tuple[str, str]]
    """Two figures with their names."""
    limits_deg: tuple[float, float]
    """Of the tilt: where the alarm comes, and where it goes over."""
    wheels: int
    """As many are seen from the side."""
    pitch_deg: int
    tilt: str
    status: Status
    word: str
    mode: str


class DriveBoard:
    """Speed, way and tilt."""

    def __init__(self, letters: Letters) -> None:
        self._letters = letters
        self._rover_deg = value("perseverance.tilt_alarm_deg"), value("perseverance.roll_over_deg")
        lunar_rover = specified({})
        self._lunar_rover_deg = lunar_rover.slope_limit_deg, math.degrees(lunar_rover.tipping_rad)
        self._words = (tr("safe"), tr("steep"), tr("tilt alarm"))
        word_px = max(letters.small_width(word) for word in self._words) + letters.sign_px + letters.gap_px
        self._dial_px = max(letters.scale.px(66), (word_px + 1) // 2)

    def look(self, moment: Moment) -> DriveLook | None:
        """Return the panel for what drives, nothing for others."""
        match moment.state:
            case RoverState() as state:
                speed = number(100.0 * state.velocity_x_m_s, 1) + "\u202f" + tr("cm/s")
                lines = (tr("Speed"), speed), (tr("Driven"), quantity(state.odometer_m, "m", 1))
                return self._look(state, lines, self._rover_deg, _mode(state))
            case LunarRoverState() as state:
                speed = quantity(abs(state.speed_m_s) * KM_H_PER_M_S, "km/h", 1)
                lines = (tr("Speed"), speed), (tr("Brakes to a stand in"), _braking(state))
                return self._look(state, lines, self._lunar_rover_deg, _ride(state))
            case _:
                return None

    def _look(
        self,
        state: RoverState | LunarRoverState,
        lines: tuple[tuple[str, str], tuple[str, str]],
        limits_deg: tuple[float, float],
        mode: str,
    ) -> DriveLook:
        alarm_deg = limits_deg[0]
        status = judged(state.tilt_deg, 2.0 / 3.0 * alarm_deg, alarm_deg)
        return DriveLook(
            lines,
            limits_deg,
            len(state.wheels),
            round(math.degrees(state.pitch_rad)),
            quantity(state.tilt_deg, "°", 0),
            status,
            self._words[status],
            mode,
        )

    def size(self, look: DriveLook) -> tuple[int, int]:
        """Return a size that no reading changes."""
        letters = self._letters
        names = [letters.small_width(name) for name, _ in look.lines]
        words = max(*names, letters.small_width(tr("AutoNav blocked")), letters.body_width("88 888.8 m"))
        dial = 2 * self._dial_px + letters.margin_px
        width = words + dial + 2 * letters.margin_px
        height = 3 * letters.small_line_px + 2 * letters.body_line_px + 2 * letters.margin_px
        return width, max(height, self._dial_px + 2 * letters.body_line_px + 2 * letters.margin_px)

    def paint(self, surface: pygame.Surface, look: DriveLook) -> None:
        """Paint words on the left and the dial on the right."""
        letters = self._letters
        x, y = letters.margin_px, letters.margin_px
        for name, figure in look.lines:
            letters.small(surface, name, (x, y))
            letters.body(surface, figure, (x, y + letters.small_line_px))
            y += letters.small_line_px + letters.body_line_px
        letters.small(surface, look.mode, (x, y), theme.INFO)
        self._paint_dial(surface, look)

    def _paint_dial(self, surface: pygame.Surface, look: DriveLook) -> None:
        letters = self._letters
        radius = self._dial_px
        centre = (surface.get_width() - letters.margin_px - radius, letters.margin_px + radius)
        colour = theme.TEXT if look.status is Status.GO else colour_of(look.status)
        alarm_deg, over_deg = look.limits_deg
        self._paint_arc(surface, centre, (-alarm_deg, alarm_deg, theme.LINE))
        self._paint_arc(surface, centre, (alarm_deg, over_deg, theme.STOP))
        self._paint_arc(surface, centre, (-over_deg, -alarm_deg, theme.STOP))
        for mark_deg in (-30, -20, -10, 0, 10, 20, 30):
            outer, inner = _on_dial(centre, radius - 2, mark_deg), _on_dial(centre, radius * 0.86, mark_deg)
            pygame.draw.aaline(surface, theme.TEXT_QUIET, outer, inner)
        _paint_tilted_rover(surface, centre, (radius, look.pitch_deg, colour), look.wheels)
        figure = fonts.text(look.tilt, letters.body_px, colour, is_bold=True)
        y = centre[1] + letters.gap_px
        surface.blit(figure, (centre[0] - figure.get_width() // 2, y))
        left = centre[0] - (letters.small_width(look.word) + letters.sign_px + letters.gap_px) // 2
        line = (left, y + letters.body_line_px)
        letters.small(
            surface,
            look.word,
            (letters.sign(surface, glyph_of(look.status), line, colour_of(look.status)), line[1]),
            colour_of(look.status),
        )

    def _paint_arc(
        self, surface: pygame.Surface, centre: tuple[int, int], arc: tuple[float, float, Colour]
    ) -> None:
        """Draw a part of the dial's rim; 0 degrees is level, on the right-hand needle's end mirrored upwards."""
        start_deg, end_deg, colour = arc
        steps = max(2, round(abs(end_deg - start_deg) / 3.0))
        points = [
            _on_dial(centre, self._dial_px, start_deg + (end_deg - start_deg) * n / steps)
            for n in range(steps + 1)
        ]
        pygame.draw.lines(surface, colour, False, points, max(2, self._letters.scale.px(4)))  # noqa: FBT003 - pygame


def _on_dial(centre: tuple[int, int], radius: float, tilt_deg: float) -> tuple[float, float]:
    """Return a point of the dial: upright is level, leaning right is nose down."""
    angle = math.radians(90.0 + 1.6 * tilt_deg)
    return centre[0] + radius * math.cos(angle), centre[1] - radius * math.sin(angle)


def _paint_tilted_rover(
    surface: pygame.Surface, centre: tuple[int, int], what: tuple[int, int, Colour], wheels: int
) -> None:
    """Draw a needle to the tilt on the rim, and a rover's outline that leans as the real one."""
    radius, pitch_deg, colour = what
    tip, left, right = (
        _on_dial(centre, radius * 0.80, pitch_deg),
        _on_dial(centre, radius * 0.62, pitch_deg - 4.0),
        _on_dial(centre, radius * 0.62, pitch_deg + 4.0),
    )
    pygame.draw.polygon(surface, colour, (tip, left, right))
    cosine, sine = math.cos(math.radians(pitch_deg)), math.sin(math.radians(pitch_deg))
    middle = (centre[0], centre[1] - radius * 0.30)

    def place(x: float, y: float) -> tuple[float, float]:
        return middle[0] + radius * (x * cosine + y * sine), middle[1] - radius * (x * sine - y * cosine)

    body = [place(-0.36, -0.12), place(0.36, -0.12), place(0.36, 0.06), place(-0.36, 0.06)]
    pygame.draw.polygon(surface, colour, body)
    pygame.draw.line(surface, colour, place(0.26, -0.12), place(0.26, -0.28), max(2, radius // 20))
    for x in (-0.32, 0.0, 0.32) if wheels > 2 else (-0.32, 0.32):  # a pair at each end
        pygame.draw.circle(surface, colour, place(x, 0.16), max(2.0, radius * 0.09))


def _mode(state: RoverState) -> str:
    if state.autonav_is_blocked:
        return tr("AutoNav blocked")
    if state.autonav_path_m:
        return tr("AutoNav drives")
    return tr("Arm is out") if state.arm_extension > 0.0 else tr("You drive")


def _ride(state: LunarRoverState) -> str:
    if state.is_airborne:
        return tr("In the air")
    if state.brake > 0.0:
        return tr("Braking")
    return tr("Driving") if state.throttle else tr("Rolling") if state.speed_m_s else tr("Standing")


def _braking(state: LunarRoverState) -> str:
    """Return the way to a stand; there is none in the air, nor where the slope is steeper than the grip."""
    if state.is_airborne:
        return "–"
    return quantity(state.braking_m, "m", 1) if math.isfinite(state.braking_m) else tr("never")
