"""Picks the engines that ask least of the Earth, loads a way up that leads into the band, and lets the lander throw."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.science.rocketry.pitch import usual_programme, written
from game.science.rocketry.propulsion import Kind, Verdict, built, propose, propulsion, tossed_job
from game.simulation.commands import Launch
from game.simulation.units import METRES_PER_KILOMETRE

if TYPE_CHECKING:
    from game.simulation.plan import LevelPlan
    from game.simulation.states.ascent_rocket import AscentRocketState, Round


class AscendingPilot:
    """One rocket's pilot: after the toss the computer aboard does the rest."""

    def __init__(self, plan: LevelPlan, craft: str) -> None:
        asked = [goal.between_km for goal in plan.goals if goal.craft == craft and goal.kind == "orbit"]
        self._between_km = asked[0] if asked else (0.0, float("inf"))
        self._command: Launch | None = None

    def command(self, state: AscentRocketState) -> Launch:
        """Return the standing command: the toss once the way ahead is known to be good."""
        if self._command is None:
            kind = "" if state.propulsion is None else _lightest()
            self._command = Launch(propulsion=kind)
        is_chosen = state.propulsion is None or state.propulsion == self._command.propulsion
        if state.phase != "pad" or not is_chosen or state.ahead is None or self._command.steps:
            return self._command
        kind = self._command.propulsion
        if self._is_good(state.ahead):
            self._command = Launch(1, written(state.programme), kind)
        elif not self._command.programme:
            self._command = Launch(0, written(usual_programme().points), kind)
        return self._command

    def _is_good(self, ahead: Round) -> bool:
        low_km, high_km = self._between_km
        lowest_km, highest_km = (each / METRES_PER_KILOMETRE for each in (ahead.lowest_m, ahead.highest_m))
        return low_km <= lowest_km and highest_km <= high_km


def _lightest() -> Kind:
    """Return the kind whose rocket flies and brings the least from the Earth."""
    job = tossed_job()
    able = [kind for kind in Kind if propose(propulsion(kind), job).verdict is Verdict.FLIES]
    return min(able, key=_landed_kg)


def _landed_kg(kind: Kind) -> float:
    rocket = built(propulsion(kind), tossed_job())
    propellant_kg = sum(stage.propellant_kg for stage in rocket.stages)
    return rocket.lift_off_kg - propulsion(kind).oxygen_share * propellant_kg
