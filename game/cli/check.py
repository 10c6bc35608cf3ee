"""`check [PATH ...]`: all problems of levels; with `--prove` they are flown as well."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.levels import find_path
from game.cli.mistake import FINE, PROBLEMS, Mistake
from game.cli.output import ProgressBar, good, show_json
from game.cli.parser import Whole
from game.level_format import Problem, level_paths, read_level, render_all
from game.missions.proof import prove
from game.texts import tr, tr_n

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from game.cli.parser import Parser
    from game.level_format import ReadLevel
    from game.missions.proof import ProofProblem


def add_arguments(parser: Parser) -> None:
    """Declare what the command understands."""
    parser.add_argument(
        "paths",
        metavar="PATH",
        nargs="*",
        help=tr("level names, files or folders (default: the game's own levels)"),
    )
    parser.add_argument("--json", action="store_true", help=tr("print the problems as one JSON list"))
    parser.add_argument(
        "--prove",
        action="store_true",
        help=tr("also fly each level: its reference pilot must win, doing nothing must not"),
    )
    parser.add_argument(
        "--seeds", type=Whole(1, 1000), default=3, help=tr("runs of each to prove (default 3)")
    )


def run(arguments: Namespace) -> int:
    """Check, print, and tell by the exit code whether anything was found."""
    levels = {path: read_level(path) for path in find_paths(arguments.paths)}
    proofs = prove_levels(levels, arguments.seeds) if arguments.prove else []
    problems = [*(problem for level in levels.values() for problem in level.problems), *proofs]
    if arguments.json:
        show_json([problem.as_dict() for problem in problems])
    else:
        _show(levels, proofs)
    return PROBLEMS if problems else FINE


def find_paths(names: Sequence[str]) -> list[Path]:
    """Return the level files that are meant: a folder's levels, and the game's own for no names at all."""
    paths: list[Path] = []
    for name in names:
        if Path(name).is_dir():
            found = sorted(Path(name).glob("*.yaml"))
            if not found:
                raise Mistake(tr("There is no level (*.yaml) in the folder {path}.").format(path=name))
            paths += found
        else:
            paths.append(find_path(name))
    return list(dict.fromkeys(paths)) if names else list(level_paths())


def prove_levels(levels: dict[Path, ReadLevel], seeds: int) -> list[Problem]:
    """Fly all levels that have no errors and return what their proofs found."""
    bar = ProgressBar(tr("flying"))
    plans = [level.plan for level in levels.values() if level.plan is not None]
    found = prove(plans, range(1, seeds + 1), lambda done, total: bar.show(done / total))
    bar.finish()
    return [
        _as_problem(proof, path, level.source)
        for path, level in levels.items()
        for proof in found
        if proof.plan is level.plan
    ]


def _as_problem(proof: ProofProblem, path: Path, source: str) -> Problem:
    message = tr("With the pilot '{pilot}' and seed {seed}: {sentence}.")
    cure = tr("see it: python main.py fly {file} --pilot {pilot} --seed {seed}")
    return Problem(
        file=path.as_posix(),
        line=_pilot_line(source),
        column=1,
        code="not-proven",
        severity="error",
        message=message.format(pilot=proof.pilot, seed=proof.seed, sentence=proof.sentence),
        help=cure.format(file=path.as_posix(), pilot=proof.pilot, seed=proof.seed),
    )


def _pilot_line(source: str) -> int:
    """Return where the level names the pilot that did not prove it."""
    lines = enumerate(source.splitlines(), start=1)
    return next((number for number, line in lines if line.startswith("pilot:")), 1)


def _show(levels: dict[Path, ReadLevel], proofs: list[Problem]) -> None:
    for level in levels.values():
        if level.problems:
            print(render_all(level.problems, level.source) + "\n")
    if proofs:
        print(render_all(proofs, "") + "\n")
    count = len(proofs) + sum(len(level.problems) for level in levels.values())
    checked = tr_n("{n} level checked", "{n} levels checked", len(levels)).format(n=len(levels))
    if count:
        print(tr_n("{levels}: {n} problem", "{levels}: {n} problems", count).format(levels=checked, n=count))
    else:
        print(good(tr("{levels}: no problems").format(levels=checked)))
