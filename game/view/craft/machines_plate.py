"""A museum plate: the machines of the whole journey in groups, each group to one scale, with names and sizes.

How a machine is put together is left to `plates`; the sizes come from the facts.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import Final

import pygame

from game.facts import value
from game.texts import tr
from game.texts.units import quantity
from game.ui import fonts, painting, theme
from game.view.craft.plates import MACHINES, PlatePainter, draw_scale_bar

_WALL: Final = (0x0C, 0x0F, 0x12)
_PANEL: Final = (0x1B, 0x20, 0x26, 255)
_MARGIN: Final = 32
_HEAD: Final = 42
_FOOT: Final = 56
_LINE: Final = 21


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A machine with the two lines below it."""

    machine: str
    name: str
    size: str


@dataclass(frozen=True, slots=True)
class Group:
    """Exhibits in one frame (left, top, width, height at 720p) and to one scale (pixels per metre at 720p)."""

    title: str
    frame: tuple[int, int, int, int]
    scale_px_m: float
    bar_m: float
    exhibits: tuple[Exhibit, ...]
    is_standing: bool = False


def all_exhibits() -> tuple[Exhibit, ...]:
    """Return what the plate shows, group by group."""
    return tuple(exhibit for group in _groups() for exhibit in group.exhibits)


class MachinesPlate:
    """The whole plate. It covers the surface."""

    def __init__(self) -> None:
        self._groups = _groups()
        self._painter: tuple[int, PlatePainter] | None = None

    def update(self, elapsed_ns: int) -> None:
        """Stand still."""

    def draw(self, surface: pygame.Surface) -> None:
        """Draw title and groups."""
        scale = theme.Scale(surface.get_size())
        surface.fill(_WALL)
        title = fonts.text(tr("The machines"), scale.text_px(theme.TITLE), theme.TEXT, is_bold=True)
        surface.blit(title, (scale.px(_MARGIN), scale.px(16)))
        note = tr("Every frame has a scale of its own; within a frame all is true to size.")
        words = fonts.text(note, scale.text_px(theme.BODY), theme.TEXT_QUIET)
        surface.blit(
            words, words.get_rect(bottomright=(surface.get_width() - scale.px(_MARGIN), scale.px(66)))
        )
        for group in self._groups:
            self._draw_group(surface, scale, group)

    def _draw_group(self, surface: pygame.Surface, scale: theme.Scale, group: Group) -> None:
        frame = pygame.Rect(*(scale.px(length) for length in group.frame))
        px_m = group.scale_px_m * scale.factor
        painting.panel(surface, frame, scale.px(10), colour=_PANEL)
        head = fonts.text(group.title, scale.text_px(theme.BODY), theme.TEXT, is_bold=True)
        surface.blit(head, (frame.left + scale.px(16), frame.top + scale.px(10)))
        draw_scale_bar(surface, (frame.right - scale.px(16), frame.top + scale.px(24)), group.bar_m, px_m)
        floor = frame.bottom - scale.px(_FOOT)
        for exhibit, across in zip(group.exhibits, _spread(group, frame, px_m), strict=True):
            machine = MACHINES[exhibit.machine]
            down = (frame.top + scale.px(_HEAD) + floor) / 2
            if group.is_standing:
                down = floor - scale.px(6) - machine.size_m[1] * px_m / 2
            self._painter_for(surface).draw(surface, machine, (across, down), px_m)
            _draw_label(surface, exhibit, (round(across), floor))

    def _painter_for(self, surface: pygame.Surface) -> PlatePainter:
        height = surface.get_height()
        if self._painter is None or self._painter[0] != height:
            self._painter = (height, PlatePainter(height))
        return self._painter[1]


def _spread(group: Group, frame: pygame.Rect, px_m: float) -> list[float]:
    """Return where the middles of a group's exhibits are, with equal gaps between and beside them."""
    widths = [MACHINES[exhibit.machine].size_m[0] * px_m for exhibit in group.exhibits]
    gap = (frame.width - sum(widths)) / (len(widths) + 1)
    lefts = accumulate((width + gap for width in widths[:-1]), initial=frame.left + gap)
    return [left + width / 2 for left, width in zip(lefts, widths, strict=True)]


def _draw_label(surface: pygame.Surface, exhibit: Exhibit, top: tuple[int, int]) -> None:
    scale = theme.Scale(surface.get_size())
    name = fonts.text(exhibit.name, scale.text_px(theme.SMALL), theme.TEXT, is_bold=True)
    size = fonts.text(exhibit.size, scale.text_px(theme.SMALL), theme.TEXT_QUIET)
    for line, words in enumerate((name, size)):
        surface.blit(words, words.get_rect(midtop=(top[0], top[1] + scale.px(4 + line * _LINE))))


def _metres(name: str) -> str:
    return quantity(value(f"machines.{name}_m"), "m")


def _groups() -> tuple[Group, ...]:
    return (
        Group(tr("On the Moon"), (32, 84, 400, 320), 27.0, 2.0, _moon(), is_standing=True),
        Group(tr("Down to Mars"), (444, 84, 268, 320), 22.5, 2.0, _arrival()),
        Group(tr("Up and home"), (724, 84, 262, 320), 74.0, 0.5, _home()),
        Group(tr("Small things"), (998, 84, 250, 320), 290.0, 0.1, _small()),
        Group(tr("Wide in the sky"), (32, 416, 1216, 276), 10.3, 10.0, _wide()),
    )


def _moon() -> tuple[Exhibit, ...]:
    lander = tr("{height} high, {width} across its legs").format(
        height=_metres("lunar_lander_height"), width=_metres("lunar_lander_gear_span")
    )
    rover = tr("{length} long").format(length=_metres("lunar_rover_length"))
    return (
        Exhibit("lunar_lander", tr("Lunar lander"), lander),
        Exhibit("lunar_rover", tr("Lunar rover"), rover),
    )


def _arrival() -> tuple[Exhibit, ...]:
    shell = tr("{width} wide").format(width=_metres("aeroshell_diameter"))
    cables = tr("cables of {length}").format(length=_metres("descent_stage_cable_length"))
    return Exhibit("aeroshell", tr("Aeroshell"), shell), Exhibit("sky_crane", tr("Sky crane"), cables)


def _home() -> tuple[Exhibit, ...]:
    rocket = tr("{height} high").format(height=_metres("ascent_rocket_height"))
    capsule = tr("{width} wide").format(width=_metres("earth_capsule_diameter"))
    return (
        Exhibit("ascent_rocket", tr("Ascent rocket"), rocket),
        Exhibit("earth_capsule", tr("Earth capsule"), capsule),
    )


def _small() -> tuple[Exhibit, ...]:
    container = tr("{width} wide").format(width=_metres("sample_container_diameter"))
    moxie = tr("{width} wide").format(width=_metres("moxie_width"))
    return (
        Exhibit("sample_container", tr("Container"), container),
        Exhibit("moxie", tr("MOXIE: ten cells"), moxie),
    )


def _wide() -> tuple[Exhibit, ...]:
    parachute = tr("{cloth} laid flat; open {width} wide, {length} long").format(
        cloth=_metres("parachute_nominal_diameter"),
        width=_metres("parachute_open_width"),
        length=_metres("parachute_length"),
    )
    orbiter = tr("{width} from tip to tip").format(width=_metres("orbiter_span"))
    relay = tr("{width} from tip to tip").format(width=_metres("relay_span"))
    return (
        Exhibit("parachute", tr("Parachute"), parachute),
        Exhibit("relay", tr("Relay satellite"), relay),
        Exhibit("orbiter", tr("Return orbiter"), orbiter),
    )
