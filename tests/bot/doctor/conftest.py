"""A machine on which nothing is set up, and the two platforms."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.bot.doctor.clinic import Clinic
from tests.platforms.discord import LoopbackDiscord
from tests.platforms.slack import LoopbackSlack


@pytest.fixture
def clinic(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Clinic:
    for name in list(os.environ):
        if name.upper().startswith("NEWSBRIEF_") or name.upper() == "SLACK_API_URL":
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("NEWSBRIEF_PLAYGROUND__PORT", "0")  # somebody may use the usual one
    return Clinic(monkeypatch, tmp_path)


@pytest.fixture
async def slack() -> AsyncIterator[LoopbackSlack]:
    async with await LoopbackSlack.start() as server:
        yield server


@pytest.fixture
async def discord() -> AsyncIterator[LoopbackDiscord]:
    async with await LoopbackDiscord.start() as server:
        yield server
        assert server.wrong_answers == []
