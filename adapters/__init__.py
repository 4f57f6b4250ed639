"""What speaks somebody else's language: platforms, terminals, formats, the web, feeds and SQL."""
