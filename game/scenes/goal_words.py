"""Goals, limits and medals as sentences for briefing, pause and debrief."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.facts import value
from game.science.moxie import breathing_min
from game.science.words import instrument_words
from game.texts import tr, tr_n
from game.texts.units import clock, quantity

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from game.simulation.plan import CraftPlan, Goal, LevelPlan, MedalLimits


_HOUR_S: Final = 3600.0
"""From here on a clock shows hours, and seconds are left out."""


def goal_words(goal: Goal) -> str:
    """Return what a goal asks for, in one sentence without a full stop."""
    return _WORDS[goal.kind](goal) if goal.kind in _WORDS else goal.kind


def goals_words(plan: LevelPlan) -> tuple[str, ...]:
    """Return every goal of a level; where there are several crafts, each says whose it is."""
    if len(plan.crafts) == 1:
        return tuple(goal_words(goal) for goal in plan.goals)
    return tuple(f"{goal.craft.capitalize()}: {goal_words(goal)}" for goal in plan.goals)


def medal_words(limits: MedalLimits) -> str:
    """Return what a medal asks for beside winning."""
    asks = []
    if limits.within_s is not None:
        asks.append(tr("within {time}").format(time=time_words(limits.within_s)))
    if limits.within_wh is not None:
        asks.append(tr("with at most {energy}").format(energy=quantity(limits.within_wh, "Wh")))
    if limits.within_kg is not None:
        asks.append(tr("with at most {mass} from the Earth").format(mass=quantity(limits.within_kg, "kg")))
    return ", ".join(asks) if asks else tr("for winning")


def limits_words(plan: LevelPlan) -> str:
    """Return what a mission has to do with: charge or fuel of craft that can run out of it, and when it ends."""
    stored = [craft for craft in plan.crafts if not (craft.launch or craft.homeward or craft.arrival)]
    parts = [_stored_words(craft, has_one=len(plan.crafts) == 1) for craft in stored]
    words = " · ".join([*parts, tr("ends after {time}").format(time=time_words(plan.time_limit_s))])
    return words[:1].upper() + words[1:]


def _stored_words(craft: CraftPlan, *, has_one: bool) -> str:
    """Return what a craft runs on, and how much of it there is."""
    if craft.flight is not None:
        words = tr("fuel {charge}") if has_one else tr("{name}'s fuel {charge}")
        charge_pct = craft.flight.propellant_pct
    else:
        words = tr("battery {charge}") if has_one else tr("{name}'s battery {charge}")
        charge_pct = craft.battery_pct
    return words.format(name=craft.name.capitalize(), charge=quantity(charge_pct, "%"))


def thing_words(thing: str) -> str:
    """Return a thing's name as people write it."""
    return thing.replace("_", " ").replace("-", " ")


def _reach(goal: Goal) -> str:
    return tr("Reach the mark to within {near}").format(near=quantity(goal.within_m, "m"))


def _stop(goal: Goal) -> str:
    return tr("Stop within {near} of {thing}, and stand for {time}").format(
        near=quantity(goal.within_m, "m"), thing=thing_words(goal.thing or ""), time=time_words(goal.for_s)
    )


def _hold_altitude(goal: Goal) -> str:
    low, high = goal.between_m
    return tr("Stay between {low} and {high} up for {time}").format(
        low=quantity(low, "m"), high=quantity(high, "m"), time=time_words(goal.for_s)
    )


def _land(goal: Goal) -> str:
    slowly = quantity(goal.max_down_m_s, "m/s")
    if goal.max_sideways_m_s is not None:
        slide = quantity(goal.max_sideways_m_s, "m/s")
        slowly = tr("{speed}, sliding at {slide}").format(speed=slowly, slide=slide)
    words = tr("Land at {speed} or slower").format(speed=slowly)
    if goal.at_m is not None:
        words = tr("Land within {near} of the mark, at {speed} or slower").format(
            near=quantity(goal.within_m, "m"), speed=slowly
        )
    if goal.slope_deg is None:
        return words
    return tr("{words}, at most {slope} out of level").format(
        words=words, slope=quantity(goal.slope_deg, "°")
    )


def _redesignate(_goal: Goal) -> str:
    return tr("Give the computer another landing point during the approach")


def _photograph(goal: Goal) -> str:
    return tr("Photograph {thing} from within {near}").format(
        thing=thing_words(goal.thing or ""), near=quantity(goal.within_m, "m")
    )


def _travel(goal: Goal) -> str:
    return tr("Travel {way}").format(way=quantity(goal.distance_m, "m"))


def _sample(goal: Goal) -> str:
    return tr_n(
        "Core and seal {n} sample of {thing}", "Core and seal {n} samples of {thing}", goal.count
    ).format(n=goal.count, thing=thing_words(goal.thing or tr("rock")))


def _depot(goal: Goal) -> str:
    low, high = goal.between_m
    words = tr("Lay {n} tubes, {low} to {high} apart").format(
        n=goal.count, low=f"{low:g}", high=quantity(high, "m")
    )
    asks = [tr("on firm ground")] if goal.is_firm else []
    if goal.slope_deg is not None:
        asks.append(tr("where it slopes by {slope} at most").format(slope=quantity(goal.slope_deg, "°")))
    if goal.clear_m > 0.0:
        asks.append(tr("{away} clear of boulders").format(away=quantity(goal.clear_m, "m")))
    return ", ".join([words, *asks])


def _measure(goal: Goal) -> str:
    words = tr_n(
        "Measure {n} point of {thing} with {instrument}",
        "Measure {n} points of {thing} with {instrument}",
        goal.count,
    )
    return words.format(
        n=goal.count, thing=thing_words(goal.thing or ""), instrument=instrument_words(goal.instrument)
    )


def _identify(goal: Goal) -> str:
    return tr("Find out which rock {thing} is").format(thing=thing_words(goal.thing or ""))


def _cards(goal: Goal) -> str:
    words = tr_n("Win {n} evidence card of {thing}", "Win {n} evidence cards of {thing}", goal.count)
    return words.format(n=goal.count, thing=thing_words(goal.thing or ""))


def _claim(goal: Goal) -> str:
    return tr("Say how far the evidence of {thing} goes").format(thing=thing_words(goal.thing or ""))


def _order(goal: Goal) -> str:
    return tr("Put {n} events in order, each argued from cards").format(n=len(goal.events))


def _oxygen(goal: Goal) -> str:
    minutes = int(breathing_min(goal.grams))
    words = tr_n(
        "Make {mass} of oxygen, {purity} pure: breath for {n} minute",
        "Make {mass} of oxygen, {purity} pure: breath for {n} minutes",
        minutes,
    )
    return words.format(mass=quantity(goal.grams, "g"), purity=quantity(goal.purity_pct, "%"), n=minutes)


def _plant(goal: Goal) -> str:
    words = tr("Plan a plant of at most {limit} that makes {mass} of oxygen in {n} months")
    return words.format(
        limit=quantity(goal.mass_kg, "kg"), mass=quantity(goal.tonnes, "t"), n=f"{goal.months:g}"
    )


def _hand_over(goal: Goal) -> str:
    words = tr("Land within {near} of {name}, in sight of each other, and send the pictures for {time}")
    return words.format(
        near=quantity(goal.within_m, "m"), name=goal.to.capitalize(), time=time_words(goal.for_s)
    )


def _ice(goal: Goal) -> str:
    words = tr("Find ice within {reach} of the surface, and say how deep it is, to {near}")
    return words.format(reach=quantity(goal.reach_m, "m"), near=quantity(goal.within_m, "m"))


def _settle(goal: Goal) -> str:
    del goal
    return tr("Choose the place where people can live, by what was measured")


def _hold_point(goal: Goal) -> str:
    low, high = goal.between_m
    words = tr("Hold {low} to {high} before the container for {time}, at {speed} or slower")
    speed = quantity(100.0 * goal.max_speed_m_s, "cm/s")
    return words.format(low=f"{low:g}", high=quantity(high, "m"), time=time_words(goal.for_s), speed=speed)


def _capture(goal: Goal) -> str:
    del goal
    speed = quantity(100.0 * value("orbiter.capture_speed_m_s"), "cm/s")
    return tr("Let the container come into the bay at {speed} or slower").format(speed=speed)


def _entry(goal: Goal) -> str:
    low, high = goal.between_deg
    words = tr("Enter the air at {low} to {high}, braked by {load} or less")
    return words.format(low=f"{low:g}", high=quantity(high, "°"), load=quantity(goal.max_load_gees, "g", 0))


def _land_home(goal: Goal) -> str:
    words = tr("Come down within {away} of the landing place, stopped by {impact} or less")
    return words.format(away=quantity(goal.within_km, "km"), impact=quantity(goal.max_impact_gees, "g", 0))


def _orbit(goal: Goal) -> str:
    low, high = goal.between_km
    words = tr("Reach an orbit of {low} to {high}, pushed by {load} or less")
    return words.format(low=f"{low:g}", high=quantity(high, "km"), load=quantity(goal.max_load_gees, "g", 0))


def _stay_within(goal: Goal) -> str:
    limits = []
    if goal.time_s is not None:
        limits.append(tr("finish within {time}").format(time=time_words(goal.time_s)))
    if goal.energy_wh is not None:
        limits.append(tr("use at most {energy}").format(energy=quantity(goal.energy_wh, "Wh")))
    if goal.tilt_deg is not None:
        limits.append(tr("never tilt beyond {tilt}").format(tilt=quantity(goal.tilt_deg, "°")))
    if goal.damage is not None:
        limits.append(
            tr("keep the damage below {share}").format(share=quantity(100.0 * goal.damage, "%"))
            if goal.damage > 0.0
            else tr("break nothing")
        )
    if goal.landing_m_s is not None:
        limits.append(
            tr("come down no faster than {speed}").format(speed=quantity(goal.landing_m_s, "m/s", 1))
        )
    words = ", ".join(limits)
    return words[:1].upper() + words[1:]


def time_words(seconds: float) -> str:
    """Return a time as a limit or a prediction is told."""
    if seconds < 100.0:
        return quantity(seconds, "s")
    if seconds < _HOUR_S:
        return tr("{clock} min").format(clock=clock(seconds)[:-2])
    return tr("{clock} h").format(clock=clock(seconds)[:-3])


_WORDS: Final[Mapping[str, Callable[[Goal], str]]] = {
    "reach": _reach,
    "stop": _stop,
    "hold_altitude": _hold_altitude,
    "land": _land,
    "photograph": _photograph,
    "travel": _travel,
    "sample": _sample,
    "depot": _depot,
    "measure": _measure,
    "identify": _identify,
    "cards": _cards,
    "claim": _claim,
    "order": _order,
    "oxygen": _oxygen,
    "plant": _plant,
    "hand_over": _hand_over,
    "ice": _ice,
    "settle": _settle,
    "redesignate": _redesignate,
    "hold_point": _hold_point,
    "capture": _capture,
    "contain": lambda _: tr("Shut it away: lid, heat, second vessel"),
    "entry": _entry,
    "land_home": _land_home,
    "orbit": _orbit,
    "stay_within": _stay_within,
}
