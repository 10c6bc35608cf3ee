"""How many examples the property tests of the physics look at: enough to find a fault, few enough for their time.

The same examples every time, so that a failing build has failed for what was changed.
"""

from __future__ import annotations

from hypothesis import settings

lean = settings(max_examples=40, deadline=None, derandomize=True)
