"""Pictures of the evidence page: close-up, spectrum, an order that is tried out, and which card supports which event.

Rocks are measured here at once, as the instruments would, for a rover needs an hour and a half for each picture.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from game.scenes.evidence_desk import EvidenceScene
from game.science.instruments import Instrument
from game.science.observation import MAST_CAMERA, observe
from game.science.specimens import specimen
from game.simulation.random_source import stream
from game.simulation.snapshot import Measurement

if TYPE_CHECKING:
    from game.scenes.gallery_stage import Stage
    from game.simulation.plan import LevelPlan, Thing

_WORK: Final = ((MAST_CAMERA, 1), (Instrument.WATSON, 1), (Instrument.SHERLOC, 2), (Instrument.PIXL, 60))
_SPOTTED: Final = 1
"""Place of the spotted mudstone among the rocks."""
_ORDER: Final = ("lava", "lake", "carbonate", "delta", "salts", "floods")


def closeup(stage: Stage) -> None:
    """Show the spots, with every card won but nothing claimed yet."""
    page = _page(stage, "leopard-spots")
    page.choose(_SPOTTED)


def spectrum(stage: Stage) -> None:
    """Show the spectrum, and where the scale stops once the claim was right."""
    page = _page(stage, "leopard-spots", told="Step 1: a potential biosignature")
    page.choose(_SPOTTED)
    page.show_spectrum()


def order(stage: Stage) -> None:
    """Show events that are not in order yet, one of them without its card."""
    _page(stage, "the-lake-that-was", without="Emerald_Lake").show_order()


def history(stage: Stage) -> None:
    """Show which card supports which event, once the order was right."""
    _page(stage, "the-lake-that-was", told="The rocks allow this order").show_order()


def _page(stage: Stage, level: str, *, without: str = "", told: str = "") -> EvidenceScene:
    """Return the page over rocks that are measured, but for one; `told` is what the answered questions say."""
    plan = stage.plan(level)
    mission = stage.fly(plan, 0.0)
    flight = mission.flight
    things = tuple(
        replace(state, measurements=_measured(plan, thing))
        if thing.specimen and thing.name != without
        else state
        for state, thing in zip(flight.snapshot.things, plan.things, strict=True)
    )
    goals = tuple(
        replace(goal, is_done=True, reason=told) if told and goal.kind in {"claim", "order"} else goal
        for goal in flight.snapshot.goals
    )
    flight.snapshot = replace(flight.snapshot, things=things, goals=goals)
    flight.order = list(_ORDER) if told else []
    page = EvidenceScene(stage.context, flight, mission.draw_place)
    stage.scene = page
    return page


def _measured(plan: LevelPlan, thing: Thing) -> tuple[Measurement, ...]:
    """Return what an afternoon's work on clean rock shows."""
    chance, rock = stream(1, f"{plan.identifier}/{thing.name}"), specimen(thing.specimen)
    seen = (
        (instrument, observe(instrument, rock, chance, dust_share=0.0))
        for instrument, number in _WORK
        for _ in range(number)
    )
    return tuple(
        Measurement(str(name), (), is_abraded=True, values=each.values, marks=each.marks)
        for name, each in seen
    )
