"""Whether a lander starts above the ground, and holds enough propellant to come to a stop on it at all."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from game.level_format.finding import Finding
from game.simulation.atmosphere import gravity_m_s2
from game.simulation.moon_lander.specification import specified
from game.simulation.units import PERCENT
from game.texts import tr
from game.texts.units import quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.simulation.moon_lander.start import FlightStart
    from game.simulation.plan import CraftPlan, LevelPlan


def find(plan: LevelPlan) -> Iterator[Finding]:
    """Yield landers with less propellant than any landing takes, and starts that may be underground."""
    for craft in plan.crafts:
        if craft.kind == "moon_lander" and craft.flight is not None:
            yield from _propellant(craft, craft.flight, plan)
            yield from _height(craft, craft.flight)


def least_delta_v_m_s(start: FlightStart, plan: LevelPlan) -> float:
    """Return a bound that no landing beats: all speed is taken off at once, just over the ground, v^2 + 2 g h."""
    speed_m_s = math.hypot(start.speed_m_s, start.descent_m_s)
    return math.sqrt(speed_m_s**2 + 2.0 * gravity_m_s2(plan.place.world) * start.height_m)


def _height(craft: CraftPlan, start: FlightStart) -> Iterator[Finding]:
    if start.height_m <= craft.scatter_m:
        message = tr("`{craft}` starts {height} above the ground, and chance may take {scatter} off that.")
        message = message.format(
            craft=craft.name, height=quantity(start.height_m, "m"), scatter=quantity(craft.scatter_m, "m")
        )
        mend = tr("Raise `height_m`, or lower `scatter_m`.")
        yield Finding(("craft", craft.name, "scatter_m"), "outside-terrain", message, mend)


def _propellant(craft: CraftPlan, start: FlightStart, plan: LevelPlan) -> Iterator[Finding]:
    machine = specified(craft.overrides)
    has_m_s = machine.delta_v_with_m_s(machine.propellant_kg * start.propellant_pct / PERCENT)
    needs_m_s = least_delta_v_m_s(start, plan)
    if has_m_s < needs_m_s:
        message = tr("Landing takes `{craft}` at least {needs}, but its propellant gives {has}.")
        message = message.format(
            craft=craft.name, needs=quantity(needs_m_s, "m/s", 0), has=quantity(has_m_s, "m/s", 0)
        )
        mend = tr("Raise `propellant_pct`, or start lower or slower.")
        yield Finding(("craft", craft.name, "propellant_pct"), "too-little-propellant", message, mend)
