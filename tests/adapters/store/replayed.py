"""The tables of an empty database, made by the statements the migrations gave the first one: Alembic takes longer to find them than databases to take them."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Protocol

from sqlalchemy import Connection, event, inspect
from sqlalchemy.exc import OperationalError

Statement = tuple[str, Any]


class Upgrade(Protocol):
    """What brings the tables of a database to a step."""

    def __call__(self, connection: Connection, to: str = "head") -> None: ...


def replaying(upgrade: Upgrade) -> Upgrade:
    """An upgrade that gives an empty database the statements the given one gave the first of its kind; for all others it is the given one."""
    kept: dict[str, list[Statement]] = {}

    def upgraded(connection: Connection, to: str = "head") -> None:
        dialect = connection.dialect.name
        if to != "head" or inspect(connection).get_table_names():
            upgrade(connection, to)
        elif dialect in kept:
            replay(connection, kept[dialect])
        else:
            with noting(connection) as noted:
                upgrade(connection)
            kept[dialect] = noted

    return upgraded


def replay(connection: Connection, statements: list[Statement]) -> None:
    """Give a database statements in a connection's transaction; a SQLite file all at once, as each would be a visit to its thread."""
    if connection.dialect.name != "sqlite":
        for statement, parameters in statements:
            connection.exec_driver_sql(statement, parameters)
        return
    adapted: Any = connection.connection.dbapi_connection
    try:
        adapted.run_async(lambda driver: driver._execute(taken, driver._conn, statements))
    except sqlite3.Error as error:  # as SQLAlchemy tells of it
        raise OperationalError("CREATE", (), error) from error


def taken(file: sqlite3.Connection, statements: list[Statement]) -> None:
    """Execute statements in the thread of a file."""
    for statement, parameters in statements:
        file.execute(statement, parameters)


@contextmanager
def noting(connection: Connection) -> Iterator[list[Statement]]:
    """Every statement in its order that is more than a question."""
    noted: list[Statement] = []

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, _context: Any, _many: bool) -> None:
        if not statement.lstrip().upper().startswith(("SELECT", "PRAGMA")):
            noted.append((statement, parameters))

    event.listen(connection, "before_cursor_execute", note)
    try:
        yield noted
    finally:
        event.remove(connection, "before_cursor_execute", note)
