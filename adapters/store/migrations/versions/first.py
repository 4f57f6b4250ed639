"""Every table of the first release, and full-text search in each database's own way."""

import sqlalchemy as sa
from alembic import op

from adapters.store.columns import Facts, Key, Moment, Number, Span, Words
from adapters.store.migrations.searching import SEARCH

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """From nothing to the first release."""
    _tables()
    _indexes()
    for statement in SEARCH[op.get_context().dialect.name]:
        op.execute(statement)


def _tables() -> None:
    op.create_table(
        "feeds",
        sa.Column("number", Number, autoincrement=True, nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("address", Words(), nullable=False),
        sa.Column("title", Words(), nullable=False),
        sa.Column("link", Words(), nullable=True),
        sa.Column("language", sa.String(length=20), nullable=True),
        sa.Column("etag", Words(), nullable=True),
        sa.Column("modified", Words(), nullable=True),
        sa.Column("added", Moment(), nullable=False),
        sa.Column("due", Moment(), nullable=False),
        sa.Column("last_good", Moment(), nullable=True),
        sa.Column("last_fresh", Moment(), nullable=True),
        sa.Column("failing_since", Moment(), nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("reason", Words(), nullable=False),
        sa.Column("told", sa.Boolean(), nullable=False),
        sa.Column("pause", sa.String(length=10), nullable=False),
        sa.Column("seen", sa.Integer(), nullable=False),
        sa.Column("held", sa.Integer(), nullable=False),
        sa.Column("usual", Span(), nullable=True),
        sa.Column("polling_until", Moment(), nullable=True),
        sa.Column("wanted", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_feeds"),
        sa.UniqueConstraint("key", name="uq_feeds_key"),
    )
    op.create_table(
        "passes",
        sa.Column("number", Number, autoincrement=True, nullable=False),
        sa.Column("state", sa.String(length=64), nullable=False),
        sa.Column("until", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_passes"),
        sa.UniqueConstraint("state", name="uq_passes_state"),
    )
    op.create_table(
        "workspaces",
        sa.Column("number", Number, autoincrement=True, nullable=False),
        sa.Column("platform", sa.String(length=20), nullable=False),
        sa.Column("external", Key(100), nullable=False),
        sa.Column("name", Words(), nullable=False),
        sa.Column("settings", Facts(), nullable=False),
        sa.Column("added", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_workspaces"),
        sa.UniqueConstraint("platform", "external", name="uq_workspaces_platform_external"),
    )
    op.create_table(
        "articles",
        sa.Column("number", Number, autoincrement=True, nullable=False),
        sa.Column("workspace", Number, nullable=True),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("page", sa.String(length=64), nullable=False),
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        sa.Column("url", Words(), nullable=True),
        sa.Column("record", Facts(), nullable=False),
        sa.Column("etag", Words(), nullable=True),
        sa.Column("modified", Words(), nullable=True),
        sa.Column("read", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.number"], name="fk_articles_workspace", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("number", name="pk_articles"),
        sa.UniqueConstraint("key", name="uq_articles_key"),
    )
    op.create_table(
        "channels",
        sa.Column("number", Number, autoincrement=True, nullable=False),
        sa.Column("workspace", Number, nullable=False),
        sa.Column("external", Key(100), nullable=False),
        sa.Column("name", Words(), nullable=False),
        sa.Column("direct", sa.Boolean(), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=True),
        sa.Column("mode", sa.String(length=10), nullable=False),
        sa.Column("settings", Facts(), nullable=False),
        sa.Column("added", Moment(), nullable=False),
        sa.Column("feeds_given", sa.Integer(), nullable=False),
        sa.Column("digests_given", sa.Integer(), nullable=False),
        sa.Column("left", Moment(), nullable=True),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.number"], name="fk_channels_workspace", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("number", name="pk_channels"),
        sa.UniqueConstraint("workspace", "external", name="uq_channels_workspace_external"),
    )
    op.create_table(
        "entries",
        sa.Column("number", Number, autoincrement=True, nullable=False),
        sa.Column("feed", Number, nullable=False),
        sa.Column("identity", sa.String(length=64), nullable=False),
        sa.Column("likeness", sa.String(length=64), nullable=False),
        sa.Column("other_likeness", sa.String(length=64), nullable=False),
        sa.Column("title", Words(), nullable=False),
        sa.Column("link", Words(), nullable=True),
        sa.Column("page", sa.String(length=64), nullable=False),
        sa.Column("summary", Words(), nullable=False),
        sa.Column("published", Moment(), nullable=True),
        sa.Column("updated", Moment(), nullable=True),
        sa.Column("authors", Facts(), nullable=False),
        sa.Column("categories", Facts(), nullable=False),
        sa.Column("content", Words(), nullable=False),
        sa.Column("notes", Facts(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("first_seen", Moment(), nullable=False),
        sa.Column("gone", Moment(), nullable=True),
        sa.ForeignKeyConstraint(["feed"], ["feeds.number"], name="fk_entries_feed", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("number", name="pk_entries"),
        sa.UniqueConstraint("feed", "identity", name="uq_entries_feed_identity"),
    )
    op.create_table(
        "inbox",
        sa.Column("number", Number, autoincrement=True, nullable=False),
        sa.Column("workspace", Number, nullable=True),
        sa.Column("key", Key(300), nullable=False),
        sa.Column("also", Key(300), nullable=True),
        sa.Column("body", Facts(), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("received", Moment(), nullable=False),
        sa.Column("finished", Moment(), nullable=True),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.number"], name="fk_inbox_workspace", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("number", name="pk_inbox"),
        sa.UniqueConstraint("also", name="uq_inbox_also"),
        sa.UniqueConstraint("key", name="uq_inbox_key"),
    )
    op.create_table(
        "installations",
        sa.Column("number", Number, autoincrement=True, nullable=False),
        sa.Column("workspace", Number, nullable=True),
        sa.Column("platform", sa.String(length=20), nullable=False),
        sa.Column("enterprise", Key(100), nullable=False),
        sa.Column("team", Key(100), nullable=False),
        sa.Column("person", Key(100), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("installed", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.number"], name="fk_installations_workspace", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("number", name="pk_installations"),
        sa.UniqueConstraint("platform", "enterprise", "team", "person", name="uq_installations_platform_enterprise_team_person"),
    )
    op.create_table(
        "people",
        sa.Column("number", Number, autoincrement=True, nullable=False),
        sa.Column("workspace", Number, nullable=False),
        sa.Column("external", Key(100), nullable=False),
        sa.Column("name", Words(), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=True),
        sa.Column("settings", Facts(), nullable=False),
        sa.Column("added", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.number"], name="fk_people_workspace", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("number", name="pk_people"),
        sa.UniqueConstraint("workspace", "external", name="uq_people_workspace_external"),
    )
    op.create_table(
        "briefings",
        sa.Column("number", Number, autoincrement=True, nullable=False),
        sa.Column("article", Number, nullable=False),
        sa.Column("workspace", Number, nullable=True),
        sa.Column("engine", Key(40), nullable=False),
        sa.Column("wish", Key(80), nullable=False),
        sa.Column("headline", Words(), nullable=False),
        sa.Column("outlet", Words(), nullable=False),
        sa.Column("searched", Words(), nullable=False),
        sa.Column("record", Facts(), nullable=False),
        sa.Column("made", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.number"], name="fk_briefings_article", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.number"], name="fk_briefings_workspace", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("number", name="pk_briefings"),
        sa.UniqueConstraint("article", "engine", "wish", name="uq_briefings_article_engine_wish"),
    )
    op.create_table(
        "digests",
        sa.Column("number", Number, autoincrement=True, nullable=False),
        sa.Column("channel", Number, nullable=False),
        sa.Column("person", Number, nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", Words(), nullable=False),
        sa.Column("times", Facts(), nullable=False),
        sa.Column("days", Facts(), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("top", sa.Integer(), nullable=False),
        sa.Column("topics", Facts(), nullable=False),
        sa.Column("options", Facts(), nullable=False),
        sa.Column("paused", sa.Boolean(), nullable=False),
        sa.Column("paused_until", Moment(), nullable=True),
        sa.Column("skipped", Facts(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("added", Moment(), nullable=False),
        sa.Column("added_by", Words(), nullable=False),
        sa.ForeignKeyConstraint(["channel"], ["channels.number"], name="fk_digests_channel", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["person"], ["people.number"], name="fk_digests_person", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("number", name="pk_digests"),
        sa.UniqueConstraint("channel", "position", name="uq_digests_channel_position"),
    )
    op.create_table(
        "mutes",
        sa.Column("number", Number, autoincrement=True, nullable=False),
        sa.Column("channel", Number, nullable=True),
        sa.Column("person", Number, nullable=True),
        sa.Column("source", Key(200), nullable=False),
        sa.Column("added", Moment(), nullable=False),
        sa.CheckConstraint("(channel IS NULL) <> (person IS NULL)", name=op.f("ck_mutes_one_owner")),
        sa.ForeignKeyConstraint(["channel"], ["channels.number"], name="fk_mutes_channel", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["person"], ["people.number"], name="fk_mutes_person", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("number", name="pk_mutes"),
        sa.UniqueConstraint("channel", "source", name="uq_mutes_channel_source"),
        sa.UniqueConstraint("person", "source", name="uq_mutes_person_source"),
    )
    op.create_table(
        "subscriptions",
        sa.Column("number", Number, autoincrement=True, nullable=False),
        sa.Column("channel", Number, nullable=False),
        sa.Column("feed", Number, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", Words(), nullable=False),
        sa.Column("folder", Words(), nullable=False),
        sa.Column("only", Words(), nullable=False),
        sa.Column("without", Words(), nullable=False),
        sa.Column("paused", sa.Boolean(), nullable=False),
        sa.Column("paused_until", Moment(), nullable=True),
        sa.Column("added", Moment(), nullable=False),
        sa.Column("added_by", Words(), nullable=False),
        sa.ForeignKeyConstraint(["channel"], ["channels.number"], name="fk_subscriptions_channel", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["feed"], ["feeds.number"], name="fk_subscriptions_feed", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("number", name="pk_subscriptions"),
        sa.UniqueConstraint("channel", "feed", name="uq_subscriptions_channel_feed"),
        sa.UniqueConstraint("channel", "position", name="uq_subscriptions_channel_position"),
    )
    op.create_table(
        "asked",
        sa.Column("number", Number, autoincrement=True, nullable=False),
        sa.Column("workspace", Number, nullable=False),
        sa.Column("channel", Number, nullable=True),
        sa.Column("person", Number, nullable=True),
        sa.Column("briefing", Number, nullable=False),
        sa.Column("public", sa.Boolean(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["briefing"], ["briefings.number"], name="fk_asked_briefing", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["channel"], ["channels.number"], name="fk_asked_channel", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["person"], ["people.number"], name="fk_asked_person", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.number"], name="fk_asked_workspace", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("number", name="pk_asked"),
    )
    op.create_table(
        "deliveries",
        sa.Column("number", Number, autoincrement=True, nullable=False),
        sa.Column("workspace", Number, nullable=False),
        sa.Column("channel", Number, nullable=True),
        sa.Column("digest", Number, nullable=True),
        sa.Column("key", Key(300), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("due", Moment(), nullable=False),
        sa.Column("payload", Facts(), nullable=True),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("attempt_at", Moment(), nullable=True),
        sa.Column("idempotency_key", Key(64), nullable=True),
        sa.Column("message", Key(100), nullable=True),
        sa.Column("reason", Words(), nullable=False),
        sa.Column("changed", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["channel"], ["channels.number"], name="fk_deliveries_channel", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["digest"], ["digests.number"], name="fk_deliveries_digest", ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["workspace"], ["workspaces.number"], name="fk_deliveries_workspace", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("number", name="pk_deliveries"),
        sa.UniqueConstraint("key", name="uq_deliveries_key"),
    )
    op.create_table(
        "saved",
        sa.Column("number", Number, autoincrement=True, nullable=False),
        sa.Column("person", Number, nullable=False),
        sa.Column("briefing", Number, nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["briefing"], ["briefings.number"], name="fk_saved_briefing", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["person"], ["people.number"], name="fk_saved_person", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("number", name="pk_saved"),
        sa.UniqueConstraint("person", "briefing", name="uq_saved_person_briefing"),
    )


def _indexes() -> None:
    op.create_index("ix_feeds_due", "feeds", ["due"], unique=False)
    op.create_index("ix_articles_content_hash", "articles", ["content_hash"], unique=False)
    op.create_index("ix_articles_page", "articles", ["page"], unique=False)
    op.create_index("ix_articles_read", "articles", ["read"], unique=False)
    op.create_index("ix_articles_workspace", "articles", ["workspace"], unique=False)
    op.create_index("ix_channels_left", "channels", ["left"], unique=False)
    op.create_index("ix_channels_workspace", "channels", ["workspace"], unique=False)
    op.create_index("ix_entries_feed", "entries", ["feed"], unique=False)
    op.create_index("ix_entries_feed_first_seen", "entries", ["feed", "first_seen"], unique=False)
    op.create_index("ix_entries_feed_likeness", "entries", ["feed", "likeness"], unique=False)
    op.create_index("ix_entries_feed_other_likeness", "entries", ["feed", "other_likeness"], unique=False)
    op.create_index("ix_entries_gone", "entries", ["gone"], unique=False)
    op.create_index("ix_entries_page", "entries", ["page"], unique=False)
    op.create_index("ix_inbox_received", "inbox", ["received"], unique=False)
    op.create_index("ix_inbox_state", "inbox", ["state"], unique=False)
    op.create_index("ix_inbox_workspace", "inbox", ["workspace"], unique=False)
    op.create_index("ix_installations_workspace", "installations", ["workspace"], unique=False)
    op.create_index("ix_people_workspace", "people", ["workspace"], unique=False)
    op.create_index("ix_briefings_article", "briefings", ["article"], unique=False)
    op.create_index("ix_briefings_made", "briefings", ["made"], unique=False)
    op.create_index("ix_briefings_workspace", "briefings", ["workspace"], unique=False)
    op.create_index("ix_digests_channel", "digests", ["channel"], unique=False)
    op.create_index("ix_digests_person", "digests", ["person"], unique=False)
    op.create_index("ix_mutes_channel", "mutes", ["channel"], unique=False)
    op.create_index("ix_mutes_person", "mutes", ["person"], unique=False)
    op.create_index("ix_subscriptions_channel", "subscriptions", ["channel"], unique=False)
    op.create_index("ix_subscriptions_feed", "subscriptions", ["feed"], unique=False)
    op.create_index("ix_asked_briefing_workspace", "asked", ["briefing", "workspace"], unique=False)
    op.create_index("ix_asked_channel", "asked", ["channel"], unique=False)
    op.create_index("ix_asked_person", "asked", ["person"], unique=False)
    op.create_index("ix_asked_workspace", "asked", ["workspace"], unique=False)
    op.create_index("ix_asked_workspace_at", "asked", ["workspace", "at"], unique=False)
    op.create_index("ix_deliveries_channel", "deliveries", ["channel"], unique=False)
    op.create_index("ix_deliveries_digest", "deliveries", ["digest"], unique=False)
    op.create_index("ix_deliveries_state", "deliveries", ["state"], unique=False)
    op.create_index("ix_deliveries_workspace", "deliveries", ["workspace"], unique=False)
    op.create_index("ix_saved_briefing", "saved", ["briefing"], unique=False)
    op.create_index("ix_saved_person", "saved", ["person"], unique=False)
