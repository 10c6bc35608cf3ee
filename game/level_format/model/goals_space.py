"""What a level of landing, orbit and coming home asks for, one class for each kind of goal."""

from typing import Annotated, Final, Literal, TypeAlias

from game.level_format.model.fields import (
    LONGEST_S,
    chosen,
    measured,
)
from game.level_format.model.goal_part import Band, GoalPart
from game.simulation.plan import Goal

_USUAL: Final = Goal(kind="", craft="")


class RedesignateGoal(GoalPart):
    """Give a lander's computer another landing point during the approach; it takes one."""

    kind: Annotated[Literal["redesignate"], chosen("What is asked for.")]


class HoldPointGoal(GoalPart):
    """Keep an orbiter at a distance from the container, as good as at rest beside it."""

    kind: Annotated[Literal["hold_point"], chosen("What is asked for.")]
    between_m: Annotated[
        Band, chosen("Nearest and farthest distance from the container, in m.", examples=[[15, 25]])
    ]
    max_speed_m_s: Annotated[
        float, measured("Fastest against the container.", "m/s", 0.001, 10, examples=[0.03])
    ]
    for_s: Annotated[float, measured("How long.", "s", 0.1, LONGEST_S, examples=[20])]


class CaptureGoal(GoalPart):
    """Shut an orbiter's lid over the container."""

    kind: Annotated[Literal["capture"], chosen("What is asked for.")]


class ContainGoal(GoalPart):
    """Shut the container away so that nothing gets out."""

    kind: Annotated[Literal["contain"], chosen("What is asked for.")]


_Angle: TypeAlias = Annotated[float, measured("Angle below the horizon.", "deg", 0, 90)]


class EntryGoal(GoalPart):
    """Bring a capsule through the air of the Earth at an angle between two."""

    kind: Annotated[Literal["entry"], chosen("What is asked for.")]
    between_deg: Annotated[
        tuple[_Angle, _Angle],
        chosen("Flattest and steepest angle at the edge of the air, in degrees.", examples=[[18, 22]]),
    ]
    max_load_gees: Annotated[
        float,
        measured("Most that the air may brake it, in the Earth's gravity.", "1", 1, 1000, examples=[130]),
    ]


class LandHomeGoal(GoalPart):
    """Bring a capsule down near the planned place."""

    kind: Annotated[Literal["land_home"], chosen("What is asked for.")]
    within_km: Annotated[float, measured("How near to the planned place.", "km", 0.5, 5000, examples=[25])]
    max_impact_gees: Annotated[
        float,
        measured("Hardest stop at the ground, in the Earth's gravity.", "1", 1, 10_000, examples=[1300]),
    ]


_Orbital: TypeAlias = Annotated[float, measured("Height above the ground.", "km", 0, 20_000)]


class OrbitGoal(GoalPart):
    """Be in an orbit whose lowest and highest points lie between two heights when the last motor is empty."""

    kind: Annotated[Literal["orbit"], chosen("What is asked for.")]
    between_km: Annotated[
        tuple[_Orbital, _Orbital],
        chosen("Lowest and highest height of the orbit, in km.", examples=[[300, 450]]),
    ]
    max_load_gees: Annotated[
        float,
        measured(
            "Hardest push that the samples may get, in the Earth's gravity.", "1", 1, 1000, examples=[15]
        ),
    ]
