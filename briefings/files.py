"""Files people upload, read into articles: plain text, markdown, web pages, mail and PDF."""

import codecs
import logging
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage, Message
from functools import partial
from io import BytesIO
from itertools import count, islice
from typing import Any

from briefings.errors import NotAnArticle
from briefings.models import Article
from briefings.paste import read_text

LARGEST = 20_000_000
"""Bytes of a file that is looked at at all."""

MOST_PAGES = 60
"""Pages of a PDF that are read."""

MOST_CHARACTERS = 2_000_000
"""Characters of a PDF's text after which no further page is read."""

LARGEST_PAGE = 3_000_000
"""Bytes of drawing instructions beyond which a PDF's page is left out: it is a picture, and slow to read."""

DEEPEST_FORM = 6
"""Forms within forms that are followed in a PDF."""

FORM_COST = 500
"""Bytes that each drawing of a form counts for besides its own."""

MOST_DRAWING = 6_000_000
"""Bytes of drawing instructions of a PDF, the forms that they repeat counted each time, after which no further page is read."""

MOST_PARTS = 100
"""Parts of a mail that are looked at."""

MOST_MADE = 2_000
"""Parts of a mail beyond which it counts as damaged."""

LONGEST_FIELD = 2_000
"""Characters of a mail's field that are read."""

_SNIFFED = 1024
_CONTROL_SHARE = 0.02
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
"""Bytes below the space that no text has but by accident; the escape of old Japanese and terminal texts is spared."""
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_EXTENSIONS = {
    "html": "html", "htm": "html", "xhtml": "html", "mhtml": "eml", "eml": "eml", "pdf": "pdf",
    "txt": "txt", "text": "txt", "md": "txt", "markdown": "txt", "rst": "txt", "log": "txt", "": "txt",
}  # fmt: skip
_HTML = re.compile(rb"\s*(?:<!--.{0,500}?-->\s*)?<(?:!doctype html|html|head|body|article|div|p|h1|meta)\b", re.IGNORECASE | re.DOTALL)
_MAIL = re.compile(rb"(?:[A-Za-z][A-Za-z-]{1,40}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){3,}")
_MAIL_FIELDS = re.compile(rb"(?:^|\n)(?:mime-version|message-id|received|content-type|return-path):", re.IGNORECASE)
_BINARY = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0",
    b"\x1f\x8b",
    b"RIFF",
    b"\x7fELF",
    b"MZ",
    b"{\\rtf",
    b"7z\xbc\xaf",
    b"Rar!",
    b"OggS",
    b"ID3",
    b"\x00\x00\x00",
)
_BROKEN = (MessageError, ValueError, LookupError, AttributeError, TypeError, AssertionError, RecursionError)
"""How the standard mail parser fails on hostile fields and nesting."""


def read_file(name: str, content: bytes, url: str | None = None, language: str | None = None) -> Article:
    """The article in a file: txt, md, html, eml or pdf, by what it begins with and then by its name.

    Raises NotAnArticle: "too-large" beyond 20,000,000 bytes, "not-text" for pictures, archives and office files, "unreadable" for
    damaged, locked or scanned PDFs, and whatever the text or page itself gives.
    """
    if len(content) > LARGEST:
        raise NotAnArticle("too-large", 0, "The file is larger than 20 MB. Send the article's text alone.")
    if not content.strip():
        raise NotAnArticle("empty", 0, "The file is empty.")
    return _READERS[_kind_of(name, content)](content, url, language)


def _kind_of(name: str, content: bytes) -> str:
    start = content[:_SNIFFED]
    if b"%PDF-" in start:
        return "pdf"
    boms = any(content.startswith(bom) for bom, _ in _BOMS)
    if start.startswith(_BINARY) or (not boms and _is_noise(start) and not _is_wide(start)):
        raise NotAnArticle("not-text", 0, "The file is no text. I read txt, md, html, eml and pdf.")
    if _MAIL.match(start) and _MAIL_FIELDS.search(start):
        return "eml"
    extension = name.rpartition(".")[2].casefold() if "." in name else ""
    if extension == "pdf":
        raise NotAnArticle("unreadable", 0, "The file is named as a PDF but is none, or is damaged.")
    return "html" if _HTML.match(start.removeprefix(b"\xef\xbb\xbf")) else _EXTENSIONS.get(extension, "txt")


def _is_noise(start: bytes) -> bool:
    """Whether more control bytes stand among the first ones than in any text of one byte a character."""
    return len(start) - len(start.translate(None, _CONTROLS)) > _CONTROL_SHARE * len(start)


def _is_wide(start: bytes) -> bool:
    """Whether every second byte is zero, as in UTF-16 without a mark."""
    return min(start[::2].count(0), start[1::2].count(0)) < 0.1 * len(start) / 2 < max(start[::2].count(0), start[1::2].count(0))


def decoded(content: bytes, charset: str | None = None) -> str:
    """The text of bytes, by their mark, the charset they claim, UTF-8, then Windows' western one; never raises."""
    marked = next((name for bom, name in _BOMS if content.startswith(bom)), None)
    wide = "utf-16-be" if content[:1] == b"\0" else "utf-16-le"
    guesses = [
        marked,
        charset if charset and _is_charset(charset) else None,
        wide if not marked and b"\0" in content[:_SNIFFED] and _is_wide(content[:_SNIFFED]) else None,
    ]
    for encoding in (*filter(None, guesses), "utf-8", "cp1252"):
        try:
            return content.decode(encoding)
        except (UnicodeDecodeError, LookupError, ValueError):
            continue
    return content.decode("latin-1")


def _is_charset(name: str) -> bool:
    """Whether a charset is one that mails are written in; two of Python's codecs take the square of a text's length."""
    try:
        return not codecs.lookup(name).name.startswith(("punycode", "idna"))
    except (LookupError, ValueError):
        return False


def _read_plain(content: bytes, url: str | None, language: str | None) -> Article:
    return read_text(decoded(content), url, None, language)


def _read_html(content: bytes, url: str | None, language: str | None) -> Article:
    return _page(content, url, language)


def _page(html: str | bytes, url: str | None, language: str | None) -> Article:
    from briefings.page import read_page  # noqa: PLC0415 - pages bring lxml and trafilatura, which text does not need

    article = read_page(html, url)
    return replace(article, language=language) if language else article


# Mail


class _ShortFields(policy.EmailPolicy):
    """The standard policy with long fields cut: it takes seconds and gigabytes for a subject of half a megabyte."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, value[:LONGEST_FIELD]


def _part(numbers: Iterator[int], policy: policy.Policy) -> EmailMessage:
    """A part of a mail, empty as yet; the parser makes all parts before any can be looked at."""
    if next(numbers) > MOST_MADE:
        raise ValueError("a mail of too many parts")
    return EmailMessage(policy)


def _read_mail(content: bytes, url: str | None, language: str | None) -> Article:
    try:
        mail = message_from_bytes(content, policy=_ShortFields(message_factory=partial(_part, count())))
        plain, html = _bodies(mail)
    except _BROKEN as error:
        raise NotAnArticle("unreadable", 0, "The mail cannot be read; it may be damaged. Paste the text instead.") from error
    subject = _field(mail, "subject")
    header = "".join(f"{name}: {value}\n" for name, value in (("From", "-"), ("Date", _field(mail, "date")), ("Subject", subject)) if value)
    if plain.strip():
        return read_text(f"{header}\n{plain}", url, None, language)
    if not html.strip():
        raise NotAnArticle("empty", 0, "The mail has no text.")
    article = _page(html, url, language)
    return article if article.headline or not subject else replace(article, headline=subject)


def _field(mail: Message, name: str) -> str:
    """A header's words on one line; a broken header counts as none."""
    try:
        return " ".join(str(mail[name] or "").split())
    except _BROKEN:
        return ""


def _bodies(mail: Message) -> tuple[str, str]:
    """All plain text of a mail that is no attachment, and its first web page."""
    plain: list[str] = []
    html = ""
    for part in islice(mail.walk(), MOST_PARTS):
        if part.get_content_maintype() != "text" or _attached(part):
            continue
        words = _words_of(part)
        if part.get_content_subtype() == "html":
            html = html or words
        elif part.get_content_subtype() in {"plain", "markdown"}:
            plain.append(words)
    return "\n\n".join(plain), html


def _attached(part: Message) -> bool:
    try:
        return part.get_content_disposition() == "attachment"
    except _BROKEN:
        return False


def _words_of(part: Message) -> str:
    """A part's text; format=flowed lines are put together again."""
    try:
        raw = part.get_payload(decode=True)
        charset, flowed = part.get_content_charset(), part.get_param("format")
    except _BROKEN:
        return ""
    text = decoded(raw if isinstance(raw, bytes) else b"", charset)
    return re.sub(r"(?<=[^\s>-]) \r?\n(?=[^\s>])", " ", text) if flowed == "flowed" else text


# PDF


def _read_pdf(content: bytes, url: str | None, language: str | None) -> Article:
    pages, title, whole = _pdf_pages(content)
    text = "\n".join(_without_margins(pages))
    if len(re.findall(r"\w{2,}", text[:20_000])) < _FEWEST:
        raise NotAnArticle("unreadable", 0, "The PDF holds pictures of pages and no text. Paste the text instead.")
    article = read_text(text, url, None, language)
    if title and article.headline is None:
        article = replace(article, headline=title)
    note = f"The PDF is long; only its first {len(pages)} pages were read."
    return article if whole else replace(article, notes=(*article.notes, note))


_FEWEST = 5


def _pdf_pages(content: bytes) -> tuple[list[list[str]], str | None, bool]:
    """The lines of each page read, the title the file claims, and whether all pages were read."""
    from pypdf import PdfReader  # noqa: PLC0415 - a heavy import that only PDFs need

    # It reports every flaw of a file on standard error, a million times if need be.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)
    try:
        reader = PdfReader(BytesIO(content), strict=False)
        _unlock(reader)
        count = len(reader.pages)
        pages = list(_texts(reader.pages[at] for at in range(min(count, MOST_PAGES))))
        return pages, _claimed_title(reader.metadata), len(pages) == count
    except NotAnArticle:
        raise
    except (Exception, RecursionError) as error:  # a damaged PDF makes pypdf fail in any way at all
        raise NotAnArticle("unreadable", 0, "The PDF cannot be read; it may be damaged. Paste the text instead.") from error


def _unlock(reader: Any) -> None:
    """Opens a PDF that is only locked against changes; a password nobody gave stays a password."""
    if reader.is_encrypted and not reader.decrypt(""):
        raise NotAnArticle("unreadable", 0, "The PDF is locked with a password. Paste the text instead.")


def _texts(pages: Iterator[Any]) -> Iterator[list[str]]:
    """The lines of each page, until enough is read; a page that is all drawing counts as empty."""
    read = drawn = 0
    for page in pages:
        drawing = page.get_contents()
        size = len(drawing.get_data()) if drawing is not None else 0
        if size > LARGEST_PAGE:
            yield []
            continue
        drawn += size + _repeated(page, MOST_DRAWING)
        if drawn > MOST_DRAWING or read > MOST_CHARACTERS:
            return
        text = page.extract_text() if size else ""
        read += len(text)
        yield [line.strip() for line in text.splitlines()]


def _repeated(owner: Any, most: int, depth: int = 0) -> int:
    """Bytes that reading the forms of a page or form takes, each as often as it is drawn; counted no further than ``most``."""
    drawing = owner if depth else owner.get_contents()
    known = _entry(_entry(owner, "/Resources"), "/XObject")
    total = 0
    for name, times in Counter(_DRAWN.findall(drawing.get_data()) if known is not None and drawing is not None else ()).items():
        form = _entry(known, name.decode("latin-1"))
        if _entry(form, "/Subtype") != "/Form":
            continue
        if depth >= DEEPEST_FORM or total > most:
            return most + 1
        total += times * (FORM_COST + len(form.get_data()) + _repeated(form, most, depth + 1))
    return total


def _entry(owner: Any, key: str) -> Any:
    """What stands under a key, followed to where it is written; nothing when there is no such key."""
    return owner[key] if owner is not None and key in owner else None


def _claimed_title(facts: Any) -> str | None:
    """The title in a PDF's properties, unless it is a file's name or a program's."""
    title = " ".join(str(getattr(facts, "title", None) or "").split())
    named = re.search(r"\.\w{2,5}$|^(?:microsoft|untitled|unbenannt|sans titre|document)\b|_", title, re.IGNORECASE)
    return title if title.count(" ") >= _TITLE_SPACES and not named else None


_DRAWN = re.compile(rb"(/[^\s/<>\[\]()]{1,100})\s+Do\b")
_TITLE_SPACES = 2
_MARGIN = 3
_SHARE = 0.5


def _without_margins(pages: list[list[str]]) -> list[str]:
    """All lines but those that stand at the top or bottom of at least half of the pages, page numbers aside."""
    filled = [[line for line in page if line] for page in pages]
    edges = Counter(key for page in filled for key in {_edge(line) for line in (*page[:_MARGIN], *page[-_MARGIN:])})
    often = {key for key, count in edges.items() if count > 1 and count >= _SHARE * len(filled)}
    return [line for page, lines in zip(pages, filled, strict=True) for line in _inner(page, lines, often)]


def _edge(line: str) -> str:
    return re.sub(r"[\d\W_]+", " ", line.casefold()).strip()


def _inner(page: list[str], filled: list[str], often: set[str]) -> list[str]:
    """A page's lines without its header and footer; a page of few lines has its edges only where they are not the text."""
    top, bottom = filled[:_MARGIN], filled[-_MARGIN:]
    kept = list(page)
    for line in (*top, *bottom):
        bare = _edge(line)
        if (bare in often or (not bare and len(line) < _NUMBER)) and line in kept:
            kept.remove(line)
    said = [at for at, line in enumerate(kept) if line]
    return kept[said[0] : said[-1] + 1] if said else []


_NUMBER = 12

_READERS: dict[str, Callable[[bytes, str | None, str | None], Article]] = {
    "txt": _read_plain,
    "html": _read_html,
    "eml": _read_mail,
    "pdf": _read_pdf,
}
