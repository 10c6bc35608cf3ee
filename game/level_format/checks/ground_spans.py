"""Whether the kinds of ground lie within the terrain, forwards, and beside each other."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from game.level_format.finding import Finding
from game.level_format.wording import metres
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.simulation.plan import LevelPlan


def find(plan: LevelPlan) -> Iterator[Finding]:
    """Yield spans that end before they begin, leave the terrain, or overlap."""
    first_m, last_m = plan.terrain.profile[0][0], plan.terrain.profile[-1][0]
    for index, span in enumerate(plan.terrain.ground):
        if span.to_m <= span.from_m:
            message = tr("This ground ends at {end}, but it begins at {start}.")
            message = message.format(end=metres(span.to_m), start=metres(span.from_m))
            yield _finding(index, "to", "order", message, tr("`to` must be larger than `from`."))
        for key, at_m in (("from", span.from_m), ("to", span.to_m)):
            if not first_m <= at_m <= last_m:
                message = tr("`{key}` is {at}, but the terrain goes from {first} to {last}.")
                message = message.format(key=key, at=metres(at_m), first=metres(first_m), last=metres(last_m))
                mend = tr("Move it inside, or add points to `profile`.")
                yield _finding(index, key, "outside-terrain", message, mend)
    yield from _overlaps(plan)


def _overlaps(plan: LevelPlan) -> Iterator[Finding]:
    ordered = sorted(enumerate(plan.terrain.ground), key=lambda entry: entry[1].from_m)
    for (_, before), (index, span) in pairwise(ordered):
        if span.from_m < before.to_m and span.from_m < span.to_m:
            message = tr("This ground begins at {start}, but other ground ({kind}) reaches to {end}.")
            message = message.format(start=metres(span.from_m), kind=before.kind, end=metres(before.to_m))
            yield _finding(
                index, "from", "overlap", message, tr("Two kinds of ground cannot lie on one place.")
            )


def _finding(index: int, key: str, code: str, message: str, mend: str) -> Finding:
    return Finding(("terrain", "ground", index, key), code, message, mend)
