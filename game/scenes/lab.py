"""The lab: five sliders, two curves and eight figures about hovering, and a helicopter that does what they say.

Nothing is computed unless something was set, and then once for a frame, however far a slider was dragged.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

import pygame

from game.facts import value
from game.scenes import routes
from game.scenes.lab_bench import HIGHEST_TIP_MACH, Setup, curves, measure
from game.scenes.lab_chart import Chart, Drawn, Limit
from game.scenes.lab_demonstration import Demonstration
from game.scenes.lab_figures import Figure, figures, show_all, source_words
from game.scenes.lab_places import lab_places
from game.scenes.lab_sliders import LabSlider, published_machine, ranges
from game.scenes.lab_verdict import VerdictCard, verdict
from game.scenes.page_scene import PageScene
from game.texts import tr
from game.texts.units import quantity
from game.ui import theme
from game.ui.buttons import Button, Style
from game.ui.groups import Column, Framed, Gap, Panel, Row
from game.ui.labels import Heading, Label
from game.ui.menu_keys import Menu, menu_sign
from game.ui.scroll import Scroll

if TYPE_CHECKING:
    from game.scenes.context import Context
    from game.scenes.lab_places import LabPlace
    from game.simulation.performance import Hover
    from game.ui.widget import Widget

_MARGINS_PCT: Final = (-100.0, 200.0)
_POWERS_W: Final = (0.0, 1000.0)


class LabScene(PageScene):
    """Sliders at the start, the helicopter in the middle, curves and figures at the end."""

    name = "lab"

    def __init__(self, context: Context) -> None:
        self._places = lab_places()
        self._place = self._places[0]
        self._figures = figures()
        self._verdict = VerdictCard()
        self._margin = Chart(tr("Thrust margin (%) at rpm"), "%", _MARGINS_PCT, theme.INFO)
        self._power = Chart(tr("Hover power (W) at rpm"), "W", _POWERS_W, theme.CAUTION)
        self._middle = Column([])
        self._source = Label("", size=theme.SMALL, colour=theme.TEXT)
        self._asked = ""
        self._is_stale = True
        self.hover: Hover | None = None
        self._sliders = self._new_sliders()
        self.setup = self._set_up()
        self._helicopter = Demonstration(self._place.look)
        super().__init__(context, self._helicopter)
        self._measure()

    def build(self) -> Widget:
        """Return the three columns; one below the other where they do not fit."""
        self._middle = Column([self._verdict, Gap(grow=1.0), self._source_card()], grow=1.0)
        board = Row([self._start(), self._middle, self._end()], gap=16)
        return Framed(Scroll(board, label=tr("Lab")), widest=1800, edge=20, is_full=True)

    def go(self, number: int) -> None:
        """Choose a place by its number and ask where its thrust margin comes from."""
        self.choose(self._places[number])
        self.page.focus(self._figures[0])

    def choose(self, place: LabPlace) -> None:
        """Go somewhere else with the published helicopter."""
        self._place = place
        self._sliders = self._new_sliders()
        self.setup = self._set_up()
        self._helicopter.go_to(place.look)
        self._is_stale = True
        self.rebuild()

    def handle(self, event: pygame.event.Event) -> None:
        """Let the wheel turn the slider that is pointed at; leave everything else to the page."""
        slider = self.page.focused
        if (
            event.type == pygame.MOUSEWHEEL
            and isinstance(slider, LabSlider)
            and slider.bounds.collidepoint(pygame.mouse.get_pos())
        ):
            slider.arrow(pygame.K_RIGHT if event.y > 0 else pygame.K_LEFT)
        else:
            super().handle(event)

    def update(self, elapsed_ns: int) -> None:
        """Measure if something was set, and let the helicopter move."""
        if self._is_stale:
            self._measure()
        super().update(elapsed_ns)

    def draw(self, surface: pygame.Surface) -> None:
        """Draw the place, the helicopter, and the board with the source of what is in focus."""
        if self._is_stale:
            self._measure()
        self._ask()
        # One below the other, the columns cover the place.
        self._helicopter.is_in_sight = 2 * self._middle.bounds.width < surface.get_width()
        super().draw(surface)

    def _start(self) -> Widget:
        buttons = [
            Button(p.name, partial(self.choose, p), style=self._style(p), grow=1.0) for p in self._places
        ]
        rows = [Row(buttons[n : n + 2], gap=8, may_stack=False) for n in range(0, len(buttons), 2)]
        head = Row(
            [
                Heading(tr("Lab")),
                Gap(grow=1.0),
                Button(tr("Engines"), self.open_engines),
                Button(tr("Back"), self.back, key=menu_sign(Menu.BACK)),
            ],
            is_level=True,
        )
        return Panel([head, Column(rows, gap=8), Column(self._sliders, gap=2)], gap=14, padding=18, grow=1.0)

    def _end(self) -> Widget:
        pairs = [
            Row(self._figures[n : n + 2], gap=8, may_stack=False) for n in range(0, len(self._figures), 2)
        ]
        return Panel([self._margin, self._power, Column(pairs, gap=2)], gap=8, padding=18, grow=1.0)

    def _source_card(self) -> Widget:
        note = Label(
            tr(
                "A demonstration: straight up and down, drawn to scale before hills that stand for the place."
            ),
            size=theme.SMALL,
            colour=theme.TEXT_QUIET,
        )
        worlds = Button(tr("Three worlds side by side"), partial(routes.side_by_side, self.context))
        return Panel([self._source, note, worlds], gap=6, padding=16)

    def open_engines(self) -> None:
        """Go to the propulsion bench, before the same place."""
        self._helicopter.is_in_sight = False
        routes.engines(self.context, self._helicopter)

    def _style(self, place: LabPlace) -> Style:
        return Style.PRIMARY if place is self._place else Style.PLAIN

    def _new_sliders(self) -> list[LabSlider]:
        present = {
            "density_kg_m3": self._place.density,
            "gravity_m_s2": self._place.gravity,
            **published_machine(),
        }
        return [LabSlider(span, present[span.field], self._set) for span in ranges()]

    def _set_up(self) -> Setup:
        numbers = {slider.span.field: slider.number for slider in self._sliders}
        return Setup(
            temperature_k=self._place.temperature_k,
            speed_of_sound_m_s=self._place.speed_of_sound_m_s,
            **numbers,
        )

    def _set(self, field: str, number: float) -> None:
        self.setup = replace(self.setup, **{field: number})
        self._is_stale = True

    def _measure(self) -> None:
        """Solve the present point and the curves, and tell everyone."""
        self._is_stale = False
        setup = self.setup
        self.hover = measure(setup)
        show_all(self._figures, self.hover, setup.weight_n)
        self._verdict.show(verdict(self.hover))
        self._helicopter.obey(self.hover, setup)
        self._plot()

    def _plot(self) -> None:
        margins, powers = curves(self.setup)
        hover, rpm = self.hover, self.setup.rotor_speed_rpm
        mach = Limit(
            self.setup.mach_limit_rpm, tr("tip Mach {limit}").format(limit=HIGHEST_TIP_MACH), is_upright=True
        )
        zero = Limit(0.0, tr("thrust = weight"))
        peak_w = value("ingenuity.peak_power_w")
        battery = Limit(peak_w, tr("battery {peak}").format(peak=quantity(peak_w, "W")))
        margin_now = (rpm, -100.0 if hover is None else hover.thrust_margin_pct)
        carries = hover is not None and hover.thrust_margin_pct >= 0.0
        power_now = (rpm, hover.electrical_power_w) if hover is not None and carries else None
        self._margin.show(Drawn(margins, margin_now, (zero, mach)))
        self._power.show(Drawn(powers, power_now, (battery, mach), tr("No hover at any of these speeds")))

    def _ask(self) -> None:
        """Say where the number in focus comes from."""
        focused = self.page.focused
        asked = focused.fact if isinstance(focused, Figure | LabSlider) else None
        words = tr("Choose a number to see where it comes from.") if asked is None else source_words(asked)
        if focused is not None and asked is not None:
            words = f"{focused.label}: {words}"
        if words != self._asked:
            self._asked = self._source.label = words
            self._fit_source()

    def _fit_source(self) -> None:
        """Place the middle anew, and all the rest only when that has become too small."""
        scale, room = self.context.scale, self._middle.bounds
        if self._middle.height_px(room.width, scale) <= room.height:
            self._middle.place(room, scale)
        else:
            self.page.resize(scale)
