"""What the debrief says about help."""

from __future__ import annotations

from game.missions import Assist
from game.scenes.assist_words import assist_words


def test_help_is_named_and_none_is_not_mentioned() -> None:
    """Each assist has words of its own; a run without help says nothing."""
    assert assist_words(()) == ""
    assert assist_words((Assist.SLOWER, Assist.STRONG_LEGS)) == "With help: slower time, strong legs"
    assert len({assist_words((assist,)) for assist in Assist}) == len(Assist)
