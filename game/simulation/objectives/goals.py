"""The kinds of goals. `look` follows the world ten times a second and only counts; `reason` says in words how it stands."""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Final, cast

from game.simulation.events import JumpLanded, PhotographTaken, TouchedDown
from game.texts import tr
from game.texts.units import clock, quantity

if TYPE_CHECKING:
    from game.simulation.objectives.world import Events, Flyer, GoalWorld
    from game.simulation.plan import Goal
    from game.simulation.rover.rover import Rover

SMALL_M: Final = 0.01
"""Keeps the share of a way defined for a goal that is reached from the start."""


class Objective(ABC):
    """What all goals share. Done goals stay done unless a kind says otherwise."""

    def __init__(self, goal: Goal) -> None:
        self.goal = goal
        self.progress = 0.0
        self.is_done = False
        self.is_failed = False

    @property
    @abstractmethod
    def reason(self) -> str:
        """How it stands, in words."""

    @property
    def tries_left(self) -> int:
        """Wrong answers until it fails; those that ask for none count none."""
        return 0

    @abstractmethod
    def look(self, world: GoalWorld, events: Events, *, are_others_done: bool) -> None:
        """Follow the world for one slow step. `are_others_done` tells whether all goals before this one are."""


class Reach(Objective):
    """Be at a distance, within a tolerance, once."""

    def __init__(self, goal: Goal) -> None:
        super().__init__(goal)
        self._at_m = goal.at_m or 0.0
        self._furthest_m = SMALL_M
        self._away_m = 0.0

    @property
    def reason(self) -> str:
        """Where it is, or how far still."""
        if self.is_done:
            return tr("Reached {place}").format(place=quantity(self._at_m, "m"))
        return tr("{way} to go").format(way=quantity(self._away_m, "m", 1))

    def look(self, world: GoalWorld, events: Events, *, are_others_done: bool) -> None:
        """Done at the first moment that the craft is there."""
        del events, are_others_done
        if self.is_done:
            return
        self._away_m = max(abs(world.crafts[self.goal.craft].x_m - self._at_m) - self.goal.within_m, 0.0)
        self._furthest_m = max(self._furthest_m, self._away_m)
        self.progress = 1.0 - self._away_m / self._furthest_m
        self.is_done = self._away_m == 0.0
        if self.is_done:
            self.progress = 1.0


class Land(Objective):
    """Stand on the ground after a flight: at a place if one is asked, softly enough, and once the rest is done."""

    def __init__(self, goal: Goal) -> None:
        super().__init__(goal)
        self._touchdown: TouchedDown | None = None
        self._away_m = 0.0
        self._is_early = False
        self._slope_deg = 0.0
        self._slope_limit_deg = math.inf if goal.slope_deg is None else goal.slope_deg

    @property
    def reason(self) -> str:
        """How the last landing went."""
        if self._touchdown is None:
            return tr("Still to land")
        down = quantity(self._touchdown.down_m_s, "m/s", 1)
        if self.is_failed:
            return self._failure(self._touchdown)
        if self._away_m > self.goal.within_m:
            words = tr("Landed {away} from the place; {within} is allowed")
            return words.format(
                away=quantity(self._away_m, "m", 1), within=quantity(self.goal.within_m, "m", 1)
            )
        if self._is_early:
            return tr("Landed before the goals above were done")
        return tr("Landed at {down}").format(down=down)

    def _failure(self, touchdown: TouchedDown) -> str:
        if self._is_sliding(touchdown):
            sideways = quantity(abs(touchdown.sideways_m_s), "m/s", 1)
            limit = quantity(self.goal.max_sideways_m_s or 0.0, "m/s", 1)
            words = tr("Touched down sliding at {sideways}; {limit} was allowed")
            return words.format(sideways=sideways, limit=limit)
        if touchdown.down_m_s > self.goal.max_down_m_s:
            down, limit = (quantity(x, "m/s", 1) for x in (touchdown.down_m_s, self.goal.max_down_m_s))
            return tr("Touched down at {down}; {limit} was allowed").format(down=down, limit=limit)
        slope, limit = (quantity(x, "°", 0) for x in (self._slope_deg, self._slope_limit_deg))
        return tr("It stands {slope} out of level; {limit} was allowed").format(slope=slope, limit=limit)

    def _is_sliding(self, touchdown: TouchedDown) -> bool:
        limit_m_s = self.goal.max_sideways_m_s
        return limit_m_s is not None and abs(touchdown.sideways_m_s) > limit_m_s

    def look(self, world: GoalWorld, events: Events, *, are_others_done: bool) -> None:
        """Judge every touchdown; one that was too hard stays."""
        for event in events:
            if isinstance(event, TouchedDown) and event.craft == self.goal.craft and not self.is_failed:
                self._touchdown = event
                self.is_failed = event.down_m_s > self.goal.max_down_m_s or self._is_sliding(event)
        craft = cast("Flyer", world.crafts[self.goal.craft])
        self.is_done = False
        if self._touchdown is not None and craft.is_at_rest and not self.is_failed:
            self._away_m = 0.0 if self.goal.at_m is None else abs(craft.x_m - self.goal.at_m)
            self._is_early = not are_others_done
            self._slope_deg = math.degrees(craft.tilt_rad)
            self.is_failed = self._slope_deg > self._slope_limit_deg
            self.is_done = are_others_done and self._away_m <= self.goal.within_m and not self.is_failed
        self.progress = float(self.is_done)


class Photograph(Objective):
    """Take a picture that shows a thing, from within a distance."""

    def __init__(self, goal: Goal) -> None:
        super().__init__(goal)
        self._away_m = 0.0

    @property
    def reason(self) -> str:
        """Whether the picture is taken, or from where it was."""
        thing = (self.goal.thing or "").replace("_", " ")
        if self.is_done:
            return tr("{thing} photographed").format(thing=thing)
        if self._away_m > 0.0:
            words = tr("{thing} photographed from {away}; go within {within}")
            within = quantity(self.goal.within_m, "m", 0)
            return words.format(thing=thing, away=quantity(self._away_m, "m", 0), within=within)
        return tr("{thing} still to photograph").format(thing=thing)

    def look(self, world: GoalWorld, events: Events, *, are_others_done: bool) -> None:
        """Done once this craft has taken a picture that shows the thing from near enough."""
        del are_others_done
        goal = self.goal
        for event in events:
            if (
                isinstance(event, PhotographTaken)
                and event.craft == goal.craft
                and goal.thing in event.things
            ):
                thing = next(each for each in world.things() if each.name == goal.thing)
                self._away_m = abs(world.crafts[goal.craft].x_m - thing.x_m)
                self.is_done = self.is_done or self._away_m <= goal.within_m
        self.progress = float(self.is_done)


class Travel(Objective):
    """Cover a way over the ground."""

    def __init__(self, goal: Goal) -> None:
        super().__init__(goal)
        self._way_m = 0.0

    @property
    def reason(self) -> str:
        """Way and whole way."""
        asked = quantity(self.goal.distance_m, "m", 0)
        return tr("{way} of {asked}").format(way=quantity(self._way_m, "m", 0), asked=asked)

    def look(self, world: GoalWorld, events: Events, *, are_others_done: bool) -> None:
        """Progress is the share of the way."""
        del events, are_others_done
        self._way_m = world.crafts[self.goal.craft].odometer_m
        self.progress = min(self._way_m / self.goal.distance_m, 1.0)
        self.is_done = self._way_m >= self.goal.distance_m


class Sample(Objective):
    """Seal cores of a thing in tubes."""

    def __init__(self, goal: Goal) -> None:
        super().__init__(goal)
        self._sealed = 0

    @property
    def reason(self) -> str:
        """Tubes and tubes asked for."""
        return tr("{sealed} of {asked} tubes sealed").format(sealed=self._sealed, asked=self.goal.count)

    def look(self, world: GoalWorld, events: Events, *, are_others_done: bool) -> None:
        """Count sealed tubes."""
        del events, are_others_done
        rover = cast("Rover", world.crafts[self.goal.craft])
        self._sealed = sum(tube.thing == self.goal.thing for tube in rover.sampling.rack.sealed)
        self.progress = min(self._sealed / self.goal.count, 1.0)
        self.is_done = self._sealed >= self.goal.count


class StayWithin(Objective):
    """Break none of the limits: time, energy, tilt, damage, landings. Counts as done as long as nothing is broken."""

    def __init__(self, goal: Goal) -> None:
        super().__init__(goal)
        self.is_done = True
        self.progress = 1.0
        self._broken = ""

    @property
    def reason(self) -> str:
        """Which limit was broken."""
        goal = self.goal
        if self._broken == "time":
            return tr("The time limit of {limit} has passed").format(limit=clock(goal.time_s or 0.0))
        if self._broken == "energy":
            return tr("More than {limit} was used").format(limit=quantity(goal.energy_wh or 0.0, "Wh"))
        if self._broken == "tilt":
            return tr("It leaned beyond {limit}").format(limit=quantity(goal.tilt_deg or 0.0, "°"))
        if self._broken == "damage":
            return tr("It was damaged more than allowed")
        if self._broken == "landing":
            limit = quantity(goal.landing_m_s or 0.0, "m/s", 1)
            return tr("It came down faster than {limit}").format(limit=limit)
        return tr("Within all limits")

    def look(self, world: GoalWorld, events: Events, *, are_others_done: bool) -> None:
        """Fail at the first limit that is broken."""
        del are_others_done
        goal, craft = self.goal, world.crafts[self.goal.craft]
        if goal.time_s is not None and world.time_s > goal.time_s:
            self._fail("time")
        if goal.energy_wh is not None and craft.energy_used_wh > goal.energy_wh:
            self._fail("energy")
        if goal.tilt_deg is not None and craft.tilt_rad > math.radians(goal.tilt_deg):
            self._fail("tilt")
        if goal.damage is not None and craft.damage > goal.damage:
            self._fail("damage")
        landings = (each for each in events if isinstance(each, TouchedDown | JumpLanded))
        fastest_m_s = max((each.down_m_s for each in landings if each.craft == goal.craft), default=0.0)
        if goal.landing_m_s is not None and fastest_m_s > goal.landing_m_s:
            self._fail("landing")

    def _fail(self, limit: str) -> None:
        self._broken = self._broken or limit
        self.is_failed, self.is_done, self.progress = True, False, 0.0
