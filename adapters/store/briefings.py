"""Briefings: made once for an article, an engine and a wish; who was given them; the search through them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, column, exists, func, or_, select, table, text

from adapters.store.database import Database
from adapters.store.looking import Term, for_postgresql, for_sqlite, score, searched, snippet, terms
from adapters.store.packing import article_of, briefing_of, packed_briefing
from adapters.store.records import Given, KeptBriefing
from adapters.store.sql import columns, insert, record
from adapters.store.tables import articles, asked, briefings
from briefings.models import Briefing

CANDIDATES = 200
"""The newest briefings that hold all words looked for; the best of them are given."""

INDEX = table("briefings_search", column("rowid"))
"""SQLite's index of words; PostgreSQL's is a column."""


def joined() -> Select[Any]:
    """Briefings with the articles they were made from."""
    wanted = columns(briefings, without=("searched",))
    return select(*wanted, articles.c.record.label("article_record")).join(articles, articles.c.number == briefings.c.article)


def kept(row: Any) -> KeptBriefing:
    """The briefing in a row of ``joined``."""
    return record(KeptBriefing, row, briefing=briefing_of(row.record, article_of(row.article_record)))


def may_see(workspace: int, person: int | None) -> ColumnElement[bool]:
    """Asks that let somebody see a briefing: their workspace was given it, and a paste only if it was public or they asked themselves."""
    theirs = or_(asked.c.public, briefings.c.workspace.is_(None), *([] if person is None else [asked.c.person == person]))
    return (asked.c.briefing == briefings.c.number) & (asked.c.workspace == workspace) & theirs


@dataclass(frozen=True, slots=True)
class Gift:
    """Briefings, and who was given them: a person who asked, or (``public``) everybody in a channel; to those ``beside`` them what was shown leads."""

    several: tuple[int, ...]
    workspace: int
    now: datetime
    channel: int | None = None
    person: int | None = None
    public: bool = False
    beside: tuple[int, ...] = ()

    @property
    def rows(self) -> Iterator[dict[str, Any]]:
        """A row for each briefing."""
        shown = {"workspace": self.workspace, "channel": self.channel, "person": self.person, "public": self.public, "at": self.now}
        led_to = {**shown, "channel": None, "person": None, "public": False}
        return ({**how, "briefing": number} for numbers, how in ((self.several, shown), (self.beside, led_to)) for number in numbers)


class Briefings:
    """Briefings, cached and looked up."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def get(self, article: int, engine: str, wish: str) -> KeptBriefing | None:
        """The briefing that this engine made of an article for a wish."""
        known = (briefings.c.article == article) & (briefings.c.engine == engine) & (briefings.c.wish == wish)
        return await self._find(known)

    async def by_number(self, number: int, workspace: int) -> KeptBriefing | None:
        """A briefing by its number, as buttons carry it; never another workspace's paste."""
        return await self._find((briefings.c.number == number) & or_(briefings.c.workspace.is_(None), briefings.c.workspace == workspace))

    async def shown_to(self, number: int, workspace: int, person: int) -> KeptBriefing | None:
        """A briefing by its number, if it was given in this workspace, and is not another person's private paste."""
        seen = exists().where(may_see(workspace, person)).correlate(briefings, articles)
        return await self._find((briefings.c.number == number) & seen)

    async def _find(self, which: ColumnElement[bool]) -> KeptBriefing | None:
        async with self._database.reading() as connection:
            row = (await connection.execute(joined().where(which))).one_or_none()
        return None if row is None else kept(row)

    async def remember(self, article: int, briefing: Briefing, engine: str, wish: str, now: datetime) -> KeptBriefing:
        """Keep a briefing; when two were made at once, the first."""
        known = {"article": article, "engine": engine, "wish": wish}
        facts = {"headline": briefing.headline, "outlet": briefing.article.outlet or "", "searched": searched(briefing)}
        whose = select(articles.c.workspace).where(articles.c.number == article).scalar_subquery()
        values = {**known, **facts, "workspace": whose, "record": packed_briefing(briefing), "made": now}
        which = (briefings.c.article == article) & (briefings.c.engine == engine) & (briefings.c.wish == wish)
        async with self._database.writing() as connection:
            await connection.execute(insert(connection, briefings).values(values).on_conflict_do_nothing())
            return kept((await connection.execute(joined().where(which))).one())

    async def asked(
        self, briefing: int, workspace: int, now: datetime, *, channel: int | None = None, person: int | None = None, public: bool = False
    ) -> None:
        """Remember who was given a briefing: a person who asked, or (``public``) everybody in a channel."""
        await self.given((briefing,), workspace, now, channel=channel, person=person, public=public)

    async def given(
        self,
        several: Sequence[int],
        workspace: int,
        now: datetime,
        *,
        channel: int | None = None,
        person: int | None = None,
        public: bool = False,
        beside: Sequence[int] = (),
    ) -> None:
        """As ``asked``, for several briefings at once; those ``beside`` them were not shown themselves, but what was shown leads to them."""
        await self.given_together((Gift(tuple(several), workspace, now, channel, person, public, tuple(beside)),))

    async def given_together(self, gifts: Sequence[Gift]) -> list[None]:
        """As ``given``, for many in one transaction."""
        rows = [row for one in gifts for row in one.rows]
        if rows:
            async with self._database.writing() as connection:
                await connection.execute(insert(connection, asked), rows)
        return [None] * len(gifts)

    async def last(self, workspace: int, limit: int, *, channel: int | None = None, person: int | None = None) -> tuple[Given, ...]:
        """What was last given in public in a channel, or to a person, the newest first, each article once."""
        here = (asked.c.channel == channel) & asked.c.public if channel is not None else None
        theirs = asked.c.person == person if person is not None else None
        which = [way for way in (here, theirs) if way is not None] or [asked.c.public]
        # The newest asks are few and quickly found by the index; the same article is often among them twice.
        newest = select(asked.c.briefing, asked.c.at, asked.c.number).where(asked.c.workspace == workspace, or_(*which))
        newest = newest.order_by(asked.c.at.desc(), asked.c.number.desc()).limit(limit * 10)
        async with self._database.reading() as connection:
            given = (await connection.execute(newest)).all()
            at = {row.briefing: row.at for row in reversed(given)}
            rows = (await connection.execute(joined().where(briefings.c.number.in_(list(at))))).all()
        found = sorted((Given(kept(row), at[row.number]) for row in rows), key=lambda one: (one.at, one.kept.number), reverse=True)
        return _each_article_once(found)[:limit]

    async def search(self, workspace: int, words: str, limit: int, *, person: int | None = None) -> tuple[Given, ...]:
        """Briefings a workspace was given that hold all the words, the best first, each article once; ``words`` may be any text.

        "Phrases" stand in quotation marks, the last word may be the beginning of one. Others' private pastes are left out.
        """
        looked_for = terms(words)
        if not looked_for:
            return ()
        async with self._database.reading() as connection:
            candidates = (await connection.execute(candidates_for(self._database.dialect, looked_for, workspace, person))).all()
            ranked = sorted(candidates, key=lambda row: (score(looked_for, row.headline, row.searched), row.number), reverse=True)
            best = {row.article: row.number for row in reversed(ranked)}
            numbers = [row.number for row in ranked if best[row.article] == row.number][:limit]
            at = select(func.max(asked.c.at)).where(asked.c.briefing == briefings.c.number, asked.c.workspace == workspace)
            chosen = joined().add_columns(at.scalar_subquery().label("at")).where(briefings.c.number.in_(numbers))
            rows = {row.number: row for row in await connection.execute(chosen)}
        found = ((kept(rows[number]), rows[number].at) for number in numbers)
        return tuple(Given(one, at, snippet(looked_for, one.briefing)) for one, at in found)


def candidates_for(dialect: str, looked_for: Sequence[Term], workspace: int, person: int | None) -> Select[Any]:
    """The question for the newest briefings that hold all words and may be seen."""
    wanted = select(briefings.c.number, briefings.c.article, briefings.c.headline, briefings.c.searched)
    wanted = wanted.where(exists().where(may_see(workspace, person)).correlate(briefings)).limit(CANDIDATES)
    if dialect == "postgresql":
        holds = text("briefings.search @@ to_tsquery('simple', :looked_for)").bindparams(looked_for=for_postgresql(looked_for))
        return wanted.where(holds).order_by(briefings.c.number.desc())
    holds = text("briefings_search MATCH :looked_for").bindparams(looked_for=for_sqlite(looked_for))
    return wanted.select_from(INDEX.join(briefings, briefings.c.number == INDEX.c.rowid)).where(holds).order_by(INDEX.c.rowid.desc())


def _each_article_once(found: Sequence[Given]) -> tuple[Given, ...]:
    first = {one.kept.article: one for one in reversed(found)}
    return tuple(one for one in found if first[one.kept.article] is one)
