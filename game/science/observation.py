"""What each instrument sees of a specimen: a spectrum, a close-up, phosphate in single grains, or layers from afar."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, Protocol

from game.facts import value
from game.science import closeup, raman
from game.science.instruments import Instrument

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from game.science.specimens import Specimen

MAST_CAMERA: Final = "mast_camera"
"""Name of the measurement that a photograph is. It is no instrument to be chosen: everybody has a camera."""


class Mark(StrEnum):
    """What the eye sees on a picture. The values stand in no file."""

    GRAINS = "grains"
    CRYSTALS = "crystals"
    SPOTS = "spots"
    LAYERS = "layers"


class Chance(raman.Chance, closeup.Chance, Protocol):
    """A generator of random numbers, handed in by the caller."""


@dataclass(frozen=True, slots=True)
class Observation:
    """What came of one measurement.

    SHERLOC gives its spectrum in counts, WATSON the grains' sizes and then the spots' in mm, PIXL the phosphorus oxide
    of one point in weight percent, the mast camera the dip of layers in degrees.
    """

    values: tuple[float, ...]
    marks: tuple[Mark, ...] = ()


NOTHING: Final = Observation(())


def observe(instrument: str, rock: Specimen, chance: Chance, *, dust_share: float) -> Observation:
    """Return one measurement of a rock of whose surface so much is dust; nothing for instruments that find nothing."""
    if instrument not in _WAYS:
        return NOTHING
    return _WAYS[instrument](rock, chance, dust_share)


def _spectrum(rock: Specimen, chance: Chance, dust_share: float) -> Observation:
    return Observation(raman.scan(rock.shares, chance, dust_share=dust_share))


def _closeup(rock: Specimen, chance: Chance, dust_share: float) -> Observation:
    grains, spots = closeup.read_sizes(rock, chance, dust_share=dust_share)
    if not grains:
        return NOTHING
    ground = Mark.CRYSTALS if rock.is_crystalline else Mark.GRAINS
    return Observation((*grains, *spots), (ground, Mark.SPOTS) if spots else (ground,))


def _phosphate(rock: Specimen, chance: Chance, dust_share: float) -> Observation:
    """Return one point's phosphorus oxide: that of a dark rim if it meets one, else what is usual on Mars."""
    is_rim = chance.random() < rock.rim_share * (1.0 - dust_share)
    mean_pct = rock.rim_p2o5_pct if is_rim else value("evidence.usual_p2o5_pct")
    return Observation((max(0.0, chance.gauss(mean_pct, value("evidence.p2o5_error_pct"))),))


def _layers(rock: Specimen, chance: Chance, dust_share: float) -> Observation:
    """Return the dip of layers as read from a picture; dust hides no layers as thick as a hand."""
    del dust_share
    if rock.dip_deg is None:
        return NOTHING
    dip_deg = math.fabs(chance.gauss(rock.dip_deg, value("evidence.dip_error_deg")))
    return Observation((dip_deg,), (Mark.LAYERS,))


_WAYS: Final[Mapping[str, Callable[[Specimen, Chance, float], Observation]]] = {
    Instrument.SHERLOC: _spectrum,
    Instrument.WATSON: _closeup,
    Instrument.PIXL: _phosphate,
    MAST_CAMERA: _layers,
}
FINDERS: Final = tuple(_WAYS)
"""Instruments that find something at a specimen."""
