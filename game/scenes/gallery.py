"""Every screen in a telling state, drawn without a window: for `shots`, the README and whoever judges pictures.

The same name and size give the same picture: missions are flown by their reference pilots in frames of equal length.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pygame

from game.missions import Prediction
from game.scenes import (
    gallery_hands,
    gallery_lab,
    gallery_lander,
    gallery_moon,
    gallery_names,
    gallery_plant,
    gallery_players,
    gallery_settling,
    gallery_space,
    gallery_stores,
    gallery_two,
    gallery_uplink,
)
from game.scenes.backdrop import Backdrop
from game.scenes.briefing import BriefingScene
from game.scenes.controls_page import ControlsScene
from game.scenes.flight import TIME_LAPSES
from game.scenes.gallery_desk import advice, desk, learning, measuring, radar, results, sounding
from game.scenes.gallery_evidence import closeup, history, order, spectrum
from game.scenes.gallery_motion import flown_late, path_line, replay, replay_scrubbed, title_flown
from game.scenes.gallery_pilots import RecklessPilot
from game.scenes.gallery_places import EARTH, GROUNDS, MOON
from game.scenes.gallery_stage import Stage
from game.scenes.levels import LevelsScene
from game.scenes.map_screen import MapScene
from game.scenes.museum_screen import MuseumScene
from game.scenes.page_scene import PageScene
from game.scenes.pause import PauseScene
from game.scenes.settings import SettingsScene
from game.scenes.settings_sections import GAMEPAD, KEYS, PLAY
from game.scenes.title_place import SUBJECT_X01, TITLE_PLAN, hover
from game.scenes.tubes_page import TubesScene
from game.simulation.plan import Quantity
from game.view.craft.machines_plate import MachinesPlate

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from game.scenes.context import Context
    from game.scenes.scene import Scene
    from game.simulation.plan import LevelPlan

    Draw = Callable[[pygame.Surface], None]
    Painter = Callable[[Stage], None]


def picture_names() -> tuple[str, ...]:
    """Return the names of all pictures."""
    return tuple(_PICTURES)


def picture(name: str, size: tuple[int, int]) -> pygame.Surface:
    """Return a screen as a picture. Unknown names raise KeyError: callers offer `picture_names`."""
    surface = pygame.Surface(size)
    staged(name, size).paint(surface)
    return surface


def staged(name: str, size: tuple[int, int]) -> Stage:
    """Return the stage with a screen on it, after its story."""
    stage = Stage(size)
    _PICTURES[name](stage)
    return stage


def _at_hour(plan: LevelPlan, local_time_h: float) -> LevelPlan:
    return replace(plan, place=replace(plan.place, local_time_h=local_time_h))


def _title(stage: Stage) -> None:
    stage.watch(12.0)


def _missions(stage: Stage) -> None:
    stage.scene = LevelsScene(stage.context)
    stage.watch(0.5)


def _map(stage: Stage) -> None:
    stage.scene = MapScene(stage.context)


def _museum(stage: Stage) -> None:
    land = MapScene(stage.context).behind.draw
    _debrief_lost(stage)
    stage.scene = MuseumScene(stage.context, land)


def _briefing(stage: Stage) -> None:
    _predict(stage)
    stage.scene = BriefingScene(stage.context, stage.plan("first-flight"))


def _predict(stage: Stage) -> None:
    """Let a pupil expect the power of a small vacuum cleaner."""
    stage.context.predictions["first-flight"] = Prediction(Quantity.FLIGHT_POWER_W, 600.0)


def _controls(stage: Stage) -> None:
    stage.scene = ControlsScene(
        stage.context, Backdrop(stage.context, TITLE_PLAN, hover, subject_x01=SUBJECT_X01).draw
    )


def _controls_gamepad(stage: Stage) -> None:
    stage.scene = gallery_hands.controls_gamepad(stage.context)


def _settings_at(name: str) -> Painter:
    def show(stage: Stage) -> None:
        scene = SettingsScene(
            stage.context, Backdrop(stage.context, TITLE_PLAN, hover, subject_x01=SUBJECT_X01).draw
        )
        scene.open(name)
        stage.scene = scene

    return show


def _shown(make: Callable[[Context], Scene]) -> Painter:
    def show(stage: Stage) -> None:
        stage.scene = make(stage.context)

    return show


def _machines(stage: Stage) -> None:
    stage.scene = PageScene(stage.context, MachinesPlate())


def _flight_at(local_time_h: float) -> Painter:
    def fly(stage: Stage) -> None:
        stage.fly(_at_hour(stage.plan("first-flight"), local_time_h), 21.0)

    return fly


def _readme_at(name: str, seconds: float) -> Painter:
    """Return a picture for the README: one subject, so without the ghost of the real flight."""

    def fly(stage: Stage) -> None:
        stage.fly(replace(stage.plan(name), identifier=f"{name}-alone"), seconds)

    return fly


def _evening(stage: Stage) -> None:
    """Take the README's large picture: a landing before a blue sunset, and no instruments."""
    plan = _at_hour(stage.plan("first-flight"), 17.73)
    stage.paint = stage.fly(replace(plan, identifier="first-flight-alone"), 14.4).draw_place


def _flown(name: str, seconds: float) -> Painter:
    def fly(stage: Stage) -> None:
        stage.fly(stage.plan(name), seconds)

    return fly


def _place(plan: LevelPlan, seconds: float) -> Painter:
    def stay(stage: Stage) -> None:
        stage.fly(plan, seconds)

    return stay


def _forces(stage: Stage) -> None:
    mission = stage.fly(stage.plan("over-the-ridge"), 30.0)
    mission.toggle_forces()
    mission.toggle_equation()


def _oxygen(stage: Stage) -> None:
    """Show cells at work: the pilot's current stands a little below the carbon limit. They were warm from the start."""
    plan = _at_hour(stage.plan("first-breath"), 17.7)
    percy = replace(plan.crafts[0], cells_c=740.0)
    mission = stage.fly(replace(plan, crafts=(percy,)), 0.0)
    mission.flight.time_lapse = TIME_LAPSES[-1]
    stage.watch(16.0)
    mission.toggle_equation()


def _mouse(stage: Stage) -> None:
    gallery_hands.point_at_landing(stage.fly(stage.plan("scout-and-sample"), 40.0))


def _custody(stage: Stage) -> None:
    mission = stage.fly(stage.plan("three-forks"), 172.0)
    stage.scene = TubesScene(stage.context, mission.flight, mission.draw_place)


def _pause(stage: Stage) -> None:
    mission = stage.fly(stage.plan("first-flight"), 21.0)
    stage.scene = PauseScene(stage.context, mission)


def _debrief(stage: Stage) -> None:
    _predict(stage)
    stage.fly_to_the_end(stage.plan("first-flight"))


def _debrief_lost(stage: Stage) -> None:
    _predict(stage)
    plan = stage.plan("first-flight")
    stage.fly_to_the_end(plan, RecklessPilot(plan.crafts[0].name))


_PICTURES: Final[Mapping[str, Painter]] = {
    "title": _title,
    "title-toy": title_flown(pygame.K_d, pygame.K_w),
    "title-crash": title_flown(pygame.K_d, pygame.K_s),
    "missions": _missions,
    "map": _map,
    "museum": _museum,
    **gallery_lab.PICTURES,
    "briefing": _briefing,
    "command-plan": gallery_uplink.plan_page,
    "command-pilot": gallery_uplink.pilot_page,
    "mission-plan": gallery_uplink.plan_flies,
    "mission-delay": gallery_uplink.late,
    "controls": _controls,
    "controls-gamepad": _controls_gamepad,
    "settings": _settings_at(PLAY),
    "settings-keys": _settings_at(KEYS),
    "settings-gamepad": _settings_at(GAMEPAD),
    "mission-noon": _flight_at(12.5),
    "mission-morning": _flight_at(7.3),
    "mission-sunset": _flight_at(17.7),
    "mission-night": _flight_at(21.0),
    "mission-forces": _forces,
    "mission-ghost": _flown("over-the-ridge", 76.0),
    "mission-best": flown_late,
    "mission-path": path_line,
    "mission-drive": _flown("rock-garden", 30.0),
    "mission-oxygen": _oxygen,
    "mission-scout": _flown("scout-and-sample", 40.0),
    "mission-mouse": _mouse,
    "mission-depot": _flown("three-forks", 146.0),
    "custody": _custody,
    **gallery_moon.PICTURES,
    **gallery_stores.PICTURES,
    **gallery_space.PICTURES,
    **gallery_settling.PICTURES,
    **gallery_plant.PICTURES,
    "two-together": gallery_two.together,
    "two-apart": gallery_two.apart,
    "two-briefing": gallery_two.before,
    "two-pause": gallery_two.without_gamepad,
    "moon": _place(MOON, 8.0),
    "earth": _place(EARTH, 8.0),
    "grounds": _place(GROUNDS, 17.0),
    "mission-measure": measuring,
    "desk": desk,
    "desk-results": results,
    "desk-next": advice,
    "desk-learning": learning,
    "names": gallery_names.found,
    "name-form": gallery_names.form,
    "booth": gallery_names.booth,
    "count": gallery_names.count,
    "mission-names": gallery_names.world,
    "mission-radar": sounding,
    "desk-radar": radar,
    "lander-briefing": gallery_lander.before,
    "lander-marking": gallery_lander.marking,
    "lander-landing": gallery_lander.landing,
    "lander-debrief": gallery_lander.landed,
    "evidence": closeup,
    "evidence-spectrum": spectrum,
    "evidence-order": order,
    "evidence-history": history,
    "pause": _pause,
    "debrief": _debrief,
    "debrief-lost": _debrief_lost,
    "players": _shown(gallery_players.player_list),
    "text-field": _shown(gallery_players.text_field),
    "letters": _shown(gallery_players.letters),
    "replay": replay,
    "replay-scrub": replay_scrubbed,
    "machines": _machines,
    "first-flight": _evening,
    "thin-season": _readme_at("thin-season", 24.0),
    "rock-garden": _readme_at("rock-garden", 12.0),
}
