"""Where and when a mission is, in a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.simulation.plan import World
from game.texts import tr
from game.texts.units import local_time, quantity

if TYPE_CHECKING:
    from game.simulation.plan import LevelPlan


def place_words(plan: LevelPlan) -> str:
    """Return site, world, season and local time."""
    place = plan.place
    worlds = {World.MARS: tr("Mars"), World.MOON: tr("Moon"), World.EARTH: tr("Earth")}
    parts = [place.site.replace("_", " ").title(), worlds[place.world]]
    if place.world is World.MARS:
        parts.append(tr("solar longitude {season}").format(season=quantity(place.season_ls_deg, "°")))
    parts.append(tr("{time} local time").format(time=local_time(place.local_time_h)))
    return " · ".join(parts)
