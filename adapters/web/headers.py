"""What the headers of an answer mean: type, charset, how long to wait, how long it stays fresh."""

import re
from collections.abc import Mapping
from datetime import UTC
from email.utils import parsedate_to_datetime

LONGEST_WAIT = 24 * 3600.0
"""Seconds; a longer Retry-After is taken to ask for a day."""
LONGEST_FRESH = 24 * 3600.0
LONGEST_TAG = 1_000
"""Characters of an ETag that is sent back."""

CHARSET = re.compile(r";\s*charset\s*=\s*[\"']?([\w.:+-]{1,40})", re.IGNORECASE)
MAX_AGE = re.compile(r"(?:^|[,\s])max-age\s*=\s*\"?(\d{1,12})", re.IGNORECASE)


def media_type(headers: Mapping[str, str]) -> str:
    """The media type in small letters; empty when there is none."""
    return headers.get("Content-Type", "").partition(";")[0].strip().lower()


def charset(headers: Mapping[str, str]) -> str | None:
    """The charset the header names."""
    found = CHARSET.search(headers.get("Content-Type", "")[:500])
    return found[1].lower() if found else None


def retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """Seconds until another try is welcome, from 0 to a day; None when the header is absent or makes no sense.

    ``now`` is in seconds since 1970 and counts only when the answer has no date of its own.
    """
    asked = headers.get("Retry-After", "").strip()[:60]
    if re.fullmatch(r"[0-9]+(?:\.[0-9]*)?", asked):
        return min(float(asked), LONGEST_WAIT)
    moment = _moment(asked)
    if moment is None:
        return None
    sent = _moment(headers.get("Date", "")[:60])
    return min(max(moment - (now if sent is None else sent), 0.0), LONGEST_WAIT)


def _moment(text: str) -> float | None:
    """An HTTP date in seconds since 1970."""
    try:
        read = parsedate_to_datetime(text)
        return (read if read.tzinfo else read.replace(tzinfo=UTC)).timestamp()
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def fresh_for(headers: Mapping[str, str]) -> float | None:
    """Seconds an answer stays fresh by its Cache-Control, at most a day; None when it does not say."""
    control = headers.get("Cache-Control", "")[:500]
    found = MAX_AGE.search(control)
    if re.search(r"\bno-(?:cache|store)\b", control, re.IGNORECASE):
        return 0.0
    return min(float(found[1]), LONGEST_FRESH) if found else None


def validator(headers: Mapping[str, str], name: str) -> str | None:
    """An ETag or a Last-Modified that can be sent back as it is."""
    value = headers.get(name, "")
    return value if value and len(value) <= LONGEST_TAG and value.isascii() and value.isprintable() else None
