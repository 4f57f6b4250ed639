"""HTML to Article: the body, what the page says of itself, and a plain refusal when there is no article in it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING

from briefings import metadata
from briefings.body import SENTENCE_END, Block, body
from briefings.errors import NotAnArticle
from briefings.markup import LARGEST, Facts, decode, facts, parse, visible
from briefings.models import Article, Section
from briefings.opening import Opening, opening
from briefings.page_furniture import cleaned
from briefings.walls import LONG_TEASER, Seen, is_teaser, is_wall, refusal

if TYPE_CHECKING:
    from lxml.html import HtmlElement

TEASER_NOTE = "This is a teaser: the rest of the article is behind a paywall."
CUT_NOTE = "The page was very large; only its first part was read."

NOT_TEXT: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"PK\x03\x04", "an archive"),
    (b"\x1f\x8b", "a compressed file"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
    (b"RIFF", "a media file"),
    (b"\x00\x00\x00\x18ftyp", "a video"),
    (b"\x00\x00\x00\x20ftyp", "a video"),
    (b"\x1aE\xdf\xa3", "a video"),
)

AGENCY = r"(?:\s?\([A-Za-z][\w.&’' /-]{1,30}\))?"
WIRE = r"(?:,?\s/[A-Z][\w. -]{2,30}/)?"
DATELINE = re.compile(
    r"(?P<place>[A-ZÀ-Þ][\w.'’]*(?:[ -][A-ZÀ-Þ][\w.'’]*){0,3})(?:,\s[A-ZÀ-Þ][\w.'’]*(?:\s[A-ZÀ-Þ][\w.'’]*)?){0,2}?"
    rf"(?P<told>{AGENCY}(?:,?\s(?:[A-Z][a-z]{{2,8}}\.?\s\d{{1,2}}|\d{{1,2}}\.?\s[A-Z][a-zä]{{2,8}}\.?)(?:,?\s\d{{4}})?)?{AGENCY}{WIRE})"
    r"(?=\s?(?:—|–|--)\s?\S|\s?-\s)"
)
"""Place, region, agency and date before a dash."""

LABEL = re.compile(r"^[^\W\d_][^.!?:\d\[\](){}|]{0,40}$")
"""A label of a few words."""

LONGEST_HEADING = 28
"""Words; a longer heading is a paragraph in large type."""


def _dateline(text: str) -> str | None:
    """The place and agency an agency report opens with ("KUALA LUMPUR (AP)"); a name before a dash is none."""
    found = DATELINE.match(text[:140])
    return found[0] if found and (found["place"].isupper() or found["told"]) else None


def _is_kicker(before: Block | None, block: Block, after: Block) -> bool:
    """A short label above a subhead: no sentence, shorter than the heading it stands on, and not one of a run of short lines."""
    if block.listed or not after.level or len(block.text) >= len(after.text) or not LABEL.match(block.text):
        return False
    if block.level:
        return block.level >= after.level
    return before is None or SENTENCE_END.search(before.text) is not None


def _headed(blocks: list[Block]) -> Iterator[tuple[Block, str | None]]:
    """Each block with its kicker; kickers themselves are left out."""
    kicker: str | None = None
    for before, block, after in zip([None, *blocks], blocks, [*blocks[1:], Block("")], strict=False):
        if kicker is None and _is_kicker(before, block, after):
            kicker = block.text
            continue
        yield block, kicker
        kicker = None


def _laid_out(blocks: list[Block]) -> tuple[str, tuple[Section, ...]]:
    """The article's text, its blocks parted by empty lines, and its sections with their spans in it."""
    texts: list[str] = []
    sections: list[tuple[str | None, str | None, list[tuple[int, int]]]] = [(None, None, [])]
    at = 0
    for block, kicker in _headed(blocks):
        if block.level:
            sections.append((kicker, block.text, []))
        else:
            sections[-1][2].append((at, at + len(block.text)))
        texts.append(block.text)
        at += len(block.text) + 2
    made = (Section(tuple(spans), kicker, subhead) for kicker, subhead, spans in sections if spans or subhead)
    return "\n\n".join(texts), tuple(made)


def _as_paragraph(block: Block) -> Block:
    """A heading as long as a paragraph is one: some pages set whole paragraphs as headings."""
    long = block.level and len(block.text.split()) > LONGEST_HEADING
    return Block(block.text, 0, block.linked, block.listed) if long else block


def _text_of(html: bytes | str, charset: str | None) -> str:
    if isinstance(html, str):
        return html
    for signature, what in NOT_TEXT:
        if html.startswith(signature):
            raise NotAnArticle("not-text", 0, f"That is {what}. I read pages and text files.")
    return decode(html, charset)


def _load(html: bytes | str, charset: str | None) -> "HtmlElement":
    text = _text_of(html, charset)
    tree = parse(text)
    if tree is None:
        raise NotAnArticle("empty", 0, "The page is empty: it has no text at all.")
    return tree


def _all_titles(page: Facts) -> tuple[str, ...]:
    return tuple(filter(None, (page.title, *page.headings[:2])))


LONGEST_BODY = 1_000_000
"""Characters of an article that are read; more than any has, and each takes some hundred bytes while it is briefed."""


def _first_part(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks up to LONGEST_BODY characters, at least one; a single longer one is cut."""
    ends = accumulate(len(block.text) + 2 for block in blocks)
    kept = blocks[: max(1, sum(end <= LONGEST_BODY for end in ends))]
    return kept if len(kept) > 1 else tuple(replace(block, text=block.text[:LONGEST_BODY]) for block in kept)


WALL_BLOCKS = 6
"""Blocks at the end of a body among which a wall may stand."""


def _unwalled(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks before the wall: what stands under "Subscribe to continue reading" is its price list."""
    tail = range(max(1, len(blocks) - WALL_BLOCKS), len(blocks))
    at = next((at for at in tail if is_wall(blocks[at].text)), len(blocks))
    return blocks[:at]


def _seen(tree: "HtmlElement", page: Facts, text: str, *, ends_in_wall: bool) -> Seen:
    return Seen(
        text=text,
        visible=visible(tree) if len(text.split()) <= LONG_TEASER else "",
        titles=_all_titles(page),
        typed=metadata.is_typed_article(page),
        locked=metadata.is_locked(page),
        passwords=page.password_fields,
        ends_in_wall=ends_in_wall,
    )


def _notes(seen: Seen, *, cut: bool) -> tuple[str, ...]:
    return tuple(note for note, true in ((TEASER_NOTE, is_teaser(seen)), (CUT_NOTE, cut)) if true)


def _article(page: Facts, head: Opening, seen: Seen, sections: tuple[Section, ...], given: tuple[str | None, str | None]) -> Article:
    url, title = given
    headline = metadata.headline(page, title)
    address = metadata.canonical(page, url)
    return Article(
        text=seen.text,
        sections=sections,
        headline=headline,
        dek=metadata.dek(page, seen.text, headline, head.standfirst),
        byline=metadata.byline(page) or head.byline,
        dateline=_dateline(seen.text),
        published=metadata.published(page, url) or head.published,
        outlet=metadata.outlet(page),
        language=metadata.language(page, seen.text),
        url=address,
        image=metadata.image(page, address),
    )


def read_page(html: bytes | str, url: str | None = None, title: str | None = None, charset: str | None = None) -> Article:
    """The article of a web page.

    ``url`` is where the page was found, ``title`` what a feed or a message called it, ``charset`` what the server said of its bytes;
    all only help. Raises NotAnArticle, with its kind, when the page is an error, a wall, a notice, or too short. At most 5 MiB are
    read, and a million characters of text; the rest is cut.
    """
    tree = _load(html, charset)
    page = facts(tree)
    whole = body(tree, metadata.article_bodies(page))
    found = _first_part(whole)
    shown = _unwalled(found)
    head = opening(cleaned(shown, metadata.titles(page)), page.standfirsts, metadata.outlet(page))
    text, sections = _laid_out([_as_paragraph(block) for block in head.blocks])
    seen = _seen(tree, page, text, ends_in_wall=len(shown) < len(found))
    refused = refusal(seen)
    if refused:
        raise refused
    return replace(_article(page, head, seen, sections, (url, title)), notes=_notes(seen, cut=len(html) > LARGEST or found != whole))
