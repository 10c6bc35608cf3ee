"""Whether there is something to read before the start, and the screen can show it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.level_format.finding import Finding
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.level_format.finding import Path
    from game.simulation.plan import LevelPlan

_LONGEST_WORD: Final = 30
"""Letters; a longer word is wider than a hint's panel at 320x200."""
_MOST_LINES: Final = 18
"""Lines of a briefing that stand beside the picture at 1280x720."""


def find(plan: LevelPlan) -> Iterator[Finding]:
    """Yield a missing briefing, one of too many lines, and words that no line can hold."""
    if not plan.title.strip():
        message = tr("The title is empty.")
        yield Finding(("title",), "no-title", message, tr("Give the level a name for lists."))
    if not plan.briefing.strip():
        message = tr("The level has no `briefing`: players would not know what it is about.")
        mend = tr("Add `briefing: |` and below it a few sentences, indented by two spaces.")
        yield Finding((), "no-briefing", message, mend, "warning")
    lines = plan.briefing.strip().count("\n") + 1
    if lines > _MOST_LINES:
        message = tr("The briefing has {n} lines, but the screen shows {most}.")
        message = message.format(n=lines, most=_MOST_LINES)
        yield Finding(
            ("briefing",), "too-long", message, tr("Shorten it; hints can hold the rest."), "warning"
        )
    for path, text in _texts(plan):
        word = max(text.split(), key=len, default="")
        if len(word) > _LONGEST_WORD:
            message = tr("The word that begins with `{start}` has {n} letters and fits into no line.")
            message = message.format(start=word[:12], n=len(word))
            yield Finding(path, "too-long", message, tr("Divide it by a space or a hyphen."), "warning")


def _texts(plan: LevelPlan) -> Iterator[tuple[Path, str]]:
    yield ("title",), plan.title
    yield ("summary",), plan.summary
    yield ("briefing",), plan.briefing
    for index, hint in enumerate(plan.hints):
        yield ("hints", index), hint
