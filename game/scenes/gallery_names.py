"""Pictures of naming: what a class has found, a name that is refused, a ballot, its count, and names in the world."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.classroom.features import features_of
from game.classroom.naming import Proposal
from game.scenes.booth_screen import BoothScene
from game.scenes.count_screen import CountScene
from game.scenes.map_screen import MapScene
from game.scenes.name_form import NameFormScene
from game.scenes.names_screen import NamesScene
from game.simulation.terrain import Terrain

if TYPE_CHECKING:
    from game.classroom.name_books import Naming
    from game.scenes.gallery_stage import Stage
    from game.scenes.still import Draw

_LEVEL = "scout-and-sample"
_VOTED = ("TVA", "TA", "AVT", "VT", "VAT", "A", "TV", "VA", "AV", "TAV", "AT")
_CRATER = {"T": "Torun", "V": "Varde", "A": "Alcalá"}


def found(stage: Stage) -> None:
    """Show what a class has found in one mission; two places have their names."""
    _class(stage)
    scene = NamesScene(stage.context, _land(stage), _LEVEL)
    scene.choose(stage.context.names.book(_LEVEL).index(_crater(stage)))
    stage.scene = scene


def form(stage: Stage) -> None:
    """Show a name that is taken, from what no crater is called after."""
    _class(stage)
    scene = NameFormScene(stage.context, _land(stage), _LEVEL, _crater(stage))
    scene.write("belva")
    scene.take_origin("river")
    stage.scene = scene


def booth(stage: Stage) -> None:
    """Show a ballot on which two names are ranked."""
    _class(stage)
    scene = BoothScene(stage.context, _land(stage), _LEVEL, _crater(stage))
    scene.enter("Seat 14")
    scene.rank(_CRATER["V"])
    scene.rank(_CRATER["T"])
    stage.scene = scene


def count(stage: Stage) -> None:
    """Show the round in which the weakest name goes."""
    _class(stage)
    stage.scene = CountScene(stage.context, _land(stage), _LEVEL, _crater(stage))


def world(stage: Stage) -> None:
    """Show names where they belong, and on the strip with the level's profile."""
    _class(stage)
    stage.fly(stage.plan(_LEVEL), 40.0)


def _land(stage: Stage) -> Draw:
    return MapScene(stage.context).behind.draw


def _class(stage: Stage) -> None:
    """Let a class have flown one mission, and have proposed and voted."""
    books, plan = stage.context.names, stage.plan(_LEVEL)
    books.discover(_LEVEL, features_of(plan, Terrain(plan.terrain).height_m))
    for naming in books.book(_LEVEL):
        given = {"ridge-26.0": ("Long Draw", "park"), "boulder-32.4": ("Bell Island", "park")}
        if naming.feature.key in given:
            name, after = given[naming.feature.key]
            named = naming.proposed(Proposal(name, naming.feature.kind, after))
            books.put(_LEVEL, replace(named, name=name))
    crater = _crater(stage)
    for name in _CRATER.values():
        crater = crater.proposed(Proposal(name, crater.feature.kind, "town"))
    ballots = {f"Seat {n}": tuple(_CRATER[sign] for sign in way) for n, way in enumerate(_VOTED, start=1)}
    books.put(_LEVEL, crater.voted(ballots))


def _crater(stage: Stage) -> Naming:
    return next(each for each in stage.context.names.book(_LEVEL) if each.feature.what == "crater")
