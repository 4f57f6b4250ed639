"""What people ask for: one frozen value for each verb, whatever platform it was typed on.

``which`` names a feed or a digest by number or by name, or is "all"; None means that nothing was said: the only one, or all of them where a verb
only reads. None elsewhere means that nothing was said, so that the settings decide or what is there stays.
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal

from bot.times import WEEKDAYS
from briefings.models import Length

Only = Literal["quotes", "points"]
Which = int | str
Platform = Literal["slack", "discord", "playground", "terminal"]
Way = Literal["command", "mention"]
Setting = Literal["links", "zone", "language", "length", "answers", "empty", "sections", "holidays", "managers"]


@dataclass(frozen=True, slots=True)
class Facts:
    """What the grammar needs to know besides the text.

    ``now`` is aware; ``zone`` is the person's (IANA name); ``me`` is the bot's own id on the platform; ``names`` are the feeds and digests
    of the place, so that a name of several words is known without marks; ``files`` counts what was uploaded with the text; ``window``
    says whether the platform can open one.
    """

    now: datetime
    platform: Platform = "slack"
    way: Way = "command"
    zone: str | None = None
    me: str | None = None
    names: tuple[str, ...] = ()
    files: int = 0
    window: bool = True


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A channel as it was named: by the platform's id, by name, or both; neither is the channel it was typed in."""

    id: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """How a briefing was asked for; ``public`` says whether everybody sees it."""

    length: Length | None = None
    only: Only | None = None
    public: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefLinks(Brief):
    """Brief these links: 1 to 5, in order, each once."""

    links: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefText(Brief):
    """Brief this text."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefFile(Brief):
    """Brief what was uploaded with the command."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefAbove(Brief):
    """Brief the nearest link or long text above, in the thread."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenWindow(Brief):
    """Open the window for pasted text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestAdd:
    """A new digest; ``place`` None is this channel, ``zone`` None the caller's when it is not known yet, ``top`` None the usual number.

    ``by_topic`` asks for sections; None leaves that to the settings of whoever gets it.
    """

    times: tuple[time, ...]
    days: tuple[int, ...] = WEEKDAYS
    zone: str | None = None
    place: NamedPlace | None = None
    to_me: bool = False
    top: int | None = None
    topics: tuple[str, ...] = ()
    by_topic: bool | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestEdit:
    """Changes to a digest; what is None stays, ``topics`` empty takes them all away, ``to_me`` False sends it to the channel again."""

    which: Which | None = None
    times: tuple[time, ...] | None = None
    days: tuple[int, ...] | None = None
    zone: str | None = None
    place: NamedPlace | None = None
    to_me: bool | None = None
    top: int | None = None
    topics: tuple[str, ...] | None = None
    by_topic: bool | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class DigestList:
    """The digests of this place."""


@dataclass(frozen=True, slots=True)
class DigestPause:
    """No more of a digest; from the day ``until`` on it comes again by itself."""

    which: Which | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class DigestResume:
    """A paused digest comes again."""

    which: Which | None = None


@dataclass(frozen=True, slots=True)
class DigestRemove:
    """A digest is no more."""

    which: Which | None = None


@dataclass(frozen=True, slots=True)
class DigestPreview:
    """What a digest would hold now, for the caller alone."""

    which: Which | None = None


@dataclass(frozen=True, slots=True)
class DigestNow:
    """Send a digest now."""

    which: Which | None = None


@dataclass(frozen=True, slots=True)
class DigestSkip:
    """Leave out a digest's next time."""

    which: Which | None = None


@dataclass(frozen=True, slots=True)
class FeedsAdd:
    """Follow a feed, or the feed of a site; ``place`` None is this channel."""

    address: str
    name: str | None = None
    place: NamedPlace | None = None


@dataclass(frozen=True, slots=True)
class FeedsEdit:
    """Another address or name for a feed; what is None stays."""

    which: Which
    address: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class FeedsList:
    """The feeds of this place."""


@dataclass(frozen=True, slots=True)
class FeedsRemove:
    """Follow a feed no more."""

    which: Which


@dataclass(frozen=True, slots=True)
class FeedsPause:
    """Do not ask a feed for now; from the day ``until`` on it is asked again."""

    which: Which
    until: date | None = None


@dataclass(frozen=True, slots=True)
class FeedsResume:
    """Ask a paused feed again."""

    which: Which


@dataclass(frozen=True, slots=True)
class FeedsTest:
    """Read a feed and tell what is in it, without following it; either an address or one that is followed."""

    address: str | None = None
    which: Which | None = None


@dataclass(frozen=True, slots=True)
class FeedsCheck:
    """Ask a feed now and tell how it is; None is all."""

    which: Which | None = None


@dataclass(frozen=True, slots=True)
class FeedsImport:
    """Follow the feeds of an OPML list; ``address`` None is the uploaded file."""

    address: str | None = None


@dataclass(frozen=True, slots=True)
class FeedsExport:
    """The feeds of this place as an OPML list."""


@dataclass(frozen=True, slots=True)
class FeedsOnly:
    """Of a feed, only entries with these words (docs/feeds.md); "" takes the filter away."""

    which: Which
    words: str


@dataclass(frozen=True, slots=True)
class FeedsWithout:
    """Of a feed, no entries with these words (docs/feeds.md); "" takes the filter away."""

    which: Which
    words: str


@dataclass(frozen=True, slots=True)
class Mute:
    """No articles of a source, by host or name, for the channel or for the caller."""

    source: str
    for_me: bool = False


@dataclass(frozen=True, slots=True)
class Unmute:
    """Articles of a source again."""

    source: str
    for_me: bool = False


@dataclass(frozen=True, slots=True)
class Muted:
    """The sources that are muted."""


@dataclass(frozen=True, slots=True)
class Last:
    """The latest briefings, or the last ``count`` of them."""

    count: int | None = None


@dataclass(frozen=True, slots=True)
class Search:
    """Briefings with these words."""

    words: str


@dataclass(frozen=True, slots=True)
class Why:
    """Why an article came or did not; ``link`` None asks about the latest digest."""

    link: str | None = None


@dataclass(frozen=True, slots=True)
class Saved:
    """What the caller saved."""


@dataclass(frozen=True, slots=True)
class Help:
    """What can be typed; ``verb`` None is an overview with 3 examples."""

    verb: str | None = None


@dataclass(frozen=True, slots=True)
class SettingsShow:
    """The settings of this place and of the caller."""


@dataclass(frozen=True, slots=True)
class SettingsChange:
    """A setting gets another value, which is checked: a zone is its IANA name, a language its ISO 639-1 code."""

    name: Setting
    value: str
    for_me: bool = False


Command = (
    BriefLinks | BriefText | BriefFile | BriefAbove | OpenWindow
    | DigestAdd | DigestEdit | DigestList | DigestPause | DigestResume | DigestRemove | DigestPreview | DigestNow | DigestSkip
    | FeedsAdd | FeedsEdit | FeedsList | FeedsRemove | FeedsPause | FeedsResume | FeedsTest | FeedsCheck | FeedsImport | FeedsExport
    | FeedsOnly | FeedsWithout | Mute | Unmute | Muted | Last | Search | Why | Saved | Help | SettingsShow | SettingsChange
)  # fmt: skip
