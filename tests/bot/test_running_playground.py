"""``newsbrief run`` without any token: the playground, its newsroom, its address, and an end that is clean."""

import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest

from tests.bot.commanding import environment, process
from tests.platforms.playground.visiting import Visitor
from tests.ports import free

UP = 240.0
"""Seconds a start may take: a safety net."""


def settings(folder: Path, port: int) -> dict[str, str]:
    """The whole environment of a playground."""
    return environment(
        NEWSBRIEF_PLAYGROUND__ON="true",
        NEWSBRIEF_PLAYGROUND__PORT=str(port),
        NEWSBRIEF_DATABASE__URL=f"sqlite:///{folder / 'newsbrief.db'}",
    )


@asynccontextmanager
async def running(folder: Path, port: int) -> AsyncIterator[asyncio.subprocess.Process]:
    """The command, once it told its address; killed at the end when it still runs."""
    begun = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", cwd=folder, env=settings(folder, port), stderr=asyncio.subprocess.PIPE
    )
    try:
        assert begun.stderr
        async with asyncio.timeout(UP):
            told = (await begun.stderr.readline()).decode()
        assert told == f"The playground is at http://127.0.0.1:{port}/ (Ctrl-C stops it).\n"
        yield begun
    finally:
        if begun.returncode is None:
            begun.kill()
        await begun.wait()


@asynccontextmanager
async def open_page(port: int) -> AsyncIterator[Visitor]:
    """The page, as Ada sees it."""
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as session:
        page = Visitor(f"http://127.0.0.1:{port}/", session)
        (await session.get(page.address)).release()
        listening = asyncio.create_task(page.listens())
        yield page
        listening.cancel()
        await asyncio.gather(listening, return_exceptions=True)


@pytest.mark.long
async def test_without_a_token_it_serves_the_playground_survives_kill_9_and_ends_with_ctrl_c(tmp_path: Path) -> None:
    port = free()
    async with running(tmp_path, port) as begun, open_page(port) as page:
        await page.until(lambda: any(one["text"] == "Welcome to newsbrief" for one in page.messages))
        number = await page.says("hello")
        await page.says("/brief help")
        os.kill(begun.pid, signal.SIGKILL)
    async with running(tmp_path, port) as begun, open_page(port) as page:
        await page.until(lambda: number in page.shown and any(one["only"] and "faces" in one for one in page.answers))
        assert sum(one.get("text") == "hello" for one in page.messages) == 1
        await page.says(f"/brief http://127.0.0.1:{port}/sample/ledger/swing-bridge")
        await page.until(lambda: any(one["text"].startswith("Port Callow shuts its swing bridge") for one in page.answers))
        begun.send_signal(signal.SIGINT)
        _, err = await begun.communicate()
    assert (begun.returncode, err) == (0, b"")


def test_a_port_that_is_taken_is_told_in_a_sentence(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ended = process("run", stdin=b"", folder=tmp_path, **settings(tmp_path, port))
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == (
        f"The playground cannot listen on 127.0.0.1, port {port}: address already in use. "
        "Choose another port with NEWSBRIEF_PLAYGROUND__PORT, or turn it off with NEWSBRIEF_PLAYGROUND__ON=false.\n"
    )


def test_it_is_refused_to_others_without_a_password(tmp_path: Path) -> None:
    ended = process("run", stdin=b"", folder=tmp_path, **{**settings(tmp_path, 8765), "NEWSBRIEF_PLAYGROUND__HOST": "0.0.0.0"})  # noqa: S104 - what is refused
    assert ended.code == 2
    assert "NEWSBRIEF_PLAYGROUND__PASSWORD is not set, and without it others than this machine may not reach the playground" in ended.err
