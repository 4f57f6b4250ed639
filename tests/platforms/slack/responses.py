"""response_url, trigger_id and the pace of posting: what runs out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from aiohttp import web

from tests.platforms.slack import chat
from tests.platforms.slack.calls import RefusalError
from tests.platforms.slack.world import Message

if TYPE_CHECKING:
    from tests.platforms.slack.calls import Call
    from tests.platforms.slack.names import Json
    from tests.platforms.slack.people import Person
    from tests.platforms.slack.server import LoopbackSlack
    from tests.platforms.slack.world import Channel

MOST_USES = 5
LASTS = 30 * 60.0  # seconds
TRIGGER_LASTS = 3.0  # seconds
GONE = frozenset("used_url expired_url no_such_url".split())
KNOWN = frozenset(
    "text blocks attachments response_type replace_original delete_original thread_ts unfurl_links unfurl_media mrkdwn parse link_names metadata".split()
)


@dataclass(eq=False, slots=True)
class Response:
    """One response_url: whom it answers, the message it belongs to (a pressed button's, else the last one it made), and what is left of it."""

    person: Person
    channel: Channel
    origin: Message | None
    made_at: float
    uses: int = 0


class Responses:
    """All response addresses given out."""

    def __init__(self, slack: LoopbackSlack) -> None:
        self._slack = slack
        self._known: dict[str, Response] = {}

    def make(self, person: Person, channel: Channel, origin: Message | None) -> str:
        key = self._slack.names.secret("response")
        self._known[key] = Response(person, channel, origin, self._slack.clock.elapsed)
        return f"{self._slack.origin}/response/{key}"

    def by_url(self, url: str) -> Response:
        return self._known[url.rsplit("/", 1)[-1]]

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """A POST to a response address, with the faults planned for `response_url`."""
        try:
            given = await request.json()
        except ValueError:
            return web.json_response({"ok": False, "error": "invalid_payload"}, status=400)
        call = self._slack.note("response_url", given)
        return await self._slack.faulted(request, call, lambda: self._used(request.match_info["key"], call))

    def _used(self, key: str, call: Call) -> web.Response:
        status, call.answer = 200, {"ok": True}
        try:
            self.use(key, call.arguments, call.late)
        except RefusalError as refusal:
            call.answer = refusal.answer()
            status = 404 if refusal.error in GONE else 400
        return web.json_response(call.answer, status=status)

    def use(self, key: str, given: Json, late: list[Message] | None = None) -> None:
        response = self._known.get(key)
        if response is None:
            raise RefusalError("no_such_url")
        if self._slack.clock.elapsed - response.made_at > LASTS:
            raise RefusalError("expired_url")
        if response.uses >= MOST_USES:
            raise RefusalError("used_url")
        answer(self._slack, response, given, late)
        response.uses += 1


def answer(slack: LoopbackSlack, response: Response, given: Json, late: list[Message] | None = None) -> None:
    """What our app says through a response address, or in an acknowledgement. Raises RefusalError."""
    if foreign := sorted(set(given) - KNOWN):
        raise RefusalError(
            "invalid_arguments", response_metadata={"messages": [f"[ERROR] additional property: {name}" for name in foreign]}
        )
    if given.get("delete_original"):
        _remove(slack, response)
    elif given.get("replace_original") and response.origin and not response.origin.deleted:
        chat.change(response.origin, chat.said(given), slack.stamps.make())
    else:
        response.origin = _made(slack, response, given, late)


def _remove(slack: LoopbackSlack, response: Response) -> None:
    if response.origin is None:
        raise RefusalError("message_not_found")
    response.origin.deleted = True
    slack.changes.tell()


def _made(slack: LoopbackSlack, response: Response, given: Json, late: list[Message] | None) -> Message:
    """A new message. It may go where our app is no member, which is what makes commands work everywhere."""
    private = given.get("response_type", "ephemeral") != "in_channel"
    there = response.person.team.installed
    message = Message(
        response.channel,
        slack.stamps.make(),
        there.bot_user,
        bot_id=there.bot_id,
        ephemeral_to=response.person if private else None,
        thread_ts=given.get("thread_ts") or (response.origin.thread_ts if response.origin else None),
        **chat.said(given),
    )
    slack.show(message, late)
    response.channel.add(message)
    if not private:
        slack.events.our_post(message)
    return message


class Triggers:
    """trigger_ids: good once, for three seconds of the clock."""

    def __init__(self, slack: LoopbackSlack) -> None:
        self._slack = slack
        self._known: dict[str, tuple[Person, float]] = {}
        self._used: set[str] = set()

    def make(self, person: Person) -> str:
        trigger = self._slack.names.secret("trigger")
        self._known[trigger] = (person, self._slack.clock.elapsed)
        return trigger

    def spend(self, trigger: str) -> Person:
        """Whose it is. Raises RefusalError for one unknown, used or expired."""
        if trigger not in self._known:
            raise RefusalError("invalid_trigger_id")
        if trigger in self._used:
            raise RefusalError("exchanged_trigger_id")
        person, made_at = self._known[trigger]
        if self._slack.clock.elapsed - made_at > TRIGGER_LASTS:
            raise RefusalError("expired_trigger_id")
        self._used.add(trigger)
        return person


class TooFastError(Exception):
    """429: so many seconds to wait."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"wait {seconds} s")
        self.seconds = seconds


class Rates:
    """About one post a second a channel, with a small burst, on the loopback's clock. Off unless asked for."""

    BURST = 3

    def __init__(self, slack: LoopbackSlack, *, on: bool) -> None:
        self._slack = slack
        self._on = on
        self._spent: dict[str, list[float]] = {}

    def spend(self, channel: Channel) -> None:
        """One post. Raises TooFastError."""
        if not self._on:
            return
        now = self._slack.clock.elapsed
        recent = [at for at in self._spent.get(channel.id, []) if now - at < self.BURST]
        if len(recent) >= self.BURST:
            raise TooFastError(max(1, round(self.BURST - (now - recent[0]))))
        self._spent[channel.id] = [*recent, now]
