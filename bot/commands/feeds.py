"""The verbs of feeds, their filters and muted sources."""

from typing import Any
from urllib.parse import urlsplit

from bot.commands.line import Line, looks_like_address
from bot.commands.naming import chosen, named, needed, until_when
from bot.commands.scheduling import clauses
from bot.commands.values import (
    Command,
    FeedsAdd,
    FeedsEdit,
    FeedsImport,
    FeedsOnly,
    FeedsPause,
    FeedsTest,
    FeedsWithout,
    Mute,
    Unmute,
    Which,
)
from bot.commands.words import Token

OFF = {"off", "none", "clear", "nothing", "remove"}


def pause(line: Line) -> Command:
    """No more of a feed for now. Raises NotUnderstood."""
    which, until = until_when(line)
    return FeedsPause(needed(line, which), until)


def add(line: Line) -> Command:
    """A feed to follow. Raises NotUnderstood."""
    skip = int(line.word(0) in {"feed", "site", "the"})
    if skip >= len(line):
        raise line.missing("Which site or feed?")
    address, said = line.address(skip), _naming(line, skip + 1)
    return FeedsAdd(address, said.get("name"), said.get("place"))


def _naming(line: Line, place: int) -> dict[str, Any]:
    """A name and a channel after an address; nothing else goes there."""
    said = clauses(line, place, bare=False)
    if set(said) - {"name", "place"}:
        raise line.unknown(place, None)
    return said


def edit(line: Line) -> Command:
    """Another address or name. Raises NotUnderstood."""
    which, place = named(line)
    address = None
    place += line.word(place) in {"to", "address"}
    if place < len(line) and (line.tokens[place].kind == "link" or looks_like_address(line.tokens[place].text)):
        address, place = line.address(place), place + 1
    name = _naming(line, place).get("name") if line.word(place) in {"as", "name", "named", "called"} else line.name(place) or None
    if not address and not name:
        raise line.missing("What shall change: the address or the name?")
    return FeedsEdit(which, address, name)


def test(line: Line) -> Command:
    """A feed to try. Raises NotUnderstood."""
    if not len(line):
        raise line.missing("Which feed? Give its address, its name or its number.")
    token = line.tokens[0]
    if token.kind == "link" or (token.kind == "word" and len(line) == 1 and looks_like_address(token.text)):
        return FeedsTest(address=line.address(0))
    return FeedsTest(which=chosen(line))


def take(line: Line) -> Command:
    """A list of feeds to follow. Raises NotUnderstood."""
    if len(line):
        return FeedsImport(line.address(0))
    if not line.facts.files:
        raise line.missing("Upload an OPML file with the command, or give me its link.")
    return FeedsImport()


def _filter(line: Line) -> tuple[Which, str]:
    """Which feed, and the words; none when they are taken away."""
    which, place = named(line)
    words = line.filter(place)
    if not words:
        raise line.missing("Which words? `off` takes the filter away.")
    return which, "" if words.lower() in OFF else words


def only(line: Line) -> Command:
    """Only with these words. Raises NotUnderstood."""
    return FeedsOnly(*_filter(line))


def without(line: Line) -> Command:
    """Not with these words. Raises NotUnderstood."""
    return FeedsWithout(*_filter(line))


def _source(line: Line) -> tuple[str, bool]:
    """The source, as a host when it was given by a link, and whether it is for the caller alone."""
    end, for_me = len(line), False
    if line.words[-2:] in {("for", "me"), ("for", "us"), ("for", "everyone")} or line.words[-3:] == ("for", "the", "channel"):
        for_me, end = line.words[-1] == "me", end - (3 if line.words[-1] == "channel" else 2)
    if end <= 0:
        raise line.missing("Which source?")
    token = line.tokens[0]
    return (_host(token) if token.kind == "link" and end == 1 else line.name(0, end)), for_me


def _host(token: Token) -> str:
    try:
        host = urlsplit(token.text).hostname
    except ValueError:
        host = None
    return (host or token.text[:80]).removeprefix("www.")


def mute(line: Line) -> Command:
    """A source to mute. Raises NotUnderstood."""
    return Mute(*_source(line))


def unmute(line: Line) -> Command:
    """A source to unmute. Raises NotUnderstood."""
    return Unmute(*_source(line))
