"""Several teams' points: what is counted once, what contradicts, and what it does to the assistant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.science.assistant import published_summaries, published_units, units_of
from game.science.pixl import draw_point
from game.science.pooling import LEAST_POINTS, LabelledPoint, held_out_accuracy, pool, summaries_of
from game.science.targets import RockUnit, targets
from game.simulation.random_source import stream

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.science.targets import Target


def class_points(named: Callable[[Target], RockUnit] = lambda target: target.unit) -> list[LabelledPoint]:
    """Return what a class brings: two rocks like each published one, thirty points each, named by a rule."""
    chance = stream(3, "class")
    points = []
    for target in targets():
        for rock in range(2):
            mean = tuple(max(0.05, each * chance.gauss(1.0, 0.08)) for each in target.mean_pct)
            name = f"{target.name} {target.sol} {rock}"
            points += [
                LabelledPoint(
                    "amber dune",
                    "level",
                    name,
                    named(target),
                    is_abraded=True,
                    oxides_pct=draw_point(mean, target.scatter_pct, chance),
                )
                for _ in range(30)
            ]
    return points


def accuracy(points: list[LabelledPoint]) -> float:
    """Return how often the assistant is right on targets that it was not taught, after these points."""
    return held_out_accuracy(summaries_of(points), stream(1, "asked"), points=10, rounds=40)


def test_a_class_makes_the_assistant_better() -> None:
    """With a class's well named rocks it is right on unknown ones at least a tenth more often."""
    assert accuracy(class_points()) > accuracy([]) + 0.1


def test_wrong_names_make_it_worse() -> None:
    """A class that calls every rock Máaz takes away what it knew."""
    assert accuracy(class_points(lambda _: RockUnit.MAAZ)) < accuracy([])


def test_the_same_points_twice_count_once() -> None:
    """A file that is sent twice, or by two teams, changes nothing but the count of duplicates."""
    points = class_points()
    twice = pool([*points, *(point._replace(team="blue mesa") for point in points)])
    assert twice.points == tuple(points)
    assert twice.duplicates == len(points)
    assert not twice.contradictions


def test_a_contradiction_is_told_and_not_learned() -> None:
    """Where two teams call one rock by two names it is reported with both, and taught to nobody."""
    points = class_points()
    rock = points[0].thing
    others = [
        point._replace(unit=RockUnit.SOIL, oxides_pct=(1.0,) * 6) for point in points if point.thing == rock
    ]
    found = pool([*points, *others])
    (contradiction,) = found.contradictions
    assert contradiction.thing == rock
    assert set(contradiction.points) == {points[0].unit, RockUnit.SOIL}
    assert len(summaries_of(found.points)) == len(summaries_of(points)) - 1


def test_a_few_points_are_no_target() -> None:
    """A rock with fewer than five points is not learned from, and neither is one that nobody could name."""
    few = class_points()[: LEAST_POINTS - 1]
    assert summaries_of(few) == ()
    assert summaries_of(class_points(lambda _: RockUnit.UNKNOWN)) == ()


def test_published_units_are_learned_from_published_targets() -> None:
    """Without anything pooled the units are those that everybody starts with."""
    assert units_of(published_summaries()) == published_units()
