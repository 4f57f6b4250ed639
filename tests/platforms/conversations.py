"""What people say to newsbrief and what they must read back: one list, which every platform's tests hold their platform to.

``{site}`` in a text stands for a site on this machine (``PAGES`` says what it answers), ``{host}`` for its name. What is read back is
looked for in the order given, in all that is said to that one act.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from tests.bot.commanding import ROOT

Act = Literal[
    "types",
    "posts",
    "mentions",
    "writes directly",
    "presses",
    "fills in",
    "picks the message",
    "reacts",
    "hands over",
    "opens home",
    "waits",
]
"""A slash command; a message in the channel; a mention in the thread of the last message; a direct message; a button by its label; the window
that is open; Brief this on the last message; 🔍 on it; a file in a direct message; the person's own page; until a time of the day in Berlin, and for some minutes more."""

SAMPLE = (ROOT / "bot/sample/sample.html").read_bytes()
HEADLINE = "Port Callow votes"
SHORT = b"<html><article><p>Only these few words stand here today.</p></article>"
WALL = b"<html><title>Sign in</title><body><h1>Sign in</h1><p>Please log in to continue. Forgot your password?</p><input type=password>"
UNQUOTED = "The mill by the river has been sold to the town council for a sum that neither side would name on Tuesday evening. " * 12
TEXT = """The river Tolle will be dredged this summer

The river Tolle will be dredged between the two bridges this summer, the water board decided on Monday. The work costs 4.2 million euros.

"We cannot wait for another flood," board chair Anke Brandt said. She expects the work to last eleven weeks, and the mills upstream to stay open.

Farmers along the lower river had asked for a weir instead. The board will look at a weir again in 2031. It will hear them in May.
"""
CREWS = """<!doctype html><html lang=en><head><meta property="og:site_name" content="Harbour Wire"><title>Port Callow council votes for hydrogen ferries</title></head>
<body><article><h1>Port Callow council votes for hydrogen ferries</h1>
<p>The council of Port Callow voted on Wednesday night to replace its four diesel ferries with boats that run on hydrogen, for $61 million.</p>
<p>“Nobody has told us who will teach forty people to handle hydrogen,” said Petra Lund, secretary of the crews' union.</p>
<p>“I asked for one number tonight. I did not get it,” Councillor Piers Holloway said.</p>
<p>The first boat comes in the spring of 2028. The crews have written to the council and ask for courses, which no office of the town has planned so
far; the yard that builds the boats has trained two crews of other towns, and says that it takes eleven weeks.</p></article></body></html>""".encode()
"""What another paper prints of the sample's event."""
PAGES: Mapping[str, tuple[str, bytes, str]] = {
    "/crews": ("200 OK", CREWS, "text/html; charset=utf-8"),
    "/a": ("200 OK", SAMPLE, "text/html"),
    "/tolle": ("200 OK", TEXT.encode(), "text/plain; charset=utf-8"),
    "/mill": ("200 OK", f"The mill is sold\n\n{UNQUOTED}".encode(), "text/plain; charset=utf-8"),
    "/forbidden": ("403 Forbidden", b"", "text/html"),
    "/missing": ("404 Not Found", b"", "text/html"),
    "/wall": ("200 OK", WALL, "text/html"),
    "/short": ("200 OK", SHORT, "text/html"),
    "/video": ("200 OK", b"", "video/mp4"),
    "/inside": ("302 Found", b"", "text/html"),
    "/broken": ("503 Busy", b"", "text/html"),
}
"""What the site answers: status, content, its kind. ``/inside`` leads to a private address; ``/slow`` is silent, ``/slowly`` only at first."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One act and what must be read back: words in their order, buttons, and whether everybody sees it; ``silent`` is no answer at all."""

    act: Act
    text: str = ""
    reads: tuple[str, ...] = ()
    buttons: tuple[str, ...] = ()
    public: bool = False
    silent: bool = False
    fields: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Conversation:
    """A claim, and the turns that show it; ``knows_zone`` says whether the platform tells the person's time zone."""

    claim: str
    turns: tuple[Turn, ...]
    manages: bool = True
    knows_zone: bool = True


def types(text: str, *reads: str, buttons: tuple[str, ...] = (), public: bool = False) -> Turn:
    """A slash command."""
    return Turn("types", text, reads, buttons, public)


def presses(label: str, *reads: str, buttons: tuple[str, ...] = (), public: bool = False) -> Turn:
    """A button under the last answer."""
    return Turn("presses", label, reads, buttons, public)


def waits(text: str, *reads: str, buttons: tuple[str, ...] = ()) -> Turn:
    """Until a time of the day, and for some minutes more; what comes then, everybody sees."""
    return Turn("waits", text, reads, buttons, public=True, silent=not reads)


def fills(fields: Mapping[str, str], *reads: str, buttons: tuple[str, ...] = ()) -> Turn:
    """The window that is open."""
    return Turn("fills in", "", reads, buttons, fields=fields)


def one(claim: str, *turns: Turn, manages: bool = True, knows_zone: bool = True) -> Conversation:
    """A conversation."""
    return Conversation(claim, turns, manages, knows_zone)


DIGEST = types("digest add 8:30 weekdays as Morning", "Digest 1 (Morning) is set", "at 8:30", "at 8:30", "at 8:30", "Europe/Berlin",
               buttons=("Preview", "Pause", "Remove"))  # fmt: skip

ROWS = (
    one("a link is briefed for whoever asks",
        types("{site}/a", HEADLINE, "“", buttons=("Post here", "Longer", "Save"))),
    one("five links are answered one by one",
        types("{site}/a {site}/tolle", HEADLINE, "The river Tolle")),
    one("a briefing is posted for everybody, and only once",
        types("{site}/a", HEADLINE), presses("Post here", HEADLINE, public=True)),
    one("public answers everybody", types("{site}/a public", HEADLINE, public=True)),
    one("one line is one line", types("{site}/a one-line", HEADLINE)),
    one("full shows more", types("{site}/a full", HEADLINE)),
    one("only quotes", types("{site}/tolle quotes", "We cannot wait for another flood", "Anke Brandt")),
    one("only points", types("{site}/tolle points", "The river Tolle")),
    one("longer and all quotes are buttons",
        types("{site}/a one-line", HEADLINE, buttons=("Longer",)), presses("Longer", HEADLINE)),
    one("text after the command is briefed", types(TEXT.replace("\n\n", " "), "The river Tolle")),
    one("alone it opens a window, which is briefed when it is filled in",
        types("", "Brief a text"), fills({"text": TEXT, "length": "short"}, "The river Tolle", "Anke Brandt")),
    one("a window's headline and link are kept",
        types("", "Brief a text"), fills({"text": TEXT, "headline": "Dredging begins", "link": "https://news.example/1"}, "Dredging begins")),
    one("an uploaded file is briefed", Turn("hands over", "tolle.txt", ("The river Tolle",))),
    one("the message menu briefs a link",
        Turn("posts", "look: {site}/a", silent=True), Turn("picks the message", "", (HEADLINE,), ("Post here",))),
    one("the message menu briefs a long text",
        Turn("posts", TEXT, silent=True), Turn("picks the message", "", ("The river Tolle",))),
    one("a mention in a thread briefs the nearest link for everybody",
        Turn("posts", "look: {site}/a", silent=True), Turn("mentions", "", ("Nearest link in this thread", HEADLINE), public=True)),
    one("a mention with a link briefs that", Turn("posts", "hello", silent=True),
        Turn("mentions", "{site}/tolle please", ("The river Tolle",), public=True)),
    one("a mention can ask for anything else, for one person",
        Turn("posts", "hello", silent=True), Turn("mentions", "help", ("/brief",))),
    one("pasted links are left alone", Turn("posts", "{site}/a", silent=True)),
    one("pasted links are briefed where that is set, in one answer, once a day",
        types("settings links auto", "`links` is now `auto`"), Turn("posts", "{site}/a and {site}/tolle", (HEADLINE, "The river Tolle"), public=True),
        Turn("posts", "again {site}/a", silent=True)),
    one("a 🔍 briefs a message where that is set",
        types("settings links reaction", "`links` is now `reaction`"), Turn("posts", "{site}/a", silent=True),
        Turn("reacts", "", (HEADLINE,), public=True)),
    one("a direct message is a link", Turn("writes directly", "{site}/a", (HEADLINE,), ("Longer", "Save"))),
    one("a direct message is a text", Turn("writes directly", TEXT, ("The river Tolle",))),
    one("a direct message is a command", Turn("writes directly", "digest list", ("No digests here yet",))),
    one("a digest is added", DIGEST),
    one("digests are listed", DIGEST, types("digest list", "1 digest", "8:30 on weekdays", "next", buttons=("Pause", "Remove"))),
    one("a digest is changed", DIGEST, types("digest edit Morning 9:00 daily", "is changed", "at 9:00", "9:00 every day")),
    one("a digest is sorted by topic, and no more", DIGEST,
        types("digest edit by topic", "is changed", "by topic once it has some"), types("digest edit topic floods, courts", ", by topic"),
        types("digest list", "by topic"), types("digest edit sections off", "is changed", "Europe/Berlin, first: floods, courts. ")),
    one("a digest is paused until a day", DIGEST, types("digest pause until 24 December", "is paused until", "24 December")),
    one("a digest is paused and comes again", DIGEST, presses("Pause", "paused until you resume it", buttons=("Resume",)),
        presses("Resume", "comes again", "at 8:30")),
    one("a digest is removed", DIGEST, types("digest remove 1", "is removed"), types("digest list", "No digests here yet")),
    one("a digest's next time is left out", DIGEST, types("digest skip", "leaves out", "the next is")),
    one("a preview without a digest says what to type", types("digest preview", "Nothing scheduled yet", "digest add")),
    one("a digest to me is mine", types("digest add 17:00 daily to me", "To you, as a direct message", "17:00 every day")),
    one("a zone that nobody knows is asked for once", types("digest add 8:30", "which city", "settings zone", buttons=("Settings",)),
        types("settings zone Berlin for me", "`zone` is now `Europe/Berlin` for you"), types("digest add 8:30", "is set", "Europe/Berlin"),
        knows_zone=False),
    one("the latest are found again", types("{site}/tolle", "The river Tolle"), types("last", "The river Tolle")),
    one("briefings are searched", types("{site}/tolle", "The river Tolle"), types("search dredged", "The river Tolle")),
    one("what is saved is listed", types("{site}/tolle", "The river Tolle"), presses("Save", "Saved."), types("saved", "The river Tolle")),
    one("a source is muted for me", types("mute news.example for me", "news.example")),
    one("help shows three lines to copy", types("help", "/brief https://", "/brief feeds add", "/brief digest add", "I turn news into briefings")),
    one("help about a verb", types("help digest add", "digest add", "top 5", "Example:")),
    one("help about a group", types("help feeds", "feeds add", "feeds list")),
    one("settings open as a window, and keep what is changed", types("settings", "Settings"),
        fills({"zone": "Kolkata", "length": "full"}, "Saved:", "time zone", "length")),
    one("everything a manager sets stands in the window", types("settings", "Settings"),
        fills({"zone": "Kolkata", "links": "mention", "length": "full", "answers": "public", "empty": "silent", "managers": "admins", "sections": "topic"},
              "Saved:", "time zone", "links", "length", "who sees", "a day without news", "stories of a digest", "who may change")),
    one("a setting is typed", types("settings length one-line for me", "`length` is now `one-line` for you"), types("settings answers public", "`answers` is now `public` in this channel")),
    one("a person's page shows their digests, what they saved, their feeds and settings",
        Turn("writes directly", "digest add 8:30 as Mine", ("Digest 1 (Mine) is set",)),
        Turn("opens home", "", ("Your digests", "Digest 1 (Mine)", "Saved", "Your feeds", "Settings"), ("Brief a text",))),
)  # fmt: skip

ERRORS = (
    one("no input says what to give", Turn("writes directly", "brief", ("Give me a link, or press **Paste text**.",), ("Paste text",))),
    one("what is no address is told with what was meant", types("htp:/news.example", "`htp:/news.example` is not a web address. Did you mean")),
    one("a refusal can be pasted", types("{site}/forbidden", "{host} answered 403 (it refuses bots). Paste the text and I will brief that.", buttons=("Paste text",)),
        presses("Paste text", "Brief a text"), fills({"text": TEXT}, "The river Tolle")),
    one("a wall can be pasted or tried again",
        types("{site}/wall", "I reached the page but found only a sign-in notice", "so there is no brief.", buttons=("Paste text", "Try again")),
        presses("Try again", "I reached the page but found only a sign-in notice")),
    one("too little is counted", types("{site}/short", "words of article text found. I need about 80.")),
    one("a private address stays closed", types("http://10.0.0.7/", "That address is inside a private network. I do not open those.")),
    one("a redirect inside stays closed", types("{site}/inside", "That address is inside a private network. I do not open those.")),
    one("what is no text is named", types("{site}/video", "That is a video. I read pages and text files.")),
    one("a missing page is told", types("{site}/missing", "answered 404 (no such page)")),
    one("a site that is busy can be tried again", types("{site}/broken", "answered 503", buttons=("Paste text", "Try again"))),
    one("what is slow is tried twice more, and told here",
        types("{site}/slow", "{host} did not answer in", "I will try twice more and tell you here.", "{host} did not answer in", buttons=("Paste text", "Try again"))),
    one("what is slow only at first is briefed", types("{site}/slowly", "I will try twice more and tell you here.", HEADLINE)),
    one("an article without quotes says so", types("{site}/mill quotes", "No direct quotes in this text.")),
    one("who asks for too much is told when to come back", *(types("{site}/a", HEADLINE),) * 6,
        types("{site}/a", "You asked for 6 in a minute; the next one in 60 s.")),
    one("a bad time is told with good ones", types("digest add 25:00", "`25:00` is not a time. Use `8:30`, `8:30am` or `08:30,17:00`.")),
    one("an unknown verb has a suggestion", types("digset list", "Did you mean")),
    one("six links are too many", types(" ".join(f"https://news.example/{one}" for one in range(6)), "6 links; 5 at once are the most")),
    one("an unknown digest is told with those there are", DIGEST, types("digest remove Evening", "No digest here is called `Evening`", "Digest 1 (Morning)")),
    one("a message without anything to brief is told", Turn("posts", "hello", silent=True), Turn("picks the message", "", ("neither a link nor a long text",))),
    one("who may not change is told who may", types("digest add 8:30", "are changed by", "to me"), types("digest add 8:30 to me", "is set"), manages=False),
    one("who may not change settings may change their own", types("settings links auto", "are changed by"),
        types("settings length full for me", "`length` is now `full` for you"), manages=False),
    one("a language I do not write is told", types("settings language German", "I write in English so far")),
    one("a setting of the whole channel is nobody's own", types("settings links auto for me", "leave `for me` out")),
)  # fmt: skip

FOLLOWED = types("feeds add {site}/feed.xml", "Tolle Post")
SENT = (
    one("a digest comes at its time, for everybody", FOLLOWED, DIGEST,
        waits("8:30", "Morning, Wednesday 4 November", HEADLINE, buttons=("Full brief", "Why this?"))),
    one("a day without news says so", FOLLOWED, DIGEST, types("feeds only 1 tolle", "Tolle Post"),
        waits("8:30", "Nothing new in 1 feed since yesterday 8:29 (all healthy).")),
    one("a late digest says how late it is", FOLLOWED, DIGEST, waits("8:30 47", "Sent 47 min late")),
    one("a digest by topic has headings", FOLLOWED,
        types("digest add 8:30 weekdays topic HYDROGEN by topic as Morning", "Digest 1 (Morning) is set", ", by topic"),
        waits("8:30", "Morning, Wednesday 4 November", "HYDROGEN")),
    one("a preview shows what would be sent, and nothing is sent", FOLLOWED, DIGEST, waits("8:00"),
        types("digest preview", "Morning, Wednesday 4 November", HEADLINE, buttons=("Full brief", "Why this?")),
        presses("Full brief", HEADLINE), waits("8:30", "Morning, Wednesday 4 November", HEADLINE)),
    one("a first preview looks back at what the feed held", FOLLOWED, DIGEST, types("digest preview", "Morning, ", "The river Tolle")),
    one("a preview without news says so", FOLLOWED, DIGEST, types("feeds only 1 zeppelin", "Tolle Post"),
        types("digest preview", "Nothing new in 1 feed since yesterday 10:00 (all healthy).")),
    one("every button under a story does what it says, also when it is pressed twice", FOLLOWED, types("feeds add {site}/wire.xml", "Harbour Wire"), DIGEST,
        waits("8:30", HEADLINE, "Petra Lund", "Harbour Wire", "also in", "more quotes", buttons=("Full brief", "All quotes", "Why this?")),
        presses("All quotes", HEADLINE, "Ruth Adeyemi", "Piers Holloway", "also in Harbour Wire", "Harbour Wire", "Petra Lund", "of 2 sources",
                buttons=("Post here", "Save")),
        presses("More like this", "More like this in this channel's digests", "(+0.5)"),
        presses("More like this", "I counted that already"),
        presses("Less like this", "Taken back"),
        presses("Why this?", "Told in a digest", "2 sources"),
        presses("Save", "Saved."), presses("Save", "You saved that already."),
        presses("Mute source", "is muted here."), presses("Mute source", "is muted here."),
        presses("Post here", HEADLINE, "Petra Lund", public=True), presses("Post here", "It is posted here already.")),
    one("now sends it at once, and the next one repeats nothing", FOLLOWED, DIGEST, waits("8:00"), types("digest now", "goes out now"),
        waits("8:01", HEADLINE), waits("8:30", "Nothing new in 1 feed since 8:00")),
)  # fmt: skip
"""What is heard of digests at their time, and before."""

CONVERSATIONS = (*ROWS, *ERRORS)
