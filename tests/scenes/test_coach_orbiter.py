"""What the coach and the tapes tell whoever flies an orbiter."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.scenes.coach_orbiter import orbiter_line
from game.simulation.plan import Goal
from game.simulation.snapshot import OrbiterState
from game.simulation.units import PERCENT
from game.view.instruments.approach_tapes import allowed_cm_s
from tests.simulation.test_orbiter import let_pass, world

HOLD = Goal("hold_point", "ero", between_m=(15.0, 25.0), max_speed_m_s=0.03, for_s=20.0)
CAPTURE = Goal("capture", "ero")


def state(at_m: float = 100.0, up_m: float = 0.0, **changes: object) -> OrbiterState:
    """Return an orbiter's state in an orbit, with some of its figures changed."""
    simulation = world(at_m, up_m)
    let_pass(simulation, 0.1)
    found = simulation.snapshot().crafts["ero"]
    assert isinstance(found, OrbiterState)
    return replace(found, **changes)  # type: ignore[arg-type]  # the tests name real fields


@pytest.mark.parametrize(
    ("now", "goal", "words"),
    [
        (state(closing_m_s=1.5), HOLD, "Too fast for this distance: hold ←"),
        (state(up_m=-80.0, velocity_x_m_s=0.0), HOLD, "too low: tap ↑"),
        (state(up_m=80.0), HOLD, "too high: tap ↓"),
        (state(closing_m_s=0.0), HOLD, "Tap → to close in"),
        (state(closing_m_s=0.3), HOLD, "to let time run faster"),
        (state(380.0, distance_m=20.0, velocity_x_m_s=0.2), HOLD, "L lets the computer stop you"),
        (state(380.0, distance_m=20.0), HOLD, "Hold still"),
        (state(395.0, distance_m=5.0), HOLD, "Too near: push back with ←"),
        (state(395.0, distance_m=5.0, is_holding=True), CAPTURE, "Now into the bay: tap →"),
        (state(397.5, up_m=0.8, distance_m=2.0), CAPTURE, "too high: tap ↓"),
        (state(398.0, distance_m=0.6, closing_m_s=0.02), CAPTURE, "Keep still until the lid shuts"),
        (state(is_captured=True), CAPTURE, "Caught! X shuts the lid"),
        (state(is_captured=True, steps_done=1), CAPTURE, "One in ten is not safe"),
        (state(is_captured=True, steps_done=3), CAPTURE, "safe for the Earth"),
        (state(is_captured=True, step_progress=0.5), CAPTURE, "The lid shuts"),
    ],
)
def test_the_coach_says_what_helps_now(now: OrbiterState, goal: Goal, words: str) -> None:
    """Too fast comes first; then the line, the way, the place, the bay and the steps."""
    assert words in orbiter_line(now, goal, 1)


def test_near_the_bay_its_own_limit_is_the_one_that_counts() -> None:
    """Within some metres ten centimetres a second are allowed; a hundred metres off, what can be stopped in time."""
    near, far = state(distance_m=3.0), state(distance_m=100.0)
    assert allowed_cm_s(near) == pytest.approx(10.0)
    assert allowed_cm_s(far) > 3.0 * 10.0
    braking_m_s2 = 44.0 / 4500.0
    assert (allowed_cm_s(far) / PERCENT) ** 2 / (2.0 * braking_m_s2) < 100.0


def test_an_orbiter_of_another_make_has_limits_of_its_own() -> None:
    """With a quarter of the thrust half the speed can be stopped in time; a bay that takes faster ones allows it."""
    far, weak = (state(distance_m=100.0, thruster_force_n=force_n) for force_n in (44.0, 11.0))
    assert allowed_cm_s(weak) == pytest.approx(0.5 * allowed_cm_s(far))
    assert allowed_cm_s(state(distance_m=3.0, capture_speed_m_s=0.2)) == pytest.approx(20.0)
