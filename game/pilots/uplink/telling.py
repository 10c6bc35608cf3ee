"""Sentences about the steps of a plan: what each asks, what it waits for, and why one never came."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.pilots.uplink.names import word_name
from game.pilots.uplink.plan import Signal, Step, When, Word
from game.texts import tr
from game.texts.units import quantity

if TYPE_CHECKING:
    from collections.abc import Mapping

_UNITS: Final[Mapping[str, str]] = {
    "height_m": "m",
    "to_m": "m",
    "to_g": "g",
    "rpm": "rpm",
    "speed_m_s": "m/s",
    "force_n": "N",
    "current_a": "A",
    "points": "1",
    "to_deg": "°",
    "lit_s": "s",
}


def when_words(when: When | None) -> str:
    """Return what a step waits for: "after 25 s"; empty where it waits only for the step before."""
    if when is None:
        return ""
    message, unit = {
        Signal.AT_S: (tr("at {figure}"), "s"),
        Signal.AFTER_S: (tr("after {figure}"), "s"),
        Signal.ABOVE_M: (tr("above {figure}"), "m"),
        Signal.BELOW_M: (tr("below {figure}"), "m"),
        Signal.AT_M: (tr("at {figure}"), "m"),
        Signal.LANDED: (tr("when landed"), "1"),
        Signal.GOAL: (tr("when goal {figure} is reached"), "1"),
    }[when.signal]
    return message.format(figure=quantity(when.figure, unit))


def do_words(step: Step) -> str:
    """Return what a step asks: "climb to 3 m at 1 m/s"."""
    pieces = {
        "height_m": tr("to {figure}"),
        "to_m": tr("to {figure}"),
        "to_g": tr("to {figure} in all"),
        "rpm": tr("to {figure}"),
        "speed_m_s": tr("at {figure}"),
        "force_n": tr("with {figure}"),
        "current_a": tr("with {figure}"),
        "points": tr("({figure} points)"),
        "to_deg": tr("to {figure}"),
        "lit_s": tr("at {figure} after ignition"),
    }
    short = {Word.FLY_TO: tr("fly"), Word.DRIVE_TO: tr("drive"), Word.AIM: tr("move the aim")}
    name = short.get(step.word, word_name(step.word))
    figures = [
        piece.format(figure=quantity(step.figures[key], _UNITS[key]))
        for key, piece in pieces.items()
        if key in step.figures
    ]
    return " ".join([name, *figures])


def step_words(step: Step) -> str:
    """Return a whole step without its craft: "after 25 s: land"."""
    waits = when_words(step.when)
    return tr("{when}: {do}").format(when=waits, do=do_words(step)) if waits else do_words(step)


def not_finished(place: int, step: Step) -> str:
    """Return that the mission was over before a step, counted from 0, had done what it was for."""
    message = tr("{craft}'s step {n} ({step}) had not come to its end when the mission was over.")
    return message.format(craft=step.craft.capitalize(), n=place + 1, step=do_words(step))


def never_true(place: int, step: Step, nearest: float | None) -> str:
    """Return that the mission was over while a step still waited; `nearest` is what came nearest to its figure."""
    message = tr(
        '{craft}\'s step {n} waited until the mission was over, but "{when}" never came true{nearest}.'
    )
    return _waited(message, place, step, nearest)


def gave_up(place: int, step: Step, nearest: float | None) -> str:
    """Return that a step had waited too long, so that its craft gave the plan up."""
    message = tr(
        '{craft}\'s step {n} waited {limit}, but "{when}" never came true{nearest}: '
        "the craft gave the plan up and made itself safe."
    )
    return _waited(message, place, step, nearest)


def _waited(message: str, place: int, step: Step, nearest: float | None) -> str:
    near = "" if nearest is None else tr(" (nearest: {figure})").format(figure=quantity(nearest, "m", 1))
    return message.format(
        craft=step.craft.capitalize(),
        n=place + 1,
        when=when_words(step.when) or tr("the step before is done"),
        nearest=near,
        limit=quantity(step.within_s or 0.0, "s"),
    )
