"""What the app is for Slack: its permissions, its events, its command; the manifest and OAuth are both made from here."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from adapters.errors import AdapterError
from adapters.slack.asking import COMMAND, SHORTCUT

NAME = "brief"
EVENTS_PATH = "/slack/events"
INSTALL_PATH = "/slack/install"
REDIRECT_PATH = "/slack/oauth_redirect"


@dataclass(frozen=True, slots=True)
class Scope:
    """One permission: what it is for, what events come with it, and whether nothing works without it."""

    name: str
    why: str
    events: tuple[str, ...] = ()
    least: bool = False


SCOPES = (
    Scope("app_mentions:read", "hear `@brief`", ("app_mention",), least=True),
    Scope("chat:write", "answer, and post digests where the bot was invited", least=True),
    Scope("commands", "`/brief` and the message shortcut “Brief this”", least=True),
    Scope(
        "channels:history",
        "links pasted in public channels, what stands above a mention, and whether a digest arrived",
        ("message.channels",),
    ),
    Scope("groups:history", "the same in private channels", ("message.groups",)),
    Scope("im:history", "direct messages", ("message.im",)),
    Scope("im:write", "open direct messages, so that whether a digest to a person arrived can be seen"),
    Scope("reactions:read", "the channel mode “reaction” (🔍)", ("reaction_added",)),
    Scope("files:read", "read uploaded texts, mails and PDFs"),
    Scope("files:write", "send an exported list of feeds as a file"),
    Scope("users:read", "people's time zones, so that nobody is asked; and workspace admins, if only they may change things"),
    Scope("channels:read", "names of public channels in sentences"),
    Scope("groups:read", "names of private channels in sentences"),
    Scope("chat:write.public", "post where the bot was not invited, in public channels"),
)
"""Every permission we use, the least first. The pane's own, assistant:write, Slack gives with ``agent_view``; a manifest may not name it."""
LEAST = frozenset(one.name for one in SCOPES if one.least)
FREE_EVENTS = ("app_home_opened", "app_uninstalled", "tokens_revoked")
"""Events that need no permission."""

PROMPTS = (
    ("Brief a link", "Brief https://"),
    ("What can you do?", "help"),
    ("My digests", "digest list"),
    ("Saved briefings", "saved"),
)
"""What the assistant pane suggests: title and what is sent; at most four."""
DESCRIPTION = "Turns news into briefings: headline, key points, and every quotation with its speaker."
LONG_DESCRIPTION = (
    "brief reads a link, a text or a file and answers with a briefing: the headline, the key points, and every quotation word for word with who said "
    "it, in what role and where. Each line leads back to its place in the article. It answers /brief, mentions in threads, the message shortcut "
    "“Brief this”, direct messages and, where a channel wants it, pasted links; and it posts digests of your feeds every morning. "
    "It uses no language model, and no text leaves the machine it runs on."
)


class NoAddress(AdapterError):  # noqa: N818 - the name says what is wrong, which is how the team speaks of it
    """An address Slack could not reach."""


def scopes(*, least: bool = False) -> tuple[str, ...]:
    """The bot's permissions, all or only those nothing works without."""
    return tuple(one.name for one in SCOPES if one.least or not least)


def events(*, least: bool = False) -> list[str]:
    """The events to subscribe to with those permissions."""
    return sorted({*FREE_EVENTS, *(event for one in SCOPES if one.least or not least for event in one.events if event not in PANE)})


PANE = frozenset({"assistant_thread_started"})
"""Events of the older assistant pane, which an app with ``agent_view`` is not sent; they are understood when they come."""


def manifest(*, least: bool = False, url: str | None = None, oauth: bool = False) -> dict[str, Any]:
    """The app's manifest: for Socket Mode, or for HTTP behind ``url``; ``oauth`` for many workspaces, which needs a ``url``.

    Raises NoAddress for one Slack would refuse, or for none where one is needed.
    """
    if oauth and not url:
        raise NoAddress(
            "Installing by OAuth needs an address.", "Example: newsbrief slack manifest --oauth --http https://brief.example.com"
        )
    base = _base(url) if url else None
    return {
        "_metadata": {"major_version": 2, "minor_version": 0},
        "display_information": {
            "name": NAME,
            "description": DESCRIPTION,
            "long_description": LONG_DESCRIPTION,
            "background_color": "#1f3a4d",
        },
        "features": _features(base, least=least),
        "oauth_config": {
            **({"redirect_urls": [f"{base}{REDIRECT_PATH}"]} if base else {}),
            "scopes": {"bot": list(scopes(least=least))},
        },
        "settings": _settings(base, least=least, oauth=oauth),
    }


def _features(base: str | None, *, least: bool) -> dict[str, Any]:
    to_us = {"url": f"{base}{EVENTS_PATH}"} if base else {}
    pane = {"agent_description": DESCRIPTION, "suggested_prompts": [{"title": title, "message": message} for title, message in PROMPTS]}
    return {
        "app_home": {"home_tab_enabled": True, "messages_tab_enabled": not least, "messages_tab_read_only_enabled": False},
        "bot_user": {"display_name": NAME, "always_online": True},
        "shortcuts": [
            {"name": "Brief this", "type": "message", "callback_id": SHORTCUT, "description": "Brief the message's link, text or file"}
        ],
        "slash_commands": [
            {"command": COMMAND, "description": "Brief a link or a text", "usage_hint": "https://… or help", "should_escape": True, **to_us}
        ],
        # direct messages, which the pane is made of, need im:history
        **({} if least else {"agent_view": pane}),
    }


def _settings(base: str | None, *, least: bool, oauth: bool) -> dict[str, Any]:
    to_us = {"request_url": f"{base}{EVENTS_PATH}"} if base else {}
    return {
        "event_subscriptions": {**to_us, "bot_events": events(least=least)},
        "interactivity": {"is_enabled": True, **to_us},
        "org_deploy_enabled": oauth,
        "socket_mode_enabled": base is None,
        # a token in a setting would be worthless after 12 hours: only what OAuth keeps is rotated
        "token_rotation_enabled": oauth,
    }


def _base(url: str) -> str:
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        parts = urlsplit("")
    if parts.scheme != "https" or not parts.hostname or parts.query or parts.fragment or parts.username or not url.isprintable():
        raise NoAddress(
            "Slack only calls addresses that begin with https://.", "Example: newsbrief slack manifest --http https://brief.example.com"
        )
    return url.strip().rstrip("/")
