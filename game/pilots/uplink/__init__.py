"""Plans that are sent up before the start, and the pilot that follows them on board. See README.md."""

from game.pilots.uplink.pilot import StepState, UplinkPilot
from game.pilots.uplink.plan import Signal, Step, UplinkPlan, When, Word

__all__ = ["Signal", "Step", "StepState", "UplinkPilot", "UplinkPlan", "When", "Word"]
