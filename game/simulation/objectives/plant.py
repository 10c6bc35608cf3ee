"""The goal of a plant: a design for a crew's oxygen, handed in by the team and followed over all its months.

The run's seed decides the weather that it meets. The design is judged at once, and what took the most is told.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, cast

from game.science.moxie import breathing_min
from game.simulation.objectives.answering import Answering
from game.simulation.plant import (
    CLEAR_YEAR,
    PLANT,
    Site,
    drawn_year,
    follow,
    mass_kg,
    read_design,
)
from game.simulation.random_source import stream
from game.simulation.units import (
    DAYS_PER_YEAR,
    GRAMS_PER_KILOGRAM,
    HOURS_PER_DAY,
    KILOGRAMS_PER_TONNE,
    MINUTES_PER_HOUR,
)
from game.texts import tr, tr_n
from game.texts.units import quantity

if TYPE_CHECKING:
    from game.simulation.objectives.world import GoalWorld
    from game.simulation.plan import Goal
    from game.simulation.plant import Course, Design, Year
    from game.simulation.rover.rover import Rover

_CHANCE: Final = "oxygen plant"


class Plant(Answering):
    """Hand in a plant that makes so many tonnes in so many months and is light enough; each one that fails costs a try."""

    def __init__(self, goal: Goal) -> None:
        super().__init__(goal)
        self._said = ""
        self.design_kg = 0.0
        """Mass of the plant that was handed in last."""

    @property
    def reason(self) -> str:
        """What came of the last plant."""
        if self.is_settled or not self._said:
            return self._said or tr("No plant handed in yet")
        left = self.tries_left
        return tr_n("{said}; {n} try left", "{said}; {n} tries left", left).format(said=self._said, n=left)

    @property
    def about(self) -> str:
        """The plant."""
        return PLANT

    def judge(self, answer: str, world: GoalWorld) -> None:
        """Follow a plant that is handed in."""
        design = read_design(answer)
        if design is not None:
            self._judge(design, world)

    def _judge(self, design: Design, world: GoalWorld) -> None:
        self.design_kg = mass_kg(design)
        site, year = plant_site(world, self.goal), plant_year(world.seed)
        course = follow(design, site, year)
        is_light = self.design_kg <= self.goal.mass_kg
        asked_kg = self.goal.tonnes * KILOGRAMS_PER_TONNE
        if is_light and course.total_kg >= asked_kg:
            self.accept()
            self._said = _won_words(course)
            return
        self.progress = min(1.0, course.total_kg / asked_kg) if is_light else 0.0
        self.count_wrong()
        self._said = (
            _lost_words(course, self.goal, _thief(design, site, year, asked_kg))
            if is_light
            else tr("The plant weighs {mass}, and the lander carries {limit}").format(
                mass=quantity(self.design_kg, "kg"), limit=quantity(self.goal.mass_kg, "kg")
            )
        )


def plant_site(world: GoalWorld, goal: Goal) -> Site:
    """Return where the plant stands, with the filters that the unit on board really has."""
    maker = cast("Rover", world.crafts[goal.craft]).oxygen
    return Site(world.plan.place, goal.months, maker.filter_share)


def plant_year(seed: int) -> Year:
    """Return the weather that a run's plant meets."""
    return drawn_year(stream(seed, _CHANCE))


def _won_words(course: Course) -> str:
    years = int(
        breathing_min(course.total_kg * GRAMS_PER_KILOGRAM)
        / (MINUTES_PER_HOUR * HOURS_PER_DAY * DAYS_PER_YEAR)
    )
    words = tr_n(
        "{mass} made: the crew can leave. One person could breathe it for {n} year",
        "{mass} made: the crew can leave. One person could breathe it for {n} years",
        years,
    )
    return words.format(mass=quantity(course.total_kg / KILOGRAMS_PER_TONNE, "t", 1), n=years)


def _lost_words(course: Course, goal: Goal, thief: str) -> str:
    if course.ruined_sol is not None:
        words = tr("Carbon ruined the cells by sol {sol}: weather thinned the air, and the current stayed")
        return words.format(sol=max(1, course.ruined_sol))
    words = tr("Only {mass} of {asked}: {thief}")
    return words.format(
        mass=quantity(course.total_kg / KILOGRAMS_PER_TONNE, "t", 1),
        asked=quantity(goal.tonnes, "t"),
        thief=thief,
    )


def _thief(design: Design, site: Site, year: Year, asked_kg: float) -> str:
    """Return what took the most: the plant is followed again without each of the things that can take something."""
    clean = replace(site, filter_share=1.0)
    if follow(design, clean, CLEAR_YEAR).total_kg < asked_kg:
        return tr("too little even in a clear year with clean filters")
    made_kg = follow(design, site, year).total_kg
    lost_kg = {
        tr("a dust storm took {mass}"): follow(design, site, replace(year, storm_ls_deg=None)).total_kg,
        tr("a unit that broke took {mass}"): follow(design, site, replace(year, broken_at=None)).total_kg,
        tr("dusty filters took {mass}"): follow(design, clean, year).total_kg,
    }
    worst = max(lost_kg, key=lambda words: lost_kg[words])
    return worst.format(mass=quantity((lost_kg[worst] - made_kg) / KILOGRAMS_PER_TONNE, "t", 1))
