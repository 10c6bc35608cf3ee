"""Buttons on as many lines as they need."""

from __future__ import annotations

import pygame

from game.ui.buttons import Button
from game.ui.flow import Flow
from game.ui.theme import Scale

SCALE = Scale((1280, 720))


def test_what_does_not_fit_begins_the_next_line() -> None:
    """In room for two of three, the third stands below the first, and the height is that of two lines."""
    pygame.font.init()
    buttons = [Button(words, lambda: None) for words in ("First", "Second", "Third")]
    flow = Flow(buttons, gap=10)
    room = buttons[0].width_px(SCALE) + buttons[1].width_px(SCALE) + 10
    flow.place(pygame.Rect(5, 7, room, flow.height_px(room, SCALE)), SCALE)
    line = buttons[0].height_px(room, SCALE)
    assert [button.bounds.y for button in buttons] == [7, 7, 7 + line + 10]
    assert buttons[2].bounds.x == 5
    assert flow.height_px(room, SCALE) == 2 * line + 10
