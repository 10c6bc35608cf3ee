"""A plan while it is written: every change has a way back, and what cannot be sent is known at once."""

from __future__ import annotations

from game.pilots.uplink import Signal, Word
from game.pilots.uplink.words import signal_figures, words_for
from game.scenes.gallery_stage import Stage
from game.scenes.plan_choices import USUAL, choices, value_of
from game.scenes.plan_draft import PlanDraft, can_be_planned, first_plan
from tests.missions.plans import HOP


def test_the_first_plan_of_every_level_can_be_sent() -> None:
    """Wherever a craft understands plans, the page opens with one that is right."""
    plans = [plan for plan in Stage((640, 360)).context.shelf.plans() if can_be_planned(plan)]
    assert len(plans) > 10
    for plan in plans:
        assert PlanDraft(plan, first_plan(plan)).findings == [], plan.identifier


def test_every_change_can_be_taken_back() -> None:
    """Adding, moving, changing and removing, then as many steps back: the plan is as it was."""
    draft = PlanDraft(HOP)
    before = draft.uplink
    draft.add()
    draft.move(-1)
    draft.set_word(Word.FLY_TO)
    draft.set_signal(Signal.GOAL)
    draft.set_when(2.0)
    draft.set_figure("to_m", 120.0)
    draft.remove()
    draft.add()
    assert draft.uplink != before
    while draft.can_undo:
        draft.undo()
    assert draft.uplink == before


def test_sliding_a_figure_is_one_change() -> None:
    """Ten values passed by are taken back at once."""
    draft = PlanDraft(HOP)
    before = draft.uplink
    for height_m in range(1, 11):
        draft.set_figure("height_m", float(height_m))
    draft.undo()
    assert draft.uplink == before


def test_what_is_added_can_be_sent() -> None:
    """A new step behind any other knows when it begins."""
    draft = PlanDraft(HOP)
    for _ in range(6):
        draft.add()
        assert draft.is_sound, draft.findings


def test_the_last_step_stays() -> None:
    """An empty plan cannot be made."""
    draft = PlanDraft(HOP)
    for _ in range(5):
        draft.remove()
    assert len(draft.uplink.steps) == 1


def test_a_step_that_does_not_say_when_is_found() -> None:
    """After holding nothing is ever done: the step behind it must wait for something."""
    draft = PlanDraft(HOP)
    draft.choose(2)
    draft.set_signal(None)
    assert not draft.is_sound
    assert "does not say when it begins" in draft.findings[0].message


def test_a_step_can_go_to_another_craft() -> None:
    """What the other craft does not understand becomes something that it does."""
    plan = Stage((640, 360)).plan("scout-and-sample")
    draft = PlanDraft(plan)
    draft.set_craft("percy")
    assert draft.step.word in words_for("rover")
    assert draft.crafts == ("ginny", "percy")


def test_choices_are_in_order_and_hold_what_a_step_begins_with() -> None:
    """Every figure's values rise, lie in its range, and the usual one is among them as far as the level allows."""
    for word in (*words_for("helicopter"), *words_for("rover")):
        draft = PlanDraft(HOP)
        draft.set_word(word) if word in words_for("helicopter") else None
        for figure in (*draft.figures, *signal_figures().values()):
            values = [value for value, _ in choices(figure, HOP) if value != USUAL]
            assert values == sorted(set(values)), figure
            assert all(figure.lowest <= (value_of(v) or 0.0) <= figure.highest for v in values), figure
            assert values, figure


def test_only_the_first_step_of_a_craft_begins_at_once() -> None:
    """Without a condition the first one waits for nothing, the others for the one before."""
    draft = PlanDraft(HOP)
    assert draft.is_first
    draft.choose(1)
    assert not draft.is_first


def test_a_place_begins_where_the_craft_does() -> None:
    """A new way to a place leads nowhere until it is told where to."""
    draft = PlanDraft(HOP)
    draft.set_word(Word.FLY_TO)
    assert draft.step.figures["to_m"] == HOP.crafts[0].at_m
    draft.set_signal(Signal.AT_M)
    assert draft.step.when is not None
    assert draft.step.when.figure == HOP.crafts[0].at_m
