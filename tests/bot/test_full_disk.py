"""A disk without room, for real: a small file system that is full, and a file that may not grow. Nothing is posted without a committed claim."""

import resource
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from adapters.store.checking import checked
from adapters.store.homes import home_of
from bot.delivery import WRITING
from tests.bot.ledger import DUE, Office, office

SMALL = 2 * 1024 * 1024
"""Bytes of the small file system; an empty store takes a quarter of them."""


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A folder on a file system of its own."""
    folder = tmp_path / "small"
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SMALL},mode=0700", "tmpfs", folder], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip(f"no file system can be mounted here: {mounted.stderr.decode().strip()}")
    yield folder
    subprocess.run(["umount", "--lazy", folder], check=True)


class Ballast:
    """Files that take all the room there is."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "ballast"

    def fill(self) -> None:
        with self._file.open("wb", buffering=0) as file:
            for size in (64 * 1024, 4096, 1):
                try:
                    while file.write(b"\0" * size) == size:
                        pass
                except OSError:
                    continue

    def free(self) -> None:
        self._file.unlink()


async def _held_up(one: Office, again: Callable[[], object], rests: int = 3) -> list[tuple[bool, int, str]]:
    """Send what is due while nothing can be written; after some rests there is room again. What was in trouble at each rest, and how much was posted."""
    seen: list[tuple[bool, int, str]] = []
    rest = one.times.rest

    async def watched(seconds: float) -> None:
        if one.times.now >= DUE:
            seen.append((one.health.degraded, len(one.wall.calls), dict(one.health.troubles).get(WRITING, "")))
            if len(seen) == rests:
                again()
        await rest(seconds)

    one.courier._rest = watched
    await one.courier.send_due()
    return seen


async def test_on_a_full_disk_nothing_is_posted_and_it_goes_on_by_itself_when_there_is_room(small: Path) -> None:
    async with office(small) as one:
        await one.put(text="one\ntwo")
        ballast = Ballast(small)
        ballast.fill()
        seen = await _held_up(one, ballast.free)
        assert seen[:3] == [(True, 0, seen[0][2])] * 3
        assert seen[0][2].startswith(f"There is no room left for {small / 'newsbrief.db'}.")
        assert (one.wall.said, one.health.degraded) == (["one", "two"], False)
    assert await _sound(small)


async def _sound(folder: Path) -> bool:
    """Whether the database is whole; how much room and which rights the small file system has is another matter."""
    findings = (await checked(home_of(f"sqlite:///{folder / 'newsbrief.db'}"))).findings
    return all(one.good for one in findings if one.name not in {"room", "rights"})


async def test_a_receipt_that_finds_no_room_is_written_when_there_is_and_the_post_not_repeated(small: Path) -> None:
    async with office(small) as one:
        await one.put()
        ballast, post = Ballast(small), one.wall.post

        async def fills(*given: object) -> object:
            ballast.fill()
            return await post(*given)  # type: ignore[arg-type] # handed on

        one.wall.post = fills  # type: ignore[method-assign,assignment] # the wall, while the disk gets full
        seen = await _held_up(one, ballast.free)
        assert [calls for _, calls, _ in seen[:3]] == [1, 1, 1]
        assert (one.wall.said, (await one.row()).state, one.wall.looks) == (["news"], "sent", [])


@contextmanager
def _no_larger_than(size: int) -> Iterator[None]:
    """No file of this process may grow beyond so many bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


async def test_a_file_that_may_not_grow_is_no_reason_to_post_without_a_claim(tmp_path: Path) -> None:
    """What a quota does."""
    async with office(tmp_path) as one:
        await one.put()
        with ExitStack() as limited:
            limited.enter_context(_no_larger_than((tmp_path / "newsbrief.db-wal").stat().st_size))
            seen = await _held_up(one, limited.close)
        assert [(degraded, calls) for degraded, calls, _ in seen[:3]] == [(True, 0)] * 3
        assert (one.wall.said, one.health.degraded) == (["news"], False)
