"""``newsbrief run`` answers every command of the table, and the seed article pasted, on both platforms, with a kill in the middle."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from bot.commands.table import VERBS, Value, Verb
from tests.adapters.web.serving import Server, answer, serving
from tests.bot.commanding import ROOT
from tests.platforms.conversations import SAMPLE
from tests.platforms.discord import LoopbackDiscord
from tests.platforms.discord.interactions import Interaction
from tests.platforms.discord.process import running as on_discord
from tests.platforms.slack import LoopbackSlack
from tests.platforms.slack.process import running as on_slack

SEED = ROOT.parent / "shared/data/seed-article.txt"
RSS = b"""<rss version="2.0"><channel><title>Harbour</title><link>http://127.0.0.1/</link>
<item><title>The ferry is late</title><link>http://127.0.0.1/late</link><guid>late</guid></item></channel></rss>"""
OPML = '<opml version="2.0"><body><outline type="rss" text="Harbour Two" xmlUrl="{}"/></body></opml>'
BUG = "in a way it should not"


def site(server: Server) -> dict[str, str]:
    """Where the examples' addresses lead on this machine."""
    feed = server.tell("/rss", answer(RSS, Content_Type="application/rss+xml"))
    second = server.tell("/second", answer(RSS, Content_Type="application/rss+xml"))
    return {
        "https://example.com/news": server.tell("/news", answer(SAMPLE)),
        "https://example.com/feeds.opml": server.tell("/opml", answer(OPML.format(second).encode(), Content_Type="text/xml")),
        "example.com/rss": feed,
        "feeds add example.com": f"feeds add {feed}",
    }


def seed() -> str:
    """The seed article. Skips where it is not."""
    if not SEED.exists():
        pytest.skip("the seed article is not beside this folder")
    return SEED.read_text("utf-8")


def halves() -> tuple[Sequence[Verb], Sequence[Verb]]:
    """The table, in its order, with the kill between two parts."""
    return VERBS[: len(VERBS) // 2], VERBS[len(VERBS) // 2 :]


def localised(typed: str, places: Mapping[str, str]) -> str:
    for there, here in places.items():
        typed = typed.replace(there, here)
    return typed


@pytest.mark.long
async def every_command_is_answered_on_slack_over_a_kill(tmp_path: Path) -> None:
    article = seed()
    async with await LoopbackSlack.start() as slack, serving() as server:
        channel, ann, places = slack.team().channel("news"), slack.team().person("ann"), site(server)

        async def asks(verb: Verb) -> None:
            before = len(ann.answers(channel))
            await ann.types(f"/brief {localised(verb.example.typed, places)}", channel)
            await slack.until(lambda: len(ann.answers(channel)) > before, f"an answer to {verb.name}")

        async def pastes() -> None:
            await ann.types("/brief", channel)
            window = await slack.until(lambda: ann.view)
            assert window is not None
            await ann.submits(window, {"text": article})
            await slack.until(
                lambda: any("10-year defense pact" in one.words for one in ann.answers(channel)), "a briefing of what was pasted"
            )

        for part in halves():
            async with on_slack(slack, server, tmp_path) as begun:
                for verb in part:
                    await asks(verb)
                await pastes()
                begun.kill()
        assert [one.words for one in ann.answers(channel) if BUG in one.words] == []


def is_answered(asked: Interaction) -> bool:
    """Something stands there that says more than that it is being thought."""
    return any(one is not None and not one.loading for one in (asked.original, *asked.followups))


def options(verb: Verb, places: Mapping[str, str]) -> dict[str, Any]:
    """An example's options, its addresses on this machine."""
    own: Mapping[str, Value] = verb.example.options
    feed = {"example.com": places["example.com/rss"]} if verb.name == "feeds add" else {}
    return {name: {**places, **feed}.get(value, value) if isinstance(value, str) else value for name, value in own.items()}


@pytest.mark.long
async def every_command_is_answered_on_discord_over_a_kill(tmp_path: Path) -> None:
    article = seed()
    async with await LoopbackDiscord.start() as discord, serving() as server:
        guild, places = discord.guild("newsroom"), site(server)
        channel, ann = guild.channel("news"), guild.person("ann", manages=True)

        async def asks(verb: Verb) -> None:
            asked = await ann.commands(verb.discord, channel, **options(verb, places))
            await discord.until(lambda: is_answered(asked), f"an answer to {verb.name}")

        async def pastes() -> None:
            await ann.commands("/brief", channel)
            window = await discord.until(lambda: ann.modal)
            assert window is not None
            field = next(one["custom_id"] for one in window.inputs if one.get("style") == 2)
            asked = await ann.submits(window, {field: article})
            await discord.until(lambda: is_answered(asked) and any("10-year defense pact" in one.words for one in ann.answers(channel)))

        for part in halves():
            async with on_discord(discord, server, tmp_path) as begun:
                for verb in part:
                    await asks(verb)
                await pastes()
                begun.kill()
        assert [one.words for one in ann.answers(channel) if BUG in one.words] == []
