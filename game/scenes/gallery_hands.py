"""Screens as they look in other hands, for the gallery: with a gamepad, and with the mouse alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

from game.controls.bindings import Action
from game.scenes.backdrop import Backdrop
from game.scenes.controls_page import ControlsScene
from game.scenes.title_place import TITLE_PLAN, hover
from game.ui.device import Device, use_device

if TYPE_CHECKING:
    from game.scenes.context import Context
    from game.scenes.mission import MissionScene

_BAR_COMES_NS: Final = 300_000_000


def controls_gamepad(context: Context) -> ControlsScene:
    """Return the help as it is after a gamepad was used."""
    use_device(Device.GAMEPAD)
    scene = ControlsScene(context, Backdrop(context, TITLE_PLAN, hover).draw)
    use_device(Device.KEYBOARD)
    return scene


def point_at_landing(mission: MissionScene) -> None:
    """Move the mouse until its buttons are there, and onto the one that lands."""
    mission.handle(pygame.event.Event(pygame.MOUSEMOTION, pos=(0, 0)))
    mission.pointer.update(_BAR_COMES_NS)
    mission.draw(pygame.Surface(mission.context.size))
    if mission.pointer.bar is not None:
        land = next(button for button in mission.pointer.bar.buttons if button.asks_for is Action.LAND)
        mission.handle(pygame.event.Event(pygame.MOUSEMOTION, pos=land.bounds.center))
