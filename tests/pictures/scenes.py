"""What is shown on each picture: the replies of an ordinary day, all names invented."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from adapters.chat import Briefed, Button, Digested, Field, Helped, Home, Item, Listing, Notice, Reply, Story, Window
from bot.editing import Wish, answer, brief_file
from bot.sample import NAME, sample
from briefings.models import Briefing, Length
from briefings.quoted import Quoted, quotes_of
from tests.bot.commanding import ARTICLE
from tests.briefings.articles import PACT
from tests.browser.drawings import PLATFORMS, Drawing
from tests.pictures import terminalkit

UNDER = (
    Button("Post here", "post", "briefing 17", strong=True), Button("Longer", "longer", "briefing 17"), Button("All quotes", "quotes", "briefing 17"),
    Button("Save", "save", "briefing 17"), Button("Mute source", "mute", "callowledger.example"), Button("Why this?", "why", "briefing 17"),
)  # fmt: skip


def _sample(length: Length) -> Briefing:
    return brief_file(NAME, sample(), Wish(length))


def _pact() -> Briefing:
    return answer(replace(PACT, url="https://norland-times.example/pact", outlet="Norland Times"), Wish("short"))


def _river() -> Briefing:
    briefing = brief_file("river.txt", ARTICLE.encode(), Wish("short"), "https://tolle-post.example/dredging")
    return replace(briefing, article=replace(briefing.article, outlet="Tolle Post"))


ERROR = Notice(
    "example.com answered 403 (it refuses bots). Paste the text and I will brief that.",
    "error",
    buttons=(Button("Paste text", "paste", strong=True), Button("Try again", "retry", "https://example.com/a")),
)
FEEDS = (
    Item(
        "The Callow Ledger",
        "https://callowledger.example/",
        "ok · every 40 min · newest 07:52",
        (Button("Pause", "pause", "f1"), Button("Remove", "remove", "f1")),
    ),
    Item(
        "Norland Times",
        "https://norland-times.example/",
        "ok · every 15 min · newest 08:11",
        (Button("Pause", "pause", "f2"), Button("Remove", "remove", "f2")),
    ),
    Item(
        "Tolle Post",
        "https://tolle-post.example/",
        "failing since Tue 09:10 (404, 12 tries)",
        (Button("Try now", "poll", "f3"), Button("Remove", "remove", "f3")),
    ),
)
FOUND = Listing(
    "3 briefings with “ferry”",
    (
        Item("Port Callow votes to run its harbour ferries on hydrogen", "https://callowledger.example/a", "The Callow Ledger, 11 March"),
        Item("Ferry crews ask who will train them", "https://callowledger.example/b", "The Callow Ledger, 9 March"),
        Item("Norland ferries stay in port for a second day", "https://norland-times.example/c", "Norland Times, 2 March"),
    ),
    "Searched 412 briefings of this channel",
)
HELP = Helped(
    "What I can do",
    (
        ("/brief https://…", "a briefing of a page, up to 5 links at once"),
        ("/brief digest add 8:30 weekdays", "a digest in this channel every working day"),
        ("/brief feeds add example.com", "follow a site"),
    ),
    "Paste a text: `/brief` alone opens a window. More: `/brief help digest`.",
)


def _digest() -> Digested:
    each = (Button("Longer", "longer", "s1"), Button("Save", "save", "s1"))
    return Digested(
        "Morning digest, Sunday 22 November · 5 stories from 6 feeds",
        (
            Story(
                _sample("short"),
                (("Norland Times", "https://norland-times.example/ferries"), ("Tolle Post", "https://tolle-post.example/ferries")),
                each,
            ),
            Story(_river(), (), each),
            Story(_pact(), (("The Callow Ledger", "https://callowledger.example/pact"),), each),
        ),
        (
            Item("Gull Point wind farm pauses for nesting season", "https://norland-times.example/wind", "Norland Times"),
            Item("Library keeps its Sunday hours", "https://tolle-post.example/library", "Tolle Post"),
        ),
        "6 feeds, all healthy · next digest tomorrow at 8:30",
        buttons=(Button("Settings", "settings"),),
    )


CREWS = """Ferry crews ask who will train them for hydrogen

Port Callow's ferry crews want to know who will train them before the first hydrogen boat comes in spring, their union said on Thursday, a day after the council's vote.

"Nobody has told us who will teach forty people to handle hydrogen," union secretary Petra Lund said. The council had named no date for the courses.

The first of the boats is to arrive in April. The yard has trained two crews elsewhere.
"""


def _update() -> Digested:
    """A digest by topic: an event that was told before, with a voice that only another source has."""
    each = (Button("Full brief", "longer", "s1"), Button("Save", "save", "s1"), Button("Why this?", "why", "s1"))
    quoted = (each[0], Button("All quotes", "quotes", "s1"), *each[1:])
    crews = brief_file("crews.txt", CREWS.encode(), Wish("full"), "https://norland-times.example/crews")
    news = _sample("short")
    others = tuple(Quoted(one, crews, "Norland Times") for one in crews.quotes[:1])
    said = len(_sample("full").quotes) + len(crews.quotes)
    return Digested(
        "Morning, Monday 23 November",
        (
            Story(
                replace(news, headline=f"Update: {news.headline}"), (("Norland Times", crews.article.url),), quoted, others, "ferries", said
            ),
            Story(_river(), (), each, (), "Other news"),
        ),
        (Item("Library keeps its Sunday hours", "https://tolle-post.example/library", "Tolle Post"),),
        note="Sent 12 min late.",
    )


def _all_quotes() -> Briefed:
    """What "All quotes" answers under that story."""
    crews = brief_file("crews.txt", CREWS.encode(), Wish("full"), "https://norland-times.example/crews")
    lead = _sample("full")
    said = quotes_of((("The Callow Ledger", lead), ("Norland Times", crews)))
    return Briefed(lead, "quotes", said=said, buttons=UNDER[:2])


PASTE = Window(
    "paste",
    "Brief a text",
    (
        Field("text", "The text", hint="Paste it as it is copied from the page.", long=True),
        Field("headline", "Headline", required=False),
        Field("link", "Link", hint="Key points and quotes then lead to their places on the page.", required=False),
    ),
)
SETTINGS = Window(
    "settings",
    "Settings",
    (
        Field(
            "mode",
            "Links pasted in #harbour",
            "mention",
            options=(("off", "Leave them alone"), ("mention", "Brief them when I am mentioned"), ("auto", "Brief them all")),
        ),
        Field("length", "Length of a briefing", "short", options=(("one-line", "One line"), ("short", "Short"), ("full", "Full"))),
    ),
    "Save",
)
OWN = Home(
    (
        Listing(
            "Digests",
            (
                Item(
                    "8:30, weekdays, in #harbour",
                    None,
                    "next Monday 23 November",
                    (Button("Pause", "pause", "d1"), Button("Preview", "preview", "d1")),
                ),
                Item("17:00, daily, to you", None, "next today", (Button("Pause", "pause", "d2"), Button("Preview", "preview", "d2"))),
            ),
        ),
        Listing("Saved", FOUND.items[:2]),
        Listing("Feeds in #harbour", FEEDS, "6 feeds, 5 healthy", buttons=(Button("Settings", "settings"),)),
    ),
)


REPLIES: dict[str, Callable[[], Reply]] = {
    "short": lambda: Briefed(_sample("short"), "short", buttons=UNDER),
    "full": lambda: Briefed(_sample("full"), "full", "Nearest link in this thread", public=True, buttons=UNDER[3:]),
    "one-line": lambda: Briefed(_sample("one-line"), "one-line", buttons=UNDER[1:4]),
    "quotes": lambda: Briefed(_sample("full"), "quotes", buttons=UNDER[:1]),
    "error": lambda: ERROR,
    "feeds": lambda: Listing("Feeds in #harbour", FEEDS, "3 feeds, 2 healthy", numbered=True),
    "list": lambda: FOUND,
    "help": lambda: HELP,
    "digest": _digest,
    "update": _update,
    "all-quotes": _all_quotes,
    "home": lambda: OWN,
    "paste": lambda: PASTE,
    "settings": lambda: SETTINGS,
}
PUBLIC = frozenset({"full", "one-line", "digest", "update"})
"""Scenes everybody sees."""


def _drawn(platform: str, name: str) -> Drawing:
    return PLATFORMS[platform](REPLIES[name]())


SCENES = {f"{platform}-{name}": partial(_drawn, platform, name) for platform in PLATFORMS for name in REPLIES}
"""Each scene as it is drawn on each platform."""


def _in_terminal() -> str:
    return terminalkit.page("newsbrief brief --sample", _sample("short"))


PAGES = {"terminal": _in_terminal}
"""Pictures that are no platform's, each as a page."""
