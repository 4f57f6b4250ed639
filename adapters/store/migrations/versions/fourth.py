"""What is said in the playground is kept."""

import sqlalchemy as sa
from alembic import op

from adapters.store.columns import Facts, Key, Moment, Number, Words

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """From several processes that answer to a playground that remembers."""
    op.create_table(
        "talk",
        sa.Column("number", Number, primary_key=True, autoincrement=True),
        sa.Column("workspace", Number, sa.ForeignKey("workspaces.number", name="fk_talk_workspace", ondelete="CASCADE"), nullable=False),
        sa.Column("channel", Key(100), nullable=False),
        sa.Column("thread", Number, nullable=True),
        sa.Column("author", Key(100), nullable=False),
        sa.Column("only", Key(100), nullable=True),
        sa.Column("key", Key(300), nullable=True),
        sa.Column("kind", sa.String(10), nullable=False),
        sa.Column("body", Facts(), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.Column("revision", Number, nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_talk"),
        sa.UniqueConstraint("workspace", "key", name="uq_talk_workspace_key"),
    )
    op.create_index("ix_talk_workspace", "talk", ["workspace"])
    op.create_index("ix_talk_at", "talk", ["at"])
    op.create_index("ix_talk_workspace_revision", "talk", ["workspace", "revision"])
    op.create_index("ix_talk_workspace_channel", "talk", ["workspace", "channel", "number"])
    op.create_table(
        "handed",
        sa.Column("number", Number, primary_key=True, autoincrement=True),
        sa.Column("workspace", Number, sa.ForeignKey("workspaces.number", name="fk_handed_workspace", ondelete="CASCADE"), nullable=False),
        sa.Column("name", Words, nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_handed"),
    )
    op.create_index("ix_handed_workspace", "handed", ["workspace"])
    op.create_index("ix_handed_at", "handed", ["at"])
