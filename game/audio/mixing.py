"""Which loops a state of the world sounds like, and how loud: pure functions. Playing is left to the board.

The laws are chosen by ear and labelled `game`; what is true is what drives them: rotor speed, air, ground.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from game.audio.catalogue import ROTOR_SOUNDS, ROTOR_SPEEDS_RPM
from game.simulation.plan import GroundKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.simulation.snapshot import Drilling, Wheel

Levels = dict[str, float]

LOUDEST_ROTOR_RPM: Final = 2537.0
SLOWEST_ROTOR_RPM: Final = 60.0
LOUDEST_WIND_M_S: Final = 18.0
LIGHT_WIND_M_S: Final = 4.0
STRONG_WIND_M_S: Final = 14.0
LOUDEST_RIM_SPEED_M_S: Final = 0.042
LOUDEST_RIDE_M_S: Final = 4.0
LOUDEST_MOTORS_W: Final = 1000.0
THROUGH_FRAME: Final = 0.6
"""A frame of tubes carries less than air to an ear."""
FULL_AIR_KG_M3: Final = 0.015
HALF_AS_LOUD_AT_M: Final = 25.0
ROCK_SHARE: Final = {
    GroundKind.BEDROCK: 1.0,
    GroundKind.REGOLITH: 0.45,
    GroundKind.SAND: 0.0,
    GroundKind.RIPPLES: 0.0,
}
"""How much of a wheel's noise is grinding on stone; the rest is the hiss of sand."""


def crossfade(low: str, high: str, share: float) -> Levels:
    """Return the levels of two sounds of one loudness, at equal power: share 0 is all low, 1 is all high."""
    return {low: math.cos(0.5 * math.pi * share), high: math.sin(0.5 * math.pi * share)}


def rotor_levels(rotor_speed_rpm: float, load: float) -> Levels:
    """Return the two loops nearest to a rotor speed, louder by `load`: blade loading over its limit."""
    if rotor_speed_rpm < SLOWEST_ROTOR_RPM:
        return {}
    loudness = min(1.0, rotor_speed_rpm / LOUDEST_ROTOR_RPM) ** 1.5 * (0.75 + 0.25 * min(max(load, 0.0), 1.0))
    speed_rpm = min(max(rotor_speed_rpm, ROTOR_SPEEDS_RPM[0]), ROTOR_SPEEDS_RPM[-1])
    place = min(bisect_right(ROTOR_SPEEDS_RPM, speed_rpm), len(ROTOR_SPEEDS_RPM) - 1)
    below_rpm, above_rpm = ROTOR_SPEEDS_RPM[place - 1], ROTOR_SPEEDS_RPM[place]
    pair = crossfade(
        ROTOR_SOUNDS[place - 1], ROTOR_SOUNDS[place], (speed_rpm - below_rpm) / (above_rpm - below_rpm)
    )
    return {sound_id: loudness * level for sound_id, level in pair.items()}


def wind_levels(airspeed_m_s: float) -> Levels:
    """Return the wind that a craft hears: that of the weather and of its own motion."""
    loudness = min(1.0, airspeed_m_s / LOUDEST_WIND_M_S) ** 0.7
    strength = (airspeed_m_s - LIGHT_WIND_M_S) / (STRONG_WIND_M_S - LIGHT_WIND_M_S)
    pair = crossfade("wind_light", "wind_strong", min(max(strength, 0.0), 1.0))
    return {sound_id: loudness * level for sound_id, level in pair.items()}


def wheel_levels(wheels: Sequence[Wheel]) -> Levels:
    """Return what wheels sound like by rim speed, slip and ground; a wheel in the air is silent."""
    levels = {"wheels_on_bedrock": 0.0, "wheels_in_sand": 0.0}
    for wheel in wheels:
        if wheel.load_n > 0.0:
            loudness = math.sqrt(min(1.0, abs(wheel.rim_speed_m_s) / LOUDEST_RIM_SPEED_M_S)) / len(wheels)
            rock = ROCK_SHARE[wheel.ground]
            levels["wheels_on_bedrock"] += rock * loudness
            levels["wheels_in_sand"] += (1.0 - rock) * loudness * (0.7 + 0.3 * min(abs(wheel.slip), 1.0))
    return levels


def frame_levels(wheels: Sequence[Wheel], drive_power_w: float) -> Levels:
    """Return what those in a lunar rover's seats hear through its frame, which no air carries: wheels and motors."""
    rolling = wheel_levels(wheels)
    speed_m_s = max((abs(wheel.rim_speed_m_s) for wheel in wheels), default=0.0)
    loudness = min(1.0, speed_m_s / LOUDEST_RIDE_M_S)
    levels = {sound_id: THROUGH_FRAME * loudness * level for sound_id, level in rolling.items()}
    levels["motors"] = math.sqrt(min(1.0, drive_power_w / LOUDEST_MOTORS_W))
    return levels


def drill_levels(drilling: Drilling) -> Levels:
    """Return what the corer sounds like: it turns while it is fed, and is louder in stone than in air."""
    if drilling.feed_force_n <= 0.0:
        return {}
    return {"drill": 1.0 if drilling.thing is not None else 0.5}


def engine_levels(throttle: float) -> Levels:
    """Return what a rocket engine sounds like aboard, through the structure: there is no air that could carry it."""
    return {"rocket_engine": math.sqrt(min(1.0, throttle))} if throttle > 0.0 else {}


def carried_by_air(density_kg_m3: float) -> float:
    """Return how well air carries sound: 0 in a vacuum, 1 in the air of Jezero and in all that is denser."""
    return math.sqrt(min(1.0, density_kg_m3 / FULL_AIR_KG_M3))


def carried_to(distance_m: float) -> float:
    """Return how much of a sound arrives at a distance."""
    return 1.0 / (1.0 + distance_m / HALF_AS_LOUD_AT_M)
