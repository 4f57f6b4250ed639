"""Why a link was not read: one error for each reason, one plain sentence, the facts as attributes, and nothing about what is inside."""

from adapters.errors import CannotRead

PASTE = "Paste the text and I will brief that."
LATER = f"Try again later, or {PASTE[:1].lower()}{PASTE[1:]}"
CHECK = "Check the address."
SHOWN = 100
"""Letters of a typed address that a sentence repeats."""


class Refused(CannotRead):
    """A link that was not read: ``source`` is the link, ``host`` its site, ``wait`` the seconds after which another try makes sense.

    ``wait`` is None when trying again would not help.
    """

    def __init__(self, source: str, sentence: str, advice: str = "", host: str | None = None, wait: float | None = None) -> None:
        super().__init__(source, sentence, advice)
        self.host = host
        self.wait = wait


class NotAnAddress(Refused):
    """What was typed is no web address that can be opened; ``suggestion`` is the one that was probably meant."""

    def __init__(self, typed: str, suggestion: str | None = None, sentence: str | None = None) -> None:
        shown = typed if len(typed) <= SHOWN else f"{typed[: SHOWN - 1]}…"
        advice = f"Did you mean {suggestion}?" if suggestion else "" if sentence else "A web address begins with https://"
        super().__init__(typed, sentence or f"{shown} is not a web address.", advice)
        self.suggestion = suggestion


class PrivateAddress(Refused):
    """The link, a redirect or an answer of DNS leads to an address that is not on the public internet."""

    def __init__(self, source: str, host: str) -> None:
        super().__init__(source, "That address is inside a private network. I do not open those.", "", host)


class ClosedPort(Refused):
    """The link names a port that is not opened; ``port`` is its number."""

    def __init__(self, source: str, host: str, port: int) -> None:
        super().__init__(source, f"I open only the web's own ports, 80 and 443, not {port}.", PASTE, host)
        self.port = port


class NoSuchSite(Refused):
    """DNS knows no such name, or did not answer."""

    def __init__(self, source: str, host: str) -> None:
        super().__init__(source, f"I cannot find a site called {host}.", CHECK, host)


class Unreachable(Refused):
    """The site cannot be spoken to; ``reason`` says at what it failed."""

    def __init__(self, source: str, host: str, reason: str) -> None:
        super().__init__(source, f"{host} cannot be reached: {reason}.", LATER, host)
        self.reason = reason


class Slow(Refused):
    """The site did not answer in time; ``seconds`` is how long it was given."""

    def __init__(self, source: str, host: str, seconds: float) -> None:
        super().__init__(source, f"{host} did not answer in {seconds:g} s.", LATER, host)
        self.seconds = seconds


class Busy(Refused):
    """Too many links are being read at once."""

    def __init__(self, source: str, host: str, seconds: float) -> None:
        super().__init__(source, "I am reading too many links at once.", "Try again in a minute.", host, seconds)


class Answered(Refused):
    """The site answered with a refusal or a fault; ``status`` is its HTTP status, ``wait`` what its Retry-After asks for, in seconds."""

    def __init__(self, source: str, host: str, status: int, wait: float | None = None) -> None:
        meaning, advice = _meaning(status)
        told = f"{host} answered {status} ({meaning})." if meaning else f"{host} answered {status}."
        super().__init__(source, told, advice, host, wait)
        self.status = status


def _meaning(status: int) -> tuple[str, str]:
    return MEANINGS.get(status) or (("a fault of the site", LATER) if status >= 500 else ("", PASTE))


MEANINGS: dict[int, tuple[str, str]] = {
    401: ("it asks for a password", PASTE),
    402: ("it asks for payment", PASTE),
    403: ("it refuses bots", PASTE),
    404: ("no such page", CHECK),
    407: ("a proxy asks for a password", PASTE),
    410: ("the page is gone", PASTE),
    429: ("too many requests", LATER),
    451: ("withheld for legal reasons", PASTE),
    503: ("it is too busy", LATER),
}
"""What a status means to a person, and what to do."""


class Misled(Refused):
    """Redirects that are not followed: more than are allowed, from https to http, or to nowhere; ``reason`` says which."""

    def __init__(self, source: str, host: str, reason: str) -> None:
        super().__init__(source, f"{host} {reason}. I do not follow that.", PASTE, host)
        self.reason = reason


class Broken(Refused):
    """The site's answer is damaged; ``reason`` says how."""

    def __init__(self, source: str, host: str, reason: str, wait: float | None = None) -> None:
        super().__init__(source, f"The answer of {host} {reason}.", LATER, host, wait)
        self.reason = reason


class TooLarge(Refused):
    """The page is larger than is read; ``most`` is how many bytes are."""

    def __init__(self, source: str, host: str, most: int) -> None:
        told = f"{most // 1024 // 1024} MB" if most >= 1024 * 1024 else f"{most // 1024} kB"
        super().__init__(source, f"The page is larger than {told}, which is the most I read.", PASTE, host)
        self.most = most


class NotText(Refused):
    """The link leads to something that is neither page nor text; ``what`` names it ("a video")."""

    def __init__(self, source: str, host: str, what: str) -> None:
        super().__init__(source, f"That is {what}. I read pages and text files.", "", host)
        self.what = what


class Empty(Refused):
    """The site answered without any content; ``status`` is its HTTP status."""

    def __init__(self, source: str, host: str, status: int) -> None:
        super().__init__(source, f"{host} answered without any text.", PASTE, host)
        self.status = status


class Unwelcome(Refused):
    """The site's robots.txt asks programs not to read the address; only scheduled polling asks it."""

    def __init__(self, source: str, host: str) -> None:
        super().__init__(source, f"{host} asks programs not to read that address (robots.txt).", "", host)


class Waiting(Refused):
    """The site asked for a pause that is not over; ``wait`` is what is left of it, in seconds. Only scheduled polling waits like this."""

    def __init__(self, source: str, host: str, wait: float) -> None:
        super().__init__(source, f"{host} asked me to come back later.", f"The next try is in {wait:.0f} s.", host, wait)
