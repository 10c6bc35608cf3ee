"""The desk's page for the radar: a stretch of the radargram, the bow that tells the speed, and the team's claim of ice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.facts import value
from game.scenes.page_scene import PageScene
from game.scenes.radargram import Cross, RadargramPlot
from game.scenes.still import Still
from game.science.radargram import SAMPLE_NS, SAMPLES
from game.simulation.objectives.ice import ICE, claim_words, claimed
from game.simulation.snapshot import RoverState
from game.texts import tr, tr_n
from game.texts.units import number, quantity
from game.ui import theme
from game.ui.adjusting import Slider
from game.ui.buttons import Button
from game.ui.dialog import Dialog
from game.ui.groups import Column, Row
from game.ui.labels import Label
from game.ui.tabs import tabs

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.scenes.context import Context
    from game.scenes.mission import MissionScene
    from game.simulation.snapshot import GoalState
    from game.ui.widget import Widget

_STRETCH_M: Final = 26.0
_STEP_M: Final = 20.0
"""Stretches overlap, so that what lies at the end of one is whole in the next."""
_SPEEDS_MM_NS: Final = range(80, 181, 2)
"""From the densest rock to loose sand."""
_FIRST_SPEED: Final = 0.100
"""Of the floor of Jezero: a start, and wrong elsewhere."""
_FIRST_DELAY_NS: Final = 25.0
_PLACE_STEPS: Final = 2
"""Traces between two places of the slider."""
_CM: Final = 100.0
_MM: Final = 1000.0


class _Dial(Slider):
    """A slider beside a wide picture."""

    CONTROL_WIDTH = 250


class ClaimScene(PageScene):
    """Asks whether a claim is meant; afterwards the mission goes on."""

    name = "claim"
    music = 0.0

    def __init__(
        self, context: Context, mission: MissionScene, claim: tuple[str, int], give: Callable[[], None]
    ) -> None:
        """Take the claim in words, how many wrong ones are allowed yet, and what makes it."""
        self._claim, self._give = claim, give
        super().__init__(context, Still(mission.draw_place))

    def build(self) -> Widget:
        """Return the question."""
        words, left = self._claim
        about = tr_n("{n} wrong claim is allowed.", "{n} wrong claims are allowed.", left).format(n=left)
        if left <= 0:
            about = tr("This claim decides.")
        return Dialog(words, about, way_on=(tr("Claim"), self._meant), back=self.back)

    def _meant(self) -> None:
        """Make the claim and leave the desk too: the simulation answers as soon as time passes."""
        self._give()
        self.context.director.pop()
        self.context.director.pop()


class RadarPage:
    """What the player reads in the radargram."""

    def __init__(self, context: Context, mission: MissionScene, rebuild: Callable[[], None]) -> None:
        """`rebuild` says the page anew when another stretch is shown."""
        self._context, self._mission, self._flight = context, mission, mission.flight
        self._rebuild = rebuild
        self._spacing_m = value("radar.trace_spacing_m")
        self._stretch = 0
        self._plot: RadargramPlot | None = None
        self._depth = Label("", is_bold=True)
        self._claim = Button("", self._ask)
        self._along: Slider | None = None
        self._after: Slider | None = None
        columns = self._columns()
        middle = 0
        if columns:
            self._stretch = len(self._stretches(columns)) - 1
            first, last = self._stretches(columns)[self._stretch]
            middle = (first + min(last, max(columns))) // 2
        self.cross = Cross(middle * self._spacing_m, _FIRST_DELAY_NS, _FIRST_SPEED)

    def page(self) -> Widget:
        """Return the picture with its sliders."""
        columns = self._columns()
        if not columns:
            return Label(tr("Nothing was sounded yet: the radar works while the rover drives."))
        stretches = self._stretches(columns)
        self._stretch = min(self._stretch, len(stretches) - 1)
        stretch = stretches[self._stretch]
        self._plot = RadargramPlot(columns, stretch, self._spacing_m, cross=self.cross, move=self._press)
        names = [self._name(each) for each in stretches]
        legend = tr(
            "Light line: faster below. Dark line: slower below. Yellow: the bow of a stone at the cross."
        )
        return Row(
            [
                Column(
                    [
                        tabs(names, names[self._stretch], lambda name: self._show(names.index(name))),
                        self._plot,
                        Label(legend, size=theme.SMALL, colour=theme.TEXT_QUIET),
                    ],
                    gap=6,
                    grow=2.0,
                ),
                Column(self._reading(stretch), gap=6, grow=1.0),
            ],
            gap=20,
        )

    def open(self) -> GoalState | None:
        """Return how the goal of finding ice stands while it is open."""
        for goal, state in zip(self._flight.run.plan.goals, self._flight.snapshot.goals, strict=True):
            if goal.kind == ICE and not state.is_done and not state.is_failed:
                return state
        return None

    def _reading(self, stretch: tuple[int, int]) -> list[Widget]:
        """Return place, delay, speed, and what follows from them."""
        dials = self._dials(stretch)
        self._tell()
        advice = tr("Lay the bow over a stone's echo, and change the speed until it fits.")
        light = number(value("physics.speed_of_light_m_s") * _CM / 1e9, 1)
        note = tr("Radar in empty space: {light} cm/ns. Depth is speed times half of the time.")
        rows: list[Widget] = [
            Label(advice, size=theme.SMALL),
            *dials,
            self._depth,
            Label(note.format(light=light), size=theme.SMALL, colour=theme.TEXT_QUIET),
        ]
        if self.open() is not None:
            rows.append(self._claim)
        said = self._said()
        if said:
            rows.append(Label(said, size=theme.SMALL, colour=theme.CAUTION))
        return rows

    def _dials(self, stretch: tuple[int, int]) -> tuple[Slider, Slider, Slider]:
        """Return the sliders of place, delay and speed; the first two also follow the pointer."""
        self._along = _Dial(
            tr("Along"),
            [
                (each, quantity(each * self._spacing_m, "m", 1))
                for each in range(stretch[0], stretch[1] + 1, _PLACE_STEPS)
            ],
            lambda each: self._move(at_m=each * self._spacing_m),
            now=round(self.cross.at_m / self._spacing_m),
        )
        self._after = _Dial(
            tr("Echo after"),
            [(each, quantity(each * SAMPLE_NS, "ns", 1)) for each in range(1, SAMPLES)],
            lambda each: self._move(delay_ns=each * SAMPLE_NS),
            now=round(self.cross.delay_ns / SAMPLE_NS),
        )
        speed = _Dial(
            tr("Speed"),
            [(each, quantity(each / _MM * _CM, "cm/ns", 1)) for each in _SPEEDS_MM_NS],
            lambda each: self._move(speed=each / _MM),
            now=round(self.cross.speed * _MM),
        )
        return self._along, self._after, speed

    def _said(self) -> str:
        """Return what came of the last claim."""
        for goal, state in zip(self._flight.run.plan.goals, self._flight.snapshot.goals, strict=True):
            if goal.kind == ICE and self._claims():
                return state.reason
        return ""

    def _claims(self) -> list[tuple[float, float]]:
        """Return the claims that counted: those where the ground was sounded."""
        columns = self._columns()
        given = [
            getattr(note, "answer", "") for note in self._flight.notes if getattr(note, "about", "") == ICE
        ]
        found = [claim for answer in given if (claim := claimed(answer)) is not None]
        return [claim for claim in found if round(claim[0] / self._spacing_m) in columns]

    def _columns(self) -> dict[int, bytes]:
        state = self._flight.snapshot.crafts[self._flight.cockpit.craft]
        traces = state.traces if isinstance(state, RoverState) else ()
        return {round(each.at_m / self._spacing_m): each.echoes for each in traces}

    def _stretches(self, columns: dict[int, bytes]) -> list[tuple[int, int]]:
        """Return first and last place of each stretch of the line."""
        length, step = round(_STRETCH_M / self._spacing_m), round(_STEP_M / self._spacing_m)
        first, last = min(columns), max(columns)
        starts = [first]
        while starts[-1] + length < last:
            starts.append(min(starts[-1] + step, last - length))
        return [(start, start + length) for start in starts]

    def _name(self, stretch: tuple[int, int]) -> str:
        first, last = (number(each * self._spacing_m, 0) for each in stretch)
        return tr("{first} to {last} m").format(first=first, last=last)

    def _show(self, number_of: int) -> None:
        self._stretch = number_of
        stretch = self._stretches(self._columns())[number_of]
        self.cross = Cross(
            (stretch[0] + stretch[1]) / 2 * self._spacing_m, self.cross.delay_ns, self.cross.speed
        )
        self._rebuild()

    def _press(self, at_m: float, delay_ns: float) -> None:
        """Put the cross where the pointer is, on the nearest trace and sample."""
        place, sample = round(at_m / self._spacing_m), max(1, round(delay_ns / SAMPLE_NS))
        self._move(at_m=place * self._spacing_m, delay_ns=sample * SAMPLE_NS)
        if self._along is not None and self._after is not None:
            self._along.show(place)
            self._after.show(sample)

    def put(self, cross: Cross) -> None:
        """Look somewhere else, on the stretch where that is."""
        self.cross = cross
        stretches = self._stretches(self._columns())
        place = round(cross.at_m / self._spacing_m)
        self._stretch = next(n for n, (first, last) in enumerate(stretches) if first <= place <= last)
        self._rebuild()

    def _move(self, **changes: float) -> None:
        told = {"at_m": self.cross.at_m, "delay_ns": self.cross.delay_ns, "speed": self.cross.speed} | changes
        self.cross = Cross(**told)
        self._tell()
        if self._plot is not None:
            self._plot.show(self.cross)

    def _tell(self) -> None:
        """Say what the cross and the speed come to."""
        self._depth.label = tr("The cross is {depth} deep").format(depth=quantity(self.cross.depth_m, "m", 2))
        self._claim.label = self._claim_words()

    def _claim_words(self) -> str:
        return tr("Ice at {place}, {depth} deep").format(
            place=quantity(self.cross.at_m, "m", 1), depth=quantity(self.cross.depth_m, "m", 2)
        )

    def _ask(self) -> None:
        state = self.open()
        left = 0 if state is None else state.tries_left - 1
        self._context.director.push(
            ClaimScene(self._context, self._mission, (self._claim_words(), left), self._give)
        )

    def _give(self) -> None:
        self._flight.cockpit.answer(ICE, claim_words(self.cross.at_m, self.cross.depth_m))
