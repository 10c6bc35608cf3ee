"""Pages to print: one file without scripts, pictures or links, black on white; every word in it is escaped."""

from __future__ import annotations

from game.facts.assets import assets_folder
from game.missions.version import GAME_VERSION
from game.texts import tr


def rendered(template: str, **words: object) -> str:
    """Return a template of `assets/pages` as HTML."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415 - only who prints waits for it

    environment = Environment(
        loader=FileSystemLoader(assets_folder() / "pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(template).render(tr=tr, version=GAME_VERSION, **words)
