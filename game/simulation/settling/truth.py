"""What a site is really like, whether anybody has measured it or not: what a choice is judged by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.facts import value
from game.science.radar import Matter
from game.science.settling import NO_ICE, Need
from game.simulation.plan import ThingKind
from game.simulation.plant.light import sol_mean_flux_w_m2
from game.simulation.settling.survey import pad_slope_deg
from game.simulation.terrain import Terrain
from game.simulation.weather import wind_profile

if TYPE_CHECKING:
    from game.science.radar import Section
    from game.simulation.plan import LevelPlan, Thing


def true_figures(plan: LevelPlan, section: Section | None, site: Thing) -> dict[Need, float]:
    """Return the figure of each need."""
    return {
        Need.SLOPE: pad_slope_deg(Terrain(plan.terrain), site.at_m),
        Need.ICE: _ice_m(section, site.at_m),
        Need.LIGHT: sol_mean_flux_w_m2(plan.place, plan.place.dust_optical_depth, site.horizon_deg),
        Need.WIND: site.wind_share
        * abs(plan.place.wind_m_s)
        * wind_profile(value("perseverance.meda_boom_m")),
        Need.SCIENCE: float(_outcrops(plan, site)),
    }


def water_kg(section: Section | None, at_m: float) -> float:
    """Return how much water lies as ice under a pad as wide as it is long."""
    body = None if section is None else section.below(at_m)
    if body is None or body.matter is not Matter.ICE:
        return 0.0
    thickness_m = body.base_m(at_m) - body.top_m(at_m)
    return value("settlement.ice_density_kg_m3") * thickness_m * value("settlement.pad_m") ** 2


def _ice_m(section: Section | None, at_m: float) -> float:
    body = None if section is None else section.below(at_m)
    return NO_ICE if body is None or body.matter is not Matter.ICE else body.top_m(at_m)


def _outcrops(plan: LevelPlan, site: Thing) -> int:
    walk_m = value("settlement.walk_m")
    return sum(
        thing.kind is ThingKind.OUTCROP and abs(thing.at_m - site.at_m) <= walk_m for thing in plan.things
    )
