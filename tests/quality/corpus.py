"""Reads the labelled corpus: articles written and labelled by us, one file each.

A file has three parts, divided by lines of ``===``: facts about the article (``key: value``; ``fact:`` may repeat), its body, and
one line a quote. In the body a quotation stands as ``⟦1:words⟧`` inside the article's own marks, words in marks that are no quotation
as ``⟦x:words⟧``, and a subhead on a line that begins with ``## ``. A quote's line reads ``1 | speaker | role | channel``, with ``-`` for
what the article does not tell.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from briefings.models import Article, Section

FOLDER = Path(__file__).parent / "corpus"
MARKUP = re.compile(r"⟦(x|\d+):([^⟦⟧]*)⟧", re.DOTALL)


@dataclass(frozen=True, slots=True)
class LabelledQuote:
    """A quotation as an editor labelled it; ``None`` where the article does not tell."""

    start: int
    end: int
    words: str
    speaker: str | None
    role: str | None
    channel: str | None


@dataclass(frozen=True, slots=True)
class Labelled:
    """An article with its labels; ``kept`` ones are never tuned on."""

    name: str
    shape: str
    kept: bool
    article: Article
    quotes: tuple[LabelledQuote, ...]
    not_quotes: tuple[tuple[int, int], ...]
    facts: tuple[str, ...]
    summary: str


def _fields(head: str) -> dict[str, list[str]]:
    fields: dict[str, list[str]] = {}
    for line in filter(str.strip, head.splitlines()):
        key, colon, value = line.partition(":")
        if not colon:
            raise ValueError(f"not a 'key: value' line: {line!r}")
        fields.setdefault(key.strip(), []).append(value.strip())
    return fields


def _known(value: str) -> str | None:
    value = value.strip()
    return None if value in {"", "-"} else value


def _labels(table: str) -> dict[str, tuple[str | None, str | None, str | None]]:
    labels: dict[str, tuple[str | None, str | None, str | None]] = {}
    for line in filter(str.strip, table.splitlines()):
        number, speaker, role, channel = (part.strip() for part in line.split("|"))
        if number in labels:
            raise ValueError(f"quote {number} is labelled twice")
        labels[number] = (_known(speaker), _known(role), _known(channel))
    return labels


def _plain(marked: str) -> tuple[str, list[tuple[str, int, int]]]:
    """The text without its markup, and (label, start, end) of what was marked."""
    pieces: list[str] = []
    marks: list[tuple[str, int, int]] = []
    length = last = 0
    for found in MARKUP.finditer(marked):
        before, words = marked[last : found.start()], found[2]
        length += len(before)
        marks.append((found[1], length, length + len(words)))
        length += len(words)
        pieces += [before, words]
        last = found.end()
    return "".join([*pieces, marked[last:]]), marks


def _sections(blocks: list[str]) -> tuple[str, tuple[Section, ...]]:
    sections: list[tuple[str | None, list[tuple[int, int]]]] = [(None, [])]
    texts: list[str] = []
    at = 0
    for block in blocks:
        subhead = block.startswith("## ")
        text = block.removeprefix("## ")
        if subhead:
            sections.append((text, []))
        else:
            sections[-1][1].append((at, at + len(text)))
        texts.append(text)
        at += len(text) + 2
    made = (Section(tuple(spans), subhead=subhead) for subhead, spans in sections if spans or subhead)
    return "\n\n".join(texts), tuple(made)


def read(path: Path) -> Labelled:
    """The labelled article in one file; raises ValueError naming the file when its labels do not fit."""
    try:
        return _read(path)
    except ValueError as error:
        raise ValueError(f"{path.name}: {error}") from error


def _read(path: Path) -> Labelled:
    head, body, table = re.split(r"^===\s*$", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    fields, labels = _fields(head), _labels(table)
    blocks = [re.sub(r"\s*\n\s*", " ", block.strip()) for block in re.split(r"\n\s*\n", body.strip())]
    marked, _ = _sections(blocks)
    text, marks = _plain(marked)
    plain_blocks = [_plain(block)[0] for block in blocks]
    _, sections = _sections(plain_blocks)
    numbers = [number for number, _, _ in marks if number != "x"]
    if sorted(numbers) != sorted(labels):
        raise ValueError(f"marked {sorted(numbers)} but labelled {sorted(labels)}")
    for speaker, _, _ in labels.values():
        if speaker and speaker not in text and speaker not in fields.get("headline", [""])[0]:
            raise ValueError(f"speaker {speaker!r} is not in the article")
    one = {key: values[0] for key, values in fields.items()}
    article = Article(
        text=text,
        sections=sections,
        headline=one["headline"],
        dek=one.get("dek") or None,
        byline=tuple(name.strip() for name in one.get("byline", "").split(";") if name.strip()),
        language=one["language"],
    )
    quotes = tuple(LabelledQuote(start, end, text[start:end], *labels[number]) for number, start, end in marks if number != "x")
    not_quotes = tuple((start, end) for number, start, end in marks if number == "x")
    kept = {"tuned": False, "kept": True}[one["part"]]
    return Labelled(path.stem, one["shape"], kept, article, quotes, not_quotes, tuple(fields.get("fact", [])), one["summary"])


@cache
def corpus(language: str) -> tuple[Labelled, ...]:
    """All labelled articles of a language, by name."""
    return tuple(read(path) for path in sorted((FOLDER / language).glob("*.txt")))
