"""The two databases with their tables, each test with one of its own; the empty ones are in tests/conftest.py."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
from cryptography.fernet import Fernet

from adapters.store.database import Database
from adapters.store.opening import opened
from adapters.store.store import Store
from tests.adapters.store.opening import made
from tests.adapters.store.postgres import Server


@pytest.fixture(scope="session")
def sqlite_made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with all tables, to be copied."""
    file = tmp_path_factory.mktemp("made") / "newsbrief.db"
    asyncio.run(made(f"sqlite:///{file}"))
    return file


@pytest.fixture(scope="session")
def postgres_made(postgres: Server) -> str:
    """The name of a database with all tables, to be copied."""
    name = postgres.new()
    asyncio.run(made(postgres.url(name)))
    return name


@pytest.fixture
def copied_sqlite_url(sqlite_made: Path, tmp_path: Path) -> str:
    """A SQLite file with all tables and no rows."""
    return f"sqlite:///{shutil.copy(sqlite_made, tmp_path / 'store.db')}"


@pytest.fixture
def copied_postgres_url(postgres: Server, postgres_made: str) -> Iterator[str]:
    """A database with all tables and no rows on the real server."""
    name = postgres.new(postgres_made)
    yield postgres.url(name)
    postgres.drop(name)


@pytest.fixture(params=["sqlite", "postgresql"])
def copied_url(request: pytest.FixtureRequest) -> str:
    """Each of the two databases in its turn, with all tables and no rows."""
    url: str = request.getfixturevalue("copied_sqlite_url" if request.param == "sqlite" else "copied_postgres_url")
    return url


@pytest_asyncio.fixture
async def database(copied_url: str) -> AsyncIterator[Database]:
    """Each of the two databases in its turn, open."""
    async with opened(copied_url) as one:
        yield one


@pytest.fixture
def store(database: Database) -> Store:
    """A store on each of the two databases in its turn."""
    return Store(database)


@pytest.fixture
def sealed(database: Database) -> Store:
    """A store with a key, on each of the two databases in its turn."""
    return Store(database, [Fernet.generate_key()])


@pytest.fixture(autouse=True)
def _own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What goes into the folder for data stays within the test."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
