"""What was said in the playground: messages that change, each change counted, and the files that were handed over."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.store.columns import shortened, storable
from adapters.store.database import Database
from adapters.store.records import Handed, Said
from adapters.store.sql import insert, record
from adapters.store.tables import handed, talk, workspaces

LONGEST_KEY = 300
replies = talk.alias("replies")


class Talk:
    """The talk of one workspace."""

    def __init__(self, database: Database, workspace: int) -> None:
        self._database, self._workspace = database, workspace
        self._ours = talk.c.workspace == workspace

    async def say(  # noqa: PLR0913 - a message has so many sides
        self,
        channel: str,
        author: str,
        body: Mapping[str, Any],
        now: datetime,
        *,
        thread: int | None = None,
        only: str | None = None,
        key: str | None = None,
        kind: str = "said",
    ) -> Said:
        """A new message; one that was said under the same ``key`` is made to say it, where it stands."""
        values = {"channel": channel, "author": author, "body": dict(body), "thread": thread, "only": only, "kind": kind, "gone": False}
        async with self._database.writing() as connection:
            revision = await self._next(connection)
            made = insert(connection, talk).values(**values, workspace=self._workspace, key=key, at=now, revision=revision)
            if key is not None:
                anew = {"body": values["body"], "only": only, "gone": False, "revision": revision}
                made = made.on_conflict_do_update(index_elements=[talk.c.workspace, talk.c.key], set_=anew)
            number = (await connection.execute(made.returning(talk.c.number))).scalar_one()
            return await self._read(connection, number)

    async def change(self, number: int, *, gone: bool = False, **values: Any) -> Said | None:
        """A message as it is from now on; None when there is none."""
        async with self._database.writing() as connection:
            revision = await self._next(connection)
            changed = update(talk).where(self._ours, talk.c.number == number).values(gone=gone, revision=revision, **values)
            if not (await connection.execute(changed)).rowcount:
                return None
            return await self._read(connection, number)

    async def get(self, number: int) -> Said | None:
        """The message with a number."""
        return next(iter(await self._where(talk.c.number == number, limit=1)), None)

    async def by_key(self, key: str) -> Said | None:
        """The message that was said under a key."""
        return next(iter(await self._where(talk.c.key == shortened(storable(key), LONGEST_KEY), limit=1)), None)

    async def page(
        self, channel: str, person: str, *, thread: int | None = None, before: int | None = None, limit: int = 50
    ) -> tuple[Said, ...]:
        """The newest messages of a channel, or of a thread with the message it hangs from, that a person sees; the oldest first."""
        hangs = talk.c.thread.is_(None) if thread is None else or_(talk.c.thread == thread, talk.c.number == thread)
        which = [talk.c.channel == channel, hangs, ~talk.c.gone, talk.c.kind == "said", _seen(person)]
        if before is not None:
            which.append(talk.c.number < before)
        return tuple(reversed(await self._where(*which, limit=limit, newest=True)))

    async def standing(self, person: str) -> tuple[Said, ...]:
        """A person's windows and home page."""
        return await self._where(talk.c.kind != "said", talk.c.only == person, ~talk.c.gone, limit=20)

    async def since(self, revision: int, limit: int = 100) -> tuple[Said, ...]:
        """What changed after a revision, in the order it changed."""
        asked = _asked().where(self._ours, talk.c.revision > revision).order_by(talk.c.revision).limit(limit)
        async with self._database.reading() as connection:
            return _records(await connection.execute(asked))

    async def revision(self) -> int:
        """The latest change."""
        async with self._database.reading() as connection:
            return int((await connection.execute(select(func.coalesce(func.max(talk.c.revision), 0)).where(self._ours))).scalar_one())

    async def hand(self, name: str, content: bytes, now: datetime) -> int:
        """Keep a file; its number."""
        values = {"workspace": self._workspace, "name": name, "content": content, "at": now}
        async with self._database.writing() as connection:
            return int((await connection.execute(insert(connection, handed).values(values).returning(handed.c.number))).scalar_one())

    async def file(self, number: int) -> Handed | None:
        """A file that was handed over."""
        asked = select(handed).where(handed.c.workspace == self._workspace, handed.c.number == number)
        async with self._database.reading() as connection:
            row = (await connection.execute(asked)).one_or_none()
        return record(Handed, row) if row else None

    async def _next(self, connection: AsyncConnection) -> int:
        """The revision of this change. The workspace's row is held, so that changes are seen in the order they are counted."""
        await connection.execute(select(workspaces.c.number).where(workspaces.c.number == self._workspace).with_for_update())
        asked = select(func.coalesce(func.max(talk.c.revision), 0) + 1).where(self._ours)
        return int((await connection.execute(asked)).scalar_one())

    async def _read(self, connection: AsyncConnection, number: int) -> Said:
        return _records(await connection.execute(_asked().where(talk.c.number == number)))[0]

    async def _where(self, *which: ColumnElement[bool], limit: int, newest: bool = False) -> tuple[Said, ...]:
        order = talk.c.number.desc() if newest else talk.c.number
        async with self._database.reading() as connection:
            return _records(await connection.execute(_asked().where(self._ours, *which).order_by(order).limit(limit)))


def _asked() -> Any:
    hanging = and_(replies.c.thread == talk.c.number, replies.c.only.is_(None), ~replies.c.gone, replies.c.workspace == talk.c.workspace)
    return select(talk, select(func.count()).select_from(replies).where(hanging).scalar_subquery().label("replies"))


def _records(rows: Iterable[Any]) -> tuple[Said, ...]:
    return tuple(record(Said, row) for row in rows)


def _seen(person: str) -> ColumnElement[bool]:
    return or_(talk.c.only.is_(None), talk.c.only == person)
