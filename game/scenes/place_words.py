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
        parts.append(_season_words(place.season_ls_deg))
    parts.append(tr("{time} local time").format(time=local_time(place.local_time_h)))
    return " · ".join(parts)


def _season_words(season_ls_deg: float) -> str:
    """Return the northern season; Ls, the solar longitude, is 0 at its spring equinox."""
    seasons = (tr("spring"), tr("summer"), tr("autumn"), tr("winter"))
    season = seasons[int(season_ls_deg % 360.0 // 90.0)]
    return tr("{season} (Ls {longitude})").format(season=season, longitude=quantity(season_ls_deg, "°"))
