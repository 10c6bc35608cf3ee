"""How much of the flying a player leaves to the on-board computer, beside what a mission leaves to it anyway."""

from __future__ import annotations

from dataclasses import dataclass

from game.missions.assists import Assist
from game.simulation.plan import ControlDepth


@dataclass(frozen=True, slots=True)
class Handling:
    """What is wished for; it may change at any time, also in flight. `asked` is the depth that the mission asks for."""

    depth: ControlDepth | None = None
    """None leaves the depth to the mission."""
    holds_attitude: bool = False
    holds_altitude: bool = False

    def depth_for(self, asked: ControlDepth) -> ControlDepth:
        """Return the depth to fly in: a held attitude is what makes assisted flight out of direct flight."""
        depth = self.depth or asked
        return ControlDepth.ASSISTED if depth is ControlDepth.DIRECT and self.holds_attitude else depth

    def keeps_height(self, asked: ControlDepth) -> bool:
        """Return whether the collective is the computer's business."""
        return self.holds_altitude or self.depth_for(asked) is ControlDepth.GUIDED

    def help_beyond(self, asked: ControlDepth) -> tuple[Assist, ...]:
        """Return what the computer holds although the mission leaves it to the hand."""
        holds_attitude = self.depth_for(asked) is not ControlDepth.DIRECT
        held = {
            Assist.ATTITUDE_HOLD: asked is ControlDepth.DIRECT and holds_attitude,
            Assist.ALTITUDE_HOLD: asked is not ControlDepth.GUIDED and self.keeps_height(asked),
        }
        return tuple(assist for assist, is_on in held.items() if is_on)
