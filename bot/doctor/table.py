"""Everything the doctor looks at."""

from bot.doctor import data, digests, discord, feeds, machine, setting, slack
from bot.doctor.findings import Group

GROUPS = (
    Group("This machine", machine.LINES),
    Group("Settings", setting.LINES),
    Group("Database", data.LINES),
    Group("Slack", slack.LINES),
    Group("Discord", discord.LINES),
    Group("Feeds", feeds.LINES),
    Group("Digests", digests.LINES),
)
