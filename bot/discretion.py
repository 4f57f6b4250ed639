"""What no line of a log may hold is taken out of it: tokens, passwords, addresses that let anybody answer, and what stands behind a link's question mark."""

import re
from collections.abc import Iterable

from adapters.wording import safe

HIDDEN = "(hidden)"
LONGEST = 2_000
"""Letters of one value in a log."""
MOST = 2 * LONGEST
"""Letters of a value that are looked at: some patterns take the square of it."""
SHORTEST_SECRET = 6
"""A secret with fewer letters would be found in ordinary words."""

PATTERNS: tuple[tuple[re.Pattern[str], str], ...] = (
    # Slack: tokens; addresses that let anybody answer, or give a socket (https://docs.slack.dev/authentication/tokens)
    (re.compile(r"xox[a-z](?:\.xox[a-z])?-[\w.%-]+|xapp-[\w.%-]+", re.IGNORECASE), HIDDEN),
    (re.compile(r"(/(?:commands|actions|response|workflows|services)/)[^\s\"'<>]+"), rf"\1{HIDDEN}"),
    # Discord: a bot's token, and the token of an interaction or a webhook in an address
    (re.compile(r"\b[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}"), HIDDEN),
    (re.compile(r"(/(?:interactions|webhooks)/\d+/)[^\s\"'<>/]+"), rf"\1{HIDDEN}"),
    (re.compile(r"\b(Bearer|Bot|Basic)\s+(?=[^\s\"']*[\d=])[\w.~+/=-]{12,}"), rf"\1 {HIDDEN}"),
    # in any address: who logs in, and what is asked
    (re.compile(r"(\b[a-z][a-z0-9+.-]{1,20}://)[^\s/@\"'<>]+@", re.IGNORECASE), rf"\1{HIDDEN}@"),
    (re.compile(r"(\b[a-z][a-z0-9+.-]{1,20}://[^\s?#\"'<>]*)[?#][^\s\"'<>]+", re.IGNORECASE), rf"\1?{HIDDEN}"),
    (re.compile(r"(/[^\s?\"'<>]*)\?[^\s\"'<>]*=[^\s\"'<>]*"), rf"\1?{HIDDEN}"),
    (re.compile(r"(?i)\b((?:access_|refresh_|client_|api_?|auth_?|bot_|app_)?(?:token|secret|key|password|passwd|ticket|code))(=|\": ?\"|': ?')[^\s\"'&,;]+"), rf"\1\2{HIDDEN}"),
)  # fmt: skip

PLAIN = re.compile(r"[a-z_]{0,20}")
"""A word of ours, as most values are; no token is so short and has small letters alone."""


class Discretion:
    """Makes a text fit for a log: one line, bounded, without what looks like a secret and without the ``secrets`` we know."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        known = sorted({one for one in secrets if len(one) >= SHORTEST_SECRET}, key=len, reverse=True)
        self._known = re.compile("|".join(map(re.escape, known))) if known else None

    def __call__(self, text: str) -> str:
        """The text as a log may hold it."""
        # what is unsafe goes first, so that it cannot stand inside a secret and hide it; the cut is last, so that no secret is halved
        told = safe(text if len(text) <= MOST else text[:MOST].rpartition(" ")[0])
        if self._known:
            told = self._known.sub(HIDDEN, told)
        if PLAIN.fullmatch(told):
            return told
        for pattern, instead in PATTERNS:
            told = pattern.sub(instead, told)
        return told if len(told) <= LONGEST else f"{told[: LONGEST - 1]}…"
