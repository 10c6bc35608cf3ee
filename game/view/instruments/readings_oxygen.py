"""The gauges of a rover that makes oxygen: heat of the cells, current beside the carbon limit, what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.facts import value
from game.science.moxie import highest_current_a
from game.texts import tr
from game.texts.units import quantity
from game.view.instruments.reading import Reading, whole_steps
from game.view.instruments.readings import battery_reading
from game.view.instruments.status import Status, judged

if TYPE_CHECKING:
    from game.simulation.plan import Goal
    from game.simulation.snapshot import OxygenState, RoverState

_BAR_SHARE: Final = 1.1
"""The current's bar ends so far beyond what the power supply gives, so that its end is seen."""
_NEAR_LIMIT: Final = 0.97
"""From this share of the carbon limit on care is needed."""


def oxygen_readings(state: RoverState, goal: Goal) -> tuple[Reading, ...]:
    """Return the gauges of a rover with an oxygen goal."""
    oxygen = state.oxygen
    return battery_reading(state), _heat(oxygen), _current(oxygen), _made(oxygen, goal), _power(oxygen)


def _heat(oxygen: OxygenState) -> Reading:
    hottest_c, lowest_c = value("moxie.cell_temperature_c"), value("moxie.lowest_cell_temperature_c")
    word = tr("cold") if oxygen.power_w == 0.0 else tr("heating")
    if oxygen.is_ready:
        word = tr("hot") if oxygen.temperature_c > hottest_c - 1.0 else tr("hot enough")
    return Reading(
        tr("Cells"),
        quantity(oxygen.temperature_c, "°C", 0),
        whole_steps(oxygen.temperature_c / hottest_c),
        Status.GO,
        word,
        mark=whole_steps(lowest_c / hottest_c),
    )


def _current(oxygen: OxygenState) -> Reading:
    """Return the current; the mark is the carbon limit. Cells that have aged say so for good."""
    end_a = _BAR_SHARE * highest_current_a()
    status, word = Status.GO, tr("none")
    if oxygen.current_a > 0.0:
        status = judged(oxygen.current_a, _NEAR_LIMIT * oxygen.carbon_limit_a, oxygen.carbon_limit_a)
        word = (tr("safe"), tr("at limit"), tr("carbon"))[status]
    elif oxygen.health < 1.0:
        status, word = Status.CAUTION, tr("aged")
    return Reading(
        tr("Current"),
        quantity(oxygen.current_a, "A", 1),
        whole_steps(oxygen.current_a / end_a),
        status,
        word,
        mark=whole_steps(oxygen.carbon_limit_a / end_a) if oxygen.is_ready else None,
    )


def _made(oxygen: OxygenState, goal: Goal) -> Reading:
    """Return what was made, with its purity: below what is asked it does not count."""
    status = Status.GO if oxygen.purity_pct >= goal.purity_pct else Status.STOP
    word = tr("{purity} pure").format(purity=quantity(oxygen.purity_pct, "%", 1)) if oxygen.made_g else ""
    share = whole_steps(oxygen.made_g / goal.grams)
    return Reading(tr("Oxygen"), quantity(oxygen.made_g, "g", 1), share, status, word)


def _power(oxygen: OxygenState) -> Reading:
    word = tr("on") if oxygen.power_w > 0.0 else tr("off")
    share = whole_steps(oxygen.power_w / (_BAR_SHARE * value("moxie.power_w")))
    return Reading(tr("MOXIE"), quantity(oxygen.power_w, "W", 0), share, Status.GO, word)
