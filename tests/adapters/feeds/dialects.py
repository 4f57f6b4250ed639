"""Feeds as whole sites write them: every format, the usual additions, big platforms' shapes, many scripts. Outlets and stories are invented.

What a reader should see is known by construction: every feed is made from stories, and the stories are its labels.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from xml.sax.saxutils import escape

from tests.adapters.feeds.written import ATOM, HOME, NEWS, RDF, Expected, Written

FIRST = datetime(2026, 11, 3, 9, 0, tzinfo=UTC)
SPACES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" '
    'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:slash="http://purl.org/rss/1.0/modules/slash/" '
    'xmlns:georss="http://www.georss.org/georss" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" '
    'xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dcterms="http://purl.org/dc/terms/"'
)
BODY = (
    "<p>The harbour office said on Tuesday that the berth would stay closed until divers had looked at every pillar.</p>"
    "<p>“We open it when it is safe, and not an hour before,” said Mara Tolliver, who runs the office.</p>"
    "<p>Two ferries were sent round by Nettle Point. Fishermen unloaded at the old quay, where a lorry waited for the catch.</p>"
)
DEK = "The berth stays closed until divers have looked at every pillar, the harbour office said."


@dataclass(frozen=True)
class Story:
    """What stands in a feed, and so what should be read from it."""

    title: str
    link: str
    at: datetime

    @property
    def expected(self) -> Expected:
        return self.title, self.link, self.at.isoformat()

    @property
    def rfc(self) -> str:
        return format_datetime(self.at, usegmt=True)

    @property
    def iso(self) -> str:
        return f"{self.at:%Y-%m-%dT%H:%M:%SZ}"


def stories(titles: Iterable[str], home: str = HOME) -> list[Story]:
    """A story for each title, one every 97 minutes backwards."""
    return [Story(title, f"{home}2026/{number}-story", FIRST - timedelta(minutes=97 * number)) for number, title in enumerate(titles)]


ENGLISH = stories(
    "Crane falls across two berths; Night ferry to Nettle Point cancelled; Council votes 9 to 8 for the longer pier; Herring prices at a ten-year low; "
    "Lighthouse keeper retires after 41 years; Storm shutters sell out in Old Quay; Who owns the tide mill?; Choir sings on the breakwater".split(
        "; "
    )
)
TYPOGRAPHY = stories(
    [
        "“We open it when it is safe”",
        "Tolliver’s plan – and its price",
        "Fares rise 3 % … again",
        "Smith & Sons v. Harbour Office",
        "3 < 4, says the surveyor",
        "Café Ñandú opens",
    ]
)
SCRIPTS = {
    "Greek": ["Γερανός έπεσε στο λιμάνι", "Ακυρώθηκε το νυχτερινό πλοίο"],
    "Russian": ["Кран упал на два причала", "Ночной паром отменён"],
    "Ukrainian": ["Кран упав на два причали", "Нічний пором скасовано"],
    "Hebrew": ["מנוף קרס בנמל", "המעבורת הלילית בוטלה"],
    "Arabic": ["سقوط رافعة على رصيفين", "إلغاء العبارة الليلية"],
    "Persian": ["جرثقیل روی دو اسکله افتاد", "کشتی شبانه لغو شد"],
    "Hindi": ["बंदरगाह पर क्रेन गिरी", "रात की नौका रद्द"],
    "Thai": ["เครนล้มทับท่าเรือสองแห่ง", "ยกเลิกเรือข้ามฟากกลางคืน"],
    "Chinese": ["起重机倒在两个泊位上", "夜间渡轮取消"],
    "Japanese": ["クレーンが二つの桟橋に倒れる", "夜行フェリー欠航"],
    "Korean": ["크레인이 두 선석 위로 쓰러져", "야간 여객선 결항"],
    "Georgian": ["ამწე ორ ნავმისადგომზე დაეცა", "ღამის ბორანი გაუქმდა"],
    "Vietnamese": ["Cần cẩu đổ xuống hai bến tàu", "Hủy chuyến phà đêm"],
    "Emoji": ["🏗️ Crane falls 😱", "Ferry 🚢 late 👩‍🚒"],
}


def rss(items: Iterable[str], head: str = "", version: str = "2.0", declaration: str = '<?xml version="1.0" encoding="UTF-8"?>\n') -> str:
    """A channel of these items' insides, indented as most are."""
    inside = "".join(f"\n    <item>\n      {item}\n    </item>" for item in items)
    about = f"<title>Harbour News</title>\n    <link>{HOME}</link>\n    <description>News from the quay</description>\n    <language>en-gb</language>"
    return f'{declaration}<rss version="{version}" {SPACES}>\n  <channel>\n    {about}{head}{inside}\n  </channel>\n</rss>\n'


def atom(entries: Iterable[str], head: str = "", names: str = "") -> str:
    inside = "".join(f"\n  <entry>\n    {entry}\n  </entry>" for entry in entries)
    about = f'<id>tag:harbour.example,2026:news</id><title>Harbour News</title><updated>2026-11-03T09:00:00Z</updated><link rel="alternate" href="{HOME}"/>'
    return f'<?xml version="1.0" encoding="utf-8"?>\n<feed {ATOM} {names}>\n  {about}{head}{inside}\n</feed>\n'


def item(one: Story, more: str = "") -> str:
    """An RSS item with title, link, guid, date and description."""
    return (
        f"<title>{escape(one.title)}</title><link>{escape(one.link)}</link><guid>{escape(one.link)}</guid>"
        f"<pubDate>{one.rfc}</pubDate><description>{DEK}</description>{more}"
    )


def entry(one: Story, more: str = "") -> str:
    """An Atom entry with id, title, link, both dates and summary."""
    return (
        f'<id>tag:harbour.example,2026:{one.link[-8:]}</id><title>{escape(one.title)}</title><link href="{escape(one.link)}"/>'
        f"<published>{one.iso}</published><updated>{one.iso}</updated><summary>{DEK}</summary>{more}"
    )


def made(text: str | bytes, told: Iterable[Story], kind: str = "rss") -> Written:
    return Written(text if isinstance(text, bytes) else text.encode(), tuple(one.expected for one in told), kind)


def rss_with(more: str | Callable[[Story], str] = "", told: list[Story] = ENGLISH, **outside: str) -> Written:
    """An RSS feed whose items hold something more."""
    return made(rss((item(one, more(one) if callable(more) else more) for one in told), **outside), told)


def atom_with(more: str | Callable[[Story], str] = "", told: list[Story] = ENGLISH, **outside: str) -> Written:
    return made(atom((entry(one, more(one) if callable(more) else more) for one in told), **outside), told, "atom")


def rdf(told: list[Story]) -> str:
    listed = "".join(f'<rdf:li rdf:resource="{one.link}"/>' for one in told)
    about = (
        f'<channel rdf:about="{HOME}"><title>Harbour News</title><link>{HOME}</link><items><rdf:Seq>{listed}</rdf:Seq></items></channel>'
    )
    items = "".join(
        f'<item rdf:about="{one.link}"><title>{escape(one.title)}</title><link>{one.link}</link><description>{DEK}</description>'
        f"<dc:creator>Mara Tolliver</dc:creator><dc:date>{one.iso}</dc:date></item>"
        for one in told
    )
    return f'<?xml version="1.0"?><rdf:RDF {RDF}>{about}{items}</rdf:RDF>'


def json_feed(told: list[Story], version: str = "1.1", **more: object) -> str:
    items = [
        {"id": one.link, "url": one.link, "title": one.title, "content_html": BODY, "date_published": one.iso, "tags": ["port"]} | more
        for one in told
    ]
    return json.dumps(
        {"version": f"https://jsonfeed.org/version/{version}", "title": "Harbour News", "home_page_url": HOME, "items": items},
        ensure_ascii=False,
    )


def sitemap(told: list[Story], more: str = "") -> str:
    paper = "<news:publication><news:name>Harbour News</news:name><news:language>en</news:language></news:publication>"
    urls = "".join(
        f"<url><loc>{one.link}</loc><lastmod>{one.iso}</lastmod><news:news>{paper}<news:publication_date>{one.iso}</news:publication_date>"
        f"<news:title>{escape(one.title)}</news:title></news:news>{more}</url>"
        for one in told
    )
    return f'<?xml version="1.0" encoding="UTF-8"?><urlset {NEWS} xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">{urls}</urlset>'


def wordpress() -> Written:
    head = f'<atom:link href="{HOME}feed/" rel="self" type="application/rss+xml"/><sy:updatePeriod>hourly</sy:updatePeriod><generator>https://wordpress.org/?v=6.9</generator>'
    items = (
        f"<title>{escape(one.title)}</title><link>{one.link}/</link><comments>{one.link}/#comments</comments><dc:creator><![CDATA[Mara Tolliver]]></dc:creator>"
        f'<pubDate>{one.rfc.replace("GMT", "+0000")}</pubDate><category><![CDATA[Port & sea]]></category><guid isPermaLink="false">{HOME}?p={number}</guid>'
        f"<description><![CDATA[<p>{DEK} [&#8230;]</p>]]></description><content:encoded><![CDATA[{BODY}]]></content:encoded>"
        f"<wfw:commentRss>{one.link}/feed/</wfw:commentRss><slash:comments>{number}</slash:comments>"
        for number, one in enumerate(TYPOGRAPHY)
    )
    return made(rss(items, head), [Story(one.title, f"{one.link}/", one.at) for one in TYPOGRAPHY])


def podcast() -> Written:
    told = [Story(f"{number}: {one.title}", one.link, one.at) for number, one in enumerate(ENGLISH, 101)]
    head = (
        f'<itunes:author>Quay Voices</itunes:author><itunes:category text="News"/><itunes:image href="{HOME}cover.jpg"/><itunes:explicit>false</itunes:explicit>'
        f"<image><url>{HOME}cover.jpg</url><title>Not the channel's title</title><link>{HOME}shows</link></image>"
    )

    def extra(one: Story) -> str:
        return (
            f'<enclosure url="{one.link}.mp3" length="31415926" type="audio/mpeg"/><itunes:title>{escape(one.title)} (short)</itunes:title>'
            f"<itunes:duration>00:31:41</itunes:duration><itunes:summary>{DEK}</itunes:summary><itunes:episode>7</itunes:episode>"
        )

    return rss_with(extra, told, head=head)


def podcast_without_links() -> Written:
    """Episodes that have a sound file and no page."""
    told = [(f"Episode {number}", None, one.at.isoformat()) for number, one in enumerate(ENGLISH)]
    items = (
        f'<title>Episode {number}</title><guid isPermaLink="false">quay-{number}</guid><pubDate>{one.rfc}</pubDate>'
        f'<enclosure url="https://audio.example/{number}.mp3" length="1" type="audio/mpeg"/>'
        for number, one in enumerate(ENGLISH)
    )
    return Written(rss(items).encode(), tuple(told), "rss")


def youtube() -> Written:
    told = [Story(one.title, f"https://www.youtube.com/watch?v=quay{number:07}", one.at) for number, one in enumerate(ENGLISH)]
    entries = (
        f"<id>yt:video:quay{number:07}</id><yt:videoId>quay{number:07}</yt:videoId><yt:channelId>UCharbour</yt:channelId><title>{escape(one.title)}</title>"
        f'<link rel="alternate" href="{one.link}"/><author><name>Harbour News</name><uri>https://www.youtube.com/channel/UCharbour</uri></author>'
        f"<published>{one.iso[:-1]}+00:00</published><updated>2026-11-04T00:00:00+00:00</updated><media:group><media:title>{escape(one.title)} in pictures</media:title>"
        f'<media:content url="{one.link}" type="application/x-shockwave-flash" width="640" height="390"/><media:description>{DEK}</media:description>'
        '<media:community><media:starRating count="9" average="5.00" min="1" max="5"/><media:statistics views="217"/></media:community></media:group>'
        for number, one in enumerate(told)
    )
    names = 'xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:media="http://search.yahoo.com/mrss/"'
    head = '<link rel="self" href="http://www.youtube.com/feeds/videos.xml?channel_id=UCharbour"/>'
    return made(atom(entries, head, names), told, "atom")


def reddit() -> Written:
    told = [Story(one.title, f"https://www.reddit.com/r/harbour/comments/{number}x/story/", one.at) for number, one in enumerate(ENGLISH)]
    entries = (
        f'<author><name>/u/quaywatcher</name><uri>https://www.reddit.com/user/quaywatcher</uri></author><category term="harbour" label="r/harbour"/>'
        f'<content type="html">&lt;table&gt;&lt;tr&gt;&lt;td&gt; {DEK} &lt;a href=&quot;{HOME}&quot;&gt;[link]&lt;/a&gt;&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;</content>'
        f'<id>t3_{number}x</id><link href="{one.link}"/><updated>{one.iso}</updated><published>{one.iso}</published><title>{escape(one.title)}</title>'
        for number, one in enumerate(told)
    )
    return made(
        atom(entries, '<category term="harbour" label="r/harbour"/><icon>https://www.redditstatic.com/icon.png/</icon>'), told, "atom"
    )


def mastodon() -> Written:
    """Posts have no titles: their first words stand for one."""
    told = [Story(one.title, f"https://social.example/@quay/{11 + number}", one.at) for number, one in enumerate(ENGLISH)]
    items = (
        f'<guid isPermaLink="true">{one.link}</guid><link>{one.link}</link><pubDate>{one.rfc.replace("GMT", "+0000")}</pubDate>'
        f"<description>&lt;p&gt;{escape(escape(one.title))}&lt;/p&gt;</description><category>harbour</category>"
        f'<media:content url="https://files.social.example/{number}.png" type="image/png" medium="image"><media:description>A crane</media:description></media:content>'
        for number, one in enumerate(told)
    )
    return made(
        rss(items, "<webfeeds:icon xmlns:webfeeds='http://webfeeds.org/rss/1.0'>https://files.social.example/me.png</webfeeds:icon>"), told
    )


def github() -> Written:
    told = [
        Story(f"v2.{number}.0: {one.title}", f"https://github.com/quay/tide/releases/tag/v2.{number}.0", one.at)
        for number, one in enumerate(ENGLISH)
    ]
    entries = (
        f'<id>tag:github.com,2008:Repository/7/v2.{number}.0</id><updated>{one.iso}</updated><link rel="alternate" type="text/html" href="{one.link}"/>'
        f'<title>{escape(one.title)}</title><content type="html">&lt;h2&gt;Changes&lt;/h2&gt;&lt;ul&gt;&lt;li&gt;Tables&lt;/li&gt;&lt;/ul&gt;</content>'
        f'<author><name>mtolliver</name></author><media:thumbnail height="30" width="30" url="https://avatars.example/7"/>'
        for number, one in enumerate(told)
    )
    return made(atom(entries, names='xmlns:media="http://search.yahoo.com/mrss/" xml:lang="en-US"'), told, "atom")


def blogger() -> Written:
    def extra(one: Story) -> str:
        return (
            f'<link rel="replies" type="application/atom+xml" href="{one.link}/comments" title="Post Comments"/>'
            f'<link rel="edit" type="application/atom+xml" href="{HOME}edit"/><link rel="self" type="application/atom+xml" href="{HOME}self"/>'
            f'<content type="html">{escape(BODY)}</content>'
        )

    return atom_with(extra)


def xhtml() -> Written:
    body = f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><h2>Not the title</h2>{BODY}</div></content>'
    return atom_with(body)


def atom_03() -> Written:
    entries = "".join(
        f'<entry><title mode="escaped">{escape(escape(one.title))}</title><link rel="alternate" type="text/html" href="{one.link}"/><id>tag:{number}</id>'
        f'<issued>{one.iso}</issued><modified>{one.iso}</modified><created>{one.iso}</created><content type="text/html" mode="escaped">{escape(BODY)}</content></entry>'
        for number, one in enumerate(ENGLISH)
    )
    return made(
        f'<?xml version="1.0"?><feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Harbour</title><link rel="alternate" href="{HOME}"/>{entries}</feed>',
        ENGLISH,
        "atom",
    )


def nine_one(version: str) -> Written:
    """RSS before dates: title, link, description."""
    told = tuple((one.title, one.link, None) for one in ENGLISH)
    return Written(
        rss(
            (f"<title>{escape(one.title)}</title><link>{one.link}</link><description>{DEK}</description>" for one in ENGLISH),
            version=version,
        ).encode(),
        told,
        "rss",
    )


def many(count: int, form: Callable[[list[Story]], str], kind: str) -> Written:
    told = [Story(f"Tide table {number}", f"{HOME}tide/{number}", FIRST - timedelta(hours=number)) for number in range(count)]
    return made(form(told), told, kind)


DIALECTS: dict[str, Written] = {
    "a plain channel": rss_with(),
    "a blog by WordPress": wordpress(),
    "a podcast": podcast(),
    "a podcast without pages": podcast_without_links(),
    "videos of YouTube": youtube(),
    "a forum of Reddit": reddit(),
    "posts of Mastodon": mastodon(),
    "releases on GitHub": github(),
    "a blog by Blogger": blogger(),
    "XHTML in Atom": xhtml(),
    "a whole Atom 0.3": atom_03(),
    "RSS 0.91 of a paper": nine_one("0.91"),
    "RSS 0.92 of a paper": nine_one("0.92"),
    "RDF with its sequence": made(rdf(ENGLISH), ENGLISH, "rdf"),
    "RDF with typography": made(rdf(TYPOGRAPHY), TYPOGRAPHY, "rdf"),
    "JSON Feed 1": made(json_feed(ENGLISH, "1"), ENGLISH, "json"),
    "JSON Feed 1.1": made(json_feed(TYPOGRAPHY), TYPOGRAPHY, "json"),
    "JSON Feed with all fields": made(json_feed(ENGLISH, summary=DEK, image=f"{HOME}a.png", authors=[{"name": "Mara Tolliver"}], attachments=[{"url": f"{HOME}a.mp3", "mime_type": "audio/mpeg"}]), ENGLISH, "json"),
    "a news site map with pictures": made(sitemap(ENGLISH, f"<image:image><image:loc>{HOME}a.jpg</image:loc><image:title>A crane</image:title></image:image>"), ENGLISH, "sitemap"),
    "pictures by Media RSS": rss_with(f'<media:content url="{HOME}a.jpg" medium="image"><media:title>A crane</media:title><media:description>On its side</media:description></media:content>'),
    "a group of Media RSS": rss_with(f'<media:group><media:content url="{HOME}a.mp4"/><media:title type="plain">In pictures</media:title></media:group>'),
    "Dublin Core all over": rss_with(lambda one: f"<dc:title>{escape(one.title)}</dc:title><dc:creator>Mara Tolliver</dc:creator><dc:subject>Port</dc:subject><dc:date>{one.iso}</dc:date>"),
    "terms of Dublin Core": rss_with(lambda one: f"<dcterms:modified>{one.iso}</dcterms:modified><dcterms:valid>start=2026</dcterms:valid>"),
    "full text in content:encoded": rss_with(f"<content:encoded><![CDATA[{BODY * 6}]]></content:encoded>"),
    "places by GeoRSS": rss_with("<georss:point>45.256 -71.92</georss:point><georss:featurename>Nettle Point</georss:featurename>"),
    "comments by slash": rss_with("<slash:section>sea</slash:section><slash:comments>12</slash:comments><slash:hit_parade>12,9,7</slash:hit_parade>"),
    "an atom link in each item": rss_with(lambda one: f'<atom:link rel="related" href="{one.link}/more"/><atom:updated>{one.iso}</atom:updated>'),
    "a channel with a picture": rss_with(head=f"<image><url>{HOME}logo.png</url><title>Logo</title><link>{HOME}logo</link></image>"),
    "a channel with a text input": rss_with(head=f"<textInput><title>Search</title><name>q</name><link>{HOME}search</link></textInput>"),
    "a channel with dates of its own": rss_with(head="<pubDate>Sun, 01 Nov 2026 00:00:00 GMT</pubDate><lastBuildDate>Wed, 04 Nov 2026 00:00:00 GMT</lastBuildDate><ttl>15</ttl>"),
    "a source in each item": rss_with(f'<source url="{HOME}agency">The agency</source><category domain="x">Sea</category>'),
    "Atom with sources": atom_with(f'<source><id>urn:agency</id><title>The agency</title><updated>2020-01-01T00:00:00Z</updated><link href="{HOME}agency"/></source>'),
    "Atom with several authors": atom_with("<author><name>Mara Tolliver</name><email>m@harbour.example</email></author><author><name>Ido Brandt</name></author>"),
    "Atom with contributors and rights": atom_with("<contributor><name>Ido Brandt</name></contributor><rights>© Harbour News</rights>"),
    "Atom with HTML content": atom_with(f'<content type="html">{escape(BODY)}</content>'),
    "Atom with content elsewhere": atom_with(lambda one: f'<content type="application/pdf" src="{one.link}.pdf"/>'),
    "Atom with a thread": atom_with(lambda one: f'<thr:in-reply-to xmlns:thr="http://purl.org/syndication/thread/1.0" ref="urn:0" href="{one.link}"/>'),
    "Atom with pages": atom_with(head=f'<link rel="next" href="{HOME}atom?page=2"/><link rel="hub" href="https://hub.example/"/><subtitle>News</subtitle>'),
    "Atom of one entry": atom_with(told=ENGLISH[:1]),
    "a channel of one item": rss_with(told=ENGLISH[:1]),
    "Atom without entries": Written(atom(()).encode(), (), "atom"),
    "JSON Feed without items": Written(json_feed([]).encode(), (), "json"),
    "RDF without items": Written(rdf([]).encode(), (), "rdf"),
    "typography in RSS": rss_with(told=TYPOGRAPHY),
    "typography in Atom": atom_with(told=TYPOGRAPHY),
    "typography in a site map": made(sitemap(TYPOGRAPHY), TYPOGRAPHY, "sitemap"),
    **{f"RSS in {name}": rss_with(told=stories(titles)) for name, titles in SCRIPTS.items()},
    **{f"Atom in {name}": atom_with(told=stories(titles)) for name, titles in list(SCRIPTS.items())[::3]},
    **{f"JSON Feed in {name}": made(json_feed(stories(titles)), stories(titles), "json") for name, titles in list(SCRIPTS.items())[1::5]},
    "two hundred items": many(200, lambda told: rss(map(item, told)), "rss"),
    "two hundred Atom entries": many(200, lambda told: atom(map(entry, told)), "atom"),
    "two thousand items": many(2000, lambda told: rss(map(item, told)), "rss"),
}  # fmt: skip
