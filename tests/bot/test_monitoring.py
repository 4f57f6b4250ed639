"""What is seen of a whole ``newsbrief run``: its numbers, whether it is ready, the way from a person's id to the trace, and no secret anywhere."""

import asyncio
import json
import re
import signal
import socket
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import aiohttp
import pytest
from pydantic import SecretStr

from adapters.chat import Later, Place, Receipt, Unclear
from adapters.store.opening import opened
from adapters.store.store import Store
from bot import monitoring
from bot.health import Health
from bot.monitoring import DATABASE, POLLER, SCHEDULE, Look, Monitor, Watched
from bot.standing import Standing
from bot.wires import Wire
from config.settings import MonitoringSettings, Settings, SlackSettings
from tests.adapters.web.serving import answer, serving
from tests.bot.commanding import ROOT
from tests.bot.newsstand.counter import feed
from tests.bot.seeing import key, samples, seen, until
from tests.platforms.conversations import HEADLINE, SAMPLE
from tests.platforms.faults import Broken, Limited, Refused
from tests.platforms.slack import LoopbackSlack

NOW = datetime(2026, 11, 22, 8, 30, tzinfo=UTC)


@pytest.mark.long
async def an_ask_is_counted_and_timed_and_a_platform_that_is_down_is_told(tmp_path: Path) -> None:
    async with await LoopbackSlack.start(patience=60.0) as slack, serving() as server:
        link = server.tell("/a", answer(SAMPLE))
        channel, ann = slack.team().channel("news"), slack.team().person("ann")
        async with seen(slack, server, tmp_path) as one:
            assert await one.get("/healthz") == (200, '{"alive": true}')
            await one.until(lambda: _is(one.ready(), 200))
            await ann.types(f"/brief {link}", channel)
            await slack.until(lambda: any(HEADLINE in said.words for said in ann.answers(channel)))
            await ann.types(f"/brief {link}.gone", channel)
            await slack.until(lambda: any("404" in said.words for said in ann.answers(channel)))
            await one.until(lambda: _counted(one, key("answers_total", platform="slack", outcome="refused")))
            found = await one.metrics()
            assert found[key("asks_total", platform="slack", way="command")] == 2
            assert found[key("answers_total", platform="slack", outcome="answered")] == 1
            assert [found[key("stage_seconds_count", stage=stage)] for stage in ("acknowledge", "fetch", "brief", "answer")] == [2, 2, 2, 2]
            assert key("inbox_left") in found
            assert found[key("up", part="slack")] == 1
            assert found[key("gauges_fresh")] == 1
            assert found[key("workers")] >= 1
            told = [line for line in one.lines if line["event"] == "an ask was taken care of"]
            assert [(line["platform"], line["way"], line["outcome"]) for line in told] == [
                ("slack", "command", "answered"),
                ("slack", "command", "refused"),
            ]
            assert len({line["ask"] for line in told}) == 2
            # down
            slack.fails("apps.connections.open", Broken(500), times=1000)
            slack.sockets.drop()
            await one.until(lambda: _is(one.ready(), 503))
            _, told_all, parts = await one.ready()
            assert (told_all["ready"], told_all["stopping"]) == (False, False)
            assert [name for name, part in parts.items() if not part["well"]] == ["slack"]
            assert parts["slack"]["why"] == "It has no connection, and tries to get one."
            assert datetime.fromisoformat(parts["slack"]["since"]) >= datetime.fromisoformat(parts["poller"]["since"])
            assert (await one.metrics())[key("up", part="slack")] == 0
            # and up again
            slack.faults.clear()
            await one.until(lambda: _is(one.ready(), 200))
            one.process.send_signal(signal.SIGTERM)
            assert await one.process.wait() == 0


async def _is(look: Any, wanted: int) -> bool:
    return bool((await look)[0] == wanted)


async def _counted(one: Any, which: Any) -> bool:
    return bool((await one.metrics()).get(which))


async def _so(look: Callable[[], bool]) -> bool:
    return look()


SECRET, PASTED = "hush-hush-4711", "Anke Brandt pasted these confidential words of the water board into a private channel. " * 12
PLANTED = '''
"""Planted by a test: every library talks, and briefing one article breaks with its text for words."""
import logging

import bot.desk.helping
import bot.editing

for name in ("aiosqlite", "sqlalchemy.engine", "slack_sdk", "slack_bolt", "aiohttp.client", "asyncio", "apscheduler"):
    logging.getLogger(name).setLevel(logging.DEBUG)
logging.getLogger("aiosqlite").addHandler(logging.FileHandler("drivers.log"))
whole = bot.editing.answer


def answer(article, wish):
    if "Port Callow" in article.text:
        raise ValueError(article.text)
    return whole(article, wish)


bot.editing.answer = answer
'''


@pytest.mark.long
async def test_the_id_a_person_is_told_leads_to_the_trace_and_no_secret_or_text_is_anywhere(tmp_path: Path) -> None:
    (tmp_path / "planted").mkdir()
    (tmp_path / "planted" / "sitecustomize.py").write_text(PLANTED)
    more = {"NEWSBRIEF_LOG__LEVEL": "debug", "NEWSBRIEF_LOG__FORMAT": "json", "PYTHONPATH": f"{tmp_path / 'planted'}:{ROOT}"}
    async with await LoopbackSlack.start(patience=60.0) as slack, serving() as server:
        site = f"http://127.0.0.1:{server.port}"
        broken = server.tell(f"/a?token={SECRET}", answer(SAMPLE))
        server.tell(f"/feed.xml?key={SECRET}", feed("tolle", site=site, title="Tolle Post"))
        channel, ann = slack.team().channel("news"), slack.team().person("ann", tz="UTC")
        async with seen(slack, server, tmp_path, more) as one:
            await ann.types(f"/brief {broken}", channel)
            said = await slack.until(lambda: next((m.words for m in ann.answers(channel) if "That went wrong on my side" in m.words), ""))
            number = re.search(r"\(id ([0-9a-f]{8})\)", said)
            assert number is not None
            await ann.types(f"/brief {PASTED}", channel)
            await slack.until(lambda: any("Anke Brandt" in m.words for m in ann.answers(channel)))
            await ann.types(f"/brief feeds add {site}/feed.xml?key={SECRET}", channel)
            await slack.until(lambda: any("Tolle Post" in m.words for m in ann.answers(channel)))
            await ann.types("/brief digest add 8:30 as Morning", channel)
            await slack.until(lambda: any("Digest 1" in m.words for m in ann.answers(channel)))
            slack.fails("chat.postMessage", Limited("0"))
            slack.fails("chat.postMessage", Refused("novel_failure"), call=2)
            await ann.types("/brief digest now", channel)
            await one.line("delivery 1 is given up")
            await one.until(lambda: _counted(one, key("delivery_steps_total", step="failed")))
            found = await one.metrics()
            pages = [await one.get(path) for path in ("/readyz", "/metrics", "/healthz")]
            one.process.send_signal(signal.SIGTERM)
            assert await one.process.wait() == 0
        secrets = (slack.team().bot_token, slack.app_token, slack.app.signing_secret, slack.app.client_secret, SECRET)
    lines = [line for line in one.lines if line.get("ask") == number[1]]
    traces = [line["exception"] for line in lines if "exception" in line]
    assert any("sitecustomize.py" in trace and "ValueError (its words are kept out of the log)" in trace for trace in traces), (
        "the worker's"
    )
    assert any("desk.py" in trace for trace in traces), "the desk's"
    assert (lines[-1]["event"], lines[-1]["outcome"]) == ("an ask was taken care of", "failed")
    assert found[key("answers_total", platform="slack", outcome="failed")] == 1
    assert found[key("delivery_steps_total", step="failed")] == 1
    assert found[key("rate_limited_total", platform="slack")] >= 1
    assert found[key("log_lines_total", level="error")] >= 1
    assert {line["delivery"] for line in one.lines if line["event"].startswith("delivery 1")} == {1}
    # everything that is no line of the log would be a leak of its own
    assert all(line.startswith(b"{") for line in bytes(one.told).splitlines()), bytes(one.told)[:2000]
    told = bytes(one.told) + " ".join(text for _, text in pages).encode()
    texts = ("Port Callow", "confidential words", "Anke Brandt", "/response/", "ticket=")
    assert [hidden for hidden in (*secrets, *texts) if hidden.encode() in told] == []
    assert "Anke Brandt" in (tmp_path / "drivers.log").read_text(), "the driver's own log does hold the text"


# without a process of its own


def settings(**told: Any) -> Settings:
    """Settings with monitoring."""
    secret = SlackSettings(bot_token=SecretStr("xoxb-planted-secret"))
    return Settings(monitoring=MonitoringSettings(**{"port": 0, **told}), slack=secret)


class End:
    """A platform that posts as it is told, and knows whether it is connected."""

    def __init__(self, *outcomes: Exception | None) -> None:
        self._outcomes = list(outcomes)
        self.connected, self.limited = True, 0

    async def post(self, place: Place, message: Any, key: str) -> Receipt:
        outcome = self._outcomes.pop(0) if self._outcomes else None
        if outcome:
            raise outcome
        return Receipt(place, f"{message} {key}")

    async def find(self, place: Place, key: str, since: datetime) -> Receipt | None:
        raise AssertionError(place, key, since)


class Told:
    """A meter that keeps what it is told."""

    def __init__(self) -> None:
        self.counts: Counter[tuple[str, ...]] = Counter()

    def count(self, what: str, *labels: str) -> None:
        self.counts[what, *labels] += 1

    def took(self, what: str, seconds: float, *labels: str) -> None:
        self.counts[what, *labels] += seconds >= 0


def sources(store: Any, wires: dict[str, Wire] | None = None) -> Watched:
    """What is looked at, as small as may be."""
    courier = SimpleNamespace(shut=Counter({"slack": 1}))
    posting = SimpleNamespace(health=Health(lambda: NOW), courier=courier)
    rounds, press = SimpleNamespace(polls=Counter({"read": 3}), waiting=2), SimpleNamespace(workers=())
    return Watched(store, cast("Any", rounds), cast("Any", press), cast("Any", posting), wires or {"slack": Wire("slack")}, asyncio.Event())


@asynccontextmanager
async def looked_at(folder: Path, **told: Any) -> AsyncIterator[tuple[Monitor, Watched, End]]:
    """A monitor over a real store, with everything well."""
    end, wire = End(), Wire("slack")
    async with opened(f"sqlite:///{folder / 'newsbrief.db'}") as database:
        monitor, all_ = Monitor(settings(**told), lambda: NOW, again=0.05), sources(Store(database), {"slack": wire})
        for name in (POLLER, SCHEDULE, "slack"):
            monitor.standing.well(name)
        with wire.held(end):
            yield monitor, all_, end


async def test_all_is_well_when_all_that_is_needed_works(tmp_path: Path) -> None:
    async with looked_at(tmp_path) as (monitor, all_, _):
        good, told = await monitor.state(all_)
    assert good
    assert {one["part"]: one["well"] for one in told["parts"]} == {POLLER: True, SCHEDULE: True, "slack": True, DATABASE: True}


@pytest.mark.parametrize("name", [POLLER, SCHEDULE])
async def test_what_has_ended_is_not_ready_and_since_when(name: str, tmp_path: Path) -> None:
    async with looked_at(tmp_path) as (monitor, all_, _):
        over = asyncio.Event()
        task = asyncio.create_task(over.wait())
        monitor.standing.runs(name, task)
        assert (await monitor.state(all_))[0]
        over.set()
        await task
        await asyncio.sleep(0)  # what is called back when it is done comes after it
        good, told = await monitor.state(all_)
    assert not good
    part = next(one for one in told["parts"] if one["part"] == name)
    assert part == {"part": name, "well": False, "since": NOW.isoformat(timespec="seconds"), "why": f"The {name} has ended."}


async def test_one_platform_of_two_is_enough(tmp_path: Path) -> None:
    async with looked_at(tmp_path) as (monitor, all_, end):
        two = Watched(all_.store, all_.rounds, all_.press, all_.posting, {**all_.wires, "discord": Wire("discord")}, all_.stop)
        monitor.standing.down("discord", "Discord refused the token.")
        assert (await monitor.state(two))[0]
        end.connected = False
        good, told = await monitor.state(two)
    assert not good
    assert {one["part"] for one in told["parts"] if not one["well"]} == {"slack", "discord"}


async def the_playground_alone_is_enough_but_stands_in_for_no_other_platform(tmp_path: Path) -> None:
    async with looked_at(tmp_path) as (monitor, all_, end):
        alone = Watched(all_.store, all_.rounds, all_.press, all_.posting, {"playground": Wire("playground")}, all_.stop)
        monitor.standing.well("playground")
        assert (await monitor.state(alone))[0]
        end.connected = False
        both = Watched(all_.store, all_.rounds, all_.press, all_.posting, {**alone.wires, **all_.wires}, all_.stop)
        assert not (await monitor.state(both))[0]


async def a_database_that_is_gone_is_told_and_back_again_is_well(tmp_path: Path) -> None:
    async with looked_at(tmp_path) as (monitor, all_, _):
        assert (await monitor.state(all_))[0]
        assert key("inbox_left") in samples(await written(monitor, all_))
        monitor._alive, monitor._numbers = Look(kept=0.0), Look(kept=0.0)
        file = tmp_path / "newsbrief.db"
        await all_.store.database.settle()
        await all_.store.database.engine.dispose()
        kept = file.read_bytes()
        file.write_bytes(b"no database at all" * 500)
        good, told = await monitor.state(all_)
        assert not good
        part = next(one for one in told["parts"] if one["part"] == DATABASE)
        assert (part["well"], "newsbrief.db" in part["why"]) == (False, True)
        found = samples(await written(monitor, all_))
        assert (found[key("gauges_fresh")], found[key("up", part=DATABASE)]) == (0, 0)
        assert key("inbox_left") not in found
        assert found[key("polls_total", outcome="read")] == 3, "what is no question to the database is told all the same"
        await all_.store.database.engine.dispose()
        file.write_bytes(kept)
        assert (await monitor.state(all_))[0]


async def written(monitor: Monitor, all_: Watched) -> str:
    """The metrics as they are told."""
    assert monitor._metrics is not None
    return monitor._metrics.written(await monitor.gauges(all_)).decode()


async def a_database_that_hangs_keeps_no_probe_waiting_and_is_asked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = list[str]()

    async def hangs() -> int:
        asked.append("left")
        await asyncio.Event().wait()
        raise AssertionError

    monitor = Monitor(settings(), lambda: NOW)
    monitor._alive = Look(patience=0.0)
    store = SimpleNamespace(gauges=SimpleNamespace(left=hangs))
    all_ = sources(cast("Any", store))
    for _ in range(3):
        good, told = await monitor.state(all_)
        assert not good
        assert next(one["why"] for one in told["parts"] if one["part"] == DATABASE).startswith("The database does not answer")
    assert asked == ["left"]
    await monitor._alive.close()


async def a_trouble_of_a_part_takes_it_down_and_any_other_is_told_beside(tmp_path: Path) -> None:
    async with looked_at(tmp_path) as (monitor, all_, _):
        all_.health.trouble("monitoring", "Nobody can look.")
        assert (await monitor.state(all_))[0], "it is no reason not to answer people"
        all_.health.trouble(
            "database (its lock)", "The database does not answer. See https://a.example/?token=hush and xoxb-planted-secret."
        )
        good, told = await monitor.state(all_)
    assert not good
    down = {one["part"]: one["why"] for one in told["parts"] if not one["well"]}
    assert down == {
        "monitoring": "Nobody can look.",
        DATABASE: "The database does not answer. See https://a.example/?(hidden) and (hidden).",
    }


async def test_while_it_stops_it_is_not_ready(tmp_path: Path) -> None:
    async with looked_at(tmp_path) as (monitor, all_, _):
        all_.stop.set()
        good, told = await monitor.state(all_)
    assert (good, told["stopping"]) == (False, True)


async def test_many_who_look_cost_no_more_than_one(tmp_path: Path) -> None:
    async with looked_at(tmp_path) as (monitor, all_, _):
        asked = 0
        read = all_.store.gauges.read

        async def counted(now: datetime) -> Any:
            nonlocal asked
            asked += 1
            return await read(now)

        all_.store.gauges.read = counted  # type: ignore[method-assign] # to count
        await asyncio.gather(*(monitor.gauges(all_) for _ in range(10)))
    assert asked == 1


async def a_look_is_kept_for_a_while_and_then_taken_anew() -> None:
    seconds, looks = 0.0, 0

    async def counted() -> int:
        nonlocal looks
        looks += 1
        return looks

    look = Look(kept=5.0, timer=lambda: seconds)
    assert [await look.at(counted), await look.at(counted)] == [1, 1]
    seconds = 5.0
    assert await look.at(counted) == 2


async def a_port_that_is_taken_is_told_once_and_taken_when_it_is_free(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO", "newsbrief")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        async with looked_at(tmp_path, port=port) as (monitor, all_, _):
            running = asyncio.create_task(monitor.run(all_))
            await until(lambda: _so(lambda: all_.health.since("monitoring") is not None))
            assert all_.health.troubles[0][1].startswith(f"Monitoring cannot listen on 127.0.0.1, port {port}: ")
            assert all_.health.troubles[0][1].endswith("Set NEWSBRIEF_MONITORING__PORT to a port that is free.")
            await asyncio.sleep(0.2)
            assert sum("cannot listen" in one.getMessage() for one in caplog.records) == 1
            assert (await monitor.state(all_))[0]
            taken.close()
            await until(lambda: _so(lambda: all_.health.since("monitoring") is None))
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)


async def test_without_a_port_nothing_listens_and_nothing_is_loaded(tmp_path: Path) -> None:
    async with opened(f"sqlite:///{tmp_path / 'newsbrief.db'}") as database:
        monitor = Monitor(Settings(), lambda: NOW)
        monitor.meter.count("asks", "slack", "command")
        monitor.meter.took("stage_seconds", 1.0, "fetch")
        await monitor.run(sources(Store(database)))
    assert monitor._metrics is None


async def test_other_pages_and_methods_are_refused(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO", "newsbrief")
    async with looked_at(tmp_path) as (monitor, all_, _), aiohttp.ClientSession() as session:
        running = asyncio.create_task(monitor.run(all_))
        await until(lambda: _so(lambda: "monitoring answers" in caplog.messages))
        address = next(vars(one)["address"] for one in caplog.records if one.getMessage() == "monitoring answers")
        statuses = []
        for method, path in (("GET", "/"), ("GET", "/../etc"), ("POST", "/metrics"), ("HEAD", "/healthz"), ("GET", "/readyz")):
            async with session.request(method, address + path) as given:
                statuses.append(given.status)
                assert given.headers["Server"] == "newsbrief" or given.status >= 400
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
    assert statuses == [404, 404, 405, 200, 200]


# what is put around


async def every_end_of_a_post_is_counted() -> None:
    told, place = Told(), Place("slack", "T", "C")
    wire = Wire("slack", told)
    later = Later("Slack asks me to wait.")
    with wire.held(End(None, later, Unclear("No reply."), ZeroDivisionError())):
        for wanted in (None, Later, Unclear, ZeroDivisionError):
            if wanted is None:
                await wire.post(place, {}, "k")
            else:
                with pytest.raises(wanted):
                    await wire.post(place, {}, "k")
    with pytest.raises(Later):
        await wire.post(place, {}, "k")
    assert told.counts == {("posts", "slack", one): 1 for one in ("posted", "later", "unclear", "refused")}


def test_what_a_platform_counted_is_not_lost_when_it_is_opened_anew() -> None:
    wire, first, second = Wire("slack"), End(), End()
    with wire.held(first):
        first.limited = 3
    with wire.held(second):
        second.limited = 2
        assert wire.limited == 5
        assert wire.connected
    assert wire.limited == 5
    assert wire.connected is None


def test_since_when_is_the_first_moment_it_was_so() -> None:
    moments = iter(NOW + timedelta(minutes=number) for number in range(10))
    standing, health = Standing(lambda: next(moments)), Health(lambda: next(moments))
    standing.down("slack", "One.")
    standing.down("slack", "Two.")
    (part,) = standing.parts(health)
    assert (part.since, part.why) == (NOW, "Two.")
    standing.well("slack")
    (part,) = standing.parts(health)
    assert (part.well, part.since, part.why) == (True, NOW + timedelta(minutes=1), "")
    health.trouble("slack", "It stumbles.")
    health.trouble("slack", "It stumbles again.")
    (part,) = standing.parts(health)
    assert (part.well, part.since, part.why) == (False, NOW + timedelta(minutes=2), "It stumbles again.")


def the_memory_of_a_process_is_told_and_of_none_nothing() -> None:
    if not Path("/proc/self/statm").exists():
        pytest.skip("this system does not tell about its processes")
    assert monitoring.resident(1 << 30) == 0
    assert monitoring.resident(int(json.loads(Path("/proc/self/stat").read_text().split()[0]))) > 1_000_000
