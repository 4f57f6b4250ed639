"""What ``newsbrief db`` does, and what it says."""

import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import asdict
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from adapters.store.checking import Report, checked
from adapters.store.homes import NAME, Home
from adapters.store.keeping import backup, ending, restore
from adapters.store.migrating import newest
from adapters.store.opening import opened_at
from adapters.store.tidying import Retention
from adapters.wording import safe
from bot.cli import Request

if TYPE_CHECKING:
    from config.settings import RetentionSettings

Told = tuple[str, bool]
"""What is printed, and whether all is well."""


FOR_EVER = timedelta(days=36_525)
"""A hundred years, for a setting of 0."""


def retention(days: "RetentionSettings") -> Retention:
    """How long the store keeps things, as the operator wants it."""
    return Retention(**{name: timedelta(days=count) if count else FOR_EVER for name, count in days.model_dump().items()})


async def do(request: Request, home: Home, now: datetime) -> Told:
    """Do what was asked of a database. Raises StoreError."""
    assert request.deed is not None  # noqa: S101 - the grammar requires it
    return await DEEDS[request.deed](request, home, f"{now:%Y%m%d-%H%M%S}")


async def _backup(request: Request, home: Home, stamp: str) -> Told:
    target = _named(request.file or f"{NAME}-{stamp}.{ending(home, portable=request.portable)}")
    await backup(home, target, portable=request.portable, force=request.force)
    return f"{_size(target.stat().st_size)} written to {target}", True


async def _restore(request: Request, home: Home, stamp: str) -> Told:
    source = _named(request.file or "")
    kept = await restore(home, source, stamp)
    was = f" What was there is kept in {kept}" if kept else ""
    return f"{home} is as in {source}.{was}", True


async def _upgrade(_request: Request, home: Home, _stamp: str) -> Told:
    async with opened_at(home, alone=True):
        return f"{home} is at revision {newest()}.", True


async def _check(request: Request, home: Home, _stamp: str) -> Told:
    report = await checked(home)
    return (json.dumps(_record(report), indent=2) if request.json else "\n".join(_lines(report))), report.good


async def _path(_request: Request, home: Home, _stamp: str) -> Told:
    return str(home), True


DEEDS: Mapping[str, Callable[[Request, Home, str], Awaitable[Told]]] = {
    "backup": _backup,
    "restore": _restore,
    "upgrade": _upgrade,
    "check": _check,
    "path": _path,
}


def _named(typed: str) -> Path:
    """A file as typed, by its whole name, so that what is said of it can be found again."""
    return Path(typed).expanduser().absolute()


def _record(report: Report) -> dict[str, object]:
    return {"good": report.good, **asdict(report)}


def _lines(report: Report) -> list[str]:
    looks = [f"{'ok ' if one.good else 'BAD'}  {one.name}: {safe(one.found)}" for one in report.findings]
    size = [] if report.size is None else [f"     size: {_size(report.size)}"]
    filled = [f"{name} {count}" for name, count in report.rows.items() if count]
    return [safe(report.home), *looks, *size, f"     rows: {', '.join(filled) or 'none'}"]


def _size(count: int) -> str:
    return f"{count / 1e6:.1f} MB" if count >= 1e5 else f"{count / 1e3:.1f} kB"
