"""Predictions are kept with the recording and decide nothing; each quantity is measured in the run."""

from __future__ import annotations

import json
from dataclasses import replace
from statistics import fmean
from typing import TYPE_CHECKING

import pytest

from game.missions import (
    Prediction,
    RecordingError,
    Run,
    fly,
    load_recording,
    measured,
    save_recording,
    verify,
)
from game.simulation.clock import TICKS_PER_SECOND
from game.simulation.commands import Drive
from game.simulation.plan import CraftPlan, Goal, Quantity
from tests.missions.plans import HOP

if TYPE_CHECKING:
    from pathlib import Path

DRIVE = replace(
    HOP,
    crafts=(CraftPlan("percy", "rover", 100.0),),
    goals=(Goal(kind="travel", craft="percy", distance_m=50.0),),
)
EXPECTED = Prediction(Quantity.FLIGHT_POWER_W, 600.0)


@pytest.fixture(scope="module")
def won() -> Run:
    """Return a hop that the reference pilot has won."""
    return fly(HOP, HOP.pilot, seed=3)


def test_totals_and_peaks_are_those_of_the_result(won: Run) -> None:
    """Time, energy, height, speed and touchdown are the figures that the result has anyway."""
    result = won.result()
    assert measured(Quantity.TIME_S, won) == result.time_s
    assert measured(Quantity.ENERGY_WH, won) == result.energy_wh
    assert measured(Quantity.MAX_HEIGHT_M, won) == result.max_height_m
    assert measured(Quantity.MAX_SPEED_M_S, won) == result.max_speed_m_s
    assert measured(Quantity.TOUCHDOWN_M_S, won) == result.touchdown_m_s
    assert measured(Quantity.MAX_POWER_W, won) == won.max_power_w


def test_power_in_the_air_leaves_the_ground_out(won: Run) -> None:
    """The average while airborne is above that of the whole run, whose start stands on the ground, and below the peak."""
    in_the_air_w = measured(Quantity.FLIGHT_POWER_W, won)
    assert in_the_air_w is not None
    assert fmean(won.telemetry["ginny"].power_w) < in_the_air_w < won.max_power_w


def test_what_did_not_happen_is_not_measured() -> None:
    """Who stays on the ground has no power in the air and no touchdown; a helicopter drives no distance."""
    idle = fly(HOP, "idle", seed=3)
    for what in (Quantity.FLIGHT_POWER_W, Quantity.TOUCHDOWN_M_S, Quantity.DISTANCE_M):
        assert measured(what, idle) is None


def test_the_distance_counts_forward_and_back() -> None:
    """A rover that drives out and back has driven twice the way, and its battery is what is left."""
    run = Run(DRIVE, seed=1)
    for speed_m_s in (1.0, -1.0):
        run.advance(10 * TICKS_PER_SECOND, {"percy": Drive(speed_m_s=speed_m_s)})
    rover = run.simulation.snapshot().crafts["percy"]
    driven_m = measured(Quantity.DISTANCE_M, run)
    assert driven_m is not None
    assert driven_m > 0.5
    assert abs(rover.x_m - 100.0) < 0.2
    assert measured(Quantity.BATTERY_LEFT_PCT, run) == rover.battery_pct


def test_the_emptiest_battery_counts() -> None:
    """Of two craft the one with less is told."""
    crafts = (CraftPlan("ginny", "helicopter", 100.0, 40.0), CraftPlan("percy", "rover", 80.0, 90.0))
    assert measured(Quantity.BATTERY_LEFT_PCT, Run(replace(HOP, crafts=crafts), seed=1)) == 40.0


def test_a_prediction_is_kept_and_changes_no_verdict(tmp_path: Path) -> None:
    """It comes back from the disk; the claim is that of a run without one, and holds when flown again."""
    run = fly(HOP, HOP.pilot, seed=3)
    silent = run.recording()
    run.prediction = EXPECTED
    save_recording(run.recording(), tmp_path / "run.thinair")
    loaded = load_recording(tmp_path / "run.thinair")
    assert loaded.prediction == EXPECTED
    assert replace(loaded, prediction=None) == silent
    assert verify(loaded, HOP).is_confirmed


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ({"what": "luck", "value": 1.0}, "unknown quantity 'luck'"),
        ({"what": ["time_s"], "value": 1.0}, "of the wrong type"),
        ({"what": "time_s"}, "'value' is missing or unknown"),
        ({"what": "time_s", "value": "long"}, "'long' is of the wrong type"),
        ({"what": "time_s", "value": 1e999}, "not finite"),
        (7, "of the wrong type"),
    ],
)
def test_a_damaged_prediction_is_told(tmp_path: Path, told: object, sentence: str) -> None:
    """A recording whose prediction makes no sense is refused with what is wrong."""
    path = tmp_path / "run.thinair"
    save_recording(Run(HOP, seed=1, prediction=EXPECTED).recording(), path)
    path.write_text(json.dumps({**json.loads(path.read_text()), "prediction": told}))
    with pytest.raises(RecordingError, match="is a damaged recording: ") as caught:
        load_recording(path)
    assert sentence in str(caught.value)
