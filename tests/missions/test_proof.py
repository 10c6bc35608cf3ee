"""Levels are proven by flying them."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from dataclasses import replace
from multiprocessing import active_children
from multiprocessing.connection import wait
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from game.missions.proof import IDLE, follow_the_parent, prove
from game.simulation.plan import Goal
from tests.missions.plans import HOP

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

QUICK = replace(HOP, time_limit_s=30.0)
UNWINNABLE = replace(QUICK, identifier="unwinnable", time_limit_s=5.0)
IDLE_WINS = replace(
    QUICK, identifier="gift", goals=(Goal(kind="reach", craft="ginny", at_m=100.0, within_m=50.0),)
)


def test_good_level_is_proven() -> None:
    """The pilot wins it on each seed, doing nothing does not: nothing to tell, and all runs were counted."""
    seen = []
    assert prove([QUICK], [1, 2], lambda done, total: seen.append((done, total)), workers=1) == []
    assert seen == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_unwinnable_level_is_found() -> None:
    """A level whose time is too short is told with pilot, seed and the open goals."""
    (problem,) = prove([UNWINNABLE], [7], workers=1)
    assert (problem.plan, problem.pilot, problem.seed) == (UNWINNABLE, "helicopter_hop", 7)
    assert "the reference pilot did not win: unfinished after 5 s" in problem.sentence
    assert "hold_altitude" in problem.sentence


def test_level_that_needs_no_player_is_found() -> None:
    """A level that is won by doing nothing is told."""
    (problem,) = prove([IDLE_WINS], [1], workers=1)
    assert (problem.pilot, problem.sentence) == (IDLE, "doing nothing wins it")


def test_many_processes_find_the_same_in_the_same_order() -> None:
    """Several processes give what one gives, in the order of levels and seeds."""
    plans, seeds = [UNWINNABLE, IDLE_WINS], [1, 2]
    assert prove(plans, seeds, workers=2) == prove(plans, seeds, workers=1)


def test_nothing_to_prove_is_proven() -> None:
    """No levels, no problems."""
    assert prove([], [1]) == []


def test_idle_pilot_proves_nothing() -> None:
    """A level that names the idle pilot as its reference is not proven winnable by it."""
    (problem,) = prove([replace(HOP, pilot=IDLE)], [1], workers=1)
    assert problem.sentence.startswith("the reference pilot did not win")


def test_stopping_ends_all_processes() -> None:
    """Whoever stops a proof, as Ctrl+C does, waits for no flight and leaves no process behind."""
    children: list[BaseProcess] = []

    def stop(done: int, total: int) -> None:
        children.extend(active_children())
        raise KeyboardInterrupt(done, total)

    with pytest.raises(KeyboardInterrupt):
        prove([HOP], range(1, 40), stop, workers=2)
    assert len(children) == 2
    assert all(wait([child.sentinel], timeout=30) for child in children)  # a sentinel tells of the end


PARENT = """
import multiprocessing, sys
from tests.missions.test_proof import fly_for_ever
if __name__ == "__main__":
    child = multiprocessing.get_context("spawn").Process(target=fly_for_ever)
    child.start()
    child.join()
"""


def fly_for_ever() -> None:
    """Be a worker that has begun a flight without an end."""
    follow_the_parent()
    sys.stdout.write("flying\n")
    sys.stdout.flush()
    threading.Event().wait()


def test_workers_end_with_a_parent_that_is_killed(tmp_path: Path) -> None:
    """A killed parent tells nobody; its workers notice. They hold the pipe open as long as they live."""
    script = tmp_path / "parent.py"
    script.write_text(PARENT, encoding="utf-8")
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    command = [sys.executable, str(script)]
    parent = subprocess.Popen(command, stdout=subprocess.PIPE, env=environment)  # noqa: S603  # our own script
    assert parent.stdout is not None
    assert parent.stdout.readline().strip() == b"flying"
    parent.kill()
    assert parent.communicate(timeout=60)[0] == b""
