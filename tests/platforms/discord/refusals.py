"""Discord's refusals, in the shape it writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.platforms.discord.names import Json

Path: TypeAlias = "tuple[str | int, ...]"
Problem: TypeAlias = "tuple[Path, str, str]"

FORM = 50035
# discord.com/developers/docs/topics/opcodes-and-status-codes: the code, the HTTP status it comes with, the words.
KNOWN: dict[int, tuple[int, str]] = {
    0: (401, "401: Unauthorized"),
    10003: (404, "Unknown Channel"),
    10004: (404, "Unknown Guild"),
    10007: (404, "Unknown Member"),
    10008: (404, "Unknown Message"),
    10013: (404, "Unknown User"),
    10014: (400, "Unknown Emoji"),
    10015: (404, "Unknown Webhook"),
    10062: (404, "Unknown interaction"),
    10063: (404, "Unknown application command"),
    20012: (403, "You are not authorized to perform this action on this application"),
    30034: (400, "Max number of daily application command creates has been reached (200)"),
    40005: (413, "Request entity too large"),
    40033: (400, "This message has already been crossposted"),
    40060: (400, "Interaction has already been acknowledged."),
    40067: (400, "A tag is required to create a forum post in this channel"),
    40094: (400, "This interaction has reached its maximum number of follow up messages"),
    50001: (403, "Missing Access"),
    50005: (403, "Cannot edit a message authored by another user"),
    50006: (400, "Cannot send an empty message"),
    50007: (403, "Cannot send messages to this user"),
    50008: (400, "Cannot send messages in a non-text channel"),
    50013: (403, "Missing Permissions"),
    50024: (400, "Cannot execute action on this channel type"),
    50027: (401, "Invalid Webhook Token"),
    50033: (400, "Invalid Recipient(s)"),
    50034: (400, "You can only bulk delete messages that are under 14 days old."),
    50035: (400, "Invalid Form Body"),
    50083: (400, "Thread is archived"),
    50109: (400, "The request body contains invalid JSON."),
    160002: (403, "Cannot reply without permission to read message history"),
    160004: (400, "A thread has already been created for this message"),
    160005: (400, "Thread is locked"),
}


class RefusalError(Exception):
    """Discord says no: `status` is HTTP's, `code` Discord's own."""

    def __init__(self, code: int, *, status: int | None = None, message: str | None = None, errors: Json | None = None) -> None:
        known_status, known_message = KNOWN.get(code, (400, f"Refused with {code}"))
        self.code, self.status = code, status or known_status
        self.message = message or known_message
        self.errors = errors
        super().__init__(f"{self.status} {code} {self.message} {errors or ''}")

    def answer(self) -> Json:
        told: Json = {"message": self.message, "code": self.code}
        return {**told, "errors": self.errors} if self.errors else told


def form(problems: Iterable[Problem]) -> RefusalError:
    """Everything wrong with a body, nested by where it stands: `{"embeds": {"0": {"title": {"_errors": [...]}}}}`."""
    tree: Json = {}
    for path, code, message in problems:
        branch = tree
        for step in path:
            branch = branch.setdefault(str(step), {})
        branch.setdefault("_errors", []).append({"code": code, "message": message})
    return RefusalError(FORM, errors=tree)


def judged(problems: Iterable[Problem]) -> None:
    """Raises RefusalError when there are any."""
    found = list(problems)
    if found:
        raise form(found)
