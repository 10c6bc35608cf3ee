"""The laboratory's trials answer what one would expect of the published machines."""

from __future__ import annotations

import pytest

from game.missions.experiments import try_drive, try_flight, try_step
from game.simulation.plan import GroundKind


def test_short_flight_is_flown_and_landed() -> None:
    """Three metres up, twenty along at 2 m/s and down: landed whole, no faster than was asked for by much."""
    trial = try_flight(height_m=3.0, distance_m=20.0, speed_m_s=2.0)
    assert trial.landed
    assert 20.0 < trial.time_s < 45.0
    assert 1.8 < trial.max_speed_m_s < 2.4
    assert trial.peak_power_w > 200.0
    assert 1.0 < trial.energy_wh < 10.0


def test_no_flight_in_far_too_thin_air() -> None:
    """In air of a third of Mars's density the helicopter stays on the ground, and the trial ends."""
    trial = try_flight(height_m=3.0, distance_m=5.0, speed_m_s=1.0, density_kg_m3=0.005)
    assert not trial.landed
    assert trial.time_s == 0.0


def test_drive_takes_the_published_time() -> None:
    """On flat bedrock the rover makes its published 152 m/h (0.0422 m/s), nearly without slip."""
    trial = try_drive(distance_m=3.0)
    assert trial.time_s == pytest.approx(3.0 / 0.0422, rel=0.03)
    assert not trial.stuck
    assert trial.slip_pct < 2.0
    assert trial.energy_wh > 0.0


def test_sand_uphill_is_worse_than_bedrock() -> None:
    """Fifteen degrees of sand stop the rover with spinning wheels; bedrock of that slope does not."""
    sand = try_drive(distance_m=2.0, ground=GroundKind.SAND, slope_deg=15.0)
    rock = try_drive(distance_m=2.0, slope_deg=15.0)
    assert sand.stuck
    assert not rock.stuck
    assert sand.slip_pct > rock.slip_pct


def test_step_passes_below_the_wheels_height_alone() -> None:
    """A step of 0.40 m is climbed, one higher than the wheel (0.525 m) is not (facts.md target 22)."""
    low, high = try_step(height_m=0.40), try_step(height_m=0.55)
    assert low.climbed
    assert low.max_tilt_deg < 30.0
    assert not high.climbed


def test_trials_tell_how_far_they_are() -> None:
    """A drive tells the share of its way and a flight that of its time: rising, from near 0 to about 1."""
    driven: list[float] = []
    flown: list[float] = []
    try_drive(distance_m=1.0, on_progress=driven.append)
    try_flight(height_m=3.0, distance_m=10.0, speed_m_s=2.0, on_progress=flown.append)
    for shares in (driven, flown):
        assert shares[0] < 0.05
        assert shares[-1] == pytest.approx(1.0, abs=0.2)
    assert flown == sorted(flown)
