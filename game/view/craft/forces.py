"""Forces on request: arrows to scale with newtons beside them. The forces themselves are the simulation's.

Labels stand at the arrows' tips, on small panels, and step aside from each other.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import pygame

from game.facts import value
from game.simulation.snapshot import (
    AscentRocketState,
    EarthCapsuleState,
    EntryVehicleState,
    HelicopterState,
    LunarRoverState,
    MoonLanderState,
    OrbiterState,
    RoverState,
)
from game.texts import tr
from game.texts.units import quantity
from game.ui import fonts, painting, theme
from game.view.craft.force import Force
from game.view.craft.forces_once import forces_once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.simulation.snapshot import CraftState, Wheel
    from game.ui.theme import Colour, Scale
    from game.view.camera import Camera

Arrow = tuple[tuple[float, float], tuple[float, float]]

_WEIGHT_LENGTH: Final = 92
"""The craft's weight is an arrow of this length at 720p; everything else is to the same scale."""
_LONGEST: Final = 190
_SHORTEST_N: Final = 0.03
"""Share of the weight below which an arrow would only be its head."""
_THRUST_ABOVE_M: Final = 0.28
_WEIGHT_BELOW_M: Final = 0.10
"""The long arrows start over the panel and under the fuselage, so that they do not hide the machine."""
WHEELS_PER_PAIR: Final = 2
"""The snapshot gives what one wheel carries; the picture shows a left and a right one."""


def forces_on(state: CraftState) -> tuple[Force, ...]:
    """Return the forces that are shown for a craft."""
    match state:
        case HelicopterState():
            return _on_helicopter(state)
        case OrbiterState():
            centre = (state.x_m, state.y_m)
            return (Force(tr("Thrust"), centre, state.thrust_x_n, state.thrust_y_n, theme.GO),)
        case EarthCapsuleState() | AscentRocketState() | EntryVehicleState():
            return forces_once(state)
        case RoverState():
            return _on_rover(state)
        case LunarRoverState():
            return _on_lunar_rover(state)
        case MoonLanderState():
            return _on_lander(state)


def _on_helicopter(state: HelicopterState) -> tuple[Force, ...]:
    centre = (state.x_m, state.y_m)
    sine, cosine = math.sin(state.pitch_rad), math.cos(state.pitch_rad)
    rotors = (state.x_m - _THRUST_ABOVE_M * sine, state.y_m + _THRUST_ABOVE_M * cosine)
    belly = (state.x_m, state.y_m - _WEIGHT_BELOW_M)
    across_n = state.thrust_x_n + state.drag_x_n
    up_n = state.thrust_y_n + state.drag_y_n - state.weight_n
    sum_forces = () if state.is_landed else (Force(tr("Sum"), centre, across_n, up_n, theme.TEXT),)
    return (
        Force(tr("Weight"), belly, 0.0, -state.weight_n, theme.INFO),
        Force(tr("Thrust"), rotors, state.thrust_x_n, state.thrust_y_n, theme.GO),
        Force(tr("Drag"), centre, state.drag_x_n, state.drag_y_n, theme.CAUTION),
        *sum_forces,
    )


def _on_lander(state: MoonLanderState) -> tuple[Force, ...]:
    centre = (state.x_m, state.y_m)
    up_n = state.thrust_y_n - state.weight_n
    sum_forces = () if state.is_landed else (Force(tr("Sum"), centre, state.thrust_x_n, up_n, theme.TEXT),)
    return (
        Force(tr("Weight"), centre, 0.0, -state.weight_n, theme.INFO),
        Force(tr("Thrust"), centre, state.thrust_x_n, state.thrust_y_n, theme.GO),
        *sum_forces,
    )


def _on_rover(state: RoverState) -> tuple[Force, ...]:
    """Return the weight and what the ground carries of it under each wheel."""
    weight_n = WHEELS_PER_PAIR * sum(wheel.load_n for wheel in state.wheels)
    radius_m = value("perseverance.wheel_diameter_m") / 2.0
    loads = _loads((tr("Front"), tr("Middle"), tr("Rear")), state.wheels, radius_m)
    return *loads, Force(tr("Weight"), (state.x_m, state.y_m), 0.0, -weight_n, theme.INFO)


def _on_lunar_rover(state: LunarRoverState) -> tuple[Force, ...]:
    """Return the weight, which does not change in a jump, and what the ground carries under each axle."""
    radius_m = value("machines.lunar_rover_wheel_diameter_m") / 2.0
    names = (tr("Front"), tr("Rear"))[:: state.facing]
    loads = _loads(names, state.wheels, radius_m)
    return *loads, Force(tr("Weight"), (state.x_m, state.y_m), 0.0, -state.weight_n, theme.INFO)


def _loads(names: tuple[str, ...], wheels: Sequence[Wheel], radius_m: float) -> tuple[Force, ...]:
    return tuple(
        Force(
            name,
            (wheel.x_m, wheel.y_m - radius_m),
            0.0,
            WHEELS_PER_PAIR * wheel.load_n,
            theme.GO,
            ends_there=True,
        )
        for name, wheel in zip(names, wheels, strict=False)
    )


_BESIDE_LINES: Final = (0, 1, 2, 3, 4, 5, -1, -2, -3, -4)
"""Where a label is tried at an arrow's side: lines below its tip, and above it where that is taken."""


class ForcesOverlay:
    """Draws the arrows over a craft."""

    def __init__(self, scale: Scale) -> None:
        self._scale = scale

    def draw(
        self,
        surface: pygame.Surface,
        camera: Camera,
        state: CraftState,
        *,
        taken: Sequence[pygame.Rect] = (),
    ) -> None:
        """Draw all arrows, and then all labels: no arrow crosses a word, and no word stands where it is taken."""
        forces = forces_on(state)
        largest_n = max(*(force.size_n for force in forces), 1e-6)
        arrows = [
            (force, self._arrow_of(camera, force, largest_n))
            for force in forces
            if force.size_n > _SHORTEST_N * largest_n
        ]
        for force, (start, tip) in arrows:
            _draw_arrow(surface, force.colour, (start, tip, self._scale.px(3.4)))
        taken = [*taken, *(_box(start, tip) for _, (start, tip) in arrows)]
        clear_px = 0.5 * self._scale.px(_WEIGHT_LENGTH)
        for force, (start, tip) in arrows:
            label = self._label(force)
            anchor = start if force.ends_there else tip
            place = _free_place(label.get_rect(), (force, anchor, clear_px), (taken, surface.get_rect()))
            taken.append(place)
            painting.panel(surface, place, self._scale.px(6))
            surface.blit(label, place)

    def _arrow_of(self, camera: Camera, force: Force, weight_n: float) -> Arrow:
        """Return where an arrow starts and ends on the screen."""
        place = camera.to_screen(*force.at_m)
        length_px = min(self._scale.px(_LONGEST), self._scale.px(_WEIGHT_LENGTH) * force.size_n / weight_n)
        across, down = force.x_n / force.size_n * length_px, -force.y_n / force.size_n * length_px
        if force.ends_there:
            return (place[0] - across, place[1] - down), place
        return place, (place[0] + across, place[1] + down)

    def _label(self, force: Force) -> pygame.Surface:
        words = tr("{force} {newtons}").format(
            force=force.name, newtons=quantity(force.size_n, "N", 0 if force.size_n >= 100.0 else 1)
        )
        picture = fonts.text(words, self._scale.text_px(theme.SMALL), force.colour, is_bold=True)
        margin = self._scale.px(8)
        framed = pygame.Surface((picture.get_width() + 2 * margin, picture.get_height()), pygame.SRCALPHA)
        framed.blit(picture, (margin, 0))
        return framed


def _box(start: tuple[float, float], tip: tuple[float, float]) -> pygame.Rect:
    """Return the space that an arrow takes."""
    left, top = min(start[0], tip[0]), min(start[1], tip[1])
    box = pygame.Rect(round(left), round(top), round(abs(tip[0] - start[0])), round(abs(tip[1] - start[1])))
    return box.inflate(6, 6)


def _draw_arrow(
    surface: pygame.Surface, colour: Colour, shape: tuple[tuple[float, float], tuple[float, float], int]
) -> None:
    """Draw a shaft and its head with a dark edge; the head takes three widths of the length."""
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
    pygame.draw.polygon(surface, theme.PANEL_SOLID, outline, max(2, width))
    pygame.draw.polygon(surface, colour, outline)
    pygame.draw.aalines(surface, colour, closed=True, points=outline)


def _free_place(
    label: pygame.Rect,
    what: tuple[Force, tuple[float, float], float],
    around: tuple[Sequence[pygame.Rect], pygame.Rect],
) -> pygame.Rect:
    """Return a place for a label beyond its arrow: clear of the machine, on the screen, and free of other labels."""
    force, (x, y), clear_px = what
    taken, screen = around
    up = (1.0 if force.y_n > 0.0 else -1.0) * (-1.0 if force.ends_there else 1.0)
    right = 1.0 if force.x_n >= 0.0 else -1.0
    beside = clear_px + label.width / 2
    step = 1.15 * label.height
    is_level = abs(force.x_n) > abs(force.y_n)
    spots = [(x + right * beside, y), (x - right * beside, y)] if is_level else [(x, y - up * step)]
    spots += [(x + side * beside, y + n * step) for n in _BESIDE_LINES for side in (right, -right)]
    spots += [(x, y - up * n * step) for n in range(2, 8)]
    places = []
    for spot in spots:
        place = label.copy()
        place.center = (round(spot[0]), round(spot[1]))
        places.append(place.clamp(screen))
    return next((place for place in places if place.collidelist(list(taken)) < 0), places[0])
