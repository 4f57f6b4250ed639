"""What speaks somebody else's language: a terminal, and later Slack, Discord, HTTP, feeds and SQL."""
