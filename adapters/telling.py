"""What is told of a reply, and how a long one is divided: the same on every platform, whose language each spells alone."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Literal, TypeVar

from adapters.chat import Briefed, Digested, Shown, Story
from adapters.letters import clean, cut
from adapters.linking import host
from adapters.wording import credit, foot, in_marks
from briefings.links import to_place
from briefings.models import Briefing, KeyPoint, Quote
from briefings.quoted import MOST_TOLD, Quoted, is_telling

T = TypeVar("T")

LONGEST_HEADLINE = 600
LONGEST_LINE = 300
"""Characters of a line of facts, a credit, a note or a detail; longer ones are cut at a word."""
LONGEST_TEXT = 400
"""Characters of one line of a list."""
LONGEST_NOTICE = 6_000
LONGEST_URL = 2_000
MOST_NOTES = 5
MOSTLY = 0.4
"""Share of a key point from which it says what a quote says."""
POINTS_OF_STORY = 2
"""Key points told of one story of a digest."""
ALSO, LONGEST_NAME = 6, 80
"""Other outlets named by their names; the rest are counted."""

STORIES = 400
"""Stories that are held as a platform tells them: a story stands in the digests of many channels."""

Mark = Literal["", "code", "bold"]
MARKED = re.compile(r"`([^`\n]+)`|\*\*([^*\n]+)\*\*")
"""What our own sentences mark: `to be typed`, **a button**."""


def headline(briefing: Briefing) -> str:
    """The headline on one line, with a name for an article that has none."""
    return clean(briefing.headline) or "An article without a headline"


def place_of(briefing: Briefing, place: KeyPoint | Quote, *, short: bool = False) -> str | None:
    """The address of the words on the article's page; a ``short`` one for where addresses count as text."""
    return to_place(briefing.article.url, briefing.article.text, place.start, place.end, short=short)


def credited(quote: Quote) -> tuple[str, str]:
    """Who said it, as a name and what follows it; two empty texts when the speaker is not sure."""
    told = clean(credit(quote) or "")
    name = clean(quote.speaker or "") if told else ""
    return name, told[len(name) :]


def notes(reply: Briefed) -> list[str]:
    """The last lines of a briefing: what a reader should know, then how many quotes there are."""
    told = [cut(clean(note), LONGEST_LINE) for note in reply.briefing.notes if clean(note)]
    return [*told[:MOST_NOTES], _in_all(reply.said) if reply.said else _counted(reply.briefing, reply.shown)]


def _in_all(said: Sequence[Quoted]) -> str:
    """How many quotes there are of how many sources, those named beside others counted too."""
    names = {name for one in said for name in (one.source, *one.also)}
    return f"{counted(len(said))} of {len(names)} source{'s' * (len(names) != 1)}, {'each ' if len(said) > 1 else ''}checked word for word"


def _counted(briefing: Briefing, shown: Shown) -> str:
    if shown != "points" or not briefing.quotes:
        return foot(briefing)
    found = max(len(briefing.quotes), briefing.quotes_found)
    return f"{found} quote{'s' * (found != 1)} in the article"


def too_long(words: str, place: KeyPoint | Quote, platform: str) -> str:
    """What stands for words no message can hold: they are never cut."""
    kind = "quote" if isinstance(place, Quote) else "sentence"
    return f"A {kind} of {len(words):,} letters, too long for {platform}, stands in the article"


def told_quote(briefing: Briefing) -> Quote | None:
    """The quote a digest tells: the first whole sentence whose speaker is sure; none rather than one without."""
    first = next(filter(is_telling, briefing.quotes), None)
    return first if first and in_marks(first, briefing.article.text) else None


def told_quotes(story: Story) -> list[Quoted]:
    """The quotes a digest tells of one story: the lead's best, then those of other people; each source is named where there are several."""
    first = told_quote(story.briefing)
    mine = [Quoted(first, story.briefing, story.briefing.article.outlet or "")] if first else []
    others = [one for one in story.others if one.quote.credited and in_marks(one.quote, one.briefing.article.text)]
    return [*mine, *others][:MOST_TOLD]


def sourced(quoted: Quoted, quotes: Sequence[Quoted]) -> str:
    """The source of a quote, where several tell."""
    return cut(clean(quoted.source), LONGEST_NAME) if len({one.source for one in quotes}) > 1 else ""


IN_BRIEF = "In brief"
"""The heading above the lines for the rest, where stories have headings."""


def sections(reply: Digested) -> list[str]:
    """The section each story and each line of the rest stands in; "" where there are none."""
    told = [_heading(story.topic) for story in reply.stories]
    return [*told, *[IN_BRIEF if any(told) else ""] * len(reply.rest)]


def _heading(topic: str) -> str:
    """A topic as a heading: "ferries" begins with a capital, "iPhone" stays."""
    words = cut(clean(topic), LONGEST_LINE)
    return words[:1].upper() + words[1:] if words.partition(" ")[0].islower() else words


def headings(sections: Sequence[str]) -> list[str]:
    """The heading above each item: its section where that begins, "" elsewhere."""
    return [name if name != last else "" for name, last in zip(sections, ["", *sections], strict=False)]


def gone_on(sections: Sequence[str]) -> list[str]:
    """The section that a further message goes on with when it begins with this item; "" where the item has its heading itself."""
    return ["" if heading else name for name, heading in zip(sections, headings(sections), strict=True)]


def told_points(briefing: Briefing, quotes: Sequence[Quoted] = ()) -> list[KeyPoint]:
    """The key points a digest tells of one story: none that is mostly a quote told below, while there are others."""
    spans = [(one.quote.start, one.quote.end) for one in quotes if one.briefing.article.text == briefing.article.text]
    points = [point for point in briefing.key_points if clean(point.text)]
    fresh = [point for point in points if not any(_repeats(point, *span) for span in spans)]
    return (fresh or points)[:POINTS_OF_STORY]


def _repeats(point: KeyPoint, start: int, end: int) -> bool:
    common = min(point.end, end) - max(point.start, start)
    return common > MOSTLY * (point.end - point.start)


def reporters(story: Story, name: Callable[[str], str], named: Callable[[str, str | None], str], quotes: int) -> str:
    """Whose it is, who else reports it, and what is not shown: "The Pier Post · also in Tolle Post, 3 more · and 4 more quotes".

    ``name`` and ``named`` spell a name and a linked one; ``quotes`` says how many are shown.
    """
    article = story.briefing.article
    outlet = cut(clean(article.outlet or host(article.url, LONGEST_URL) or ""), LONGEST_LINE)
    others = [(cut(clean(one), LONGEST_NAME), url) for one, url in story.also if clean(one)]
    more = [f"{len(others) - ALSO} more"] if len(others) > ALSO else []
    also = f"also in {', '.join([*(named(*one) for one in others[:ALSO]), *more])}" if others else ""
    return " · ".join(filter(None, [name(outlet), also, _unshown(story, quotes)]))


def _unshown(story: Story, shown: int) -> str:
    """How many quotes the button "All quotes" leads to besides those shown: "and 3 more quotes", "and 3+" where not every source was read."""
    left = story.said - shown
    several = f"{left}{'+' * story.unread}"
    words = f"and {several} more quote" if shown else f"{several} quote"
    return f"{words}{'s' * (left != 1 or story.unread)}" if left > 0 else ""


def sources(said: Sequence[Quoted]) -> Iterator[tuple[str, Briefing, list[Quoted]]]:
    """The quotes of each source, with its name and the article they stand in first."""
    for name, some in groupby(said, lambda one: one.source):
        quotes = list(some)
        yield cut(clean(name), LONGEST_NAME) or "An article without an outlet", quotes[0].briefing, quotes


def also_in(quoted: Quoted) -> str:
    """Who else prints the same words: "also in Tolle Post, Norland Times"."""
    names = [cut(clean(name), LONGEST_NAME) for name in quoted.also if clean(name)]
    more = [f"{len(names) - ALSO} more"] if len(names) > ALSO else []
    return f"also in {', '.join([*names[:ALSO], *more])}" if names else ""


def counted(quotes: int) -> str:
    """How many quotes: "1 quote", "7 quotes"."""
    return f"{quotes} quote{'s' * (quotes != 1)}"


def marked(text: str) -> Iterator[tuple[str, Mark]]:
    """A sentence of ours in stretches, each with what marks it; one space is kept where spaces were at an end."""
    at = 0
    for found in MARKED.finditer(text):
        yield _kept(text[at : found.start()]), ""
        yield (_kept(found[1]), "code") if found[1] else (_kept(found[2]), "bold")
        at = found.end()
    yield _kept(text[at:]), ""


def _kept(text: str) -> str:
    words = clean(text)
    before, after = (" " if edge.isspace() else "" for edge in (text[:1], text[-1:]))
    return f"{before}{words}{after}" if words else before


def sentences(text: str) -> list[str]:
    """The lines of a sentence or two that say something."""
    return [line for line in cut(text, LONGEST_NOTICE).splitlines() if clean(line)]


def unmarked(text: str) -> str:
    """The sentence without its marks."""
    return MARKED.sub(lambda found: found[1] or found[2], text)


def typed(lines: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """What can be typed, on one line, with what it does; pairs of nothing are left out."""
    return ((cut(clean(line), LONGEST_TEXT), does) for line, does in lines if clean(line))


def parts(items: Sequence[T], fits: Callable[[Sequence[T], bool], bool]) -> Iterator[list[T]]:
    """The items in parts, in order; ``fits`` says whether items go together into the first part, or into another one.

    The first part may be empty; an item that fits into no part must not come.
    """
    part, is_first = list[T](), True
    for item in items:
        if not fits([*part, item], is_first) and (part or is_first):
            yield part
            part, is_first = [], False
        part.append(item)
    if part or is_first:
        yield part
