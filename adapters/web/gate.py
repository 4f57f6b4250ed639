"""The gate: what may be typed as a link, and the one form in which it is asked for afterwards."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from difflib import get_close_matches
from ipaddress import IPv6Address
from urllib.parse import unquote_to_bytes, urljoin

import idna

from adapters.web.addresses import Address, is_numeric, is_public, numeric, unwrapped
from adapters.web.errors import ClosedPort, NotAnAddress, PrivateAddress, Refused

PORTS = {"http": 80, "https": 443}
LONGEST = 8_000
"""Characters of a link; servers refuse longer ones."""
LONGEST_HOST = 253

UNSEEN = re.compile(
    "(?![\u200c\u200d\ufe0e\ufe0f](?<=[^\x00-\x7f\u200c\u200d][\u200c\u200d\ufe0e\ufe0f]))"
    "[\x00-\x20\x7f-\xa0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\u3164"
    "\ud800-\udfff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff\U000e0000-\U000e0fff]"
)
"""Spaces, controls, letters of no width, changes of direction, halves of letters; not what joins letters of Persian, Hindi or emoji, once."""
JOINERS = re.compile("[\u200c\u200d]")
LINK = re.compile(r"(https?)://([^/?#]*)([^#]*)(?:#.*)?", re.IGNORECASE | re.DOTALL)
AUTHORITY = re.compile(r"(\[[^\[\]]*\]|[^:\[\]]*)(?::([0-9]{0,9}))?")
LABEL = re.compile(r"[a-z0-9_-]{1,63}")
MISTYPED = re.compile(r"([a-z]{0,7})([:;]?[/\\]{1,4}|:)(?=[^/\\\s])", re.IGNORECASE)
"""What stands in place of https:// when it was mistyped."""
NAME = re.compile(r"(?:[^\s/?#@:\\.]{1,63}\.)+[^\W\d_]{2,24}(?::\d{1,5})?(?:[/?#].*)?", re.DOTALL)
"""Something that reads like a site, with its path."""
OWN_NAMES = ("localhost", "localdomain", "local", "internal", "intranet", "lan", "home.arpa", "corp", "home", "private")
"""Names that mean a machine's or a network's own, never the public internet's; RFC 6761, 6762, 8375, ICANN 2018 and 2024."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link that passed the gate. ``host`` is in the form it is looked up in, ``target`` the path and query as they are sent.

    ``own`` says that the operator opened this host, so that its addresses may be private ones.
    """

    scheme: str
    host: str
    port: int
    target: str
    own: bool = False
    address: Address | None = field(default=None, compare=False)

    @property
    def site(self) -> str:
        """The host, and the port when it is not the scheme's own."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if PORTS[self.scheme] == self.port else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        """The whole link."""
        return f"{self.scheme}://{self.site}{self.target}"


@dataclass(frozen=True, slots=True)
class Allowed:
    """The hosts an operator opened: by name for the web's own ports, by name and port for another."""

    hosts: frozenset[tuple[str, int]] = frozenset()

    @classmethod
    def of(cls, entries: tuple[str, ...]) -> "Allowed":
        """From "host" and "host:port". Raises NotAnAddress."""
        return cls(frozenset(pair for entry in entries for pair in _opened(entry)))

    def has(self, host: str, port: int) -> bool:
        """Whether this host was opened at this port."""
        return (host, port) in self.hosts


NONE_ALLOWED = Allowed()


def _opened(entry: str) -> list[tuple[str, int]]:
    found = AUTHORITY.fullmatch(entry)
    if not found:
        raise NotAnAddress(entry)
    host, _ = normalised(entry, found[1])
    return [(host, int(found[2]))] if found[2] else [(host, port) for port in PORTS.values()]


def admit(typed: str, allowed: Allowed = NONE_ALLOWED) -> Link:
    """The link that was typed. Raises NotAnAddress, ClosedPort, PrivateAddress."""
    text = _bare(typed)
    found = LINK.fullmatch(text) if len(text) <= LONGEST else None
    if not found or not found[2] or UNSEEN.search(text):
        raise NotAnAddress(typed, _suggestion(text))
    scheme, authority, rest = found[1].lower(), found[2], found[3]
    if "@" in authority:
        raise NotAnAddress("", None, "I do not open addresses with a user name or a password in them.")
    parts = AUTHORITY.fullmatch(authority)
    if not parts:
        raise NotAnAddress(typed)
    host, address = normalised(typed, parts[1])
    port = int(parts[2] or PORTS[scheme])
    link = Link(scheme, host, port, sendable(rest), allowed.has(host, port), address)
    _judge(link)
    return link


def _bare(typed: str) -> str:
    """Without the space around it, and without the angle brackets mails set links in."""
    text = typed.strip(" \t\r\n")
    return text[1:-1] if text[:1] == "<" and text[-1:] == ">" else text


def _judge(link: Link) -> None:
    if link.own:
        return
    if link.address is not None and not is_public(link.address):
        raise PrivateAddress(link.url, link.host)
    if link.address is None and any(link.host == name or link.host.endswith(f".{name}") for name in OWN_NAMES):
        raise PrivateAddress(link.url, link.host)
    if link.port not in PORTS.values():
        raise ClosedPort(link.url, link.host, link.port)


def follow(link: Link, location: str, allowed: Allowed) -> Link:
    """The link a redirect leads to, judged like a typed one. Raises the errors of admit."""
    given = location.strip(" \t\r\n").encode("utf-8", "surrogateescape")
    printable = "".join(chr(byte) if 0x20 < byte < 0x7F else f"%{byte:02X}" for byte in given)
    try:
        return admit(urljoin(link.url, printable), allowed)
    except ValueError as error:
        raise NotAnAddress(printable) from error


def sendable(rest: str) -> str:
    """Path and query as they go over the wire: what a link may not hold is percent-encoded, what is encoded stays as it is."""
    path = rest if rest[:1] == "/" else f"/{rest}"
    return re.sub(r"%(?![0-9A-Fa-f]{2})|[^!#-;=?-\[\]_a-z~]", _encoded, path)


def _encoded(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode())


def normalised(typed: str, host: str) -> tuple[str, Address | None]:
    """A host in the one form it is judged and looked up in, and the address it spells. Raises NotAnAddress."""
    if host[:1] == "[":
        return _bracketed(typed, host[1:-1])
    mapped = _mapped(typed, _decoded(typed, host))
    name = mapped.removesuffix(".")
    if len(name) > LONGEST_HOST:
        raise NotAnAddress(typed)
    if is_numeric(name):
        address = numeric(name)
        if address is None:
            raise NotAnAddress(typed)
        return str(address), address
    labels = [_label(label) for label in name.split(".")]
    if not all(map(LABEL.fullmatch, labels)) or len(".".join(labels)) > LONGEST_HOST:
        raise NotAnAddress(typed)
    return ".".join(labels), None


def _bracketed(typed: str, inside: str) -> tuple[str, Address]:
    if "%" in inside:  # a zone, which only this machine's own networks have
        raise PrivateAddress(typed, inside.partition("%")[0])
    try:
        address = unwrapped(IPv6Address(inside))
    except ValueError as error:
        raise NotAnAddress(typed) from error
    return str(address), address


def _decoded(typed: str, host: str) -> str:
    """A host without percent-encoding; what comes out must be as seen as what is typed."""
    try:
        decoded = unquote_to_bytes(host).decode()
    except ValueError as error:
        raise NotAnAddress(typed) from error
    if UNSEEN.search(decoded) or "%" in decoded:
        raise NotAnAddress(typed)
    return decoded


def _mapped(typed: str, host: str) -> str:
    """In small letters, full-width letters and digits as usual ones, every kind of full stop as one; UTS 46."""
    try:
        return host.lower() if host.isascii() else idna.uts46_remap(host, std3_rules=False, transitional=False)
    except (idna.IDNAError, ValueError) as error:
        raise NotAnAddress(typed) from error


def _label(label: str) -> str:
    """A label as DNS knows it; empty, which is none, when letters are joined where no language joins them (RFC 5892, A.1 and A.2)."""
    if any(not _joins(label, found.start()) for found in JOINERS.finditer(label)):
        return ""
    return label if label.isascii() else f"xn--{label.encode('punycode').decode('ascii')}"


def _joins(label: str, at: int) -> bool:
    try:
        return idna.valid_contextj(label, at)
    except ValueError:
        return False


def _suggestion(text: str) -> str | None:
    """What was probably meant, when that passes."""
    guesses = (guess(text) for guess in GUESSES) if len(text) <= LONGEST else ()
    return next((meant for meant in guesses if meant and _passes(meant)), None)


def _without_unseen(text: str) -> str | None:
    return UNSEEN.sub("", text)


def _with_usual_scheme(text: str) -> str | None:
    """For htp:/x and https//x; other programs' addresses (file:, mailto:, ftp:) mean something else."""
    near = MISTYPED.match(text)
    meant = near and (get_close_matches(near[1].lower(), PORTS, n=1) if near[1] else near[2] == "//")
    return f"https://{text[near.end() :]}" if near and meant else None


def _with_scheme(text: str) -> str | None:
    return f"https://{text}" if NAME.fullmatch(text) else None


GUESSES: tuple[Callable[[str], str | None], ...] = (_without_unseen, _with_usual_scheme, _with_scheme)


def _passes(text: str) -> bool:
    found = LINK.fullmatch(text)
    if not found or not found[2] or UNSEEN.search(text):
        return False
    try:
        admit(text)
    except Refused:
        return False
    return True
