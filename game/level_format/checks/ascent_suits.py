"""Whether an ascent can be flown: by a programme that pitches over, with propellant enough for its orbit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.level_format.finding import Finding
from game.science.orbits.manoeuvres import from_ground_m_s
from game.science.rocketry.pitch import PitchError, programme_of
from game.simulation.ascent_rocket.specification import specified
from game.simulation.surroundings import jezero_surroundings
from game.simulation.units import METRES_PER_KILOMETRE
from game.texts import tr
from game.texts.units import quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.simulation.ascent_rocket.start import LaunchStart
    from game.simulation.plan import CraftPlan, LevelPlan

_ABOVE_ZERO: Final = (
    "specific_impulse_s",
    "payload_kg",
    "first_dry_kg",
    "second_dry_kg",
)
"""Without these nothing can be said about reach; that they are far too small is another check's word."""


def find(plan: LevelPlan) -> Iterator[Finding]:
    """Yield programmes that cannot be flown, orbits upside down, and those out of reach."""
    for craft in plan.crafts:
        if craft.launch is not None:
            yield from _programme(craft, craft.launch)
            yield from _reach(plan, craft, craft.launch)
    for index, goal in enumerate(plan.goals):
        low_km, high_km = goal.between_km
        if goal.kind == "orbit" and low_km >= high_km:
            message = tr("The orbit goes from {low:g} to {high:g} km.").format(low=low_km, high=high_km)
            yield Finding(
                ("goals", index, "between_km"), "wrong-order", message, tr("Write the lower height first.")
            )


def _programme(craft: CraftPlan, start: LaunchStart) -> Iterator[Finding]:
    try:
        programme_of(start.points)
    except PitchError as error:
        message = tr("The pitch programme of `{craft}` cannot be flown: {why}")
        path: tuple[str | int, ...] = ("craft", craft.name, "pitch_programme")
        path += (error.point,) if error.point < len(start.points) else ()
        mend = tr("Write seconds and degrees that lead from upright to the horizon: [[0, 90], [40, 45]].")
        yield Finding(path, "bad-programme", message.format(craft=craft.name, why=error), mend)


def _reach(plan: LevelPlan, craft: CraftPlan, start: LaunchStart) -> Iterator[Finding]:
    """Yield orbits that ask for more speed than all the propellant gives, even without any loss."""
    if start.propulsion is not None:  # which engines it has is chosen before the launch
        return
    try:
        figures = specified(craft.overrides)
    except TypeError:  # another check says which figure is unknown
        return
    if any(getattr(figures, name) <= 0.0 for name in _ABOVE_ZERO):
        return
    if min(figures.first_propellant_kg, figures.second_propellant_kg) < 0.0:
        return
    given_m_s, world = figures.rocket().delta_v_m_s, jezero_surroundings(start.place).world
    for index, goal in enumerate(plan.goals):
        if goal.kind != "orbit" or goal.craft != craft.name:
            continue
        low_m = goal.between_km[0] * METRES_PER_KILOMETRE
        needed_m_s = from_ground_m_s(world, world.radius_m + low_m)
        if given_m_s < needed_m_s:
            message = tr("The propellant of `{craft}` gives {given}, and this orbit takes {needed} or more.")
            message = message.format(
                craft=craft.name,
                given=quantity(given_m_s, "m/s", 0),
                needed=quantity(needed_m_s, "m/s", 0),
            )
            mend = tr("Give it more propellant, or ask for a lower orbit.")
            yield Finding(("goals", index, "between_km"), "out-of-reach", message, mend)
