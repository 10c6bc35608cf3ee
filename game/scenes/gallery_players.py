"""The players' screen in its telling states, for the gallery: a class of six, and one more who writes a name."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pygame

from game.scenes.backdrop import Backdrop
from game.scenes.players_screen import PlayersScene
from game.scenes.title_place import TITLE_PLAN, hover

if TYPE_CHECKING:
    from game.scenes.context import Context


def player_list(context: Context) -> PlayersScene:
    """Return the list; the last one added plays."""
    for name in ("Amber Dune", "Quiet Comet", "Rusty Rover", "Olivine Ridge", "Polar Dawn"):
        context.players.choose(context.players.add(name))
    land = Backdrop(context, TITLE_PLAN, hover).draw
    return PlayersScene(context, land, Random(58))  # noqa: S311 - the same picture each time


def text_field(context: Context) -> PlayersScene:
    """Return the field with a name that is taken, and the sentence about it."""
    scene = player_list(context)
    scene.ask_new()
    scene.handle(pygame.event.Event(pygame.TEXTINPUT, text="amber DUNE"))
    return scene


def letters(context: Context) -> PlayersScene:
    """Return the letters for those without a keyboard."""
    scene = player_list(context)
    scene.ask_new()
    scene.show_letters()
    return scene
