"""Platforms of our own to talk to in tests: real servers speaking Slack's (and later Discord's) protocol, with what they share here."""
