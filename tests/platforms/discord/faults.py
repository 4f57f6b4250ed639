"""What only Discord's servers do wrong."""

from __future__ import annotations

from dataclasses import dataclass

from tests.platforms.faults import Broken, Limited


@dataclass(frozen=True, slots=True)
class LimitedEverywhere(Limited):
    """429 of the global limit: every call has to wait."""


@dataclass(frozen=True, slots=True)
class LimitedTogether(Limited):
    """429 of a limit shared with others; it does not count as an invalid request."""


# What stands before Discord bans an address: HTML, and no Via header.
CLOUDFLARE = Broken(429, "<!doctype html><title>Access denied | discord.com used Cloudflare to restrict access</title>error code: 1015")
