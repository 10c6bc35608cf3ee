"""Whether a feature may have a name: rules like those of the International Astronomical Union, each refusal explained.

The rules stand in `assets/naming.yaml`. What nobody can look up offline, such as whether a town is small enough, is
asked of the class and taken at its word.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from game.facts import assets_folder
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

SHORTEST: Final = 3
LONGEST: Final = 24
YEARS_DEAD: Final = 3
"""As the IAU asks: time enough to know whether a name will last."""
_JOINING: Final = " -'’ʼ"
_TITLES: Final = frozenset(
    {"mr", "mrs", "ms", "dr", "prof", "sir", "herr", "frau", "king", "queen", "president"}
)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A name, what it is for, and after what it is called."""

    name: str
    kind: str
    after: str
    died: int | None = None
    """Year in which a person died; None for anything else, and for the living."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of feature: its title, after what it may be called, and that rule in words with its source."""

    title: str
    after: tuple[str, ...]
    rule: str
    source: str


@cache
def kinds() -> Mapping[str, Kind]:
    """Return every kind of feature by its key."""
    return {
        key: Kind(tr(each["title"]), tuple(each["after"]), tr(each["rule"]), each["source"])
        for key, each in _rules()["kinds"].items()
    }


@cache
def origins() -> Mapping[str, str]:
    """Return what names may be taken from, by key, in words."""
    return {key: tr(words) for key, words in _rules()["origins"].items()}


def tidy_name(text: str) -> str:
    """Return a name as it will be written: one space between words, accents joined to their letters."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def refusals(proposal: Proposal, used: Collection[str] = (), *, year: int) -> tuple[str, ...]:
    """Return every reason against a name, each in one sentence; none if it may be used.

    `used` are the names that the class has given already; `year` is the present one.
    """
    return (*name_refusals(proposal.name, used), *category_refusals(proposal, year=year))


def name_refusals(name: str, used: Collection[str] = ()) -> tuple[str, ...]:
    """Return every reason against the name itself: its letters, its words, and that it is taken."""
    found = _letters(name)
    return tuple(found or [*_words(name), *_taken(name, used)])


def _letters(text: str) -> list[str]:
    name = tidy_name(text)
    if not SHORTEST <= len(name) <= LONGEST:
        message = tr(
            "A name has {shortest} to {longest} letters, so that a map can carry it; this one has {found}."
        )
        return [message.format(shortest=SHORTEST, longest=LONGEST, found=len(name))]
    strange = sorted({sign for sign in name if not _is_allowed(sign)})
    if strange:
        shown = ", ".join(sign if sign.isprintable() else f"U+{ord(sign):04X}" for sign in strange[:5])
        message = tr(
            "Names are written in Latin letters, with accents where the language has them; not with {signs}."
        )
        return [message.format(signs=shown)]
    if not _key(name):
        return [tr("A name needs letters: signs alone cannot be spoken.")]
    return []


def _words(text: str) -> list[str]:
    first = tidy_name(text).split()[0].rstrip(".").casefold()
    if first in _TITLES:
        return [tr("A name has no title: write it without '{title}'.").format(title=first)]
    return []


def _taken(text: str, used: Collection[str]) -> list[str]:
    key = _key(text)
    same = next((each for each in (*_rules()["taken"], *used) if _key(each) == key), None)
    if same is None:
        return []
    return [tr("'{name}' is taken already: no two features of a world share a name.").format(name=same)]


def category_refusals(proposal: Proposal, *, year: int) -> tuple[str, ...]:
    """Return every reason against what the name is taken from, for this kind of feature."""
    kind = kinds().get(proposal.kind)
    if kind is None:
        known = ", ".join(kinds())
        message = tr("There is no kind of feature '{kind}'; there are {known}.")
        return (message.format(kind=proposal.kind, known=known),)
    if proposal.after not in kind.after:
        return (kind.rule,)
    if proposal.after != "person":
        return ()
    if proposal.died is None:
        return (tr("No feature is called after somebody who lives."),)
    if year - proposal.died < YEARS_DEAD:
        message = tr("A person must have died at least {years} years ago; {died} is too recent.")
        return (message.format(years=YEARS_DEAD, died=proposal.died),)
    return ()


def _is_allowed(sign: str) -> bool:
    return sign in _JOINING or (sign.isalpha() and unicodedata.name(sign, "").startswith("LATIN"))


def _key(text: str) -> str:
    """Return what two names are compared by: letters alone, without accents and case."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in plain if sign.isalpha())


@cache
def _rules() -> Mapping[str, Any]:
    import yaml  # noqa: PLC0415 - only those who name something need it

    content: Mapping[str, Any] = yaml.safe_load((assets_folder() / "naming.yaml").read_text(encoding="utf-8"))
    return content
