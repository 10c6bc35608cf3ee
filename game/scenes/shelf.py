"""The game's levels, read when they are first asked for and then kept: a restart never reads a file again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

    from game.simulation.plan import LevelPlan

_CAMPAIGN: Final = (
    "first-flight",
    "first-drive",
    "thin-season",
    "over-the-ridge",
    "rock-garden",
    "scout-and-sample",
)
"""From what is easy to what needs both crafts; levels that are not named follow by their file's name."""


class Shelf:
    """All levels that can be played, in the order in which they should be."""

    def __init__(self) -> None:
        self._plans: dict[Path, LevelPlan | None] = {}

    def plans(self) -> tuple[LevelPlan, ...]:
        """Return every sound level; those with problems are `check`'s business."""
        # The title shows no level, and is on the screen sooner without the reader of levels.
        from game.level_format import level_paths, read_level  # noqa: PLC0415 - see above

        for path in sorted(level_paths(), key=_place_in_campaign):
            if path not in self._plans:
                self._plans[path] = read_level(path).plan
        return tuple(plan for plan in self._plans.values() if plan is not None)

    def after(self, plan: LevelPlan) -> LevelPlan | None:
        """Return the level that follows, or None after the last."""
        plans = self.plans()
        places = [n for n, other in enumerate(plans) if other.identifier == plan.identifier]
        return plans[places[0] + 1] if places and places[0] + 1 < len(plans) else None

    def named(self, identifier: str) -> LevelPlan | None:
        """Return a level by its identifier."""
        return next((plan for plan in self.plans() if plan.identifier == identifier), None)


def _place_in_campaign(path: Path) -> tuple[int, str]:
    name = path.stem
    return (_CAMPAIGN.index(name) if name in _CAMPAIGN else len(_CAMPAIGN), name)
