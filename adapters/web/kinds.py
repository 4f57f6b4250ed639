"""What an answer is, by its header and by the bytes it begins with: a page, a text, a PDF, a feed, or something that is named and refused."""

import codecs
import re
from typing import Literal

Kind = Literal["html", "text", "pdf", "feed"]

SNIFFED = 4096
"""Bytes the judgement rests on."""
FEED_TYPES = frozenset({"application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json"})
CONTROL_SHARE = 0.02
"""Control characters among the first bytes from which they are no text."""
CONTROLS = bytes({*range(0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F})
"""All but the blanks, and the escape by which Japanese mail changes its alphabet."""

FAMILIES = {"image": "an image", "video": "a video", "audio": "a sound file", "font": "a font", "model": "a 3D model"}
TYPES: dict[str, str] = {
    "application/zip": "an archive",
    "application/gzip": "a compressed file",
    "application/x-gzip": "a compressed file",
    "application/x-tar": "an archive",
    "application/x-7z-compressed": "an archive",
    "application/x-rar-compressed": "an archive",
    "application/vnd.rar": "an archive",
    "application/msword": "an office document",
    "application/vnd.ms-excel": "a spreadsheet",
    "application/vnd.ms-powerpoint": "a slide show",
    "application/rtf": "an office document",
    "application/epub+zip": "an e-book",
    "application/vnd.apple.mpegurl": "a video",
    "application/x-mpegurl": "a video",
    "application/dash+xml": "a video",
    "application/ogg": "a sound file",
    "application/javascript": "a program",
    "text/javascript": "a program",
    "application/wasm": "a program",
    "application/x-msdownload": "a program",
    "application/java-archive": "a program",
    "application/vnd.android.package-archive": "a program",
    "application/json": "a data file (JSON)",
    "application/ld+json": "a data file (JSON)",
    "text/css": "a style sheet",
    "text/calendar": "a calendar",
    "text/vcard": "an address card",
    "text/csv": "a table of data",
}
"""What is refused by its header, unless its first bytes say otherwise."""
PREFIXES = {
    "application/vnd.openxmlformats-officedocument.": "an office document",
    "application/vnd.oasis.opendocument.": "an office document",
}

MAGIC: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\x89PNG\r\n", "an image"),
    (0, b"\xff\xd8\xff", "an image"),
    (0, b"GIF87a", "an image"),
    (0, b"GIF89a", "an image"),
    (0, b"II*\x00", "an image"),
    (0, b"MM\x00*", "an image"),
    (0, b"\x00\x00\x01\x00", "an image"),
    (8, b"WEBP", "an image"),
    (8, b"AVI ", "a video"),
    (8, b"WAVE", "a sound file"),
    (4, b"ftypavif", "an image"),
    (4, b"ftypheic", "an image"),
    (4, b"ftypM4A", "a sound file"),
    (4, b"ftyp", "a video"),
    (0, b"\x1aE\xdf\xa3", "a video"),
    (0, b"FLV\x01", "a video"),
    (0, b"\x00\x00\x01\xba", "a video"),
    (0, b"\x00\x00\x01\xb3", "a video"),
    (0, b"ID3", "a sound file"),
    (0, b"\xff\xfb", "a sound file"),
    (0, b"OggS", "a sound file"),
    (0, b"fLaC", "a sound file"),
    (30, b"mimetypeapplication/epub", "an e-book"),
    (30, b"[Content_Types].xml", "an office document"),
    (30, b"mimetypeapplication/vnd.oasis", "an office document"),
    (0, b"PK\x03\x04", "an archive"),
    (0, b"PK\x05\x06", "an archive"),
    (0, b"7z\xbc\xaf\x27\x1c", "an archive"),
    (0, b"Rar!\x1a\x07", "an archive"),
    (257, b"ustar", "an archive"),
    (0, b"\x1f\x8b", "a compressed file"),
    (0, b"BZh", "a compressed file"),
    (0, b"\xfd7zXZ\x00", "a compressed file"),
    (0, b"\x28\xb5\x2f\xfd", "a compressed file"),
    (0, b"\xd0\xcf\x11\xe0", "an office document"),
    (0, b"{\\rtf", "an office document"),
    (0, b"wOFF", "a font"),
    (0, b"wOF2", "a font"),
    (0, b"\x7fELF", "a program"),
    (0, b"MZ\x90", "a program"),
    (0, b"\x00asm", "a program"),
    (0, b"SQLite format 3", "a database"),
)

MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
BEFORE = r"(?:\s|<\?[^>]{0,400}\?>|<!--(?:(?!-->).){0,400}-->|<!DOCTYPE\s[^>\[]{0,300}>)*"
"""What may stand before the first tag. Each comment ends at its first end, and nothing is tried twice: thirty comments would take hours."""
FEED = re.compile(BEFORE + r"<(?:rss|feed|rdf:RDF|urlset|sitemapindex|(?:atom|a|ns\d):feed)\b", re.IGNORECASE | re.DOTALL)
JSON_FEED = re.compile(r"\s*\{.{0,900}https?:\\?/\\?/jsonfeed\.org\\?/version", re.DOTALL)
HTML = re.compile(
    BEFORE + r"<(?:!DOCTYPE\s+html|html|head|body|title|meta|link|script|style|article|main|section|header|div|p|h[1-6]|table|span|a|br)\b",
    re.IGNORECASE | re.DOTALL,
)
XML = re.compile(r"\s*<\?xml\s", re.IGNORECASE)


def refused_by_name(media: str) -> str | None:
    """What a media type is called, when nothing it holds can be read whatever its bytes are: pictures, sound, video, fonts."""
    return FAMILIES.get(media.partition("/")[0]) if media != "image/svg+xml" else "an image"


def kind_of(media: str, start: bytes) -> Kind | str:
    """The kind of an answer by its media type and its first bytes; otherwise what it is, with its article ("a video").

    The bytes win over the header when they are clear: servers call pages "application/octet-stream" and pictures "text/html".
    """
    if b"%PDF-" in start[:1024]:
        return "pdf"
    found = next((what for at, magic, what in MAGIC if start.startswith(magic, at)), None)
    if found or _is_binary(start):
        return found or _named(media) or "a file without text"
    text = _readable(start)
    if FEED.match(text) or JSON_FEED.match(text) or (media in FEED_TYPES and not HTML.match(text)):
        return "feed"
    if HTML.match(text) or media in {"text/html", "application/xhtml+xml"}:
        return "html"
    if media == "application/pdf":
        return "a damaged PDF"
    return _named(media) or ("a data file (XML)" if XML.match(text) else "text")


def _named(media: str) -> str | None:
    by_prefix = next((what for prefix, what in PREFIXES.items() if media.startswith(prefix)), None)
    return by_prefix or TYPES.get(media) or refused_by_name(media)


def _is_binary(start: bytes) -> bool:
    seen = start[:SNIFFED]
    controls = len(seen) - len(seen.translate(None, CONTROLS))
    return not seen.startswith(MARKS) and controls > CONTROL_SHARE * len(seen) and not _is_wide(seen)


def _is_wide(start: bytes) -> bool:
    """Whether every second byte is zero, as in UTF-16 without a mark."""
    even, odd = start[::2].count(0), start[1::2].count(0)
    return min(even, odd) < 0.05 * len(start) < 0.4 * len(start) / 2 < max(even, odd)


def _readable(start: bytes) -> str:
    """The first bytes as text, well enough to recognise tags."""
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or (b"\0" in start and _is_wide(start)):
        return start.replace(b"\0", b"").decode("latin-1").lstrip("ÿþ")
    return start.removeprefix(codecs.BOM_UTF8).decode("latin-1")
