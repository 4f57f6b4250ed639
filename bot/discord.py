"""What sets Discord up: the commands as its app is told them, made from the table everybody reads, and Discord as the settings say."""

from typing import TYPE_CHECKING

from bot.commands.table import SETTINGS, VERBS, Verb
from bot.commands.table import Option as Known

if TYPE_CHECKING:
    from adapters.discord.app import Setup
    from adapters.discord.commands import Catalogue, Kind, Option
    from config.settings import DiscordSettings, Settings

GROUPS = {
    "digest": "Digests: the news of your feeds at the times you choose",
    "feeds": "Feeds: what to follow, and what to leave out",
    "brief-history": "What was briefed: the latest, a search, why it came, what you saved",
}
NUMBERS = frozenset({"top", "count"})
CHOICES = {"length": ("one-line", "short", "full"), "only": ("quotes", "points"), "name of settings": tuple(one.name for one in SETTINGS)}
COMPLETED = frozenset({"feed", "digest", "zone", "days", "verb", "value"})
"""Options that suggest what they can be while somebody types."""
REQUIRED = frozenset({
    "digest add time", "feeds add address", "feeds edit feed", "feeds remove feed", "feeds pause feed", "feeds resume feed",
    "feeds only feed", "feeds only words", "feeds without feed", "feeds without words", "mute source", "unmute source", "search words",
})  # fmt: skip
"""Options without which a verb means nothing."""
FILES = {"brief": "a text, web page, mail or PDF", "feeds import": "an OPML list"}
"""Verbs that take a file, and what it is."""


def catalogue() -> "Catalogue":
    """Every command, as Discord's adapter takes them."""
    from adapters.discord.commands import Catalogue, Command  # noqa: PLC0415 - only for whoever runs Discord

    return Catalogue(tuple(Command(one.discord, one.name, one.does, tuple(_options(one))) for one in VERBS), GROUPS)


def _options(verb: Verb) -> "list[Option]":
    from adapters.discord.commands import Option  # noqa: PLC0415 - as above

    made = [_option(verb, one) for one in verb.options]
    file = FILES.get(verb.name)
    return [*made, Option("file", file, "file")] if file else made


def _option(verb: Verb, known: Known) -> "Option":
    from adapters.discord.commands import Option  # noqa: PLC0415 - as above

    choices = CHOICES.get(f"{known.name} of {verb.name}") or CHOICES.get(known.name, ())
    named = f"{verb.name} {known.name}"
    return Option(known.name, known.does, _kind(known), choices, known.name in COMPLETED, named in REQUIRED)


def _kind(known: Known) -> "Kind":
    if known.name in NUMBERS:
        return "number"
    kinds: dict[str, Kind] = {"flag": "flag", "channel": "channel"}
    return kinds.get(known.form, "text")


def setup(settings: "Settings") -> "Setup | None":
    """How Discord is reached; None when it is off."""
    told = settings.discord
    if not told.token:
        return None
    from adapters.discord.app import Setup  # noqa: PLC0415 - discord.py takes longer than all else

    return Setup(
        token=told.token.get_secret_value(),
        catalogue=catalogue(),
        shard_ids=told.shard_ids,
        shard_count=told.shard_count,
        message_content=told.message_content,
        crosspost=told.crosspost,
        **_addresses(told),
    )


def _addresses(told: "DiscordSettings") -> dict[str, str]:
    return {name: value for name in ("api_url", "gateway_url", "cdn_url") if (value := getattr(told, name))}


async def invite(settings: "Settings") -> str:
    """The link that adds the bot to a server. Raises DiscordRefused, ShutOut."""
    from adapters.discord.calls import DISCORD, Calls  # noqa: PLC0415 - as above
    from adapters.discord.preflight import TOKEN, TOKEN_FIX, application, invitation  # noqa: PLC0415

    token = settings.discord.token
    if token is None:
        from adapters.discord.errors import wrong  # noqa: PLC0415

        raise wrong(TOKEN, f"{TOKEN} is not set.", TOKEN_FIX)
    async with Calls(settings.discord.api_url or DISCORD) as calls:
        return f"{invitation(await application(calls, token.get_secret_value()))}\n"
