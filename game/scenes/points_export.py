"""A mission's measured points as a file to take home: labelled with the team's own last answer, right or wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.missions.points_file import PointsError, save_points
from game.science.instruments import Instrument
from game.science.pooling import LabelledPoint
from game.science.targets import RockUnit
from game.simulation.events import AnswerGiven
from game.texts import tr, tr_n

if TYPE_CHECKING:
    from game.scenes.context import Context
    from game.scenes.flight import Flight


def labelled_points(flight: Flight, team: str) -> tuple[LabelledPoint, ...]:
    """Return PIXL's points of every rock that the team has named; the laser finds too few oxides to be pooled."""
    names = {
        note.about: note.answer
        for note in flight.notes
        if isinstance(note, AnswerGiven) and note.answer in set(RockUnit)
    }
    return tuple(
        LabelledPoint(
            team,
            flight.plan.identifier,
            thing.name,
            RockUnit(names[thing.name]),
            point.is_abraded,
            point.oxides_pct,
        )
        for thing in flight.snapshot.things
        if thing.name in names
        for point in thing.measurements
        if point.instrument == Instrument.PIXL and point.oxides_pct
    )


def export(context: Context, flight: Flight) -> str:
    """Write the points into the player's folder and return in one sentence where they are, or why they are not."""
    player = context.players.now
    home = context.players.home(player)
    if home is None:
        return tr("Nothing can be kept here: there is no folder for the player.")
    points = labelled_points(flight, player.name)
    path = home / f"points-{flight.plan.identifier}.csv"
    try:
        save_points(points, path)
    except PointsError as error:
        return str(error)
    words = tr_n("{n} point lies in {path}.", "{n} points lie in {path}.", len(points))
    return words.format(n=len(points), path=path)
