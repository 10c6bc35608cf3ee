"""What is held, and what is pressed once and lasts."""

from __future__ import annotations

import pygame

from game.controls.bindings import Action
from game.controls.held import Held


def press(held: Held, *keys: int, source: object = None) -> None:
    for key in keys:
        for kind in (pygame.KEYDOWN, pygame.KEYUP):
            held.handle(pygame.event.Event(kind, key=key, source=source))


def test_a_key_and_a_button_of_one_action_are_let_go_apart() -> None:
    """While the keyboard still holds, letting go of the gamepad's button changes nothing."""
    held = Held()
    held.handle(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_UP))
    press(held, pygame.K_UP, source=7)
    assert Action.UP in held
    held.handle(pygame.event.Event(pygame.KEYUP, key=pygame.K_UP))
    assert Action.UP not in held


def test_a_press_lasts_until_the_next() -> None:
    """Once turns it on, again turns it off, and other actions do not mind."""
    held = Held(is_kept=True)
    press(held, pygame.K_UP, pygame.K_LSHIFT)
    assert held.kept() == (Action.UP, Action.FINE)
    press(held, pygame.K_UP)
    assert held.kept() == (Action.FINE,)


def test_the_opposite_press_turns_it_over() -> None:
    """From left straight to right."""
    held = Held(is_kept=True)
    press(held, pygame.K_LEFT)
    assert held.axis(Action.LEFT, Action.RIGHT) == -1
    press(held, pygame.K_RIGHT)
    assert held.axis(Action.LEFT, Action.RIGHT) == 1


def test_a_change_of_mind_lets_go() -> None:
    """Neither way leaves anything on when the setting changes."""
    held = Held()
    held.handle(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_UP))
    held.keep(is_kept=True)
    assert Action.UP not in held
    press(held, pygame.K_UP)
    held.keep(is_kept=False)
    assert Action.UP not in held


def test_a_pointer_holds_beside_the_keys() -> None:
    """What a pointer asks for is held exactly while it asks, whatever keys do."""
    held = Held(is_kept=True)
    press(held, pygame.K_RIGHT)
    assert held.steer(frozenset({Action.UP})) == {Action.UP}
    assert held.steer(frozenset({Action.UP})) == frozenset()
    assert (Action.UP in held, Action.RIGHT in held) == (True, True)
    held.steer(frozenset())
    assert (Action.UP in held, Action.RIGHT in held) == (False, True)
