"""Prove levels: the reference pilot wins on every seed, and doing nothing never does. All cores work."""

from __future__ import annotations

import os
import signal
import threading
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import closing
from dataclasses import dataclass
from multiprocessing import active_children, get_context, parent_process
from typing import TYPE_CHECKING, Final

from game.level_format.interrupts import interrupts_held
from game.missions.flight import fly
from game.simulation.snapshot import Outcome
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence
    from multiprocessing.process import BaseProcess

    from game.missions.run import Run
    from game.simulation.plan import LevelPlan

IDLE: Final = "idle"
MOST_WORKERS: Final = 61
"""More processes than this Windows cannot wait for."""


@dataclass(frozen=True, slots=True)
class ProofProblem:
    """A run that came out as it may not."""

    plan: LevelPlan
    pilot: str
    seed: int
    sentence: str


@dataclass(frozen=True, slots=True)
class _Trial:
    plan: LevelPlan
    pilot: str
    seed: int
    must_win: bool


def prove(
    plans: Sequence[LevelPlan],
    seeds: Sequence[int],
    on_progress: Callable[[int, int], None] | None = None,
    *,
    workers: int | None = None,
) -> list[ProofProblem]:
    """Fly each level on each seed, with its own pilot and the idle one; return what went wrong, in order.

    `on_progress` is told how many of how many runs are done.
    """
    trials = [
        _Trial(plan, pilot, seed, must_win)
        for plan in plans
        for seed in seeds
        for pilot, must_win in ((plan.pilot, True), (IDLE, False))
    ]
    sentences = [""] * len(trials)
    with closing(_attempts(trials, workers or os.cpu_count() or 1)) as attempts:
        for done, (number, sentence) in enumerate(attempts, start=1):
            sentences[number] = sentence
            if on_progress is not None:
                on_progress(done, len(trials))
    return [
        ProofProblem(trial.plan, trial.pilot, trial.seed, sentence)
        for trial, sentence in zip(trials, sentences, strict=True)
        if sentence
    ]


def _attempts(trials: list[_Trial], workers: int) -> Generator[tuple[int, str], None, None]:
    """Yield each trial's number and what went wrong in it, in the order in which they end."""
    if workers == 1 or len(trials) <= 1:
        yield from ((number, _attempt(trial)) for number, trial in enumerate(trials))
        return
    count = min(workers, len(trials), MOST_WORKERS)
    # Spawned processes start clean: forked ones could inherit a window or an audio thread.
    with ProcessPoolExecutor(count, get_context("spawn"), follow_the_parent) as pool:
        with interrupts_held():  # of the children; on Windows one that just starts may show its own end
            numbers = {pool.submit(_attempt, trial): number for number, trial in enumerate(trials)}
        try:
            yield from ((numbers[future], future.result()) for future in as_completed(numbers))
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            for child in active_children():
                child.terminate()  # or the pool would wait for the end of each flight that has begun
            raise


def follow_the_parent() -> None:
    """Leave interrupts to the parent process, and end with it however it ends.

    Ctrl+C reaches a whole group of processes; a flying child would answer it with a traceback. A parent that is killed
    tells nobody, and its children would fly on for hours.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)


def _attempt(trial: _Trial) -> str:
    """Return what went wrong, or nothing."""
    run = fly(trial.plan, trial.pilot, trial.seed)
    is_won = run.simulation.outcome is Outcome.WON
    if is_won == trial.must_win:
        return ""
    return tr("doing nothing wins it") if is_won else _failure(run)


def _failure(run: Run) -> str:
    snapshot = run.simulation.snapshot()
    open_goals = [f"{goal.kind} ({goal.reason})" for goal in snapshot.goals if not goal.is_done]
    message = tr("the reference pilot did not win: {outcome} after {time:.0f} s, {why}; open: {goals}")
    return message.format(
        outcome=snapshot.outcome, time=snapshot.time_s, why=run.end_reason, goals=", ".join(open_goals) or "-"
    )
