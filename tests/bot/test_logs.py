"""The log: one way for every line, what it was written for beside it, and nothing in it that is nobody's business."""

import asyncio
import io
import json
import logging
import re
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import SecretStr

from adapters.chat import ShutOut
from bot import tracing
from bot.discretion import LONGEST, Discretion
from bot.faults import noted, told
from bot.logs import OURS, Form, Style, announce, log_to, trace
from bot.press import Fault, Press
from config.hidden import hidden
from config.settings import DatabaseSettings, Settings, SlackSettings, WebSettings
from tests.bot.commanding import ROOT, environment

TEXT = "The river Tolle will be dredged between the two bridges this summer"
SLACKS, DISCORDS = "xoxb-1234-5678-AbCdEf", "MTIzNDU2Nzg5MDEyMzQ1Njc4.GhIjKl.aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789"


class Watched(io.StringIO):
    """A stream that somebody looks at."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    """The log goes where it went before, when a test is over."""
    root = logging.getLogger()
    before = (root.handlers, root.level, {name: logging.getLogger(name).level for name in OURS})
    yield
    root.handlers, level, levels = before
    root.setLevel(level)
    logging.captureWarnings(capture=False)
    for name, one in levels.items():
        logging.getLogger(name).setLevel(one)


def logged(level: str = "debug", form: Form = "json", *secrets: str) -> io.StringIO:
    """Where the log goes from now on."""
    stream = io.StringIO()
    log_to(stream, Style(level, form), secrets)
    return stream


def lines(stream: io.StringIO) -> list[dict[str, Any]]:
    """The lines that were written."""
    return [json.loads(line) for line in stream.getvalue().splitlines()]


log = logging.getLogger("newsbrief")


# how it is written


def a_line_is_json_with_its_time_level_logger_and_event_in_front() -> None:
    stream = logged()
    log.warning("feed %d failed", 7, extra={"tries": 3})
    (line,) = lines(stream)
    assert list(line) == ["timestamp", "level", "logger", "event", "tries"]
    assert (line["level"], line["logger"], line["event"], line["tries"]) == ("warning", "newsbrief", "feed 7 failed", 3)
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z", line["timestamp"])


@pytest.mark.parametrize(("form", "watched", "json_wanted"), [("auto", True, False), ("auto", False, True), ("json", True, True), ("human", False, False)])  # fmt: skip
def test_it_is_for_people_where_somebody_looks_unless_a_setting_says_otherwise(*, form: Form, watched: bool, json_wanted: bool) -> None:
    stream = Watched() if watched else io.StringIO()
    log_to(stream, Style("info", form))
    log.info("hello")
    assert stream.getvalue().startswith("{") is json_wanted
    assert ("\x1b[" in stream.getvalue()) is (watched and not json_wanted)


def test_no_colours_where_nobody_wants_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    stream = Watched()
    log_to(stream, Style("info"))
    log.info("hello")
    assert "\x1b" not in stream.getvalue()


@pytest.mark.parametrize("name", ["newsbrief", "adapters.slack.app", "briefings.body", "newsbrief.slack"])
def every_logger_of_ours_goes_the_same_way_from_the_level_on(name: str) -> None:
    stream = logged("warning")
    logging.getLogger(name).info("unheard")
    logging.getLogger(name).warning("heard")
    assert [(one["logger"], one["event"]) for one in lines(stream)] == [(name, "heard")]


@pytest.mark.parametrize("name", ["aiosqlite", "discord.http", "slack_sdk.web", "sqlalchemy.engine.Engine", "aiohttp.access"])
def no_library_is_heard_below_a_warning_however_its_logger_is_set(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    stream = logged("debug")
    library = logging.getLogger(name)
    monkeypatch.setattr(library, "level", logging.DEBUG)
    library._cache.clear()  # type: ignore[attr-defined] # it remembers for which levels it is on
    for level in (logging.DEBUG, logging.INFO):
        library.log(level, TEXT)
    library.warning("heard")
    assert [one["event"] for one in lines(stream)] == ["heard"]
    quieter = logged("info")
    library.error("unheard")
    assert quieter.getvalue() == ""


def test_a_task_nobody_waited_for_is_heard_at_every_level() -> None:
    stream = logged("error")
    logging.getLogger("asyncio").error("Task exception was never retrieved")
    assert len(lines(stream)) == 1


def test_setting_it_up_twice_writes_a_line_once() -> None:
    first, second = logged(), logged()
    log.error("once")
    assert (first.getvalue(), len(lines(second))) == ("", 1)


def test_what_a_command_says_is_a_line_where_all_lines_are_json() -> None:
    stream = logged("error", "json")
    assert announce("newsbrief answers on Slack.")
    assert [(one["level"], one["event"]) for one in lines(stream)] == [("info", "newsbrief answers on Slack.")]
    logged("error", "auto")
    assert not announce("newsbrief answers on Slack.")


def a_line_that_cannot_be_written_is_told_without_its_values() -> None:
    stream = logged()
    root = logging.getLogger()
    root.handlers = root.handlers[:1]  # pytest's own raises what is wrong
    log.info("%d", TEXT)
    assert re.fullmatch(r"A line of newsbrief could not be logged \(test_logs\.py:\d+\)\.\n", stream.getvalue())


def test_structlog_is_loaded_for_the_first_line_only() -> None:
    script = (
        "import sys, logging; from bot.logs import log_to; log_to(sys.stderr); print('structlog' in sys.modules);"
        "logging.getLogger('newsbrief').error('x'); print('structlog' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT, env=environment(), check=True)
    assert done.stdout.split() == ["False", "True"]


# what it was written for


async def every_line_of_an_ask_carries_its_id_in_tasks_and_threads_too() -> None:
    stream = logged()

    async def later() -> None:
        log.info("in a task")

    with tracing.bound(ask="5bf861c6"):
        log.info("here")
        await asyncio.create_task(later())
        await asyncio.to_thread(log.info, "in a thread")
    log.info("outside")
    assert [one.get("ask") for one in lines(stream)] == ["5bf861c6"] * 3 + [None]


async def test_two_asks_at_once_do_not_share_an_id() -> None:
    async def answered(key: str) -> str:
        tracing.bind(ask=tracing.name(key))
        await asyncio.sleep(0)
        return tracing.here()

    one, other = await asyncio.gather(asyncio.create_task(answered("a")), asyncio.create_task(answered("b")))
    assert (one, other) == (tracing.name("a"), tracing.name("b"))
    assert "ask" not in tracing.facts()


def an_id_is_the_same_for_the_same_ask_and_does_not_tell_its_key() -> None:
    assert tracing.name("T1:C1:1700000000.1") == tracing.name("T1:C1:1700000000.1") != tracing.name("T1:C1:1700000000.2")
    assert re.fullmatch(r"[0-9a-f]{8}", tracing.name("T1\ud800"))


def test_the_id_a_person_is_told_is_that_of_their_ask() -> None:
    stream = logged()
    with tracing.bound(ask="5bf861c6"):
        assert noted("answering", KeyError("x")) == "5bf861c6"
        assert "(id 5bf861c6)" in told(KeyError("x"))
    assert {one["ask"] for one in lines(stream)} == {"5bf861c6"}
    assert noted("tidying", KeyError("x")) != noted("tidying", KeyError("x"))


def bound_in_the_worker() -> dict[str, Any]:
    return dict(tracing.facts())


def broken() -> None:
    raise ValueError(TEXT)


async def a_worker_knows_for_whom_it_works_and_forgets_it() -> None:
    async with Press(1) as press:
        with tracing.bound(ask="5bf861c6", feed=7):
            assert await press.run(bound_in_the_worker) == {"ask": "5bf861c6", "feed": 7}
            with pytest.raises(Fault, match=r"^Reading an article failed: ValueError \(id 5bf861c6\)\.$"):
                await press.run(broken)
        assert await press.run(bound_in_the_worker) == {}


# what is kept out of it

KEPT_OUT = {
    "a token of Slack": (f"refused {SLACKS}.", f"refused {'(hidden)'}"),
    "an app's token": ("xapp-1-A0-12-abcdef", "(hidden)"),
    "a rotated token": ("xoxe.xoxp-1-abc", "(hidden)"),
    "a token of Discord": (f"as {DISCORDS} I", "as (hidden) I"),
    "who may answer on Slack": ("https://hooks.slack.com/commands/T1/2/abc", "https://hooks.slack.com/commands/(hidden)"),
    "who may answer on Discord": ("POST /interactions/123/aW50ZXJ/callback", "POST /interactions/123/(hidden)/callback"),
    "a webhook": (
        "https://discord.com/api/v10/webhooks/123/tok-en/messages/@original",
        "https://discord.com/api/v10/webhooks/123/(hidden)/messages/@original",
    ),
    "a socket's ticket": ("wss://wss.slack.com/link/?ticket=abc&app_id=1", "wss://wss.slack.com/link/?(hidden)"),
    "a link's question": ("cannot read https://news.example/a?token=hush&x=1 now", "cannot read https://news.example/a?(hidden) now"),
    "a link's fragment": ("https://news.example/a#hush", "https://news.example/a?(hidden)"),
    "a path's question": ("GET /oauth?code=hush&state=1 HTTP/1.1", "GET /oauth?(hidden) HTTP/1.1"),
    "a password in an address": ("postgresql://ann:hush@db/n", "postgresql://(hidden)@db/n"),
    "a header": ("Authorization: Bearer abc123def456ghi", "Authorization: Bearer (hidden)"),
    "a value by its name": ('{"client_secret": "hushhush"}', '{"client_secret": "(hidden)"}'),
    "a secret cut by what nobody sees": ("xo\u200bxb-1234-abcd", "(hidden)"),
    "a terminal's commands": ("a\x1b[31mb\r\nc", "a[31mb c"),
    "half a letter": ("a\ud800b", "a\ufffdb"),
}


@pytest.mark.parametrize("case", KEPT_OUT)
def test_what_is_kept_out_of_a_line(case: str) -> None:
    given, wanted = KEPT_OUT[case]
    assert Discretion()(given) == wanted


@pytest.mark.parametrize(
    "text",
    ["the feed https://news.example/rss is failing", "Slack: 3 of 5? Yes.", "no key points", "T1:C1:1700000000.000100", "Bot answers"],
)
def test_what_is_no_secret_stays(text: str) -> None:
    assert Discretion()(text) == text


def our_own_secrets_are_known_whatever_they_look_like() -> None:
    fit = Discretion(["hunter2hunter", "short", ""])
    assert fit("a hunter2hunter, a short") == "a (hidden), a short"


def a_long_value_is_cut_and_no_secret_is_halved() -> None:
    cut = Discretion([SLACKS])(f"{'x ' * (LONGEST // 2 - 5)}{SLACKS} and on")
    assert len(cut) <= LONGEST
    assert "xox" not in cut
    wide = Discretion()(f"https://a.example/?{'q' * (2 * LONGEST - 30)} {SLACKS}")
    assert "xox" not in wide


def a_line_of_slashes_is_looked_at_in_bounded_time() -> None:
    assert len(Discretion()("/" * 10_000_000)) <= LONGEST


def every_secret_of_the_settings_is_known_with_its_parts() -> None:
    settings = Settings(
        slack=SlackSettings(bot_token=SecretStr(SLACKS), encryption_keys=SecretStr("key-one-long,key-two-long")),
        database=DatabaseSettings(url=SecretStr("postgresql://ann:p%40ssword@db/n")),
        web=WebSettings(proxy=SecretStr("http://u:hunter2@proxy.corp:3128")),
    )
    assert hidden(settings) >= {SLACKS, "key-one-long", "key-two-long", "p%40ssword", "p@ssword", "hunter2"}


def every_value_of_a_line_is_fit_not_only_its_event() -> None:
    stream = logged("debug", "json", "hunter2hunter")
    with tracing.bound(note=f"of {SLACKS}"):
        log.info("x", extra={"address": "https://a.example/?t=hush", "several": ("hunter2hunter", 1)})
    assert [one for one in (SLACKS, "hush", "hunter2hunter") if one in stream.getvalue()] == []


# traces


def caught(act: Any) -> BaseException:
    """What an act raises."""
    try:
        act()
    except Exception as error:  # noqa: BLE001 - any of them
        return error
    raise AssertionError


def repeats() -> None:
    secret = SLACKS  # a local value, which no trace may show
    try:
        int(f"{TEXT}{secret}")
    except ValueError:
        raise KeyError(TEXT) from None


def leads() -> None:
    try:
        int(TEXT)
    except ValueError as error:
        raise ShutOut("The token is wrong.") from error


def a_trace_shows_where_and_what_but_no_text() -> None:
    found = trace(caught(repeats))
    assert "in repeats" in found
    assert "KeyError (its words are kept out of the log)" in found
    assert TEXT not in found
    assert SLACKS not in found


def a_trace_tells_what_led_to_an_error_and_the_words_of_plain_ones() -> None:
    found = trace(caught(leads))
    assert found.index("ValueError (its words") < found.index("which led to") < found.index("ShutOut: The token is wrong.")
    assert "AttributeError: 'NoneType' object has no attribute 'x'" in trace(caught(lambda: None.x))  # type: ignore[attr-defined] # it is what is wrong
    assert "ZeroDivisionError: division by zero" in trace(caught(lambda: 1 / 0))


def a_trace_of_several_errors_tells_each_and_ends() -> None:
    group = ExceptionGroup(TEXT, [KeyError(TEXT), ExceptionGroup(TEXT, [ValueError(TEXT)])])
    group.__context__ = group
    found = trace(group)
    assert (found.count("KeyError"), found.count("ValueError"), TEXT in found) == (1, 1, False)


def test_very_deep_traces_are_bounded() -> None:
    def deeper(left: int) -> None:
        if not left:
            raise RecursionError
        deeper(left - 1)

    assert len(trace(caught(lambda: deeper(500))).splitlines()) < 120


def a_trace_stands_in_the_line_of_its_error() -> None:
    stream = logged()
    try:
        repeats()
    except KeyError:
        log.exception("it went wrong")
    (line,) = lines(stream)
    assert line["exception"].startswith("Traceback (most recent call last):\n")
    assert TEXT not in stream.getvalue()
