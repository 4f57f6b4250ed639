"""A platform as small as one can be, to copy from when you add yours: ``office`` is the service of others, ``adapter`` is all we need for it."""
