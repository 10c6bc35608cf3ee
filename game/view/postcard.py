"""A picture of a place for screens of words: title, briefing, map. Slow parallax; nothing happens in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.simulation.plan import LevelPlan
from game.view.backdrop import backdrop_of
from game.view.camera import Camera

if TYPE_CHECKING:
    import pygame

    from game.simulation.plan import Place
    from game.simulation.terrain import Terrain
    from game.view.palettes import Palette

_DRIFT_M_S: Final = 0.35
"""How fast the picture wanders along the place: a slow breath, not a ride."""
_ZOOM_STEP: Final = 2
_LONGEST_S: Final = 0.1


class Postcard:
    """The place of a level, or any other place, as seen from a camera that drifts along it."""

    def __init__(
        self,
        scene: LevelPlan | Place,
        terrain: Terrain,
        size: tuple[int, int],
        *,
        x_m: float | None = None,
        is_motion_reduced: bool = False,
    ) -> None:
        """Look at `x_m`, or at the first craft of a plan, or at the terrain's middle."""
        self._place = scene.place if isinstance(scene, LevelPlan) else scene
        self._terrain = terrain
        self._is_still = is_motion_reduced
        self._x_m = _middle_m(scene, terrain) if x_m is None else x_m
        self.resize(size)

    def resize(self, size: tuple[int, int]) -> None:
        """Take a new size."""
        self.camera = Camera(size, is_motion_reduced=self._is_still)
        self._scenery = backdrop_of(self._place, self._terrain, size, is_still=self._is_still)
        self._look()

    @property
    def palette(self) -> Palette:
        """The light of the place, for whoever adds something to the picture."""
        return self._scenery.palette

    def advance(self, seconds: float) -> None:
        """Drift on, and paint a little ahead."""
        if not self._is_still:
            self._x_m += _DRIFT_M_S * min(seconds, _LONGEST_S)
            self._look()
        self._scenery.keep_up(self._place.local_time_h, self.camera)

    def draw(self, surface: pygame.Surface) -> None:
        """Draw the place."""
        self._scenery.draw_far(surface, self.camera)
        self._scenery.draw_near(surface, self.camera)

    def _look(self) -> None:
        self.camera.look(self._x_m, self._terrain, _ZOOM_STEP)


def _middle_m(scene: LevelPlan | Place, terrain: Terrain) -> float:
    if isinstance(scene, LevelPlan) and scene.crafts:
        return scene.crafts[0].at_m
    return 0.5 * (terrain.start_m + terrain.end_m)
