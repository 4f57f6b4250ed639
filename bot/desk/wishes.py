"""How an answer is wanted: what was said, or else what the person set, the channel set, the operator set."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import get_args
from urllib.parse import urlsplit

from adapters.chat import Briefed, Button, Shown, Way
from adapters.store.records import KeptBriefing
from bot.callers import Caller
from bot.commands.values import Brief
from bot.editing import Wish
from bot.offers import subject_of
from briefings.models import Briefing, Length
from briefings.quoted import Quoted, quotes_of

LENGTHS: tuple[Length, ...] = get_args(Length)
OPEN: frozenset[Way] = frozenset({"mention", "reaction", "link"})
"""Ways of asking that everybody saw, and whose answer everybody sees, in the thread."""


@dataclass(frozen=True, slots=True)
class How:
    """How the engine is to brief, what of it is shown, to whom, a line above it, and the briefings of other sources of the same event."""

    wish: Wish
    shown: Shown
    public: bool
    note: str = ""
    beside: tuple[KeptBriefing, ...] = ()


def setting(caller: Caller, name: str) -> str | None:
    """What the person set, or else the channel; None when nobody did."""
    return caller.person.settings.get(name) or caller.channel.settings.get(name)


def how(command: Brief, caller: Caller, usual: Wish) -> How:
    """How a command wants its answer."""
    length = command.length or _set_length(caller) or usual.length
    shown: Shown = command.only or length
    # all quotes are those of the full briefing
    wish = replace(usual, length="full" if command.only == "quotes" else length)
    return How(wish, shown, _public(command, caller))


def _set_length(caller: Caller) -> Length | None:
    known = setting(caller, "length")
    return next((one for one in LENGTHS if one == known), None)


def _public(command: Brief, caller: Caller) -> bool:
    if caller.ask.place.direct:
        return False
    if command.public is not None:
        return command.public
    return caller.ask.way in OPEN or setting(caller, "answers") == "public"


def line(link: str, command: Brief) -> str:
    """The link with all that was said about it, as it could be typed: what a button carries to ask once more."""
    said = [command.length, command.only, "public" if command.public else None]
    return " ".join(filter(None, [link, *said]))


def briefed(kept: KeptBriefing, asked: How, caller: Caller, note: str = "") -> Briefed:
    """The reply of a briefing, with what can be done next."""
    told = " ".join(filter(None, (asked.note, note)))
    said = all_said((kept, *asked.beside)) if asked.shown == "quotes" and asked.beside else ()
    return Briefed(kept.briefing, asked.shown, told, said, public=asked.public, buttons=further(kept, asked, caller))


def all_said(several: Sequence[KeptBriefing]) -> tuple[Quoted, ...]:
    """The quotes of several sources of one event, source by source, none twice."""
    return quotes_of([(_source(one.briefing), one.briefing) for one in several])


def _source(briefing: Briefing) -> str:
    """Whose article it is: the outlet, or else the host of its page."""
    return briefing.article.outlet or (urlsplit(briefing.article.url or "").hostname or "").removeprefix("www.")


def further(kept: KeptBriefing, asked: How, caller: Caller) -> tuple[Button, ...]:
    """What can be done with a briefing next; nothing that is done already."""
    briefing, subject = kept.briefing, f"b{kept.number}"
    as_it_is = shown_as(kept, asked)
    shown_quotes = len(briefing.quotes) if asked.shown != "points" else 0
    offered = (
        (not asked.public and not caller.ask.place.direct and caller.ask.person.writes, Button("Post here", "post", as_it_is, strong=True)),
        (asked.shown != "full", Button("Longer", "longer", subject)),
        (asked.shown != "quotes" and briefing.quotes_found > shown_quotes, Button("All quotes", "quotes", subject)),
        (True, Button("Save", "save", subject)),
        (caller.ask.way == "link" and bool(briefing.article.url), Button("Mute source", "mute", subject)),
    )
    return tuple(button for wanted, button in offered if wanted)


def shown_as(kept: KeptBriefing, asked: How) -> str:
    """What a button carries of a briefing as it is shown."""
    subject = subject_of(kept.number, [one.number for one in asked.beside])
    return subject if asked.shown == kept.briefing.length else f"{subject} {asked.shown}"
