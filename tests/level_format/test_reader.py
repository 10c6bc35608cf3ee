"""From file to plan: what a good level becomes, and what happens to files that cannot be read at all."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from game.level_format import find_level, level_paths, read_level
from game.level_format.content_hash import WORDS_ONLY
from game.level_format.problem import Problem, render_all
from game.level_format.source_file import LARGEST_FILE_BYTES
from game.simulation.plan import ControlDepth, GroundKind, ThingKind, World
from tests.level_format.level_texts import FIRST_FLIGHT, changed, codes, read


def test_the_good_level_becomes_a_plan() -> None:
    """Every key arrives in the plan under its name and unit, without a problem."""
    level = read(FIRST_FLIGHT)
    assert level.problems == ()
    plan = level.plan
    assert plan is not None
    assert (plan.identifier, plan.title, plan.hints) == ("test", "First flight", ("Climb slowly.",))
    assert plan.place.world is World.MARS
    assert plan.place.local_time_h == pytest.approx(12.55)
    assert plan.terrain.profile[3] == (120.0, 1.1)
    assert plan.terrain.ground[1].kind is GroundKind.SAND
    assert (plan.crafts[0].name, plan.crafts[0].control) == ("ginny", ControlDepth.GUIDED)
    assert (plan.things[0].name, plan.things[0].kind) == ("boulder-1", ThingKind.BOULDER)
    assert (plan.goals[0].between_m, plan.goals[0].for_s) == ((2.5, 3.5), 20.0)
    assert (plan.goals[1].at_m, plan.goals[1].max_down_m_s) == (30.0, 1.5)
    assert (plan.gold.within_s, plan.silver.within_s) == (45.0, 70.0)


def test_the_only_craft_need_not_be_named() -> None:
    """A goal without a craft belongs to the level's only craft."""
    plan = changed("kind: land, craft: ginny", "kind: land").plan
    assert plan is not None
    assert plan.goals[1].craft == "ginny"


def test_things_without_a_name_get_free_ones() -> None:
    """Names are counted by kind and never taken from a thing that has one."""
    other = "{kind: boulder, at: 46, radius_m: 0.4}\n  - {kind: boulder, at: 56, name: boulder-1}"
    plan = changed("{kind: boulder, at: 46, radius_m: 0.4}", other).plan
    assert plan is not None
    assert [thing.name for thing in plan.things] == ["boulder-2", "boulder-1"]


def test_all_problems_come_at_once_and_in_order() -> None:
    """Mistakes of writing, of keys and of values are told together, sorted by line."""
    text = FIRST_FLIGHT.replace("summary", "sumary").replace("at: 46", "at: -5")
    level = read(text.replace("hints:", "title: Twice\nhints:"))
    assert codes(level) == ["unknown-key", "out-of-range", "duplicate-key"]
    assert level.plan is None


def test_a_warning_leaves_the_plan() -> None:
    """A level that only has warnings can be played."""
    level = changed("battery_pct: 100", "rotor_rpm: 1900")
    assert [problem.severity for problem in level.problems] == ["warning"]
    assert level.plan is not None


def test_files_that_cannot_be_read_get_a_sentence(tmp_path: Path) -> None:
    """A missing file, a folder, an impossible name and a file of 10 MB are each one problem."""
    (tmp_path / "big.yaml").write_bytes(b"a" * 10_000_000)
    cases = {
        tmp_path / "none.yaml": "no-such-file",
        tmp_path: "not-a-file",
        tmp_path / "big.yaml": "too-big",
        tmp_path / ("x" * 5000): "unreadable-file",
        Path("nul\0.yaml"): "no-such-file",
    }
    for path, code in cases.items():
        level = read_level(path)
        assert codes(level) == [code]
        assert level.plan is None
        assert render_all(level.problems, level.source)


def test_a_large_file_below_the_limit_is_read(tmp_path: Path) -> None:
    """Size alone is no mistake up to the limit."""
    path = tmp_path / "long.yaml"
    comment = "# a comment\n"
    path.write_text(FIRST_FLIGHT + comment * ((LARGEST_FILE_BYTES - 2000) // len(comment)), encoding="utf-8")
    assert read_level(path).plan is not None


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    """Editors on Windows write one; the level reads as without it."""
    path = tmp_path / "marked.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + FIRST_FLIGHT.encode())
    assert read_level(path).problems == ()


def test_windows_line_ends_do_no_harm(tmp_path: Path) -> None:
    """Lines that end with carriage return and line feed give the same plan."""
    path = tmp_path / "test.yaml"
    path.write_bytes(FIRST_FLIGHT.replace("\n", "\r\n").encode())
    assert read_level(path).plan == read(FIRST_FLIGHT).plan


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: First flight", "title: Erster Flug"),
        ("On 19 April", "On the 19th of April"),
        ("Climb slowly.", "Rise slowly."),
        ("Three metres up", "Up"),
        ("at: 46", "at: 46.0"),
        ("radius_m: 0.4", "radius_m: 0.4, rock: basalt, known: true"),
        ("seed: 58", "seed:   58   # bumps"),
        ("hints:", "predict: {what: energy_wh, between: [0, 9]}\nhints:"),
    ],
)
def test_words_and_defaults_do_not_change_the_hash(old: str, new: str) -> None:
    """What is only read, or only says what holds anyway, leaves recordings of the level valid."""
    before, after = read(FIRST_FLIGHT).plan, changed(old, new).plan
    assert before is not None
    assert after is not None
    assert after.content_hash == before.content_hash


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("at: 46", "at: 46.1"),
        ("seed: 58", "seed: 59"),
        ("season_ls: 33", "season_ls: 34"),
        ("for_s: 20", "for_s: 21"),
        ("within_s: 45", "within_s: 44"),
        ("battery_pct: 100", "control: direct"),
    ],
)
def test_what_decides_the_play_changes_the_hash(old: str, new: str) -> None:
    """Whatever a flight depends on is part of the hash."""
    before, after = read(FIRST_FLIGHT).plan, changed(old, new).plan
    assert before is not None
    assert after is not None
    assert after.content_hash != before.content_hash


def test_words_only_names_keys_that_exist() -> None:
    """No key is left out of the hash by a name that nothing has."""
    from game.level_format.model import LevelFile

    assert set(LevelFile.model_fields) >= WORDS_ONLY


def test_the_hash_is_the_same_in_another_process() -> None:
    """Neither the process nor the hash seed of Python is in the hash."""
    code = "from tests.level_format.level_texts import *; print(read(FIRST_FLIGHT).plan.content_hash)"
    hashes = {
        subprocess.run(  # noqa: S603  # our own interpreter and our own code
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed, "PATH": ""},
            cwd=Path(__file__).parents[2],
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for seed in ("1", "2")
    }
    plan = read(FIRST_FLIGHT).plan
    assert plan is not None
    assert hashes == {plan.content_hash}


def test_levels_are_found_by_name_and_by_path(tmp_path: Path) -> None:
    """A built-in level is found by its name, any other by its path; other names get a sentence."""
    for path in level_paths():
        assert find_level(path.stem) == path
    assert find_level(tmp_path / "mine.yaml") == tmp_path / "mine.yaml"
    unknown = find_level("no-such-level-anywhere")
    assert isinstance(unknown, Problem)
    assert unknown.code == "no-such-level"


def test_problems_are_cheap_to_import() -> None:
    """A program that only shows problems does not load pydantic."""
    code = "import sys, game.level_format.problem; print('pydantic' in sys.modules)"
    root = Path(__file__).parents[2]
    done = subprocess.run(  # noqa: S603  # our own interpreter and our own code
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"
