"""The mission on the screen: hears the keys, lets the run go on, shows and sounds it."""

from __future__ import annotations

import gc
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pygame

from game.audio import MissionSound
from game.controls.bindings import Action
from game.controls.halves import Seat
from game.controls.signs import sign_of
from game.missions.orders import BY_HAND
from game.missions.settings import GhostChoice
from game.scenes import routes, two_players
from game.scenes.coach import Lesson
from game.scenes.craft_words import as_heard_by, coach_line, landing_mark_m, note_on_science
from game.scenes.desk_next import Adviser
from game.scenes.flight import Flight
from game.scenes.ghosts import Ghosts
from game.scenes.hazard_news import hazard_news
from game.scenes.photo_name import photo_name
from game.scenes.place_names import names_in, sites_in
from game.scenes.pointer import Pointer
from game.scenes.pointer_bar import controls_for, kept_words
from game.scenes.scene import Margin
from game.scenes.time_bank import NANOSECONDS
from game.scenes.uplink_note import uplink_note
from game.view import MissionView, Overlay

if TYPE_CHECKING:
    from game.missions.orders import Orders
    from game.scenes.context import Context
    from game.simulation.plan import LevelPlan
    from game.view import Quality
    from game.view.overlay import PlaceName

_NOTED_COMMANDS: Final = 200


class MissionScene:
    """One level being played; starting again builds a new flight from the same plan."""

    name = "mission"

    def __init__(
        self, context: Context, plan: LevelPlan, flight: Flight | None = None, *, orders: Orders = BY_HAND
    ) -> None:
        """Begin a new flight under these orders, unless one is handed over."""
        self.context = context
        self.plan = plan
        self._orders = orders if flight is None else flight.orders
        self.flight = flight or self._new_flight()
        self.adviser = Adviser(self.flight.run.plan)
        self._sound = MissionSound(context.sound)
        self._size = context.size
        self._view: MissionView = self._new_view()
        self._lesson = Lesson(self.flight.run.plan, self.flight.run.simulation.terrain)
        self._ghosts = Ghosts(self.flight, context.settings.now.ghost)
        self._shows_forces = False
        self._shows_equation = False
        self.pointer = Pointer()
        self._is_photo_mode = False

    def handle(self, event: pygame.event.Event) -> None:
        """Take an event; what is not for a craft is done here."""
        if event.type in (pygame.WINDOWFOCUSLOST, pygame.WINDOWMINIMIZED):
            self.pause()
        elif event.type == pygame.CONTROLLERDEVICEREMOVED:
            self._miss(event)
        else:
            for told in self.pointer.heard(event):
                if told.type in (pygame.KEYDOWN, pygame.KEYUP):
                    self._obey(self.flight.handle(told))
            two_players.say_news(self)

    def _miss(self, event: pygame.event.Event) -> None:
        """Hold the mission when the gamepad of a player is gone."""
        sentence = two_players.missed(self)
        if sentence or event.was_in_hand:
            self.pause(sentence)

    def _obey(self, action: Action | None) -> None:
        if action is Action.PAUSE:
            self.pause()
        elif action is Action.RESTART:
            self.restart()
        elif action is Action.HELP:
            self._let_go()
            routes.controls(self.context, self.draw_place)
        elif action is Action.FORCES:
            self.toggle_forces()
        elif action is Action.EQUATION:
            self.toggle_equation()
        elif action is Action.PHOTO_MODE:
            self._is_photo_mode = not self._is_photo_mode
        elif action is Action.DESK:
            self.open_desk()
        elif action is Action.TIME_FASTER:
            two_players.say_pace(self)
        elif action is Action.NEXT_CRAFT:
            self._sound.follow(self.flight.cockpit.craft)

    def update(self, elapsed_ns: int) -> None:
        """Let the run go on; after its end, lead to the debrief."""
        self.context.sound.loop("menu_pad", 0.0)
        self.flight.heed(self.context.settings.now)
        self._take_hands(elapsed_ns)
        before_s = self.flight.snapshot.time_s
        events = self.flight.update(elapsed_ns)
        # In slow motion dust and camera are slow too; in time-lapse they are not hurried.
        shown_s = min(elapsed_ns / NANOSECONDS, self.flight.snapshot.time_s - before_s)
        self.context.said = hazard_news(events) or self.context.said
        self._sound.hear(events, self.flight.snapshot)
        self._view.hear(events, self.flight.snapshot)
        self._view.advance(shown_s, self.flight.snapshot)
        if self.flight.is_finished:
            self._sound.pause()
            routes.debrief(self.context, self.flight, self.draw_place)

    def draw(self, surface: pygame.Surface) -> None:
        """Draw the place, the crafts and the instruments."""
        self._fit(surface)
        overlay = self.overlay()
        self._view.draw(surface, self.flight.snapshot, overlay)
        if not overlay.shows_instruments:
            return
        self.pointer.fit(
            controls_for(self.plan, self.flight.snapshot, self.flight.cockpit.craft),
            self.context.scale,
            lambda size: self._view.place_beside(size, self.flight.snapshot, overlay),
        )
        self.pointer.draw(surface, self.flight.cockpit.held, self._spot())

    def draw_place(self, surface: pygame.Surface) -> None:
        """Draw what is behind a pause: no instruments, since words go there."""
        self._fit(surface)
        overlay = replace(self.overlay(), shows_instruments=False, shows_forces=False, shows_equation=False)
        self._view.draw(surface, self.flight.snapshot, overlay)

    @property
    def margin(self) -> Margin:
        """Return where words in passing cover no instrument."""
        return Margin.FLIGHT if self.flight.cockpit.seats is None else Margin.FLIGHT_OF_TWO

    @property
    def picture_name(self) -> str:
        """Return level, sol, hour and place."""
        return photo_name(self.plan, self.flight.snapshot, self.flight.cockpit.craft)

    def overlay(self) -> Overlay:
        """Return what is shown on top of the world now: for two players, what each of them needs."""
        seats = self.flight.cockpit.seats
        if seats is None:
            return self._overlay(self.flight.cockpit.craft)
        pilots, drivers = (
            replace(self._overlay(craft), player=two_players.player_words(self, seat))
            for seat, craft in seats.crafts.items()
        )
        return replace(pilots, beside=drivers)

    def _overlay(self, craft: str) -> Overlay:
        flight, settings = self.flight, self.context.settings.now
        with as_heard_by(flight, craft):
            return Overlay(
                craft=craft,
                shows_forces=self._shows_forces,
                shows_equation=self._shows_equation,
                shows_path=settings.shows_path or self.plan.place.orbit_altitude_m is not None,
                shows_hazards=settings.shows_hints,
                shows_instruments=not self._is_photo_mode,
                time_lapse=flight.time_lapse,
                coach=coach_line(flight, self._lesson, craft) if settings.shows_hints else "",
                ghosts=self._ghosts.shown(),
                switch_sign=sign_of(Action.NEXT_CRAFT),
                kept=kept_words(flight.cockpit.held_by(craft).kept()),
                science=note_on_science(flight, craft),
                names=self._names(),
                uplink=uplink_note(flight),
                mark_m=landing_mark_m(flight, craft),
                call=flight.calls.line(flight.snapshot.time_s),
            )

    def _names(self) -> tuple[PlaceName, ...]:
        """Return what has a name here, and where the assistant would measure next."""
        advice = self.adviser.advice(self.flight.snapshot) if self.context.settings.now.shows_hints else ()
        given = names_in(self.context.names, self.plan.identifier)
        return (*sites_in(self.flight.snapshot), *given, *advice)

    def pause(self, sentence: str = "") -> None:
        """Hold everything; a sentence says why, if the players did not ask for it."""
        self._let_go()
        routes.pause(self.context, self, sentence)

    def open_desk(self) -> None:
        """Hold everything and look at what was measured."""
        seats = self.flight.cockpit.seats
        if seats is not None:
            self.flight.cockpit.take(seats.crafts[Seat.DRIVER])
            self._sound.follow(self.flight.cockpit.craft)
        self._let_go()
        routes.desk(self.context, self)

    def toggle_forces(self) -> None:
        """Show the forces, or hide them."""
        self._shows_forces = not self._shows_forces

    def toggle_equation(self) -> None:
        """Show the live equation, or hide it."""
        self._shows_equation = not self._shows_equation

    def restart(self) -> None:
        """Begin again from the plan that is at hand."""
        self.flight = self._new_flight()
        self._lesson = Lesson(self.flight.run.plan, self.flight.run.simulation.terrain)
        self._ghosts = Ghosts(self.flight, self.context.settings.now.ghost)
        self._sound.pause()
        self._view = self._new_view()
        gc.collect()  # the place of the run before is held in circles, and large

    def resume(self) -> None:
        """Go on after a pause; words and motion are as the player likes them by now."""
        if self._likes != self._liked():
            self._view = self._new_view()
        sentence = two_players.missed(self)
        if sentence:
            self.pause(sentence)

    def crash_notes(self) -> tuple[str, ...]:
        """Return level, seed and inputs, for the report on an error of the game."""
        recording = self.flight.run.recording()
        inputs = "\n".join(str(command) for command in recording.commands[-_NOTED_COMMANDS:])
        return (f"level {self.plan.identifier}, seed {recording.seed}, tick {recording.claim.ticks}", inputs)

    def close(self) -> None:
        """Keep the recording of a run that is left half way."""
        self._sound.pause()
        if self.flight.result is None and self.flight.has_begun:
            self.context.progress.keep_recording(self.flight.run.recording())

    def _fit(self, surface: pygame.Surface) -> None:
        if surface.get_size() != self._size:
            self._size = surface.get_size()
            self._view.resize(self._size)

    def _let_go(self) -> None:
        self.flight.cockpit.release_all()
        self.pointer.let_go()
        self._sound.pause()

    def _take_hands(self, elapsed_ns: int) -> None:
        """Let keys and pointer be obeyed as the player likes it."""
        cockpit = self.flight.cockpit
        cockpit.keep_presses(is_kept=self.context.settings.now.is_press_kept)
        state = self.flight.snapshot.crafts[cockpit.craft]
        cockpit.steer(self.pointer.wanted(state, self._spot(), self.context.scale))
        self.pointer.update(elapsed_ns)

    def _spot(self) -> tuple[float, float]:
        """Return where the craft in hand is on the screen."""
        state = self.flight.snapshot.crafts[self.flight.cockpit.craft]
        return self._view.spot_of(state)

    def _new_flight(self) -> Flight:
        settings = self.context.settings.now
        best = None
        if settings.ghost in (GhostChoice.BEST, GhostChoice.BOTH):
            best = self.context.progress.best_recording(self.plan.identifier)
        prediction = self.context.predictions.get(self.plan.identifier)
        return Flight(
            self.plan,
            orders=self._orders.dealt_for(self.plan),
            assists=settings.assists,
            best=best,
            prediction=prediction,
            seating=self.context.seating,
        )

    def _liked(self) -> tuple[float, bool, Quality]:
        """Return what a view must be built anew for."""
        return self.context.text_scale, self.context.settings.now.is_motion_reduced, self.context.quality

    def _new_view(self) -> MissionView:
        self._size, self._likes = self.context.size, self._liked()
        terrain = self.flight.run.simulation.terrain
        view = MissionView(
            self.flight.run.plan,
            terrain,
            self._size,
            text_scale=self.context.text_scale,
            is_motion_reduced=self.context.settings.now.is_motion_reduced,
            quality=self.context.quality,
        )
        view.advance(0.0, self.flight.snapshot)
        return view
