"""What an operator may change: variables that begin with NEWSBRIEF_, the same names in ``.env``, and ``newsbrief.toml``."""

import re
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, SecretStr, ValidationInfo, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

from config.fields import IN_FILE, PREFIX, Told, secrets

Algorithm = Literal["text-rank", "lex-rank", "lsa", "luhn", "kl", "sum-basic", "reduction"]
Length = Literal["one-line", "short", "full"]
Level = Literal["debug", "info", "warning", "error"]

DOTENV = ".env"
TOML = "newsbrief.toml"
SLACK_API_URL = "SLACK_API_URL"


class Group(BaseModel):
    """Settings that belong together; a name that is not known is an error, its value never shown."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)

    @model_validator(mode="before")
    @classmethod
    def _from_files(cls, given: object) -> object:
        """A secret may be given as the file it lies in, by its name with ``_file``: containers hand secrets over so."""
        if not isinstance(given, dict):
            return given
        files = {name: given[f"{name}{IN_FILE}"] for name in secrets(cls) if f"{name}{IN_FILE}" in given}
        kept = {name: value for name, value in given.items() if name.removesuffix(IN_FILE) not in files or name in files}
        return {**{name: _held(path) for name, path in files.items() if name not in kept}, **kept}


LARGEST_SECRET = 64 * 1024
"""Bytes of a secret's file."""


@dataclass(frozen=True, slots=True)
class Unread:
    """In a secret's place when its file cannot be read; no field takes it."""


def _held(path: object) -> str | Unread:
    """What lies in a secret's file, without the line's end."""
    try:
        with Path(str(path)).open("rb") as file:
            return file.read(LARGEST_SECRET).decode().strip()
    except (OSError, ValueError):
        return Unread()


class Chosen(Group):
    """Settings that are words from a list, in large letters or small."""

    @field_validator("*", mode="before")
    @classmethod
    def _small(cls, word: object) -> object:
        return word.strip().lower() if isinstance(word, str) else word


class BriefingSettings(Chosen):
    """How a briefing is made when the command does not say otherwise."""

    algorithm: Algorithm = Field(default="text-rank", description="how key points are chosen")
    length: Length = Field(
        default="short", description="how much people read: one point and a quote; 3 points and the quotes that matter; all of it"
    )
    save: bool = Field(
        default=True, examples=["false"], description="keep what is briefed in the terminal for `newsbrief last` and `search`"
    )


HOST = re.compile(r"(?:\[[0-9a-fA-F:.]{2,45}\]|[^\s:/?#@\[\],]{1,253})(?::[0-9]{1,5})?")
PROXY = re.compile(r"https?://(?:[^\s/@]{1,500}@)?[^\s/@]{1,260}/?", re.IGNORECASE)
LONGEST_AGENT = 200


class WebSettings(Group):
    """How links are read."""

    allow_hosts: Annotated[tuple[str, ...], NoDecode, Told("a list of hosts, each as host or host:port")] = Field(
        default=(), examples=["news.corp,10.0.0.7:8080"], description="hosts of your own network that may be read, with commas between them"
    )
    proxy: SecretStr | None = Field(
        default=None, examples=["http://proxy.corp:3128"], description="the proxy every request for a link or a feed goes through"
    )
    user_agent: str | None = Field(
        default=None, examples=["newsbrief/1.0 (+https://example.com/our-bot)"], description="how newsbrief names itself, with your contact"
    )

    @field_validator("allow_hosts", mode="before")
    @classmethod
    def _separate(cls, hosts: object) -> object:
        return tuple(re.split(r"[\s,]+", hosts.strip(" ,"))) if isinstance(hosts, str) and hosts.strip(" ,") else hosts or ()

    @field_validator("allow_hosts")
    @classmethod
    def _named(cls, hosts: tuple[str, ...]) -> tuple[str, ...]:
        if not all(map(HOST.fullmatch, hosts)):
            raise ValueError("holds what is neither a host nor host:port, without https:// and without a path")
        return hosts

    @field_validator("proxy")
    @classmethod
    def _reachable(cls, proxy: SecretStr | None) -> SecretStr | None:
        if proxy and not PROXY.fullmatch(proxy.get_secret_value()):
            raise ValueError("is not the address of a proxy")
        return proxy

    @field_validator("user_agent")
    @classmethod
    def _printable(cls, agent: str | None) -> str | None:
        if agent is not None and not (agent.strip() and agent.isascii() and agent.isprintable() and len(agent) <= LONGEST_AGENT):
            raise ValueError(f"is not a line of at most {LONGEST_AGENT} plain letters")
        return agent


TOKENS = {"bot_token": ("xoxb-", "xoxe.xoxb-"), "app_token": ("xapp-",)}
"""How Slack's tokens begin, so that two put into each other's place are told apart."""
DISCORD_ADDRESS = re.compile(r"(?:https?|wss?)://[^\s/@?#]{1,260}(?:/[^\s?#]*)?")
WEB_ADDRESS = re.compile(r"https?://[^\s/@?#]{1,260}(?:/[^\s?#]*)?")


class SlackSettings(Group):
    """How Slack is reached; without a token, and without a client, Slack is off."""

    bot_token: SecretStr | None = Field(default=None, examples=["xoxb-1234-5678-abc"], description="the Bot User OAuth Token")
    app_token: SecretStr | None = Field(
        default=None, examples=["xapp-1-A012-345-abc"], description="the app-level token with `connections:write`, for Socket Mode"
    )
    signing_secret: SecretStr | None = Field(
        default=None,
        examples=["8f742231b10e8888abcd99yyyzzz85a5"],
        description="what Slack signs its requests with, for HTTP: Basic Information",
    )
    mode: Literal["socket", "http"] = Field(default="socket", description="whether the bot calls Slack, or Slack the bot")
    client_id: str | None = Field(default=None, examples=["1234.5678"], description="the app's number, for OAuth: Basic Information")
    client_secret: SecretStr | None = Field(
        default=None, examples=["0123456789abcdef0123456789abcdef"], description="the app's secret, for OAuth: Basic Information"
    )
    encryption_keys: SecretStr | None = Field(
        default=None,
        examples=["Zm9yLWV4YW1wbGUtb25seS1tYWtlLW9uZS1vZi15b3U="],
        description="what seals the tokens OAuth keeps (`newsbrief slack key`); the newest first, with commas between them",
    )
    host: str = Field(default="127.0.0.1", description="where to listen, for HTTP")
    port: int = Field(default=3000, ge=0, le=65535, description="the port to listen at, for HTTP")
    url: str | None = Field(
        default=None, examples=["https://brief.example.com"], description="the address people and Slack reach the bot at, for OAuth"
    )
    scopes: Literal["full", "least"] = Field(default="full", description="which permissions OAuth asks for")
    managers: Literal["members", "admins"] = Field(
        default="members", description="who may change a channel's feeds and digests; `admins` needs `users:read`"
    )

    @field_validator("mode", "scopes", "managers", mode="before")
    @classmethod
    def _small(cls, word: object) -> object:
        return word.strip().lower() if isinstance(word, str) else word

    @field_validator("bot_token", "app_token", "signing_secret", "client_secret", "encryption_keys", "client_id", "url", mode="before")
    @classmethod
    def _set(cls, value: object) -> object:
        """An empty variable is one that is not set."""
        return (value.strip() or None) if isinstance(value, str) else value

    @field_validator("bot_token", "app_token")
    @classmethod
    def _of_its_kind(cls, token: SecretStr | None, info: ValidationInfo) -> SecretStr | None:
        beginnings = TOKENS[str(info.field_name)]
        if token and not (token.get_secret_value().startswith(beginnings) and token.get_secret_value().isascii()):
            raise ValueError(f"does not begin with {' or '.join(beginnings)}")
        return token

    @field_validator("url")
    @classmethod
    def _reachable(cls, url: str | None) -> str | None:
        if url and not WEB_ADDRESS.fullmatch(url):
            raise ValueError("is not a web address")
        return url


class DiscordSettings(Group):
    """How Discord is reached; without a token it is off. Addresses that are not set are Discord's own."""

    token: SecretStr | None = Field(default=None, examples=["your-bot-token"], description="the bot's token")
    api_url: str | None = Field(
        default=None, examples=["https://discord.com/api/v10"], description="another server in Discord's place, for tests and proxies"
    )
    gateway_url: str | None = Field(default=None, examples=["wss://gateway.discord.gg/"], description="the same for its gateway")
    cdn_url: str | None = Field(default=None, examples=["https://cdn.discordapp.com"], description="the same for its files")
    shard_ids: Annotated[tuple[int, ...], NoDecode, Told("a list of whole numbers with commas between them")] = Field(
        default=(), examples=["0,1"], description="which shards this process serves; without it all that Discord advises"
    )
    shard_count: Annotated[int, Field(ge=1, le=100_000)] | None = Field(
        default=None, validate_default=True, examples=["4"], description="how many shards there are, with the setting above"
    )
    message_content: bool = Field(
        default=False, examples=["true"], description="ask for the message content intent, for links that people paste and for 🔍"
    )
    crosspost: bool = Field(
        default=False, examples=["true"], description="digests in announcement channels go on to the servers that follow them"
    )

    @field_validator("token", "api_url", "gateway_url", "cdn_url", "shard_count", mode="before")
    @classmethod
    def _set(cls, value: object) -> object:
        """An empty variable is one that is not set."""
        return (value.strip() or None) if isinstance(value, str) else value

    @field_validator("token")
    @classmethod
    def _bare(cls, token: SecretStr | None) -> SecretStr | None:
        told = token.get_secret_value() if token else ""
        if told.lower().startswith("bot ") or not told.isascii() or re.search(r"\s", told):
            raise ValueError("is not a bot token: copy it alone, without a word before it")
        return token

    @field_validator("api_url", "gateway_url", "cdn_url")
    @classmethod
    def _reachable(cls, url: str | None) -> str | None:
        if url and not DISCORD_ADDRESS.fullmatch(url):
            raise ValueError("is not a web address")
        return url

    @field_validator("shard_ids", mode="before")
    @classmethod
    def _separate(cls, ids: object) -> object:
        return tuple(filter(None, re.split(r"[\s,]+", ids))) if isinstance(ids, str) else ids

    @field_validator("shard_count")
    @classmethod
    def _above(cls, count: int | None, info: ValidationInfo) -> int | None:
        if not all(0 <= one < (count or 0) for one in info.data.get("shard_ids", ())):
            raise ValueError("is not the number of all shards, which is above every one of NEWSBRIEF_DISCORD__SHARD_IDS")
        return count


class LogSettings(Chosen):
    """What is told on standard error beside errors, and how: ``auto`` is for people in a terminal and JSON elsewhere."""

    level: Level = Field(default="warning", description="from which level on the log is told on standard error")
    format: Literal["auto", "human", "json"] = Field(
        default="auto", description="how the log is told: for people, as JSON lines, or as the terminal asks for"
    )


PORT = re.compile(r"[0-9]{1,5}", re.ASCII)
LAST_PORT = 65_535


class MonitoringSettings(Group):
    """Where newsbrief tells programs how it is (docs/monitoring.md); without a port nowhere. Port 0 is any that is free."""

    port: int | None = Field(
        default=None,
        validate_default=True,
        examples=["9464"],
        description="where /healthz, /readyz and /metrics are served; without it nowhere",
    )
    host: str = Field(default="127.0.0.1", examples=["127.0.0.1"], description="the address they are served on")

    @field_validator("port", mode="before")
    @classmethod
    def _a_port(cls, port: object) -> object:
        told = str(port).strip() if port is not None else ""
        if told and not (PORT.fullmatch(told) and int(told) <= LAST_PORT):
            raise ValueError(f"is no port, which is a number from 1 to {LAST_PORT}")
        return int(told) if told else None

    @field_validator("host")
    @classmethod
    def _a_host(cls, host: str) -> str:
        if not LISTENED.fullmatch(host.strip()):
            raise ValueError("is no address to listen on")
        return host.strip().strip("[]")


LISTENED = re.compile(r"[A-Za-z0-9.:\[\]-]{1,253}")


DATABASE = re.compile(r"(?:sqlite(?:\+\w+)?:///[^\s?]|postgres(?:ql)?(?:\+\w+)?://)[^\x00-\x1f]*", re.IGNORECASE)
SHORTEST_KEPT, LONGEST_KEPT = 14, 3650
"""Days: a digest a week looks back eight, and one that was paused further; ten years."""
DAYS = f"a whole number of days from {SHORTEST_KEPT} to {LONGEST_KEPT}, or 0 for ever"


class DatabaseSettings(Group):
    """Where everything is kept; without a URL in a file of the platform's folder for data."""

    url: SecretStr | None = Field(
        default=None,
        examples=["sqlite:////var/lib/newsbrief/newsbrief.db", "postgresql://newsbrief:secret@db.corp/newsbrief"],
        description="a SQLite file or a PostgreSQL database; without it a file in the platform's folder for data",
    )

    @field_validator("url", mode="before")
    @classmethod
    def _bare(cls, url: object) -> object:
        return (url.strip() or None) if isinstance(url, str) else url

    @field_validator("url")
    @classmethod
    def _known(cls, url: SecretStr | None) -> SecretStr | None:
        if url and not DATABASE.fullmatch(url.get_secret_value()):
            raise ValueError("is not the address of a SQLite file or a PostgreSQL database")
        return url


def _days(days: int) -> int:
    if days and not SHORTEST_KEPT <= days <= LONGEST_KEPT:
        raise ValueError(f"is not {DAYS}")
    return days


Days = Annotated[int, AfterValidator(_days), Told(DAYS)]


class RetentionSettings(Group):
    """For how many days things are kept after they were last of use; 0 keeps them for ever."""

    entries: Days = Field(default=90, description="days for which entries of feeds are kept")
    articles: Days = Field(default=365, description="days for which articles and their briefings are kept after they were last asked for")
    deliveries: Days = Field(default=90, description="days for which it is kept what was posted")
    talk: Days = Field(default=90, description="days for which messages and files of the playground are kept")


MOST_SHARE = 10_000
SHARE = f"a whole number from 1 to {MOST_SHARE}"


def _share(share: int) -> int:
    if not 1 <= share <= MOST_SHARE:
        raise ValueError(f"is not {SHARE}")
    return share


Share = Annotated[int, AfterValidator(_share), Told(SHARE)]


class LimitSettings(Group):
    """How many briefings may be asked for in a minute, by one person and in one channel."""

    person: Share = Field(default=6, description="briefings one person may ask for in a minute")
    channel: Share = Field(default=30, description="briefings that may be asked for in one channel in a minute")


class DeliverySettings(Chosen):
    """How long a missed digest is still sent, in hours, and what is done where nobody can see whether a post arrived."""

    late_hours: int = Field(default=6, ge=0, le=24, description="hours for which a missed digest is still sent")
    unverified: Literal["tell", "again"] = Field(default="tell", description="what is done where nobody can see whether a post arrived")


SHORTEST_PASSWORD = 8


class PlaygroundSettings(Group):
    """The chat in the browser: whether it is there, where it listens, and its password, without which only this machine may reach it."""

    on: bool = Field(default=True, examples=["false"], description="whether `newsbrief run` serves the playground")
    host: str = Field(
        default="127.0.0.1",
        examples=["::1"],
        description="the address it listens on; another than this machine's own needs the password",
    )
    port: int = Field(default=8765, ge=0, le=65535, description="the port it listens on")
    password: SecretStr | None = Field(
        default=None, validate_default=True, examples=["a-long-pass-phrase"], description="what whoever opens the page must know"
    )

    @field_validator("password", mode="before")
    @classmethod
    def _set(cls, value: object) -> object:
        """An empty variable is one that is not set."""
        return (value.strip() or None) if isinstance(value, str) else value

    @field_validator("host")
    @classmethod
    def _address(cls, host: str) -> str:
        try:
            return str(ip_address(host.strip().strip("[]")))
        except ValueError:
            raise ValueError("is not an address of this machine") from None

    @field_validator("password")
    @classmethod
    def _guarding(cls, password: SecretStr | None, info: ValidationInfo) -> SecretStr | None:
        host = info.data.get("host")
        if password and not (len(password.get_secret_value()) >= SHORTEST_PASSWORD and password.get_secret_value().isprintable()):
            raise ValueError(f"is not a line of at least {SHORTEST_PASSWORD} letters")
        if host and password is None and not ip_address(host).is_loopback:
            raise ValueError("is not set, and without it others than this machine may not reach the playground")
        return password


class Settings(BaseSettings):
    """Every setting; the environment wins over ``.env``, which wins over ``newsbrief.toml``."""

    # pydantic prints the values around a wrong one, tokens among them, unless it is told not to
    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_nested_delimiter="__",
        env_file=DOTENV,
        toml_file=TOML,
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
    )

    briefing: BriefingSettings = BriefingSettings()
    database: DatabaseSettings = DatabaseSettings()
    discord: DiscordSettings = DiscordSettings()
    limits: LimitSettings = LimitSettings()
    delivery: DeliverySettings = DeliverySettings()
    log: LogSettings = LogSettings()
    monitoring: MonitoringSettings = MonitoringSettings()
    playground: PlaygroundSettings = PlaygroundSettings()
    retention: RetentionSettings = RetentionSettings()
    web: WebSettings = WebSettings()
    slack: SlackSettings = SlackSettings()
    # the name Slack's own samples use
    slack_api_url: str = Field(
        default="https://slack.com/api/",
        validation_alias=SLACK_API_URL,
        examples=["https://slack.com/api/"],
        description="another server in Slack's place, for tests",
    )

    @field_validator("slack_api_url")
    @classmethod
    def _slack_reachable(cls, url: str) -> str:
        if not WEB_ADDRESS.fullmatch(url.strip()):
            raise ValueError("is not a web address")
        return url.strip()

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - pydantic-settings hands it over by name
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """The environment first, then the two files of the working folder."""
        return init_settings, env_settings, dotenv_settings, TomlConfigSettingsSource(settings_cls)


class WrongSetting(Exception):  # noqa: N818 - the name says what is wrong, which is how the team speaks of it
    """A setting that cannot be used; ``str()`` of it names the variable, what is wrong and an example, and never its value."""


def load() -> Settings:
    """The settings of this environment and working folder. Raises WrongSetting, which tells all that is wrong."""
    from config.sources import read  # noqa: PLC0415 - it is about the settings above

    found = read()
    if found.wrong:
        raise WrongSetting("\n".join(map(str, found.wrong)))
    return found.settings
