"""``python -m tests.platforms.slack``: a Slack on this machine to try ``newsbrief run`` in by hand.

It prints what to set, then reads lines: ``/brief …`` is typed as a command, ``[Label]`` presses a button, ``> text`` replies to your last
message, anything else is posted in #news. What the bot answers is printed as a reader would see it.
"""

from __future__ import annotations

import asyncio
import sys
from typing import TYPE_CHECKING

from tests.platforms.clock import Clock
from tests.platforms.slack.server import LoopbackSlack

if TYPE_CHECKING:
    from tests.platforms.slack.people import Person
    from tests.platforms.slack.world import Channel, Message

DAYS = 1e6
"""Seconds the bot may take to answer whoever plays with it."""
SETTINGS = """In another terminal:

  export NEWSBRIEF_SLACK__BOT_TOKEN={bot}
  export NEWSBRIEF_SLACK__APP_TOKEN={app}
  export SLACK_API_URL={url}
  newsbrief run

Then type here: /brief https://…, @brief https://…, /brief help, [Longer]. Ctrl-D ends it.
"""


async def play() -> None:
    """Start the loopback and do what is typed until the input ends."""
    async with await LoopbackSlack.start(clock=Clock(running=True), escapes_commands=True, patience=DAYS) as slack:
        team = slack.team()
        channel, ann = team.channel("news"), team.person("ann", tz="Europe/Berlin")
        print(SETTINGS.format(bot=team.bot_token, app=slack.app_token, url=slack.url), flush=True)
        listening = asyncio.create_task(_told(slack, channel, ann))
        said: Message | None = None
        while line := await asyncio.to_thread(sys.stdin.readline):
            try:
                said = await _typed(line.strip(), channel, ann, said) or said
            except (AssertionError, LookupError) as error:
                print(f"That cannot be done: {error}", flush=True)
        listening.cancel()


async def _typed(line: str, channel: Channel, ann: Person, said: Message | None) -> Message | None:
    if line.startswith("/"):
        await ann.types(line, channel)
    elif line.startswith("["):
        label = line.strip("[]")
        await ann.presses(label, next(one for one in reversed(ann.answers(channel)) if label in one.buttons))
    elif line.startswith(">"):
        return await ann.posts(line[1:].strip(), channel, thread=said) if said else None
    elif line:
        return await ann.posts(line, channel)
    return None


def _shown(channel: Channel, ann: Person) -> dict[int, str]:
    """What the person sees of us now."""
    now = {id(one): f"{'(only you) ' if one.ephemeral_to else ''}{one.words}" for one in ann.answers(channel)}
    return now | ({id(ann.view): f"(a window: {ann.view.title})"} if ann.view else {})


async def _told(slack: LoopbackSlack, channel: Channel, ann: Person) -> None:
    """Print each answer when it comes or changes, and each window when it opens."""
    seen: dict[int, str] = {}
    while True:
        now = await slack.until(lambda seen=seen: (now := _shown(channel, ann)) != seen and now)  # type: ignore[misc] # a default binds the loop's value
        for key, words in now.items():
            if seen.get(key) != words:
                print(f"\n{words}\n", flush=True)
        seen = now


if __name__ == "__main__":
    asyncio.run(play())
