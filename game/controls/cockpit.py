"""All controls of a level: which craft is in whose hands, and what each craft is told now."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.controls.bindings import Action, action_of, group_of
from game.controls.flying import FlyingHands
from game.controls.handling import Handling
from game.controls.held import Held
from game.controls.kinds import STEERS_UP, hands_on
from game.controls.landing import LandingHands
from game.controls.places import SPECIAL_WORK, next_stop_m, special_work
from game.controls.seating import Seating
from game.controls.seats import Seats, seats_of
from game.simulation.commands import TEAM, Answer
from game.simulation.snapshot import HelicopterState, MoonLanderState

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.controls.kinds import Hands
    from game.missions.assists import Assist
    from game.simulation.commands import Command
    from game.simulation.plan import LevelPlan
    from game.simulation.snapshot import CraftState, Snapshot


class Cockpit:
    """Hears keys and tells crafts. The craft that is not in hand keeps what it was last asked to keep."""

    def __init__(self, plan: LevelPlan, seating: Seating | None = None) -> None:
        """Take a level, and the gamepads of two players if they have sat down already."""
        self.craft = plan.crafts[0].name
        """The craft in hand; of two players each has one, and this is the one that a pointer works."""
        self.seats: Seats | None = None
        """Who sits where, while two play."""
        self.handling = Handling()
        """What every helicopter leaves to its computer; it may be replaced at any time."""
        self._plan = plan
        self._seating = seating or Seating()
        self._asked = {craft.name: craft.control for craft in plan.crafts if craft.kind in STEERS_UP}
        self._held = Held()
        self._nobody = Held()
        self._helds = {craft.name: Held() for craft in plan.crafts}
        """What is held for each craft while two play."""
        self._hands: dict[str, Hands] = {}
        self._commands: dict[str, Command] = {}
        self._next_stops_m: dict[str, float | None] = {}
        self._was_landed: dict[str, bool] = {}
        self._silent = frozenset(SPECIAL_WORK) - frozenset(special_work(plan))
        """Groups of keys for which this level has nothing to do."""

    def seat_two(self, *, are_two: bool) -> None:
        """Let two players play where there is a craft for each, or one."""
        if are_two == (self.seats is not None):
            return
        crafts = seats_of(self._plan) if are_two else {}
        if crafts or not are_two:
            self.release_all()
            self.seats = Seats(crafts, self._seating, self.release_all) if crafts else None

    @property
    def in_hand(self) -> tuple[str, ...]:
        """Return the craft that somebody has in hand."""
        return (self.craft,) if self.seats is None else tuple(self.seats.crafts.values())

    def handle(self, event: pygame.event.Event) -> Action | None:
        """Take a key event; return the action that it began, for what is not a craft's business."""
        is_press = event.type == pygame.KEYDOWN
        craft, action = self._addressed(event)
        if action is not None and group_of(action) in self._silent:
            action = None
        for held in self._hearers(craft, is_press=is_press):
            held.hear(event, action)
        if not is_press or action is None:
            return None
        if action is Action.NEXT_CRAFT:
            self._switch()
        elif craft is not None:
            self._press(craft, action)
        return action

    def release_all(self) -> None:
        """Let go of everything, as when the window loses the keyboard."""
        for held in self._all_held:
            held.release_all()

    def keep_presses(self, *, is_kept: bool) -> None:
        """Choose whether one press lasts until the next, for players who cannot hold keys."""
        for held in self._all_held:
            held.keep(is_kept=is_kept)

    def steer(self, actions: frozenset[Action]) -> None:
        """Hold just these actions for a pointer."""
        for held in self._all_held:
            fresh = held.steer(actions if held is self.held else frozenset())
            for action in fresh:
                self.press(action)

    @property
    def held(self) -> Held:
        """Return what is held now for the craft in hand, to be shown."""
        return self.held_by(self.craft)

    def held_by(self, craft: str) -> Held:
        """Return what is held now for a craft."""
        if self.seats is not None:
            return self._helds[craft]
        return self._held if craft == self.craft else self._nobody

    @property
    def _all_held(self) -> tuple[Held, ...]:
        return (self._held, *self._helds.values())

    def commands(self, snapshot: Snapshot, seconds: float) -> Mapping[str, Command]:
        """Return what each craft is told; unchanged commands are the same objects as before."""
        now = (snapshot.tick, seconds)
        for name in self.in_hand:
            self._next_stops_m[name] = next_stop_m(self._plan, snapshot, name)
            self._rest(snapshot.crafts[name])
        for name, state in snapshot.crafts.items():
            self._commands[name] = self._command(state, now)
        return self._commands

    @property
    def answers(self) -> Mapping[str, Command]:
        """Return what the team has said, without what any craft is told."""
        return {TEAM: self._commands[TEAM]} if TEAM in self._commands else {}

    def lay_off(self) -> None:
        """Take all hands off, so that whatever was prepared with them is forgotten."""
        self.release_all()
        self._hands.clear()

    def answer(self, about: str, answer: str) -> None:
        """Let the team say what a thing is; the simulation judges it."""
        self._commands[TEAM] = Answer(about, answer)

    @property
    def help(self) -> tuple[Assist, ...]:
        """Return what the computers hold beyond what the mission leaves to them."""
        return tuple(assist for asked in self._asked.values() for assist in self.handling.help_beyond(asked))

    def hands(self, state: CraftState) -> Hands:
        """Return the hands on a craft; they are laid on it when first asked for."""
        if state.name not in self._hands:
            craft = next(craft for craft in self._plan.crafts if craft.name == state.name)
            self._hands[state.name] = hands_on(self._plan, craft)
        return self._hands[state.name]

    def _command(self, state: CraftState, now: tuple[int, float]) -> Command:
        hands = self.hands(state)
        if isinstance(hands, FlyingHands | LandingHands):
            hands.handling = self.handling
        return hands.command(self.held_by(state.name), state, now)

    def _hearers(self, craft: str | None, *, is_press: bool) -> tuple[Held, ...]:
        """Return who hears a key: a press is somebody's, a release anybody's who had it."""
        if not is_press:
            return self._all_held
        return () if craft is None else (self.held_by(craft),)

    def _addressed(self, event: pygame.event.Event) -> tuple[str | None, Action | None]:
        """Return which craft a key event is for, and what it asks."""
        if self.seats is not None:
            return self.seats.addressed(event, self.craft)
        return self.craft, action_of(event.key) if event.type == pygame.KEYDOWN else None

    def _rest(self, state: CraftState) -> None:
        """Let go of what was pressed once when a craft in hand has just come to stand."""
        is_landed = not isinstance(state, HelicopterState | MoonLanderState) or state.is_landed
        if is_landed and not self._was_landed.get(state.name, True):
            self.held_by(state.name).release_kept()
        self._was_landed[state.name] = is_landed

    def press(self, action: Action) -> None:
        """Let the craft in hand hear an action that counts once per press."""
        self._press(self.craft, action)

    def _press(self, craft: str, action: Action) -> None:
        hands = self._hands.get(craft)
        if hands is not None:
            hands.press(action, self._next_stops_m.get(craft))

    def _switch(self) -> None:
        """Take the next craft in hand. One player lets go of the last one; of two, each keeps the own one."""
        names = [craft.name for craft in self._plan.crafts]
        self.take(names[(names.index(self.craft) + 1) % len(names)])

    def take(self, craft: str) -> None:
        """Take a craft in hand."""
        self.craft = craft
        self._held.release_kept()
        self._was_landed.clear()
