"""A digest as Slack messages: a story an item, then a line each for the rest."""

from collections.abc import Iterator

from adapters.chat import Digested, Story
from adapters.slack import limits, message
from adapters.slack.briefed import credit_line, place_of
from adapters.slack.buttons import beside, row
from adapters.slack.limits import Block
from adapters.slack.lists import LONGEST_DETAIL, LONGEST_TEXT, title, words
from adapters.slack.message import Message, bullet, context, divided, fits, line, notification, rich
from adapters.slack.words import Element, arrow, clean, cut, escaped, host, is_markup, link, linked, plain, said
from adapters.wording import in_marks
from briefings.models import Briefing, KeyPoint

POINTS = 2
"""Key points told of one story."""
ALSO, LONGEST_NAME = 6, 80
"""Other outlets named by their names; the rest are counted."""


def digest_messages(reply: Digested) -> tuple[Message, ...]:
    """The digest; what does not fit follows in its thread, story by story."""
    note = [context(cut(clean(reply.note), LONGEST_DETAIL))] if clean(reply.note) else []
    foot = [context(cut(clean(reply.foot), LONGEST_DETAIL))] if clean(reply.foot) else []
    told = [*map(_story, reply.stories), *_rest(reply)]
    first = [story.briefing.headline for story in reply.stories[:2]]
    return divided([title(reply.title), *note], told, [*foot, *row(reply.buttons)], notification(reply.title, *first), reply.title)


def _story(story: Story) -> message.Item:
    """Headline, one or two key points, the best quote with its speaker, who else reports it, its buttons."""
    whole = (rich(*_top(story.briefing), *_quote(story.briefing)), *_below(story), {"type": "divider"})
    if fits(whole):
        return whole
    return (rich(_headline(story.briefing)), *_below(story), {"type": "divider"})


def _top(briefing: Briefing) -> Iterator[Block]:
    yield _headline(briefing)
    points = [line(_point(briefing, point)) for point in briefing.key_points[:POINTS] if clean(point.text)]
    if points:
        yield {"type": "rich_text_list", "style": "bullet", "elements": points}


def _headline(briefing: Briefing) -> Block:
    headline = cut(clean(briefing.headline), LONGEST_TEXT) or "An article without a headline"
    return line(linked(headline, briefing.article.url, bold=True))


def _point(briefing: Briefing, point: KeyPoint) -> list[Element]:
    return [*said(clean(point.text)), *arrow(place_of(briefing, point))]


def _quote(briefing: Briefing) -> list[Block]:
    """The first quote whose speaker is sure; none rather than one without."""
    quote = next((one for one in briefing.quotes if one.credited and one.kind == "sentence"), None)
    if quote is None or not (parts := in_marks(quote, briefing.article.text)):
        return []
    by = credit_line(quote, briefing)
    return [{"type": "rich_text_quote", "elements": said("\n".join(parts))}, *([line(by)] if by else [])]


def _below(story: Story) -> list[Block]:
    """Who reports it, with the story's buttons beside; small and grey without any."""
    told, button = _reporters(story), beside(story.buttons, 0)
    if button:
        return [{"type": "section", "text": told or plain("A text", limits.TEXT), "accessory": button}]
    return [context(told)] if told else []


def _reporters(story: Story) -> Element | None:
    """The outlet, and who else reports it with a link to each; only names where Slack would read one as markup."""
    article = story.briefing.article
    outlet = cut(clean(article.outlet or host(article.url) or ""), LONGEST_DETAIL)
    others = [(cut(clean(name), LONGEST_NAME), url) for name, url in story.also if clean(name)]
    named = _sentence(outlet, [name for name, _ in others])
    markup = _sentence(escaped(outlet), [link(name, url) or escaped(name) for name, url in others])
    if not named or is_markup(named) or limits.size(markup) > limits.TEXT:
        return plain(named, limits.TEXT) if named else None
    return {"type": "mrkdwn", "text": markup, "verbatim": True}


def _sentence(outlet: str, others: list[str]) -> str:
    more = [f"{len(others) - ALSO} more"] if len(others) > ALSO else []
    also = f"also in {', '.join([*others[:ALSO], *more])}" if others else ""
    return " · ".join(filter(None, [outlet, also]))


def _rest(reply: Digested) -> Iterator[message.Item]:
    for item in reply.rest:
        yield bullet(words(item) or said("…"))
