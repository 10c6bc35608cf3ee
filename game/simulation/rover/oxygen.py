"""Making oxygen on board (MOXIE): heats the cells, sends current through them, and pays for too much of it.

The chemistry is `game.science.moxie`'s. Simplified: the air is taken for that of Mars (levels elsewhere may not ask
for oxygen), and the heat that the reaction takes is left to the heater's margin.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.facts import value
from game.science.moxie import (
    carbon_limit_share,
    heat_capacity_j_k,
    heat_leak_w_k,
    highest_current_a,
    rate_g_h,
    whole_intake_a,
    work_power_w,
)
from game.simulation.clock import SLOW_S
from game.simulation.events import CarbonFormed, Event, OxygenHot
from game.simulation.snapshot import OxygenState
from game.simulation.units import PERCENT, SECONDS_PER_HOUR

if TYPE_CHECKING:
    from game.simulation.commands import Drive


class OxygenMaker:
    """One rover's oxygen maker. A cold one is a box that rests until it is first switched on."""

    def __init__(self, craft: str, cells_c: float, filter_share: float = 1.0) -> None:
        """Take how hot the cells are, and how much of the air passes the dust filter; 1 is a clean one's."""
        self._craft = craft
        self.filter_share = filter_share
        self._hot_c = value("moxie.cell_temperature_c")
        self._lowest_c = value("moxie.lowest_cell_temperature_c")
        self._rest_c = value("moxie.rest_temperature_c")
        self._heater_w = value("moxie.heater_power_w")
        self._electronics_w = value("moxie.electronics_w")
        self._highest_a = highest_current_a()
        self._leak_w_k = heat_leak_w_k()
        self._capacity_j_k = heat_capacity_j_k()
        self._carbon_time_s = value("moxie.carbon_time_s")
        self._fresh_leak_g_h = value("moxie.fresh_leak_g_h")
        self._aged_leak_g_h = value("moxie.aged_leak_g_h")
        self._temperature_c = cells_c
        self._was_ready = self._temperature_c >= self._lowest_c
        self._was_used = cells_c > self._rest_c
        self._was_sooting = False
        self._current_a = self._limit_a = 0.0
        self._health = 1.0
        self._other_g = 0.0
        self._measured_g = value("moxie.intake_known_after_g")
        self.made_g = 0.0
        """Oxygen so far."""
        self.power_w = 0.0
        """Drawn now by all of it."""

    @property
    def purity_pct(self) -> float:
        """Share of oxygen in all that came out so far."""
        return PERCENT * self.made_g / (self.made_g + self._other_g) if self.made_g > 0.0 else PERCENT

    @property
    def is_dead(self) -> bool:
        """Whether carbon has ruined the cells for good."""
        return self._health <= 0.0

    @property
    def state(self) -> OxygenState:
        """How it stands, for the snapshot."""
        return OxygenState(
            temperature_c=self._temperature_c,
            is_ready=self._temperature_c >= self._lowest_c,
            current_a=self._current_a,
            carbon_limit_a=self._limit_a,
            made_g=self.made_g,
            purity_pct=self.purity_pct,
            health=self._health,
            power_w=self.power_w,
            filter_share=self.filter_share if self.made_g >= self._measured_g else None,
        )

    @property
    def digest(self) -> tuple[float, ...]:
        """The numbers that decide how it goes on; none until it is first used."""
        return (self._temperature_c, self._health, self.made_g, self._other_g) if self._was_used else ()

    def slow_step(self, command: Drive, density_kg_m3: float, time_s: float) -> list[Event]:
        """Heat, make oxygen and age for one slow step; return what has happened."""
        self._was_used = self._was_used or command.is_oxygen_heating
        if not self._was_used:
            return []
        is_on = command.is_oxygen_heating
        heater_w = self._heat() if is_on else 0.0
        self._temperature_c += (heater_w - self._leak_w) * SLOW_S / self._capacity_j_k
        supply_a = self.filter_share * whole_intake_a(density_kg_m3)
        self._limit_a = carbon_limit_share(self._temperature_c) * supply_a
        can_flow = is_on and self._temperature_c >= self._lowest_c and not self.is_dead
        asked_a = max(0.0, min(command.oxygen_current_a, self._highest_a, supply_a))
        self._current_a = asked_a if can_flow else 0.0
        self.power_w = heater_w + self._electronics_w if is_on else 0.0
        if self._current_a > 0.0:
            self.power_w += work_power_w(self._current_a, self._health)
            self._make()
        return self._report(time_s)

    def rest(self) -> None:
        """Stand without power for one slow step, as while the rover sleeps."""
        self._current_a = self.power_w = 0.0
        self._temperature_c -= self._leak_w * SLOW_S / self._capacity_j_k

    @property
    def _leak_w(self) -> float:
        return self._leak_w_k * (self._temperature_c - self._rest_c)

    def _heat(self) -> float:
        """Return the heater's power: all of it on the way up, what is needed to stay hot there."""
        missing_j = (self._hot_c - self._temperature_c) * self._capacity_j_k
        return max(0.0, min(self._heater_w, self._leak_w + missing_j / SLOW_S))

    def _make(self) -> None:
        """Make oxygen; beyond the limit carbon falls out, and cells that it cracks let other gases in."""
        hours = SLOW_S / SECONDS_PER_HOUR
        self.made_g += rate_g_h(self._current_a) * hours
        self._other_g += (self._fresh_leak_g_h + (1.0 - self._health) * self._aged_leak_g_h) * hours
        beyond = max(0.0, self._current_a / self._limit_a - 1.0)
        self._health = max(0.0, self._health - beyond * SLOW_S / self._carbon_time_s)

    def _report(self, time_s: float) -> list[Event]:
        """Tell once when the cells are hot enough, and each time that carbon begins to fall out."""
        events: list[Event] = []
        is_ready = self._temperature_c >= self._lowest_c
        if is_ready and not self._was_ready:
            events.append(OxygenHot(time_s, self._craft))
        is_sooting = self._current_a > self._limit_a
        if is_sooting and not self._was_sooting:
            events.append(CarbonFormed(time_s, self._craft, self._current_a, self._limit_a))
        self._was_ready, self._was_sooting = is_ready, is_sooting
        return events
