"""Words come out in the chosen language, and in English when there is none."""

from __future__ import annotations

import struct
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from game.texts import CatalogueError, language, languages, set_language, tr, tr_n

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

GERMAN = {
    "": "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n",
    "Take off": "Abheben",
    "{n} tube\0{n} tubes": "{n} Röhrchen\0{n} Röhrchen, viele",
}


def catalogue_bytes(messages: dict[str, str]) -> bytes:
    """Return a gettext catalogue in its binary form: a header, two tables of places, the texts."""
    pairs = [(key.encode(), text.encode()) for key, text in sorted(messages.items())]
    texts = [key for key, _ in pairs] + [text for _, text in pairs]
    start = 28 + 8 * len(texts)
    places, body = b"", b""
    for text in texts:
        places += struct.pack("<II", len(text), start + len(body))
        body += text + b"\0"
    count = len(pairs)
    return struct.pack("<7I", 0x950412DE, 0, count, 28, 28 + 8 * count, 0, 0) + places + body


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """Hold a German catalogue, and go back to English afterwards."""
    path = tmp_path / "de" / "LC_MESSAGES" / "thin-air.mo"
    path.parent.mkdir(parents=True)
    path.write_bytes(catalogue_bytes(GERMAN))
    yield tmp_path
    set_language("en")


def test_without_a_catalogue_the_text_speaks_for_itself() -> None:
    """English needs no catalogue, and chooses between one and many."""
    assert tr("Take off") == "Take off"
    assert [tr_n("{n} tube", "{n} tubes", n).format(n=n) for n in (0, 1, 2)] == [
        "0 tubes",
        "1 tube",
        "2 tubes",
    ]


def test_a_catalogue_translates(folder: Path) -> None:
    """With a German catalogue known texts are German, unknown ones stay English."""
    assert languages(folder) == ("en", "de")
    assert set_language("de", folder) == language() == "de"
    assert tr("Take off") == "Abheben"
    assert tr("Land") == "Land"
    assert tr_n("{n} tube", "{n} tubes", 3).format(n=3) == "3 Röhrchen, viele"


def test_a_language_without_catalogue_falls_back_to_english(folder: Path) -> None:
    """An unknown code, even one that is a path, switches back to English and says so."""
    set_language("de", folder)
    assert set_language("xx", folder) == "en"
    assert tr("Take off") == "Take off"
    assert set_language("../de", folder) == "en"


@pytest.mark.parametrize("length", [0, 3, 10, 40, 90])
def test_a_truncated_catalogue_is_told_in_one_sentence(folder: Path, length: int) -> None:
    """Cut at any length it names the file, and English goes on."""
    path = folder / "de" / "LC_MESSAGES" / "thin-air.mo"
    path.write_bytes(path.read_bytes()[:length])
    with pytest.raises(CatalogueError, match=r"thin-air\.mo: This is no catalogue of texts; make it again"):
        set_language("de", folder)
    assert tr("Take off") == "Take off"
    assert language() == "en"


def test_english_starts_without_gettext() -> None:
    """Importing the package and speaking English imports no gettext: the start stays quick."""
    code = "import sys; from game.texts import tr; tr('x'); print('gettext' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 - our own line
    assert ran.stdout.strip() == "False"
