"""Whether overridden figures exist, and the level says that it no longer shows the real craft."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from game.level_format.finding import Finding
from game.level_format.suggest import did_you_mean
from game.level_format.wording import shown
from game.simulation.machines import figures
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.level_format.model import LevelFile

_FACTOR: Final = 3.0
"""How far a figure may be from the real one, either way: beyond, parts would weigh nothing or blades be supersonic."""


class _Bounds(NamedTuple):
    low: float
    high: float

    def hold(self, number: float) -> bool:
        return self.low <= number <= self.high


def find(level: LevelFile) -> Iterator[Finding]:
    """Yield unknown figures, figures that cannot be, and overrides in a level that calls itself science."""
    for name, craft in level.craft.items():
        known = figures(craft.kind, {}) if craft.overrides else {}
        for figure, number in craft.overrides.items():
            path = ("craft", name, "overrides", figure)
            if figure not in known:
                message = tr("A {kind} has no figure `{figure}`.").format(kind=craft.kind, figure=figure)
                mend = did_you_mean(figure, known)
                yield Finding(path, "unknown-key", message, mend, is_about_key=True)
            elif not (bounds := _bounds(figure, known[figure])).hold(number):
                message = tr("`{figure}` is {number}, but must be from {low} to {high}.")
                message = message.format(
                    figure=figure, number=shown(number), low=shown(bounds.low), high=shown(bounds.high)
                )
                mend = tr("Leave it out to take the real craft's figure, {real}.")
                yield Finding(path, "out-of-range", message, mend.format(real=shown(known[figure])))
        if craft.overrides and level.truth == "science":
            message = tr("A level of `truth: science` shows the real craft, but this one is changed.")
            mend = tr("Write `truth: arcade` at the left margin, or take `overrides` away.")
            yield Finding(
                ("craft", name, "overrides"), "not-science", message, mend, "warning", is_about_key=True
            )


def _bounds(figure: str, real: float) -> _Bounds:
    """Return what a figure may be: not far from the real one, and no pitch beyond the rotor's prepared table."""
    if figure.endswith("_collective_deg"):
        return _Bounds(*sorted((0.0, real)))
    return _Bounds(real / _FACTOR, real * _FACTOR)
