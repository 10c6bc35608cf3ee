"""Read one plan file: text, YAML, model, checks against its level. Every problem comes at once, sorted by line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from pydantic import ValidationError

from game.level_format.explain import explain_all
from game.level_format.finding import Finding
from game.level_format.interrupts import interrupts_held
from game.level_format.levels_folder import level_paths
from game.level_format.problem import Problem, has_errors
from game.level_format.reader import read_level
from game.level_format.source_file import read_text
from game.level_format.suggest import did_you_mean
from game.level_format.uplink.checks import findings_of, is_understood
from game.level_format.uplink.model import UplinkFile, uplink_model, uplink_tree
from game.level_format.yaml_reader import YamlDocument, read_yaml
from game.level_format.yaml_sentences import RefusedYamlError, YamlMistake
from game.pilots.uplink.plan import Signal, Step, UplinkPlan, When, Word
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from game.simulation.plan import LevelPlan

_FIRST_KEY: Final = re.compile(r"^uplink\s*:", re.MULTILINE)
_NOT_FIGURES: Final = frozenset({"do", "craft", "when", "within_s"})


@dataclass(frozen=True, slots=True)
class ReadUplink:
    """The plan, unless an error keeps it from being sent; the level that it is for; everything found; the text as read."""

    uplink: UplinkPlan | None
    level: LevelPlan | None
    problems: tuple[Problem, ...] = ()
    source: str = ""
    draft: UplinkPlan | None = None
    """The plan even where an error keeps it from being sent, as long as its words can be read and its craft exist."""


def is_uplink(path: Path) -> bool:
    """Return whether a file says of itself that it is a plan to send up, and no level."""
    text = read_text(path)
    return isinstance(text, str) and _FIRST_KEY.search(text) is not None


def read_uplink(path: Path, level: LevelPlan | None = None) -> ReadUplink:
    """Read a plan file; without a level it is checked against the one that it names. Never raises."""
    text = read_text(path)
    if isinstance(text, Problem):
        return ReadUplink(None, level, (text,))
    return read_uplink_text(text, path, level)


def read_uplink_text(text: str, path: Path, level: LevelPlan | None = None) -> ReadUplink:
    """Read a plan from text that stands, or will stand, in this file."""
    file = path.as_posix()
    try:
        document = read_yaml(text)
    except RefusedYamlError as error:
        return ReadUplink(None, level, (_yaml_problem(error.mistake, file),), text)
    problems = [_yaml_problem(mistake, file) for mistake in document.mistakes]
    uplink, level, found = _uplink(document, path, level)
    problems += [document.marks.problem(finding, file) for finding in found]
    problems.sort(key=lambda problem: (problem.line, problem.column, problem.code))
    sound = None if has_errors(problems) else uplink
    is_draft = uplink is not None and level is not None and is_understood(uplink, level)
    return ReadUplink(sound, level, tuple(problems), text, draft=uplink if is_draft else None)


def _uplink(
    document: YamlDocument, path: Path, level: LevelPlan | None
) -> tuple[UplinkPlan | None, LevelPlan | None, list[Finding]]:
    try:
        with interrupts_held():
            written = uplink_model().model_validate(document.data)
    except ValidationError as error:
        return None, level, explain_all(error.errors(include_url=False), document.data, uplink_tree())
    if level is None:
        level = _named_level(written.level, path)
        if isinstance(level, Finding):
            return None, None, [level]
    elif written.level != level.identifier:
        return None, level, [_another_level(written.level, level)]
    found = list(_conditions_single(written))
    uplink = _built(written, level)
    return uplink, level, [*found, *findings_of(uplink, level)]


def _named_level(name: str, path: Path) -> Any:  # noqa: ANN401  # a LevelPlan, or the Finding why there is none
    """Return the level that a plan names: one of the game's own, or a file beside the plan."""
    known = {each.stem: each for each in level_paths()}
    beside = path.with_name(f"{name}.yaml")
    file = known.get(name) or (beside if re.fullmatch(r"[\w-]+", name) and beside.is_file() else None)
    if file is None:
        message = tr("There is no level `{name}`, neither in the game nor beside this file.").format(
            name=name
        )
        return Finding(("level",), "unknown-level", message, did_you_mean(name, known))
    found = read_level(file).plan
    if found is None:
        message = tr("The level `{name}` has problems of its own.").format(name=name)
        mend = tr("See them: python main.py check {file}").format(file=file.as_posix())
        return Finding(("level",), "broken-level", message, mend)
    return found


def _another_level(name: str, level: LevelPlan) -> Finding:
    message = tr("This plan is for the level `{name}`, not for `{level}`.")
    message = message.format(name=name, level=level.identifier)
    mend = tr("Write `level: {level}`, or fly the other level.").format(level=level.identifier)
    return Finding(("level",), "another-level", message, mend)


def _conditions_single(written: UplinkFile) -> Iterator[Finding]:
    """Yield what a step waits for where that is nothing, or several things at once."""
    for index, step in enumerate(written.steps):
        given = [] if step.when is None else list(step.when.model_dump(exclude_none=True))
        if step.when is not None and len(given) != 1:
            message = tr("Step {n} has {count} conditions under `when`, but must have one.")
            message = message.format(n=index + 1, count=len(given))
            mend = tr("Keep one of {keys}; make another step of what comes later.")
            mend = mend.format(keys=", ".join(given or list(type(step.when).model_fields)))
            yield Finding(("steps", index, "when"), "wrong-length", message, mend)


def _built(written: UplinkFile, level: LevelPlan) -> UplinkPlan:
    """Return the plan; the only craft of a level need not be named."""
    only = level.crafts[0].name if len(level.crafts) == 1 else ""
    return UplinkPlan(written.level, tuple(_step(step, only) for step in written.steps), written.title)


def _step(step: Any, only: str) -> Step:  # noqa: ANN401  # one of the models made from the catalogue
    given = step.model_dump(exclude_none=True)
    return Step(
        craft=given.get("craft", only),
        word=Word(step.do),
        figures={name: float(figure) for name, figure in given.items() if name not in _NOT_FIGURES},
        when=_when(given.get("when")),
        within_s=given.get("within_s"),
    )


def _when(given: dict[str, Any] | None) -> When | None:
    """Return the first condition; that there is only one is left to the checks of the file."""
    if not given:
        return None
    name, figure = next(iter(given.items()))
    return When(Signal(name), 0.0 if name == Signal.LANDED else float(figure))


def _yaml_problem(mistake: YamlMistake, file: str) -> Problem:
    line, column = mistake.spot
    if mistake.code == "empty-file":
        mend = tr("Start with the lines `uplink: 1`, `level: first-flight` and `steps:`.")
        return Problem(file, line, column, mistake.code, "error", tr("The file holds no plan yet."), mend)
    return Problem(file, line, column, mistake.code, "error", mistake.message, mistake.help)
