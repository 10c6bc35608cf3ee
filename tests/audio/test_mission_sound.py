"""What a mission sounds like: loops follow the state, events have their sounds, far things are quieter."""

from __future__ import annotations

from dataclasses import fields as fields_of
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

from game.audio import MissionSound, SoundBoard
from game.audio.catalogue import caption
from game.audio.mission_sound import SOUND_OF_EVENT, sound_of
from game.audio.mixing import rotor_levels, wheel_levels, wind_levels
from game.simulation import events, events_arrival, events_ascent
from game.simulation.plan import ControlDepth, GroundKind
from game.simulation.snapshot import (
    Air,
    CraftState,
    Drilling,
    HelicopterState,
    Outcome,
    RoverState,
    Snapshot,
    Wheel,
)

AIR = Air(0.0165, 740.0, 230.0, 240.0, wind_x_m_s=0.0, wind_y_m_s=0.0)
WHEEL = Wheel(
    0.0, 0.25, 0.0, rim_speed_m_s=0.042, slip=0.0, sinkage_m=0.0, load_n=600.0, ground=GroundKind.BEDROCK
)
IDLE_DRILL = Drilling(None, 0.0, 0.0, 0.0, 0.0, 1.0)


def state(kind: type, **fields: Any) -> Any:  # noqa: ANN401  # whatever the state's own fields hold
    """Return a state at rest: every field that is not given is 0 or empty."""
    blank: dict[str, Any] = {field.name: 0.0 for field in fields_of(kind)}
    return kind(**(blank | {"air": AIR} | fields))


def helicopter(**fields: Any) -> HelicopterState:  # noqa: ANN401  # as the state's own fields
    given = {"name": "ginny", "control": ControlDepth.GUIDED, "legs": (), "blades_left": 4}
    made: HelicopterState = state(
        HelicopterState, **(given | {"blade_loading": 0.13, "blade_loading_limit": 0.13} | fields)
    )
    return made


def rover(**fields: Any) -> RoverState:  # noqa: ANN401  # as the state's own fields
    still = replace(WHEEL, rim_speed_m_s=0.0)
    made: RoverState = state(
        RoverState,
        **({"name": "percy", "wheels": (still,) * 3, "drilling": IDLE_DRILL, "tubes": ()} | fields),
    )
    return made


def snapshot(*crafts: CraftState) -> Snapshot:
    return Snapshot(
        0, 0.0, 12.5, 3.71, {craft.name: craft for craft in crafts}, (), (), (), 0.0, Outcome.UNFINISHED, ""
    )


@pytest.fixture(name="board")
def _board(monkeypatch: pytest.MonkeyPatch) -> SoundBoard:
    monkeypatch.setenv("SDL_AUDIODRIVER", "nosuch")
    return SoundBoard()


def heard(board: SoundBoard, *crafts: CraftState, follow: str = "") -> dict[str, float]:
    """Return the loops that sound, with their levels, once a state has been heard for a second."""
    ear = MissionSound(board)
    ear.follow(follow)
    ear.hear((), snapshot(*crafts))
    board.update(1.0)
    return {sound_id: layer.level for sound_id, layer in board._layers.items() if layer.level > 1e-6}


def test_rotor_at_flight_speed_is_its_own_loop(board: SoundBoard) -> None:
    """At 2537 rpm only the loop of that speed sounds, at full level when fully loaded."""
    assert heard(board, helicopter(rotor_speed_rpm=2537.0)) == {"rotor_2537": pytest.approx(1.0)}


def test_rotor_at_rest_is_silent(board: SoundBoard) -> None:
    """No rotor sounds when none turns, and none without blades."""
    assert heard(board, helicopter(rotor_speed_rpm=0.0)) == {}
    assert heard(board, helicopter(rotor_speed_rpm=2537.0, blades_left=0)) == {}


def test_running_up_gets_steadily_louder() -> None:
    """The power of the two loops that cross-fade never drops while the rotor runs up."""
    powers = [sum(level**2 for level in rotor_levels(float(rpm), 1.0).values()) for rpm in range(0, 2900, 5)]
    assert all(later >= earlier - 1e-9 for earlier, later in pairwise(powers))
    assert powers[0] == 0.0
    assert powers[-1] == pytest.approx(1.0)


def test_a_loaded_rotor_is_louder() -> None:
    """The pilot hears the blades work."""
    assert rotor_levels(2537.0, 1.0)["rotor_2537"] > rotor_levels(2537.0, 0.3)["rotor_2537"]


def test_wind_rises_and_changes_its_voice() -> None:
    """Still air is silent, a breeze is all light wind, a storm all strong wind and louder."""
    assert max(wind_levels(0.0).values()) == 0.0
    assert wind_levels(3.0)["wind_strong"] == 0.0 < wind_levels(3.0)["wind_light"]
    assert wind_levels(20.0)["wind_light"] == pytest.approx(0.0)
    assert wind_levels(20.0)["wind_strong"] > wind_levels(3.0)["wind_light"]


def test_wind_is_what_the_craft_feels(board: SoundBoard) -> None:
    """Flying at 10 m/s in still air sounds like wind, drifting with the wind does not."""
    assert "wind_strong" in heard(board, helicopter(velocity_x_m_s=10.0))
    drifting = helicopter(velocity_x_m_s=10.0, air=replace(AIR, wind_x_m_s=10.0))
    assert heard(board, drifting) == {}


def test_a_vacuum_carries_nothing(board: SoundBoard) -> None:
    """Without air neither rotor nor wind is heard."""
    nothing = replace(AIR, density_kg_m3=0.0, wind_x_m_s=10.0)
    assert heard(board, helicopter(rotor_speed_rpm=2537.0, air=nothing)) == {}


@pytest.mark.parametrize(
    ("ground", "sounds"),
    [
        (GroundKind.BEDROCK, {"wheels_on_bedrock"}),
        (GroundKind.REGOLITH, {"wheels_on_bedrock", "wheels_in_sand"}),
        (GroundKind.SAND, {"wheels_in_sand"}),
        (GroundKind.RIPPLES, {"wheels_in_sand"}),
    ],
)
def test_wheels_tell_the_ground(board: SoundBoard, ground: GroundKind, sounds: set[str]) -> None:
    """Wheels grind on bedrock, hiss in sand and ripples, and do both on regolith."""
    assert set(heard(board, rover(wheels=(replace(WHEEL, ground=ground),) * 3))) == sounds


def test_wheels_are_heard_only_while_they_roll_on_the_ground() -> None:
    """A standing wheel and a lifted one are silent; three that roll are never above full level."""
    assert sum(wheel_levels((replace(WHEEL, rim_speed_m_s=0.0),) * 3).values()) == 0.0
    assert sum(wheel_levels((replace(WHEEL, load_n=0.0),) * 3).values()) == 0.0
    assert sum(wheel_levels((replace(WHEEL, rim_speed_m_s=-9.0),) * 3).values()) == pytest.approx(1.0)


def test_drill_sounds_while_it_is_fed(board: SoundBoard) -> None:
    """The drill is silent at rest, turns when fed, and is louder in stone."""
    fed = replace(IDLE_DRILL, feed_force_n=80.0)
    assert heard(board, rover()) == {}
    in_air = heard(board, rover(drilling=fed))["drill"]
    assert heard(board, rover(drilling=replace(fed, thing="outcrop")))["drill"] > in_air > 0.0


def test_a_far_craft_is_quieter_than_a_near_one(board: SoundBoard) -> None:
    """From the rover the helicopter fades with distance; following the helicopter it is at full level."""
    crafts = (rover(), helicopter(rotor_speed_rpm=2537.0, x_m=100.0))
    assert heard(board, *crafts, follow="percy")["rotor_2537"] == pytest.approx(0.2)
    assert heard(board, *crafts, follow="ginny")["rotor_2537"] == pytest.approx(1.0)


def test_pause_silences_and_hearing_brings_back(board: SoundBoard) -> None:
    """A paused mission is silent; the next frame that is heard brings the loops back."""
    ear, now = MissionSound(board), snapshot(helicopter(rotor_speed_rpm=2537.0))
    ear.hear((), now)
    ear.pause()
    board.update(1.0)
    assert board._layers == {}
    ear.hear((), now)
    assert "rotor_2537" in board._layers


def test_every_event_has_a_sound() -> None:
    """Each kind of event is heard, but for the take-off, which the rotor tells."""
    by_value = {events.TookOff, events.TouchedDown, events.JumpLanded, events.MissionEnded}
    kinds = {
        kind
        for module in (events, events_arrival, events_ascent)
        for kind in vars(module).values()
        if isinstance(kind, type) and issubclass(kind, events.Event)
    }
    assert kinds - {events.Event} == set(SOUND_OF_EVENT) | by_value
    assert sound_of(events.TookOff(1.0, "ginny")) is None


def test_landings_sound_as_hard_as_they_are() -> None:
    """A soft touchdown thumps softly, a firmer one louder, one above 1.5 m/s is a knock."""
    soft, firm, hard = (
        sound_of(events.TouchedDown(9.0, "ginny", speed, 0.0, 30.0)) for speed in (0.3, 1.2, 2.5)
    )
    assert soft is not None
    assert firm is not None
    assert soft[0] == firm[0] == "touchdown"
    assert soft[1] < firm[1]
    assert hard == ("hard_landing", 1.0)


@pytest.mark.parametrize(
    ("outcome", "sound_id"), [(Outcome.WON, "mission_won"), (Outcome.LOST, "mission_lost")]
)
def test_the_end_has_its_motif(board: SoundBoard, outcome: Outcome, sound_id: str) -> None:
    """A mission that is won rises, one that is lost falls; the last goal's chime gives way to the motif."""
    last = (events.GoalReached(9.0, "ginny", 0, ""), events.MissionEnded(9.0, "ginny", outcome, ""))
    MissionSound(board).hear(last, snapshot(helicopter()))
    texts = [text for text, _ in board.captions()]
    assert caption(sound_id) in texts
    assert (caption("goal_chime") in texts) == (outcome is Outcome.LOST)


def test_a_mission_without_craft_is_silent(board: SoundBoard) -> None:
    """A snapshot without any craft is heard without a sound and without a fault."""
    assert heard(board) == {}
