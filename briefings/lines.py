"""From pasted characters to clean lines: line ends, mail quoting, markdown marks and hard wrapping are undone here."""

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise

from briefings.furniture import is_page_mark, is_quote_intro, is_words_of_the_page

LONGEST = 2_000_000
"""Characters of a paste that are read."""

MAIL_FIELDS = {
    "title": "subject betreff asunto objet oggetto assunto sujet",
    "date": "date sent datum gesendet fecha enviado envoyé data inviato enviada enviada-em",
    "people": "from to cc bcc reply-to von an de para à a da cópia copie répondre-à antwort-an",
}
_FIELD_OF = {name: field for field, names in MAIL_FIELDS.items() for name in names.split()}
_MAIL_FIELD = re.compile(r"^\*{0,2}([^\W\d_][\w-]{0,12})(?: em| le)?\*{0,2} ?:\*{0,2} ?(.*)$")
_FORWARDED = re.compile(
    r"^[-_=*> ]{2,}\s*(?:forwarded message|original message|ursprüngliche nachricht|weitergeleitete nachricht|mensaje (?:original|reenviado)"
    r"|message (?:transféré|d'origine|original)|messaggio (?:originale|inoltrato)|mensagem (?:original|encaminhada))\b[^\n]{0,40}$"
    r"|^(?:begin forwarded message|anfang der weitergeleiteten nachricht|inicio del mensaje reenviado|début du message (?:réexpédié|transféré)"
    r"|inizio messaggio inoltrato|início da mensagem encaminhada) ?:$",
    re.IGNORECASE,
)
_REPLY_MARK = re.compile(r"^(?:(?:re|fwd?|aw|wg|rv|tr|i|r|enc|res)(?:\[\d\])? ?: ?)+", re.IGNORECASE)

_NEWLINE = re.compile("\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
    # joiners shape letters and join emoji beyond the European scripts, and are only noise within them
    "|(?<![\u0600-\u1fff\ufe0f\u2600-\u27bf\U0001f000-\U0001ffff])[\u200c\u200d]"
)
_SPACES = re.compile("[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_SURROGATE = re.compile("[\ud800-\udfff]")
_QUOTING = re.compile(r"^(?:> ?)+")

_IMAGE = re.compile(r"!\[[^\]\[\n]{0,300}\]\([^()\n]{0,1000}\)")
_LINK = re.compile(r"\[([^\[\]\n]{1,500})\]\((?:https?:|mailto:|/|#|\.)[^()\n]{0,1000}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)")
_CHAT_LINK = re.compile(r"<(?:https?://|mailto:)[^<>|\n]{1,1000}(?:\|([^<>|\n]{0,500}))?>")
_MARKS = tuple(
    re.compile(pattern)
    for pattern in (
        r"\*\*\*([^\s*](?:[^*\n]{0,1000}[^\s*])?)\*\*\*",
        r"\*\*([^\s*](?:[^*\n]{0,1000}[^\s*])?)\*\*",
        r"(?<!\w)__([^\s_](?:[^_\n]{0,1000}[^\s_])?)__(?!\w)",
        r"(?<![\w*])\*([^\s*](?:[^*\n]{0,1000}[^\s*])?)\*(?![\w*])",
        r"(?<![\w_])_([^\s_](?:[^_\n]{0,1000}[^\s_])?)_(?![\w_])",
        r"~~([^\s~](?:[^~\n]{0,1000}[^\s~])?)~~",
        r"`([^`\n]{1,300})`",
    )
)
_HEADING = re.compile(r"^(#{1,6}) +(.+?)[# ]*$")
_BULLET = re.compile(r"^(?:[•●▪◦‣∙·⁃■□➤►✓] ?|[-*+] )(?=\S)")
_RULE = re.compile(r"^(?:[-_*=~#·•] ?){3,}$|^[-_*=~⸻]{2,}$")
_FENCE = re.compile(r"^```\w*$")
_REFERENCE = re.compile(r"^\[[^\]\n]{1,80}\]: ?https?:\S+")
_CHAT_SAYS = re.compile(r"^\[\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d\d(?::\d\d)?(?: ?[ap]m)?\] [^:\n]{1,40}: ", re.IGNORECASE)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!~>-])")

FULL_STOPS = frozenset(".!?…。！？؟۔।")
_SIGNED = re.compile(r"(?<=[.!?”\"]) ?\([^()]{1,40}\)$")
_CLOSERS = " \"'”’»«“‘)]›‹*"


@dataclass(frozen=True, slots=True)
class Line:
    """One line as a reader sees it: ``gap`` tells of a blank line before, ``level`` of a markdown heading, ``bullet`` of a list mark."""

    text: str
    gap: bool = False
    level: int = 0
    bullet: bool = False

    @property
    def words(self) -> int:
        """Words; in scripts without spaces, a third of the characters."""
        return count_words(self.text)

    @property
    def ends(self) -> bool:
        """Whether it ends as a sentence does."""
        return ends_a_sentence(self.text)


@dataclass(frozen=True, slots=True)
class Pasted:
    """Clean lines with what a mail's header or a front matter told: title, dek, date and authors as written there."""

    lines: tuple[Line, ...]
    title: str | None = None
    dek: str | None = None
    date: str | None = None
    authors: str | None = None
    cut: bool = False


def count_words(text: str) -> int:
    """How many words; in scripts without spaces, a third of the characters."""
    spaced = text.count(" ") + 1
    return max(spaced, len(text) // 3) if text and not text.isascii() and len(text) > 40 * spaced else spaced * bool(text)


def ends_a_sentence(text: str) -> bool:
    """Whether the last mark, closing quotes and brackets aside, ends a sentence."""
    tail = _SIGNED.sub("", text[-60:])[-8:]
    bare = tail.rstrip(_CLOSERS)
    return bool(bare) and (bare[-1] in FULL_STOPS or (bare[-1] == "," and bare != tail))


def clean(text: str) -> str:
    """The same words with plain line ends and single spaces, nothing invisible, and no half characters."""
    text = _INVISIBLE.sub("", _NEWLINE.sub("\n", text))
    return _SURROGATE.sub("\ufffd", _SPACES.sub(" ", text))


def read_lines(text: str) -> Pasted:
    """Clean lines of a paste of any length; beyond 2,000,000 characters it is cut."""
    cut = len(text) > LONGEST
    raw = [_QUOTING.sub("", line.strip()).strip() for line in clean(text[:LONGEST]).split("\n")]
    raw, matter = _front_matter(raw)
    raw, header = _unpack_mail(raw)
    marked = _mark(raw)
    told = {**header, **matter}
    return Pasted(
        tuple(_unwrap([line for line in marked if not is_page_mark(line.text)])),
        title=_REPLY_MARK.sub("", told.get("title", "")) or None,
        dek=told.get("dek"),
        date=told.get("date"),
        authors=told.get("authors"),
        cut=cut,
    )


_MATTER = {
    "title": "title", "headline": "title", "date": "date", "published": "date", "pubdate": "date", "author": "authors", "authors": "authors",
    "by": "authors", "byline": "authors", "description": "dek", "subtitle": "dek", "dek": "dek", "summary": "dek",
}  # fmt: skip
_MATTER_LINES = 60


def _front_matter(raw: list[str]) -> tuple[list[str], dict[str, str]]:
    """What a block between two lines of dashes at the very top tells, and the lines after it."""
    first = next((at for at, line in enumerate(raw[:_MATTER_LINES]) if line), 0)
    if raw[first] not in {"---", "+++"}:
        return raw, {}
    end = next((at for at in range(first + 1, min(len(raw), first + _MATTER_LINES)) if raw[at] in {"---", "+++", "..."}), None)
    if end is None or not any(re.match(r"[\w-]+ ?[:=]", line) for line in raw[first + 1 : end]):
        return raw, {}
    told: dict[str, str] = {}
    for line in raw[first + 1 : end]:
        name, _, value = line.partition(":" if ":" in line else "=")
        field, value = _MATTER.get(name.strip().casefold()), value.strip().strip("\"'[]").strip()
        if field and value:
            told.setdefault(field, value)
    return raw[end + 1 :], told


_MOST_FIELDS = 12
_SIGNATURE = 600
_LONGEST_HEADING = 300


def _field(line: str) -> tuple[str, str] | None:
    found = _MAIL_FIELD.match(line[:400])
    field = _FIELD_OF.get(found[1].casefold()) if found else None
    return (field, found[2].strip()) if found and field else None


def _unpack_mail(raw: list[str]) -> tuple[list[str], dict[str, str]]:
    """The longest stretch between mail headers, and what the header before it says."""
    stretches: list[tuple[dict[str, str], list[str]]] = [({}, [])]
    at = 0
    while at < len(raw):
        header, after = _header_at(raw, at)
        if after > at:
            stretches.append((header or stretches[-1][0], []))
        else:
            stretches[-1][1].append(raw[at])
            after += 1
        at = after
    header, lines = max(stretches, key=lambda stretch: sum(map(len, stretch[1])))
    return _unsigned(lines) if len(stretches) > 1 else lines, header


def _header_at(raw: list[str], at: int) -> tuple[dict[str, str], int]:
    """The mail header that begins at a line, and the line after it; the same line when there is none."""
    if _FORWARDED.match(raw[at][:100]) or is_quote_intro(raw[at]):
        after = at + 1
        while after < len(raw) and not raw[after]:
            after += 1
        return _header_at(raw, after) if after < len(raw) and _field(raw[after]) else ({}, at + 1)
    fields = []
    after = at
    while after < min(len(raw), at + _MOST_FIELDS) and (field := _field(raw[after])):
        fields.append(field)
        after += 1
    kinds = [kind for kind, _ in fields]
    if kinds.count("people") < 1 or not {"title", "date"} & set(kinds):
        return {}, at
    return {kind: value for kind, value in reversed(fields) if kind != "people"}, after


def _unsigned(lines: list[str]) -> list[str]:
    """Without the signature under a line of two dashes."""
    end, length = len(lines), 0
    for at in range(len(lines) - 1, -1, -1):
        length += len(lines[at])
        if length >= _SIGNATURE:
            break
        end = at if lines[at] == "--" else end
    return lines[:end]


def _mark(raw: list[str]) -> list[Line]:
    """Lines without their markdown, blank ones dropped and remembered as gaps."""
    lines: list[Line] = []
    gap = True
    for text in raw:
        if lines and not gap and re.fullmatch(r"={3,}|-{3,}", text) and not lines[-1].ends and len(lines[-1].text) < _LONGEST_HEADING:
            lines[-1] = replace(lines[-1], level=1 if text[0] == "=" else 2)
            gap = True
            continue
        if not text or _RULE.match(text[:200]) or _FENCE.match(text) or _REFERENCE.match(text):
            gap = True
            continue
        line = _plain(text, gap=gap)
        if line.text:
            lines.append(line)
            gap = line.level > 0
    return lines


def _plain(text: str, *, gap: bool) -> Line:
    text = _CHAT_SAYS.sub("", text)
    heading = _HEADING.match(text) if text[0] == "#" and len(text) < _LONGEST_HEADING else None
    bullet = None if heading else _BULLET.match(text)
    bare = heading[2] if heading else text[bullet.end() :] if bullet else text
    return Line(_unmarked(bare).strip(), gap or heading is not None, len(heading[1]) if heading else 0, bullet is not None)


def _unmarked(text: str) -> str:
    if not ({"*", "_", "[", "`", "~", "<", "\\"} & set(text)):
        return text
    text = _CHAT_LINK.sub(lambda found: found[1] or "", _IMAGE.sub("", text))
    text = _LINK.sub(r"\1", text)
    for mark in _MARKS:
        text = mark.sub(r"\1", text)
    return _SPACES.sub(" ", _ESCAPED.sub(r"\1", text))


_FILLED = 40
_FEWEST_FILLED = 3
_WIDEST = 130
_SLACK = 0.86


def _unwrap(lines: list[Line]) -> list[Line]:
    """Paragraphs put together again when the lines were broken at a width; other lines stay as they are."""
    width = _width(lines)
    if not width:
        return lines
    known = Counter(word for line in lines for word in re.findall(r"\w[\w-]*\w", line.text))
    joined: list[list[str]] = []
    heads: list[Line] = []
    for before, line in pairwise([Line(""), *lines]):
        if heads and _runs_on(before, line, width):
            _join(joined[-1], line.text, known)
        else:
            heads.append(line)
            joined.append([line.text])
    return [replace(head, text=" ".join(texts)) for head, texts in zip(heads, joined, strict=True)]


def _width(lines: list[Line]) -> int:
    """The width lines were broken at, in characters; 0 when they were not."""
    filled = sorted(len(a.text) for a, b in pairwise(lines) if not b.gap and not a.level and len(a.text) >= _FILLED)
    open_ends = sum(not a.ends for a, b in pairwise(lines) if not b.gap and not a.level and len(a.text) >= _FILLED)
    if len(filled) < _FEWEST_FILLED or open_ends < 0.5 * len(filled):
        return 0
    width = filled[int(len(filled) * 0.9)]
    near = sum(length >= 0.7 * width for length in filled)
    over = sum(len(line.text) for line in lines if len(line.text) > 1.4 * width)
    whole = sum(len(line.text) for line in lines)
    return width if width <= _WIDEST and near >= 0.6 * len(filled) and over < 0.2 * whole else 0


def _runs_on(before: Line, line: Line, width: int) -> bool:
    if line.gap or line.level or before.level or (line.bullet and not line.text[:1].islower()):
        return False
    if is_words_of_the_page(line.text) or is_words_of_the_page(before.text):
        return False
    first = line.text.split(" ", 1)[0]
    full = len(before.text) + 1 + len(first) > _SLACK * width
    return full or (first[:1].islower() and len(before.text) > width // 2 and not before.ends)


def _join(texts: list[str], text: str, known: Counter[str]) -> None:
    """Puts a line behind the others; a word broken at the line's end becomes one word again."""
    last, (first, _, rest) = texts[-1], text.partition(" ")
    head, _, stub = last.rpartition(" ")
    if not (re.fullmatch(r".*[^\W\d_][-‐¬]", stub[-60:]) and first[:1].islower()):
        texts.append(text)
        return
    bare = re.sub(r"\W+$", "", first)
    hyphened = stub[:-1] + "-" + bare
    word = stub if known[hyphened] and not known[stub[:-1] + bare] else stub[:-1]
    texts[-1] = (head + " " if head else "") + word + first
    if rest:
        texts.append(rest)
