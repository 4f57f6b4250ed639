"""Every table of the store. A change here needs a migration in ``migrations/versions``; a test compares the two."""

from sqlalchemy import Boolean, CheckConstraint, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table, UniqueConstraint

from adapters.store.columns import Facts, Key, Moment, Number, Span, Words

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
metadata = MetaData(naming_convention=NAMES)


def _number() -> Column[int]:
    return Column("number", Number, primary_key=True, autoincrement=True)


def _of(name: str, *, optional: bool = False) -> Column[int]:
    """A row that goes when the row it belongs to goes."""
    return Column(name, Number, ForeignKey(f"{OWNERS[name]}.number", ondelete="CASCADE"), nullable=optional, index=True)


OWNERS = {
    "workspace": "workspaces",
    "channel": "channels",
    "person": "people",
    "feed": "feeds",
    "article": "articles",
    "briefing": "briefings",
    "digest": "digests",
}

# Who is served. ``external`` is the platform's own identifier.
workspaces = Table(
    "workspaces",
    metadata,
    _number(),
    Column("platform", String(20), nullable=False),
    Column("external", Key(100), nullable=False),
    Column("name", Words, nullable=False, default=""),
    Column("settings", Facts, nullable=False, default=dict),
    Column("added", Moment, nullable=False),
    UniqueConstraint("platform", "external"),
)
channels = Table(
    "channels",
    metadata,
    _number(),
    _of("workspace"),
    Column("external", Key(100), nullable=False),
    Column("name", Words, nullable=False, default=""),
    Column("direct", Boolean, nullable=False, default=False),  # one person's direct messages
    Column("zone", String(64)),  # IANA name
    Column("mode", String(10), nullable=False, default="off"),  # off, mention, reaction, auto
    Column("settings", Facts, nullable=False, default=dict),
    Column("added", Moment, nullable=False),
    Column("feeds_given", Integer, nullable=False, default=0),  # the last number a subscription got; never given again
    Column("digests_given", Integer, nullable=False, default=0),
    Column("left", Moment, index=True),  # since when the bot is out of it: its settings survive a short while
    UniqueConstraint("workspace", "external"),
)
people = Table(
    "people",
    metadata,
    _number(),
    _of("workspace"),
    Column("external", Key(100), nullable=False),
    Column("name", Words, nullable=False, default=""),
    Column("zone", String(64)),
    Column("settings", Facts, nullable=False, default=dict),
    Column("added", Moment, nullable=False),
    UniqueConstraint("workspace", "external"),
)

# What is read. A feed, an entry and a public article are one row however many channels read them.
feeds = Table(
    "feeds",
    metadata,
    _number(),
    Column("key", String(64), nullable=False, unique=True),  # a digest of the address, which may be too long for an index
    Column("address", Words, nullable=False),
    Column("title", Words, nullable=False, default=""),
    Column("link", Words),
    Column("language", String(20)),
    Column("etag", Words),
    Column("modified", Words),
    # briefings.feedstate.Health, a column a field
    Column("added", Moment, nullable=False),
    Column("due", Moment, nullable=False, index=True),
    Column("last_good", Moment),
    Column("last_fresh", Moment),
    Column("failing_since", Moment),
    Column("tries", Integer, nullable=False, default=0),
    Column("reason", Words, nullable=False, default=""),
    Column("told", Boolean, nullable=False, default=False),
    Column("pause", String(10), nullable=False, default=""),
    Column("seen", Integer, nullable=False, default=0),
    Column("held", Integer, nullable=False, default=0),
    Column("usual", Span),
    Column("polling_until", Moment),  # the lease of whoever polls it now
    Column("wanted", Moment, nullable=False),  # when somebody last asked for it; one that nobody reads goes some time after
)
subscriptions = Table(
    "subscriptions",
    metadata,
    _number(),
    _of("channel"),
    _of("feed"),
    Column("position", Integer, nullable=False),  # the number people type, from 1, never given twice in a channel
    Column("name", Words, nullable=False),
    Column("folder", Words, nullable=False, default=""),
    Column("only", Words, nullable=False, default=""),
    Column("without", Words, nullable=False, default=""),
    Column("paused", Boolean, nullable=False, default=False),
    Column("paused_until", Moment),
    Column("added", Moment, nullable=False),
    Column("added_by", Words, nullable=False, default=""),
    UniqueConstraint("channel", "feed"),
    UniqueConstraint("channel", "position"),
)
mutes = Table(
    "mutes",
    metadata,
    _number(),
    _of("channel", optional=True),
    _of("person", optional=True),
    Column("source", Key(200), nullable=False),
    Column("added", Moment, nullable=False),
    CheckConstraint("(channel IS NULL) <> (person IS NULL)", name="one_owner"),
    UniqueConstraint("channel", "source"),
    UniqueConstraint("person", "source"),
)
entries = Table(
    "entries",
    metadata,
    _number(),
    _of("feed"),
    Column("identity", String(64), nullable=False),  # a digest of Entry.identity, which may be long
    Column("likeness", String(64), nullable=False, default=""),  # the same story under a new identity: digests of Entry.likenesses
    Column("other_likeness", String(64), nullable=False, default=""),
    Column("title", Words, nullable=False),
    Column("link", Words),
    Column("page", String(64), nullable=False, default="", index=True),  # a digest of the canonical link, shared with articles
    Column("summary", Words, nullable=False, default=""),
    Column("published", Moment),
    Column("updated", Moment),
    Column("authors", Facts, nullable=False, default=list),
    Column("categories", Facts, nullable=False, default=list),
    Column("content", Words, nullable=False, default=""),
    Column("notes", Facts, nullable=False, default=list),
    Column("position", Integer, nullable=False, default=0),  # its place in the feed, 0 is the top
    Column("fingerprint", String(64), nullable=False),  # of all the feed said of it: another one means it was changed
    Column("first_seen", Moment, nullable=False),
    Column("gone", Moment, index=True),  # since when the feed lists it no more; while it does, it is never forgotten
    UniqueConstraint("feed", "identity"),
    Index("ix_entries_feed_first_seen", "feed", "first_seen"),
    Index("ix_entries_feed_likeness", "feed", "likeness"),
    Index("ix_entries_feed_other_likeness", "feed", "other_likeness"),
)
articles = Table(
    "articles",
    metadata,
    _number(),
    _of("workspace", optional=True),  # whose paste it is; none for what a public link leads to
    Column("key", String(64), nullable=False, unique=True),  # of owner, page and content: another text is another article
    Column("page", String(64), nullable=False, default="", index=True),
    Column("content_hash", String(64), nullable=False, index=True),  # of all that a briefing is made from
    Column("url", Words),
    Column("record", Facts, nullable=False),  # the whole Article
    Column("etag", Words),
    Column("modified", Words),
    Column("read", Moment, nullable=False, index=True),
)
briefings = Table(
    "briefings",
    metadata,
    _number(),
    _of("article"),
    _of("workspace", optional=True),  # whose paste the article is
    Column("engine", Key(40), nullable=False),
    Column("wish", Key(80), nullable=False),
    Column("headline", Words, nullable=False),
    Column("outlet", Words, nullable=False, default=""),
    Column("searched", Words, nullable=False),  # what full-text search looks through: words folded by us, the same on both databases
    Column("record", Facts, nullable=False),  # the Briefing without its article
    Column("made", Moment, nullable=False, index=True),
    UniqueConstraint("article", "engine", "wish"),
)
asked = Table(
    "asked",
    metadata,
    _number(),
    _of("workspace"),
    _of("channel", optional=True),
    _of("person", optional=True),
    Column("briefing", Number, ForeignKey("briefings.number", ondelete="CASCADE"), nullable=False),
    Column("public", Boolean, nullable=False),
    Column("at", Moment, nullable=False),
    Index("ix_asked_briefing_workspace", "briefing", "workspace"),
    Index("ix_asked_workspace_at", "workspace", "at"),
)
saved = Table(
    "saved",
    metadata,
    _number(),
    _of("person"),
    _of("briefing"),
    Column("at", Moment, nullable=False),
    UniqueConstraint("person", "briefing"),
)

# What is sent.
digests = Table(
    "digests",
    metadata,
    _number(),
    _of("channel"),
    _of("person", optional=True),  # who gets it, for a digest "to me"
    Column("position", Integer, nullable=False),
    Column("name", Words, nullable=False, default=""),
    Column("times", Facts, nullable=False),  # ["08:30", "17:00"]
    Column("days", Facts, nullable=False),  # ["mon", "tue", …]
    Column("zone", String(64), nullable=False),
    Column("top", Integer, nullable=False, default=5),
    Column("topics", Facts, nullable=False, default=list),
    Column("options", Facts, nullable=False, default=dict),
    Column("paused", Boolean, nullable=False, default=False),
    Column("paused_until", Moment),
    Column("skipped", Facts, nullable=False, default=list),  # local "2026-11-23T08:30"
    Column("revision", Integer, nullable=False, default=1),
    Column("since", Moment),  # times before it are of an older schedule, or of a pause, and are never made up for
    Column("added", Moment, nullable=False),
    Column("added_by", Words, nullable=False, default=""),
    UniqueConstraint("channel", "position"),
)
deliveries = Table(
    "deliveries",
    metadata,
    _number(),
    _of("workspace"),
    _of("channel", optional=True),
    Column("digest", Number, ForeignKey("digests.number", ondelete="SET NULL"), index=True),
    Column("key", Key(300), nullable=False, unique=True),  # platform:workspace:channel:schedule:local date:HH:MM:part
    Column("state", String(10), nullable=False, index=True),  # planned, ready, sending, sent, failed
    Column("due", Moment, nullable=False),
    Column("until", Moment),  # when it is no longer worth sending
    Column("not_before", Moment),  # until then the platform asked for patience
    Column("payload", Facts),
    Column("attempt", Integer, nullable=False, default=0),
    Column("attempt_at", Moment),
    Column("idempotency_key", Key(64)),
    Column("message", Key(100)),
    Column("reason", Words, nullable=False, default=""),
    Column("changed", Moment, nullable=False),
)
editions = Table(
    "editions",
    metadata,
    _number(),
    Column("delivery", Number, ForeignKey("deliveries.number", ondelete="CASCADE"), nullable=False, unique=True),  # its first part
    _of("channel"),
    _of("person", optional=True),
    Column("upto", Moment, nullable=False),  # what came later is for the next one
    Column("events", Facts, nullable=False, default=list),  # what it told
    Column("left_out", Facts, nullable=False, default=list),  # and what not, with the reason
)
inbox = Table(
    "inbox",
    metadata,
    _number(),
    _of("workspace", optional=True),
    Column("key", Key(300), nullable=False, unique=True),  # team, channel and ts; or the event's own identifier
    Column("also", Key(300), unique=True),  # the event's own identifier, when the key is the message
    Column("body", Facts, nullable=False),
    Column("state", String(10), nullable=False, default="received", index=True),  # received, done, failed; kept is no ask
    Column("attempts", Integer, nullable=False, default=0),
    Column("received", Moment, nullable=False, index=True),
    Column("held", Moment),  # when the process that answers it last said so
    Column("finished", Moment),
)
installations = Table(
    "installations",
    metadata,
    _number(),
    _of("workspace", optional=True),
    Column("platform", String(20), nullable=False),
    Column("enterprise", Key(100), nullable=False, default=""),
    Column("team", Key(100), nullable=False, default=""),
    Column("person", Key(100), nullable=False, default=""),
    Column("sealed", LargeBinary, nullable=False),  # everything the platform gave, encrypted
    Column("installed", Moment, nullable=False),
    UniqueConstraint("platform", "enterprise", "team", "person"),
)
passes = Table(
    "passes",
    metadata,
    _number(),
    Column("state", String(64), nullable=False, unique=True),  # hashed: what an OAuth visit must bring back
    Column("until", Moment, nullable=False),
)

# What was said in the playground, which has no other memory.
talk = Table(
    "talk",
    metadata,
    _number(),
    _of("workspace"),
    Column("channel", Key(100), nullable=False),  # a channel, or the person whose direct messages it stands in
    Column("thread", Number),  # the message it hangs from
    Column("author", Key(100), nullable=False),
    Column("only", Key(100)),  # the one person who sees it
    Column("key", Key(300)),  # what it is found and replaced by
    Column("kind", String(10), nullable=False),  # said, window, home
    Column("body", Facts, nullable=False),
    Column("gone", Boolean, nullable=False, default=False),
    Column("revision", Number, nullable=False),  # counts every change in the workspace: who saw one asks for what came after it
    Column("at", Moment, nullable=False, index=True),
    UniqueConstraint("workspace", "key"),
    Index("ix_talk_workspace_revision", "workspace", "revision"),
    Index("ix_talk_workspace_channel", "workspace", "channel", "number"),
)
handed = Table(
    "handed",
    metadata,
    _number(),
    _of("workspace"),
    Column("name", Words, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("at", Moment, nullable=False, index=True),
)
