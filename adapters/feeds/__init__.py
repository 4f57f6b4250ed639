"""Feeds: reading them, finding them, and lists of them."""
