"""Lines about Slack and Discord, each with its fault planted at a loopback."""

from datetime import UTC, datetime

import pytest
from cryptography.fernet import Fernet

from adapters.store.opening import opened
from adapters.store.store import Store
from bot.discord import catalogue
from tests.bot.doctor.clinic import Clinic, at_home, states
from tests.platforms.discord import LoopbackDiscord
from tests.platforms.discord.names import bits
from tests.platforms.slack import LEAST, Broken, Held, Limited, LoopbackSlack, LostReply, Refused

NOWHERE = "http://127.0.0.1:9/"
"""Nobody listens at the port of "discard"."""


# Slack


async def test_slack_that_is_well_is_found_well(clinic: Clinic, slack: LoopbackSlack) -> None:
    clinic.slack(slack)
    seen = {key: state for key, state in states(await clinic.visit()).items() if key.startswith("slack/")}
    lines = ("reach", "bot_token", "permissions", "app_token", "blocks")
    assert seen == {f"slack/{name}": "ok" for name in lines}
    assert slack.messages == []
    assert {call.method for call in slack.calls} == {"api.test", "auth.test", "apps.connections.open", "blocks.validate"}


async def a_slack_that_cannot_be_reached_is_told_once(clinic: Clinic) -> None:
    clinic.sets("SLACK__BOT_TOKEN=xoxb-1", "SLACK__APP_TOKEN=xapp-1", f"SLACK_API_URL={NOWHERE}")
    seen = await clinic.visit()
    assert seen["slack/reach"][0].state == "problem"
    assert NOWHERE in seen["slack/reach"][0].told
    assert seen["slack/permissions"][0].told == "not looked at: the bot token does not work"
    assert seen["clock"][0].state == "ok"


@pytest.mark.parametrize("fault", [Broken(), Refused("fatal_error"), LostReply(), Limited("30")])
async def a_slack_in_trouble_is_told(clinic: Clinic, slack: LoopbackSlack, fault: Broken) -> None:
    clinic.slack(slack)
    slack.fails("*", fault, times=99)
    seen = states(await clinic.visit())
    assert (seen["slack/reach"], seen["slack/bot_token"], seen["slack/app_token"]) == ("problem",) * 3


@pytest.mark.parametrize("word", ["invalid_auth", "token_revoked", "account_inactive"])
async def a_bot_token_slack_refuses_is_told(clinic: Clinic, slack: LoopbackSlack, word: str) -> None:
    clinic.slack(slack)
    slack.fails("auth.test", Refused(word))
    state, told, fix = await clinic.line("slack/bot_token")
    assert (state, told) == ("problem", f"Slack refused the token in NEWSBRIEF_SLACK__BOT_TOKEN ({word}).")
    assert "Bot User OAuth Token" in fix


async def test_what_was_not_granted_is_told_with_what_does_not_work(clinic: Clinic, slack: LoopbackSlack) -> None:
    clinic.slack(slack, scopes=LEAST.replace("commands", "users:read channels:read"))
    found = (await clinic.visit())["slack/permissions"]
    assert (found[0].state, found[0].told) == (
        "problem",
        "commands is missing; without it the bot cannot `/brief` and the message shortcut “Brief this”",
    )
    assert {one.state for one in found[1:]} == {"warning"}
    assert "files:read is missing, which is for: read uploaded texts, mails and PDFs" in [one.told for one in found]
    assert not any("users:read" in one.told.split() for one in found)


@pytest.mark.parametrize("word", ["invalid_auth", "missing_scope"])
async def an_app_token_slack_refuses_is_told(clinic: Clinic, slack: LoopbackSlack, word: str) -> None:
    clinic.slack(slack)
    slack.fails("apps.connections.open", Refused(word))
    state, told, fix = await clinic.line("slack/app_token")
    assert (state, told) == ("problem", f"Slack refused the token in NEWSBRIEF_SLACK__APP_TOKEN ({word}).")
    assert "connections:write" in fix


async def a_signing_secret_that_can_be_none_is_told(clinic: Clinic, slack: LoopbackSlack) -> None:
    clinic.slack(slack)
    clinic.sets("SLACK__MODE=http", "SLACK__PORT=0", f"SLACK__SIGNING_SECRET={'0123456789abcdef' * 2}")
    seen = await clinic.visit()
    assert seen["slack/signing_secret"][0].state == "ok"
    assert "slack/app_token" not in seen
    clinic.sets("SLACK__SIGNING_SECRET=hunter2-hunter2")
    assert (await clinic.line("slack/signing_secret"))[0] == "warning"


async def a_sample_slack_would_not_show_is_told(clinic: Clinic, slack: LoopbackSlack) -> None:
    clinic.slack(slack)
    slack.fails("blocks.validate", Refused("invalid_blocks"))
    state, told, _ = await clinic.line("slack/blocks")
    assert (state, "invalid_blocks" in told) == ("warning", True)
    slack.fails("blocks.validate", Refused("unknown_method"))
    assert (await clinic.line("slack/blocks"))[:2] == ("off", "not looked at: this Slack does not judge messages")


async def test_installations_no_key_opens_are_told(clinic: Clinic, slack: LoopbackSlack, store_url: str) -> None:
    old, new = Fernet.generate_key(), Fernet.generate_key()
    async with opened(store_url) as database:
        for key, team in ((old, "T1"), (new, "T2")):
            await Store(database, [key]).installations.save("slack", {"bot_token": "xoxb-kept"}, datetime.now(UTC), team=team)
    clinic.secrets.append("xoxb-kept")
    clinic.sets(
        "SLACK__CLIENT_ID=1.2", "SLACK__CLIENT_SECRET=hidden", "SLACK__MODE=http", "SLACK__PORT=0", f"SLACK__SIGNING_SECRET={'ab' * 16}"
    )
    clinic.sets(f"DATABASE__URL={store_url}", f"SLACK__ENCRYPTION_KEYS={new.decode()},{old.decode()}", f"SLACK_API_URL={slack.url}")
    assert (await clinic.line("slack/installations"))[:2] == ("ok", "2 can be served")
    clinic.sets(f"SLACK__ENCRYPTION_KEYS={new.decode()}")
    assert (await clinic.line("slack/installations"))[:2] == ("problem", "1 of 2 were sealed with a key that is not set")


# Discord


async def test_discord_that_is_well_is_found_well(clinic: Clinic, discord: LoopbackDiscord) -> None:
    clinic.discord(discord)
    at_home(discord)
    seen = {key: state for key, state in states(await clinic.visit()).items() if key.startswith("discord/")}
    lines = ("reach", "token", "intents", "endpoint", "servers", "commands", "starts")
    assert seen == {f"discord/{name}": "ok" for name in lines}
    assert {call.method for call in discord.calls} == {"GET"}
    assert discord.gateway.handshakes == []


async def a_discord_that_cannot_be_reached_is_told_once(clinic: Clinic) -> None:
    clinic.sets("DISCORD__TOKEN=a.b.c", f"DISCORD__API_URL={NOWHERE}")
    seen = await clinic.visit()
    assert (seen["discord/reach"][0].state, seen["discord/token"][0].state) == ("problem", "problem")
    assert seen["discord/servers"][0].told == "not looked at: the token does not work"


@pytest.mark.parametrize("fault", [Broken(), Broken(200, "<html>"), LostReply(), Limited("30")])
async def a_discord_in_trouble_is_told(clinic: Clinic, discord: LoopbackDiscord, fault: Broken) -> None:
    clinic.discord(discord)
    discord.fails("*", fault, times=99)
    seen = states(await clinic.visit())
    assert (seen["discord/reach"], seen["discord/token"]) == ("problem", "problem")


async def a_token_discord_refuses_is_told(clinic: Clinic, discord: LoopbackDiscord) -> None:
    clinic.discord(discord)
    await discord.resets_token()
    state, told, fix = await clinic.line("discord/token")
    assert (state, told) == ("problem", "Discord refused the token in NEWSBRIEF_DISCORD__TOKEN.")
    assert "Reset Token" in fix


async def an_intent_that_is_asked_for_and_not_given_is_told(clinic: Clinic, discord: LoopbackDiscord) -> None:
    clinic.discord(discord)
    clinic.sets("DISCORD__MESSAGE_CONTENT=true")
    state, told, fix = await clinic.line("discord/intents")
    assert (state, "NEWSBRIEF_DISCORD__MESSAGE_CONTENT" in told, "Message Content Intent" in fix) == ("problem", True, True)
    discord.app.privileged = frozenset({"message_content"})
    assert (await clinic.line("discord/intents"))[0] == "ok"


async def a_channel_that_needs_an_intent_nobody_asks_for_is_told(clinic: Clinic, discord: LoopbackDiscord, store_url: str) -> None:
    async with opened(store_url) as database:
        places = Store(database).places
        for platform, name in (("discord", "news"), ("slack", "other")):
            workspace = await places.workspace(platform, "1", "", datetime.now(UTC))
            channel = await places.channel(workspace.number, "2", name, datetime.now(UTC))
            await places.set_channel(channel.number, mode="auto")
    clinic.discord(discord)
    clinic.sets(f"DATABASE__URL={store_url}")
    assert (await clinic.line("discord/intents"))[:2] == ("warning", "#news wants links read, which needs the content of messages")


async def an_address_that_takes_the_interactions_away_is_told(clinic: Clinic, discord: LoopbackDiscord) -> None:
    clinic.discord(discord)
    discord.app.endpoint = "https://example.com/interactions"
    assert (await clinic.line("discord/endpoint"))[0] == "problem"


async def a_permission_that_is_missing_in_a_server_is_told(clinic: Clinic, discord: LoopbackDiscord) -> None:
    clinic.discord(discord)
    assert (await clinic.line("discord/servers"))[:2] == ("warning", "the bot is in no server yet")
    discord.guild("well")
    ailing = discord.guild("ailing")
    for role in ailing.roles.values():
        role.permissions &= ~bits("attach_files")
    state, told, fix = await clinic.line("discord/servers")
    assert (state, told) == ("warning", "ailing: Attach Files is missing, which is for: an exported list of feeds")
    assert "newsbrief discord invite" in fix
    for role in ailing.roles.values():
        role.permissions = bits("administrator")
    assert (await clinic.line("discord/servers"))[:2] == ("ok", "all that is needed in 2 servers")


async def test_commands_of_another_version_are_told(clinic: Clinic, discord: LoopbackDiscord) -> None:
    clinic.discord(discord)
    assert (await clinic.line("discord/commands"))[:2] == ("warning", "Discord knows none yet")
    for one in catalogue().registered()[:3]:
        discord.commands.put("", dict(one))
    assert (await clinic.line("discord/commands"))[:2] == ("warning", "Discord knows others than this version has")


@pytest.mark.parametrize(("left", "state"), [(0, "problem"), (5, "warning")])
async def test_connections_that_run_out_are_told(clinic: Clinic, discord: LoopbackDiscord, left: int, state: str) -> None:
    clinic.discord(discord)
    discord.gateway.spends(discord.gateway.left - left)
    assert (await clinic.line("discord/starts"))[0] == state


async def a_platform_that_hangs_holds_up_nothing_else(clinic: Clinic, slack: LoopbackSlack, discord: LoopbackDiscord) -> None:
    clinic.slack(slack)
    clinic.discord(discord)
    slack.fails("*", Held(), times=99)
    discord.fails("*", Held(), times=99)
    seen = await clinic.visit(hurry=0.1)
    assert [seen[f"{one}/reach"][0].told for one in ("slack", "discord")] == ["no answer within 10 s"] * 2
    assert [seen[one][0].state for one in ("python", "rooms", "clock", "settings", "database")] == ["ok", "ok", "ok", "ok", "off"]
