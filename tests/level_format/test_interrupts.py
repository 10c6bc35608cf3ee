"""Ctrl+C waits where it would be lost, and then comes."""

from __future__ import annotations

import signal
import sys

import pytest

from game.level_format.interrupts import interrupts_held


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no held signals")
def test_an_interrupt_comes_when_the_hold_ends() -> None:
    """Inside of the hold the work goes on; the interrupt comes at its end, not later and not never."""
    done = []

    def work() -> None:
        with interrupts_held():
            signal.raise_signal(signal.SIGINT)
            done.append("inside")
        done.append("after")

    with pytest.raises(KeyboardInterrupt):
        work()
    assert done == ["inside"]
