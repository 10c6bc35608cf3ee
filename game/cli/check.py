"""`check [PATH ...]`: all problems of levels and of plans to send up; with `--prove` they are flown as well."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.levels import find_path
from game.cli.mistake import FINE, PROBLEMS, Mistake
from game.cli.output import ProgressBar, good, show_json
from game.cli.parser import Whole
from game.level_format import Problem, level_paths, read_level, render_all
from game.level_format.uplink import is_uplink, read_uplink
from game.missions.flight import fly_uplink
from game.missions.proof import prove
from game.texts import tr, tr_n

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from game.cli.parser import Parser
    from game.level_format import ReadLevel
    from game.level_format.uplink import ReadUplink
    from game.missions.proof import ProofProblem


def add_arguments(parser: Parser) -> None:
    """Declare what the command understands."""
    parser.add_argument(
        "paths",
        metavar="PATH",
        nargs="*",
        help=tr("level names, level or plan files, or folders (default: the game's own levels)"),
    )
    parser.add_argument("--json", action="store_true", help=tr("print the problems as one JSON list"))
    parser.add_argument(
        "--prove",
        action="store_true",
        help=tr(
            "also fly each level: its reference pilot must win, doing nothing must not; a plan must win too"
        ),
    )
    parser.add_argument(
        "--seeds", type=Whole(1, 1000), default=3, help=tr("runs of each to prove (default 3)")
    )


def run(arguments: Namespace) -> int:
    """Check, print, and tell by the exit code whether anything was found."""
    paths = find_paths(arguments.paths)
    uplinks = {path: read_uplink(path) for path in paths if is_uplink(path)}
    levels = {path: read_level(path) for path in paths if path not in uplinks}
    proofs: list[Problem] = []
    if arguments.prove:
        proofs = [*prove_levels(levels, arguments.seeds), *prove_uplinks(uplinks, arguments.seeds)]
    read: dict[Path, ReadLevel | ReadUplink] = {**levels, **uplinks}
    problems = [*(problem for each in read.values() for problem in each.problems), *proofs]
    if arguments.json:
        show_json([problem.as_dict() for problem in problems])
    else:
        _show(read, proofs, len(levels))
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


def prove_uplinks(uplinks: dict[Path, ReadUplink], seeds: int) -> list[Problem]:
    """Fly each plan that has no errors on its level, and return the flights that did not win it."""
    found: list[Problem] = []
    for path, read in uplinks.items():
        for seed in range(1, seeds + 1) if read.uplink is not None and read.level is not None else ():
            assert read.uplink is not None and read.level is not None  # noqa: S101, PT018 - for the type checker
            run, hand = fly_uplink(read.level, read.uplink, seed)
            result = run.result()
            if result.is_won:
                continue
            reasons = [run.end_reason, *hand.remarks]
            message = tr("With seed {seed} the plan did not win its level: {why}")
            cure = tr("see it: python main.py fly {level} --plan {file} --seed {seed}")
            found.append(
                Problem(
                    file=path.as_posix(),
                    line=1,
                    column=1,
                    code="not-proven",
                    severity="error",
                    message=message.format(seed=seed, why=" ".join(filter(None, reasons))),
                    help=cure.format(level=read.level.identifier, file=path.as_posix(), seed=seed),
                )
            )
    return found


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


def _show(read: dict[Path, ReadLevel | ReadUplink], proofs: list[Problem], levels: int) -> None:
    for each in read.values():
        if each.problems:
            print(render_all(each.problems, each.source) + "\n")
    if proofs:
        print(render_all(proofs, "") + "\n")
    count = len(proofs) + sum(len(each.problems) for each in read.values())
    plans = len(read) - levels
    counted = [tr_n("{n} level checked", "{n} levels checked", levels).format(n=levels)] if levels else []
    if plans:
        counted.append(tr_n("{n} plan checked", "{n} plans checked", plans).format(n=plans))
    checked = ", ".join(counted)
    if count:
        print(tr_n("{levels}: {n} problem", "{levels}: {n} problems", count).format(levels=checked, n=count))
    else:
        print(good(tr("{levels}: no problems").format(levels=checked)))
