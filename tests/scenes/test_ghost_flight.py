"""The ghost of the real flight beside the player's own."""

from __future__ import annotations

import pygame
import pytest

from game.missions.ghosts import FlightFigures, real_flight, rebuilt_at
from game.missions.settings import GhostChoice
from game.scenes.gallery import Stage
from game.scenes.ghost_flight import GhostFlight
from game.scenes.ghosts import Ghosts

CROSSING = FlightFigures(100.0, 320.0, 10.0, 5.0)


@pytest.mark.parametrize(
    ("time_s", "way_m", "height_m"),
    [
        (-1, 0, 0),
        (5, 0, 5),
        (10, 0, 10),
        (50, 160, 10),
        (90, 320, 10),
        (95, 320, 5),
        (100, 320, 0),
        (200, 320, 0),
    ],
)
def test_a_crossing_climbs_crosses_and_sinks(time_s: float, way_m: float, height_m: float) -> None:
    """Ten seconds up, eighty across at 4 m/s, ten down; before and after it stands."""
    assert rebuilt_at(CROSSING, time_s) == pytest.approx((way_m, height_m))


def test_a_hover_stays_where_it_is() -> None:
    """Flight 1 drifted by 2 m in 39 s, and no speed was commanded: it stays above its place, 3 m up."""
    real = real_flight("first-flight")
    assert real is not None
    assert rebuilt_at(real.figures, 20.0) == (0.0, 3.0)


def test_the_ghost_takes_off_with_the_player_and_leaves_after_its_own_time() -> None:
    """Nothing before the take-off; then it flies towards the mark, with its legs; its label says what it is."""
    stage = Stage((640, 360))
    mission = stage.fly(stage.plan("over-the-ridge"), 0.0)
    ghost = GhostFlight(mission.flight)
    assert ghost.state() is None
    stage.watch(45.0)
    state = ghost.state()
    assert state is not None
    assert state.x_m > 50.0
    assert state.height_m == pytest.approx(10.0)
    assert all(abs(leg.foot_x_m - state.x_m) < 1.0 for leg in state.legs)
    assert "estimate" in ghost.label


def test_missions_of_no_real_flight_have_no_ghost() -> None:
    """A mission that nobody has flown shows the player's helicopter alone."""
    stage = Stage((640, 360))
    mission = stage.fly(stage.plan("thin-season"), 20.0)
    assert GhostFlight(mission.flight).state() is None


def test_a_ghost_changes_the_picture_only_near_itself() -> None:
    """The ghost is on the picture, and the corner opposite to it is untouched."""
    stage = Stage((640, 360))
    mission = stage.fly(stage.plan("first-flight"), 21.0)
    with_ghost, without = pygame.Surface((640, 360)), pygame.Surface((640, 360))
    mission.draw(with_ghost)
    mission._ghosts = Ghosts(mission.flight, GhostChoice.NONE)
    mission.draw(without)
    changed = pygame.mask.from_threshold(with_ghost, (0, 0, 0), (3, 3, 3, 255), without)
    changed.invert()
    boxes = changed.get_bounding_rects()
    assert boxes
    assert pygame.Rect.unionall(boxes[0], boxes).width < 320
