"""What is not YAML, or not the part of it that levels use, in plain sentences. `yaml_reader` finds it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from game.level_format.marks import Spot
from game.texts import tr

if TYPE_CHECKING:
    import yaml


class YamlMistake(NamedTuple):
    """One mistake of writing, before anything is known about what was meant."""

    spot: Spot
    code: str
    message: str
    help: str


class RefusedYamlError(Exception):
    """The text cannot be read any further."""

    def __init__(self, mistake: YamlMistake) -> None:
        super().__init__(mistake.message)
        self.mistake = mistake


class _Told(NamedTuple):
    """What PyYAML says, and the source around it."""

    problem: str
    spot: Spot
    context: Spot
    lines: list[str]

    def line(self, number: int) -> str:
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""


_Sentence: TypeAlias = Callable[[_Told], YamlMistake]


def empty_file() -> YamlMistake:
    """Nothing is in the file, or only comments."""
    message, mend = tr("The file holds no level yet."), tr("Start with the line `format: 1`, then a `title`.")
    return YamlMistake(Spot(1, 1), "empty-file", message, mend)


def strange_character(text: str, offset: int) -> YamlMistake:
    """Name a character that no text file holds."""
    lines = (text[:offset] + "|").splitlines()
    message = tr("The file holds the control character {code}: it is no text file, or it is damaged.")
    message = message.format(code=f"U+{ord(text[offset]):04X}")
    mend = tr('Open it in a text editor, take the character away and save with the encoding "UTF-8".')
    return YamlMistake(Spot(len(lines), len(lines[-1])), "not-text", message, mend)


def strange_number(spot: Spot) -> YamlMistake:
    """Name a place where a character number or version number is beyond what exists."""
    message = tr("The number of a character or of a YAML version here is too large.")
    return YamlMistake(spot, "yaml", message, tr("In single quotes a backslash is an ordinary character."))


def key_written_twice(key: str, spot: Spot, first: Spot) -> YamlMistake:
    """Name both lines in which a key stands."""
    message = tr("`{key}` is written twice: in line {first} and in line {second}.")
    message = message.format(key=key, first=first.line, second=spot.line)
    return YamlMistake(spot, "duplicate-key", message, tr("Keep one of them and take the other away."))


def no_key(spot: Spot) -> YamlMistake:
    """Say that something other than a word stands before a colon."""
    mend = tr('Write `key: value`. A text that begins with a bracket needs quotes, as in "[1] First flight".')
    return YamlMistake(spot, "bad-key", tr("Before a colon there must be one word."), mend)


def cap_broken(cap: str, spot: Spot) -> YamlMistake:
    """Name the part of YAML that levels do not use, or the size that they may not have."""
    message, mend = {
        "alias": (tr("Levels may not use YAML's `*` aliases."), _write_out_or_quote("*")),
        "anchor": (tr("Levels may not use YAML's `&` anchors."), _write_out_or_quote("&")),
        "tag": (tr("Levels may not use YAML's `!` tags."), _write_out_or_quote("!")),
        "too-deep": (
            tr("Lists or keys are nested more than 40 deep here; a level needs five."),
            tr("Look for brackets that are opened again and again but never closed."),
        ),
        "too-many": (
            tr("The file holds more than 20 000 keys and values."),
            tr("Use fewer points; `roughness` of the terrain makes small bumps by itself."),
        ),
    }[cap]
    return YamlMistake(spot, cap, message, mend)


def _write_out_or_quote(sign: str) -> str:
    return tr("Write the value out; if a text is meant to start with `{sign}`, put it in quotes.").format(
        sign=sign
    )


def syntax_mistake(error: yaml.MarkedYAMLError, text: str) -> YamlMistake:
    """Return the sentence for what PyYAML found."""
    mark = error.problem_mark or error.context_mark
    context = error.context_mark or mark
    told = _Told(
        f"{error.context}: {error.problem}",
        Spot(mark.line + 1, mark.column + 1) if mark else Spot(1, 1),
        Spot(context.line + 1, context.column + 1) if context else Spot(1, 1),
        text.splitlines(),
    )
    for pattern, sentence in _SENTENCES:
        if re.search(pattern, told.problem):
            return sentence(told)
    return _something_else(told)


def _tab(told: _Told) -> YamlMistake:
    message = tr("A tab stands here, but YAML indents with spaces only.")
    return YamlMistake(told.spot, "tab", message, tr("Replace it by two spaces for each step."))


def _strange_start(told: _Told) -> YamlMistake:
    sign = told.problem.split("'")[1] if "'" in told.problem else "?"
    message = tr("A value cannot start with `{sign}`.").format(sign=sign)
    return YamlMistake(told.spot, "yaml", message, tr('Put the whole text in quotes: "...".'))


def _no_colon(told: _Told) -> YamlMistake:
    line = told.line(told.context.line)
    if re.match(r"\s*(- +)?[\w-]+:\S", line):
        return _no_space(Spot(told.context.line, _first_column(line)))
    message = tr("A key needs a colon, a space and a value after it.")
    mend = tr("Write `key: value`; if this continues the text above, indent it more than its key.")
    return YamlMistake(told.context, "no-colon", message, mend)


def _no_space(spot: Spot) -> YamlMistake:
    message = tr("A space is missing after the colon.")
    return YamlMistake(spot, "no-space", message, tr("Write `key: value`, not `key:value`."))


def _second_colon(told: _Told) -> YamlMistake:
    above = next((n for n in range(told.spot.line - 1, 0, -1) if told.line(n).strip()), 0)
    if re.match(r"\s*(- +)?[\w-]+:[^\s/\\]", told.line(above)):
        return _no_space(Spot(above, _first_column(told.line(above))))
    if told.line(told.spot.line)[: told.spot.column - 1].count(":") > 0:
        message = tr("A second colon stands in this line, where a value is being read already.")
        return YamlMistake(
            told.spot, "second-colon", message, tr('Put a text that holds a colon in quotes: "...".')
        )
    message = tr("A new key begins here, but the line above already has its value.")
    mend = tr("Indent this line exactly as its neighbours, or take away the value above it.")
    return YamlMistake(
        Spot(told.spot.line, _first_column(told.line(told.spot.line))), "indentation", message, mend
    )


def _indentation(told: _Told) -> YamlMistake:
    for number in range(told.spot.line - 1, 0, -1):
        opening = re.search(r"""[:\-] +(["'])(?!.*\1)""", told.line(number))
        if opening:
            # The text ran on to the next quote, lines below, and only there it is noticed.
            return _not_closed(
                _Told(told.problem, told.spot, Spot(number, opening.start(1) + 1), told.lines), opening[1]
            )
    if told.line(told.spot.line)[: told.spot.column - 1].strip():
        message = tr("Something follows here after a value that is already complete.")
        mend = tr("Put the whole text in quotes, or separate two values by a comma inside [ ] or {{ }}.")
        return YamlMistake(told.spot, "yaml", message, mend.format())
    message = tr("This line is not indented as its neighbours are.")
    mend = tr("Keys that belong together start in the same column, with spaces.")
    return YamlMistake(told.spot, "indentation", message, mend)


def _no_comma(told: _Told) -> YamlMistake:
    sign = "]" if "']'" in told.problem else "}"
    if told.spot.line == told.context.line:
        message = tr("A comma or `{sign}` is missing before this.").format(sign=sign)
        return YamlMistake(told.spot, "no-comma", message, tr("Separate the values in brackets by commas."))
    return _not_closed(told, sign)


def _not_closed(told: _Told, sign: str) -> YamlMistake:
    message = tr("What opens here is never closed.")
    return YamlMistake(told.context, "not-closed", message, tr("Add the closing `{sign}`.").format(sign=sign))


def _quote_not_closed(told: _Told) -> YamlMistake:
    line = told.line(told.context.line)
    return _not_closed(told, line[told.context.column - 1 : told.context.column] or '"')


def _backslash(told: _Told) -> YamlMistake:
    message = tr("In double quotes a backslash begins a special character, and this is none.")
    return YamlMistake(told.spot, "yaml", message, tr("Use single quotes, or write the backslash twice."))


def _nothing_there(told: _Told) -> YamlMistake:
    message = tr("A value is missing before this.")
    return YamlMistake(told.spot, "no-value", message, tr("Is there a comma, bracket or dash too many?"))


def _dash(told: _Told) -> YamlMistake:
    message = tr("A list cannot begin here, behind a key in the same line.")
    return YamlMistake(told.spot, "yaml", message, tr("Begin each item in a line of its own: `- ...`."))


def _second_document(told: _Told) -> YamlMistake:
    message = tr("A second level begins here, but a file holds one.")
    mend = tr("Take the line `---` away, or put the second level in a file of its own.")
    return YamlMistake(told.spot, "second-document", message, mend)


def _directive(told: _Told) -> YamlMistake:
    message = tr("A line that begins with `%` gives orders to YAML; levels need none.")
    return YamlMistake(told.spot, "yaml", message, tr("Take the line away, or put the text in quotes."))


def _block_text(told: _Told) -> YamlMistake:
    message = tr("Behind `|` or `>` the line must end.")
    return YamlMistake(
        told.spot, "yaml", message, tr("Begin the text in the next line, indented by two spaces.")
    )


def _tag(told: _Told) -> YamlMistake:
    return cap_broken("tag", told.context)


def _anchor(told: _Told) -> YamlMistake:
    line = told.line(told.context.line)
    return cap_broken("alias" if line[told.context.column - 1 :].startswith("*") else "anchor", told.context)


def _something_else(told: _Told) -> YamlMistake:
    message = tr("This is not written as YAML expects.")
    mend = tr("Compare the line with the same line of a level that works.")
    return YamlMistake(told.spot, "yaml", message, mend)


def _first_column(line: str) -> int:
    return len(line) - len(line.lstrip()) + 1


_SENTENCES: Final[tuple[tuple[str, _Sentence], ...]] = (
    (r"'\\t' that cannot start", _tab),
    (r"that cannot start any token", _strange_start),
    (r"could not find expected ':'", _no_colon),
    (r"mapping (values|keys) are not allowed", _second_colon),
    (r"expected <block end>", _indentation),
    (r"expected ',' or", _no_comma),
    (r"unexpected (end of stream|document separator)", _quote_not_closed),
    (r"escape", _backslash),
    (r"node content", _nothing_there),
    (r"sequence entries are not allowed", _dash),
    (r"another document|document start", _second_document),
    (r"scanning a block scalar", _block_text),
    (r"(scanning|parsing) a tag|tag handle", _tag),
    (r"scanning an (alias|anchor)", _anchor),
    (r"directive|incompatible YAML", _directive),
)
"""What PyYAML's problem contains, and the sentence for it; the first that fits."""
