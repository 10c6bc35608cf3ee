"""The desk for places to live at: what was measured of each beside the limits, the weather over the sol, and the choice.

It holds the mission. It knows only what was measured; what a place is really like is told after it was chosen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.controls.places import has_radar
from game.scenes.desk import DeskScene
from game.scenes.desk_frame import DeskFrame
from game.scenes.desk_work import work_buttons
from game.scenes.goal_words import thing_words
from game.scenes.places_chart import COLOURS, SIGNS, Candidate, PlacesChart
from game.scenes.still import Still
from game.scenes.weather_chart import WeatherChart
from game.scenes.weather_series import Kind, kind_words, note_words, series
from game.science.settling import Need, Verdict, verdict
from game.science.settling_words import figure_words, limit_words, need_words
from game.simulation.objectives.settle import SETTLE
from game.simulation.settling.known import is_sounded, known
from game.simulation.settling.sites import sites
from game.simulation.snapshot import RoverState
from game.texts import tr, tr_n
from game.ui import theme
from game.ui.buttons import Button, Style
from game.ui.dialog import Dialog
from game.ui.groups import Column, Gap, Row
from game.ui.labels import Label
from game.ui.list_box import Entry, ListBox
from game.ui.scroll import Scroll
from game.ui.tabs import tabs

if TYPE_CHECKING:
    from game.scenes.context import Context
    from game.scenes.mission import MissionScene
    from game.simulation.snapshot import GoalState
    from game.ui.widget import Widget

_LETTERS: Final = "ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Of the places, from left to right; I and O are left out, they look like figures."""


class PlacesDeskScene(DeskFrame):
    """Places at the start, what was measured of all of them at the end."""

    name = "places-desk"

    def __init__(self, context: Context, mission: MissionScene) -> None:
        self._mission, self._flight = mission, mission.flight
        flight = self._flight
        state = flight.snapshot.crafts[flight.cockpit.craft]
        self._traces = state.traces if isinstance(state, RoverState) else ()
        self._sites = sorted(sites(flight.snapshot.things), key=lambda site: site.x_m)
        figures = known(flight.run.plan.place, flight.snapshot.things, self._traces)
        self._places = [
            Candidate(_LETTERS[n % len(_LETTERS)], thing_words(site.name), figures[site.name])
            for n, site in enumerate(self._sites)
        ]
        self._chosen = min(range(len(self._sites)), key=lambda n: abs(self._sites[n].x_m - state.x_m))
        self._weather: Kind | None = None
        self._is_asking = False
        super().__init__(context, Still(mission.draw_place))
        self.page.focus(next(stop for stop in self.page.stops() if isinstance(stop, ListBox)))

    def build(self) -> Widget:
        """Return the question, or the desk."""
        if self._is_asking:
            return self._question()
        sections = (tr("Places"), tr("Weather"))
        shown = sections[self._weather is not None]
        body = self._places_page() if self._weather is None else self._weather_page(self._weather)
        turns = tabs(sections, shown, self.turn)
        return self.framed(tr("Where to live"), [turns], Scroll(body, label=shown), self._buttons())

    @property
    def is_asking(self) -> bool:
        """Whether it asks if people will really live there."""
        return self._is_asking

    def withdraw(self) -> None:
        """Look on."""
        self._is_asking = False

    def turn(self, section: str) -> None:
        """Show the other page."""
        self._weather = Kind.LIGHT if section == tr("Weather") else None
        self.rebuild()

    def show(self, kind: Kind) -> None:
        """Show what the weather station has measured of one quantity."""
        self._weather = kind
        self.rebuild()

    def choose(self, number: int) -> None:
        """Look at another place."""
        self._chosen = number
        self.rebuild()

    def _places_page(self) -> Widget:
        return Row(
            [
                Column([self._list(), Gap(4), *self._reading(), *self._said()], gap=4, grow=1.0),
                PlacesChart(self._places, self._chosen),
            ],
            gap=24,
        )

    def _weather_page(self, kind: Kind) -> Widget:
        names = {kind_words(each): each for each in Kind}
        pairs = [(place.letter, site) for place, site in zip(self._places, self._sites, strict=True)]
        letter, site = pairs[self._chosen]
        found = series(kind, self._flight.run.plan, pairs, self._chosen)
        has_own = any(each.letter == letter for each in found.readings)
        rows = [Label(note_words(kind), size=theme.SMALL)]
        if not has_own:
            words = tr("{place}: not measured. Stop beside its flag, and let MEDA listen for five minutes.")
            rows.append(
                Label(words.format(place=thing_words(site.name)), size=theme.SMALL, colour=theme.CAUTION)
            )
        return Row(
            [
                Column([self._list(), *rows], gap=8, grow=0.7),
                Column(
                    [
                        tabs(tuple(names), kind_words(kind), lambda name: self.show(names[name])),
                        WeatherChart(kind_words(kind), found, letter),
                    ],
                    gap=8,
                    grow=1.4,
                ),
            ],
            gap=24,
        )

    def _list(self) -> Widget:
        entries = [Entry(f"{place.letter}  {place.name}", _note(place)) for place in self._places]
        box = ListBox(
            tr("Places here"), entries, chosen=self._chosen, on_choose=self.choose, on_enter=self._ask
        )
        box.grow = 0.0
        return box

    def _reading(self) -> list[Widget]:
        """Return every need of the chosen place with its figure, or that nobody has measured it."""
        rows: list[Widget] = []
        for need in Need:
            figure = self._places[self._chosen].figures.get(need)
            if figure is None:
                rows.append(Label(self._missing_words(need), size=theme.SMALL, colour=theme.TEXT_QUIET))
                continue
            found = verdict(need, figure)
            words = tr("{sign} {need}: {figure}, {limit}").format(
                sign=SIGNS[found],
                need=need_words(need),
                figure=figure_words(need, figure.value, figure.error),
                limit=limit_words(need),
            )
            rows.append(Label(words, size=theme.SMALL, colour=COLOURS[found]))
        return rows

    def _missing_words(self, need: Need) -> str:
        """Return that nobody has measured it, or that the radar has not heard enough."""
        if need is Need.ICE and is_sounded(self._sites[self._chosen].x_m, self._traces):
            return tr("– ice: none heard yet; drive on past the flag")
        return tr("– {need}: not measured").format(need=need_words(need))

    def _said(self) -> list[Widget]:
        """Return what came of the last choice."""
        said = self._goal.reason
        has_news = said != tr("No place chosen yet")
        return [Label(said + ".", size=theme.SMALL, colour=theme.CAUTION)] if has_news else []

    def _buttons(self) -> list[Widget]:
        buttons: list[Widget] = []
        if not self._goal.is_done and not self._goal.is_failed:
            words = tr("Live at {place}").format(place=self._places[self._chosen].name)
            buttons.append(Button(words, self._ask, style=Style.PRIMARY))
        if has_radar(self._flight.run.plan):
            buttons.append(Button(tr("Radar"), self._open_radar))
        buttons += work_buttons(self._flight, self.rebuild, self.back)
        return buttons

    def _open_radar(self) -> None:
        self.context.director.push(DeskScene(self.context, self._mission))

    @property
    def _goal(self) -> GoalState:
        return next(state for state in self._flight.snapshot.goals if state.kind == SETTLE)

    def _question(self) -> Widget:
        left = self._goal.tries_left - 1
        about = tr_n("{n} wrong choice is allowed.", "{n} wrong choices are allowed.", left).format(n=left)
        if left <= 0:
            about = tr("This choice decides.")
        words = tr("Shall people live at {place}?").format(place=self._places[self._chosen].name)
        return Dialog(words, about, way_on=(tr("Choose it"), self._give), back=self.back)

    def _ask(self) -> None:
        if not self._goal.is_done and not self._goal.is_failed:
            self._is_asking = True
            self.rebuild()

    def _give(self) -> None:
        self._flight.cockpit.answer(SETTLE, self._sites[self._chosen].name)
        self._is_asking = False
        self.back()


def _note(place: Candidate) -> str:
    """Return how a place stands in a word: what fails first, for one failed need is enough."""
    found = [verdict(need, figure) for need, figure in place.figures.items()]
    if Verdict.FAILS in found:
        return tr("will not do")
    if len(found) == len(Need):
        return tr("may do") if Verdict.UNSURE in found else tr("will do")
    return tr("{n} of {all} known").format(n=len(found), all=len(Need))
