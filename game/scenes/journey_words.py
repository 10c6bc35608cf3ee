"""What briefing and debrief say of the tubes on their way home: who is aboard, and what both agencies found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.missions.container import Stay
from game.missions.custody import tube_title
from game.missions.handover import handed_over
from game.missions.passages import HOME, STAGES, passage
from game.texts import tr, tr_n
from game.ui import theme
from game.ui.groups import Column, Row
from game.ui.labels import Heading, Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.missions import MissionResult
    from game.missions.container import Container, Traveller
    from game.missions.handover import Handover, Limit
    from game.missions.journey import Journey
    from game.missions.rack import Rack
    from game.scenes.context import Context
    from game.scenes.flight import Flight
    from game.simulation.plan import LevelPlan
    from game.ui.widget import Widget


def aboard_lines(context: Context, plan: LevelPlan) -> list[Widget]:
    """Return for a briefing which tubes fly; nothing in a mission that carries none."""
    if plan.identifier not in STAGES:
        return []
    progress = context.progress
    words = aboard_words(progress.journey().aboard(plan.identifier, progress.rack()))
    return [
        Label(words, colour=theme.INFO),
        *([Label(progress.warning, colour=theme.CAUTION)] if progress.warning else []),
    ]


def aboard_words(container: Container) -> str:
    """Return whose tubes fly, and which stay on Mars and why."""
    number = len(container.travellers)
    if any(traveller.is_own for traveller in container.travellers):
        words = tr_n("{n} of your own tubes is aboard.", "{n} of your own tubes are aboard.", number)
    else:
        words = tr_n(
            "None of your own tubes is aboard yet, so {n} real one flies, as published.",
            "None of your own tubes is aboard yet, so the {n} real ones fly, as published.",
            number,
        )
    return " ".join([words.format(n=number), *staying_words(container)])


def staying_words(container: Container) -> list[str]:
    """Return a sentence for each reason to stay on Mars."""
    by_reason = {why: [t for t, each in container.staying if each is why] for why in Stay}
    return [_SAID[why](found) for why, found in by_reason.items() if found]


def handed_over_lines(context: Context, flight: Flight, result: MissionResult) -> list[Widget]:
    """Return for a debrief what both agencies asked and found at the handing over that was just won."""
    leg = context.progress.journey().legs.get(flight.plan.identifier)
    entry = passage(result, flight.snapshot)
    found = handed_over(entry, leg.travellers) if leg is not None and entry is not None else None
    if found is None:
        return []
    cells = Row([_limit_cell(limit, 1.0) for limit in found.limits], gap=28)
    return [Column([Heading(found.title, size=theme.BODY), cells], gap=4)]


def has_journey(context: Context, plan: LevelPlan) -> bool:
    """Return whether a mission is part of the way home and there is a story to tell."""
    return plan.identifier in STAGES and bool(context.progress.journey().legs)


def handover_block(handover: Handover) -> Widget:
    """Return a handing over: what it is, and each limit below it."""
    return Column(
        [Heading(handover.title, size=theme.BODY), *map(_limit_cell, handover.limits)], gap=6, grow=1.0
    )


def unshown_words(titles: Sequence[str]) -> list[str]:
    """Return in a sentence which entries nobody can check by flying them again, if any."""
    if not titles:
        return []
    words = tr(
        "No recording shows this any more, so it cannot be flown again and checked: {missions}. Win the mission again to "
        "have one."
    )
    return [words.format(missions=", ".join(titles))]


def reached_words(stage: str) -> str:
    """Return where a tube is after a stage of the way home; empty where that has not begun."""
    if not stage:
        return ""
    return tr("in Utah") if stage == HOME else tr("in orbit round Mars")


def double_words(journey: Journey, rack: Rack) -> list[str]:
    """Return in a sentence which tubes are in two places at once, if any."""
    found = journey.doubles(rack)
    if not found:
        return []
    names = ", ".join(f"{each.tube.number} {tube_title(each.tube)}" for each in found)
    return [
        tr(
            "In two places, on the way home and after a better run in the rack again: {names}. What is told here is the "
            "one that flew; the one in the rack waits on Mars until it is flown too."
        ).format(names=names)
    ]


def _limit_cell(limit: Limit, grow: float = 0.0) -> Widget:
    """Return whose limit it is and of what; below it the figure, the limit, and whether that was good enough."""
    sign, verdict, colour = (
        ("✓", tr("passed"), theme.GO) if limit.is_kept else ("×", tr("failed"), theme.STOP)
    )
    asked = f" / {limit.limit}" if limit.limit else ""
    words = Column(
        [
            Label(f"{limit.agency} · {limit.title}", size=theme.SMALL, colour=theme.TEXT_QUIET),
            Label(f"{limit.figure}{asked} · {verdict}", size=theme.SMALL, colour=colour),
        ],
        gap=0,
        grow=1.0,
    )
    return Row(
        [Label(sign, size=theme.SMALL, colour=colour, is_bold=True), words],
        gap=10,
        may_stack=False,
        grow=grow,
    )


def _beyond(tubes: Sequence[Traveller]) -> str:
    words = tr_n(
        "{n} tube is beyond NASA's limits and stays on Mars: it is not good enough for ESA's arm.",
        "{n} tubes are beyond NASA's limits and stay on Mars: they are not good enough for ESA's arm.",
        len(tubes),
    )
    return words.format(n=len(tubes))


def _twice(tubes: Sequence[Traveller]) -> str:
    names = ", ".join(sorted(traveller.tube.name.replace("_", " ") for traveller in tubes))
    return tr("In the rack from two missions at once, so one of the two flies: {names}.").format(names=names)


def _full(tubes: Sequence[Traveller]) -> str:
    words = tr_n(
        "{n} tube stays on Mars, since the container is full.",
        "{n} tubes stay on Mars, since the container is full.",
        len(tubes),
    )
    return words.format(n=len(tubes))


_SAID = {Stay.LIMITS: _beyond, Stay.TWICE: _twice, Stay.FULL: _full}
