"""`fly LEVEL`: fly a level without a window and print the result."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.levels import find_level, find_uplink
from game.cli.mistake import FINE, PROBLEMS, WRONG_USE, Mistake, unknown_name
from game.cli.output import show_json
from game.cli.parser import SEED
from game.cli.summary import show_result
from game.missions import RecordingError, save_recording
from game.missions.flight import fly, fly_uplink
from game.pilots.catalogue import pilot_names
from game.pilots.uplink.telling import step_words
from game.texts import tr
from game.texts.units import clock

if TYPE_CHECKING:
    from argparse import Namespace

    from game.cli.parser import Parser
    from game.missions import Run
    from game.pilots.uplink import UplinkPilot
    from game.simulation.plan import LevelPlan


def add_arguments(parser: Parser) -> None:
    """Declare what the command understands."""
    parser.add_argument("level", metavar="LEVEL", help=tr("name of a level, or a level file"))
    parser.add_argument(
        "--pilot", metavar="NAME", help=tr("who flies (default: the level's reference pilot)")
    )
    parser.add_argument(
        "--plan", type=Path, metavar="FILE", help=tr("send a plan of commands up, and let it fly the level")
    )
    parser.add_argument(
        "--seed", type=SEED, default=1, metavar="N", help=tr("decides wind and gusts (default 1)")
    )
    parser.add_argument("--json", action="store_true", help=tr("print the result as one JSON object"))
    parser.add_argument("--record", type=Path, metavar="FILE", help=tr("keep the run as a recording"))


def run(arguments: Namespace) -> int:
    """Fly, print, and keep the recording if asked."""
    level = find_level(arguments.level)
    steps: list[dict[str, object]] = []
    remarks: tuple[str, ...] = ()
    if arguments.plan is None:
        flown = fly_level(level, arguments.pilot, arguments.seed)
    elif arguments.pilot is not None:
        raise Mistake(tr("Either a pilot flies or a plan does: leave --pilot or --plan out."))
    else:
        flown, hand = fly_uplink(level, find_uplink(arguments.plan, level), arguments.seed)
        steps, remarks = _steps_as_json(hand), hand.remarks
    result = flown.result()
    if arguments.json:
        show_json({**result.as_json(), **({"steps": steps, "remarks": remarks} if steps else {})})
    else:
        show_result(result)
        _show_steps(steps, () if result.is_won else remarks)
    # Kept last: a place that refuses the recording must not lose the result.
    if arguments.record is not None:
        try:
            save_recording(flown.recording(), arguments.record)
        except RecordingError as error:
            raise Mistake(str(error), WRONG_USE) from error
    return FINE if result.is_won else PROBLEMS


def _steps_as_json(hand: UplinkPilot) -> list[dict[str, object]]:
    """Return what each step of a plan asked, how it stands, and when it began (None: never)."""
    entries = zip(hand.uplink.steps, hand.states, hand.begun_s, strict=True)
    return [
        {"craft": step.craft, "step": step_words(step), "state": state, "begun_s": begun_s}
        for step, state, begun_s in entries
    ]


def _show_steps(steps: list[dict[str, object]], remarks: tuple[str, ...]) -> None:
    """Print when each step of a plan began, and why the plan did not come to its end."""
    for number, step in enumerate(steps, start=1):
        begun_s = step["begun_s"]
        time = clock(begun_s) if isinstance(begun_s, float) else tr("never")
        print(f"  {number:2} {time:>8}  {step['craft']}: {step['step']}")
    for remark in remarks:
        print(f"  {remark}")


def fly_level(plan: LevelPlan, pilot_name: str | None = None, seed: int = 1) -> Run:
    """Return the finished run of a level, flown by the named pilot or by its own."""
    name = pilot_name or plan.pilot
    if name not in pilot_names():
        raise unknown_name(tr("There is no pilot '{name}'.").format(name=name[:40]), name, pilot_names())
    return fly(plan, name, seed)
