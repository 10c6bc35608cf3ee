"""A robot that tries everything that a screen offers, by keyboard, gamepad or mouse alone, and looks what comes.

It knows no screen: it reads the tree of widgets, presses each control once on each screen, and follows wherever that
leads. What ends the game is left alone.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, Protocol

import pygame

from game.ui.focus import DIRECTIONS, towards
from game.ui.scroll import Scroll
from game.ui.widget import Role, Widget, walk

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.ui.page import Page
    from tests.app.player import Player

Event = pygame.event.Event
Way = tuple[str, ...]
Key = tuple[str, int]
Place = tuple[str, str]
"""The name of a screen and the label of a control on it."""
LEAVE: Final = "(leave)"
"""The step of a way that presses no control but leaves the screen."""
_MOST_STEPS_HOME: Final = 12
_MOST_VISITS: Final = 400
"""More ways than this means that screens grow for ever."""
_MOST_CHOICES: Final = 3
"""Entries of a list are reached all, but only so many are pressed: what comes then is alike."""
_PAD: Final = 1
_MOST_NOTCHES: Final = 60
_SET_BY_ARROWS: Final = (Role.SLIDER, Role.TOGGLE)
_MOST_TRIES: Final = 12
"""A page may change under what leads there: in a small window the map gives way to a tall card."""


class Hands(Protocol):
    """One device and what can be done with it."""

    def reach(self, player: Player, widget: Widget) -> None:
        """Put the focus on a control of the screen."""

    def held(self, player: Player) -> Widget | None:
        """Return what `press` would press."""

    def press(self, player: Player) -> None:
        """Press what was reached."""

    def end_entry(self, player: Player) -> None:
        """Give no answer to a field that waits for one."""

    def leave(self, player: Player) -> None:
        """Leave the screen."""


class Keyboard:
    """Tab, arrows, Enter and Esc."""

    def reach(self, player: Player, widget: Widget) -> None:
        """Press the arrow that leads there; where none does, Tab as often as it takes."""
        stops, focused = list(page_of(player).stops()), page_of(player).focused
        widget = next((stop for stop in stops if stop.label == widget.label), widget)
        if widget not in stops:
            return  # the way there has changed what the page offers
        now = stops.index(focused) if focused in stops else -1
        ways = DIRECTIONS.items() if focused is not None else ()
        arrows = [key for key, way in ways if towards(stops, stops[now], way) is widget]
        for key in arrows[:1] or [pygame.K_TAB] * ((stops.index(widget) - now) % len(stops)):
            self.tap(key)
        player.frames(1)
        for _ in page_of(player).stops():  # a page that changes under the focus has made the way longer
            if page_of(player).focused is None or page_of(player).focused.label == widget.label:
                return
            self.tap(pygame.K_TAB)
            player.frames(1)

    def held(self, player: Player) -> Widget | None:
        """Return what is in focus."""
        return page_of(player).focused

    def press(self, player: Player) -> None:
        """Press Enter."""
        self.tap(pygame.K_RETURN)
        player.frames(1)

    def end_entry(self, player: Player) -> None:
        """Press Esc, since the next key would be taken as what was asked for."""
        self.leave(player)

    def leave(self, player: Player) -> None:
        """Press Esc."""
        self.tap(pygame.K_ESCAPE)
        player.frames(1)

    def tap(self, key: int) -> None:
        """Press a key and let it go, before the next picture."""
        for kind in (pygame.KEYDOWN, pygame.KEYUP):
            pygame.event.post(Event(kind, key=key, mod=0, unicode=""))


class Gamepad(Keyboard):
    """The same by the buttons of a gamepad that mean the same; up and left by the stick."""

    _BUTTONS: Final = {
        pygame.K_TAB: pygame.CONTROLLER_BUTTON_RIGHTSHOULDER,
        pygame.K_RETURN: pygame.CONTROLLER_BUTTON_A,
        pygame.K_ESCAPE: pygame.CONTROLLER_BUTTON_B,
        pygame.K_DOWN: pygame.CONTROLLER_BUTTON_DPAD_DOWN,
        pygame.K_RIGHT: pygame.CONTROLLER_BUTTON_DPAD_RIGHT,
    }
    _STICK: Final = {
        pygame.K_UP: pygame.CONTROLLER_AXIS_LEFTY,
        pygame.K_LEFT: pygame.CONTROLLER_AXIS_LEFTX,
    }

    def reach(self, player: Player, widget: Widget) -> None:
        """Go by the cross as the page seems to lie; where that fails, by the shoulder button."""
        for _ in range(_MOST_TRIES):
            for key in _way_by_arrows(page_of(player), widget):
                self.tap(key)
            player.frames(1)
            focused = page_of(player).focused
            if focused is not None and focused.label == widget.label:
                return
            # A list takes arrows for itself until its end, and may have changed what is beside it.
            widget = next((stop for stop in page_of(player).stops() if stop.label == widget.label), widget)
        super().reach(player, widget)

    def end_entry(self, player: Player) -> None:
        """Press Start: any other button would be taken as what was asked for."""
        self._push(pygame.CONTROLLER_BUTTON_START)
        player.frames(1)

    def leave(self, player: Player) -> None:
        """Press B, and where that is an action of the flight, Start."""
        if hasattr(player.scene, "page"):
            super().leave(player)
        else:
            self._push(pygame.CONTROLLER_BUTTON_START)
            player.frames(1)

    def tap(self, key: int) -> None:
        """Press what means this key, and let it go."""
        if key in self._BUTTONS:
            self._push(self._BUTTONS[key])
            return
        for value in (-32768, 0):
            pygame.event.post(
                Event(pygame.CONTROLLERAXISMOTION, instance_id=_PAD, axis=self._STICK[key], value=value)
            )

    def _push(self, button: int) -> None:
        for kind in (pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLERBUTTONUP):
            pygame.event.post(Event(kind, instance_id=_PAD, button=button))


class Mouse:
    """Pointing, clicking, and the wheel."""

    def reach(self, player: Player, widget: Widget) -> None:
        """Turn the wheel until the control is in sight, and point at it."""
        scrolls = [held for held in walk(page_of(player).root) if isinstance(held, Scroll)]
        for scroll in (held for held in scrolls if widget in walk(held)):
            # Beside the bar of a list no control is hit, so the wheel moves the list.
            self._point((scroll.bounds.right - 1, scroll.bounds.centery))
            for _ in range(_MOST_NOTCHES):
                if scroll.bounds.collidepoint(widget.bounds.center):
                    break
                up = widget.bounds.centery < scroll.bounds.centery
                pygame.event.post(Event(pygame.MOUSEWHEEL, x=0, y=1 if up else -1))
                player.frames(1)
        for _ in range(_MOST_TRIES):
            if self.held(player) is widget:
                return
            self._point(widget.bounds.center)
            player.frames(1)

    def held(self, player: Player) -> Widget | None:
        """Return what is under the pointer; the focus stays with whoever writes until something is pressed."""
        return page_of(player)._under(pygame.mouse.get_pos())

    def press(self, player: Player) -> None:
        """Click where the pointer is."""
        spot = pygame.mouse.get_pos()
        for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            pygame.event.post(Event(kind, button=pygame.BUTTON_LEFT, pos=spot))
        player.frames(1)

    def end_entry(self, player: Player) -> None:
        """Do nothing: a click elsewhere is enough."""

    def leave(self, player: Player) -> None:
        """Click the way back; a flight is held by clicking on another window."""
        if not hasattr(player.scene, "page"):
            pygame.event.post(Event(pygame.WINDOWFOCUSLOST))
            player.frames(1)
            return
        stops = page_of(player).stops()
        back = next((stop for stop in stops if stop.label == "Back"), stops[-1])
        self.reach(player, back)
        self.press(player)

    @staticmethod
    def _point(spot: tuple[int, int]) -> None:
        pygame.mouse.set_pos(spot)
        pygame.event.post(Event(pygame.MOUSEMOTION, pos=spot, rel=(1, 1), buttons=(0, 0, 0)))


class Robot:
    """Walks over all controls that can be reached from where a story begins."""

    def __init__(self, player: Player, hands: Hands, tour: Callable[[Player], None]) -> None:
        """Take who sits before the title, with which hands, and what to try on each screen that looks new."""
        self._player = player
        self._hands = hands
        self._tour = tour
        self.pressed: set[Place] = set()
        self.screens: set[str] = set()
        self._toured: set[tuple[str, int]] = set()
        """Screens by their name and how much is on them: other words alone are no other way to go."""
        self._here: set[Way] = set()
        """The ways that lead to where the robot stands."""

    def walk(self, begin: Callable[[], None] = lambda: None) -> None:
        """Press everything once that was not pressed before, from what comes after the title and this beginning."""
        ways: list[Way] = [()]
        self._here, before, holder = set(), self._player.scene, ()
        for _ in range(_MOST_VISITS):
            if not ways:
                return
            way = ways.pop()
            has_moved = self._player.scene is not before and self._player.scene.name != "title"
            if has_moved and way[:-1] == holder and not self._can_go_on(way):
                self._hands.leave(self._player)  # most screens lead back to where they were opened
                self._here = {holder} if self._player.scene is before else set()
            if not self._can_go_on(way):
                self.go_home()
                begin()
                self._player.frames(1)
                if not all(self._take(step) for step in way[:-1]):
                    self._here = set()
                    ways.append(())
                    continue
            before, holder = self._player.scene, way[:-1]
            if not all(self._take(step) for step in way[-1:]):
                continue
            self._here = {way, way[:-1]} if self._player.scene is before else {way}
            ways += self._new_ways(way)
        raise AssertionError(f"there is no end to the screens: {sorted(self.pressed)}")

    def go_home(self) -> None:
        """Leave screen after screen until the title; where that leads in a circle, the last control leads out."""
        been = []
        for _ in range(_MOST_STEPS_HOME):
            name = self._player.scene.name
            if name == "title":
                return
            if name in been and hasattr(self._player.scene, "page"):
                self._choose(page_of(self._player).stops()[-1])
            else:
                self._hands.leave(self._player)
            been.append(name)
        raise AssertionError(f"no way back to the title: {been}")

    def _can_go_on(self, way: Way) -> bool:
        """Return whether the last step of a way can be taken from where the robot stands."""
        return bool(way) and way[:-1] in self._here and (way[-1] == LEAVE or way[-1] in self._labels())

    def _take(self, step: str) -> bool:
        """Take a step and return whether it is still there: other steps may have changed what is offered."""
        if step == LEAVE:
            if self._player.scene.name == "title":
                return False
            self._hands.leave(self._player)
            return True
        stops = page_of(self._player).stops() if hasattr(self._player.scene, "page") else ()
        stop = next((stop for stop in stops if stop.label == step), None)
        if stop is None:
            return False
        scene, labels = self._player.scene, self._labels()
        if not self._choose(stop):
            return False
        if stop.role is Role.FIELD and self._player.scene is scene and self._labels() == labels:
            self._hands.end_entry(self._player)
        return True

    def _choose(self, widget: Widget) -> bool:
        """Press a control; return whether it was still there when the way to it was gone."""
        self._hands.reach(self._player, widget)
        if widget.label not in self._labels():
            return False
        reached = self._hands.held(self._player)
        assert reached is not None, f"{self._player.scene.name}: nothing is in focus"
        assert reached.label == widget.label, f"{self._player.scene.name}: {widget.label} is not reached"
        self._hands.press(self._player)
        return True

    def _new_ways(self, way: Way) -> list[Way]:
        """Return what has not been tried yet on the screen that a way led to."""
        scene, labels = self._player.scene, self._labels()
        self.screens.add(scene.name)
        is_new = (scene.name, len(labels)) not in self._toured
        if is_new and labels:
            self._tour(self._player)
        self._toured.add((scene.name, len(labels)))
        new = [label for label in dict.fromkeys(labels) if (scene.name, label) not in self.pressed]
        self.pressed |= {(scene.name, label) for label in new}
        return [(*way, step) for step in ([LEAVE] if is_new and scene.name != "title" else []) + new]

    def _labels(self) -> tuple[str, ...]:
        """Return what is worth pressing, but for what ends the game."""
        if not hasattr(self._player.scene, "page"):
            return ()
        stops = [stop for stop in page_of(self._player).stops() if stop.action is not None]
        alike = [stop for stop in stops if stop.role is Role.CHOICE][_MOST_CHOICES:]
        ends_it = self._player.stack.quit
        return tuple(stop.label for stop in stops if stop not in alike and stop.action != ends_it)


def page_of(player: Player) -> Page:
    """Return the page on the screen."""
    page: Page = player.scene.page  # type: ignore[attr-defined]  # callers ask first whether there is one
    return page


def _way_by_arrows(page: Page, widget: Widget) -> list[int]:
    """Return the fewest arrows that lead from the focus to a widget, if what is on the way lets them pass."""
    ways: dict[Widget, list[int]] = {} if page.focused is None else {page.focused: []}
    places = list(ways)
    for here in places:  # grows while it is walked: breadth first
        for key in DIRECTIONS:
            is_kept = here.role in _SET_BY_ARROWS and key in (pygame.K_LEFT, pygame.K_RIGHT)
            there = None if is_kept else page._towards(here, key)
            if there is not None and there not in ways:
                ways[there] = [*ways[here], key]
                places.append(there)
    return ways.get(widget, [])


def tour_by_tab(player: Player, hands: Keyboard) -> set[Key]:
    """Press Tab until the focus is where it was, and return what was not visited."""
    reached = {focus_key(player)}
    while True:
        hands.tap(pygame.K_TAB)
        player.frames(1)
        if focus_key(player) in reached:
            return stop_keys(player).keys() - reached
        reached.add(focus_key(player))


def tour_by_arrows(player: Player, hands: Keyboard) -> set[Key]:
    """Try all arrows from all that arrows lead to, and return what they do not lead to."""
    reached = [focus_key(player)]
    for here in reached:
        for key in DIRECTIONS:
            if here in stop_keys(player):
                page_of(player).focus(stop_keys(player)[here])
            before = page_of(player).focused
            while True:
                shown_from = _shown_from(before)
                hands.tap(key)
                player.frames(1)
                if page_of(player).focused is not before or _shown_from(before) == shown_from:
                    break  # arrows scroll a text to its end before they leave it
            if focus_key(player) not in reached:
                reached.append(focus_key(player))
    return stop_keys(player).keys() - set(reached)


def _shown_from(widget: Widget | None) -> int:
    """Return how far a text in focus is scrolled; anything else never is."""
    return widget.children[0].bounds.y if isinstance(widget, Scroll) else 0


def tour_by_pointer(player: Player, hands: Hands) -> set[Key]:
    """Point at all that can be pressed, and return what does not take the focus then."""
    missed = set()
    for key in list(stop_keys(player)):
        stop = stop_keys(player).get(key)
        if stop is not None and stop.action is not None:
            hands.reach(player, stop)
            held = hands.held(player)
            if held is None or held.label != stop.label:
                missed.add(key)
    return missed


def stop_keys(player: Player) -> dict[Key, Widget]:
    """Return where Tab stops, by label and how often that label came before: a page may make its widgets anew."""
    counted: Counter[str] = Counter()
    keys = {}
    for stop in page_of(player).stops():
        keys[stop.label, counted[stop.label]] = stop
        counted[stop.label] += 1
    return keys


def focus_key(player: Player) -> Key:
    """Return the key of what is in focus."""
    focused = page_of(player).focused
    return next(key for key, stop in stop_keys(player).items() if stop is focused)
