"""What decides what happens next, and the one place where everything is put together."""
