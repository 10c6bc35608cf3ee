"""The tubes' screen and the coach of a depot."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from game.missions import Profile
from game.missions.players import Players
from game.missions.rack import load_rack
from game.scenes.coach_depot import depot_line
from game.scenes.debrief import DebriefScene
from game.scenes.flight import Flight
from game.scenes.gallery_stage import Stage
from game.scenes.mission import MissionScene
from game.scenes.pause import PauseScene
from game.scenes.progress import Progress
from game.scenes.tubes_page import TubesScene
from game.simulation.commands import Command, Drive
from game.simulation.plan import CraftPlan, Goal, GroundKind, GroundSpan, LevelPlan, Place, TerrainPlan
from game.simulation.snapshot import RoverState, Snapshot

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import pygame

SIZE = (1280, 720)
GOAL = Goal("depot", "percy", between_m=(5.0, 15.0), count=1, is_firm=True)
PLAN = LevelPlan(
    "small-depot",
    "Small depot",
    Place(),
    TerrainPlan(
        ((0.0, 0.0), (60.0, 0.0)), roughness_m=0.0, ground=(GroundSpan(30.0, 40.0, GroundKind.SAND),)
    ),
    (CraftPlan("percy", "rover", 20.0, tubes=("Malay", "Mageik")),),
    (GOAL,),
)


class Layer:
    """Lays a tube and nothing else."""

    command = Drive(is_dropping=True)

    def commands(self, snapshot: Snapshot) -> Mapping[str, Command]:
        """Return the one command."""
        del snapshot
        return {"percy": self.command}


def fill(surface: pygame.Surface) -> None:
    """Draw nothing much."""
    surface.fill((0, 0, 0))


def debriefed(folder: Path) -> tuple[Stage, DebriefScene]:
    """Return a small depot that was won, with a player's folder."""
    stage = Stage(SIZE)
    stage.context.players = Players(folder)
    home = stage.context.players.home(stage.context.players.now)
    stage.context.progress = Progress(home, Profile())
    stage.fly_to_the_end(PLAN, Layer())
    assert isinstance(stage.scene, DebriefScene)
    return stage, stage.scene


def test_a_won_mission_leaves_its_tubes_in_the_rack(tmp_path: Path) -> None:
    """Both tubes are kept, one on the ground and one aboard, and the debrief leads to them."""
    stage, debrief = debriefed(tmp_path)
    assert 'button "Tubes"' in debrief.page.describe()
    home = stage.context.players.home(stage.context.players.now)
    assert home is not None
    (batch,) = load_rack(home).batches.values()
    assert [tube.laid_at_m is None for tube in batch.tubes] == [False, True]


def test_the_screen_writes_the_page_and_says_where(tmp_path: Path) -> None:
    """The button makes the file; the sentence in passing names it."""
    stage, debrief = debriefed(tmp_path)
    scene = TubesScene(stage.context, debrief._flight, fill)
    tree = scene.page.describe()
    assert "Malay" in tree
    assert "Map of the depot: tube 1 at 20.0" in tree
    assert "Kept: carbon 0.98 / 10\u202fppb" in tree
    scene._write()
    (path,) = tmp_path.rglob("*.html")
    assert str(path) in stage.context.said
    assert stage.context.players.now.name in path.read_text(encoding="utf-8")


def test_a_folder_that_refuses_is_named(tmp_path: Path) -> None:
    """Where no page can be written, the sentence says where and why, and nothing breaks."""
    stage, debrief = debriefed(tmp_path)
    home = stage.context.players.home(stage.context.players.now)
    assert home is not None
    (home / "pages").write_text("in the way", encoding="utf-8")
    TubesScene(stage.context, debrief._flight, fill)._write()
    assert "cannot be written" in stage.context.said
    stage.context.players = Players()
    TubesScene(stage.context, debrief._flight, fill)._write()
    assert "Nothing can be kept here" in stage.context.said


def test_only_missions_with_tubes_lead_there() -> None:
    """The pause of a depot has the button, that of a first flight has not."""
    stage = Stage(SIZE)
    for plan, has_button in ((PLAN, True), (stage.plan("first-flight"), False)):
        pause = PauseScene(stage.context, MissionScene(stage.context, plan))
        assert ('button "Tubes"' in pause.page.describe()) == has_button


@pytest.mark.parametrize(
    ("laid_m", "change", "words"),
    [
        ((), {}, "A good place: lay a tube with Z"),
        ((), {"velocity_x_m_s": 0.04}, "Z stops and lays"),
        ((), {"x_m": 35.0}, "Not here, a tube lies in loose sand"),
        ((17.0,), {}, "2.0\u202fm on before the next tube: hold →"),
        ((17.0,), {"autonav_path_m": (20.0, 22.0)}, "2.0\u202fm on before the next tube."),
        ((2.0,), {}, "at most 15"),
        ((), {"is_laying": True}, "on its way down"),
        ((10.0, 15.0), {}, "U seals a witness tube"),
        ((10.0, 15.0), {"witnesses_left": 0}, "R starts again"),
    ],
)
def test_the_coach_says_whether_here_is_good(
    laid_m: tuple[float, ...], change: dict[str, object], words: str
) -> None:
    """Good ground, loose ground, too near, too far, on the way, and a rack that is empty."""
    flight = Flight(PLAN)
    state = flight.snapshot.crafts["percy"]
    assert isinstance(state, RoverState)
    tubes = tuple(
        replace(tube, laid_at_m=at_m) for tube, at_m in zip(state.tubes, (*laid_m, None, None), strict=False)
    )
    changed = replace(state, tubes=tubes, **change)
    line = depot_line((flight.snapshot, changed), GOAL, flight.run.simulation.terrain, 10)
    assert words in line
