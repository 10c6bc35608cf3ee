"""How much oxygen a plant makes over its months, by season and hour.

Followed in steps of five sols and in 24 hours of a sol. Simplified: where power is short a part of the units works and the
rest stands cold; a unit gives oxygen once it was powered for the hours before, and draws its whole power meanwhile; nothing
is stored, so what the sun gives must be used at once.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.science.moxie import highest_current_a, rate_g_h
from game.simulation.atmosphere import air
from game.simulation.plant.light import ground_flux_w_m2, seasons_ls_deg
from game.simulation.plant.machine import Unit, limit_a
from game.simulation.plant.weather import optical_depths
from game.simulation.units import (
    DAYS_PER_YEAR,
    GRAMS_PER_KILOGRAM,
    HOURS_PER_DAY,
    MONTHS_PER_YEAR,
    PERCENT,
    SECONDS_PER_HOUR,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from game.simulation.plan import Place
    from game.simulation.plant.design import Design
    from game.simulation.plant.weather import Year

STEP_SOLS: Final = 5
"""Density and sunlight change by less than two percent in five sols, but for a storm's first ones."""
SLOTS: Final = 24
"""Hours of a sol, each a little longer than one of Earth."""


@dataclass(frozen=True, slots=True)
class Site:
    """Where a plant stands and for how long."""

    place: Place
    """Its season is the one at the start."""
    months: float
    filter_share: float = 1.0
    """How much of the air passes the dust filters; 1 is a clean one's."""


@dataclass(frozen=True, slots=True)
class Course:
    """What comes of a plant. Rows of `made_kg_h` and entries of the others are steps of `STEP_SOLS` sols."""

    made_kg: tuple[float, ...]
    """In all, at the beginning and after each step."""
    made_kg_h: tuple[tuple[float, ...], ...]
    """By step and hour of the sol."""
    seasons_ls_deg: tuple[float, ...]
    needed_w: float
    """The most that the whole plant asks for."""
    least_supply_w: float
    """In the hours of work; so is the next."""
    most_supply_w: float
    ruined_sol: int | None
    """When carbon has ruined the cells; None if it never does."""

    @property
    def total_kg(self) -> float:
        """All of it."""
        return self.made_kg[-1]


def follow(design: Design, site: Site, year: Year) -> Course:
    """Return what a plant makes at a site in a year's weather."""
    plant = _Plant(design, site, year)
    seasons, densities = _air(site.place, site.months)
    lights = _sunlight(site.place, site.months, year) if design.wings else ((0.0,) * SLOTS,) * len(seasons)
    for by_hour, light in zip(densities, lights, strict=True):
        plant.work(by_hour, light)
    made_kg = [0.0]
    for row in plant.made_kg_h:
        made_kg.append(made_kg[-1] + sum(row) * _slot_s() / SECONDS_PER_HOUR * STEP_SOLS)
    return Course(
        tuple(made_kg),
        tuple(plant.made_kg_h),
        seasons,
        max(plant.needs_w),
        min(plant.supplies_w),
        max(plant.supplies_w),
        plant.ruined_sol,
    )


class _Plant:
    """A plant at work, step by step."""

    def __init__(self, design: Design, site: Site, year: Year) -> None:
        self._design, self._site, self._year = design, site, year
        self._unit = Unit(design.unit_g_h)
        self._steps = len(_air(site.place, site.months)[0])
        self._highest_a, self._kg_h_by_current = highest_current_a(), rate_g_h(1.0) / GRAMS_PER_KILOGRAM
        self._reactors_w = design.reactors * value("plant.reactor_power_w")
        self._wings_m2 = design.wings * value("plant.wing_area_m2")
        self._wings_m2 *= value("plant.wing_efficiency") * value("plant.wing_dust_share")
        self._warm_up_slots = round(value("plant.warm_up_slots"))
        self._at_work = [(hour - design.start_h) % SLOTS < design.hours for hour in range(SLOTS)]
        self._wear = 0.0
        self.made_kg_h: list[tuple[float, ...]] = []
        self.needs_w: list[float] = []
        self.supplies_w: list[float] = []
        self.ruined_sol: int | None = None

    def work(self, densities_kg_m3: Sequence[float], light_w_m2: Sequence[float]) -> None:
        """Let one step pass in the air and the light of its hours."""
        step = len(self.made_kg_h)
        units = self._units(step)
        limits_a = [self._site.filter_share * limit_a(density) for density in densities_kg_m3]
        currents_a = [self._current_a(limit) for limit in limits_a]
        giving = self._giving(units, currents_a, light_w_m2)
        self._age(step, zip(currents_a, limits_a, giving, strict=True))
        stacks = units * self._unit.stacks if self.ruined_sol is None else 0.0
        self.made_kg_h.append(
            tuple(
                stacks * share * current_a * self._kg_h_by_current
                for current_a, share in zip(currents_a, giving, strict=True)
            )
        )

    def _units(self, step: int) -> int:
        """Return how many units are whole."""
        broken_at = self._year.broken_at
        is_broken = broken_at is not None and step >= broken_at * self._steps
        return self._design.units - is_broken

    def _current_a(self, limit: float) -> float:
        return min(self._design.load_pct / PERCENT * limit, self._highest_a)

    def _giving(self, units: int, currents_a: Sequence[float], light_w_m2: Sequence[float]) -> list[float]:
        """Return the share of the units that gives oxygen in each hour: what was powered for the hours before too."""
        powered = []
        for is_at_work, current_a, light in zip(self._at_work, currents_a, light_w_m2, strict=True):
            if not is_at_work or not units:
                powered.append(0.0)
                continue
            need_w, supply_w = units * self._unit.working_w(current_a), self._supply_w(light)
            self.needs_w.append(need_w)
            self.supplies_w.append(supply_w)
            powered.append(min(1.0, supply_w / need_w))
        before = range(self._warm_up_slots + 1)
        return [min(powered[hour - back] for back in before) for hour in range(SLOTS)]

    def _supply_w(self, light_w_m2: float) -> float:
        return self._reactors_w + self._wings_m2 * light_w_m2

    def _age(self, step: int, hours: Iterable[tuple[float, float, float]]) -> None:
        """Let carbon wear the cells where the current is beyond the limit of the air as it really is."""
        scatter = self._year.air_scatter[step] if step < len(self._year.air_scatter) else 0.0
        beyond = sum(
            max(0.0, current_a / (limit * (1.0 + scatter)) - 1.0)
            for current_a, limit, giving in hours
            if giving
        )
        self._wear += beyond * _slot_s() * STEP_SOLS / value("moxie.carbon_time_s")
        if self._wear >= 1.0 and self.ruined_sol is None:
            self.ruined_sol = step * STEP_SOLS


def sols_of(months: float) -> int:
    """Return the sols of so many months, in whole steps."""
    month_s = DAYS_PER_YEAR / MONTHS_PER_YEAR * HOURS_PER_DAY * SECONDS_PER_HOUR
    return max(1, round(months * month_s / value("mars.sol_s") / STEP_SOLS)) * STEP_SOLS


def _slot_s() -> float:
    return value("mars.sol_s") / SLOTS


@lru_cache(maxsize=4)
def _air(place: Place, months: float) -> tuple[tuple[float, ...], tuple[tuple[float, ...], ...]]:
    """Return the season of each step, and the density by step and hour."""
    seasons = seasons_ls_deg(place.season_ls_deg, sols_of(months))[::STEP_SOLS]
    places = [replace(place, season_ls_deg=ls_deg) for ls_deg in seasons]
    return seasons, tuple(
        tuple(air(each, local_time_h=float(hour)).density_kg_m3 for hour in range(SLOTS)) for each in places
    )


@lru_cache(maxsize=16)
def _sunlight(place: Place, months: float, year: Year) -> tuple[tuple[float, ...], ...]:
    """Return the sunlight on the ground by step and hour."""
    seasons = seasons_ls_deg(place.season_ls_deg, sols_of(months))
    depths = optical_depths(year, seasons)
    return tuple(
        tuple(
            ground_flux_w_m2(seasons[sol], float(hour), depths[sol], site=place.site) for hour in range(SLOTS)
        )
        for sol in range(0, len(seasons), STEP_SOLS)
    )
