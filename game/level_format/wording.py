"""Names of places, values and expectations in sentences about a level file."""

from __future__ import annotations

from math import isinf, isnan
from typing import TYPE_CHECKING, Final

from game.texts import tr
from game.texts.units import number, quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.level_format.finding import Path
    from game.level_format.schema import Schema

_LONGEST_SHOWN: Final = 40
"""Letters of a text that is shown in a sentence."""


def subject(path: Path, whole: str = "") -> str:
    """Return what a sentence calls a place in the file; `whole` is the file itself, a level unless it is named."""
    if not path:
        return whole or tr("The level")
    if isinstance(path[-1], str):
        return f"`{path[-1]}`"
    names = [step for step in path if isinstance(step, str)]
    if len(path) > 2 and isinstance(path[-2], int):
        return tr("Number {n} of item {item} in `{list}`").format(
            n=path[-1] + 1, item=path[-2] + 1, list=names[-1]
        )
    return tr("Item {n} of `{list}`").format(n=path[-1] + 1, list=names[-1] if names else tr("level"))


def shown(value: object) -> str:
    """Return a value as a sentence shows it: with its kind where that is what is wrong."""
    match value:
        case bool():
            words = "true" if value else "false"
        case int() | float():
            words = _shown_number(value)
        case str() if len(value) > _LONGEST_SHOWN:
            words = tr("a text of {n} letters").format(n=len(value))
        case str():
            words = tr('the text "{text}"').format(text=" ".join(value.split()))
        case list():
            words = tr("a list of {n}").format(n=len(value))
        case dict():
            words = tr("a group of keys") if value else tr("an empty group of keys")
        case _:
            words = tr("nothing")
    return words


def metres(distance_m: float) -> str:
    """Return a distance as it is written, with its unit."""
    return tr("{number} m").format(number=_written(distance_m))


def seconds(time_s: float) -> str:
    """Return a time with its unit, without tenths."""
    return tr("{number} s").format(number=number(time_s, 0))


def one_of(kinds: Sequence[str]) -> str:
    """Return kinds of craft as a sentence names them: "helicopter or a moon_lander"."""
    return tr("{one} or a {other}").format(one=kinds[0], other=kinds[1]) if len(kinds) > 1 else kinds[0]


def wanted(node: Schema) -> str:
    """Return what the schema wants at a place."""
    match node:
        case {"wanted": words}:
            phrase = str(words)
        case {"const": value}:
            phrase = str(value)
        case {"enum": words}:
            phrase = tr("one of {words}").format(words=", ".join(map(str, words)))
        case {"discriminator": {"propertyName": tag}}:
            phrase = tr("a group of keys with a `{tag}`").format(tag=tag)
        case {"type": "number" | "integer"}:
            phrase = _wanted_number(node)
        case {"type": "string", "maxLength": most}:
            phrase = tr("text of 1 to {n} letters").format(n=number(most))
        case {"type": "string"}:
            phrase = tr("text")
        case {"type": "boolean"}:
            phrase = tr("true or false")
        case {"type": "array"}:
            phrase = _wanted_list(node)
        case _:
            phrase = _wanted_group(node)
    return phrase


def example(node: Schema) -> str:
    """Return a value that may stand at a place, as it is written."""
    if "const" in node:
        return str(node["const"])
    return next((_flow(value) for value in node.get("examples", [])), "...")


def _wanted_number(node: Schema) -> str:
    is_whole = node["type"] == "integer"
    if "minimum" not in node:
        return tr("a whole number") if is_whole else tr("a number")
    low, high = number(node["minimum"]), quantity(node["maximum"], node.get("unit", "1"))
    words = tr("a whole number from {low} to {high}") if is_whole else tr("a number from {low} to {high}")
    return words.format(low=low, high=high)


def _wanted_list(node: Schema) -> str:
    if "prefixItems" in node:
        return tr("two numbers in brackets, as [1.5, 2.5]")
    if "maxItems" not in node:
        return tr("a list")
    least, most = node.get("minItems", 0), number(node["maxItems"])
    return tr("a list of {least} to {most}").format(least=least, most=most)


def _wanted_group(node: Schema) -> str:
    keys = ", ".join(node.get("properties", {}))
    if keys:
        return tr("a group of keys ({keys})").format(keys=keys)
    most = node.get("maxProperties")
    least = node.get("minProperties", 0)
    return (
        tr("a group of {least} to {most} names").format(least=least, most=most)
        if most
        else tr("a group of keys")
    )


def _shown_number(value: float) -> str:
    if isnan(value):
        return tr("not a number")
    return tr("endless") if isinf(value) else _written(value)


def _written(value: float) -> str:
    """Return a number nearly as an author wrote it; `number` would round it."""
    return f"{value:.12g}"


def _flow(value: object) -> str:
    """Return plain data as YAML in one line."""
    match value:
        case dict():
            return (
                "{"
                + ", ".join(f"{key}: {_flow(value[key])}" for key in sorted(value, key="kind".__ne__))
                + "}"
            )
        case list():
            return "[" + ", ".join(map(_flow, value)) + "]"
        case _:
            return str(value)
