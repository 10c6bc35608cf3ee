"""Rock units and instruments as people call them."""

from __future__ import annotations

from typing import Final

from game.science.instruments import Instrument
from game.science.oxides import OXIDES
from game.science.targets import RockUnit
from game.texts import tr

_SUBSCRIPTS: Final = str.maketrans({"2": "₂", "3": "₃"})


def unit_words(unit: str) -> str:
    """Return a unit's name, by the value that stands in files; what is none stays as it is."""
    names: dict[str, str] = {
        RockUnit.MAAZ: tr("Máaz basalt"),
        RockUnit.MAAZ_EVOLVED: tr("evolved Máaz"),
        RockUnit.SEITAH: tr("Séítah olivine rock"),
        RockUnit.DUSTY_SURFACE: tr("dust"),
        RockUnit.SOIL: tr("soil"),
        RockUnit.UNKNOWN: tr("none of these"),
    }
    return names.get(unit, unit)


def instrument_words(instrument: str) -> str:
    """Return an instrument's name, by the value that stands in files."""
    names: dict[str, str] = {
        Instrument.SUPERCAM: tr("SuperCam"),
        Instrument.ABRADER: tr("abrader"),
        Instrument.PIXL: tr("PIXL"),
        Instrument.SHERLOC: tr("SHERLOC"),
        Instrument.WATSON: tr("WATSON"),
        Instrument.MEDA: tr("MEDA"),
    }
    return names.get(instrument, instrument)


def oxide_words(oxide: int) -> str:
    """Return an oxide as chemists write it, by its place in `OXIDES`."""
    return OXIDES[oxide].translate(_SUBSCRIPTS)
