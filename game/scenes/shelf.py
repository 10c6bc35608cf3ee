"""The game's levels, read when they are first asked for and then kept: a restart never reads a file again."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from game.simulation.plan import LevelPlan


class Shelf:
    """All levels that can be played, in the order in which they should be."""

    def __init__(self) -> None:
        self._plans: dict[Path, LevelPlan | None] = {}
        self._lock = Lock()

    def plans(self) -> tuple[LevelPlan, ...]:
        """Return every sound level; those with problems are `check`'s business."""
        # The title shows no level, and is on the screen sooner without the reader of levels.
        from game.level_format import level_paths, read_level  # noqa: PLC0415 - see above
        from game.scenes.map_campaign import campaign  # noqa: PLC0415 - see above

        with self._lock:  # the levels are read ahead while the title stands
            for path in sorted(level_paths(), key=lambda path: (campaign().rank(path.stem), path.stem)):
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
