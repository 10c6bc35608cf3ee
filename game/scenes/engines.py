"""The propulsion bench: seven kinds of engine on the same job. What each rocket weighs is worked out in `game.science`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from game.facts import fact, value
from game.scenes.engines_fleet import Fleet
from game.scenes.lab_sliders import TallSlider
from game.scenes.page_scene import PageScene
from game.science.rocketry.propulsion import Verdict, compare, usual_job
from game.texts import tr
from game.texts.units import quantity
from game.ui import theme
from game.ui.buttons import Button
from game.ui.groups import Column, Framed, Gap, Panel, Row
from game.ui.labels import Heading, Label
from game.ui.menu_keys import Menu, menu_sign
from game.ui.scroll import Scroll
from game.view.engine_words import (
    kind_name,
    mass_words,
    origin_words,
    storage_words,
    verdict_words,
    volume_words,
)

if TYPE_CHECKING:
    from game.scenes.context import Context
    from game.scenes.page_scene import Behind
    from game.science.rocketry.propulsion import Proposal
    from game.ui.widget import Widget

_PAYLOADS_KG: Final = (5, 10, 20, 100, 500, 2000, 10_000, 25_000)
_SPEEDS_M_S: Final = tuple(range(500, 9501, 100))
_STAGES: Final = (1, 2, 3, 4)
_WORLDS: Final = ("moon", "mars", "earth")


class EnginesScene(PageScene):
    """The job at the start; seven rockets, and what is to be said of the chosen one, at the end."""

    name = "engines"

    def __init__(self, context: Context, behind: Behind) -> None:
        self._job = usual_job()
        self._fleet = Fleet(self._choose)
        self._card = Column([], gap=6)
        self._fleet.show(compare(self._job))
        super().__init__(context, behind)

    @property
    def proposal(self) -> Proposal:
        """Return what the chosen kind proposes."""
        return compare(self._job)[self._fleet.chosen]

    def choose(self, number: int) -> None:
        """Choose a kind by its number."""
        self._fleet.choose(number)

    def build(self) -> Widget:
        """Return the job beside the rockets; one below the other where they do not fit."""
        self._card = Column(self._lines(), gap=6)
        start = Panel(
            [
                Row(
                    [
                        Heading(tr("Propulsion bench"), size=theme.BODY),
                        Gap(grow=1.0),
                        Button(tr("Back"), self.back, key=menu_sign(Menu.BACK)),
                    ],
                    is_level=True,
                ),
                Label(tr("One job, seven kinds of engine: lift this to orbit."), colour=theme.TEXT_QUIET),
                *self._sliders(),
                Button(tr("The job of the samples' rocket"), self._reset),
            ],
            gap=10,
            padding=18,
            grow=1.0,
        )
        end = Panel([self._fleet, self._card], gap=12, padding=18, grow=2.2)
        return Framed(
            Scroll(Row([start, end], gap=16), label=tr("Propulsion bench")),
            widest=1800,
            edge=20,
            is_full=True,
        )

    def _sliders(self) -> list[Widget]:
        """Return the four sides of the job."""
        job = self._job
        usual_kg = usual_job().payload_kg
        payloads = sorted({*_PAYLOADS_KG, round(usual_kg)})
        pulls = [(n, _world_words(world)) for n, world in enumerate(_WORLDS)]
        now = min(range(len(_WORLDS)), key=lambda n: abs(_pull_m_s2(_WORLDS[n]) - job.gravity_m_s2))
        return [
            TallSlider(
                tr("Payload"),
                [(kg, mass_words(kg)) for kg in payloads],
                self._set_payload,
                now=round(job.payload_kg),
            ),
            TallSlider(
                tr("Change of speed"),
                [(speed, quantity(speed / 1000.0, "km/s", 1)) for speed in _SPEEDS_M_S],
                self._set_speed,
                now=round(job.delta_v_m_s),
            ),
            TallSlider(tr("Stages"), [(n, str(n)) for n in _STAGES], self._set_stages, now=job.stages),
            TallSlider(tr("From"), pulls, self._set_world, now=now),
        ]

    def _lines(self) -> list[Widget]:
        """Return the chosen kind's verdict and figures, with where the figures come from."""
        proposal = self.proposal
        kind = proposal.propulsion
        flies = proposal.verdict is Verdict.FLIES
        rows = [(tr("Specific impulse"), quantity(kind.specific_impulse_s, "s", 0))]
        if flies:
            rows += [
                (
                    tr("Propellant"),
                    f"{mass_words(proposal.propellant_kg)}, {volume_words(proposal.propellant_m3)}",
                ),
                (tr("Engines"), mass_words(proposal.engines_kg)),
            ]
        rows += [(tr("Storage"), storage_words(proposal))]
        if flies:
            rows += [(tr("Comes from"), origin_words(proposal))]
        isp = fact(f"propulsion.{kind.kind.replace('-', '_')}_specific_impulse_s")
        return [
            Heading(kind_name(kind.kind), size=theme.BODY),
            Label(verdict_words(proposal, self._job), colour=theme.GO if flies else theme.STOP),
            *(
                Row(
                    [
                        Label(name, size=theme.SMALL, colour=theme.TEXT_QUIET, grow=0.3),
                        Label(words, size=theme.SMALL, grow=1.0),
                    ],
                    gap=12,
                    may_stack=False,
                )
                for name, words in rows
            ),
            Label(
                tr(
                    "Specific impulse: {source}. Tanks and engines are typical of what was built: estimates."
                ).format(source=isp.source),
                size=theme.SMALL,
                colour=theme.TEXT_QUIET,
            ),
        ]

    def _choose(self, number: int) -> None:
        del number
        self._refresh()

    def _set_payload(self, mass_kg: int) -> None:
        usual_kg = usual_job().payload_kg
        self._job = replace(self._job, payload_kg=usual_kg if mass_kg == round(usual_kg) else float(mass_kg))
        self._refresh()

    def _set_speed(self, speed_m_s: int) -> None:
        self._job = replace(self._job, delta_v_m_s=float(speed_m_s))
        self._refresh()

    def _set_stages(self, stages: int) -> None:
        self._job = replace(self._job, stages=stages)
        self._refresh()

    def _set_world(self, number: int) -> None:
        self._job = replace(self._job, gravity_m_s2=_pull_m_s2(_WORLDS[number]))
        self._refresh()

    def _reset(self) -> None:
        self._job = usual_job()
        self._fleet.show(compare(self._job))
        self.rebuild()

    def _refresh(self) -> None:
        """Work the job out anew and show it; what is in focus stays."""
        self._fleet.show(compare(self._job))
        self._card.fill(self._lines())
        self.page.resize(self.context.scale)


def _pull_m_s2(world: str) -> float:
    names = {"mars": "mars.gravity_jezero_m_s2", "moon": "moon.gravity_m_s2", "earth": "earth.gravity_m_s2"}
    return value(names[world])


def _world_words(world: str) -> str:
    return {"mars": tr("Mars"), "moon": tr("Moon"), "earth": tr("Earth")}[world]
