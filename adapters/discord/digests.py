"""A digest as Discord messages: a story an item, then a line each for the rest."""

from collections.abc import Iterator, Sequence

from adapters.chat import Digested, Story
from adapters.discord.briefed import quote_lines
from adapters.discord.buttons import Choice, rows
from adapters.discord.limits import Component
from adapters.discord.lists import title, words
from adapters.discord.message import Item, Message, divided, fits, rule, text, texts
from adapters.discord.words import arrow, escaped, linked, shown, small
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
from briefings.held import held
from briefings.models import Briefing, KeyPoint
from briefings.quoted import Quoted

VISIBLE = 2
"""Buttons of a story that stand below it; the others are in a menu below all."""


def digest_messages(reply: Digested) -> tuple[Message, ...]:
    """The digest; what does not fit follows in its thread, story by story."""
    note, foot = (small(shown(one, LONGEST_LINE)) for one in (reply.note, reply.foot))
    head = [text(title(reply.title), note)]
    under = sections(reply)
    above = headings(under)
    told = [*map(_story, reply.stories, above), *_rest(reply, above[len(reply.stories) :])]
    return divided(head, told, [rule(), *texts(foot), *rows(reply.buttons)], reply.title, under=gone_on(under))


@held(STORIES)
def _story(story: Story, heading: str) -> Item:
    """Headline, one or two key points, the quotes with their speakers, who else reports it, its buttons; fewer quotes where they do not fit."""
    above = (rule(), *_heading(heading))
    choices, quotes = tuple(Choice(one, headline(story.briefing)) for one in story.buttons[VISIBLE:]), told_quotes(story)
    for many in range(len(quotes), -1, -1):
        whole = Item((*above, text(*_lines(story.briefing, quotes[:many])), *_below(story, many)), choices)
        if fits(whole):
            return whole
    return Item((*above, text(_headline(story.briefing)), *_below(story, 0)), choices)


def _below(story: Story, quotes: int) -> Iterator[Component]:
    """What stands below a story of which so many quotes are shown."""
    yield from texts(small(reporters(story, escaped, linked, quotes)))
    yield from rows(story.buttons[:VISIBLE])


def _heading(words: str) -> list[Component]:
    return texts(f"## {shown(words, LONGEST_LINE)}" if words else "")


def _lines(briefing: Briefing, quotes: Sequence[Quoted]) -> Iterator[str]:
    yield _headline(briefing)
    for point in told_points(briefing, quotes):
        yield f"- {_point(briefing, point)}"
    for one in quotes:
        yield quote_lines(one.quote, one.briefing, sourced(one, quotes))


def _headline(briefing: Briefing) -> str:
    return f"### {linked(headline(briefing), briefing.article.url, LONGEST_TEXT)}"


def _point(briefing: Briefing, point: KeyPoint) -> str:
    return f"{escaped(point.text)}{arrow(place_of(briefing, point, short=True))}"


def _rest(reply: Digested, above: Sequence[str]) -> Iterator[Item]:
    for number, (item, heading) in enumerate(zip(reply.rest, above, strict=True)):
        line = text(f"- {words(item) or '…'}")
        yield Item((*([] if number else [rule()]), *_heading(heading), line))
