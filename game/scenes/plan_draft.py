"""A plan while it is being written: steps that are added, changed, moved and removed, each change with a way back.

What may stand in a plan comes from the catalogue of words, what is wrong with it from the checks of plan files.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from game.level_format.uplink.checks import findings_of
from game.level_format.uplink.model import MOST_STEPS
from game.pilots.uplink import Signal, Step, UplinkPlan, When, Word
from game.pilots.uplink.words import entry_of, signal_figures, words_for
from game.scenes.plan_choices import choices, value_of

if TYPE_CHECKING:
    from game.level_format.finding import Finding
    from game.pilots.uplink.words import Figure
    from game.simulation.plan import LevelPlan

_STEPS_BACK: Final = 100
"""As many changes can be taken back."""


def can_be_planned(level: LevelPlan) -> bool:
    """Return whether any craft of a level understands the words of a plan."""
    return any(words_for(craft.kind) for craft in level.crafts)


def first_plan(level: LevelPlan) -> UplinkPlan:
    """Return what an empty page begins with: up, wait and down again, a launch, or stand and wait."""
    craft = next(craft for craft in level.crafts if words_for(craft.kind))
    steps: tuple[Step, ...] = (Step(craft.name, Word.STOP),)
    if craft.kind == "helicopter":
        steps = (
            Step(craft.name, Word.CLIMB, {"height_m": 3.0}),
            Step(craft.name, Word.HOLD),
            Step(craft.name, Word.LAND, when=When(Signal.AFTER_S, 10.0)),
        )
    elif craft.launch is not None:
        steps = (Step(craft.name, Word.LAUNCH),)
    elif craft.kind == "moon_lander":
        steps = (Step(craft.name, Word.LAND),)
    return UplinkPlan(level.identifier, steps)


class PlanDraft:
    """One level's plan on its page, with the step that is being changed."""

    def __init__(self, level: LevelPlan, uplink: UplinkPlan | None = None) -> None:
        self.level = level
        self.uplink = uplink or first_plan(level)
        self.chosen = 0
        self._kinds = {craft.name: craft.kind for craft in level.crafts}
        self._before: list[tuple[UplinkPlan, int]] = []
        self._last_change = ""

    @property
    def step(self) -> Step:
        """Return the step that is being changed."""
        return self.uplink.steps[self.chosen]

    @property
    def kind(self) -> str:
        """Return the kind of that step's craft."""
        return self._kinds[self.step.craft]

    @property
    def is_first(self) -> bool:
        """Return whether no step of the same craft stands before it."""
        return all(step.craft != self.step.craft for step in self.uplink.steps[: self.chosen])

    @property
    def crafts(self) -> tuple[str, ...]:
        """Return the craft that understand plans."""
        return tuple(name for name, kind in self._kinds.items() if words_for(kind))

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Return the figures that the step's word takes."""
        entry = entry_of(self.step.word, self.kind)
        return () if entry is None else entry.figures

    @property
    def findings(self) -> list[Finding]:
        """Return what keeps the plan from being sent, and what makes no sense in it."""
        return findings_of(self.uplink, self.level)

    @property
    def is_sound(self) -> bool:
        """Return whether it can be sent."""
        return all(finding.severity != "error" for finding in self.findings)

    @property
    def can_grow(self) -> bool:
        """Return whether there is room for one more step."""
        return len(self.uplink.steps) < MOST_STEPS

    @property
    def can_undo(self) -> bool:
        """Return whether a change can be taken back."""
        return bool(self._before)

    def choose(self, place: int) -> None:
        """Turn to another step."""
        self.chosen = max(0, min(len(self.uplink.steps) - 1, place))
        self._last_change = ""

    def add(self) -> None:
        """Put a new step behind the chosen one, for the same craft: to stand still a while, or else what ends by itself.

        What a launch needs comes before it.
        """
        if not self.can_grow:
            return
        endless = (Word.HOLD, Word.STOP) if self._may_be_endless else ()
        wanted = [
            word for word in (*endless, Word.PICTURE, Word.LAND, Word.PITCH) if word is not self.step.word
        ]
        word = next((word for word in wanted if word in words_for(self.kind)), self.step.word)
        entry = entry_of(self.step.word, self.kind)
        when = When(Signal.AFTER_S, 10.0) if entry is not None and entry.is_endless else None
        steps = list(self.uplink.steps)
        place = self.chosen + (self.step.word is not Word.LAUNCH)
        figures = self._usual(word, self.step.craft)
        steps.insert(place, Step(self.step.craft, word, figures, when))
        self._change(tuple(steps), place)

    @property
    def _may_be_endless(self) -> bool:
        """Return whether what follows the chosen step says when it begins."""
        later = self.uplink.steps[self.chosen + 1 :]
        following = next((step for step in later if step.craft == self.step.craft), None)
        return following is None or following.when is not None

    def remove(self) -> None:
        """Take the chosen step out; the last one stays."""
        if len(self.uplink.steps) > 1:
            steps = [step for n, step in enumerate(self.uplink.steps) if n != self.chosen]
            self._change(tuple(steps), min(self.chosen, len(steps) - 1))

    def move(self, by: int) -> None:
        """Move the chosen step up or down."""
        place = self.chosen + by
        if 0 <= place < len(self.uplink.steps):
            steps = list(self.uplink.steps)
            steps.insert(place, steps.pop(self.chosen))
            self._change(tuple(steps), place)

    def undo(self) -> None:
        """Take the last change back."""
        if self._before:
            self.uplink, self.chosen = self._before.pop()
            self._last_change = ""

    def set_craft(self, craft: str) -> None:
        """Give the step to another craft; what that one does not understand becomes its first word."""
        words = words_for(self._kinds[craft])
        word = self.step.word if self.step.word in words else words[0]
        self._set(replace(self.step, craft=craft, word=word, figures=self._usual(word, craft)))

    def set_word(self, word: Word) -> None:
        """Ask for something else, with the figures that it needs."""
        self._set(replace(self.step, word=word, figures=self._usual(word, self.step.craft)))

    def set_figure(self, name: str, value: float | None) -> None:
        """Set a figure of the step; None leaves an optional one to what is usual."""
        figures = {key: figure for key, figure in self.step.figures.items() if key != name}
        if value is not None:
            figures[name] = value
        self._set(replace(self.step, figures=figures), f"figure {name} {self.chosen}")

    def set_signal(self, signal: Signal | None) -> None:
        """Let the step wait for something else; None is the end of the step before."""
        figure = signal_figures().get(signal) if signal is not None else None
        begins = 0.0 if figure is None else self._begins_with(figure, self.step.craft)
        when = None if signal is None else When(signal, begins)
        self._set(replace(self.step, when=when))

    def set_when(self, figure: float) -> None:
        """Set the figure of what the step waits for."""
        if self.step.when is not None:
            when = replace(self.step.when, figure=figure)
            self._set(replace(self.step, when=when), f"when {self.chosen}")

    def _set(self, step: Step, change: str = "") -> None:
        steps = list(self.uplink.steps)
        steps[self.chosen] = step
        self._change(tuple(steps), self.chosen, change)

    def _change(self, steps: tuple[Step, ...], chosen: int, change: str = "") -> None:
        """Take new steps; while one figure is being slid, the way back leads to before the sliding."""
        if not change or change != self._last_change:
            self._before = [*self._before[-_STEPS_BACK + 1 :], (self.uplink, self.chosen)]
        self._last_change = change
        self.uplink, self.chosen = replace(self.uplink, steps=steps), chosen

    def _usual(self, word: Word, craft: str) -> dict[str, float]:
        """Return the figures that a word must have; places begin where the craft does."""
        entry = entry_of(word, self._kinds[craft])
        figures = () if entry is None else entry.figures
        return {figure.name: self._begins_with(figure, craft) for figure in figures if figure.is_needed}

    def _begins_with(self, figure: Figure, craft: str) -> float:
        if figure.name not in ("to_m", "at_m"):
            return figure.usual
        at_m = next(each.at_m for each in self.level.crafts if each.name == craft)
        places = (value_of(choice) or 0.0 for choice, _ in choices(figure, self.level))
        return min(places, key=lambda place_m: abs(place_m - at_m))
