"""The newsstand: which feeds a place follows, which of their entries it wants, and how the feeds are doing."""
