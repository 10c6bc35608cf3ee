"""Whether the pitch programme that a plan sets can be flown, and where it leads."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from game.level_format.finding import Finding
from game.pilots.uplink.ascent_deeds import programme_points
from game.pilots.uplink.plan import Word
from game.science.rocketry.ascent import ascend
from game.science.rocketry.pitch import PitchError, programme_of
from game.science.rocketry.propulsion import Verdict, built, propose, propulsion, tossed_job
from game.simulation.ascent_rocket.specification import specified
from game.simulation.surroundings import jezero_surroundings
from game.simulation.units import METRES_PER_KILOMETRE
from game.texts import tr
from game.texts.units import quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.pilots.uplink.plan import UplinkPlan
    from game.science.rocketry.pitch import PitchProgramme
    from game.science.rocketry.rocket import Rocket
    from game.simulation.plan import CraftPlan, LevelPlan, Place


def find(uplink: UplinkPlan, level: LevelPlan) -> Iterator[Finding]:
    """Yield programmes that no rocket can follow, and those that lead beside the orbit that is asked."""
    for craft in level.crafts:
        places = [
            n for n, step in enumerate(uplink.steps) if step.craft == craft.name and step.word is Word.PITCH
        ]
        if craft.launch is None or not places:
            continue
        points = programme_points(uplink.steps[n] for n in places)
        added = len(points) - len(places)
        try:
            programme = programme_of(points)
        except PitchError as error:
            place = places[min(max(error.point - added, 0), len(places) - 1)]
            message = tr("The pitch programme cannot be flown: {why}").format(why=error)
            mend = tr("Set points that lead from upright to the horizon, in the order of their times.")
            yield Finding(("steps", place), "bad-programme", message, mend)
            continue
        yield from _leads_beside(level, craft, programme, places[-1])


def _leads_beside(
    level: LevelPlan, craft: CraftPlan, programme: PitchProgramme, place: int
) -> Iterator[Finding]:
    goals = [goal for goal in level.goals if goal.kind == "orbit" and goal.craft == craft.name]
    rocket = _rocket(craft)
    if not goals or rocket is None or craft.launch is None:
        return
    low_m, high_m = _apsides_m(
        rocket, programme, craft.launch.place, specified(craft.overrides).toss_speed_m_s
    )
    lowest_km, highest_km = goals[0].between_km
    if lowest_km * METRES_PER_KILOMETRE <= low_m and high_m <= highest_km * METRES_PER_KILOMETRE:
        return
    if low_m < 0.0:
        message = tr("This way comes down again: its top is at {high}.").format(high=_km(high_m))
    else:
        message = tr("This way leads to an orbit of {low} by {high}.").format(
            low=_km(low_m), high=_km(high_m)
        )
    mend = tr("Asked are {low:g} to {high}: bend it.").format(low=lowest_km, high=quantity(highest_km, "km"))
    yield Finding(("steps", place), "beside", message, mend, severity="warning")


def _rocket(craft: CraftPlan) -> Rocket | None:
    """Return what is flown as designed; None where it never lifts off."""
    if craft.launch is None or craft.launch.propulsion is None:
        return specified(craft.overrides).rocket()
    kind, job = propulsion(craft.launch.propulsion), tossed_job()
    return built(kind, job) if propose(kind, job).verdict is Verdict.FLIES else None


@lru_cache(32)
def _apsides_m(
    rocket: Rocket, programme: PitchProgramme, place: Place, toss_m_s: float
) -> tuple[float, float]:
    flown = ascend(rocket, programme, jezero_surroundings(place), toss_m_s)
    return flown.periapsis_m, flown.apoapsis_m


def _km(height_m: float) -> str:
    return quantity(height_m / METRES_PER_KILOMETRE, "km", 0)
