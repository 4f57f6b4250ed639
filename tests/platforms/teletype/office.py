"""The office of the teletypes: rooms with a teletype each, people who write on them, and a line by which an app hears and prints."""

import asyncio
import itertools
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from adapters.chat import Way
from tests.platforms.faults import Fault, Faults, Limited, LostCall, LostReply

TOKEN = "tty-of-our-app"  # noqa: S105 - nobody's


class OfficeRefusedError(Exception):
    """The office will not: ``reason`` in a word, ``wait`` in seconds when it asks for patience."""

    def __init__(self, reason: str, wait: float = 0.0) -> None:
        super().__init__(reason)
        self.reason, self.wait = reason, wait


class OfficeGoneError(Exception):
    """The line broke before the office answered."""


@dataclass(slots=True)
class Sheet:
    """What was printed in a room: for everybody, or for one person."""

    number: int
    room: str
    message: Mapping[str, Any]
    only: str | None = None
    key: str = ""

    @property
    def words(self) -> str:
        """All that stands on it."""
        return str(self.message["words"])

    @property
    def buttons(self) -> list[Mapping[str, str]]:
        """Its buttons: label, act, subject."""
        return list(self.message["buttons"])


@dataclass(frozen=True, slots=True)
class Call:
    """Something a person did; it comes again until it is acknowledged."""

    number: int
    room: str
    who: str
    way: Way
    text: str = ""
    more: Mapping[str, Any] = field(default_factory=dict)


@dataclass
class Office:
    """The service, in memory."""

    rooms: set[str] = field(default_factory=lambda: {"news"})
    sheets: list[Sheet] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    faults: Faults = field(default_factory=Faults)
    acknowledged: set[int] = field(default_factory=set)
    _line: asyncio.Queue[Call] = field(default_factory=asyncio.Queue)
    _numbers: Callable[[], int] = field(default_factory=lambda: itertools.count(1).__next__)

    def does(self, way: Way, text: str = "", who: str = "ann", room: str = "news", **more: Any) -> Call:
        """A person does something."""
        call = Call(self._numbers(), room, who, way, text, more)
        self._line.put_nowait(call)
        return call

    def repeats(self, call: Call) -> None:
        """Hand something over once more."""
        self._line.put_nowait(call)

    # what an app may do

    def enter(self, token: str) -> None:
        """Come in. Raises OfficeRefusedError."""
        if token != TOKEN:
            raise OfficeRefusedError("unknown_token")

    async def calls(self) -> AsyncIterator[Call]:
        """What people do, as it happens."""
        while True:
            yield await self._line.get()
            self._line.task_done()

    async def quiet(self) -> None:
        """Until everything was handed over."""
        await self._line.join()

    def prints(self, room: str, message: Mapping[str, Any], only: str | None = None, key: str = "", instead: int | None = None) -> int:
        """Print something, in the place of an earlier sheet where one is named; its number. Raises OfficeRefusedError, OfficeGoneError."""
        fault = self.faults.due("print") if key else None
        self._refused(room, fault)
        number = instead or self._numbers()
        self.sheets = [one for one in self.sheets if one.number != instead]
        self.sheets.append(Sheet(number, room, message, only, key))
        if isinstance(fault, LostReply):
            raise OfficeGoneError
        return number

    def _refused(self, room: str, fault: Fault | None) -> None:
        if isinstance(fault, LostCall):
            raise OfficeGoneError
        if isinstance(fault, Limited):
            raise OfficeRefusedError("patience", float(fault.retry_after or 1))
        if room not in self.rooms and not room.startswith("@"):
            raise OfficeRefusedError("closed_room")
