"""What every repository says to a database, said once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Column, ColumnElement, Label, Table, and_, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

T = TypeVar("T")

CHUNK = 500
"""Values in one list of a question: both databases have limits, and short questions are planned well."""


def insert(connection: AsyncConnection, table: Table) -> postgresql.Insert | sqlite.Insert:
    """An insert that can say what happens when the row is there already."""
    return postgresql.insert(table) if connection.dialect.name == "postgresql" else sqlite.insert(table)


def matching(table: Table, known: Mapping[str, Any]) -> ColumnElement[bool]:
    """The rows whose columns have these values."""
    return and_(*(table.c[name] == value for name, value in known.items()))


async def found_or_made(connection: AsyncConnection, table: Table, known: Mapping[str, Any], given: Mapping[str, Any]) -> Any:
    """The one row with the ``known`` unique values, made with what is ``given`` if it is not there; safe against others who make it now."""
    await connection.execute(insert(connection, table).values(**known, **given).on_conflict_do_nothing())
    return (await connection.execute(select(table).where(matching(table, known)))).one()


def columns(table: Table, prefix: str = "", without: Iterable[str] = ()) -> list[Label[Any] | Column[Any]]:
    """A table's columns, named so that those of a second table do not hide them."""
    return [column.label(prefix + column.name) if prefix else column for column in table.c if column.name not in set(without)]


def record(kind: type[T], row: Any, prefix: str = "", **more: Any) -> T:
    """The row as a record: a column for each field that is not given in ``more``."""
    given = row._mapping  # noqa: SLF001 - the public name of a row's values, whatever its underscore says
    named = (field.name for field in fields(kind) if field.name not in more)  # type: ignore[arg-type] # every kind is a dataclass
    return kind(**{name: frozen(given[prefix + name]) for name in named}, **more)


def frozen(value: Any) -> Any:
    """A list from JSON as a tuple."""
    return tuple(value) if isinstance(value, list) else value


async def by_number(connection: AsyncConnection, table: Table, numbers: Iterable[int]) -> dict[int, Any]:
    """The rows with these numbers."""
    wanted = sorted(set(numbers))
    return {row.number: row for part in chunks(wanted) for row in await connection.execute(select(table).where(table.c.number.in_(part)))}


def chunks(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """The values, so many at a time."""
    rest = iter(values)
    while part := tuple(islice(rest, CHUNK)):
        yield part


@contextmanager
def instead(error: Exception) -> Iterator[None]:
    """What a rule of the tables forbids, said in our words; inside the transaction, which then is rolled back."""
    try:
        yield
    except IntegrityError as broken:
        raise error from broken
