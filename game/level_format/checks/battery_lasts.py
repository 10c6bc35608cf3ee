"""Whether the battery lasts for each goal of a helicopter, at the power of a steady hover."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.level_format.checks.can_hover import hover_power_w
from game.level_format.checks.least_time import craft_of, least_flight_s
from game.level_format.finding import Finding
from game.simulation.atmosphere import air
from game.simulation.helicopter.specification import specified
from game.simulation.units import PERCENT, SECONDS_PER_HOUR
from game.texts import tr
from game.texts.units import quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.simulation.plan import CraftPlan, LevelPlan


def find(plan: LevelPlan) -> Iterator[Finding]:
    """Yield goals of a helicopter that need more energy than its battery holds."""
    for index, goal in enumerate(plan.goals):
        craft = craft_of(goal, plan)
        needed_s = least_flight_s(goal, plan) if craft.kind == "helicopter" else 0.0
        if needed_s <= 0.0:
            continue
        machine = specified(craft.overrides)
        stored_wh = machine.battery_energy_wh * craft.battery_pct / PERCENT
        if needed_s * machine.peak_power_w / SECONDS_PER_HOUR < stored_wh:
            continue  # even at peak power: the hover need not be solved
        needed_wh = needed_s * _hover_power_w(craft, plan) / SECONDS_PER_HOUR
        if needed_wh > stored_wh:
            message = tr("This goal needs about {needed}, but the battery of `{craft}` holds {stored}.")
            message = message.format(
                needed=quantity(needed_wh, "Wh", 1), craft=craft.name, stored=quantity(stored_wh, "Wh", 1)
            )
            mend = tr("Ask for less time or distance, or raise `battery_pct`.")
            yield Finding(("goals", index), "too-little-energy", message, mend, "warning")


def _hover_power_w(craft: CraftPlan, plan: LevelPlan) -> float:
    machine, still_air = specified(craft.overrides), air(plan.place)
    if still_air.density_kg_m3 <= 0.0:
        return 0.0
    rotor_speed_rpm = craft.rotor_speed_rpm or machine.flight_rotor_speed_rpm
    return hover_power_w(machine, plan, rotor_speed_rpm) + machine.avionics_power_w
