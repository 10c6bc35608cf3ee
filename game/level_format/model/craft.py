"""The craft of a level, one class for each kind."""

from typing import Annotated, Final, Literal, TypeAlias

from pydantic import Field

from game.level_format.model.fields import LONGEST_DISTANCE_M, LONGEST_S, FilePart, chosen, measured, named
from game.science.rocketry.propulsion import Kind
from game.simulation.plan import ControlDepth, CraftPlan

_USUAL: Final = CraftPlan(name="", kind="", at_m=0.0)


TubeName: TypeAlias = Annotated[str, named("The name of a sample.", examples=["Montdenier"])]


class CraftPart(FilePart):
    """What every craft has."""

    at: Annotated[
        float,
        measured("Where it starts, as distance along the ground.", "m", 0, LONGEST_DISTANCE_M, examples=[30]),
    ]
    battery_pct: Annotated[float, measured("How full the battery is at the start.", "%", 0, 100)] = (
        _USUAL.battery_pct
    )
    overrides: Annotated[
        dict[str, Annotated[float, measured("A figure in its own unit.", "1", -100, 100_000)]],
        chosen(
            "Other figures for this craft than the real one's, by their name: {mass_kg: 2.0}.",
            max_length=50,
            default_factory=dict,
        ),
    ]


class ScatteredPart(CraftPart):
    """A craft that chance may set down a little elsewhere, by the run's seed."""

    scatter_m: Annotated[float, measured("How far off its start may be in each direction.", "m", 0, 100)] = (
        _USUAL.scatter_m
    )


class NavigationFile(FilePart):
    """A camera that follows marks on the ground: it needs texture, and may lose a picture."""

    lost_frame_at_s: Annotated[
        float | None, measured("Time in the air at which one picture is lost.", "s", 0, LONGEST_S)
    ] = None


class HelicopterFile(CraftPart):
    """An Ingenuity-style helicopter with two rotors on one mast."""

    kind: Annotated[Literal["helicopter"], chosen("What craft it is.")]
    control: Annotated[
        ControlDepth,
        chosen("How it is flown: guided asks for a speed, assisted for a tilt, direct moves the blades."),
    ] = _USUAL.control
    rotor_rpm: Annotated[
        float | None, measured("Rotor speed at the start; without it the craft's own.", "rpm", 500, 4000)
    ] = _USUAL.rotor_speed_rpm

    navigation: Annotated[
        NavigationFile | None,
        chosen("Lets it know its speed only by its camera, {} is enough; without this key it knows exactly."),
    ] = None


class RoverFile(CraftPart):
    """A Perseverance-style rover with six wheels, an arm and a drill."""

    kind: Annotated[Literal["rover"], chosen("What craft it is.")]
    tubes: Annotated[
        list[TubeName],
        chosen(
            "Samples that Perseverance has really taken and that are aboard from the start, by name.",
            max_length=43,
            default_factory=list,
            examples=[["Montdenier", "Swift_Run"]],
        ),
    ]
    filter_pct: Annotated[
        float, measured("How much of the air passes the dust filter of its oxygen maker.", "%", 20, 100)
    ] = _USUAL.filter_pct
    cells_c: Annotated[
        float, measured("How hot the cells of its oxygen maker are at the start.", "°C", 0, 800)
    ] = _USUAL.cells_c


class LunarRoverFile(ScatteredPart):
    """An Apollo lunar rover with two people, four sprung wheels, and batteries that nothing recharges."""

    kind: Annotated[Literal["lunar_rover"], chosen("What craft it is.")]


class MoonLanderFile(ScatteredPart):
    """An Apollo-style lander on its way down to the Moon: one throttled engine, attitude jets, four legs."""

    kind: Annotated[Literal["moon_lander"], chosen("What craft it is.")]
    control: Annotated[
        ControlDepth,
        chosen("How it is flown: guided asks for speeds, assisted for a tilt, direct fires the jets."),
    ] = _USUAL.control
    aim: Annotated[
        float,
        measured(
            "The landing point that its computer is given, as distance.",
            "m",
            0,
            LONGEST_DISTANCE_M,
            examples=[8100],
        ),
    ]
    height_m: Annotated[
        float, measured("Height of its pads above the ground at the start.", "m", 2, 100_000, examples=[2290])
    ]
    speed_m_s: Annotated[
        float, measured("Speed towards larger distances at the start.", "m/s", 0, 2500, examples=[148])
    ]
    descent_m_s: Annotated[float, measured("Speed downwards at the start.", "m/s", -500, 500)] = 0.0
    tilt_deg: Annotated[
        float, measured("Lean backwards at the start, against the flight.", "deg", -90, 90)
    ] = 0.0
    propellant_pct: Annotated[float, measured("How full its descent tanks are.", "%", 0, 100)] = 100.0


class OrbiterFile(ScatteredPart):
    """A return orbiter near the sample container, both on their orbits around Mars."""

    kind: Annotated[Literal["orbiter"], chosen("What craft it is.")]
    container_at: Annotated[
        float,
        measured("Where the container is, along the orbit.", "m", 0, LONGEST_DISTANCE_M, examples=[400]),
    ]
    up_m: Annotated[
        float,
        measured("How much higher than the container it starts; below 0 it is lower.", "m", -1000, 1000),
    ] = 0.0


class EarthCapsuleFile(CraftPart):
    """The samples' capsule aboard an orbiter that comes to the Earth, three days before it."""

    kind: Annotated[Literal["earth_capsule"], chosen("What craft it is.")]
    aim_off_m_s: Annotated[
        float,
        measured("The push that its aim is short of the planned entry.", "m/s", -3, 8, examples=[4]),
    ]
    scatter_m_s: Annotated[float, measured("How far off that may be either way.", "m/s", 0, 2)] = 0.0


_PitchPoint: TypeAlias = tuple[
    Annotated[float, measured("Time since ignition.", "s", 0, 3600)],
    Annotated[float, measured("Pitch above the horizon.", "deg", -180, 180)],
]


class AscentRocketFile(CraftPart):
    """The rocket with the sample container on its lander on Mars: tossed up, lit, staged, in orbit."""

    kind: Annotated[Literal["ascent_rocket"], chosen("What craft it is.")]
    pitch_programme: Annotated[
        list[_PitchPoint],
        chosen(
            "Seconds after ignition and degrees above the horizon; without it the one that leads to 380 km.",
            max_length=100,
            default_factory=list,
            examples=[[[0, 90], [5, 90], [15, 55], [66, 31]]],
        ),
    ]
    propulsion: Annotated[
        Kind | None,
        chosen(
            "Lets the player choose the engines, and stands on these at first; without it the planned motors."
        ),
    ] = None
    scatter_pct: Annotated[float, measured("How far thrust and toss may be off either way.", "%", 0, 20)] = (
        0.0
    )


class EntryVehicleFile(CraftPart):
    """A rover in its shell at the edge of the air of Mars; `at` is the landing place that was planned."""

    kind: Annotated[Literal["entry_vehicle"], chosen("What craft it is.")]
    angle_deg: Annotated[
        float, measured("How steep it enters, below the horizon.", "deg", 11, 25, examples=[15.5])
    ] = 15.5
    angle_scatter_deg: Annotated[float, measured("How far off that may be either way.", "deg", 0, 2)] = 0.0
    density_scatter_pct: Annotated[
        float, measured("How much thinner or denser the air may be than usual.", "%", 0, 30)
    ] = 0.0
    wind_scatter_m_s: Annotated[
        float, measured("How far off the wind may be that carries its parachute.", "m/s", 0, 30)
    ] = 0.0
    scatter_m: Annotated[
        float, measured("How far from the planned place it may come down either way.", "m", 0, 5000)
    ] = _USUAL.scatter_m


CraftFile: TypeAlias = Annotated[
    HelicopterFile
    | RoverFile
    | LunarRoverFile
    | MoonLanderFile
    | OrbiterFile
    | EarthCapsuleFile
    | AscentRocketFile
    | EntryVehicleFile,
    Field(discriminator="kind"),
]
