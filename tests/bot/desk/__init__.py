"""The desk, asked as platforms ask it."""
