import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.errors import NotAnArticle
from briefings.models import Article
from briefings.page import CUT_NOTE, read_page

SENTENCES = (
    "The harbour council voted on Tuesday to keep the night ferry running through the winter.",
    "Mayor Ines Calder said the boats carry 400 nurses, bakers and cleaners to work before dawn.",
    "“Without the ferry this town would wake up an hour late,” she told the meeting.",
    "The operator had asked to stop the service in November because of the price of fuel.",
    "Under the agreement the county will pay a third of the cost until the end of March.",
    "Passengers will see fares rise by 20 cents from the first of December.",
    "Two councillors voted against, saying that buses could do the same work for less money.",
    "A study of the route is to be finished in the spring, when the contract ends.",
)
PARAGRAPHS = [f"<p>{sentence}</p>" for sentence in SENTENCES]
STORY = "".join(PARAGRAPHS)


def page(body: str = STORY, head: str = "", lang: str = "en") -> str:
    return f"<html lang='{lang}'><head>{head}</head><body><article>{body}</article></body></html>"


def with_line(line: str, at: int = 4) -> str:
    return page("".join([*PARAGRAPHS[:at], line, *PARAGRAPHS[at:]]))


def test_the_text_is_the_paragraphs_parted_by_empty_lines() -> None:
    assert read_page(page()).text == "\n\n".join(SENTENCES)


def test_every_paragraph_is_a_span_of_the_text() -> None:
    article = read_page(page())
    assert [article.text[start:end] for start, end in article.paragraphs] == list(SENTENCES)


def test_white_space_inside_a_paragraph_is_one_space() -> None:
    article = read_page(page(STORY.replace("harbour council", "harbour\n\t <b>council</b>&nbsp; ").replace("  voted", "voted")))
    assert article.text.startswith("The harbour council voted")


def test_a_heading_opens_a_section_and_stands_on_a_line_of_its_own() -> None:
    article = read_page(page("".join([*PARAGRAPHS[:3], "<h2>What it costs</h2>", *PARAGRAPHS[3:]])))
    assert [section.subhead for section in article.sections] == [None, "What it costs"]
    assert f"{SENTENCES[2]}\n\nWhat it costs\n\n{SENTENCES[3]}" in article.text
    assert "What it costs" not in [article.text[start:end] for start, end in article.paragraphs]


@pytest.mark.parametrize("label", ["<p>The money</p>", "<h4>The money</h4>", "<p><strong>The money</strong></p>"])
def test_a_short_label_above_a_subhead_is_its_kicker_and_not_in_the_text(label: str) -> None:
    article = read_page(page("".join([*PARAGRAPHS[:3], label, "<h2>What the night ferry costs</h2>", *PARAGRAPHS[3:]])))
    assert [(section.kicker, section.subhead) for section in article.sections][1:] == [("The money", "What the night ferry costs")]
    assert "The money" not in article.text


def test_the_headline_is_not_repeated_in_the_text() -> None:
    head = "<title>Night ferry saved | The Harbour Post</title><meta property='og:title' content='Night ferry saved'>"
    article = read_page(page(f"<h1>Night ferry saved</h1><p>Night ferry saved</p>{STORY}", head))
    assert article.headline == "Night ferry saved"
    assert article.text.startswith(SENTENCES[0])


def test_a_sentence_in_heading_type_at_the_head_is_the_dek() -> None:
    article = read_page(page(f"<h1>Night ferry saved</h1><h2>The county steps in after a month of protests on both banks.</h2>{STORY}"))
    assert article.dek == "The county steps in after a month of protests on both banks."
    assert article.text.startswith(SENTENCES[0])


def test_line_breaks_between_sentences_make_paragraphs() -> None:
    article = read_page(page("<div>" + "<br><br>".join(SENTENCES) + "</div>"))
    assert len(article.paragraphs) == len(SENTENCES)


def test_list_items_are_paragraphs() -> None:
    article = read_page(page(STORY + "<ul><li>The first boat leaves at four.</li><li>The last one leaves at six.</li></ul>"))
    assert article.text.endswith("The first boat leaves at four.\n\nThe last one leaves at six.")


FURNITURE = (
    '<p>READ MORE: <a href="/x">Ferry captain retires after forty years</a></p>',
    '<p><strong>Read more:</strong> <a href="/x">Ferry captain retires</a></p>',
    '<p>Related: <a href="/x">Ferry captain retires after forty years</a></p>',
    '<p><a href="/x">FERRY CAPTAIN RETIRES AFTER FORTY YEARS</a></p>',
    '<p><a href="/x">Ferry captain retires after forty years at sea</a></p>',
    "<p>Advertisement</p>",
    "<p>Share this article</p>",
    "<p>Sign up to our newsletter for the news of the harbour.</p>",
    "<p>Get the day’s stories in your inbox with our morning newsletter.</p>",
    "<p>Follow us on Facebook and Instagram</p>",
    "<p>Photo: Jo Amsel/Harbour Pictures</p>",
    "<p>The night ferry leaves the pier, June 2019 (Getty Images)</p>",
    "<p>© 2024 The Harbour Post. All rights reserved.</p>",
    '<p>Lesen Sie auch: <a href="/x">Der Kapitän geht</a></p>',
    '<p>Lire aussi : <a href="/x">Le capitaine s’en va</a></p>',
    '<p>Lea también: <a href="/x">El capitán se va</a></p>',
    "<p>Leggi anche</p>",
    "<p>Story continues below</p>",
)


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_between_paragraphs_goes(line: str) -> None:
    assert read_page(with_line(line)).text == "\n\n".join(SENTENCES)


PROSE = (
    "Read more books, the librarian told the children, and the winter will be short.",
    "Share prices of the ferry line fell by a tenth on Monday after the vote.",
    "Follow the harbour road for a mile, and the old pier comes into view.",
    "Getty Images said it had bought the harbour’s picture archive.",
    "Sign language interpreters stood beside the mayor throughout the evening.",
    "Advertisement spending in the town doubled, the chamber of commerce said.",
    'The plan was first reported by <a href="/x">a weekly paper across the water</a> last month.',
    "Comments made by the mayor in 2019 were read aloud, to laughter.",
    "Subscribers to the line’s season ticket will not pay more this year.",
)


@pytest.mark.parametrize("line", PROSE)
def test_a_sentence_that_begins_like_furniture_stays(line: str) -> None:
    plain = line.replace('<a href="/x">', "").replace("</a>", "")
    assert plain in read_page(with_line(f"<p>{line}</p>")).text


def test_what_follows_the_comments_heading_goes() -> None:
    tail = (
        "<h3>Related stories</h3><ul><li><a href='/a'>Pier to be painted green</a></li><li><a href='/b'>A seal in the market</a></li></ul>"
    )
    assert read_page(page(STORY + tail)).text == "\n\n".join(SENTENCES)


def test_a_pull_quote_that_repeats_a_sentence_appears_once() -> None:
    article = read_page(with_line(f"<blockquote>{SENTENCES[1]}</blockquote>"))
    assert article.text.count(SENTENCES[1]) == 1


@pytest.mark.parametrize(
    ("start", "dateline"),
    [
        ("KUALA LUMPUR (AP) — ", "KUALA LUMPUR (AP)"),
        ("ST. JOSEPH, Mich. (AP) — ", "ST. JOSEPH, Mich. (AP)"),
        ("PARIS, Nov 4 (Reuters) - ", "PARIS, Nov 4 (Reuters)"),
        ("Berlin (dpa) - ", "Berlin (dpa)"),
        ("VIENNA — ", "VIENNA"),
        ("NEW YORK -- ", "NEW YORK"),
        ("", None),
        ("Ines Calder — ", None),
        ("(CNN) ", None),
    ],
)
def test_an_agency_dateline_is_captured_and_stays_in_the_text(start: str, dateline: str | None) -> None:
    article = read_page(page(f"<p>{start}{SENTENCES[0]}</p>" + "".join(PARAGRAPHS[1:])))
    assert article.dateline == dateline
    assert article.text.startswith(start.strip())


ENCODED = page(STORY.replace("council", "café council"))


@pytest.mark.parametrize(
    ("codec", "meta"),
    [
        ("utf-8", ""),
        ("utf-8-sig", '<meta charset="iso-8859-1">'),
        ("utf-16", ""),
        ("cp1252", '<meta charset="iso-8859-1">'),
        ("cp1252", '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">'),
        ("cp1252", ""),
        ("cp1252", '<meta charset="no-such-charset">'),
        ("utf-8", '<meta charset="base64">'),
    ],
)
def test_a_page_is_read_in_its_charset(codec: str, meta: str) -> None:
    html = ENCODED.replace("<head>", f"<head>{meta}").encode(codec)
    assert "The harbour café council voted" in read_page(html).text
    assert "“Without the ferry" in read_page(html).text


def test_a_page_without_a_charset_is_read_in_the_one_usual_for_its_language() -> None:
    text = "Паром будет ходить всю зиму, сказала мэр города, и это не вопрос денег. " * 12
    html = f"<html lang='ru'><body><p>{text}</p></body></html>".encode("cp1251")
    assert "Паром будет ходить" in read_page(html).text


def test_a_few_spoilt_bytes_do_not_turn_the_charset() -> None:
    html = page(STORY * 2 + "<p>Ångström’s “café” – naïve, élan, Ærø, Þórr.</p>" * 9).encode() + b"\xff"
    assert "Ångström’s “café” – naïve" in read_page(html).text


@pytest.mark.parametrize("tag", ["div", "span", "font", "b", "table", "ul", "blockquote", "p", "li", "a"])
def test_a_hundred_thousand_nested_tags_do_not_hide_the_text(tag: str) -> None:
    nest = f"<{tag}>" * 100_000
    article = read_page(f"<html><body>{nest}{STORY}</body></html>")
    assert SENTENCES[0] in article.text


def test_a_page_beyond_the_limit_is_cut_and_says_so() -> None:
    words = "".join(f"<p>{sentence} {number}</p>" for number in range(9_000) for sentence in SENTENCES)
    article = read_page(page(words))
    assert article.notes == (CUT_NOTE,)
    assert article.text.startswith(SENTENCES[0])


HOSTILE = {
    "nulls": "\x00" * 5000 + STORY,
    "surrogates": "\ud800\udfff" + STORY + "\udc00",
    "a megabyte on one line": "word " * 200_000,
    "a megabyte without a space": "a" * 1_000_000,
    "right to left": "\u202e" + STORY,
    "half tags": "<" * 200_000 + "<a " * 100_000,
    "entities": "&" * 200_000 + "&#1;&#xD800;" * 10_000,
    "open scripts": "<script>" * 10_000,
    "open comments": "<!--" * 100_000,
    "deep json": '<script type="application/ld+json">' + "[" * 200_000 + "</script>" + STORY,
    "wrong json": '<script type="application/ld+json">{"@type":["NewsArticle",3],"@id":["u"],"author":[[{"name":3}],{"@id":["z"]}],"headline":{"a":1},'
    '"datePublished":5,"publisher":["x",null],"image":[{"url":["a"]}],"hasPart":"x","articleBody":["x"],"@graph":"s"}</script>' + STORY,
    "wrong addresses": '<base href="http://["><meta property="og:url" content="http://[::1"><link rel="canonical" href="http://a b:x/">'
    + STORY,
    "all attributes": "<p " + 'a="b" ' * 100_000 + ">" + STORY,
    "long title": "<title>" + " | " * 100_000 + "</title><h1>x</h1>" + STORY,
    "many authors": '<meta name="author" content="' + "Ann Bee, " * 50_000 + '">' + STORY,
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("as_bytes", [False, True])
def test_no_hostile_page_raises_anything_but_a_refusal(name: str, as_bytes: bool) -> None:
    html = HOSTILE[name]
    assert_sound(html.encode("utf-8", "surrogatepass") if as_bytes else html)


def assert_sound(html: str | bytes) -> None:
    try:
        article = read_page(html, "https://harbourpost.example/ferry")
    except NotAnArticle:
        return
    blocks = set(article.text.split("\n\n"))
    assert all(article.text[start:end] in blocks for start, end in article.paragraphs)
    assert json.dumps(article.text)
    assert isinstance(article, Article)


MARKUP = st.lists(
    st.one_of(
        st.sampled_from(
            ["<p>", "</p>", "<div>", "</div>", "<article>", "<h1>", "</h1>", "<h2>", "<ul><li>", "<br>", "<a href='x'>", "</a>", "<table><tr><td>", "<title>", "<!--", "-->", "<script type='application/ld+json'>", "</script>", "<meta name='author' content='", "'>", "{", "}", '"@type":', '"NewsArticle"', "&#0;", "&lt;", *SENTENCES]
        ),
        st.text(max_size=20),
    ),
    max_size=40,
).map("".join)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(MARKUP)
def test_no_page_of_random_markup_raises_anything_but_a_refusal(html: str) -> None:
    assert_sound(html)


@settings(max_examples=100, deadline=None)
@given(st.one_of(st.text(), st.binary()))
def test_no_string_raises_anything_but_a_refusal(html: str | bytes) -> None:
    assert_sound(html)


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=60), st.integers(0, len(SENTENCES)))
def test_a_page_with_anything_in_its_middle_keeps_its_sentences(noise: str, at: int) -> None:
    text = read_page(with_line(f"<p>{noise.replace('<', ' ').replace('&', ' ')}</p>", at)).text
    assert sum(sentence in text for sentence in SENTENCES) >= len(SENTENCES) - 1
