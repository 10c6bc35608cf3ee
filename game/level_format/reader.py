"""Read one level file: text, YAML, model, plan, checks. Every problem comes at once, sorted by line."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from game.level_format.builder import build_plan
from game.level_format.checks import findings_of
from game.level_format.explain import explain_all
from game.level_format.interrupts import interrupts_held
from game.level_format.levels_folder import find_level, level_paths, levels_folder
from game.level_format.model import LevelFile
from game.level_format.problem import Problem, has_errors
from game.level_format.source_file import read_text
from game.level_format.yaml_reader import YamlDocument, read_yaml
from game.level_format.yaml_sentences import RefusedYamlError, YamlMistake

if TYPE_CHECKING:
    from game.simulation.plan import LevelPlan

__all__ = ["ReadLevel", "find_level", "level_paths", "levels_folder", "read_level", "read_level_text"]


@dataclass(frozen=True, slots=True)
class ReadLevel:
    """The plan, unless an error keeps the level from being played; everything found; the text as read."""

    plan: LevelPlan | None
    problems: tuple[Problem, ...] = ()
    source: str = ""


def read_level(path: Path | str) -> ReadLevel:
    """Read a level file. Never raises: whatever is wrong with the file is a problem in the answer."""
    path = Path(path)
    text = read_text(path)
    if isinstance(text, Problem):
        return ReadLevel(None, (text,))
    return read_level_text(text, path)


def read_level_text(text: str, path: Path) -> ReadLevel:
    """Read a level from text that stands, or will stand, in this file."""
    file = path.as_posix()
    try:
        document = read_yaml(text)
    except RefusedYamlError as error:
        return ReadLevel(None, (_yaml_problem(error.mistake, file),), text)
    problems = [_yaml_problem(mistake, file) for mistake in document.mistakes]
    plan, more = _plan(document, path)
    problems = sorted(problems + more, key=lambda problem: (problem.line, problem.column, problem.code))
    return ReadLevel(None if has_errors(problems) else plan, tuple(problems), text)


def _plan(document: YamlDocument, path: Path) -> tuple[LevelPlan | None, list[Problem]]:
    file = path.as_posix()
    try:
        # While pydantic builds its validators it tells an interrupt itself, and goes on.
        with interrupts_held():
            level = LevelFile.model_validate(document.data)
    except ValidationError as error:
        errors = error.errors(include_url=False)
        found = explain_all(errors, document.data)
        return None, [document.marks.problem(finding, file) for finding in found]
    plan = build_plan(level, path.stem)
    return plan, [document.marks.problem(finding, file) for finding in findings_of(level, plan)]


def _yaml_problem(mistake: YamlMistake, file: str) -> Problem:
    line, column = mistake.spot
    return Problem(file, line, column, mistake.code, "error", mistake.message, mistake.help)
