"""A Discord of our own to hold conversations with in tests: a real server over HTTP and WebSocket, strict, with faults on command.

discord = await LoopbackDiscord.start()
guild = discord.guild("newsroom")
channel, ann = guild.channel("news"), guild.person("ann", manages=True, locale="de")
# our app, pointed at discord.url, discord.gateway.url and discord.cdn, with discord.token; then
await discord.connected()
await ann.commands("/brief", channel, link="https://example.com/a")
answer = await discord.until(lambda: ann.answers(channel)[-1])
"""

from tests.platforms.discord.faults import CLOUDFLARE, LimitedEverywhere, LimitedTogether
from tests.platforms.discord.files import File
from tests.platforms.discord.server import LoopbackDiscord
from tests.platforms.faults import Broken, BrokenReply, Held, LateCommit, Limited, LostCall, LostReply, Refused

__all__ = [
    "CLOUDFLARE",
    "Broken",
    "BrokenReply",
    "File",
    "Held",
    "LateCommit",
    "Limited",
    "LimitedEverywhere",
    "LimitedTogether",
    "LoopbackDiscord",
    "LostCall",
    "LostReply",
    "Refused",
]
