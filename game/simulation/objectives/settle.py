"""The goal of choosing where people are to live: only a place that was measured counts, and the ground itself decides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from game.facts import value
from game.science.settling import Need, spare
from game.science.settling_words import figure_words, limit_words, need_words
from game.simulation.objectives.answering import Answering
from game.simulation.plan import ThingKind
from game.simulation.settling.known import known
from game.simulation.settling.truth import true_figures, water_kg
from game.simulation.units import KILOGRAMS_PER_TONNE
from game.texts import tr, tr_n
from game.texts.units import quantity

if TYPE_CHECKING:
    from game.simulation.objectives.world import GoalWorld
    from game.simulation.plan import Goal, Thing
    from game.simulation.rover.rover import Rover

SETTLE: Final = "settle"
"""What such an answer is about."""


class Settle(Answering):
    """Choose a site that offers all that people need. Each wrong choice costs; a guess is not heard."""

    def __init__(self, goal: Goal) -> None:
        super().__init__(goal)
        self._said = ""

    @property
    def reason(self) -> str:
        """What came of the last choice."""
        if not self._said or self.is_settled:
            return self._said or tr("No place chosen yet")
        left = self.tries_left
        return tr_n("{said}; {n} choice left", "{said}; {n} choices left", left).format(
            said=self._said, n=left
        )

    @property
    def about(self) -> str:
        """Where to live."""
        return SETTLE

    def judge(self, answer: str, world: GoalWorld) -> None:
        """Compare a place that was measured with what people need."""
        site = _site(world, answer)
        if site is None:
            return
        name = site.name.replace("_", " ")
        rover = cast("Rover", world.crafts[self.goal.craft])
        measured = known(world.plan.place, world.things(), rover.sounder.traces)[site.name]
        unknown = [need_words(need) for need in Need if need not in measured]
        if unknown:
            words = tr("{place}: not measured: {needs}. A guess does not count")
            self._said = words.format(place=name, needs=", ".join(unknown))
            return
        section = None if world.underground is None else world.underground.section
        true = true_figures(world.plan, section, site)
        wrong = [need for need in Need if spare(need, true[need]) < 0.0]
        if not wrong:
            figures = ", ".join(_figure_words(need, true[need]) for need in Need)
            self._said = _home_words(name, figures, water_kg(section, site.at_m))
            self.accept()
            return
        reasons = ", ".join(f"{_figure_words(need, true[need])} ({limit_words(need)})" for need in wrong)
        self._said = tr("{place} will not do: {reasons}").format(place=name, reasons=reasons)
        self.count_wrong()


def _site(world: GoalWorld, name: str) -> Thing | None:
    sites = (thing for thing in world.plan.things if thing.kind is ThingKind.SITE)
    return next((thing for thing in sites if thing.name == name), None)


def _figure_words(need: Need, figure: float) -> str:
    return tr("{need} {figure}").format(need=need_words(need), figure=figure_words(need, figure))


def _home_words(name: str, figures: str, water: float) -> str:
    people = int(water / (value("settlement.water_kg_sol") * value("mars.year_sols")))
    words = tr_n(
        "{place} will do: {figures}. {mass} of water lie under the pad, for {n} person over a year of Mars",
        "{place} will do: {figures}. {mass} of water lie under the pad, for {n} people over a year of Mars",
        people,
    )
    return words.format(
        place=name, figures=figures, mass=quantity(water / KILOGRAMS_PER_TONNE, "t", 0), n=people
    )
