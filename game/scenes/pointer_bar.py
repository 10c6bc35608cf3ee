"""The buttons that a pointer presses in a mission: all that keys can do there, as one slim bar with words below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

from game.controls.bindings import BINDINGS, Action, Group
from game.controls.kinds import GROUP_OF
from game.controls.places import special_work
from game.controls.signs import OTHER_WORDS, sign_of, words_for
from game.scenes.pointer_signs import drawing, has_drawing
from game.texts import tr
from game.ui import fonts, painting, theme
from game.ui.widget import Look, Role, Widget

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from game.simulation.plan import LevelPlan
    from game.simulation.snapshot import Snapshot
    from game.ui.theme import Scale

_SIDE: Final = 38
_GAP: Final = 4
_PAD: Final = 6
_LINE: Final = (
    *(Action.LEFT, Action.DOWN, Action.UP, Action.RIGHT, Action.FINE),
    *(Action.LAND, Action.ROTOR_SLOWER, Action.ROTOR_FASTER),
    *(Action.AUTONAV, Action.ARM, Action.DRILL, Action.SEAL),
    *(Action.PHOTOGRAPH, Action.NEXT_CRAFT, Action.TIME_SLOWER, Action.TIME_FASTER),
)
"""What stands first; the rest follows in the order of the table, and the pause ends it."""
ELSEWHERE: Final = (Action.RESTART, Action.HELP, Action.TAKE_OVER)
"""Not on the bar: the pause has them, where a slip of the hand loses nothing."""


def bar_actions(groups: Sequence[Group]) -> tuple[Action, ...]:
    """Return what a bar for these groups holds, in its order."""
    known: list[Action] = [b.action for b in BINDINGS if b.group in groups and b.action not in ELSEWHERE]
    if Group.ROVER in groups:
        known += [Action.UP, Action.DOWN]  # the force of its drill
    known += [action for group in groups for action in OTHER_WORDS.get(group, ())]
    rest = [action for action in known if action not in _LINE and action is not Action.PAUSE]
    return (*(action for action in _LINE if action in known), *rest, Action.PAUSE)


def controls_for(plan: LevelPlan, snapshot: Snapshot, craft: str) -> tuple[Group, ...]:
    """Return the groups of controls that the craft in hand has."""
    kind = GROUP_OF[snapshot.crafts[craft].kind]
    special = special_work(plan) if kind is Group.ROVER else ()
    several = (Group.SEVERAL,) if len(snapshot.crafts) > 1 else ()
    return (Group.BOTH, kind, *special, *several, Group.MISSION)


def kept_words(actions: Sequence[Action]) -> str:
    """Return what was pressed once and lasts, in a few signs."""
    signs = {Action.UP: "↑", Action.DOWN: "↓", Action.LEFT: "←", Action.RIGHT: "→", Action.FINE: tr("gentle")}
    kept = " ".join(signs[action] for action in actions)
    return tr("On: {kept}").format(kept=kept) if kept else ""


class PointerButton(Widget):
    """One thing to press: a drawing; its label are the words that the bar shows while it is pointed at."""

    role = Role.BUTTON

    def __init__(self, asks_for: Action, groups: Sequence[Group] = ()) -> None:
        super().__init__(words_for(asks_for, groups))
        self.asks_for = asks_for
        self.is_on = False

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw it, light while it is held."""
        scale, radius = look.scale, look.scale.px(8)
        if self.is_on:
            painting.panel(surface, self.bounds, radius, colour=(*theme.INFO, 255))
        elif look.focused is self:
            painting.panel(surface, self.bounds, radius, colour=theme.PANEL_RAISED)
        ink = theme.PANEL_SOLID if self.is_on else theme.TEXT
        if has_drawing(self.asks_for):
            picture = drawing(self.asks_for, round(self.bounds.height * 0.58), ink)
        else:
            picture = fonts.text(sign_of(self.asks_for), scale.px(theme.SMALL), ink, is_bold=True)
        surface.blit(picture, picture.get_rect(center=self.bounds.center))


class PointerBar(Widget):
    """The buttons side by side; in a narrow window in as many rows as they need."""

    role = Role.REGION

    def __init__(self, groups: Sequence[Group], scale: Scale) -> None:
        super().__init__(tr("Controls"))
        self.buttons = tuple(PointerButton(action, groups) for action in bar_actions(groups))
        self.pointed: PointerButton | None = None
        self._scale = scale

    @property
    def children(self) -> Sequence[Widget]:
        """Return the buttons."""
        return self.buttons

    def size(self, rows: int = 1) -> tuple[int, int]:
        """Return how large the bar with its words is in so many rows."""
        step, edges = self._scale.px(_SIDE) + self._scale.px(_GAP), 2 * self._scale.px(_PAD)
        columns = -(-len(self.buttons) // rows)
        height = rows * step - self._scale.px(_GAP) + edges
        return columns * step - self._scale.px(_GAP) + edges, height + self._words_px

    def settle(self, place: pygame.Rect) -> None:
        """Take a place that `size` asked for, and put the buttons into it."""
        self.bounds = place
        side, gap, pad = (self._scale.px(length) for length in (_SIDE, _GAP, _PAD))
        columns = max(1, (place.width - 2 * pad + gap) // (side + gap))
        for n, button in enumerate(self.buttons):
            row, column = divmod(n, columns)
            button.bounds = pygame.Rect(
                place.x + pad + column * (side + gap), place.y + pad + row * (side + gap), side, side
            )

    def button_at(self, spot: tuple[int, int]) -> PointerButton | None:
        """Return the button at a spot."""
        return next((button for button in self.buttons if button.bounds.collidepoint(spot)), None)

    def show(self, surface: pygame.Surface, held: Container[Action]) -> None:
        """Draw the bar, what is held now, and what the pointer is on in words."""
        words_px = self._words_px
        panel = pygame.Rect(self.bounds.topleft, (self.bounds.width, self.bounds.height - words_px))
        painting.panel(surface, panel, self._scale.px(10))
        for button in self.buttons:
            button.is_on = button.asks_for in held
            button.paint(surface, Look(self._scale, self.pointed))
        words = self.pointed.label if self.pointed is not None else tr("Press in the picture: it goes there.")
        picture = fonts.text(words, self._scale.text_px(theme.SMALL), theme.TEXT)
        plate = pygame.Rect(0, 0, picture.get_width() + self._scale.px(16), words_px - self._scale.px(4))
        plate.midtop = (panel.centerx, panel.bottom + self._scale.px(4))
        painting.panel(surface, plate, self._scale.px(6))
        surface.blit(picture, picture.get_rect(center=plate.center))

    @property
    def _words_px(self) -> int:
        return fonts.line_height(self._scale.text_px(theme.SMALL)) + self._scale.px(6)
