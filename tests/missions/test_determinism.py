"""The same plan, seed and commands give the same run: in any process, under any hash seed, watched or not."""

from __future__ import annotations

import json
import os
import subprocess
import sys

from game.cli.headless import headless_screen
from game.missions import Run, fly
from game.pilots.catalogue import pilot
from game.simulation.clock import SLOW_TICKS
from game.view import MissionView, Overlay
from tests.missions.plans import HOP
from tests.quality.project import ROOT

FLY = [sys.executable, "main.py", "fly", "first-flight", "--seed", "9", "--pilot", "random", "--json"]


def test_other_processes_and_hash_seeds_give_the_same() -> None:
    """Two processes with two hash seeds fly random keys to the same fingerprint, score and figures."""
    processes = [
        subprocess.Popen(  # noqa: S603  # our own program with fixed arguments
            FLY, cwd=ROOT, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONHASHSEED": hash_seed}
        )
        for hash_seed in ("0", "4242")
    ]
    first, second = (json.loads(process.communicate()[0]) for process in processes)
    assert first == second
    assert first["ticks"] > 100


def test_drawing_changes_no_fingerprint() -> None:
    """A run that is drawn after every decision is the run that nobody sees."""
    with headless_screen((640, 360)) as screen:
        run, hand = Run(HOP, 5, HOP.pilot), pilot(HOP.pilot, HOP)
        view = MissionView(HOP, run.simulation.terrain, (640, 360))
        while not run.is_over:
            snapshot = run.simulation.snapshot()
            events = run.advance(SLOW_TICKS, hand.commands(snapshot))
            view.hear(events, run.simulation.snapshot())
            view.advance(0.1, run.simulation.snapshot())
            view.draw(screen, run.simulation.snapshot(), Overlay(craft="ginny", shows_forces=True))
    assert run.result() == fly(HOP, HOP.pilot, 5).result()
