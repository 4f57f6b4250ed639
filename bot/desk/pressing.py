"""Buttons: all that one means is in its subject, so it works after a restart; for whoever pressed it, and for them alone."""

import asyncio
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol, get_args
from urllib.parse import urlsplit

from adapters.chat import Act, Button, Notice, Reply, Shown, Voice
from adapters.errors import AdapterError
from adapters.store.records import KeptBriefing
from adapters.wording import safe
from bot.callers import Answers, Caller
from bot.commands.values import Mute, Why
from bot.desk.briefing import Briefs
from bot.desk.digests import Digests
from bot.desk.errors import NotAllowed, NothingHere
from bot.desk.liking import Liking
from bot.desk.settings import Preferences
from bot.desk.sources import Beside, Sources
from bot.desk.tools import Tools
from bot.desk.wishes import How
from bot.editing import Wish
from bot.offers import HERE
from bot.reading import Answer

BRIEFING = re.compile(r"b(\d{1,18})(?P<beside>(?:\+\d{1,18}){0,40})(?: (?P<shown>[a-z-]+))?")
DIGEST = re.compile(r"d(\d{1,18})")
GONE = NothingHere("I do not have that briefing any more.", "Ask for it again with its link.")
UNKNOWN = NothingHere("That button does nothing here any more.", "Ask anew.")
SHOWN: tuple[Shown, ...] = get_args(Shown)


class Others(Protocol):
    """Whoever offers buttons and windows of their own."""

    async def pressed(self, button: Button, caller: Caller, voice: Voice) -> Reply:
        """Do what a button says. Raises AdapterError."""
        ...

    async def filled(self, caller: Caller, voice: Voice) -> Reply:
        """Do what a filled window says. Raises AdapterError."""
        ...


@dataclass(frozen=True, slots=True)
class Buttons:
    """Does what buttons say; ``typed`` answers a line as if it had been typed, ``others`` take what is about feeds."""

    tools: Tools
    briefs: Briefs
    digests: Digests
    preferences: Preferences
    handlers: Answers
    typed: Callable[[str, Caller, Voice], Awaitable[Reply | None]]
    others: Others | None = None

    async def press(self, caller: Caller, voice: Voice) -> Reply | None:
        """Do what the pressed button says. Raises AdapterError, BriefingError."""
        button = caller.ask.pressed
        if button is None or button.act not in ACTS:
            raise UNKNOWN
        return await ACTS[button.act](self, button.subject, caller, voice)

    # under a briefing

    async def _kept(self, subject: str, caller: Caller) -> tuple[KeptBriefing, Shown]:
        """The briefing and what of it was shown. Raises NothingHere for what was never given to whoever pressed."""
        found = BRIEFING.fullmatch(subject)
        kept = await self._seen(int(found[1]), caller) if found else None
        if found is None or kept is None:
            raise GONE
        return kept, next((one for one in SHOWN if one == found["shown"]), kept.briefing.length)

    async def _seen(self, number: int, caller: Caller) -> KeptBriefing | None:
        return await self.tools.store.briefings.shown_to(number, caller.workspace.number, caller.person.number)

    async def post(self, subject: str, caller: Caller, voice: Voice) -> None:
        """Post exactly that briefing for everybody; once, however often it is pressed within a minute."""
        if not caller.ask.person.writes:
            raise NotAllowed("You may not write in this channel, so I post nothing here for you.", "Whoever may can press it.")
        kept, shown = await self._kept(subject, caller)
        beside = (await self._beside(subject, caller)).kept
        name = f"post {kept.number} {shown}"
        if not self.tools.once(name, caller.channel.number, caller.now):
            await voice.say(Notice("It is posted here already."))
            return
        posted = False
        try:
            asked = How(Wish(kept.briefing.length), shown, public=True, beside=beside)
            posted = await self.briefs.give(Answer(kept), asked, caller, voice)
        finally:
            if not posted:
                self.tools.forget(name, caller.channel.number)

    async def longer(self, subject: str, caller: Caller, voice: Voice) -> None:
        """The same article in full."""
        await self._again(subject, "full", caller, voice)

    async def quotes(self, subject: str, caller: Caller, voice: Voice) -> None:
        """Every quote of the article; under a story of a digest, of every source of its event."""
        await self._again(subject, "quotes", caller, voice)

    async def _again(self, subject: str, shown: Shown, caller: Caller, voice: Voice) -> None:
        kept, _ = await self._kept(subject, caller)
        wish = Wish("full", None, self.tools.usual.language, self.tools.usual.algorithm)
        reading = asyncio.gather(self.tools.reading.again(kept.article, wish), self._every(kept, subject, shown, wish, caller))
        answer, beside = await self.tools.watched(reading, voice, Notice("Reading…", "working"))
        if answer is None:
            raise GONE
        asked = How(wish, shown, public=False, note=_left_out(beside.missing), beside=beside.kept)
        await self.briefs.give(answer, asked, caller, voice)

    async def _every(self, kept: KeptBriefing, subject: str, shown: Shown, wish: Wish, caller: Caller) -> Beside:
        """The other sources of the event a briefing is of, where all quotes are wanted; nobody's for a text of somebody's own."""
        if shown != "quotes" or kept.workspace is not None:
            return Beside()
        seen = await self._beside(subject, caller)
        found = await Sources(self.tools).beside(kept, seen.kept, wish, caller)
        return replace(found, missing=found.missing + seen.missing)

    async def _beside(self, subject: str, caller: Caller) -> Beside:
        """The briefings of the other sources of an event, those that the caller may see; the others are not kept any more."""
        found = BRIEFING.fullmatch(subject)
        numbers = [int(one) for one in found["beside"].split("+")[1:]] if found else []
        seen = [await self._seen(number, caller) for number in numbers]
        kept = tuple(one for one in seen if one)
        return Beside(kept, len(numbers) - len(kept))

    async def save(self, subject: str, caller: Caller, _: Voice) -> Reply:
        """Keep it on the person's own list."""
        kept, _shown = await self._kept(subject, caller)
        saved = await self.tools.store.saved.save(caller.person.number, kept.number, caller.now)
        command = "/brief-history saved" if caller.ask.place.platform == "discord" else "/brief saved"
        return Notice(f"{'Saved.' if saved else 'You saved that already.'} `{command}` shows your list.")

    async def mute(self, subject: str, caller: Caller, voice: Voice) -> Reply | None:
        """Nothing of its source: under a channel's digest for the channel, where the presser may say so; otherwise for this person."""
        if not BRIEFING.fullmatch(subject):
            return await self.elsewhere(caller, voice)
        kept, _ = await self._kept(subject, caller)
        source = (urlsplit(kept.briefing.article.url or "").hostname or "").removeprefix("www.")
        if not source:
            raise NothingHere("That text has no source to mute.")
        shared = subject.endswith(f" {HERE}") and not caller.ask.place.direct
        for_me = not (shared and caller.ask.person.manages)
        reply = await self._do(Mute(source, for_me=for_me), caller, voice)
        return replace(reply, text=f"{reply.text} {_muted(source, for_me, shared)}".strip()) if isinstance(reply, Notice) else reply

    async def why(self, subject: str, caller: Caller, voice: Voice) -> Reply | None:
        """Why it came."""
        kept, _ = await self._kept(subject, caller)
        return await self._do(Why(kept.briefing.article.url), caller, voice)

    async def more(self, subject: str, caller: Caller, _: Voice) -> Reply:
        """More like this in the digests of the place."""
        return await self._weigh(subject, 1, caller)

    async def less(self, subject: str, caller: Caller, _: Voice) -> Reply:
        """Less like this in the digests of the place."""
        return await self._weigh(subject, -1, caller)

    async def _weigh(self, subject: str, sign: int, caller: Caller) -> Reply:
        """Weigh a story, once however quickly somebody presses twice; who takes it back may press again at once."""
        kept, _shown = await self._kept(subject, caller)
        pressed, other = (f"weigh {kept.number} {way} {caller.person.number}" for way in (sign, -sign))
        if not self.tools.once(pressed, caller.channel.number, caller.now):
            return Notice("I counted that already. In a minute you can press it once more.")
        try:
            told = await Liking(self.tools.store).weigh(kept.briefing, sign, caller)
        except AdapterError:
            self.tools.forget(pressed, caller.channel.number)
            raise
        self.tools.forget(other, caller.channel.number)
        return told

    # after an error

    async def retry(self, subject: str, caller: Caller, voice: Voice) -> Reply | None:
        """Do once more what was typed."""
        return await self.typed(subject, caller, voice)

    async def paste(self, subject: str, caller: Caller, _: Voice) -> Reply:
        """The window for a text."""
        return self.briefs.pasting(caller, subject)

    async def stop(self, subject: str, _: Caller, __: Voice) -> Reply | None:
        """Try no more; whoever waits is told by the answer that waited."""
        return None if self.tools.stops.press(subject) else Notice("Nothing is being tried any more.")

    async def settings(self, _: str, caller: Caller, __: Voice) -> Reply:
        """The window for settings."""
        return self.preferences.window(caller)

    # under a digest or a feed

    async def kept(self, act: Act, subject: str, caller: Caller, voice: Voice) -> Reply | None:
        """Pause, resume, remove, preview: a digest, or what others keep."""
        found = DIGEST.fullmatch(subject)
        return await self.digests.pressed(act, int(found[1]), caller, voice) if found else await self.elsewhere(caller, voice)

    async def elsewhere(self, caller: Caller, voice: Voice) -> Reply | None:
        """Hand it to whoever keeps the feeds. Raises NothingHere when nobody does."""
        button = caller.ask.pressed
        if self.others is None or button is None:
            raise UNKNOWN
        return await self.others.pressed(button, caller, voice)

    async def filled(self, caller: Caller, voice: Voice) -> Reply | None:
        """A window that another's button opened. Raises NothingHere when nobody takes it."""
        if self.others is None:
            raise UNKNOWN
        return await self.others.filled(caller, voice)

    async def _do(self, command: Any, caller: Caller, voice: Voice) -> Reply | None:
        if type(command) not in self.handlers:
            raise UNKNOWN
        return await self.handlers[type(command)](command, caller, voice)


def _left_out(gone: int) -> str:
    """What is missing of an event's quotes."""
    return f"{gone} source{'s' * (gone > 1)} could not be read and {'are' if gone > 1 else 'is'} left out." if gone else ""


def _muted(source: str, for_me: bool, shared: bool) -> str:  # noqa: FBT001 - two facts, in the order they are asked
    """What muting under a digest did, and how it is taken back."""
    if not shared:
        return ""
    if for_me:
        return "This channel's digests still tell it: those who may manage the channel can mute it here."
    return f"This channel's digests leave it out for everybody. `unmute {safe(source)}` takes it back."


def _kept(act: Act) -> "Press":
    return lambda buttons, subject, caller, voice: buttons.kept(act, subject, caller, voice)


def _others(buttons: Buttons, _: str, caller: Caller, voice: Voice) -> Awaitable[Reply | None]:
    return buttons.elsewhere(caller, voice)


Press = Callable[[Buttons, str, Caller, Voice], Awaitable[Reply | None]]
ACTS: Mapping[str, Press] = {
    "post": Buttons.post, "longer": Buttons.longer, "quotes": Buttons.quotes, "save": Buttons.save, "mute": Buttons.mute, "why": Buttons.why,
    "more": Buttons.more, "less": Buttons.less,
    "retry": Buttons.retry, "paste": Buttons.paste, "stop": Buttons.stop, "settings": Buttons.settings,
    "remove": _kept("remove"), "pause": _kept("pause"), "resume": _kept("resume"), "preview": _kept("preview"),
    "now": _kept("now"), "poll": _others, "address": _others, "follow": _others, "unmute": _others,
}  # fmt: skip
