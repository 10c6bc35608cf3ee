"""The whole level file: its keys as an author writes them. Turning it into a plan is left to `builder`."""

from typing import Annotated, Final, Literal, TypeAlias

from pydantic import Field

from game.level_format.model.craft import CraftFile
from game.level_format.model.fields import LONGEST_S, FilePart, chosen, measured, named, worded
from game.level_format.model.goals import GoalFile
from game.level_format.model.place import PlaceFile
from game.level_format.model.predict import PredictFile
from game.level_format.model.terrain import TerrainFile, ThingFile
from game.simulation.plan import LevelPlan, Place, TerrainPlan

_USUAL: Final = LevelPlan("", "", Place(), TerrainPlan(profile=()), crafts=(), goals=())

CraftName: TypeAlias = Annotated[str, named("The name of a craft.")]
Hint: TypeAlias = Annotated[str, worded("One hint.", 160)]


class MedalFile(FilePart):
    """What a medal asks for beside winning."""

    within_s: Annotated[float | None, measured("Longest time.", "s", 1, LONGEST_S)] = None
    within_wh: Annotated[float | None, measured("Most energy.", "Wh", 0.01, 100_000)] = None
    within_kg: Annotated[
        float | None,
        measured(
            "Most mass from the Earth: of a plant, or of a rocket with a choice of engines.",
            "kg",
            50,
            100_000,
        ),
    ] = None


class MedalsFile(FilePart):
    """The medals beyond bronze, which winning alone earns."""

    gold: Annotated[MedalFile, chosen("What gold asks for.")] = MedalFile()
    silver: Annotated[MedalFile, chosen("What silver asks for.")] = MedalFile()


class LevelFile(FilePart):
    """A level of Thin Air: one `key: value` in a line, at the left margin, beginning with `format: 1`."""

    format: Annotated[Literal[1], chosen("The version of this file format: this game reads 1.", examples=[1])]
    title: Annotated[str, worded("Name of the level in lists.", 48, min_length=1, examples=["First flight"])]
    summary: Annotated[str, worded("One sentence about the level.", 100)] = ""
    place: Annotated[
        PlaceFile,
        chosen("Where and when; gravity, air, wind and light follow.", examples=[{"world": "mars"}]),
    ]
    terrain: Annotated[
        TerrainFile,
        chosen(
            "The ground; a level in orbit has none.",
            default=None,
            examples=[{"profile": [[0, 0.0], [120, 1.1]]}],
        ),
    ]
    craft: Annotated[
        dict[CraftName, CraftFile],
        chosen(
            "The craft by their names; the first is the player's at the start.",
            min_length=1,
            max_length=8,
            examples=[{"ginny": {"kind": "helicopter", "at": 30}}],
        ),
    ]
    things: Annotated[
        list[ThingFile], chosen("What stands on the ground.", max_length=500, default_factory=list)
    ]
    goals: Annotated[
        list[GoalFile],
        chosen(
            "What must be achieved to win.",
            min_length=1,
            max_length=30,
            examples=[[{"kind": "hold_altitude", "between_m": [2.5, 3.5], "for_s": 20}]],
        ),
    ]
    medals: Annotated[MedalsFile, chosen("What gold and silver ask for.")] = MedalsFile()
    time_limit_s: Annotated[
        float, measured("The level ends unfinished after this time.", "s", 1, LONGEST_S)
    ] = _USUAL.time_limit_s
    pilot: Annotated[str, Field(description="The reference pilot that proves that the level can be won.")] = (
        _USUAL.pilot
    )
    truth: Annotated[
        Literal["science", "arcade"],
        chosen("science: every figure of the physics is real; arcade: some are chosen for play."),
    ] = "science"
    predict: Annotated[
        PredictFile | None,
        chosen(
            "What the player is asked to predict before the start; without it nothing.",
            examples=[{"what": "energy_wh", "between": [0, 36]}],
        ),
    ] = None
    briefing: Annotated[str, worded("What the player reads before the start.", 1200)] = ""
    hints: Annotated[
        list[Hint], chosen("Help that the player can ask for.", max_length=10, default_factory=list)
    ]
