"""The one table of keys and buttons."""

from __future__ import annotations

from collections import Counter

import pygame

from game.controls.bindings import (
    BINDINGS,
    FIXED,
    Action,
    Group,
    action_of,
    action_of_button,
    buttons_of,
    use_buttons,
)
from game.controls.signs import OTHER_WORDS, described, sign_of, signs_of
from game.ui.device import Device, use_device
from game.ui.pad_signs import SIGN, is_pad_button


def test_every_action_has_a_key_and_no_two_share_one() -> None:
    """Each action can be reached, and no key means two things."""
    assert {binding.action for binding in BINDINGS} == set(Action)
    keys = Counter(key for binding in BINDINGS for key in binding.keys)
    assert max(keys.values()) == 1


def test_every_action_has_a_button_and_no_two_share_one() -> None:
    """The same holds for a gamepad, and every button is one that a gamepad has."""
    buttons = Counter(button for binding in BINDINGS for button in binding.buttons)
    assert all(binding.buttons for binding in BINDINGS)
    assert max(buttons.values()) == 1
    assert all(is_pad_button(button) for button in buttons)
    assert not is_pad_button("Z")
    assert not is_pad_button("LT+LT")


def test_own_buttons_are_taken_and_bad_ones_are_not() -> None:
    """A button of one's own holds; what no gamepad has, what clashes and what is fixed stay as usual."""
    use_buttons({"LAND": ("LT+A",), "SEAL": ("Z",), "PAUSE": ("A",), "NOTHING": ("B",)})
    try:
        assert buttons_of(Action.LAND) == ("LT+A",)
        assert action_of_button("A") is None
        assert buttons_of(Action.SEAL) == ("R3",)
        assert all(buttons_of(action) != ("A",) for action in FIXED)
        use_buttons({"LAND": ("B",)})
        assert (buttons_of(Action.LAND), buttons_of(Action.ARM)) == (("A",), ("B",))
    finally:
        use_buttons({})


def test_signs_follow_the_device_used_last() -> None:
    """After a gamepad was used every action is written as a button, before and after that as a key."""
    assert (sign_of(Action.LAND), signs_of(Action.UP)) == ("L", ("↑", "W"))
    assert use_device(Device.GAMEPAD)
    try:
        assert sign_of(Action.LAND) == "⟨A⟩"
        assert SIGN.findall(sign_of(Action.RESTART)) == ["LT", "R3"]
        assert all(SIGN.search(sign) for signs, _words in described(tuple(Group)) for sign in signs)
        assert not use_device(Device.GAMEPAD)
    finally:
        use_device(Device.KEYBOARD)


def test_window_keys_are_left_alone() -> None:
    """F11 and F12 belong to the window, so no craft listens to them."""
    assert action_of(pygame.K_F11) is None
    assert action_of(pygame.K_F12) is None


def test_help_shows_every_action() -> None:
    """The table of all groups has a line for each action and each other use of one, with a sign that is on a keyboard."""
    lines = described(tuple(Group))
    assert len(lines) == len(Action) + sum(len(words) for words in OTHER_WORDS.values())
    assert all(sign.isprintable() and sign for signs, _ in lines for sign in signs)


def test_signs_are_what_keyboards_show() -> None:
    """Letters are capitals, arrows are arrows, brackets are brackets."""
    assert sign_of(Action.UP) == "↑"
    assert sign_of(Action.PHOTOGRAPH) == "C"
    assert sign_of(Action.ROTOR_FASTER) == "]"
