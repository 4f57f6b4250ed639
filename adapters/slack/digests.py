"""A digest as Slack messages: a story an item, then a line each for the rest."""

from collections.abc import Iterator

from adapters.chat import Digested, Story
from adapters.letters import clean, cut, size
from adapters.slack import limits, message
from adapters.slack.briefed import credit_line
from adapters.slack.buttons import beside, row
from adapters.slack.limits import Block
from adapters.slack.lists import title, words
from adapters.slack.message import Message, bullet, context, divided, fits, line, notification, rich
from adapters.slack.words import Element, arrow, escaped, is_markup, link, linked, plain, said
from adapters.telling import LONGEST_LINE, LONGEST_TEXT, headline, place_of, reporters, told_points, told_quote
from adapters.wording import in_marks
from briefings.models import Briefing, KeyPoint


def digest_messages(reply: Digested) -> tuple[Message, ...]:
    """The digest; what does not fit follows in its thread, story by story."""
    note = [context(cut(clean(reply.note), LONGEST_LINE))] if clean(reply.note) else []
    foot = [context(cut(clean(reply.foot), LONGEST_LINE))] if clean(reply.foot) else []
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
    points = [line(_point(briefing, point)) for point in told_points(briefing)]
    if points:
        yield {"type": "rich_text_list", "style": "bullet", "elements": points}


def _headline(briefing: Briefing) -> Block:
    return line(linked(cut(headline(briefing), LONGEST_TEXT), briefing.article.url, bold=True))


def _point(briefing: Briefing, point: KeyPoint) -> list[Element]:
    return [*said(clean(point.text)), *arrow(place_of(briefing, point))]


def _quote(briefing: Briefing) -> list[Block]:
    """The first quote whose speaker is sure; none rather than one without."""
    quote = told_quote(briefing)
    if quote is None:
        return []
    by, words = credit_line(quote, briefing), "\n".join(in_marks(quote, briefing.article.text))
    return [{"type": "rich_text_quote", "elements": said(words)}, *([line(by)] if by else [])]


def _below(story: Story) -> list[Block]:
    """Who reports it, with the story's buttons beside; small and grey without any."""
    told, button = _reporters(story), beside(story.buttons, 0)
    if button:
        return [{"type": "section", "text": told or plain("…", limits.TEXT), "accessory": button}]
    return [context(told)] if told else []


def _reporters(story: Story) -> Element | None:
    """The outlet, and who else reports it with a link to each; only names where Slack would read one as markup."""
    named = reporters(story, str, lambda name, _: name)
    markup = reporters(story, escaped, lambda name, url: link(name, url) or escaped(name))
    if not named or is_markup(named) or size(markup) > limits.TEXT:
        return plain(named, limits.TEXT) if named else None
    return {"type": "mrkdwn", "text": markup, "verbatim": True}


def _rest(reply: Digested) -> Iterator[message.Item]:
    for item in reply.rest:
        yield bullet(words(item) or said("…"))
