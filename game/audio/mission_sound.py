"""What a mission sounds like: the simulation's events as sounds, its states as levels of loops.

Playing them is left to the board, the laws of loudness to `mixing`.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.audio.catalogue import ROTOR_SOUNDS
from game.audio.mixing import (
    Levels,
    carried_by_air,
    carried_to,
    drill_levels,
    engine_levels,
    frame_levels,
    rotor_levels,
    wheel_levels,
    wind_levels,
)
from game.simulation import events as happened
from game.simulation import events_arrival as arrival
from game.simulation import events_ascent as ascent
from game.simulation.snapshot import (
    AscentRocketState,
    EntryVehicleState,
    HelicopterState,
    LunarRoverState,
    MoonLanderState,
    Outcome,
    RoverState,
    Snapshot,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from game.audio.board import SoundBoard
    from game.simulation.snapshot import CraftState

LOOPS: Final = (
    *ROTOR_SOUNDS,
    "wind_light",
    "wind_strong",
    "wheels_on_bedrock",
    "wheels_in_sand",
    "drill",
    "motors",
    "rocket_engine",
)
BLADES: Final = 4
HARD_LANDING_M_S: Final = 1.5

SOUND_OF_EVENT: Final[Mapping[type[happened.Event], str]] = {
    happened.GatePassed: "control_blip",
    happened.LandingPointMoved: "interface_confirm",
    happened.PropellantCalled: "caution",
    happened.ProbeTouched: "control_blip",
    happened.EngineStopped: "control_blip",
    happened.LegBroke: "hard_landing",
    happened.BladeBroke: "crash",
    happened.GearBroke: "hard_landing",
    happened.RotorStalled: "caution",
    happened.PictureLost: "caution",
    happened.BatteryEmptied: "caution",
    happened.TiltAlarmed: "caution",
    happened.RolledOver: "hard_landing",
    happened.GotStuck: "caution",
    happened.PhotographTaken: "camera_shutter",
    happened.ThingDiscovered: "control_blip",
    happened.HazardMisjudged: "control_blip",
    happened.PointMeasured: "interface_confirm",
    happened.AnswerGiven: "control_blip",
    happened.CoreCut: "core_broken",
    happened.CoreCrumbled: "core_crumbled",
    happened.TubeSealed: "seal",
    happened.TubeLaid: "control_blip",
    happened.OxygenHot: "control_blip",
    happened.CarbonFormed: "caution",
    happened.ContainerTouched: "touchdown",
    happened.ContainerStruck: "crash",
    happened.ContainerCaptured: "seal",
    happened.ContainmentStepDone: "control_blip",
    happened.CapsuleReleased: "control_blip",
    happened.CapsuleLost: "caution",
    happened.CapsuleBroke: "crash",
    happened.CapsuleLanded: "crash",
    ascent.RocketTossed: "seal",
    ascent.MotorLit: "hard_landing",
    ascent.MotorBurntOut: "control_blip",
    ascent.StageDropped: "seal",
    ascent.IgnitionNear: "control_blip",
    ascent.OrbitReached: "control_blip",
    ascent.RocketFell: "crash",
    arrival.LandingStepDone: "control_blip",
    arrival.ArrivalFailed: "crash",
    happened.GoalReached: "goal_chime",
    happened.GoalFailed: "caution",
}
"""A take-off has no sound of its own: the rotor's says it."""
SOUND_OF_OUTCOME: Final = {
    Outcome.WON: "mission_won",
    Outcome.LOST: "mission_lost",
    Outcome.UNFINISHED: "control_blip",
}
SIGNALS: Final = frozenset({"caution", "control_blip", "goal_chime", *SOUND_OF_OUTCOME.values()})
"""Sounds for the player's ear alone: as loud from far away."""


class MissionSound:
    """The ear of one mission, at the craft that the player follows."""

    def __init__(self, board: SoundBoard) -> None:
        self._board = board
        self._followed: str | None = None
        self._levels: Levels = dict.fromkeys(LOOPS, 0.0)

    def follow(self, craft: str) -> None:
        """Listen from this craft from now on; until then it is the first one."""
        self._followed = craft

    def hear(self, events: Iterable[happened.Event], snapshot: Snapshot) -> None:
        """Sound out what happened since the last frame and how things stand now."""
        ear = snapshot.crafts.get(self._followed or "") or next(iter(snapshot.crafts.values()), None)
        if ear is None:
            return
        for sound_id, volume in _sounds_of(events, ear, snapshot.crafts).items():
            self._board.play(sound_id, volume)
        self._set_loops(ear, snapshot.crafts)

    def pause(self) -> None:
        """Silence the loops; `hear` brings them back."""
        for sound_id in LOOPS:
            self._board.loop(sound_id, 0.0)

    def _set_loops(self, ear: CraftState, crafts: Mapping[str, CraftState]) -> None:
        levels = self._levels
        for sound_id in LOOPS:
            levels[sound_id] = 0.0
        _add(levels, wind_levels(_airspeed_m_s(ear)), carried_by_air(ear.air.density_kg_m3))
        for craft in crafts.values():
            _add_craft(levels, craft, carried_to(_distance_m(ear, craft)))
        for sound_id, level in levels.items():
            self._board.loop(sound_id, level)


def sound_of(event: happened.Event) -> tuple[str, float] | None:
    """Return the sound of an event and its volume beside the craft; None for what makes no sound."""
    if isinstance(event, happened.TouchedDown | happened.JumpLanded):
        sound_id = "hard_landing" if event.down_m_s > HARD_LANDING_M_S else "touchdown"
        return sound_id, 0.4 + 0.6 * min(1.0, event.down_m_s / HARD_LANDING_M_S)
    if isinstance(event, happened.MissionEnded):
        return SOUND_OF_OUTCOME[Outcome(event.outcome)], 1.0
    sound_id = SOUND_OF_EVENT.get(type(event), "")
    return (sound_id, 1.0) if sound_id else None


def _sounds_of(
    events: Iterable[happened.Event], ear: CraftState, crafts: Mapping[str, CraftState]
) -> Mapping[str, float]:
    """Return each sound once, at its loudest: under time-lapse many events fall into one frame."""
    volumes: dict[str, float] = {}
    for event in events:
        sound = sound_of(event)
        if sound is not None:
            sound_id, volume = sound
            if sound_id not in SIGNALS and event.craft in crafts:
                volume *= carried_to(_distance_m(ear, crafts[event.craft]))
            volumes[sound_id] = max(volume, volumes.get(sound_id, 0.0))
    if SOUND_OF_OUTCOME[Outcome.WON] in volumes:
        volumes.pop("goal_chime", None)
    return volumes


def _add_craft(levels: Levels, craft: CraftState, share: float) -> None:
    match craft:
        case HelicopterState():
            share *= carried_by_air(craft.air.density_kg_m3) * craft.blades_left / BLADES
            load = craft.blade_loading / craft.blade_loading_limit
            _add(levels, rotor_levels(craft.rotor_speed_rpm, load), share)
        case RoverState():
            _add(levels, wheel_levels(craft.wheels), share)
            _add(levels, drill_levels(craft.drilling), share)
        case LunarRoverState():
            _add(levels, frame_levels(craft.wheels, craft.drive_power_w), share)
        case MoonLanderState():
            _add(levels, engine_levels(craft.throttle), share)
        case AscentRocketState():
            _add(levels, engine_levels(1.0 if craft.thrust_n > 0.0 else 0.0), share)
        case EntryVehicleState(stage=stage) if stage is not None:
            _add(levels, engine_levels(stage.throttle), share * carried_by_air(craft.air.density_kg_m3))


def _add(levels: Levels, more: Levels, share: float) -> None:
    """Let the louder of two equal sounds cover the other, so that two craft never clip."""
    for sound_id, level in more.items():
        levels[sound_id] = max(levels[sound_id], share * level)


def _airspeed_m_s(craft: CraftState) -> float:
    if isinstance(
        craft, AscentRocketState
    ):  # what would press as hard at the ground: higher up the air is gone
        return math.sqrt(2.0 * craft.pressure_pa / craft.air.density_kg_m3)
    return math.hypot(
        craft.air.wind_x_m_s - craft.velocity_x_m_s, craft.air.wind_y_m_s - craft.velocity_y_m_s
    )


def _distance_m(one: CraftState, other: CraftState) -> float:
    return math.hypot(one.x_m - other.x_m, one.y_m - other.y_m)
