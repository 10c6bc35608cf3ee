"""Before a mission: the place, what is to be done and why, one prediction to make, and the controls of its crafts only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.controls.kinds import FLIES
from game.controls.seats import Seats, seats_of
from game.scenes import routes
from game.scenes.backdrop import Backdrop
from game.scenes.badges import medal_badge, medal_colour, medal_word
from game.scenes.goal_list import plain_list
from game.scenes.goal_words import goals_words, limits_words, medal_words
from game.scenes.journey_words import aboard_lines
from game.scenes.key_table import key_table
from game.scenes.page_scene import PageScene
from game.scenes.place_words import place_words
from game.scenes.prediction import prediction_slider
from game.scenes.two_players import are_two, players_choice
from game.texts import tr
from game.ui import theme
from game.ui.buttons import Button, Style
from game.ui.groups import Align, Column, Framed, Gap, Panel, Row
from game.ui.labels import Heading, Label, Picture
from game.ui.menu_keys import Menu, menu_sign
from game.ui.scroll import Scroll

if TYPE_CHECKING:
    from game.scenes.context import Context
    from game.scenes.page_scene import Behind
    from game.simulation.plan import LevelPlan, MedalLimits
    from game.ui.widget import Widget

_WIDTH: Final = 750
_CONTROLS_WIDTH: Final = 330
_LEAST_SHARE: Final = 0.6
"""Of both widths: with less, the two would stand one below the other, and neither would have room."""


class BriefingScene(PageScene):
    """One mission, explained."""

    name = "briefing"

    def __init__(self, context: Context, plan: LevelPlan, behind: Behind | None = None) -> None:
        """Stand before the mission's own place, unless it is at hand already."""
        self.plan = plan
        super().__init__(context, behind or Backdrop(context, plan))

    def build(self) -> Widget:
        """Return the words at the start and the controls at the end; where text is too large for both, in one panel."""
        if self._is_crowded:
            words = self._words([*self._body(), Gap(10), *self._controls()])
            return Framed(words, widest=_WIDTH, edge=24)
        controls = Panel([Scroll(Column(self._controls(), gap=8))], padding=20)
        words = self._words(self._body())
        return Row(
            [
                Framed(words, widest=_WIDTH, across=Align.START, edge=24, grow=2.1),
                Framed(
                    controls, widest=_CONTROLS_WIDTH, across=Align.END, down=Align.START, edge=24, grow=1.0
                ),
            ],
            gap=0,
        )

    @property
    def _is_crowded(self) -> bool:
        scale = self.context.scale
        wanted = _LEAST_SHARE * (_WIDTH + _CONTROLS_WIDTH) * scale.factor * scale.text_ratio
        return wanted > scale.size[0]

    def _words(self, body: list[Widget]) -> Panel:
        go = tr("Drive") if all(craft.kind not in FLIES for craft in self.plan.crafts) else tr("Fly")
        return Panel(
            [
                Heading(self.plan.title, size=theme.TITLE),
                Label(place_words(self.plan), size=theme.SMALL, colour=theme.TEXT_QUIET),
                Scroll(Column(body, gap=6), label=tr("Briefing")),
                *prediction_slider(self.context, self.plan),
                Row(
                    [
                        Button(go, self._fly, style=Style.PRIMARY, key=menu_sign(Menu.CONFIRM), grow=1.0),
                        Button(tr("Other ways"), self._command),
                        Button(tr("Back"), self.back, style=Style.PLAIN, key=menu_sign(Menu.BACK)),
                    ]
                ),
            ],
            gap=10,
            padding=24,
        )

    def _controls(self) -> list[Widget]:
        """Return the choice of one player or two, and whose keys are whose."""
        seats = Seats(seats_of(self.plan)) if are_two(self.context, self.plan) else None
        choice = players_choice(self.context, self.plan, self.rebuild)
        return [*choice, key_table(self.plan, keys_each=1, seats=seats)]

    def _body(self) -> list[Widget]:
        """Return first what is to be done, which nobody should have to scroll for, then why."""
        return [
            *plain_list(goals_words(self.plan)),
            Label(limits_words(self.plan), size=theme.SMALL, colour=theme.TEXT_QUIET),
            Row(self._medals(), gap=28),
            *aboard_lines(self.context, self.plan),
            Gap(6),
            Label(paragraphs(self.plan.briefing)),
        ]

    def _medals(self) -> list[Widget]:
        return [_medal("gold", self.plan.gold), _medal("silver", self.plan.silver)]

    def _fly(self) -> None:
        self.context.sound.play("interface_confirm")
        routes.mission(self.context, self.plan)

    def _command(self) -> None:
        routes.command(self.context, self.plan, self.behind)


def paragraphs(text: str) -> str:
    """Return a level's text with its lines joined: only an empty line begins a new paragraph."""
    return "\n\n".join(" ".join(part.split()) for part in text.strip().split("\n\n"))


def _medal(medal: str, asks: MedalLimits) -> Widget:
    words = f"{medal_word(medal)}: {medal_words(asks)}"
    badge = Picture(medal_word(medal), medal_badge(medal), size=(22, 22))
    label = Label(words, size=theme.SMALL, colour=medal_colour(medal))
    return Row([badge, label], gap=8, is_level=True)
