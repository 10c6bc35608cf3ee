"""The missions on the map: a stop for each, the way between them, and the names of the regions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

from game.scenes.badges import best_words, medal_badge, medal_colour
from game.scenes.map_titles import lay_titles
from game.texts import tr
from game.texts.units import clock
from game.ui import fonts, painting, theme
from game.ui.widget import Role, Widget
from game.view.instruments.glyphs import glyph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.missions import Best
    from game.scenes.map_campaign import Campaign, CampaignPlace, Spot
    from game.simulation.plan import LevelPlan
    from game.ui.theme import Scale
    from game.ui.widget import Action, Look

_OPEN_PX: Final = 17
_LOCKED_PX: Final = 11
_CURVE_STEPS: Final = 14
_LAND_SHARE: Final = 0.80
"""All stops stand in this upper share of the land; below is room for the card."""
_TITLE_GAP: Final = 7
_EDGE: Final = 8


class MapStop(Widget):
    """One mission: its medal or number, or a lock while there is no level for it yet."""

    role = Role.CHOICE

    def __init__(self, place: CampaignPlace, number: int, plan: LevelPlan | None, best: Best | None) -> None:
        super().__init__(plan.title if plan is not None else place.title)
        self.place_in_campaign = place
        self.plan = plan
        self.best = best
        self.number = number
        self.names: tuple[str, ...] = ()
        """What the class has named there."""
        self.value = _standing(plan, best)
        self.action = _stay
        self.plate: pygame.Rect | None = None
        """Where the title stands, if there is room for it."""

    @property
    def is_open(self) -> bool:
        """Return whether it can be played."""
        return self.plan is not None

    def bind(self, action: Action) -> None:
        """Say what pressing it does."""
        self.action = action

    def stand(self, chart: pygame.Rect, scale: Scale) -> None:
        """Take the spot on a chart of this size."""
        radius = scale.px(_OPEN_PX if self.is_open else _LOCKED_PX)
        spot = pygame.Rect(0, 0, 2 * radius, 2 * radius)
        spot.center = _on(chart, self.place_in_campaign.at)
        self.place(spot, scale)

    def title_size(self, scale: Scale) -> tuple[int, int]:
        """Return what the title takes, in pixels."""
        lines, pad = self._lines(scale), scale.px(_EDGE)
        width = sum(line.get_width() for line in lines) + pad * (len(lines) + 1)
        return width, fonts.line_height(scale.text_px(theme.SMALL)) + scale.px(4)

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the disc and the ring of the focus."""
        scale, is_focused = look.scale, look.focused is self
        radius = self.bounds.width // 2
        painting.panel(surface, self.bounds, radius, colour=(*theme.PANEL_SOLID, 235))
        if self.is_open:
            inside = self.bounds.inflate(-scale.px(6), -scale.px(6))
            medal_badge(self.best.medal if self.best is not None else None, self.number)(
                surface, inside, scale
            )
        else:
            _paint_lock(surface, self.bounds)
        if self.names:
            self._paint_flag(surface, scale)
        if is_focused:
            around = self.bounds.inflate(2 * scale.px(5), 2 * scale.px(5))
            painting.ring(surface, around, around.width // 2, colour=theme.INFO, width=scale.px(3))

    def _paint_flag(self, surface: pygame.Surface, scale: Scale) -> None:
        """Plant a flag at the disc's upper end: something here has a name from the class."""
        flag = glyph("flag", scale.px(20), theme.GO)
        surface.blit(
            flag, flag.get_rect(bottomleft=(self.bounds.right - scale.px(9), self.bounds.y + scale.px(9)))
        )

    def paint_title(self, surface: pygame.Surface, plate: pygame.Rect, scale: Scale) -> None:
        """Write the title, and the best time that was flown."""
        painting.panel(surface, plate, plate.height // 2)
        pad = scale.px(_EDGE)
        x = plate.x + pad
        for line in self._lines(scale):
            surface.blit(line, (x, plate.centery - line.get_height() // 2))
            x += line.get_width() + pad

    def _lines(self, scale: Scale) -> list[pygame.Surface]:
        small_px = scale.text_px(theme.SMALL)
        lines = [fonts.text(self.label, small_px, theme.TEXT, is_bold=True)]
        if self.best is not None:
            lines.append(fonts.text(clock(self.best.time_s), small_px, medal_colour(self.best.medal)))
        return lines


class MapChart(Widget):
    """All stops on the land, with the way through them."""

    role = Role.REGION

    def __init__(self, campaign: Campaign, stops: Sequence[MapStop]) -> None:
        super().__init__(tr("Map"), grow=1.0)
        self._campaign = campaign
        self._stops = list(stops)
        self._land = pygame.Rect(0, 0, 0, 0)
        self._way: list[list[tuple[float, float]]] = []
        self._regions: list[tuple[str, pygame.Rect]] = []

    @property
    def children(self) -> Sequence[Widget]:
        """Return the stops in the order of the campaign."""
        return self._stops

    def place(self, rect: pygame.Rect, scale: Scale) -> None:
        """Put the stops where they stand on the land, which fills the window; a tall card squeezes them."""
        super().place(rect, scale)
        height = min(scale.size[1], round(rect.bottom / _LAND_SHARE))
        self._land = pygame.Rect(0, 0, scale.size[0], height)
        for stop in self._stops:
            stop.stand(self._land, scale)
        self._way = _way([_on(self._land, stop.place_in_campaign.at) for stop in self._stops])
        self._lay_titles(scale)

    def _lay_titles(self, scale: Scale) -> None:
        """Let the regions write their names where no stop is, and then the stops, those to be played first."""
        discs = [stop.bounds for stop in self._stops]
        plates = [
            (region.title, _plate(region.title, _on(self._land, region.at), scale))
            for region in self._campaign.regions
        ]
        self._regions = [
            (title, plate)
            for title, plate in plates
            if self._room.contains(plate) and plate.collidelist(discs) == -1
        ]
        named = [stop for stop in self._stops if stop.is_open]
        titles = [(stop.bounds, stop.title_size(scale)) for stop in named]
        taken = discs + [plate for _, plate in self._regions]
        places = lay_titles(titles, taken, self._room, scale.px(_TITLE_GAP))
        for stop, place in zip(named, places, strict=True):
            stop.plate = place

    def _over_others(self, stop: MapStop, scale: Scale) -> pygame.Rect | None:
        """Return a place that other titles give way to; where only discs would, the card below has to tell the title."""
        discs = [other.bounds for other in self._stops if other is not stop]
        (place,) = lay_titles(
            [(stop.bounds, stop.title_size(scale))], discs, self._room, scale.px(_TITLE_GAP)
        )
        return place

    @property
    def _room(self) -> pygame.Rect:
        """Return where titles may stand."""
        return self.bounds.inflate(-2 * _EDGE, 0)

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the way, the names of the regions and the stops; the one in focus comes last, over all others."""
        for leg, stop in zip(self._way, self._stops[1:], strict=True):
            _paint_leg(surface, leg, look.scale, is_open=stop.is_open)
        focus = next((stop for stop in self._stops if stop is look.focused), None)
        over = (focus.plate or self._over_others(focus, look.scale)) if focus is not None else None
        for title, plate in self._regions:
            if over is None or not plate.colliderect(over):
                _paint_region(surface, title, plate, look.scale)
        for stop in sorted(self._stops, key=lambda stop: (stop is focus, stop.is_open)):
            stop.paint(surface, look)
            own = over if stop is focus else stop.plate
            if own is not None and (own is over or over is None or not own.colliderect(over)):
                stop.paint_title(surface, own, look.scale)


def _stay() -> None:
    """Do nothing: what is said about the mission is on the screen already."""


def _standing(plan: LevelPlan | None, best: Best | None) -> str:
    if plan is None:
        return tr("locked")
    return best_words(best) if best is not None else tr("not won yet")


def _on(chart: pygame.Rect, at: Spot) -> tuple[int, int]:
    return chart.x + round(at[0] * chart.width), chart.y + round(at[1] * chart.height)


def _way(knots: Sequence[tuple[int, int]]) -> list[list[tuple[float, float]]]:
    """Return a smooth line from each stop to the next: Catmull and Rom's spline, which goes through all of them."""
    ends = [knots[0], *knots, knots[-1]]
    legs = []
    for n in range(len(knots) - 1):
        p = [pygame.Vector2(knot) for knot in ends[n : n + 4]]
        legs.append([_between(p, step / _CURVE_STEPS) for step in range(_CURVE_STEPS + 1)])
    return legs


def _between(p: Sequence[pygame.Vector2], t: float) -> tuple[float, float]:
    bend, twist = 2 * p[0] - 5 * p[1] + 4 * p[2] - p[3], 3 * p[1] - p[0] - 3 * p[2] + p[3]
    spot = 0.5 * (2 * p[1] + t * (p[2] - p[0] + t * (bend + t * twist)))
    return spot.x, spot.y


def _paint_leg(
    surface: pygame.Surface, leg: Sequence[tuple[float, float]], scale: Scale, *, is_open: bool
) -> None:
    """Draw dots along a leg: large and bright to what can be played, small to what comes later."""
    radius = scale.px(3.2 if is_open else 2.2)
    colour = theme.TEXT if is_open else theme.TEXT_QUIET
    for n in range(1, len(leg) - 1, 1 if is_open else 2):
        spot = pygame.Rect(round(leg[n][0]) - radius, round(leg[n][1]) - radius, 2 * radius, 2 * radius)
        painting.panel(surface, spot.inflate(2, 2), radius + 1, colour=(*theme.PANEL_SOLID, 120))
        painting.panel(surface, spot, radius, colour=(*colour, 255))


def _plate(title: str, at: tuple[int, int], scale: Scale) -> pygame.Rect:
    """Return what the name of a region takes, about its spot."""
    words = fonts.text(title, scale.text_px(theme.SMALL), theme.TEXT_QUIET)
    return words.get_rect(center=at).inflate(scale.px(16), scale.px(4))


def _paint_region(surface: pygame.Surface, title: str, plate: pygame.Rect, scale: Scale) -> None:
    painting.panel(surface, plate, scale.px(6), colour=(*theme.PANEL_SOLID, 180))
    words = fonts.text(title, scale.text_px(theme.SMALL), theme.TEXT_QUIET)
    surface.blit(words, words.get_rect(center=plate.center))


def _paint_lock(surface: pygame.Surface, bounds: pygame.Rect) -> None:
    """Draw a padlock: a shape that says "not yet" without a colour."""
    unit = bounds.width / 22
    body = pygame.Rect(0, 0, round(10 * unit), round(7 * unit))
    body.midtop = (bounds.centerx, bounds.centery - round(unit))
    bow = pygame.Rect(0, 0, round(7 * unit), round(10 * unit))
    bow.midtop = (bounds.centerx, bounds.centery - round(6 * unit))
    painting.ring(surface, bow, round(3.5 * unit), colour=theme.TEXT_QUIET, width=max(1, round(1.6 * unit)))
    painting.panel(surface, body, round(1.5 * unit), colour=(*theme.TEXT_QUIET, 255))
