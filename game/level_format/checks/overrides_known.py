"""Whether overridden figures exist, and the level says that it no longer shows the real craft."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from game.level_format.finding import Finding
from game.level_format.suggest import did_you_mean
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.level_format.model import LevelFile


def find(level: LevelFile) -> Iterator[Finding]:
    """Yield unknown figures, figures that cannot be, and overrides in a level that calls itself science."""
    for name, craft in level.craft.items():
        known = _figures(craft.kind) if craft.overrides else []
        for figure, number in craft.overrides.items():
            path = ("craft", name, "overrides", figure)
            if figure not in known:
                message = tr("A {kind} has no figure `{figure}`.").format(kind=craft.kind, figure=figure)
                mend = did_you_mean(figure, known)
                yield Finding(path, "unknown-key", message, mend, is_about_key=True)
            elif number <= 0.0 and figure != "lowest_collective_deg":
                message = tr("`{figure}` must be larger than 0.").format(figure=figure)
                yield Finding(
                    path, "out-of-range", message, tr("Leave it out to take the real craft's figure.")
                )
        if craft.overrides and level.truth == "science":
            message = tr("A level of `truth: science` shows the real craft, but this one is changed.")
            mend = tr("Write `truth: arcade` at the left margin, or take `overrides` away.")
            yield Finding(
                ("craft", name, "overrides"), "not-science", message, mend, "warning", is_about_key=True
            )


def _figures(kind: str) -> list[str]:
    # Loaded only for levels that override something.
    from game.simulation.helicopter.specification import HelicopterSpecification  # noqa: PLC0415 - see above
    from game.simulation.rover.specification import RoverSpecification  # noqa: PLC0415 - see above

    kinds = {"helicopter": HelicopterSpecification, "rover": RoverSpecification}
    return [entry.name for entry in fields(kinds[kind])]
