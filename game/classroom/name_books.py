"""Names of features: what a class has found, what it has proposed, how it has voted, and which names were given.

names/LEVEL.json   the level's names file: its features, in the data folder that all players of one computer share
ballots/*.csv      ballots that were written elsewhere, read when somebody asks for it

A vote is secret: of who has voted and how, two lists are kept, each in order of the alphabet, so that nothing tells
which ballot is whose.
"""

from __future__ import annotations

import math
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from game.classroom.features import Feature
from game.classroom.naming import Proposal, origins, tidy_name
from game.missions.store import Store
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from pathlib import Path
    from typing import Any

LONGEST_CODE: Final = 24
MOST_PROPOSALS: Final = 8
"""As many names can be ranked on one screen."""
_FOLDER: Final = "names"
_BALLOTS: Final = "ballots"
_WHATS: Final = ("boulder", "ridge", "valley", "crater")
_LONGEST_NAME: Final = 60


@dataclass(frozen=True, slots=True)
class Naming:
    """One feature, the names proposed for it, the votes so far, and its name once that is given."""

    feature: Feature
    proposals: tuple[Proposal, ...] = ()
    voters: tuple[str, ...] = ()
    ballots: tuple[tuple[str, ...], ...] = ()
    name: str = ""

    @property
    def title(self) -> str:
        """Return its name, or what it is called without one."""
        return self.name or self.feature.title

    @property
    def candidates(self) -> tuple[str, ...]:
        """Return the proposed names in the order in which they came."""
        return tuple(tidy_name(each.name) for each in self.proposals)

    @property
    def has_voted(self) -> frozenset[str]:
        """Return who has cast a ballot, as `folded` codes."""
        return frozenset(folded(voter) for voter in self.voters)

    def proposed(self, proposal: Proposal) -> Naming:
        """Return it with one more name to choose from. Who has voted could not know it: the vote begins anew."""
        clean = replace(proposal, name=tidy_name(proposal.name))
        return replace(self, proposals=(*self.proposals, clean), voters=(), ballots=())

    def voted(self, ballots: Mapping[str, tuple[str, ...]]) -> Naming:
        """Return it with more rankings, by the codes of voters who have not voted yet."""
        voters = sorted((*self.voters, *(tidy_name(code) for code in ballots)))
        return replace(self, voters=tuple(voters), ballots=tuple(sorted((*self.ballots, *ballots.values()))))


def folded(code: str) -> str:
    """Return what two voters' codes are compared by: capitals and spaces make no difference."""
    return tidy_name(code).casefold()


def code_trouble(code: str, has_voted: Collection[str]) -> str:
    """Return in one sentence why somebody cannot vote under a code; empty if that is fine.

    `has_voted` are the `folded` codes of those who have.
    """
    clean = tidy_name(code)
    if not any(sign.isalnum() for sign in clean):
        return tr("A voter's code needs at least one letter or digit: a seat's number, or a code name.")
    if len(clean) > LONGEST_CODE or not clean.isprintable():
        message = tr("A voter's code has at most {most} letters, all printable.")
        return message.format(most=LONGEST_CODE)
    if folded(clean) in has_voted:
        return tr("{voter} has voted already: each voter has one ballot.").format(voter=clean)
    return ""


class NameBooks:
    """The names files of all levels; where nothing can be written they last until the game is left."""

    def __init__(self, folder: Path | None = None) -> None:
        """Take the data folder; None keeps nothing, for pictures. Files are read when they are first asked for."""
        self._folder = folder
        self._books: dict[str, tuple[Naming, ...]] | None = None
        self.warning = ""
        """One sentence when a file could not be read or kept; empty while all is well."""

    @property
    def ballots_folder(self) -> Path | None:
        """Return where files of ballots are looked for."""
        return self._folder / _BALLOTS if self._folder is not None else None

    def book(self, level: str) -> tuple[Naming, ...]:
        """Return a level's features by distance."""
        return self._loaded().get(level, ())

    def levels(self) -> tuple[str, ...]:
        """Return the levels in which anything was found."""
        return tuple(level for level, book in self._loaded().items() if book)

    def given(self, level: str) -> tuple[Naming, ...]:
        """Return a level's features that have their names."""
        return tuple(naming for naming in self.book(level) if naming.name)

    def used(self) -> tuple[str, ...]:
        """Return every name that was given or proposed in any level: no two features share one."""
        namings = [naming for book in self._loaded().values() for naming in book]
        return tuple(name for naming in namings for name in naming.candidates)

    def discover(self, level: str, features: Iterable[Feature]) -> tuple[Feature, ...]:
        """Write down what is new among what was found, and return it."""
        book = self.book(level)
        known = {naming.feature.key for naming in book}
        new = tuple(feature for feature in features if feature.key not in known)
        if new:
            self._keep(level, (*book, *(Naming(feature) for feature in new)))
        return new

    def put(self, level: str, naming: Naming) -> None:
        """Write down what has become of a feature."""
        key = naming.feature.key
        self._keep(level, tuple(naming if each.feature.key == key else each for each in self.book(level)))

    def _keep(self, level: str, book: tuple[Naming, ...]) -> None:
        ordered = tuple(sorted(book, key=lambda each: each.feature.at_m))
        self._loaded()[level] = ordered
        if self._folder is None:
            return
        content = {"level": level, "features": [_entry(naming) for naming in ordered]}
        if not self._store(level).save(content):
            message = tr("The names cannot be kept in {folder}: make it writable, or free some room.")
            self.warning = message.format(folder=self._folder / _FOLDER)

    def _store(self, level: str) -> Store:
        assert self._folder is not None  # noqa: S101 - callers have asked
        return Store(self._folder / _FOLDER / f"{level}.json", is_sound=_is_sound)

    def _loaded(self) -> dict[str, tuple[Naming, ...]]:
        if self._books is None:
            self._books = {}
            for level in self._files():
                store = self._store(level)
                self.warning = self.warning or store.notice()
                entries = store.load().get("features", [])
                self._books[level] = tuple(naming for entry in entries if (naming := _read(entry)))
        return self._books

    def _files(self) -> list[str]:
        with suppress(OSError):
            if self._folder is not None:
                return sorted(path.stem for path in (self._folder / _FOLDER).glob("*.json"))
        return []


def _entry(naming: Naming) -> dict[str, object]:
    feature = naming.feature
    return {
        "key": feature.key,
        "what": feature.what,
        "at_m": feature.at_m,
        "name": naming.name,
        "proposals": [
            {"name": each.name, "after": each.after, "died": each.died} for each in naming.proposals
        ],
        "voters": list(naming.voters),
        "ballots": [list(ranking) for ranking in naming.ballots],
    }


def _is_sound(content: dict[str, Any]) -> bool:
    entries = content.get("features")
    return isinstance(entries, list) and all(_read(entry) is not None for entry in entries)


def _read(entry: Any) -> Naming | None:  # noqa: ANN401  # JSON is any type until this has looked at it
    """Return a feature out of a file that anybody may have edited; None where it makes no sense."""
    try:
        feature = Feature(_word(entry["key"]), _word(entry["what"]), _place(entry["at_m"]))
        proposals = tuple(_proposal(each, feature.kind) for each in entry["proposals"])
        voters = tuple(_word(voter) for voter in entry["voters"])
        ballots = tuple(tuple(_word(name) for name in ranking) for ranking in entry["ballots"])
        naming = Naming(feature, proposals, voters, ballots, entry["name"] and _word(entry["name"]))
    except (KeyError, TypeError, ValueError, OverflowError):
        return None
    is_sound = feature.what in _WHATS and naming.name in ("", *naming.candidates)
    return naming if is_sound else None


def _place(entry: Any) -> float:  # noqa: ANN401  # as above
    at_m = float(entry)
    if not math.isfinite(at_m):
        raise ValueError(entry)
    return at_m


def _proposal(entry: Mapping[str, Any], kind: str) -> Proposal:
    died = entry["died"]
    if entry["after"] not in origins() or not (died is None or type(died) is int):
        raise ValueError
    return Proposal(_word(entry["name"]), kind, entry["after"], died)


def _word(value: object) -> str:
    if not isinstance(value, str) or not value or len(value) > _LONGEST_NAME or not value.isprintable():
        raise ValueError
    return value
