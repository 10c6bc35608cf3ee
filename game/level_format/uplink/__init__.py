"""Plan files: read, check, write. Names are loaded when first used: pydantic takes a while to import."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from game.level_format.uplink.model import uplink_schema_text
    from game.level_format.uplink.reader import ReadUplink, is_uplink, read_uplink, read_uplink_text
    from game.level_format.uplink.writer import uplink_text

__all__ = ["ReadUplink", "is_uplink", "read_uplink", "read_uplink_text", "uplink_schema_text", "uplink_text"]

_HOMES: Final = {
    "ReadUplink": "reader",
    "is_uplink": "reader",
    "read_uplink": "reader",
    "read_uplink_text": "reader",
    "uplink_schema_text": "model",
    "uplink_text": "writer",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401  # any of the names above
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
