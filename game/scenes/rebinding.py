"""A new button for an action: which one is meant, and what becomes of the action that had it.

On a gamepad every button is in use, so the two actions change places, and one sentence says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

from game.controls.bindings import FIXED, action_of_button, buttons_of, words_of
from game.texts import tr
from game.ui.pad_signs import CHORD, pad_sign

if TYPE_CHECKING:
    from game.controls.bindings import Action

LEAVE: Final = "START"
"""The button that leaves everything as it is: it always pauses."""


def new_button(event: pygame.event.Event) -> str:
    """Return the button that a key event chooses, if any.

    The trigger for second meanings counts only when it is let go: until then it may belong to another button.
    """
    button: str = getattr(event, "button", "")
    kind = pygame.KEYUP if button == CHORD else pygame.KEYDOWN
    return button if event.type == kind else ""


def rebound(button: str, action: Action) -> tuple[dict[str, tuple[str, ...]], str]:
    """Return the buttons by the names of actions that change, and the sentence about it; nothing where it may not be."""
    sign, other = pad_sign(button), action_of_button(button)
    if other in FIXED:
        return {}, tr("{key} is taken: {words}. Press another one.").format(key=sign, words=words_of(other))
    changes: dict[str, tuple[str, ...]] = {action.name: (button,)}
    if other is None or other is action:
        return changes, tr("Now it is {key}.").format(key=sign)
    rest = tuple(kept for kept in buttons_of(other) if kept != button) or buttons_of(action)
    sentence = tr("Now it is {key}. From now on {other}: {words}.")
    return {**changes, other.name: rest}, sentence.format(
        key=sign, other=pad_sign(rest[0]), words=words_of(other)
    )
