"""Claims that hold for every input: what is shown is in the text word for word, and nothing fails but by a typed refusal."""

import json
import os
import subprocess
import sys
import zlib
from collections.abc import Callable, Iterable
from dataclasses import asdict
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefings.brief import brief
from briefings.errors import BriefingError
from briefings.files import read_file
from briefings.links import to_place
from briefings.models import Article, Briefing, Length, Section
from briefings.page import read_page
from briefings.paste import read_text
from tests.briefings.articles import PACT
from tests.quality import corpus

ROOT = Path(__file__).parents[2]
URL = "https://example.org/news/pact?id=1#top"
LANGUAGES = ("en", "es", "fr", "de", "it", "pt")
LENGTHS: tuple[Length, ...] = get_args(Length)
MANY = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


# --- what must hold ---------------------------------------------------------------------------------------------------------------------


def words_of(text: str) -> str:
    return " ".join(text.split())


def assert_laid_out(article: Article) -> None:
    """Paragraphs are spans of the text in order, apart from each other, and every subhead stands in the text outside them."""
    spans = article.paragraphs
    assert all(0 <= start < end <= len(article.text) for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert all(section.subhead in article.text for section in article.sections if section.subhead)


def assert_verbatim(made: Briefing) -> None:
    text = made.article.text
    assert all(quote.words == text[quote.start : quote.end] and quote.words for quote in made.quotes)
    assert all(point.text == text[point.start : point.end] and point.text for point in made.key_points)
    assert all(before.start < after.start for before, after in pairwise(made.quotes))
    assert all(before.end <= after.start for before, after in pairwise(made.key_points))


def assert_only_people_of_the_article(made: Briefing) -> None:
    text = words_of(made.article.text)
    told = [quote.speaker for quote in made.quotes] + [point.attributed_to for point in made.key_points]
    told += [quote.role for quote in made.quotes] + [quote.channel for quote in made.quotes] + [quote.cue for quote in made.quotes]
    assert all(words_of(one) in text for one in told if one is not None)
    assert all(0 <= quote.confidence <= 1 for quote in made.quotes)


def assert_linked(made: Briefing) -> None:
    places = [(one.start, one.end) for one in made.quotes] + [(one.start, one.end) for one in made.key_points]
    for start, end in places:
        link = to_place(URL, made.article.text, start, end)
        assert link is None or (link.isascii() and link.startswith("https://example.org/news/pact?id=1#top:~:text="))


def assert_sound(article: Article) -> None:
    assert_laid_out(article)
    for length in LENGTHS:
        made = brief(article, length)
        assert_verbatim(made)
        assert_only_people_of_the_article(made)
        assert_linked(made)
        assert made == brief(article, length)


def assert_answered(read: Callable[[], Article]) -> None:
    """An article in good order, or a refusal that says why in one sentence."""
    try:
        article = read()
    except BriefingError as refusal:
        said = str(refusal)
    else:
        assert_sound(article)
        assert article == read()
        return
    assert "\n" not in said
    assert said.endswith((".", "!"))


def article_of(blocks: Iterable[str], language: str = "en") -> Article:
    """An article as it stands, nothing cleaned: the worst that a reader of pages could let through."""
    spans, at = [], 0
    texts = list(blocks)
    for block in texts:
        if block:
            spans.append((at, at + len(block)))
        at += len(block) + 2
    return Article("\n\n".join(texts), (Section(tuple(spans)),), language=language)


# --- hostile text -----------------------------------------------------------------------------------------------------------------------

MARKS = list("\"'“”„‟‘’‚«»‹›「」『』＂()[]{}—–-…")
STRANGE = [
    "\x00", "\ud800", "\udfff", "\u202e", "\u2066", "\u2069", "\u200b", "\u200d", "\u200e", "\ufeff", "\u00ad", "\u2028", "\u2029", "\x85",
    "\x0b", "\x0c", "\x1c", "\r", "\t", "\u00a0", "\u202f", "\ue000", "\ue001", "\ue000\ue001\ue001", "\ufffd", "\uffff", "\U0010ffff",
    "a" + "\u0301\u0316\u20dd" * 40, "👩\u200d👩\u200d👧\u200d👦", "🏳\ufe0f\u200d🌈", "İ", "ß", "ŉ", "ﬁ", "ǆ", "Å", "①", "٣", "९", "שלום", "مرحبا بالعالم.",
    "中文报道说。", "「そうです」と述べた。", "ภาษาไทย", "हिन्दी।", "Ωραία", "Иван сказал:", "한국어",
]  # fmt: skip
NEWS = [
    "Foreign Minister Ada Lund", "Mr. Ben Okoro", "Lund", "S. K. Ito", "the ministry's spokesperson", "the man", "she", "he", "they", "It",
    "said", "says", "told reporters", "according to", "in a post on X", "asked by", "who said", "and", "of", "the", "The U.S.", "a.m.", "by",
    "sagte der Minister", "so Müller", "a-t-elle dit", "dijo el alcalde", "ha aggiunto", "disse a ministra", "qu’", "l'", "'s", "’s", "SMITH:",
    "VELM (AP) —", "20 percent", "2031", "Monday", "We will go home now", "our rivers have never been safer,", "is", "was told", "Read more", ".",
    ",", "!", "?", ":", ";", "...", "\n", "\n\n",
]  # fmt: skip
PIECES = st.one_of(st.sampled_from(NEWS), st.sampled_from(MARKS), st.sampled_from(STRANGE), st.text(max_size=6))
NOISE = st.lists(st.tuples(PIECES, st.sampled_from(["", " ", " ", " "])).map("".join), max_size=60).map("".join)
CODES = st.sampled_from(
    ["en", "es", "fr", "de", "it", "pt", "und", "zh", "ja", "ar", "he", "ru", "th", "ko", "hi", "xx", "", "EN", "e\x00"]
)
SAID = PACT.text.split("\n\n")


@MANY
@given(st.lists(NOISE, max_size=8), CODES)
def test_any_text_in_any_language_is_briefed_word_for_word(blocks: list[str], language: str) -> None:
    assert_sound(article_of([block.replace("\n\n", "\n") for block in blocks], language))


@MANY
@given(st.lists(NOISE, max_size=6), st.integers(0, len(SAID)), CODES)
def test_noise_amid_an_article_invents_nothing(noise: list[str], at: int, language: str) -> None:
    assert_sound(article_of([*SAID[:at], *(block.replace("\n\n", "\n") for block in noise), *SAID[at:]], language))


SHAPES = [
    "{}", "# {}", "> {}", ">>> {}", "- {}", "* {}", "1. {}", "**{}**", "[{}](http://a.b/c)", "| {} |", "By {}", "Published {} 12 May 2020 10:20",
    "From: {}", "Subject: {}", "Date: {}", "On Monday {} wrote:", "---------- Forwarded message ---------", "-- ", "---", "===", "```", "{}\t{}",
    "About the author", "Advertisement", "Read more: {}", "© 2020 {}", "{}-", "    {}", "{}\r", "LOADING...", "(Photo: {})",
]  # fmt: skip
LINES = st.lists(
    st.tuples(
        st.sampled_from(SHAPES), st.one_of(NOISE, st.sampled_from(SAID)), st.sampled_from(["\n", "\n\n", "\r\n", "\r", "\n\n\n", "\u2028"])
    ).map(lambda parts: parts[0].replace("{}", parts[1]) + parts[2]),
    max_size=25,
).map("".join)


@MANY
@given(LINES, st.sampled_from([None, "de", "xx"]), st.one_of(st.none(), NOISE))
def test_any_paste_gives_an_article_in_order_or_a_refusal(text: str, language: str | None, title: str | None) -> None:
    assert_answered(lambda: read_text(text, URL, title, language))


# --- hostile pages ----------------------------------------------------------------------------------------------------------------------

TAGS = [
    "p", "div", "article", "section", "h1", "h2", "h3", "ul", "li", "table", "tr", "td", "blockquote", "q", "span", "b", "a", "br", "pre", "main",
    "header", "footer", "nav", "aside", "form", "figure", "figcaption", "time", "title", "head", "body", "html", "script", "style", "noscript",
    "template", "svg", "math", "textarea", "select", "option", "iframe", "font", "center", "address", "dl", "dd", "plaintext", "x-y", "p:q",
]  # fmt: skip
ATTRIBUTES = [
    "", " class=byline", " class='standfirst author'", " itemprop=datePublished content=2020-13-45T99:99", " rel=author", " href='javascript:x'",
    " href=//", " datetime=2020-02-30", ' lang="', " hidden", " style=display:none", " a=" + "b" * 300, " \x00=1", " =", " '", ' "',
]  # fmt: skip
LD = [
    "{}", "[]", "[[[[]]]]", "null", "1e999", "NaN", '{"@graph":{}}', '{"@type":[{}]}', '{"@type":"NewsArticle","author":[[]],"publisher":7}',
    '{"@type":"NewsArticle","headline":["a",{"name":{}}],"image":{"url":[]},"hasPart":[1],"datePublished":{}}',
    '{"@type":"Article","author":{"@id":{}},"description":"&amp;&#0;","articleBody":"<p>x' + "</p>" * 50 + '"}', "{" * 2000, "[" * 50_000,
    '{"@type":"Article","articleBody":' + json.dumps(PACT.text) + "}", '{"@id":[],"name":1}', '{"@type":"Article","inLanguage":{"a":1},"url":[]}',
    '{"@type":"WebPage","isAccessibleForFree":[false],"author":"\ud800"}',
]  # fmt: skip
METAS = [
    "og:title",
    "og:site_name",
    "og:url",
    "og:image",
    "og:locale",
    "og:description",
    "author",
    "date",
    "article:published_time",
    "robots",
]
MARKUP = st.one_of(
    st.tuples(st.sampled_from(TAGS), st.sampled_from(ATTRIBUTES)).map(lambda tag: f"<{tag[0]}{tag[1]}>"),
    st.sampled_from(TAGS).map("</{}>".format),
    st.sampled_from(LD).map('<script type="application/ld+json">{}</script>'.format),
    st.tuples(st.sampled_from(METAS), NOISE).map(lambda meta: f'<meta property="{meta[0]}" content="{meta[1]}">'),
    st.sampled_from(
        ["<", ">", "<!--", "-->", "<![CDATA[", "]]>", "<?xml", "<!DOCTYPE x [<!ENTITY a 'b'>]>", "&a;", "&#xD800;", "&#0;", "&lt;"]
    ),
    st.sampled_from(
        ["&#x110000;", "&amp", "&notanentity;", "<p" + " a" * 200, "<div>" * 300, "</div>" * 300, "<b>" * 500, "<br><br>" * 20]
    ),
    st.sampled_from(SAID).map("<p>{}</p>".format),
    NOISE,
)
PAGES = st.lists(MARKUP, max_size=30).map("".join)
ADDRESSES = st.sampled_from([None, URL, "", "//", "http://[", "http://a/2020/99/99/x", "\x00", "data:,x", "http://a:b/"])


@MANY
@given(PAGES, ADDRESSES, st.one_of(st.none(), NOISE))
def test_any_page_gives_an_article_in_order_or_a_refusal(html: str, url: str | None, title: str | None) -> None:
    assert_answered(lambda: read_page(html, url, title))


CHARSETS = [
    "utf-8",
    "utf-7",
    "utf-16",
    "utf-32",
    "idna",
    "punycode",
    "zlib",
    "rot13",
    "unicode_escape",
    "undefined",
    "mbcs",
    "shift_jis",
    "x" * 40,
    "",
]


@MANY
@given(PAGES, st.sampled_from(CHARSETS), st.sampled_from(["utf-8", "utf-16", "cp1251", "shift_jis", "iso2022_jp"]), st.binary(max_size=30))
def test_any_bytes_in_any_charset_give_an_article_or_a_refusal(html: str, claimed: str, real: str, tail: bytes) -> None:
    page = f"<meta charset={claimed}><p>{SAID[0]}</p>{html}".encode(real, "replace") + tail
    assert_answered(lambda: read_page(page))
    assert_answered(lambda: read_file("page.html", page))


# --- hostile files ----------------------------------------------------------------------------------------------------------------------

FIELDS = [
    "From: a@b.c", "Subject: {}", "Subject: =?utf-8?q?{}?=", "Subject: =?x?b?====?=", "Date: {}", "Date: Mon, 99 Xxx 99999 99:99 +9999", "MIME-Version: 1.0",
    "Content-Type: text/plain; charset={}", "Content-Type: text/html; charset=zlib", "Content-Type: multipart/mixed; boundary=b", "Content-Type: {}",
    "Content-Type: multipart/alternative", "Content-Type: message/rfc822", "Content-Transfer-Encoding: base64", "Content-Transfer-Encoding: {}",
    "Content-Transfer-Encoding: quoted-printable", "Content-Disposition: attachment; filename*=x''%ff", "Content-Disposition: {}", " folded {}", "{}",
    "Content-Type: text/plain; format=flowed; x*0*=a; x*1*=b", "", "--b", "--b--",
]  # fmt: skip
MAILS = st.lists(
    st.tuples(st.sampled_from(FIELDS), st.one_of(NOISE, st.sampled_from(SAID))).map(lambda parts: parts[0].replace("{}", parts[1])),
    max_size=25,
).map(lambda lines: "From: a@b.c\nMessage-ID: 1\nTo: d@e.f\n" + "\n".join(lines))


@MANY
@given(MAILS, st.sampled_from(["utf-8", "utf-16", "cp1252"]))
def test_any_mail_gives_an_article_or_a_refusal(mail: str, charset: str) -> None:
    assert_answered(lambda: read_file("mail.eml", mail.encode(charset, "replace")))


def stream(words: bytes, facts: bytes = b"") -> bytes:
    packed = zlib.compress(words)
    return b"<<%s/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream" % (facts, len(packed), packed)


def pdf(*objects: bytes) -> bytes:
    """A PDF file of numbered objects, the first of them its root."""
    made, places = b"%PDF-1.5\n", []
    for number, words in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, words)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    foot = b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(made))
    return made + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + foot


FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
LINE = b"(The harbour council voted on Tuesday to keep the old ferry for another three winters.) Tj 0 -14 Td "
FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]"


def document(words: bytes, *more: bytes, pages: int = 1) -> bytes:
    """A PDF of equal pages; ``more`` objects are numbered from 6, and the page calls the first of them /X."""
    page = b"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>/MediaBox[0 0 600 800]>>"
    tree = b"<</Type/Pages/Kids[%s]/Count %d>>" % (b"3 0 R " * pages, pages)
    return pdf(b"<</Type/Catalog/Pages 2 0 R>>", tree, page, stream(words), FONT, *more)


SHOWN = b"BT /F 12 Tf 50 700 Td " + LINE * 6 + b"ET "


@MANY
@given(st.integers(0, 2000), st.integers(0, 2000), st.binary(max_size=12))
def test_a_broken_pdf_gives_an_article_or_a_refusal(cut: int, at: int, noise: bytes) -> None:
    whole = document(SHOWN)
    assert_answered(lambda: read_file("a.pdf", whole[: len(whole) - cut] if cut % 2 else whole[:at] + noise + whole[at:]))


def nested_forms(depth: int, times: int) -> bytes:
    """A PDF whose page draws a form that draws a form: ``times`` to the power of ``depth`` lines of text."""
    inner = [stream(b"/X Do " * times, FORM + b"/Resources<</XObject<</X %d 0 R>>>>" % (number + 1)) for number in range(6, 5 + depth)]
    return document(b"/X Do " * times, *inner, stream(SHOWN, FORM + b"/Resources<</Font<</F 5 0 R>>>>"))


PDF_BOMBS = {
    "a hundred million spaces": lambda: document(b" " * 100_000_000),
    "forms in forms": lambda: nested_forms(10, 10),
    "a form that draws itself": lambda: document(b"/X Do ", stream(b"/X Do " * 9, FORM + b"/Resources<</XObject<</X 6 0 R>>>>")),
    "sixty pages of drawing": lambda: document(b"q Q " * 300_000, pages=60),
    "pages that hold themselves": lambda: pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>>"),
}


@pytest.mark.parametrize("name", PDF_BOMBS)
def test_a_pdf_bomb_is_refused(name: str) -> None:
    with pytest.raises(BriefingError):
        read_file("a.pdf", PDF_BOMBS[name]())


def test_a_form_in_a_pdf_is_read() -> None:
    article = read_file("a.pdf", document(b"/X Do ", stream(SHOWN, FORM + b"/Resources<</Font<</F 5 0 R>>>>")))
    assert "keep the old ferry" in article.text


MAIL = "From: a@b.c\nMessage-ID: 1\nMIME-Version: 1.0\n"
MAIL_BOMBS = {
    "a subject of half a megabyte": MAIL + "Subject: " + "=?utf-8?q?a?= " * 35_000 + "\n\n" + PACT.text,
    "parts in parts": MAIL + "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(5_000)) + "\n" + PACT.text,
    "mails in mails": MAIL + "Content-Type: message/rfc822\n\n" * 3_000 + PACT.text,
    "fifty thousand parts": MAIL + "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\nContent-Type: text/plain\n\nx\n" * 50_000,
    "a type of twenty thousand parameters": MAIL + "Content-Type: text/plain" + "; a=b" * 20_000 + "\n\n" + PACT.text,
    "a type in endless brackets": MAIL + "Content-Type: " + "(" * 50_000 + "\n\n" + PACT.text,
}


@pytest.mark.parametrize("name", MAIL_BOMBS)
def test_a_mail_bomb_gives_an_article_or_a_refusal(name: str) -> None:
    assert_answered(lambda: read_file("a.eml", MAIL_BOMBS[name].encode()))


# --- a megabyte -------------------------------------------------------------------------------------------------------------------------

MEGABYTE = 1_000_000
UNITS = {
    "one word": "a", "spaces": " ", "line breaks": "\n", "small words": "the man ", "capital words": "Velm ", "initials": "J. ", "said": "said ",
    "one speaker": "he said. ", "straight marks": '"', "curly marks": "“", "closing marks": "”", "single marks": " ‘a", "guillemets": "«", "low marks": "„a ",
    "quoted words": '"a" ', "short quotes": "“We go now,” he said. ", "brackets": "(", "stops": ". ", "elisions": "qu’", "possessives": "'s ",
    "short paragraphs": "x y z.\n\n", "titles": "Some Title Here\n", "marks of zalgo": "\u0301", "zero width": "\u200b", "placeholders": "\ue000\ue001 ",
    "surrogates": "\ud800", "nulls": "\x00", "right to left": "שלום ", "letters without spaces": "中文", "families": "👩\u200d👩\u200d👧 ", "stars": "**a ",
    "links": "[a](", "quoted mail": "> ", "dashes": "— a ", "addresses": "http://a.b/", "pronouns": "He told her. ", "rules": "--\n", "tags": "<p>",
}  # fmt: skip
AROUND = 20_000
"""Characters of one thing amid an article that is briefed; a megabyte of each would take minutes together."""


@pytest.mark.parametrize("name", UNITS)
def test_a_megabyte_of_one_thing_gives_an_article_or_a_refusal(name: str) -> None:
    unit = UNITS[name]
    pasted = unit * (MEGABYTE // len(unit))
    try:
        article = read_text(pasted)
    except BriefingError:
        return
    assert_laid_out(article)


@pytest.mark.parametrize("name", UNITS)
@pytest.mark.parametrize("language", ["en", "fr", "de"])
def test_very_much_of_one_thing_amid_an_article_invents_nothing(name: str, language: str) -> None:
    unit = UNITS[name]
    noise = (unit * (AROUND // len(unit))).split("\n\n")
    made = brief(article_of([*SAID, *noise, *SAID], language), "full")
    assert_verbatim(made)
    assert_only_people_of_the_article(made)


HEAD = f"<title>{PACT.headline}</title><h1>{PACT.headline}</h1>" + "".join(f"<p>{block}</p>" for block in SAID)
HEAPS = {
    "nested tags": "<div>" * 100_000, "inline tags": "<b>" * 100_000, "closing tags": "</p>" * 100_000, "links": "<a href=x>y</a>" * 50_000,
    "breaks": "<br>" * 100_000, "empty lines": "x<br><br>" * 50_000, "tables": "<table><tr><td>" * 30_000, "lists": "<ul><li>x" * 30_000,
    "headings": "<h2>Related</h2>" * 20_000, "walls": "<p>Subscribe to continue reading</p>" * 5_000, "bylines": "<p class=byline>By x y</p>" * 20_000,
    "metas": "<meta name=author content=x>" * 50_000, "ld+json": '<script type="ld+json">[1]</script>' * 20_000, "comments": "<!-- x -->" * 50_000,
    "half a tag": "<p " + "a " * 300_000, "entities": "&#x41;" * 150_000, "unknown entities": "&x;" * 300_000, "times": "<time>2020</time>" * 30_000,
    "deep json": '<script type="ld+json">' + "[" * 1_000_000, "paragraphs": "<p>x y z.</p>" * 50_000, "quotations": "<q>x</q>" * 50_000,
    "entity bomb": "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>]>" + "&b;" * 100_000,
}  # fmt: skip


@pytest.mark.parametrize("name", HEAPS)
def test_a_page_with_heaps_of_one_thing_gives_an_article_or_a_refusal(name: str) -> None:
    for html in (HEAPS[name], HEAD + HEAPS[name]):
        try:
            article = read_page(html)
        except BriefingError:
            continue
        assert_laid_out(article)
        made = brief(article, "full")
        assert_verbatim(made)
        assert_only_people_of_the_article(made)


NAMESAKES = " ".join(f"{first}{second}on Smith said hello. Smith left." for first in "ABCDEFGHIJKLMNOP" for second in "aeiouy" * 15)


@pytest.mark.parametrize("text", [NAMESAKES, "Mr. Lee came. " + "He went on. " * 20_000, "Lee came. " + "he " * 20_000])
def test_a_crowd_before_a_quotation_invents_nothing(text: str) -> None:
    made = brief(article_of([text, "“We will go on now, all of us,” he said."]), "full")
    assert_verbatim(made)
    assert_only_people_of_the_article(made)


def test_a_page_of_more_text_than_an_article_has_is_cut_and_says_so() -> None:
    article = read_page(HEAD + "".join(f"<p>The council of {number} voted to keep its ferry on Tuesday.</p>" for number in range(25_000)))
    assert len(article.text) <= MEGABYTE
    assert any("only its first part was read" in note for note in article.notes)


# --- the same from run to run -----------------------------------------------------------------------------------------------------------

PRINTS = """
import json
from dataclasses import asdict
from tests.briefings.test_invariants import briefings
print(json.dumps([asdict(one) for one in briefings()]))
"""


def briefings() -> list[Briefing]:
    """The full briefings of some articles of every language of the corpus, and of a paste whose language has to be guessed."""
    by_language: dict[str, list[Any]] = {}
    for one in (one for language in LANGUAGES for one in corpus.corpus(language)):
        by_language.setdefault(one.article.language, []).append(one.article)
    chosen = [article for articles in by_language.values() for article in articles[:3]]
    chosen += [read_text(article.text) for article in chosen]
    return [brief(article, length) for article in chosen for length in LENGTHS]


def printed(seed: str) -> str:
    ran = subprocess.run(
        [sys.executable, "-c", PRINTS], cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
    )
    return ran.stdout


def test_the_order_of_sets_decides_nothing() -> None:
    first = printed("1")
    assert first == printed("2")
    assert json.loads(first) == json.loads(json.dumps([asdict(one) for one in briefings()]))
