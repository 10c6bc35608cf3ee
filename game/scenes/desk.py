"""The science desk: what was measured of each rock, what the assistant makes of it, and the team's answer.

It holds the mission. Pages beside that of the rocks are left to `desk_results`, `desk_next` and `desk_learning`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.controls.places import has_radar, has_rocks
from game.scenes.desk_frame import DeskFrame
from game.scenes.desk_learning import Learning
from game.scenes.desk_next import next_page
from game.scenes.desk_plot import decision_plot, oxide_table
from game.scenes.desk_points import Selection, fact_words, opinion_words, selections
from game.scenes.desk_radar import RadarPage
from game.scenes.desk_results import element_map, spectrum
from game.scenes.desk_units import UnitRow, probabilities
from game.scenes.desk_work import Pick, work_buttons
from game.scenes.goal_words import thing_words
from game.scenes.science_note import chemistry_rocks, nearest
from game.scenes.still import Still
from game.science.own_rocks import learned_units, own_summaries
from game.science.oxides import OXIDES
from game.science.targets import RockUnit
from game.science.words import oxide_words, unit_words
from game.texts import tr, tr_n
from game.ui import theme
from game.ui.dialog import Dialog
from game.ui.groups import Column, Row
from game.ui.labels import Label
from game.ui.list_box import Entry, ListBox
from game.ui.page import Page
from game.ui.scroll import Scroll
from game.ui.tabs import tabs

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.scenes.context import Context
    from game.scenes.mission import MissionScene
    from game.science.reading import Reading
    from game.simulation.snapshot import GoalState, ThingState
    from game.ui.widget import Action as WidgetAction
    from game.ui.widget import Widget

_MAGNESIUM, _ALUMINIUM = OXIDES.index("MgO"), OXIDES.index("Al2O3")


class DeskScene(DeskFrame):
    """Rocks at the start, the decision plot in the middle, opinion and answer at the end."""

    name = "desk"

    def __init__(self, context: Context, mission: MissionScene) -> None:
        self._mission = mission
        self._flight = mission.flight
        self._rocks = chemistry_rocks(self._flight.run.plan, self._flight.snapshot)
        self._chosen = nearest(self._rocks, self._flight)
        self._selection = 0
        self._across, self._up = _MAGNESIUM, _ALUMINIUM
        self._learning = Learning(own_summaries(self._flight.snapshot.things))
        self.radar = RadarPage(context, mission, self.rebuild)
        self._section = next(iter(self._pages()))
        self._answer: RockUnit | None = None
        self._sentence = ""
        super().__init__(context, Still(mission.draw_place))
        for stop in self.page.stops():
            if stop.label == tr("Rocks here"):
                self.page.focus(stop)

    def build(self) -> Widget:
        """Return the question, or the section that is chosen."""
        if self._answer is not None:
            return self._question(self._answer)
        pages = self._pages()
        sections = tabs(tuple(pages), self._section, self.turn)
        body = Scroll(pages[self._section](), label=self._section)
        buttons = work_buttons(self._flight, self.rebuild, self.back)
        return self.framed(tr("Science desk"), [sections], body, buttons)

    @property
    def is_asking(self) -> bool:
        """Whether it asks if a rock's name is really meant."""
        return self._answer is not None

    def withdraw(self) -> None:
        """Name no rock yet."""
        self._answer = None

    def update(self, elapsed_ns: int) -> None:
        """Go on asking the assistant while that is looked at."""
        super().update(elapsed_ns)
        if self._section == tr("How it learned"):
            self._learning.work()

    def turn(self, section: str) -> None:
        """Show another page of the desk."""
        self._section = section
        self.page = Page(self.build(), self.context.scale, on_escape=self.back)
        self.page.focus(next(stop for stop in self.page.stops() if stop.label == section))

    def _pages(self) -> dict[str, Callable[[], Widget]]:
        plan, snapshot = self._flight.run.plan, self._flight.snapshot
        radar = {tr("Radar"): self.radar.page} if has_radar(plan) else {}
        if radar and not has_rocks(plan):
            return radar
        return radar | {
            tr("Rocks"): self._rock_page,
            tr("Results"): self._result_page,
            tr("What next"): lambda: next_page(self._mission.adviser, snapshot),
            tr("How it learned"): self._learning.page,
        }

    @property
    def _rock(self) -> ThingState:
        return self._rocks[self._chosen]

    def _rock_page(self) -> Widget:
        if not self._rocks:
            return Label(tr("No rock that can be measured is on the map yet."))
        if self._rock.measurements:
            self._flight.seen.add(self._rock.name)
        found = self._selections()
        self._selection = min(self._selection, max(0, len(found) - 1))
        shown = found[self._selection].reading if found else None
        return Row(
            [
                Column([self._list(), *oxide_table(shown)], gap=10, grow=0.8),
                Column([decision_plot(shown, self._across, self._up), *self._axes()], gap=0, grow=1.5),
                Column(self._judgement(found, shown), gap=6, grow=1.2),
            ],
            gap=20,
        )

    def _selections(self) -> tuple[Selection, ...]:
        """Return the points of the chosen rock, judged by what the assistant has learned from all others."""
        things = self._flight.snapshot.things
        return selections(self._rock.measurements, learned_units(things, besides=self._rock.name))

    def _result_page(self) -> Widget:
        if not self._rocks:
            return self._rock_page()
        points = self._rock.measurements
        oxide = Pick(tr("Oxide"), oxide_words(self._across), self._next_across)
        return Row(
            [
                Column([self._list(), oxide], gap=10, grow=0.7),
                element_map(points, self._across),
                spectrum(points),
            ],
            gap=24,
        )

    def _list(self) -> Widget:
        entries = [Entry(thing_words(each.name), _note(each)) for each in self._rocks]
        box = ListBox(
            tr("Rocks here"),
            entries,
            chosen=self._chosen,
            on_choose=self._choose,
            on_enter=self._next_selection,
        )
        box.grow = 0.0  # the table follows at once
        return box

    def _axes(self) -> list[Widget]:
        legend = tr(
            "Filled: abraded. Hollow: natural. Cross: the mean. Ellipses: one and two standard deviations."
        )
        return [
            Row(
                [
                    Pick(tr("Across"), oxide_words(self._across), self._next_across, grow=1.0),
                    Pick(tr("Up"), oxide_words(self._up), self._next_up, grow=1.0),
                ],
                gap=8,
            ),
            Label(legend, size=theme.SMALL, colour=theme.TEXT_QUIET),
        ]

    def _judgement(self, found: tuple[Selection, ...], shown: Reading | None) -> list[Widget]:
        rows: list[Widget] = []
        if shown is None:
            rows.append(Label(tr("Nothing is measured here yet."), is_bold=True))
        else:
            names = [each.name for each in found]
            rows += [
                tabs(names, names[self._selection], self._select),
                Label(tr("The assistant says:"), size=theme.SMALL, colour=theme.TEXT_QUIET),
                Label(opinion_words(shown.opinion), is_bold=True),
                Label(fact_words(shown), size=theme.SMALL, colour=theme.TEXT_QUIET),
            ]
        is_open = self._open() is not None
        ask = tr("Your answer:") if is_open else tr("Known units:")
        rows.append(Label(ask, size=theme.SMALL, colour=theme.TEXT_QUIET))
        shares = probabilities(shown)
        rows += [UnitRow(unit, shares[unit], self._asking(unit) if is_open else None) for unit in RockUnit]
        if self._sentence:
            rows.append(Label(self._sentence, size=theme.SMALL, colour=theme.CAUTION))
        return [Column(rows, gap=5)]

    def _question(self, answer: RockUnit) -> Widget:
        state = self._open()
        left = 0 if state is None else state.tries_left - 1
        about = tr_n("{n} wrong answer is allowed.", "{n} wrong answers are allowed.", left).format(n=left)
        if left <= 0:
            about = tr("This answer decides.")
        words = tr("{rock}: {unit}?").format(rock=thing_words(self._rock.name), unit=unit_words(answer))
        return Dialog(words, about, way_on=(tr("Answer"), self._give), back=self.back)

    def _open(self) -> GoalState | None:
        """Return how the question about the chosen rock stands while it is open."""
        states = self._flight.snapshot.goals
        for goal, state in zip(self._flight.run.plan.goals, states, strict=True):
            is_open = not state.is_done and not state.is_failed
            if goal.kind == "identify" and goal.thing == self._rock.name and is_open:
                return state
        return None

    def _asking(self, unit: RockUnit) -> WidgetAction:
        def ask() -> None:
            if self._rock.measurements:
                self._answer, self._sentence = unit, ""
            else:
                self._sentence = tr("Measure it first: a guess does not count.")
            self.rebuild()

        return ask

    def _give(self) -> None:
        if self._answer is not None:
            self._flight.cockpit.answer(self._rock.name, str(self._answer))
        self._answer = None
        self.back()

    def _choose(self, number: int) -> None:
        self._chosen, self._selection, self._sentence = number, 0, ""
        self.rebuild()

    def _select(self, name: str) -> None:
        self._selection = [each.name for each in self._selections()].index(name)
        self.rebuild()

    def _next_selection(self) -> None:
        self._selection = (self._selection + 1) % max(1, len(self._selections()))
        self.rebuild()

    def _next_across(self) -> None:
        self._across = (self._across + 1) % len(OXIDES)
        self.rebuild()

    def _next_up(self) -> None:
        self._up = (self._up + 1) % len(OXIDES)
        self.rebuild()


def _note(rock: ThingState) -> str:
    taken = len(rock.measurements)
    return tr_n("{n} point", "{n} points", taken).format(n=taken) if taken else tr("not measured")
