"""Boulders, outcrops, markers and sites: where they lie, what is known of them, and what has been taken from them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pymunk

from game.science.instruments import CHEMISTS, Instrument, measure
from game.science.observation import FINDERS, MAST_CAMERA, NOTHING, observe
from game.science.specimens import specimen
from game.science.targets import target
from game.simulation.plan import Thing, ThingKind
from game.simulation.random_source import Random, stream
from game.simulation.snapshot import Measurement, ThingState

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.simulation.terrain import Terrain

BOULDER: Final = 4
"""Collision type of boulders."""
BOULDER_FRICTION: Final = 0.9
"""Rough rock against metal; the lower friction of the two sides counts less than their product (estimate)."""


@dataclass(slots=True)
class _Known:
    thing: Thing
    y_m: float
    is_known: bool
    is_photographed: bool = False
    cores: int = 0
    is_abraded: bool = False
    measurements: tuple[Measurement, ...] = ()
    chance: Random | None = None
    answer: str = ""


class ThingField:
    """All things of a level. Boulders are solid half-buried balls; all others can be driven past."""

    def __init__(self, space: pymunk.Space, terrain: Terrain, things: Iterable[Thing], seed: int = 0) -> None:
        self._seed = seed
        self._known = {
            thing.name: _Known(thing, terrain.height_m(thing.at_m), thing.is_known) for thing in things
        }
        self._states: tuple[ThingState, ...] | None = None
        for known in self._known.values():
            if known.thing.kind is ThingKind.BOULDER:
                shape = pymunk.Circle(space.static_body, known.thing.radius_m, (known.thing.at_m, known.y_m))
                shape.collision_type = BOULDER
                shape.friction = BOULDER_FRICTION
                space.add(shape)

    def states(self) -> tuple[ThingState, ...]:
        """Return how every thing stands, in the level's order."""
        if self._states is None:
            self._states = tuple(_state(known) for known in self._known.values())
        return self._states

    def is_known(self, name: str) -> bool:
        """Return whether a thing is on the map."""
        return self._known[name].is_known

    def discover(self, name: str) -> None:
        """Put a thing on the map."""
        self._known[name].is_known = True
        self._states = None

    def photograph(self, name: str) -> None:
        """Remember that a picture shows this thing; the first one tells how its layers lie."""
        known = self._known[name]
        if known.thing.specimen and not known.is_photographed:
            known.measurements = (*known.measurements, self._measurement(known, MAST_CAMERA))
        known.is_photographed = True
        self._states = None

    def name(self, name: str, answer: str) -> None:
        """Remember what the team says that a thing is; recordings may come with answers about nothing."""
        if name in self._known:
            self._known[name].answer = answer
            self._states = None

    def take_core(self, name: str) -> None:
        """Count a core taken from a thing."""
        self._known[name].cores += 1
        self._states = None

    def measure(self, name: str, instrument: Instrument) -> None:
        """Keep what an instrument finds at a thing; each thing has a stream of chance of its own."""
        known = self._known[name]
        if instrument is Instrument.ABRADER:
            known.is_abraded = True
        elif _shows(known.thing, instrument):
            known.measurements = (*known.measurements, self._measurement(known, instrument))
        self._states = None

    def keep(self, name: str, found: Measurement) -> None:
        """Keep what was found out of a thing elsewhere."""
        known = self._known[name]
        known.measurements = (*known.measurements, found)
        self._states = None

    def _measurement(self, known: _Known, instrument: str) -> Measurement:
        """Return a new measurement of a thing: its chemistry, and what else there is to be seen."""
        thing = known.thing
        known.chance = known.chance or stream(self._seed, f"measure/{thing.name}")
        dust_share = 0.0 if known.is_abraded else thing.dust_share
        oxides_pct: tuple[float, ...] = ()
        if thing.chemistry and instrument in CHEMISTS:
            rock = target(thing.chemistry)
            oxides_pct = measure(Instrument(instrument), rock, known.chance, dust_share=dust_share)
        seen = NOTHING
        if thing.specimen:
            seen = observe(instrument, specimen(thing.specimen), known.chance, dust_share=dust_share)
        return Measurement(str(instrument), oxides_pct, known.is_abraded, seen.values, seen.marks)


def _shows(thing: Thing, instrument: Instrument) -> bool:
    """Return whether an instrument finds anything at a thing: chemistry, or what only specimens show."""
    return bool((thing.chemistry and instrument in CHEMISTS) or (thing.specimen and instrument in FINDERS))


def _state(known: _Known) -> ThingState:
    return ThingState(
        name=known.thing.name,
        kind=known.thing.kind,
        rock=known.thing.rock,
        x_m=known.thing.at_m,
        y_m=known.y_m,
        radius_m=known.thing.radius_m,
        is_known=known.is_known,
        is_photographed=known.is_photographed,
        cores_taken=known.cores,
        is_abraded=known.is_abraded,
        measurements=known.measurements,
        answer=known.answer,
    )
