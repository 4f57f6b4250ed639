"""The steps that make a database the one this program knows, and which of them a database has had."""

from functools import cache
from typing import TYPE_CHECKING

from sqlalchemy import Connection

if TYPE_CHECKING:
    from alembic.config import Config
    from alembic.script import ScriptDirectory


def load() -> None:
    """Load what the rest of this module needs, which takes a while."""
    import alembic.migration  # noqa: PLC0415 - as below

    _ = alembic.migration, newest()


def upgrade(connection: Connection, to: str = "head") -> None:
    """Take every step up to one that the database has not had, in the caller's transaction: ``await connection.run_sync(upgrade)``."""
    from alembic import command  # noqa: PLC0415 - loaded when a database is opened

    command.upgrade(_config(connection), to)


def current(connection: Connection) -> str | None:
    """The last step the database has had, none for an empty one."""
    from alembic.migration import MigrationContext  # noqa: PLC0415 - as above

    return MigrationContext.configure(connection).get_current_revision()


def newest() -> str:
    """The last step this program knows."""
    return _steps().get_current_head() or ""


def known() -> frozenset[str]:
    """Every step this program knows; a database at another was made by a newer one."""
    return frozenset(step.revision for step in _steps().walk_revisions())


@cache
def _steps() -> "ScriptDirectory":
    from alembic.script import ScriptDirectory  # noqa: PLC0415 - as above

    return ScriptDirectory.from_config(_config())


def _config(connection: Connection | None = None) -> "Config":
    from alembic.config import Config  # noqa: PLC0415 - as above

    made = Config(attributes={"connection": connection})
    made.set_main_option("script_location", "adapters.store:migrations")
    made.set_main_option("path_separator", "os")
    return made
