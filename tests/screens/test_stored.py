"""The pictures that are kept to notice changes, and that comparing them notices what it should."""

from __future__ import annotations

from game.cli.headless import headless_screen
from game.scenes.gallery import picture, picture_names
from tests.screens import stored
from tests.screens.shown import USUAL


def test_each_screen_has_its_picture() -> None:
    """No screen without a kept picture, and no picture of a screen that is gone."""
    assert {path.stem for path in stored.FOLDER.glob("*.png") if not path.stem.endswith(".new")} == set(
        picture_names()
    )


def test_the_pictures_are_small() -> None:
    """All of them together take less than two megabytes."""
    assert sum(path.stat().st_size for path in stored.FOLDER.glob("*.png")) < 2_000_000


def test_a_missing_panel_is_noticed_and_where() -> None:
    """A button that is gone changes its tile and no other; words that moved by a pixel change none."""
    with headless_screen(USUAL):
        shown = picture("controls", USUAL)
        gone, moved = shown.copy(), shown.copy()
        gone.fill((0x14, 0x18, 0x1C), (160, 576, 160, 144))
        moved.blit(shown, (1, 0))
        kept = stored.small(shown)
        (tile,) = stored.differing_tiles(kept, stored.small(gone))
        assert tile.startswith("tile 2 from the left, 5 from the top")
        assert stored.differing_tiles(kept, stored.small(moved)) == []
