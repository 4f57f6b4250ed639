"""A briefing as Discord messages: headline, facts, key points that lead to their sentences, quotes with their speakers, foot, buttons."""

from collections.abc import Iterator, Sequence

from adapters.chat import Briefed
from adapters.discord import limits
from adapters.discord.buttons import rows
from adapters.discord.limits import Component
from adapters.discord.message import Item, Message, divided, fits, rule, text, texts, told
from adapters.discord.words import arrow, bold, escaped, host, italic, linked, quoted, sent, shown, small
from adapters.letters import clean, cut
from adapters.telling import LONGEST_LINE, also_in, counted, credited, headline, notes, place_of, sources, too_long
from adapters.wording import facts, in_marks
from briefings.models import Briefing, KeyPoint, Quote
from briefings.quoted import Quoted

LONGEST_HEADLINE = 500
LONGEST_NOTE = 180
"""Characters of a line of the foot; all lines around the items together leave room for some."""


def briefing_messages(reply: Briefed, *, pictures: bool = False) -> tuple[Message, ...]:
    """The briefing's messages: the first for the channel, the others for its thread. ``pictures`` shows the article's own."""
    briefing = reply.briefing
    if reply.shown == "one-line":
        return _one_line(reply)
    points = _points(briefing) if reply.shown != "quotes" else ()
    quotes = () if reply.shown == "points" else _of_sources(reply.said) if reply.said else _quotes(briefing)
    head = [*_head(reply), *(_picture(briefing) if pictures else ()), rule()]
    return divided(head, [*points, *_apart(quotes)], _tail(reply), headline(briefing))


def _apart(items: Iterator[Item] | tuple[()]) -> Iterator[Item]:
    """The items, with a line above the first."""
    for number, item in enumerate(items):
        yield item if number else Item((rule(), *item.components))


def _head(reply: Briefed) -> list[Component]:
    """A note above, the headline leading to the article, the facts, the dek."""
    briefing = reply.briefing
    title = f"## {linked(headline(briefing), briefing.article.url, LONGEST_HEADLINE)}"
    dek = italic(briefing.article.dek or "", LONGEST_HEADLINE)
    return [*texts(small(shown(reply.note, LONGEST_LINE))), text(title, _facts(briefing)), *texts(dek)]


def _facts(briefing: Briefing) -> str:
    """Outlet, byline, date and reading time, and the host the headline leads to."""
    place = host(briefing.article.url)
    return small(" · ".join(filter(None, [shown(facts(briefing), LONGEST_LINE), shown(place or "", LONGEST_LINE)])))


def _picture(briefing: Briefing) -> list[Component]:
    """The article's picture, if it is encrypted on its way; the words for those who do not see it say whose it is."""
    address = sent(briefing.article.image)
    if address is None or not address.startswith("https:"):
        return []
    words = cut(f"Picture of the article “{clean(briefing.headline)}”", limits.ALT)
    return [{"type": 12, "items": [{"media": {"url": address}, "description": words}]}]


def _points(briefing: Briefing) -> Iterator[Item]:
    for point in briefing.key_points:
        if words := clean(point.text):
            yield _whole(told(f"- {linked(words, place_of(briefing, point, short=True))}"), words, briefing, point)


def _quotes(briefing: Briefing) -> Iterator[Item]:
    for quote in briefing.quotes:
        if words := in_marks(quote, briefing.article.text):
            yield _whole(told(quote_lines(quote, briefing)), "".join(words), briefing, quote)


def _of_sources(quoted: Sequence[Quoted]) -> Iterator[Item]:
    """The quotes of several sources, each source's under its name, which leads to its article."""
    for name, briefing, quotes in sources(quoted):
        above = f"### {linked(name, briefing.article.url)} · {counted(len(quotes))}"
        for one in quotes:
            if words := in_marks(one.quote, one.briefing.article.text):
                item = _whole(told(quote_lines(one.quote, one.briefing, also_in(one))), "".join(words), one.briefing, one.quote)
                yield Item((*texts(above), *item.components))
                above = ""


def quote_lines(quote: Quote, briefing: Briefing, source: str = "") -> str:
    """A quote as a block quote, and below it who said it, to which ``source``, and where it stands."""
    words = quoted(in_marks(quote, briefing.article.text))
    name, rest = credited(quote)
    place = arrow(place_of(briefing, quote, short=True))
    who = f"— {bold(name, LONGEST_LINE)}{shown(rest, LONGEST_LINE)}" if name else ""
    by = " · ".join(filter(None, [who, escaped(source)]))
    return f"{words}\n{small(f'{by}{place}')}" if by else f"{words}{place}"


def _whole(item: Item, words: str, briefing: Briefing, place: KeyPoint | Quote) -> Item:
    """The item, or where to read it when no message can hold it: it is never cut."""
    if fits(item):
        return item
    return told(
        f"- {escaped(too_long(words, place, 'Discord'))}{arrow(place_of(briefing, place, short=True)) or arrow(briefing.article.url)}"
    )


def _tail(reply: Briefed) -> list[Component]:
    return [rule(), text(small(*_foot(reply))), *rows(reply.buttons)]


def _foot(reply: Briefed) -> list[str]:
    return [shown(note, LONGEST_NOTE) for note in notes(reply)]


def _one_line(reply: Briefed) -> tuple[Message, ...]:
    """The briefing in few lines: headline, the point, the quote, and who said it."""
    briefing = reply.briefing
    first = [*list(_points(briefing))[:1], *list(_quotes(briefing))[:1]]
    title = linked(headline(briefing), briefing.article.url, LONGEST_HEADLINE)
    head = [*texts(small(shown(reply.note, LONGEST_LINE))), text(f"**{title}**")]
    foot = " · ".join([_facts(briefing).removeprefix("-# "), *_foot(reply)[-1:]])
    return divided(head, first, [text(small(foot)), *rows(reply.buttons)], headline(briefing))
