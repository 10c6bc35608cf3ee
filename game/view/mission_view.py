"""The mission on screen: what is far, what is near, the machines, the dust, and the instruments over it all.

Decides only the order of things and passes on time and news; each part paints itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

from game.facts import value
from game.simulation.events import Event, JumpLanded, PhotographTaken, TouchedDown
from game.simulation.plan import World
from game.texts import tr
from game.ui.theme import Scale
from game.view.backdrop import backdrop_of
from game.view.bloom import Bloom
from game.view.cast_shadows import CastShadows
from game.view.craft import CraftPainter, ForcesOverlay
from game.view.devils import Devils
from game.view.dust import Dust
from game.view.emitters import Emitters
from game.view.framing import Framing, Pane
from game.view.ghost import GhostPainter
from game.view.ground_signs import GroundSigns
from game.view.instruments import Instruments
from game.view.lying_tubes import draw_tubes
from game.view.marks import Marks
from game.view.name_plate import draw_name_of_light
from game.view.path_line import PathLine
from game.view.quality import STANDARD, Quality
from game.view.shutter import Shutter
from game.view.targets import Targets
from game.view.things import Things

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from game.simulation.plan import LevelPlan
    from game.simulation.snapshot import CraftState, Snapshot
    from game.simulation.terrain import Terrain
    from game.view.camera import Camera
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
        self._text_scale, self._is_motion_reduced = text_scale, is_motion_reduced
        self._followed: tuple[str, ...] = (plan.crafts[0].name,)
        self._local_time_h = plan.place.local_time_h
        self._framing = Framing(
            size,
            terrain,
            is_motion_reduced=is_motion_reduced,
            subject_x01=subject_x01,
            closest_step=closest_step,
            text_scale=text_scale,
        )
        self._has_looked = self._has_crafts = False
        self._marks = Marks(terrain)
        self._shadows = CastShadows(terrain)
        self._targets = Targets(plan, terrain)
        self._dust = Dust(size[1], fall_m_s2=_fall_m_s2(plan.place.world))
        self._emitters = self._new_emitters()
        self._shutter = Shutter(is_motion_reduced=is_motion_reduced)
        self._photographer, self._turn = "", 0
        self._build(size)

    @property
    def camera(self) -> Camera:
        """Return the camera that fills the window."""
        return self._framing.camera

    @property
    def puffs(self) -> int:
        """Return how many puffs of dust are in the air."""
        return len(self._dust)

    def paint_on(self, snapshot: Snapshot) -> bool:
        """Paint one more piece of the place; return whether anything is left to do."""
        if not self._has_looked:
            self._look_at(snapshot, 0.0)
        if self._scenery.paint_on(self.camera):
            return True
        if self._has_crafts:
            return False
        for state in snapshot.crafts.values():
            self._crafts.draw(pygame.Surface((1, 1)), self.camera, state, self._scenery.palette)
        self._has_crafts = True
        return True

    def resize(self, size: tuple[int, int]) -> None:
        """Take a new window size; tracks, dust and the camera's place stay."""
        self._is_at_once = True
        self._framing.resize(size)
        self._dust.resize(size[1])
        self._build(size)

    def hear(self, events: Iterable[Event], snapshot: Snapshot) -> None:
        """Answer to what has happened: a touchdown is felt and leaves a scar."""
        news = list(events)
        self._emitters.hear(news, dict(snapshot.crafts))
        for event in news:
            if isinstance(event, TouchedDown | JumpLanded):
                self._marks.land(event.at_m, event.down_m_s)
                self._framing.shake(event.craft)
            elif isinstance(event, PhotographTaken) and event.craft in self._followed:
                self._shutter.open()
                self._photographer = event.craft

    def rewind(self) -> None:
        """Forget what has not happened yet: the run is shown from its start again."""
        self._marks = Marks(self._terrain)
        self._settle()

    def skip(self, events: Iterable[Event], snapshot: Snapshot) -> None:
        """Take what happened unseen: it leaves its marks, but no dust, and the camera looks anew."""
        for event in events:
            if isinstance(event, TouchedDown | JumpLanded):
                self._marks.land(event.at_m, event.down_m_s)
        self._marks.follow(snapshot)
        self._settle()

    def _new_emitters(self) -> Emitters:
        has_wind = self._plan.place.world is not World.MOON
        return Emitters(self._dust, self._terrain, has_wind=has_wind, share=self._quality.dust_share)

    def _settle(self) -> None:
        self._dust.clear()
        self._emitters = self._new_emitters()
        self._has_looked = False

    def advance(self, seconds: float, snapshot: Snapshot) -> None:
        """Let so many seconds of screen time pass: camera, dust, tracks, and a little painting ahead."""
        self._local_time_h = snapshot.local_time_h
        self._look_at(snapshot, seconds)
        self._marks.follow(snapshot)
        self._emitters.advance(seconds, snapshot, [pane.camera for pane in self._framing.panes])
        self._dust.advance(seconds, self._subjects(snapshot)[0].air.wind_x_m_s)
        self._shutter.advance(seconds)
        self._turn += 1
        cameras = self._framing.cameras
        self._scenery.keep_up(snapshot.local_time_h, cameras[self._turn % len(cameras)])

    def draw(self, surface: pygame.Surface, snapshot: Snapshot, overlay: Overlay) -> None:
        """Draw a snapshot. Nothing changes but whom the cameras follow from then on: at once if they are more or fewer."""
        self._followed = (overlay.craft, *([overlay.beside.craft] if overlay.beside is not None else []))
        if not (self._has_looked and self._framing.is_for(len(self._followed))):
            self._look_at(snapshot, 0.0)
        for pane in self._framing.panes:
            self._draw_world(pane.part_of(surface), pane, snapshot, overlay)
        panels = self._instruments.panel_rects(snapshot, overlay) if overlay.shows_instruments else {}
        self._framing.draw_line(surface, self._scenery.palette.ink, panels.values())
        if self._bloom is not None:
            self._bloom.draw(surface)
        for pane in self._framing.panes:
            if self._photographer in pane.crafts or not self._framing.is_split:
                self._shutter.draw(pane.part_of(surface))
        if overlay.shows_equation and (earth := self._scenery.earth_at()) is not None:
            draw_name_of_light(surface, earth, tr("Earth"), self._scale, taken=tuple(panels.values()))
        if overlay.shows_instruments:
            places = self._instruments.draw(surface, snapshot, overlay, panes=self._framing.panes)
            taken = [*places, *self._machines(snapshot)]
            self._signs.draw(
                surface, self._framing.panes, self._subjects(snapshot), overlay=overlay, taken=taken
            )
            if not self._framing.is_split:
                self._ghosts.draw_names(surface, self.camera, overlay.ghosts, taken=taken)

    def _draw_world(self, surface: pygame.Surface, pane: Pane, snapshot: Snapshot, overlay: Overlay) -> None:
        """Draw the world as one camera sees it, from what is far to what is near."""
        palette, camera = self._scenery.palette, pane.camera
        self._scenery.draw_far(surface, camera)
        if self._quality.has_wanderers:
            self._devils.draw_distant(surface, camera, snapshot, palette)
        self._scenery.draw_near(surface, camera)
        self._marks.draw(surface, camera, palette)
        self._cast_shadows(surface, camera, snapshot)
        self._things.draw(surface, camera, snapshot, palette)
        draw_tubes(surface, camera, snapshot, self._terrain)
        if overlay.shows_instruments:
            self._targets.draw(surface, camera, snapshot, overlay.mark_m)
            if overlay.shows_path:
                for state in self._subjects(snapshot):
                    self._path_line.draw(surface, camera, state)
        self._draw_crafts(surface, pane, snapshot, overlay)
        self._devils.draw(surface, camera, snapshot, palette)
        self._dust.draw(surface, camera, palette)

    def _cast_shadows(self, surface: pygame.Surface, camera: Camera, snapshot: Snapshot) -> None:
        palette = self._scenery.palette
        tall = [(thing.x_m, thing.radius_m) for thing in snapshot.things]
        tall += [
            (state.x_m, _CRAFT_HEIGHT_M) for state in snapshot.crafts.values() if state.height_m < _LOW_M
        ]
        for at in tall:
            if camera.shows(at[0], 5.0 * at[1]):
                self._shadows.draw(surface, camera, palette, at=at)

    def spot_of(self, state: CraftState) -> tuple[float, float]:
        """Return where a craft is on the screen."""
        pane = self._framing.pane_of(state.name)
        x, y = pane.camera.to_screen(state.x_m, state.y_m)
        return x + pane.window.left, y

    def place_beside(self, size: tuple[int, int], snapshot: Snapshot, overlay: Overlay) -> pygame.Rect | None:
        """Return where something of this size covers no instrument, near the top; None where there is no room."""
        return self._instruments.place_beside(size, snapshot, overlay)

    def _draw_crafts(self, surface: pygame.Surface, pane: Pane, snapshot: Snapshot, overlay: Overlay) -> None:
        palette, camera = self._scenery.palette, pane.camera
        self._ghosts.draw(surface, camera, overlay.ghosts, light=palette)
        if overlay.shows_forces:  # behind the crafts, which from far away are smaller than an arrow
            panels = self._instruments.panel_rects(snapshot, overlay) if overlay.shows_instruments else {}
            taken = [place.move(-pane.window.left, 0) for place in (*panels.values(), *overlay.taken)]
            for state in self._subjects(snapshot):
                if state.name in pane.crafts:
                    self._forces.draw(surface, camera, state, taken=taken)
        for state in snapshot.crafts.values():
            if camera.shows(state.x_m, 4.0):
                self._crafts.draw(surface, camera, state, palette)

    def _machines(self, snapshot: Snapshot) -> Iterator[pygame.Rect]:
        """Yield where the machines are: no name may cover them."""
        half = round(_MACHINE_M * self.camera.pixels_per_metre)
        for state in snapshot.crafts.values():
            x, y = self.spot_of(state)
            yield pygame.Rect(round(x) - half, round(y) - half, 2 * half, 2 * half)

    def _build(self, size: tuple[int, int]) -> None:
        """Make everything that is made for one window size."""
        is_still = self._is_motion_reduced
        scale = self._scale = Scale(size, self._text_scale)
        self._scenery = backdrop_of(
            self._plan.place,
            self._terrain,
            size,
            local_time_h=self._local_time_h,
            is_still=is_still,
            quality=self._quality,
            is_at_once=self._is_at_once,
        )
        self._bloom = Bloom(size) if self._quality.has_bloom else None
        self._devils = Devils(self._terrain, size, is_still=is_still)
        self._things = Things()
        self._signs = GroundSigns(self._terrain.height_m, scale)
        self._crafts = CraftPainter(self._terrain, size)
        self._ghosts = GhostPainter(self._crafts, scale)
        self._path_line = PathLine(self._terrain, scale)
        self._forces = ForcesOverlay(scale)
        self._instruments = Instruments(self._plan, scale)

    def _look_at(self, snapshot: Snapshot, seconds: float) -> None:
        states = self._subjects(snapshot)
        if self._has_looked:
            self._framing.follow(seconds, states)
        else:
            self._framing.cut(states)
            self._has_looked = True

    def _subjects(self, snapshot: Snapshot) -> tuple[CraftState, ...]:
        """Return the followed craft, or the first one when there is none of that name."""
        found = tuple(snapshot.crafts[name] for name in self._followed if name in snapshot.crafts)
        return found or (next(iter(snapshot.crafts.values())),)


def _fall_m_s2(world: World) -> float:
    """Return how fast dust falls: where there is air it hangs in it."""
    return value("moon.gravity_m_s2") if world is World.MOON else 0.0
