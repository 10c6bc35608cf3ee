"""Navigation by camera: what a lost picture and ground without marks do to a helicopter's belief of its own speed."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from game.simulation.clock import SLOW_TICKS
from game.simulation.commands import GuidedFlight
from game.simulation.events import PictureLost, TookOff, TouchedDown
from game.simulation.plan import GroundKind, GroundSpan, NavigationPlan, TerrainPlan
from game.simulation.snapshot import HelicopterState
from tests.simulation.worlds import FLAT, GINNY, NAME, Trial, level

CRUISE_M_S = 4.0
"""Flight 6's speed."""


def trial(
    lost_frame_at_s: float | None = None, ground: GroundKind = GroundKind.BEDROCK, seed: int = 1
) -> Trial:
    """Return a helicopter that navigates by camera over one kind of ground."""
    plan = NavigationPlan(lost_frame_at_s)
    terrain = TerrainPlan(FLAT.profile, roughness_m=0.0, ground=(GroundSpan(0.0, 2000.0, ground),))
    return Trial(level(crafts=(replace(GINNY, navigation=plan),), terrain=terrain), seed)


def fly(flown: Trial, height_m: float, seconds: float, forward_m_s: float = 0.0) -> list[HelicopterState]:
    """Hold a height and a speed for a time; return the states on the way, ten a second."""
    states = []
    for _ in range(round(seconds * 10)):
        state = flown.simulation.snapshot().crafts[NAME]
        assert isinstance(state, HelicopterState)
        states.append(state)
        climb = min(max(height_m - state.height_m, -1.0), 1.0)
        command = GuidedFlight(forward_m_s, round(climb, 1))
        for _ in range(SLOW_TICKS):
            flown.events += flown.simulation.step({NAME: command})
    return states


def swing_deg(height_m: float) -> float:
    """Return the greatest lean in cruise, twenty seconds and more after a picture was lost."""
    flown = trial(lost_frame_at_s=30.0)
    fly(flown, height_m, 24.0)
    states = fly(flown, height_m, 46.0, CRUISE_M_S)
    return max(abs(math.degrees(state.pitch_rad)) for state in states[-100:])


def test_a_lost_picture_makes_it_swing_ten_metres_up() -> None:
    """As on Flight 6: ten metres up the belief and the lean feed each other, and the craft swings by over 10 degrees."""
    assert swing_deg(10.0) > 10.0


@pytest.mark.parametrize("height_m", [2.0, 4.0, 6.0])
def test_lower_down_the_swings_die_out(height_m: float) -> None:
    """Up to six metres the same fault leaves less than a degree: the error grows with the height."""
    assert swing_deg(height_m) < 1.0


def test_it_is_told_once_and_counts_from_the_take_off() -> None:
    """The loss is reported once, at the asked time in the air, and from then on the state says so."""
    flown = trial(lost_frame_at_s=5.0)
    states = fly(flown, 3.0, 40.0)
    took_off = next(event for event in flown.events if isinstance(event, TookOff))
    (lost,) = [event for event in flown.events if isinstance(event, PictureLost)]
    assert lost.time_s - took_off.time_s == pytest.approx(5.0, abs=0.2)
    assert [state.is_picture_late for state in states] == sorted(state.is_picture_late for state in states)
    assert states[-1].is_picture_late


def drift_m_s(ground: GroundKind) -> float:
    """Return the speed that a helicopter has which is told to stand still, twenty seconds after it rose."""
    states = fly(trial(ground=ground), 12.0, 50.0)
    return abs(states[-1].velocity_x_m_s)


@pytest.mark.parametrize("ground", [GroundKind.BEDROCK, GroundKind.REGOLITH, GroundKind.SAND])
def test_over_ground_with_marks_it_stands_still(ground: GroundKind) -> None:
    """Stones and cracks, even a few of them, keep the drift below 5 cm/s."""
    assert drift_m_s(ground) < 0.05


def test_over_ripples_it_drifts() -> None:
    """Without marks the inertial sensors' small error adds up to decimetres a second, and the craft does not know it."""
    assert drift_m_s(GroundKind.RIPPLES) > 0.3


def test_fewer_marks_are_seen_over_sand() -> None:
    """The number of marks falls from bedrock over regolith and sand to ripples."""
    seen = [
        fly(trial(ground=ground), 5.0, 25.0)[-1].features
        for ground in (GroundKind.BEDROCK, GroundKind.REGOLITH, GroundKind.SAND, GroundKind.RIPPLES)
    ]
    assert seen == sorted(seen, key=lambda count: -(count or 0))
    assert len(set(seen)) == 4


def test_a_craft_without_a_camera_knows_its_speed() -> None:
    """Where a level does not ask for navigation there are no marks to count, and nothing is ever late."""
    flown = Trial()
    state = fly(flown, 12.0, 30.0)[-1]
    assert state.features is None
    assert not state.is_picture_late


def test_the_fault_is_the_same_again() -> None:
    """The same seed gives the same flight, swings and all; the belief is part of the fingerprint."""
    one, two, other = (trial(lost_frame_at_s=s) for s in (20.0, 20.0, 21.0))
    for flown in (one, two, other):
        fly(flown, 10.0, 40.0, CRUISE_M_S)
    assert one.simulation.fingerprint() == two.simulation.fingerprint() != other.simulation.fingerprint()


def test_a_slide_fails_a_landing_that_limits_it() -> None:
    """Coming down over ripples the craft slides on to the ground: the touchdown is soft, and still fails."""
    flown = trial(ground=GroundKind.RIPPLES)
    fly(flown, 12.0, 50.0)
    fly(flown, -5.0, 20.0)
    (touchdown,) = [event for event in flown.events if isinstance(event, TouchedDown)]
    assert touchdown.down_m_s < 1.5
    assert abs(touchdown.sideways_m_s) > 0.3
