"""Prometheus and probes: how newsbrief is, told to programs over HTTP; the only room that knows prometheus-client."""
