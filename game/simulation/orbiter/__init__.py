"""A return orbiter beside the container that it is to catch. See README.md."""
