"""Writing into a field with keys, pointer, clipboard and input method."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest

from game.ui.buttons import Button
from game.ui.groups import Column
from game.ui.letter_board import LetterBoard
from game.ui.line_edit import Line
from game.ui.page import Page
from game.ui.scroll import Scroll
from game.ui.text_field import Rules, TextField
from game.ui.theme import Scale
from tests.ui.test_page import click, press

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SCALE = Scale((640, 360))
CTRL, SHIFT, ALT = pygame.KMOD_LCTRL, pygame.KMOD_LSHIFT, pygame.KMOD_RALT
LEFT, RIGHT, HOME, END = pygame.K_LEFT, pygame.K_RIGHT, pygame.K_HOME, pygame.K_END
BACKSPACE, DELETE = pygame.K_BACKSPACE, pygame.K_DELETE


@pytest.fixture(autouse=True)
def _screen() -> Iterator[None]:
    """Have a display, which clipboard and text input belong to."""
    pygame.display.init()
    pygame.display.set_mode((640, 360))
    yield
    pygame.quit()


def field_of(
    text: str,
    *,
    longest: int = 40,
    check: Callable[[str], str] = lambda _text: "",
    done: list[str] | None = None,
) -> TextField:
    told = done if done is not None else []
    return TextField(
        "Code name",
        text,
        Rules(longest, check),
        on_enter=lambda: told.append("entered"),
        on_pad=lambda: told.append("letters"),
    )


def write(page: Page, text: str) -> None:
    """Type as a keyboard does: a key and a text for each letter."""
    for letter in text:
        page.handle(press(ord(letter.lower())))
        page.handle(pygame.event.Event(pygame.TEXTINPUT, text=letter))


def keys(page: Page, *pressed: int | tuple[int, int]) -> None:
    for key in pressed:
        page.handle(press(*key) if isinstance(key, tuple) else press(key))


@pytest.mark.parametrize(
    ("pressed", "text", "selected"),
    [
        ([END, BACKSPACE], "amber dun", ""),
        ([HOME, DELETE], "mber dune", ""),
        ([END, LEFT, LEFT, BACKSPACE], "amber dne", ""),
        ([END, (BACKSPACE, CTRL)], "amber ", ""),
        ([HOME, (DELETE, CTRL)], " dune", ""),
        ([HOME, (RIGHT, CTRL), (RIGHT, SHIFT), (RIGHT, SHIFT)], "amber dune", " d"),
        ([END, (LEFT, CTRL | SHIFT)], "amber dune", "dune"),
        ([END, (HOME, SHIFT)], "amber dune", "amber dune"),
        ([HOME, (END, SHIFT), BACKSPACE], "", ""),
        ([HOME, (RIGHT, SHIFT), (RIGHT, SHIFT), LEFT, DELETE], "mber dune", ""),
        ([HOME, (RIGHT, SHIFT), (RIGHT, SHIFT), RIGHT, DELETE], "amer dune", ""),
        ([(pygame.K_a, CTRL)], "amber dune", "amber dune"),
        ([HOME, LEFT, BACKSPACE], "amber dune", ""),
    ],
)
def test_keys_edit_as_everywhere(pressed: list[int | tuple[int, int]], text: str, selected: str) -> None:
    """Caret, selection with Shift, words with Ctrl, both ends and both erasers do what other programs do."""
    field = field_of("amber dune")
    keys(Page(field, SCALE), *pressed)
    assert (field.line.text, field.line.selected) == (text, selected)


def test_typing_replaces_what_was_offered() -> None:
    """A field opens with its text selected and the focus in it."""
    field = field_of("Amber Dune")
    page = Page(Column([field, Button("Create", lambda: None)]), SCALE)
    write(page, "Nova")
    assert page.describe().startswith('field "Code name" = Nova (focused)')


def test_letters_are_no_shortcuts_and_space_presses_nothing() -> None:
    """While a field has the focus each letter is of use there, so no screen takes it for a command."""
    done: list[str] = []
    page = Page(field_of("", done=done), SCALE)
    assert all(page.handle(press(ord(letter))) for letter in "rpvn []")
    assert done == []


def test_enter_hands_over_what_the_check_lets_pass() -> None:
    """A sentence below the field says what is wrong, in the printed tree too; then Enter does nothing."""
    done: list[str] = []
    field = field_of("Nova", check=lambda text: "" if text else "It needs a letter.", done=done)
    page = Page(field, SCALE)
    keys(page, BACKSPACE, pygame.K_RETURN)
    assert 'label "It needs a letter."' in page.describe()
    assert done == []
    write(page, "X")
    keys(page, pygame.K_RETURN)
    assert done == ["entered"]
    assert page.describe() == 'field "Code name" = X (focused)'


def test_no_more_letters_than_allowed_and_none_that_cannot_be_seen() -> None:
    """Ten thousand pasted letters are cut to what fits; control characters are left out."""
    field = field_of("", longest=24)
    page = Page(field, SCALE)
    pygame.scrap.put_text("\x07a\tb\n" + "x" * 10_000)
    keys(page, (pygame.K_v, CTRL))
    assert field.line.text == ("a b " + "x" * 20)


def test_the_clipboard_carries_between_fields() -> None:
    """Ctrl+X takes the selection out and Ctrl+V puts it in the place of another; nothing selected copies nothing."""
    field = field_of("amber dune")
    page = Page(field, SCALE)
    keys(page, END, (LEFT, CTRL | SHIFT), (pygame.K_x, CTRL))
    assert field.line.text == "amber "
    keys(page, HOME, (pygame.K_c, CTRL), (pygame.K_v, CTRL), (pygame.K_v, CTRL))
    assert field.line.text == "duneduneamber "


def test_alt_gr_writes_and_commands_nothing() -> None:
    """Windows tells of AltGr as Ctrl and Alt: a Polish c with accent must not copy."""
    pygame.scrap.put_text("before")
    field = field_of("amber")
    Page(field, SCALE).handle(press(pygame.K_x, CTRL | ALT))
    assert (field.line.text, pygame.scrap.get_text()) == ("amber", "before")


def test_what_an_input_method_composes_is_not_yet_text() -> None:
    """While it composes its keys are left to it; what it hands over is inserted at the caret."""
    done: list[str] = []
    field = field_of("", done=done)
    page = Page(field, SCALE)
    page.handle(pygame.event.Event(pygame.TEXTEDITING, text="ka", start=0, length=2))
    keys(page, BACKSPACE, LEFT)
    page.draw(pygame.display.get_surface())
    assert field.line == Line()
    page.handle(pygame.event.Event(pygame.TEXTINPUT, text="é"))
    assert field.line.text == "é"


def test_composition_is_underlined() -> None:
    """What is being composed is drawn, with a line below it that finished text has not."""
    pictures = []
    for kind, rest in ((pygame.TEXTEDITING, {"start": 0, "length": 2}), (pygame.TEXTINPUT, {})):
        page = Page(field_of(""), SCALE)
        page.handle(pygame.event.Event(kind, text="ka", **rest))
        surface = pygame.Surface((640, 360))
        page.draw(surface)
        pictures.append(pygame.image.tobytes(surface, "RGB"))
    assert pictures[0] != pictures[1]


def test_the_pointer_places_the_caret_and_selects() -> None:
    """A press goes between two letters, a drag selects from there; beyond the text is its end."""
    field = field_of("amber dune")
    page = Page(field, SCALE)
    left, right = (
        (field.bounds.left + 5, field.bounds.centery),
        (field.bounds.right - 5, field.bounds.centery),
    )
    click(page, left)
    assert field.line == Line("amber dune", 0, 0)
    page.handle(pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=left))
    page.handle(pygame.event.Event(pygame.MOUSEMOTION, pos=right))
    page.handle(pygame.event.Event(pygame.MOUSEBUTTONUP, button=1, pos=right))
    assert field.line.selected == "amber dune"


def test_a_passing_pointer_does_not_take_the_field_away() -> None:
    """Moving the mouse over a button while writing changes nothing; pressing it does."""
    field, button = field_of(""), Button("Create", lambda: None)
    page = Page(Column([field, button]), SCALE)
    page.handle(pygame.event.Event(pygame.MOUSEMOTION, pos=button.bounds.center))
    assert page.focused is field
    click(page, button.bounds.center)
    assert page.focused is button


def test_text_input_is_on_only_while_a_field_has_the_focus(monkeypatch: pytest.MonkeyPatch) -> None:
    """Elsewhere an input method would swallow the keys that fly: so it sleeps."""
    is_on: list[bool] = []
    monkeypatch.setattr(pygame.key, "start_text_input", lambda: is_on.append(True))
    monkeypatch.setattr(pygame.key, "stop_text_input", lambda: is_on.append(False))
    page = Page(Column([Button("Back", lambda: None), field_of("")]), SCALE)
    assert is_on[-1]
    keys(page, pygame.K_TAB)
    assert not is_on[-1]
    keys(page, pygame.K_TAB)
    assert is_on[-1]
    page.leave()
    assert not is_on[-1]


def test_a_gamepads_enter_asks_for_letters() -> None:
    """Who has no keyboard is led to the letters instead of handing over."""
    done: list[str] = []
    page = Page(field_of("Nova", done=done), SCALE)
    page.handle(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_RETURN, mod=0, unicode="", source=7))
    assert done == ["letters"]


def test_letters_write_a_name_with_capitals_by_themselves() -> None:
    """Pressing buttons alone writes two capitalised words, and erases."""
    field, done = field_of("old"), []
    board = LetterBoard(field, lambda: done.append("done"))
    page = Page(Column([field, Scroll(board)]), SCALE)

    def push(label: str) -> None:
        (button,) = (stop for stop in page.stops() if stop.label == label)
        click(page, button.bounds.center)

    page.resize(Scale((1280, 720)))
    for label in ("N", "o", "Space", "V", "a", "b", "Erase", "Done"):
        push(label)
    assert field.line.text == "No Va"
    assert done == ["done"]


@pytest.mark.parametrize("text_scale", [0.8, 1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", [(320, 200), (1280, 720), (1920, 1080)])
def test_long_sentences_push_what_follows_down(size: tuple[int, int], text_scale: float) -> None:
    """At any text size the sentence lies inside its field, and the button below it touches neither."""
    field = field_of("", check=lambda _text: "Far too " * 20)
    button = Button("Create", lambda: None)
    page = Page(Column([field, button], gap=6), Scale(size, text_scale))
    write(page, "x")
    page.draw(pygame.Surface(size))
    (sentence,) = field.children
    assert field.bounds.contains(sentence.bounds)
    assert sentence.bounds.height >= sentence.height_px(sentence.bounds.width, page.scale)
    assert field.bounds.bottom <= button.bounds.top
