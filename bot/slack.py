"""What sets Slack up: the manifest, keys, and Slack as the settings say."""

import json
from base64 import urlsafe_b64encode
from secrets import token_bytes
from typing import TYPE_CHECKING

from adapters.slack.manifest import manifest as made

if TYPE_CHECKING:
    from pydantic import SecretStr

    from adapters.slack.app import Setup
    from config.settings import Settings


def manifest(*, least: bool, url: str | None, oauth: bool) -> str:
    """The manifest as JSON. Raises NoAddress."""
    return json.dumps(made(least=least, url=url, oauth=oauth), indent=2, ensure_ascii=False) + "\n"


def key() -> str:
    """A new key: 32 random bytes in base64."""
    return f"{urlsafe_b64encode(token_bytes(32)).decode()}\n"


def setup(settings: "Settings") -> "Setup | None":
    """How Slack is reached; None when it is off. Raises WrongTokens for what cannot work together."""
    from adapters.slack.app import Setup  # noqa: PLC0415 - slack-bolt takes longer than all else
    from adapters.slack.install import Client  # noqa: PLC0415

    slack = settings.slack
    if not slack.bot_token and not slack.client_id:
        return None
    return Setup(
        bot_token=_told(slack.bot_token),
        app_token=_told(slack.app_token),
        signing_secret=_told(slack.signing_secret),
        client=Client(slack.client_id, _told(slack.client_secret) or "") if slack.client_id else None,
        mode=slack.mode,
        api_url=settings.slack_api_url,
        host=slack.host,
        port=slack.port,
        url=slack.url,
        least=slack.scopes == "least",
        managers=slack.managers,
    )


def _told(secret: "SecretStr | None") -> str | None:
    return secret.get_secret_value() if secret else None


def keys(settings: "Settings") -> tuple[bytes, ...]:
    """The keys that seal what OAuth keeps, the newest first."""
    told = _told(settings.slack.encryption_keys) or ""
    return tuple(one.strip().encode() for one in told.split(",") if one.strip())
