"""A result in lines for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.cli.output import bad, good, show_pairs
from game.simulation.snapshot import Outcome
from game.texts import tr
from game.texts.units import clock, quantity

if TYPE_CHECKING:
    from game.missions import MissionResult


def show_result(result: MissionResult) -> None:
    """Print what a run came to: outcome, goals, figures and where the points went."""
    title = tr("{level}, flown by {pilot}, seed {seed}: {outcome}")
    print(
        title.format(
            level=result.level, pilot=result.pilot, seed=result.seed, outcome=_outcome(result.outcome)
        )
    )
    for goal in result.goals:
        mark = good(tr("done")) if goal.done else bad(tr("open"))
        print(f"  [{mark}] {goal.reason or goal.kind}")
    show_pairs(_figures(result))
    for line in result.reasons:
        print(f"  {line.points:5.1f} / {line.possible:g}  {line.reason}")


def _figures(result: MissionResult) -> list[tuple[str, str]]:
    touchdown = tr("none") if result.touchdown_m_s is None else quantity(result.touchdown_m_s, "m/s", 2)
    medal = {"gold": tr("gold"), "silver": tr("silver"), "bronze": tr("bronze")}.get(
        result.medal, tr("no medal")
    )
    return [
        (tr("  time"), clock(result.time_s)),
        (tr("  energy"), quantity(result.energy_wh, "Wh", 2)),
        (tr("  greatest height"), quantity(result.max_height_m, "m", 1)),
        (tr("  greatest speed"), quantity(result.max_speed_m_s, "m/s", 2)),
        (tr("  hardest touchdown"), touchdown),
        (tr("  score"), f"{result.score:.1f}, {medal}"),
    ]


def _outcome(outcome: Outcome) -> str:
    words = {Outcome.WON: tr("won"), Outcome.LOST: tr("lost"), Outcome.UNFINISHED: tr("unfinished")}
    return words[outcome]
