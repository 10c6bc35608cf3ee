"""What the classes of all goals share."""

from typing import Annotated, TypeAlias

from game.level_format.model.fields import FilePart, measured, named

Height: TypeAlias = Annotated[float, measured("Height above the ground.", "m", 0, 10_000)]
Band: TypeAlias = tuple[Height, Height]


class GoalPart(FilePart):
    """What every goal has."""

    craft: Annotated[str | None, named("The name of the craft; not needed in a level with one craft.")] = None
