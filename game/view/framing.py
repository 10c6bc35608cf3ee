"""How many cameras look at a mission: one, that frames both craft of two players, or one for each when they are apart.

The first player's half is the left one. Who draws what through a camera is left to `mission_view`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pygame

from game.view.camera import ZOOM_STEPS, Camera
from game.view.subject import Subject

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from game.simulation.snapshot import CraftState
    from game.simulation.terrain import Terrain

_SMALLEST_STEP: Final = 5
"""From further off a helicopter is smaller than 25 pixels at 720 rows: then each craft gets its own half."""
_JOIN_MARGIN: Final = 1.25
"""The halves become one again only when there is so much room, so that the picture never flickers between the two."""
_ASIDE: Final = 0.16
"""So far from the middle of its half a craft stands: at the side are its instruments, which grow with the text ..."""
_FURTHEST_ASIDE: Final = 0.25
"""... but there must be something to see on both sides of it."""
_CLOSEST_STEP: Final = 2
"""Half of a window is narrow: from nearer a rover would fill it."""
_LINE: Final = 3


@dataclass(frozen=True, slots=True)
class Pane:
    """A part of the window, the camera that fills it, and the craft that it follows."""

    window: pygame.Rect
    camera: Camera
    crafts: tuple[str, ...]

    def part_of(self, surface: pygame.Surface) -> pygame.Surface:
        """Return the part of the window to draw on."""
        return surface if self.window.size == surface.get_size() else surface.subsurface(self.window)


class Framing:
    """The cameras of one mission."""

    def __init__(
        self,
        size: tuple[int, int],
        terrain: Terrain,
        *,
        is_motion_reduced: bool = False,
        subject_x01: float = 0.5,
        closest_step: int = 0,
        text_scale: float = 1.0,
    ) -> None:
        self._terrain = terrain
        self.camera = Camera(
            size,
            is_motion_reduced=is_motion_reduced,
            subject_x01=subject_x01,
            closest_step=closest_step,
        )
        """The one that fills the window."""
        self._halves = tuple(
            Camera(
                size,
                is_motion_reduced=is_motion_reduced,
                subject_x01=0.5 + side * min(_ASIDE * text_scale, _FURTHEST_ASIDE),
                closest_step=_CLOSEST_STEP,
            )
            for side in (1.0, -1.0)
        )
        self._crafts: tuple[str, ...] = ()
        self.is_split = False
        self._is_parting_near = False
        self.resize(size)

    def resize(self, size: tuple[int, int]) -> None:
        """Take a new window size."""
        self.camera.resize(size)
        middle = size[0] // 2
        for half, (left, right) in zip(self._halves, ((0, middle), (middle, size[0])), strict=True):
            half.window_left_px = left
            half.resize((right - left, size[1]))

    @property
    def panes(self) -> tuple[Pane, ...]:
        """Return the parts of the window from left to right."""
        if self.is_split:
            return tuple(
                Pane(pygame.Rect((half.window_left_px, 0), half.size), half, (craft,))
                for half, craft in zip(self._halves, self._crafts, strict=True)
            )
        return (Pane(pygame.Rect((0, 0), self.camera.size), self.camera, self._crafts),)

    @property
    def cameras(self) -> tuple[Camera, ...]:
        """Return the cameras that the ground is painted for: those in use, and those that soon will be."""
        return (
            self._halves if self.is_split else (self.camera, *(self._halves if self._is_parting_near else ()))
        )

    def pane_of(self, craft: str) -> Pane:
        """Return the part of the window that follows a craft; the first one for others."""
        return next((pane for pane in self.panes if craft in pane.crafts), self.panes[0])

    def cut(self, states: Sequence[CraftState]) -> None:
        """Look at one craft or two at once, as if they had been followed for long."""
        self._crafts = tuple(state.name for state in states)
        self.is_split = self._room(states) < self._smallest
        self._is_parting_near = False
        self._look(states, None)

    def is_for(self, number: int) -> bool:
        """Return whether it looks at so many craft."""
        return number == len(self._crafts)

    def follow(self, seconds: float, states: Sequence[CraftState]) -> None:
        """Move on by so many seconds of screen time; part or join when the craft have gone far or come near."""
        if not self.is_for(len(states)):
            self.cut(states)
            return
        self._crafts = tuple(state.name for state in states)
        room = self._room(states)
        is_split = room < self._smallest * (_JOIN_MARGIN if self.is_split else 1.0)
        has_changed, self.is_split = is_split != self.is_split, is_split
        self._look(states, None if has_changed else seconds)
        # Before the picture parts the halves look already, so that the ground that they will show is there.
        self._is_parting_near = not is_split and room < self._smallest * _JOIN_MARGIN
        if self._is_parting_near:
            for half, state in zip(self._halves, states, strict=True):
                half.cut_to(Subject.of(state), self._terrain)

    def shake(self, craft: str) -> None:
        """Let the camera of a craft feel a touchdown."""
        if any(craft in pane.crafts for pane in self.panes):
            self.pane_of(craft).camera.shake()

    def draw_line(
        self, surface: pygame.Surface, colour: tuple[int, int, int], taken: Iterable[pygame.Rect]
    ) -> None:
        """Draw the line between the halves, but not through what stands there."""
        if not self.is_split:
            return
        height = surface.get_height()
        width = max(2, round(_LINE * height / 720.0))
        line = pygame.Rect(self._halves[1].window_left_px - width // 2, 0, width, height)
        top = 0
        for place in sorted((each for each in taken if each.colliderect(line)), key=lambda each: each.top):
            surface.fill(colour, (line.left, top, width, max(0, place.top - top)))
            top = max(top, place.bottom)
        surface.fill(colour, (line.left, top, width, height - top))

    @property
    def _smallest(self) -> float:
        """Pixels per metre of the furthest step from which both craft can be told."""
        return ZOOM_STEPS[_SMALLEST_STEP] * self.camera.size[1] / 720.0

    def _room(self, states: Sequence[CraftState]) -> float:
        """Return how many pixels per metre leave both craft in the window; for one craft any number does."""
        return self.camera.room_for(Subject.of_both(*states)) if len(states) > 1 else math.inf

    def _look(self, states: Sequence[CraftState], seconds: float | None) -> None:
        """Turn the cameras that are in use; without a time at once."""
        cameras = self._halves if self.is_split else (self.camera,)
        subjects = [Subject.of(state) for state in states]
        if len(states) > 1 and not self.is_split:
            subjects = [Subject.of_both(states[0], states[1])]
        for camera, subject in zip(cameras, subjects, strict=True):
            if seconds is None:
                camera.cut_to(subject, self._terrain)
            else:
                camera.follow_subject(seconds, subject, self._terrain)
