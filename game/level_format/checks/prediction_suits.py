"""Whether the craft of the level have the quantity that the player is asked to predict."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.level_format.finding import Finding
from game.level_format.wording import one_of, shown
from game.simulation.plan import Quantity
from game.simulation.units import PERCENT
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from game.simulation.plan import LevelPlan

_ONLY_FOR: Final[Mapping[Quantity, tuple[str, ...]]] = {
    Quantity.MAX_HEIGHT_M: ("helicopter", "moon_lander", "ascent_rocket"),
    Quantity.FLIGHT_POWER_W: ("helicopter",),
    Quantity.TOUCHDOWN_M_S: ("helicopter", "moon_lander", "earth_capsule", "entry_vehicle"),
    Quantity.DISTANCE_M: ("rover", "lunar_rover"),
    Quantity.BRAKING_M: ("lunar_rover",),
}


def find(plan: LevelPlan) -> Iterator[Finding]:
    """Yield a quantity that no craft of the level has, and shares beyond the whole."""
    if plan.question is None:
        return
    what, high = plan.question.what, plan.question.between[1]
    kinds = {craft.kind for craft in plan.crafts}
    able = _ONLY_FOR.get(what)
    if able and kinds.isdisjoint(able):
        message = tr("`{what}` needs a {able}, and this level has none.")
        fitting = [other for other in Quantity if not kinds.isdisjoint(_ONLY_FOR.get(other, kinds))]
        mend = tr("Ask for one of {words}.").format(words=", ".join(fitting))
        yield Finding(("predict", "what"), "unsuitable", message.format(what=what, able=one_of(able)), mend)
    if what is Quantity.BATTERY_LEFT_PCT and high > PERCENT:
        message = tr("No battery is left at {high} percent.").format(high=shown(high))
        mend = tr("Let the highest value be 100 at most.")
        yield Finding(("predict", "between", 1), "out-of-range", message, mend)
