"""The plant desk: seven sliders for a plant, what comes of it in a clear year and in a bad one, and handing it in.

It holds the mission. Nothing is worked out unless a slider has moved, and then once for a frame.
"""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Final

from game.scenes.desk_frame import DeskFrame
from game.scenes.plant_chart import Curve, HoursChart, MadeChart
from game.scenes.plant_words import Forecast, advice, filter_words, forecast, known_site, lines
from game.scenes.still import Still
from game.simulation.events import AnswerGiven
from game.simulation.objectives.plant import plant_site, plant_year
from game.simulation.plant import PLANT, Design, design_text, follow, read_design
from game.simulation.plant.design import CHOICES
from game.simulation.snapshot import RoverState
from game.texts import tr, tr_n
from game.texts.units import local_time, quantity
from game.ui import theme
from game.ui.adjusting import Slider
from game.ui.buttons import Button, Style
from game.ui.dialog import Dialog
from game.ui.groups import Column, Gap, Row
from game.ui.labels import Label
from game.ui.scroll import Scroll

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.scenes.context import Context
    from game.scenes.mission import MissionScene
    from game.simulation.snapshot import GoalState
    from game.ui.theme import Scale
    from game.ui.widget import Widget

_SLIDER_WIDE: Final = 270


class PlantSlider(Slider):
    """A slider with its name above it."""

    CONTROL_WIDTH = 420
    """More than there is: the control takes the whole line below its name."""

    def width_px(self, scale: Scale) -> int:
        """Return room for the control."""
        return round(scale.px(_SLIDER_WIDE) * scale.text_ratio)


class PlantDeskScene(DeskFrame):
    """Sliders at the start, both pictures in the middle, figures and advice at the end."""

    name = "plant-desk"

    def __init__(self, context: Context, mission: MissionScene) -> None:
        self._flight = mission.flight
        self._goal = next(goal for goal in self._flight.run.plan.goals if goal.kind == "plant")
        self._site = known_site(self._flight.run.plan, self._goal, self._rover)
        self._made = MadeChart(self._goal.months, self._goal.tonnes)
        self._hours = HoursChart()
        self._figures: list[Label] = []
        self._advice = Label("", is_bold=True)
        self._is_asking = self._is_stale = False
        self.found = self._work()
        super().__init__(context, Still(mission.draw_place))
        self.page.focus(next(stop for stop in self.page.stops() if isinstance(stop, PlantSlider)))

    def build(self) -> Widget:
        """Return the question, or the desk."""
        if self._is_asking:
            return self._question()
        self._figures = [Label("") for _ in lines(self.found)]
        board = Row(
            [
                Column(self._sliders(), gap=0, grow=0.8),
                Column([self._made, self._hours], gap=8, grow=1.3),
                Column(self._judgement(), gap=8, grow=0.9),
            ],
            gap=20,
        )
        about = Label(self._about(), colour=theme.TEXT_QUIET, grow=1.0)
        hand_in = Button(tr("Hand in the plant"), self._ask, style=Style.PRIMARY)
        self._show()
        return self.framed(
            tr("Plant desk"), [about], Scroll(board, label=tr("Plant")), [hand_in] if self._is_open else []
        )

    @property
    def is_asking(self) -> bool:
        """Whether it asks if the plant is really handed in."""
        return self._is_asking

    def withdraw(self) -> None:
        """Work on."""
        self._is_asking = False

    def update(self, elapsed_ns: int) -> None:
        """Work the plant out if a slider has moved."""
        if self._is_stale:
            self._is_stale = False
            self.found = self._work()
            self._show()
            self.page.resize(self.context.scale)
        super().update(elapsed_ns)

    @property
    def _rover(self) -> RoverState:
        state = self._flight.snapshot.crafts[self._goal.craft]
        if not isinstance(state, RoverState):
            raise TypeError(self._goal.craft)
        return state

    @property
    def _design(self) -> Design:
        return self._flight.design

    @property
    def _is_open(self) -> bool:
        return not self._state.is_done and not self._state.is_failed

    @property
    def _state(self) -> GoalState:
        states = zip(self._flight.run.plan.goals, self._flight.snapshot.goals, strict=True)
        return next(state for goal, state in states if goal is self._goal)

    def _about(self) -> str:
        words = tr("{mass} of oxygen in {n} months, in a plant of at most {limit}")
        return words.format(
            mass=quantity(self._goal.tonnes, "t"),
            n=f"{self._goal.months:g}",
            limit=quantity(self._goal.mass_kg, "kg"),
        )

    def _sliders(self) -> list[Widget]:
        return [
            PlantSlider(label, [(n, words(n)) for n in CHOICES[field]], self._setter(field), now=now)
            for (field, now), (label, words) in zip(asdict(self._design).items(), _labels(), strict=True)
        ]

    def _setter(self, field: str) -> Callable[[int], None]:
        def take(number: int) -> None:
            self._flight.design = replace(self._design, **{field: number})
            self._is_stale = True

        return take

    def _judgement(self) -> list[Widget]:
        note = tr(
            "A bad year: a storm as dark as that of 2018, the thinnest air, and a unit that breaks early. What comes, "
            "nobody knows; hardly a year is worse."
        )
        return [
            Label(filter_words(self._rover), size=theme.SMALL, colour=theme.INFO),
            *self._figures,
            self._advice,
            Gap(4),
            Label(note, size=theme.SMALL, colour=theme.TEXT_QUIET),
            *self._last_words(),
        ]

    def _last_words(self) -> list[Widget]:
        """Return what came of the last plant that was handed in."""
        reason, handed_in = self._state.reason, self._handed_in()
        return [Label(reason, size=theme.SMALL, colour=theme.CAUTION)] if handed_in is not None else []

    def _handed_in(self) -> Design | None:
        given = [n for n in self._flight.notes if isinstance(n, AnswerGiven) and n.about == PLANT]
        return read_design(given[-1].answer) if given else None

    def _work(self) -> Forecast:
        return forecast(self._design, self._site, self._goal)

    def _show(self) -> None:
        """Tell everyone what was worked out."""
        found = self.found
        curves = [
            Curve(found.clear.made_kg, tr("clear year"), theme.GO),
            Curve(found.bad.made_kg, tr("bad year"), theme.STOP, is_dashed=True),
        ]
        last = self._handed_in()
        if last is not None:
            world = self._flight.run.simulation
            true = follow(last, plant_site(world, self._goal), plant_year(world.seed))
            curves.append(Curve(true.made_kg, tr("handed in: what came"), theme.TEXT))
        self._made.show(tuple(curves))
        self._hours.show(found.clear)
        for label, line in zip(self._figures, lines(found), strict=True):
            signs = {True: ("✓ ", theme.GO), False: ("× ", theme.STOP), None: ("", theme.TEXT)}
            sign, label.colour = signs[line.is_right]
            label.label = sign + line.words
        self._advice.label = advice(found)

    def _question(self) -> Widget:
        left = self._state.tries_left
        about = tr_n("You may hand in {n} plant.", "You may hand in {n} plants.", left).format(n=left)
        words = [advice(self.found), about]
        return Dialog(
            tr("Hand in this plant?"), " ".join(words), way_on=(tr("Hand in"), self._give), back=self.back
        )

    def _ask(self) -> None:
        self._is_asking = True
        self.rebuild()

    def _give(self) -> None:
        self._flight.cockpit.answer(PLANT, design_text(self._design))
        self._is_asking = False
        self.back()


def _labels() -> list[tuple[str, Callable[[int], str]]]:
    """Return each slider's name and how its values are written, in the order of the design's fields."""
    return [
        (tr("Units"), str),
        (tr("Size of a unit"), lambda n: quantity(n, "g/h")),
        (tr("Reactors of 10 kW"), str),
        (tr("Solar wings of 25 m²"), str),
        (tr("Current, of the carbon limit"), lambda n: quantity(n, "%")),
        (tr("Work begins at"), lambda n: local_time(float(n))),
        (tr("Work in each sol"), lambda n: quantity(n, "h")),
    ]
