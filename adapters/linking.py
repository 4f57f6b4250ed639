"""Addresses people may be sent to, as a platform is given them. Shared by the platforms."""

import re
from urllib.parse import quote as encoded
from urllib.parse import urlsplit, urlunsplit

from adapters.letters import UNSEEN, size
from adapters.wording import web_address

ADDRESS_LIKE = re.compile(r"(?i)[a-z][a-z0-9+.-]*:/|\bwww\.|[\w-]\.[^\W\d_]{2,}|\w@\w|[.。．｡][\w-]{2,}\s*/")
"""What a reader could take for an address."""
LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
IN_ADDRESS = "%!#$&'()*+,/:;=?@[]~._-"
"""What stays as it is in an address; the rest is percent-encoded, what is encoded already is kept."""


def sent(url: str | None, most: int) -> str | None:
    """An address as a platform is given it, without a user's name before the host; None when it is none of the web, or longer than ``most``."""
    address = web_address(url)
    if address is None or UNSEEN.search(address):
        return None
    written = encoded(LONE_PERCENT.sub("%25", _in_ascii(address)), safe=IN_ADDRESS)
    return written if size(written) <= most else None


def _in_ascii(address: str) -> str:
    """The address with its host as DNS spells it, small and "xn--…": a look-alike letter is then seen for what it is."""
    parts = urlsplit(address)
    host = parts.netloc.rpartition("@")[2].lower()
    try:
        return urlunsplit(parts._replace(netloc=host if host.isascii() else host.encode("idna").decode()))
    except UnicodeError:
        return address


def host(url: str | None, most: int) -> str | None:
    """Whose page an address leads to, as a browser would show it: "example.com"; None where ``sent`` gives none."""
    address = sent(url, most)
    name = urlsplit(address).hostname if address else None
    return name.removeprefix("www.") if name else None


def like_address(text: str) -> bool:
    """Whether a reader could take something in the words for an address: such words never lead anywhere themselves."""
    return ADDRESS_LIKE.search(text) is not None
