"""The engine: an article's text in, a briefing out; pure, synchronous, and able to run with only a string in its hand."""
