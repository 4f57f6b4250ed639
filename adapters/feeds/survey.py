"""One look over a feed's XML before any parser may have it: is it sound, how deep, how many entries, and its titles, links and times as printed.

The fast parser repairs times ("yesterday", 29 February 2023) and does not say so, gives a picture's title for the entry's and of a title what
stands before its first tag or comment; therefore these are read here, word for word.
"""

import re
from dataclasses import dataclass, field
from html.entities import html5
from urllib.parse import urljoin
from xml.parsers import expat

from adapters.feeds.errors import FeedError

DEEPEST = 200
"""Nesting that is followed; libxml2 itself stops at 256."""

MOST_ENTRIES = 2000
"""Entries of one feed that are read."""

LONGEST_TEXT = 4000
"""Characters of a watched element that are kept; more than the longest link that is taken, so that none is taken cut."""

FAMILIES = {"rss": "rss", "rdf": "rdf", "feed": "atom", "urlset": "sitemap", "sitemapindex": "index", "opml": "opml", "html": "html"}
"""The name of a document's outermost element, lower case, and what it makes the document."""

ENTRY = {"rss": "item", "rdf": "item", "atom": "entry", "sitemap": "url"}
TIMES = frozenset({"pubdate", "published", "issued", "updated", "modified", "date", "created"})
SITEMAP = frozenset({"loc", "title", "publication_date", "name", "language", "keywords", "lastmod"})
OWN = {"rss": frozenset({"title", "link"}), "rdf": frozenset({"title", "link"}), "atom": frozenset({"title"})}
"""What is read only under the entry's own prefix: "media:title" is a picture's, "atom:link" the feed's own address."""


DECLARATION = re.compile(r"<\?xml\b[^>]{0,400}\?>")
DOCTYPE = re.compile(r"<!DOCTYPE[^<>\[]{0,2000}(?:\[[^\]]{0,20000}\]\s*)?>", re.IGNORECASE)
NAMED = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31});")
LOOSE = re.compile(r"&(?!(?:[A-Za-z][A-Za-z0-9]{1,31}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});)")
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
XML_OWN = frozenset({"amp", "lt", "gt", "quot", "apos"})


@dataclass(slots=True)
class Surveyed:
    """What was seen: the family of the document, each entry's watched texts with its base, and what can be said against it.

    ``document`` is the XML as UTF-8 that the parsers get, cut to the entries counted; ``sound`` is False when only a tolerant parser may
    make something of it.
    """

    document: bytes
    family: str = ""
    base: str = ""
    entries: list[dict[str, str]] = field(default_factory=list)
    sound: bool = True
    notes: list[str] = field(default_factory=list)


def survey(text: str) -> Surveyed:
    """Look over XML; repairs letters that XML lacks, and cuts after the last whole entry what ends too soon. Raises FeedError."""
    bare = _bare(text)
    look = _Look(bare.encode("utf-8", "replace"))
    if look.failed:
        look = _again(look, bare)
    return _cut_short(look) if look.failed and look.whole and look.ended_early else look.seen()


def _bare(text: str) -> str:
    """The document from its first tag, without declaration and document type. Raises FeedError for entities of its own."""
    start = text.find("<")
    bare = DECLARATION.sub("", text[max(start, 0) :], count=1).lstrip()
    found = DOCTYPE.search(bare[:30_000])
    if "<!ENTITY" in (found[0] if found else bare[:30_000] if bare[:9].upper() == "<!DOCTYPE" else ""):
        raise FeedError("entities")
    return _with_letters(bare[: found.start()] + bare[found.end() :]).lstrip() if found else bare


def _with_letters(text: str) -> str:
    """HTML's named letters, which XML does not know, as letters."""
    return NAMED.sub(lambda found: found[0] if found[1] in XML_OWN else html5.get(f"{found[1]};", found[0]), text)


def _again(look: "_Look", bare: str) -> "_Look":
    """A second look after small repairs: control characters, HTML's letters, a loose "&"."""
    repaired = _with_letters(LOOSE.sub("&amp;", CONTROLS.sub("", bare)))
    if repaired == bare:
        return look
    second = _Look(repaired.encode("utf-8", "replace"))
    if not second.failed:
        second.notes.append("The feed holds letters that XML does not allow; they were repaired.")
    return second if not second.failed or second.ended_early else look


def _cut_short(look: "_Look") -> Surveyed:
    """The part of a document that ended too soon, up to its last whole entry, closed properly."""
    cut = _Look(look.until(look.whole_end, look.open_then))
    if cut.failed:
        return look.seen()
    cut.notes += [*look.notes, f"The feed ends too soon; {_counted(look.whole)} could be read."]
    return cut.seen()


def _counted(entries: int) -> str:
    return "1 entry" if entries == 1 else f"{entries} entries"


class _Enough(Exception):  # noqa: N818 - not an error
    """All entries that are read have been seen."""


class _Look:
    """The pass itself; namespaces are not resolved, since many feeds forget to declare them."""

    def __init__(self, document: bytes) -> None:
        self.document = document
        self.family = ""
        self.entries: list[dict[str, str]] = []
        self.notes: list[str] = []
        self.failed = self.ended_early = False
        self.whole, self.whole_end = 0, 0
        self.open_then: tuple[str, ...] = ()
        self._path: list[str] = []
        self._bases: list[str] = [""]
        self._entry: dict[str, str] | None = None
        self._entry_depth = 0
        self._prefix = ""
        self._text: list[str] | None = None
        self._watch = ""
        self.base = ""
        self._run()

    def _run(self) -> None:
        parser = expat.ParserCreate("utf-8")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.EntityDeclHandler = self._entity
        self._parser = parser
        try:
            parser.Parse(self.document, True)
        except _Enough:
            self._stop_here()
        except expat.ExpatError as error:
            self.failed = True
            self.ended_early = self._is_end(error)
        finally:
            del self._parser

    def _is_end(self, error: expat.ExpatError) -> bool:
        codes = expat.errors.codes
        early = {codes[expat.errors.XML_ERROR_NO_ELEMENTS], codes[expat.errors.XML_ERROR_UNCLOSED_TOKEN]}
        early |= {codes[expat.errors.XML_ERROR_PARTIAL_CHAR], codes[expat.errors.XML_ERROR_UNCLOSED_CDATA_SECTION]}
        return error.code in early

    def _stop_here(self) -> None:
        self.notes.append(f"The feed is long; its first {MOST_ENTRIES} entries were read.")
        self.document = self.until(self.whole_end, self.open_then)

    def until(self, end: int, open_elements: tuple[str, ...]) -> bytes:
        """The document up to a byte, with what is open there closed."""
        return self.document[:end] + "".join(f"</{name}>" for name in reversed(open_elements)).encode()

    def _entity(self, *_: object) -> None:
        raise FeedError("entities")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2].lower()
        self._path.append(name)
        if len(self._path) > DEEPEST:
            raise FeedError("deep")
        base = attributes.get("xml:base")
        self._bases.append(_joined(self._bases[-1], base) if base else self._bases[-1])
        if len(self._path) == 1:
            self.family = FAMILIES.get(local, "other")
            self.base = self._bases[-1]
        elif self._entry is None:
            self._maybe_entry(name, local)
        elif self._is_watched(name, local):
            self._watch, self._text = local, []
            self._parser.CharacterDataHandler = self._characters
        elif base and local == "link" and attributes.get("rel", "alternate") == "alternate" and self._is_child():
            self._entry["base"] = self._bases[-1]

    def _is_watched(self, name: str, local: str) -> bool:
        if self.family == "sitemap":
            return local in SITEMAP
        if local in TIMES:
            return self._is_child()
        return local in OWN[self.family] and name[: -len(local)] == self._prefix and self._is_child()

    def _is_child(self) -> bool:
        return len(self._path) == self._entry_depth + 1

    def _maybe_entry(self, name: str, local: str) -> None:
        if local == ENTRY.get(self.family):
            self._entry, self._entry_depth, self._prefix = {"base": self._bases[-1]}, len(self._path), name[: -len(local)]

    def _characters(self, piece: str) -> None:
        if self._text is not None:
            self._text.append(piece)

    def _end(self, name: str) -> None:
        depth = len(self._path)
        self._path.pop()
        self._bases.pop()
        if self._text is not None and name.rpartition(":")[2].lower() == self._watch:
            self._keep()
        if self._entry is not None and depth == self._entry_depth:
            self._close_entry()

    def _keep(self) -> None:
        text = "".join(self._text or ())[:LONGEST_TEXT].strip()
        if self._entry is not None and text:
            self._entry.setdefault(self._watch, text)
        self._text = None
        self._parser.CharacterDataHandler = None

    def _close_entry(self) -> None:
        self.entries.append(self._entry or {})
        self._entry = None
        self.whole += 1
        # At the end of an element expat points to its end tag, or to "<item/>" as a whole; ">" stands in neither before its end
        # but in an attribute, and an entry has none worth keeping.
        self.whole_end = self.document.find(b">", self._parser.CurrentByteIndex) + 1
        self.open_then = tuple(self._path)
        if self.whole >= MOST_ENTRIES:
            raise _Enough

    def seen(self) -> Surveyed:
        """What was seen."""
        return Surveyed(self.document, self.family, self.base, self.entries, not self.failed, self.notes)


def _joined(base: str, more: str) -> str:
    try:
        return urljoin(base, more.strip())
    except ValueError:
        return base
