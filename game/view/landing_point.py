"""A lander's landing point in the world: where its computer is taking it, by which way, and where the player would go."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pygame

from game.facts import value
from game.simulation.machines import half_length_m
from game.simulation.moon_lander.guidance import ARRIVAL_CLIMB_M_S, ARRIVAL_HEIGHT_M
from game.simulation.snapshot import EntryVehicleState, MoonLanderState
from game.simulation.states.entry_vehicle import Hazard
from game.texts import tr
from game.ui import fonts, painting, theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from game.simulation.snapshot import CraftState, Snapshot
    from game.simulation.terrain import Terrain
    from game.ui.theme import Colour
    from game.view.camera import Camera

_DOTS: Final = 60
_DOT: Final = 2.0
_APART: Final = 17.0
"""Pixels between dots at 720 rows, at least."""
_POST: Final = 34
_TALL_POST: Final = 64
"""The player's mark stands above the other one's words: the two may be near each other."""
_WIDTH: Final = 2.5
_LEAST_SPAN: Final = 16.0
"""Pixels at 720 rows that the bracket takes at least, when the craft's own width would be less."""
_WORDS: Final = 14


@dataclass(frozen=True, slots=True)
class _Point:
    """A place on the ground with its word, and the height of its post in pixels at 720 rows."""

    at_m: float
    words: str
    colour: Colour
    post: float
    kind: str
    """Of the craft, whose width the bracket has."""


def draw_landing_points(
    surface: pygame.Surface, camera: Camera, snapshot: Snapshot, terrain: Terrain, mark_m: float | None
) -> None:
    """Draw the points of landers in the air and of a rover on engines, the computer's way, and the player's mark."""
    for state in snapshot.crafts.values():
        if isinstance(state, MoonLanderState) and state.program == "approach" and not state.is_landed:
            _draw_way(surface, camera, state, terrain)
        for point in _points(state, mark_m):
            _draw_bracket(surface, camera, point, terrain.height_m(point.at_m))


def name_landing_points(
    surface: pygame.Surface,
    camera: Camera,
    state: CraftState,
    height_m: Callable[[float], float],
    *,
    mark_m: float | None,
    taken: Sequence[pygame.Rect],
) -> None:
    """Say above each post what it is, where no panel and no other word stands."""
    line, stands = camera.size[1] / 720.0, list(taken)
    for point in _points(state, mark_m):
        x, y = camera.to_screen(point.at_m, height_m(point.at_m))
        picture = fonts.text(point.words, round(_WORDS * line), point.colour, is_bold=True)
        plate = picture.get_rect().inflate(round(12 * line), round(4 * line))
        plate.midbottom = round(x), round(y - point.post * line)
        if plate.collidelist(stands) == -1:
            stands.append(plate)
            painting.panel(surface, plate, round(5 * line))
            surface.blit(picture, picture.get_rect(center=plate.center))


def _points(state: CraftState, mark_m: float | None) -> Iterator[_Point]:
    """Yield the points of a lander in the air, or that of a rover on engines."""
    if isinstance(state, EntryVehicleState) and state.stage is not None and not state.is_landed:
        colour = theme.INFO if state.aim_hazard is Hazard.NONE else theme.CAUTION
        yield _Point(state.aim_m, tr("landing point"), colour, _POST, state.kind)
    if not isinstance(state, MoonLanderState) or state.is_landed:
        return
    if state.program == "approach":
        yield _Point(state.aim_m, tr("landing point"), theme.INFO, _POST, state.kind)
    if mark_m is not None:
        yield _Point(mark_m, tr("mark"), theme.CAUTION, _TALL_POST, state.kind)


def approach_way(state: MoonLanderState, end_y_m: float) -> list[tuple[float, float]]:
    """Return places of the approach that the computer flies, from here to its end, evenly in time.

    It is the way of fourth order that meets both ends with their speeds and without a push at the last:
    with L the time left, the way left is v1 L + c3 L^3 + c4 L^4.
    """
    left_s = state.time_to_go_s
    if left_s is None or left_s <= 0.0:
        return []
    along = _coefficients(state.aim_m - state.x_m, state.velocity_x_m_s, 0.0, left_s)
    down = _coefficients(end_y_m - state.y_m, state.velocity_y_m_s, ARRIVAL_CLIMB_M_S, left_s)
    places = []
    for number in range(_DOTS + 1):
        share = 1.0 - number / _DOTS
        places.append((state.aim_m - _left(along, share), end_y_m - _left(down, share)))
    return places


def _coefficients(
    way_m: float, speed_m_s: float, last_m_s: float, left_s: float
) -> tuple[float, float, float]:
    """Return v1 T, c3 T^3 and c4 T^4."""
    even_m = last_m_s * left_s
    rest_m, rest_by_speed_m = way_m - even_m, (speed_m_s - last_m_s) * left_s
    return even_m, 4.0 * rest_m - rest_by_speed_m, rest_by_speed_m - 3.0 * rest_m


def _left(coefficients: tuple[float, float, float], share: float) -> float:
    even_m, third_m, fourth_m = coefficients
    return even_m * share + third_m * share**3 + fourth_m * share**4


def _draw_way(surface: pygame.Surface, camera: Camera, state: MoonLanderState, terrain: Terrain) -> None:
    end_y_m = terrain.height_m(state.aim_m) + ARRIVAL_HEIGHT_M + value("lunar_module.mass_centre_height_m")
    line = camera.size[1] / 720.0
    last = camera.to_screen(state.x_m, state.y_m)
    for place in approach_way(state, end_y_m):
        spot = camera.to_screen(*place)
        if math.dist(spot, last) >= _APART * line:
            pygame.draw.aacircle(surface, theme.INFO, spot, max(1.5, _DOT * line))
            last = spot


def _draw_bracket(surface: pygame.Surface, camera: Camera, point: _Point, ground_m: float) -> None:
    """Draw a bracket as wide as the craft on the ground, and a post."""
    line = camera.size[1] / 720.0
    x, y = camera.to_screen(point.at_m, ground_m)
    half = max(_LEAST_SPAN / 2.0 * line, half_length_m(point.kind) * camera.pixels_per_metre)
    width, rise = max(2, round(_WIDTH * line)), 6.0 * line
    bracket = [(x - half, y - rise), (x - half, y), (x + half, y), (x + half, y - rise)]
    pygame.draw.lines(surface, point.colour, False, bracket, width)  # noqa: FBT003 - pygame
    pygame.draw.line(surface, point.colour, (x, y), (x, y - point.post * line), width)
