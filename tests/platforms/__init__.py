"""Platforms of our own to talk to in tests: real servers speaking Slack's and Discord's protocols, with what they share here."""
