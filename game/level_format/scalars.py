"""What a plain word in a level file means: the core rules of YAML 1.2; PyYAML by itself follows 1.1.

So `1e3` is a number, `no` and `12:30` are text, and `010` is ten.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

Scalar: TypeAlias = str | int | float | bool | None

_NULL: Final = re.compile(r"~|null|Null|NULL|")
_BOOL: Final = re.compile(r"true|True|TRUE|false|False|FALSE")
_INT: Final = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT: Final = re.compile(
    r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)"
)
_BASES: Final[Mapping[str, int]] = {"0o": 8, "0x": 16}
_LONGEST_INT: Final = 30
"""Digits; longer ones become decimal numbers, because Python refuses to read integers without end."""


def plain_value(text: str) -> Scalar:
    """Return what an unquoted word stands for."""
    if _NULL.fullmatch(text):
        return None
    if _BOOL.fullmatch(text):
        return text.lower() == "true"
    if _INT.fullmatch(text) and len(text) <= _LONGEST_INT:
        base = _BASES.get(text[:2])
        return int(text[2:], base) if base else int(text)
    if _FLOAT.fullmatch(text):
        # YAML writes infinity and not-a-number with a dot, Python without.
        return float(re.sub(r"\.(?=[a-zA-Z])", "", text) if text.lower().endswith(("inf", "nan")) else text)
    return text
