"""After a mission: what happened in a sentence, the medal and why, three curves with events, every point."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.controls.bindings import Action, action_of
from game.controls.signs import sign_of
from game.scenes import routes
from game.scenes.assist_words import assist_words
from game.scenes.badges import clean_badge, medal_badge, medal_colour, medal_word
from game.scenes.breath_words import campaign_words
from game.scenes.command_words import commanded_words
from game.scenes.debrief_legend import Legend
from game.scenes.debrief_plots import highest, marks_of, plots_of
from game.scenes.debrief_prediction import predicted
from game.scenes.debrief_real import real_table
from game.scenes.goal_list import goal_list
from game.scenes.hazard_news import tally_words
from game.scenes.journey_words import handed_over_lines, has_journey
from game.scenes.museum_keeper import collect
from game.scenes.own_best import beside_best
from game.scenes.page_scene import PageScene
from game.scenes.place_names import discover
from game.scenes.points_export import export, labelled_points
from game.scenes.science_note import specimens
from game.scenes.still import Still
from game.scenes.tubes_page import has_tubes
from game.scenes.verdict import verdict
from game.texts import tr
from game.texts.units import clock, number
from game.ui import theme
from game.ui.buttons import Button, Style
from game.ui.flow import Flow
from game.ui.groups import Column, Framed, Panel, Row
from game.ui.labels import Heading, Label, Picture
from game.ui.menu_keys import Menu, menu_sign
from game.ui.scroll import Scroll

if TYPE_CHECKING:
    from game.missions import MissionResult, Recording
    from game.scenes.context import Context
    from game.scenes.flight import Flight
    from game.scenes.still import Draw
    from game.simulation.scoring import Score
    from game.ui.widget import Widget


class DebriefScene(PageScene):
    """The end of a mission and the ways on."""

    name = "debrief"

    def __init__(self, context: Context, flight: Flight, draw_behind: Draw) -> None:
        """Keep the result, then show it; only a flight that is over can be debriefed."""
        self._flight = flight
        self._result, self._recording, self._score = _ended(flight)
        self._telemetry = flight.run.telemetry
        self._craft = flight.cockpit.craft
        before = context.progress.best(flight.plan.identifier)
        is_best = context.progress.keep(self._result, self._recording)
        context.progress.keep_tubes(self._result, flight.snapshot)
        context.progress.keep_trace(self._result)
        context.progress.keep_passage(self._result, flight.snapshot, self._recording)
        self._beside_best = beside_best(self._result, before, is_best=is_best)
        self._is_new_card = collect(flight, context.progress)
        self._found = discover(flight, context.names)
        super().__init__(context, Still(draw_behind))

    def build(self) -> Widget:
        """Return the verdict, the curves, the points and the buttons."""
        marks, legend = marks_of(self._flight.notes)
        prediction = self._flight.run.prediction
        is_shown = highest(self._telemetry, prediction) == self._craft
        plots = plots_of(self._telemetry[self._craft], marks, prediction if is_shown else None)
        warning = self.context.progress.warning
        body = Column(
            [
                *([Label(warning, colour=theme.CAUTION)] if warning else []),
                Row(plots, gap=28),
                Legend(marks, legend),
                *predicted(self._flight),
                Row([self._goals(), self._points(), *real_table(self._flight)], gap=36),
                *handed_over_lines(self.context, self._flight, self._result),
            ],
            gap=10,
        )
        panel = Panel(
            [self._head(), Scroll(body, label=tr("Debrief")), Flow(self._buttons(), gap=16)],
            gap=12,
            padding=22,
        )
        return Framed(panel, widest=1180, edge=16)

    def handle(self, event: pygame.event.Event) -> None:
        """Let the key that starts a mission again do so here too."""
        if event.type == pygame.KEYDOWN and action_of(event.key) is Action.RESTART:
            self._again()
        else:
            super().handle(event)

    def back(self) -> None:
        """Go back to the list of missions."""
        routes.levels_from_home(self.context)

    def _head(self) -> Widget:
        result = self._result
        run = self._flight.run
        words = verdict(result, self._flight.notes, plan=run.plan, end_reason=run.end_reason)
        best = f" · {self._beside_best}" if self._beside_best else ""
        if self._is_new_card:
            best = " · " + tr("a new card hangs in the failure museum")
        air = campaign_words(self.context.progress.oxygen_g) if result.is_won and result.oxygen_g else ""
        wrong = tally_words(self._flight.notes)
        helped = assist_words(self._flight.run.assists)
        commanded = commanded_words(result.pilot, run.delay_s)
        line = f"{self._flight.plan.title} · {clock(result.time_s)} · {self._score.medal_reason}{best}"
        line = " · ".join(words for words in (line, air, commanded, helped, wrong, self._found) if words)
        badges: list[Widget] = [Picture(medal_word(result.medal), medal_badge(result.medal), size=(64, 64))]
        if result.waste.is_clean:
            badges.append(Picture(tr("Clean"), clean_badge(), size=(44, 44)))
        text = Column([Heading(words), Label(line, colour=medal_colour(result.medal))], gap=2, grow=1.0)
        has_medal = result.medal != "none"
        return Row([*badges, text] if has_medal else [text], gap=18, is_level=True)

    def _goals(self) -> Widget:
        goals = goal_list(self._flight.run.plan, self._flight.final_goals)
        return Column([Heading(tr("Goals"), size=theme.BODY), *goals], gap=4, grow=1.0)

    def _points(self) -> Widget:
        total = tr("Score: {points} of 100").format(points=number(self._score.points))
        rows: list[Widget] = [Heading(total, size=theme.BODY)]
        for line in self._score.lines:
            share = f"{number(line.points, 0)} / {number(line.possible, 0)}"
            points = Label(share, size=theme.SMALL, colour=theme.INFO, is_bold=True)
            reason = Label(line.reason, size=theme.SMALL, colour=theme.TEXT_QUIET, grow=1.0)
            rows.append(Row([points, reason], gap=14))
        return Column(rows, gap=6, grow=1.0)

    def _buttons(self) -> list[Widget]:
        again, onward = Button(tr("Try again"), self._again, key=sign_of(Action.RESTART)), self._onward()
        replay = Button(tr("Watch it again"), self._replay)
        buttons: list[Widget] = [onward, again, replay] if self._result.is_won else [again, replay, onward]
        if not self._result.is_won:
            again.style, onward.style = Style.PRIMARY, Style.PLAIN
        if has_tubes(self._flight):
            buttons.append(Button(tr("Tubes"), self._tubes))
        if has_journey(self.context, self._flight.plan):
            buttons.append(Button(tr("Way home"), self._journey))
        if specimens(self._flight.run.plan, self._flight.snapshot):
            buttons.append(Button(tr("Evidence"), self._evidence))
        if labelled_points(self._flight, ""):
            buttons.append(Button(tr("Save points"), self._save_points))
        if self.context.names.book(self._flight.plan.identifier):
            buttons.append(Button(tr("Names"), self._names))
        if len(self._telemetry) > 1:
            buttons.append(Button(tr("Curves of the other craft"), self._other_curves))
        return [*buttons, Button(tr("Missions"), self.back, key=menu_sign(Menu.BACK))]

    def _onward(self) -> Button:
        return Button(tr("Next mission"), self._next, style=Style.PRIMARY)

    def _again(self) -> None:
        routes.mission(self.context, self._flight.plan, self._flight.orders)

    def _replay(self) -> None:
        routes.replay(self.context, self._recording, self._flight.plan)

    def _evidence(self) -> None:
        routes.evidence(self.context, self._flight, self.behind.draw)

    def _tubes(self) -> None:
        routes.tubes(self.context, self._flight, self.behind.draw)

    def _journey(self) -> None:
        routes.journey(self.context, self.behind.draw)

    def _save_points(self) -> None:
        self.context.said = export(self.context, self._flight)

    def _names(self) -> None:
        routes.names(self.context, self.behind.draw, self._flight.plan.identifier)

    def _next(self) -> None:
        routes.next_briefing(self.context, self._flight.plan)

    def _other_curves(self) -> None:
        names = list(self._telemetry)
        self._craft = names[(names.index(self._craft) + 1) % len(names)]
        self.rebuild()


def _ended(flight: Flight) -> tuple[MissionResult, Recording, Score]:
    if flight.result is None or flight.recording is None or flight.score is None:
        message = "a debrief before the end of the mission"
        raise AssertionError(message)
    return flight.result, flight.recording, flight.score
