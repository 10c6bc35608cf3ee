"""Forces on request: arrows to scale with newtons beside them. The forces themselves are the simulation's.

Labels stand at the arrows' tips, on small panels, and step aside from each other.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pygame

from game.simulation.snapshot import HelicopterState
from game.texts import tr
from game.texts.units import quantity
from game.ui import fonts, painting, theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.simulation.snapshot import CraftState, RoverState
    from game.ui.theme import Colour, Scale
    from game.view.craft.stage import Camera

_WEIGHT_LENGTH: Final = 92
"""The craft's weight is an arrow of this length at 720p; everything else is to the same scale."""
_LONGEST: Final = 190
_SHORTEST_N: Final = 0.03
"""Share of the weight below which an arrow would only be its head."""
_ROTORS_ABOVE_CENTRE_M: Final = 0.20


@dataclass(frozen=True, slots=True)
class Force:
    """One arrow: what it is called, where it starts in the world, and its newtons."""

    name: str
    at_m: tuple[float, float]
    x_n: float
    y_n: float
    colour: Colour

    @property
    def size_n(self) -> float:
        """Return its size."""
        return math.hypot(self.x_n, self.y_n)


def forces_on(state: CraftState) -> tuple[Force, ...]:
    """Return the forces that are shown for a craft."""
    return _on_helicopter(state) if isinstance(state, HelicopterState) else _on_rover(state)


def _on_helicopter(state: HelicopterState) -> tuple[Force, ...]:
    centre = (state.x_m, state.y_m)
    sine, cosine = math.sin(state.pitch_rad), math.cos(state.pitch_rad)
    rotors = (state.x_m - _ROTORS_ABOVE_CENTRE_M * sine, state.y_m + _ROTORS_ABOVE_CENTRE_M * cosine)
    across_n = state.thrust_x_n + state.drag_x_n
    up_n = state.thrust_y_n + state.drag_y_n - state.weight_n
    sum_forces = () if state.is_landed else (Force(tr("Sum"), centre, across_n, up_n, theme.TEXT),)
    return (
        Force(tr("Weight"), centre, 0.0, -state.weight_n, theme.INFO),
        Force(tr("Thrust"), rotors, state.thrust_x_n, state.thrust_y_n, theme.GO),
        Force(tr("Drag"), centre, state.drag_x_n, state.drag_y_n, theme.CAUTION),
        *sum_forces,
    )


def _on_rover(state: RoverState) -> tuple[Force, ...]:
    carried_n = sum(wheel.load_n for wheel in state.wheels)
    names = (tr("Front wheels"), tr("Middle wheels"), tr("Rear wheels"))
    loads = (
        Force(name, (wheel.x_m, wheel.y_m), 0.0, wheel.load_n, theme.GO)
        for name, wheel in zip(names, state.wheels, strict=False)
    )
    return Force(tr("Carried"), (state.x_m, state.y_m), 0.0, -carried_n, theme.INFO), *loads


class ForcesOverlay:
    """Draws the arrows over a craft."""

    def __init__(self, scale: Scale) -> None:
        self._scale = scale

    def draw(self, surface: pygame.Surface, camera: Camera, state: CraftState) -> None:
        """Draw all arrows, and then all labels, so that no arrow crosses a word."""
        forces = forces_on(state)
        largest_n = max(forces[0].size_n, 1e-6)
        taken: list[pygame.Rect] = []
        tips = [
            (force, self._draw_arrow(surface, camera, (force, largest_n)))
            for force in forces
            if force.size_n > _SHORTEST_N * largest_n
        ]
        for force, tip in tips:
            label = self._label(force)
            place = _free_place(label.get_rect(), (force, tip), (taken, surface.get_rect()))
            taken.append(place)
            painting.panel(surface, place, self._scale.px(6))
            surface.blit(label, place)

    def _draw_arrow(
        self, surface: pygame.Surface, camera: Camera, what: tuple[Force, float]
    ) -> tuple[float, float]:
        force, weight_n = what
        start = camera.to_screen(*force.at_m)
        length_px = min(self._scale.px(_LONGEST), self._scale.px(_WEIGHT_LENGTH) * force.size_n / weight_n)
        across, down = force.x_n / force.size_n, -force.y_n / force.size_n
        tip = (start[0] + across * length_px, start[1] + down * length_px)
        width = self._scale.px(4)
        _arrow(surface, theme.PANEL_SOLID, (start, tip, width + self._scale.px(3)))
        _arrow(surface, force.colour, (start, tip, width))
        return tip

    def _label(self, force: Force) -> pygame.Surface:
        words = tr("{force} {newtons}").format(
            force=force.name, newtons=quantity(force.size_n, "N", 0 if force.size_n >= 100.0 else 1)
        )
        picture = fonts.text(words, self._scale.text_px(theme.SMALL), force.colour, is_bold=True)
        margin = self._scale.px(8)
        framed = pygame.Surface((picture.get_width() + 2 * margin, picture.get_height()), pygame.SRCALPHA)
        framed.blit(picture, (margin, 0))
        return framed


def _arrow(
    surface: pygame.Surface, colour: Colour, shape: tuple[tuple[float, float], tuple[float, float], int]
) -> None:
    """Draw a shaft and its head; the head takes three widths of the length."""
    start, tip, width = shape
    across, down = tip[0] - start[0], tip[1] - start[1]
    length = max(1e-6, math.hypot(across, down))
    across, down = across / length, down / length
    head = min(length, 3.0 * width)
    neck = (tip[0] - across * head, tip[1] - down * head)
    half, wide = width / 2.0, 1.5 * width
    outline = [
        (start[0] - down * half, start[1] + across * half),
        (neck[0] - down * half, neck[1] + across * half),
        (neck[0] - down * wide, neck[1] + across * wide),
        tip,
        (neck[0] + down * wide, neck[1] - across * wide),
        (neck[0] + down * half, neck[1] - across * half),
        (start[0] + down * half, start[1] - across * half),
    ]
    pygame.draw.polygon(surface, colour, outline)
    pygame.draw.aalines(surface, colour, True, outline)  # noqa: FBT003 - pygame's own signature


def _free_place(
    label: pygame.Rect, what: tuple[Force, tuple[float, float]], around: tuple[Sequence[pygame.Rect], pygame.Rect]
) -> pygame.Rect:
    """Return a place beside an arrow's tip that is on the screen and free of other labels."""
    force, (x, y) = what
    taken, screen = around
    gap = label.height // 3
    beyond = -1 if force.y_n > 0.0 else 1
    vertical = y + beyond * (gap + label.height / 2)
    spots = [(x, vertical), (x + gap + label.width / 2, y), (x - gap - label.width / 2, y)]
    spots += [(x, vertical + beyond * step * label.height * 1.1) for step in range(1, 8)]
    places = []
    for spot in spots:
        place = label.copy()
        place.center = (round(spot[0]), round(spot[1]))
        places.append(place.clamp(screen))
    return next((place for place in places if place.collidelist(list(taken)) < 0), places[0])
