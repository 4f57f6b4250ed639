"""``newsbrief run`` answers a whole Slack, survives kill -9, and one platform's trouble is not another's."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Coroutine, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Self

import pytest
from pydantic import SecretStr

from adapters.chat import Ask, Notice, Person, Place, Receipt, Reply, ShutOut, Upload
from adapters.store.store import Store
from adapters.web.fetcher import Setup
from bot import running as running_module
from bot import wires
from bot.desk.desk import Desk
from bot.health import Health
from bot.running import NobodyToAnswer, Offered, serve
from config.settings import DatabaseSettings, Settings
from tests.adapters.store.postgres import Server as Postgres
from tests.adapters.web.serving import AGENT, answer, serving
from tests.bot.commanding import Ended, environment, process
from tests.platforms.conversations import HEADLINE, SAMPLE
from tests.platforms.slack import Broken, LoopbackSlack, Refused
from tests.platforms.slack.process import Asked, dropped, killed, running

PATIENT = ("tests.bot.patient",)
"""The command, which waits for a held page for as long as a second process takes to start."""


async def the_command_serves_a_slack_and_stops_when_told(tmp_path: Path) -> None:
    async with await LoopbackSlack.start() as slack, serving() as server:
        link = server.tell("/a", answer(SAMPLE))
        channel, ann = slack.team().channel("news"), slack.team().person("ann", tz="Asia/Kolkata")
        async with running(slack, server, tmp_path) as begun:
            await ann.types(f"/brief {link}", channel)
            await slack.until(lambda: any(HEADLINE in one.words for one in ann.answers(channel)))
            message = await ann.posts(f"@brief {link}", channel)
            await slack.until(lambda: any(HEADLINE in one.words for one in channel.thread(message)[1:]))
            await ann.types("/brief digest add 8:30", channel)
            await slack.until(lambda: any("Asia/Kolkata" in one.words for one in ann.answers(channel)))
            begun.send_signal(signal.SIGTERM)
            out, err = await begun.communicate()
        assert (begun.returncode, out.decode(), err.decode()) == (0, "", "newsbrief answers on Slack. Ctrl-C stops it.\n")


@pytest.mark.long
async def test_kill_9_between_acknowledgement_and_answer_loses_nothing(tmp_path: Path) -> None:
    opened = asyncio.Event()

    async def held(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await opened.wait()
        writer.write(answer(SAMPLE))

    async with await LoopbackSlack.start() as slack, serving() as server:
        link = server.tell("/a", held)
        channel, ann = slack.team().channel("news"), slack.team().person("ann")
        async with running(slack, server, tmp_path) as begun:
            await ann.types(f"/brief {link}", channel)
            await server.until(lambda: server.now > 0)
            await slack.until(lambda: not slack.deliveries.unacked)
            os.kill(begun.pid, signal.SIGKILL)
            await begun.wait()
        assert not any(HEADLINE in one.words for one in ann.answers(channel))
        opened.set()
        async with running(slack, server, tmp_path):
            await slack.until(lambda: any(HEADLINE in one.words for one in ann.answers(channel)))
        await slack.settled()
        assert sum(HEADLINE in one.words for one in ann.answers(channel)) == 1


@pytest.mark.long
async def test_socket_drops_lose_and_double_nothing(tmp_path: Path) -> None:
    came = await dropped(tmp_path, 10)
    assert came.mentions == (1,) * 10


@pytest.mark.long
async def test_kill_9_loses_nothing_and_doubles_nothing_that_everybody_sees(tmp_path: Path) -> None:
    came = await killed(tmp_path, 2)
    assert came.mentions == (1, 1)
    assert all(came.commands)


@pytest.mark.long
async def test_of_two_processes_over_postgresql_one_answers_each_ask(tmp_path: Path, postgres: Postgres) -> None:
    opened, url = asyncio.Event(), postgres.url(postgres.new())

    async def held(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await opened.wait()
        writer.write(answer(SAMPLE))

    async with await LoopbackSlack.start() as slack, serving() as server:
        link, where = server.tell("/held", held), {"NEWSBRIEF_DATABASE__URL": url}
        channel, ann = slack.team().channel("news"), slack.team().person("ann")
        asked = Asked(slack, server, channel, ann)
        async with running(slack, server, tmp_path, where, program=PATIENT):
            await ann.types(f"/brief {link}", channel)
            await server.until(lambda: server.now > 0)
            async with running(slack, server, tmp_path, where, sockets=2, program=PATIENT):
                # answered after the second one looked for what was left
                await asked.command()
                await asked.mention()
                await asked.answered()
                opened.set()
                await slack.until(lambda: any(one.words.startswith(HEADLINE) for one in ann.answers(channel)))
        await slack.settled()
    assert (asked.came.mentions, asked.came.commands) == ((1,), (1,))
    assert sum(one.words.startswith(HEADLINE) for one in ann.answers(channel)) == 1
    assert server.paths.count("/held") == 1


def test_without_a_token_it_says_what_to_set(tmp_path: Path) -> None:
    ended = process("run", folder=tmp_path, NEWSBRIEF_DATABASE__URL=f"sqlite:///{tmp_path / 'newsbrief.db'}")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith(
        "No platform is set up, so there is nobody to answer. For a chat in your browser set NEWSBRIEF_PLAYGROUND__ON=true; for Slack "
    )


async def a_wrong_token_ends_it_with_the_setting(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'newsbrief.db'}"
    async with await LoopbackSlack.start() as slack:
        slack.team()
        told = {"NEWSBRIEF_SLACK__BOT_TOKEN": "xoxb-wrong", "NEWSBRIEF_SLACK__APP_TOKEN": slack.app_token, "SLACK_API_URL": slack.url}
        ended = await asyncio.to_thread(ran, tmp_path, {**told, "NEWSBRIEF_DATABASE__URL": url})
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.count("Slack refused the token in NEWSBRIEF_SLACK__BOT_TOKEN (invalid_auth).") == 1
    assert "xoxb-wrong" not in ended.err


async def no_token_is_seen_whatever_is_logged(tmp_path: Path) -> None:
    where = {"NEWSBRIEF_LOG__LEVEL": "debug"}
    async with await LoopbackSlack.start() as slack, serving() as server:
        channel, ann = slack.team().channel("news"), slack.team().person("ann")
        asked = Asked(slack, server, channel, ann)
        async with running(slack, server, tmp_path, where) as begun:
            slack.fails("users.info", Broken(500))
            slack.fails("chat.postMessage", Refused("novel_failure"))
            await asked.mention()
            await asked.command()
            await ann.types("/brief feeds export", channel)
            # refused is either the "Reading…" of a slow briefing, after which it comes, or the briefing, after which the person is told
            await slack.until(lambda: len(slack.called("chat.postMessage") + slack.called("chat.postEphemeral")) >= 2)
            slack.sockets.drop()
            await slack.until(lambda: slack.sockets.opened == 2 and slack.sockets.ready)
            await asked.command()
            await slack.until(lambda: all(asked.came.commands))
            await slack.team().revokes_tokens()
            await ann.types("/brief help", channel)
            await slack.settled()
            begun.send_signal(signal.SIGTERM)
            told = b"".join(await begun.communicate())
        secrets = (slack.team().bot_token, slack.app_token, slack.app.signing_secret, slack.app.client_secret)
        said = " ".join(one.words for one in slack.messages if one.by_us)
    kept = stored(tmp_path)
    assert b"novel_failure" in told
    assert [one for one in secrets if one.encode() in told + kept or one in said] == []
    assert [one for one in (b"/response/", b"ticket=") if one in told] == []


def stored(folder: Path) -> bytes:
    """All that lies in a folder."""
    return b"".join(file.read_bytes() for file in folder.iterdir() if file.is_file())


def ran(folder: Path, settings: dict[str, str]) -> Ended:
    """The command run to its end."""
    done = subprocess.run([sys.executable, "-m", "bot", "run"], capture_output=True, cwd=folder, env=environment(**settings), check=False)
    return Ended(done.returncode, done.stdout.decode(), done.stderr.decode())


class Saying:
    """A voice that keeps what it is told to say."""

    def __init__(self) -> None:
        self.said: list[Reply] = []

    async def say(self, reply: Reply) -> Receipt:
        self.said.append(reply)
        return Receipt(Place("playground", "W", "C"))

    async def content(self, upload: Upload, most: int) -> bytes:
        raise AssertionError(upload, most)


class Fake:
    """A platform that does what it is told when it is opened or listens, and keeps the order of things."""

    def __init__(self, desk: Desk, told: list[str], opens: Callable[[], None], listens: Callable[[Desk], object]) -> None:
        self._desk, self._told, self._opens, self._listens = desk, told, opens, listens
        self.voice = Saying()

    async def __aenter__(self) -> Self:
        self._told.append("opened")
        self._opens()
        return self

    async def __aexit__(self, *_: object) -> None:
        self._told.append("closed")

    async def listen(self) -> None:
        self._told.append("listening")
        result = self._listens(self._desk)
        if asyncio.iscoroutine(result):
            await result
        await asyncio.Event().wait()

    async def answer(self, ask: Ask) -> None:
        await self._desk.answer(ask, self.voice)

    async def post(self, place: Place, message: Any, key: str) -> Receipt:
        raise AssertionError(place, message, key)

    async def find(self, place: Place, key: str, since: datetime) -> Receipt | None:
        raise AssertionError(place, key, since)


def settings(folder: Path) -> Settings:
    """Settings with a store of their own."""
    return Settings(database=DatabaseSettings(url=SecretStr(f"sqlite:///{folder / 'newsbrief.db'}")))


def fake(
    name: str, told: list[str], opens: Callable[[], None] = lambda: None, listens: Callable[[Desk], object] = lambda _: None
) -> Offered:
    """A platform under a name."""

    def made(desk: Desk, _: Store) -> Fake:
        return Fake(desk, told, opens, listens)

    return Offered(name, made, lambda reply: (str(reply),))


class Telling(Fake):
    """A platform that says what is wrong with its connection."""

    connection: Mapping[str, str]

    def trouble(self) -> str:
        return self.connection["slack"]


def reporting(name: str, told: Mapping[str, str]) -> Offered:
    """A platform that says what it is told to say of its connection."""

    def made(desk: Desk, _: Store) -> Telling:
        one = Telling(desk, [], lambda: None, lambda _: None)
        one.connection = told
        return one

    return Offered(name, made, lambda reply: (str(reply),))


async def test_one_platforms_crash_and_bad_token_stop_no_other(tmp_path: Path) -> None:
    stop, good, bad, shut = asyncio.Event(), list[str](), list[str](), list[str]()

    def crash() -> None:
        if len(bad) >= 2:
            stop.set()
        raise ZeroDivisionError

    def refuse() -> None:
        raise ShutOut("The token is wrong.", "Copy it again.")

    async with asyncio.timeout(90):
        await serve(
            settings(tmp_path),
            Setup(AGENT),
            [fake("good", good), fake("bad", bad, crash), fake("shut", shut, refuse)],
            stop,
            lambda _: None,
        )
    assert good == ["opened", "listening", "closed"]
    assert bad == ["opened", "opened"]
    assert shut == ["opened"]


async def test_health_names_the_platform_that_is_down_and_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running_module, "LOOK", 0.01)
    stop, healths, crashes = asyncio.Event(), list[Health](), list[str]()
    made = wires.watching

    def watching(health: Health, stop: asyncio.Event) -> Coroutine[Any, Any, None]:
        healths.append(health)
        return made(health, stop)

    monkeypatch.setattr(wires, "watching", watching)
    told = {"slack": ""}

    def crash() -> None:
        if not crashes:
            crashes.append("once")
            raise ZeroDivisionError

    def refuse() -> None:
        raise ShutOut("The token is wrong.", "Copy it again.")

    async def comes(*troubles: str) -> dict[str, str]:
        while not healths or {name for name, _ in healths[0].troubles} != set(troubles):  # noqa: ASYNC110 - health is looked at, and tells nobody
            await asyncio.sleep(0.01)
        return dict(healths[0].troubles)

    async def watched() -> None:
        seen = await comes("discord", "shut")
        assert seen["shut"] == "The token is wrong. Copy it again."
        assert "It crashed (id " in seen["discord"]
        await comes("shut")  # it was opened again after a second
        told["slack"] = "Slack's socket is down; I go on trying to connect."
        assert (await comes("shut", "slack"))["slack"] == told["slack"]
        told["slack"] = ""
        await comes("shut")
        stop.set()

    platforms = [reporting("slack", told), fake("discord", [], crash), fake("shut", [], refuse)]
    async with asyncio.timeout(60), asyncio.TaskGroup() as group:
        group.create_task(watched())
        group.create_task(serve(settings(tmp_path), Setup(AGENT), platforms, stop, lambda _: None))


async def test_when_nobody_lets_us_in_it_ends_and_says_why(tmp_path: Path) -> None:
    def refuse() -> None:
        raise ShutOut("The token is wrong.", "Copy it again.")

    with pytest.raises(NobodyToAnswer, match=r"^The token is wrong\. Copy it again\.$"):
        await serve(settings(tmp_path), Setup(AGENT), [fake("shut", [], refuse)], asyncio.Event(), lambda _: None)


async def test_what_was_begun_when_it_stops_is_taken_no_more(tmp_path: Path) -> None:
    stop, refused = asyncio.Event(), list[str]()

    async def asked(desk: Desk) -> None:
        ask = Ask("k1", Place("playground", "W", "C"), Person("U"), "command", "help")
        assert await desk.receive(ask)
        voice = Saying()
        await desk.answer(ask, voice)
        assert not isinstance(voice.said[0], Notice)
        desk.leave()
        try:
            await desk.receive(Ask("k2", ask.place, ask.person, "command", "help"))
        except Exception as error:  # noqa: BLE001 - which one it is, is what is looked at
            refused.append(str(error))
        stop.set()

    async with asyncio.timeout(90):
        await serve(settings(tmp_path), Setup(AGENT), [fake("playground", [], listens=asked)], stop, lambda _: None)
    assert refused == ["I am closing, and take nothing new."]
