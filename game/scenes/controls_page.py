"""The help screen: every control, from the same table that the controls themselves read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.controls.bindings import Group
from game.controls.kinds import GROUP_OF
from game.scenes.key_table import key_tables, menu_table, two_players_tables
from game.scenes.page_scene import PageScene
from game.scenes.still import Still
from game.texts import tr
from game.ui.buttons import Button, Style
from game.ui.groups import Column, Framed, Panel, Row
from game.ui.labels import Heading
from game.ui.menu_keys import Menu, menu_sign
from game.ui.scroll import Scroll

if TYPE_CHECKING:
    from game.scenes.context import Context
    from game.scenes.still import Draw
    from game.ui.widget import Widget


class ControlsScene(PageScene):
    """All keys, or all buttons once a gamepad was used."""

    name = "controls"

    def __init__(self, context: Context, draw_behind: Draw) -> None:
        """Stand before whatever was on the screen."""
        super().__init__(context, Still(draw_behind))

    def help(self) -> None:
        """Stay: this is the help."""

    def build(self) -> Widget:
        """Return the tables side by side."""
        *crafts, mission = key_tables((Group.BOTH, *GROUP_OF.values(), Group.MISSION))
        left, right = [*crafts], [mission, menu_table()]
        pilot, driver = two_players_tables()
        if self.context.settings.now.is_for_two:
            left = [pilot, driver, *left]
        else:
            left, right = [*left, driver], [*right, pilot]
        tables = Row([Column(left, gap=16, grow=1.0), Column(right, gap=16, grow=1.0)], gap=36)
        panel = Panel(
            [
                Heading(tr("Controls")),
                Scroll(tables, label=tr("Controls")),
                Row([Button(tr("Back"), self.back, style=Style.PRIMARY, key=menu_sign(Menu.BACK))]),
            ],
            gap=14,
            padding=28,
        )
        return Framed(panel, widest=1000)
