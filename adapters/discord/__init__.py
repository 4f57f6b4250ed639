"""Discord: what it is told, in its own language."""
