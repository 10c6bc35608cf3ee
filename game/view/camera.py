"""Where the player looks from: a camera that follows a craft, leads it, backs off and never loses the ground.

What it shows depends on what it was told, step by step; it draws nothing.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.view.spring import Spring
from game.view.subject import Subject

if TYPE_CHECKING:
    from game.simulation.snapshot import CraftState
    from game.simulation.terrain import Terrain

ZOOM_STEPS: Final = (
    *(118.0, 84.0, 60.0, 42.0, 30.0, 21.0, 15.0, 10.5, 7.5),
    *(5.2, 3.7, 2.6, 1.8, 1.26, 0.88, 0.62, 0.43, 0.3, 0.21, 0.15, 0.105),
)
"""Pixels per metre at 720 rows, each 0.7 of the one before: few enough for pictures to be kept for each.

Near ones are for helicopters and rovers, far ones for landers that come from kilometres up."""
GROUND_LINE: Final = 0.69
"""Where the ground lies when a craft stands on it, from the top of the screen."""
_CRAFT_CEILING: Final = 0.26
"""A climbing craft stays below this; the ground sinks instead."""
_HEIGHT_SHARE: Final = 0.575
"""The most of the screen's height that may lie between craft and ground before the camera backs off."""
_WIDTH_SHARE: Final = 0.56
"""The most of the screen's width that two craft may take: beside them stand the instruments."""
_BESIDE_M: Final = 5.0
"""Room for both machines themselves."""
_LEAD_S: Final = 0.4
_OUTLOOK_S: Final = 2.4
"""Half a screen must show at least what lies this far ahead at the present speed."""
_FLOAT_SHARE: Final = 0.08
"""What floats is shown above the middle of the screen by this share of its height: below stand the instruments."""
_AHEAD_SHARE: Final = 0.6
"""The most of the screen's width that may lie between a craft and a place that must be seen too."""
_ABOVE_SHARE: Final = 0.4
"""And the most of its height."""
_ZOOM_IN_MARGIN: Final = 1.2
"""The camera comes closer only when there is this much room, so that it never flutters between two steps."""
_SHAKE_S: Final = 0.12
_SHAKE_PX: Final = 4.0


class Camera:
    """A view of the plane of flight. World metres, y up; screen pixels, y down."""

    def __init__(
        self,
        size: tuple[int, int],
        *,
        is_motion_reduced: bool = False,
        subject_x01: float = 0.5,
        closest_step: int = 0,
    ) -> None:
        self.size = size
        self.subject_x01 = subject_x01
        """Where a craft at rest stands across the screen."""
        self.closest_step = closest_step
        """The camera comes no closer than this zoom step."""
        self.is_motion_reduced = is_motion_reduced
        self.step = closest_step
        """Index of the zoom step that is held or being approached."""
        self.x_m = 0.0
        self.y_m = 0.0
        self.window_left_px = 0
        """Where its part of the window begins: one sky is above all parts."""
        self.travel_px = 0.0
        """Way gone to the right in pixels as they were, so that a zoom moves no ridge."""
        self.ground_drop_px = 0.0
        """How far the ground has sunk below where it lies after a landing."""
        self._subject = ""
        self._zoom = Spring(math.log(self._step_pixels_per_metre(closest_step)), 9.0)
        self._lead_m = Spring(0.0, 4.0)
        self._ground_m = Spring(0.0, 4.0)
        self._pan_x_m = Spring(0.0, 7.0)
        self._pan_y_m = Spring(0.0, 7.0)
        self._shake_s = 0.0
        self._settle()

    def resize(self, size: tuple[int, int]) -> None:
        """Take a new window size and show the same stretch of the world in it."""
        self.size = size
        self._zoom.jump(math.log(self._step_pixels_per_metre(self.step)))
        self._settle()

    @property
    def step_pixels_per_metre(self) -> float:
        """The scale of the zoom step; pictures are made for it."""
        return self._step_pixels_per_metre(self.step)

    @property
    def is_zooming(self) -> bool:
        """Whether the scale is between two steps."""
        return self.pixels_per_metre != self.step_pixels_per_metre

    def to_screen(self, x_m: float, y_m: float) -> tuple[float, float]:
        """Return where a point of the world lies on the screen."""
        scale = self.pixels_per_metre
        return x_m * scale - self.left_px, self.top_px - y_m * scale

    def to_world(self, x_px: float, y_px: float) -> tuple[float, float]:
        """Return the point of the world that lies under a point of the screen."""
        scale = self.pixels_per_metre
        return (x_px + self.left_px) / scale, (self.top_px - y_px) / scale

    def shows(self, x_m: float, margin_m: float = 0.0) -> bool:
        """Return whether something at a distance, so wide to either side, may be on the screen."""
        x_px = self.to_screen(x_m, 0.0)[0]
        margin_px = margin_m * self.pixels_per_metre
        return -margin_px <= x_px <= self.size[0] + margin_px

    def cut(self, state: CraftState, terrain: Terrain) -> None:
        """Look at a craft at once, as if it had been followed for long."""
        self.cut_to(Subject.of(state), terrain)

    def cut_to(self, subject: Subject, terrain: Terrain) -> None:
        """Look at a subject at once."""
        self._subject = subject.name
        self.step = self._wanted_step(subject, self.closest_step)
        self._zoom.jump(math.log(self.step_pixels_per_metre))
        self._ground_m.jump(_ground_near(terrain, subject.x_m))
        self._lead_m.jump(self._wanted_lead_m(subject))
        self._pan_x_m.jump(0.0)
        self._pan_y_m.jump(0.0)
        self._settle()
        self._place(subject)
        self.travel_px = self.x_m * self.pixels_per_metre

    def look(self, x_m: float, terrain: Terrain, step: int) -> None:
        """Look at a place where no craft is, from a zoom step."""
        self.step = step
        self._zoom.jump(math.log(self.step_pixels_per_metre))
        self._ground_m.jump(_ground_near(terrain, x_m))
        self._settle()
        self._place(Subject("", x_m, self._ground_m.value, 0.0, 0.0, step))
        self.travel_px = self.x_m * self.pixels_per_metre

    def follow(self, seconds: float, state: CraftState, terrain: Terrain) -> None:
        """Move on by so many seconds of screen time towards the best view of a craft."""
        self.follow_subject(seconds, Subject.of(state), terrain)

    def follow_subject(self, seconds: float, subject: Subject, terrain: Terrain) -> None:
        """Move on towards the best view of a subject."""
        if subject.name != self._subject and not self._pan_to(subject, terrain):
            self.cut_to(subject, terrain)
            return
        before_m = self.x_m
        self._ease(seconds, subject, terrain)
        self._place(subject)
        self.travel_px += (self.x_m - before_m) * self.pixels_per_metre

    def shake(self) -> None:
        """Feel a touchdown: a few pixels for an eighth of a second, unless motion is to be reduced."""
        self._shake_s = 0.0 if self.is_motion_reduced else _SHAKE_S

    def _ease(self, seconds: float, subject: Subject, terrain: Terrain) -> None:
        self.step = self._wanted_step(subject, self.step)
        self._zoom.move(math.log(self.step_pixels_per_metre), seconds)
        self._lead_m.move(self._wanted_lead_m(subject), seconds)
        self._ground_m.move(_ground_near(terrain, subject.x_m + self._lead_m.value), seconds)
        self._pan_x_m.move(0.0, seconds)
        self._pan_y_m.move(0.0, seconds)
        self._shake_s = max(0.0, self._shake_s - seconds)
        self._settle()

    def _settle(self) -> None:
        """Take the spring's scale, or exactly the step's when no eye could tell."""
        wanted = self.step_pixels_per_metre
        scale = math.exp(self._zoom.value)
        self.pixels_per_metre = wanted if abs(scale / wanted - 1.0) < 0.002 else scale
        self._set_corner()

    def _place(self, subject: Subject) -> None:
        """Put the ground line where it lies after a landing, lower when the craft would leave at the top."""
        screen_m = self.size[1] / self.pixels_per_metre
        by_ground = self._ground_m.value + (GROUND_LINE - 0.5) * screen_m
        by_craft = subject.y_m - (0.5 - _CRAFT_CEILING) * screen_m
        self.x_m = subject.x_m + self._lead_m.value + self._pan_x_m.value
        self.y_m = _soft_maximum(by_ground, by_craft, 0.06 * screen_m) + self._pan_y_m.value
        by_floating = subject.y_m + subject.above_m / 2.0 - _FLOAT_SHARE * screen_m
        self.y_m += subject.floats * (by_floating - self.y_m)
        self.ground_drop_px = max(0.0, (self.y_m - by_ground) * self.pixels_per_metre)
        self._set_corner()

    def _set_corner(self) -> None:
        """Keep whole pixels, so that ground and things never tremble against each other."""
        scale = self.pixels_per_metre
        strength = _SHAKE_PX * self.size[1] / 720.0 * self._shake_s / _SHAKE_S
        phase = self._shake_s * 140.0
        self.left_px = round(
            self.x_m * scale - self.size[0] * self.subject_x01 + strength * math.sin(phase * 1.3)
        )
        self.top_px = round(self.y_m * scale + self.size[1] / 2 + strength * math.cos(phase))

    def _pan_to(self, subject: Subject, terrain: Terrain) -> bool:
        """Start to glide over to another craft when it is near; return whether it is."""
        seen_m = self.size[0] / self.pixels_per_metre
        is_near = self._subject != "" and abs(subject.x_m - self.x_m) < 1.5 * seen_m
        if is_near:
            old_x_m, old_y_m = self.x_m, self.y_m
            self._subject = subject.name
            self._pan_x_m.jump(0.0)
            self._pan_y_m.jump(0.0)
            self._lead_m.jump(self._wanted_lead_m(subject))
            self._ground_m.jump(_ground_near(terrain, subject.x_m))
            self._place(subject)
            self._pan_x_m.jump(old_x_m - self.x_m)
            self._pan_y_m.jump(old_y_m - self.y_m)
            self.x_m, self.y_m = old_x_m, old_y_m
        return is_near

    def _wanted_lead_m(self, subject: Subject) -> float:
        limit_m = 0.22 * self.size[0] / self.step_pixels_per_metre
        lead_m = subject.ahead_m / 2.0 or _LEAD_S * subject.velocity_x_m_s
        return max(-limit_m, min(limit_m, lead_m))

    def room_for(self, subject: Subject) -> float:
        """Return the most pixels per metre that keep a subject, its outlook and the ground in the picture."""
        width, height = self.size
        by_height = _HEIGHT_SHARE * height / max(0.1, subject.height_m)
        by_speed = 0.5 * width / max(0.1, _OUTLOOK_S * abs(subject.velocity_x_m_s))
        if subject.across_m is None:
            by_ahead = _AHEAD_SHARE * width / max(0.1, abs(subject.ahead_m))
            by_above = _ABOVE_SHARE * height / max(0.1, abs(subject.above_m))
            return min(by_height, by_speed, by_ahead, by_above)
        by_width = _WIDTH_SHARE * width / (subject.across_m + _BESIDE_M)
        by_depth = _HEIGHT_SHARE * height / (subject.deep_m + _BESIDE_M / 2.0)
        return min(by_height, by_speed, by_width, by_depth)

    def _wanted_step(self, subject: Subject, present: int) -> int:
        room = self.room_for(subject)
        last = len(ZOOM_STEPS) - 1
        while present < last and room < self._step_pixels_per_metre(present):
            present += 1
        closest = max(self.closest_step, subject.closest_step)
        while present > closest and room > self._step_pixels_per_metre(present - 1) * _ZOOM_IN_MARGIN:
            present -= 1
        return max(present, closest)

    def _step_pixels_per_metre(self, step: int) -> float:
        return ZOOM_STEPS[step] * self.size[1] / 720.0


def _ground_near(terrain: Terrain, x_m: float) -> float:
    """Return the height of the ground around a place, without its bumps."""
    return sum(terrain.height_m(x_m + offset_m) for offset_m in (-4.0, -2.0, 0.0, 2.0, 4.0)) / 5.0


def _soft_maximum(one: float, other: float, softness: float) -> float:
    """Return the larger of two, rounded off where they cross."""
    return 0.5 * (one + other + math.hypot(one - other, softness))
