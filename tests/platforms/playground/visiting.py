"""Somebody at the playground's page, without a browser: they act by HTTP, and see what they hear as server-sent events."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import uuid4

import aiohttp

from adapters.discord.words import bare
from adapters.playground.app import Desk, Playground, Setup
from adapters.playground.faces import rendered
from adapters.playground.memory import sees
from adapters.store.store import Store
from bot.newsroom import Newsroom, tries
from bot.outbox import Render
from bot.playground import faces, hints, opening, suggesting
from tests.platforms.discord import words as discord
from tests.platforms.slack import words as slack

Json = dict[str, Any]
FACES = faces()
render: Render = lambda reply: rendered(reply, FACES)  # noqa: E731 - a port's value
BERLIN = "Europe/Berlin"
PATIENCE = 120.0
"""Seconds until it is said that something never came: a safety net."""


@asynccontextmanager
async def playing(
    desk: Desk, store: Store, clock: Callable[[], datetime], room: Newsroom | None = None, **more: Any
) -> AsyncIterator[Playground]:
    """The playground over a desk, on a free port; with a newsroom on that one's."""
    news = {"port": int(room.site.rpartition(":")[2]), "extra": room.pages, "tries": tries(room)} if room else {"port": 0}
    setup = Setup(**{"faces": FACES, "hints": hints(), "suggest": suggesting(store), **news, **more})
    async with Playground(setup, desk, opening(store, FACES, room, clock), clock, grace=5.0) as ours:
        yield ours


def words(face: str, payloads: list[Json]) -> str:
    """The words a reader sees in a message's face."""
    if face == "slack":
        return "\n".join(slack.visible(one.get("blocks") or one) for one in payloads)
    return "\n".join(bare(discord.visible("", [], one.get("components", ()))) for one in payloads)


@dataclass(frozen=True, slots=True)
class Control:
    """Something to use in a message: its label, its name, and the values that go with it."""

    label: str
    name: str
    values: tuple[str, ...] = ()


def controls(face: str, payloads: list[Json]) -> list[Control]:
    """What can be pressed or chosen in a face, in order."""
    every = slack.objects(payloads)
    return [control for one in every for control in (_slack(one) if face == "slack" else _discord(one))]


def _slack(one: Json) -> Iterator[Control]:
    if one.get("type") == "button" and "action_id" in one:
        yield Control(one["text"]["text"], one["action_id"], (one["value"],))
    elif one.get("type") == "overflow":
        yield from (Control(option["text"]["text"], one["action_id"], (option["value"],)) for option in one["options"])


def _discord(one: Json) -> Iterator[Control]:
    if one.get("type") == 2 and "custom_id" in one:
        yield Control(one["label"], one["custom_id"])
    elif one.get("type") == 3 and "options" in one:
        yield from (Control(option["label"], one["custom_id"], (option["value"],)) for option in one["options"])


@dataclass
class Visitor:
    """One page, open as somebody; ``shown`` are the messages as they are now, by number."""

    address: str
    session: aiohttp.ClientSession
    person: str = "ada"
    zone: str | None = BERLIN
    shown: dict[int, Json] = field(default_factory=dict)
    heard: int = 0
    again: int = 0
    _rung: asyncio.Event = field(default_factory=asyncio.Event)

    async def gets(self, path: str, **asked: Any) -> tuple[int, Json]:
        """What the page reads."""
        async with self.session.get(f"{self.address}{path}", params={"as": self.person, **asked}) as answer:
            return answer.status, await answer.json()

    async def does(self, deed: str, **told: Any) -> tuple[int, Json]:
        """What the page has done."""
        body = {"as": self.person, "zone": self.zone, "nonce": str(uuid4()), **told}
        async with self.session.post(f"{self.address}api/{deed}", json=body, headers=self.own) as answer:
            return answer.status, await answer.json()

    async def hands(self, name: str, content: bytes) -> int:
        """A file; its number."""
        kind = {"Content-Type": "application/octet-stream", **self.own}
        async with self.session.post(f"{self.address}api/files", params={"name": name}, data=content, headers=kind) as answer:
            return int((await answer.json())["number"])

    @property
    def own(self) -> dict[str, str]:
        """What a browser says of the page a request comes from."""
        return {"Origin": self.address.removesuffix("/")}

    async def says(self, text: str, channel: str = "news", **more: Any) -> int:
        """A message or a command; its number."""
        status, told = await self.does("say", channel=channel, text=text, **more)
        assert status == 200, told
        return int(told["number"])

    async def listens(self, after: int = 0) -> None:
        """Hear what is said, until cancelled; a line that breaks is taken up again, as browsers do."""
        self.heard = after
        while True:
            headers = {"Last-Event-ID": str(self.heard)} if self.heard else {}
            try:
                await self._stream(headers)
            except aiohttp.ClientError:
                await asyncio.sleep(0)

    async def _stream(self, headers: dict[str, str]) -> None:
        async with self.session.get(f"{self.address}api/events", params={"as": self.person}, headers=headers, timeout=NEVER) as answer:
            event: dict[str, str] = {}
            async for line in answer.content:
                name, _, value = line.decode().rstrip("\n").partition(": ")
                if name:
                    event[name] = value
                    continue
                self._told(event)
                event = {}

    def _told(self, event: dict[str, str]) -> None:
        if event.get("event") == "again":
            self.again += 1
        elif "data" in event:
            self.heard = int(event["id"])
            message = json.loads(event["data"])
            self.shown[message["number"]] = message
        self._rung.set()

    async def until(self, has: Callable[[], bool]) -> None:
        """Wait until something was heard."""
        async with asyncio.timeout(PATIENCE):
            while not has():
                self._rung.clear()
                await self._rung.wait()

    async def settled(self, ours: Playground) -> None:
        """Until nothing is being answered, and all that this person sees was heard."""
        await ours.settled()
        seen = [one.revision for one in await ours.talk.since(0, 10_000) if sees(self.person, one)]
        await self.until(lambda: self.heard >= max(seen, default=0))

    @property
    def messages(self) -> list[Json]:
        """What stands there now, without windows and home, in order."""
        return [one for _, one in sorted(self.shown.items()) if not one.get("gone") and one["kind"] == "said"]

    @property
    def answers(self) -> list[Json]:
        """What newsbrief said, and the windows and pages it opened."""
        return [one for _, one in sorted(self.shown.items()) if not one.get("gone") and one["ours"]]

    @property
    def window(self) -> Json:
        """The window that is open."""
        return next(one for one in reversed(self.answers) if one["kind"] == "window")

    async def presses(self, face: str, label: str, message: Json | None = None) -> None:
        """A button by its label, in the newest message that has one."""
        for one in [message] if message else sorted(self.answers, key=lambda each: -int(each["revision"])):
            for control in controls(face, one["faces"][face]):
                if control.label.startswith(label):
                    status, told = await self.does("press", message=one["number"], face=face, control=control.name, values=control.values)
                    assert status == 200, told
                    return
        raise AssertionError(f"nothing is called {label}")

    async def fills(self, face: str, fields: dict[str, str]) -> None:
        """The window that is open, as the platform's client would hand it in."""
        one = self.window
        state = SLACK_STATE(one, fields) if face == "slack" else DISCORD_STATE(one, fields)
        status, told = await self.does("fill", window=one["number"], face=face, state=state)
        assert status == 200, told


def _slack_state(window: Json, fields: dict[str, str]) -> Json:
    values = {}
    for block in window["faces"]["slack"][0]["blocks"]:
        element = block["element"]
        usual = element.get("initial_value") or (element.get("initial_option") or {}).get("value")
        values[block["block_id"]] = {element["action_id"]: {"type": element["type"], "value": fields.get(block["block_id"], usual)}}
    return {"values": values}


NEVER = aiohttp.ClientTimeout(total=None)
SLACK_STATE = _slack_state


def _discord_state(window: Json, fields: dict[str, str]) -> Json:
    """With the loopback's own form, which knows how Discord's client hands in each kind of part."""
    modal = window["faces"]["discord"][0]
    components = []
    for label in modal["components"]:
        one = label["component"]
        if one["type"] == 4:
            components.append({"type": 18, "component": {**_named(one), "value": fields.get(one["custom_id"], one.get("value", ""))}})
        elif one["type"] == 3:
            usual = [option["value"] for option in one["options"] if option.get("default")]
            chosen = [fields[one["custom_id"]]] if one["custom_id"] in fields else usual
            components.append({"type": 18, "component": {**_named(one), "values": chosen}})
        else:
            components.append(
                {"type": 18, "component": {**_named(one), "values": [o["value"] for o in one.get("options", ()) if o.get("default")]}}
            )
    return {"custom_id": modal["custom_id"], "components": components}


def _named(one: Json) -> Json:
    return {"type": one["type"], "custom_id": one["custom_id"]}


DISCORD_STATE = _discord_state


@asynccontextmanager
async def visiting(ours: Playground, person: str = "ada", zone: str | None = BERLIN, *, hears: bool = True) -> AsyncIterator[Visitor]:
    """The page, opened as somebody."""
    jar = aiohttp.CookieJar(unsafe=True)
    async with aiohttp.ClientSession(cookie_jar=jar) as session:
        visitor = Visitor(ours.address, session, person, zone)
        async with session.get(ours.address) as page:
            assert page.status == 200
        listening = asyncio.create_task(visitor.listens()) if hears else None
        try:
            yield visitor
        finally:
            if listening:
                listening.cancel()
                await asyncio.gather(listening, return_exceptions=True)
