"""What a player can predict, in words: the question before, the name and the reason after, and amounts in their unit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.scenes.goal_words import time_words
from game.simulation.plan import Quantity
from game.texts import tr
from game.texts.units import quantity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.simulation.plan import LevelPlan

_UNITS: Final[Mapping[Quantity, str]] = {
    Quantity.TIME_S: "s",
    Quantity.ENERGY_WH: "Wh",
    Quantity.BATTERY_LEFT_PCT: "%",
    Quantity.MAX_HEIGHT_M: "m",
    Quantity.MAX_SPEED_M_S: "m/s",
    Quantity.MAX_POWER_W: "W",
    Quantity.FLIGHT_POWER_W: "W",
    Quantity.TOUCHDOWN_M_S: "m/s",
    Quantity.DISTANCE_M: "m",
    Quantity.BRAKING_M: "m",
}


def amount(what: Quantity, value: float) -> str:
    """Return a value with its unit, as exactly as a prediction can be compared: to three digits."""
    if what is Quantity.TIME_S:
        return time_words(round(value))
    return quantity(float(f"{value:.3g}"), _UNITS[what])


def question_words(what: Quantity) -> str:
    """Return what the briefing asks, for power and energy with something from home to compare with."""
    return {
        Quantity.TIME_S: tr("How long will the mission take?"),
        Quantity.ENERGY_WH: tr("How much energy will it take? (To boil a litre of water: 100 Wh)"),
        Quantity.BATTERY_LEFT_PCT: tr("How full will the battery be at the end?"),
        Quantity.MAX_HEIGHT_M: tr("How high will you fly?"),
        Quantity.MAX_SPEED_M_S: tr("How fast will you be at most?"),
        Quantity.MAX_POWER_W: tr("How much power will you need at most? (A kettle: 2,000 W)"),
        Quantity.FLIGHT_POWER_W: tr("How much power does it take to stay in the air? (A kettle: 2,000 W)"),
        Quantity.TOUCHDOWN_M_S: tr("How fast will you touch down?"),
        Quantity.DISTANCE_M: tr("How far will you have driven?"),
        Quantity.BRAKING_M: tr(
            "How far do you roll from 10 km/h when you brake your hardest? (On the Earth: half a metre)"
        ),
    }[what]


def name_words(what: Quantity) -> str:
    """Return what the quantity is called in the debrief."""
    return {
        Quantity.TIME_S: tr("Time"),
        Quantity.ENERGY_WH: tr("Energy used"),
        Quantity.BATTERY_LEFT_PCT: tr("Battery left"),
        Quantity.MAX_HEIGHT_M: tr("Greatest height"),
        Quantity.MAX_SPEED_M_S: tr("Greatest speed"),
        Quantity.MAX_POWER_W: tr("Greatest power"),
        Quantity.FLIGHT_POWER_W: tr("Average power in the air"),
        Quantity.TOUCHDOWN_M_S: tr("Speed of the touchdown"),
        Quantity.DISTANCE_M: tr("Distance driven"),
        Quantity.BRAKING_M: tr("Braking from 10 km/h"),
    }[what]


def why_words(what: Quantity, plan: LevelPlan) -> str:
    """Return in one sentence what decides the quantity, for the crafts of this level."""
    if all(craft.kind == "rover" for craft in plan.crafts) and what in _rover_reasons():
        return _rover_reasons()[what]
    return {
        Quantity.TIME_S: tr(
            "Rotors must first reach their speed, climb and descent are gentle, and a rover crawls."
        ),
        Quantity.ENERGY_WH: tr("Energy is power times time: computers and heaters draw it even at rest."),
        Quantity.BATTERY_LEFT_PCT: tr(
            "Nearly all the power only holds you up, so it is time that empties the battery, not distance."
        ),
        Quantity.MAX_HEIGHT_M: tr(
            "Height counts from the ground below: where that falls away it grows without a climb."
        ),
        Quantity.MAX_SPEED_M_S: tr(
            "Air so thin hardly brakes: what limits the speed is the lean, which takes lift away."
        ),
        Quantity.MAX_POWER_W: tr(
            "To climb and to lean takes more thrust, and the thinner the air, the dearer each newton is."
        ),
        Quantity.FLIGHT_POWER_W: tr(
            "Little air must be pushed down fast to carry the weight; the computers take their share too."
        ),
        Quantity.TOUCHDOWN_M_S: tr(
            "The computer sinks at one metre a second until it feels the ground; nothing glides here."
        ),
        Quantity.DISTANCE_M: tr(
            "Each detour, and each way back, comes on top of the straight line on the map."
        ),
        Quantity.BRAKING_M: tr(
            "Wheels hold as hard as weight presses them down: with a sixth of it you roll six times as far."
        ),
    }[what]


def _rover_reasons() -> Mapping[Quantity, str]:
    """Return the reasons that are other ones on wheels."""
    return {
        Quantity.TIME_S: tr(
            "Low gears carry a ton over stones with little power: at four centimetres a second at most."
        ),
        Quantity.BATTERY_LEFT_PCT: tr(
            "Computers and heaters alone draw more than the generator gives, on the move or at rest."
        ),
        Quantity.MAX_SPEED_M_S: tr("Low gears trade speed for force: four centimetres a second is all."),
        Quantity.MAX_POWER_W: tr(
            "Slopes, stones and sand ask for force; at walking pace it is little power."
        ),
    }
