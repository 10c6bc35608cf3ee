"""What words, signals and figures of a plan are called in lists, buttons and sliders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.pilots.uplink.plan import Signal, Word
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.pilots.uplink.words import Figure


def word_name(word: Word) -> str:
    """Return a word as it is written in lists and buttons."""
    names: Mapping[Word, str] = {
        Word.CLIMB: tr("climb"),
        Word.DESCEND: tr("descend"),
        Word.FORWARD: tr("fly forward"),
        Word.BACK: tr("fly back"),
        Word.FLY_TO: tr("fly to a place"),
        Word.HOLD: tr("hold"),
        Word.LAND: tr("land"),
        Word.ROTOR: tr("set the rotors"),
        Word.PICTURE: tr("take a picture"),
        Word.DRIVE: tr("drive forward"),
        Word.REVERSE: tr("drive back"),
        Word.DRIVE_TO: tr("drive to a place"),
        Word.STOP: tr("stop"),
        Word.CORE: tr("drill a core"),
        Word.SEAL: tr("seal the tube"),
        Word.LAY_TUBE: tr("lay a tube"),
        Word.WITNESS: tr("seal a witness tube"),
        Word.LASER: tr("measure by laser"),
        Word.ABRADE: tr("abrade the rock"),
        Word.PIXL: tr("measure with PIXL"),
        Word.MAKE_OXYGEN: tr("make oxygen"),
        Word.AIM: tr("aim for a place"),
        Word.PITCH: tr("set the pitch"),
        Word.LAUNCH: tr("launch"),
    }
    return names[word]


def signal_name(signal: Signal | None) -> str:
    """Return what may be waited for, as it is written in lists; None is the end of the step before."""
    names: Mapping[Signal | None, str] = {
        None: tr("step before is done"),
        Signal.AT_S: tr("at a time"),
        Signal.AFTER_S: tr("after a time"),
        Signal.ABOVE_M: tr("higher than"),
        Signal.BELOW_M: tr("lower than"),
        Signal.AT_M: tr("at a place"),
        Signal.LANDED: tr("landed"),
        Signal.GOAL: tr("goal reached"),
    }
    return names[signal]


def figure_name(figure: Figure) -> str:
    """Return what a figure is called beside its slider."""
    names = {
        "speed_m_s": tr("Speed"),
        "height_m": tr("Height"),
        "to_m": tr("Place"),
        "rpm": tr("Rotor speed"),
        "force_n": tr("Force on the bit"),
        "points": tr("Points"),
        "to_g": tr("Oxygen in all"),
        "current_a": tr("Current"),
        "lit_s": tr("Seconds after ignition"),
        "to_deg": tr("Nose above horizon"),
        "at_s": tr("Begins at time"),
        "after_s": tr("Begins after"),
        "above_m": tr("Begins above"),
        "below_m": tr("Begins below"),
        "at_m": tr("Begins at place"),
        "goal": tr("Begins with goal"),
    }
    return names[figure.name]
