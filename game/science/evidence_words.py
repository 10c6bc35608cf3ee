"""Evidence as people say it: cards, kinds, steps of the CoLD scale, ways without life, and events of the past."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.science.cold import Source, Standing, Step
from game.science.evidence import Finding, Kind
from game.science.history import Episode, Link, Rule
from game.texts import tr
from game.texts.units import number, quantity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.science.cold import Weighing
    from game.science.evidence import Card


def finding_words(finding: Finding) -> str:
    """Return what a card says, in two or three words."""
    return {
        Finding.FLAT_LAYERS: tr("flat layers"),
        Finding.INCLINED_LAYERS: tr("sloping layers"),
        Finding.MUD: tr("fine mud"),
        Finding.SAND: tr("sand"),
        Finding.PEBBLES: tr("pebbles"),
        Finding.CRYSTALS: tr("interlocked crystals"),
        Finding.SPOTS: tr("spots with dark rims"),
        Finding.OLIVINE: tr("olivine"),
        Finding.SULFATE: tr("sulfate salt"),
        Finding.CARBONATE: tr("carbonate"),
        Finding.CLAY: tr("clay"),
        Finding.ORGANICS: tr("organic carbon"),
        Finding.PHOSPHATE: tr("iron phosphate"),
    }[finding]


def meaning_words(finding: Finding) -> str:
    """Return what a card tells about the past, in one short sentence."""
    return {
        Finding.FLAT_LAYERS: tr("Settled in calm water, or from the air."),
        Finding.INCLINED_LAYERS: tr("A river pushed them into deep water."),
        Finding.MUD: tr("So fine that it sinks in still water only."),
        Finding.SAND: tr("Carried by running water or wind."),
        Finding.PEBBLES: tr("Only a flood carries stones like these."),
        Finding.CRYSTALS: tr("Grew in melted rock: lava."),
        Finding.SPOTS: tr("Something took the rust out, from the middle outward."),
        Finding.OLIVINE: tr("From deep lava; water soon eats it."),
        Finding.SULFATE: tr("Left in cracks and pores by salty water."),
        Finding.CARBONATE: tr("Water with carbon dioxide met olivine."),
        Finding.CLAY: tr("Rock that stood in water for long."),
        Finding.ORGANICS: tr("Carbon in rings: food, remains, or from space."),
        Finding.PHOSPHATE: tr("Iron lost its rust in the dark rims."),
    }[finding]


def figure_words(card: Card) -> str:
    """Return the figure that a card rests on, with its unit and how far it may be off."""
    if card.finding in {Finding.FLAT_LAYERS, Finding.INCLINED_LAYERS}:
        return tr("dip {dip} ± {error}").format(
            dip=quantity(card.figure, "°", 0), error=quantity(card.error or 0.0, "°", 0)
        )
    if card.finding is Finding.PHOSPHATE:
        return tr("P₂O₅ {share} in {n} points").format(share=quantity(card.figure, "%", 1), n=card.number)
    if card.error is None:
        digits = 2 if card.figure < 1.0 else 1
        return tr("{size}, middle of {n}").format(size=quantity(card.figure, "mm", digits), n=card.number)
    return tr("line of {height} ± {error}").format(
        height=number(card.figure, 0), error=quantity(card.error, tr("counts"), 0)
    )


def kind_words(kind: Kind) -> str:
    """Return a kind of evidence, and how it is looked for."""
    return {
        Kind.CONTEXT: tr("context (a photograph)"),
        Kind.TEXTURE: tr("texture (WATSON)"),
        Kind.MINERALS: tr("minerals (SHERLOC)"),
        Kind.ORGANICS: tr("organics (SHERLOC)"),
    }[kind]


def step_words(step: Step) -> str:
    """Return a step of the scale in a few words; no step says more than the scale does."""
    return {
        Step.NOTHING: tr("no sign that life is known to make"),
        Step.SIGNAL: tr("a potential biosignature"),
        Step.NO_CONTAMINATION: tr("it was not brought from Earth"),
        Step.LIFE_COULD: tr("life could make it in that place"),
        Step.NOTHING_ELSE_COULD: tr("nothing else known could"),
        Step.SECOND_SIGNAL: tr("a second, independent sign"),
        Step.NO_OTHER_IDEA: tr("all later ideas ruled out"),
        Step.CONFIRMED: tr("confirmed by other teams"),
    }[step]


def source_words(source: Source) -> str:
    """Return a way without life to make what was found."""
    return {
        Source.LAVA: tr("crystals of lava"),
        Source.GLOW: tr("glow of cerium"),
        Source.HEAT: tr("hot water"),
        Source.ACID: tr("acid"),
        Source.METEORITES: tr("carbon of meteorites"),
        Source.SLOW_CHEMISTRY: tr("slow chemistry"),
    }[source]


def standing_words(standing: Standing) -> str:
    """Return how a step stands."""
    return {
        Standing.SHOWN: tr("shown"),
        Standing.OPEN: tr("not shown yet"),
        Standing.BEYOND: tr("takes a laboratory"),
    }[standing]


def limit_words(weighing: Weighing) -> str:
    """Return, without a full stop, why the scale stops where it stops."""
    if weighing.missing:
        cards = finding_list(weighing.missing)
        return tr("a potential biosignature also needs {cards}").format(cards=cards)
    return tr(
        "only a laboratory with the witness tubes can rule out carbon from Earth, so it stops at a potential biosignature"
    )


def episode_words(episode: Episode) -> str:
    """Return an event of the past."""
    return {
        Episode.LAVA: tr("lava covers the floor"),
        Episode.LAKE: tr("mud settles in a lake"),
        Episode.DELTA: tr("a delta grows"),
        Episode.CARBONATE: tr("carbonate forms"),
        Episode.SALTS: tr("salt fills the cracks"),
        Episode.FLOODS: tr("floods bring stones"),
    }[episode]


def rule_words(rule: Rule) -> str:
    """Return how rocks tell what came first."""
    return {
        Rule.BELOW: tr("What lies below is older."),
        Rule.CUT: tr("What cuts something, or fills its cracks, is younger than it."),
        Rule.MADE_OF: tr("What is made of something is younger than it."),
    }[rule]


def link_words(link: Link) -> str:
    """Return why one event is older than another."""
    words = {
        Rule.BELOW: tr("“{older}” came before “{younger}”: it lies below"),
        Rule.CUT: tr("“{older}” came before “{younger}”: the younger cuts the older"),
        Rule.MADE_OF: tr("“{older}” came before “{younger}”: the younger is made of the older"),
    }[link.rule]
    return words.format(older=episode_words(link.older), younger=episode_words(link.younger))


def short_link_words(link: Link) -> str:
    """Return the same in one line."""
    words = {
        Rule.BELOW: tr("{older} → {younger}: below"),
        Rule.CUT: tr("{older} → {younger}: cut"),
        Rule.MADE_OF: tr("{older} → {younger}: made of it"),
    }[link.rule]
    return words.format(older=episode_words(link.older), younger=episode_words(link.younger))


def finding_list(found: Iterable[Finding]) -> str:
    """Return several findings, with commas."""
    return ", ".join(finding_words(each) for each in found)


def kind_list(kinds: Iterable[Kind]) -> str:
    """Return several kinds of evidence, with commas."""
    return ", ".join(kind_words(each) for each in kinds)
