"""What the player is asked to predict before the start."""

from typing import Annotated, TypeAlias

from game.level_format.model.fields import FilePart, chosen, measured
from game.simulation.plan import Quantity

_Bound: TypeAlias = Annotated[
    float, measured("A value in the unit that the quantity's name ends with.", "1", 0, 100_000)
]


class PredictFile(FilePart):
    """One question, which nobody has to answer: the debrief shows prediction and result side by side."""

    what: Annotated[
        Quantity,
        chosen(
            "The quantity, with its unit at the end of its name; flight_power_w is the average in the air.",
            examples=["energy_wh"],
        ),
    ]
    between: Annotated[
        tuple[_Bound, _Bound], chosen("Lowest and highest value that can be chosen.", examples=[[0, 36]])
    ]
