"""Keyboards of other scripts."""

from __future__ import annotations

import pygame
import pytest

from game.controls.bindings import Action, action_of, use_keys
from game.controls.layouts import in_place

Event = pygame.event.Event


def pressed(letter: str, scancode: int) -> int:
    key: int = in_place(Event(pygame.KEYDOWN, key=ord(letter), scancode=scancode, mod=0, unicode=letter)).key
    return key


@pytest.mark.parametrize(
    ("letter", "scancode", "action"),
    [
        ("ψ", pygame.KSCAN_C, Action.PHOTOGRAPH),  # Greek
        ("с", pygame.KSCAN_C, Action.PHOTOGRAPH),  # Cyrillic
        ("ц", pygame.KSCAN_W, Action.UP),
        ("ü", pygame.KSCAN_LEFTBRACKET, Action.ROTOR_SLOWER),  # German
    ],
)
def test_a_key_without_a_latin_letter_does_what_is_in_its_place(
    letter: str, scancode: int, action: Action
) -> None:
    """Nobody must change the layout to play."""
    assert action_of(pressed(letter, scancode)) is action


def test_latin_letters_are_taken_as_they_are_typed() -> None:
    """On a French keyboard W stays W wherever it lies: help shows letters."""
    assert pressed("w", pygame.KSCAN_Z) == pygame.K_w


def test_a_key_of_ones_own_stays_what_it_is() -> None:
    """Whoever chose ü for landing lands with it; what means nothing anywhere stays as it is, and so do other events."""
    use_keys({"LAND": (ord("ü"),)})
    try:
        assert action_of(pressed("ü", pygame.KSCAN_LEFTBRACKET)) is Action.LAND
    finally:
        use_keys({})
    assert pressed("ö", pygame.KSCAN_SEMICOLON) == ord("ö")
    motion = Event(pygame.MOUSEMOTION, pos=(1, 1))
    assert in_place(motion) is motion
