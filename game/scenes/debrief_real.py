"""The table "you and the real one" of the debrief, for missions that follow a published flight."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.missions.ghosts import own_figures, real_flight
from game.texts import tr
from game.texts.units import quantity
from game.ui import theme
from game.ui.groups import Column, Row
from game.ui.labels import Heading, Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.missions.ghosts import FlightFigures
    from game.scenes.flight import Flight
    from game.ui.widget import Widget

_SAME: Final = 0.05
"""Closer than this is called the same: the published figures have one decimal."""
_SHARES: Final = (1.2, 1.0, 1.0, 1.2)
"""How wide the columns are, compared with each other."""


def real_table(flight: Flight) -> list[Widget]:
    """Return the table, or nothing where there is no real flight or no own one to compare."""
    real = real_flight(flight.plan.identifier)
    if real is None or flight.result is None:
        return []
    own = own_figures(flight.result, flight.notes, flight.plan)
    if own is None:
        return []
    head = ("", tr("You"), tr("Flight {n}").format(n=real.number), tr("Difference"))
    rows = [head, *_rows(own, real.figures)]
    columns = [Column(_cells(rows, n), gap=2, grow=share) for n, share in enumerate(_SHARES)]
    note = tr(
        "{truth}: {source}; speed as commanded, over the ground. Yours: straight distance, speed with climb."
    )
    words = note.format(truth=real.truth.capitalize(), source=real.source)
    return [
        Column(
            [
                Heading(tr("You and Ingenuity's flight {n}").format(n=real.number), size=theme.BODY),
                Row(columns, gap=10, may_stack=False),
                Label(words, size=theme.SMALL, colour=theme.TEXT_QUIET),
            ],
            gap=6,
            grow=1.0,
        )
    ]


def _rows(own: FlightFigures, real: FlightFigures) -> list[tuple[str, ...]]:
    pairs = (
        (tr("In the air"), own.duration_s, real.duration_s, "s"),
        (tr("Distance"), own.distance_m, real.distance_m, "m"),
        (tr("Highest"), own.max_height_m, real.max_height_m, "m"),
        (tr("Fastest"), own.max_speed_m_s, real.max_speed_m_s, "m/s"),
    )
    return [
        (name, quantity(mine, unit, 1), quantity(theirs, unit, 1), _difference(mine - theirs, unit))
        for name, mine, theirs, unit in pairs
    ]


def _difference(value: float, unit: str) -> str:
    if abs(value) < _SAME:
        return tr("the same")
    return f"+{quantity(value, unit, 1)}" if value > 0.0 else quantity(value, unit, 1)


def _cells(rows: Sequence[tuple[str, ...]], column: int) -> list[Widget]:
    """Return one column's cells: names and heads are quiet, figures stand out."""
    cells: list[Widget] = []
    for line, row in enumerate(rows):
        is_figure = line > 0 and column > 0
        colour = theme.TEXT if is_figure else theme.TEXT_QUIET
        cells.append(Label(row[column], size=theme.SMALL, colour=colour, is_bold=is_figure and column == 1))
    return cells
