"""Points and medals with a reason for each: one tolerance function does all the judging."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.simulation.objectives.findings import Identify
from game.simulation.snapshot import Outcome
from game.simulation.waste import parts_words
from game.texts import tr, tr_n
from game.texts.units import clock, quantity

if TYPE_CHECKING:
    from game.simulation.plan import MedalLimits
    from game.simulation.simulation import Simulation

GOAL_POINTS: Final = 60.0
"""Of a hundred: doing what was asked is worth most (game)."""
TIME_POINTS: Final = 20.0
"""Of a hundred: for being in time (game)."""
CATCH_POINTS: Final = 10.0
"""Of those for goals, where rocks have to be named: for catching what the assistant was sure of and wrong in (game)."""
ENERGY_POINTS: Final = 10.0
"""Of a hundred: for saving energy, or mass where a light plant is asked for (game)."""
MASS_MARGIN: Final = 0.25
"""Points for mass fade away until this share beyond the gold mass (game)."""
CARE_POINTS: Final = 5.0
"""Of a hundred: for bringing the craft back whole (game)."""
CLEAN_POINTS: Final = 5.0
"""Of a hundred: for leaving nothing behind that was not meant to stay (game)."""
TIME_MARGIN: Final = 1.0
"""Points for time fade away until this share beyond the gold time (game)."""


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """Points won of points possible, and why."""

    reason: str
    points: float
    possible: float


@dataclass(frozen=True, slots=True)
class Score:
    """The whole judgement."""

    points: float
    medal: str
    """gold, silver, bronze or none."""
    lines: tuple[ScoreLine, ...]
    medal_reason: str


def tolerance(x: float, low: float, high: float, margin: float) -> float:
    """Return 1 inside a band, falling evenly to 0 at a margin outside of it."""
    outside = max(low - x, x - high, 0.0)
    if outside == 0.0:
        return 1.0
    return max(1.0 - outside / margin, 0.0) if margin > 0.0 else 0.0


def score(simulation: Simulation) -> Score:
    """Judge a run as it stands."""
    thrift = _energy_line(simulation) if simulation.plan.gold.within_kg is None else _mass_line(simulation)
    lines = (
        *_goal_lines(simulation),
        *_catch_lines(simulation),
        _time_line(simulation),
        thrift,
        _care_line(simulation),
        _clean_line(simulation),
    )
    medal, reason = _medal(simulation)
    # Lines are rounded for reading: a third of fifty three times over is a tenth too much.
    full = GOAL_POINTS + TIME_POINTS + ENERGY_POINTS + CARE_POINTS + CLEAN_POINTS
    return Score(min(full, round(sum(line.points for line in lines), 1)), medal, lines, reason)


def _goal_lines(simulation: Simulation) -> list[ScoreLine]:
    goals = simulation.goal_states()
    catching = CATCH_POINTS if _namings(simulation) else 0.0
    possible = (GOAL_POINTS - catching) / len(goals)
    return [
        ScoreLine(
            goal.reason,
            round(possible * (goal.progress if not goal.is_failed else 0.0), 1),
            round(possible, 1),
        )
        for goal in goals
    ]


def _namings(simulation: Simulation) -> list[Identify]:
    return [each for each in simulation.objectives if isinstance(each, Identify)]


def _catch_lines(simulation: Simulation) -> list[ScoreLine]:
    """Return how many of the assistant's mistakes were caught; one that made none leaves nothing to catch."""
    namings = _namings(simulation)
    if not namings:
        return []
    mistakes, caught = sum(each.has_mistake for each in namings), sum(each.is_caught for each in namings)
    if not mistakes:
        return [_line(simulation, tr("The assistant was never sure and wrong"), 1.0, CATCH_POINTS)]
    words = tr_n(
        "{caught} of {n} mistake of the assistant caught",
        "{caught} of {n} mistakes of the assistant caught",
        mistakes,
    )
    return [_line(simulation, words.format(caught=caught, n=mistakes), caught / mistakes, CATCH_POINTS)]


def _time_line(simulation: Simulation) -> ScoreLine:
    gold_s = simulation.plan.gold.within_s or simulation.plan.time_limit_s
    share = tolerance(simulation.time_s, 0.0, gold_s, gold_s * TIME_MARGIN)
    reason = tr("Time {used}; full points up to {gold}").format(
        used=clock(simulation.time_s), gold=clock(gold_s)
    )
    return _line(simulation, reason, share, TIME_POINTS)


def _energy_line(simulation: Simulation) -> ScoreLine:
    free_wh = simulation.plan.gold.within_wh
    used = quantity(simulation.energy_used_wh, "Wh", 1)
    if free_wh is None:
        return _line(simulation, tr("Energy {used}; no limit was set").format(used=used), 1.0, ENERGY_POINTS)
    reason = tr("Energy {used}; full points up to {free}").format(used=used, free=quantity(free_wh, "Wh", 1))
    share = tolerance(simulation.energy_used_wh, 0.0, free_wh, free_wh)
    return _line(simulation, reason, share, ENERGY_POINTS)


def _mass_line(simulation: Simulation) -> ScoreLine:
    free_kg, used_kg = simulation.plan.gold.within_kg or 0.0, simulation.landed_kg
    reason = tr("{used} from the Earth; full points up to {free}").format(
        used=quantity(used_kg, "kg", 0), free=quantity(free_kg, "kg")
    )
    return _line(simulation, reason, tolerance(used_kg, 0.0, free_kg, free_kg * MASS_MARGIN), ENERGY_POINTS)


def _care_line(simulation: Simulation) -> ScoreLine:
    damage = simulation.damage
    words = tr("The craft is whole") if damage == 0.0 else tr("The craft is damaged")
    return _line(simulation, words, 1.0 - damage, CARE_POINTS)


def _clean_line(simulation: Simulation) -> ScoreLine:
    left = simulation.waste
    words = tr("Clean: nothing is left behind")
    if not left.is_clean:
        words = tr("Left behind: {parts}, {mass}").format(
            parts=parts_words(left.left), mass=quantity(left.left_kg, "kg", 2)
        )
    elif left.placed:
        words = tr("Clean: all that lies there was left as planned")
    return _line(simulation, words, float(left.is_clean), CLEAN_POINTS)


def _line(simulation: Simulation, reason: str, share: float, possible: float) -> ScoreLine:
    """Return a line that counts only once the mission is won: a crash at the start saves no energy."""
    won = share if simulation.outcome is Outcome.WON else 0.0
    return ScoreLine(reason, round(won * possible, 1), possible)


def _medal(simulation: Simulation) -> tuple[str, str]:
    if simulation.outcome is not Outcome.WON:
        return "none", tr("No medal: the mission was not won")
    plan = simulation.plan
    missed_gold = _missed(simulation, plan.gold)
    if not missed_gold:
        return "gold", tr("Gold: everything within its limits")
    missed_silver = _missed(simulation, plan.silver)
    if not missed_silver:
        return "silver", tr("Silver: for gold {missed}").format(missed=missed_gold)
    return "bronze", tr("Bronze: for silver {missed}").format(missed=missed_silver)


def _missed(simulation: Simulation, limits: MedalLimits) -> str:
    """Return what stands between a run and a medal, or nothing."""
    if limits.within_s is not None and simulation.time_s > limits.within_s:
        return tr("be done within {time}").format(time=clock(limits.within_s))
    if limits.within_wh is not None and simulation.energy_used_wh > limits.within_wh:
        return tr("use at most {energy}").format(energy=quantity(limits.within_wh, "Wh", 1))
    if limits.within_kg is not None and simulation.landed_kg > limits.within_kg:
        return tr("bring at most {mass} from the Earth").format(mass=quantity(limits.within_kg, "kg"))
    if simulation.damage > 0.0:
        return tr("bring the craft back whole")
    return ""
