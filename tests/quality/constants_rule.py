"""Finds numbers in the simulation that nobody vouches for. The rule stands in `RULE`."""

from __future__ import annotations

import ast
import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

RULE = """
A number in game/simulation must be one of:
1. structural: 0, 1, 2, 3, 4, 8, 16, 32 or 0.5; an exponent; an index or slice; the digits of round();
2. in a module-level constant NAME: Final = …, directly followed by a docstring (20 characters or more) that
   says what it is and where it comes from or why it has this value;
3. in clock.py, units.py (conversions), plan.py (defaults of levels) or random_source.py (how bits are mixed);
4. the default of a dataclass field that is directly followed by such a docstring.
A number of three or more significant digits that equals a fact in assets/facts is refused even there: take it
from game.facts, which knows its source.
"""
STRUCTURAL = frozenset({0, 1, 2, 3, 4, 8, 16, 32, 0.5})
EXEMPT_FILES = frozenset({"clock.py", "units.py", "plan.py", "random_source.py"})
SHORTEST_REASON = 20


@dataclass(frozen=True)
class Unvouched:
    """A number and the line that it stands on."""

    line: int
    value: float
    why: str


def unvouched_numbers(source: str, fact_values: Collection[float]) -> list[Unvouched]:
    """Return the numbers of a module that break the rule."""
    tree = ast.parse(source)
    structural = set(_structural_nodes(tree))
    reasoned = set(_reasoned_nodes(tree))
    found = []
    for node in _numbers(tree):
        if node.value in STRUCTURAL or node in structural:
            continue
        if node.value in fact_values and _significant_digits(node.value) >= 3:
            found.append(Unvouched(node.lineno, node.value, "is a fact; take it from game.facts"))
        elif node not in reasoned:
            found.append(Unvouched(node.lineno, node.value, "has neither a source nor a reason"))
    return found


def _numbers(tree: ast.AST) -> Iterator[ast.Constant]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and type(node.value) in {int, float}:
            yield node


def _structural_nodes(tree: ast.AST) -> Iterator[ast.Constant]:
    """Yield exponents, indices and digits to round to: they say how, not how much."""
    for node in ast.walk(tree):
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Pow):
            yield from _numbers(node.right)
        elif isinstance(node, ast.Subscript):
            yield from _numbers(node.slice)
        elif isinstance(node, ast.Call) and _called(node) in {"round", "pow"} and len(node.args) == 2:
            yield from _numbers(node.args[1])


def _reasoned_nodes(tree: ast.Module) -> Iterator[ast.Constant]:
    """Yield the numbers of constants and dataclass fields that a docstring follows."""
    for statement, after in _pairs(tree.body):
        if _is_final(statement) and _is_reason(after):
            yield from _numbers(statement)
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            for statement, after in _pairs(node.body):
                if isinstance(statement, ast.AnnAssign) and _is_reason(after):
                    yield from _numbers(statement)


def _pairs(body: list[ast.stmt]) -> Iterator[tuple[ast.stmt, ast.stmt]]:
    yield from itertools.pairwise(body)


def _is_final(statement: ast.stmt) -> bool:
    return (
        isinstance(statement, ast.AnnAssign)
        and isinstance(statement.target, ast.Name)
        and statement.target.id.isupper()
        and "Final" in ast.unparse(statement.annotation)
    )


def _is_reason(statement: ast.stmt) -> bool:
    return (
        isinstance(statement, ast.Expr)
        and isinstance(statement.value, ast.Constant)
        and isinstance(statement.value.value, str)
        and len(statement.value.value.strip()) >= SHORTEST_REASON
    )


def _called(call: ast.Call) -> str:
    return ast.unparse(call.func).rpartition(".")[2]


def _significant_digits(value: float) -> int:
    digits = f"{value:.12g}".partition("e")[0].replace(".", "").lstrip("-0")
    return len(digits.rstrip("0"))
