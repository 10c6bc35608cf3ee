"""Pictures of the ways to command: a plan on its page, the pilot's page, a plan that flies, and hands far away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.controls.bindings import Action, keys_of
from game.missions.orders import Orders, Way
from game.pilots.uplink import Signal, Step, UplinkPlan, When, Word
from game.scenes.backdrop import Backdrop
from game.scenes.command import CommandScene
from game.scenes.flight import Flight
from game.scenes.mission import MissionScene

if TYPE_CHECKING:
    from game.scenes.gallery_stage import Stage

_LEVEL = "over-the-ridge"


def plan_page(stage: Stage) -> None:
    """Show a plan for a ridge, with the step that climbs before it in hand."""
    scene = _page(stage, Way.PLAN)
    draft = scene.draft
    if draft is not None:
        draft.choose(2)
    scene.rebuild()


def pilot_page(stage: Stage) -> None:
    """Show what is said of the reference pilot, with Mars at a middle distance."""
    scene = _page(stage, Way.PILOT)
    scene.set_delay(720.0)
    scene.rebuild()


def plan_flies(stage: Stage) -> None:
    """Show a plan on its way, with the step that goes on."""
    _fly(stage, Orders(Way.PLAN, _plan(stage)), 34.0)


def late(stage: Stage) -> None:
    """Show hands that fly five seconds away: a command is under way."""
    mission = _fly(stage, Orders(Way.HAND, delay_s=5.0), 0.0)
    for action, seconds in ((Action.UP, 24.0), (Action.RIGHT, 3.0)):
        event = {"key": keys_of(action)[0], "mod": 0, "unicode": ""}
        mission.handle(pygame.event.Event(pygame.KEYDOWN, event))
        stage.watch(seconds)


def _page(stage: Stage, way: Way) -> CommandScene:
    plan = stage.plan(_LEVEL)
    stage.context.progress.keep_uplink(_plan(stage), plan)
    scene = CommandScene(stage.context, plan, Backdrop(stage.context, plan))
    scene.open(way)
    stage.scene = scene
    return scene


def _plan(stage: Stage) -> UplinkPlan:
    plan = stage.plan(_LEVEL)
    craft = plan.crafts[0].name
    return UplinkPlan(
        _LEVEL,
        (
            Step(craft, Word.CLIMB, {"height_m": 8.0}),
            Step(craft, Word.FORWARD, {"speed_m_s": 4.0}, When(Signal.AFTER_S, 20.0)),
            Step(craft, Word.CLIMB, {"height_m": 10.0}, When(Signal.BELOW_M, 5.0)),
            Step(craft, Word.FLY_TO, {"to_m": 160.0, "speed_m_s": 3.0}),
            Step(craft, Word.LAND),
        ),
        title="Over the ridge by list",
    )


def _fly(stage: Stage, orders: Orders, seconds: float) -> MissionScene:
    plan = stage.plan(_LEVEL)
    mission = MissionScene(stage.context, plan, Flight(plan, orders=orders, now_ns=lambda: 0))
    stage.scene = mission
    stage.watch(seconds)
    return mission
