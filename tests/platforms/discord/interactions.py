"""Interactions: what a person asked of our app, the answers to it, and how long both may take."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.platforms.discord import limits, messages, words
from tests.platforms.discord.calls import Route
from tests.platforms.discord.names import EPHEMERAL, LOADING
from tests.platforms.discord.refusals import RefusalError, judged

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.platforms.discord.calls import Call
    from tests.platforms.discord.names import Json
    from tests.platforms.discord.people import Person
    from tests.platforms.discord.server import LoopbackDiscord
    from tests.platforms.discord.world import Channel, Message

FIRST_WITHIN, TOKEN_FOR = 3.0, 900.0  # seconds of the clock
MOST_FOLLOWUPS_OUTSIDE = 5  # where our app is only a user's, not the guild's
COMMAND, COMPONENT, AUTOCOMPLETE, MODAL = 2, 3, 4, 5
PONG, MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE, CHOICES, OPENS_MODAL = 1, 4, 5, 6, 7, 8, 9
# what may answer what
ANSWERS = {
    COMMAND: {MESSAGE, DEFERRED, OPENS_MODAL},
    COMPONENT: {MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE, OPENS_MODAL},
    AUTOCOMPLETE: {CHOICES},
    MODAL: {MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE},
}
FAILED = "The application did not respond"


@dataclass(eq=False, slots=True)
class Modal:
    """A form a person has before them."""

    custom_id: str
    title: str
    components: list[Json]
    interaction: Interaction

    @property
    def words(self) -> str:
        """What a person reads in it, in order; not its title."""
        return words.visible("", [], self.components)

    @property
    def inputs(self) -> list[Json]:
        """What can be filled in, each with its label."""
        return [found for row in self.components for found in self._fields(row)]

    @staticmethod
    def _fields(row: Json) -> list[Json]:
        if row["type"] == limits.LABEL:
            return [{"label": row["label"], **{key: value for key, value in row["component"].items() if key != "label"}}]
        return list(row.get("components") or ())


@dataclass(eq=False, slots=True)
class Interaction:
    """One thing asked. `answered_with` is the type of the first answer; `latency` in seconds of the machine's clock, for percentiles only."""

    discord: LoopbackDiscord
    id: str
    token: str
    kind: int
    person: Person
    channel: Channel
    asked: Json
    begun: float
    message: Message | None = None  # the one whose button was pressed
    source: Interaction | None = None  # the one whose answer was the modal or the message
    answered_with: int | None = None
    original: Message | None = None
    followups: list[Message] = field(default_factory=list)
    modal: Modal | None = None
    choices: list[Json] | None = None
    failed: str = ""
    forced_ephemeral: bool = False
    sent_at: float = field(default_factory=time.perf_counter)
    acked_at: float = 0.0

    @property
    def acked(self) -> bool:
        return self.answered_with is not None

    @property
    def latency(self) -> float:
        return self.acked_at - self.sent_at

    @property
    def age(self) -> float:
        return self.discord.clock.elapsed - self.begun

    @property
    def outside(self) -> bool:
        """Our app is here only because the person brought it along."""
        return self.channel.guild is not None and not self.channel.guild.installed

    def expires(self) -> None:
        """Nobody answered in time: the person is told."""
        if not self.acked and not self.failed and self.age >= FIRST_WITHIN:
            self.fails(FAILED)

    def fails(self, why: str) -> None:
        self.failed = why
        self.person.failures.append(why)

    def owners(self) -> Json:
        """Who installed what answers: the guild (0), the person (1)."""
        guild = self.channel.guild
        served = {"0": guild.id if guild else "0"} if guild is None or guild.installed else {}
        return served | ({"1": self.person.id} if self.person.id in self.discord.app.users else {})

    def metadata(self) -> Json:
        """As it stands in the messages that answer it."""
        known: Json = {"id": self.id, "type": self.kind, "user": self.person.user(), "authorizing_integration_owners": self.owners()}
        if self.kind == COMMAND:
            known |= {"name": self.asked["name"], "command_type": self.asked["type"]}
        if self.kind == COMPONENT and self.message:
            known["interacted_message_id"] = self.message.id
        if self.kind == MODAL and self.source:
            known["triggering_interaction_metadata"] = self.source.metadata()
        return known

    def payload(self) -> Json:
        """INTERACTION_CREATE."""
        guild, channel = self.channel.guild, self.channel
        known: Json = {
            "id": self.id,
            "application_id": self.discord.app.id,
            "type": self.kind,
            "token": self.token,
            "version": 1,
            "data": self.asked,
            "channel_id": channel.id,
            "channel": {**channel.shape(), "permissions": str(channel.allowed(self.person))},
            "locale": self.person.locale,
            "app_permissions": str(channel.allowed(self.discord.app)),
            "entitlements": [],
            "entitlement_sku_ids": [],
            "authorizing_integration_owners": self.owners(),
            "context": 0 if guild else 1,
            "attachment_size_limit": 10 * 1024 * 1024,
        }
        if guild:
            member = guild.member(self.person) | {"permissions": str(channel.allowed(self.person))}
            known |= {"guild_id": guild.id, "guild": guild.partial(), "guild_locale": guild.locale, "member": member}
        else:
            known["user"] = self.person.user()
        if self.message:
            known["message"] = self.message.shape()
        return known


# The first answer


def callback(call: Call) -> Any:
    """POST /interactions/{id}/{token}/callback."""
    interaction = call.discord.interactions.get(call.params["interaction_id"])
    if (
        interaction is None
        or interaction.token != call.params["interaction_token"]
        or interaction.failed
        or interaction.age >= FIRST_WITHIN
    ):
        raise RefusalError(10062)
    if interaction.acked:
        raise RefusalError(40060)
    kind, told = int(call.given.get("type") or 0), call.given.get("data") or {}
    if kind not in ANSWERS[interaction.kind] or (kind in (DEFERRED_UPDATE, UPDATE) and interaction.message is None):
        judged([(("type",), "INTERACTION_RESPONSE_TYPE_INVALID", f"A response of type {kind} cannot answer this interaction")])
    if kind == OPENS_MODAL:
        limits.check_modal(told)
    FIRST[kind](interaction, call, told)
    interaction.answered_with, interaction.acked_at = kind, time.perf_counter()
    return _told(interaction, call, kind)


def _told(interaction: Interaction, call: Call, kind: int) -> Any:
    if call.query.get("with_response", "").lower() not in ("true", "1"):
        return None
    message = interaction.original
    known: Json = {"id": interaction.id, "type": interaction.kind}
    if message:
        known |= {
            "response_message_id": message.id,
            "response_message_loading": message.loading,
            "response_message_ephemeral": message.ephemeral,
        }
    resource = {"resource": {"type": kind, "message": message.shape()}} if message and kind in (MESSAGE, UPDATE) else {}
    return {"interaction": known, **resource}


def _says(interaction: Interaction, call: Call, told: Json) -> None:
    interaction.original = _posted(interaction, call, told)


def _defers(interaction: Interaction, call: Call, told: Json) -> None:
    flags = int(told.get("flags") or 0) & EPHEMERAL | LOADING
    interaction.original = messages.posts(call, interaction.channel, {"flags": flags}, interaction=interaction, to=_to(interaction, flags))


def _keeps(interaction: Interaction, _call: Call, _told: Json) -> None:
    interaction.original = interaction.message


def _updates(interaction: Interaction, call: Call, told: Json) -> None:
    interaction.original = interaction.message
    if interaction.message:
        messages.changes(call, interaction.message, told)


def _suggests(interaction: Interaction, _call: Call, told: Json) -> None:
    choices = told.get("choices") or []
    if len(choices) > 25:
        judged([(("data", "choices"), "BASE_TYPE_MAX_LENGTH", "Must be 25 or fewer in length.")])
    for number, choice in enumerate(choices):
        size = len(str(choice.get("name") or ""))
        if not 1 <= size <= 100 or len(str(choice.get("value", ""))) > 100:
            judged([(("data", "choices", number), "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.")])
    interaction.choices = choices


def _opens(interaction: Interaction, _call: Call, told: Json) -> None:
    interaction.modal = Modal(told["custom_id"], told["title"], told["components"], interaction)
    interaction.person.modal = interaction.modal


FIRST: dict[int, Callable[[Interaction, Call, Json], None]] = {
    MESSAGE: _says,
    DEFERRED: _defers,
    DEFERRED_UPDATE: _keeps,
    UPDATE: _updates,
    CHOICES: _suggests,
    OPENS_MODAL: _opens,
}


def _to(interaction: Interaction, flags: int) -> Person | None:
    return interaction.person if flags & EPHEMERAL or interaction.forced_ephemeral else None


def _posted(interaction: Interaction, call: Call, told: Json) -> Message:
    limits.check_message(told, files=[file.name for file in call.files])
    flags = int(told.get("flags") or 0)
    return messages.posts(call, interaction.channel, told, interaction=interaction, to=_to(interaction, flags))


# What comes after it, with the interaction's token


def _of(call: Call) -> Interaction:
    """The interaction a token belongs to. Raises RefusalError: 10015 for a foreign one or before the first answer, 50027 after 15 minutes."""
    token = call.params["webhook_token"]
    found = next((each for each in call.discord.interactions.values() if each.token == token), None)
    if found is None or call.params["webhook_id"] != call.discord.app.id or not found.acked:
        raise RefusalError(10015)
    if found.age >= TOKEN_FOR:
        raise RefusalError(50027)
    return found


def _message(call: Call, interaction: Interaction) -> Message:
    wanted = call.params.get("message_id", "@original")
    known = {message.id: message for message in (interaction.original, *interaction.followups) if message}
    found = interaction.original if wanted == "@original" else known.get(wanted)
    if found is None or found.deleted:
        raise RefusalError(10008)
    return found


def follow(call: Call) -> Any:
    """A follow-up. Straight after a deferred answer it fills that one in, whatever it says of being private."""
    interaction = _of(call)
    original = interaction.original
    if interaction.answered_with == DEFERRED and original and original.loading and not original.deleted:
        return _edited(call, original).shape()
    if interaction.outside and len(interaction.followups) >= MOST_FOLLOWUPS_OUTSIDE:
        raise RefusalError(40094)
    interaction.followups.append(_posted(interaction, call, call.given))
    return interaction.followups[-1].shape()


def get(call: Call) -> Any:
    return _message(call, _of(call)).shape()


def edit(call: Call) -> Any:
    return _edited(call, _message(call, _of(call))).shape()


def _edited(call: Call, message: Message) -> Message:
    if message.loading and not (call.given.get("content") or call.given.get("embeds") or call.given.get("components") or call.files):
        raise RefusalError(50006)
    edited = messages.changes(call, message, call.given)
    edited.flags &= ~LOADING
    call.discord.changes.tell()
    return edited


def delete(call: Call) -> None:
    messages.removes(call, _message(call, _of(call)))


_HOOK = "/webhooks/{webhook_id}/{webhook_token}"
ROUTES = [
    Route(
        "create_interaction_response",
        "POST",
        "/interactions/{interaction_id}/{interaction_token}/callback",
        callback,
        auth=False,
        status=200,
    ),
    Route("execute_webhook", "POST", _HOOK, follow, auth=False, limit=5, per=2.0),
    Route("get_original_webhook_message", "GET", f"{_HOOK}/messages/@original", get, auth=False),
    Route("update_original_webhook_message", "PATCH", f"{_HOOK}/messages/@original", edit, auth=False, limit=5, per=2.0),
    Route("delete_original_webhook_message", "DELETE", f"{_HOOK}/messages/@original", delete, auth=False),
    Route("get_webhook_message", "GET", f"{_HOOK}/messages/{{message_id}}", get, auth=False),
    Route("update_webhook_message", "PATCH", f"{_HOOK}/messages/{{message_id}}", edit, auth=False, limit=5, per=2.0),
    Route("delete_webhook_message", "DELETE", f"{_HOOK}/messages/{{message_id}}", delete, auth=False),
]
