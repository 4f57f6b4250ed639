"""Briefs what people bring: links, texts, files, and what stands above in a thread."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial

from adapters.chat import Button, Digested, Field, Notice, NotThere, Reply, Story, Upload, Voice, Window
from adapters.errors import AdapterError
from adapters.store.polls import page_of
from adapters.web.errors import Refused, Slow
from adapters.web.gate import admit
from adapters.wording import safe
from bot.callers import Answers, Caller
from bot.commands.briefing import MOST_LINKS
from bot.commands.errors import no_input
from bot.commands.values import Brief, BriefAbove, BriefFile, BriefLinks, BriefText, OpenWindow
from bot.commands.verbs import TEXT_FROM
from bot.commands.words import cleaned, plain, tokens
from bot.desk.errors import NothingHere, not_there, told_of
from bot.desk.tools import Tools, named
from bot.desk.wishes import How, briefed, further, how, line, shown_as
from bot.reading import Answer
from briefings.errors import BriefingError
from briefings.models import Length

LATELY = timedelta(days=1)
"""How long a link that was briefed in a channel is not briefed there again by itself."""
LOOKED_THROUGH = 20
"""Briefings of a channel among which that is looked for."""
NEAREST = "Nearest {what} in this thread."
LENGTHS: tuple[tuple[Length, str], ...] = (("one-line", "One line"), ("short", "Short"), ("full", "Full"))
LONGEST_HEADLINE = 300
SEEN = (("private", "Only you"), ("public", "Everybody here"))
Wrong = AdapterError | BriefingError


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing to brief: how it is read, the ``link`` it came by, and the ``line`` that asks for it once more."""

    read: Callable[[], Awaitable[Answer]]
    link: str = ""
    line: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a piece: an answer, or what was wrong."""

    piece: Piece
    answer: Answer | None = None
    wrong: Wrong | None = None


class Briefs:
    """Answers whoever wants something briefed."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools

    @property
    def handlers(self) -> Answers:
        """The commands handled here."""
        return {BriefLinks: self.links, BriefText: self.text, BriefFile: self.files, BriefAbove: self.above, OpenWindow: self.window}

    async def links(self, command: BriefLinks, caller: Caller, voice: Voice) -> None:
        """Brief each link. Raises TooMany."""
        asked = how(command, caller, self._tools.usual)
        await self._serve([self._link(link, command, asked) for link in command.links], asked, caller, voice)

    def _link(self, link: str, command: Brief, asked: How) -> Piece:
        return Piece(partial(self._tools.reading.link, link, asked.wish), link, line(link, command))

    async def text(self, command: BriefText, caller: Caller, voice: Voice) -> None:
        """Brief a text. Raises TooMany."""
        await self._text(command, caller, voice)

    async def _text(self, command: BriefText, caller: Caller, voice: Voice, *about: str | None) -> None:
        """Brief a text; ``about`` it is known where it stands, and its headline."""
        asked = how(command, caller, self._tools.usual)
        paste = partial(self._tools.reading.paste, caller.workspace.number, "paste.txt", command.text.encode(errors="replace"))
        await self._serve([Piece(partial(paste, asked.wish, *about))], asked, caller, voice)

    async def files(self, command: BriefFile, caller: Caller, voice: Voice) -> None:
        """Brief each file that was handed over. Raises TooMany."""
        asked = how(command, caller, self._tools.usual)
        uploads = caller.ask.uploads[:MOST_LINKS]
        pieces = [Piece(partial(self._file, upload, asked, caller, voice)) for upload in uploads]
        await self._serve(pieces, asked, caller, voice)

    async def _file(self, upload: Upload, asked: How, caller: Caller, voice: Voice) -> Answer:
        """A file's briefing; what is wrong with one of several is told with its name."""
        from briefings.files import LARGEST  # noqa: PLC0415 - the engine is loaded when there is something to brief

        content = await voice.content(upload, LARGEST)
        return await self._tools.reading.paste(caller.workspace.number, upload.name, content, asked.wish)

    async def above(self, command: BriefAbove, caller: Caller, voice: Voice) -> None:
        """Brief the nearest link or long text above. Raises NotUnderstood without any, TooMany."""
        asked = how(command, caller, self._tools.usual)
        found = (self._inside(message, command, asked, caller) for message in caller.ask.nearby)
        pieces, what = next((one for one in found if one[0]), ([], ""))
        if not pieces:
            raise no_input()
        await self._serve(pieces, replace(asked, note=NEAREST.format(what=what)), caller, voice)

    def _inside(self, message: str, command: Brief, asked: How, caller: Caller) -> tuple[list[Piece], str]:
        """What of a message can be briefed: its links, or else its text when that is long."""
        links = links_in(message, caller)
        if links:
            return [self._link(link, command, asked) for link in links], "link" if len(links) == 1 else "links"
        text = plain(cleaned(message), caller.ask.place.platform)
        if len(text) <= TEXT_FROM:
            return [], ""
        paste = partial(self._tools.reading.paste, caller.workspace.number, "message.txt", text.encode(), asked.wish)
        return [Piece(paste)], "text"

    async def message(self, caller: Caller, voice: Voice) -> None:
        """Brief what a message holds that somebody pointed at: its links, its files, or its text. Raises AdapterError."""
        ask, command = caller.ask, Brief()
        links = links_in(ask.text, caller)
        if not links and ask.uploads:
            await self.files(BriefFile(), caller, voice)
            return
        asked = how(command, caller, self._tools.usual)
        pieces, _ = self._inside(ask.text, command, asked, caller)
        if not pieces and ask.way != "link":
            raise NothingHere("That message has neither a link nor a long text.", f"A text to brief has more than {TEXT_FROM} letters.")
        known = set(links) - set(await self._new(links, caller))
        await self._serve([piece for piece in pieces if piece.link not in known], asked, caller, voice)

    async def _new(self, links: Sequence[str], caller: Caller) -> list[str]:
        """The links to answer: of those somebody only pasted, the ones not briefed in the channel lately."""
        if caller.ask.way != "link" or not links:
            return list(links)
        store, since = self._tools.store, caller.now - LATELY
        given = await store.briefings.last(caller.workspace.number, LOOKED_THROUGH, channel=caller.channel.number)
        known = {one.kept.article for one in given if one.at > since}
        pages = [await store.articles.by_page(link) for link in links]
        new = [link for link, page in zip(links, pages, strict=True) if page is None or page.number not in known]
        # two people paste the same link in the same moment, when it is not known yet
        return [link for link in new if self._tools.once(f"link {page_of(link)}", caller.channel.number, caller.now)]

    async def window(self, command: OpenWindow, caller: Caller, _: Voice) -> Reply:
        """The window for a text."""
        asked = how(command, caller, self._tools.usual)
        return paste_window(asked, caller)

    def pasting(self, caller: Caller, link: str) -> Window:
        """The window for the text of a page that could not be read."""
        return paste_window(how(Brief(), caller, self._tools.usual), caller, link)

    async def filled(self, caller: Caller, voice: Voice) -> None:
        """Brief what was pasted into the window. Raises NotUnderstood, TooMany."""
        fields = caller.ask.fields
        text, headline = fields.get("text", "").strip(), " ".join(fields.get("headline", "").split())
        if not text and not caller.ask.uploads:
            raise no_input()
        length = next((value for value, _ in LENGTHS if value == fields.get("length")), None)
        public = {"public": True, "private": False}.get(fields.get("answers", ""))
        if not text:
            await self.files(BriefFile(length=length, public=public), caller, voice)
            return
        command = BriefText(text=text, length=length, public=public)
        await self._text(command, caller, voice, _address(fields.get("link", "")), headline[:LONGEST_HEADLINE] or None)

    # reading, and saying what came of it

    async def _serve(self, pieces: Sequence[Piece], asked: How, caller: Caller, voice: Voice) -> None:
        """Read every piece and say what came of it; what was slow is tried twice more. Raises TooMany."""
        if not pieces:
            return
        self._tools.fair.take(caller.person.number, caller.channel.number, len(pieces), caller.now)
        reading = "Reading…" if len(pieces) == 1 else f"Reading {len(pieces)} articles…"
        notice = None if caller.ask.way == "link" else Notice(reading, "working", public=asked.public)
        outcomes = await self._tools.watched(self._all(pieces), voice, notice)
        await self._say_all([one for one in outcomes if not isinstance(one.wrong, Slow)], asked, caller, voice)
        slow = [one for one in outcomes if isinstance(one.wrong, Slow)]
        if slow and caller.ask.way != "link":
            await self._say_all(await self._patiently(slow, asked, caller, voice), asked, caller, voice)

    async def _all(self, pieces: Sequence[Piece]) -> list[Outcome]:
        return list(await asyncio.gather(*map(_outcome, pieces)))

    async def _patiently(self, slow: Sequence[Outcome], asked: How, caller: Caller, voice: Voice) -> list[Outcome]:
        """Try twice more what was slow, unless somebody presses Stop. Raises Leaving."""
        name = named(caller.workspace.number, caller.ask.key)
        told = " ".join(str(one.wrong) for one in slow)
        stop = Button("Stop", "stop", name)
        await voice.say(Notice(f"{told} I will try twice more and tell you here.", "working", public=asked.public, buttons=(stop,)))
        ended, left = list[Outcome](), list(slow)
        for pause in self._tools.pauses:
            if await self._tools.stops.pause(name, pause):
                await voice.say(Notice("Stopped. I do not try it again."))
                return ended
            self._tools.meter.count("retries", "page")
            tried = await self._all([one.piece for one in left])
            ended += [one for one in tried if not isinstance(one.wrong, Slow)]
            left = [one for one in tried if isinstance(one.wrong, Slow)]
            if not left:
                break
        return [*ended, *left]

    async def _say_all(self, outcomes: Sequence[Outcome], asked: How, caller: Caller, voice: Voice) -> None:
        """Say each; what everybody sees is one answer, and what went wrong is for whoever asked."""
        good = [one.answer for one in outcomes if one.answer]
        together = asked.public and len(good) > 1
        if together:
            await self._give_together(good, asked, caller, voice)
        for one in outcomes:
            if one.wrong and caller.ask.way != "link":
                await voice.say(told_of(one.wrong, one.piece.line, one.piece.link))
            elif one.answer and not together:
                await self.give(one.answer, asked, caller, voice)

    async def give(self, answer: Answer, asked: How, caller: Caller, voice: Voice) -> bool:
        """Say a briefing, and remember who was given it; False when it could not be said where it was wanted."""
        kept = answer.kept
        if asked.shown == "quotes" and not any(one.briefing.quotes for one in (kept, *asked.beside)):
            await voice.say(Notice("No direct quotes in this text.", "error"))
            return True
        try:
            await voice.say(briefed(kept, asked, caller, answer.note))
        except NotThere as error:
            if not asked.public:
                raise
            await self._given(answer, replace(asked, public=False), caller)
            await voice.say(not_there(error, shown_as(kept, asked)))
            return False
        await self._given(answer, asked, caller)
        return True

    async def _give_together(self, answers: Sequence[Answer], asked: How, caller: Caller, voice: Voice) -> None:
        """One message for several briefings."""
        stories = tuple(Story(one.kept.briefing, (), further(one.kept, asked, caller)) for one in answers)
        await voice.say(Digested(f"{len(answers)} briefings", stories, note=asked.note, public=True))
        for one in answers:
            await self._given(one, asked, caller)

    async def _given(self, answer: Answer, asked: How, caller: Caller) -> None:
        await self._tools.store.briefings.given(
            (answer.kept.number,),
            caller.workspace.number,
            caller.now,
            channel=caller.channel.number,
            person=caller.person.number,
            public=asked.public,
            beside=[one.number for one in asked.beside],
        )


async def _outcome(piece: Piece) -> Outcome:
    """A piece read, or what was wrong with it."""
    try:
        return Outcome(piece, await piece.read())
    except (AdapterError, BriefingError) as error:
        return Outcome(piece, wrong=error)


def links_in(text: str, caller: Caller) -> list[str]:
    """The first links of a message, each once."""
    found = (token.text for token in tokens(cleaned(text), caller.ask.place.platform) if token.kind == "link")
    return list(dict.fromkeys(found))[:MOST_LINKS]


def _address(typed: str) -> str | None:
    """Where a pasted text stands; None when that is no address, which is no reason to lose the text."""
    try:
        return admit(typed.strip()).url if typed.strip() else None
    except Refused:
        return None


def paste_window(asked: How, caller: Caller, link: str = "") -> Window:
    """The form for a text; ``link`` is where it stands, when that is known."""
    fields = (
        Field("text", "The text", hint="Paste it as it is copied from the page.", long=True),
        Field("headline", "Headline", required=False),
        Field("link", "Link", safe(link), hint="Key points and quotes then lead to their places on the page.", required=False),
        Field("length", "Length", asked.wish.length, options=LENGTHS),
    )
    seen = Field("answers", "Who sees the answer", "public" if asked.public else "private", options=SEEN)
    return Window("paste", "Brief a text", fields if caller.ask.place.direct else (*fields, seen))
