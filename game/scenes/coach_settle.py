"""What the coach says to someone who looks for a place to live at: a picture first, then the radar, then the weather."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.controls.bindings import Action
from game.controls.places import next_site_m
from game.controls.signs import sign_of
from game.facts import value
from game.scenes.coach_rover import drive_line
from game.scenes.coach_science import waiting_line
from game.scenes.goal_words import thing_words
from game.scenes.science_note import too_far_m
from game.science.instruments import Instrument
from game.science.observation import MAST_CAMERA
from game.simulation.settling.known import is_heard_on_both_sides, is_sounded
from game.simulation.settling.sites import sites, weather_of
from game.texts import tr

if TYPE_CHECKING:
    from game.simulation.snapshot import GoalState, RoverState, Snapshot, ThingState


_PICTURE_SHARE: Final = 0.9
"""Of the camera's range: from so near a flag is sure to be in the picture."""


def settle_line(moment: tuple[Snapshot, RoverState], progress: GoalState, time_lapse: int) -> str:
    """Return the next step to a choice."""
    snapshot, state = moment
    desk = sign_of(Action.DESK)
    if state.measuring.instrument == Instrument.MEDA and state.measuring.thing is not None:
        return waiting_line(state, Instrument.MEDA, tr("MEDA listens for five minutes"), time_lapse)
    if progress.reason != tr("No place chosen yet"):
        return tr("{said}. {key} opens the desk.").format(said=progress.reason, key=desk)
    places = sites(snapshot.things)
    site = min(places, key=lambda each: abs(each.x_m - state.x_m))
    line = _work_line(state, site)
    if line:
        return line
    if any(weather_of(each) for each in places) and not state.autonav_path_m:
        words = tr("{key} opens the desk: will {place} do? If not, drive on to the next flag.")
        return words.format(key=desk, place=thing_words(site.name))
    return drive_line(state, next_site_m(snapshot, state.name), time_lapse)


def _work_line(state: RoverState, site: ThingState) -> str:
    """Return what can be found out from here of the nearest place; empty when there is nothing."""
    name = thing_words(site.name)
    range_m = _PICTURE_SHARE * value("rover_model.camera_range_m")
    has_picture = any(each.instrument == MAST_CAMERA for each in site.measurements)
    if not has_picture and abs(site.x_m - state.x_m) < range_m:
        words = tr("{key} takes a stereo picture: how steep is {place}?")
        return words.format(key=sign_of(Action.PHOTOGRAPH), place=name)
    is_here = too_far_m(Instrument.MEDA, state, site) <= 0.0
    if is_here and is_sounded(site.x_m, state.traces) and not weather_of(site):
        words = tr("{desk}: what has the radar heard? {key} lets MEDA listen at {place} for five minutes.")
        return words.format(desk=sign_of(Action.DESK), key=sign_of(Action.MEASURE), place=name)
    if is_here and not is_heard_on_both_sides(site.x_m, state.traces):
        return tr("The radar has heard one side of {place}: drive on a few metres past the flag.").format(
            place=name
        )
    return ""
