"""YAML as levels use it: core rules of version 1.2, places of everything, hostile files refused at once."""

from __future__ import annotations

from typing import Any

import pytest

from game.level_format.marks import Spot
from game.level_format.yaml_reader import DEEPEST, MOST_NODES, read_yaml
from game.level_format.yaml_sentences import RefusedYamlError


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("1e3", 1000.0),
        ("6.02e23", 6.02e23),
        ("010", 10),
        ("0x1F", 31),
        ("0o17", 15),
        (".5", 0.5),
        ("-3", -3),
        ("no", "no"),
        ("on", "on"),
        ("12:30", "12:30"),
        ("1_000", "1_000"),
        ("2021-04-19", "2021-04-19"),
        ("<<", "<<"),
        ("True", True),
        ("false", False),
        ("~", None),
        ('"3"', "3"),
        ("'true'", "true"),
    ],
)
def test_plain_words_follow_yaml_1_2(word: str, value: Any) -> None:  # noqa: ANN401  # any scalar
    """A word means what the core schema of YAML 1.2 says, and its type is right."""
    read = read_yaml(f"key: {word}").data
    assert read == {"key": value}
    assert isinstance(read, dict)
    assert type(read["key"]) is type(value)


def test_every_key_and_value_has_its_place() -> None:
    """Lines and columns are counted from 1 and found by path, in block and in flow style."""
    marks = read_yaml("a: 1\ngoals:\n  - {at: 30,\n     craft: ginny}\n").marks
    assert marks.keys["goals", 0, "craft"] == Spot(4, 6)
    assert marks.values["goals", 0, "craft"] == Spot(4, 13)
    assert marks.values["goals", 0] == Spot(3, 5)
    assert marks.values["a",] == Spot(1, 4)


def test_a_missing_path_points_to_what_is_above_it() -> None:
    """A key that is not there is shown at the key that it should stand under."""
    marks = read_yaml("place:\n  world: mars\n").marks
    assert marks.spot(("place", "site")) == Spot(1, 1)
    assert marks.spot(("nowhere",)) == Spot(1, 1)


def test_duplicate_keys_name_both_lines() -> None:
    """A key written twice is refused with both of its lines, and reading goes on."""
    document = read_yaml("a: 1\nb: 2\na: 3\nc: 4\n")
    assert document.data == {"a": 1, "b": 2, "c": 4}
    (mistake,) = document.mistakes
    assert mistake.spot == Spot(3, 1)
    assert "line 1" in mistake.message
    assert "line 3" in mistake.message


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[" * 50_000, "too-deep"),
        ("{" * 50_000, "too-deep"),
        ("- " * 50_000, "too-deep"),
        ("? " * 50_000, "too-deep"),
        ("a: " + "[\n" * 50_000, "too-deep"),
        ("a: [" + "1," * 100_000 + "]", "too-many"),
        ("a: &a [x]\nb: [*a, *a]\n", "anchor"),
        ("a: *b\n", "alias"),
        ("a: !!python/object/apply:os.system [ls]\n", "tag"),
        ("%TAG ! tag:yaml.org,2002:\n---\na: !int 3\n", "tag"),
        ('a: "\\UFFFFFFFF"\n', "yaml"),
        ("%YAML 1." + "9" * 5000 + "\n---\na: 1\n", "yaml"),
        ("a: \x07\n", "not-text"),
    ],
)
def test_hostile_files_are_refused_with_one_sentence(text: str, code: str) -> None:
    """Bombs of nesting, size, aliases and tags end in one mistake, before anything is built."""
    with pytest.raises(RefusedYamlError) as refused:
        read_yaml(text)
    assert refused.value.mistake.code == code


def test_the_caps_are_those_that_the_sentences_name() -> None:
    """The sentences about depth and size speak of the real limits."""
    assert (DEEPEST, MOST_NODES) == (40, 20_000)


def test_a_very_long_number_is_still_read() -> None:
    """A number of 100 000 digits is no trouble: it is endless, and the model refuses it."""
    assert read_yaml("a: " + "9" * 100_000).data == {"a": float("inf")}
