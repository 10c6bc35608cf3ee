"""What a flight has found that may be named, and the names that are shown in a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.classroom.features import features_of
from game.scenes.goal_words import thing_words
from game.simulation.settling.sites import sites
from game.texts import tr_n
from game.view.overlay import PlaceName

if TYPE_CHECKING:
    from game.classroom.name_books import NameBooks
    from game.scenes.flight import Flight
    from game.simulation.snapshot import Snapshot


def names_in(books: NameBooks, level: str) -> tuple[PlaceName, ...]:
    """Return the names that were given in a level."""
    return tuple(PlaceName(naming.name, naming.feature.at_m) for naming in books.given(level))


def sites_in(snapshot: Snapshot) -> tuple[PlaceName, ...]:
    """Return the places to choose from, which have names of their own."""
    return tuple(PlaceName(thing_words(site.name), site.x_m) for site in sites(snapshot.things))


def discover(flight: Flight, books: NameBooks) -> str:
    """Write down what came in sight, and return in words how much of it is new; empty if nothing is."""
    unknown_m = {thing.x_m for thing in flight.snapshot.things if not thing.is_known}
    found = (
        feature
        for feature in features_of(flight.plan, flight.run.simulation.terrain.height_m)
        if flight.sight.covers(feature.at_m) and feature.at_m not in unknown_m
    )
    new = len(books.discover(flight.plan.identifier, found))
    return (
        tr_n("{n} place without a name found", "{n} places without a name found", new).format(n=new)
        if new
        else ""
    )
