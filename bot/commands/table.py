"""Every verb, option and setting in one table: the parser, the help and docs/commands.md all read it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from bot.commands.values import Platform, Setting

Form = Literal["typed", "whole", "flag", "channel"]
Value = str | int | bool | None


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that can be said with a verb.

    ``spelling`` is how it is typed, ``lead`` the words before its value, ``form`` whether the value is taken apart as if typed, taken as it
    stands, is only there or not, or is a channel.
    """

    name: str
    spelling: str
    does: str
    lead: str = ""
    form: Form = "typed"


@dataclass(frozen=True, slots=True)
class Example:
    """A line to copy, and the same with Discord's options."""

    typed: str
    options: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Verb:
    """One verb: its name, what may stand after it, what it does, an example, Discord's command, its options, and other words for it."""

    name: str
    usage: str
    does: str
    example: Example
    discord: str
    options: tuple[Option, ...] = ()
    also: tuple[str, ...] = ()

    @property
    def group(self) -> str:
        """What it belongs to: "digest" for "digest add"."""
        return self.name.partition(" ")[0]


LENGTH = Option("length", "`one-line` `short` `full`", "how long the briefing is")
ONLY = Option("only", "`quotes` or `points`", "only that part of it")
PUBLIC = Option("public", "`public`", "answer everybody, not only you", "public", "flag")
BRIEFED = (LENGTH, ONLY, PUBLIC)
NAME = Option("name", "`as NAME`", "what you will call it", "as", "whole")
PLACE = Option("channel", "`in #channel`", "another channel than this one", "in", "channel")
UNTIL = Option("until", "`until DATE`", "the day it comes again: `2026-12-24`, `24 Dec`, `tomorrow`, `monday`, `in 3 days`", "until")
SCHEDULED = (
    Option("time", "`8:30` `8:30am` `8:30,17:00`", "one or more times of day", "at"),
    Option("days", "`daily` `weekdays` `weekends` `mon,thu` `mon-fri`", "the days; weekdays when none are named", "on"),
    PLACE,
    Option("to_me", "`to me`", "a direct message instead of a post", "to me", "flag"),
    Option("top", "`top 5`", "how many events are told in full, 1 to 20", "top"),
    Option("topic", "`topic WORDS`", "what comes first; several with commas", "topic", "whole"),
    Option("sections", "`by topic`", "stories in sections, one for each topic: `topic`; `off` for none", "sections"),
    Option("zone", "`zone CITY`", "another time zone: `Berlin`, `Asia/Kolkata`, `UTC+2`", "zone"),
    NAME,
)
DIGEST = Option("digest", "NAME or number", "which digest; the only one when there is one", form="whole")
FEED = Option("feed", "NAME or number", "which feed", form="whole")
ADDRESS = Option("address", "SITE or FEED", "the address of a site or of its feed")
WORDS = Option("words", "WORDS", 'words, "phrases", -not, any: all:, title:word', form="whole")
FOR_ME = Option("for_me", "`for me`", "for you alone, not for the channel", "for me", "flag")

VERBS = (
    Verb(
        "brief", "LINK … [OPTIONS]", "Briefs up to 5 links. Text of more than 200 letters is briefed too; alone it opens a window for text.",
        Example("https://example.com/news full", {"link": "https://example.com/news", "length": "full"}), "/brief",
        (Option("link", "LINK", "one to five web addresses"), Option("text", "TEXT", "the text itself", form="whole"), *BRIEFED),
        ("summarize", "summarise", "summary", "tldr", "tl;dr"),
    ),
    Verb(
        "digest add", "TIME [DAYS] [in #channel] [to me] [top N] [topic WORDS] [by topic] [zone CITY] [as NAME]", "Posts a digest at these times.",
        Example("digest add 8:30 weekdays top 5", {"time": "8:30", "days": "weekdays", "top": 5}), "/digest add", SCHEDULED,
        ("new", "create", "set", "schedule"),
    ),
    Verb("digest list", "", "The digests of this channel and yours, with their next times.", Example("digest list"), "/digest list", (), ("ls", "show")),
    Verb(
        "digest edit", "[NAME or number] and what changes", "Changes a digest; what you do not name stays.",
        Example("digest edit 2 9:00 daily", {"digest": "2", "time": "9:00", "days": "daily"}), "/digest edit", (DIGEST, *SCHEDULED),
        ("change", "update", "rename"),
    ),
    Verb(
        "digest pause", "[NAME or number] [until DATE]", "Sends no more until you resume it, or until that day.",
        Example("digest pause until 24 Dec", {"until": "24 Dec"}), "/digest pause", (DIGEST, UNTIL), ("stop", "hold", "snooze"),
    ),
    Verb("digest resume", "[NAME or number]", "Sends a paused digest again.", Example("digest resume"), "/digest resume", (DIGEST,),
         ("unpause", "continue")),
    Verb("digest remove", "[NAME or number]", "Takes a digest away.", Example("digest remove 2", {"digest": "2"}), "/digest remove", (DIGEST,),
         ("delete", "del", "rm", "cancel")),
    Verb("digest preview", "[NAME or number]", "Shows you alone what would be sent now.", Example("digest preview"), "/digest preview", (DIGEST,)),
    Verb("digest now", "[NAME or number]", "Sends it now.", Example("digest now"), "/digest now", (DIGEST,), ("send", "run")),
    Verb("digest skip", "[NAME or number]", "Leaves out the next time.", Example("digest skip"), "/digest skip", (DIGEST,)),
    Verb(
        "feeds add", "SITE-or-FEED [as NAME] [in #channel]", "Follows a feed, or finds the feed of a site; shows its 3 newest first.",
        Example("feeds add example.com as Harbour", {"address": "example.com", "name": "Harbour"}), "/feeds add", (ADDRESS, NAME, PLACE),
        ("new", "follow", "subscribe"),
    ),
    Verb("feeds list", "", "The feeds of this channel and how they are.", Example("feeds list"), "/feeds list", (), ("ls", "show")),
    Verb(
        "feeds edit", "NAME-or-number [ADDRESS] [as NAME]", "Gives a feed another address or name.",
        Example("feeds edit 2 as Harbour", {"feed": "2", "name": "Harbour"}), "/feeds edit", (FEED, ADDRESS, NAME), ("change", "update", "rename"),
    ),
    Verb("feeds remove", "NAME-or-number", "Follows a feed no more.", Example("feeds remove 2", {"feed": "2"}), "/feeds remove", (FEED,),
         ("delete", "del", "rm", "unfollow", "unsubscribe")),
    Verb("feeds pause", "NAME-or-number or all [until DATE]", "Leaves a feed alone for now.", Example("feeds pause Harbour", {"feed": "Harbour"}),
         "/feeds pause", (FEED, UNTIL), ("stop", "hold", "snooze")),
    Verb("feeds resume", "NAME-or-number or all", "Reads a paused feed again.", Example("feeds resume Harbour", {"feed": "Harbour"}), "/feeds resume",
         (FEED,), ("unpause", "continue")),
    Verb("feeds test", "ADDRESS or NAME-or-number", "Reads a feed and tells what is in it, without following it.",
         Example("feeds test example.com/rss", {"address": "example.com/rss"}), "/feeds test", (ADDRESS, FEED), ("try",)),
    Verb("feeds check", "[NAME-or-number]", "Asks the feeds now and tells how they are.", Example("feeds check"), "/feeds check", (FEED,),
         ("refresh", "poll", "status")),
    Verb("feeds import", "LINK or an uploaded file", "Follows the feeds of an OPML list.",
         Example("feeds import https://example.com/feeds.opml", {"address": "https://example.com/feeds.opml"}), "/feeds import", (ADDRESS,), ("opml",)),
    Verb("feeds export", "", "Writes the feeds as an OPML list.", Example("feeds export"), "/feeds export", (), ("download",)),
    Verb("feeds only", "NAME-or-number WORDS", "Of a feed, only articles with these words; `off` takes the filter away.",
         Example("feeds only Harbour ferry -football", {"feed": "Harbour", "words": "ferry -football"}), "/feeds only", (FEED, WORDS),
         ("include", "filter")),
    Verb("feeds without", "NAME-or-number WORDS", "Of a feed, no articles with these words; `off` takes the filter away.",
         Example("feeds without Harbour football", {"feed": "Harbour", "words": "football"}), "/feeds without", (FEED, WORDS), ("exclude", "except")),
    Verb("mute", "SOURCE [for me]", "Shows no more articles of a site or a source.", Example("mute example.com for me", {"source": "example.com", "for_me": True}),
         "/feeds mute", (Option("source", "SOURCE", "a site or the name of a source", form="whole"), FOR_ME), ("hide", "block")),
    Verb("unmute", "SOURCE [for me]", "Shows its articles again.", Example("unmute example.com", {"source": "example.com"}), "/feeds unmute",
         (Option("source", "SOURCE", "a site or the name of a source", form="whole"), FOR_ME), ("unhide", "unblock")),
    Verb("muted", "", "The sources that are muted.", Example("muted"), "/feeds muted", (), ("mutes",)),
    Verb("last", "[NUMBER]", "The latest briefings of this place.", Example("last 5", {"count": 5}), "/brief-history last",
         (Option("count", "NUMBER", "how many, 1 to 50"),), ("latest", "recent", "history")),
    Verb("search", "WORDS", "Finds briefings by their words.", Example("search harbour ferry", {"words": "harbour ferry"}), "/brief-history search",
         (Option("words", "WORDS", "what to look for", form="whole"),), ("find",)),
    Verb("why", "[LINK]", "Tells why an article came or did not.", Example("why https://example.com/news", {"link": "https://example.com/news"}),
         "/brief-history why", (Option("link", "LINK", "the article"),)),
    Verb("saved", "", "What you saved.", Example("saved"), "/brief-history saved", (), ("saves", "bookmarks")),
    Verb("help", "[VERB]", "What can be typed, or all about one verb.", Example("help digest", {"verb": "digest"}), "/help",
         (Option("verb", "VERB", "one of these words"),), ("?", "commands", "usage")),
    Verb("settings", "[NAME VALUE] [for me]", "Shows the settings, or changes one.", Example("settings links auto", {"name": "links", "value": "auto"}),
         "/brief-settings", (Option("name", "NAME", "which setting"), Option("value", "VALUE", "its new value"), FOR_ME),
         ("setting", "set", "config", "preferences", "prefs")),
)  # fmt: skip
BY_NAME = {verb.name: verb for verb in VERBS}
GROUPS = {"digest": "digest", "digests": "digest", "feeds": "feeds", "feed": "feeds", "source": "feeds", "sources": "feeds"}
OVERVIEW = ("brief", "feeds add", "digest add")
"""The verbs whose examples a newcomer sees."""


@dataclass(frozen=True, slots=True)
class Changeable:
    """One setting: what it decides, its values each with other words for it (none: it is read in its own way), and other words for its name."""

    name: Setting
    does: str
    values: Mapping[str, str] = field(default_factory=dict)
    also: tuple[str, ...] = ()
    kind: str = ""


SETTINGS = (
    Changeable("links", "what I do with links people paste",
               {"off": "no never none", "mention": "mentions mentioned", "reaction": "reactions react emoji", "auto": "automatic always all"},
               ("mode", "link", "pasted")),
    Changeable("zone", "your time zone, or this channel's", {}, ("timezone", "tz", "time-zone", "city"), "a city or `UTC+2`"),
    Changeable("language", "the language I write in", {}, ("lang", "locale"), "a language, as in `German` or `de`"),
    Changeable("length", "how long a briefing is when nothing is said",
               {"one-line": "oneline 1-line", "short": "brief normal", "full": "long all"}, ("size",)),
    Changeable("answers", "who sees an answer when nothing is said", {"private": "me only-me", "public": "everyone everybody channel"},
               ("answer", "visibility")),
    Changeable("empty", "what a digest does on a day without news", {"say": "tell yes on", "silent": "silence skip nothing no off"}, ("quiet",)),
    Changeable("sections", "whether digests stand in sections, one for each of their topics", {"off": "no none flat never", "topic": "topics by-topic on yes"},
               ("section",)),
    Changeable("holidays", "the country on whose holidays no digest is sent", {}, ("holiday",), "a country's two letters, as in `DE`, or `off`"),
    Changeable("managers", "who may change feeds and digests here", {"members": "everyone everybody all", "admins": "admin owners"},
               ("manager", "permissions")),
)  # fmt: skip


def spelled(verb: Verb, example: Example, platform: Platform) -> str:
    """A line to copy, as the platform wants it typed."""
    if platform != "discord":
        return f"/brief {example.typed}"
    return " ".join([verb.discord, *(f"{name}:{'True' if value is True else value}" for name, value in example.options.items())])


def sample(name: str, platform: Platform) -> str:
    """The example of a verb, to stand in a sentence."""
    return f"Example: `{spelled(BY_NAME[name], BY_NAME[name].example, platform)}`"
