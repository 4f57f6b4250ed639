"""Where the store lies: one URL names a SQLite file or a PostgreSQL database, written as people write it."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

from adapters.errors import AdapterError

NAME = "newsbrief"
EXAMPLES = "sqlite:////var/lib/newsbrief/newsbrief.db or postgresql://user:password@host/newsbrief"
SQLITE = re.compile(r"sqlite(?:\+\w+)?:(?://(?P<host>[^/]*)(?:/|$))?(?P<path>.*)", re.IGNORECASE | re.DOTALL)
POSTGRES = re.compile(r"postgres(?:ql)?(?:\+\w+)?://", re.IGNORECASE)
USUAL = {
    "application_name": NAME,
    "connect_timeout": "10",  # s
    # a network that is cut without a word is noticed within a minute, not after the system's two hours
    "keepalives_idle": "30",
    "keepalives_interval": "10",
    "keepalives_count": "3",
    "tcp_user_timeout": "30000",  # ms
    "options": "-c lock_timeout=15s",
}
"""What a PostgreSQL connection gets when the URL does not say otherwise."""


class UnusableAddress(AdapterError):  # noqa: N818 - the name says what is wrong, which is how the team speaks of it
    """The URL names no database newsbrief can use; it is not repeated, for it may hold a password."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"NEWSBRIEF_DATABASE__URL {reason}.", f"Examples: {EXAMPLES}")


@dataclass(frozen=True, slots=True)
class File:
    """A SQLite file."""

    path: Path

    def __str__(self) -> str:
        return str(self.path)


@dataclass(frozen=True, slots=True)
class Server:
    """A database on a PostgreSQL server; ``parameters`` are libpq's own, the password among them."""

    parameters: dict[str, str] = field(repr=False)

    def __str__(self) -> str:
        told = self.parameters
        name = told.get("dbname") or told.get("user") or "of this user"
        return f"PostgreSQL database {name} on {told.get('host') or told.get('hostaddr') or 'this machine'}"


Home = File | Server


def usual() -> Path:
    """The SQLite file in the platform's own folder for data."""
    from platformdirs import user_data_path  # noqa: PLC0415 - only when no URL is given

    return user_data_path(NAME, appauthor=False) / f"{NAME}.db"


def home_of(url: str | None) -> Home:
    """The home a URL names; the usual file when there is none. Raises UnusableAddress."""
    if not url or not url.strip():
        return File(usual())
    text = url.strip()
    if found := SQLITE.fullmatch(text):
        return _file(found)
    if POSTGRES.match(text):
        return _server(POSTGRES.sub("postgresql://", text, count=1))
    raise UnusableAddress("names neither a SQLite file nor a PostgreSQL database")


def _file(found: re.Match[str]) -> File:
    path = unquote(found["path"])
    if found["host"]:
        raise UnusableAddress("names a SQLite file with two strokes; write three before a relative path and four before an absolute one")
    if path in {"", ":memory:"} or "\x00" in path:
        raise UnusableAddress("names no file; a database in memory would forget everything")
    if "?" in found["path"]:
        raise UnusableAddress("has options after a question mark, which a SQLite file does not take")
    return File(Path(path).expanduser().resolve())


def _server(url: str) -> Server:
    from psycopg import ProgrammingError  # noqa: PLC0415 - loading libpq takes a while, and SQLite needs none of it
    from psycopg.conninfo import conninfo_to_dict  # noqa: PLC0415

    authority, _, path = url.partition("://")[2].partition("/")
    try:
        # Otherwise what stands behind the "@" or "/" of a password would be taken for the host or the database, and told to everybody.
        told = None if authority.count("@") > 1 or "@" in path.partition("?")[0] else conninfo_to_dict(url)
    except (ProgrammingError, UnicodeError):
        told = None
    if told is None:
        raise UnusableAddress("is not an address PostgreSQL understands; write special characters of a password as %XX")
    return Server(USUAL | {name: str(value) for name, value in told.items() if value is not None})
