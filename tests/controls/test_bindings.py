"""The one table of keys."""

from __future__ import annotations

from collections import Counter

import pygame

from game.controls.bindings import BINDINGS, Action, Group, action_of, described, key_sign


def test_every_action_has_a_key_and_no_two_share_one() -> None:
    """Each action can be reached, and no key means two things."""
    assert {binding.action for binding in BINDINGS} == set(Action)
    keys = Counter(key for binding in BINDINGS for key in binding.keys)
    assert max(keys.values()) == 1


def test_window_keys_are_left_alone() -> None:
    """F11 and F12 belong to the window, so no craft listens to them."""
    assert action_of(pygame.K_F11) is None
    assert action_of(pygame.K_F12) is None


def test_help_shows_every_action() -> None:
    """The table of all groups has a line for each action, with a sign that is on a keyboard."""
    lines = described(tuple(Group))
    assert len(lines) == len(Action)
    assert all(sign.isprintable() and sign for signs, _ in lines for sign in signs)


def test_signs_are_what_keyboards_show() -> None:
    """Letters are capitals, arrows are arrows, brackets are brackets."""
    assert key_sign(Action.UP) == "↑"
    assert key_sign(Action.PHOTOGRAPH) == "C"
    assert key_sign(Action.ROTOR_FASTER) == "]"
