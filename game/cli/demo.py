"""What the game does where no window can be opened: fly a level, print the result, leave a picture strip."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from game.cli.levels import find_level
from game.cli.output import ProgressBar
from game.cli.strip import StripError, save_strip
from game.cli.summary import show_result
from game.missions.flight import fly
from game.simulation.clock import TICKS_PER_SECOND
from game.texts import tr

if TYPE_CHECKING:
    from game.missions import Run
    from game.simulation.snapshot import Snapshot

DEMO_LEVEL: Final = "first-flight"
_SEED: Final = 1
_FRAME_TICKS: Final = TICKS_PER_SECOND


def fly_demo(level: str | None, data_folder: Path) -> Run:
    """Fly a level (or the demo) with its reference pilot and tell how it went."""
    plan = find_level(level or DEMO_LEVEL)
    bar = ProgressBar(tr("flying {title}").format(title=plan.title))
    moments: list[Snapshot] = []

    def watch(run: Run) -> None:
        """Keep a moment of every second, and show how far the goals are."""
        if run.simulation.tick % _FRAME_TICKS == 0:
            moments.append(snapshot := run.simulation.snapshot())
            bar.show(sum(goal.progress for goal in snapshot.goals) / max(1, len(snapshot.goals)))

    run = fly(plan, plan.pilot, _SEED, watch)
    bar.finish()
    moments.append(run.simulation.snapshot())
    show_result(run.result())
    _leave_strip(run, moments, data_folder)
    return run


def _leave_strip(run: Run, moments: list[Snapshot], data_folder: Path) -> None:
    name = f"{run.plan.identifier}.png"
    for folder in (Path("shots"), data_folder / "shots"):
        try:
            save_strip(run, moments, folder / name)
        except OSError:
            continue
        except StripError as error:
            print(error, file=sys.stderr)
            return
        print(tr("A strip of pictures of it lies at {path}.").format(path=folder / name))
        return
    print(tr("No folder could be written for a strip of pictures."), file=sys.stderr)
