"""What somebody does on the page, as an ask: one reader for each, and nothing decided."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from adapters.chat import Ask, Button, Person, Place, Upload, Way
from adapters.playground.memory import Said
from adapters.playground.world import BY_CHANNEL, NAMES, US
from adapters.wording import SURROGATE

LONGEST = 100_000
"""Characters of one text."""
LONGEST_NAME = 200
COMMAND = re.compile(r"/brief(?:\s+|$)", re.IGNORECASE)
SLASHED = re.compile(r"/[a-z][a-z-]*(?:\s|$)", re.IGNORECASE)
LINK = re.compile(r"https?://[^\s<>]+", re.IGNORECASE)
NAMED = re.compile(rf"(?<![\w@/.])@(?:{'|'.join(NAMES)})\b", re.IGNORECASE)
CHANNEL = re.compile(rf"(?<!\S)#({'|'.join(BY_CHANNEL)})(?![\w-])", re.IGNORECASE)
LOOKING = frozenset({"🔍", "🔎"})
REPLACING = frozenset({"retry", "stop", "paste", "address"})
"""Buttons whose message the answer takes the place of: it said that something failed, or is not done yet."""
ENTITIES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"))


def plain(text: object, most: int = LONGEST) -> str:
    """A text without what no database keeps: lone surrogates and nulls; "" for anything else."""
    return SURROGATE.sub("\ufffd", text[:most]).replace("\x00", "") if isinstance(text, str) else ""


def spelled(text: str) -> str:
    """A text as the grammar is given it: its signs escaped, channels and our name marked, as chats do.

    >>> spelled("@brief a < b, in #news")
    '<@newsbrief> a &lt; b, in <#news|news>'
    """
    for sign, entity in ENTITIES:
        text = text.replace(sign, entity)
    return CHANNEL.sub(lambda found: f"<#{found[1].lower()}|{found[1].lower()}>", NAMED.sub(f"<@{US}>", text))


def is_command(text: str) -> bool:
    """Whether a message is a command of ours."""
    return COMMAND.match(text) is not None


def foreign(text: str) -> str:
    """Another program's command, that nobody answers to; "" for anything else."""
    found = SLASHED.match(text)
    return found[0].strip() if found and not is_command(text) else ""


def commanded(key: str, place: Place, person: Person, text: str, uploads: Iterable[Upload]) -> Ask:
    """A typed command."""
    return Ask(
        key, place, person, "command", spelled(COMMAND.sub("", text, count=1)), uploads=tuple(uploads), reach={"within": place.thread}
    )


def way_of(text: str, place: Place, uploads: Iterable[Upload]) -> Way | None:
    """What a message asks for; None when it is not for us."""
    if place.direct:
        return "file" if tuple(uploads) and not text.strip() else "direct"
    if NAMED.search(text):
        return "mention"
    return "link" if LINK.search(text) else None


def spoken(said: Said, place: Place, person: Person, way: Way, nearby: Iterable[Said] = ()) -> Ask:
    """A message: what is answered to everybody stands in its thread. ``nearby`` are the messages above it, nearest first."""
    there = (
        place if place.direct or place.thread else Place(place.platform, place.workspace, place.channel, str(said.number), name=place.name)
    )
    above = tuple(filter(None, (spelled(str(one.body.get("text") or "")) for one in nearby if one.author != US)))
    words = spelled(str(said.body.get("text") or ""))
    reach = {"within": place.thread, "message": said.number}
    return Ask(f"playground:{said.number}", there, person, way, words, nearby=above, uploads=uploads_of(said), reach=reach)


def pointed(key: str, said: Said, place: Place, person: Person, way: Way) -> Ask:
    """A message somebody pointed at: picked from its menu, or by a 🔍."""
    thread = None if place.direct else str(said.thread or said.number)
    there = Place(place.platform, place.workspace, place.channel, thread, place.direct, place.name)
    reach = {"within": said.thread and str(said.thread), "message": said.number}
    return Ask(key, there, person, way, spelled(str(said.body.get("text") or "")), uploads=uploads_of(said), reach=reach)


def pressed(key: str, said: Said, place: Place, person: Person, button: Button) -> Ask:
    """A button under a message."""
    alone = said.only is not None
    thread = said.thread or (None if alone or place.direct or said.kind == "home" else said.number)
    there = Place(place.platform, place.workspace, place.channel, str(thread) if thread else None, place.direct, place.name)
    replaces = said.number if (alone or place.direct) and said.kind == "said" and button.act in REPLACING else None
    reach = {"within": said.thread and str(said.thread), "message": said.number, "pressed": True, "replaces": replaces}
    return Ask(key, there, person, "button", pressed=button, reach=reach)


def filled(said: Said, place: Place, person: Person, name: str, fields: Mapping[str, str], uploads: Iterable[Upload]) -> Ask:
    """A window that was filled in: answered where it was asked for."""
    reach: dict[str, Any] = dict(said.body.get("reach") or {})
    there = Place(place.platform, place.workspace, place.channel, reach.get("thread"), place.direct, place.name)
    told = {plain(field, LONGEST_NAME): plain(value) for field, value in fields.items()}
    return Ask(f"playground:window:{said.number}", there, person, "window", name, uploads=tuple(uploads), fields=told, reach=reach)


def opened_home(key: str, place: Place, person: Person) -> Ask:
    """A person's own page."""
    return Ask(key, place, person, "home")


def uploads_of(said: Said) -> tuple[Upload, ...]:
    """A message's files."""
    listed = said.body.get("files") or ()
    return tuple(Upload(str(one["name"]), str(one["number"]), int(one["size"])) for one in listed)
