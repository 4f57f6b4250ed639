"""Articles as they were read: those of public links once for everybody, pasted ones for their workspace alone."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, select, update

from adapters.store.columns import digest
from adapters.store.database import Database
from adapters.store.packing import article_of, content_hash, packed_article
from adapters.store.polls import page_of
from adapters.store.records import KeptArticle
from adapters.store.sql import insert, record
from adapters.store.tables import articles
from briefings.models import Article


class Articles:
    """Articles, by the page they came from and by what they say."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def remember(
        self,
        article: Article,
        url: str | None,
        workspace: int | None,
        now: datetime,
        *,
        etag: str | None = None,
        modified: str | None = None,
    ) -> KeptArticle:
        """Keep an article; ``url`` is the link it was asked by, ``workspace`` whose paste it is, none for what a public link leads to.

        One whose text was changed is another article, so that the briefings of the old one stay true.
        """
        page, content = page_of(url), content_hash(article)
        key = digest("" if workspace is None else str(workspace), page, content)
        seen = {"url": url, "etag": etag, "modified": modified, "read": now}
        values = {"key": key, "workspace": workspace, "page": page, "content_hash": content, "record": packed_article(article), **seen}
        async with self._database.writing() as connection:
            await connection.execute(insert(connection, articles).values(values).on_conflict_do_update(index_elements=["key"], set_=seen))
            return kept((await connection.execute(select(articles).where(articles.c.key == key))).one())

    async def by_page(self, url: str) -> KeptArticle | None:
        """What a public link led to when it was last read."""
        return await self._newest((articles.c.page == page_of(url)) & articles.c.workspace.is_(None))

    async def by_content(self, content: str, workspace: int | None) -> KeptArticle | None:
        """The article with a ``packing.content_hash``: a workspace's own paste, or else a public one."""
        mine = articles.c.workspace.is_(None) if workspace is None else articles.c.workspace == workspace
        which = articles.c.content_hash == content
        return await self._newest(which & mine) or await self._newest(which & articles.c.workspace.is_(None))

    async def get(self, number: int) -> KeptArticle | None:
        """The article with a number."""
        return await self._newest(articles.c.number == number)

    async def _newest(self, which: ColumnElement[bool]) -> KeptArticle | None:
        asked = select(articles).where(which).order_by(articles.c.read.desc(), articles.c.number.desc()).limit(1)
        async with self._database.reading() as connection:
            row = (await connection.execute(asked)).one_or_none()
        return None if row is None else kept(row)

    async def unchanged(self, number: int, now: datetime, *, etag: str | None = None, modified: str | None = None) -> bool:
        """The server said that the article is as it was read; validators that it named replace the old. False when it is not there."""
        named = {name: value for name, value in (("etag", etag), ("modified", modified)) if value}
        async with self._database.writing() as connection:
            changed = await connection.execute(update(articles).where(articles.c.number == number).values(read=now, **named))
        return changed.rowcount == 1


def kept(row: Any) -> KeptArticle:
    """The article in a row."""
    return record(KeptArticle, row, article=article_of(row.record))
