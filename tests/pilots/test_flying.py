"""The flying pilot: climbs, settles, cruises, brakes, comes down."""

from __future__ import annotations

import pytest

from game.pilots.flying import CLIMB_M_S, SETTLE_S, FlyingPilot, Stop
from game.simulation.clock import SLOW_S
from game.simulation.terrain import Terrain
from tests.pilots.states import FLAT_TERRAIN, RIDGE, helicopter

SPEED_M_S = 5.0
SETTLING = round(SETTLE_S / SLOW_S) + 1
"""Askings in which a pilot has settled for certain."""
HERE = Stop(20.0, 10.0)
THERE = Stop(120.0, 10.0, is_landing=True)


def settled(*stops: Stop, terrain: Terrain = FLAT_TERRAIN) -> FlyingPilot:
    """Return a pilot that has climbed over its start and settled there."""
    pilot = FlyingPilot(terrain, stops, speed_m_s=SPEED_M_S)
    for _ in range(SETTLING):
        pilot.command(helicopter(height_m=stops[0].height_m))
    return pilot


def test_it_climbs_at_one_metre_a_second() -> None:
    """Published climbs were made at 1 m/s, straight up."""
    command = FlyingPilot(FLAT_TERRAIN, (THERE,), speed_m_s=SPEED_M_S).command(helicopter())
    assert (command.forward_m_s, command.climb_m_s) == (0.0, CLIMB_M_S)


def test_it_leaves_only_when_it_has_settled() -> None:
    """At its height it hovers for the settling time before it flies on."""
    pilot = FlyingPilot(FLAT_TERRAIN, (THERE,), speed_m_s=SPEED_M_S)
    state = helicopter(height_m=10.0)
    waits = [pilot.command(state).forward_m_s for _ in range(SETTLING - 2)]
    later = [pilot.command(state).forward_m_s for _ in range(4)]
    assert set(waits) == {0.0}
    assert later[-1] == SPEED_M_S


@pytest.mark.parametrize("x_m", [20.0, 100.0, 115.0, 119.0])
def test_it_never_flies_faster_than_it_can_stop(x_m: float) -> None:
    """The speed asked for allows a stop at 0.8 m/s2 before the place, and never exceeds the cruise."""
    command = settled(THERE).command(helicopter(x_m=x_m, height_m=10.0))
    assert 0.0 < command.forward_m_s <= min(SPEED_M_S, (2.0 * 0.8 * (120.0 - x_m)) ** 0.5 + SLOW_S)


def test_it_flies_back_to_a_stop_behind() -> None:
    """A stop to the left is flown to with negative speed."""
    assert settled(Stop(0.0, 10.0)).command(helicopter(height_m=10.0)).forward_m_s == -SPEED_M_S


def test_it_climbs_before_a_ridge() -> None:
    """Before the foot of a slope it asks for climb, though its height above the ground is right."""
    pilot = settled(THERE, terrain=Terrain(RIDGE))
    assert pilot.command(helicopter(x_m=35.0, height_m=10.0, velocity_x_m_s=5.0)).climb_m_s > 0.5


def test_it_settles_again_before_it_comes_down() -> None:
    """Over the landing place it hovers for the settling time, then descends at 1 m/s."""
    pilot = settled(THERE)
    above = helicopter(x_m=120.0, height_m=10.0)
    climbs = [pilot.command(above).climb_m_s for _ in range(SETTLING + 1)]
    assert set(climbs[: SETTLING - 2]) == {0.0}
    assert climbs[-1] == -CLIMB_M_S


def test_who_has_hovered_there_comes_down_at_once() -> None:
    """After a hover of at least the settling time at the same place no second one is needed."""
    pilot = settled(Stop(20.0, 10.0, wait_s=SETTLE_S), Stop(20.0, 10.0, is_landing=True))
    above = helicopter(height_m=10.0)
    hover = [pilot.command(above).climb_m_s for _ in range(SETTLING - 2)]
    after = [pilot.command(above).climb_m_s for _ in range(4)]
    assert set(hover) == {0.0}
    assert after[-1] == -CLIMB_M_S


def test_it_takes_a_picture_only_at_its_stop() -> None:
    """The camera is asked for while it hovers at the stop, and not on the way."""
    pilot = settled(Stop(60.0, 10.0, wait_s=1.0, is_photographing=True), THERE)
    assert not pilot.command(helicopter(x_m=50.0, height_m=10.0)).is_photographing
    assert pilot.command(helicopter(x_m=60.0, height_m=10.0)).is_photographing


def test_it_repeats_the_same_object() -> None:
    """While nothing changes the command is the same object, so that the simulation need not take it anew."""
    pilot = settled(THERE)
    state = helicopter(height_m=10.0)
    assert pilot.command(state) is pilot.command(state)


def test_it_has_finished_when_it_stands_at_its_last_stop() -> None:
    """After the last landing it asks for nothing more."""
    pilot = settled(HERE, Stop(20.0, 10.0, is_landing=True))
    for _ in range(SETTLING):
        pilot.command(helicopter(height_m=10.0))
    pilot.command(helicopter())
    assert pilot.is_finished
    assert pilot.command(helicopter()).climb_m_s == 0.0
