"""The controls of chosen crafts as a table of keys, out of the one table of bindings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.controls.bindings import BINDINGS, Group, group_of, words_of
from game.controls.halves import Seat, half_signs, half_words, halves_of, is_shared
from game.controls.kinds import GROUP_OF
from game.controls.places import SPECIAL_WORK, special_work
from game.controls.signs import described, signs_of
from game.texts import tr
from game.ui import theme
from game.ui.groups import Column, Row
from game.ui.keycap import KeyCaps
from game.ui.labels import Heading, Label
from game.ui.menu_keys import described_menu

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.controls.seats import Seats
    from game.simulation.plan import LevelPlan
    from game.ui.widget import Widget


def key_tables(groups: tuple[Group, ...]) -> list[Widget]:
    """Return one table for each group that has something to say."""
    titles = {
        Group.BOTH: tr("Flying and driving"),
        Group.HELICOPTER: tr("Helicopter"),
        Group.ROVER: tr("Rover"),
        Group.LUNAR_ROVER: tr("Lunar rover"),
        Group.LANDER: tr("Moon lander"),
        Group.ORBITER: tr("Return orbiter"),
        Group.CAPSULE: tr("Earth capsule"),
        Group.ROCKET: tr("Ascent rocket"),
        Group.ARRIVAL: tr("Landing rover"),
        Group.MISSION: tr("Mission"),
    }
    with_more = {
        Group.ROVER: (Group.ROVER, *SPECIAL_WORK),
        Group.MISSION: (Group.SEVERAL, Group.MISSION),
    }
    return [_table(titles[group], with_more.get(group, (group,))) for group in groups]


def key_table(
    plan: LevelPlan, *, has_mission_keys: bool = False, keys_each: int = 2, seats: Seats | None = None
) -> Widget:
    """Return the controls of a mission's crafts only; with two players, whose is which."""
    if seats is not None:
        tables = [_seat_table(seat, seats, special_work(plan), keys_each) for seat in Seat]
        if has_mission_keys:
            tables.append(_rows(tr("Both players"), _shared_lines(special_work(plan)), keys_each))
        return Column(tables, gap=14)
    kinds = {craft.kind for craft in plan.crafts}
    groups: tuple[Group, ...] = (Group.BOTH,)
    groups += tuple(group for kind, group in GROUP_OF.items() if kind in kinds)
    groups += special_work(plan)
    groups += (Group.SEVERAL,) if len(plan.crafts) > 1 else ()
    groups += (Group.MISSION,) if has_mission_keys else ()
    return _table(tr("Controls"), groups, keys_each)


def menu_table() -> Widget:
    """Return what keys do in menus."""
    return _rows(tr("Menus"), described_menu())


def two_players_tables() -> list[Widget]:
    """Return the keys of both halves of the keyboard."""
    titles = {Seat.PILOT: tr("Player 1 flies"), Seat.DRIVER: tr("Player 2 drives")}
    return [
        _rows(
            titles[seat], [(half_signs(seat, action), half_words(seat, action)) for action in halves_of(seat)]
        )
        for seat in Seat
    ]


def _shared_lines(special: Sequence[Group]) -> list[tuple[tuple[str, ...], str]]:
    """Return what two players have in common; who changes craft alone has a partner here."""
    groups = (Group.MISSION, *special)
    actions = [b.action for b in BINDINGS if b.group in groups and is_shared(b.action)]
    return [(signs_of(action), words_of(action)) for action in actions]


def _seat_table(seat: Seat, seats: Seats, special: Sequence[Group], keys_each: int) -> Widget:
    """Return what the player at a seat has in hand: keys of one half, or buttons."""
    titles = {Seat.PILOT: tr("Player 1 flies {craft}"), Seat.DRIVER: tr("Player 2 drives {craft}")}
    silent = set(SPECIAL_WORK) - set(special)
    craft = seats.crafts[seat]
    signs = seats.signs_for(craft)
    lines = [
        (signs(action), half_words(seat, action))
        for action in halves_of(seat)
        if group_of(action) not in silent
    ]
    return _rows(titles[seat].format(craft=craft.capitalize()), lines, keys_each)


def _table(title: str, groups: tuple[Group, ...], keys_each: int = 2) -> Widget:
    return _rows(title, described(groups), keys_each)


def _rows(title: str, lines: Sequence[tuple[tuple[str, ...], str]], keys_each: int = 2) -> Widget:
    rows: list[Widget] = [Heading(title, size=theme.BODY)]
    for signs, words in lines:
        what = Label(words, size=theme.SMALL, colour=theme.TEXT_QUIET, grow=1.0)
        rows.append(
            Row(
                [KeyCaps(signs[:keys_each], room_for=keys_each), what], gap=10, is_level=True, may_stack=False
            )
        )
    return Column(rows, gap=1)
