"""Dust: bounded, raised by what would raise it, and gone after a while."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.simulation.events import TouchedDown
from game.view.camera import Camera
from game.view.dust import MOST_ALIVE, Dust, Puff
from game.view.emitters import Emitters

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.simulation.snapshot import Snapshot
    from game.simulation.terrain import Terrain

    Moment = Callable[..., Snapshot]


SIZE = (640, 360)
FRAME_S = 1.0 / 60.0


@pytest.fixture
def camera(terrain: Terrain, moment: Moment) -> Camera:
    camera = Camera(SIZE)
    camera.cut(moment().crafts["ginny"], terrain)
    return camera


def test_no_more_than_allowed_are_alive(terrain: Terrain, moment: Moment) -> None:
    """A hundred touchdowns at once stay within the pool."""
    dust = Dust(360)
    emitters = Emitters(dust, terrain)
    snapshot = moment()
    for _ in range(100):
        emitters.hear([TouchedDown(1.0, "ginny", 2.0, 0.0, 30.0)], dict(snapshot.crafts))
        assert len(dust) <= MOST_ALIVE
    assert len(dust) == MOST_ALIVE


def test_all_dust_settles() -> None:
    """A puff leaves the pool when its life is over."""
    dust = Dust(360)
    dust.raise_puff(Puff(0.0, 0.0, 1.0, 1.0, 0.5, 0.1))
    for _ in range(31):
        dust.advance(FRAME_S, 3.0)
    assert len(dust) == 0


def raised(terrain: Terrain, camera: Camera, snapshot: Snapshot) -> int:
    dust = Dust(360)
    emitters = Emitters(dust, terrain)
    for _ in range(60):
        emitters.advance(FRAME_S, snapshot, [camera])
    return sum(not puff.is_streak for puff in dust._puffs)


def test_rotor_lifts_dust_only_near_the_ground(terrain: Terrain, moment: Moment, camera: Camera) -> None:
    """At half a metre there is more dust than at a metre and a half, and at 2 m there is none."""
    low, middle, high = (raised(terrain, camera, moment(height_m=h)) for h in (0.5, 1.5, 2.0))
    assert low > middle > high == 0


def test_streaks_go_with_the_wind(terrain: Terrain, moment: Moment, camera: Camera) -> None:
    """Every streak in a wind of 6 m/s moves the wind's way and no faster."""
    dust = Dust(360)
    emitters = Emitters(dust, terrain)
    for _ in range(60):
        emitters.advance(FRAME_S, moment(height_m=5.0), [camera])
    speeds = [puff.velocity_x_m_s for puff in dust._puffs if puff.is_streak]
    assert speeds
    assert all(0.0 < speed <= 6.0 for speed in speeds)
