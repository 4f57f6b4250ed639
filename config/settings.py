"""What an operator may change: variables that begin with NEWSBRIEF_, the same names in ``.env``, and ``newsbrief.toml``."""

import re
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, Literal, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    ValidationInfo,
    field_validator,
    model_validator,
)
from pydantic_settings import BaseSettings, NoDecode, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource
from pydantic_settings import SettingsError as UnreadableSetting

Algorithm = Literal["text-rank", "lex-rank", "lsa", "luhn", "kl", "sum-basic", "reduction"]
Length = Literal["one-line", "short", "full"]
Level = Literal["debug", "info", "warning", "error"]

PREFIX = "NEWSBRIEF_"
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
        files = {name: given[f"{name}{IN_FILE}"] for name in _secrets(cls) if f"{name}{IN_FILE}" in given}
        kept = {name: value for name, value in given.items() if name.removesuffix(IN_FILE) not in files or name in files}
        return {**{name: _held(cls, name, path) for name, path in files.items() if name not in kept}, **kept}


IN_FILE = "_file"
LARGEST_SECRET = 64 * 1024
"""Bytes of a secret's file."""


def _secrets(group: type[BaseModel]) -> list[str]:
    return [name for name, field in group.model_fields.items() if "SecretStr" in str(field.annotation)]


def _held(group: type[BaseModel], name: str, path: object) -> str:
    """What lies in a secret's file, without the line's end. Raises WrongSetting."""
    try:
        with Path(str(path)).open("rb") as file:
            return file.read(LARGEST_SECRET).decode().strip()
    except (OSError, ValueError):
        own = next(one for one, field in Settings.model_fields.items() if field.annotation is group)
        variable = _variable([own, name + IN_FILE])
        raise WrongSetting(f"{variable} names a file that cannot be read. Example: {variable}=/run/secrets/{own}_{name}") from None


class Chosen(Group):
    """Settings that are words from a list, in large letters or small."""

    @field_validator("*", mode="before")
    @classmethod
    def _small(cls, word: object) -> object:
        return word.strip().lower() if isinstance(word, str) else word


class BriefingSettings(Chosen):
    """How a briefing is made when the command does not say otherwise."""

    algorithm: Algorithm = "text-rank"
    length: Length = "short"
    save: bool = Field(default=True, examples=["false"])


HOST = re.compile(r"(?:\[[0-9a-fA-F:.]{2,45}\]|[^\s:/?#@\[\],]{1,253})(?::[0-9]{1,5})?")
PROXY = re.compile(r"https?://(?:[^\s/@]{1,500}@)?[^\s/@]{1,260}/?", re.IGNORECASE)
LONGEST_AGENT = 200


class WebSettings(Group):
    """How links are read."""

    allow_hosts: Annotated[tuple[str, ...], NoDecode] = Field(default=(), examples=["news.corp,10.0.0.7:8080"])
    proxy: SecretStr | None = Field(default=None, examples=["http://proxy.corp:3128"])
    user_agent: str | None = Field(default=None, examples=["newsbrief/1.0 (+https://example.com/our-bot)"])

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

    bot_token: SecretStr | None = Field(default=None, examples=["xoxb-1234-5678-abc"])
    app_token: SecretStr | None = Field(default=None, examples=["xapp-1-A012-345-abc"])
    signing_secret: SecretStr | None = Field(default=None, examples=["8f742231b10e8888abcd99yyyzzz85a5"])
    mode: Literal["socket", "http"] = "socket"
    client_id: str | None = Field(default=None, examples=["1234.5678"])
    client_secret: SecretStr | None = Field(default=None, examples=["0123456789abcdef0123456789abcdef"])
    encryption_keys: SecretStr | None = Field(default=None, examples=["Zm9yLWV4YW1wbGUtb25seS1tYWtlLW9uZS1vZi15b3U="])
    host: str = "127.0.0.1"
    port: Annotated[int, Field(ge=0, le=65535)] = 3000
    url: str | None = Field(default=None, examples=["https://brief.example.com"])
    scopes: Literal["full", "least"] = "full"
    managers: Literal["members", "admins"] = "members"

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

    token: SecretStr | None = Field(default=None, examples=["your-bot-token"])
    api_url: str | None = Field(default=None, examples=["https://discord.com/api/v10"])
    gateway_url: str | None = Field(default=None, examples=["wss://gateway.discord.gg/"])
    cdn_url: str | None = Field(default=None, examples=["https://cdn.discordapp.com"])
    shard_ids: Annotated[tuple[int, ...], NoDecode] = Field(default=(), examples=["0,1"])
    shard_count: Annotated[int, Field(ge=1, le=100_000)] | None = Field(default=None, validate_default=True, examples=["4"])
    message_content: bool = Field(default=False, examples=["true"])
    crosspost: bool = Field(default=False, examples=["true"])

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

    level: Level = "warning"
    format: Literal["auto", "human", "json"] = "auto"


PORT = re.compile(r"[0-9]{1,5}", re.ASCII)
LAST_PORT = 65_535


class MonitoringSettings(Group):
    """Where newsbrief tells programs how it is (docs/monitoring.md); without a port nowhere. Port 0 is any that is free."""

    port: int | None = Field(default=None, validate_default=True, examples=["9464"])
    host: str = Field(default="127.0.0.1", examples=["127.0.0.1"])

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
NO_DAYS = f"is not a whole number of days from {SHORTEST_KEPT} to {LONGEST_KEPT}, or 0 for ever"


class DatabaseSettings(Group):
    """Where everything is kept; without a URL in a file of the platform's folder for data."""

    url: SecretStr | None = Field(
        default=None, examples=["sqlite:////var/lib/newsbrief/newsbrief.db", "postgresql://newsbrief:secret@db.corp/newsbrief"]
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
        raise ValueError(NO_DAYS)
    return days


Days = Annotated[int, AfterValidator(_days)]


class RetentionSettings(Group):
    """For how many days things are kept after they were last of use; 0 keeps them for ever."""

    entries: Days = 90
    articles: Days = 365
    deliveries: Days = 90


MOST_SHARE = 10_000
NO_SHARE = f"is not a whole number from 1 to {MOST_SHARE}"


def _share(share: int) -> int:
    if not 1 <= share <= MOST_SHARE:
        raise ValueError(NO_SHARE)
    return share


Share = Annotated[int, AfterValidator(_share)]


class LimitSettings(Group):
    """How many briefings may be asked for in a minute, by one person and in one channel."""

    person: Share = 6
    channel: Share = 30


class DeliverySettings(Chosen):
    """How long a missed digest is still sent, in hours, and what is done where nobody can see whether a post arrived."""

    late_hours: Annotated[int, Field(ge=0, le=24)] = 6
    unverified: Literal["tell", "again"] = "tell"


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
    retention: RetentionSettings = RetentionSettings()
    web: WebSettings = WebSettings()
    slack: SlackSettings = SlackSettings()
    # the name Slack's own samples use
    slack_api_url: str = Field(default="https://slack.com/api/", validation_alias=SLACK_API_URL, examples=["https://slack.com/api/"])

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
    """The settings of this environment and working folder. Raises WrongSetting."""
    try:
        return Settings()
    except ValidationError as error:
        raise WrongSetting("\n".join(map(_sentence, error.errors(include_input=False, include_url=False)))) from None
    except UnreadableSetting as error:
        raise WrongSetting(_unreadable(str(error))) from None
    except (ValueError, OSError):
        raise WrongSetting(
            f'{TOML} or {DOTENV} in this folder cannot be read. Example of a line in {TOML}: briefing.length = "short"'
        ) from None


def _unreadable(told: str) -> str:
    """pydantic-settings' own error on a group that is not JSON, as a sentence without the value."""
    group = next((name for name in Settings.model_fields if f'"{name}"' in told), "briefing")
    first = next(iter(_group(group)))
    return f"{_variable([group])} is not readable. Set one value at a time. Example: {_example([group, first])}"


def _sentence(error: Any) -> str:
    where = [str(part) for part in error["loc"]]
    return f"{_variable(where)} {WRONG.get(error['type'], _as_told)(where, error)}"


def _variable(where: Sequence[str]) -> str:
    if where[0] == SLACK_API_URL:
        return SLACK_API_URL
    return PREFIX + "__".join(where).upper()


def _group(name: str) -> dict[str, Any]:
    kind = Settings.model_fields[name].annotation if name in Settings.model_fields else None
    return dict(kind.model_fields) if isinstance(kind, type) and issubclass(kind, BaseModel) else {}


def _example(where: Sequence[str]) -> str:
    field = Settings.model_fields["slack_api_url"] if where[0] == SLACK_API_URL else _group(where[0])[where[1]]
    return f"{_variable(where[:2])}={field.examples[0] if field.examples else field.default}"


def _not_one_of(where: Sequence[str], _: Any) -> str:
    values = ", ".join(get_args(_group(where[0])[where[-1]].annotation))
    return f"is none of {values}. Example: {_example(where)}"


def _not_known(where: Sequence[str], _: Any) -> str:
    known = list(_group(where[0]))
    nearest = get_close_matches(where[-1], known, n=1, cutoff=0.4) or known[:1]
    return f"is not a setting. Did you mean {_variable([where[0], nearest[0]])}? Example: {_example([where[0], nearest[0]])}"


def _not_a_group(where: Sequence[str], _: Any) -> str:
    first = next(iter(_group(where[0])))
    return f"holds several settings; set one at a time. Example: {_example([where[0], first])}"


def _as_told(where: Sequence[str], error: Any) -> str:
    return f"is wrong: {error['msg'][:1].lower()}{error['msg'][1:]}. Example: {_example(where)}"


def _refused(where: Sequence[str], error: Any) -> str:
    return f"{error['ctx']['error']}. Example: {_example(where)}"


def _not_whole(where: Sequence[str], _: Any) -> str:
    return f"{NO_SHARE if where[0] == 'limits' else NO_DAYS}. Example: {_example(where)}"


def _not_true_or_false(where: Sequence[str], _: Any) -> str:
    return f"is neither true nor false. Example: {_example(where)}"


WRONG = {
    **dict.fromkeys(("int_parsing", "int_type", "int_from_float", "int_parsing_size"), _not_whole),
    "bool_parsing": _not_true_or_false,
    "value_error": _refused,
    "literal_error": _not_one_of,
    "extra_forbidden": _not_known,
    "model_type": _not_a_group,
    "model_attributes_type": _not_a_group,
}
"""What is wrong, by pydantic's word for it."""
