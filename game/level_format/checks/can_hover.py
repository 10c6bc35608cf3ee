"""Whether the air is dense enough, the rotor may turn fast enough, and the battery gives enough power for a hover."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.level_format.finding import Finding
from game.pilots.rotor_speed import highest_thrust_n
from game.simulation.atmosphere import air, gravity_m_s2
from game.simulation.helicopter.specification import specified
from game.simulation.performance import hover
from game.texts import tr
from game.texts.units import quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.simulation.helicopter.specification import HelicopterSpecification
    from game.simulation.plan import CraftPlan, LevelPlan

_FASTEST_LOOKED_AT: Final = 3.0
"""Times the highest speed allowed: beyond that the tips are supersonic anywhere."""
_HALVINGS: Final = 12
"""Of the range of rotor speeds: to about 1 rpm."""


def find(plan: LevelPlan) -> Iterator[Finding]:
    """Yield helicopters with something to do that cannot lift their own weight."""
    busy = {goal.craft for goal in plan.goals if goal.kind != "stay_within"}
    for craft in plan.crafts:
        if craft.kind == "helicopter" and craft.name in busy:
            yield from _hover(craft, plan)


def _hover(craft: CraftPlan, plan: LevelPlan) -> Iterator[Finding]:
    machine = specified(craft.overrides)
    highest_rpm = machine.highest_rotor_speed_rpm
    set_rpm = craft.rotor_speed_rpm or machine.flight_rotor_speed_rpm
    speed_path = ("craft", craft.name, "rotor_rpm")
    if air(plan.place).density_kg_m3 <= 0.0:
        message = tr("There is no air at this place, so `{craft}` cannot fly.").format(craft=craft.name)
        yield Finding(("craft", craft.name, "kind"), "cannot-hover", message, tr("Choose another `world`."))
        return
    needed_rpm = _needed_rpm(plan, machine)
    if needed_rpm > highest_rpm:
        message = tr("Hover needs {needed} here; `{craft}` allows {highest}.")
        mend = tr("Choose denser air, by `season_ls`, `local_time` or `density_kg_m3` of `place`.")
        message = _filled(message, craft, needed_rpm, highest_rpm)
        yield Finding(("craft", craft.name), "cannot-hover", message, mend, is_about_key=True)
    elif set_rpm > highest_rpm:
        message = tr("`rotor_rpm` is {needed}; `{craft}` allows {highest}.")
        mend = tr("Write a rotor speed of {highest} or less.").format(highest=quantity(highest_rpm, "rpm"))
        yield Finding(speed_path, "out-of-range", _filled(message, craft, set_rpm, highest_rpm), mend)
    elif needed_rpm > set_rpm:
        message = tr("Hover needs {needed} here; `{craft}` starts with {highest}.")
        mend = tr("Set `rotor_rpm` higher, unless the player is meant to find that out.")
        yield Finding(
            speed_path, "hovers-not-yet", _filled(message, craft, needed_rpm, set_rpm), mend, "warning"
        )
    if needed_rpm <= highest_rpm:
        yield from _power(craft, plan, max(needed_rpm, machine.slowest_rotor_speed_rpm))


def _power(craft: CraftPlan, plan: LevelPlan, rotor_speed_rpm: float) -> Iterator[Finding]:
    """Yield a helicopter whose battery cannot turn the rotors even as slowly as it may."""
    machine = specified(craft.overrides)
    power_w = hover_power_w(machine, plan, rotor_speed_rpm)
    if power_w > machine.peak_power_w:
        message = tr("Hover takes {needed} here; the battery of `{craft}` gives {highest} at most.")
        message = message.format(
            needed=quantity(round(power_w), "W"),
            craft=craft.name,
            highest=quantity(round(machine.peak_power_w), "W"),
        )
        mend = tr("Choose thinner air or a lighter craft: dense air brakes rotors made for Mars.")
        yield Finding(("craft", craft.name), "cannot-hover", message, mend, is_about_key=True)


def hover_power_w(machine: HelicopterSpecification, plan: LevelPlan, rotor_speed_rpm: float) -> float:
    """Return the rotors' electrical power in a hover at the level's place, which must have air."""
    still_air = air(plan.place)
    figures = hover(
        density_kg_m3=still_air.density_kg_m3,
        rotor_speed_rpm=rotor_speed_rpm,
        mass_kg=machine.mass_kg,
        gravity_m_s2=gravity_m_s2(plan.place.world),
        temperature_k=still_air.temperature_k,
        rotor_radius_m=machine.rotor_radius_m,
        speed_of_sound_m_s=still_air.speed_of_sound_m_s,
    )
    return figures.electrical_power_w


def _needed_rpm(plan: LevelPlan, machine: HelicopterSpecification) -> float:
    """Return the slowest rotor speed that carries the weight, by halving; at most thrice the allowed."""
    weight_n = machine.mass_kg * gravity_m_s2(plan.place.world)
    still_air = air(plan.place)
    highest_rpm = machine.highest_rotor_speed_rpm
    low_rpm, high_rpm = highest_rpm / 4.0, highest_rpm * _FASTEST_LOOKED_AT
    for _ in range(_HALVINGS):
        middle_rpm = (low_rpm + high_rpm) / 2.0
        if highest_thrust_n(machine, still_air, middle_rpm) < weight_n:
            low_rpm = middle_rpm
        else:
            high_rpm = middle_rpm
    return high_rpm


def _filled(message: str, craft: CraftPlan, needed_rpm: float, highest_rpm: float) -> str:
    return message.format(
        craft=craft.name,
        needed=quantity(round(needed_rpm), "rpm"),
        highest=quantity(round(highest_rpm), "rpm"),
    )
