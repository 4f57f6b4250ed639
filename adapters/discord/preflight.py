"""Before anything starts: does the token work, and is what the settings ask for allowed? Fails within seconds, naming the setting."""

import asyncio
import logging
from dataclasses import dataclass
from typing import Any

import discord

from adapters.discord.calls import Calls
from adapters.discord.errors import NoAnswer, WrongToken, unanswered, wrong

logger = logging.getLogger(__name__)

SECONDS = 5.0
TOKEN = "NEWSBRIEF_DISCORD__TOKEN"  # noqa: S105 - a setting's name
CONTENT = "NEWSBRIEF_DISCORD__MESSAGE_CONTENT"
TOKEN_FIX = "Copy it again: discord.com/developers/applications, your app, Bot, Reset Token."  # noqa: S105 - a sentence
CONTENT_FIX = f"Switch on Message Content Intent under Bot in the Developer Portal, or unset {CONTENT}."
ENDPOINT = "Discord sends commands and buttons to this app's Interactions Endpoint URL, so I hear none. Empty it in the Developer Portal."


@dataclass(frozen=True, slots=True)
class Permission:
    """One permission in a server: discord.py's name for it, Discord's own, and what it is for."""

    name: str
    called: str
    why: str

    @property
    def bit(self) -> int:
        """It alone, as Discord counts permissions."""
        return discord.Permissions(**{self.name: True}).value


PERMISSIONS = (
    Permission("view_channel", "View Channels", "hear mentions, and see where a digest goes"),
    Permission("send_messages", "Send Messages", "answer, and post digests"),
    Permission("send_messages_in_threads", "Send Messages in Threads", "the same in threads and forums: it is a permission of its own"),
    Permission("create_public_threads", "Create Public Threads", "the rest of a long answer"),
    Permission("read_message_history", "Read Message History", "what stands above a mention, and whether a digest arrived"),
    Permission("embed_links", "Embed Links", "the plainer form of an answer, where the usual one cannot be shown"),
    Permission("attach_files", "Attach Files", "an exported list of feeds"),
)
"""What we need in a server; docs/discord.md has the same table."""
NEEDED = discord.Permissions(**{one.name: True for one in PERMISSIONS})


@dataclass(frozen=True, slots=True)
class Ready:
    """What Discord said: the application's number, and our user's."""

    application: str
    user: int


def wrong_token() -> WrongToken:
    """The error for a token Discord does not take."""
    return wrong(TOKEN, f"Discord refused the token in {TOKEN}.", TOKEN_FIX)


def no_content() -> WrongToken:
    """The error for an intent that was asked for and is not switched on."""
    return wrong(CONTENT, f"{CONTENT} asks for the content of messages, which Discord does not give this app.", CONTENT_FIX)


async def preflight(client: discord.Client, calls: Calls, token: str, *, content: bool, seconds: float = SECONDS) -> Ready:
    """Log in, and ask who we are. Raises WrongToken, or NoAnswer when Discord is not reached."""
    try:
        async with asyncio.timeout(seconds):
            await client.login(token)
            calls.http = client.http
    except TimeoutError as error:
        raise NoAnswer(
            f"Discord did not answer within {seconds:.0f} s at {calls.api}.", "Look at the network and NEWSBRIEF_DISCORD__API_URL."
        ) from error
    except discord.LoginFailure as error:
        raise wrong_token() from error
    except (discord.HTTPException, OSError) as error:
        raise unanswered("the login", type(error).__name__) from None
    return _ready(client, content=content)


def _ready(client: discord.Client, *, content: bool) -> Ready:
    if client.application is None or client.user is None:
        raise unanswered("the login", "no application")
    flags = client.application.flags
    if content and not (flags.gateway_message_content or flags.gateway_message_content_limited):
        raise no_content()
    if client.application.interactions_endpoint_url:
        logger.warning(ENDPOINT)
    return Ready(str(client.application.id), client.user.id)


async def application(calls: Calls, token: str) -> str:
    """The application's number, asked for with its token alone. Raises WrongToken, DiscordRefused."""
    headers = {"Authorization": f"Bot {token}"}
    try:
        async with calls.session.get(f"{calls.api}/applications/@me", headers=headers) as answer:
            told: Any = await answer.json(content_type=None) if answer.status == 200 else {}
    except (TimeoutError, OSError, ValueError) as error:
        raise unanswered("who we are", type(error).__name__) from None
    if answer.status == 401:
        raise wrong_token()
    if not isinstance(told, dict) or not told.get("id"):
        raise unanswered("who we are", f"status {answer.status}")
    return str(told["id"])


def invitation(application: str) -> str:
    """The link that adds the bot to a server with exactly what it needs; with it, people can install it for themselves too."""
    return f"https://discord.com/oauth2/authorize?client_id={application}&permissions={NEEDED.value}&scope=bot+applications.commands"
