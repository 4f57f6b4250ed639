"""Feeds with something odd in them, as sites serve them: letters, dates, links, titles, damage. Labels are written by hand."""

from tests.adapters.feeds.dialects import BODY, DEK, ENGLISH, SPACES, Story, atom, entry, item, made, rss, rss_with, stories
from tests.adapters.feeds.written import HOME, NINE, Expected, Written

MALAGA = stories(["Málaga's crane", "Øresund ferry late", "Größere Fähre"])
KIEV = stories(["Кран упал", "Паром опаздывает"])
TOKYO = stories(["クレーン倒れる", "港の火事"])
A = f"{HOME}a"
DATE = "<pubDate>Tue, 03 Nov 2026 09:00:00 GMT</pubDate>"


def coded(told: list[Story], named: str, codec: str, start: bytes = b"") -> Written:
    """A feed that names one encoding and may be in another."""
    text = rss((item(one) for one in told), declaration=f'<?xml version="1.0" encoding="{named}"?>\n')
    return made(start + text.encode(codec, "xmlcharrefreplace"), told)


def one(inside: str, *expected: Expected) -> Written:
    return Written(rss([inside]).encode(), expected, "rss")


def labelled(text: str, *expected: Expected, kind: str = "rss", address: str = f"{HOME}feed") -> Written:
    return Written(text.encode(), expected, kind, address)


def titled(printed: str, title: str) -> Written:
    return one(f"<title>{printed}</title><link>{A}</link>{DATE}<description>{DEK}</description>", (title, A, NINE))


def atom_titled(printed: str, title: str) -> Written:
    text = atom(
        [f'<id>urn:1</id>{printed}<link href="{A}"/><published>2026-11-03T09:00:00Z</published><updated>2026-11-03T09:00:00Z</updated>']
    )
    return Written(text.encode(), ((title, A, NINE),), "atom")


def linked(printed: str, link: str | None, address: str = f"{HOME}feed") -> Written:
    return Written(rss([f"<title>Crane falls</title>{printed}{DATE}"]).encode(), (("Crane falls", link, NINE),), "rss", address)


def dates(**printed: tuple[str, str | None]) -> Written:
    """One item for each spelling, named by it."""
    items = (f"<title>{name}</title><link>{HOME}{name}</link><pubDate>{spelt}</pubDate>" for name, (spelt, _) in printed.items())
    told = tuple((name, f"{HOME}{name}", at) for name, (_, at) in printed.items())
    return Written(rss(items).encode(), told, "rss")


def atom_dates(**printed: tuple[str, str | None]) -> Written:
    entries = (
        f'<id>urn:{name}</id><title>{name}</title><link href="{HOME}{name}"/><updated>{spelt}</updated>'
        for name, (spelt, _) in printed.items()
    )
    told = tuple((name, f"{HOME}{name}", at) for name, (_, at) in printed.items())
    return Written(atom(entries).encode(), told, "atom")


def damaged(before: str, after: str, told: list[Story] = ENGLISH) -> Written:
    """A sound feed in which something stands otherwise."""
    text = rss(item(one) for one in told)
    assert before in text
    return made(text.replace(before, after), told)


WHOLE = rss(map(item, ENGLISH))

ODDITIES: dict[str, Written] = {
    # letters
    "UTF-8 with a mark": coded(MALAGA, "UTF-8", "utf-8", b"\xef\xbb\xbf"),
    "UTF-8 without a declaration": made(rss(map(item, MALAGA), declaration=""), MALAGA),
    "UTF-8 in small letters": coded(MALAGA, "utf8", "utf-8"),
    "Latin-1 of a paper": coded(MALAGA, "ISO-8859-1", "latin-1"),
    "Windows Latin of a paper": coded([*MALAGA, *stories(["“Safe”"], f"{HOME}x/")], "windows-1252", "cp1252"),
    "Windows Latin that says Latin-1": coded(stories(["“Safe” – or not"]), "ISO-8859-1", "cp1252"),
    "Latin-1 without a declaration": made(rss(map(item, MALAGA), declaration="").encode("latin-1"), MALAGA),
    "Latin-1 that says UTF-8": coded(MALAGA, "UTF-8", "latin-1"),
    "Cyrillic of Windows": coded(KIEV, "windows-1251", "cp1251"),
    "Cyrillic of KOI8": coded(KIEV, "KOI8-R", "koi8_r"),
    "Cyrillic that says nothing but is UTF-8": made(rss(map(item, KIEV), declaration=""), KIEV),
    "UTF-8 that says Windows Cyrillic": coded(KIEV, "windows-1251", "utf-8"),
    "Shift JIS of a paper": coded(TOKYO, "Shift_JIS", "cp932"),
    "EUC of Japan": coded(TOKYO, "EUC-JP", "euc_jp"),
    "GB of China": coded(stories(["起重机倒塌", "渡轮取消"]), "GB2312", "gb18030"),
    "Big5 of Taiwan": coded(stories(["起重機倒塌", "渡輪取消"]), "Big5", "big5"),
    "EUC of Korea": coded(stories(["크레인 쓰러져", "여객선 결항"]), "EUC-KR", "euc_kr"),
    "UTF-16 little end first": coded(MALAGA, "UTF-16", "utf-16-le", b"\xff\xfe"),
    "UTF-16 big end first": coded(MALAGA, "UTF-16", "utf-16-be", b"\xfe\xff"),
    "UTF-8 that says UTF-16": coded(MALAGA, "UTF-16", "utf-8"),
    "an encoding nobody knows": coded(MALAGA, "x-harbour", "utf-8"),
    "letters as numbers": coded(TOKYO, "us-ascii", "ascii"),
    # titles
    "CDATA after text": titled("Crane <![CDATA[& ferry]]> collide", "Crane & ferry collide"),
    "two CDATA sections": titled("<![CDATA[Crane ]]><![CDATA[falls]]>", "Crane falls"),
    "a break in a title": titled("<![CDATA[Crane<br/>falls]]>", "Crane falls"),
    "a link in a title": titled(f'<![CDATA[<a href="{A}">Crane falls</a>]]>', "Crane falls"),
    "a picture in a title": titled('<![CDATA[<img src="x.png" alt=""/> Crane falls]]>', "Crane falls"),
    "an apostrophe as a number": titled("Tolliver&#8217;s plan", "Tolliver’s plan"),
    "an apostrophe escaped twice": titled("Tolliver&amp;#8217;s plan", "Tolliver’s plan"),
    "a hard space": titled("Crane&#160;falls", "Crane falls"),
    "a soft name of HTML in CDATA": titled("<![CDATA[Caf&eacute; &ndash; open]]>", "Café – open"),
    "generics in a title": titled("Vec&lt;T&gt; explained", "Vec<T> explained"),
    "code in a title": titled("Why a &lt; b &amp;&amp; c", "Why a < b && c"),
    "a comment in a title": titled("Crane <!-- really -->falls", "Crane falls"),
    "an Atom title as text": atom_titled('<title type="text">AT&amp;T &lt;3 harbours</title>', "AT&T <3 harbours"),
    "an Atom title as HTML": atom_titled('<title type="html">Crane &amp;amp; &lt;i&gt;ferry&lt;/i&gt;</title>', "Crane & ferry"),
    "an Atom title as HTML in CDATA": atom_titled('<title type="html"><![CDATA[Crane <i>falls</i> &mdash; twice]]></title>', "Crane falls — twice"),
    "an Atom title as XHTML": atom_titled('<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Crane <b>falls</b> &amp; bends</div></title>', "Crane falls & bends"),
    "an Atom title as XHTML under a prefix": atom_titled('<title type="xhtml"><h:div xmlns:h="http://www.w3.org/1999/xhtml">Crane <h:b>falls</h:b></h:div></title>', "Crane falls"),
    "an Atom title with blanks around it": atom_titled("<title>\n    Crane falls\n  </title>", "Crane falls"),
    "a title of another namespace first": one(f"<media:title>In pictures</media:title><title>Crane falls</title><link>{A}</link>{DATE}", ("Crane falls", A, NINE)),
    "an empty title": one(f"<title/><link>{A}</link>{DATE}<description>Crane falls at last</description>", ("Crane falls at last", A, NINE)),
    # links and guids
    "a guid that is no permalink though a link": linked(f'<link>{A}</link><guid isPermaLink="false">https://cms.example/node/7</guid>', A),
    "a guid alone as a link": linked(f'<guid isPermaLink="true">{A}</guid>', A),
    "a guid alone that is none": linked('<guid isPermaLink="false">node-7</guid>', None),
    "a link before a guid of the root": linked(f"<link>{A}</link><guid>{HOME}</guid>", A),
    "a link with a fragment": linked(f"<link>{A}#now</link>", f"{A}#now"),
    "a link with followers": linked(f"<link>{A}?utm_source=rss&amp;utm_medium=feed</link>", f"{A}?utm_source=rss&utm_medium=feed"),
    "a link with letters of its own": linked("<link>https://harbour.example/málaga</link>", "https://harbour.example/málaga"),
    "a link with escaped letters": linked("<link>https://harbour.example/m%C3%A1laga</link>", "https://harbour.example/m%C3%A1laga"),
    "a link from the root, read elsewhere": linked("<link>/a</link>", A, "https://feeds.example/harbour"),
    "a link with a port": linked("<link>https://harbour.example:8443/a</link>", "https://harbour.example:8443/a"),
    "an atom link beside the link": linked(f'<atom:link rel="self" href="{HOME}feed"/><link>{A}</link>', A),
    "a comments link beside the link": linked(f"<comments>{A}#c</comments><link>{A}</link>", A),
    "a mail for a link": linked("<link>mailto:desk@harbour.example</link>", None),
    "a picture in a link": linked("<link>data:image/png;base64,AAAA</link>", None),
    "an item with a base": Written(
        rss(["<title>Crane falls</title><link>a</link>" + DATE]).replace("<item>", '<item xml:base="https://base.example/x/">').encode(), (("Crane falls", "https://base.example/x/a", NINE),), "rss"
    ),
    "Atom links beside the feed's address": Written(
        atom(['<id>urn:1</id><title>Crane falls</title><link href="a"/><updated>2026-11-03T09:00:00Z</updated>']).encode(), (("Crane falls", "https://feeds.example/x/a", NINE),), "atom", "https://feeds.example/x/news.atom"
    ),
    "Atom with a base on the link": Written(
        atom([f'<id>urn:1</id><title>Crane falls</title><link xml:base="{HOME}y/" href="a"/><updated>2026-11-03T09:00:00Z</updated>']).encode(), (("Crane falls", f"{HOME}y/a", NINE),), "atom"
    ),
    "Atom with an id alone that is a link": Written(
        atom([f"<id>{A}</id><title>Crane falls</title><updated>2026-11-03T09:00:00Z</updated>"]).encode(), (("Crane falls", A, NINE),), "atom"
    ),
    "Atom with an enclosure first": Written(
        atom([f'<id>urn:1</id><title>Crane falls</title><link rel="enclosure" type="audio/mpeg" href="{A}.mp3"/><link rel="alternate" href="{A}"/><updated>2026-11-03T09:00:00Z</updated>']).encode(), (("Crane falls", A, NINE),), "atom"
    ),
    # dates
    "dates as RFC 822 has them": dates(
        full=("Tue, 03 Nov 2026 09:00:00 +0000", NINE), gmt=("Tue, 3 Nov 2026 09:00:00 GMT", NINE), ut=("Tue, 03 Nov 2026 09:00 UT", NINE), est=("Tue, 03 Nov 2026 04:00:00 EST", NINE),
        pdt=("Tue, 03 Nov 2026 02:00:00 PDT", NINE), half=("Tue, 03 Nov 2026 14:30:00 +0530", NINE), short=("3 Nov 26 09:00 GMT", NINE), zed=("03 Nov 2026 09:00:00 Z", NINE),
    ),
    "dates as ISO 8601 has them": dates(
        zulu=("2026-11-03T09:00:00Z", NINE), east=("2026-11-03T10:00:00+01:00", NINE), bare=("2026-11-03T10:00:00+0100", NINE), west=("2026-11-03T00:00:00-09:00", NINE),
        minute=("2026-11-03T09:00Z", NINE), blank=("2026-11-03 09:00:00 +00:00", NINE), basic=("20261103T090000Z", NINE), small=("2026-11-03t09:00:00z", NINE),
    ),
    "dates with comments and blanks": dates(
        comment=("Tue, 03 Nov 2026 09:00:00 +0000 (UTC)", NINE), lines=("\n  Tue, 03 Nov 2026\n 09:00:00 GMT ", NINE), wrong_day=("Mon, 03 Nov 2026 09:00:00 GMT", NINE), lower=("tue, 03 nov 2026 09:00:00 gmt", NINE),
        no_comma=("Tue 03 Nov 2026 09:00:00 GMT", NINE), dashes=("03-Nov-2026 09:00:00 GMT", NINE), signed=("Tue, 03 Nov 2026 09:00:00 GMT+0000", NINE), named=("Tue, 03 Nov 2026 09:00:00 UTC", NINE),
    ),
    "dates in American order": dates(
        words=("November 3, 2026 09:00:00 GMT", NINE), noon=("Nov 3, 2026 9:00 AM UTC", NINE), night=("November 3, 2026, 9:00 pm EST", "2026-11-04T02:00:00+00:00"), day=("November 3, 2026", "2026-11-03T00:00:00+00:00"),
    ),
    "dates in other tongues": dates(
        german=("Di, 03 Okt 2026 09:00:00 GMT", "2026-10-03T09:00:00+00:00"), french=("mar., 03 févr. 2026 09:00:00 +0000", "2026-02-03T09:00:00+00:00"), spanish=("mié, 03 dic 2026 09:00:00 GMT", "2026-12-03T09:00:00+00:00"),
        italian=("gio, 03 set 2026 09:00:00 GMT", "2026-09-03T09:00:00+00:00"),
    ),
    "dates that are none": dates(
        words=("soon", None), empty=("", None), zero=("0000-00-00 00:00:00", None), thirty=("Sun, 31 Feb 2026 09:00:00 GMT", None), thirteenth=("2026-13-03T09:00:00Z", None), hour=("2026-11-03T25:00:00Z", None),
        template=("{{ date }}", None), never=("Mon, 01 Jan 0001 00:00:00 GMT", None),
    ),
    "dates far ahead": dates(next_year=("Wed, 03 Nov 2027 09:00:00 GMT", "2027-11-03T09:00:00+00:00"), far=("Sat, 03 Nov 2029 09:00:00 GMT", "2029-11-03T09:00:00+00:00")),
    "a leap day": dates(day=("2024-02-29T09:00:00Z", "2024-02-29T09:00:00+00:00")),
    "dates in Atom": atom_dates(zulu=("2026-11-03T09:00:00Z", NINE), fraction=("2026-11-03T09:00:00.123456789+00:00", "2026-11-03T09:00:00.123456+00:00"), east=("2026-11-03T18:00:00+09:00", NINE), day=("2026-11-03", "2026-11-03T00:00:00+00:00")),
    "no dates at all": Written(rss(f"<title>{one.title}</title><link>{one.link}</link>" for one in ENGLISH).encode(), tuple((one.title, one.link, None) for one in ENGLISH), "rss"),
    # damage
    "loose ampersands everywhere": damaged("said.</description>", "said. Fish & chips, R&D and AT&T;</description>"),
    "control characters in summaries": damaged("said.</description>", "said.\x01\x0b\x1f</description>"),
    "HTML's letters in summaries": damaged("said.</description>", "said&nbsp;&mdash; caf&eacute;&hellip;</description>"),
    "a tag that is never closed": damaged("said.</description>", "said.<br></description>"),
    "tags that cross in summaries": damaged("said.</description>", "<b><i>said.</b></i></description>"),
    "attributes without quotation marks": damaged("said.</description>", "<img src=a.png width=3>said.</description>"),
    "a namespace never declared": damaged("said.</description>", "said.</description><quay:berth>7</quay:berth>"),
    "an entity never declared": damaged("said.</description>", "said &harbour; there.</description>"),
    "a feed cut before its last end tags": made(WHOLE[: WHOLE.rindex("</item>") + 7], ENGLISH),
    "a feed cut in its last item": made(WHOLE[: WHOLE.rindex("<pubDate>") + 12], ENGLISH[:-1]),
    "words after the feed": made(WHOLE + "\n<!-- cached -->\n<script>track()</script>", ENGLISH),
    "blanks and a mark before the feed": made("\n \ufeff" + WHOLE, ENGLISH),
    "a warning before the feed": made("Warning: cannot modify header information\n" + WHOLE, ENGLISH),
    "two declarations": made('<?xml version="1.0"?>\n' + WHOLE, ENGLISH),
    "capital letters for tags": made(WHOLE.replace("<item>", "<ITEM>").replace("</item>", "</ITEM>"), ENGLISH),
    "carriage returns": made(WHOLE.replace("\n", "\r\n"), ENGLISH),
    "a document type of another format": made(WHOLE.replace("<rss ", '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/rss-0.91.dtd">\n<rss '), ENGLISH),
    "a CDATA section inside CDATA": rss_with(f"<content:encoded><![CDATA[{BODY}<![CDATA[inner]]]]><![CDATA[>]]></content:encoded>"),
    "full text that is not escaped": rss_with(f"<content:encoded>{BODY}</content:encoded>"),
    "items outside the channel": made(WHOLE.replace("<item>", "</channel><item>", 1).replace("\n  </channel>\n</rss>", "\n</rss>"), ENGLISH),
    "an Atom entry with RSS dates": Written(
        atom([f'<id>urn:1</id><title>Crane falls</title><link href="{A}"/><published>Tue, 03 Nov 2026 09:00:00 GMT</published>']).encode(), (("Crane falls", A, NINE),), "atom"
    ),
    "an Atom feed cut in its last entry": made((text := atom(map(entry, ENGLISH)))[: text.rindex("<summary>")], ENGLISH[:-1], "atom"),
    "an Atom feed with loose ampersands": made(atom(map(entry, ENGLISH)).replace("said.</summary>", "said & done</summary>"), ENGLISH, "atom"),
    "a prefix for RSS itself": labelled(
        f'<r:rss version="2.0" xmlns:r="http://backend.userland.com/rss2" {SPACES}><r:channel><r:title>Harbour</r:title><r:link>{HOME}</r:link><r:item><r:title>Crane falls</r:title><r:link>{A}</r:link>'
        "<r:pubDate>Tue, 03 Nov 2026 09:00:00 GMT</r:pubDate></r:item></r:channel></r:rss>", ("Crane falls", A, NINE)
    ),
}  # fmt: skip
