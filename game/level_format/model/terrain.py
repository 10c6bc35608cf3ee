"""The ground of a level and what stands on it."""

from typing import Annotated, Final, TypeAlias

from game.level_format.model.fields import (
    LONGEST_DISTANCE_M,
    FilePart,
    chosen,
    counted,
    measured,
    named,
    switched,
)
from game.science.radar import Matter
from game.simulation.plan import GroundKind, TerrainPlan, Thing, ThingKind

_USUAL: Final = TerrainPlan(profile=())
_USUAL_THING: Final = Thing(name="", kind=ThingKind.BOULDER, at_m=0.0)

_Distance: TypeAlias = Annotated[float, measured("Distance along the ground.", "m", 0, LONGEST_DISTANCE_M)]
_Height: TypeAlias = Annotated[float, measured("Height of the ground.", "m", -10_000, 10_000)]
Point: TypeAlias = Annotated[
    tuple[_Distance, _Height], chosen("One point of the ground: [distance, height], both in m.")
]


class GroundFile(FilePart):
    """One kind of ground between two distances."""

    from_m: Annotated[
        float, measured("Where it begins.", "m", 0, LONGEST_DISTANCE_M, alias="from", examples=[0])
    ]
    to_m: Annotated[float, measured("Where it ends.", "m", 0, LONGEST_DISTANCE_M, alias="to", examples=[80])]
    kind: Annotated[GroundKind, chosen("What the ground is made of.", examples=["sand"])]


class BuriedFile(FilePart):
    """A lens of ice, lava or rubble below the ground, for the rover's radar."""

    kind: Annotated[Matter, chosen("What it is.", examples=["ice"])]
    at: Annotated[
        float,
        measured(
            "Where its middle lies, as distance along the ground.", "m", 0, LONGEST_DISTANCE_M, examples=[40]
        ),
    ]
    depth_m: Annotated[float, measured("How deep its top lies below the ground.", "m", 0.5, 8, examples=[2])]
    width_m: Annotated[float, measured("How far it reaches along the ground.", "m", 4, 100)] = 12.0
    thickness_m: Annotated[float, measured("How thick it is in its middle.", "m", 0.3, 5)] = 1.5
    cover_permittivity: Annotated[
        float,
        measured("Relative permittivity of the ground above it: loose sand 2.7, rock 6 to 9.", "1", 1.5, 12),
    ] = 6.0


class TerrainFile(FilePart):
    """Points that the ground goes through, small bumps on top, and what it is made of."""

    seed: Annotated[
        int, counted("Another number makes other bumps; the same number always the same.", 0, 2**31 - 1)
    ] = _USUAL.seed
    profile: Annotated[
        list[Point],
        chosen(
            "Points that the ground goes through, from left to right: [distance, height], both in m.",
            min_length=2,
            max_length=5000,
            examples=[[[0, 0.0], [120, 1.1]]],
        ),
    ]
    roughness: Annotated[float, measured("Height of the small bumps between the points.", "m", 0, 5)] = (
        _USUAL.roughness_m
    )
    ground: Annotated[
        list[GroundFile],
        chosen(
            "What the ground is made of; regolith where nothing is said.",
            max_length=500,
            default_factory=list,
        ),
    ]
    buried: Annotated[
        list[BuriedFile],
        chosen(
            "What lies below the ground, from left to right; the rover's radar sees it.",
            max_length=50,
            default_factory=list,
        ),
    ]
    deal_buried: Annotated[
        bool,
        switched(
            "Whether each run deals what is buried to those places anew, and a little deeper or shallower."
        ),
    ] = _USUAL.is_dealt


class ThingFile(FilePart):
    """A boulder, an outcrop, a marker or a site on the ground."""

    kind: Annotated[ThingKind, chosen("What it is.", examples=["boulder"])]
    at: Annotated[
        float,
        measured("Where it stands, as distance along the ground.", "m", 0, LONGEST_DISTANCE_M, examples=[46]),
    ]
    radius_m: Annotated[float, measured("Half of its width.", "m", 0.05, 50)] = _USUAL_THING.radius_m
    name: Annotated[str | None, named("A name by which goals call it.")] = None
    rock: Annotated[str, named("What rock it is made of.")] = _USUAL_THING.rock
    chemistry: Annotated[
        str,
        named(
            "What its chemistry is that of: one of the published PIXL targets.",
            examples=["Bellegarde"],
        ),
    ] = _USUAL_THING.chemistry
    dust: Annotated[
        float, measured("How much of its surface is dust until it is abraded: 0 none, 1 all.", "1", 0, 1)
    ] = _USUAL_THING.dust_share
    specimen: Annotated[
        str,
        named(
            "What WATSON and SHERLOC find in it: one of the studied rocks of Jezero.",
            examples=["Cheyava_Falls"],
        ),
    ] = _USUAL_THING.specimen
    horizon_deg: Annotated[
        float, measured("Of a site: how high heights all around stand, which hide the low sun.", "deg", 0, 60)
    ] = _USUAL_THING.horizon_deg
    wind_share: Annotated[
        float, measured("Of a site: its wind as a share of that over open ground.", "1", 0, 3)
    ] = _USUAL_THING.wind_share
    known: Annotated[
        bool, switched("Whether it is on the map from the start; otherwise a craft must see it first.")
    ] = _USUAL_THING.is_known
