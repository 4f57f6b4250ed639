"""One line of a batch: what it must hold, and the line that answers it; this runs in the worker processes."""

import json
import multiprocessing
import os
import signal
import sys
import threading
from typing import Any

from adapters.formats.records import failure, line
from adapters.wording import safe, web_address
from bot.editing import Wish, brief_entry
from bot.faults import told
from bot.logs import Style, log_to
from briefings.errors import BriefingError

LARGEST = 32 * 1024 * 1024
"""Bytes of a line; a longer one is answered with an error and never held in memory."""

EXAMPLE = '{"id": "1", "text": "..."}'


class BadLine(Exception):  # noqa: N818 - the name says what it is, which is how the team speaks of it
    """A line that is no entry; ``marked`` is its id when it has one."""

    def __init__(self, sentence: str, marked: str | int | None = None) -> None:
        super().__init__(sentence)
        self.marked = marked


def get_ready(style: Style) -> None:
    """Make a worker log as its parent does, and deaf to Ctrl-C: the parent hears it too and ends its workers."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_leave_with_parent, daemon=True).start()
    log_to(sys.stderr, style)


def _leave_with_parent() -> None:
    """End when the parent does, however it ended: workers wait for work on a pipe they hold open themselves, and would wait for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def answered(number: int, raw: bytes, wish: Wish) -> tuple[bool, bytes]:
    """Whether line ``number`` (from 1) was briefed, and the line that answers it; a bug is told of as one."""
    try:
        entry = read_entry(number, raw)
        return True, _encoded(line(brief_entry(entry, wish), entry["id"]))
    except BadLine as error:
        return False, _failure(error.marked, str(error))
    except BriefingError as error:
        return False, _failure(entry["id"], safe(str(error)))
    except Exception as error:  # noqa: BLE001 - one line's bug must not cost the others their answers
        return False, _failure(entry["id"], f"Line {number}: {told(error)}")


def crashed(number: int, raw: bytes) -> bytes:
    """The answer to a line whose worker died."""
    try:
        marked = read_entry(number, raw)["id"]
    except BadLine as error:
        marked = error.marked
    return _failure(marked, f"Line {number} could not be briefed: the process that read it died.")


def _failure(marked: str | int | None, sentence: str) -> bytes:
    return _encoded(failure(marked, sentence))


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def read_entry(number: int, raw: bytes) -> dict[str, Any]:
    """The entry on a line. Raises BadLine."""
    if len(raw) > LARGEST:
        raise BadLine(f"Line {number} is longer than {LARGEST // 1024 // 1024} MB. Send the article's text alone.")
    try:
        entry = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise BadLine(f"Line {number} is not JSON{_where(error)}. Example of a line: {EXAMPLE}") from error
    if not isinstance(entry, dict):
        raise BadLine(f"Line {number} is not a JSON object. Example of a line: {EXAMPLE}")
    marked = entry.get("id")
    if isinstance(marked, bool) or not isinstance(marked, str | int):
        raise BadLine(f'Line {number} has no "id" that is a text or a whole number. Example of a line: {EXAMPLE}')
    wrong = next((sentence for is_wrong, sentence in _demands(entry) if is_wrong), None)
    if wrong:
        raise BadLine(f"Line {number} {wrong}", marked)
    return entry


def _where(error: ValueError | RecursionError) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f" (column {error.colno})"
    return " in UTF-8" if isinstance(error, UnicodeDecodeError) else ""


def _demands(entry: dict[str, Any]) -> list[tuple[bool, str]]:
    """What an entry must be, each with what is said when it is not."""
    bodies = [name for name in ("html", "text") if name in entry]
    strange = next((name for name in bodies if not isinstance(entry[name], str)), None)
    odd = next((name for name in ("url", "title") if not isinstance(entry.get(name), str | None)), None)
    url = entry.get("url")
    return [
        (not bodies, f'has neither "html" nor "text". Example of a line: {EXAMPLE}'),
        (len(bodies) > 1, 'has both "html" and "text"; give one of them.'),
        (strange is not None, f'has a "{strange}" that is not a text.'),
        (odd is not None, f'has a "{odd}" that is not a text.'),
        (isinstance(url, str) and web_address(url) is None, 'has a "url" that is not a web address; one begins with https://'),
    ]
