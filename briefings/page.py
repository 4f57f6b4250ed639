"""HTML to Article: the body, what the page says of itself, and a plain refusal when there is no article in it."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from briefings import metadata
from briefings.body import SENTENCE_END, Block, body
from briefings.errors import NotAnArticle
from briefings.markup import LARGEST, Facts, decode, facts, parse, visible
from briefings.models import Article, Section
from briefings.page_furniture import cleaned
from briefings.walls import LONG_TEASER, PHRASES, Seen, is_teaser, refusal

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

DATELINE = re.compile(
    r"^(?P<dateline>(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ'’.\- ]{2,40}(?:,\s[A-ZÀ-Þ][\w.'’\- ]{1,30}){0,2}|[A-ZÀ-Þ][\w.'’-]+(?:[ ,]+[A-ZÀ-Þ][\w.'’-]*){0,4})?"
    r"\s?(?P<agency>\((?:[A-Z][\w.&’' /-]{1,30})\))?(?P<date>,?\s(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\.?\s[A-Z][a-zä]{2,8}\.?)(?:,?\s\d{4})?)?(?P<agency2>\s\((?:[A-Z][\w.&’' /-]{1,30})\))?)"
    r"\s?(?:[—–]|--|-(?=\s)|:(?=\s[A-Z]))\s?(?=\S)"
)
LABEL = re.compile(r"^[^\W\d_][^.!?:\d\[\](){}|]{0,40}$")
"""A label of a few words."""

LONGEST_HEADING = 28
"""Words; a longer heading is a paragraph in large type."""

LEAST_STANDFIRST = 6
"""Words."""


def _dateline(text: str) -> str | None:
    """The place and agency an agency report opens with ("KUALA LUMPUR (AP)"); a name before a dash is none."""
    found = DATELINE.match(text[:140])
    if not found or not found["place"]:
        return None
    capitals = found["place"].split(",")[0].isupper()
    told = found["agency"] or found["agency2"] or found["date"]
    return found["dateline"].strip() if capitals or told else None


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


def _standfirst(blocks: list[Block]) -> str | None:
    """The sentence in heading type that opens a body, its dek."""
    opens = len(blocks) > 1 and blocks[0].level > 0 and len(blocks[0].text.split()) > LEAST_STANDFIRST
    return blocks[0].text if opens and SENTENCE_END.search(blocks[0].text) else None


def _text_of(html: bytes | str) -> str:
    if isinstance(html, str):
        return html
    for signature, what in NOT_TEXT:
        if html.startswith(signature):
            raise NotAnArticle("not-text", 0, f"That is {what}. I read pages and text files.")
    return decode(html)


def _load(html: bytes | str) -> "HtmlElement":
    text = _text_of(html)
    tree = parse(text)
    if tree is None:
        raise NotAnArticle("empty", 0, "The page is empty: it has no text at all.")
    return tree


def _all_titles(page: Facts) -> tuple[str, ...]:
    return tuple(filter(None, (page.title, *page.headings[:2])))


WALL = PHRASES["paywall"]


def _ends_in_wall(blocks: Iterable[Block]) -> bool:
    return any(WALL.search(block.text) for block in list(blocks)[-4:] if len(block.text.split()) < 60)  # noqa: PLR2004 - a notice is short


def _unwalled(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks without the wall's own words at the end."""
    tail = len(blocks) - 6
    return tuple(
        block
        for at, block in enumerate(blocks)
        if at < tail or len(block.text.split()) > 60 or not WALL.search(block.text)  # noqa: PLR2004 - a notice is short
    )


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


def read_page(html: bytes | str, url: str | None = None, title: str | None = None) -> Article:
    """The article of a web page.

    ``url`` is where the page was found, ``title`` what a feed or a message called it; both only help. Raises NotAnArticle, with its
    kind, when the page is an error, a wall, a notice, or too short. At most 5 MiB are read, the rest is cut.
    """
    tree = _load(html)
    page = facts(tree)
    found = body(tree, metadata.article_bodies(page))
    blocks = [_as_paragraph(block) for block in cleaned(_unwalled(found), metadata.titles(page))]
    standfirst = _standfirst(blocks)
    text, sections = _laid_out(blocks[1:] if standfirst else blocks)
    seen = _seen(tree, page, text, ends_in_wall=_ends_in_wall(found))
    refused = refusal(seen)
    if refused:
        raise refused
    headline = metadata.headline(page, title)
    address = metadata.canonical(page, url)
    return Article(
        text=text,
        sections=sections,
        headline=headline,
        dek=metadata.dek(page, text, headline, standfirst),
        byline=metadata.byline(page),
        dateline=_dateline(text),
        published=metadata.published(page, url),
        outlet=metadata.outlet(page),
        language=metadata.language(page, text),
        url=address,
        image=metadata.image(page, address),
        notes=_notes(seen, cut=len(html) > LARGEST),
    )
