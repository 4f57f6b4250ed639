"""What sending needs: from when on a schedule counts, how long a post may wait, and what digests have told."""

import sqlalchemy as sa
from alembic import op

from adapters.store.columns import Facts, Moment, Number

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """From the first release to digests that are sent."""
    op.add_column("digests", sa.Column("since", Moment(), nullable=True))
    op.execute("UPDATE digests SET since = added")
    op.add_column("deliveries", sa.Column("until", Moment(), nullable=True))
    op.add_column("deliveries", sa.Column("not_before", Moment(), nullable=True))
    op.create_table(
        "editions",
        sa.Column("number", Number, autoincrement=True, nullable=False),
        sa.Column("delivery", Number, nullable=False),
        sa.Column("channel", Number, nullable=False),
        sa.Column("person", Number, nullable=True),
        sa.Column("upto", Moment(), nullable=False),
        sa.Column("events", Facts(), nullable=False),
        sa.Column("left_out", Facts(), nullable=False),
        sa.ForeignKeyConstraint(["channel"], ["channels.number"], name="fk_editions_channel", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["delivery"], ["deliveries.number"], name="fk_editions_delivery", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["person"], ["people.number"], name="fk_editions_person", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("number", name="pk_editions"),
        sa.UniqueConstraint("delivery", name="uq_editions_delivery"),
    )
    op.create_index("ix_editions_channel", "editions", ["channel"], unique=False)
    op.create_index("ix_editions_person", "editions", ["person"], unique=False)
