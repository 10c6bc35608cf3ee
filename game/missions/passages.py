"""What one mission of the way home adds to the ledger of every tube that it carries.

It is read off the end of the run, so whoever flies its recording again comes to the same. A further mission has its place
in `STAGES`, and its craft a case in `_lived_through`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from game.facts import value
from game.missions.sealed import figure
from game.science.entry.capsule import impact_g
from game.simulation.snapshot import AscentRocketState, EarthCapsuleState, OrbiterState
from game.simulation.units import CELSIUS_ZERO_K

if TYPE_CHECKING:
    from game.missions.result import MissionResult
    from game.simulation.snapshot import CraftState, Snapshot

UP: Final = "up"
CATCH: Final = "catch"
HOME: Final = "home"
STAGES: Final = (UP, CATCH, HOME)
"""The levels of the way home, in the order in which a tube goes through them."""
_J_PER_MJ: Final = 1e6
_LONGEST_PRINT: Final = 200


@dataclass(frozen=True, slots=True)
class Passage:
    """One more entry in a tube's ledger."""

    stage: str
    fingerprint: str
    """Of the run that it was read off: its recording has the same."""
    shock_g: float
    """The hardest, in standard gravities."""
    warmest_k: float
    touch_m_s: float
    """How fast it met what took it in: the bay, the ground of Utah; 0 where nothing did."""
    release_share: float | None = None
    """The chance that a particle gets out, where that was decided."""
    carbon_ppb: float = 0.0
    """What has got in: nothing goes through a seal that is tight."""


def passage(result: MissionResult, snapshot: Snapshot) -> Passage | None:
    """Return what a run has put on its tubes; None where it is no part of the way home, or was not won."""
    if not result.is_won or result.level not in STAGES:
        return None
    found = (_lived_through(craft, result) for craft in snapshot.crafts.values())
    return next((each for each in found if each is not None), None)


def read_passage(entry: Any) -> Passage:  # noqa: ANN401  # JSON is any type until this has looked at it
    """Return a passage; KeyError, TypeError or ValueError where it makes no sense."""
    share, fingerprint = entry["release_share"], entry["fingerprint"]
    if entry["stage"] not in STAGES or not isinstance(fingerprint, str) or len(fingerprint) > _LONGEST_PRINT:
        raise ValueError
    return Passage(
        entry["stage"],
        fingerprint,
        figure(entry["shock_g"]),
        figure(entry["warmest_k"]),
        figure(entry["touch_m_s"]),
        None if share is None else figure(share),
        figure(entry["carbon_ppb"]),
    )


def _lived_through(craft: CraftState, result: MissionResult) -> Passage | None:
    """Return what a craft has put on the tubes in it; None for one that carries none.

    The lining of the bay stops the container evenly. What the nose of the capsule took in, Q, soaks through: T = T_0 + k Q.
    """
    share: float | None = None
    match craft:
        case AscentRocketState():
            touch_m_s, shock_g = 0.0, craft.peak_gees
            warmest_c = value("journey.ascent_warmest_c")
        case OrbiterState():
            touch_m_s, share = craft.hardest_touch_m_s, craft.release_share
            shock_g = impact_g(touch_m_s, value("journey.bay_stop_m"))
            warmest_c = value("journey.closing_warmest_c")
        case EarthCapsuleState():
            touch_m_s, shock_g = result.touchdown_m_s or 0.0, max(craft.peak_gees, craft.impact_gees)
            soaked_k = value("journey.soak_k_m2_mj") * craft.heat_j_m2 / _J_PER_MJ
            warmest_c = value("journey.cruise_c") + soaked_k
        case _:
            return None
    warmest_k = warmest_c + CELSIUS_ZERO_K
    return Passage(result.level, result.fingerprint, shock_g, warmest_k, touch_m_s, share)
