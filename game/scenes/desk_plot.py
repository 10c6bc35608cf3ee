"""The decision plot of the desk, and the table of oxides beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.desk_points import oxide_rows
from game.scenes.desk_units import regions
from game.science.words import oxide_words
from game.texts import tr
from game.ui import theme
from game.ui.groups import Column, Row
from game.ui.labels import Label
from game.ui.scatter import Dot, Mean, Scatter

if TYPE_CHECKING:
    from game.science.reading import Reading
    from game.ui.widget import Widget


def decision_plot(shown: Reading | None, across: int, up: int) -> Scatter:
    """Return points, mean and known units by two oxides, given by their places in `OXIDES`."""
    dots, mean = [], None
    if shown is not None:
        dots = [Dot(p.oxides_pct[across], p.oxides_pct[up], p.is_abraded) for p in shown.points]
        middle, error = shown.average.mean_pct, shown.average.standard_error_pct
        mean = Mean((middle[across], middle[up]), (error[across], error[up]))
    titles = (f"{oxide_words(across)}, {tr('wt %')}", f"{oxide_words(up)}, {tr('wt %')}")
    return Scatter(titles, dots=dots, regions=regions(shown, across, up), mean=mean)


def oxide_table(shown: Reading | None) -> list[Widget]:
    """Return mean and standard error of each oxide as three columns."""
    if shown is None:
        return []
    rows = [(tr("wt %"), tr("mean"), tr("error")), *oxide_rows(shown)]
    columns = []
    for place in range(3):
        cells: list[Widget] = []
        for line, row in enumerate(rows):
            colour = theme.TEXT if line and place else theme.TEXT_QUIET
            cells.append(
                Label(row[place], size=theme.SMALL, colour=colour, is_bold=bool(line) and place == 1)
            )
        columns.append(Column(cells, gap=0, grow=1.0))
    return [Row(columns, gap=8, may_stack=False)]
