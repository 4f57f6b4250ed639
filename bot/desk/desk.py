"""The desk: every ask is remembered before it is acknowledged, answered once, and finished after a crash."""

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from types import TracebackType
from typing import Self

from adapters import chat
from adapters.chat import Ask, Button, Notice, Place, Reply, Voice, Way
from adapters.errors import AdapterError
from adapters.store.errors import StoreError
from adapters.store.inbox import KEPT
from adapters.store.records import Mode, Received
from bot.callers import Answers, Caller, Handlers, Insider
from bot.commands.grammar import filled, parse
from bot.commands.spelling import line
from bot.commands.values import Command, Facts
from bot.desk import helping
from bot.desk.briefing import Briefs
from bot.desk.carrying import Carrying, carried
from bot.desk.digests import Digests
from bot.desk.doors import Doors, OtherDoors
from bot.desk.errors import NothingHere, told_of
from bot.desk.homes import Homes
from bot.desk.packing import packed, unpacked
from bot.desk.pressing import Buttons, Others
from bot.desk.sending import Sending
from bot.desk.settings import Preferences
from bot.desk.tools import Leaving, Tools, quietly
from bot.desk.watching import Outcome, Watch
from bot.faults import noted
from briefings.errors import BriefingError

log = logging.getLogger("newsbrief")

ALONE_FROM, MOST_ATTEMPTS = 3, 20
"""How often an ask is begun before it is answered alone, after all others: it may be what ends our process. And before it is left alone."""
TOO_OLD = timedelta(days=1)
"""After so long nobody waits for an answer any more."""
AT_ONCE = 8
"""Unfinished asks answered at the same time after a start."""
STUCK = timedelta(minutes=5)
"""An ask that was received so long ago, and is not being answered, was left by somebody: another process, or a platform that said "later"."""
HOLDING = 15.0
"""Seconds between two words to other processes that an ask is still worked on; well within the lease."""

WANTED: Mapping[Mode, frozenset[Way]] = {
    "off": frozenset(),
    "mention": frozenset(),
    "reaction": frozenset({"reaction"}),
    "auto": frozenset({"reaction", "link"}),
}
"""What is answered in a channel besides those who ask us by name, by its mode."""
NAMED = re.compile(r"<@[!&]?[A-Za-z0-9]{1,40}(?:\|[^<>]*)?>")
TRY_AGAIN = "**Try again**"
PLATFORMS_OWN = (chat.Later, chat.Unclear, chat.ShutOut, chat.NotThere, StoreError)
"""Errors that are no answer: what keeps the answer from being said, or from being found."""
UNFINISHED = "I was stopped again and again while I worked on that, so I leave it. Ask me once more."


class Closed(AdapterError):  # noqa: N818 - the name says what happened, which is how the team speaks of it
    """The desk takes nothing new."""


class Desk:
    """Answers people. ``handlers`` are the commands that others handle, ``others`` take their buttons, ``sending`` sends digests.

    Open it with ``async with``; leaving ends what waits.
    """

    def __init__(
        self, tools: Tools, handlers: Sequence[Handlers] = (), others: Others | None = None, sending: Sending | None = None
    ) -> None:
        self._tools, self._store, self._watch = tools, tools.store, Watch(tools.meter)
        self._doors = Doors(tools.store)
        self._briefs, digests = Briefs(tools), Digests(tools.store, OtherDoors(tools.store), tools, sending)
        self._preferences = Preferences(tools.store, tools.usual.length)
        self._homes = Homes(tools.store, digests, self._preferences)
        own = (self._briefs.handlers, digests.handlers, self._preferences.handlers, helping.HANDLERS)
        self._handlers: Answers = {kind: handle for one in (*own, *handlers) for kind, handle in one.items()}
        self._buttons = Buttons(tools, self._briefs, digests, self._preferences, self._handlers, self._typed, others)
        self._answering: set[str] = set()
        self._opened = tools.clock()

    async def __aenter__(self) -> Self:
        """Everything received before now was left by an earlier process, or is another's who holds it. A SQLite file has one process only."""
        self._opened = self._tools.clock()
        if self._store.alone:
            await self._store.inbox.release()
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Take nothing new."""
        self.leave()

    def leave(self) -> None:
        """Take nothing new, and wait for nothing: who is told "twice more" is answered after the next start."""
        self._tools.stops.leave()

    # what platforms call

    async def receive(self, ask: Ask) -> bool:
        """Remember an ask, before it is acknowledged; whether it is new. Raises StoreError, Closed: then it must not be acknowledged."""
        if self._tools.stops.left:
            raise Closed("I am closing, and take nothing new.")
        self._watch.came(ask)
        now = self._tools.clock()
        workspace = await self._store.places.workspace(ask.place.platform, ask.place.workspace, "", now)
        new = await self._store.inbox.receive(ask.key, ask.also, packed(ask), now, workspace=workspace.number)
        if new:
            self._watch.taken(ask)
        return new

    async def answer(self, ask: Ask, voice: Voice) -> None:
        """Answer an ask that was received; what could not be said now is tried again later, what never can be is given up."""
        if ask.key in self._answering:
            return
        self._answering.add(ask.key)
        with self._watch.answering(ask):
            try:
                await self._held(ask, voice)
            except StoreError as error:
                log.warning("an ask waits, because the store does: %s", error)
            finally:
                self._answering.discard(ask.key)

    async def _held(self, ask: Ask, voice: Voice) -> None:
        """Answer an ask that no other process works on, and let go of it. Raises StoreError."""
        inbox = self._store.inbox
        attempts = await inbox.begun(ask.key, self._tools.clock())
        if not attempts:
            return
        holding = asyncio.ensure_future(self._holding(ask.key))
        try:
            outcome = await self._ended(ask, voice, attempts)
        finally:
            holding.cancel()
        self._watch.ended(ask, outcome, attempts)
        await (inbox.release(ask.key) if outcome == "later" else inbox.done(ask.key, self._tools.clock()))

    async def _holding(self, key: str) -> None:
        while True:
            await asyncio.sleep(HOLDING)
            try:
                await self._store.inbox.hold(key, self._tools.clock())
            except StoreError as error:
                log.warning("an ask could not be held: %s", error)

    async def wants(self, place: Place, way: Way) -> bool:
        """Whether a place is answered in this way: who asks by name always, other ways as the channel's mode says. Raises StoreError."""
        if place.direct or way not in {"link", "reaction"}:
            return True
        workspace = await self._store.places.find_workspace(place.platform, place.workspace)
        channel = await self._store.places.find_channel(workspace.number, place.channel) if workspace else None
        return channel is not None and way in WANTED[channel.mode]

    async def forget(self, platform: str, workspace: str) -> None:
        """Delete everything of a workspace that removed us. Raises StoreError."""
        row = await self._store.places.find_workspace(platform, workspace)
        if row is not None:
            await self._store.places.forget(row.number)

    # after a start, and now and then

    async def finish(self, platform: str, answer: Callable[[Ask], Awaitable[None]], older: timedelta | None = None) -> int:
        """Have a platform's unfinished asks answered, the oldest first; how many they were.

        Those received before the desk was opened, and those ``older`` than so much: whatever nobody works on by then was left. Raises StoreError.
        """
        now = self._tools.clock()
        before = self._opened if older is None else max(self._opened, now - older)
        left = [one for one in await self._store.inbox.unfinished() if one.received < before and one.key not in self._answering]
        asks = [(ask, one.attempts) for one in left if (ask := await self._again(one, now)) is not None and ask.place.platform == platform]
        usual = [ask for ask, attempts in asks if attempts < ALONE_FROM]
        await _finished(usual, answer, AT_ONCE)
        await _finished([ask for ask, attempts in asks if attempts >= ALONE_FROM], answer, 1)
        return len(asks)

    async def _again(self, one: Received, now: datetime) -> Ask | None:
        """The ask of an inbox row; one that cannot be read, or is too old, is given up."""
        try:
            if now - one.received < TOO_OLD:
                return unpacked(one.body)
        except (KeyError, TypeError) as error:
            log.warning("an ask of an earlier version cannot be read (%s)", type(error).__name__)
        await self._store.inbox.failed(one.key, now)
        return None

    async def purge(self) -> int:
        """Forget the keys of asks that cannot be delivered again; how many. Raises StoreError."""
        return await self._store.inbox.purge(self._tools.clock() - KEPT)

    # answering

    async def _ended(self, ask: Ask, voice: Voice, attempts: int) -> Outcome:
        """Answer, and tell how that ended."""
        outcome: Outcome = "unsaid"
        try:
            if attempts > MOST_ATTEMPTS:
                await voice.say(Notice(UNFINISHED, "error"))
                outcome = "failed"
            else:
                outcome = await self._respond(ask, voice)
        except Leaving:
            outcome = "later"
        except (chat.Later, StoreError) as error:
            log.warning("an answer waits: %s", error)
            outcome = "unsaid" if attempts > MOST_ATTEMPTS else "later"
        except chat.Unclear as error:
            # said again without looking first it might stand there twice
            log.warning("an answer may not have arrived: %s", error)
            outcome = "unsaid" if attempts > MOST_ATTEMPTS or not error.findable else "later"
        except AdapterError as error:
            log.warning("an answer could not be said: %s", error)
        except Exception as error:  # noqa: BLE001 - one ask's bug must not cost others their answer
            outcome, number = "failed", noted(f"answering a {ask.way}", error)
            await quietly(voice, Notice(f"That went wrong on my side, and not because of you (id {number}). It is in the log.", "error"))
        return outcome

    async def _respond(self, ask: Ask, voice: Voice) -> Outcome:
        """Say the answer, or why there is none. Raises what keeps it from being said."""
        caller = await self._doors.caller(ask, self._tools.clock())
        if isinstance(voice, Insider):
            caller = replace(caller, inside=voice.inside)
        voice = Carrying(voice, self._store.inbox, caller)
        try:
            reply = await WAYS[ask.way](self, caller, voice)
            if reply is not None:
                await voice.say(reply)
        except PLATFORMS_OWN:
            raise
        except (AdapterError, BriefingError) as error:
            if ask.way != "link":  # whoever only pasted a link has asked for nothing
                await voice.say(_told(error, ask))
        return "answered" if any(voice.said) else "refused" if voice.said else "silent"

    async def _command(self, caller: Caller, voice: Voice) -> Reply | None:
        """What was typed, wherever it was."""
        ask = caller.ask
        text = NAMED.sub(" ", ask.text) if ask.way == "mention" else ask.text
        if ask.way == "command" and ask.fields:  # a platform's own options
            return await self._done(filled(text, ask.fields, await self._facts(caller)), caller, voice)
        return await self._typed(text, caller, voice)

    async def _typed(self, text: str, caller: Caller, voice: Voice) -> Reply | None:
        """Do what a line asks for. Raises NotUnderstood, and what its handler raises."""
        return await self._done(parse(text, await self._facts(caller)), caller, voice)

    async def _done(self, command: Command, caller: Caller, voice: Voice) -> Reply | None:
        """Do what a command asks for. Raises NothingHere, and what its handler raises."""
        handle = self._handlers.get(type(command))
        if handle is None:
            raise NothingHere("This version cannot do that yet.")
        return await handle(command, caller, voice)

    async def _facts(self, caller: Caller) -> Facts:
        ask = caller.ask
        feeds = await self._store.subscriptions.list(caller.channel.number)
        digests = await self._store.digests.list(caller.channel.number)
        return Facts(
            now=caller.now,
            platform=ask.place.platform,
            way="command" if ask.way in {"command", "button"} else "mention",
            zone=caller.zone,
            names=tuple(filter(None, [*(one.name for one in feeds), *(one.name for one in digests)])),
            files=len(ask.uploads),
            window=ask.way in {"command", "button"},
        )

    async def _message(self, caller: Caller, voice: Voice) -> None:
        """A message somebody pointed at."""
        await self._briefs.message(caller, voice)

    async def _filled(self, caller: Caller, voice: Voice) -> Reply | None:
        """A window that was filled in."""
        if caller.ask.text == "settings":
            return await self._preferences.filled(caller, voice)
        if caller.ask.text == "address":
            return await self._buttons.filled(caller, voice)
        await self._briefs.filled(caller, voice)
        return None

    async def _pressed(self, caller: Caller, voice: Voice) -> Reply | None:
        if caller.ask.pressed:
            caller = replace(caller, ask=replace(caller.ask, pressed=await carried(caller.ask.pressed, self._store.inbox, caller)))
        return await self._buttons.press(caller, voice)

    async def _home(self, caller: Caller, _: Voice) -> Reply:
        return await self._homes.home(caller)


Answering = Callable[[Desk, Caller, Voice], Awaitable[Reply | None]]
WAYS: Mapping[Way, Answering] = {
    **dict.fromkeys(("command", "mention", "direct", "file"), Desk._command),  # noqa: SLF001 - the class's own table
    **dict.fromkeys(("link", "reaction", "shortcut"), Desk._message),  # noqa: SLF001
    "window": Desk._filled,  # noqa: SLF001
    "button": Desk._pressed,  # noqa: SLF001
    "home": Desk._home,  # noqa: SLF001
}


async def _finished(asks: Sequence[Ask], answer: Callable[[Ask], Awaitable[None]], at_once: int) -> None:
    """Have asks answered, so many at the same time; one that must wait keeps no other waiting."""
    places = asyncio.Semaphore(at_once)

    async def one_by_one(ask: Ask) -> None:
        async with places:
            try:
                await answer(ask)
            except AdapterError as error:
                log.warning("an ask left by an earlier start waits: %s", error)

    async with asyncio.TaskGroup() as group:
        for ask in asks:
            group.create_task(one_by_one(ask))


def _told(error: AdapterError | BriefingError, ask: Ask) -> Notice:
    """The notice for an error; where its sentence speaks of **Try again**, the button is there."""
    notice = told_of(error)
    typed = (
        line(ask.text, ask.fields)
        if ask.way == "command"
        else ask.text
        if ask.way != "button"
        else ask.pressed.subject
        if ask.pressed and ask.pressed.act == "retry"
        else ""
    )
    if TRY_AGAIN not in notice.text or not typed:
        return notice
    return Notice(notice.text, "error", buttons=(*notice.buttons, Button("Try again", "retry", typed, strong=True)))
