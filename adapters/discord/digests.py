"""A digest as Discord messages: a story an item, then a line each for the rest."""

from collections.abc import Iterator

from adapters.chat import Digested, Story
from adapters.discord.briefed import quote_lines
from adapters.discord.buttons import rows
from adapters.discord.lists import title, words
from adapters.discord.message import Item, Message, divided, fits, rule, text, texts, told
from adapters.discord.words import arrow, escaped, linked, shown, small
from adapters.telling import LONGEST_LINE, LONGEST_TEXT, headline, place_of, reporters, told_points, told_quote
from briefings.models import Briefing, KeyPoint


def digest_messages(reply: Digested) -> tuple[Message, ...]:
    """The digest; what does not fit follows in its thread, story by story."""
    note, foot = (small(shown(one, LONGEST_LINE)) for one in (reply.note, reply.foot))
    head = [text(title(reply.title), note)]
    return divided(head, [*map(_story, reply.stories), *_rest(reply)], [rule(), *texts(foot), *rows(reply.buttons)], reply.title)


def _story(story: Story) -> Item:
    """Headline, one or two key points, the best quote with its speaker, who else reports it, its buttons."""
    below = (*texts(_reporters(story)), *rows(story.buttons))
    whole = Item((rule(), text(*_lines(story.briefing)), *below))
    return whole if fits(whole) else Item((rule(), text(_headline(story.briefing)), *below))


def _lines(briefing: Briefing) -> Iterator[str]:
    yield _headline(briefing)
    for point in told_points(briefing):
        yield f"- {_point(briefing, point)}"
    if quote := told_quote(briefing):
        yield quote_lines(quote, briefing)


def _headline(briefing: Briefing) -> str:
    return f"### {linked(headline(briefing), briefing.article.url, LONGEST_TEXT)}"


def _point(briefing: Briefing, point: KeyPoint) -> str:
    return f"{escaped(point.text)}{arrow(place_of(briefing, point, short=True))}"


def _reporters(story: Story) -> str:
    return small(reporters(story, escaped, linked))


def _rest(reply: Digested) -> Iterator[Item]:
    for number, item in enumerate(reply.rest):
        line = told(f"- {words(item) or '…'}")
        yield line if number else Item((rule(), *line.components))
