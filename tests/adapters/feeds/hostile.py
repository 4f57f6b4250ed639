"""Feeds written to hurt: to crash, to take hours or gigabytes, to be posted again and again. Each is made anew for a poll, by its number."""

import gzip
import json
from collections.abc import Callable

from tests.adapters.feeds.written import HOME, NEWS, atom, json_feed, named, plain, rss

BIG = 3_000_000
LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
OUTSIDE = '<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/hostname">]>'
TITLES = ("Crane falls", "Ferry late", "Pier opens")
LINKS = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "data:text/html,a",
    "vbscript:a",
    "file:///etc/passwd",
    "ftp://x.example/",
    "//",
    "http:",
    "https://",
    "http://a@b:c@d/",
)

Make = Callable[[int], bytes]


def always(text: Callable[[], str | bytes]) -> Make:
    """The same bytes at every poll."""

    def make(poll: int) -> bytes:
        content = text()
        return content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")

    return make


def described(inside: str) -> str:
    return rss(f"{plain()}<description>{inside}</description>")


def in_cdata(inside: str) -> str:
    return described(f"<![CDATA[{inside}]]>")


def broken(inside: str) -> str:
    """What only the tolerant parser may have: its tags cross."""
    return rss(plain() + "<x><y></x></y>" + inside)


SAME: dict[str, Callable[[], str | bytes]] = {
    # size
    "one title of megabytes": lambda: rss(plain("a " * (BIG // 2))),
    "a title of a megabyte without a blank": lambda: rss(plain("a" * 1_000_000)),
    "a link of a megabyte": lambda: rss(plain(link=HOME + "a" * 1_000_000)),
    "a guid of a megabyte": lambda: rss(plain() + f"<guid>{'a' * 1_000_000}</guid>"),
    "an attribute of megabytes": lambda: rss(plain() + f'<x a="{"b" * BIG}"/>'),
    "an element's name of a megabyte": lambda: rss(plain() + f"<{'b' * 1_000_000}/>"),
    "a sound file that claims a gigabyte of gigabytes": lambda: rss(plain() + f'<enclosure url="{HOME}a.mp3" length="{"9" * 10_000}" type="audio/mpeg"/>'),
    "a date of a megabyte": lambda: rss(plain(at="1" * 1_000_000)),
    "a date of blanks": lambda: rss(plain(at="Tue," + " " * 1_000_000 + "3")),
    "an author of a megabyte": lambda: rss(plain() + f"<author>{'a' * 1_000_000}</author>"),
    "white space of megabytes": lambda: rss(plain(" " * BIG)),
    "over the size that is read": lambda: rss(*(plain(f"Story {n} {'x' * 60_000}", f"{HOME}{n}") for n in range(100))),
    "a million tiny elements": lambda: rss(plain() + "<x/>" * 1_000_000),
    "a million tiny items": lambda: rss(*[""] * 300_000).replace("<item></item>", "<item/>"),
    "a hundred thousand items with titles": lambda: rss(*(f"<title>{n}</title>" for n in range(100_000))),
    "a site map of fifty thousand pages": lambda: f"<urlset {NEWS}>" + f"<url><loc>{HOME}</loc></url>" * 50_000 + "</urlset>",
    "JSON with a hundred thousand items": lambda: json_feed(*[{"id": n, "title": "t"} for n in range(100_000)]),
    "JSON with a million keys": lambda: json_feed({str(n): n for n in range(300_000)} | {"id": 1, "title": "t"}),
    # many of one thing
    "thousands of attributes": lambda: rss(plain() + "<x " + " ".join(f'a{n}="b"' for n in range(20_000)) + "/>"),
    "thousands of namespaces": lambda: rss(plain() + "<x " + " ".join(f'xmlns:a{n}="b{n}"' for n in range(5_000)) + "/>"),
    "a namespace anew on each element": lambda: rss(plain() + "".join(f'<a:x xmlns:a="u{n}"/>' for n in range(100_000))),
    "thousands of categories": lambda: rss(plain() + "<category>c</category>" * 100_000),
    "thousands of titles": lambda: rss("<title>Crane falls</title>" * 100_000 + f"<link>{HOME}a</link>"),
    "thousands of dates": lambda: rss(plain() + "<pubDate>Tue, 03 Nov 2026 09:00:00 GMT</pubDate>" * 60_000),
    "thousands of links": lambda: atom(named() + f'<link href="{HOME}"/>' * 50_000),
    "thousands of bases": lambda: atom(named(link="a")).replace("<entry>", f'<entry xml:base="{"../" * 100_000}">'),
    "thousands of comments": lambda: rss(plain() + "<!-- a -->" * 300_000),
    "thousands of instructions": lambda: "<?a b?>" * 300_000 + rss(plain(), declaration=""),
    "thousands of declarations": lambda: "<?xml version='1.0'?>" * 100_000 + rss(plain()),
    "thousands of document types": lambda: "<!DOCTYPE rss>" * 100_000 + rss(plain()),
    # what needs time
    "a megabyte of signs that open tags": lambda: rss(plain("&lt;" * (BIG // 4))),
    "a megabyte of comments that never end": lambda: rss(plain("&lt;!--" * (BIG // 8))),
    "scripts that never end": lambda: in_cdata("<script>" * 200_000),
    "tables in tables": lambda: in_cdata("<table><tr><td>" * 100_000),
    "links in links": lambda: in_cdata('<a href="b">' * 100_000),
    "quotation marks that never end": lambda: in_cdata("<a b='" * 100_000),
    "ampersands": lambda: rss(plain("&" * 1_000_000)),
    "letters as numbers by the hundred thousand": lambda: rss(plain("&#65;" * 500_000)),
    "brackets of CDATA": lambda: rss(plain("<![CDATA[" + "]]" * 500_000 + "]]>")),
    "sections of CDATA": lambda: rss(plain("<![CDATA[a]]>" * 200_000)),
    "half a megabyte of tags that cross": lambda: rss(plain() + "<a><b></a></b>" * 35_000),
    "angle brackets without end": lambda: b"<rss><channel><item>" + b"<" * 500_000,
    "marked sections without end": lambda: broken("<![" * 300_000),
    "declarations inside that never end": lambda: broken("<!a " * 300_000),
    "instructions that never end": lambda: broken("<?a " * 300_000),
    "end tags of nothing": lambda: broken("</z>" * 300_000),
    "ampersands for the tolerant parser": lambda: broken("&" * 500_000 + ";"),
    "divisions for the tolerant parser": lambda: broken(f"<description>{'<div>' * 150}{'a ' * 500_000}</description>"),
    "authors for the tolerant parser": lambda: broken(f"<author>{'a@' * 200_000}</author>"),
    "dates for the tolerant parser": lambda: broken(f"<dc:date>{'2026-' * 100_000}</dc:date>"),
    "base64 for the tolerant parser": lambda: broken(f'<content type="application/octet-stream" mode="base64">{"QUJD" * 500_000}</content>'),
    "a million elements before the tags that cross": lambda: rss(plain() + "<x/>" * 1_000_000 + "&<x><y></x></y>"),
    "elements nobody closes": lambda: broken("<guid>a</guid>" * 250_000),
    "quotation marks nobody closes": lambda: broken('<a b="' * 500_000),
    "items in items for the tolerant parser": lambda: broken("<item>" * 250_000),
    # no end
    "CDATA without end": lambda: rss(plain(), plain("Ferry late", f"{HOME}b") + "<description><![CDATA[" + "a " * 1_000_000).rpartition("</item>")[0],
    "an unclosed quotation mark": lambda: b'<rss><channel><item><link a="' + b"x " * 500_000,
    "a comment without end": lambda: rss(plain()).replace("</channel>", "<!--" + "a " * 1_000_000),
    "a document type without end": lambda: b"<?xml version='1.0'?><!DOCTYPE rss [" + b"<!ELEMENT a (b)>" * 60_000,
    "a declaration without end": lambda: b"<?xml " + b"version " * 200_000,
    # depth
    "nested 190 deep in each item": lambda: rss(*(plain(str(n), f"{HOME}{n}") + "<x>" * 190 + "</x>" * 190 for n in range(200))),
    "nested 100,000 deep": lambda: rss(plain() + "<x>" * 100_000 + "</x>" * 100_000),
    "deep and never closed": lambda: rss(plain())[:-16] + "<x>" * 100_000,
    "items in items": lambda: rss("<item>" * 150 + plain() + "</item>" * 150),
    "JSON nested 100,000 deep": lambda: '{"items": ' + "[" * 100_000,
    "an item of JSON nested 900 deep": lambda: json_feed({"id": "1", "title": "t", "x": json.loads("[" * 900 + "]" * 900)}),
    # words of its own
    "a billion laughs": lambda: LAUGHS + rss(plain("&c;"), declaration=""),
    "laughs behind a comment": lambda: "<!-- a -->" + LAUGHS + rss(plain("&c;"), declaration=""),
    "laughs in UTF-16": lambda: (LAUGHS + rss(plain("&c;"), declaration="")).encode("utf-16"),
    "one long word, many times": lambda: f'<!DOCTYPE x [<!ENTITY a "{"a" * 100_000}">]>' + rss(plain("&a;" * 100_000), declaration=""),
    "words with parameters": lambda: '<!DOCTYPE x [<!ENTITY % a "<!ENTITY b \'c\'>">%a;]>' + rss(plain("&b;"), declaration=""),
    "a file of the machine": lambda: '<?xml version="1.0"?>' + OUTSIDE + rss(plain("&f;"), declaration=""),
    "a document type from elsewhere": lambda: f'<!DOCTYPE rss SYSTEM "{HOME}evil.dtd">' + rss(plain("&evil;"), declaration=""),
    "an inclusion": lambda: rss(plain() + '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>'),
    "a style sheet from elsewhere": lambda: rss(plain(), declaration='<?xml version="1.0"?><?xml-stylesheet href="file:///etc/passwd"?>'),
    # letters
    "nulls": lambda: rss(plain("a\x00b" * 1000)),
    "nulls between all letters": lambda: b"\x00".join(bytes([one]) for one in rss(plain()).encode()) + b"\x00\x00",
    "lone surrogates as numbers": lambda: rss(plain("a&#xD800;b&#57343;")),
    "lone surrogates in the bytes": lambda: rss(plain("a\ud800b")),
    "letters beyond the last": lambda: rss(plain("a&#x110000;b&#99999999999;&#0;&#-1;")),
    "lone surrogates in JSON": lambda: json_feed({"id": "\ud800", "title": "a\udfff", "url": "https://harbour.example/\ud800"}),
    "directions turned round": lambda: rss(plain("\u202eenarC\u2066 \u200bfalls\ufeff\u2069")),
    "pings in a title": lambda: rss(plain("&lt;!channel&gt; @everyone &lt;@U123&gt; [a](https://evil.example)")),
    "UTF-7": lambda: rss(plain("+ADw-script+AD4-"), declaration='<?xml version="1.0" encoding="utf-7"?>'),
    "UTF-32": lambda: rss(plain(), declaration="").encode("utf-32"),
    "UTF-16 cut in a letter": lambda: rss(plain("Málaga"), declaration="").encode("utf-16")[:-1],
    "EBCDIC": lambda: rss(plain(), declaration='<?xml version="1.0" encoding="cp037"?>').encode("cp037"),
    "an encoding that does not exist": lambda: rss(plain(), declaration='<?xml version="1.0" encoding="klingon"?>'),
    "an encoding that is no encoding": lambda: rss(plain(), declaration='<?xml version="1.0" encoding="zlib"?>'),
    "an encoding with a null": lambda: rss(plain(), declaration='<?xml version="1.0" encoding="utf\x008"?>'),
    "bytes of every kind": lambda: bytes(range(256)) * 4000,
    "a feed with bytes of every kind": lambda: rss(plain("\ue000")).encode().replace("\ue000".encode(), bytes(range(128, 256)) * 1000),
    "gzip": lambda: gzip.compress(rss(plain()).encode()),
    "gzip in gzip": lambda: gzip.compress(gzip.compress(bytes(BIG))),
    # links, numbers, times
    "links that run": lambda: rss(*(plain(f"Story {n}", link) for n, link in enumerate(LINKS))),
    "Atom links that run": lambda: atom(*(named(f"Story {n}", link.replace("\t", "&#9;")) for n, link in enumerate(LINKS))),
    "a base that runs": lambda: atom(named(link="a"), names='xml:base="javascript:alert(1)//"'),
    "a site that is a script": lambda: rss(plain(link="/a")).replace(f"<link>{HOME}</link>", "<link>javascript:alert(1)</link>"),
    "a link that is no address": lambda: rss(plain(link="http://[::1")),
    "a port that is no port": lambda: rss(plain(link="http://harbour.example:99999999/")),
    "a base that is no address": lambda: atom(named(link="a"), names='xml:base="http://[::1"'),
    "a year of nine": lambda: rss(plain(at="Tue, 03 Nov 9999 23:59:59 -1400")),
    "dates in a hundred years": lambda: rss(*(plain(title, HOME + title[:3], "Tue, 03 Nov 2126 09:00:00 GMT") for title in TITLES)),
    "numbers for dates": lambda: rss(plain(at="99999999999999999999"), plain("b", f"{HOME}b", "-1"), plain("c", f"{HOME}c", "1e999")),
    "a number of a million digits": lambda: '{"version": "https://jsonfeed.org/version/1", "items": [], "x": ' + "9" * 1_000_000 + "}",
    "numbers that are none in JSON": lambda: '{"title": NaN, "items": [{"id": Infinity, "title": "t"}, {"id": 1e999, "title": "u"}, {"id": true}]}',
    "wrong kinds everywhere in JSON": lambda: json_feed({"id": {"a": 1}, "title": ["t"], "url": {}, "summary": 1, "authors": [1, None, {"name": []}], "tags": [{}, None, 1]}, authors=7),
}  # fmt: skip
"""The same at every poll."""

HOSTILE: dict[str, Make] = {name: always(text) for name, text in SAME.items()}


def stamped(at: Callable[[str, int], str]) -> Make:
    """The same three stories at every poll, written anew each time."""
    return lambda poll: rss(*(at(title, poll) for title in TITLES)).encode()


def words(title: str) -> str:
    return HOME + title.lower().replace(" ", "-")


def now(poll: int) -> str:
    return f"Tue, 03 Nov 2026 1{poll}:00:00 GMT"


CHANGING: dict[str, Make] = {
    "a guid with the time": stamped(lambda title, poll: plain(title, words(title)) + f'<guid isPermaLink="false">{title}-{poll}</guid>'),
    "a guid with the time and no date": stamped(lambda title, poll: f"<title>{title}</title><link>{words(title)}</link><guid>{title}-{poll}</guid>"),
    "a guid with the time and the date of now": stamped(lambda title, poll: plain(title, words(title), now(poll)) + f"<guid>{title}-{poll}</guid>"),
    "a guid that is a link with the time": stamped(lambda title, poll: plain(title, words(title)) + f"<guid>{words(title)}?t={poll}</guid>"),
    "a link with a session": stamped(lambda title, poll: plain(title, f"{words(title)};jsessionid={poll}")),
    "a link with a number thrown": stamped(lambda title, poll: plain(title, f"{words(title)}?rnd={poll}") + f"<guid>{title}-{poll}</guid>"),
    "a link to the site and a guid with the time": stamped(lambda title, poll: plain(title, HOME) + f"<guid>{title}-{poll}</guid>"),
    "no link and a guid with the time": stamped(lambda title, poll: f"<title>{title}</title><guid>{title}-{poll}</guid><pubDate>{now(poll)}</pubDate>"),
    "a title in another case": stamped(lambda title, poll: plain(title.upper() if poll % 2 else title, words(title)) + f"<guid>{title}-{poll}</guid>"),
    "guids that come and go": stamped(lambda title, poll: plain(title, words(title)) + (f"<guid>{title}</guid>" if poll % 2 else "")),
    "dates that come and go": stamped(lambda title, poll: f"<title>{title}</title><link>{words(title)}</link>{'' if poll % 2 else f'<pubDate>{now(poll)}</pubDate>'}"),
    "one guid for all": stamped(lambda title, poll: plain(title, words(title)) + "<guid>1</guid>"),
    "one guid for all, another at each poll": stamped(lambda title, poll: plain(title, words(title)) + f"<guid>{poll}</guid>"),
    "one guid for all and no links": stamped(lambda title, poll: f"<title>{title}</title><guid>1</guid><pubDate>{now(0)}</pubDate>"),
    "one link for all": stamped(lambda title, poll: plain(title, f"{HOME}today") + f"<guid>{title}</guid>"),
    "one link for all and a guid with the time": stamped(lambda title, poll: plain(title, f"{HOME}today") + f"<guid>{title}-{poll}</guid>"),
    "each story twice under two guids": lambda poll: rss(*(plain(title, words(title)) + f"<guid>{title}-{poll}-{n}</guid>" for title in TITLES for n in "ab")).encode(),
    "the order turned round": lambda poll: rss(*(plain(title, words(title)) for title in (TITLES if poll % 2 else TITLES[::-1]))).encode(),
    "RSS at one poll and Atom at the next": lambda poll: (
        atom(*(named(title, words(title)) for title in TITLES)) if poll % 2 else rss(*(plain(title, words(title)) for title in TITLES))
    ).encode(),
    "an address of another scheme": stamped(lambda title, poll: plain(title, words(title).replace("https", "http" if poll % 2 else "https"))),
}  # fmt: skip
"""Three stories, which must be three however often the feed is polled."""
