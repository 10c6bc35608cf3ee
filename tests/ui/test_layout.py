"""Layout from start to end."""

from __future__ import annotations

import itertools

import pygame
import pytest

from game.ui.buttons import Button, Choice
from game.ui.groups import Align, Column, Framed, Gap, Panel, Row
from game.ui.labels import Heading, Label
from game.ui.page import Page
from game.ui.scroll import Scroll
from game.ui.theme import Scale
from game.ui.widget import walk


def _page() -> Panel:
    text = (
        "A long briefing that has to wrap into several lines before it fits beside the picture of the place."
    )
    choices = [Choice(f"Mission {n}", text, action=lambda: None, note="Gold · 0:39.2") for n in range(3)]
    return Panel(
        [Heading("Debrief"), Scroll(Column([Label(text), *choices])), Row([Button("Again", lambda: None)])]
    )


@pytest.mark.parametrize("text_scale", [0.8, 1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", [(640, 360), (1280, 720), (1920, 1080)])
def test_siblings_never_overlap(size: tuple[int, int], text_scale: float) -> None:
    """At every text scale no widget lies over its neighbour, and all lie inside the window."""
    page = Page(Framed(_page(), widest=600), Scale(size, text_scale))
    assert pygame.Rect((0, 0), size).contains(walk(page.root)[1].bounds)
    for parent in walk(page.root):
        for one, other in itertools.combinations(parent.children, 2):
            assert not one.bounds.colliderect(other.bounds), (one.label, other.label)


def test_a_row_becomes_a_column_where_it_is_narrow() -> None:
    """Two wide buttons stand side by side in a wide window and one below the other in a narrow one."""
    row = Row([Button("Watch it again", lambda: None), Button("Next mission", lambda: None)])
    page = Page(row, Scale((1280, 720)))
    assert row.children[0].bounds.right <= row.children[1].bounds.left
    row.place(pygame.Rect(0, 0, 260, 720), page.scale)
    assert row.children[0].bounds.bottom <= row.children[1].bounds.top


def test_growing_children_share_the_room_alike() -> None:
    """Three plots in a row get the same width."""
    row = Row([Label(name, grow=1.0) for name in ("Height", "Speed over the ground", "Power")])
    Page(row, Scale((1280, 720)))
    assert len({child.bounds.width for child in row.children}) == 1


def test_a_gap_pushes_to_the_end() -> None:
    """What comes after a growing gap ends at the bottom."""
    label = Label("last")
    Page(Column([Gap(grow=1.0), label], gap=0), Scale((1280, 720)))
    assert label.bounds.bottom == 720


@pytest.mark.parametrize(("align", "left"), [(Align.START, 32), (Align.CENTRE, 440), (Align.END, 848)])
def test_framed_stands_where_it_is_told(align: Align, left: int) -> None:
    """A frame of 400 pixels keeps 32 pixels from the edge at start and end."""
    label = Label("x")
    Page(Framed(label, widest=400, across=align), Scale((1280, 720)))
    assert label.bounds.left == left
    assert label.bounds.width == 400
