"""``newsbrief run`` answers a whole Discord beside a whole Slack, over a restart; a bad token of one is no trouble of the other."""

import asyncio
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.adapters.web.serving import Server, answer, serving
from tests.bot.commanding import environment, process
from tests.platforms.conversations import HEADLINE, SAMPLE
from tests.platforms.discord import LoopbackDiscord
from tests.platforms.slack import LoopbackSlack


@asynccontextmanager
async def running(discord: LoopbackDiscord, server: Server, folder: Path, **more: str) -> AsyncIterator[asyncio.subprocess.Process]:
    """The command as a process of its own, connected to the loopback."""
    settings = {
        "NEWSBRIEF_DISCORD__TOKEN": discord.token,
        "NEWSBRIEF_DISCORD__API_URL": discord.url,
        "NEWSBRIEF_DISCORD__GATEWAY_URL": discord.gateway.url,
        "NEWSBRIEF_DISCORD__CDN_URL": discord.cdn,
        "NEWSBRIEF_DATABASE__URL": f"sqlite:///{folder / 'newsbrief.db'}",
        "NEWSBRIEF_WEB__ALLOW_HOSTS": f"127.0.0.1:{server.port}",
        **more,
    }
    pipe = asyncio.subprocess.PIPE
    begun = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", cwd=folder, env=environment(**settings), stdout=pipe, stderr=pipe
    )
    try:
        async with asyncio.timeout(90):
            await discord.connected()
        yield begun
    finally:
        if begun.returncode is None:
            begun.kill()
        await begun.wait()


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
        async with running(discord, server, tmp_path, **wrong) as begun:
            await ann.commands("/brief", channel, link=link)
            await discord.until(lambda: any(HEADLINE in one.words for one in ann.answers(channel)))
            begun.send_signal(signal.SIGTERM)
            _, err = await begun.communicate()
        assert "NEWSBRIEF_SLACK__BOT_TOKEN" in err.decode()
        assert begun.returncode == 0


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
