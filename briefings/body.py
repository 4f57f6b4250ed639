"""The body of a page: its paragraphs and headings as blocks, the furniture of the page still to be dropped."""

import itertools
import logging
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from briefings.markup import MOST_SIBLINGS, is_wide, raw_text, size, squeeze

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element
    from lxml.html import HtmlElement

MOST_ELEMENTS = 30_000
"""Elements of a page beyond which the cheaper reading is taken."""

RESET_EVERY = 1_000
"""Pages after which the extractor's caches are emptied: left alone they grow for thousands of pages, but emptying them collects all
garbage of the process, which takes as long as two pages."""

THIN = 80
"""Words below which a second reading is tried."""

BREAK = "\u2028"
SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]]*$")
LABEL_WORDS = 8
PROSE_WORDS = 40

COVERED = 0.9
"""Share of the letters read that the article's place in the page must hold."""

CLIMBS = 6
"""Steps up from the densest element in search of that place."""

LARGEST_TRIMMED = 200_000
"""Letters of an article beyond which its place is not searched."""

PAGES_READ = itertools.count(1)


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph (``level`` 0) or heading (its ``level``, 1 to 6); ``linked`` is the share of its letters inside links."""

    text: str
    level: int = 0
    linked: float = 0.0
    listed: bool = False


def word_count(blocks: Iterable[Block]) -> int:
    """Words in the paragraphs of the blocks."""
    return sum(len(block.text.split()) for block in blocks if not block.level)


@cache
def _extractor() -> "tuple[Callable[[HtmlElement], Any], Callable[[], None]]":
    """trafilatura, on first use: importing it takes longer than reading ten pages."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - see above
    from trafilatura.meta import reset_caches  # noqa: PLC0415 - see above
    from trafilatura.settings import Extractor  # noqa: PLC0415 - see above

    # It reports every page without an article on standard error; here that is an answer, not an event.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL + 1)
    # Its default format would write out the text of the body as well, and only the body's elements are read here.
    options = Extractor(output_format="txt", fast=True, comments=False, links=True)
    return partial(bare_extraction, options=options), reset_caches


def _text(element: "_Element") -> str:
    return squeeze(raw_text(element))


def _linked(element: "_Element", tag: str) -> int:
    return sum(len(_text(link)) for link in element.iter(tag))


def _pieces(text: str) -> list[str]:
    """A paragraph's text cut at empty lines, and at single ones when every line is a paragraph by itself."""
    lines = [squeeze(line) for line in re.split(f"{BREAK}(?:\\s*{BREAK})+", text)]
    if len(lines) == 1 and BREAK in text:
        single = [line for line in map(squeeze, text.split(BREAK)) if line]
        if all(len(line.split()) >= LABEL_WORDS and SENTENCE_END.search(line) for line in single):
            return single
    return [squeeze(line.replace(BREAK, " ")) for line in lines]


def _paragraphs(element: "_Element", *, listed: bool = False) -> Iterator[Block]:
    for line_break in element.iter("lb"):
        line_break.tail = BREAK + (line_break.tail or "")
    text = raw_text(element)
    letters = max(1, len(squeeze(text)))
    share = min(1.0, _linked(element, "ref") / letters)
    yield from (Block(piece, linked=share, listed=listed) for piece in _pieces(text) if piece)


def _heading(element: "_Element") -> Iterator[Block]:
    text = _text(element)
    rank = (element.get("rend") or "h2")[-1]
    if text:
        yield Block(text, level=int(rank) if rank in "123456" else 2, linked=_linked(element, "ref") / len(text))


def _list(element: "_Element") -> Iterator[Block]:
    for item in element.iter("item"):
        yield from _paragraphs(item, listed=True)


def _row(row: "_Element") -> Iterator[Block]:
    """A row of figures as one line; where a cell holds prose the table is only layout, and its short cells are menus."""
    cells = [(cell, _text(cell)) for cell in row.iter("cell")]
    prose = [cell for cell, text in cells if len(text.split()) >= PROSE_WORDS]
    for cell in prose:
        yield from _paragraphs(cell)
    line = " | ".join(text for _, text in cells if text)
    if line and not prose:
        yield Block(line, listed=True)


def _table(element: "_Element") -> Iterator[Block]:
    for row in element.iter("row"):
        yield from _row(row)


def _quotation(element: "_Element") -> Iterator[Block]:
    inner = [child for child in element if child.tag in READERS]
    if inner and not squeeze(element.text or ""):
        yield from itertools.chain.from_iterable(READERS[str(child.tag)](child) for child in inner)
    else:
        yield from _paragraphs(element)


READERS: "dict[str, Callable[[_Element], Iterator[Block]]]" = {
    "head": _heading,
    "list": _list,
    "table": _table,
    "quote": _quotation,
    "p": _paragraphs,
}


def _by_trafilatura(tree: "HtmlElement") -> tuple[Block, ...]:
    extract, reset = _extractor()
    if next(PAGES_READ) % RESET_EVERY == 0:
        reset()
    try:
        document = extract(tree)
    except Exception:  # noqa: BLE001 - whatever a hostile page breaks inside the extractor, the cheaper reading follows
        return ()
    if document is None:
        return ()
    return tuple(block for child in document.body for block in READERS.get(str(child.tag), _paragraphs)(child))


READ_TAGS = ("p", "div", "li", "h2", "h3", "h4", "blockquote", "pre")
GAPS = 3
"""Empty lines from which a container's text is parted by them."""

GAPPED_TAGS = frozenset({"div", "font", "span", "section", "article", "td", "center", "p"})
BLOCK_TAGS = frozenset(
    {
        "p",
        "div",
        "table",
        "ul",
        "ol",
        "h1",
        "h2",
        "h3",
        "h4",
        "blockquote",
        "figure",
        "section",
        "aside",
        "form",
        "iframe",
    }
)
TABLE_TAGS = frozenset({"table", "tbody", "thead", "tfoot", "tr", "td", "th"})
NEVER_READ = ("nav", "footer")
ARTICLE_TAGS = ("article", "main", "h1")
OUTSIDE = frozenset({"nav", "aside", "footer", "header", "form", "figure", "button", "table"})


def _outside(element: "HtmlElement") -> bool:
    return any(parent.tag in OUTSIDE for parent in element.iterancestors())


def _is_read(element: "HtmlElement") -> bool:
    """Whether an element is read as a paragraph; a div is one when it holds prose itself and no other block."""
    if element.tag != "div":
        return True
    return len(element.text or "") >= PROSE_WORDS and all(child.tag not in BLOCK_TAGS for child in element)


def _densest(tree: "HtmlElement") -> "HtmlElement | None":
    """The element that holds most words of paragraphs: a parent counts in full, a grandparent by half (as Readability counts)."""
    words: dict[HtmlElement, float] = {}
    for paragraph in filter(_is_read, tree.iter("p", "div")):
        count = len(raw_text(paragraph).split())
        parents = itertools.islice(paragraph.iterancestors(), 2) if count >= LABEL_WORDS else ()
        for share, parent in zip((1.0, 0.5), parents, strict=False):
            words[parent] = words.get(parent, 0.0) + share * count
    return max(words, key=words.__getitem__) if words else None


def _simple_block(element: "HtmlElement") -> Block:
    text = _text(element)
    level = int(element.tag[1]) if element.tag in {"h2", "h3", "h4"} else 0
    linked = _linked(element, "a") / max(1, len(text))
    return Block(text, level=level, linked=min(1.0, linked), listed=element.tag == "li")


def _blocks_of(place: "HtmlElement") -> tuple[Block, ...]:
    found = (element for element in place.iter(*READ_TAGS) if _is_read(element) and not _outside(element))
    return tuple(block for element in found if (block := _simple_block(element)).text and block.linked < 1)


def _by_density(tree: "HtmlElement") -> tuple[Block, ...]:
    """The cheaper reading: the paragraphs and headings of the element that holds most of the page's prose."""
    place = _densest(tree)
    return () if place is None else _blocks_of(place)


def _flat(text: str) -> str:
    return "".join(text.split())


def _place(tree: "HtmlElement", read: Sequence[str]) -> "tuple[HtmlElement, str] | None":
    """The smallest element around the densest one that holds nearly all letters that were read, with its own."""
    place = _densest(tree)
    total = sum(map(len, read))
    for _ in range(CLIMBS if total <= LARGEST_TRIMMED else 0):
        if place is None or place.tag in {"body", "html"}:
            return None
        letters = _flat(raw_text(place))
        if sum(len(piece) for piece in read if piece in letters) >= COVERED * total:
            return place, letters
        place = place.getparent()
    return None


def _with_headings(blocks: tuple[Block, ...], place: "HtmlElement") -> tuple[Block, ...]:
    """The blocks with the headings between them, which the extractor loses on pages whose layout it does not know."""
    if any(block.level for block in blocks):
        return blocks
    texts = {block.text for block in blocks}
    before: dict[str, list[Block]] = {}
    waiting: list[Block] = []
    for block in _blocks_of(place):
        if block.level:
            waiting.append(block)
        elif block.text in texts:
            before[block.text] = waiting
            waiting = []
    return tuple(itertools.chain.from_iterable([*before.pop(block.text, []), block] for block in blocks))


def _in_place(blocks: tuple[Block, ...], tree: "HtmlElement") -> tuple[Block, ...]:
    """The blocks without what was read before and behind the article's place in the page."""
    read = [_flat(block.text) for block in blocks]
    found = _place(tree, read) if blocks else None
    if found is None:
        return blocks
    place, letters = found
    inside = [at for at, piece in enumerate(read) if piece in letters]
    return _with_headings(blocks[inside[0] : inside[-1] + 1], place)


def _by_ld(bodies: Iterable[str]) -> tuple[Block, ...]:
    """The article as the page gives it to search engines; its markup, when it has any, is dropped."""
    longest = max(bodies, key=len, default="")
    plain = re.sub(r"<(?:/p|br\s*/?|/h\d|/li)\s*>", "\n", longest, flags=re.IGNORECASE)
    lines = re.sub(r"<[^<>]*>", "", plain).splitlines()
    return tuple(Block(text) for text in map(squeeze, lines) if text)


def _unlay(tree: "HtmlElement") -> None:
    """Make plain containers of the tables that lay out a page; the extractor glues the lines inside cells together."""
    for cell in [cell for cell in tree.iter("td") if len(raw_text(cell).split()) >= PROSE_WORDS]:
        for element in (cell, *itertools.takewhile(lambda parent: parent.tag in TABLE_TAGS, cell.iterancestors())):
            element.tag = "div"


def _prune(tree: "HtmlElement") -> None:
    """Drop the menus and feet, which nothing reads: the extractor copies and searches the whole page several times before it drops them.

    A page whose menu was never closed may have its article inside.
    """
    for element in list(tree.iter(*NEVER_READ)):
        if next(element.iter(*ARTICLE_TAGS), None) is None:
            element.drop_tree()


def _is_gap(element: "HtmlElement") -> bool:
    """Whether an element is the first of two line breaks with nothing between them."""
    after = element.getnext()
    return element.tag == "br" and after is not None and after.tag == "br" and not (element.tail or "").strip()


def _split(parent: "HtmlElement") -> None:
    """Wrap what stands between a container's empty lines in paragraphs, its own blocks left as they are."""
    children = list(parent)
    gaps = {child for child in children if _is_gap(child)}
    place = parent.makeelement("p")
    place.text, parent.text = parent.text, None
    parent[:] = [place]
    for child in children:
        if child in gaps or child.tag in BLOCK_TAGS:
            tail, child.tail = child.tail, None
            if child.tag in BLOCK_TAGS:
                parent.append(child)
            place = parent.makeelement("p")
            place.text = tail
            parent.append(place)
        else:
            place.append(child)


def _paragraph_gaps(tree: "HtmlElement") -> None:
    """Make paragraphs of text that is parted by empty lines only, as old pages have it."""
    gaps = Counter(line.getparent() for line in tree.iter("br") if _is_gap(line))
    for parent, count in gaps.items():
        if parent is not None and count >= GAPS and parent.tag in GAPPED_TAGS:
            _split(parent)
            parent.tag = "div"


def _read(tree: "HtmlElement") -> tuple[Block, ...]:
    _prune(tree)
    return _in_place(_by_trafilatura(tree), tree)


def body(tree: "HtmlElement", bodies: Iterable[str] = ()) -> tuple[Block, ...]:
    """The blocks of a page's article, in order.

    ``bodies`` are the texts the page itself declares as its article; they are read only when the markup holds next to nothing.
    """
    elements = size(tree)
    heavy = elements > MOST_ELEMENTS or (elements > MOST_SIBLINGS and is_wide(tree))
    _unlay(tree)
    _paragraph_gaps(tree)
    blocks = () if heavy else _read(tree)
    if word_count(blocks) < THIN:
        blocks = max(blocks, _by_density(tree), key=word_count)
    if word_count(blocks) < THIN:
        blocks = max(blocks, _by_ld(bodies), key=word_count)
    return blocks
