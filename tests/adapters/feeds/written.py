"""Feeds written for these tests, of every format and with the oddities feeds have, each with the entries a reader should see."""

import json
from dataclasses import dataclass

HOME = "https://harbour.example/"
NINE = "2026-11-03T09:00:00+00:00"
TEN = "2026-11-03T10:30:00+00:00"
DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
CONTENT = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
ATOM = 'xmlns="http://www.w3.org/2005/Atom"'
RDF = 'xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"'
NEWS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'

Expected = tuple[str, str | None, str | None]
"""Title, link and time (ISO 8601, UTC): of publication, or of the last change where nothing else is told."""


@dataclass(frozen=True)
class Written:
    """A feed as bytes, its entries as they should be read, its kind, and the address it is read from."""

    content: bytes
    entries: tuple[Expected, ...]
    kind: str
    address: str = f"{HOME}feed"


def rss(*items: str, names: str = "", head: str = "", declaration: str = '<?xml version="1.0" encoding="utf-8"?>') -> str:
    inside = "".join(f"<item>{item}</item>" for item in items)
    return f'{declaration}<rss version="2.0" {names}><channel><title>Harbour News</title><link>{HOME}</link>{head}{inside}</channel></rss>'


def atom(*entries: str, names: str = "", head: str = "") -> str:
    inside = "".join(f"<entry>{entry}</entry>" for entry in entries)
    return f'<?xml version="1.0"?><feed {ATOM} {names}><title>Harbour News</title><id>urn:harbour</id>{head}<link href="{HOME}"/>{inside}</feed>'


def rdf(*items: str) -> str:
    inside = "".join(f'<item rdf:about="{HOME}{number}">{item}</item>' for number, item in enumerate(items))
    return f'<rdf:RDF {RDF}><channel rdf:about="{HOME}"><title>Harbour News</title><link>{HOME}</link></channel>{inside}</rdf:RDF>'


def sitemap(*urls: str) -> str:
    return f'<?xml version="1.0"?><urlset {NEWS}>{"".join(f"<url>{url}</url>" for url in urls)}</urlset>'


def story(title: str, at: str, place: str = "a") -> str:
    paper = "<news:publication><news:name>Harbour News</news:name><news:language>en</news:language></news:publication>"
    when = f"<news:publication_date>{at}</news:publication_date>"
    return f"<loc>{HOME}{place}</loc><news:news>{paper}{when}<news:title>{title}</news:title></news:news>"


def json_feed(*items: dict[str, object], **more: object) -> str:
    return json.dumps(
        {"version": "https://jsonfeed.org/version/1.1", "title": "Harbour News", "home_page_url": HOME, "items": items} | more
    )


def plain(title: str = "Crane falls", link: str = f"{HOME}a", at: str = "Tue, 03 Nov 2026 09:00:00 GMT") -> str:
    return f"<title>{title}</title><link>{link}</link><pubDate>{at}</pubDate>"


def named(title: str = "Crane falls", link: str = f"{HOME}a", at: str = "2026-11-03T09:00:00Z") -> str:
    return f'<id>urn:{title[:3]}:{link}</id><title>{title}</title><link href="{link}"/><published>{at}</published><updated>{at}</updated>'


CRANE: Expected = ("Crane falls", f"{HOME}a", NINE)


def one(
    text: str | bytes,
    title: str = "Crane falls",
    link: str | None = f"{HOME}a",
    at: str | None = NINE,
    kind: str = "rss",
) -> Written:
    return Written(text if isinstance(text, bytes) else text.encode(), ((title, link, at),), kind)


def dated(printed: str, at: str | None) -> Written:
    return one(rss(plain(at=printed)), at=at)


WRITTEN: dict[str, Written] = {
    "plain RSS": one(rss(plain())),
    "RSS with two items": Written(
        rss(plain(), plain("Ferry late", f"{HOME}b", "Tue, 03 Nov 2026 10:30:00 GMT")).encode(),
        (CRANE, ("Ferry late", f"{HOME}b", TEN)),
        "rss",
    ),
    "RSS without items": Written(rss().encode(), (), "rss"),
    "RSS 0.91 with its document type": one(
        '<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">'
        f'<rss version="0.91"><channel><title>Harbour News</title><link>{HOME}</link><item>{plain("Caf&eacute; opens")}</item></channel></rss>',
        "Café opens",
    ),
    "RSS without a version": one(rss(plain()).replace(' version="2.0"', "")),
    "a title escaped twice": one(rss(plain("Smith &amp;amp; Sons")), "Smith & Sons"),
    "a title in CDATA with entities": one(rss(plain("<![CDATA[Smith &amp; Sons]]>")), "Smith & Sons"),
    "a title with markup in CDATA": one(rss(plain("<![CDATA[Crane <em>falls</em>]]>"))),
    "a title with escaped markup": one(rss(plain("Crane &lt;b&gt;falls&lt;/b&gt;"))),
    "a title with a sign that is no tag": one(rss(plain("Fares: 3 &lt; 4 and 5 &gt; 2")), "Fares: 3 < 4 and 5 > 2"),
    "a title over three lines": one(rss(plain("\n  Crane\n\tfalls  "))),
    "a title with typographic entities": one(rss(plain("&#8220;Crane&#8221; falls&#8230;")), "“Crane” falls…"),
    "a title in Japanese": one(rss(plain("港のクレーンが倒れる")), "港のクレーンが倒れる"),
    "a title in Arabic": one(rss(plain("سقوط رافعة في الميناء")), "سقوط رافعة في الميناء"),
    "HTML's letters without a document type": one(rss(plain("Caf&eacute;&nbsp;opens")), "Café opens"),
    "a loose ampersand": one(rss(plain("Smith & Sons")), "Smith & Sons"),
    "a control character": one(rss(plain("Crane\x08 falls"))),
    "blank lines before the declaration": one("\n\n  " + rss(plain())),
    "a byte order mark": one("\ufeff" + rss(plain())),
    "a warning of PHP before the feed": one("<br />\n<b>Warning</b>: Undefined index in line 3<br />\n" + rss(plain())),
    "a comment before the root": one(rss(plain(), declaration='<?xml version="1.0"?><!-- made by hand -->')),
    "a style sheet": one(rss(plain(), declaration='<?xml version="1.0"?><?xml-stylesheet href="a.xsl" type="text/xsl"?>')),
    "Latin-1 as declared": one(
        rss(plain("Málaga"), declaration='<?xml version="1.0" encoding="ISO-8859-1"?>').encode("latin-1"), "Málaga"
    ),
    "Windows Cyrillic as declared": one(
        rss(plain("Кран упал"), declaration='<?xml version="1.0" encoding="windows-1251"?>').encode("cp1251"), "Кран упал"
    ),
    "Shift JIS as declared": one(
        rss(plain("港の火事"), declaration='<?xml version="1.0" encoding="Shift_JIS"?>').encode("cp932"), "港の火事"
    ),
    "UTF-8 that says Latin-1": one(rss(plain("Málaga"), declaration='<?xml version="1.0" encoding="ISO-8859-1"?>'), "Málaga"),
    "UTF-16 with a mark": one(rss(plain("Málaga"), declaration='<?xml version="1.0" encoding="utf-16"?>').encode("utf-16"), "Málaga"),
    "UTF-16 without a mark": one(rss(plain()).replace("utf-8", "utf-16").encode("utf-16-le")),
    "a link with blanks around it": one(rss(plain(link=f"\n  {HOME}a\n"))),
    "a link from the root": one(rss(plain(link="/a"))),
    "a link beside the site's page": one(rss(plain(link="a"))),
    "a link without a scheme": one(rss(plain(link="//harbour.example/a"))),
    "a link with escaped parameters": one(rss(plain(link=f"{HOME}a?x=1&amp;y=2")), link=f"{HOME}a?x=1&y=2"),
    "a link in CDATA": one(rss(plain(link=f"<![CDATA[{HOME}a]]>"))),
    "a link that runs a script": one(rss(plain(link="javascript:alert(1)")), link=None),
    "a base for links": one(rss(plain(link="a"), names='xml:base="https://base.example/x/"'), link="https://base.example/x/a"),
    "a guid that is the link": one(rss(f"<title>Crane falls</title><guid>{HOME}a</guid><pubDate>3 Nov 2026 09:00 GMT</pubDate>")),
    "a guid that is no link": one(rss('<title>Crane falls</title><guid isPermaLink="false">a-1</guid>'), link=None, at=None),
    "no title but a description": one(rss(f"<link>{HOME}a</link><description>&lt;p&gt;Crane falls&lt;/p&gt;</description>"), at=None),
    "the feed's own atom link": one(rss(plain(), names='xmlns:atom="http://www.w3.org/2005/Atom"', head=f'<atom:link rel="self" href="{HOME}feed"/>')),
    "Dublin Core's date": one(rss(f"<title>Crane falls</title><link>{HOME}a</link><dc:date>2026-11-03T10:00:00+01:00</dc:date>", names=DC)),
    "a time with an offset": dated("Tue, 03 Nov 2026 04:00:00 -0500", NINE),
    "a time with an American zone": dated("Tue, 03 Nov 2026 04:00:00 EST", NINE),
    "a time with a summer zone": dated("Tue, 03 Nov 2026 05:00:00 EDT", NINE),
    "a time without seconds": dated("Tue, 03 Nov 2026 09:00 +0000", NINE),
    "a time without a weekday": dated("3 Nov 2026 09:00:00 Z", NINE),
    "a year of two digits": dated("Tue, 03 Nov 26 09:00:00 GMT", NINE),
    "a month in full": dated("Tuesday, 3 November 2026 09:00:00 GMT", NINE),
    "a month in German": dated("Di, 03 Okt 2026 10:00:00 +0200", "2026-10-03T08:00:00+00:00"),
    "an ISO time in RSS": dated("2026-11-03T09:00:00Z", NINE),
    "an ISO time with a blank": dated("2026-11-03 09:00:00", NINE),
    "an ISO time with a fraction": dated("2026-11-03T09:00:00.250Z", "2026-11-03T09:00:00.250000+00:00"),
    "a day without a time": dated("2026-11-03", "2026-11-03T00:00:00+00:00"),
    "midnight as 24 o'clock": dated("2026-11-02T24:00:00Z", "2026-11-03T00:00:00+00:00"),
    "a day that does not exist": dated("Sun, 29 Feb 2026 09:00:00 GMT", None),
    "a day that is no day": dated("2026-02-30T09:00:00Z", None),
    "a time in words": dated("yesterday", None),
    "a time of never": dated("0001-01-01T00:00:00Z", None),
    "the first second of Unix": dated("Thu, 01 Jan 1970 00:00:00 +0000", None),
    "an empty time": dated("", None),
    "a time in asctime's form": dated("Tue Nov  3 09:00:00 2026", NINE),
    "plain Atom": one(atom(named()), kind="atom"),
    "Atom with several links": one(
        atom(f'<id>1</id><title>Crane falls</title><link rel="self" href="{HOME}x.atom"/><link rel="alternate" type="application/pdf" href="{HOME}a.pdf"/>'
             f'<link rel="alternate" type="text/html" href="{HOME}a"/><link rel="enclosure" href="{HOME}a.mp3"/><published>{NINE}</published>'),
        kind="atom",
    ),
    "Atom with a base": one(atom(named(link="a"), names='xml:base="https://harbour.example/"'), kind="atom"),
    "Atom with bases inside each other": one(
        atom(named(link="a"), names='xml:base="https://harbour.example/x/"').replace("<entry>", '<entry xml:base="../y/">'), link=f"{HOME}y/a", kind="atom"
    ),
    "Atom with an HTML title": one(atom(named().replace("<title>", '<title type="html">&lt;b&gt;').replace("falls", "falls&lt;/b&gt;")), kind="atom"),
    "Atom with an XHTML title": one(
        atom(named().replace("<title>Crane falls", '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Crane <em>falls</em></div>')), kind="atom"
    ),
    "Atom with only an update": one(atom(f'<id>1</id><title>Crane falls</title><link href="{HOME}a"/><updated>{NINE}</updated>'), kind="atom"),
    "Atom with a source inside": one(atom(named() + "<source><title>Agency</title><updated>2020-01-01T00:00:00Z</updated></source>"), kind="atom"),
    "Atom under a prefix": one(
        f'<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>Harbour</a:title><a:entry><a:id>1</a:id><a:title>Crane falls</a:title>'
        f'<a:link href="{HOME}a"/><a:published>{NINE}</a:published></a:entry></a:feed>',
        kind="atom",
    ),
    "Atom 0.3": one(
        f'<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Harbour</title><entry><title>Crane falls</title>'
        f'<link rel="alternate" type="text/html" href="{HOME}a"/><id>1</id><issued>2026-11-03T09:00:00Z</issued></entry></feed>',
        kind="atom",
    ),
    "RDF": one(rdf(f"<title>Crane falls</title><link>{HOME}a</link><dc:date>2026-11-03T09:00:00Z</dc:date>"), kind="rdf"),
    "RDF without dates": one(rdf(f"<title>Crane falls</title><link>{HOME}a</link>"), at=None, kind="rdf"),
    "a news site map": one(sitemap(story("Crane falls", "2026-11-03T09:00:00Z")), kind="sitemap"),
    "a news site map with days": one(sitemap(story("Crane falls", "2026-11-03")), at="2026-11-03T00:00:00+00:00", kind="sitemap"),
    "a site map in which some is news": one(sitemap(f"<loc>{HOME}about</loc>", story("Crane falls", "2026-11-03T09:00:00Z")), kind="sitemap"),
    "JSON Feed": one(json_feed({"id": "1", "url": f"{HOME}a", "title": "Crane falls", "date_published": "2026-11-03T09:00:00Z"}), kind="json"),
    "JSON Feed with a number for an id": one(json_feed({"id": 7, "url": "a", "title": "Crane falls"}), at=None, kind="json"),
    "JSON Feed without titles": one(json_feed({"id": "1", "content_text": "Crane falls"}), link=None, at=None, kind="json"),
    "JSON Feed with wrong types": one(json_feed({"id": "1", "title": "Crane falls", "url": 7, "authors": "x", "tags": 3, "date_published": []}), link=None, at=None, kind="json"),
    "items after a stray element": one(rss(plain()).replace("</channel>", "<odd/></channel>")),
    "a namespace nobody declared": one(rss(plain() + "<media:rating>all</media:rating>")),
    "an item cut in the middle": Written(rss(plain(), plain("Ferry late"))[:-70].encode(), (CRANE,), "rss"),
    "a list cut between items": Written(rss(plain(), plain("Ferry late", f"{HOME}b")).split("</channel>")[0].encode(), (CRANE, ("Ferry late", f"{HOME}b", NINE)), "rss"),
    "tags that cross": one(rss(plain("Crane <b><i>falls</b></i>"))),
}  # fmt: skip
