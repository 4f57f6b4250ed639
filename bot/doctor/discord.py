"""Lines about Discord."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from adapters.errors import AdapterError
from bot.doctor.findings import Finding, Line, NotLooked, off, ok, problem, several, warning
from bot.doctor.patient import Patient

if TYPE_CHECKING:
    from adapters.discord.checkup import App, Server
    from adapters.discord.preflight import Permission

SET_UP = "To connect Discord: docs/discord.md."
FEW = 20
"""Connections left today, of a thousand, below which somebody should look why."""
INTENT = "Switch on Message Content Intent under Bot in the Developer Portal"
INVITE = "Invite it: newsbrief discord invite prints the link."
ROLE = "Give the bot's role the permission under Server Settings, Roles, or invite it again (newsbrief discord invite)."


async def reach(patient: Patient) -> Sequence[Finding]:
    """Whether Discord answers at all."""
    if not patient.on_discord:
        return off("not set up", SET_UP)
    base = (await patient.discord()).api
    try:
        await patient.discord_ahead()
    except AdapterError as error:
        return (
            problem(f"{base} does not answer as Discord does: {error}", "Look at the network, the proxy and NEWSBRIEF_DISCORD__API_URL."),
        )
    return ok(f"{base} answers")


def _token(patient: Patient) -> str:
    token = patient.settings.discord.token
    return token.get_secret_value() if token else ""


async def _app(patient: Patient) -> "App":
    """Our application. Raises NotLooked without it; why is told by its own line."""
    try:
        return await patient.discord_app()
    except AdapterError:
        raise NotLooked("the token does not work") from None


async def token(patient: Patient) -> Sequence[Finding]:
    """Whether the token is good."""
    if not patient.on_discord:
        return ()
    app = await patient.discord_app()
    return ok(f"good, for the app {app.name or app.number}")


async def intents(patient: Patient) -> Sequence[Finding]:
    """Whether we may read what channels want us to read."""
    if not patient.on_discord:
        return ()
    app, asked = await _app(patient), patient.settings.discord.message_content
    if asked and not app.content:
        told = "NEWSBRIEF_DISCORD__MESSAGE_CONTENT asks for the content of messages, which Discord does not give this app"
        return (problem(told, f"{INTENT}, or unset the setting."),)
    wanting = [] if asked else await _wanting(patient)
    fix = f"{'' if app.content else f'{INTENT}, and set '}NEWSBRIEF_DISCORD__MESSAGE_CONTENT=true; or /brief-settings links off there."
    found = (warning(f"#{name} wants links read, which needs the content of messages", fix) for name in wanting)
    return several(found, "the content of messages is given" if asked else "message content is neither asked for nor needed")


async def _wanting(patient: Patient) -> Sequence[str]:
    """Channels that chose a mode which needs the content of messages."""
    try:
        store = await patient.store()
        return [one.name or one.external for one in await store.places.in_modes("discord", ("auto", "reaction"))]
    except (NotLooked, AdapterError):
        return ()


async def endpoint(patient: Patient) -> Sequence[Finding]:
    """Whether commands come to us, and not to an address."""
    if not patient.on_discord:
        return ()
    if (await _app(patient)).endpoint:
        told = "Discord sends commands and buttons to the app's Interactions Endpoint URL, so the bot hears none"
        return (problem(told, "Empty it under General Information in the Developer Portal."),)
    return ok("commands and buttons come to the bot")


async def servers(patient: Patient) -> Sequence[Finding]:
    """Whether the bot may do in each server what it needs."""
    from adapters.discord import checkup  # noqa: PLC0415 - discord.py is loaded for whoever runs Discord

    if not patient.on_discord:
        return ()
    await _app(patient)
    found = await checkup.servers(await patient.discord(), _token(patient))
    if not found:
        return (warning("the bot is in no server yet", INVITE),)
    lacking = (_lacking(server, one) for server in found for one in server.lacking)
    return several(lacking, f"all that is needed in {len(found)} server{'s' * (len(found) > 1)}")


def _lacking(server: "Server", permission: "Permission") -> Finding:
    return warning(f"{server.name}: {permission.called} is missing, which is for: {permission.why}", ROLE)


async def commands(patient: Patient) -> Sequence[Finding]:
    """Whether Discord knows this version's commands."""
    from adapters.discord import checkup  # noqa: PLC0415 - as above
    from adapters.discord.commands import fingerprint  # noqa: PLC0415
    from bot.discord import catalogue  # noqa: PLC0415

    if not patient.on_discord:
        return ()
    known = await checkup.commands(await patient.discord(), _token(patient), (await _app(patient)).number)
    wanted = catalogue().registered()
    if fingerprint(known) == fingerprint(wanted):
        return ok(f"Discord knows all {len(wanted)}")
    told = "Discord knows others than this version has" if known else "Discord knows none yet"
    return (warning(told, "Start newsbrief run: it tells Discord at each start what changed."),)


async def starts(patient: Patient) -> Sequence[Finding]:
    """Whether we may still connect today."""
    from adapters.discord import checkup  # noqa: PLC0415 - as above

    if not patient.on_discord:
        return ()
    await _app(patient)
    left = await checkup.starts(await patient.discord(), _token(patient))
    if left.left < left.shards:
        return (
            problem(f"{left.left} are left today, and {left.shards} needed", "Wait until tomorrow, and look why the bot started so often."),
        )
    if left.left < FEW:
        return (warning(f"only {left.left} are left today", "Look in the log why the bot connects so often."),)
    return ok(f"{left.left} left today")


LINES = (
    Line(
        "discord/reach",
        "Discord",
        "whether its API answers",
        "it cannot be reached",
        "Look at the network, the proxy and `NEWSBRIEF_DISCORD__API_URL`.",
        reach,
    ),
    Line(
        "discord/token",
        "token",
        "the application of `NEWSBRIEF_DISCORD__TOKEN`",
        "Discord refuses it",
        "Copy it again: Developer Portal, Bot, Reset Token.",
        token,
    ),
    Line(
        "discord/intents",
        "message content",
        "whether the intent is given, if the setting or a channel's mode needs it",
        "the setting asks for it and the portal has it off (problem), or a channel wants links read without it (warning)",
        f"{INTENT} and set `NEWSBRIEF_DISCORD__MESSAGE_CONTENT=true`, or neither.",
        intents,
    ),
    Line(
        "discord/endpoint",
        "interactions",
        "where Discord sends commands",
        "an Interactions Endpoint URL is set, so that none comes here",
        "Empty it in the Developer Portal.",
        endpoint,
    ),
    Line(
        "discord/servers",
        "permissions",
        "in each server, what the bot's roles give it",
        "one is missing, or the bot is in none",
        ROLE,
        servers,
        20.0,
    ),
    Line(
        "discord/commands",
        "commands",
        "those Discord knows beside those this version has",
        "they differ",
        "Start `newsbrief run`, which tells Discord.",
        commands,
    ),
    Line(
        "discord/starts",
        "connections",
        "how many are left of the thousand a day",
        "fewer than 20 (warning), or than are needed",
        "Look in the log why the bot connects so often.",
        starts,
    ),
)
