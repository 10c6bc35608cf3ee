"""What is written on the buttons of a gamepad by the Xbox layout, as words that `sign_pictures` draws as buttons.

A sign stands between ⟨ and ⟩, so that it can be told from the words around it, by tests and readers too.
"""

from __future__ import annotations

import re
from typing import Final

from game.texts import tr

CHORD: Final = "LT"
"""Held down, this trigger gives other buttons a second meaning."""
_WORDS: Final = {
    "CROSS_UP": "↑",
    "CROSS_DOWN": "↓",
    "CROSS_LEFT": "←",
    "CROSS_RIGHT": "→",
    "LEFT_UP": "L\N{NO-BREAK SPACE}↑",
    "LEFT_DOWN": "L\N{NO-BREAK SPACE}↓",
    "LEFT_LEFT": "L\N{NO-BREAK SPACE}←",
    "LEFT_RIGHT": "L\N{NO-BREAK SPACE}→",
    "RIGHT_UP": "R\N{NO-BREAK SPACE}↑",
    "RIGHT_DOWN": "R\N{NO-BREAK SPACE}↓",
    "RIGHT_LEFT": "R\N{NO-BREAK SPACE}←",
    "RIGHT_RIGHT": "R\N{NO-BREAK SPACE}→",
    "BACK": "Back",
    "START": "Start",
}
"""Names that are not simply what is written there; L and R are the sticks, arrows alone the cross."""
_NAMES: Final = frozenset({"A", "B", "X", "Y", "LB", "RB", "LT", "RT", "L3", "R3", *_WORDS})
SIGN: Final = re.compile("⟨([^⟩]+)⟩")


def is_pad_button(name: str) -> bool:
    """Return whether a gamepad has such a button, alone or with the trigger for second meanings."""
    return name.removeprefix(f"{CHORD}+") in _NAMES - {CHORD} or name == CHORD


def pad_sign(name: str) -> str:
    """Return a button as it is written: ⟨A⟩, ⟨L ↑⟩, ⟨LT⟩+⟨R3⟩."""
    return "+".join(f"⟨{tr(_WORDS[part]) if part in _WORDS else part}⟩" for part in name.split("+"))
