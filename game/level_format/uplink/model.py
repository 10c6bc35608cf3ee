"""The plan file: its keys as an author writes them. The steps' own keys come from the catalogue of words."""

from functools import cache
from typing import Annotated, Any, Final, Literal, Union

from pydantic import Field, create_model

from game.level_format.model.fields import (
    LONGEST_S,
    FilePart,
    chosen,
    counted,
    measured,
    named,
    worded,
)
from game.level_format.schema import DIALECT, SchemaTree, schema_text, tidy
from game.pilots.uplink.plan import Signal, Word
from game.pilots.uplink.words import Figure, signal_figures, words
from game.texts import tr

MOST_STEPS: Final = 100


class UplinkFile(FilePart):
    """A plan of commands for one level: one `key: value` in a line, beginning with `uplink: 1`."""

    uplink: Annotated[Literal[1], chosen("The version of this file format: this game reads 1.", examples=[1])]
    level: Annotated[
        str, worded("Name of the level that it is for.", 100, min_length=1, examples=["first-flight"])
    ]
    title: Annotated[str, worded("Name of the plan.", 48)] = ""
    steps: Any


@cache
def uplink_model() -> type[UplinkFile]:
    """Return the model of the whole file, with one group of keys for each word."""
    when = _when_model()
    kinds: Any = tuple(_step_model(word, when) for word in Word)
    step: Any = Annotated[Union[kinds], Field(discriminator="do")]  # noqa: UP007 - the kinds are known only at run time
    steps: Any = Annotated[
        list[step],
        chosen(
            "What is to be done, in order; each craft works down its own steps.",
            min_length=1,
            max_length=MOST_STEPS,
            examples=[[{"do": "climb", "height_m": 3}]],
        ),
    ]
    made: type[UplinkFile] = create_model("UplinkFile", __base__=UplinkFile, steps=(steps, ...))
    return made


@cache
def uplink_tree() -> SchemaTree:
    """Return the schema of plan files, to be asked about places in one."""
    exported = tidy(uplink_model().model_json_schema(by_alias=True))
    return SchemaTree({"$schema": DIALECT, **exported, "title": "Thin Air plan"}, tr("The plan"), tag="do")


def uplink_schema_text() -> str:
    """Return the schema of plan files as it stands in `levels/plans/plan.schema.json`."""
    return schema_text(uplink_tree().root)


def _when_model() -> type[FilePart]:
    """Return the group of keys that says what a step waits for: each signal is one that may be left out."""
    keys: dict[str, Any] = {
        str(signal): (Annotated[float | None, _measured(figure)], None)
        for signal, figure in signal_figures().items()
        if signal is not Signal.GOAL
    }
    goal = signal_figures()[Signal.GOAL]
    keys[Signal.GOAL] = (
        Annotated[int | None, counted(goal.meaning, int(goal.lowest), int(goal.highest))],
        None,
    )
    keys[Signal.LANDED] = (Annotated[Literal[True] | None, chosen("When it stands on the ground.")], None)
    made: type[FilePart] = create_model("WhenFile", __base__=FilePart, **keys)
    return made


def _step_model(word: Word, when: type[FilePart]) -> type[FilePart]:
    entry = words()[word][0]
    keys: dict[str, Any] = {
        "do": (Annotated[Literal[word.value], chosen("What is asked for.")], ...),
        "craft": (
            Annotated[str | None, named("The name of the craft; not needed in a level with one craft.")],
            None,
        ),
        "when": (
            Annotated[
                when | None,
                chosen(
                    "What it waits for; without it the end of the step before.", examples=[{"after_s": 10}]
                ),
            ],
            None,
        ),
        "within_s": (
            Annotated[
                float | None,
                measured("Give the plan up so long after the step before began.", "s", 0.1, LONGEST_S),
            ],
            None,
        ),
    }
    for figure in entry.figures:
        kind = float if figure.is_needed else float | None
        keys[figure.name] = (Annotated[kind, _measured(figure)], ... if figure.is_needed else None)
    made: type[FilePart] = create_model(
        f"{word.title().replace('_', '')}Step", __base__=FilePart, __doc__=entry.meaning, **keys
    )
    return made


def _measured(figure: Figure) -> Any:  # noqa: ANN401  # as pydantic's Field
    return measured(figure.meaning, figure.unit, figure.lowest, figure.highest, examples=[figure.usual])
