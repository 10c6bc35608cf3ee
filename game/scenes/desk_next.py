"""What to measure next: the assistant's advice, kept while nothing changes, and its page on the desk."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import pygame

from game.scenes.goal_words import thing_words
from game.scenes.science_note import rocks
from game.science.instruments import Instrument
from game.science.own_rocks import learned_units
from game.science.ranking import ROCK_UNITS, ranking
from game.science.words import instrument_words
from game.texts import tr
from game.texts.units import number, quantity
from game.ui import fonts, painting, theme
from game.ui.groups import Column, Row
from game.ui.labels import Heading, Label
from game.ui.widget import Look, Role, Widget
from game.view.overlay import PlaceName

if TYPE_CHECKING:
    from game.science.ranking import Look as Study
    from game.science.ranking import Suggestion
    from game.simulation.plan import LevelPlan
    from game.simulation.snapshot import Snapshot, ThingState
    from game.ui.theme import Scale

MOST_BITS: Final = math.log2(len(ROCK_UNITS))
"""To know which of the units a rock is of."""
WORTH_BITS: Final = 0.1
"""Advice that would teach less than this is none."""
_SHOWN: Final = 8
_MINUTE_S: Final = 60.0


class Adviser:
    """Ranks looks at rocks that are on the map and not settled yet; asked in each frame, it thinks when something is new."""

    def __init__(self, plan: LevelPlan) -> None:
        self._plan = plan
        self._settled = {n: goal.thing for n, goal in enumerate(plan.goals) if goal.kind == "identify"}
        self._seen: object = None
        self._found: tuple[Suggestion, ...] = ()

    def suggestions(self, snapshot: Snapshot) -> tuple[Suggestion, ...]:
        """Return all looks, the one that teaches most first."""
        if not self._settled:
            return ()
        open_rocks = self._open(snapshot)
        seen = tuple((rock.name, len(rock.measurements), rock.is_abraded) for rock in open_rocks)
        if seen != self._seen:
            self._seen = seen
            units = learned_units(snapshot.things)
            self._found = ranking(
                {rock.name: (rock.measurements, rock.is_abraded) for rock in open_rocks}, units
            )
        return self._found

    def advice(self, snapshot: Snapshot) -> tuple[PlaceName, ...]:
        """Return the best look as words where the rock is; nothing where nothing is worth it."""
        best = next(iter(self.suggestions(snapshot)), None)
        if best is None or best.gain_bits < WORTH_BITS:
            return ()
        thing = next(each for each in snapshot.things if each.name == best.thing)
        words = tr("Next: {study}").format(study=study_words(best.look))
        return (PlaceName(words, thing.x_m, is_advice=True),)

    def _open(self, snapshot: Snapshot) -> list[ThingState]:
        done = {thing for n, thing in self._settled.items() if snapshot.goals[n].is_done}
        asked = set(self._settled.values()) - done
        return [rock for rock in rocks(self._plan, snapshot) if rock.name in asked]


def study_words(study: Study) -> str:
    """Return a look in words."""
    name = instrument_words(study.instrument)
    if study.instrument is Instrument.SUPERCAM:
        return tr("{instrument}, {n} points").format(instrument=name, n=study.points)
    if study.abrades_first:
        return tr("abrade, then {instrument}, {n} points").format(instrument=name, n=study.points)
    words = tr("{instrument}, {n} points") if study.is_clean else tr("{instrument} on the dust, {n} points")
    return words.format(instrument=name, n=study.points)


def next_page(adviser: Adviser, snapshot: Snapshot) -> Widget:
    """Return the ranking, and what its figures mean."""
    found = adviser.suggestions(snapshot)
    if not found:
        return Label(tr("No rock is left to be named here."))
    rows = [SuggestionRow(number_of, each) for number_of, each in enumerate(found[:_SHOWN], start=1)]
    about = (
        tr(
            "One bit is the answer to one question of yes or no. To tell {n} kinds of rock apart takes {bits}."
        ).format(n=len(ROCK_UNITS), bits=quantity(MOST_BITS, "bit", 1)),
        tr(
            "What a look is expected to teach follows from how far apart the kinds lie, how much points scatter, and how "
            "much is known already."
        ),
        tr("It knows nothing of the way there, the time of day or the battery. Those are yours to weigh."),
    )
    return Row(
        [
            Column([Heading(tr("What would teach most"), size=theme.BODY), *rows], gap=6, grow=1.6),
            Column(
                [
                    Heading(tr("How it is counted"), size=theme.BODY),
                    *(Label(words, size=theme.SMALL, colour=theme.TEXT_QUIET) for words in about),
                ],
                gap=8,
                grow=1.0,
            ),
        ],
        gap=28,
    )


class SuggestionRow(Widget):
    """One look: its rank, rock and instrument, a bar for what it would teach, and how long it takes."""

    role = Role.METER

    def __init__(self, rank: int, suggestion: Suggestion) -> None:
        super().__init__(f"{rank}. {thing_words(suggestion.thing)}: {study_words(suggestion.look)}")
        minutes = quantity(suggestion.look.time_s / _MINUTE_S, "min", 0)
        self.value = f"{number(suggestion.gain_bits, 2)} bit · {minutes}"
        self._share = min(1.0, suggestion.gain_bits / MOST_BITS)
        self._is_first = rank == 1

    def width_px(self, scale: Scale) -> int:
        """Return room for the words and the figures, or a short column of them."""
        words = fonts.width(self.label, scale.text_px(theme.SMALL), is_bold=self._is_first)
        return max(words, fonts.width(self.value, scale.text_px(theme.SMALL)) + scale.px(120))

    def height_px(self, width_px: int, scale: Scale) -> int:
        """Return the lines of words, and one for bar and figures."""
        return (len(self._lines(width_px, scale)) + 1) * fonts.line_height(scale.text_px(theme.SMALL))

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the words, and below them the bar with its figures at the end."""
        scale, small_px = look.scale, look.scale.text_px(theme.SMALL)
        line, y = fonts.line_height(small_px), self.bounds.y
        for words in self._lines(self.bounds.width, scale):
            surface.blit(fonts.text(words, small_px, theme.TEXT, is_bold=self._is_first), (self.bounds.x, y))
            y += line
        figures = fonts.text(self.value, small_px, theme.TEXT_QUIET)
        surface.blit(figures, (self.bounds.right - figures.get_width(), y))
        bar = pygame.Rect(
            self.bounds.x, 0, self.bounds.width - figures.get_width() - scale.px(14), scale.px(8)
        )
        bar.centery = y + line // 2
        painting.panel(surface, bar, bar.height // 2, colour=(*theme.LINE, 255))
        bar.width = max(bar.height, round(bar.width * self._share))
        painting.panel(surface, bar, bar.height // 2, colour=(*theme.INFO, 255))

    def _lines(self, width_px: int, scale: Scale) -> tuple[str, ...]:
        return fonts.wrapped(self.label, scale.text_px(theme.SMALL), width_px, is_bold=self._is_first)
