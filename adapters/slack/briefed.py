"""A briefing as Slack messages: headline, facts, key points that lead to their sentences, quotes with their speakers, foot, buttons."""

from collections.abc import Iterable, Iterator

from adapters.chat import Briefed, Shown
from adapters.slack import limits
from adapters.slack.buttons import row
from adapters.slack.limits import Block
from adapters.slack.message import Item, Message, bullet, context, divided, fits, line, notification, rich
from adapters.slack.words import Element, arrow, clean, cut, linked, plain, said, sent, to_host
from adapters.wording import credit, facts, foot, in_marks
from briefings.links import to_place
from briefings.models import Briefing, KeyPoint, Quote

LONGEST_HEADLINE = 600
LONGEST_LINE = 300
"""Characters of a line of facts, a credit or a note; longer ones are cut at a word."""
MOST_NOTES = 5


def briefing_messages(reply: Briefed, *, pictures: bool = False) -> tuple[Message, ...]:
    """The briefing's messages: the first for the channel, the others for its thread. ``pictures`` shows the article's own."""
    briefing = reply.briefing
    if reply.shown == "one-line":
        return _one_line(reply)
    items = [*(_points(briefing) if reply.shown != "quotes" else ()), *(_quotes(briefing) if reply.shown != "points" else ())]
    head = [*_note(reply.note), *_head(briefing), *(_picture(briefing) if pictures else ())]
    return divided(head, items, [*_foot(briefing, reply.shown), *row(reply.buttons)], _told(reply), briefing.headline)


def _told(reply: Briefed) -> str:
    """What a locked screen shows: the headline, who published it, and the first thing in it."""
    briefing = reply.briefing
    outlet = f" · {briefing.article.outlet}" if briefing.article.outlet else ""
    quotes = (" ".join(in_marks(quote, briefing.article.text)) for quote in briefing.quotes)
    points = (point.text for point in briefing.key_points)
    return notification(f"{briefing.headline}{outlet}", next(quotes if reply.shown == "quotes" else points, None))


def _note(note: str) -> list[Block]:
    return [context(cut(clean(note), LONGEST_LINE))] if clean(note) else []


def _head(briefing: Briefing) -> Iterator[Block]:
    yield _headline(_named(briefing))
    yield context(cut(facts(briefing), LONGEST_LINE), to_host(briefing.article.url))
    if dek := clean(briefing.article.dek or ""):
        yield rich(line(said(cut(dek, LONGEST_HEADLINE), italic=True)))


def _named(briefing: Briefing) -> str:
    return clean(briefing.headline) or "An article without a headline"


def _headline(headline: str) -> Block:
    """A header, or bold text for a headline that is longer than Slack's header."""
    if limits.size(headline) <= limits.HEADER:
        return {"type": "header", "text": plain(headline, limits.HEADER)}
    return rich(line(said(cut(headline, LONGEST_HEADLINE), bold=True)))


def _picture(briefing: Briefing) -> list[Block]:
    """The article's picture, if it is encrypted on its way; the words for those who do not see it say whose it is."""
    address = sent(briefing.article.image)
    if address is None or not address.startswith("https:"):
        return []
    return [{"type": "image", "image_url": address, "alt_text": cut(f"Picture of the article “{clean(briefing.headline)}”", limits.ALT)}]


def _points(briefing: Briefing) -> Iterator[Item]:
    for point in briefing.key_points:
        if shown := clean(point.text):
            yield _whole(bullet(linked(shown, place_of(briefing, point))), shown, briefing, point)


def _quotes(briefing: Briefing) -> Iterator[Item]:
    for quote in briefing.quotes:
        if words := in_marks(quote, briefing.article.text):
            by = credit_line(quote, briefing)
            block = rich({"type": "rich_text_quote", "elements": list(_lines(words))}, *([line(by)] if by else []))
            yield _whole((block,), "".join(words), briefing, quote)


def place_of(briefing: Briefing, place: KeyPoint | Quote) -> str | None:
    """The address of the words on the article's page."""
    return to_place(briefing.article.url, briefing.article.text, place.start, place.end)


def _lines(words: Iterable[str]) -> Iterator[Element]:
    """The paragraphs of a quote, each on its line."""
    for number, part in enumerate(words):
        yield from said(f"\n{part}" if number else part)


def credit_line(quote: Quote, briefing: Briefing) -> list[Element]:
    """Who said it, by name in bold, and where it stands."""
    told, place = clean(credit(quote) or ""), arrow(place_of(briefing, quote))
    name = clean(quote.speaker or "") if told else ""
    rest = said(cut(told[len(name) :], LONGEST_LINE))
    return [*(said("— ") if name else ()), *said(cut(name, LONGEST_LINE), bold=True), *rest, *place]


def _whole(item: Item, words: str, briefing: Briefing, place: KeyPoint | Quote) -> Item:
    """The item, or where to read it when no message can hold it: it is never cut."""
    if fits(item):
        return item
    kind = "quote" if isinstance(place, Quote) else "sentence"
    told = f"A {kind} of {len(words):,} letters, too long for Slack, stands in the article"
    return bullet([*said(told), *(arrow(place_of(briefing, place)) or arrow(briefing.article.url))])


def _foot(briefing: Briefing, shown: Shown) -> Iterator[Block]:
    notes = [cut(clean(note), LONGEST_LINE) for note in briefing.notes if clean(note)][:MOST_NOTES]
    yield context(*notes, _counted(briefing, shown))


def _counted(briefing: Briefing, shown: Shown) -> str:
    if shown != "points" or not briefing.quotes:
        return foot(briefing)
    found = max(len(briefing.quotes), briefing.quotes_found)
    return f"{found} quote{'s' * (found != 1)} in the article"


def _one_line(reply: Briefed) -> tuple[Message, ...]:
    """The briefing in one block: headline, the point, the quote, and who said it."""
    briefing = reply.briefing
    said_first = [*list(_points(briefing))[:1], *list(_quotes(briefing))[:1]]
    head = [*_note(reply.note), rich(line(linked(cut(_named(briefing), LONGEST_HEADLINE), briefing.article.url, bold=True)))]
    tail = [context(cut(facts(briefing), LONGEST_LINE), foot(briefing)), *row(reply.buttons)]
    return divided(head, said_first, tail, _told(reply), briefing.headline)
