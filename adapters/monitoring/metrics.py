"""The metrics of newsbrief, in one table, and how they are written for Prometheus. Labels come from short lists; none names a person or a place."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from prometheus_client import CollectorRegistry, Counter, Histogram, ProcessCollector, disable_created_metrics, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.registry import Collector

PREFIX = "newsbrief_"
CONTENT_TYPE = CONTENT_TYPE_LATEST

Kind = Literal["counter", "histogram", "gauge", "sum"]
"""What is counted and timed as it happens; and what is read when somebody looks: a number of now, or a sum that only grows."""

SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 120.0)
"""A write to the database takes milliseconds; a site that is slow is tried for more than a minute."""
LAGS = (1.0, 2.0, 5.0, 10.0, 30.0, 60.0, 300.0, 900.0, 3600.0, 21600.0)
"""A digest goes out on the minute; a missed one is still sent after six hours."""


@dataclass(frozen=True, slots=True)
class Row:
    """One metric: its name without the prefix, its kind, what it means, its labels, and a histogram's buckets in seconds."""

    name: str
    kind: Kind
    meaning: str
    labels: tuple[str, ...] = ()
    buckets: tuple[float, ...] = SECONDS
    first: tuple[str, ...] = ()
    """Values of its one label that are told from the beginning: Prometheus does not see the first step of what was not there before."""

    @property
    def shown(self) -> str:
        """Its name as Prometheus has it."""
        return f"{PREFIX}{self.name}{'_total' if self.kind in {'counter', 'sum'} else ''}"


ROWS = (
    Row("build_info", "gauge", "Always 1; the version of newsbrief and of Python.", ("version", "python")),
    Row("up", "gauge", "1 when a part works, 0 when it does not: the database, each platform, the poller, the schedule.", ("part",)),
    Row("asks", "counter", "Asks that were remembered, by platform and by how they came.", ("platform", "way")),
    Row("answers", "counter", "How answers ended: answered, refused (the person was told why), silent, later (tried again), unsaid (the platform would not have it), failed (a bug).", ("platform", "outcome")),
    Row("stage_seconds", "histogram", "Seconds of a stage: acknowledge (an ask is remembered), fetch (a page), brief (reading or briefing one article, the wait for a worker included), answer (from the ask to the end of its answer).", ("stage",), first=("acknowledge", "fetch", "brief", "answer")),
    Row("retries", "counter", "What was tried again: a slow page, an answer, a delivery, a platform.", ("what",), first=("page", "answer", "delivery", "platform")),
    Row("posts", "counter", "How posts to a platform ended: posted, later (it asks for patience), unclear (no certain reply), refused.", ("platform", "outcome")),
    Row("rate_limited", "sum", "Times a platform answered 429.", ("platform",)),
    Row("gates_shut", "gauge", "Workspaces to which nothing is posted now, because their platform asked for patience.", ("platform",)),
    Row("delivery_steps", "counter", "Steps of the delivery ledger (docs/delivery.md), by the point in the code: frozen, claimed, sent, failed, delayed, unclear, found, repeated and others.", ("step",), first=("frozen", "claimed", "sent", "failed", "delayed", "unclear", "found", "repeated")),
    Row("delivery_lag_seconds", "histogram", "Seconds from when a post was due until it was known to be there.", (), LAGS),
    Row("deliveries", "gauge", "Posts on their way, by state: planned, ready, sending.", ("state",)),
    Row("delivery_overdue_seconds", "gauge", "How long ago the post was due that waits longest; 0 when none is late."),
    Row("inbox_left", "gauge", "Asks that were remembered and are not answered yet."),
    Row("feeds", "gauge", "Feeds by state: ok, empty, stale, failing, paused.", ("state",)),
    Row("polls", "sum", "Polls of feeds by how they ended: read, unchanged, failed, gone, later.", ("outcome",)),
    Row("polls_waiting", "gauge", "Feeds that are due and wait for their poll, or are being polled."),
    Row("workers", "gauge", "Processes in which articles are read and briefed."),
    Row("workers_resident_bytes", "gauge", "Memory of those processes; pages they share are counted for each."),
    Row("log_lines", "counter", "Warnings and errors in the log.", ("level",), first=("warning", "error")),
    Row("gauges_fresh", "gauge", "1 when the numbers read from the database are of now, 0 when it did not answer and they are left out."),
)  # fmt: skip
TABLE: Mapping[str, Row] = {row.name: row for row in ROWS}


@dataclass(frozen=True, slots=True)
class Gauge:
    """A number of now, under a name of the table and with the values of its labels."""

    name: str
    value: float
    labels: tuple[str, ...] = ()


class Metrics:
    """All of the table, in a registry of their own. Counting under a name that is not in it raises KeyError."""

    def __init__(self) -> None:
        disable_created_metrics()  # type: ignore[no-untyped-call] # the library leaves it without types
        self._registry = CollectorRegistry()
        self._counters = {
            row.name: Counter(PREFIX + row.name, row.meaning, row.labels, registry=self._registry) for row in ROWS if row.kind == "counter"
        }
        self._histograms = {
            row.name: Histogram(PREFIX + row.name, row.meaning, row.labels, buckets=row.buckets, registry=self._registry)
            for row in ROWS
            if row.kind == "histogram"
        }
        for row in ROWS:
            for value in row.first:
                (self._counters if row.kind == "counter" else self._histograms)[row.name].labels(value)
        self._read = _Read()
        self._registry.register(self._read)
        ProcessCollector(registry=self._registry)

    def count(self, what: str, *labels: str) -> None:
        """It happened once more."""
        counter = self._counters[what]
        (counter.labels(*labels) if labels else counter).inc()

    def took(self, what: str, seconds: float, *labels: str) -> None:
        """It took so long."""
        histogram = self._histograms[what]
        (histogram.labels(*labels) if labels else histogram).observe(max(seconds, 0.0))

    def written(self, gauges: Iterable[Gauge]) -> bytes:
        """Everything, with these numbers of now, in Prometheus' text form."""
        self._read.gauges = tuple(gauges)
        return generate_latest(self._registry)


class _Read(Collector):
    """What is read when somebody looks."""

    def __init__(self) -> None:
        self.gauges: tuple[Gauge, ...] = ()

    def describe(self) -> Iterable[Metric]:
        """Nothing: the names are known to be free."""
        return ()

    def collect(self) -> Iterator[Metric]:
        """Each metric that there are numbers for."""
        for row in ROWS:
            given = [one for one in self.gauges if one.name == row.name]
            if given:
                yield _family(row, given)


def _family(row: Row, given: Iterable[Gauge]) -> Metric:
    kind = CounterMetricFamily if row.kind == "sum" else GaugeMetricFamily
    family = kind(PREFIX + row.name, row.meaning, labels=row.labels)
    for one in given:
        family.add_metric(one.labels, one.value)
    return family
