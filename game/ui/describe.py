"""The tree of widgets as text: what tests, and later a screen reader, read instead of the picture."""

from __future__ import annotations

from game.ui.widget import Role, Widget


def describe(widget: Widget, focused: Widget | None = None, *, depth: int = 0) -> str:
    """Return one line per widget that means something, indented by its depth."""
    lines = []
    deeper = depth
    if widget.label or widget.role not in (Role.GROUP, Role.REGION):
        lines.append("  " * depth + _line(widget, focused))
        deeper += 1
    lines += [text for child in widget.children if (text := describe(child, focused, depth=deeper))]
    return "\n".join(lines)


def _line(widget: Widget, focused: Widget | None) -> str:
    parts = [widget.role.value, f'"{widget.label}"']
    if widget.value:
        parts.append(f"= {widget.value}")
    if not widget.is_enabled:
        parts.append("(disabled)")
    if widget is focused:
        parts.append("(focused)")
    return " ".join(parts)
