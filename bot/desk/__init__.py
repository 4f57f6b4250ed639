"""The desk: what answers people, on every platform."""
