"""Arrows at the screen's edge towards open goals that lie outside the picture, with their distance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pygame

from game.texts import tr
from game.texts.units import quantity
from game.ui import painting, theme
from game.view.instruments.goal_titles import goal_place_m, shown_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.simulation.plan import Goal
    from game.view.camera import Camera
    from game.view.instruments.board import Letters, Moment


@dataclass(frozen=True, slots=True)
class Pointer:
    """One arrow."""

    is_right: bool
    words: str


def pointers_of(moment: Moment, camera: Camera, width_px: int) -> tuple[Pointer, ...]:
    """Return an arrow for each open goal of the craft in hand whose place is not in the picture; nearest first."""
    known = {thing.name: thing.x_m for thing in moment.snapshot.things if thing.is_known}
    found = []
    for goal, state in zip(moment.plan.goals, moment.snapshot.goals, strict=False):
        place_m = goal_place_m(goal, known)
        is_open = goal.craft == moment.state.name and not state.is_done and not state.is_failed
        if place_m is not None and is_open and not 0 <= camera.to_screen(place_m, 0.0)[0] <= width_px:
            way_m = place_m - moment.state.x_m
            words = tr("{goal} {way}").format(goal=_what(goal), way=quantity(abs(way_m), "m", 0))
            found.append((abs(way_m), Pointer(way_m > 0.0, words)))
    return tuple(pointer for _, pointer in sorted(found, key=lambda entry: entry[0]))


def _what(goal: Goal) -> str:
    """Return what is to be done there, or the rock that is to be looked at: of those there are often several."""
    if goal.kind in {"measure", "identify", "stop", "cards", "claim"} and goal.thing is not None:
        return shown_name(goal.thing)
    return {
        "reach": tr("Reach"),
        "land": tr("Land"),
        "photograph": tr("Photograph"),
        "sample": tr("Core"),
    }.get(goal.kind, tr("Goal"))


class Pointers:
    """Draws the arrows between the panels."""

    def __init__(self, letters: Letters) -> None:
        self._letters = letters

    def draw(
        self, surface: pygame.Surface, pointers: Sequence[Pointer], panels: Sequence[pygame.Rect]
    ) -> None:
        """Draw each arrow at its edge, in the first free row below the upper panels."""
        taken = list(panels)
        for pointer in pointers:
            place = self._free_place(surface.get_rect(), pointer, taken)
            if place is not None:
                taken.append(place)
                self._paint(surface, pointer, place)

    def _free_place(
        self, screen: pygame.Rect, pointer: Pointer, taken: list[pygame.Rect]
    ) -> pygame.Rect | None:
        letters = self._letters
        width = letters.small_width(pointer.words) + letters.sign_px + 3 * letters.margin_px
        place = pygame.Rect(0, 0, width, letters.small_line_px + 2 * letters.gap_px)
        place.centery = round(0.44 * screen.height)
        if pointer.is_right:
            place.right = screen.right - letters.gap_px
        else:
            place.left = letters.gap_px
        while place.bottom < screen.bottom:
            hit = place.collidelist(taken)
            if hit < 0:
                return place
            place.top = taken[hit].bottom + letters.gap_px
        return None

    def _paint(self, surface: pygame.Surface, pointer: Pointer, place: pygame.Rect) -> None:
        letters = self._letters
        painting.panel(surface, place, letters.scale.px(8))
        y = place.top + letters.gap_px
        if pointer.is_right:
            end = letters.small(surface, pointer.words, (place.left + letters.margin_px, y), theme.TEXT)
            letters.sign(surface, "right", (end + letters.gap_px, y), theme.INFO)
        else:
            end = letters.sign(surface, "left", (place.left + letters.margin_px, y), theme.INFO)
            letters.small(surface, pointer.words, (end, y), theme.TEXT)
