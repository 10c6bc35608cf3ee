"""Who plays: the players by code name, and new ones, renamed ones, and ones that are taken off the list."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Final

from game.missions import Profile, load_profile
from game.missions.code_names import code_name
from game.missions.player_names import LONGEST_NAME
from game.scenes.breath_words import breath_words
from game.scenes.kept_settings import nothing_is_kept
from game.scenes.page_scene import PageScene
from game.scenes.still import Still
from game.texts import tr, tr_n
from game.ui import fonts, theme
from game.ui.buttons import Button, Style
from game.ui.dialog import Dialog
from game.ui.groups import Framed, Panel, Row
from game.ui.labels import Heading, Label
from game.ui.letter_board import LetterBoard
from game.ui.line_edit import Line
from game.ui.list_box import Entry, ListBox
from game.ui.menu_keys import Menu, menu_sign
from game.ui.page import Page
from game.ui.scroll import Scroll
from game.ui.text_field import Rules, TextField

if TYPE_CHECKING:
    from game.missions.players import Player
    from game.scenes.context import Context
    from game.scenes.still import Draw
    from game.ui.widget import Action, Widget

_WIDEST: Final = 720


class PlayersScene(PageScene):
    """A list; in front of it, when asked for, a field for a name or the question whether to remove."""

    name = "players"

    def __init__(self, context: Context, draw_behind: Draw, chance: Random | None = None) -> None:
        """Stand before whatever was on the screen. Chance draws code names."""
        self._chance = chance or Random()  # noqa: S311 - a code name is no secret
        self._chosen = context.players.now
        self._field: TextField | None = None
        self._renamed: Player | None = None
        self._has_letters = False
        self._board: LetterBoard | None = None
        self._is_asking = False
        self._sentence = ""
        super().__init__(context, Still(draw_behind))

    def build(self) -> Widget:
        """Return the list, the question or the field."""
        self._board = LetterBoard(self._field, self.back) if self._field and self._has_letters else None
        if self._is_asking:
            about = tr(
                "The name leaves this list. Results and recordings are not deleted: their folder is moved to "
                "players/.removed."
            )
            question = tr("Remove {name}?").format(name=self._chosen.name)
            return Dialog(question, about, way_on=(tr("Remove"), self._remove), back=self.back)
        return self._list() if self._field is None else self._naming(self._field)

    def back(self) -> None:
        """Go back one step: out of letters, field or question, then out of the screen."""
        if self._has_letters:
            self._has_letters = False
        elif self._is_asking or self._field is not None:
            self._is_asking, self._field = False, None
        else:
            self.context.director.pop()
            return
        self._turn()

    def ask_new(self) -> None:
        """Ask for the name of a new player, with one to take at once."""
        self._renamed = None
        self._ask_name(self._drawn_name(), self._add)

    def show_letters(self) -> None:
        """Show letters to write with for those without a keyboard."""
        self._has_letters = True
        self._turn()

    def _turn(self) -> None:
        """Show what was asked for; the focus begins where that begins, and on letters where they are shown."""
        self.page = Page(self.build(), self.context.scale, on_escape=self.back)
        if self._board is not None:
            self.page.focus(self._board.first)

    def _list(self) -> Widget:
        players = self.context.players.all()
        entries = [Entry(player.name, self._note(player)) for player in players]
        box = ListBox(
            tr("Players"),
            entries,
            chosen=players.index(self._chosen),
            on_choose=self._choose,
            on_enter=self._play,
        )
        remove = Button(tr("Remove"), self._ask_remove)
        remove.hint = tr("Takes the name off the list. The files are kept in players/.removed.")
        buttons = [
            Button(tr("Play"), self._play, style=Style.PRIMARY),
            Button(tr("New"), self.ask_new),
            Button(tr("Rename"), self._ask_rename),
            remove,
            Button(tr("Back"), self.back, key=menu_sign(Menu.BACK)),
        ]
        sentence = self._sentence or self._refusal()
        return self._panel(
            tr("Who plays?"),
            [*([Label(sentence, colour=theme.CAUTION)] if sentence else []), box, Row(buttons, gap=10)],
        )

    def _naming(self, field: TextField) -> Widget:
        other = Button(tr("Another name"), self._draw)
        other.hint = tr("Draws two words: one of rock or light, one of Mars or the sky.")
        done = tr("Create") if self._renamed is None else tr("Rename")
        buttons = [
            Button(done, field.hand_over, style=Style.PRIMARY),
            other,
            *([] if self._board else [Button(tr("Letters"), self.show_letters)]),
            Button(tr("Back"), self.back, key=menu_sign(Menu.BACK)),
        ]
        letters = [Scroll(self._board, label=tr("Letters"))] if self._board is not None else []
        title = tr("New player") if self._renamed is None else tr("Another name for {name}")
        heading = title.format(name=self._chosen.name)
        return self._panel(heading, [field, *letters, Row(buttons, gap=10)])

    @staticmethod
    def _panel(heading: str, rest: list[Widget]) -> Widget:
        note = tr("A code name, please, not your real one: nobody needs to know who you are.")
        head = [Heading(heading), Label(note, size=theme.SMALL, colour=theme.TEXT_QUIET)]
        return Framed(Panel([*head, *rest], gap=14, padding=28), widest=_WIDEST, edge=32)

    def _note(self, player: Player) -> str:
        home = self.context.players.home(player)
        profile = load_profile(home) if home is not None else Profile()
        won, air = len(profile.bests), breath_words(profile.oxygen_g)
        words = [
            *([tr("plays now")] if player == self.context.players.now else []),
            *([tr_n("{n} mission won", "{n} missions won", won).format(n=won)] if won else []),
            *([air] if air else []),
        ]
        return " · ".join(words)

    def _refusal(self) -> str:
        folder = self.context.players.home(self._chosen)
        return nothing_is_kept(folder.parent) if self.context.players.is_refused and folder else ""

    def _choose(self, number: int) -> None:
        self._chosen = self.context.players.all()[number]

    def _play(self) -> None:
        self.context.play_as(self._chosen)
        self.context.director.pop()

    def _ask_rename(self) -> None:
        self._renamed = self._chosen
        self._ask_name(self._chosen.name, self._rename)

    def _ask_name(self, name: str, then: Action) -> None:
        rules = Rules(LONGEST_NAME, self._trouble, tr("two words, for example"))
        self._field = TextField(tr("Code name"), name, rules, on_enter=then, on_pad=self.show_letters)
        self._turn()

    def _trouble(self, name: str) -> str:
        strange = fonts.missing(name)
        if strange:
            message = tr(
                "The letters of this game lack {letter}, so nobody could read the name. Choose another one."
            )
            return message.format(letter=f"U+{ord(strange):04X}")
        return self.context.players.trouble(name, self._renamed)

    def _draw(self) -> None:
        if self._field is not None:
            self._field.edit(Line.selected_whole(self._drawn_name()))

    def _drawn_name(self) -> str:
        return code_name([player.name for player in self.context.players.all()], self._chance)

    def _add(self) -> None:
        if self._field is not None:
            self.context.play_as(self.context.players.add(self._field.line.text))
            self.context.director.pop()

    def _rename(self) -> None:
        if self._field is not None:
            self._chosen = self.context.players.rename(self._chosen, self._field.line.text)
            self._has_letters, self._field = False, None
            self._turn()

    def _ask_remove(self) -> None:
        self._is_asking = True
        self._turn()

    def _remove(self) -> None:
        self.context.settings.keep()  # before the folder goes: nothing may be written there afterwards
        self._is_asking, was_now = False, self._chosen == self.context.players.now
        is_gone = self.context.players.remove(self._chosen)
        refused = tr("{name} stays: the folder cannot be moved. Close what is open in it, then try again.")
        self._sentence = "" if is_gone else refused.format(name=self._chosen.name)
        if is_gone:
            self._chosen = self.context.players.now
            if was_now:
                self.context.play_as(self._chosen)
        self._turn()
