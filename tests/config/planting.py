"""A setting, wrong or right, planted in each place settings are read from, with secrets beside it."""

import os
from collections.abc import Callable
from pathlib import Path

SECRET = "hunter2"  # noqa: S105 - what must be seen nowhere
BESIDE = {
    "NEWSBRIEF_SLACK__BOT_TOKEN": f"xoxb-{SECRET}",
    "NEWSBRIEF_SLACK__APP_TOKEN": f"xapp-{SECRET}",
    "NEWSBRIEF_SLACK__SIGNING_SECRET": f"{SECRET}-signing",
    "NEWSBRIEF_SLACK__CLIENT_SECRET": f"{SECRET}-client",
    "NEWSBRIEF_SLACK__ENCRYPTION_KEYS": f"{SECRET}-key",
    "NEWSBRIEF_DISCORD__TOKEN": f"{SECRET}.discord",
    "NEWSBRIEF_DATABASE__URL": f"postgresql://ann:{SECRET}@db.corp/news?sslpassword={SECRET}",
    "NEWSBRIEF_WEB__PROXY": f"http://ann:{SECRET}@proxy.corp:3128",
}


def in_environment(given: dict[str, str]) -> None:
    """As variables; the test's own fixture takes them away."""
    os.environ.update(given)


def in_dotenv(given: dict[str, str]) -> None:
    """As a file ``.env``."""
    Path(".env").write_text("".join(f"{name}='{value}'\n" for name, value in given.items()))


def in_toml(given: dict[str, str]) -> None:
    """As newsbrief.toml."""
    Path("newsbrief.toml").write_text("".join(f'{_dotted(name)} = "{value}"\n' for name, value in given.items()))


def _dotted(name: str) -> str:
    return name.removeprefix("NEWSBRIEF_").lower().replace("__", ".") if name.startswith("NEWSBRIEF_") else name


PLACES: dict[str, Callable[[dict[str, str]], None]] = {"environment": in_environment, ".env": in_dotenv, "newsbrief.toml": in_toml}
