"""HTML as it arrives: bytes to text, text to a bounded tree, and what the page says of itself."""

import codecs
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

LARGEST = 5 * 1024 * 1024
"""Bytes, or characters, of a page that are read; the rest is cut."""

DEEPEST = 250
"""Nesting the parser follows; beyond it the page is flattened first (libxml2 itself stops at 256)."""

MOST_TAGS = 400_000
"""Tags of a page that are read, opening and closing; pages of news have some thousands."""

LD_LARGEST = 500_000
"""Characters of one ld+json block that are read."""

META_LARGEST = 2_000
"""Characters of a title or a meta element that are read."""

MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
CHARSET = re.compile(rb"<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
LANG = re.compile(rb"<html[^>]{0,500}?\slang\s*=\s*[\"']?([a-z]{2})", re.IGNORECASE)

WEB_CHARSETS = {
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
}
"""Charset names whose pages are really written in a larger set (the WHATWG encoding standard)."""

NO_CHARSETS = frozenset({"punycode", "idna", "unicode-escape", "raw-unicode-escape"})
"""Codecs of Python that no page is written in; the first two take the square of a page's length."""

USUAL_CHARSETS = {
    **dict.fromkeys(("ru", "uk", "bg", "mk", "sr", "be"), "cp1251"),
    **dict.fromkeys(("cs", "hu", "pl", "sk", "hr", "sl"), "cp1250"),
    "el": "cp1253",
    "tr": "cp1254",
    "he": "cp1255",
    "ar": "cp1256",
    "fa": "cp1256",
    "vi": "cp1258",
    "ja": "cp932",
    "ko": "cp949",
    "zh": "gb18030",
    "th": "cp874",
    "lt": "cp1257",
    "lv": "cp1257",
    "et": "cp1257",
}
"""What a page without a charset is written in, by its language (the HTML standard's table)."""

HIGH_BYTES = bytes(range(0x80, 0x100))
CONTROLS = bytes([*range(9), 11, 12, *range(14, 32)])
AS_SPACES = bytes.maketrans(CONTROLS, b" " * len(CONTROLS))
INLINE_TAG = re.compile(
    r"</?(?:a|abbr|b|big|bdi|bdo|cite|code|em|font|i|ins|kbd|label|mark|q|s|small|span|strike|strong|sub|sup|u|var)\b[^<>]*>",
    re.IGNORECASE,
)
OTHER_TAG = re.compile(r"</?(?!(?:p|h[1-6]|li|br|title|meta|link|script|style|time|head|body|html|noscript)\b)[a-z][^<>]*>", re.IGNORECASE)
ONE_CLASS = etree.ElementDefaultClassLookup(element=HtmlElement)
"""Every element is of one class; lxml.html would look up the class of each of them, time and again, in Python."""

ELEMENTS = etree.XPath("count(//*)")
MOST_SIBLINGS = 5_000
"""Elements side by side beyond which the extractor takes too long: it takes the square of their number."""
WIDE = etree.XPath(f"boolean(//*[*[{MOST_SIBLINGS + 1}]])")
DEEP = etree.XPath("boolean(/" + "/".join("*" * DEEPEST) + ")")

AUTHOR_TAGS = frozenset({"a", "span", "p", "div", "li", "address", "h6", "h5", "strong", "ul"})
BYLINE_TAGS = frozenset({"p", "div", "i", "em", "b", "strong", "span", "small", "td"})
STANDFIRST_TAGS = frozenset({"p", "div", "h2", "h3", "span"})
BYLINE = re.compile(r"[ \t\r\n]*(?:By|Von|Par|Por|Di)[ \t\r\n]+[^ \t\r\n]")
SPACES = re.compile(r"[ \t\r\n]+")
TELLING = re.compile("byline|author|datePublished|alternativeHeadline")
STANDFIRST = re.compile(
    r"standfirst|dek|chapo|article-intro|bajada|entradilla|sottotitolo|subtitle|sub-title|subheadline|sub-headline|article-summary|article__summary"
)
"""What the class of a standfirst has in it."""
LONGEST_BYLINE = 80
FEW = 2
"""Standfirsts of one article; a page with more of that class uses it for something else."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a page says of itself, as found and unjudged.

    ``metas`` maps a name or property, lower case, to its contents in order; ``ld`` holds every ld+json object that was readable;
    ``times`` are (machine-readable or printed time, whether marked as the publication's) in order.
    """

    metas: Mapping[str, tuple[str, ...]]
    ld: tuple[Mapping[str, Any], ...] = ()
    title: str = ""
    headings: tuple[str, ...] = ()
    standfirsts: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    times: tuple[tuple[str, bool], ...] = ()
    lang: str = ""
    canonical: str = ""
    password_fields: int = 0

    def first(self, *names: str) -> str:
        """The first content of the first of these metas that has any; empty when none has."""
        return next((content for name in names for content in self.metas.get(name, ()) if content), "")


def squeeze(text: str) -> str:
    """The text with every run of white space as one space."""
    return " ".join(text.split())


def _codec(name: bytes | None) -> str | None:
    """The codec a page's charset name means; ``None`` for a name that means nothing, or nothing that gives text."""
    label = (name or b"").decode("ascii", "ignore").lower()
    try:
        found = codecs.lookup(WEB_CHARSETS.get(label, label)).name
        b"a".decode(found)  # which refuses codecs that give no text, such as zlib's
    except (LookupError, ValueError):
        return None
    return None if found in NO_CHARSETS else found


def _candidates(html: bytes, told: str | None) -> Iterator[str]:
    head = html[:4096]
    declared = CHARSET.search(head)
    codec = (_codec(told.encode("ascii", "ignore")) if told else None) or (_codec(declared[1]) if declared else None)
    # Seven-bit charsets are valid UTF-8 as well, so only their declaration tells them apart.
    if codec in {"iso2022_jp", "hz"}:
        yield codec
    yield "utf-8"
    if codec and not codec.startswith("utf"):
        yield codec
    lang = LANG.search(head)
    if lang:
        yield USUAL_CHARSETS.get(lang[1].decode().lower(), "cp1252")


def _mostly_utf8(html: bytes) -> str | None:
    """The text when only a few bytes are no UTF-8: a page that was cut, or that quotes another."""
    text = html.decode("utf-8", "replace")
    spoilt = text.count("\ufffd")
    return text if spoilt * 20 < len(html) - len(html.translate(None, HIGH_BYTES)) else None


def decode(html: bytes, charset: str | None = None) -> str:
    """The text of a page's bytes: byte order mark, UTF-8, the declared charset, the one usual for its language; never raises.

    ``charset`` is what the server said of it, which counts more than what the page says.
    """
    html = html[:LARGEST]
    for mark, codec in MARKS:
        if html.startswith(mark):
            return html[len(mark) :].decode(codec, "replace")
    for codec in _candidates(html, charset):
        try:
            return html.decode(codec)
        except (UnicodeError, ValueError):
            continue
    return _mostly_utf8(html) or html.decode("cp1252", "replace")


def _tree(html: bytes) -> HtmlElement | None:
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    parser.set_element_class_lookup(ONE_CLASS)
    try:
        return document_fromstring(html, parser=parser)
    except (etree.LxmlError, ValueError):
        return None  # nothing but white space, comments or half a tag


def _flat(html: str) -> str:
    """The page without its nesting: inline tags go, every other container becomes the start of a paragraph."""
    return OTHER_TAG.sub("<p>", INLINE_TAG.sub("", html))


def _few_tags(html: str) -> str:
    """The page up to its MOST_TAGS-th tag: a million of them would fill some hundred megabytes."""
    return html if html.count("<") <= MOST_TAGS else "<".join(html.split("<", MOST_TAGS)[:MOST_TAGS])


def parse(html: str) -> HtmlElement | None:
    """The tree of a page, no deeper than the parser follows; ``None`` when there is nothing in it."""
    # In UTF-8 these bytes are nothing but control characters.
    clean = _few_tags(html[:LARGEST]).encode("utf-8", "replace").translate(AS_SPACES)
    tree = _tree(clean)
    return _tree(_flat(clean.decode()).encode()) if tree is not None and DEEP(tree) else tree


def _attribute(element: HtmlElement, name: str) -> str:
    return squeeze(element.get(name) or "")


def _text(element: HtmlElement) -> str:
    return squeeze(" ".join(map(str, element.itertext())))


def _metas(tree: HtmlElement) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        names = {_attribute(meta, key).lower() for key in ("property", "name", "itemprop")} - {""}
        for name in names:
            found.setdefault(name, []).append(_attribute(meta, "content")[:META_LARGEST])
    return {name: tuple(contents) for name, contents in found.items()}


def _unescaped(value: Any) -> Any:
    return unescape(value) if isinstance(value, str) else value


def _objects(value: Any) -> Iterator[Mapping[str, Any]]:
    """Every object of a JSON value, containers before what they hold, without recursion."""
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, list):
            waiting += reversed(item)
        elif isinstance(item, dict):
            yield {key: _unescaped(content) for key, content in item.items()}
            waiting += [item[key] for key in ("mainEntity", "@graph") if key in item]


def _ld(tree: HtmlElement) -> Iterator[Mapping[str, Any]]:
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        source = (script.text or "")[:LD_LARGEST].strip().removeprefix("//<![CDATA[").removesuffix("//]]>")
        try:
            yield from _objects(json.loads(source, strict=False))
        except (ValueError, RecursionError):
            continue


def _times(tree: HtmlElement, telling: Iterable[HtmlElement]) -> Iterator[tuple[str, bool]]:
    for time in tree.iter("time"):
        marks = f"{time.get('itemprop')} {time.get('class')} {time.get('pubdate')}".lower()
        if "modif" not in marks and "updat" not in marks:
            said = _attribute(time, "datetime") or _attribute(time, "content") or _text(time)[:80]
            yield said, "publish" in marks or "pubdate" in marks or "entry-date" in marks
    for element in telling:
        if element.get("itemprop") == "datePublished":
            yield _attribute(element, "content") or _attribute(element, "datetime") or _text(element)[:80], True


def _telling(tree: HtmlElement) -> list[HtmlElement]:
    """The elements that may say who wrote it, when, and what it is about: one walk for all that is looked for in classes."""
    told: dict[tuple[str | None, ...], bool] = {}  # a page has few classes, and each many times
    found = []
    for element in tree.iter():
        marks = element.get("class"), element.get("itemprop"), element.get("rel")
        if marks not in told:
            said = " ".join(filter(None, marks))
            told[marks] = TELLING.search(said) is not None or STANDFIRST.search(said) is not None
        if told[marks]:
            found.append(element)
    return found


def _is_author(element: HtmlElement) -> bool:
    marks = element.get("class") or ""
    if element.tag not in AUTHOR_TAGS or "comment" in marks:
        return False
    return "byline" in marks or "author" in marks or element.get("rel") == "author" or element.get("itemprop") == "author"


def _is_byline(element: HtmlElement) -> bool:
    """Whether an element begins with words like "By X" of its own."""
    text = element.text or next((child.tail for child in element if child.tail), "")
    return BYLINE.match(text) is not None and len(SPACES.sub(" ", text).strip(" ")) < LONGEST_BYLINE


def _is_standfirst(element: HtmlElement) -> bool:
    if element.tag not in STANDFIRST_TAGS:
        return False
    return STANDFIRST.search(element.get("class") or "") is not None or "alternativeHeadline" in (element.get("itemprop") or "")


def _authors(tree: HtmlElement, telling: Iterable[HtmlElement]) -> Iterator[str]:
    places = [element for element in telling if _is_author(element)]
    for element in places or filter(_is_byline, tree.iter(*BYLINE_TAGS)):
        text = _text(element)
        if text and len(text) < 300:
            yield text


def _standfirsts(telling: Iterable[HtmlElement]) -> list[HtmlElement]:
    found = [element for element in telling if _is_standfirst(element)]
    return found if len(found) <= FEW else []


def _short(elements: Iterable[HtmlElement], longest: int) -> tuple[str, ...]:
    return tuple(text for text in map(_text, elements) if 0 < len(text) <= longest)


def facts(tree: HtmlElement) -> Facts:
    """What the page says of itself, in one look at its tree."""
    canonical = next((link for link in tree.iter("link") if link.get("rel") == "canonical"), None)
    telling = _telling(tree)
    title = tree.find(".//head/title")
    if title is None:
        title = tree.find(".//title")
    return Facts(
        metas=_metas(tree),
        ld=tuple(_ld(tree)),
        title=_text(title)[:META_LARGEST] if title is not None else "",
        headings=_short(tree.iter("h1"), 400)[:20],
        standfirsts=_short(_standfirsts(telling), 600),
        authors=tuple(_authors(tree, telling))[:12],
        times=tuple(_times(tree, telling))[:20],
        lang=_attribute(tree, "lang"),
        canonical=_attribute(canonical, "href") if canonical is not None else "",
        password_fields=sum(field.get("type") == "password" for field in tree.iter("input")),
    )


def raw_text(element: etree._Element) -> str:
    """The text of an element and of all in it, as it stands; the library writes it out far quicker than a walk would."""
    return str(etree.tostring(element, method="text", encoding="unicode", with_tail=False))


def size(tree: HtmlElement) -> int:
    """How many elements a page has."""
    return int(str(ELEMENTS(tree)).split(".")[0])


def is_wide(tree: HtmlElement) -> bool:
    """Whether an element holds more than MOST_SIBLINGS others side by side."""
    return WIDE(tree) is True


UNSEEN = frozenset({"script", "style", "noscript", "template", "head", "svg", "option", "nav", "footer"})


def _shown(tree: HtmlElement) -> Iterator[str]:
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        piece = element.text if event == "start" else element.tail
        if event == "start" and element.tag in UNSEEN:
            walk.skip_subtree()
        elif piece and not piece.isspace():
            yield piece


def visible(tree: HtmlElement, longest: int = 20_000) -> str:
    """The words a reader would see, menus and foot left out, up to about ``longest`` characters."""
    pieces: list[str] = []
    length = 0
    for piece in _shown(tree):
        pieces.append(piece)
        length += len(piece)
        if length > longest:
            break
    return squeeze(" ".join(pieces))[:longest]
