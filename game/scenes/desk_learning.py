"""How the assistant has learned: from which targets, what it mixes up, and how many points make it sure.

It is asked about points that it has never seen, a few in each frame, so that the tables fill before the eyes.
"""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, Final

from game.facts import source_table
from game.scenes.desk_charts import AccuracyChart, ConfusionTable
from game.scenes.desk_units import percent
from game.scenes.goal_words import thing_words
from game.science.assistant import published_summaries, units_of
from game.science.learning import Trial, trials
from game.science.pooling import held_out
from game.science.targets import soils, target_names, targets
from game.science.words import unit_words
from game.simulation.random_source import stream
from game.texts import tr
from game.ui import theme
from game.ui.groups import Column, Row
from game.ui.labels import Heading, Label

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from game.science.assistant import Summary
    from game.ui.widget import Widget

POINTS: Final = (1, 2, 5, 10, 30, 100)
_ROUNDS: Final = 30
_EACH_FRAME: Final = 8
"""Trials of each kind: about three milliseconds."""
_STRANGER_POINTS: Final = 10
_STRANGER_ROUNDS: Final = 30


class Learning:
    """The assistant's examination: it goes on while it is looked at."""

    def __init__(self, own: Mapping[str, Summary] | None = None) -> None:
        """Take what the player's own named rocks have taught beside the published targets, by their names."""
        self._own = dict(own or {})
        self.confusion: Counter[Trial] = Counter()
        """Trials with one point each."""
        self.right: Counter[int] = Counter()
        self.asked: Counter[int] = Counter()
        self._questions = self._all()
        self._held_out = self._strangers()
        self._strangers_right: Counter[bool] = Counter()
        self._strangers_asked: Counter[bool] = Counter()
        self._compared = Label("", size=theme.SMALL, is_bold=True)
        self._say()

    def work(self, number: int = _EACH_FRAME) -> None:
        """Ask so many more questions, if there are any left."""
        for points, trial in islice(self._questions, number):
            self.asked[points] += 1
            self.right[points] += trial.is_right
            if points == POINTS[0]:
                self.confusion[trial] += 1
        for has_own, is_right in islice(self._held_out, number):
            self._strangers_asked[has_own] += 1
            self._strangers_right[has_own] += is_right
        self._say()

    def page(self) -> Widget:
        """Return what it learned from, what it mixes up, and how points help."""
        return Row(
            [
                Column([*_sources(self._own), self._compared], gap=6, grow=1.2),
                Column(
                    [
                        Heading(tr("What it mixes up"), size=theme.BODY),
                        Label(
                            tr(
                                "One point each, drawn anew, never seen before. Rows: what it was; columns: what it said."
                            ),
                            size=theme.SMALL,
                            colour=theme.TEXT_QUIET,
                        ),
                        ConfusionTable(self.confusion),
                        Heading(tr("Right answers by number of points"), size=theme.BODY),
                        AccuracyChart(POINTS, self.right, self.asked),
                    ],
                    gap=6,
                    grow=1.5,
                ),
            ],
            gap=28,
        )

    def _all(self) -> Iterator[tuple[int, Trial]]:
        units = units_of([*published_summaries(), *self._own.values()])
        for points in POINTS:
            for trial in trials(points, _ROUNDS, stream(points, "assistant/examination"), units):
                yield points, trial

    def _strangers(self) -> Iterator[tuple[bool, bool]]:
        """Yield whether it was right on a target that it was not taught: without the own rocks, and with them."""
        for has_own in (False, True) if self._own else (False,):
            extra = tuple(self._own.values()) if has_own else ()
            chance = stream(_STRANGER_POINTS, "assistant/strangers")
            for is_right in held_out(extra, chance, points=_STRANGER_POINTS, rounds=_STRANGER_ROUNDS):
                yield has_own, is_right

    def _say(self) -> None:
        """Say how often it is right on strangers so far; with own rocks, before and after they taught it."""
        shares = [
            percent(self._strangers_right[has_own] / asked)
            for has_own in (False, True)
            if (asked := self._strangers_asked[has_own])
        ]
        if len(shares) > 1:
            words = tr("Right on targets that it was not taught: {before}; with your rocks {after}.")
            self._compared.label = words.format(before=shares[0], after=shares[1])
        elif shares:
            words = tr("Right on targets that it was not taught: {before}.")
            self._compared.label = words.format(before=shares[0])
        else:
            self._compared.label = tr("Right on targets that it was not taught: …")


def _sources(own: Mapping[str, Summary]) -> list[Widget]:
    """Return the published targets with their units and points, and the player's own rocks."""
    rows = [(tr("Target"), tr("unit"), tr("points"))]
    rows += [
        (name, unit_words(each.unit), str(each.points))
        for name, each in zip(target_names(), targets(), strict=True)
    ]
    rows.append((tr("{n} soils").format(n=len(soils())), tr("soil"), tr("bulk")))
    rows += [
        (tr("{rock} (yours)").format(rock=thing_words(name)), unit_words(each.unit), tr("own"))
        for name, each in own.items()
    ]
    columns: list[Widget] = []
    for place, share in enumerate((1.0, 1.3, 0.6)):
        cells: list[Widget] = [
            Label(row[place], size=theme.SMALL, colour=theme.TEXT if line else theme.TEXT_QUIET)
            for line, row in enumerate(rows)
        ]
        columns.append(Column(cells, gap=0, grow=share))
    note = tr("It keeps the mean, the scatter between grains and the scatter between targets of each unit.")
    return [
        Heading(tr("What it has learned from"), size=theme.BODY),
        Row(columns, gap=8, may_stack=False),
        Label(note, size=theme.SMALL, colour=theme.TEXT_QUIET),
        Label(
            tr("Source: {source}").format(source=source_table("pixl.targets").source),
            size=theme.SMALL,
            colour=theme.TEXT_QUIET,
        ),
    ]
