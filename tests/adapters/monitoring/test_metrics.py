"""The table of metrics, what Prometheus reads of it, and that page, dashboard and alerts speak of nothing else."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from prometheus_client.parser import text_string_to_metric_families as parsed

from adapters.monitoring.metrics import ROWS, TABLE, Gauge, Metrics, Row
from bot.meters import Counted, Timed
from tests.bot.commanding import ROOT

DOCS = ROOT / "docs"
DASHBOARD, ALERTS = DOCS / "grafana-dashboard.json", DOCS / "prometheus-alerts.yml"
PROCESS = {"process_resident_memory_bytes", "process_cpu_seconds_total", "process_open_fds", "process_max_fds"}
NAME = re.compile(r"\b(?:newsbrief|process)_\w+")
LABELS = re.compile(r"\b(?:newsbrief|process)_\w+(?:\{([^}]*)\})?")
BY = re.compile(r"\bby \(([^)]*)\)")


def written(*gauges: Gauge) -> dict[str, Any]:
    """What a parser of Prometheus' own reads, family by family."""
    return {one.name: one for one in parsed(Metrics().written(gauges).decode())}


def every() -> list[Gauge]:
    """A number for each metric that is read."""
    return [Gauge(row.name, 1.0, tuple("x" for _ in row.labels)) for row in ROWS if row.kind in {"gauge", "sum"}]


def the_metrics_are_read_by_prometheus_own_parser_with_their_kinds_and_meanings() -> None:
    found = written(*every())
    kinds = {"sum": "counter"}
    for row in ROWS:
        family = found[f"newsbrief_{row.name}"]
        assert (family.type, family.documentation) == (kinds.get(row.kind, row.kind), row.meaning)


def test_what_is_counted_timed_and_read_comes_out() -> None:
    metrics = Metrics()
    metrics.count("asks", "slack", "command")
    metrics.count("asks", "slack", "command")
    metrics.took("stage_seconds", 0.3, "fetch")
    metrics.took("delivery_lag_seconds", -5.0)
    found = {(one.name, *sorted(one.labels.items())): one.value for family in parsed(metrics.written([Gauge("polls", 7, ("read",))]).decode()) for one in family.samples}  # fmt: skip
    assert found["newsbrief_asks_total", ("platform", "slack"), ("way", "command")] == 2
    assert found["newsbrief_stage_seconds_bucket", ("le", "0.25"), ("stage", "fetch")] == 0
    assert found["newsbrief_stage_seconds_bucket", ("le", "0.5"), ("stage", "fetch")] == 1
    assert found["newsbrief_delivery_lag_seconds_sum",] == 0, "a clock that was set back makes no negative lag"
    assert found["newsbrief_polls_total", ("outcome", "read")] == 7


def test_what_is_first_counted_later_stands_at_0_from_the_beginning() -> None:
    found = {one.labels["step"]: one.value for one in written()["newsbrief_delivery_steps"].samples}
    assert found["failed"] == 0


def test_two_registries_share_nothing_and_a_number_that_is_gone_is_told_no_more() -> None:
    one, other = Metrics(), Metrics()
    one.count("retries", "page")
    assert b'newsbrief_retries_total{what="page"} 1.0' in one.written([Gauge("workers", 2)])
    assert b'newsbrief_retries_total{what="page"} 0.0' in other.written(())
    assert b"newsbrief_workers" not in one.written(())


def test_an_unknown_name_is_a_fault_that_is_heard() -> None:
    with pytest.raises(KeyError):
        Metrics().count("guesses")


def test_all_that_the_bot_counts_and_times_is_in_the_table() -> None:
    assert {row.name for row in ROWS if row.kind == "counter"} == set(get_args(Counted))
    assert {row.name for row in ROWS if row.kind == "histogram"} == set(get_args(Timed))


def no_label_can_name_a_person_or_a_place() -> None:
    assert {label for row in ROWS for label in row.labels} == {
        "version", "python", "part", "platform", "way", "outcome", "stage", "what", "step", "state", "level",
    }  # fmt: skip


# the page


def test_the_page_tells_every_metric_with_its_meaning() -> None:
    page = (DOCS / "monitoring.md").read_text("utf-8")
    assert re.findall(r"^\| `newsbrief_.*$", page, re.MULTILINE) == list(map(as_told, ROWS))


def as_told(row: Row) -> str:
    """A row of the page's table."""
    labels = ", ".join(f"`{label}`" for label in row.labels) or "–"
    return f"| `{row.shown}` | {'counter' if row.kind == 'sum' else row.kind} | {labels} | {row.meaning} |"


def test_the_page_says_of_every_alert_what_to_do() -> None:
    page, rules = (DOCS / "monitoring.md").read_text("utf-8"), ALERTS.read_text("utf-8")
    assert re.findall(r"^\| (Newsbrief\w+) \|", page, re.MULTILINE) == re.findall(r"- alert: (\w+)", rules)


# the dashboard and the alerts


def questions(found: Any) -> Iterator[str]:
    """Every question a dashboard asks, wherever it stands."""
    if isinstance(found, dict):
        yield from (value for name, value in found.items() if name == "expr")
        yield from (one for value in found.values() for one in questions(value))
    elif isinstance(found, list):
        yield from (one for value in found for one in questions(value))


def asked(path: Path) -> list[str]:
    """The questions of the dashboard, or of the alerts."""
    text = path.read_text("utf-8")
    return list(questions(json.loads(text))) if path == DASHBOARD else re.findall(r"^ +expr: (.+)$", text, re.MULTILINE)


def known() -> dict[str, set[str]]:
    """Every name that can be asked for, with its labels."""
    ours = {row.shown: set(row.labels) for row in ROWS if row.kind != "histogram"}
    histograms = {
        f"{row.shown}{part}": {*row.labels, "le"} for row in ROWS if row.kind == "histogram" for part in ("_bucket", "_sum", "_count")
    }
    return {**ours, **histograms, **{name: set() for name in PROCESS}}


@pytest.mark.parametrize("path", [DASHBOARD, ALERTS], ids=["dashboard", "alerts"])
def every_question_names_metrics_and_labels_there_are(path: Path) -> None:
    names = known()
    assert asked(path)
    for question in asked(path):
        used = NAME.findall(question)
        assert used, question
        assert set(used) <= names.keys(), question
        labels = {"job"}.union(*(names[one] for one in used))
        given = [re.split(r"[=!]", one)[0].strip() for told in LABELS.findall(question) for one in told.split(",") if one]
        grouped = [one.strip() for told in BY.findall(question) for one in told.split(",")]
        assert {*given, *grouped} <= labels, question


def every_metric_is_on_the_dashboard() -> None:
    shown = set(NAME.findall(" ".join(asked(DASHBOARD))))
    assert {re.sub(r"_(?:bucket|sum|count)$", "", one) for one in shown} == {row.shown for row in ROWS} | PROCESS


def the_metrics_of_the_process_are_there() -> None:
    names = {one.name for family in written().values() for one in family.samples}
    if not {one for one in names if one.startswith("process_")}:
        pytest.skip("this system does not tell about its processes")
    assert names >= PROCESS


@pytest.mark.parametrize(("label", "values"), [("stage", {"acknowledge", "fetch", "brief", "answer"}), ("step", {"failed"}), ("state", {"failing"}), ("outcome", {"failed"}), ("level", {"error"})])  # fmt: skip
def test_a_value_that_is_asked_for_is_one_that_is_given(label: str, values: set[str]) -> None:
    told = " ".join((*asked(DASHBOARD), *asked(ALERTS)))
    found = set(re.findall(rf'\b{label}="(\w+)"', told))
    assert found <= values
    assert all(value in " ".join(row.meaning for row in TABLE.values() if label in row.labels) or label == "level" for value in found)
