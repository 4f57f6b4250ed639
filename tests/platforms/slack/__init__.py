"""A Slack of our own to hold conversations with in tests: a real server over HTTP and WebSocket, strict, with faults on command.

slack = await LoopbackSlack.start()
team = slack.team("T1")
channel, ann = team.channel("news"), team.person("ann", tz="Europe/Berlin")
# our app, connected to slack.url with team.bot_token and slack.app_token; then
await slack.connected()
await ann.types("/brief https://example.com/a", channel)
answer = await slack.until(lambda: ann.answers(channel)[-1])
"""

from tests.platforms.faults import Broken, BrokenReply, Held, LateCommit, Limited, LostCall, LostReply, Refused
from tests.platforms.slack.names import EVENTS, EVERYTHING, FULL, LEAST
from tests.platforms.slack.server import LoopbackSlack

__all__ = [
    "EVENTS",
    "EVERYTHING",
    "FULL",
    "LEAST",
    "Broken",
    "BrokenReply",
    "Held",
    "LateCommit",
    "Limited",
    "LoopbackSlack",
    "LostCall",
    "LostReply",
    "Refused",
]
