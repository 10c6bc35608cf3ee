"""`fly` and `replay`: results and recordings on the command line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pygame
import pytest

from game.cli import main
from game.cli.fly import fly_level
from game.cli.levels import find_level
from game.level_format.levels_folder import levels_folder
from game.missions.version import GAME_VERSION

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the recording of a won first flight."""
    path = tmp_path_factory.mktemp("recorded") / "first.thinair"
    assert main(["fly", "first-flight", "--seed", "3", "--json", "--record", str(path)]) == 0
    return path


def _json(capsys: pytest.CaptureFixture[str]) -> Any:  # noqa: ANN401  # any JSON
    return json.loads(capsys.readouterr().out)


def test_win_is_exit_0_and_one_object(capsys: pytest.CaptureFixture[str]) -> None:
    """The reference pilot wins the first flight; the object carries what was asked for."""
    assert main(["fly", "first-flight", "--seed", "4", "--json"]) == 0
    result = _json(capsys)
    assert (result["level"], result["pilot"], result["seed"]) == ("first-flight", "helicopter_hop", 4)
    assert (result["outcome"], [goal["done"] for goal in result["goals"]]) == ("won", [True, True])


def test_anything_but_a_win_is_exit_1(capsys: pytest.CaptureFixture[str]) -> None:
    """Doing nothing wins no medal and is told by the exit code."""
    assert main(["fly", "first-flight", "--pilot", "idle", "--json"]) == 1
    result = _json(capsys)
    assert (result["outcome"], result["medal"], result["touchdown_m_s"]) == ("unfinished", "none", None)


def test_people_get_sentences(capsys: pytest.CaptureFixture[str]) -> None:
    """Without --json the outcome, the goals, the figures and the points are told in lines."""
    assert main(["fly", "first-flight"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("first-flight, flown by helicopter_hop, seed 1: won\n")
    assert shown.count("[done]") == 2
    assert "hardest touchdown" in shown
    assert "gold" in shown


def test_same_seed_same_flight() -> None:
    """Two flights on one seed have one fingerprint, another seed has another one."""
    plan = find_level("first-flight")
    runs = [fly_level(plan, seed=seed).result().fingerprint for seed in (5, 5, 6)]
    assert runs[0] == runs[1] != runs[2]


def test_recording_is_confirmed(recorded: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What `fly --record` kept, `replay --verify` confirms with the same fingerprint."""
    assert main(["replay", str(recorded), "--verify", "--json"]) == 0
    verdict = _json(capsys)
    assert (verdict["verdict"], verdict["confirmed"], verdict["level"]) == ("confirmed", True, "first-flight")
    assert verdict["found"]["fingerprint"] == json.loads(recorded.read_text())["claim"]["fingerprint"]


def test_altered_recording_is_exit_1(
    recorded: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A recording whose score was raised by hand is not confirmed."""
    whole = json.loads(recorded.read_text())
    whole["claim"]["score"] = 100.5
    (tmp_path / "raised.thinair").write_text(json.dumps(whole))
    assert main(["replay", str(tmp_path / "raised.thinair"), "--verify"]) == 1
    assert capsys.readouterr().out.startswith("altered: It claims won (100.5, gold)")


def test_recording_of_another_level_version_is_told(
    recorded: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A recording made on another version of the level is refused in one sentence, to watch and to verify."""
    whole = json.loads(recorded.read_text())
    path = tmp_path / "older.thinair"
    path.write_text(json.dumps({**whole, "level_hash": "0" * 64}))
    assert main(["replay", str(path), "--verify"]) == 1
    assert capsys.readouterr().out.startswith("different level version: The level first-flight has changed")
    assert main(["replay", str(path)]) == 1
    assert capsys.readouterr().err.startswith("The level first-flight has changed since")


def test_truncated_recording_is_told(
    recorded: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Half of a recording is refused in one sentence."""
    path = tmp_path / "half.thinair"
    path.write_bytes(recorded.read_bytes()[:300])
    assert main(["replay", str(path)]) == 1
    shown = capsys.readouterr().err
    assert "half.thinair is not a recording, or its end is missing" in shown
    assert shown.count("\n") == 1


def test_replay_without_a_display_says_what_works(recorded: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where no window can be opened, --verify is offered."""
    assert main(["replay", str(recorded)]) == 2
    assert "--verify" in capsys.readouterr().err


def test_replay_whose_window_cannot_be_opened_says_why(
    recorded: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A screen that is announced but missing (a far shell on a Mac) is one sentence, not a crash."""
    monkeypatch.setattr("game.cli.replay.has_display", lambda: True)
    monkeypatch.setenv("SDL_VIDEODRIVER", "no-such-screen")
    pygame.display.quit()
    assert main(["replay", str(recorded)]) == 2
    said = capsys.readouterr().err
    assert said.startswith("No window can be opened to show it in (")
    assert said.endswith("--verify flies it again without one.\n")


def test_recording_can_be_written_nowhere(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A place that cannot be written is told after the flight, without a traceback."""
    (tmp_path / "file").write_text("")
    assert main(["fly", "first-flight", "--record", str(tmp_path / "file" / "x.thinair")]) == 2
    assert "The recording cannot be written" in capsys.readouterr().err


def test_recording_names_its_version(recorded: Path) -> None:
    """A recording carries the game's version, for the day on which the physics changes."""
    assert json.loads(recorded.read_text())["game_version"] == GAME_VERSION


def test_refused_recording_loses_no_result(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A recording never takes the place of other work, and the flight's result is printed all the same."""
    level = tmp_path / "mine.yaml"
    level.write_text("format: 1\n", encoding="utf-8")
    assert main(["fly", "first-flight", "--json", "--record", str(level)]) == 2
    shown = capsys.readouterr()
    assert json.loads(shown.out)["outcome"] == "won"
    assert "exists and is no recording" in shown.err
    assert level.read_text(encoding="utf-8") == "format: 1\n"


def test_recording_may_be_replaced(recorded: Path) -> None:
    """An older recording, or an empty file, makes room for a new one."""
    assert main(["fly", "first-flight", "--seed", "3", "--record", str(recorded)]) == 0


def test_recording_does_not_choose_files(
    recorded: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A recording names the game's own levels alone; the file of any other is named by the person."""
    secret = tmp_path / "secret.yaml"
    secret.write_text("password: 1234\n", encoding="utf-8")
    whole = json.loads(recorded.read_text(encoding="utf-8"))
    foreign = tmp_path / "foreign.thinair"
    foreign.write_text(json.dumps({**whole, "level": str(secret)}), encoding="utf-8")
    assert main(["replay", str(foreign), "--verify"]) == 2
    shown = capsys.readouterr()
    assert "--level" in shown.err
    assert "1234" not in shown.out + shown.err


def test_a_plan_flies_a_level(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The plan that comes with the game wins its level, says when each step began, and its recording is confirmed."""
    plan = str(levels_folder() / "plans" / "first-flight.yaml")
    record = str(tmp_path / "plan.thinair")
    assert main(["fly", "first-flight", "--plan", plan, "--json", "--record", record]) == 0
    result = _json(capsys)
    assert (result["pilot"], result["outcome"], len(result["steps"])) == ("uplink", "won", 3)
    assert result["steps"][0]["begun_s"] == 0.0
    assert main(["replay", record, "--verify"]) == 0


def test_a_plan_lands_on_the_moon(capsys: pytest.CaptureFixture[str]) -> None:
    """Two steps move the lander's aim beyond the boulders, and land it: the computer does the rest."""
    plan = str(levels_folder() / "plans" / "touchdown.yaml")
    assert main(["fly", "touchdown", "--plan", plan, "--json"]) == 0
    result = _json(capsys)
    assert [step["step"].partition(":")[0] for step in result["steps"]] == ["at 8\u202fs", "below 150\u202fm"]


def test_a_plan_that_cannot_be_sent_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A broken plan is exit 1 with its problems; no file, or a pilot as well, is wrong use in one sentence."""
    plan = tmp_path / "broken.yaml"
    plan.write_text("uplink: 1\nlevel: first-flight\nsteps: [{do: drive}]\n", encoding="utf-8")
    assert main(["fly", "first-flight", "--plan", str(plan)]) == 1
    said = capsys.readouterr().err
    assert "no helicopter understands `drive`" in said
    assert said.endswith("cannot be sent up before the problems above are mended.\n")
    assert main(["fly", "first-flight", "--plan", str(tmp_path / "none.yaml")]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert main(["fly", "first-flight", "--plan", str(plan), "--pilot", "idle"]) == 2
    assert "leave --pilot or --plan out" in capsys.readouterr().err


def test_a_condition_that_never_comes_true_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The flight ends at the level's time, and a sentence names the step that waited in vain."""
    plan = tmp_path / "waits.yaml"
    plan.write_text(
        "uplink: 1\nlevel: first-flight\nsteps:\n  - {do: climb, height_m: 3}\n  - {when: {at_m: 90}, do: land}\n",
        encoding="utf-8",
    )
    assert main(["fly", "first-flight", "--plan", str(plan)]) == 1
    assert "Ginny's step 2 waited until the mission was over" in capsys.readouterr().out
