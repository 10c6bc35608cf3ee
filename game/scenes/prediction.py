"""The one question of a briefing: a slider over the range that the level names, and nothing that must be answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.missions import Prediction
from game.scenes.prediction_words import amount, question_words
from game.simulation.plan import Quantity
from game.texts import tr
from game.ui.adjusting import Slider
from game.ui.axes import round_step

if TYPE_CHECKING:
    from game.scenes.context import Context
    from game.simulation.plan import LevelPlan, Question
    from game.ui.widget import Widget

_MOST_STEPS: Final = 24
"""A slider of more values would be a long way for the arrow keys."""
_MINUTE_S: Final = 60.0


def prediction_slider(context: Context, plan: LevelPlan) -> list[Widget]:
    """Return the question with its slider; nothing where the level asks nothing."""
    if plan.question is None:
        return []
    what = plan.question.what
    choices = [Prediction(what, value) for value in choices_of(plan.question)]
    kept = context.predictions.get(plan.identifier)

    def predict(place: int) -> None:
        if place > 0:
            context.predictions[plan.identifier] = choices[place - 1]
        else:
            context.predictions.pop(plan.identifier, None)

    names = [tr("no prediction"), *(amount(what, choice.value) for choice in choices)]
    now = 1 + choices.index(kept) if kept in choices else 0
    return [Slider(question_words(what), list(enumerate(names)), predict, now=now)]


def choices_of(question: Question) -> tuple[float, ...]:
    """Return the values that can be chosen, in order."""
    low, high = question.between
    step = step_of(question)
    return tuple(low + n * step for n in range(int((high - low) / step + 1e-9) + 1))


def step_of(question: Question) -> float:
    """Return the round step from value to value; a long time goes in round minutes."""
    span = question.between[1] - question.between[0]
    is_long = question.what is Quantity.TIME_S and span > _MOST_STEPS * _MINUTE_S / 2.0
    unit = _MINUTE_S if is_long else 1.0
    return unit * round_step(span / unit, _MOST_STEPS)
