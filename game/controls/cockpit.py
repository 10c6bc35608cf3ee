"""All controls of a level: which craft is in hand, and what each craft is told now."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.controls.bindings import Action, action_of, group_of
from game.controls.driving import DrivingHands
from game.controls.flying import FlyingHands
from game.controls.handling import Handling
from game.controls.held import Held
from game.controls.places import SPECIAL_WORK, cruise_m_s, next_stop_m, special_work
from game.simulation.commands import TEAM, Answer
from game.simulation.snapshot import HelicopterState, RoverState

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.missions.assists import Assist
    from game.simulation.commands import Command
    from game.simulation.plan import LevelPlan
    from game.simulation.snapshot import CraftState, Snapshot


class Cockpit:
    """Hears keys and tells crafts. The craft that is not in hand keeps what it was last asked to keep."""

    def __init__(self, plan: LevelPlan) -> None:
        self.craft = plan.crafts[0].name
        self.handling = Handling()
        """What every helicopter leaves to its computer; it may be replaced at any time."""
        self._plan = plan
        self._asked = {craft.name: craft.control for craft in plan.crafts if craft.kind == "helicopter"}
        self._held = Held()
        self._nobody = Held()
        self._hands: dict[str, FlyingHands | DrivingHands] = {}
        self._commands: dict[str, Command] = {}
        self._next_stop_m: float | None = None
        self._is_landed = True
        self._silent = frozenset(SPECIAL_WORK) - frozenset(special_work(plan))
        """Groups of keys for which this level has nothing to do."""

    def handle(self, event: pygame.event.Event) -> Action | None:
        """Take a key event; return the action that it began, for what is not a craft's business."""
        self._held.handle(event)
        action = action_of(event.key) if event.type == pygame.KEYDOWN else None
        if action is not None and group_of(action) in self._silent:
            return None
        if action is Action.NEXT_CRAFT:
            self._switch()
        elif action is not None:
            self.press(action)
        return action

    def release_all(self) -> None:
        """Let go of everything, as when the window loses the keyboard."""
        self._held.release_all()

    def keep_presses(self, *, is_kept: bool) -> None:
        """Choose whether one press lasts until the next, for players who cannot hold keys."""
        self._held.keep(is_kept=is_kept)

    def steer(self, actions: frozenset[Action]) -> None:
        """Hold just these actions for a pointer."""
        for action in self._held.steer(actions):
            self.press(action)

    @property
    def held(self) -> Held:
        """Return what is held now, to be shown."""
        return self._held

    def commands(self, snapshot: Snapshot, seconds: float) -> Mapping[str, Command]:
        """Return what each craft is told; unchanged commands are the same objects as before."""
        self._next_stop_m = next_stop_m(self._plan, snapshot, self.craft)
        now = (snapshot.tick, seconds)
        self._rest(snapshot.crafts[self.craft])
        for name, state in snapshot.crafts.items():
            self._commands[name] = self._command(state, now)
        return self._commands

    def answer(self, about: str, answer: str) -> None:
        """Let the team say what a thing is; the simulation judges it."""
        self._commands[TEAM] = Answer(about, answer)

    @property
    def help(self) -> tuple[Assist, ...]:
        """Return what the computers hold beyond what the mission leaves to them."""
        return tuple(assist for asked in self._asked.values() for assist in self.handling.help_beyond(asked))

    def hands(self, state: CraftState) -> FlyingHands | DrivingHands:
        """Return the hands on a craft; they are laid on it when first asked for."""
        if state.name not in self._hands:
            asked = self._asked.get(state.name)
            self._hands[state.name] = (
                DrivingHands() if asked is None else FlyingHands(cruise_m_s(self._plan, state.name), asked)
            )
        return self._hands[state.name]

    def _command(self, state: CraftState, now: tuple[int, float]) -> Command:
        held = self._held if state.name == self.craft else self._nobody
        hands = self.hands(state)
        if isinstance(hands, FlyingHands) and isinstance(state, HelicopterState):
            hands.handling = self.handling
            return hands.command(held, state, now)
        if isinstance(hands, DrivingHands) and isinstance(state, RoverState):
            return hands.command(held, state, now)
        message = f"{state.name} changed its kind in flight"
        raise AssertionError(message)

    def _rest(self, state: CraftState) -> None:
        """Let go of what was pressed once when the craft in hand has just come to stand."""
        was_landed, self._is_landed = (
            self._is_landed,
            not isinstance(state, HelicopterState) or state.is_landed,
        )
        if self._is_landed and not was_landed:
            self._held.release_kept()

    def press(self, action: Action) -> None:
        """Let the craft in hand hear an action that counts once per press."""
        hands = self._hands.get(self.craft)
        if isinstance(hands, FlyingHands):
            hands.press(action)
        elif isinstance(hands, DrivingHands):
            hands.press(action, self._next_stop_m)

    def _switch(self) -> None:
        names = [craft.name for craft in self._plan.crafts]
        self.craft = names[(names.index(self.craft) + 1) % len(names)]
        self._held.release_kept()
        self._is_landed = True
