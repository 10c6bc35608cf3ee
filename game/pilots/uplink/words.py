"""The catalogue of a plan's words: which craft understands each, and its figures with unit, range and usual value.

Plan files, their checks and the plan page all read this one table.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.pilots.flying import CLIMB_M_S
from game.pilots.uplink.plan import Signal, Word
from game.science.moxie import highest_current_a
from game.science.rocketry.pitch import LONGEST_S as LONGEST_LIT_S
from game.science.rocketry.pitch import LOWEST_DEG, UPRIGHT_DEG
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

_FLIES: Final = "helicopter"
_DRIVES: Final = "rover"
_RIDES: Final = "lunar_rover"
_DESCENDS: Final = "moon_lander"
_ASCENDS: Final = "ascent_rocket"
LONGEST_S: Final = 100_000
"""A little more than a sol."""
FARTHEST_M: Final = 100_000
HIGHEST_M: Final = 10_000
_USUAL_FLIGHT_M_S: Final = 3.0
"""Well within the guidance, and slow enough to stop where one meant to."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that a word or a signal takes."""

    name: str
    unit: str
    lowest: float
    highest: float
    meaning: str
    usual: float
    """What is taken when it is not given, or what a new step begins with."""
    is_needed: bool = False
    """Whether it must be given."""
    step: float = 1.0
    """How finely it is set on a screen."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What one word means."""

    kind: str
    """The kind of craft that understands it."""
    meaning: str
    figures: tuple[Figure, ...] = ()
    is_endless: bool = False
    """Goes on until the next step: that one must say when it begins."""


@cache
def words() -> Mapping[Word, tuple[Entry, ...]]:
    """Return what each word means, once for each kind of craft that understands it."""
    return {
        **{word: (entry,) for word, entry in _flight_words().items()},
        **{word: (entry, *_ride_words(word)) for word, entry in _drive_words().items()},
        Word.PICTURE: (
            Entry(_FLIES, tr("Take a picture of what the camera sees below.")),
            Entry(_DRIVES, tr("Take a picture of what the mast's camera sees.")),
            Entry(_RIDES, tr("Stand, and take a picture of what is seen from the seats.")),
        ),
        Word.LAND: (_flight_words()[Word.LAND], _descent_words()[Word.LAND]),
        Word.AIM: (_descent_words()[Word.AIM],),
        **{word: (entry,) for word, entry in _ascent_words().items()},
    }


def entry_of(word: Word, kind: str) -> Entry | None:
    """Return what a word means to a kind of craft; None if it does not understand it."""
    return next((entry for entry in words()[word] if entry.kind == kind), None)


def words_for(kind: str) -> tuple[Word, ...]:
    """Return the words that a kind of craft understands, in the order of the catalogue; none for unknown kinds."""
    return tuple(word for word in Word if entry_of(word, kind) is not None)


@cache
def signal_figures() -> Mapping[Signal, Figure]:
    """Return the figure of each signal that has one."""
    name = {signal: str(signal) for signal in Signal}
    height, place = tr("Height above the ground."), tr("Place, as distance along the ground.")
    figures = (
        Figure(name[Signal.AT_S], "s", 0, LONGEST_S, tr("Time since the mission began."), 10.0),
        Figure(
            name[Signal.AFTER_S], "s", 0, LONGEST_S, tr("Time since the craft's step before began."), 10.0
        ),
        Figure(name[Signal.ABOVE_M], "m", 0, HIGHEST_M, height, 3.0, step=0.5),
        Figure(name[Signal.BELOW_M], "m", 0, HIGHEST_M, height, 1.0, step=0.5),
        Figure(name[Signal.AT_M], "m", 0, FARTHEST_M, place, 50.0),
        Figure(name[Signal.GOAL], "1", 1, 30, tr("Number of a goal in the level's list."), 1.0),
    )
    return {Signal(figure.name): figure for figure in figures}


def signals_for(kind: str) -> tuple[Signal, ...]:
    """Return what a kind of craft can wait for: only what flies has a height and lands."""
    airborne = {Signal.ABOVE_M, Signal.BELOW_M, Signal.LANDED}
    return tuple(signal for signal in Signal if kind in (_FLIES, _DESCENDS) or signal not in airborne)


def _flight_words() -> Mapping[Word, Entry]:
    fastest_m_s = value("rotor_model.guidance_highest_speed_m_s")
    fastest_climb_m_s = value("rotor_model.guidance_highest_climb_m_s")
    climb = Figure("speed_m_s", "m/s", 0.1, fastest_climb_m_s, tr("How fast."), CLIMB_M_S, step=0.1)
    height = Figure(
        "height_m",
        "m",
        0.5,
        HIGHEST_M,
        tr("To which height above the ground."),
        3.0,
        is_needed=True,
        step=0.5,
    )
    speed = Figure("speed_m_s", "m/s", 0.1, fastest_m_s, tr("How fast."), _USUAL_FLIGHT_M_S, step=0.1)
    return {
        Word.CLIMB: Entry(_FLIES, tr("Rise to a height, and stay there."), (height, climb)),
        Word.DESCEND: Entry(_FLIES, tr("Sink to a height, and stay there."), (height, climb)),
        Word.FORWARD: Entry(
            _FLIES, tr("Fly forward, level, until the next step."), (speed,), is_endless=True
        ),
        Word.BACK: Entry(_FLIES, tr("Fly back, level, until the next step."), (speed,), is_endless=True),
        Word.FLY_TO: Entry(
            _FLIES,
            tr("Fly to a place at the height of now above the ground, and stop there."),
            (_place(), speed),
        ),
        Word.HOLD: Entry(_FLIES, tr("Stand still in the air, until the next step."), is_endless=True),
        Word.LAND: Entry(_FLIES, tr("Come down and stand on the ground.")),
        Word.ROTOR: Entry(_FLIES, tr("Set the rotors' speed from here on."), (_rotor_speed(),)),
    }


def _drive_words() -> Mapping[Word, Entry]:
    fastest_m_s = value("perseverance.top_speed_m_s")
    speed = Figure("speed_m_s", "m/s", 0.001, fastest_m_s, tr("How fast."), fastest_m_s, step=0.001)
    points = Figure("points", "1", 1, 3333, tr("How many points to measure."), 10.0, is_needed=True)
    return {
        Word.DRIVE: Entry(_DRIVES, tr("Drive forward until the next step."), (speed,), is_endless=True),
        Word.REVERSE: Entry(_DRIVES, tr("Drive back until the next step."), (speed,), is_endless=True),
        Word.DRIVE_TO: Entry(_DRIVES, tr("Let the rover find its own way to a place."), (_place(),)),
        Word.STOP: Entry(_DRIVES, tr("Stand still until the next step."), is_endless=True),
        Word.CORE: Entry(
            _DRIVES,
            tr("Drill a core from the rock within the arm's reach, as long as a core can be."),
            (_force(),),
        ),
        Word.SEAL: Entry(_DRIVES, tr("Seal the tube with the core in it.")),
        Word.LAY_TUBE: Entry(_DRIVES, tr("Lay the next sealed tube on the ground.")),
        Word.WITNESS: Entry(_DRIVES, tr("Open a tube that stays empty, and seal it.")),
        Word.LASER: Entry(_DRIVES, tr("Measure a rock with SuperCam's laser, up to 7 m away."), (points,)),
        Word.ABRADE: Entry(_DRIVES, tr("Grind a clean patch on the rock within the arm's reach.")),
        Word.PIXL: Entry(_DRIVES, tr("Measure the rock within the arm's reach with PIXL."), (points,)),
        Word.MAKE_OXYGEN: Entry(_DRIVES, tr("Heat MOXIE, and let it make oxygen."), _oxygen()),
    }


def _ride_words(word: Word) -> tuple[Entry, ...]:
    """Return what a rover's word means to a lunar rover too, if it understands it."""
    entries = {
        Word.DRIVE_TO: Entry(_RIDES, tr("Drive to a place at walking pace, and stop there."), (_place(),)),
        Word.STOP: Entry(_RIDES, tr("Brake, and stand until the next step."), is_endless=True),
    }
    return (entries[word],) if word in entries else ()


def _descent_words() -> Mapping[Word, Entry]:
    aim = tr("Move the landing point; the computer takes one other point, and only during its approach.")
    land = tr("Let the computer end its approach, then come down by rate, and stop the engine at contact.")
    return {Word.AIM: Entry(_DESCENDS, aim, (_place(),)), Word.LAND: Entry(_DESCENDS, land)}


def _ascent_words() -> Mapping[Word, Entry]:
    lit = Figure("lit_s", "s", 0, LONGEST_LIT_S, tr("Time since the motor lit."), 15.0, is_needed=True)
    nose = Figure(
        "to_deg", "°", LOWEST_DEG, UPRIGHT_DEG, tr("Of the nose above the horizon."), 55.0, is_needed=True
    )
    point = tr("Set the next point of the pitch programme; the nose is led in straight lines between them.")
    launch = tr("Let the lander throw the rocket up; the computer aboard lights, leads and stages it.")
    return {Word.PITCH: Entry(_ASCENDS, point, (lit, nose)), Word.LAUNCH: Entry(_ASCENDS, launch)}


def _rotor_speed() -> Figure:
    usual_rpm, highest_rpm = (
        value(f"ingenuity.{name}_rpm") for name in ("flight_rotor_speed", "highest_rotor_speed")
    )
    meaning = tr("How fast the rotors turn; 0 stops them on the ground.")
    return Figure("rpm", "rpm", 0, highest_rpm, meaning, usual_rpm, is_needed=True)


def _force() -> Figure:
    meaning = tr("Force on the bit; without it the rover finds the middle of what the rock bears.")
    return Figure("force_n", "N", 1, 500, meaning, 60.0)


def _oxygen() -> tuple[Figure, Figure]:
    made = Figure("to_g", "g", 0.1, 1000, tr("How much to have made in all."), 1.0, is_needed=True, step=0.1)
    meaning = tr("The current through its cells.")
    return made, Figure("current_a", "A", 0.1, highest_current_a(), meaning, 1.0, step=0.1)


def _place() -> Figure:
    return Figure(
        "to_m", "m", 0, FARTHEST_M, tr("Where to, as distance along the ground."), 50.0, is_needed=True
    )
