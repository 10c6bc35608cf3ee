"""A goal in a few words, for a list that is read while flying. Whole sentences are left to the briefing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.texts import tr
from game.texts.units import number, quantity

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from game.simulation.plan import Goal


def goal_title(goal: Goal) -> str:
    """Return the goal in a few words."""
    words = _TITLES.get(goal.kind)
    return words(goal) if words else goal.kind


def shown_name(name: str) -> str:
    """Return a name out of a level file as people write it."""
    words = name.replace("_", " ").replace("-", " ")
    return words[:1].upper() + words[1:]


def goal_place_m(goal: Goal, things: Mapping[str, float]) -> float | None:
    """Return the distance that a goal is about: its own, or that of its thing when it is known."""
    if goal.at_m is not None:
        return goal.at_m
    return things.get(goal.thing) if goal.thing is not None else None


def _hold(goal: Goal) -> str:
    low, high = goal.between_m
    return tr("Hold {low} to {high}").format(low=number(low), high=quantity(high, "m"))


def _land(goal: Goal) -> str:
    if goal.at_m is None:
        return tr("Land softly")
    return tr("Land on the mark")


def _thing(goal: Goal) -> str:
    return shown_name(goal.thing) if goal.thing else tr("rock")


_TITLES: Final[Mapping[str, Callable[[Goal], str]]] = {
    "reach": lambda _: tr("Reach the mark"),
    "stop": lambda goal: tr("Stop at {thing}").format(thing=_thing(goal)),
    "hold_altitude": _hold,
    "land": _land,
    "photograph": lambda goal: tr("Photograph {thing}").format(thing=_thing(goal)),
    "travel": lambda goal: tr("Travel {way}").format(way=quantity(goal.distance_m, "m")),
    "sample": lambda goal: tr("Core {thing}").format(thing=_thing(goal)),
    "depot": lambda goal: tr("Lay {n} tubes").format(n=goal.count),
    "measure": lambda goal: tr("Measure {thing}").format(thing=_thing(goal)),
    "identify": lambda goal: tr("Name {thing}").format(thing=_thing(goal)),
    "cards": lambda goal: tr("Cards of {thing}").format(thing=_thing(goal)),
    "claim": lambda goal: tr("Claim for {thing}").format(thing=_thing(goal)),
    "order": lambda _: tr("Order the events"),
    "oxygen": lambda goal: tr("Make {mass} of oxygen").format(mass=quantity(goal.grams, "g")),
    "plant": lambda goal: tr("Plan {mass} of oxygen").format(mass=quantity(goal.tonnes, "t")),
    "hand_over": lambda goal: tr("Hand over to {name}").format(name=shown_name(goal.to)),
    "ice": lambda goal: tr("Find ice within {reach}").format(reach=quantity(goal.reach_m, "m")),
    "settle": lambda _: tr("Choose a place to live"),
    "redesignate": lambda _: tr("Move the landing point"),
    "hold_point": lambda goal: tr("Hold {near} to {far} away").format(
        near=number(goal.between_m[0]), far=quantity(goal.between_m[1], "m")
    ),
    "capture": lambda _: tr("Catch the container"),
    "contain": lambda _: tr("Shut it away"),
    "entry": lambda _: tr("Through the corridor"),
    "land_home": lambda goal: tr("Land within {away}").format(away=quantity(goal.within_km, "km")),
    "orbit": lambda goal: tr("Orbit of {low} to {high}").format(
        low=number(goal.between_km[0]), high=quantity(goal.between_km[1], "km")
    ),
    "stay_within": lambda _: tr("Keep the limits"),
}
