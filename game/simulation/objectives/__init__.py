"""Goals: one small class for each kind, found through one table. See README.md."""
