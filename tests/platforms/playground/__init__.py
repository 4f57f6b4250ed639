"""The playground from outside: a visitor over HTTP and server-sent events."""
