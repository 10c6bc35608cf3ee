"""The three curves of the debrief with the events that explain them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.scenes.debrief_legend import entry_words
from game.simulation import events as happened
from game.simulation import events_arrival as arrival
from game.simulation import events_ascent as ascent
from game.simulation.plan import Quantity
from game.texts import tr
from game.texts.units import clock
from game.ui import theme
from game.ui.plot import Curve, Guide, Mark, Plot
from game.view.instruments.steps_card import step_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from game.missions import Prediction, Telemetry
    from game.ui.theme import Colour
    from game.ui.widget import Widget

_MOST_MARKS: Final = 9
_SLOW_M_S: Final = 0.5
"""Below this speeds are told in cm/s: a rover's top speed is four of them."""
_BAD: Final = (
    happened.PictureLost,
    happened.LegBroke,
    happened.GearBroke,
    happened.BladeBroke,
    happened.BatteryEmptied,
    happened.RolledOver,
    happened.GotStuck,
    happened.CoreCrumbled,
    happened.CarbonFormed,
    happened.ContainerStruck,
    happened.CapsuleLost,
    happened.CapsuleBroke,
    ascent.RocketFell,
    arrival.ArrivalFailed,
    happened.GoalFailed,
)
_UNITS: Final = {
    "orbiter": "N",
    "moon_lander": "kN",
    "earth_capsule": "g",
    "ascent_rocket": "g",
    "entry_vehicle": "g",
}
_AT_ONCE_S: Final = 0.5
_CURVES: Final[Mapping[Quantity, str]] = {
    Quantity.MAX_HEIGHT_M: "height_m",
    Quantity.MAX_SPEED_M_S: "speed_m_s",
    Quantity.MAX_POWER_W: "power_w",
    Quantity.FLIGHT_POWER_W: "power_w",
}
"""What is a level of which curve."""


def plots_of(
    telemetry: Telemetry, marks: Sequence[Mark], prediction: Prediction | None = None
) -> list[Widget]:
    """Return height, speed and power against time, with the prediction as a level where it is one of these."""
    times = telemetry.time_s
    speed, unit, factor = telemetry.speed_m_s, "m/s", 1.0
    if max(speed, default=0.0) < _SLOW_M_S:
        unit, factor = "cm/s", 100.0
        speed = tuple(factor * value for value in speed)
    is_in_orbit = telemetry.kind == "orbiter"
    height = Curve(times, telemetry.height_m, "m", theme.INFO)
    power = Curve(times, telemetry.power_w, _UNITS.get(telemetry.kind, "W"), theme.CAUTION)
    return [
        Plot(
            tr("Distance") if is_in_orbit else tr("Height"),
            height,
            marks,
            guide=_guide("height_m", prediction),
        ),
        Plot(
            tr("Speed"),
            Curve(times, speed, unit, theme.GO),
            marks,
            guide=_guide("speed_m_s", prediction, factor),
        ),
        Plot(_third(telemetry.kind), power, marks, guide=_guide("power_w", prediction)),
    ]


def highest(telemetry: Mapping[str, Telemetry], prediction: Prediction | None) -> str | None:
    """Return the craft whose curve shows what was predicted; None where no curve does."""
    curve = _CURVES.get(prediction.what) if prediction is not None else None
    if curve is None:
        return None
    return max(telemetry, key=lambda craft: max(getattr(telemetry[craft], curve), default=0.0))


def _guide(curve: str, prediction: Prediction | None, factor: float = 1.0) -> Guide | None:
    if prediction is None or _CURVES.get(prediction.what) != curve:
        return None
    return Guide(factor * prediction.value, tr("your prediction"))


def marks_of(notes: Sequence[happened.Event]) -> tuple[tuple[Mark, ...], tuple[str, ...]]:
    """Return numbered marks for what happened, and what each number stands for."""
    chosen = _chosen(notes)
    marks = tuple(Mark(event.time_s, str(n), _colour(event)) for n, event in enumerate(chosen, start=1))
    return marks, tuple(entry_words(_words(event), clock(event.time_s)) for event in chosen)


def _chosen(notes: Sequence[happened.Event]) -> Sequence[happened.Event]:
    """Return the events worth a mark: what went wrong goes before what went well when there are too many."""
    notes = _without_repeats(notes)
    if len(notes) <= _MOST_MARKS:
        return notes
    ranked = sorted(enumerate(notes), key=lambda pair: (_rank(pair[1]), pair[0]))
    return [notes[n] for n in sorted(n for n, _ in ranked[:_MOST_MARKS])]


def _rank(event: happened.Event) -> int:
    """Return 0 for what went wrong, 2 for what was only looked at."""
    if isinstance(event, _BAD):
        return 0
    return 2 if isinstance(event, (happened.PointMeasured, happened.HazardMisjudged)) else 1


def _without_repeats(notes: Sequence[happened.Event]) -> list[happened.Event]:
    """Return the events less what happened again: four legs that break in one fall need one mark.

    Of the points of a rock by one instrument the first is enough, and an answer that ends a goal is told by that.
    """
    kept: list[happened.Event] = []
    for note in notes:
        at_once = [other for other in kept if note.time_s - other.time_s < _AT_ONCE_S]
        is_again = any(type(note) is type(other) for other in at_once)
        if isinstance(note, happened.PointMeasured):
            is_again = any(_is_same_work(note, other) for other in kept)
        if isinstance(note, (happened.GoalReached, happened.GoalFailed)):
            kept = [
                other for other in kept if other not in at_once or not isinstance(other, happened.AnswerGiven)
            ]
        if not is_again:
            kept.append(note)
    return kept


def _is_same_work(note: happened.PointMeasured, other: happened.Event) -> bool:
    if not isinstance(other, happened.PointMeasured):
        return False
    return (note.thing, note.instrument) == (other.thing, other.instrument)


def _colour(event: happened.Event) -> Colour:
    if isinstance(event, _BAD):
        return theme.STOP
    return theme.GO if isinstance(event, happened.GoalReached) else theme.TEXT


def _third(kind: str) -> str:
    """Return what the third curve of a kind of craft shows."""
    unit = _UNITS.get(kind, "W")
    return {"W": tr("Power"), "g": tr("Load")}.get(unit, tr("Thrust"))


def _words(event: happened.Event) -> str:
    names = {
        happened.TookOff: tr("took off"),
        happened.TouchedDown: tr("touched down"),
        happened.PictureLost: tr("a picture was lost"),
        happened.GatePassed: tr("gate passed"),
        happened.LandingPointMoved: tr("landing point moved"),
        happened.PropellantCalled: tr("fuel called"),
        happened.ProbeTouched: tr("contact light"),
        happened.EngineStopped: tr("engine stopped"),
        happened.LegBroke: tr("a leg broke"),
        happened.JumpLanded: tr("landed a jump"),
        happened.GearBroke: tr("springs broke"),
        happened.BladeBroke: tr("a blade broke"),
        happened.BatteryEmptied: tr("battery empty"),
        happened.RolledOver: tr("rolled over"),
        happened.GotStuck: tr("got stuck"),
        happened.PhotographTaken: tr("photograph"),
        happened.HazardMisjudged: tr("hazard misjudged"),
        happened.PointMeasured: tr("measured"),
        happened.AnswerGiven: tr("answered"),
        happened.CoreCut: tr("core cut"),
        happened.CoreCrumbled: tr("core crumbled"),
        happened.TubeSealed: tr("tube sealed"),
        happened.TubeLaid: tr("tube laid"),
        happened.OxygenHot: tr("cells hot enough"),
        happened.CarbonFormed: tr("carbon formed"),
        happened.ContainerTouched: tr("container touched"),
        happened.ContainerStruck: tr("container struck"),
        happened.ContainerCaptured: tr("container caught"),
        happened.ContainmentStepDone: tr("shut away further"),
        happened.CapsuleReleased: tr("capsule let go"),
        happened.CapsuleLost: tr("capsule lost"),
        happened.CapsuleBroke: tr("capsule broken"),
        happened.CapsuleLanded: tr("capsule down"),
        happened.GoalReached: tr("goal reached"),
        happened.GoalFailed: tr("goal missed"),
    }
    return names.get(type(event)) or _words_on_ascent(event) or _words_on_arrival(event)


def _words_on_ascent(event: happened.Event) -> str:
    names = {
        ascent.RocketTossed: tr("tossed up"),
        ascent.MotorLit: tr("motor lit"),
        ascent.MotorBurntOut: tr("burnt out"),
        ascent.StageDropped: tr("stage dropped"),
        ascent.OrbitReached: tr("in orbit"),
        ascent.RocketFell: tr("back on the ground"),
    }
    return names.get(type(event), "")


def _words_on_arrival(event: happened.Event) -> str:
    if isinstance(event, arrival.LandingStepDone):
        return step_words(event.step)
    return tr("lost") if isinstance(event, arrival.ArrivalFailed) else ""
