"""Markdown, web page and JSON of a briefing, and what an article cannot do to them."""

import io
import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from jsonschema import Draft202012Validator
from lxml import etree
from lxml import html as lxml_html
from markdown_it import MarkdownIt

from adapters.formats import FORMS, Written, markdown, records, webpage
from briefings.models import Briefing
from tests.adapters.briefed import ATTACK, BRIEFING, hostile


def page(briefing: Briefing) -> str:
    return webpage.head(briefing) + webpage.section(briefing) + webpage.END


def words_of(element: etree._Element) -> str:
    """All text inside an element."""
    return "".join(map(str, element.itertext()))


# JSON


def test_json_has_every_field_in_the_schemas_order() -> None:
    fields = [name for name in records.schema()["properties"] if name != "id"]
    assert list(records.record(BRIEFING)) == fields
    for part, name in (("point", "key_points"), ("quote", "quotes")):
        assert list(records.record(BRIEFING)[name][0]) == list(records.schema()["$defs"][part]["properties"])


def test_json_names_the_best_candidate_however_unsure() -> None:
    unsure = records.record(BRIEFING)["quotes"][1]
    assert (unsure["speaker"], unsure["confidence"]) == ("Ana Ruiz", 0.412)


@pytest.mark.parametrize("briefing", [BRIEFING, hostile()], ids=["ordinary", "hostile"])
def every_json_keeps_to_the_schema(briefing: Briefing) -> None:
    for text in (records.document(briefing), records.line(briefing, "a"), records.line(briefing, 7)):
        Draft202012Validator(records.schema()).validate(json.loads(text.encode()))


def a_line_of_json_is_one_line() -> None:
    assert records.line(replace(BRIEFING, headline="a\nb\u2028c"), "x").count("\n") == 1


# Markdown


def test_markdown_links_headline_points_and_quotes_to_their_place() -> None:
    text = markdown.document(BRIEFING)
    assert text.startswith("# [Pier to open after nine years](<https://example.com/pier>)\n")
    assert "- [The pier opens on Monday.](<https://example.com/pier#:~:text=The%20pier%20opens%20on%20Monday.>)\n" in text
    assert "> [“It took us nine years”](<https://example.com/pier#:~:text=It%20took%20us%20nine%20years" in text
    assert "> — Ana Ruiz, Mayor, in a post on X\n" in text
    assert "“a folly”" in text
    assert "Note: Only 19 words" in text


def kinds(text: str) -> list[str]:
    """The kinds of markup a markdown reader finds."""
    found = MarkdownIt("commonmark").enable("table").enable("strikethrough").parse(text)
    return [inner.type for token in found for inner in (token, *(token.children or ()))]


def an_article_makes_no_markup_in_markdown() -> None:
    attacked = kinds(markdown.document(hostile()))
    assert not {"link_open", "image", "html_inline", "html_block", "code_inline", "fence", "code_block", "table_open", "hr"} & set(attacked)
    assert attacked.count("heading_open") == 3
    assert attacked.count("bullet_list_open") == 1
    assert "ordered_list_open" not in attacked
    assert attacked.count("em_open") == 1  # the dek's own


def test_markdown_shows_an_articles_words_unchanged() -> None:
    words = "1. *a* [b](c) <d> & e_f \\ `g` #h 5 > 4 ~i~ | j & &amp; x@y.z https://k.l www.m.n"
    shown = MarkdownIt("commonmark").render(markdown.escaped(words))
    assert words_of(lxml_html.fromstring(shown)).strip() == words


@pytest.mark.parametrize("start", ["# a", "- a", "+ a", "> a", "1. a", "1) a", "=== a", "--- a", ": a"])
def a_words_beginning_is_no_markup(start: str) -> None:
    assert kinds(markdown.escaped(start)) == ["paragraph_open", "inline", *kinds(markdown.escaped(start))[2:-1], "paragraph_close"]
    assert {"heading_open", "bullet_list_open", "ordered_list_open", "blockquote_open", "hr"}.isdisjoint(kinds(markdown.escaped(start)))


@pytest.mark.parametrize("bare", ["https://evil.example", "HTTP://evil.example", "www.evil.example", "WWW.evil.example"])
def a_bare_address_is_broken_for_readers_that_link_it(bare: str) -> None:
    assert re.search(r"\\[:.]", markdown.escaped(bare))


def a_links_address_cannot_end_the_link() -> None:
    spoilt = replace(BRIEFING, article=replace(BRIEFING.article, url="https://example.com/a>)[x](y"))
    assert "(<https://example.com/a%3E%29%5Bx%5D%28y>)" in markdown.document(spoilt)


# Web page


class Elements(HTMLParser):
    """All elements of a page with their attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def an_article_makes_no_element_in_a_page() -> None:
    attacked = Elements(page(hostile())).found
    assert {tag for tag, _ in attacked} <= {
        *"html head meta title style body article h1 h2 p ul li figure blockquote figcaption footer".split()
    }
    assert not [name for _, attributes in attacked for name in attributes if name.startswith("on")]


def no_address_but_a_web_address_is_linked_in_a_page() -> None:
    assert "javascript" not in page(hostile())


def the_policy_of_a_page_allows_its_own_style_and_nothing_else() -> None:
    policy = next(attributes["content"] for tag, attributes in Elements(page(BRIEFING)).found if "http-equiv" in attributes)
    assert policy == f"default-src 'none'; style-src 'sha256-{webpage.DIGEST}'; base-uri 'none'; form-action 'none'"
    assert f"<style>{webpage.STYLE}</style>" in page(BRIEFING)
    assert not re.search(r"url\(|@import|src=", webpage.STYLE + page(BRIEFING).replace("-src", ""))


def test_a_page_credits_only_the_sure_speaker() -> None:
    tree = lxml_html.fromstring(page(BRIEFING))
    assert [words_of(one) for one in tree.findall(".//figcaption")] == ["— Ana Ruiz, Mayor, in a post on X"]
    assert [words_of(one) for one in tree.findall(".//blockquote")] == ["“It took us nine years”", "“a folly”"]


def the_links_of_a_page_tell_no_one_where_they_come_from() -> None:
    links = [attributes for tag, attributes in Elements(page(BRIEFING)).found if tag == "a"]
    assert len(links) == 4
    assert all(link["rel"] == "noopener noreferrer" for link in links)
    assert '<meta name="referrer" content="no-referrer">' in page(BRIEFING)


# All


@pytest.mark.parametrize("form", FORMS)
def every_form_can_be_written_as_utf8_whatever_the_article_holds(form: str) -> None:
    stream = io.BytesIO()
    written = Written(form, stream)
    written.show("a", hostile())
    written.show("b", BRIEFING)
    written.finish()
    assert stream.getvalue().decode()


@pytest.mark.parametrize("form", ["markdown", "html"])
def no_form_for_people_holds_a_letter_that_commands_or_turns(form: str) -> None:
    stream = io.BytesIO()
    Written(form, stream).show("a", hostile())
    assert set(ATTACK) & set(stream.getvalue().decode()) & set("\x1b\x07\x9b\x00\u202e") == set()


def test_nothing_shown_is_nothing_written() -> None:
    stream = io.BytesIO()
    Written("html", stream).finish()
    assert stream.getvalue() == b""


@pytest.mark.parametrize("form", ["markdown", "html"])
def a_one_line_briefing_leaves_the_dek_out(form: str) -> None:
    stream = io.BytesIO()
    Written(form, stream).show("a", replace(BRIEFING, length="one-line"))
    assert "The city waits" not in stream.getvalue().decode()
