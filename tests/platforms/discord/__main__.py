"""``python -m tests.platforms.discord``: a Discord on this machine to try ``newsbrief run`` in by hand.

It prints what to set, then reads lines: ``/brief link:https://…`` is typed as a command with its options, ``[Label]`` presses a button, ``> text`` replies to
your last message, anything else is posted in #news. What the bot answers is printed as a reader would see it.
"""

from __future__ import annotations

import asyncio
import re
import sys
from typing import TYPE_CHECKING, Any

from tests.platforms.clock import Clock
from tests.platforms.discord.server import LoopbackDiscord

if TYPE_CHECKING:
    from tests.platforms.discord.people import Person
    from tests.platforms.discord.world import Channel, Message

DAYS = 1e6
"""Seconds the bot may take to answer whoever plays with it."""
SETTINGS = """In another terminal:

  export NEWSBRIEF_DISCORD__TOKEN={token}
  export NEWSBRIEF_DISCORD__API_URL={api}
  export NEWSBRIEF_DISCORD__GATEWAY_URL={gateway}
  export NEWSBRIEF_DISCORD__CDN_URL={cdn}
  newsbrief run

Then type here: /brief link:https://…, @brief https://…, /help, /digest add time:8:30 zone:Berlin, [Longer]. Ctrl-D ends it.
"""
OPTION = re.compile(r"(?:^|\s)([a-z_]+):(?!//)")
CHANGED = "the bot's next word"


async def play() -> None:
    """Start the loopback and do what is typed until the input ends."""
    async with await LoopbackDiscord.start(privileged="message_content", clock=Clock(running=True), patience=DAYS) as discord:
        guild = discord.guild("newsroom")
        channel, ann = guild.channel("news"), guild.person("ann", manages=True)
        print(SETTINGS.format(token=discord.token, api=discord.url, gateway=discord.gateway.url, cdn=discord.cdn), flush=True)
        listening = asyncio.create_task(_told(discord, channel, ann))
        said: Message | None = None
        while line := await asyncio.to_thread(sys.stdin.readline):
            try:
                said = await _typed(line.strip(), channel, ann, said) or said
            except (AssertionError, LookupError, ValueError, StopIteration) as error:
                print(f"That cannot be done: {error}", flush=True)
        listening.cancel()


async def _typed(line: str, channel: Channel, ann: Person, said: Message | None) -> Message | None:
    if line.startswith("/"):
        command, options = _called(line)
        await ann.commands(command, channel, **options)
    elif line.startswith("["):
        label = line.strip("[]")
        await ann.presses(label, _with(label, channel, ann))
    elif line.startswith(">"):
        return await ann.posts(line[1:].strip(), channel, reply_to=said)
    elif line:
        return await ann.posts(line, channel)
    return None


def _with(label: str, channel: Channel, ann: Person) -> Message:
    found = [one for one in ann.answers(channel) if label in one.buttons]
    if not found:
        raise LookupError(f"no answer has a button {label}")
    return found[-1]


def _called(line: str) -> tuple[str, dict[str, Any]]:
    """A line as Discord shows a command: its words, then ``name:value`` up to the next name."""
    command, *parts = OPTION.split(line)
    values: dict[str, Any] = {}
    for name, value in zip(parts[::2], parts[1::2], strict=True):
        told = value.strip()
        values[name] = int(told) if name in {"top", "count"} and told.isdigit() else True if told in {"True", "true", ""} else told
    return command.strip(), values


def _shown(channel: Channel, ann: Person) -> dict[int, str]:
    """What the person sees of us now."""
    answers = [*ann.answers(channel), *ann.answers(ann.dm)]
    now = {id(one): f"{'(only you) ' if one.ephemeral_to else ''}{one.words}" for one in answers}
    return now | ({id(ann.modal): f"(a window: {ann.modal.title})"} if ann.modal else {})


async def _told(discord: LoopbackDiscord, channel: Channel, ann: Person) -> None:
    """Print each answer when it comes or changes, and each window when it opens."""
    seen: dict[int, str] = {}
    while True:
        now = await discord.until(lambda seen=seen: (now := _shown(channel, ann)) != seen and now, CHANGED)  # type: ignore[misc] # a default binds the loop's value
        for key, words in now.items():
            if seen.get(key) != words:
                print(f"\n{words}\n", flush=True)
        seen = now


if __name__ == "__main__":
    asyncio.run(play())
