"""Pictures of two players at one computer: near each other, apart, before the start, and without a gamepad."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pygame

from game.controls.bindings import Action, keys_of
from game.scenes.briefing import BriefingScene
from game.scenes.pause import PauseScene
from game.scenes.two_players import missed

if TYPE_CHECKING:
    from game.scenes.gallery_stage import Stage
    from game.scenes.mission import MissionScene

_PAD = 1


def together(stage: Stage) -> None:
    """Show both craft in one picture, shortly after the take-off."""
    _fly(stage, 18.0)


def apart(stage: Stage) -> None:
    """Show each craft in a half of its own, when the helicopter starts from far away."""
    plan = stage.plan("two-agencies")
    lark, percy = plan.crafts
    stage.context.settings.change(is_for_two=True)
    stage.fly(replace(plan, crafts=(replace(lark, at_m=118.0), percy)), 22.0)


def before(stage: Stage) -> None:
    """Show the choice, and whose keys are whose."""
    stage.context.settings.change(is_for_two=True)
    stage.scene = BriefingScene(stage.context, stage.plan("two-agencies"))


def without_gamepad(stage: Stage) -> None:
    """Show what is said when the driver's gamepad was pulled out."""
    mission = _fly(stage, 18.0)
    for pad in (_PAD, _PAD + 1):
        key = keys_of(Action.RIGHT)[0]
        mission.handle(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode="", source=pad))
    stage.context.seating.pull_out(_PAD + 1)
    stage.scene = PauseScene(stage.context, mission, missed(mission))


def _fly(stage: Stage, seconds: float) -> MissionScene:
    stage.context.settings.change(is_for_two=True)
    return stage.fly(stage.plan("two-agencies"), seconds)
