"""What colours tell is told without them, too: by shape, by brightness, and in words."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np
import pygame
import pytest

from game.scenes.badges import medal_badge, medal_word
from game.scenes.goal_list import goal_list
from game.scenes.shelf import Shelf
from game.simulation.snapshot import GoalState
from game.ui import theme
from game.ui.adjusting import Slider, Toggle
from game.ui.buttons import Button, Choice, Style
from game.ui.tabs import Tab
from game.ui.theme import Scale
from game.ui.widget import Look, Widget, walk
from game.view.instruments.glyphs import glyph
from game.view.instruments.status import Status, colour_of, glyph_of

if TYPE_CHECKING:
    from collections.abc import Iterable

SCALE = Scale((1280, 720))
LEAST_DIFFERENCE = 6.0
"""Mean difference of two grey pictures, of 255, at which two signs are told from each other at a glance."""


def nothing(*_anything: object) -> None:
    """Do nothing."""


WIDGETS = {
    "button": lambda: Button("Fly", nothing),
    "way on": lambda: Button("Fly", nothing, style=Style.PRIMARY),
    "quiet button": lambda: Button("Fly", nothing, style=Style.QUIET),
    "choice": lambda: Choice("First flight", "Three metres up", action=nothing),
    "toggle": lambda: Toggle("Hints", nothing, is_on=True),
    "slider": lambda: Slider("Music", [(0, "0 %"), (1, "100 %")], nothing, now=1),
    "tab": lambda: Tab("Sound", nothing, is_chosen=False),
}


def painted(widget: Widget, focused: Widget | None = None) -> pygame.Surface:
    surface = pygame.Surface((320, 80))
    surface.fill(theme.PANEL_SOLID)
    widget.place(pygame.Rect(10, 10, 300, widget.height_px(300, SCALE)), SCALE)
    widget.paint(surface, Look(SCALE, focused))
    return surface


def sign(name: str, colour: theme.Colour) -> pygame.Surface:
    surface = pygame.Surface((24, 24))
    surface.fill(theme.PANEL_SOLID)
    surface.blit(glyph(name, 24, colour), (0, 0))
    return surface


def difference(one: pygame.Surface, other: pygame.Surface) -> float:
    """Return how much two pictures differ in grey, where either of them shows anything."""
    grey = [
        pygame.surfarray.array3d(pygame.transform.grayscale(picture))[:, :, 0].astype(int)
        for picture in (one, other)
    ]
    return float(np.abs(grey[0] - grey[1]).mean())


def alike(pictures: Iterable[tuple[str, pygame.Surface]]) -> list[tuple[str, str]]:
    """Return which of these pictures cannot be told from each other without colour."""
    return [
        (one, other)
        for (one, first), (other, second) in combinations(pictures, 2)
        if difference(first, second) < LEAST_DIFFERENCE
    ]


def test_states_of_readings_have_their_own_shapes() -> None:
    """Go, caution and stop differ in grey, even where all of them are drawn in one colour."""
    assert alike((state.name, sign(glyph_of(state), colour_of(state))) for state in Status) == []
    assert alike((state.name, sign(glyph_of(state), theme.TEXT)) for state in Status) == []


def test_goals_in_flight_have_their_own_shapes() -> None:
    """Open, done and failed differ in grey."""
    assert alike((name, sign(name, theme.TEXT)) for name in ("ring", "check", "cross")) == []


def test_goals_in_lists_have_their_own_signs() -> None:
    """Open, done and failed begin with another character each."""
    plan = Shelf().named("first-flight")
    assert plan is not None
    signs = set()
    for is_done, is_failed in ((False, False), (True, False), (False, True)):
        states = [GoalState(goal.kind, goal.craft, 0.5, is_done, is_failed, "") for goal in plan.goals]
        signs.add(walk(goal_list(plan, states)[0])[1].label)
    assert len(signs) == 3


def test_medals_have_their_own_shapes_and_words() -> None:
    """Gold, silver and bronze differ in grey, and each has its word."""
    medals = ("gold", "silver", "bronze")
    pictures = []
    for medal in medals:
        surface = pygame.Surface((44, 44))
        medal_badge(medal)(surface, surface.get_rect(), SCALE)
        pictures.append((medal, surface))
    assert alike(pictures) == []
    assert len({medal_word(medal) for medal in (*medals, "none")}) == 4


def test_a_switch_tells_its_state_by_side_and_word() -> None:
    """On and off differ in grey and in the word."""
    on, off = (Toggle("Hints", nothing, is_on=is_on) for is_on in (True, False))
    assert difference(painted(on), painted(off)) > 1.0
    assert on.value != off.value


def test_the_chosen_section_is_told_without_colour() -> None:
    """The chosen tab is brighter and has a bar below, and says so in the tree."""
    chosen, other = (Tab("Sound", nothing, is_chosen=is_chosen) for is_chosen in (True, False))
    assert difference(painted(chosen), painted(other)) > 1.0
    assert chosen.value
    assert not other.value


@pytest.mark.parametrize("kind", WIDGETS)
def test_the_focus_is_seen_without_colour(kind: str) -> None:
    """A ring in grey stands out around whatever is in focus."""
    widget = WIDGETS[kind]()
    with_ring, without = painted(widget, widget), painted(widget)
    edge = pygame.Rect(widget.bounds).inflate(4, 4)
    middle = (edge.centerx, edge.top)
    ring, plain = (pygame.transform.grayscale(picture).get_at(middle)[0] for picture in (with_ring, without))
    assert ring - plain > 90
