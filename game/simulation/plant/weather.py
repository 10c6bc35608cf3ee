"""What a year brings a plant: dust by season, a storm, and a unit that breaks."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.facts import value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.simulation.random_source import Random

_DUSTY_FROM_LS_DEG: Final = 180.0
"""From northern autumn to the end of winter, when Mars is near the Sun, the air is dusty."""
_REGIONAL_SHARE: Final = 0.25
"""The weakest storm drawn, over the strongest: the storm of January 2022 was one like it."""


@dataclass(frozen=True, slots=True)
class Year:
    """One course of the weather."""

    storm_ls_deg: float | None
    """Season from which on a storm begins, as soon as there is a sol of the storms' season; None without one."""
    storm_optical_depth: float
    """At its darkest."""
    broken_at: float | None
    """When one unit breaks, as a share of the plant's time; None if none does."""
    air_scatter: tuple[float, ...] = ()
    """How far the air of each step is denser than its season's, as a share; steps beyond it are their season's own."""


_STEPS: Final = 400
"""Of scatter: more than any plant's time has."""
_BREAKS_AT: Final = (0.1, 0.9)
"""Shares of the plant's time between which a unit breaks: it works at first, and not only on the last sol (game)."""
CLEAR_YEAR: Final = Year(None, 0.0, None)
"""No storm, and nothing breaks."""


def bad_year() -> Year:
    """Return what it is wise to plan for: the storm of 2018, air at its thinnest, and a unit that breaks early."""
    return Year(
        value("plant.storm_season_first_ls_deg"),
        value("plant.storm_strongest_optical_depth"),
        _BREAKS_AT[0],
        (-value("plant.air_scatter_share"),) * _STEPS,
    )


def drawn_year(chance: Random) -> Year:
    """Return a year by chance: there is always a storm, large ones are rarer, and one unit always breaks."""
    strongest = value("plant.storm_strongest_optical_depth")
    season = value("plant.storm_season_first_ls_deg"), value("plant.storm_season_last_ls_deg")
    share = _REGIONAL_SHARE + (1.0 - _REGIONAL_SHARE) * chance.random() ** 2
    scatter = value("plant.air_scatter_share")
    return Year(
        chance.uniform(*season),
        strongest * share,
        chance.uniform(*_BREAKS_AT),
        tuple(chance.uniform(-scatter, scatter) for _step in range(_STEPS)),
    )


def optical_depths(year: Year, seasons_ls_deg: Sequence[float]) -> tuple[float, ...]:
    """Return the dust of each sol, by the seasons of the sols: the season's own, and the storm on top of it.

    A storm grows in a straight line and falls exponentially.
    """
    began = _storm_sol(year, seasons_ls_deg)
    return tuple(
        _season_depth(ls_deg) + (0.0 if began is None else _storm_depth(year, sol - began))
        for sol, ls_deg in enumerate(seasons_ls_deg)
    )


def _season_depth(ls_deg: float) -> float:
    is_dusty = ls_deg >= _DUSTY_FROM_LS_DEG
    return value("mars.dust_optical_depth_dusty") if is_dusty else value("mars.dust_optical_depth_clear")


def _storm_sol(year: Year, seasons_ls_deg: Sequence[float]) -> int | None:
    """Return the sol on which the storm begins; None without one, or where its season does not come."""
    if year.storm_ls_deg is None:
        return None
    last_ls_deg = value("plant.storm_season_last_ls_deg")
    in_season = (
        sol for sol, ls_deg in enumerate(seasons_ls_deg) if year.storm_ls_deg <= ls_deg <= last_ls_deg
    )
    return next(in_season, None)


def _storm_depth(year: Year, sols: int) -> float:
    growth = value("plant.storm_growth_sols")
    if sols < 0:
        return 0.0
    if sols < growth:
        return year.storm_optical_depth * sols / growth
    return year.storm_optical_depth * math.exp(-(sols - growth) / value("plant.storm_decay_sols"))
