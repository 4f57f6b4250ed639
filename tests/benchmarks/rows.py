"""The rows of the table: what is measured, and the bar for each."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from briefings.centrality import ALGORITHMS
from tests.benchmarks.timing import Spread

Figure = Spread | str
"""What was measured, or why it could not be."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; ``most`` or ``least`` is its bar, where it has one."""

    name: str
    unit: str = ""
    most: float | None = None
    least: float | None = None

    @property
    def bar(self) -> str:
        """The bar in words."""
        words = f"at most {self.most:g}" if self.most is not None else f"at least {self.least:g}" if self.least is not None else "-"
        return f"{words} {self.unit}".strip() if words != "-" else words

    def verdict(self, figure: Figure) -> str:
        """Whether the median keeps to the bar."""
        if isinstance(figure, str):
            return "not measured"
        if self.most is None and self.least is None:
            return "-"
        holds = (self.most is None or figure.median <= self.most) and (self.least is None or figure.median >= self.least)
        return "holds" if holds else "does not hold"


TRAFILATURA = Row("CPU, HTML to briefing ÷ trafilatura with metadata", "times", most=1.5)
NEWSPAPER = Row("CPU, newspaper4k parse() + nlp() ÷ HTML to briefing", "times", least=4)
SUMY = {
    algorithm: Row(f"CPU, trafilatura + sumy {algorithm}, no attribution ÷ HTML to briefing", "times", least=4) for algorithm in ALGORITHMS
}
TEXTACY = Row("CPU, trafilatura + sumy's cheapest + textacy ÷ HTML to briefing", "times", least=4)
QUOTES_PAGES = Row("Quotes on the pages, CPU a 1,000 words", "ms", most=8)
QUOTES_CORPUS = Row("Quotes on the labelled corpus, CPU a 1,000 words", "ms", most=8)
QUOTES_REFERENCE = Row("Quotes on the pages, 100,000 words ÷ a plain loop over as many", "times")
BRIEF_PAGES = Row("Text to briefing on the pages, CPU a 1,000 words", "ms")
WHOLE_PAGES = Row("HTML to briefing, CPU a page", "ms")
LINEAR_QUOTES = Row("Growth of CPU with length, quotes (power; 1 is linear)", most=1.1)
LINEAR_POINTS = Row("Growth of CPU with length, key points (power)", most=1.1)
LINEAR_WHOLE = Row("Growth of CPU with length, HTML to briefing (power)", most=1.1)
MEMORY = Row("Peak memory of a fresh process that briefs all pages", "MB", most=130)
IMPORT = Row("import briefings in a fresh interpreter, on the clock", "s", most=0.4)
IMPORT_ALL = Row("import briefings.page and briefings.brief, on the clock", "s", most=0.4)
IMPORT_CPU = Row("import briefings.page and briefings.brief, CPU", "s", most=0.4)
LAZY = Row("Of sumy, trafilatura and numpy, loaded by that import", most=0)
BATCH = Row("Batch mode, all cores against one process, on the clock", "times as fast")
BATCH_SCALES = Row("Batch mode's gain from all cores ÷ a plain loop's", "times", least=0.8)
FEEDS_SECOND = Row("Sound feeds parsed in a second of CPU", "feeds")
FEEDS_FEEDPARSER = Row("CPU, feedparser alone ÷ our parse(), sound feeds", "times")
FEEDS_FAST = Row("CPU, our parse() ÷ fastfeedparser alone, sound feeds", "times")
FEEDS_DAMAGED = Row("CPU of our parse() for a damaged feed, with the process it starts", "ms")
FEEDS_DAMAGED_FEEDPARSER = Row("CPU of feedparser alone for a damaged feed", "ms")
FEEDS_AGREE = {
    (what, name): Row(f"Feeds whose {what} are all as labelled, {name}", "%", least=100 if name == "ours" else None)
    for what in ("titles", "links", "times")
    for name in ("ours", "feedparser", "fastfeedparser")
}
FEEDS_SLOWEST = Row("Slowest of the hostile feeds, on the clock", "s", most=5)
FEEDS_WAIT = Row("Longest the event loop waits beside a hostile feed, on the clock", "s", most=1)
POLLS = Row("A poll round of 1,000 feeds, 95 % unchanged, each written down", "feeds a second")
POLLS_BARE = Row("The same 1,000 addresses in a bare aiohttp loop", "requests a second")
POLLS_RATIO = Row("A poll round ÷ the bare loop, on the clock", "times")
POLLS_MEMORY = Row("Memory gained over rounds 4 to 20 of polls", "MB", most=5)
HELD_UP = Row("How much longer 100 good feeds take beside 20 hostile ones and 20 silent hosts", "s", most=1)
FLIGHT_FETCHES = Row("Fetches when 50 people ask for one link at once", most=1)
FLIGHT_BRIEFINGS = Row("Briefings made when 50 people ask for one link at once", most=1)
STORE_ASKED = {
    "due": Row("50 feeds to poll, among 2,000 with 100,000 entries", "ms", most=9.99),
    "words": Row("Search for one word, rare to frequent, in 100,000 briefings", "ms", most=9.99),
    "pairs": Row("Search for two frequent words in 100,000 briefings", "ms", most=9.99),
    "common": Row("Search for one of the ten most frequent words in 100,000 briefings", "ms"),
}
STORE = {
    name: {what: replace(row, name=f"{row.name}, {name}, on the clock") for what, row in STORE_ASKED.items()}
    for name in ("SQLite", "PostgreSQL")
}
SOCKET_BACK = Row("Slack's socket, open again after a cut, on the clock", "ms", most=1000)
SOCKET_SDK = Row("The same for slack_sdk's own client", "ms")
SOCKET_ACKED = Row("Slack's events acknowledged, 99th percentile of 200 mentions at once, on the clock", "ms", most=1000)
BRIEFS_ACKED = Row("50 briefs at once from newsbrief run, each command acknowledged, 99th percentile, on the clock", "ms", most=1000)
BRIEFS_ANSWERED = Row("Of these, answered once", "%", least=100)
BRIEFS_TOOK = Row("All 50 answered, on the clock", "s")
IDLE = Row("Memory of the running bot and its processes, Slack and Discord connected, nobody asking (RSS, summed)", "MB", most=150)
IDLE_SHARED = Row("The same, what its processes share counted once (PSS)", "MB", most=150)
ONTIME = Row("200 digests due in one minute, 50 feeds, both platforms: the last one after its minute, on the clock", "s", most=30)
ONTIME_ONCE = Row("Of these, there exactly once", "%", least=100)
EVENTS_WHOLE = Row("CPU, 500 whole reports grouped into events", "ms", most=1000)
EVENTS_FED = Row("CPU, 500 reports as feeds print them grouped into events", "ms", most=500)
EVENTS_GROWTH = Row("Growth of CPU with reports, grouping (power)", most=1.5)
DIGESTS_SECOND = Row("Digests due in one minute, made and posted by newsbrief run, the most channels, on the clock", "a second")
DIGESTS_CPU = Row("CPU of the bot for one of them, its share of polling, reading and starting included", "ms")
DIGESTS_GROWTH = Row(
    "Growth of that CPU ÷ that of a plain loop meanwhile, with channels, a tenth as many feeds (power; 1 is flat for each digest)", most=1.1
)
DIGESTS_POLLS = Row("Polls of one feed meanwhile, at most", most=1)
DIGESTS_FETCHES = Row("Fetches of one article meanwhile, at most", most=1)
DIGESTS_BRIEFINGS = Row("Briefings for each article that was read", most=1)
DIGESTS_WRONG = Row("Digests lost, doubled or given up", most=0)
DIGESTS_MEMORY = Row("Peak memory of the bot's process meanwhile", "MB")

ROWS: tuple[Row, ...] = (
    TRAFILATURA,
    NEWSPAPER,
    *SUMY.values(),
    TEXTACY,
    QUOTES_PAGES,
    QUOTES_CORPUS,
    QUOTES_REFERENCE,
    BRIEF_PAGES,
    WHOLE_PAGES,
    LINEAR_QUOTES,
    LINEAR_POINTS,
    LINEAR_WHOLE,
    MEMORY,
    IMPORT,
    IMPORT_ALL,
    IMPORT_CPU,
    LAZY,
    BATCH,
    BATCH_SCALES,
    FEEDS_SECOND,
    FEEDS_FEEDPARSER,
    FEEDS_FAST,
    FEEDS_DAMAGED,
    FEEDS_DAMAGED_FEEDPARSER,
    *FEEDS_AGREE.values(),
    FEEDS_SLOWEST,
    FEEDS_WAIT,
    POLLS,
    POLLS_BARE,
    POLLS_RATIO,
    POLLS_MEMORY,
    HELD_UP,
    FLIGHT_FETCHES,
    FLIGHT_BRIEFINGS,
    *(row for rows in STORE.values() for row in rows.values()),
    SOCKET_BACK,
    SOCKET_SDK,
    SOCKET_ACKED,
    BRIEFS_ACKED,
    BRIEFS_ANSWERED,
    BRIEFS_TOOK,
    IDLE,
    IDLE_SHARED,
    ONTIME,
    ONTIME_ONCE,
    EVENTS_WHOLE,
    EVENTS_FED,
    EVENTS_GROWTH,
    DIGESTS_SECOND,
    DIGESTS_CPU,
    DIGESTS_GROWTH,
    DIGESTS_POLLS,
    DIGESTS_FETCHES,
    DIGESTS_BRIEFINGS,
    DIGESTS_WRONG,
    DIGESTS_MEMORY,
)

HEADINGS = ("What", "Measured: median (range)", "Bar", "Verdict")


def lines(figures: Mapping[Row, Figure]) -> list[tuple[str, str, str, str]]:
    """The table's cells, every row that was measured in order."""
    return [(row.name, _told(row, figures[row]), row.bar, row.verdict(figures[row])) for row in ROWS if row in figures]


def _told(row: Row, figure: Figure) -> str:
    return figure if isinstance(figure, str) else f"{figure} {row.unit}".strip()


def plain(figures: Mapping[Row, Figure]) -> str:
    """The table for a terminal."""
    cells = [HEADINGS, *lines(figures)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(HEADINGS))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in cells)


def markdown(figures: Mapping[Row, Figure], before: str = "") -> str:
    """The table for the documentation; a row that was not measured stands as it does in ``before``."""
    earlier = {line.strip("| ").split(" | ")[0]: line for line in before.splitlines() if line.startswith("| ")}
    measured = {cells[0]: _line(cells) for cells in lines(figures)}
    kept = [found for row in ROWS if (found := measured.get(row.name) or earlier.get(row.name))]
    return "\n".join([_line(HEADINGS), _line(("---",) * len(HEADINGS)), *kept])


def _line(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"
