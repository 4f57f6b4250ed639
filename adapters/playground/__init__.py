"""The playground: a chat of our own in the browser, a platform like the others."""
