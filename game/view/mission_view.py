"""The mission on screen: what is far, what is near, the machines, the dust, and the instruments over it all.

Decides only the order of things and passes on time and news; each part paints itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

from game.facts import value
from game.simulation.events import Event, PhotographTaken, TouchedDown
from game.simulation.plan import World
from game.texts import tr
from game.ui.theme import Scale
from game.view.bloom import Bloom
from game.view.camera import Camera
from game.view.cast_shadows import CastShadows
from game.view.craft import CraftPainter, ForcesOverlay
from game.view.devils import Devils
from game.view.dust import Dust
from game.view.emitters import Emitters
from game.view.ghost import GhostPainter
from game.view.instruments import Instruments
from game.view.lying_tubes import draw_tubes
from game.view.marks import Marks
from game.view.name_plate import draw_name
from game.view.path_line import PathLine
from game.view.quality import STANDARD, Quality
from game.view.scenery import Scenery
from game.view.shutter import Shutter
from game.view.targets import Targets
from game.view.things import Things

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from game.simulation.plan import LevelPlan
    from game.simulation.snapshot import CraftState, Snapshot
    from game.simulation.terrain import Terrain
    from game.view.overlay import Overlay

_CRAFT_HEIGHT_M: Final = 1.5
_LOW_M: Final = 1.0
"""A craft higher than this throws its long shadow too far away to be seen."""


_MACHINE_M: Final = 0.6
"""Half of what a machine takes up on the picture, at least."""


class MissionView:
    """One run of one level as it looks. `hear` and `advance` move it on; `draw` only draws."""

    def __init__(  # noqa: PLR0913  # all but the first three have a usual value
        self,
        plan: LevelPlan,
        terrain: Terrain,
        size: tuple[int, int],
        *,
        text_scale: float = 1.0,
        is_motion_reduced: bool = False,
        subject_x01: float = 0.5,
        closest_step: int = 0,
        quality: Quality = STANDARD,
        is_at_once: bool = True,
    ) -> None:
        """For a still life beside words: where the craft stands across the screen, 0 to 1, and how near at most.

        `is_at_once` paints the whole place now; without it `paint_on` has to be called until all is there.
        """
        self._quality, self._is_at_once = quality, is_at_once
        self._plan, self._terrain = plan, terrain
        self._text_scale = text_scale
        self._is_motion_reduced = is_motion_reduced
        self._followed = plan.crafts[0].name
        self._local_time_h = plan.place.local_time_h
        self.camera = Camera(
            size,
            is_motion_reduced=is_motion_reduced,
            subject_x01=subject_x01,
            closest_step=closest_step,
        )
        self._has_looked = self._has_crafts = False
        self._marks = Marks(terrain)
        self._shadows = CastShadows(terrain)
        self._targets = Targets(plan, terrain)
        self._dust = Dust(size[1], fall_m_s2=_fall_m_s2(plan.place.world))
        has_wind = plan.place.world is not World.MOON
        self._emitters = Emitters(self._dust, terrain, has_wind=has_wind, share=quality.dust_share)
        self._shutter = Shutter(is_motion_reduced=is_motion_reduced)
        self._build(size)

    @property
    def puffs(self) -> int:
        """Return how many puffs of dust are in the air."""
        return len(self._dust)

    def paint_on(self, snapshot: Snapshot) -> bool:
        """Paint one more piece of the place; return whether anything is left to do."""
        if not self._has_looked:
            self._look_at(self._subject(snapshot), 0.0)
        if self._scenery.paint_on(self.camera):
            return True
        is_first, self._has_crafts = not self._has_crafts, True
        if is_first:
            for state in snapshot.crafts.values():
                self._crafts.draw(pygame.Surface((1, 1)), self.camera, state, self._scenery.palette)
        return is_first

    def resize(self, size: tuple[int, int]) -> None:
        """Take a new window size; tracks, dust and the camera's place stay."""
        self._is_at_once = True
        self.camera.resize(size)
        self._dust.resize(size[1])
        self._build(size)

    def hear(self, events: Iterable[Event], snapshot: Snapshot) -> None:
        """Answer to what has happened: a touchdown is felt and leaves a scar."""
        news = list(events)
        self._emitters.hear(news, dict(snapshot.crafts))
        for event in news:
            if isinstance(event, TouchedDown):
                self._marks.land(event.at_m, event.down_m_s)
                if event.craft == self._followed:
                    self.camera.shake()
            elif isinstance(event, PhotographTaken) and event.craft == self._followed:
                self._shutter.open()

    def rewind(self) -> None:
        """Forget what has not happened yet: the run is shown from its start again."""
        self._marks = Marks(self._terrain)
        self._settle()

    def skip(self, events: Iterable[Event], snapshot: Snapshot) -> None:
        """Take what happened unseen: it leaves its marks, but no dust, and the camera looks anew."""
        for event in events:
            if isinstance(event, TouchedDown):
                self._marks.land(event.at_m, event.down_m_s)
        self._marks.follow(snapshot)
        self._settle()

    def _settle(self) -> None:
        self._dust.clear()
        self._emitters = Emitters(self._dust, self._terrain)
        self._has_looked = False

    def advance(self, seconds: float, snapshot: Snapshot) -> None:
        """Let so many seconds of screen time pass: camera, dust, tracks, and a little painting ahead."""
        state = self._subject(snapshot)
        self._local_time_h = snapshot.local_time_h
        self._look_at(state, seconds)
        self._marks.follow(snapshot)
        self._emitters.advance(seconds, snapshot, self.camera)
        self._dust.advance(seconds, state.air.wind_x_m_s)
        self._shutter.advance(seconds)
        self._scenery.keep_up(snapshot.local_time_h, self.camera)

    def draw(self, surface: pygame.Surface, snapshot: Snapshot, overlay: Overlay) -> None:
        """Draw a snapshot. Drawing changes nothing but whom the camera follows from the next `advance` on."""
        self._followed = overlay.craft
        if not self._has_looked:
            self._look_at(self._subject(snapshot), 0.0)
        palette, camera = self._scenery.palette, self.camera
        self._scenery.draw_far(surface, camera)
        if self._quality.has_wanderers:
            self._devils.draw_distant(surface, camera, snapshot, palette)
        self._scenery.draw_near(surface, camera)
        self._marks.draw(surface, camera, palette)
        self._cast_shadows(surface, snapshot)
        self._things.draw(surface, camera, snapshot, palette)
        draw_tubes(surface, camera, snapshot, self._terrain)
        if overlay.shows_instruments:
            self._targets.draw(surface, camera, snapshot)
            if overlay.shows_path:
                self._path_line.draw(surface, camera, self._subject(snapshot))
        self._draw_crafts(surface, snapshot, overlay)
        self._devils.draw(surface, camera, snapshot, palette)
        self._dust.draw(surface, camera, palette)
        if self._bloom is not None:
            self._bloom.draw(surface)
        self._shutter.draw(surface)
        if overlay.shows_equation:
            self._name_the_earth(surface)
        if overlay.shows_instruments:
            panels = self._instruments.draw(surface, snapshot, overlay, camera=camera)
            taken = [*panels, *self._machines(snapshot)]
            self._ghosts.draw_names(surface, camera, overlay.ghosts, taken=taken)

    def _name_the_earth(self, surface: pygame.Surface) -> None:
        """Say which star it is, for whoever has asked for numbers."""
        place, line = self._scenery.earth_at(), self._scale.px(1)
        if place is not None:
            width, height = surface.get_size()
            spot = pygame.Rect(0, 0, 20 * line, 130 * line)
            spot.center = (round(place[0] * width), round(place[1] * height) + 8 * line)
            draw_name(surface, spot, tr("Earth"), self._scale)

    def _cast_shadows(self, surface: pygame.Surface, snapshot: Snapshot) -> None:
        palette = self._scenery.palette
        tall = [(thing.x_m, thing.radius_m) for thing in snapshot.things]
        tall += [
            (state.x_m, _CRAFT_HEIGHT_M) for state in snapshot.crafts.values() if state.height_m < _LOW_M
        ]
        for at in tall:
            if self.camera.shows(at[0], 5.0 * at[1]):
                self._shadows.draw(surface, self.camera, palette, at=at)

    def spot_of(self, state: CraftState) -> tuple[float, float]:
        """Return where a craft is on the screen."""
        return self.camera.to_screen(state.x_m, state.y_m)

    def place_beside(self, size: tuple[int, int], snapshot: Snapshot, overlay: Overlay) -> pygame.Rect | None:
        """Return where something of this size covers no instrument, near the top; None where there is no room."""
        return self._instruments.place_beside(size, snapshot, overlay)

    def _draw_crafts(self, surface: pygame.Surface, snapshot: Snapshot, overlay: Overlay) -> None:
        self._ghosts.draw(surface, self.camera, overlay.ghosts, light=self._scenery.palette)
        if overlay.shows_forces:  # behind the crafts, which from far away are smaller than an arrow
            panels = self._instruments.panel_rects(snapshot, overlay) if overlay.shows_instruments else {}
            taken = [*panels.values(), *overlay.taken]
            self._forces.draw(surface, self.camera, self._subject(snapshot), taken=taken)
        for state in snapshot.crafts.values():
            if self.camera.shows(state.x_m, 4.0):
                self._crafts.draw(surface, self.camera, state, self._scenery.palette)

    def _machines(self, snapshot: Snapshot) -> Iterator[pygame.Rect]:
        """Yield where the machines are: no name may cover them."""
        half = round(_MACHINE_M * self.camera.pixels_per_metre)
        for state in snapshot.crafts.values():
            x, y = self.camera.to_screen(state.x_m, state.y_m)
            yield pygame.Rect(round(x) - half, round(y) - half, 2 * half, 2 * half)

    def _build(self, size: tuple[int, int]) -> None:
        """Make everything that is made for one window size."""
        is_still = self._is_motion_reduced
        scale = self._scale = Scale(size, self._text_scale)
        hour = self._local_time_h
        self._scenery = Scenery(
            self._plan.place,
            self._terrain,
            size,
            local_time_h=hour,
            is_still=is_still,
            quality=self._quality,
            is_at_once=self._is_at_once,
        )
        self._bloom = Bloom(size) if self._quality.has_bloom else None
        self._devils = Devils(self._terrain, size, is_still=is_still)
        self._things = Things()
        self._crafts = CraftPainter(self._terrain, size)
        self._ghosts = GhostPainter(self._crafts, scale)
        self._path_line = PathLine(self._terrain, scale)
        self._forces = ForcesOverlay(scale)
        self._instruments = Instruments(self._plan, scale)

    def _look_at(self, state: CraftState, seconds: float) -> None:
        if self._has_looked:
            self.camera.follow(seconds, state, self._terrain)
        else:
            self.camera.cut(state, self._terrain)
            self._has_looked = True

    def _subject(self, snapshot: Snapshot) -> CraftState:
        """Return the followed craft, or the first one when there is none of that name."""
        state = snapshot.crafts.get(self._followed)
        return next(iter(snapshot.crafts.values())) if state is None else state


def _fall_m_s2(world: World) -> float:
    """Return how fast dust falls: where there is air it hangs in it."""
    return value("moon.gravity_m_s2") if world is World.MOON else 0.0
