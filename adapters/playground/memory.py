"""What the playground needs of the store, and a message as its page is told it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

from adapters.playground.world import BY_CHANNEL, US


class Said(Protocol):
    """One message."""

    @property
    def number(self) -> int:
        """Its number."""
        ...

    @property
    def channel(self) -> str:
        """The channel, or the person whose direct messages it stands in."""
        ...

    @property
    def thread(self) -> int | None:
        """The message it hangs from."""
        ...

    @property
    def author(self) -> str:
        """Who said it."""
        ...

    @property
    def only(self) -> str | None:
        """The one person who sees it."""
        ...

    @property
    def key(self) -> str | None:
        """What it is found by."""
        ...

    @property
    def kind(self) -> str:
        """A message, a window or a home page."""
        ...

    @property
    def body(self) -> Mapping[str, Any]:
        """What it says."""
        ...

    @property
    def gone(self) -> bool:
        """Whether it was taken back."""
        ...

    @property
    def revision(self) -> int:
        """Counts every change."""
        ...

    @property
    def at(self) -> datetime:
        """When it was said."""
        ...

    @property
    def replies(self) -> int:
        """Messages in its thread."""
        ...


class Handed(Protocol):
    """A file."""

    @property
    def name(self) -> str:
        """Its name."""
        ...

    @property
    def content(self) -> bytes:
        """Its bytes."""
        ...


class Talk(Protocol):
    """What was said; see ``adapters.store.talk``."""

    async def say(  # noqa: PLR0913 - a message has so many sides
        self,
        channel: str,
        author: str,
        body: Mapping[str, Any],
        now: datetime,
        *,
        thread: int | None = None,
        only: str | None = None,
        key: str | None = None,
        kind: str = "said",
    ) -> Said:
        """A new message, or the one with this key."""
        ...

    async def change(self, number: int, *, gone: bool = False, **values: Any) -> Said | None:
        """A message as it is from now on."""
        ...

    async def get(self, number: int) -> Said | None:
        """One message."""
        ...

    async def by_key(self, key: str) -> Said | None:
        """The message with this key."""
        ...

    async def page(
        self, channel: str, person: str, *, thread: int | None = None, before: int | None = None, limit: int = 50
    ) -> Sequence[Said]:
        """The newest messages of a place that a person sees."""
        ...

    async def standing(self, person: str) -> Sequence[Said]:
        """A person's windows and home page."""
        ...

    async def since(self, revision: int, limit: int = 100) -> Sequence[Said]:
        """What changed after a revision."""
        ...

    async def revision(self) -> int:
        """The latest change."""
        ...

    async def hand(self, name: str, content: bytes, now: datetime) -> int:
        """Keep a file."""
        ...

    async def file(self, number: int) -> Handed | None:
        """A file."""
        ...


def sees(person: str, said: Said) -> bool:
    """Whether a person sees a message: it is for all or for them, in a channel or in their own direct messages."""
    return said.only in {None, person} and (said.channel in BY_CHANNEL or said.channel == person)


SHOWN = ("text", "faces", "files", "reactions", "tone", "replaced", "command")


def shown(said: Said) -> dict[str, Any]:
    """A message as the page is told it."""
    about = {"number": said.number, "revision": said.revision, "channel": said.channel, "thread": said.thread, "kind": said.kind}
    if said.gone:
        return {**about, "gone": True}
    body = {name: said.body[name] for name in SHOWN if said.body.get(name)}
    who = {"author": said.author, "ours": said.author == US, "only": said.only is not None, "at": said.at.isoformat()}
    return {**about, **who, "replies": said.replies, **body}
