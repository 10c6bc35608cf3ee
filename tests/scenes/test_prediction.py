"""The question of the briefing and its answer in the debrief."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pygame
import pytest

from game.missions import Prediction, Telemetry
from game.scenes.briefing import BriefingScene
from game.scenes.debrief import DebriefScene
from game.scenes.debrief_plots import highest, plots_of
from game.scenes.debrief_prediction import off_words
from game.scenes.gallery import Stage
from game.scenes.gallery_pilots import RecklessPilot
from game.scenes.goal_words import limits_words
from game.scenes.prediction import choices_of
from game.scenes.prediction_words import amount, name_words, question_words, why_words
from game.simulation.plan import CraftPlan, LevelPlan, Place, Quantity, Question, TerrainPlan
from game.ui.adjusting import Slider
from game.ui.plot import Plot
from game.ui.widget import walk

SIZE = (640, 360)
POWER = Quantity.FLIGHT_POWER_W
GINNY, PERCY = CraftPlan("ginny", "helicopter", 30.0, 85.0), CraftPlan("percy", "rover", 40.0, 70.0)


def plan_with(question: Question | None, *crafts: CraftPlan) -> LevelPlan:
    """Return a level that asks this."""
    ground = TerrainPlan(((0.0, 0.0), (99.0, 0.0)))
    return LevelPlan("level", "Level", Place(), ground, crafts or (GINNY,), (), question=question)


def slider_of(scene: BriefingScene) -> Slider:
    """Return the one slider of a briefing."""
    (slider,) = (widget for widget in walk(scene.page.root) if isinstance(widget, Slider))
    return slider


@pytest.mark.parametrize("what", Quantity)
def test_every_quantity_has_its_words(what: Quantity) -> None:
    """Question, name, amount and reason exist for each, on wheels and in the air."""
    assert "?" in question_words(what)
    assert name_words(what) != what
    assert amount(what, 12.0).startswith("12")
    for craft in (GINNY, PERCY):
        assert why_words(what, plan_with(None, craft)).endswith(".")


@pytest.mark.parametrize(
    ("what", "between", "second", "number"),
    [
        (Quantity.ENERGY_WH, (0.0, 36.0), 2.0, 19),
        (Quantity.MAX_HEIGHT_M, (0.0, 1.0), 0.05, 21),
        (Quantity.TIME_S, (0.0, 60.0), 5.0, 13),
        (Quantity.TIME_S, (0.0, 1200.0), 60.0, 21),
        (Quantity.DISTANCE_M, (10.0, 83.0), 15.0, 15),
    ],
)
def test_the_choices_are_round_and_few(
    what: Quantity, between: tuple[float, float], second: float, number: int
) -> None:
    """They begin at the lowest value, go in round steps (minutes for a long time) and never beyond the highest."""
    choices = choices_of(Question(what, between))
    assert choices[:2] == (between[0], second)
    assert len(choices) == number
    assert choices[-1] <= between[1]


def test_amounts_are_told_to_three_digits() -> None:
    """More could not be predicted; a long time is told in minutes."""
    assert amount(POWER, 305.7428) == "306\u202fW"
    assert amount(Quantity.TIME_S, 361.1) == "6:01 min"


def test_nothing_is_predicted_until_the_slider_moves() -> None:
    """The focus is on the way on, the slider at no prediction; a step makes one, a step back takes it away."""
    stage = Stage(SIZE)
    scene = BriefingScene(stage.context, stage.plan("first-flight"))
    assert scene.page.focused is not None
    assert scene.page.focused.label == "Fly"
    slider = slider_of(scene)
    assert slider.value == "no prediction"
    assert stage.context.predictions == {}
    slider.arrow(pygame.K_RIGHT)
    slider.arrow(pygame.K_RIGHT)
    assert stage.context.predictions == {"first-flight": Prediction(POWER, 100.0)}
    slider.arrow(pygame.K_LEFT)
    slider.arrow(pygame.K_LEFT)
    assert stage.context.predictions == {}


def test_the_last_prediction_is_offered_again() -> None:
    """Who comes back to the briefing finds it; one of another question is not taken for it."""
    stage = Stage(SIZE)
    plan = stage.plan("first-flight")
    stage.context.predictions["first-flight"] = Prediction(POWER, 400.0)
    assert slider_of(BriefingScene(stage.context, plan)).value == "400\u202fW"
    stage.context.predictions["first-flight"] = Prediction(Quantity.TIME_S, 400.0)
    assert slider_of(BriefingScene(stage.context, plan)).value == "no prediction"


def test_a_level_without_a_question_asks_nothing() -> None:
    """Its briefing has no slider."""
    stage = Stage(SIZE)
    plan = replace(stage.plan("first-flight"), question=None)
    assert not [w for w in walk(BriefingScene(stage.context, plan).page.root) if isinstance(w, Slider)]


def test_the_briefing_names_the_limits() -> None:
    """Battery and time limit are told, and with two craft whose battery it is."""
    assert limits_words(plan_with(None)) == "Battery 85\u202f% · ends after 10:00 min"
    assert "Ginny's battery 85\u202f% · Percy's battery 70\u202f%" in limits_words(
        plan_with(None, GINNY, PERCY)
    )


@pytest.mark.parametrize(
    ("value", "answer", "words"),
    [
        (600.0, 300.0, "you predicted 300\u202fW too much (100\u202f%)."),
        (200.0, 400.0, "you predicted 200\u202fW too little (50\u202f%)."),
        (300.0, 340.0, "as near as you could have said it."),
        (300.0, None, "this time there was nothing to measure."),
        (300.0, 0.0, "you predicted 300\u202fW too much."),
    ],
)
def test_how_far_off_is_told(value: float, answer: float | None, words: str) -> None:
    """In the unit and in percent of the result; within half a step of the slider nobody could be nearer."""
    plan = plan_with(Question(POWER, (0.0, 2000.0)))
    assert off_words(Prediction(POWER, value), answer, plan) == words


def test_a_share_is_off_by_points() -> None:
    """Percent of percent would mislead."""
    plan = plan_with(Question(Quantity.BATTERY_LEFT_PCT, (0.0, 85.0)))
    words = off_words(Prediction(Quantity.BATTERY_LEFT_PCT, 30.0), 42.3, plan)
    assert words == "you predicted 12 percentage points too little."


def test_the_prediction_is_a_level_of_its_own_curve_only() -> None:
    """Power goes to the power's plot, speed to the speed's in the unit there, energy to none, and all to one craft."""
    slow = Telemetry((0.0, 1.0), (0.0, 1.0), (0.0, 0.04), (90.0, 120.0))
    fast = replace(slow, power_w=(90.0, 300.0))

    def levels(what: Quantity) -> list[float | None]:
        plots = plots_of(slow, (), Prediction(what, 0.05))
        return [plot.guide.value if isinstance(plot, Plot) and plot.guide else None for plot in plots]

    assert levels(Quantity.MAX_POWER_W) == [None, None, 0.05]
    assert levels(Quantity.MAX_SPEED_M_S) == [None, 5.0, None]
    assert levels(Quantity.ENERGY_WH) == [None, None, None]
    crafts = {"percy": slow, "ginny": fast}
    assert highest(crafts, Prediction(POWER, 1.0)) == "ginny"
    assert highest(crafts, Prediction(Quantity.ENERGY_WH, 1.0)) is None
    assert highest(crafts, None) is None


def test_the_debrief_shows_prediction_beside_result() -> None:
    """Both amounts, how far off, why, and that a lost mission counts only so far; at twice the text nothing overlaps."""
    stage = Stage(SIZE)
    plan = stage.plan("first-flight")
    stage.context.predictions["first-flight"] = Prediction(POWER, 600.0)
    stage.fly_to_the_end(plan, RecklessPilot(plan.crafts[0].name))
    scene = stage.scene
    assert isinstance(scene, DebriefScene)
    tree = scene.page.describe()
    assert "you predicted 600\u202fW, it was 2" in tree
    assert "Average power in the air up to here: you predicted" in tree
    assert why_words(POWER, plan) in tree
    stage.context.settings.change(text_pct=200)
    scene.draw(pygame.Surface(SIZE))
    for parent in walk(scene.page.root):
        for one, other in combinations(parent.children, 2):
            assert not one.bounds.colliderect(other.bounds), (one.label, other.label)
