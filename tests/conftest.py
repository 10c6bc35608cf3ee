"""What all tests share: no window, no sound device, and nothing written to the person's own folders."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

# Set before any test module imports pygame; a test must never open a window or a sound device.
os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"

SLOW_FILES = (
    "tests/screens/test_words.py",
    "tests/levels/test_reference.py",
    "tests/screens/test_robot.py",
    "tests/levels/test_others.py",
)
"""These take minutes each, and a file is never shared between workers."""


@pytest.fixture(autouse=True)
def _home_is_elsewhere(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep profiles, settings and crash reports of tests out of the home folder."""
    home: Path = tmp_path_factory.mktemp("home")
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(home))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take long, so that no worker is left alone with one at the end."""
    items.sort(
        key=lambda item: min(n for n, file in enumerate((*SLOW_FILES, "")) if item.nodeid.startswith(file))
    )
