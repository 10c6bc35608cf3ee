"""What tells grounds apart at a glance: slabs and joints, ripples, sand layers, grains and stones.

Inner details are painted into the ground before it is cut out; outer ones stand on it afterwards.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.simulation.plan import GroundKind
from game.view.palettes import Rgb, mix

if TYPE_CHECKING:
    from game.view.canvas import Canvas, Cell, Point

_LAYERS: Final = (
    (GroundKind.BEDROCK, 0.62, 0.26),
    (GroundKind.SAND, 0.24, 0.42),
    (GroundKind.RIPPLES, 0.34, 0.14),
)
"""What lies on top of the strata: its depth in metres, and how much paler than soil it is."""
_TAPER_M: Final = 0.6
"""Half of the width over which such a layer thins out at its ends."""


def paint_inside(canvas: Canvas) -> None:
    """Paint what the cut through the ground shows."""
    for cell in canvas.cells(0.34, GroundKind.REGOLITH, 100):
        _pebbles(canvas, cell)
    for kind, depth_m, paleness in _LAYERS:
        _layer(canvas, kind, depth_m, _pale(canvas, paleness))
    for cell in canvas.cells(0.62, GroundKind.BEDROCK, 200):
        _joint(canvas, cell)
        _bedding(canvas, cell)
    for kind, salt in ((GroundKind.SAND, 300), (GroundKind.RIPPLES, 400)):
        for cell in canvas.cells(0.9, kind, salt):
            _cross_beds(canvas, cell)


def paint_outside(canvas: Canvas) -> None:
    """Paint what stands on the ground line."""
    for cell in canvas.cells(0.62, GroundKind.BEDROCK, 200):
        _slab(canvas, cell)
    for cell in canvas.cells(0.52, GroundKind.RIPPLES, 500):
        _ripple(canvas, cell, 0.058)
    for cell in canvas.cells(0.21, GroundKind.SAND, 600):
        _ripple(canvas, cell, 0.014)
    for kind, width_m, share in (
        (GroundKind.REGOLITH, 0.30, 0.55),
        (GroundKind.BEDROCK, 0.70, 0.35),
        (GroundKind.SAND, 1.10, 0.12),
    ):
        for cell in canvas.cells(width_m, kind, 700):
            _stone(canvas, cell, share)


def _lit(canvas: Canvas, share: float) -> Rgb:
    return mix(canvas.palette.near_ground, canvas.palette.crust, share)


def _dark(canvas: Canvas, share: float) -> Rgb:
    return mix(canvas.palette.near_ground, canvas.palette.ink, share)


def _pale(canvas: Canvas, share: float) -> Rgb:
    """Return soil with dust's colour in it: paler, without the crust's own light, and less so when light is low."""
    palette = canvas.palette
    dust = mix(palette.horizon, palette.crust, 0.35)
    return mix(palette.near_ground, dust, share * (1.0 - 0.35 * palette.sun_lowness))


def _layer(canvas: Canvas, kind: GroundKind, depth_m: float, tone: Rgb) -> None:
    """Fill a layer of one tone below the ground line, thinning out where another kind of ground begins."""
    presence = canvas.presence(kind, _TAPER_M) if canvas.is_seen(depth_m) else None
    if presence is None:
        return
    scale = canvas.pixels_per_metre
    sole = []
    for x, y in canvas.contour:
        x_m = (x + canvas.left_px) / scale
        wavy_m = depth_m * (0.88 + 0.14 * math.sin(1.9 * x_m) + 0.08 * math.sin(5.3 * x_m + 1.0))
        sole.append((x, y + wavy_m * scale * presence(x_m)))
    canvas.shape([*canvas.contour, *sole[::-1]], tone)


def _pebbles(canvas: Canvas, cell: Cell) -> None:
    """Set stones in the soil, fewer and darker with depth."""
    for which in range(3):
        radius_m = 0.010 + 0.040 * cell.chance(which) ** 3
        if not canvas.is_seen(radius_m):
            continue
        depth_m = 0.07 + 1.5 * cell.chance(which + 3) ** 1.6
        x, y = canvas.under(cell.x_m + cell.width_m * cell.chance(which + 6), depth_m)
        radius = radius_m * canvas.pixels_per_metre
        tone = _lit(canvas, 0.34 - 0.2 * depth_m) if cell.chance(which + 9) > 0.5 else _dark(canvas, 0.45)
        canvas.shape(_lump(x, y, radius, cell), tone)


def _lump(x: float, y: float, radius: float, cell: Cell) -> list[Point]:
    """Return an uneven stone of six corners, wider than high."""
    corners = ((1.0, 0.1), (0.55, -0.62), (-0.35, -0.72), (-1.0, -0.08), (-0.5, 0.6), (0.5, 0.62))
    return [
        (
            x + radius * dx * (0.75 + 0.5 * cell.chance(20 + n)),
            y + radius * 0.8 * dy * (0.75 + 0.5 * cell.chance(30 + n)),
        )
        for n, (dx, dy) in enumerate(corners)
    ]


def _joint(canvas: Canvas, cell: Cell) -> None:
    """Crack rock downwards along a line that jogs along a bed, with its lit edge."""
    if not canvas.is_seen(0.02) or cell.chance(0) < 0.45:
        return
    depth_m = 0.12 + 0.85 * cell.chance(1) ** 1.7
    x_m = cell.x_m + 0.35 * cell.width_m * cell.chance(2)
    lean, jog = 0.10 * (cell.chance(3) - 0.5), 0.16 * (cell.chance(4) - 0.5)
    bends = ((0.0, 0.0), (0.22, 0.3), (0.45, 0.8), (0.48, 1.8), (0.75, 2.1), (1.0, 2.6))
    points = [
        canvas.under(x_m + lean * sway + (jog if sway > 1.0 else 0.0), depth_m * down) for down, sway in bends
    ]
    canvas.stroke(points, _dark(canvas, 0.66))
    edge = canvas.line_px * 1.3
    canvas.stroke([(x + edge, y) for x, y in points[:4]], _pale(canvas, 0.40))


def _bedding(canvas: Canvas, cell: Cell) -> None:
    """Draw the planes between beds of rock, broken at the joints."""
    if not canvas.is_seen(0.012):
        return
    for which in range(4):
        depth_m = (0.10, 0.23, 0.38, 0.52)[which] + 0.05 * cell.chance(which + 8)
        left_m = cell.x_m + cell.width_m * (0.05 + 0.2 * cell.chance(which + 12))
        right_m = cell.x_m + cell.width_m * (0.70 + 0.4 * cell.chance(which + 15))
        points = [canvas.under(left_m + (right_m - left_m) * n / 3, depth_m) for n in range(4)]
        canvas.stroke(points, _dark(canvas, 0.55 - 0.08 * which))
        below = canvas.line_px
        canvas.stroke([(x, y + below) for x, y in points], _pale(canvas, 0.40 - 0.05 * which))


def _slab(canvas: Canvas, cell: Cell) -> None:
    """Lay a flagstone that stands a few centimetres proud of the ground."""
    rise_m = 0.012 + 0.035 * cell.chance(40)
    if not canvas.is_seen(0.4 * rise_m) or cell.chance(41) < 0.25:
        return
    left_m = cell.x_m + cell.width_m * (0.05 + 0.15 * cell.chance(42))
    right_m = cell.x_m + cell.width_m * (0.80 + 0.15 * cell.chance(43))
    bevel_m = 0.02 + 0.03 * cell.chance(44)
    middle_m = 0.5 * (left_m + right_m)
    top = [
        canvas.under(left_m + bevel_m, -rise_m),
        canvas.under(middle_m, -rise_m * (0.85 + 0.3 * cell.chance(45))),
        canvas.under(right_m - bevel_m * 0.6, -rise_m * 0.9),
    ]
    outline = [canvas.under(left_m, 0.03), *top, canvas.under(right_m, 0.03)]
    canvas.shape(outline, _pale(canvas, 0.40))
    canvas.stroke(top, canvas.palette.crust, max(1, round(1.6 * canvas.line_px)))
    is_sun_right = canvas.palette.sun_x01 > 0.5
    shaded = [outline[0], top[0]] if is_sun_right else [top[-1], outline[-1]]
    canvas.stroke(shaded, _dark(canvas, 0.5), max(1, round(1.5 * canvas.line_px)))


def _cross_beds(canvas: Canvas, cell: Cell) -> None:
    """Draw fine inclined layers, as wind leaves them inside a drift."""
    if not canvas.is_seen(0.010):
        return
    for which in range(4):
        depth_m = 0.03 + 0.045 * which + 0.03 * cell.chance(which + 1)
        left_m = cell.x_m + 0.2 * cell.chance(which + 5)
        points = [
            canvas.under(left_m + cell.width_m * 0.9 * t, depth_m + 0.06 * t * t)
            for t in (0.0, 0.33, 0.67, 1.0)
        ]
        canvas.stroke(points, _pale(canvas, 0.50) if which % 2 else _dark(canvas, 0.22))


def _ripple(canvas: Canvas, cell: Cell, height_m: float) -> None:
    """Heap a wave of sand: slow windward side, rounded crest, short lee side in its own shadow."""
    rise_m = height_m * (0.55 + 0.6 * cell.chance(1))
    if not canvas.is_seen(0.5 * rise_m):
        return
    left_m, width_m = cell.x_m - 0.06 * cell.width_m, 1.12 * cell.width_m
    shape = ((0.0, -0.3), (0.15, 0.03), (0.35, 0.30), (0.55, 0.74), (0.66, 0.96), (0.72, 1.0))
    windward = [canvas.under(left_m + width_m * at, -rise_m * up) for at, up in shape]
    lee = [
        canvas.under(left_m + width_m * at, -rise_m * up)
        for at, up in ((0.78, 0.86), (0.88, 0.34), (1.0, -0.3))
    ]
    canvas.shape([*windward, *lee], _lit(canvas, 0.40))
    canvas.shape(
        [windward[-1], *lee, canvas.under(left_m + 0.76 * width_m, -0.1 * rise_m)], _lit(canvas, 0.08)
    )
    canvas.stroke(windward[1:], canvas.palette.crust, max(1, round(canvas.line_px)))


def _stone(canvas: Canvas, cell: Cell, share: float) -> None:
    """Lay a loose stone on the ground with a lit side and a sliver of shadow."""
    radius_m = 0.014 + 0.055 * cell.chance(51) ** 4
    if cell.chance(50) > share or not canvas.is_seen(radius_m):
        return
    x, y = canvas.under(cell.x_m + cell.width_m * cell.chance(52), 0.0)
    radius = radius_m * canvas.pixels_per_metre
    side = 1.0 if canvas.palette.sun_x01 > 0.5 else -1.0
    canvas.shape(_lump(x - side * radius * 0.5, y + radius * 0.25, radius * 0.8, cell), _dark(canvas, 0.55))
    canvas.shape(_lump(x, y - radius * 0.25, radius, cell), _dark(canvas, 0.15))
    lit = _lump(x + side * radius * 0.22, y - radius * 0.42, radius * 0.62, cell)
    canvas.shape(lit, _lit(canvas, 0.62))
