"""Assets and levels are found in a checkout and in an installed package alike."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from game import shipped
from tests.quality.project import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_folders_inside_the_package_come_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An installed package holds its folders; what it does not hold is looked for beside it, as in a checkout."""
    (tmp_path / "game" / "assets").mkdir(parents=True)
    monkeypatch.setattr(shipped, "__file__", str(tmp_path / "game" / "shipped.py"))
    find = shipped.shipped_folder.__wrapped__
    assert find("assets") == tmp_path / "game" / "assets"
    assert find("levels") == tmp_path / "levels"


def test_the_wheel_holds_assets_and_levels() -> None:
    """What is built for installing puts both folders where the game looks first."""
    wheel = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"][
        "targets"
    ]["wheel"]
    assert set(wheel["only-include"]) == {"game", "assets", "levels"}
    assert wheel["sources"] == {"assets": "game/assets", "levels": "game/levels"}
    assert all((ROOT / name).is_dir() for name in wheel["only-include"])
