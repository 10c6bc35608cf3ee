"""Window, frame loop and scene stack; see README.md."""

from game.app.play import play, show_replay

__all__ = ["play", "show_replay"]
