"""The strip at the bottom: the level's profile, ground seen and unseen, crafts, known things and goals.

A level longer than the window of the strip is shown around the craft in hand.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pygame

from game.missions.sight import span_in_sight_m
from game.simulation.plan import World
from game.simulation.snapshot import (
    AscentRocketState,
    EarthCapsuleState,
    EntryVehicleState,
    MoonLanderState,
)
from game.simulation.terrain import Terrain
from game.ui import theme
from game.view.instruments.glyphs import glyph
from game.view.instruments.goal_titles import goal_place_m
from game.view.kinds import look_of, up_m
from game.view.lying_tubes import lying

if TYPE_CHECKING:
    from game.simulation.plan import LevelPlan
    from game.ui.theme import Colour
    from game.view.instruments.board import Letters, Moment
    from game.view.overlay import PlaceName

_WIDTH: Final = 380
_NARROW: Final = 280
"""Beside large letters."""
_HEIGHT: Final = 58
_WIDEST_SHARE: Final = 0.30
_LONGEST_M: Final = 1500.0
_WINDOW_STEPS: Final = 8
"""A long level's window moves on in so many steps of its length, so that the profile is seldom drawn anew."""
_SEEN_STEP_PX: Final = 4
"""Seen ground grows in steps of so many columns, so that the ground is seldom painted anew."""
_SIGN: Final = 17
_SMALL_SIGN: Final = 11
_DASH_PX: Final = 6
_SEEN: Final[dict[World, Colour]] = {
    World.MARS: (0xB5, 0x8A, 0x66),
    World.MOON: (0x8E, 0x90, 0x96),
    World.EARTH: (0xB5, 0x7C, 0x58),
}
_UNSEEN: Final = (0x48, 0x47, 0x46)


Window = tuple[float, float]
Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A sign on the strip."""

    x_px: int
    y_px: int
    sign: str
    colour: Colour
    is_small: bool


@dataclass(frozen=True, slots=True)
class StripLook:
    """Everything on the strip."""

    window_m: Window
    seen_px: Spans
    marks: tuple[Mark, ...]


class StripMap:
    """The profile with what is on it."""

    def __init__(self, letters: Letters, plan: LevelPlan) -> None:
        self._letters = letters
        self._terrain = Terrain(plan.terrain)
        self._seen_colour = _SEEN[plan.place.world]
        scale = letters.scale
        width = scale.px(_NARROW if letters.are_large else _WIDTH)
        self._size = (min(width, round(_WIDEST_SHARE * scale.size[0])), scale.px(_HEIGHT))
        self._ground: tuple[tuple[Window, Spans], pygame.Surface] | None = None
        self._profile: dict[Window, tuple[float, ...]] = {}

    def look(self, moment: Moment) -> StripLook | None:
        """Return the strip around the craft in hand, or around its landing point, unless nobody wants it."""
        if not moment.overlay.shows_map or moment.plan.place.orbit_altitude_m is not None:
            return None
        state = moment.state
        is_far = isinstance(state, EntryVehicleState) and not state.ground
        if is_far or isinstance(
            state, EarthCapsuleState | AscentRocketState
        ):  # over all its way one level is a dot
            return None
        window_m = self._window_m(_middle_m(moment))
        return StripLook(window_m, self._seen(moment, window_m), tuple(self._marks(moment, window_m)))

    def size(self, look: StripLook) -> tuple[int, int]:
        """Return the strip's size."""
        del look
        return self._size

    def paint(self, surface: pygame.Surface, look: StripLook) -> None:
        """Paint the ground, which seldom changes, then the signs."""
        if self._ground is None or self._ground[0] != (look.window_m, look.seen_px):
            self._ground = (look.window_m, look.seen_px), self._painted_ground(look)
        surface.blit(self._ground[1], (0, 0))
        for mark in look.marks:
            side = self._letters.scale.px(_SMALL_SIGN if mark.is_small else _SIGN)
            picture = glyph(mark.sign, side, mark.colour)
            surface.blit(picture, (mark.x_px - side // 2, mark.y_px - side))

    def _painted_ground(self, look: StripLook) -> pygame.Surface:
        """Paint seen ground bright with a whole line, unseen ground dark with a broken one."""
        picture = pygame.Surface(self._size, pygame.SRCALPHA)
        bottom = self._size[1] - self._letters.gap_px
        for column, top in enumerate(self._tops(look.window_m)):
            is_seen = any(first <= column <= last for first, last in look.seen_px)
            x = self._inset_px + column
            pygame.draw.line(picture, self._seen_colour if is_seen else _UNSEEN, (x, top), (x, bottom))
            if is_seen or column % _DASH_PX < _DASH_PX // 2:
                picture.set_at((x, round(top)), theme.TEXT if is_seen else theme.TEXT_QUIET)
        return picture

    @property
    def _inset_px(self) -> int:
        return self._letters.margin_px

    @property
    def _columns(self) -> int:
        return max(1, self._size[0] - 2 * self._inset_px)

    def _window_m(self, x_m: float) -> Window:
        start_m, end_m = self._terrain.start_m, self._terrain.end_m
        if end_m - start_m <= _LONGEST_M:
            return start_m, end_m
        step_m = _LONGEST_M / _WINDOW_STEPS
        first_m = round((x_m - _LONGEST_M / 2.0) / step_m) * step_m
        first_m = max(start_m, min(end_m - _LONGEST_M, first_m))
        return first_m, first_m + _LONGEST_M

    def _tops(self, window_m: Window) -> tuple[float, ...]:
        """Return the ground's line for each column; heights fill the lower half of the strip."""
        if window_m not in self._profile:
            self._profile.clear()
            start_m, end_m = window_m
            step_m = (end_m - start_m) / self._columns
            heights = [self._terrain.height_m(start_m + step_m * (n + 0.5)) for n in range(self._columns)]
            low, span = min(heights), max(1.0, max(heights) - min(heights))
            room = 0.42 * self._size[1]
            base = self._size[1] - 2 * self._letters.gap_px
            self._profile[window_m] = tuple(base - room * (height - low) / span for height in heights)
        return self._profile[window_m]

    def _column(self, x_m: float, window_m: Window) -> int:
        share = (x_m - window_m[0]) / (window_m[1] - window_m[0])
        return max(0, min(self._columns - 1, round(share * self._columns)))

    def _seen(self, moment: Moment, window_m: Window) -> Spans:
        """Return the columns that each craft sees or, for a rover, has surveyed."""
        spans = []
        for state in moment.snapshot.crafts.values():
            span_m = span_in_sight_m(state)
            first, last = (self._column(x_m, window_m) // _SEEN_STEP_PX * _SEEN_STEP_PX for x_m in span_m)
            spans.append((first, last + _SEEN_STEP_PX - 1))
        return tuple(spans)

    def _marks(self, moment: Moment, window_m: Window) -> list[Mark]:
        """Return known things, names, laid tubes, then goals, then crafts, the one in hand last and on top."""
        snapshot = moment.snapshot
        known = {thing.name: thing.x_m for thing in snapshot.things if thing.is_known}
        marks = [self._mark(x_m, window_m, ("dot", theme.TEXT_QUIET)) for x_m in known.values()]
        marks += [self._mark(each.at_m, window_m, _sign_of(each)) for each in moment.overlay.names]
        marks += [self._mark(x_m, window_m, ("tube", theme.TEXT)) for _, x_m in lying(snapshot)]
        for goal, state in zip(moment.plan.goals, snapshot.goals, strict=False):
            place_m = goal_place_m(goal, known)
            if place_m is not None:
                look = ("check", theme.GO) if state.is_done else ("diamond", theme.INFO)
                marks.append(self._mark(place_m, window_m, look))
        for craft in snapshot.crafts.values():
            if isinstance(craft, MoonLanderState | EntryVehicleState) and not craft.is_landed:
                marks.append(self._mark(craft.aim_m, window_m, ("diamond", theme.INFO)))
        if moment.overlay.mark_m is not None:
            marks.append(self._mark(moment.overlay.mark_m, window_m, ("mark", theme.CAUTION)))
        for name in sorted(snapshot.crafts, key=lambda name: name == moment.state.name):
            craft = snapshot.crafts[name]
            colour = theme.TEXT if name == moment.state.name else theme.TEXT_QUIET
            marks.append(self._mark(craft.x_m, window_m, (look_of(craft).sign, colour), up_m(craft)))
        return marks

    def _mark(self, x_m: float, window_m: Window, look: tuple[str, Colour], up_m: float = 0.0) -> Mark:
        """Place a sign on the ground; a flying craft stands higher, up to the strip's edge."""
        column = self._column(x_m, window_m)
        lift = min(0.30 * self._size[1], self._letters.scale.px(1.2) * up_m)
        y_px = max(round(self._tops(window_m)[column] - lift), self._letters.scale.px(_SIGN))
        return Mark(
            self._inset_px + column,
            y_px,
            *look,
            is_small=look[0] in {"dot", "diamond", "check", "tube", "flag", "ring", "mark"},
        )


def _sign_of(name: PlaceName) -> tuple[str, Colour]:
    return ("ring", theme.INFO) if name.is_advice else ("flag", theme.GO)


def _middle_m(moment: Moment) -> float:
    """Return what the strip is around: where somebody wants to land, while it is far, else the craft in hand."""
    state = moment.state
    if isinstance(state, MoonLanderState) and state.program == "approach":
        return state.aim_m if moment.overlay.mark_m is None else moment.overlay.mark_m
    return state.x_m
