"""The camera keeps craft and ground in sight and moves calmly."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.view.camera import GROUND_LINE, ZOOM_STEPS, Camera
from game.view.spring import Spring
from tests.controls.states import lander

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.simulation.snapshot import Snapshot
    from game.simulation.terrain import Terrain

    Moment = Callable[..., Snapshot]


SIZE = (1280, 720)
FRAME_S = 1.0 / 60.0


def test_landed_craft_stands_in_the_middle_on_the_ground_line(terrain: Terrain, moment: Moment) -> None:
    """At rest the craft is in the middle and the ground lies where it belongs."""
    camera = Camera(SIZE)
    camera.cut(moment().crafts["ginny"], terrain)
    x, y = camera.to_screen(30.0, terrain.height_m(30.0))
    assert x == pytest.approx(640, abs=2)
    assert y == pytest.approx(GROUND_LINE * 720, abs=25)


def test_screen_and_world_are_inverse(terrain: Terrain, moment: Moment) -> None:
    """A point of the world goes to the screen and back."""
    camera = Camera(SIZE)
    camera.cut(moment(x_m=77.0, height_m=4.0).crafts["ginny"], terrain)
    assert camera.to_world(*camera.to_screen(80.0, 5.0)) == pytest.approx((80.0, 5.0))


@pytest.mark.parametrize("height_m", [0.0, 1.0, 3.0, 5.0, 10.0, 24.0])
@pytest.mark.parametrize("speed_m_s", [0.0, 10.0])
def test_craft_and_ground_are_in_sight(
    terrain: Terrain, moment: Moment, height_m: float, speed_m_s: float
) -> None:
    """Up to the greatest height flown on Mars, both the craft and the ground below are on the screen."""
    camera = Camera(SIZE)
    state = moment(x_m=100.0, height_m=height_m, speed_m_s=speed_m_s).crafts["ginny"]
    camera.cut(state, terrain)
    for x, y in (camera.to_screen(100.0, state.y_m), camera.to_screen(100.0, terrain.height_m(100.0))):
        assert 0 <= x <= 1280
        assert 0 <= y <= 720


def test_landing_never_loses_the_ground(terrain: Terrain, moment: Moment) -> None:
    """All the way down from 10 m the ground stays on the screen, whatever the zoom does."""
    camera = Camera(SIZE)
    camera.cut(moment(height_m=10.0).crafts["ginny"], terrain)
    for frame in range(600):
        height_m = max(0.0, 10.0 - frame * FRAME_S * 1.5)
        camera.follow(FRAME_S, moment(height_m=height_m).crafts["ginny"], terrain)
        assert camera.to_screen(30.0, terrain.height_m(30.0))[1] < 720


def test_zoom_settles_on_a_step_without_overshoot(terrain: Terrain, moment: Moment) -> None:
    """Climbing makes the scale fall to a step of the ladder and never below it."""
    camera = Camera(SIZE)
    camera.cut(moment().crafts["ginny"], terrain)
    scales = []
    for _ in range(120):
        camera.follow(FRAME_S, moment(height_m=9.0).crafts["ginny"], terrain)
        scales.append(camera.pixels_per_metre)
    assert scales == sorted(scales, reverse=True)
    assert scales[-1] in ZOOM_STEPS
    assert not camera.is_zooming


def test_zoom_does_not_flutter_between_steps(terrain: Terrain, moment: Moment) -> None:
    """Small moves around the height where a step changes change it once at most."""
    camera = Camera(SIZE)
    camera.cut(moment(height_m=4.9).crafts["ginny"], terrain)
    steps = set()
    for frame in range(120):
        camera.follow(FRAME_S, moment(height_m=4.9 + 0.2 * (frame % 2)).crafts["ginny"], terrain)
        steps.add(camera.step)
    assert len(steps) <= 2
    assert camera.step == max(steps)


def test_camera_leads_by_two_fifths_of_a_second(terrain: Terrain, moment: Moment) -> None:
    """At 5 m/s the view's middle ends 2 m ahead of the craft."""
    camera = Camera(SIZE)
    camera.cut(moment(x_m=50.0, height_m=3.0, speed_m_s=5.0).crafts["ginny"], terrain)
    assert camera.x_m - 50.0 == pytest.approx(2.0)


def test_spring_never_overshoots() -> None:
    """From rest, a spring reaches its target from one side, at coarse and at fine steps alike."""
    for seconds in (0.002, 0.016, 0.2):
        spring, values = Spring(0.0, 6.0), []
        for _ in range(int(3.0 / seconds)):
            spring.move(1.0, seconds)
            values.append(spring.value)
        assert values == sorted(values)
        assert values[-1] == pytest.approx(1.0, abs=1e-4)
        assert max(values) <= 1.0 + 1e-12


def test_shake_ends_and_can_be_switched_off(terrain: Terrain, moment: Moment) -> None:
    """A touchdown moves the picture by some pixels for an eighth of a second; with reduced motion by none."""
    state = moment().crafts["ginny"]
    for is_motion_reduced in (False, True):
        camera = Camera(SIZE, is_motion_reduced=is_motion_reduced)
        camera.cut(state, terrain)
        rest = (camera.left_px, camera.top_px)
        camera.shake()
        moves = []
        for _ in range(30):
            camera.follow(0.01, state, terrain)
            moves.append(max(abs(camera.left_px - rest[0]), abs(camera.top_px - rest[1])))
        assert (max(moves) > 0) is not is_motion_reduced
        assert max(moves) <= 4
        assert moves[-1] == 0


def test_ridges_do_not_jump_when_the_zoom_changes(terrain: Terrain, moment: Moment) -> None:
    """Far along the ground a change of zoom alone moves no ridge."""
    camera = Camera(SIZE)
    camera.cut(moment(x_m=190.0).crafts["ginny"], terrain)
    before = camera.travel_px
    for _ in range(90):
        camera.follow(FRAME_S, moment(x_m=190.0, height_m=9.0).crafts["ginny"], terrain)
    assert camera.travel_px == pytest.approx(before, abs=1.0)


@pytest.mark.parametrize("way_m", [7900.0, 3000.0, 400.0, 60.0])
def test_a_lander_and_its_landing_point_are_in_sight(terrain: Terrain, way_m: float) -> None:
    """From eight kilometres away and two up to the last metres both are on the screen, and so is the ground."""
    height_m = 0.29 * way_m
    state = lander(
        x_m=100.0, y_m=height_m + 3.0, height_m=height_m, aim_m=100.0 + way_m, velocity_x_m_s=0.019 * way_m
    )
    camera = Camera(SIZE)
    camera.cut(state, terrain)
    for x, y in (
        camera.to_screen(100.0, state.y_m),
        camera.to_screen(100.0 + way_m, terrain.height_m(100.0 + way_m)),
    ):
        assert 0.0 < x < SIZE[0]
        assert 0.0 < y < SIZE[1]
