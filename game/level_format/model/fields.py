"""The kinds of value that a level file is made of.

Each field carries its meaning, unit and range: editors and sentences about mistakes show them. pydantic reads
the annotations of the model at run time, so these files do without postponed ones.
"""

from typing import Any, Final

from pydantic import BaseModel, ConfigDict, Field

LONGEST_DISTANCE_M: Final = 100_000
"""A level's ground is at most this long."""
LONGEST_S: Final = 100_000
"""Longest time that a level may name: a little more than a sol."""


class FilePart(BaseModel):
    """A group of keys; unknown ones are refused."""

    # Only the whole level is ever validated: building a validator for each part would double the import time.
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


def measured(meaning: str, unit: str, low: float, high: float, **more: Any) -> Any:  # noqa: ANN401  # as pydantic's Field
    """Describe a number with its unit and range; no text, no true or false, no infinity."""
    return Field(
        description=_with_unit(meaning, unit),
        ge=low,
        le=high,
        strict=True,
        allow_inf_nan=False,
        json_schema_extra={"unit": unit},
        **more,
    )


def counted(meaning: str, low: int, high: int, **more: Any) -> Any:  # noqa: ANN401  # as pydantic's Field
    """Describe a whole number."""
    return Field(description=meaning, ge=low, le=high, strict=True, **more)


def worded(meaning: str, longest: int, **more: Any) -> Any:  # noqa: ANN401  # as pydantic's Field
    """Describe a text."""
    return Field(description=meaning, max_length=longest, **more)


def named(meaning: str, **more: Any) -> Any:  # noqa: ANN401  # as pydantic's Field
    """Describe a name that commands and goals use."""
    return Field(
        description=meaning,
        pattern=r"^\w[\w-]{0,23}$",
        json_schema_extra={"wanted": "one word of at most 24 letters, digits, - or _"},
        **more,
    )


def chosen(meaning: str, **more: Any) -> Any:  # noqa: ANN401  # as pydantic's Field
    """Describe a choice or a group of keys."""
    return Field(description=meaning, **more)


def switched(meaning: str) -> Any:  # noqa: ANN401  # as pydantic's Field
    """Describe a true or false."""
    return Field(description=meaning, strict=True)


def _with_unit(meaning: str, unit: str) -> str:
    return meaning if unit == "1" else f"{meaning.rstrip('.')}, in {unit}."
