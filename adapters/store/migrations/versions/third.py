"""An ask is held by the process that answers it."""

import sqlalchemy as sa
from alembic import op

from adapters.store.columns import Moment

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """From digests that are sent to several processes that answer."""
    op.add_column("inbox", sa.Column("held", Moment(), nullable=True))
