"""`replay FILE`: show a recording in the window; with `--verify` fly it again without one and compare."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.display import has_display
from game.cli.levels import find_level
from game.cli.mistake import FINE, PROBLEMS, Mistake
from game.cli.output import bad, good, show_json
from game.cli.pygame_check import require_pygame
from game.cli.summary import show_result
from game.level_format import level_paths
from game.missions import RecordingError, data_folder, load_recording, verify
from game.texts import tr

if TYPE_CHECKING:
    from argparse import Namespace

    from game.cli.parser import Parser
    from game.missions import Recording, Verdict
    from game.simulation.plan import LevelPlan


def add_arguments(parser: Parser) -> None:
    """Declare what the command understands."""
    parser.add_argument("file", type=Path, metavar="FILE", help=tr("a recording (*.thinair)"))
    parser.add_argument("--verify", action="store_true", help=tr("fly it again without a window and compare"))
    parser.add_argument("--json", action="store_true", help=tr("print the verdict as one JSON object"))
    parser.add_argument(
        "--level", metavar="LEVEL", help=tr("the level's file, if it is not one of the game's own")
    )
    parser.add_argument("--data-dir", type=Path, metavar="DIR", help=tr("folder for profile and settings"))


def run(arguments: Namespace) -> int:
    """Verify or show."""
    recording = _load(arguments.file)
    plan = _find_plan(arguments.level, recording)
    if arguments.verify or arguments.json:
        verdict = verify(recording, plan)
        if arguments.json:
            show_json(verdict_as_json(recording, verdict))
        else:
            _show_verdict(verdict)
        return FINE if verdict.is_confirmed else PROBLEMS
    if not recording.fits(plan):
        message = tr("The level {level} has changed since the recording was made, so it cannot be shown.")
        raise Mistake(message.format(level=recording.level), PROBLEMS)
    return _show(recording, plan, data_folder(arguments.data_dir))


def _show(recording: Recording, plan: LevelPlan, folder: Path) -> int:
    advice = tr("--verify flies it again without one.")
    if not has_display():
        raise Mistake(tr("There is no display to show it on; {advice}").format(advice=advice))
    require_pygame()
    # Imported here, because verifying needs no window.
    pygame = import_module("pygame")
    try:
        code: int = import_module("game.app").show_replay(recording, plan, data_folder=folder)
    except pygame.error as error:
        message = tr("No window can be opened to show it in ({why}); {advice}")
        raise Mistake(message.format(why=error, advice=advice)) from error
    return code


def verdict_as_json(recording: Recording, verdict: Verdict) -> dict[str, object]:
    """Return the object that `replay --json` prints."""
    return {
        "level": recording.level,
        "pilot": recording.pilot,
        "seed": recording.seed,
        "verdict": verdict.judgement,
        "confirmed": verdict.is_confirmed,
        "sentence": verdict.sentence,
        "claimed": {"outcome": recording.claim.outcome, "score": recording.claim.score},
        "found": None if verdict.result is None else verdict.result.as_json(),
    }


def _load(path: Path) -> Recording:
    try:
        return load_recording(path)
    except RecordingError as error:
        raise Mistake(str(error), PROBLEMS) from error


def _find_plan(chosen: str | None, recording: Recording) -> LevelPlan:
    """Return the level that was chosen, or one of the game's own: no recording chooses which file is opened."""
    if chosen is None and recording.level not in {path.stem for path in level_paths()}:
        message = tr("The game has no level '{level}'; name the file of the recorded level with --level.")
        raise Mistake(message.format(level=recording.level[:80]))
    return find_level(chosen or recording.level)


def _show_verdict(verdict: Verdict) -> None:
    paint = good if verdict.is_confirmed else bad
    print(f"{paint(verdict.judgement)}: {verdict.sentence}")
    if verdict.result is not None:
        show_result(verdict.result)
