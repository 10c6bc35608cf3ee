"""One run of one level: builds the world from a plan and a seed, and steps it. There is no reset: build a new one."""

from __future__ import annotations

import hashlib
import struct
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import pymunk

from game.science.instruments import Instrument
from game.simulation.air_column import AirColumn
from game.simulation.ascent_rocket.rocket import AscentRocket
from game.simulation.atmosphere import weight_m_s2
from game.simulation.clock import SLOW_TICKS, TICK_S
from game.simulation.commands import TEAM, Answer
from game.simulation.craft import CATALOGUE, Craft, Surroundings, scattered
from game.simulation.ending import Ending, ending
from game.simulation.events import (
    AnswerGiven,
    CoreCut,
    Event,
    GoalFailed,
    GoalReached,
    MissionEnded,
    PhotographTaken,
    PointMeasured,
    ThingDiscovered,
)
from game.simulation.ground_segments import GroundSegments
from game.simulation.objectives.catalogue import build_objective
from game.simulation.objectives.plant import Plant
from game.simulation.settling.sites import sites
from game.simulation.settling.survey import SiteSurvey
from game.simulation.snapshot import Air, GoalState, Outcome, Snapshot, ThingState
from game.simulation.terrain import Terrain
from game.simulation.things import ThingField
from game.simulation.underground import Underground
from game.simulation.waste_count import waste
from game.simulation.weather import Weather

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from game.simulation.commands import Command
    from game.simulation.plan import Goal, LevelPlan
    from game.simulation.waste import Waste

SOLVER_ITERATIONS: Final = 30
"""Of the joint solver. Part of the recording format: results depend on it; 30 holds the rocker-bogie stiff."""
COLLISION_SLOP_M: Final = 0.002
"""Overlap that the solver leaves alone: two millimetres. Part of the recording format."""
SOLID_BELOW_M: Final = 400.0
"""Craft higher up have no solid ground below them: nothing falls so far between two looks, and ground costs time."""
WIND_HEIGHT_M: Final = 10.0
"""Height at which a level's wind is stated and shown."""


class Simulation:
    """A world in which time passes by ticks of 1/120 s."""

    def __init__(self, plan: LevelPlan, seed: int) -> None:
        self.plan = plan
        self.seed = seed
        self.tick = 0
        self.terrain = Terrain(plan.terrain)
        self.space = pymunk.Space()
        self.space.iterations = SOLVER_ITERATIONS
        self.space.collision_slop = COLLISION_SLOP_M
        self.space.gravity = (0.0, -weight_m_s2(plan.place))
        self._ground = GroundSegments(self.space, self.terrain)
        self._things = ThingField(self.space, self.terrain, plan.things, seed)
        self.underground = Underground(plan.terrain, seed) if plan.terrain.buried else None
        self.crafts: Mapping[str, Craft] = MappingProxyType(
            {
                each.name: CATALOGUE[each.kind](self.space, self.terrain, scattered(each, seed))
                for each in plan.crafts
            }
        )
        self._craft_list = tuple(self.crafts.values())
        self._commands: dict[str, Command] = {}
        self._answers: list[Answer] = []
        self._asked = dict.fromkeys(self.crafts, False)
        self._column = AirColumn(plan.place)
        middle_m = sum(craft.x_m for craft in self._craft_list) / len(self._craft_list)
        self._weather = Weather(plan.place, seed, middle_m, plan.time_limit_s)
        self._survey = SiteSurvey(plan, self.terrain, self._weather, seed)
        self.objectives = tuple(build_objective(goal) for goal in plan.goals)
        self.outcome = Outcome.UNFINISHED
        self.reason = ""
        self._course = hashlib.sha256()
        self._recent: list[Event] = []
        self._unshared: dict[str, list[str]] = {
            goal.craft: [] for goal in plan.goals if goal.kind == "hand_over"
        }
        """Finds of craft that still have to hand them over."""

    @property
    def time_s(self) -> float:
        """Time since the start."""
        return self.tick * TICK_S

    @property
    def is_over(self) -> bool:
        """Whether the run has ended: won, lost, or out of time."""
        return bool(self.reason)

    def step(self, commands: Mapping[str, Command]) -> Sequence[Event]:
        """Let one tick pass and return what has happened. Craft without a command keep the last one."""
        events: list[Event] = []
        for name, command in commands.items():
            if self._commands.get(name) is not command:
                self._obey(name, command)
        if self.tick % SLOW_TICKS == 0:
            self._slow_step(events)
        heard = len(events)
        for craft in self._craft_list:
            craft.before_step()
        self.space.step(TICK_S)
        self.tick += 1
        time_s = self.tick * TICK_S
        for craft in self._craft_list:
            craft.after_step(time_s, events)
        if len(events) > heard:
            self._recent += events[heard:]
        return events

    def snapshot(self) -> Snapshot:
        """Return a picture of the world as it stands."""
        return Snapshot(
            tick=self.tick,
            time_s=self.time_s,
            local_time_h=self._column.local_time_h(self.time_s),
            gravity_m_s2=-self.space.gravity[1],
            crafts={craft.name: craft.state(self._air(craft)) for craft in self._craft_list},
            goals=self.goal_states(),
            things=self._things.states(),
            dust_devils=self._weather.dust_devils(self.time_s),
            wind_m_s=self._weather.wind_m_s(self._craft_list[0].x_m, WIND_HEIGHT_M, self.time_s)[0],
            outcome=self.outcome,
            reason=self.reason,
        )

    def goal_states(self) -> tuple[GoalState, ...]:
        """Return how every goal stands, in the level's order."""
        return tuple(
            GoalState(
                each.goal.kind,
                each.goal.craft,
                each.progress,
                each.is_done,
                each.is_failed,
                each.reason,
                each.tries_left,
            )
            for each in self.objectives
        )

    def things(self) -> tuple[ThingState, ...]:
        """Return what lies on the ground."""
        return self._things.states()

    def fingerprint(self) -> str:
        """Return a digest of the whole course so far: the same plan, seed and commands give the same one."""
        return self._course.hexdigest()

    @property
    def energy_used_wh(self) -> float:
        """Energy that all craft have used."""
        return sum(craft.energy_used_wh for craft in self._craft_list)

    @property
    def waste(self) -> Waste:
        """What has been left on the ground so far."""
        return waste(self)

    @property
    def landed_kg(self) -> float:
        """Mass that the team's plan brings from the Earth: of the plant handed in last, or of a chosen rocket."""
        plants_kg = sum(each.design_kg for each in self.objectives if isinstance(each, Plant))
        return plants_kg + sum(each.landed_kg for each in self._craft_list if isinstance(each, AscentRocket))

    @property
    def damage(self) -> float:
        """Damage of the worst hit craft."""
        return max(craft.damage for craft in self._craft_list)

    def _obey(self, name: str, command: Command) -> None:
        self._commands[name] = command
        if name == TEAM and isinstance(command, Answer):
            self._answers.append(command)
        elif name in self.crafts:
            self.crafts[name].obey(command)

    def _slow_step(self, events: list[Event]) -> None:
        """Do what needs doing ten times a second: ground, craft, what they found, goals, the fingerprint."""
        self._ground.keep_near([craft.x_m for craft in self._craft_list if self._is_low(craft)])
        time_s, things = self.time_s, self._things.states()
        for craft in self._craft_list:
            sun_share = self._column.sun_share(time_s)
            around = Surroundings(time_s, self._air(craft), things, sun_share, self.underground)
            craft.slow_step(around, events)
            self._take_picture(craft, events)
        self._hear_answers(events)
        self._recent += events
        self._note_finds()
        if not self.is_over:
            self._follow_goals(events)
        self._recent.clear()
        for craft in self._craft_list:
            digest = craft.digest()
            self._course.update(struct.pack(f"<{len(digest)}d", *digest))

    def _air(self, craft: Craft) -> Air:
        x_m, y_m = craft.body.position
        wind = self._weather.wind_m_s(x_m, y_m - self.terrain.height_m(x_m), self.time_s)
        return self._column.air(y_m, self.time_s, wind)

    def _is_low(self, craft: Craft) -> bool:
        """Return whether a craft may come to the ground before it is looked at again."""
        x_m, y_m = craft.body.position
        return bool(y_m - self.terrain.height_m(x_m) < SOLID_BELOW_M)

    def _take_picture(self, craft: Craft, events: list[Event]) -> None:
        """Take a picture when it is first asked for; what it shows is on the map from then on, or once it is handed over."""
        was_asked, self._asked[craft.name] = self._asked[craft.name], craft.wants_photograph
        if was_asked or not craft.wants_photograph:
            return
        names = craft.visible(self._things.states())
        events.append(PhotographTaken(self.time_s, craft.name, names))
        for name in names:
            self._things.photograph(name)
        for site in sites(self._things.states()):
            if site.name in names:
                self._things.keep(site.name, self._survey.slope(site, craft.x_m))
        unshared = self._unshared.get(craft.name)
        new = [name for name in names if not self._things.is_known(name)]
        if unshared is None:
            events += [ThingDiscovered(self.time_s, craft.name, name) for name in new]
        else:
            unshared += [name for name in new if name not in unshared]

    def _note_finds(self) -> None:
        """Put what came into sight on the map, and count cores."""
        for event in self._recent:
            if isinstance(event, ThingDiscovered):
                self._things.discover(event.thing)
            elif isinstance(event, CoreCut):
                self._things.take_core(event.thing)
            elif isinstance(event, PointMeasured):
                self._measure(event.thing, Instrument(event.instrument), event.time_s)

    def _measure(self, name: str, instrument: Instrument, time_s: float) -> None:
        """Keep what an instrument finds: of the rock itself, or of the weather at a site."""
        if instrument is not Instrument.MEDA:
            self._things.measure(name, instrument)
            return
        site = next(each for each in self._things.states() if each.name == name)
        self._things.keep(name, self._survey.weather(site, time_s, self._column.local_time_h(time_s)))

    def _hear_answers(self, events: list[Event]) -> None:
        """Report what the team has answered since the last slow step; it decides the course as a craft's way does."""
        for answer in self._answers:
            events.append(AnswerGiven(self.time_s, TEAM, answer.about, answer.answer))
            self._things.name(answer.about, answer.answer)
            self._course.update(f"{answer.about}={answer.answer};".encode())
        self._answers.clear()

    def _share(self, giver: str, events: list[Event]) -> None:
        """Put what a craft has handed over on the map; after its last hand-over what it finds comes there at once."""
        for name in self._unshared[giver]:
            if not self._things.is_known(name):
                self._things.discover(name)
                events.append(ThingDiscovered(self.time_s, giver, name))
        self._unshared[giver].clear()
        if all(each.is_done for each in self.objectives if _hands_over(each.goal, giver)):
            del self._unshared[giver]

    def _follow_goals(self, events: list[Event]) -> None:
        are_done = True
        for number, objective in enumerate(self.objectives):
            was = objective.is_done, objective.is_failed
            objective.look(self, self._recent, are_others_done=are_done)
            are_done = are_done and objective.is_done
            if objective.is_failed and not was[1]:
                events.append(GoalFailed(self.time_s, objective.goal.craft, number, objective.reason))
            elif objective.is_done and not was[0]:
                events.append(GoalReached(self.time_s, objective.goal.craft, number, objective.reason))
                if objective.goal.kind == "hand_over":
                    self._share(objective.goal.craft, events)
        end: Ending | None = ending(self)
        if end is not None:
            self.outcome, self.reason = end.outcome, end.reason
            events.append(MissionEnded(self.time_s, end.craft, end.outcome.value, end.reason))


def _hands_over(goal: Goal, craft: str) -> bool:
    return goal.kind == "hand_over" and goal.craft == craft
