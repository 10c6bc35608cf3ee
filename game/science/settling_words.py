"""What people need of a place, its limits and its figures, in words."""

from __future__ import annotations

import math
from typing import Final

from game.science.settling import Need, is_at_least, limit
from game.texts import tr
from game.texts.units import number, quantity

_UNITS: Final = {Need.SLOPE: "°", Need.ICE: "m", Need.LIGHT: "W/m²", Need.WIND: "m/s", Need.SCIENCE: "1"}
_DIGITS: Final = {Need.SLOPE: 1, Need.ICE: 1, Need.LIGHT: 0, Need.WIND: 1, Need.SCIENCE: 0}


def need_words(need: Need) -> str:
    """Return what is needed, as it stands within a sentence."""
    return {
        Need.SLOPE: tr("slope"),
        Need.ICE: tr("ice"),
        Need.LIGHT: tr("light"),
        Need.WIND: tr("wind"),
        Need.SCIENCE: tr("outcrops"),
    }[need]


def title_words(need: Need) -> str:
    """Return what is measured, as a title."""
    return {
        Need.SLOPE: tr("Slope of the ground"),
        Need.ICE: tr("Depth of ice"),
        Need.LIGHT: tr("Light, mean of a sol"),
        Need.WIND: tr("Wind, mean at 1.5 m"),
        Need.SCIENCE: tr("Outcrops within a walk"),
    }[need]


def unit(need: Need) -> str:
    """Return the unit of a need's figures."""
    return _UNITS[need]


def limit_words(need: Need) -> str:
    """Return the limit of a need."""
    words = tr("at least {limit}") if is_at_least(need) else tr("at most {limit}")
    return words.format(limit=quantity(limit(need), _UNITS[need]))


def figure_words(need: Need, figure: float, error: float = 0.0) -> str:
    """Return a figure, with its error where it has one."""
    if math.isinf(figure):
        return tr("none")
    digits = _DIGITS[need]
    if not error:
        return quantity(figure, _UNITS[need], digits)
    return f"{number(figure, digits)} ± {quantity(error, _UNITS[need], digits)}"
