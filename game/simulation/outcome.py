"""How a run can stand: apart from the snapshot, because results are read before any run."""

from __future__ import annotations

from enum import StrEnum


class Outcome(StrEnum):
    """How a run stands."""

    UNFINISHED = "unfinished"
    WON = "won"
    LOST = "lost"
