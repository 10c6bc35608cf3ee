"""How the assistant has learned: from which targets, what it mixes up, and how many points make it sure.

It is asked about points that it has never seen, a few in each frame, so that the tables fill before the eyes.
"""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, Final

from game.facts import source_table
from game.scenes.desk_charts import AccuracyChart, ConfusionTable
from game.science.learning import Trial, trials
from game.science.targets import soils, target_names, targets
from game.science.words import unit_words
from game.simulation.random_source import stream
from game.texts import tr
from game.ui import theme
from game.ui.groups import Column, Row
from game.ui.labels import Heading, Label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.ui.widget import Widget

POINTS: Final = (1, 2, 5, 10, 30, 100)
_ROUNDS: Final = 30
_EACH_FRAME: Final = 16
"""Trials: about three milliseconds."""


class Learning:
    """The assistant's examination: it goes on while it is looked at."""

    def __init__(self) -> None:
        self.confusion: Counter[Trial] = Counter()
        """Trials with one point each."""
        self.right: Counter[int] = Counter()
        self.asked: Counter[int] = Counter()
        self._questions = self._all()

    def work(self, number: int = _EACH_FRAME) -> None:
        """Ask so many more questions, if there are any left."""
        for points, trial in islice(self._questions, number):
            self.asked[points] += 1
            self.right[points] += trial.is_right
            if points == POINTS[0]:
                self.confusion[trial] += 1

    def page(self) -> Widget:
        """Return what it learned from, what it mixes up, and how points help."""
        return Row(
            [
                Column(_sources(), gap=6, grow=1.2),
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

    @staticmethod
    def _all() -> Iterator[tuple[int, Trial]]:
        for points in POINTS:
            for trial in trials(points, _ROUNDS, stream(points, "assistant/examination")):
                yield points, trial


def _sources() -> list[Widget]:
    """Return the published targets with their units and points."""
    rows = [(tr("Target"), tr("unit"), tr("points"))]
    rows += [
        (name, unit_words(each.unit), str(each.points))
        for name, each in zip(target_names(), targets(), strict=True)
    ]
    rows.append((tr("{n} soils").format(n=len(soils())), tr("soil"), tr("bulk")))
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
