"""The capsule that brings the samples through the Earth's air without a parachute. See README.md."""
