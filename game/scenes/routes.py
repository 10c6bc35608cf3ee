"""Which screen leads to which. Scenes lead to each other in circles, so each is imported when one goes there.

That also keeps what only a mission needs out of the time before the title.
"""

# ruff: noqa: PLC0415 - see above

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.classroom.name_books import Naming
    from game.missions import Recording
    from game.missions.orders import Orders
    from game.scenes.context import Context
    from game.scenes.flight import Flight
    from game.scenes.mission import MissionScene
    from game.scenes.page_scene import Behind
    from game.scenes.still import Draw
    from game.simulation.plan import LevelPlan


def next_mission(context: Context) -> None:
    """Go to the briefing of the first mission that was not won yet, a newcomer's first; after the last, to the list."""
    from game.scenes.map_campaign import campaign

    start = campaign().start
    plans = sorted(context.shelf.plans(), key=lambda plan: plan.identifier != start)
    plan = next((plan for plan in plans if context.progress.best(plan.identifier) is None), None)
    if plan is None:
        levels(context)
    else:
        briefing(context, plan)


def levels(context: Context) -> None:
    """Go to the list of missions."""
    from game.scenes.levels import LevelsScene

    context.director.push(LevelsScene(context))


def campaign_map(context: Context) -> None:
    """Go to the map of the campaign."""
    from game.scenes.map_screen import MapScene

    context.director.push(MapScene(context))


def engines(context: Context, behind: Behind) -> None:
    """Go to the propulsion bench."""
    from game.scenes.engines import EnginesScene

    context.director.push(EnginesScene(context, behind))


def lab(context: Context) -> None:
    """Go to the lab."""
    from game.scenes.lab import LabScene

    context.director.push(LabScene(context))


def side_by_side(context: Context) -> None:
    """Go to the three worlds that a machine flies on at once."""
    from game.scenes.side_by_side import SideBySideScene

    context.director.push(SideBySideScene(context))


def museum(context: Context, draw_behind: Draw) -> None:
    """Show the failure museum before what is on the screen."""
    from game.scenes.museum_screen import MuseumScene

    context.director.push(MuseumScene(context, draw_behind))


def names(context: Context, draw_behind: Draw, level: str = "") -> None:
    """Show what was found and may be named before what is on the screen, from a level on if one is given."""
    from game.scenes.names_screen import NamesScene

    context.director.push(NamesScene(context, draw_behind, level))


def name_form(context: Context, draw_behind: Draw, level: str, naming: Naming) -> None:
    """Ask for a name for a feature."""
    from game.scenes.name_form import NameFormScene

    context.director.push(NameFormScene(context, draw_behind, level, naming))


def ballot(context: Context, draw_behind: Draw, level: str, naming: Naming) -> None:
    """Let a class vote on a feature's name."""
    from game.scenes.ballot_screen import BallotScene

    context.director.push(BallotScene(context, draw_behind, level, naming))


def booth(context: Context, draw_behind: Draw, level: str, naming: Naming) -> None:
    """Let one voter after the other cast a ballot."""
    from game.scenes.booth_screen import BoothScene

    context.director.push(BoothScene(context, draw_behind, level, naming))


def count(context: Context, draw_behind: Draw, level: str, naming: Naming) -> None:
    """Count the ballots on a feature's name, round by round."""
    from game.scenes.count_screen import CountScene

    context.director.push(CountScene(context, draw_behind, level, naming))


def stores(context: Context, draw_behind: Draw) -> None:
    """Show what the campaign keeps before what is on the screen."""
    from game.scenes.stores_screen import StoresScene

    context.director.push(StoresScene(context, draw_behind))


def journey(context: Context, draw_behind: Draw) -> None:
    """Tell the story of the tubes on their way home before what is on the screen."""
    from game.scenes.journey_screen import JourneyScene

    context.director.push(JourneyScene(context, draw_behind))


def briefing(context: Context, plan: LevelPlan, behind: Behind | None = None) -> None:
    """Go to a mission's briefing, before its place if that is at hand."""
    from game.scenes.briefing import BriefingScene

    context.director.push(BriefingScene(context, plan, behind))


def mission(context: Context, plan: LevelPlan, orders: Orders | None = None) -> None:
    """Fly a mission, by hand unless ordered otherwise, instead of what is on the screen."""
    from game.missions.orders import BY_HAND
    from game.scenes.mission import MissionScene

    context.director.replace(MissionScene(context, plan, orders=orders or BY_HAND))


def command(context: Context, plan: LevelPlan, behind: Behind) -> None:
    """Choose how a mission is commanded, before its place."""
    from game.scenes.command import CommandScene

    context.director.push(CommandScene(context, plan, behind))


def controls(context: Context, draw_behind: Draw) -> None:
    """Show the controls before what is on the screen."""
    from game.scenes.controls_page import ControlsScene

    context.director.push(ControlsScene(context, draw_behind))


def settings(context: Context, draw_behind: Draw) -> None:
    """Show the settings before what is on the screen."""
    from game.scenes.settings import SettingsScene

    context.director.push(SettingsScene(context, draw_behind))


def players(context: Context, draw_behind: Draw) -> None:
    """Show who can play before what is on the screen."""
    from game.scenes.players_screen import PlayersScene

    context.director.push(PlayersScene(context, draw_behind))


def pause(context: Context, scene: MissionScene, sentence: str = "") -> None:
    """Hold a mission; a sentence says why."""
    from game.scenes.pause import PauseScene

    context.director.push(PauseScene(context, scene, sentence))


def desk(context: Context, scene: MissionScene) -> None:
    """Hold a mission at its desk: the one for evidence, a plant or places where that is asked for, else the science desk."""
    from game.controls.places import has_radar
    from game.scenes.desk import DeskScene
    from game.scenes.places_desk import PlacesDeskScene
    from game.scenes.plant_desk import PlantDeskScene

    kinds = {goal.kind for goal in scene.plan.goals}
    has_plant = "plant" in kinds
    page = PlantDeskScene if has_plant else PlacesDeskScene if "settle" in kinds else DeskScene

    def other_pages() -> None:
        context.director.push(page(context, scene))

    if not any(thing.specimen for thing in scene.plan.things):
        other_pages()
        return
    has_more = has_plant or has_radar(scene.plan) or any(thing.chemistry for thing in scene.plan.things)
    evidence(context, scene.flight, scene.draw_place, other_pages if has_more else None)


def evidence(
    context: Context, flight: Flight, draw_behind: Draw, more: Callable[[], None] | None = None
) -> None:
    """Show what was won of evidence before what is on the screen; `more` leads to the other pages of a desk."""
    from game.scenes.evidence_desk import EvidenceScene

    context.director.push(EvidenceScene(context, flight, draw_behind, more=more))


def debrief(context: Context, flight: Flight, draw_behind: Draw) -> None:
    """Say what came out of a mission, instead of the mission."""
    from game.scenes.debrief import DebriefScene

    context.director.replace(DebriefScene(context, flight, draw_behind))


def tubes(context: Context, flight: Flight, draw_behind: Draw) -> None:
    """Show the tubes of a mission before what is on the screen."""
    from game.scenes.tubes_page import TubesScene

    context.director.push(TubesScene(context, flight, draw_behind))


def replay(context: Context, recording: Recording, plan: LevelPlan) -> None:
    """Watch a recording."""
    from game.scenes.replay import ReplayScene

    context.director.push(ReplayScene(context, recording, plan))


def next_briefing(context: Context, plan: LevelPlan) -> None:
    """Go on to the mission after this one; after the last, to the list."""
    following = context.shelf.after(plan)
    context.director.home()
    if following is None:
        levels(context)
    else:
        briefing(context, following)


def levels_from_home(context: Context) -> None:
    """Go to the list of missions from anywhere, with only the title behind it."""
    context.director.home()
    levels(context)
