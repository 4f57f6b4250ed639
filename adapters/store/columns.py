"""The kinds of columns both databases understand alike."""

import hashlib
import json
import re
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import JSON, BigInteger, DateTime, Dialect, Integer, String, Text, TypeDecorator
from sqlalchemy.dialects.postgresql import JSONB

Number = BigInteger().with_variant(Integer, "sqlite")
"""A row's number; SQLite counts up by itself only on INTEGER."""


class Facts(TypeDecorator[Any]):
    """Small values without a column of their own, as JSON; ``written`` makes their texts storable."""

    impl = JSON
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> Any:
        """PostgreSQL has a JSON of its own that can be searched."""
        kind = JSONB if dialect.name == "postgresql" else JSON
        return dialect.type_descriptor(kind(none_as_null=True))


class Moment(TypeDecorator[datetime]):
    """An aware time, kept as UTC; SQLite knows no zones, so it gets the UTC time without one. Raises ValueError for a time without a zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """From Python to the database."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a zone cannot be stored")
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - the type's own signature
        """From the database to Python."""
        return value.replace(tzinfo=UTC) if value and value.tzinfo is None else value and value.astimezone(UTC)


class Span(TypeDecorator[timedelta]):
    """A length of time, kept as whole seconds."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: timedelta | None, dialect: Dialect) -> int | None:  # noqa: ARG002 - the type's own signature
        """From Python to the database."""
        return None if value is None else round(value.total_seconds())

    def process_result_value(self, value: int | None, dialect: Dialect) -> timedelta | None:  # noqa: ARG002 - the type's own signature
        """From the database to Python."""
        return None if value is None else timedelta(seconds=value)


class Words(TypeDecorator[str]):
    r"""Text from outside: null characters and lone surrogates, which a database refuses, become U+FFFD."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - the type's own signature
        """From Python to the database."""
        return None if value is None else storable(value)


class Key(TypeDecorator[str]):
    """A short name from outside; one that is too long keeps its beginning and ends in a digest of the whole, so that it stays its own."""

    impl = String
    cache_ok = True

    def __init__(self, length: int) -> None:
        super().__init__(length)
        self.length = length

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - the type's own signature
        """From Python to the database."""
        return None if value is None else shortened(storable(value), self.length)


DIGEST = 64
"""Letters of a digest."""


def digest(*texts: str) -> str:
    """A digest of texts, in hexadecimal; where one ends counts.

    >>> digest("ab", "c") == digest("a", "bc")
    False
    """
    parts = (text.encode("utf-8", "surrogatepass") for text in texts)
    return hashlib.blake2b(b"".join(len(part).to_bytes(8, "big") + part for part in parts), digest_size=DIGEST // 2).hexdigest()


def shortened(text: str, most: int) -> str:
    """The text, or its beginning and its digest when it has more letters."""
    return text if len(text) <= most else (text[: most - DIGEST] + digest(text))[-most:]


REFUSED = re.compile("[\x00\ud800-\udfff]")
"""What PostgreSQL takes neither in text nor in JSON, and UTF-8 not at all."""


def storable(text: str) -> str:
    r"""The text with each null and lone surrogate replaced, so that spans into it stay right.

    >>> storable("a\\x00b")
    'a\ufffdb'
    """
    return REFUSED.sub("\ufffd", text)


def written(facts: Any) -> str:
    r"""Facts as JSON with every text in them storable; few texts are not, and JSON shows which.

    >>> written({"said": "a\x00b"})
    '{"said": "a\\ufffdb"}'
    """
    told = json.dumps(facts)
    return json.dumps(stored(facts)) if "\\u0000" in told or "\\ud" in told else told


def stored(facts: Any) -> Any:
    """Facts with every text in them storable."""
    if isinstance(facts, str):
        return storable(facts)
    if isinstance(facts, dict):
        return {storable(str(name)): stored(value) for name, value in facts.items()}
    return [stored(one) for one in facts] if isinstance(facts, list | tuple) else facts
