"""What Slack tells us, as asks: one reader for each kind of payload, and nothing decided."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from adapters.chat import Ask, Button, Person, Place, Upload, Way
from adapters.slack.buttons import pressed
from adapters.slack.views import filled
from adapters.wording import SURROGATE

Payload = Mapping[str, Any]

LONGEST = 100_000
"""Characters of one text we keep; Slack's own messages end at 40,000."""
LONGEST_NAME = 200
MOST_FILES = 10
MOST_NEARBY = 30
MOST_PARTS = 2_000
"""Pieces of a message's blocks and attachments we look through."""

SHORTCUT = "brief_this"
"""The callback_id of the message shortcut "Brief this"."""
COMMAND = "/brief"
LOOKING = frozenset({"mag", "mag_right"})
"""The reaction 🔍, by Slack's names."""
USES = 5
LASTS = 29 * 60
"""How often, and for how many seconds, a response_url answers: 5 times in 30 minutes, with a minute to spare."""

REPLACING = frozenset({"retry", "stop", "paste", "address"})
"""Buttons whose message the answer takes the place of: it said that something failed, or is not done yet."""

LINK = re.compile(r"<(https?://[^<>|\s]+)(?:\|[^<>]*)?>")
TALKING = frozenset({"", "file_share", "thread_broadcast", "me_message"})
"""Subtypes of messages somebody wrote; all others are told by Slack itself or by bots."""


@dataclass(frozen=True, slots=True)
class Us:
    """Who we are in a workspace, so that our own words are never answered."""

    user: str = ""
    bot: str = ""


@dataclass(frozen=True, slots=True)
class Gone:
    """A workspace that took its permission back; ``team`` is "" for a whole organisation.

    ``removed`` is False when only the token died, as when somebody rotates it: the app may still be installed.
    """

    team: str
    enterprise: str = ""
    removed: bool = True


@dataclass(frozen=True, slots=True)
class Opened:
    """Somebody opened the assistant's pane: it waits for suggested prompts."""

    team: str
    enterprise: str
    channel: str
    thread: str


Heard = Ask | Gone | Opened


def heard(body: Payload, us: Us, now: float) -> Heard | None:
    """What a payload says; None for what is not for us. ``now`` is in seconds since 1970; nothing in the payload is trusted."""
    body = _whole(body)
    if word(body, "command"):
        return _command(body, now)
    kind = word(body, "type")
    if kind == "event_callback":
        event = part(body, "event")
        reader = EVENTS.get(word(event, "type"))
        return reader(body, event, us) if reader else None
    reader_of = INTERACTIONS.get(kind)
    return reader_of(body, now) if reader_of else None


def _whole(value: Any, depth: int = 60) -> Any:
    """The payload without what no database keeps: lone surrogates and nulls; too deep is cut off."""
    if isinstance(value, str):
        return SURROGATE.sub("\ufffd", value).replace("\x00", "")[:LONGEST]
    if depth and isinstance(value, Mapping):
        return {str(name)[:LONGEST_NAME]: _whole(one, depth - 1) for name, one in value.items()}
    if depth and isinstance(value, list):
        return [_whole(one, depth - 1) for one in value]
    return value if isinstance(value, int | float | bool) else None


def word(of: Payload, name: str, most: int = LONGEST_NAME) -> str:
    """A text in a payload, "" for anything else."""
    value = of.get(name)
    return value[:most] if isinstance(value, str) else ""


def part(of: Payload, name: str) -> Payload:
    """An object in a payload, empty for anything else."""
    value = of.get(name)
    return value if isinstance(value, Mapping) else {}


def parts(of: Payload, name: str) -> list[Payload]:
    """The objects of a list in a payload."""
    value = of.get(name)
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []


# Whoever types, presses or fills in


def _command(body: Payload, now: float) -> Ask | None:
    channel, name = word(body, "channel_id"), word(body, "channel_name")
    if not channel or not word(body, "user_id"):
        return None
    team = word(body, "team_id")
    return Ask(
        key=_once(team, "command", word(body, "trigger_id", 500) or json.dumps(dict(body), sort_keys=True)),
        place=Place("slack", team, channel, direct=_is_direct(channel), name="" if name in UNNAMED else name),
        person=Person(word(body, "user_id"), word(body, "user_name")),
        way="command",
        text=word(body, "text", LONGEST),
        reach=_reach(body, now, enterprise=word(body, "enterprise_id")),
    )


UNNAMED = frozenset({"directmessage", "privategroup"})


def _is_direct(channel: str) -> bool:
    return channel.startswith("D")


def _once(team: str, kind: str, name: str) -> str:
    """A key that is the same at every delivery; what Slack gives may be a secret, so it is hashed."""
    return f"slack:{team}:{kind}:{sha256(name.encode(errors='replace')).hexdigest()[:32]}"


def _reach(body: Payload, now: float, **more: Any) -> dict[str, Any]:
    """How to answer: the response_url while it lives, the trigger of a window, and whatever ``more`` names."""
    address = word(body, "response_url", 1_000)
    answer = {"response_url": address, "until": now + LASTS} if address else {}
    trigger = word(body, "trigger_id", 500)
    return {**answer, **({"trigger": trigger} if trigger else {}), **{name: value for name, value in more.items() if value}}


def _interaction(body: Payload) -> tuple[str, str, Person]:
    """Team, organisation and person of an interaction; the team of an organisation's app is that of the person.

    A window opened from a channel that two workspaces share says itself whose installation it is of.
    """
    user = part(body, "user")
    team = word(part(body, "view"), "app_installed_team_id") or word(part(body, "team"), "id") or word(user, "team_id")
    return team, word(part(body, "enterprise"), "id"), Person(word(user, "id"), word(user, "name") or word(user, "username"))


def _pressed(body: Payload, now: float) -> Ask | None:
    action = next(iter(parts(body, "actions")), None)
    button = pressed(action) if action else None
    if action is None or button is None:
        return None
    team, enterprise, person = _interaction(body)
    container = part(body, "container")
    whispered = container.get("is_ephemeral") is True
    message, thread = word(container, "message_ts"), word(container, "thread_ts") or word(part(body, "message"), "thread_ts")
    return Ask(
        key=_once(team, "button", word(body, "trigger_id", 500) or f"{person.external} {message} {word(action, 'action_ts')}"),
        place=_pressed_place(team, body, person, thread or ("" if whispered else message)),
        person=person,
        way="button",
        pressed=Button(button.label[:LONGEST_NAME], button.act, button.subject, button.strong),
        reach=_reach(
            body,
            now,
            enterprise=enterprise,
            message=message,
            whispered=whispered,
            within=thread,
            pressed=True,
            replaces=whispered and button.act in REPLACING,
        ),
    )


def _pressed_place(team: str, body: Payload, person: Person, thread: str) -> Place:
    """Where a button stands: a channel, or the person's own page, whose answers go to their direct messages."""
    channel = word(part(body, "channel"), "id") or word(part(body, "container"), "channel_id")
    name = word(part(body, "channel"), "name")
    if not channel:
        return Place("slack", team, person.external, direct=True)
    direct = _is_direct(channel)
    return Place("slack", team, channel, None if direct else thread or None, direct=direct, name="" if name in UNNAMED else name)


def _shortcut(body: Payload, now: float) -> Ask | None:
    message = part(body, "message")
    channel = part(body, "channel")
    if word(body, "callback_id") != SHORTCUT or not word(channel, "id"):
        return None
    team, enterprise, person = _interaction(body)
    stamp = word(message, "ts") or word(body, "message_ts")
    name = word(channel, "name")
    direct = _is_direct(word(channel, "id"))
    return Ask(
        key=_once(team, "shortcut", word(body, "trigger_id", 500) or f"{person.external} {stamp} {word(body, 'action_ts')}"),
        place=Place(
            "slack", team, word(channel, "id"), word(message, "thread_ts") or stamp, direct=direct, name="" if name in UNNAMED else name
        ),
        person=person,
        way="shortcut",
        text=words_of(message),
        uploads=uploads_of(message),
        reach=_reach(body, now, enterprise=enterprise, within=word(message, "thread_ts")),
    )


def _filled(body: Payload, now: float) -> Ask | None:
    view = part(body, "view")
    team, enterprise, person = _interaction(body)
    try:
        name, fields = filled(view)
    except (KeyError, AttributeError, TypeError):
        return None
    kept = window_reach(word(view, "private_metadata", 3_000))
    channel = str(kept.get("channel") or person.external)
    thread = str(kept["thread"]) if kept.get("thread") else None
    # a window's own trigger stands beside what the ask before it left
    reach = {"enterprise": enterprise, **{name: kept[name] for name in KEPT if name in kept}, **_reach(body, now)}
    return Ask(
        key=_once(team, "window", word(view, "id") or word(body, "trigger_id", 500)),
        place=Place(
            "slack", team, channel, thread, direct=_is_direct(channel) or channel == person.external, name=str(kept.get("name") or "")
        ),
        person=person,
        way="window",
        text=name,
        fields={name[:LONGEST_NAME]: value for name, value in fields.items()},
        reach={name: value for name, value in reach.items() if value},
    )


KEPT = ("response_url", "until", "within", "pressed", "replaces")
"""What of an ask's reach a window hands on."""


def window_reach(kept: str) -> dict[str, Any]:
    """What a window kept of the ask that opened it; empty when there is nothing, or nothing of ours."""
    try:
        held = json.loads(kept or "{}")
    except ValueError:
        return {}
    return held if isinstance(held, dict) else {}


def kept_in_window(ask: Ask) -> str:
    """What a window keeps of the ask that opens it, so that what is filled in is answered where it was asked."""
    held = {"channel": ask.place.channel, "thread": ask.place.thread, "name": ask.place.name}
    answer = {name: ask.reach[name] for name in KEPT if name in ask.reach}
    return json.dumps({name: value for name, value in {**held, **answer}.items() if value}, separators=(",", ":"))


INTERACTIONS: dict[str, Callable[[Payload, float], Ask | None]] = {
    "block_actions": _pressed,
    "message_action": _shortcut,
    "view_submission": _filled,
}


# What happens in channels


def _team(body: Payload) -> str:
    """The workspace whose installation an event is for: in a channel shared by two, ``team_id`` may be the other one's."""
    return word(next(iter(parts(body, "authorizations")), {}), "team_id") or word(body, "team_id")


def _enterprise(body: Payload) -> str:
    return word(next(iter(parts(body, "authorizations")), {}), "enterprise_id") or word(body, "enterprise_id")


def _alone(event: Payload) -> bool:
    """Whether it was said in direct messages with us."""
    kind = word(event, "channel_type")
    return kind == "im" if kind else _is_direct(word(event, "channel"))


def _event_place(body: Payload, event: Payload, thread: str | None) -> Place:
    return Place("slack", _team(body), word(event, "channel"), thread, direct=_alone(event))


def _event_reach(body: Payload, **more: Any) -> dict[str, Any]:
    return {name: value for name, value in {"enterprise": _enterprise(body), **more}.items() if value}


def _stamped(body: Payload, event: Payload) -> str:
    """A message's key: workspace, channel and time; the same for a mention and for the message it is."""
    return f"slack:{word(body, 'team_id')}:{word(event, 'channel')}:{word(event, 'ts')}"


def _also(body: Payload, event: Payload) -> str:
    """The second name a message may come under."""
    name = word(event, "client_msg_id") or word(body, "event_id")
    return f"slack:{word(body, 'team_id')}:{name}" if name else ""


def _mention(body: Payload, event: Payload, us: Us) -> Ask | None:
    if not _spoken(event, us):
        return None
    return _said(body, event, "mention", word(event, "thread_ts") or word(event, "ts"))


def _spoken(event: Payload, us: Us) -> bool:
    """Whether a person said it: no bot, not us, nothing Slack tells of itself."""
    own = word(event, "user") in {"", us.user, "USLACKBOT"} or bool(word(event, "bot_id")) or bool(part(event, "bot_profile"))
    return (
        not own
        and word(event, "subtype") in TALKING
        and event.get("hidden") is not True
        and bool(word(event, "channel") and word(event, "ts"))
    )


def _said(body: Payload, event: Payload, way: Way, thread: str | None, *, text: str | None = None, key: str = "") -> Ask:
    return Ask(
        key=key or _stamped(body, event),
        place=_event_place(body, event, thread),
        person=Person(word(event, "user")),
        way=way,
        text=words_of(event) if text is None else text,
        also="" if key else _also(body, event),
        uploads=uploads_of(event),
        reach=_event_reach(body, message=word(event, "ts"), within=word(event, "thread_ts")),
    )


def _message(body: Payload, event: Payload, us: Us) -> Ask | None:
    if word(event, "subtype") == "message_changed":
        return _edited(body, event, us)
    if not _spoken(event, us):
        return None
    if _alone(event):
        return _said(body, event, "file" if uploads_of(event) else "direct", word(event, "thread_ts") or None)
    # a message that names us arrives as app_mention too, and is answered as that
    if us.user and f"<@{us.user}" in word(event, "text", LONGEST):
        return None
    if not links_in(words_of(event)):
        return None
    return _said(body, event, "link", word(event, "thread_ts") or word(event, "ts"))


def _edited(body: Payload, event: Payload, us: Us) -> Ask | None:
    """An edit that brought a new link; the link alone is asked about, what stood there before was answered already."""
    message = {**part(event, "message"), "channel": word(event, "channel"), "channel_type": word(event, "channel_type")}
    before = part(event, "previous_message")
    if not before or not _spoken(message, us) or word(message, "text", LONGEST) == word(before, "text", LONGEST):
        return None
    known = set(links_in(word(before, "text", LONGEST)))
    new = [link for link in links_in(word(message, "text", LONGEST)) if link not in known]
    if not new:
        return None
    text = " ".join(f"<{link}>" for link in new)
    key = f"{_stamped(body, message)}:{sha256(text.encode(errors='replace')).hexdigest()[:16]}"
    if _alone(event):
        return _said(body, message, "direct", word(message, "thread_ts") or None, text=text, key=key)
    named = bool(us.user) and f"<@{us.user}" in word(message, "text", LONGEST)
    return _said(body, message, "mention" if named else "link", word(message, "thread_ts") or word(message, "ts"), text=text, key=key)


def _reaction(body: Payload, event: Payload, us: Us) -> Ask | None:
    """A 🔍 on a message; which message it is, is read later."""
    item = part(event, "item")
    if word(event, "reaction").partition("::")[0] not in LOOKING or word(event, "user") in {"", us.user} or word(item, "type") != "message":
        return None
    at = {"channel": word(item, "channel"), "ts": word(item, "ts")}
    if not at["channel"] or not at["ts"]:
        return None
    place = Place("slack", _team(body), at["channel"], at["ts"], direct=_is_direct(at["channel"]))
    return Ask(
        key=f"{_stamped(body, at)}:reaction",
        place=place,
        person=Person(word(event, "user")),
        way="reaction",
        reach=_event_reach(body, message=at["ts"], read=at["ts"]),
    )


def _home(body: Payload, event: Payload, _: Us) -> Ask | None:
    if word(event, "tab") not in {"", "home"} or not word(event, "user"):
        return None
    person = Person(word(event, "user"))
    return Ask(
        key=_once(_team(body), "home", word(body, "event_id") or f"{person.external} {word(event, 'event_ts')}"),
        place=Place("slack", _team(body), word(event, "channel") or person.external, direct=True),
        person=person,
        way="home",
        reach=_event_reach(body),
    )


def _pane(body: Payload, event: Payload, _: Us) -> Opened | None:
    thread = part(event, "assistant_thread")
    opened = Opened(_team(body), _enterprise(body), word(thread, "channel_id"), word(thread, "thread_ts"))
    return opened if opened.channel and opened.thread else None


def _uninstalled(body: Payload, _: Payload, __: Us) -> Gone:
    return Gone(_team(body), _enterprise(body))


def _revoked(body: Payload, event: Payload, _: Us) -> Gone | None:
    """Only a bot's token lets us in; people's tokens we never ask for."""
    return Gone(_team(body), _enterprise(body), removed=False) if part(event, "tokens").get("bot") else None


EVENTS: dict[str, Callable[[Payload, Payload, Us], Heard | None]] = {
    "app_mention": _mention,
    "message": _message,
    "reaction_added": _reaction,
    "app_home_opened": _home,
    "assistant_thread_started": _pane,
    "app_uninstalled": _uninstalled,
    "tokens_revoked": _revoked,
}


# What stands in a message


def links_in(text: str) -> list[str]:
    """The web addresses in a text of Slack's, each once, in order.

    >>> links_in("<https://a.example|A> and <https://b.example/?a=1&amp;b=2> <@U1> <https://a.example>")
    ['https://a.example', 'https://b.example/?a=1&amp;b=2']
    """
    return list(dict.fromkeys(LINK.findall(text)))


def words_of(message: Payload) -> str:
    """What a message says: its text, and the words and links that stand only in its blocks and attachments."""
    text = word(message, "text", LONGEST)
    told = [text]
    for extra in _further(message):
        if extra.strip("<>") not in text and extra not in told:
            told.append(extra)
    return "\n".join(filter(None, told))[:LONGEST]


def _further(message: Payload) -> Iterator[str]:
    """Links in blocks; for attachments, such as a feed's, their links and words. Blocks say what the text says when there is one."""
    for one in _objects([message.get("blocks"), message.get("attachments")]):
        for name in ("url", "title_link", "from_url", "original_url"):
            address = word(one, name, 3_000)
            if address.startswith(("https://", "http://")) and not set("<>|\n\t ") & set(address):
                yield f"<{escaped(unescaped(address))}>"
    # what Slack unfolded under a link is the page's, not the message's
    for attachment in (one for one in parts(message, "attachments")[:20] if not word(one, "from_url", 3_000)):
        yield from filter(
            None, (word(attachment, "title", 500), word(attachment, "text", LONGEST) or word(attachment, "fallback", LONGEST))
        )
    if not word(message, "text"):
        yield from (word(one, "text", LONGEST) for one in _objects([message.get("blocks")]) if word(one, "text"))


ENTITIES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"))
"""How Slack's texts write the three signs its markup uses."""


def escaped(text: str) -> str:
    """As Slack writes it."""
    for sign, entity in ENTITIES:
        text = text.replace(sign, entity)
    return text


def unescaped(text: str) -> str:
    """As it reads."""
    for sign, entity in reversed(ENTITIES):
        text = text.replace(entity, sign)
    return text


def _objects(values: Iterable[Any]) -> Iterator[Payload]:
    """Every object inside, so many at most, without recursion."""
    waiting, seen = list(values), 0
    while waiting and seen < MOST_PARTS:
        value = waiting.pop(0)
        seen += 1
        if isinstance(value, Mapping):
            yield value
            waiting[:0] = [one for one in value.values() if isinstance(one, Mapping | list)]
        elif isinstance(value, list):
            waiting[:0] = [one for one in value if isinstance(one, Mapping | list)][:MOST_PARTS]


def uploads_of(message: Payload) -> tuple[Upload, ...]:
    """A message's files. Those kept elsewhere are none; one of another workspace has no address yet, only a name to ask for it."""
    return tuple(upload for upload in map(upload_of, parts(message, "files")[:MOST_FILES]) if upload)


def upload_of(file: Payload) -> Upload | None:
    """A file of Slack's; None for one that is gone or kept elsewhere."""
    if word(file, "mode") in {"external", "tombstone", "hidden_by_limit"} or file.get("is_external") is True:
        return None
    address = word(file, "url_private_download", 2_000) or word(file, "url_private", 2_000)
    if not address and word(file, "id"):
        address = f"{UNKNOWN}{word(file, 'id')}"
    size = file.get("size")
    return Upload(word(file, "name") or word(file, "title") or "file", address, size if isinstance(size, int) else 0) if address else None


UNKNOWN = "slack-file:"
"""How an address begins that is to be asked for with files.info."""
