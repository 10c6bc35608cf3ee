"""Sky, ridges and ground of one place, kept up with the hour a little in every frame.

What moves in the place is left to `mission_view` and `postcard`, which share this.
"""

from __future__ import annotations

from collections import deque
from functools import partial
from typing import TYPE_CHECKING, Final

from game.view.ground import Ground
from game.view.home_planet import earth_at
from game.view.palettes import palette_at
from game.view.quality import STANDARD, Quality
from game.view.ranges import range_of
from game.view.ridges import Ridges
from game.view.sky import Sky

if TYPE_CHECKING:
    from collections.abc import Callable

    import pygame

    from game.simulation.plan import Place
    from game.simulation.terrain import Terrain
    from game.view.camera import Camera

_HOUR_STEP: Final = 0.05
"""Three minutes of Mars: no eye sees the step."""
_NEAR_RIDGE: Final = 4
"""The sun's light spills over the ridges before this one; there is too little dust before the others."""
_RIM: Final = 0.37
"""Below this, from the top of the screen, mountains hide what is in the sky."""


class Scenery:
    """A place as it looks now."""

    def __init__(
        self,
        place: Place,
        terrain: Terrain,
        size: tuple[int, int],
        *,
        local_time_h: float | None = None,
        is_still: bool = False,
        quality: Quality = STANDARD,
        is_at_once: bool = True,
    ) -> None:
        """Paint it all now, or with `is_at_once` off a piece at each `paint_on`."""
        self._place = place
        self._quality = quality
        self._hour_step = _hour_step(place.local_time_h if local_time_h is None else local_time_h)
        self.palette = palette_at(place, self._hour_step * _HOUR_STEP)
        self._sky = Sky(size, terrain.plan.seed)
        self._ridges = Ridges(range_of(place.world), size, terrain.plan.seed, is_still=is_still)
        self._layers = [index for index in quality.ridges if index < len(self._ridges)]
        self._ground = Ground(terrain, size, self.palette)
        self._jobs: deque[Callable[[], None]] = deque()
        self._ask_for_all()
        while self._jobs and is_at_once:
            self._jobs.popleft()()

    def paint_on(self, camera: Camera) -> bool:
        """Do one piece of painting that the first picture needs; return whether anything is left to do."""
        if self._jobs:
            self._jobs.popleft()()
            return True
        return self._ground.prepare(camera)

    def keep_up(self, local_time_h: float, camera: Camera) -> None:
        """Do at most one piece of painting towards how the place should look now."""
        step = _hour_step(local_time_h)
        if step != self._hour_step and not self._jobs:
            self._hour_step = step
            self.palette = palette_at(self._place, step * _HOUR_STEP)
            self._ground.recolour(self.palette)
            self._ask_for_all()
        elif self._jobs:
            # Not in the frame of the new palette, in which crafts and rocks take its light.
            self._jobs.popleft()()
        else:
            self._ground.prepare(camera)

    def draw_far(self, surface: pygame.Surface, camera: Camera) -> None:
        """Draw the sky and the ridges that the dust veils."""
        self._sky.draw(surface, self._ridges.foot_px(camera, 0), camera.window_left_px)
        self._draw_ridges(surface, camera, range(_NEAR_RIDGE))
        if self._quality.has_glow:
            self._sky.draw_bloom(surface, camera.window_left_px)

    def earth_at(self) -> tuple[float, float] | None:
        """Return where the Earth can be seen in the sky, as shares of the screen."""
        place = earth_at(self.palette, self._hour_step * _HOUR_STEP)
        return place if place is not None and place[1] < _RIM else None

    def draw_near(self, surface: pygame.Surface, camera: Camera) -> None:
        """Draw the ridges before the dust, and the ground that craft stand on."""
        self._draw_ridges(surface, camera, range(_NEAR_RIDGE, len(self._ridges)))
        self._ground.draw(surface, camera)

    def _draw_ridges(self, surface: pygame.Surface, camera: Camera, which: range) -> None:
        for index, following in zip(self._layers, [*self._layers[1:], len(self._ridges)], strict=True):
            if index in which:
                self._ridges.draw(surface, camera, index, following=following)

    def _ask_for_all(self) -> None:
        self._jobs.append(partial(self._sky.paint, self.palette, self._hour_step * _HOUR_STEP))
        for layer in self._layers:
            self._jobs += (
                partial(self._ridges.shape, layer),
                partial(self._ridges.paint, layer, self.palette),
            )


def _hour_step(local_time_h: float) -> int:
    return round(local_time_h % 24.0 / _HOUR_STEP)
