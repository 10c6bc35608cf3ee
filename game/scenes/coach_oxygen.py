"""What the coach says to someone who makes oxygen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.controls.bindings import Action
from game.controls.signs import sign_of
from game.facts import value
from game.texts import tr
from game.texts.units import quantity

if TYPE_CHECKING:
    from game.simulation.plan import Goal
    from game.simulation.snapshot import RoverState

_FAST: Final = 20
"""From this time-lapse on nobody need be told of it."""
_LOW_SHARE: Final = 0.85
"""Below this share of the carbon limit there is more to be had."""


def oxygen_line(state: RoverState, goal: Goal, time_lapse: int) -> str:
    """Return the next step from cold cells to enough oxygen."""
    oxygen = state.oxygen
    if oxygen.power_w == 0.0:
        return tr("Switch MOXIE on with {key}: its cells take long to get hot.").format(
            key=sign_of(Action.OXYGEN)
        )
    if not oxygen.is_ready:
        lowest = quantity(value("moxie.lowest_cell_temperature_c"), "°C")
        line = tr("The cells are heating: a current flows from {lowest} on.")
        return _with_time(line.format(lowest=lowest), time_lapse)
    return _current_line(state, goal, time_lapse)


def _current_line(state: RoverState, goal: Goal, time_lapse: int) -> str:
    oxygen = state.oxygen
    if oxygen.current_a > oxygen.carbon_limit_a:
        return tr("Too much: carbon falls out and ages the cells. Hold {key} to below {limit}.").format(
            key=sign_of(Action.DOWN), limit=quantity(oxygen.carbon_limit_a, "A", 1)
        )
    if oxygen.made_g > 0.0 and oxygen.purity_pct < goal.purity_pct:
        return tr("Not pure enough: a higher current thins out what leaks in.")
    if oxygen.current_a < _LOW_SHARE * oxygen.carbon_limit_a:
        return tr("Hold {key} for more current; from {limit} on carbon falls out.").format(
            key=sign_of(Action.UP), limit=quantity(oxygen.carbon_limit_a, "A", 1)
        )
    return _with_time(tr("A good current. Its limit moves with heat and air."), time_lapse)


def _with_time(line: str, time_lapse: int) -> str:
    if time_lapse >= _FAST:
        return line
    return tr("{line} {key} speeds up time.").format(line=line, key=sign_of(Action.TIME_FASTER))
