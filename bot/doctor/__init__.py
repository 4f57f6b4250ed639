"""``newsbrief doctor``: looks at everything newsbrief needs, changes nothing, and says how each is and what to do."""
