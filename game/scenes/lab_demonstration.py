"""The small helicopter of the lab: it rises and hovers, sinks, or stays on the ground, as its thrust and weight say.

A demonstration, not the flight model: straight up and down, with an acceleration of (thrust - weight) / mass, clamped.
"""

from __future__ import annotations

from dataclasses import replace
from math import tau
from typing import TYPE_CHECKING, Final

import pygame

from game.scenes.lab_verdict import is_powered
from game.scenes.time_bank import NANOSECONDS
from game.simulation import Simulation
from game.simulation.plan import CraftPlan, LevelPlan, Place, TerrainPlan
from game.simulation.units import PERCENT
from game.texts.units import quantity
from game.ui import fonts, painting, theme
from game.view.camera import Camera
from game.view.craft import CraftPainter
from game.view.scenery import Scenery

if TYPE_CHECKING:
    from game.scenes.lab_bench import Setup
    from game.simulation.performance import Hover
    from game.simulation.snapshot import HelicopterState

_HOVER_M: Final = 1.35
_MOST_M_S2: Final = 2.5
_STIFFNESS: Final = 2.2
_DAMPING: Final = 2.8
_LONGEST_S: Final = 0.1
_SPAN_ABOVE_M: Final = 0.5
"""Where the rotor's width is written: this high above the centre of mass."""
_PLAN: Final = LevelPlan(
    identifier="lab",
    title="",
    place=Place(),
    terrain=TerrainPlan(profile=((-400.0, 0.0), (400.0, 0.0)), seed=19, roughness_m=0.0),
    crafts=(CraftPlan("lab", "helicopter", 0.0),),
    goals=(),
    time_limit_s=1e9,
)


class Demonstration:
    """The place behind the lab and the helicopter in it; it is a backdrop for a page."""

    def __init__(self, place: Place) -> None:
        self._place = place
        simulation = Simulation(_PLAN, 1)
        self._terrain = simulation.terrain
        state = next(iter(simulation.snapshot().crafts.values()))
        self._rest: HelicopterState = state  # type: ignore[assignment]  # the plan names a helicopter
        self._size = (0, 0)
        self._most_m_s2 = 0.0
        self._rpm = 0.0
        self._radius_m = 0.0
        self.is_in_sight = True
        """Whether nothing is in front of it: else its width is not told."""
        self._angle_rad = 0.0
        self.height_m = 0.0
        self.climb_m_s = 0.0

    def go_to(self, place: Place) -> None:
        """Stand somewhere else from the next picture on."""
        if place != self._place:
            self._place, self._size = place, (0, 0)

    def obey(self, hover: Hover | None, setup: Setup) -> None:
        """Take what the rotors can do now: without air or without the power there is no thrust."""
        has_thrust = hover is not None and is_powered(hover)
        margin = hover.thrust_margin_pct / PERCENT if hover is not None and has_thrust else -1.0
        self._most_m_s2 = setup.gravity_m_s2 * margin
        self._rpm, self._radius_m = setup.rotor_speed_rpm, setup.radius_m

    def update(self, elapsed_ns: int) -> None:
        """Let time pass for helicopter and rotors."""
        seconds = min(elapsed_ns / NANOSECONDS, _LONGEST_S)
        wanted = _STIFFNESS * (_HOVER_M - self.height_m) - _DAMPING * self.climb_m_s
        pull_m_s2 = max(-_MOST_M_S2, min(wanted, self._most_m_s2, _MOST_M_S2))
        self.climb_m_s += pull_m_s2 * seconds
        self.height_m += self.climb_m_s * seconds
        if self.height_m <= 0.0:
            self.height_m, self.climb_m_s = 0.0, max(0.0, self.climb_m_s)
        self._angle_rad = (self._angle_rad + self._rpm * tau / 60.0 * seconds) % tau

    def draw(self, surface: pygame.Surface) -> None:
        """Draw place and helicopter."""
        if surface.get_size() != self._size:
            self._build(surface.get_size())
        self._scenery.draw_far(surface, self._camera)
        self._scenery.draw_near(surface, self._camera)
        self._painter.draw(surface, self._camera, self._state(), self._scenery.palette)
        if self.is_in_sight:
            self._draw_span(surface)

    def _draw_span(self, surface: pygame.Surface) -> None:
        """Draw how wide the rotor is: the machine itself is drawn in its published size."""
        top_m = self._rest.y_m + self.height_m + _SPAN_ABOVE_M
        start, end = (self._camera.to_screen(side * self._radius_m, top_m) for side in (-1.0, 1.0))
        tick, width = surface.get_height() // 120, max(1, surface.get_height() // 480)
        pygame.draw.line(surface, theme.TEXT, start, end, width)
        for x, y in (start, end):
            pygame.draw.line(surface, theme.TEXT, (x, y - tick), (x, y + tick), width)
        words = fonts.text(quantity(2.0 * self._radius_m, "m", 2), surface.get_height() // 45, theme.TEXT)
        plate = words.get_rect().inflate(2 * tick, 0)
        plate.midbottom = (round((start[0] + end[0]) / 2.0), round(start[1]) - 2 * tick)
        painting.panel(surface, plate, tick)
        surface.blit(words, words.get_rect(center=plate.center))

    def _build(self, size: tuple[int, int]) -> None:
        self._size = size
        self._camera = Camera(size)
        self._camera.look(0.0, self._terrain, 0)
        self._scenery = Scenery(self._place, self._terrain, size, is_still=True)
        self._painter = CraftPainter(self._terrain, size)

    def _state(self) -> HelicopterState:
        rest = self._rest
        legs = tuple(replace(leg, foot_y_m=leg.foot_y_m + self.height_m) for leg in rest.legs)
        return replace(
            rest,
            y_m=rest.y_m + self.height_m,
            height_m=rest.height_m + self.height_m,
            velocity_y_m_s=self.climb_m_s,
            rotor_speed_rpm=self._rpm,
            set_rotor_speed_rpm=self._rpm,
            rotor_angle_rad=self._angle_rad,
            legs=legs,
            is_landed=self.height_m <= 0.0,
        )
