"""What is loaded while the title stands."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest

from game.scenes.preload import Preload
from game.scenes.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def _thaw() -> Iterator[None]:
    """Give back to the collector what was set aside."""
    yield
    gc.unfreeze()


def test_without_a_thread_nobody_waits_for_a_place() -> None:
    """Pictures and tests, which load nothing ahead, build a place at once; nothing is said to be done."""
    preload = Preload(Shelf())
    assert preload.has_place
    assert not preload.is_done


def test_afterwards_all_is_there() -> None:
    """When the thread has ended the place may be built and the levels are those that are read without it."""
    shelf = Shelf()
    preload = Preload(shelf)
    preload.start().join()
    assert preload.has_place
    assert preload.is_done
    assert shelf.plans() == Shelf().plans()


class BrokenShelf(Shelf):
    """Cannot be read."""

    def plans(self) -> tuple[()]:
        """Refuse."""
        raise OSError


def test_what_fails_here_stops_nothing() -> None:
    """A shelf that cannot be read ahead is no reason to keep the title waiting."""
    preload = Preload(BrokenShelf())
    preload.start().join()
    assert preload.has_place
    assert preload.is_done
