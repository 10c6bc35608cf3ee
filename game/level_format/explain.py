"""What pydantic found, in plain sentences: what stands there, what must stand there, how to mend it.

Ranges, units and examples come from the schema, so a sentence and an editor never disagree.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.level_format.finding import Finding
from game.level_format.schema import allowed_keys, level_tree
from game.level_format.suggest import closest
from game.level_format.wording import example, shown, subject, wanted
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pydantic_core import ErrorDetails

    from game.level_format.finding import Path
    from game.level_format.schema import Schema, SchemaTree

_KEY_ITSELF: Final = "[key]"
_NUMBER: Final = r"[-+]?[0-9]{1,20}(?:\.[0-9]{1,20})?(?:[eE][-+]?[0-9]{1,3})?"
_CODES: Final[Mapping[str, str]] = {
    "greater_than_equal": "out-of-range",
    "less_than_equal": "out-of-range",
    "finite_number": "out-of-range",
    "too_short": "wrong-length",
    "too_long": "wrong-length",
    "string_too_short": "wrong-length",
    "string_too_long": "wrong-length",
    "enum": "unknown-word",
    "literal_error": "unknown-word",
    "string_pattern_mismatch": "unknown-word",
}
"""Everything else is a wrong type."""


def explain_all(
    errors: Iterable[ErrorDetails], data: object, tree: SchemaTree | None = None
) -> list[Finding]:
    """Return the findings for pydantic's errors in this data, of a level unless another schema is given.

    A key that is missing only because it is misspelled is told once, at the misspelled one.
    """
    explainer = _Explainer(data, tree or level_tree())
    located = [(error["type"], explainer.path(error["loc"])) for error in errors]
    meant = {(*path[:-1], explainer.meant_key(path)) for kind, path in located if kind == "extra_forbidden"}
    return [explainer.explain(kind, path) for kind, path in located if kind != "missing" or path not in meant]


@dataclass(frozen=True, slots=True)
class _Explainer:
    """Explains what is wrong with one file's data, by the schema of such files."""

    data: object
    tree: SchemaTree

    def explain(self, kind: str, path: Path) -> Finding:
        """Return the finding for one of pydantic's errors."""
        match kind:
            case "extra_forbidden":
                return self._unknown_key(path)
            case "missing" if isinstance(path[-1], str):
                return self._missing_key(path)
            case "missing":
                return self._not_wanted(path[:-1], "wrong-length")
            case "union_tag_not_found" if isinstance(_at(path, self.data), dict):
                tag = (*path, self.tree.tag)
                is_written = self.tree.tag in self._group(path)
                return self._not_wanted(tag, "wrong-type") if is_written else self._missing_key(tag)
            case "union_tag_invalid":
                return self._not_wanted((*path, self.tree.tag), "unknown-word")
            case _:
                return self._not_wanted(path, _CODES.get(kind, "wrong-type"))

    def path(self, location: tuple[int | str, ...]) -> Path:
        """Return the location without the names of kinds that pydantic puts in between."""
        path: list[int | str] = []
        data = self.data
        for step in location:
            if isinstance(data, dict) and step not in data and data.get(self.tree.tag) == step:
                continue
            path.append(step)
            data = _at((step,), data)
        return tuple(path)

    def meant_key(self, path: Path) -> str:
        """Return the key that was probably meant by an unknown one."""
        key = str(path[-1]).partition(":")[0]
        return closest(key, allowed_keys(self.tree.at(path[:-1], self.data))) or ""

    def _not_wanted(self, path: Path, code: str) -> Finding:
        if path and path[-1] == _KEY_ITSELF:
            return _bad_name(path[:-1])
        value, node = _at(path, self.data), self.tree.at(path, self.data)
        message = tr("{subject} is {shown}, but must be {wanted}.")
        if value is None:
            message = tr("{subject} has no value, but must be {wanted}.")
        message = message.format(subject=self._subject(path), shown=shown(value), wanted=wanted(node))
        return Finding(path, code, message, _mend(value, node))

    def _missing_key(self, path: Path) -> Finding:
        node = self.tree.at(path, self.data)
        message = tr("{group} lacks the key `{key}`.").format(group=self._subject(path[:-1]), key=path[-1])
        mend = tr("Add `{key}: {example}`. {meaning}")
        mend = mend.format(key=path[-1], example=example(node), meaning=node.get("description", ""))
        return Finding(path[:-1], "missing-key", message, mend, is_about_key=True)

    def _unknown_key(self, path: Path) -> Finding:
        key, group = str(path[-1]), path[:-1]
        message = tr("{group} has no key `{key}`.").format(group=self._subject(group), key=key)
        return Finding(path, "unknown-key", message, self._unknown_key_mend(key, group), is_about_key=True)

    def _unknown_key_mend(self, key: str, group: Path) -> str:
        known = allowed_keys(self.tree.at(group, self.data))
        if ":" in key:
            return tr("A space is missing after the colon: write `key: value`.")
        allowed = tr("Allowed here: {keys}.").format(keys=", ".join(known))
        home = self._home_of(key, group)
        if key.startswith("gravity"):
            return tr("Gravity follows from `world` of `place`. {allowed}").format(allowed=allowed)
        if home is not None:
            return tr("`{key}` belongs {home}. {allowed}").format(key=key, home=home, allowed=allowed)
        close = closest(key, known)
        if close:
            return tr("Did you mean `{key}`? {allowed}").format(key=close, allowed=allowed)
        return allowed

    def _home_of(self, key: str, group: Path) -> str | None:
        """Return where a key that is known elsewhere belongs: a wrong indentation is the usual reason."""
        properties = self.tree.root["properties"]
        if group and key in properties:
            return tr("at the left margin, not under `{group}`").format(group=group[0])
        for name in ("place", "terrain", "medals", "predict"):
            if (name,) != group and key in self.tree.at((name,), {}).get("properties", {}):
                return tr("under `{group}`, indented by two spaces").format(group=name)
        return None

    def _subject(self, path: Path) -> str:
        return subject(path, self.tree.whole)

    def _group(self, path: Path) -> Mapping[str, object]:
        found = _at(path, self.data)
        return found if isinstance(found, dict) else {}


def _mend(value: object, node: Schema) -> str:
    if isinstance(value, str) and node.get("type") in {"number", "integer"}:
        return _number_mend(value) or str(node.get("description", ""))
    if isinstance(value, (int, float)) and node.get("type") == "string" and "pattern" not in node:
        return tr('Put it in quotes, then it is text: "{value}".').format(value=value)
    if isinstance(value, str) and node.get("type") == "boolean":
        return tr("YAML's only words for this are true and false, without quotes.")
    close = closest(value, node.get("enum", [])) if isinstance(value, str) else None
    if close:
        return tr("Did you mean `{word}`?").format(word=close)
    return str(node.get("description", ""))


def _number_mend(text: str) -> str:
    """Return what turns a text into the number that it was meant to be, if it looks like one."""
    if re.fullmatch(_NUMBER, text):
        return tr("Take the quotes away: a number stands alone.")
    if re.fullmatch(_NUMBER, text.replace(",", ".")):
        return tr("Write decimals with a point: {number}.").format(number=text.replace(",", "."))
    if re.fullmatch(_NUMBER, re.sub(r"[_ ]", "", text)):
        return tr("Write the digits without gaps: {number}.").format(number=re.sub(r"[_ ]", "", text))
    with_unit = re.match(rf"({_NUMBER})\s*[a-zA-Z%°/]", text)
    return (
        tr("The unit is known; write the number alone: {number}.").format(number=with_unit[1])
        if with_unit
        else ""
    )


def _bad_name(path: Path) -> Finding:
    message = tr('"{name}" cannot be a name: it must be one word of at most 24 letters, digits, - or _.')
    message = message.format(name=str(path[-1])[:40])
    return Finding(
        path, "bad-name", message, tr("Write for example `ginny` or `rover_2`."), is_about_key=True
    )


def _at(path: Path, data: object) -> object:
    for step in path:
        if isinstance(data, dict):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data
