"""A level file that keeps to the model, as the plan of a simulation. Checking it is left to `checks`."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from game.facts import value
from game.level_format.content_hash import content_hash
from game.level_format.model.fields import LONGEST_DISTANCE_M
from game.science.cold import weigh
from game.science.evidence import shown_by
from game.science.radar import Body
from game.science.rocketry.pitch import usual_programme
from game.science.specimens import specimen, specimen_names
from game.science.targets import is_target, target
from game.simulation.ascent_rocket.start import LaunchStart
from game.simulation.earth_capsule.start import HomewardStart
from game.simulation.entry_vehicle.start import ArrivalScatter, ArrivalStart
from game.simulation.moon_lander.start import FlightStart
from game.simulation.orbiter.start import OrbitStart
from game.simulation.plan import (
    CraftPlan,
    Goal,
    GroundSpan,
    LevelPlan,
    MedalLimits,
    NavigationPlan,
    Place,
    Question,
    TerrainPlan,
    Thing,
)
from game.simulation.units import METRES_PER_KILOMETRE

if TYPE_CHECKING:
    from game.level_format.model import CraftFile, GoalFile, LevelFile, MedalFile
    from game.level_format.model.craft import (
        AscentRocketFile,
        EarthCapsuleFile,
        EntryVehicleFile,
        OrbiterFile,
    )
    from game.level_format.model.place import PlaceFile
    from game.level_format.model.terrain import TerrainFile


def build_plan(level: LevelFile, identifier: str) -> LevelPlan:
    """Return the plan; its lists are in the order of the file."""
    return LevelPlan(
        identifier=identifier,
        title=level.title,
        place=_place(level),
        terrain=_terrain(level),
        crafts=tuple(_craft(name, craft, level) for name, craft in level.craft.items()),
        goals=tuple(_goal(goal, level) for goal in level.goals),
        things=_things(level),
        gold=_medal(level.medals.gold),
        silver=_medal(level.medals.silver),
        time_limit_s=level.time_limit_s,
        pilot=level.pilot,
        summary=level.summary,
        briefing=level.briefing,
        hints=tuple(level.hints),
        question=Question(level.predict.what, level.predict.between) if level.predict else None,
        content_hash=content_hash(level),
    )


def hours(local_time: str) -> float:
    """Return "12:33" as hours."""
    hour, minute = local_time.split(":")
    return int(hour) + int(minute) / 60


def _place(level: LevelFile) -> Place:
    place = level.place
    return Place(
        world=place.world,
        site=place.site,
        season_ls_deg=place.season_ls,
        local_time_h=hours(place.local_time),
        density_kg_m3=place.density_kg_m3,
        wind_m_s=place.wind_m_s if place.orbit_km is None else 0.0,
        gust_m_s=place.gust_m_s if place.orbit_km is None else 0.0,
        dust_devils_per_hour=place.dust_devils_per_hour,
        dust_optical_depth=place.dust,
        orbit_altitude_m=_altitude_m(place),
    )


def _altitude_m(place: PlaceFile) -> float | None:
    return None if place.orbit_km is None else place.orbit_km * METRES_PER_KILOMETRE


def _terrain(level: LevelFile) -> TerrainPlan:
    """Return the ground; of a level in orbit, the far one below. Where it is missing a check says so."""
    terrain: TerrainFile | None = level.terrain
    depth_m = _altitude_m(level.place)
    if terrain is None:
        ends_m = (0.0, float(LONGEST_DISTANCE_M))
        return TerrainPlan(tuple((end_m, -(depth_m or 0.0)) for end_m in ends_m), roughness_m=0.0)
    ground = tuple(GroundSpan(span.from_m, span.to_m, span.kind) for span in terrain.ground)
    buried = tuple(
        Body(each.kind, each.at, each.width_m, each.depth_m, each.thickness_m, each.cover_permittivity)
        for each in terrain.buried
    )
    return TerrainPlan(
        tuple(terrain.profile),
        terrain.seed,
        terrain.roughness,
        ground,
        buried=buried,
        is_dealt=terrain.deal_buried,
    )


def _craft(name: str, craft: CraftFile, level: LevelFile) -> CraftPlan:
    plan = CraftPlan(name, craft.kind, craft.at, craft.battery_pct, overrides=dict(craft.overrides))
    match craft.kind:
        case "helicopter":
            seen = craft.navigation
            navigation = None if seen is None else NavigationPlan(seen.lost_frame_at_s)
            return replace(
                plan, control=craft.control, rotor_speed_rpm=craft.rotor_rpm, navigation=navigation
            )
        case "orbiter" | "earth_capsule" | "ascent_rocket" | "entry_vehicle":
            return _in_space(plan, craft, level)
        case "rover":
            return replace(plan, tubes=tuple(craft.tubes), cells_c=craft.cells_c, filter_pct=craft.filter_pct)
        case "lunar_rover":
            return replace(plan, scatter_m=craft.scatter_m)
        case "moon_lander":
            flight = FlightStart(
                height_m=craft.height_m,
                speed_m_s=craft.speed_m_s,
                descent_m_s=craft.descent_m_s,
                aim_m=craft.aim,
                propellant_pct=craft.propellant_pct,
                tilt_deg=craft.tilt_deg,
            )
            return replace(plan, control=craft.control, flight=flight, scatter_m=craft.scatter_m)


def _arrival(craft: EntryVehicleFile, place: Place) -> ArrivalStart:
    scatter = ArrivalScatter(
        craft.angle_scatter_deg, craft.density_scatter_pct, craft.wind_scatter_m_s, craft.scatter_m
    )
    return ArrivalStart(place, craft.angle_deg, place.wind_m_s, scatter=scatter)


def _in_space(
    plan: CraftPlan,
    craft: OrbiterFile | EarthCapsuleFile | AscentRocketFile | EntryVehicleFile,
    level: LevelFile,
) -> CraftPlan:
    match craft.kind:
        case "orbiter":
            altitude_m = _altitude_m(level.place) or value("orbiter.orbit_altitude_m")
            orbit = OrbitStart(level.place.world, altitude_m, craft.container_at, craft.up_m)
            return replace(plan, orbit=orbit, scatter_m=craft.scatter_m)
        case "earth_capsule":
            return replace(plan, homeward=HomewardStart(craft.aim_off_m_s, craft.scatter_m_s))
        case "ascent_rocket":
            points = tuple(craft.pitch_programme) or usual_programme().points
            return replace(
                plan, launch=LaunchStart(_place(level), points, craft.scatter_pct, craft.propulsion)
            )
        case "entry_vehicle":
            return replace(plan, arrival=_arrival(craft, _place(level)))


def _goal(goal: GoalFile, level: LevelFile) -> Goal:
    """Copy what the goal has under the plan's names; a level's only craft need not be named."""
    only = next(iter(level.craft)) if len(level.craft) == 1 else ""
    given = {
        name: getattr(goal, name) for name in type(goal).model_fields if name not in {"at", "craft", "firm"}
    }
    if hasattr(goal, "at"):
        given["at_m"] = goal.at
    if goal.kind == "depot":
        given["is_firm"] = goal.firm
    if goal.kind == "identify":
        given["answer"] = _unit(goal.thing, level)
    if goal.kind == "claim":
        given["answer"] = _step(goal.thing, level)
    if goal.kind == "order":
        given["events"] = tuple(str(each) for each in goal.events)
    return Goal(craft=goal.craft or only, **given)


def _unit(thing: str, level: LevelFile) -> str:
    """Return the unit of a thing's chemistry; empty where a check will have said what is wrong with it."""
    for each in level.things:
        if each.name == thing and is_target(each.chemistry):
            return str(target(each.chemistry).unit)
    return ""


def _step(thing: str, level: LevelFile) -> str:
    """Return the step of the CoLD scale that a thing's evidence reaches; empty where a check will have said why not."""
    for each in level.things:
        if each.name == thing and each.specimen in specimen_names():
            return str(int(weigh(shown_by(specimen(each.specimen))).step))
    return ""


def _things(level: LevelFile) -> tuple[Thing, ...]:
    taken = {thing.name for thing in level.things}
    counts: Counter[str] = Counter()
    things = []
    for thing in level.things:
        name = thing.name
        while not name or (thing.name is None and name in taken):
            counts[thing.kind] += 1
            name = f"{thing.kind}-{counts[thing.kind]}"
        things.append(
            Thing(
                name,
                thing.kind,
                thing.at,
                thing.radius_m,
                thing.rock,
                chemistry=thing.chemistry,
                dust_share=thing.dust,
                specimen=thing.specimen,
                is_known=thing.known,
                horizon_deg=thing.horizon_deg,
                wind_share=thing.wind_share,
            )
        )
    return tuple(things)


def _medal(medal: MedalFile) -> MedalLimits:
    return MedalLimits(medal.within_s, medal.within_wh, medal.within_kg)
