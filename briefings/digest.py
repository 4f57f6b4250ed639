"""A digest from what came in: first which pages are worth fetching, then, from their briefings, what is told and what is left out. Pure."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from briefings.folding import folded
from briefings.models import Article, Briefing
from briefings.quoted import Quoted, quotes_of
from briefings.quoted import told as quotes_told
from briefings.ranking import Ranked, Taste, own_texts, parts, ranked
from briefings.reports import Report, read
from briefings.sent import UNSURE, Sent, brings, remembered
from briefings.stories import Comparison, Event, events

SPARE = 2
"""Events beyond the top that are fetched too, should a page of the top give no briefing."""

MOST_FETCHED = 3
"""Reports of one event that are fetched: the fullest leads, the others may quote somebody else."""

MOST_DOUBTFUL = 5
"""Reports that are fetched to see whether they belong to a told event."""

MOST_REPORTS = 1_000
"""Reports that are compared, the newest; comparing takes half a second for 500."""

MOST_SOURCES = 8
"""Sources of one story whose quotes are told, the lead's among them; a button carries the numbers of as many."""

FULL_WORDS = 800
"""Words from which an article is not fuller for having more."""


@dataclass(frozen=True, slots=True)
class Line:
    """An event told in one line: the headline of its best report, where it leads, and who reports it."""

    event: Event
    headline: str
    link: str | None
    outlet: str
    also: tuple[tuple[str, str | None], ...] = ()
    update: tuple[str, ...] = ()
    why: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """The headline, marked when the event was sent before."""
        return f"Update: {self.headline}" if self.update else self.headline


@dataclass(frozen=True, slots=True)
class Story:
    """An event told in full: its lead briefing, who else reports it, and those quotes of all of them that a digest tells, each with its source.

    ``sources`` are the reports whose quotes are told, by their keys, the lead first; ``said`` counts all their quotes, each once. ``update`` holds what is new in an event that was sent before; ``topic`` is the channel's topic it belongs to; ``why`` tells its place.
    """

    event: Event
    lead: str
    briefing: Briefing
    also: tuple[tuple[str, str | None], ...] = ()
    quotes: tuple[Quoted, ...] = ()
    sources: tuple[str, ...] = ()
    said: int = 0
    update: tuple[str, ...] = ()
    topic: str | None = None
    why: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """The headline, marked when the event was sent before."""
        return f"Update: {self.briefing.headline}" if self.update else self.briefing.headline

    @property
    def joins(self) -> tuple[Comparison, ...]:
        """Why its reports are one event."""
        return self.event.joins


@dataclass(frozen=True, slots=True)
class Left:
    """Reports that are not told, and why in one plain sentence."""

    keys: tuple[str, ...]
    headline: str
    why: str


@dataclass(frozen=True, slots=True)
class Digest:
    """What one post tells: stories in full, a line for each of the rest, and what was left out.

    ``sections`` are the stories by topic (one section without a name when none were asked for); ``sent`` is what to remember of the told events.
    """

    stories: tuple[Story, ...]
    rest: tuple[Line, ...]
    left: tuple[Left, ...]
    sections: tuple[tuple[str | None, tuple[Story, ...]], ...]
    sent: tuple[Sent, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What a digest is going to be, before anything is fetched: the events in order, and which reports to fetch and brief, the lead's first.

    The events' documents and traits are left out.
    """

    events: tuple[Ranked, ...]
    fetch: tuple[str, ...]
    left: tuple[Left, ...]
    sent: tuple[Sent, ...]


def plan(reports: Iterable[Report], taste: Taste, now: datetime, sent: Sequence[Sent] = ()) -> Plan:
    """What to fetch for a digest of these reports; ``sent`` are the events of the digests of the last days."""
    newest = sorted(reports, key=lambda one: (one.published is None, -one.published.timestamp() if one.published else 0.0, one.key))
    over = tuple(Left((one.key,), one.title, f"Left out: {MOST_REPORTS} newer reports came in.") for one in newest[MOST_REPORTS:])
    kept, left = _news(events(newest[:MOST_REPORTS], sent=sent), UNSURE)
    order = ranked(kept, taste, now)
    unsure = [one for one in order if _unsure(one.event)][:MOST_UNSURE]
    wanted = [one for one in order if not _unsure(one.event)][: taste.top + SPARE]
    fetch = [key for place, one in enumerate(wanted) for key in _worth_fetching(one.event, MOST_FETCHED if place < taste.top else 1)]
    fetch += [key for one in unsure for key in _worth_fetching(one.event, 1)]
    return Plan(tuple(map(_unread, order)), tuple(dict.fromkeys((*fetch, *_doubtful(wanted, order)))), (*over, *left), tuple(sent))


def digest(planned: Plan, briefings: Mapping[str, Briefing], taste: Taste, now: datetime) -> Digest:
    """The digest of a plan, with the briefings of what could be fetched, by the keys of the reports.

    Reports are grouped again by what their pages say; what was together stays together unless the text speaks against it.
    """
    before = [one.event.keys for one in planned.events]
    reports = (_with_text(one, briefings) for each in planned.events for one in each.event.reports)
    kept, left = _news(events(reports, before, planned.sent))
    order = ranked(kept, taste, now)
    full = [one for one in order if _lead(one.event, briefings)][: taste.top]
    places = {min(one.event.keys) for one in full}
    others = [one for one in order if min(one.event.keys) not in places]
    stories = tuple(_story(one, briefings) for one in full)
    rest = tuple(map(_line, others[: taste.most_lines]))
    over = tuple(
        _left(one.event, f"Left out: {taste.top} stories and {taste.most_lines} lines come first.") for one in others[taste.most_lines :]
    )
    told = (*((one.event, one.briefing.headline) for one in stories), *((one.event, one.headline) for one in rest))
    return Digest(
        stories, rest, (*planned.left, *left, *over), _sections(full, stories, taste), tuple(_remembered(*one, now) for one in told)
    )  # fmt: skip


def _unread(one: Ranked) -> Ranked:
    """An event without the words it was compared by: they are told anew from its pages, and a plan may wait long for those."""
    return replace(one, event=replace(one.event, documents=(), traits=()))


def _with_text(report: Report, briefings: Mapping[str, Briefing]) -> Report:
    briefing = briefings.get(report.key)
    return read(report, briefing.article) if briefing else report


def _unsure(event: Event) -> bool:
    """Whether only the text of an event that was sent can tell whether it brings something new."""
    return bool(event.sent) and not _update(event)


def _news(some: Iterable[Event], least: float = 0.0) -> tuple[list[Event], tuple[Left, ...]]:
    """The events that are new or go on, and those that were sent and bring nothing."""
    kept, left = [], []
    for event in some:
        if event.sent and not any(_new(event, least)):
            left.append(_left(event, f"Left out: sent before as “{event.sent[0].headline}”, and nothing new since."))
        else:
            kept.append(event)
    return kept, tuple(left)


def _update(event: Event) -> tuple[str, ...]:
    """What is new in an event that was sent before, of the report that brings most."""
    return max(_new(event), key=len)[:MOST_NEW]


def _new(event: Event, least: float = 0.0) -> list[tuple[str, ...]]:
    """What each report brings that was not told; nothing in an event that was never sent. ``least`` is asked of reports that were not read."""
    if not event.sent:
        return [()] * len(event.reports)
    return [brings(one, told, event.sent, 0.0 if one.text else least) for one, told in zip(event.reports, event.traits, strict=True)]


MOST_UNSURE = 5
"""Events that were sent and are fetched because their entries leave open whether they bring something new."""

MOST_NEW = 5
"""New words of an update that are told."""


def _left(event: Event, why: str) -> Left:
    return Left(tuple(one.key for one in event.reports), event.reports[0].title, why)


def _doubtful(wanted: Iterable[Ranked], order: Iterable[Ranked]) -> Iterator[str]:
    """Reports that came near an event that is told and may prove part of it once they are read."""
    readable = {report.key for one in order for report in one.event.reports if report.link and report.shape == "news"}
    near = [split for one in wanted for split in one.event.splits if split.other in readable]
    yield from (one.other for one in sorted(near, key=lambda one: (-one.evidence, one.other))[:MOST_DOUBTFUL])


def _worth_fetching(event: Event, most: int) -> list[str]:
    """The reports likely to be full and to say something of their own: no opinion or round-up while there is news, no second print of a text.

    Teasers that are only alike come after the others: two papers that print the same facts may still quote different people.
    """
    seen: set[str] = set()
    chosen: list[str] = []
    pairs = zip(event.reports, own_texts(event), strict=True)
    for report, own in sorted(
        pairs, key=lambda pair: (*_shapes_last(pair[0]), not pair[1], -min(len(pair[0].body), 400), pair[0].rank, pair[0].key)
    ):
        marks = {folded(report.outlet or report.key), *([] if own else [folded(report.body)])}
        if report.link and not marks & seen:
            seen |= {*marks, folded(report.body)}
            chosen.append(report.key)
    return chosen[:most]


SHAPES = ("news", "live", "opinion", "round-up")
"""From the report that should lead an event to that which should not."""


def _shapes_last(report: Report) -> tuple[int]:
    return (SHAPES.index(report.shape),)


def _lead(event: Event, briefings: Mapping[str, Briefing]) -> str | None:
    """The report with the fullest briefing, of those that bring something new where some do; none when none of its pages was read."""
    new = dict(zip((one.key for one in event.reports), _new(event), strict=True))
    read_ones = [one for one in event.reports if one.key in briefings]
    if not read_ones:
        return None
    return max(read_ones, key=lambda one: (-SHAPES.index(one.shape), bool(new[one.key]), _fullness(briefings[one.key]), one.key)).key


def _fullness(briefing: Briefing) -> float:
    """What the article holds: words, key points, people quoted. A note (a teaser, little text) takes half of it."""
    people = {quote.speaker for quote in briefing.quotes if quote.credited}
    whole = min(briefing.words, FULL_WORDS) / FULL_WORDS + 0.1 * len(briefing.key_points) + 0.15 * min(len(people), 4)
    return whole / (2 if briefing.notes or briefing.article.notes else 1)


def _story(one: Ranked, briefings: Mapping[str, Briefing]) -> Story:
    lead = _lead(one.event, briefings) or ""
    read_ones = _sources(one.event, lead, briefings)
    sources = [(report.outlet, briefings[report.key]) for report in read_ones]
    return Story(
        one.event,
        lead,
        briefings[lead],
        _also(one.event, lead),
        quotes_told(sources),
        tuple(report.key for report in read_ones),
        len(quotes_of(sources)),
        _update(one.event),
        one.topic,
        one.why,
    )


def _sources(event: Event, lead: str, briefings: Mapping[str, Briefing]) -> list[Report]:
    """The reports of an event that were read, the lead first; of two that are one article the first."""
    first: dict[Article, Report] = {}
    for report in sorted(event.reports, key=lambda one: one.key != lead):
        if report.key in briefings:
            first.setdefault(briefings[report.key].article, report)
    return list(first.values())[:MOST_SOURCES]


def _line(one: Ranked) -> Line:
    told = zip(one.event.reports, _new(one.event), own_texts(one.event), strict=True)
    best = min(told, key=lambda each: (SHAPES.index(each[0].shape), not each[1], not each[2], each[0].rank, each[0].key))[0]
    return Line(one.event, best.title, best.link, best.outlet, _also(one.event, best.key), _update(one.event), one.why)


def _also(event: Event, lead: str) -> tuple[tuple[str, str | None], ...]:
    """Who else reports it, each outlet once, the earliest first."""
    seen = {folded(one.outlet) for one in event.reports if one.key == lead}
    found: list[tuple[str, str | None]] = []
    for report in event.reports:
        name = folded(report.outlet)
        if name and name not in seen:
            seen.add(name)
            found.append((report.outlet, report.link))
    return tuple(found)


def _sections(full: Collection[Ranked], stories: Collection[Story], taste: Taste) -> tuple[tuple[str | None, tuple[Story, ...]], ...]:
    if not taste.by_topic:
        return ((None, tuple(stories)),) if stories else ()
    told = dict(zip((min(one.event.keys) for one in full), stories, strict=True))
    return tuple((topic, tuple(told[min(one.event.keys)] for one in some)) for topic, some in parts(full, taste.topics))


def _remembered(event: Event, headline: str, now: datetime) -> Sent:
    """What to remember; an event that goes on keeps what was told of it before."""
    made = remembered(headline, now, event.documents)
    told = sorted({*made.told, *(key for one in event.sent for key in one.told)})
    return replace(made, told=tuple(told[:MOST_REMEMBERED]))


MOST_REMEMBERED = 1_200
"""Traits of all that was told of one event; a long one forgets rather than grows."""
