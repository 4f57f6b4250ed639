"""Which addresses are on the public internet, whatever their spelling; our own tables, by the special-purpose registries of IANA."""

import re
from functools import reduce
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

Address = IPv4Address | IPv6Address

SPECIAL_4 = tuple(
    map(
        IPv4Network,
        (
            "0.0.0.0/8",  # this network; Linux connects 0.0.0.0 to itself
            "10.0.0.0/8",  # private
            "100.64.0.0/10",  # carriers' and clouds' own
            "127.0.0.0/8",  # this machine
            "168.63.129.16/32",  # Azure's own service, on a public number
            "169.254.0.0/16",  # link-local, clouds' metadata
            "172.16.0.0/12",  # private
            "192.0.0.0/24",  # protocol assignments, Oracle's metadata
            "192.0.2.0/24",  # documentation
            "192.31.196.0/24",  # AS112
            "192.52.193.0/24",  # AMT
            "192.88.99.0/24",  # 6to4 relays
            "192.168.0.0/16",  # private
            "192.175.48.0/24",  # AS112
            "198.18.0.0/15",  # benchmarks
            "198.51.100.0/24",  # documentation
            "203.0.113.0/24",  # documentation
            "224.0.0.0/4",  # multicast
            "240.0.0.0/4",  # reserved, broadcast
        ),
    )
)
GLOBAL_6 = IPv6Network("2000::/3")
SPECIAL_6 = tuple(
    map(
        IPv6Network,
        (
            "2001::/23",  # protocol assignments: Teredo, benchmarks, ORCHID, AMT, AS112
            "2001:db8::/32",  # documentation
            "2002::/16",  # 6to4
            "2620:4f:8000::/48",  # AS112
            "3ffe::/16",  # 6bone, given back
            "3fff::/20",  # documentation
        ),
    )
)
MAPPED = IPv6Network("::ffff:0:0/96")
TRANSLATED = IPv6Network("64:ff9b::/96")
"""NAT64, by which networks without IPv4 reach the internet; RFC 6052."""
ISATAP = frozenset({0x00005EFE, 0x02005EFE})
"""The middle of an address that carries a private IPv4 one at its end; RFC 5214."""


def is_public(address: Address) -> bool:
    """Whether an address is on the public internet, and so is what it carries inside (mapped, NAT64, ISATAP)."""
    inner = unwrapped(address)
    if isinstance(inner, IPv4Address):
        return not any(inner in network for network in SPECIAL_4)
    if inner.scope_id or inner not in GLOBAL_6 or any(inner in network for network in SPECIAL_6):
        return False
    low = int(inner) & 0xFFFFFFFFFFFFFFFF
    return low >> 32 not in ISATAP or is_public(IPv4Address(low & 0xFFFFFFFF))


def unwrapped(address: Address) -> Address:
    """The IPv4 address inside a mapped or translated one, else the address.

    6to4, Teredo and IPv4-compatible addresses are not unwrapped: nothing is published there, and what they carry may lead inside, so
    they are never public.
    """
    if isinstance(address, IPv6Address) and (address in MAPPED or address in TRANSLATED):
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address


def parsed(text: str) -> Address | None:
    """An address as systems print it; None when the text is none."""
    try:
        return ip_address(text)
    except ValueError:
        return None


NUMBER = re.compile(r"[0-9]+|0[xX][0-9a-fA-F]*")


def is_numeric(host: str) -> bool:
    """Whether a host can only be an IPv4 address, because its last part is a number; WHATWG URL, "ends in a number"."""
    return NUMBER.fullmatch(host.rpartition(".")[2]) is not None


def numeric(host: str) -> IPv4Address | None:
    """The address a numeric host spells: one to four parts, each decimal, octal (0…) or hexadecimal (0x…); None when it spells none."""
    numbers = [_number(part) for part in host.split(".")]
    if len(numbers) > 4 or None in numbers:
        return None
    *first, last = [number for number in numbers if number is not None]
    if any(number > 255 for number in first) or last >= 256 ** (4 - len(first)):
        return None
    return IPv4Address(reduce(lambda left, right: left << 8 | right, first, 0) << 8 * (4 - len(first)) | last)


LONGEST_NUMBER = 64
"""Digits of a part; leading zeros are allowed, a longer row of them is a joke."""


def _number(part: str) -> int | None:
    if not NUMBER.fullmatch(part) or len(part) > LONGEST_NUMBER:
        return None
    if part[:2].lower() == "0x":
        return int(part[2:] or "0", 16)
    if part[0] == "0":
        return int(part, 8) if set(part) <= set("01234567") else None
    return int(part)
