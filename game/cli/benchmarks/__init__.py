"""What `bench` measures, one file each: ticks, frames, start and loading."""
