"""How a rover does the words of a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from game.facts import value
from game.pilots.driving import ARRIVED_M, HAIR_M
from game.pilots.uplink.deed import Deed, Moment, never
from game.pilots.uplink.plan import Word
from game.science.instruments import Instrument
from game.simulation.commands import Drive
from game.simulation.snapshot import RoverState

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from game.simulation.snapshot import Snapshot

_PICTURE_S: Final = 1.0
"""Stand still so long for a picture."""

Driving: TypeAlias = Moment[RoverState]


def _drive(moment: Driving) -> Drive:
    return Drive(speed_m_s=moment.figure("speed_m_s", value("perseverance.top_speed_m_s")))


def _reverse(moment: Driving) -> Drive:
    return Drive(speed_m_s=-moment.figure("speed_m_s", value("perseverance.top_speed_m_s")))


def _drive_to(moment: Driving) -> Drive:
    return Drive(autonav_to_m=moment.step.figures["to_m"])


def _is_there(moment: Driving) -> bool:
    return abs(moment.step.figures["to_m"] - moment.state.x_m) < ARRIVED_M


def _stop(_moment: Driving) -> Drive:
    return Drive()


def _picture(_moment: Driving) -> Drive:
    return Drive(is_photographing=True)


def _has_stood(moment: Driving) -> bool:
    return moment.since_s >= _PICTURE_S


def _core(moment: Driving) -> Drive:
    """Put the arm out, then press: as hard as is asked, or in the middle of what the rock bears."""
    drilling = moment.state.drilling
    if moment.state.arm_extension < 1.0 or drilling.thing is None or _is_cored(moment):
        return Drive(is_arm_out=True)
    middle_n = (drilling.lowest_feed_force_n + drilling.highest_feed_force_n) / 2.0
    return Drive(is_arm_out=True, feed_force_n=moment.figure("force_n", middle_n))


def _is_cored(moment: Driving) -> bool:
    return moment.state.drilling.depth_m >= value("perseverance.core_length_m") - HAIR_M


def _is_asking(moment: Driving) -> bool:
    """Return whether to ask for what is done once for each asking: let go first, in case the step before asked too."""
    return moment.since_s > 0.0


def _seal(moment: Driving) -> Drive:
    return Drive(is_arm_out=True, is_sealing=_is_asking(moment))


def _lay_tube(moment: Driving) -> Drive:
    return Drive(is_dropping=_is_asking(moment))


def _witness(moment: Driving) -> Drive:
    return Drive(is_witnessing=_is_asking(moment))


def _begun(moment: Driving) -> RoverState:
    state = moment.begun.crafts[moment.step.craft]
    assert isinstance(state, RoverState)  # noqa: S101 - a craft does not change its kind
    return state


def _is_sealed(moment: Driving) -> bool:
    """Return whether one more tube is sealed than when the step began."""
    now, begun = (sum(tube.is_sealed for tube in each.tubes) for each in (moment.state, _begun(moment)))
    return now > begun


def _is_laid(moment: Driving) -> bool:
    now, begun = (
        sum(tube.laid_at_m is not None for tube in each.tubes) for each in (moment.state, _begun(moment))
    )
    return now > begun


def _measuring(instrument: Instrument) -> Callable[[Driving], Drive]:
    needs_arm = instrument is not Instrument.SUPERCAM

    def command(_moment: Driving) -> Drive:
        return Drive(is_arm_out=needs_arm, instrument=str(instrument))

    return command


def _has_points(instrument: Instrument) -> Callable[[Driving], bool]:
    def is_done(moment: Driving) -> bool:
        taken = _points(moment.snapshot, instrument) - _points(moment.begun, instrument)
        return taken >= moment.step.figures["points"]

    return is_done


def _points(snapshot: Snapshot, instrument: Instrument) -> int:
    return sum(each.instrument == instrument for thing in snapshot.things for each in thing.measurements)


def _is_abraded(moment: Driving) -> bool:
    """Return whether the rock before the arm has its clean patch."""
    near = moment.state.drilling.thing
    return any(thing.name == near and thing.is_abraded for thing in moment.snapshot.things)


def _make_oxygen(moment: Driving) -> Drive:
    """Heat the cells; let the current flow once they are hot enough."""
    oxygen = moment.state.oxygen
    current_a = moment.figure("current_a", 1.0) if oxygen.is_ready and not _is_made(moment) else 0.0
    return Drive(is_oxygen_heating=not _is_made(moment), oxygen_current_a=current_a)


def _is_made(moment: Driving) -> bool:
    return moment.state.oxygen.made_g >= moment.step.figures["to_g"]


DRIVE_DEEDS: Final[Mapping[Word, Deed[RoverState]]] = {
    Word.DRIVE: Deed(_drive, never),
    Word.REVERSE: Deed(_reverse, never),
    Word.DRIVE_TO: Deed(_drive_to, _is_there),
    Word.STOP: Deed(_stop, never),
    Word.PICTURE: Deed(_picture, _has_stood),
    Word.CORE: Deed(_core, _is_cored),
    Word.SEAL: Deed(_seal, _is_sealed),
    Word.LAY_TUBE: Deed(_lay_tube, _is_laid),
    Word.WITNESS: Deed(_witness, _is_sealed),
    Word.LASER: Deed(_measuring(Instrument.SUPERCAM), _has_points(Instrument.SUPERCAM)),
    Word.ABRADE: Deed(_measuring(Instrument.ABRADER), _is_abraded),
    Word.PIXL: Deed(_measuring(Instrument.PIXL), _has_points(Instrument.PIXL)),
    Word.MAKE_OXYGEN: Deed(_make_oxygen, _is_made),
}
