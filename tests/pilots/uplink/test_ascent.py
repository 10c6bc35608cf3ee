"""A plan for an ascent rocket: points of its pitch programme, then the throw."""

from __future__ import annotations

from game.level_format.uplink.checks import findings_of
from game.pilots.uplink import Signal, Step, StepState, UplinkPilot, UplinkPlan, When, Word
from game.pilots.uplink.ascent_deeds import programme_points
from game.scenes.plan_draft import PlanDraft
from game.science.rocketry.pitch import usual_programme
from game.simulation.clock import TICKS_PER_SECOND
from game.simulation.commands import Launch
from tests.simulation.test_ascent_rocket import USUAL, world

POINTS = tuple(
    Step("mav", Word.PITCH, {"lit_s": time_s, "to_deg": pitch_deg}) for time_s, pitch_deg in USUAL[1:]
)


def test_a_programme_begins_upright() -> None:
    """Points that begin later than ignition get one before them; the rest stand as they are set."""
    assert programme_points(POINTS) == usual_programme().points


def test_a_plan_loads_its_points_and_throws_when_it_is_time() -> None:
    """Before the launch step the rocket stays on its lander, with the programme aboard."""
    simulation = world()
    launch = Step("mav", Word.LAUNCH, when=When(Signal.AT_S, 5.0))
    pilot = UplinkPilot(UplinkPlan("up", (*POINTS, launch)), simulation.plan)
    early = pilot.commands(simulation.snapshot())["mav"]
    assert isinstance(early, Launch)
    assert (early.steps, early.programme) == (0, "0 90, 5 90, 15 55, 66 31")
    for _ in range(620):
        simulation.step(pilot.commands(simulation.snapshot()))
    late = pilot.commands(simulation.snapshot())["mav"]
    assert isinstance(late, Launch)
    assert late.steps == 1


def test_a_plan_that_is_given_up_keeps_what_was_begun() -> None:
    """A step that waits too long after the launch gives the plan up; the throw and its programme stand."""
    simulation = world()
    late = Step("mav", Word.PITCH, {"lit_s": 70.0, "to_deg": 20.0}, When(Signal.AT_S, 900.0), within_s=1.0)
    plan = UplinkPlan("up", (*POINTS, Step("mav", Word.LAUNCH), late))
    pilot = UplinkPilot(plan, simulation.plan)
    thrown = pilot.commands(simulation.snapshot())["mav"]
    for _ in range(2 * TICKS_PER_SECOND):
        simulation.step(pilot.commands(simulation.snapshot()))
    assert pilot.states[-1] is StepState.DROPPED
    assert pilot.commands(simulation.snapshot())["mav"] == thrown == Launch(1, "0 90, 5 90, 15 55, 66 31")


def test_a_page_opens_with_a_launch_and_what_is_added_comes_before_it() -> None:
    """The points of a programme are set while it still stands."""
    draft = PlanDraft(world().plan)
    draft.add()
    draft.add()
    assert [step.word for step in draft.uplink.steps] == [Word.PITCH, Word.PITCH, Word.LAUNCH]
    assert draft.step.figures == {"lit_s": 15.0, "to_deg": 55.0}


def test_a_way_that_leads_beside_the_band_is_told_with_its_heights() -> None:
    """The page flies the way ahead: what it ends in stands beside what is asked."""
    steep = Step("mav", Word.PITCH, {"lit_s": 66.0, "to_deg": 70.0})
    level = world().plan
    (finding,) = findings_of(UplinkPlan("up", (POINTS[0], steep, Step("mav", Word.LAUNCH))), level)
    assert finding.severity == "warning"
    assert finding.message.startswith("This way comes down again: its top is at")
    assert findings_of(UplinkPlan("up", (*POINTS, Step("mav", Word.LAUNCH))), level) == []
