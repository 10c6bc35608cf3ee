"""Whether the reference pilot exists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.level_format.finding import Finding
from game.level_format.suggest import did_you_mean
from game.simulation.plan import REFERENCE_PILOT
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from game.simulation.plan import LevelPlan


def find(plan: LevelPlan) -> Iterator[Finding]:
    """Yield a pilot that nobody knows."""
    names = _pilot_names() if plan.pilot != REFERENCE_PILOT else (REFERENCE_PILOT,)
    if plan.pilot not in names:
        message = tr("There is no pilot `{name}`.").format(name=plan.pilot)
        yield Finding(("pilot",), "unknown-name", message, did_you_mean(plan.pilot, sorted(names)))


def _pilot_names() -> Collection[str]:
    # Pilots are loaded only for levels that name another than the usual one.
    from game.pilots import pilot_names  # noqa: PLC0415 - see above

    return pilot_names()
