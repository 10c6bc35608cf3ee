"""What must be true of a plan to be sent up to its level; each question yields a finding for every step that fails it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.level_format.finding import Finding
from game.level_format.suggest import did_you_mean
from game.level_format.uplink import pitch_suits
from game.level_format.wording import metres
from game.pilots.uplink.plan import Signal, Step, Word
from game.pilots.uplink.telling import when_words
from game.pilots.uplink.words import entry_of, signals_for, words_for
from game.texts import tr
from game.texts.units import quantity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from game.pilots.uplink.plan import UplinkPlan
    from game.simulation.plan import LevelPlan

_STAYS_UP: Final = frozenset({Word.CLIMB, Word.FORWARD, Word.BACK, Word.FLY_TO, Word.HOLD})
"""Words under which a helicopter never comes to stand on the ground."""


def is_understood(uplink: UplinkPlan, level: LevelPlan) -> bool:
    """Return whether every step speaks to a craft that understands it, so that the plan can at least be worked on."""
    return not any(True for check in _FIRST for _ in check(uplink, level))


def findings_of(uplink: UplinkPlan, level: LevelPlan) -> list[Finding]:
    """Return everything that keeps a plan from being sent, and what makes no sense in it."""
    found = [finding for check in _FIRST for finding in check(uplink, level)]
    if any(finding.severity == "error" for finding in found):
        return found
    return found + [finding for check in _THEN for finding in check(uplink, level)]


def _crafts_known(uplink: UplinkPlan, level: LevelPlan) -> Iterator[Finding]:
    names = [craft.name for craft in level.crafts]
    for index, step in enumerate(uplink.steps):
        if not step.craft:
            message = tr("The level has several craft, so this step must name one.")
            mend = tr("Add `craft:` with one of {names}.").format(names=", ".join(names))
            yield Finding(("steps", index), "missing-key", message, mend)
        elif step.craft not in names:
            message = tr("No craft of this level is called `{name}`.").format(name=step.craft)
            yield Finding(("steps", index, "craft"), "unknown-name", message, did_you_mean(step.craft, names))


def _words_suit_craft(uplink: UplinkPlan, level: LevelPlan) -> Iterator[Finding]:
    kinds = {craft.name: craft.kind for craft in level.crafts}
    for index, step in enumerate(uplink.steps):
        kind = kinds.get(step.craft)
        if kind is None or entry_of(step.word, kind) is not None:
            continue
        known = words_for(kind)
        message = tr("{craft} is a {kind}, and no {kind} understands `{word}`.")
        message = message.format(craft=step.craft.capitalize(), kind=kind, word=step.word)
        if known:
            mend = tr("It understands: {words}.").format(words=", ".join(known))
        else:
            mend = tr(
                "No plan can be sent to such a craft: fly it by hand, or let the reference pilot do it."
            )
        yield Finding(("steps", index, "do"), "wrong-craft", message, mend)


def _signals_suit_craft(uplink: UplinkPlan, level: LevelPlan) -> Iterator[Finding]:
    kinds = {craft.name: craft.kind for craft in level.crafts}
    for index, step in enumerate(uplink.steps):
        kind = kinds.get(step.craft)
        if step.when is None or kind is None or step.when.signal in signals_for(kind):
            continue
        message = tr("{craft} is a {kind}: it cannot wait for `{signal}`.")
        message = message.format(craft=step.craft.capitalize(), kind=kind, signal=step.when.signal)
        mend = tr("It can wait for: {signals}.").format(signals=", ".join(signals_for(kind)))
        yield Finding(("steps", index, "when"), "wrong-craft", message, mend)


def _times_in_order(uplink: UplinkPlan, level: LevelPlan) -> Iterator[Finding]:
    """Yield times before those of a craft's earlier steps, and times after the mission's end."""
    latest: dict[str, tuple[int, float]] = {}
    for index, step in enumerate(uplink.steps):
        if step.when is None or step.when.signal not in (Signal.AT_S, Signal.AFTER_S):
            continue
        time_s = step.when.figure
        path = ("steps", index, "when", str(step.when.signal))
        if time_s >= level.time_limit_s:
            message = tr("Step {n} would begin at {time}, but the mission ends after {limit}.")
            message = message.format(
                n=index + 1, time=quantity(time_s, "s"), limit=quantity(level.time_limit_s, "s")
            )
            yield Finding(path, "never-true", message, tr("Give it an earlier time."))
        elif step.when.signal is Signal.AT_S:
            before, before_s = latest.get(step.craft, (0, 0.0))
            if time_s < before_s:
                message = tr("Step {n} is to begin at {time}, before step {before}, which begins at {late}.")
                message = message.format(
                    n=index + 1, time=quantity(time_s, "s"), before=before + 1, late=quantity(before_s, "s")
                )
                mend = tr("A craft works down its steps in order: put them in the order of their times.")
                yield Finding(path, "out-of-order", message, mend)
            latest[step.craft] = (index, max(time_s, before_s))


def _goals_exist(uplink: UplinkPlan, level: LevelPlan) -> Iterator[Finding]:
    for index, step in enumerate(uplink.steps):
        if step.when is not None and step.when.signal is Signal.GOAL and step.when.figure > len(level.goals):
            message = tr("There is no goal {n}: the level has {count}.")
            message = message.format(n=round(step.when.figure), count=len(level.goals))
            mend = tr("Count the goals as the level lists them, from 1.")
            yield Finding(("steps", index, "when", "goal"), "unknown-name", message, mend)


def _places_on_ground(uplink: UplinkPlan, level: LevelPlan) -> Iterator[Finding]:
    start_m, end_m = level.terrain.profile[0][0], level.terrain.profile[-1][0]
    for index, step in enumerate(uplink.steps):
        places: list[tuple[tuple[str, ...], float]] = []
        if "to_m" in step.figures:
            places.append((("to_m",), step.figures["to_m"]))
        if step.when is not None and step.when.signal is Signal.AT_M:
            places.append((("when", "at_m"), step.when.figure))
        for path, place_m in places:
            if not start_m <= place_m <= end_m:
                message = tr("{place} lies beyond the ground, which reaches from {start} to {end}.")
                message = message.format(place=metres(place_m), start=metres(start_m), end=metres(end_m))
                mend = tr("Choose a place in between.")
                yield Finding(("steps", index, *path), "off-the-ground", message, mend)


def _beginnings_told(uplink: UplinkPlan, level: LevelPlan) -> Iterator[Finding]:
    """Yield steps that wait for the end of one that has none."""
    kinds = {craft.name: craft.kind for craft in level.crafts}
    for index, step, before in _pairs(uplink):
        entry = entry_of(before.word, kinds[before.craft])
        if step.when is None and entry is not None and entry.is_endless:
            message = tr(
                "Step {n} does not say when it begins, and `{word}` before it has no end of its own."
            )
            mend = tr("Add for example `when: {{after_s: 10}}`.").format()
            message = message.format(n=index + 1, word=before.word)
            yield Finding(("steps", index), "missing-key", message, mend)


def _can_come_true(uplink: UplinkPlan, _level: LevelPlan) -> Iterator[Finding]:
    """Yield conditions that the step before keeps from coming true."""
    for index, step, before in _pairs(uplink):
        if step.when is None:
            continue
        is_too_low = (
            step.when.signal is Signal.ABOVE_M
            and before.word in (Word.CLIMB, Word.DESCEND)
            and before.figures["height_m"] <= step.when.figure
        )
        if is_too_low or (step.when.signal is Signal.LANDED and before.word in _STAYS_UP):
            message = tr('Step {n} waits for "{when}", which never comes true while `{word}` goes on.')
            message = message.format(n=index + 1, when=when_words(step.when), word=before.word)
            mend = tr("Change the condition, or the step before it.")
            yield Finding(("steps", index, "when"), "never-true", message, mend)


def _pairs(uplink: UplinkPlan) -> Iterator[tuple[int, Step, Step]]:
    """Yield each step with its place and the same craft's step before it."""
    last: dict[str, Step] = {}
    for index, step in enumerate(uplink.steps):
        if step.craft in last:
            yield index, step, last[step.craft]
        last[step.craft] = step


_FIRST: Final[tuple[Callable[[UplinkPlan, LevelPlan], Iterator[Finding]], ...]] = (
    _crafts_known,
    _words_suit_craft,
    _signals_suit_craft,
)
"""Whether every step speaks to a craft that understands it."""
_THEN: Final[tuple[Callable[[UplinkPlan, LevelPlan], Iterator[Finding]], ...]] = (
    _times_in_order,
    _goals_exist,
    _places_on_ground,
    _beginnings_told,
    _can_come_true,
    pitch_suits.find,
)
"""Whether the steps can follow each other."""
