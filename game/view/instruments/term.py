"""A term of an equation that is shown with today's values. Which equations there are is left to `equation_terms`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """A symbol (with its index), the value that it has now, and what it is. Signs have no value."""

    symbol: str
    index: str = ""
    value: str = ""
    name: str = ""
    power: str = ""


Equation = tuple[Term, ...]
