"""The same machine with the same inputs on Earth, Moon and Mars at once: sliders below, three worlds above them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.missions.side_by_side import CRAFT, KINDS, WORLDS, SideBySide
from game.scenes.page_scene import PageScene
from game.scenes.side_by_side_words import place_line, state_lines, why, world_name
from game.scenes.three_worlds import ThreeWorlds
from game.scenes.time_bank import NANOSECONDS, TimeBank
from game.simulation.clock import TICKS_PER_SECOND
from game.simulation.commands import AssistedFlight, Drive
from game.texts import tr
from game.texts.units import quantity
from game.ui import theme
from game.ui.adjusting import Slider
from game.ui.buttons import Button, Style
from game.ui.groups import Column, Framed, Gap, Panel, Row
from game.ui.labels import Heading, Label
from game.ui.menu_keys import Menu, menu_sign
from game.ui.scroll import Scroll

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import pygame

    from game.scenes.context import Context
    from game.simulation.commands import Command
    from game.simulation.plan import World
    from game.ui.theme import Scale
    from game.ui.widget import Widget

_HALF_DEGREES: Final = 2
"""Angles are set in half degrees."""
_LEANS_DEG: Final = range(-10, 11, 2)
_SPEEDS_PCT: Final = range(-100, 101, 25)
_LAPSE: Final = {"helicopter": 1, "rover": 5}
"""A rover's four centimetres a second are watched in faster time."""
_LARGE: Final = 1.3
"""Text so much larger than usual would cover the worlds with their figures."""
_LONGEST_S: Final = 0.1
"""A picture that was late lets no more time pass than this."""


class WorldCard(Panel):
    """What one world says of itself; where text is large, only why things are as they are."""

    def __init__(self, world: World, *, is_short: bool) -> None:
        self._place, self._why = (
            Label("", size=theme.SMALL, colour=theme.TEXT_QUIET),
            Label("", size=theme.SMALL),
        )
        self._lines = [Label(" ", size=theme.SMALL, colour=theme.INFO) for _ in range(2)]
        head = [Heading(world_name(world), size=theme.BODY), *([] if is_short else [self._place])]
        lines = [] if is_short else self._lines
        super().__init__([Row(head, gap=12, is_level=True), *lines, self._why], gap=1, padding=12, grow=1.0)
        self.world = world

    def width_px(self, scale: Scale) -> int:  # noqa: ARG002 - the same share for every world
        """Return that it asks for nothing: each card takes its third."""
        return 0

    def say(self, bench: SideBySide) -> None:
        """Tell how it stands now."""
        snapshot = bench.snapshots[self.world]
        state = snapshot.crafts[CRAFT]
        self._place.label = place_line(snapshot, state)
        for label, words in zip(self._lines, state_lines(state), strict=True):
            label.label = words
        self._why.label = why(self.world, snapshot)


class _Input(Slider):
    """A slider that shares the width of the board."""

    CONTROL_WIDTH = 280

    def __init__(
        self, label: str, values: Sequence[tuple[int, str]], on_change: Callable[[int], None], *, now: int
    ) -> None:
        super().__init__(label, values, on_change, now=now)
        self.grow = 1.0


class SideBySideScene(PageScene):
    """Three worlds, one set of sliders."""

    name = "side-by-side"
    music = 0.0

    def __init__(self, context: Context, kind: str = KINDS[0]) -> None:
        self.bench = SideBySide(kind)
        self._worlds = ThreeWorlds(context, self.bench)
        self._bank = TimeBank()
        self._blades, self._lean_deg, self._speed_pct = self._flat_blades(), 0, 0
        self._cards: list[WorldCard] = []
        super().__init__(context, self._worlds)

    def build(self) -> Widget:
        """Return a card on each world, and what is asked of all of them below."""
        is_short = self.context.scale.text_ratio > _LARGE
        self._cards = [WorldCard(world, is_short=is_short) for world in WORLDS]
        self._say()
        other = KINDS[1 - KINDS.index(self.bench.kind)]
        names = {"helicopter": tr("Take the helicopter"), "rover": tr("Take the rover")}
        buttons = Row(
            [
                Button(tr("Start again"), self.again, style=Style.PRIMARY),
                Button(names[other], lambda: self.take(other)),
                Button(tr("Back"), self.back, key=menu_sign(Menu.BACK)),
            ],
            gap=10,
        )
        board = Panel([Row(self._sliders(), gap=24), buttons], gap=8, padding=14)
        page = Column([Row(list(self._cards), gap=16, may_stack=False), Gap(grow=1.0), board], gap=12)
        return Framed(Scroll(page, label=tr("Side by side")), widest=4000, edge=12, is_full=True)

    def update(self, elapsed_ns: int) -> None:
        """Let all worlds go on once they are painted."""
        super().update(elapsed_ns)
        if not self._worlds.is_painted:
            return
        elapsed_ns = min(elapsed_ns, round(_LONGEST_S * NANOSECONDS))
        ticks = self._bank.spend(elapsed_ns, TICKS_PER_SECOND * _LAPSE[self.bench.kind])
        self._worlds.hear(self.bench.advance(ticks, self.command))
        self._worlds.advance(elapsed_ns / NANOSECONDS)

    def draw(self, surface: pygame.Surface) -> None:
        """Say how each world stands, make room for what needs it, and draw."""
        self._say()
        scale = self.context.scale
        if any(card.height_px(card.bounds.width, scale) > card.bounds.height for card in self._cards):
            self.page.resize(scale)
        super().draw(surface)

    @property
    def command(self) -> Command:
        """Return what every machine is told."""
        if self.bench.kind == "rover":
            return Drive(speed_m_s=value("perseverance.top_speed_m_s") * self._speed_pct / 100.0)
        return AssistedFlight(
            tilt_rad=math.radians(self._lean_deg),
            collective_rad=math.radians(self._blades / _HALF_DEGREES),
        )

    def again(self) -> None:
        """Put the machine back on the ground of all worlds."""
        self.take(self.bench.kind)

    def take(self, kind: str) -> None:
        """Compare another machine, or the same one anew."""
        self.bench = SideBySide(kind)
        self._worlds = ThreeWorlds(self.context, self.bench)
        self.behind = self._worlds
        self._blades, self._lean_deg, self._speed_pct = self._flat_blades(), 0, 0
        self.rebuild()

    def set_blades(self, half_degrees: int) -> None:
        """Turn the blades of all machines to an angle."""
        self._blades = half_degrees

    def set_lean(self, degrees: int) -> None:
        """Let all lean; positive leans forward."""
        self._lean_deg = degrees

    def set_speed(self, percent: int) -> None:
        """Ask all for a share of the rover's top speed."""
        self._speed_pct = percent

    def _sliders(self) -> list[Widget]:
        if self.bench.kind == "rover":
            speeds = [(percent, quantity(percent, "%")) for percent in _SPEEDS_PCT]
            return [_Input(tr("Speed, of 4.2 cm/s"), speeds, self.set_speed, now=self._speed_pct)]
        lowest, highest = (
            round(value(f"ingenuity.{name}_collective_deg") * _HALF_DEGREES) for name in ("lowest", "highest")
        )
        angles = [(n, quantity(n / _HALF_DEGREES, "°")) for n in range(lowest, highest + 1)]
        leans = [(n, quantity(n, "°")) for n in _LEANS_DEG]
        blades = _Input(tr("Angle of the blades"), angles, self.set_blades, now=self._blades)
        blades.hint = tr("A steeper blade pushes more air down. Mars flies at about 11 degrees.")
        return [blades, _Input(tr("Lean to the side"), leans, self.set_lean, now=self._lean_deg)]

    def _say(self) -> None:
        for card in self._cards:
            card.say(self.bench)

    @staticmethod
    def _flat_blades() -> int:
        return round(value("ingenuity.lowest_collective_deg") * _HALF_DEGREES)
