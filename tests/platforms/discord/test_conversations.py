"""Every conversation of the shared list, held on Discord: our desk behind our Discord, connected to the loopback."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from adapters.discord.app import Discord
from adapters.discord.speaking import rendered
from adapters.discord.words import bare
from bot.commands.table import BY_NAME, Verb
from bot.desk.suggesting import Suggestions
from tests.adapters.discord.running import hears, running
from tests.bot.desk.asking import Room, room
from tests.platforms.conversations import CONVERSATIONS, SENT, TEXT, Conversation, Turn, one, types
from tests.platforms.discord import File, LoopbackDiscord
from tests.platforms.discord.interactions import Modal
from tests.platforms.discord.names import DM
from tests.platforms.discord.people import Person
from tests.platforms.discord.words import objects
from tests.platforms.discord.world import Channel, Message

WORKING = ("Reading", "I will try twice more")
UNTOLD = frozenset({"a person's page shows their digests, what they saved, their feeds and settings"})
"""What cannot be on Discord, which gives an app no page of its own."""
SPELLED = {
    "help shows three lines to copy": one(
        "help shows three lines to copy",
        types("help", "/brief link:https://", "/feeds add", "/digest add", "I turn news into briefings"),
    ),
    "help about a verb": one("help about a verb", types("help digest add", "digest add", "top:", "Example:")),
    "a zone that nobody knows is asked for once": one(
        "a zone that nobody knows is asked for once",
        types("digest add 8:30", "which city", "/brief-settings name:zone", buttons=("Settings",)),
        types("settings zone Berlin for me", "`zone` is now `Europe/Berlin` for you"),
        types("digest add 8:30", "is set", "Europe/Berlin"),
        knows_zone=False,
    ),
    "an unknown verb has a suggestion": one("an unknown verb has a suggestion", Turn("writes directly", "digset list", ("Did you mean",))),
}
"""What is spelled otherwise on Discord: options are named, and only a message can hold a command that is none."""


def called(text: str) -> tuple[str, dict[str, Any]]:
    """A line as Slack's people type it, as a command with options."""
    words = text.split()
    name = next((known for count in (2, 1) if (known := " ".join(words[:count])) in BY_NAME and words), "brief")
    verb = BY_NAME[name]
    rest = words if name == "brief" else words[len(name.split()) :]
    return verb.discord, dict(_brief(text, words) if name == "brief" else _options(verb, rest))


def _brief(text: str, words: list[str]) -> Iterator[tuple[str, Any]]:
    links = [word for word in words if re.match(r"[a-z]{3,5}:/", word)]
    if words and not links:
        yield "text", text
        return
    if links:
        yield "link", " ".join(links)
    for word in words:
        if word in {"one-line", "short", "full"}:
            yield "length", word
        elif word in {"quotes", "points"}:
            yield "only", word
        elif word == "public":
            yield "public", True


LEADS: Mapping[str, str] = {"as": "name", "until": "until", "in": "channel"}
SECTIONS: Mapping[tuple[str, ...], str] = {("by", "topic"): "topic", ("sections", "off"): "off"}
PLAIN = {"mute": ("source",), "search": ("words",), "help": ("verb",), "feeds add": ("address",), "feeds only": ("feed", "words")}


def _options(verb: Verb, rest: list[str]) -> Iterator[tuple[str, Any]]:
    for flag in ("to me", "for me"):
        if rest[-2:] == flag.split():
            yield flag.replace(" ", "_"), True
            rest = rest[:-2]
    if verb.name in PLAIN and rest:
        *firsts, last = PLAIN[verb.name]
        yield from zip(firsts, rest, strict=False)
        yield last, " ".join(rest[len(firsts) :])
    elif verb.name == "settings" and rest:
        yield "name", rest[0]
        yield "value", " ".join(rest[1:])
    else:
        yield from _scheduled(rest)


def _scheduled(rest: list[str]) -> Iterator[tuple[str, Any]]:
    while rest:
        word, *rest = rest
        if (word, *rest[:1]) in SECTIONS:
            yield "sections", SECTIONS[word, rest.pop(0)]
            continue
        if word == "topic":
            end = next(
                (at for at in range(len(rest)) if (*rest[at : at + 1], *rest[at + 1 : at + 2]) in SECTIONS or rest[at] in LEADS), len(rest)
            )
            yield "topic", " ".join(rest[:end])
            rest = rest[end:]
            continue
        if word in LEADS:
            yield LEADS[word], " ".join(rest)
            return
        yield ("time" if ":" in word else "days" if word in {"weekdays", "daily"} else "digest"), word


def entered(modal: Modal, fields: Mapping[str, str]) -> dict[str, Any]:
    """What is filled into a window's fields, where some of them are asked for together: lines in one field, boxes that are ticked."""
    made: dict[str, Any] = {}
    for name in (str(each["custom_id"]) for each in modal.inputs):
        known = [field for field in fields if field in re.split(r"[ +:]", name)]
        if name.startswith("either "):
            made[name] = [field for field in known if f"{field}:{fields[field]}" not in name]
        elif known:
            made[name] = "\n".join(fields[field] for field in known)
    assert {*fields} == {field for field in fields if any(field in re.split(r"[ +:]", name) for name in made)}
    return made


@dataclass(slots=True)
class Stage:
    """One person in one channel, and what they saw so far."""

    discord: LoopbackDiscord
    ours: Discord
    here: Room
    channel: Channel
    ann: Person
    above: Message | None = None

    async def plays(self, conversation: Conversation) -> None:
        if conversation.knows_zone:
            await self.ann.commands("/brief-settings", self.channel, name="zone", value="Berlin", for_me=True)
            await self._settled()
        for number, turn in enumerate(conversation.turns):
            before, modal = self._seen(), self.ann.modal
            heard = len(self.discord.gateway.open)
            await self._acts(turn)
            await self._settled()
            assert heard == len(self.discord.gateway.open)
            new = [each for each in self._all() if self._state(each) not in before]
            windows = [self.ann.modal] if self.ann.modal not in {None, modal} else []
            self._judged(turn, new, [each for each in windows if each], f"{conversation.claim}, turn {number + 1}")
        assert self.discord.pings == []
        assert self.ann.failures == []

    async def _settled(self) -> None:
        """Until all that was said was heard, and answered: a marker of our own goes through the gateway last."""
        heard = hears(self.ours, self.discord)
        marker = await self.discord.person("clock").posts("tick", self.discord.guild("clockwork").channel("ticks"))
        await self.discord.until(lambda: marker.id in heard, "the marker")
        await self.discord.settled()
        await self.ours.settled()

    def _all(self) -> list[Message]:
        return [*self.ann.answers(self.channel), *self.ann.answers(self.ann.dm)]

    def _state(self, one: Message) -> tuple[int, str, int]:
        return id(one), one.words, len(one.history)

    def _seen(self) -> set[tuple[int, str, int]]:
        return {self._state(each) for each in self._all()}

    def _spelled(self, text: str) -> str:
        return text.replace("{site}", f"http://127.0.0.1:{self.here.server.port}").replace("{host}", "127.0.0.1")

    async def _acts(self, turn: Turn) -> None:
        text, ann = self._spelled(turn.text), self.ann
        if turn.act == "posts":
            self.above = await ann.posts(text[:4000], self.channel)
            return
        acts: dict[str, Callable[[], Any]] = {
            "types": lambda: self._types(text),
            "mentions": lambda: ann.posts(f"@brief {text}", self.channel, reply_to=self.above),
            "writes directly": lambda: ann.posts(text, ann.dm),
            "presses": lambda: self._presses(turn.text),
            "fills in": lambda: ann.submits(self._modal(), entered(self._modal(), turn.fields)),
            "waits": lambda: self.here.waits(text),
            "picks the message": lambda: ann.uses_menu("Brief this", self._above()),
            "reacts": lambda: ann.reacts("🔍", self._above()),
            "hands over": lambda: ann.posts("", ann.dm, files=(File(turn.text, TEXT.encode()),)),
        }
        await acts[turn.act]()

    async def _types(self, text: str) -> None:
        command, options = called(text)
        await self.ann.commands(command, self.channel, **options)

    def _modal(self) -> Modal:
        assert self.ann.modal
        return self.ann.modal

    def _above(self) -> Message:
        assert self.above
        return self.above

    async def _presses(self, label: str) -> None:
        for message in reversed(self._all()):
            if label in message.buttons:
                await self.ann.presses(label, message)
                return
            for menu in _menus(message):
                for option in menu["options"]:
                    if option["label"].startswith(label):
                        await self.ann.chooses(menu["custom_id"], message, option["value"])
                        return
        raise AssertionError(f"nothing is called {label}")

    def _judged(self, turn: Turn, new: list[Message], windows: list[Modal], where: str) -> None:
        told = "\n".join([*(each.words for each in new), *(each.title for each in windows)])
        if turn.silent:
            assert not new, f"{where}: {told}"
            return
        at, letters = 0, _letters(told)
        for part in (_letters(self._spelled(each)) for each in _lasting(turn.reads)):
            found = letters.find(part, at)
            assert found >= 0, f"{where}: {part!r} is not in {letters[at:]!r}"
            at = found + len(part)
        labels = [label for each in new for label in _labels(each)]
        assert all(any(label.startswith(wanted) for label in labels) for wanted in turn.buttons), f"{where}: {turn.buttons}, {labels}"
        if turn.act not in {"writes directly", "hands over"}:
            alone = [each.ephemeral_to is not None or each.channel.kind == DM for each in new]
            assert all(one is not turn.public for one in alone), f"{where}: {told}"


def _letters(text: str) -> str:
    """The letters alone: without marks, and lines that are divided."""
    return "".join("".join(bare(line) for line in text.split("\n")).replace("`", "").replace("**", "").split())


def _lasting(reads: tuple[str, ...]) -> tuple[str, ...]:
    """What still stands there at the end: a word in between, and what was said before it, is replaced."""
    start = next((number + 1 for number, each in enumerate(reads) if each.startswith(WORKING)), 0)
    return reads[start:]


def _menus(message: Message) -> list[Any]:
    return [each for each in objects(message.components) if each.get("type") == 3]


def _labels(message: Message) -> list[str]:
    """What can be pressed or chosen, in menus too."""
    return [*message.buttons, *(option["label"] for menu in _menus(message) for option in menu["options"])]


TOLD = [SPELLED.get(each.claim, each) for each in (*CONVERSATIONS, *SENT) if each.claim not in UNTOLD]


@pytest.mark.parametrize("conversation", TOLD, ids=lambda each: each.claim)
async def test_what_is_said_on_discord_is_answered(conversation: Conversation, tmp_path: Path) -> None:
    async with (
        await LoopbackDiscord.start(privileged="message_content") as discord,
        room(tmp_path, patience=0.05, render=rendered, platform="discord") as here,
    ):
        discord.guild("clockwork").channel("ticks")
        guild = discord.guild("newsroom")
        channel, ann = guild.channel("news"), guild.person("ann", manages=conversation.manages)
        discord.guild("clockwork").person("clock")
        async with running(discord, here.desk, Suggestions(here.store)) as ours:
            await discord.until(lambda: len(ours.client.guilds) == 2, "both servers")
            with here.wire.held(ours):
                await Stage(discord, ours, here, channel, ann).plays(conversation)
