"""What a level asks for, one class for each kind of goal."""

from typing import Annotated, Final, Literal, TypeAlias

from pydantic import Field

from game.level_format.model.fields import (
    LONGEST_DISTANCE_M,
    LONGEST_S,
    chosen,
    counted,
    measured,
    named,
    switched,
)
from game.level_format.model.goal_part import Band, GoalPart
from game.level_format.model.goals_space import (
    CaptureGoal,
    ContainGoal,
    EntryGoal,
    HoldPointGoal,
    LandHomeGoal,
    OrbitGoal,
    RedesignateGoal,
)
from game.science.history import Episode
from game.simulation.plan import Goal

_USUAL: Final = Goal(kind="", craft="")

_Where: TypeAlias = Annotated[
    float, measured("Where, as distance along the ground.", "m", 0, LONGEST_DISTANCE_M, examples=[60])
]
_Near: TypeAlias = Annotated[
    float, measured("How near is near enough.", "m", 0.01, LONGEST_DISTANCE_M, examples=[3])
]
_Spacing: TypeAlias = Annotated[float, measured("Distance between two tubes.", "m", 0.5, 1000)]
_What: TypeAlias = Annotated[str, named("The `name` of one of the `things`.", examples=["outcrop-1"])]


class ReachGoal(GoalPart):
    """Be near a place."""

    kind: Annotated[Literal["reach"], chosen("What is asked for.")]
    at: _Where
    within_m: _Near


class HoldAltitudeGoal(GoalPart):
    """Stay between two heights for a while."""

    kind: Annotated[Literal["hold_altitude"], chosen("What is asked for.")]
    between_m: Annotated[
        Band, chosen("Lowest and highest height above the ground, in m.", examples=[[2.5, 3.5]])
    ]
    for_s: Annotated[float, measured("How long.", "s", 0.1, LONGEST_S, examples=[20])]


class LandGoal(GoalPart):
    """Stand on the ground, unbroken; anywhere, or near a place."""

    kind: Annotated[Literal["land"], chosen("What is asked for.")]
    at: Annotated[
        float | None,
        measured("Where, as distance along the ground; without it anywhere.", "m", 0, LONGEST_DISTANCE_M),
    ] = None
    within_m: _Near = _USUAL.within_m
    max_down_m_s: Annotated[float, measured("The fastest touchdown that counts.", "m/s", 0.05, 20)] = (
        _USUAL.max_down_m_s
    )
    max_sideways_m_s: Annotated[
        float | None,
        measured("The fastest sideways slide at touchdown that counts; without it any.", "m/s", 0.05, 20),
    ] = None
    slope_deg: Annotated[
        float | None,
        measured("How far out of level it may stand at the end; without it any.", "deg", 0.5, 45),
    ] = None


class PhotographGoal(GoalPart):
    """Take a picture of a thing."""

    kind: Annotated[Literal["photograph"], chosen("What is asked for.")]
    thing: _What
    within_m: _Near


class TravelGoal(GoalPart):
    """Cover a distance along the ground."""

    kind: Annotated[Literal["travel"], chosen("What is asked for.")]
    distance_m: Annotated[float, measured("How far.", "m", 0.1, LONGEST_DISTANCE_M, examples=[100])]


class SampleGoal(GoalPart):
    """Core a rock and seal the tube."""

    kind: Annotated[Literal["sample"], chosen("What is asked for.")]
    thing: _What
    count: Annotated[int, counted("How many sealed tubes.", 1, 38)] = _USUAL.count


class DepotGoal(GoalPart):
    """Lay tubes on the ground where a later craft finds every one."""

    kind: Annotated[Literal["depot"], chosen("What is asked for.")]
    count: Annotated[int, counted("How many tubes.", 1, 43)] = 10
    between_m: Annotated[
        tuple[_Spacing, _Spacing],
        chosen("Least and greatest distance from a tube to the next one, in m.", examples=[[5, 15]]),
    ] = (5.0, 15.0)
    from_m: Annotated[
        float | None, measured("Where the depot begins; without it anywhere.", "m", 0, LONGEST_DISTANCE_M)
    ] = None
    to_m: Annotated[
        float | None, measured("Where it ends; without it anywhere.", "m", 0, LONGEST_DISTANCE_M)
    ] = None
    firm: Annotated[bool, switched("Whether tubes in sand and ripples do not count.")] = _USUAL.is_firm
    slope_deg: Annotated[
        float | None, measured("The steepest ground that counts; without it any.", "deg", 0.5, 45)
    ] = None
    clear_m: Annotated[float, measured("Free ground between a tube and a boulder.", "m", 0, 100)] = (
        _USUAL.clear_m
    )


class MeasureGoal(GoalPart):
    """Take points of a thing with an instrument."""

    kind: Annotated[Literal["measure"], chosen("What is asked for.")]
    thing: _What
    instrument: Annotated[Literal["supercam", "pixl"], chosen("Which instrument.", examples=["pixl"])]
    count: Annotated[int, counted("How many points.", 1, 3333)] = 10


class IdentifyGoal(GoalPart):
    """Say which rock unit a thing belongs to, after having measured it."""

    kind: Annotated[Literal["identify"], chosen("What is asked for.")]
    thing: _What
    tries: Annotated[int, counted("How many answers; the last wrong one fails.", 1, 5)] = _USUAL.tries


class CardsGoal(GoalPart):
    """Win evidence cards of a thing by measuring it."""

    kind: Annotated[Literal["cards"], chosen("What is asked for.")]
    thing: _What
    count: Annotated[int, counted("How many cards.", 1, 13)] = 3


class ClaimGoal(GoalPart):
    """Say which step of the CoLD scale of life detection the evidence of a thing reaches."""

    kind: Annotated[Literal["claim"], chosen("What is asked for.")]
    thing: _What
    tries: Annotated[int, counted("How many claims; the last wrong one fails.", 1, 5)] = _USUAL.tries


class OrderGoal(GoalPart):
    """Put events of the past in order, oldest first, each argued from evidence cards."""

    kind: Annotated[Literal["order"], chosen("What is asked for.")]
    events: Annotated[
        list[Episode],
        chosen(
            "The events, in any order.", min_length=2, max_length=6, examples=[["lake", "delta", "floods"]]
        ),
    ]
    tries: Annotated[int, counted("How many answers; the last wrong one fails.", 1, 5)] = _USUAL.tries


class OxygenGoal(GoalPart):
    """Make oxygen from the air of Mars with a rover's MOXIE."""

    kind: Annotated[Literal["oxygen"], chosen("What is asked for.")]
    grams: Annotated[float, measured("How much.", "g", 0.1, 1000, examples=[6])]
    purity_pct: Annotated[float, measured("How pure at least.", "%", 50, 99.9)] = _USUAL.purity_pct


class PlantGoal(GoalPart):
    """Size and schedule a plant for a crew's oxygen: units, power and hours of work, chosen at the desk."""

    kind: Annotated[Literal["plant"], chosen("What is asked for.")]
    tonnes: Annotated[float, measured("How much oxygen.", "t", 0.1, 1000, examples=[25])]
    months: Annotated[float, measured("In how many months of 30.4 days.", "1", 1, 48, examples=[14])]
    mass_kg: Annotated[
        float,
        measured("The most that the plant may weigh, with its power.", "kg", 100, 100_000, examples=[9500]),
    ]
    tries: Annotated[int, counted("How many plants may be handed in; the last that fails loses.", 1, 5)] = (
        _USUAL.tries
    )


class HandOverGoal(GoalPart):
    """Send a helicopter's pictures to a rover by radio. What they show is on the map only from then on."""

    kind: Annotated[Literal["hand_over"], chosen("What is asked for.")]
    to: Annotated[str, named("The name of the rover that gets the data.", examples=["percy"])]
    within_m: Annotated[
        float, measured("How near the two must stand; nothing may hide them from each other.", "m", 1, 1000)
    ] = 100.0
    for_s: Annotated[float, measured("How long sending takes.", "s", 1, LONGEST_S, examples=[40])]


class IceGoal(GoalPart):
    """Say where ice lies within reach, and how deep, from what the rover's radar has heard."""

    kind: Annotated[Literal["ice"], chosen("What is asked for.")]
    reach_m: Annotated[float, measured("The deepest ice that counts.", "m", 0.5, 10, examples=[3])]
    within_m: Annotated[float, measured("How far the depth may be off.", "m", 0.05, 5)] = 0.25
    tries: Annotated[int, counted("How many claims; the last wrong one fails.", 1, 5)] = _USUAL.tries


class SettleGoal(GoalPart):
    """Choose the site where people are to live, from what was measured of it."""

    kind: Annotated[Literal["settle"], chosen("What is asked for.")]
    tries: Annotated[int, counted("How many choices; the last wrong one fails.", 1, 5)] = _USUAL.tries


class StopGoal(GoalPart):
    """Come to a stand near a thing, and stay for a while; it counts once the goals before it are done."""

    kind: Annotated[Literal["stop"], chosen("What is asked for.")]
    thing: _What
    within_m: _Near
    for_s: Annotated[float, measured("How long it must stand there.", "s", 0.1, LONGEST_S)] = 2.0


class StayWithinGoal(GoalPart):
    """Do not go beyond limits; at least one of them."""

    kind: Annotated[Literal["stay_within"], chosen("What is asked for.")]
    time_s: Annotated[float | None, measured("Longest time.", "s", 1, LONGEST_S)] = None
    energy_wh: Annotated[float | None, measured("Most energy.", "Wh", 0.01, 100_000)] = None
    tilt_deg: Annotated[float | None, measured("Largest tilt.", "deg", 1, 180)] = None
    damage: Annotated[float | None, measured("Most damage: 0 is none, 1 a wreck.", "1", 0, 1)] = None
    landing_m_s: Annotated[
        float | None, measured("Fastest landing after a flight or a jump, downwards.", "m/s", 0.05, 20)
    ] = None


GoalFile: TypeAlias = Annotated[
    ReachGoal
    | HoldAltitudeGoal
    | LandGoal
    | PhotographGoal
    | TravelGoal
    | SampleGoal
    | DepotGoal
    | MeasureGoal
    | IdentifyGoal
    | CardsGoal
    | ClaimGoal
    | OrderGoal
    | OxygenGoal
    | PlantGoal
    | HandOverGoal
    | IceGoal
    | SettleGoal
    | StopGoal
    | RedesignateGoal
    | HoldPointGoal
    | CaptureGoal
    | ContainGoal
    | EntryGoal
    | LandHomeGoal
    | OrbitGoal
    | StayWithinGoal,
    Field(discriminator="kind"),
]
