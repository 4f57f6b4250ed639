"""``newsbrief run`` answers a whole Discord beside a whole Slack, over a restart; a bad token of one is no trouble of the other."""

import asyncio
import signal
from pathlib import Path

import pytest

from tests.adapters.web.serving import answer, serving
from tests.bot.commanding import process
from tests.platforms.conversations import HEADLINE, SAMPLE
from tests.platforms.discord import LoopbackDiscord
from tests.platforms.discord.process import dropped, killed, running
from tests.platforms.slack import LoopbackSlack


@pytest.mark.long
async def the_command_serves_a_discord_over_a_restart_and_stops_when_told(tmp_path: Path) -> None:
    async with await LoopbackDiscord.start() as discord, serving() as server:
        link = server.tell("/a", answer(SAMPLE))
        guild = discord.guild("newsroom")
        channel, ann = guild.channel("news"), guild.person("ann", manages=True)
        async with running(discord, server, tmp_path) as begun:
            await ann.commands("/brief", channel, link=link)
            await discord.until(lambda: any(HEADLINE in one.words for one in ann.answers(channel)))
            await ann.posts(f"@brief {link}", channel)
            await discord.until(lambda: any(HEADLINE in one.words for one in channel.answers))
            begun.kill()
            await begun.wait()
        async with running(discord, server, tmp_path) as begun:
            private = next(one for one in ann.answers(channel) if one.ephemeral_to)
            await ann.presses("Longer", private)
            await discord.until(lambda: len([one for one in ann.answers(channel) if one.ephemeral_to]) == 2)
            await ann.commands("/digest add", channel, time="8:30", zone="Kolkata")
            await discord.until(lambda: any("Asia/Kolkata" in one.words for one in ann.answers(channel)))
            begun.send_signal(signal.SIGTERM)
            out, err = await begun.communicate()
        assert (begun.returncode, out.decode(), err.decode()) == (0, "", "newsbrief answers on Discord. Ctrl-C stops it.\n")
        assert len(channel.answers) == 1


async def a_bad_token_of_slack_does_not_take_discord_down(tmp_path: Path) -> None:
    async with await LoopbackSlack.start() as slack, await LoopbackDiscord.start() as discord, serving() as server:
        link = server.tell("/a", answer(SAMPLE))
        guild = discord.guild("newsroom")
        channel, ann = guild.channel("news"), guild.person("ann")
        wrong = {"NEWSBRIEF_SLACK__BOT_TOKEN": "xoxb-wrong", "NEWSBRIEF_SLACK__APP_TOKEN": slack.app_token, "SLACK_API_URL": slack.url}
        async with running(discord, server, tmp_path, wrong) as begun:
            await ann.commands("/brief", channel, link=link)
            await discord.until(lambda: any(HEADLINE in one.words for one in ann.answers(channel)))
            begun.send_signal(signal.SIGTERM)
            _, err = await begun.communicate()
        assert "NEWSBRIEF_SLACK__BOT_TOKEN" in err.decode()
        assert begun.returncode == 0


async def test_socket_drops_lose_and_double_nothing(tmp_path: Path) -> None:
    came = await dropped(tmp_path, 5)
    assert came.public == (1,) * 5


@pytest.mark.long
async def test_kill_9_loses_nothing_and_doubles_nothing(tmp_path: Path) -> None:
    came = await killed(tmp_path, 2, away=600.0)
    assert (came.public, came.private) == ((1, 1), (1, 1))


async def the_invitation_asks_for_what_is_needed_and_no_more(tmp_path: Path) -> None:
    async with await LoopbackDiscord.start() as discord:
        given = {"NEWSBRIEF_DISCORD__TOKEN": discord.token, "NEWSBRIEF_DISCORD__API_URL": discord.url}
        done = await asyncio.to_thread(lambda: process("discord", "invite", stdin=b"", folder=tmp_path, **given))
        wanted = (
            f"https://discord.com/oauth2/authorize?client_id={discord.app.id}&permissions=309237763072&scope=bot+applications.commands\n"
        )
        assert (done.code, done.out, done.err) == (0, wanted, "")
        wrong = await asyncio.to_thread(
            lambda: process("discord", "invite", stdin=b"", folder=tmp_path, **{**given, "NEWSBRIEF_DISCORD__TOKEN": "nope"})
        )
        assert wrong.code == 2
        assert "NEWSBRIEF_DISCORD__TOKEN" in wrong.err
