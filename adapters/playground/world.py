"""Who and what there is in the playground: its channels, and the people one can act as."""

import re
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from adapters.chat import Person, Place
from adapters.playground.errors import Refused

WORKSPACE = "local"
US = "newsbrief"
"""Who we are among the authors."""
NAMES = ("brief", US)
"""What we are called after an @."""
MOST_NUMBER = 2**53
"""The largest number JavaScript counts to."""


@dataclass(frozen=True, slots=True)
class Inhabitant:
    """Somebody to act as."""

    id: str
    name: str
    role: str
    manages: bool = True
    admin: bool = False


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel, and what it is for."""

    id: str
    about: str


PEOPLE = (
    Inhabitant("ada", "Ada Marlow", "Editor", admin=True),
    Inhabitant("ben", "Ben Okafor", "Reporter"),
    Inhabitant("cleo", "Cleo Brandt", "Reader, changes nothing here", manages=False),
)
CHANNELS = (
    Channel("news", "What came in, and the digest"),
    Channel("harbour", "Everything about the port"),
    Channel("desk", "Talk"),
)
BY_PERSON = {one.id: one for one in PEOPLE}
BY_CHANNEL = {one.id: one for one in CHANNELS}
ZONE = re.compile(r"[A-Za-z0-9_+\-/]{1,64}")


def person_of(name: object, zone: object = None) -> Person:
    """Whoever acts. Raises Refused."""
    found = BY_PERSON.get(name) if isinstance(name, str) else None
    if found is None:
        raise Refused(400, "There is nobody of that name here.")
    return Person(found.id, found.name, _zone(zone), manages=found.manages, admin=found.admin)


def _zone(told: object) -> str | None:
    """The zone the browser tells, when there is one of that name."""
    if not isinstance(told, str) or not ZONE.fullmatch(told):
        return None
    try:
        return ZoneInfo(told).key
    except (ValueError, OSError, KeyError):
        return None


def place_of(channel: object, person: str, thread: object = None) -> Place:
    """A place by its channel, or by the person whose direct messages it is. Raises Refused."""
    hangs = None if thread is None else str(number_of(thread))
    if channel == person:
        return Place("playground", WORKSPACE, person, hangs, direct=True)
    if not isinstance(channel, str) or channel not in BY_CHANNEL:
        raise Refused(404, "There is no such channel.")
    return Place("playground", WORKSPACE, channel, hangs, name=channel)


def number_of(told: object) -> int:
    """The number of a message or a file. Raises Refused."""
    if isinstance(told, str) and told.isascii() and told.isdigit() and len(told) <= 16:
        told = int(told)
    if not isinstance(told, int) or isinstance(told, bool) or not 0 < told <= MOST_NUMBER:
        raise Refused(400, "That is no number of a message.")
    return told
