"""What every platform is given and gives: the ask that comes in, the replies that go out. Frozen values; nothing of any one platform."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

from adapters.errors import AdapterError
from briefings.models import Briefing
from briefings.quoted import Quoted

Platform = Literal["slack", "discord", "playground", "terminal"]
Way = Literal["command", "mention", "link", "reaction", "shortcut", "direct", "window", "button", "home", "file"]
"""How somebody asked: a typed command, a mention, a pasted link, a reaction, a message shortcut, a direct message, a filled window, a pressed
button, the home page opened, a file handed over."""

Act = Literal[
    "post", "longer", "quotes", "mute", "save", "why", "retry", "paste", "stop", "settings",
    "remove", "pause", "resume", "poll", "address", "preview", "more", "less", "now", "follow", "unmute",
]  # fmt: skip
"""What a button does; ``subject`` says to what."""

Tone = Literal["plain", "working", "error"]
Shown = Literal["one-line", "short", "full", "quotes", "points"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is said; the names are the platform's own. ``thread`` is the message a thread hangs from."""

    platform: Platform
    workspace: str
    channel: str
    thread: str | None = None
    direct: bool = False
    name: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Who asks; ``zone`` is an IANA name when the platform tells it; ``manages`` says whether they may change the channel's settings.

    ``admin`` says whether they look after the whole workspace, ``writes`` whether they may write where they ask, as far as the platform tells.
    """

    external: str
    name: str = ""
    zone: str | None = None
    manages: bool = False
    admin: bool = False
    writes: bool = True


@dataclass(frozen=True, slots=True)
class Upload:
    """A file somebody handed over; ``address`` is where the platform keeps it, ``size`` is in bytes."""

    name: str
    address: str
    size: int = 0


@dataclass(frozen=True, slots=True)
class Button:
    """One step further, offered under a reply; ``subject`` is short, means the same after a restart and holds no secret."""

    label: str
    act: Act
    subject: str = ""
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Ask:
    """What a person wants, from where.

    ``key`` is the same at every redelivery, ``also`` a second name it may come under. ``text`` is as typed, the platform's own spelling of links
    and names included; ``nearby`` holds the messages above it, nearest first. ``fields`` are those of a filled window. ``reach`` is what the
    platform needs to answer, and nothing else reads it. All of it can be written as JSON.
    """

    key: str
    place: Place
    person: Person
    way: Way
    text: str = ""
    also: str = ""
    nearby: tuple[str, ...] = ()
    uploads: tuple[Upload, ...] = ()
    pressed: Button | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    reach: Mapping[str, Any] = field(default_factory=dict, repr=False)  # addresses that let anybody answer


@dataclass(frozen=True, slots=True)
class Reply:
    """What every reply says of itself: who sees it, and what can be done next."""

    public: bool = field(default=False, kw_only=True)
    buttons: tuple[Button, ...] = field(default=(), kw_only=True)


@dataclass(frozen=True, slots=True)
class Notice(Reply):
    """A sentence or two of our own; ``working`` ones are replaced by what follows. Words from outside in it are not marked up.

    ``progress`` is how much of long work is done, and of how much.
    """

    text: str
    tone: Tone = "plain"
    progress: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Briefed(Reply):
    """A briefing; ``shown`` says which part of it, ``note`` is a line above it ("Nearest link in this thread").

    ``said`` are the quotes of several sources of the same event, source by source; they stand in place of the briefing's own.
    """

    briefing: Briefing
    shown: Shown = "short"
    note: str = ""
    said: tuple[Quoted, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a list: its ``text``, which leads to ``link`` when there is one, and smaller ``detail`` beside it.

    ``facts`` are for programs (``--json``); people are not shown them.
    """

    text: str
    link: str | None = None
    detail: str = ""
    buttons: tuple[Button, ...] = ()
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Listing(Reply):
    """Lines under a title: feeds, digests, what was found; ``foot`` is a last small line."""

    title: str
    items: tuple[Item, ...]
    foot: str = ""
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Helped(Reply):
    """A help text: what can be typed, with what it does; the first of each pair can be copied as it is."""

    title: str
    lines: tuple[tuple[str, str], ...]
    foot: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a window; ``options`` makes it a choice, ``long`` a text of many lines."""

    name: str
    label: str
    value: str = ""
    hint: str = ""
    options: tuple[tuple[str, str], ...] = ()
    long: bool = False
    required: bool = True


@dataclass(frozen=True, slots=True)
class Window(Reply):
    """A form; filled, it comes back as an Ask whose way is ``window`` and whose text is ``name``."""

    name: Literal["paste", "settings", "address"]
    title: str
    fields: tuple[Field, ...]
    submit: str = "Brief it"


@dataclass(frozen=True, slots=True)
class Attached(Reply):
    """A file for the person, such as an exported list of feeds."""

    name: str
    content: bytes
    text: str = ""


@dataclass(frozen=True, slots=True)
class Home(Reply):
    """A person's own page: sections, each a list."""

    sections: tuple[Listing, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """One event of a digest: its best briefing, by name and address who else reports it, and whom others quote.

    ``topic`` is the section it stands in, where there are any; neighbours of one topic stand under one heading. ``said`` counts the quotes of
    all its sources, each once, 0 where nothing leads to them; ``unread`` says that further sources may have more.
    """

    briefing: Briefing
    also: tuple[tuple[str, str | None], ...] = ()
    buttons: tuple[Button, ...] = ()
    others: tuple[Quoted, ...] = ()
    topic: str = ""
    said: int = 0
    unread: bool = False


@dataclass(frozen=True, slots=True)
class Digested(Reply):
    """A digest: the stories told, then a line each for the rest; ``note`` is a line above it ("Sent 47 min late")."""

    title: str
    stories: tuple[Story, ...]
    rest: tuple[Item, ...] = ()
    foot: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Receipt:
    """Where a reply now stands; ``message`` is the platform's own name for it, none for what cannot be found again."""

    place: Place
    message: str | None = None


class Voice(Protocol):
    """Answers one ask. A reply after a ``working`` notice takes its place."""

    async def say(self, reply: Reply) -> Receipt:
        """Say it, where the ask came from. Raises an AdapterError when the platform will not have it."""
        ...

    async def content(self, upload: Upload, most: int) -> bytes:
        """The bytes of an upload, at most so many. Raises an AdapterError."""
        ...


class NotThere(AdapterError):  # noqa: N818 - the name says what happened, which is how the team speaks of it
    """A place cannot be written to until somebody acts: the bot is not in it, or it is gone, archived or closed."""


class ShutOut(AdapterError):  # noqa: N818 - as above
    """A workspace no longer lets us in: the token is wrong or revoked, or the workspace is gone."""


class Later(AdapterError):  # noqa: N818 - as above
    """A platform asks for patience; nothing was done, and nothing is to be sent for ``seconds``."""

    seconds = 0.0


class Unclear(AdapterError):  # noqa: N818 - as above
    """A platform gave no clear answer: what was asked may have been done, and may not be repeated before that is known.

    ``findable`` says that whoever asks the platform again later finds what was done, and repeats nothing.
    """

    findable = False
