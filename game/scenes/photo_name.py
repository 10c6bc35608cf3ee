"""How a saved picture of a mission is called: by level, day, local time and place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from game.simulation.plan import World
from game.view.instruments.clock_card import day_number

if TYPE_CHECKING:
    from game.simulation.plan import LevelPlan
    from game.simulation.snapshot import Snapshot


def photo_name(plan: LevelPlan, snapshot: Snapshot, craft: str) -> str:
    """Return a name in letters, figures and hyphens alone: every file system takes it."""
    minutes = int(snapshot.local_time_h % 24.0 * 60.0)
    level = re.sub(r"[^a-z0-9]+", "-", plan.identifier.lower()).strip("-")
    place_m = round(snapshot.crafts[craft].x_m)
    day = f"{'sol' if plan.place.world is World.MARS else 'day'}{day_number(plan, snapshot)}"
    return f"{level}-{day}-{minutes // 60:02}h{minutes % 60:02}-x{place_m:04}m"
