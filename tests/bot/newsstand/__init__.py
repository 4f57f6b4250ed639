"""The newsstand: feeds and filters, as people ask for them."""
