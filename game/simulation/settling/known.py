"""What is known of each site by what was measured: a figure with its error for each need, none where nobody has looked."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.science import meda
from game.science.observation import MAST_CAMERA
from game.science.radar_reading import find_ice
from game.science.settling import ICE_READING_SHARE, NO_ICE, Figure, Need
from game.simulation.plan import ThingKind
from game.simulation.plant.light import sol_mean_flux_w_m2
from game.simulation.settling.sites import sites, weather_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from game.science.radargram import Trace
    from game.simulation.plan import Place
    from game.simulation.snapshot import ThingState

_NEAR_M: Final = 2.0
"""Ground counts as sounded where a trace was taken so near."""
_HALF_LINE_M: Final = 9.0
"""Of the radargram that is read for a site, to each side: more than what is buried reaches from its middle."""
_AROUND_M: Final = 3.5
"""Only who has sounded so far to both sides can say that there is no ice."""
_READINGS: Final = 64
"""That are kept: each costs a tenth of a second, and is asked for again and again."""


def known(
    place: Place, things: Sequence[ThingState], traces: Sequence[Trace]
) -> dict[str, dict[Need, Figure]]:
    """Return the figures of each site by its name."""
    return {
        site.name: {
            need: figure
            for need, figure in (
                (Need.SLOPE, _slope(site)),
                (Need.ICE, _ice(site.x_m, traces)),
                (Need.LIGHT, _light(place, site)),
                (Need.WIND, _wind(site)),
                (Need.SCIENCE, _outcrops(site, things)),
            )
            if figure is not None
        }
        for site in sites(things)
    }


def is_sounded(at_m: float, traces: Iterable[Trace]) -> bool:
    """Return whether the radar has listened at a place."""
    return any(abs(trace.at_m - at_m) <= _NEAR_M for trace in traces)


def is_heard_on_both_sides(at_m: float, traces: Sequence[Trace]) -> bool:
    """Return whether the radar has listened so far to both sides of a place that it can say there is no ice."""
    if not traces:
        return False
    return traces[0].at_m <= at_m - _AROUND_M and traces[-1].at_m >= at_m + _AROUND_M


def light_by(place: Place, figure: meda.Weather, error: meda.Weather) -> Figure:
    """Return the light over a sol that follows from dust and heights around, and what both errors make of it."""
    light = sol_mean_flux_w_m2(place, figure.optical_depth, figure.horizon_deg)
    dusty = sol_mean_flux_w_m2(place, figure.optical_depth + error.optical_depth, figure.horizon_deg)
    shady = sol_mean_flux_w_m2(place, figure.optical_depth, figure.horizon_deg + error.horizon_deg)
    return Figure(light, ((light - dusty) ** 2 + (light - shady) ** 2) ** 0.5)


def _slope(site: ThingState) -> Figure | None:
    """Return the slope by the best picture."""
    pictures = (each.values for each in site.measurements if each.instrument == MAST_CAMERA)
    best = min(pictures, key=lambda each: each[1], default=None)
    return None if best is None else Figure(*best)


def _light(place: Place, site: ThingState) -> Figure | None:
    readings = weather_of(site)
    return light_by(place, *meda.mean(readings)) if readings else None


def _wind(site: ThingState) -> Figure | None:
    readings = weather_of(site)
    if not readings:
        return None
    figure, error = meda.mean(readings)
    return Figure(figure.wind_m_s, error.wind_m_s)


def _outcrops(site: ThingState, things: Iterable[ThingState]) -> Figure | None:
    """Return how many outcrops are on the map in walking distance, once there is a picture from that place."""
    if not any(each.instrument == MAST_CAMERA for each in site.measurements):
        return None
    walk_m = value("settlement.walk_m")
    near = (thing for thing in things if thing.is_known and abs(thing.x_m - site.x_m) <= walk_m)
    return Figure(float(sum(thing.kind is ThingKind.OUTCROP for thing in near)))


def _ice(at_m: float, traces: Sequence[Trace]) -> Figure | None:
    if not is_sounded(at_m, traces):
        return None
    line = tuple(trace for trace in traces if abs(trace.at_m - at_m) <= _HALF_LINE_M)
    depth_m = _ice_depth_m(at_m, line)
    if depth_m is not None:
        return Figure(depth_m, ICE_READING_SHARE * depth_m)
    return Figure(NO_ICE) if is_heard_on_both_sides(at_m, line) else None


@lru_cache(maxsize=_READINGS)
def _ice_depth_m(at_m: float, line: tuple[Trace, ...]) -> float | None:
    """Return how deep the lens below a place is read to lie."""
    found = [depth_m for lens_m, depth_m in find_ice(line) if abs(lens_m - at_m) <= _HALF_LINE_M / 2.0]
    return min(found, default=None)
