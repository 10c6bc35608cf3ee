"""The rocket that lifts the samples from Mars into orbit. See README.md."""
