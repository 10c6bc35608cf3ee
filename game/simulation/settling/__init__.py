"""Places where people could live: what is measured of them, what is known by it, and what is true."""
