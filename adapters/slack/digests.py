"""A digest as Slack messages: a story an item, then a line each for the rest."""

from collections.abc import Iterator, Sequence

from adapters.chat import Digested, Item, Story
from adapters.letters import clean, cut, size
from adapters.slack import limits, message
from adapters.slack.briefed import credit_line
from adapters.slack.buttons import below, row
from adapters.slack.limits import Block
from adapters.slack.lists import title, words
from adapters.slack.message import Message, bullet, context, divided, fits, line, notification, rich
from adapters.slack.words import Element, arrow, escaped, is_markup, link, linked, plain, said
from adapters.telling import (
    LONGEST_LINE,
    LONGEST_TEXT,
    STORIES,
    gone_on,
    headings,
    headline,
    place_of,
    reporters,
    sections,
    sourced,
    told_points,
    told_quotes,
)
from adapters.wording import in_marks
from briefings.held import held
from briefings.models import Briefing, KeyPoint
from briefings.quoted import Quoted


def digest_messages(reply: Digested) -> tuple[Message, ...]:
    """The digest; what does not fit follows in its thread, story by story."""
    note = [context(cut(clean(reply.note), LONGEST_LINE))] if clean(reply.note) else []
    foot = [context(cut(clean(reply.foot), LONGEST_LINE))] if clean(reply.foot) else []
    under = sections(reply)
    above = headings(under)
    told = [*map(_story, reply.stories, above), *map(_line, reply.rest, above[len(reply.stories) :])]
    first = [story.briefing.headline for story in reply.stories[:2]]
    tail = [*foot, *row(reply.buttons)]
    return divided([title(reply.title), *note], told, tail, notification(reply.title, *first), reply.title, gone_on(under))


@held(STORIES)
def _story(story: Story, heading: str) -> message.Item:
    """Headline, one or two key points, the quotes with their speakers, who else reports it, its buttons; fewer quotes where they do not fit."""
    above, quotes = _heading(heading), told_quotes(story)
    for many in range(len(quotes), -1, -1):
        whole = (*above, rich(*_top(story.briefing, quotes[:many]), *_quotes(quotes[:many])), *_end(story, many))
        if fits(whole):
            return whole
    return (*above, rich(_headline(story.briefing)), *_end(story, 0))


def _end(story: Story, quotes: int) -> Iterator[Block]:
    """What stands below a story of which so many quotes are shown."""
    yield from _reporters_line(story, quotes)
    yield from below(story.buttons)
    yield {"type": "divider"}


def _heading(text: str) -> list[Block]:
    return [{"type": "header", "text": plain(text, limits.HEADER)}] if text else []


def _top(briefing: Briefing, quotes: Sequence[Quoted]) -> Iterator[Block]:
    yield _headline(briefing)
    points = [line(_point(briefing, point)) for point in told_points(briefing, quotes)]
    if points:
        yield {"type": "rich_text_list", "style": "bullet", "elements": points}


def _headline(briefing: Briefing) -> Block:
    return line(linked(cut(headline(briefing), LONGEST_TEXT), briefing.article.url, bold=True))


def _point(briefing: Briefing, point: KeyPoint) -> list[Element]:
    return [*said(clean(point.text)), *arrow(place_of(briefing, point))]


def _quotes(quotes: Sequence[Quoted]) -> Iterator[Block]:
    """Each quote with who said it, and to whom where several sources tell; none without a sure speaker."""
    for one in quotes:
        by, words = credit_line(one.quote, one.briefing, sourced(one, quotes)), "\n".join(in_marks(one.quote, one.briefing.article.text))
        yield {"type": "rich_text_quote", "elements": said(words)}
        if by:
            yield line(by)


def _reporters_line(story: Story, quotes: int) -> list[Block]:
    """Who reports it, small and grey."""
    told = _reporters(story, quotes)
    return [context(told)] if told else []


def _reporters(story: Story, quotes: int) -> Element | None:
    """The outlet, and who else reports it with a link to each; only names where Slack would read one as markup."""
    named = reporters(story, str, lambda name, _: name, quotes)
    markup = reporters(story, escaped, lambda name, url: link(name, url) or escaped(name), quotes)
    if not named or is_markup(named) or size(markup) > limits.TEXT:
        return plain(named, limits.TEXT) if named else None
    return {"type": "mrkdwn", "text": markup, "verbatim": True}


def _line(item: Item, heading: str) -> message.Item:
    return (*_heading(heading), *bullet(words(item) or said("…")))
