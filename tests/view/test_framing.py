"""One camera for both craft of two players, or one for each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from game.simulation.plan import TerrainPlan
from game.simulation.terrain import Terrain
from game.view.camera import ZOOM_STEPS
from game.view.framing import Framing
from game.view.subject import Subject
from tests.controls.states import helicopter, rover

if TYPE_CHECKING:
    from game.simulation.snapshot import CraftState

FLAT = Terrain(TerrainPlan(((0.0, 0.0), (900.0, 0.0)), roughness_m=0.0))
SIZES = ((1280, 720), (1920, 1080), (800, 600))


def two(away_m: float, height_m: float = 2.0) -> tuple[CraftState, CraftState]:
    """Return a helicopter so far to the right of a rover."""
    flying = helicopter(x_m=100.0 + away_m, y_m=height_m, height_m=height_m, is_landed=False)
    return flying, rover(x_m=100.0, y_m=1.0, height_m=1.0)


def framing(states: tuple[CraftState, ...], size: tuple[int, int] = SIZES[0]) -> Framing:
    found = Framing(size, FLAT)
    found.cut(states)
    return found


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("away_m", "height_m"), [(0.0, 1.0), (8.0, 3.0), (14.0, 9.0), (20.0, 2.0)])
def test_two_that_are_near_are_in_one_picture(size: tuple[int, int], away_m: float, height_m: float) -> None:
    """Both are inside, between the instruments at the sides, and large enough to be told; or each has a half."""
    states = two(away_m, height_m)
    found = framing(states, size)
    for state in states:
        pane = found.pane_of(state.name)
        x, y = pane.camera.to_screen(state.x_m, state.y_m)
        assert 0.2 * size[0] < x + pane.window.left < 0.8 * size[0]
        assert 0.0 < y < 0.8 * size[1]
        assert pane.camera.pixels_per_metre >= 0.99 * ZOOM_STEPS[5] * size[1] / 720.0


def test_two_that_are_far_apart_get_a_half_each() -> None:
    """The first player's is the left one; both halves together are the window."""
    found = framing(two(80.0))
    left, right = found.panes
    assert found.is_split
    assert (left.crafts, right.crafts) == (("ginny",), ("percy",))
    assert left.window.union(right.window).size == (1280, 720)
    assert left.window.right == right.window.left
    assert found.pane_of("percy") is not left


def test_it_parts_and_joins_without_flutter() -> None:
    """Coming nearer it joins only well inside of where it parted, and once for each way."""
    found = framing(two(5.0))
    turns = []
    for away_m in (*range(5, 60), *range(60, 5, -1)):
        found.follow(0.1, two(float(away_m)))
        if not turns or turns[-1][0] is not found.is_split:
            turns.append((found.is_split, away_m))
    assert [is_split for is_split, _ in turns] == [False, True, False]
    assert turns[1][1] > turns[2][1] + 3


def test_one_player_has_the_window_alone() -> None:
    """However far the other craft is, a single subject never parts the picture."""
    found = framing(two(80.0)[:1])
    found.follow(0.1, two(80.0)[:1])
    assert not found.is_split
    assert len(found.panes) == 1
    found.follow(0.1, two(80.0))
    assert found.is_split


def test_a_new_window_size_reaches_all_cameras() -> None:
    """Halves are halves of the new window."""
    found = framing(two(80.0))
    found.resize((1001, 500))
    assert [pane.window.size for pane in found.panes] == [(500, 500), (501, 500)]


def test_before_it_parts_the_halves_look_already() -> None:
    """Their cameras are named for painting ahead while one picture is still shown, and at rest only one is."""
    near, soon = framing(two(5.0)), framing(two(5.0))
    near.follow(0.1, two(6.0))
    assert len(near.cameras) == 1
    away_m = next(away for away in range(6, 60) if _names_halves(soon, float(away)))
    assert not soon.is_split
    soon.follow(0.1, two(away_m + 8.0))
    assert soon.is_split


def _names_halves(found: Framing, away_m: float) -> bool:
    found.follow(0.1, two(away_m))
    return len(found.cameras) > 1


def test_two_above_each_other_are_still_two() -> None:
    """The room for one above the other counts the way between them, not that of one craft alone."""
    one = Subject.of_both(*two(0.0, 9.0))
    assert one.across_m == 0.0
    assert framing(two(5.0)).camera.room_for(one) < framing(two(5.0)).camera.room_for(
        replace(one, across_m=None)
    )
