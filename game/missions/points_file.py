"""Labelled points as CSV: what a team takes home from its measurements, and what another team may add to its own.

A file comes from anyone's stick, so every row is looked at before it is believed. What points mean is left to
`game.science.pooling`.
"""

from __future__ import annotations

import csv
import io
import math
from typing import TYPE_CHECKING, Final, NamedTuple

from game.missions.atomic_file import write_text
from game.science.oxides import OXIDES
from game.science.pooling import LabelledPoint
from game.science.targets import RockUnit
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

COLUMNS: Final = (
    "team",
    "level",
    "thing",
    "unit",
    "is_abraded",
    *(f"{oxide.lower()}_pct" for oxide in OXIDES),
)
MOST_ROWS: Final = 100_000
"""A class that measures all year has a tenth of it."""
_LARGEST_BYTES: Final = 32 * 1024 * 1024
_LONGEST_TEXT: Final = 120
_HIGHEST_PCT: Final = 150.0
"""Oxides of a single grain, not normalised, may pass 100 % a little."""


class PointsError(Exception):
    """A file of points that cannot be used; its text is one sentence for a person."""


class Row(NamedTuple):
    """A line of the file and what stands in it."""

    line: int
    cells: list[str]


def points_text(points: Iterable[LabelledPoint]) -> str:
    """Return points as CSV with a head line; numbers keep all their digits."""
    sheet = io.StringIO()
    writer = csv.writer(sheet, lineterminator="\n")
    writer.writerow(COLUMNS)
    for point in points:
        head = (point.team, point.level, point.thing, point.unit, "yes" if point.is_abraded else "no")
        writer.writerow([*(_harmless(cell) for cell in head), *(repr(each) for each in point.oxides_pct)])
    return sheet.getvalue()


def save_points(points: Iterable[LabelledPoint], path: Path) -> None:
    """Write points; raises PointsError where the place refuses them."""
    try:
        write_text(path, points_text(points))
    except OSError as error:
        message = tr("The points cannot be written to {path}: {why}. Choose another folder.")
        raise PointsError(message.format(path=path, why=error.strerror)) from error


def load_points(path: Path) -> tuple[LabelledPoint, ...]:
    """Read points; raises PointsError with one sentence that names file, line, what is wrong and what is allowed."""
    rows = _rows(path)
    head = next(rows, None)
    if head is None or tuple(cell.strip() for cell in head.cells) != COLUMNS:
        message = tr("{path} is no file of points: its first line must be {columns}.")
        raise PointsError(message.format(path=path, columns=",".join(COLUMNS)))
    points: list[LabelledPoint] = []
    for row in rows:
        if len(points) >= MOST_ROWS:
            message = tr(
                "{path} has more than {most} points, which no class measures; send the teams' own files."
            )
            raise PointsError(message.format(path=path, most=MOST_ROWS))
        if row.cells:
            points.append(_point(path, row))
    return tuple(points)


def _rows(path: Path) -> Iterator[Row]:
    try:
        if path.stat().st_size > _LARGEST_BYTES:
            message = tr("{path} is too large for a file of points (over 32 MB); send the teams' own files.")
            raise PointsError(message.format(path=path))
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file, strict=True)
            for cells in reader:
                yield Row(reader.line_num, cells)
    except FileNotFoundError as error:
        raise PointsError(tr("There is no file {path}.").format(path=path)) from error
    except OSError as error:
        message = tr("{path} cannot be read: {why}.")
        raise PointsError(message.format(path=path, why=error.strerror)) from error
    except (csv.Error, UnicodeError) as error:
        message = tr("{path} is not CSV, or its end is missing; export it again.")
        raise PointsError(message.format(path=path)) from error


def _point(path: Path, row: Row) -> LabelledPoint:
    if len(row.cells) != len(COLUMNS):
        message = tr("has {found} cells instead of {asked}; was the file cut off?")
        raise _wrong(path, row, message.format(found=len(row.cells), asked=len(COLUMNS)))
    team, level, thing, unit, abraded = (_text(path, row, n) for n in range(5))
    if unit not in set(RockUnit):
        message = tr("names the unit '{unit}'; known are {units}.")
        raise _wrong(path, row, message.format(unit=unit[:40], units=", ".join(RockUnit)))
    if abraded not in {"yes", "no"}:
        message = tr("says '{word}' for is_abraded; write yes or no.")
        raise _wrong(path, row, message.format(word=abraded[:40]))
    oxides = tuple(_number(path, row, n) for n in range(5, len(COLUMNS)))
    return LabelledPoint(team, level, thing, RockUnit(unit), abraded == "yes", oxides)


def _text(path: Path, row: Row, column: int) -> str:
    cell = row.cells[column].strip().removeprefix("'")
    if not cell or len(cell) > _LONGEST_TEXT or not cell.isprintable():
        message = tr("needs a name of 1 to {longest} printable letters in the column {column}.")
        raise _wrong(path, row, message.format(longest=_LONGEST_TEXT, column=COLUMNS[column]))
    return cell


def _number(path: Path, row: Row, column: int) -> float:
    cell = row.cells[column]
    try:
        number = float(cell)
    except ValueError:
        number = math.nan
    if not 0.0 <= number <= _HIGHEST_PCT:
        message = tr(
            "has '{cell}' in the column {column}; weight percent from 0 to {highest:g} belongs there."
        )
        words = message.format(cell=cell[:40], column=COLUMNS[column], highest=_HIGHEST_PCT)
        raise _wrong(path, row, words)
    return number


def _wrong(path: Path, row: Row, what: str) -> PointsError:
    return PointsError(tr("{path}, line {line}: it {what}").format(path=path, line=row.line, what=what))


def _harmless(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell[:1] in {"=", "+", "-", "@"} else str(cell)
