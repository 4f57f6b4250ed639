"""Markup inside a feed to plain text: tags go, letters written as entities become letters, cost stays linear."""

import re
from html import unescape

LARGEST = 60_000
"""Characters of markup that are read."""

TAGS = re.compile(r"(</?[a-zA-Z!?][^<>]*>)")
NAME = re.compile(r"</?([a-zA-Z0-9]+)")
UNSEEN = frozenset({"script", "style", "noscript", "template", "iframe", "svg", "object", "textarea"})
INLINE = frozenset("a abbr b bdi bdo big cite code em font i ins kbd label mark q s small span strike strong sub sup u var wbr".split())
NAMES = (
    INLINE
    | UNSEEN
    | frozenset(
        "acronym address applet area article aside audio base basefont blink blockquote body br button canvas caption center col colgroup data "
        "datalist dd del details dfn dialog dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header "
        "hgroup hr html image img input legend li link main map marquee math menu meta meter nav nobr noframes ol optgroup option output p param "
        "picture plaintext pre progress rp rt ruby samp section select source summary table tbody td tfoot th thead time title tr track tt ul "
        "video xmp".split()
    )
)
"""Elements of HTML; "<T>" in a title about programs is none and stays."""
OWN_WORD = re.compile(r"<[a-zA-Z]\w*>")
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u2060\ufeff\ud800-\udfff]")


def plain(markup: str, longest: int) -> str:
    """The words of a title or a summary on one line, cut at a whole word with "…" when there are more than ``longest`` characters.

    >>> plain("<p>Ports &amp; <b>harb</b>ours</p><script>x()</script>", 80)
    'Ports & harbours'
    """
    text = _without_comments(markup[:LARGEST])
    pieces = _kept(TAGS.split(text)) if "<" in text else text
    return cut(" ".join(CONTROLS.sub("", unescape(pieces)).split()), longest)


def title(printed: str, longest: int) -> str:
    """A title: like ``plain``, and once more for feeds that escape twice ("AT&amp;amp;T")."""
    once = plain(printed, longest)
    return plain(once, longest) if "&" in once and ";" in once else once


def cut(text: str, longest: int) -> str:
    """The text, or its whole words that fit before "…"."""
    if len(text) <= longest:
        return text
    short = text[: longest - 1]
    head, space, _ = short.rpartition(" ")
    return f"{head.rstrip(' ,;:') if space and len(head) > longest // 2 else short}…"


def _without_comments(text: str) -> str:
    """Comments go; one that never ends takes the rest with it."""
    kept, position = [], 0
    while (start := text.find("<!--", position)) >= 0:
        kept.append(text[position:start])
        end = text.find("-->", start + 4)
        position = end + 3 if end >= 0 else len(text)
    return "".join(kept) + text[position:]


def _kept(pieces: list[str]) -> str:
    """The text between the tags; ``pieces`` holds text and tag in turn."""
    kept: list[str] = []
    closing = ""
    closed = {piece[2:-1].lower() for piece in pieces if piece.startswith("</")}
    for number, piece in enumerate(pieces):
        if number % 2 and not _is_word(piece, closed):
            closing = _after_tag(piece, closing, kept)
        elif not closing:
            kept.append(piece)
    return "".join(kept)


def _is_word(tag: str, closed: set[str]) -> bool:
    """Whether this looks like a tag and is none: no element of HTML, and nowhere closed."""
    return OWN_WORD.fullmatch(tag) is not None and (name := tag[1:-1].lower()) not in NAMES and name not in closed


def _after_tag(tag: str, closing: str, kept: list[str]) -> str:
    """The unseen element we are in after this tag, empty when in none; a block's tag parts words."""
    found = NAME.match(tag)
    name = found[1].lower() if found else ""
    if closing:
        return "" if tag.startswith("</") and name == closing else closing
    if name not in INLINE:
        kept.append(" ")
    return name if name in UNSEEN and not tag.startswith("</") and not tag.endswith("/>") else ""
