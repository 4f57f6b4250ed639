"""A briefing as Slack messages: headline, facts, key points that lead to their sentences, quotes with their speakers, foot, buttons."""

from collections.abc import Iterable, Iterator, Sequence

from adapters.chat import Briefed
from adapters.letters import clean, cut, size
from adapters.slack import limits
from adapters.slack.buttons import row
from adapters.slack.limits import Block
from adapters.slack.message import Item, Message, bullet, context, divided, fits, line, notification, rich
from adapters.slack.words import Element, arrow, linked, plain, said, sent, to_host
from adapters.telling import LONGEST_HEADLINE, LONGEST_LINE, also_in, counted, credited, headline, notes, place_of, sources, too_long
from adapters.wording import facts, foot, in_marks
from briefings.models import Briefing, KeyPoint, Quote
from briefings.quoted import Quoted


def briefing_messages(reply: Briefed, *, pictures: bool = False) -> tuple[Message, ...]:
    """The briefing's messages: the first for the channel, the others for its thread. ``pictures`` shows the article's own."""
    briefing = reply.briefing
    if reply.shown == "one-line":
        return _one_line(reply)
    quotes = _of_sources(reply.said) if reply.said else _quotes(briefing)
    items = [*(_points(briefing) if reply.shown != "quotes" else ()), *(quotes if reply.shown != "points" else ())]
    head = [*_note(reply.note), *_head(briefing), *(_picture(briefing) if pictures else ())]
    return divided(head, items, [*_foot(reply), *row(reply.buttons)], _told(reply), briefing.headline)


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
    yield _headline(headline(briefing))
    yield context(cut(facts(briefing), LONGEST_LINE), to_host(briefing.article.url))
    if dek := clean(briefing.article.dek or ""):
        yield rich(line(said(cut(dek, LONGEST_HEADLINE), italic=True)))


def _headline(text: str) -> Block:
    """A header, or bold text for a headline that is longer than Slack's header."""
    if size(text) <= limits.HEADER:
        return {"type": "header", "text": plain(text, limits.HEADER)}
    return rich(line(said(cut(text, LONGEST_HEADLINE), bold=True)))


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
            yield _quote(words, quote, briefing)


def _quote(words: Sequence[str], quote: Quote, briefing: Briefing, beside: str = "", *above: Block) -> Item:
    """The words, and below them who said them; ``beside`` stands behind that."""
    by = credit_line(quote, briefing, beside)
    told = rich(*above, {"type": "rich_text_quote", "elements": list(_lines(words))}, *([line(by)] if by else []))
    made = _whole((told,), "".join(words), briefing, quote)
    return made if made == (told,) or not above else (rich(*above), *made)


def _of_sources(quoted: Sequence[Quoted]) -> Iterator[Item]:
    """The quotes of several sources, each source's under its name, which leads to its article."""
    for name, briefing, quotes in sources(quoted):
        above = [line([*linked(name, briefing.article.url, bold=True), *said(f" · {counted(len(quotes))}")])]
        for one in quotes:
            if words := in_marks(one.quote, one.briefing.article.text):
                yield _quote(words, one.quote, one.briefing, also_in(one), *above)
                above = []


def _lines(words: Iterable[str]) -> Iterator[Element]:
    """The paragraphs of a quote, each on its line."""
    for number, part in enumerate(words):
        yield from said(f"\n{part}" if number else part)


def credit_line(quote: Quote, briefing: Briefing, source: str = "") -> list[Element]:
    """Who said it, by name in bold, to which ``source``, and where it stands."""
    name, rest = credited(quote)
    by = [*said("— "), *said(cut(name, LONGEST_LINE), bold=True), *said(cut(rest, LONGEST_LINE))] if name else said(cut(rest, LONGEST_LINE))
    return [*by, *said(f" · {source}" if source and by else source), *arrow(place_of(briefing, quote))]


def _whole(item: Item, words: str, briefing: Briefing, place: KeyPoint | Quote) -> Item:
    """The item, or where to read it when no message can hold it: it is never cut."""
    if fits(item):
        return item
    return bullet([*said(too_long(words, place, "Slack")), *(arrow(place_of(briefing, place)) or arrow(briefing.article.url))])


def _foot(reply: Briefed) -> Iterator[Block]:
    yield context(*notes(reply))


def _one_line(reply: Briefed) -> tuple[Message, ...]:
    """The briefing in one block: headline, the point, the quote, and who said it."""
    briefing = reply.briefing
    said_first = [*list(_points(briefing))[:1], *list(_quotes(briefing))[:1]]
    head = [*_note(reply.note), rich(line(linked(cut(headline(briefing), LONGEST_HEADLINE), briefing.article.url, bold=True)))]
    tail = [context(cut(facts(briefing), LONGEST_LINE), foot(briefing)), *row(reply.buttons)]
    return divided(head, said_first, tail, _told(reply), briefing.headline)
