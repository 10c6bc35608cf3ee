"""The same plan, seed and commands give the same course: in any process, at any frame rate, watched or not."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import repeat
from pathlib import Path

import pytest

from game.scenes.time_bank import NANOSECONDS, TimeBank
from game.simulation import Simulation
from game.simulation.clock import TICKS_PER_SECOND
from tests.simulation.course import LENGTH_S, PLAN, fingerprint
from tests.simulation.worlds import UP, Trial, level

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def reference() -> str:
    """Return the course's fingerprint, flown in one go and never looked at."""
    return fingerprint()


def test_the_same_course_twice(reference: str) -> None:
    """Two runs in one process agree."""
    assert fingerprint() == reference


@pytest.mark.parametrize("hash_seed", ["1", "4242"])
def test_another_process_agrees(reference: str, hash_seed: str) -> None:
    """A run in a process of its own, under another hash seed, agrees: nothing depends on the order of sets."""
    ran = subprocess.run(  # our own module
        [sys.executable, "-m", "tests.simulation.course"],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.strip() == reference


@pytest.mark.parametrize("frames_per_second", [30, 60, 144])
def test_frame_rates_agree(reference: str, frames_per_second: int) -> None:
    """Ticks dealt out by the time bank at 30, 60 and 144 frames a second, with a picture a frame, give the same course."""
    bank = TimeBank()
    frame_ns = NANOSECONDS // frames_per_second
    frames = [bank.spend(frame_ns, TICKS_PER_SECOND) for _ in range(LENGTH_S * frames_per_second + 1)]
    assert len(set(frames)) <= 2
    assert fingerprint(frames) == reference


def test_looking_changes_nothing(reference: str) -> None:
    """Two snapshots after every tick leave the course as it is."""
    assert fingerprint(repeat(1, LENGTH_S * TICKS_PER_SECOND), looks_per_tick=2) == reference


def test_another_seed_is_another_course(reference: str) -> None:
    """Another seed brings other gusts, and so another course."""
    assert fingerprint(seed=2) != reference


def test_a_snapshot_is_a_fact() -> None:
    """Two snapshots at one tick are equal, and an old one does not change while the run goes on."""
    trial = Trial(PLAN)
    trial.fly(UP, 1.0)
    first, second = trial.simulation.snapshot(), trial.simulation.snapshot()
    assert first == second
    before = repr(first)
    trial.fly(UP, 1.0)
    assert repr(first) == before
    assert trial.simulation.snapshot() != first


def test_two_runs_side_by_side_do_not_meet() -> None:
    """Runs share nothing: flown in turns, they end as if each were alone."""
    alone, one, other = Simulation(PLAN, 5), Simulation(PLAN, 5), Simulation(level(), 6)
    commands = {"ginny": UP}
    for _ in range(5 * TICKS_PER_SECOND):
        alone.step(commands)
    for _ in range(5 * TICKS_PER_SECOND):
        one.step(commands)
        other.step(commands)
    assert one.fingerprint() == alone.fingerprint() != other.fingerprint()


def test_a_command_holds_until_another_comes() -> None:
    """Telling it again at every tick and telling it once are the same."""
    once, again = Simulation(PLAN, 1), Simulation(PLAN, 1)
    once.step({"ginny": UP})
    again.step({"ginny": UP})
    for _ in range(3 * TICKS_PER_SECOND):
        once.step({})
        again.step({"ginny": UP})
    assert once.fingerprint() == again.fingerprint()


def test_time_goes_by_ticks() -> None:
    """A tick is 1/120 s of the run's time."""
    simulation = Simulation(level(), 0)
    for _ in range(TICKS_PER_SECOND * 3):
        simulation.step({})
    assert simulation.tick == 360
    assert simulation.time_s == pytest.approx(3.0)
    assert simulation.snapshot().time_s == pytest.approx(3.0)
