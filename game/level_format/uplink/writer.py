"""A plan as the text of a plan file, one step in a line: what the plan page keeps, and what an author can go on with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.pilots.uplink.plan import Signal

if TYPE_CHECKING:
    from game.pilots.uplink.plan import Step, UplinkPlan


def uplink_text(uplink: UplinkPlan) -> str:
    """Return the file; reading it gives the same plan."""
    title = f"title: {_quoted(uplink.title)}\n" if uplink.title else ""
    steps = "".join(f"  - {_step(step)}\n" for step in uplink.steps)
    return f"uplink: 1\nlevel: {_quoted(uplink.level)}\n{title}steps:\n{steps}"


def _step(step: Step) -> str:
    pieces = [f"craft: {_quoted(step.craft)}"]
    if step.when is not None:
        is_flag = step.when.signal is Signal.LANDED
        figure = "true" if is_flag else _number(step.when.figure)
        pieces.append(f"when: {{{step.when.signal}: {figure}}}")
    if step.within_s is not None:
        pieces.append(f"within_s: {_number(step.within_s)}")
    pieces.append(f"do: {step.word}")
    pieces += [f"{name}: {_number(figure)}" for name, figure in step.figures.items()]
    return f"{{{', '.join(pieces)}}}"


def _number(figure: float) -> str:
    return f"{figure:.10g}"


def _quoted(text: str) -> str:
    """Return a text as YAML reads it back: only backslash and quotes mean something between double quotes."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
