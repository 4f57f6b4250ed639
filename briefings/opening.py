"""What stands between the headline and the first paragraph: standfirst, byline, date; taken out of the text, each to its field."""

import re
from dataclasses import dataclass
from typing import Any

from briefings.body import SENTENCE_END, Block
from briefings.dates import dated
from briefings.metadata import OPENING, bare_words, names

LINES = 5
"""Blocks at the head of a body that may be such lines."""

LONGEST_LINE = 120
"""Characters of a byline or a date line."""

LEAST_STANDFIRST = 6
"""Words of a standfirst set in heading type."""


EMPTIED = re.compile(
    r"^(?:(?:written|posted|words|story) )?(?:by|von|par|por|di|de|door)\W*(?:(?:and|und|et|y|e|en|,|&)\W*)*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Opening:
    """The lines above the first paragraph, and the ``blocks`` that remain."""

    blocks: list[Block]
    standfirst: str | None = None
    byline: tuple[str, ...] = ()
    published: str | None = None


def _is_standfirst(block: Block, known: frozenset[str]) -> bool:
    """A block that the page marks as its standfirst, or a whole sentence in heading type."""
    long_heading = block.level > 0 and len(block.text.split()) > LEAST_STANDFIRST and SENTENCE_END.search(block.text)
    return bool(long_heading) or bare_words(block.text) in known


def _is_emptied(block: Block) -> bool:
    """A byline whose names were taken out by the extractor: "Par et"."""
    return len(block.text) <= LONGEST_LINE and EMPTIED.match(block.text) is not None


def _byline(block: Block, site: str | None) -> tuple[str, ...]:
    line = len(block.text) <= LONGEST_LINE and OPENING.match(block.text) and not SENTENCE_END.search(block.text)
    return names(block.text, site) if line else ()


def _date(block: Block) -> str | None:
    read = dated(block.text) if len(block.text) <= LONGEST_LINE else None
    return (read.iso or "") if read and read.alone else None


def _told(block: Block, known: frozenset[str], site: str | None) -> dict[str, Any] | None:
    """The field of Opening that a line fills, or ``None`` when it is the article's."""
    if _is_standfirst(block, known):
        return {"standfirst": block.text}
    if _is_emptied(block):
        return {}
    people, day = _byline(block, site), _date(block)
    return {"byline": people} if people else None if day is None else {"published": day or None}


def opening(blocks: list[Block], standfirsts: tuple[str, ...], site: str | None = None) -> Opening:
    """The opening of a body; ``standfirsts`` are the texts the page marks as such."""
    known = frozenset(map(bare_words, standfirsts))
    fields: dict[str, Any] = {}
    kept: list[Block] = []
    for at, block in enumerate(blocks):
        told = _told(block, known, site) if at < min(LINES, len(blocks) - 1) and len(kept) <= 1 else None
        if told is None:
            kept.append(block)
        else:
            fields = told | fields
    return Opening(kept, **fields)
