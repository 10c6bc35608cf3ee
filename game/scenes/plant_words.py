"""What the desk says of a plant that is being planned: its figures beside their limits, and the next thing to think of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.simulation.plant import CLEAR_YEAR, Site, bad_year, follow, mass_kg
from game.simulation.units import KILOGRAMS_PER_TONNE, PERCENT
from game.texts import tr
from game.texts.units import number, quantity

if TYPE_CHECKING:
    from game.simulation.plan import Goal, LevelPlan
    from game.simulation.plant import Course, Design
    from game.simulation.snapshot import RoverState

_W_PER_KW: Final = 1000.0


@dataclass(frozen=True, slots=True)
class Forecast:
    """A plant followed through a clear year and a bad one, as far as the team knows its site."""

    design: Design
    goal: Goal
    clear: Course
    bad: Course

    @property
    def asked_kg(self) -> float:
        """The oxygen that is asked for."""
        return self.goal.tonnes * KILOGRAMS_PER_TONNE

    @property
    def is_light(self) -> bool:
        """Whether the lander carries it."""
        return mass_kg(self.design) <= self.goal.mass_kg

    @property
    def is_sure(self) -> bool:
        """Whether it makes enough even in the bad year."""
        return self.bad.total_kg >= self.asked_kg


@dataclass(frozen=True, slots=True)
class Line:
    """A figure in words, and whether it is as it should be; None where it cannot be right or wrong."""

    words: str
    is_right: bool | None


def known_site(plan: LevelPlan, goal: Goal, rover: RoverState) -> Site:
    """Return the plant's site as the team knows it: filters count as clean until the unit on board was run."""
    share = rover.oxygen.filter_share
    return Site(plan.place, goal.months, 1.0 if share is None else share)


def forecast(design: Design, site: Site, goal: Goal) -> Forecast:
    """Follow a plant through both years."""
    return Forecast(design, goal, follow(design, site, CLEAR_YEAR), follow(design, site, bad_year()))


def filter_words(rover: RoverState) -> str:
    """Return what is known of the filters."""
    share = rover.oxygen.filter_share
    if share is None:
        return tr("Filters: not measured, so clean ones are assumed. Run MOXIE to know.")
    words = tr("Filters: {share} of the air passes, measured on board.")
    return words.format(share=quantity(PERCENT * share, "%", 0))


def lines(found: Forecast) -> tuple[Line, ...]:
    """Return mass, power and both years beside what is asked."""
    asked = quantity(found.goal.tonnes, "t")
    return (
        Line(
            tr("Mass {mass} of {limit}").format(
                mass=number(mass_kg(found.design), 0), limit=quantity(found.goal.mass_kg, "kg")
            ),
            found.is_light,
        ),
        Line(_power_words(found), None),
        Line(
            tr("Clear year: {made} of {asked}").format(made=_tonnes(found.clear), asked=asked),
            found.clear.total_kg >= found.asked_kg,
        ),
        Line(tr("Bad year: {made} of {asked}").format(made=_tonnes(found.bad), asked=asked), found.is_sure),
    )


def advice(found: Forecast) -> str:
    """Return the one thing to think of next."""
    clear, bad = found.clear, found.bad
    if not found.is_light:
        return tr("Too heavy for the lander. Large units weigh less for what they make.")
    if clear.ruined_sol is not None or bad.ruined_sol is not None:
        return tr(
            "Weather thins the air by up to {share} from sol to sol: at this current carbon falls out."
        ).format(share=quantity(PERCENT * value("plant.air_scatter_share"), "%"))
    if found.is_sure:
        return tr("It makes enough even in a bad year. It can be handed in.")
    if clear.needed_w > clear.least_supply_w:
        return tr(
            "Power runs short: a part of the units stands cold. More power, or fewer hours that need it?"
        )
    if clear.total_kg >= found.asked_kg:
        return tr("Enough in a clear year only: plan for a storm and for a unit that breaks.")
    return tr("Too little. More or larger units, more hours, or a current nearer to the carbon limit?")


def _power_words(found: Forecast) -> str:
    least, most = found.clear.least_supply_w / _W_PER_KW, found.clear.most_supply_w / _W_PER_KW
    has = (
        quantity(least, "kW", 0)
        if least == most
        else tr("{least} to {most}").format(least=number(least, 0), most=quantity(most, "kW", 0))
    )
    words = tr("Power: needs up to {need}, has {has}")
    return words.format(need=quantity(found.clear.needed_w / _W_PER_KW, "kW", 0), has=has)


def _tonnes(course: Course) -> str:
    return number(course.total_kg / KILOGRAMS_PER_TONNE, 1)
