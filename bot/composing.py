"""A digest put together by the engine: entries become reports, reports events, and what is told of them is remembered for the next one."""

import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import chain
from typing import Any

from adapters.store.records import FoundEntry
from bot import gathering
from bot.gathering import Chosen, Composed, Event, LeftOut, Read
from briefings import stories
from briefings.digest import Digest, Line, Story, digest, plan
from briefings.models import Briefing
from briefings.quoted import Quoted, is_telling
from briefings.ranking import Taste, Topic
from briefings.reports import Report, report
from briefings.sent import Sent, packed, unpacked

log = logging.getLogger("newsbrief")

OTHER = "Other news"
"""The heading of stories of no topic, where others have one."""


class Composer:
    """Composes digests. What it remembers of an event is JSON."""

    def choose(self, found: Sequence[FoundEntry], told: Iterable[Any], taste: gathering.Taste, now: datetime) -> Chosen:
        """What is worth reading, and the plan of the digest."""
        planned = plan(map(_report, found), _taste(taste), now, _sent(told))
        by_key = {_key(one): one for one in found}
        return Chosen(tuple(by_key[key] for key in planned.fetch), planned)

    def compose(
        self, chosen: Chosen, read: Sequence[Read], unread: Sequence[FoundEntry], taste: gathering.Taste, now: datetime
    ) -> Composed:
        """The digest of what was read, and of what was not."""
        entries = {_key(one.found): one for one in chain(read, map(Read, unread))}
        briefings = {key: one.kept.briefing for key, one in entries.items() if one.kept}
        made = digest(chosen.plan, briefings, _taste(taste), now)
        memories = iter(map(packed, made.sent))
        told = {id(one): _event(one.event, entries[one.lead], one, next(memories)) for one in made.stories}
        top = tuple(
            replace(
                told[id(one)],
                others=_others(one),
                topic=_named(topic, made),
                sources=_sources(one, entries),
                said=one.said,
                unread=_unread(one, entries),
            )
            for topic, stories in made.sections
            for one in stories
        )
        rest = tuple(_event(one.event, _led(one, entries), one, next(memories)) for one in made.rest)
        return Composed(top, rest, tuple(LeftOut(entries[key].found, one.why) for one in made.left for key in one.keys))


def _key(one: FoundEntry) -> str:
    return str(one.kept.number)


def _report(one: FoundEntry) -> Report:
    feed = one.subscription.feed
    return report(_key(one), one.kept.entry, outlet=feed.title or one.subscription.name, language=feed.language, rank=one.kept.position)


def _taste(taste: gathering.Taste) -> Taste:
    topics, liked = tuple(map(Topic, taste.topics)), taste.options.get("liked") or {}
    return Taste(taste.top, topics, liked, by_topic=bool(taste.options.get("by_topic")))


def _sent(told: Iterable[Any]) -> list[Sent]:
    """The events of earlier digests; a record of another version is forgotten."""
    kept = []
    seen: dict[Any, Any] = {}
    for one in told:
        try:
            kept.append(unpacked(one, seen))
        except (KeyError, TypeError, ValueError) as error:
            log.info("an event that was sent cannot be remembered (%s)", type(error).__name__)
    return kept


def _led(line: Line, entries: Mapping[str, Read]) -> Read:
    """The entry whose headline stands for an event that is told in a line."""
    reports = line.event.reports
    best = next((one for one in reports if (one.title, one.link) == (line.headline, line.link)), reports[0])
    return entries[best.key]


def _event(event: stories.Event, lead: Read, told: Story | Line, memory: Any) -> Event:
    keys = tuple(int(one.key) for one in event.reports)
    links = tuple(one.link for one in event.reports if one.link)
    return Event(lead, told.also, keys, memory, told.title if told.update else "", why=_reasons(told), links=links)


def _reasons(told: Story | Line) -> tuple[str, ...]:
    """Why an event is told where it is, and what is new in one that was told before."""
    return (*told.why, f"new since it was told: {', '.join(told.update)}") if told.update else told.why


def _others(story: Story) -> tuple[Quoted, ...]:
    """The quotes that stand below the lead's best."""
    best = next(filter(is_telling, story.briefing.quotes), None)
    others = (one for one in story.quotes if one.quote is not best)
    return tuple(replace(one, source=_source(one.briefing, one.source)) for one in others)


def _source(briefing: Briefing, outlet: str) -> str:
    """A source by the name its page bears, as the lead's stands above; else as its feed is called."""
    return briefing.article.outlet or outlet


def _sources(story: Story, entries: Mapping[str, Read]) -> tuple[int, ...]:
    """The other briefings whose quotes belong to a story, by their numbers."""
    read = (entries[key].kept for key in story.sources if key != story.lead)
    return tuple(one.number for one in read if one)


def _unread(story: Story, entries: Mapping[str, Read]) -> bool:
    """Whether further pages report a story, which nobody opened for this digest."""
    return any(one.link and entries[one.key].kept is None and not entries[one.key].why for one in story.event.reports)


def _named(topic: str | None, made: Digest) -> str:
    """A section's heading; none where there is only one section without a topic."""
    return topic or (OTHER if len(made.sections) > 1 else "")
