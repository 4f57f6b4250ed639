"""views.*: windows a person has open, and their Home."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.platforms.slack import blocks as kit
from tests.platforms.slack import words
from tests.platforms.slack.calls import Call, Method, RefusalError
from tests.platforms.slack.chat import numbered

if TYPE_CHECKING:
    from tests.platforms.slack.names import Json
    from tests.platforms.slack.people import Person
    from tests.platforms.slack.server import LoopbackSlack

MOST_WINDOWS = 3
HOME = frozenset("type blocks private_metadata callback_id external_id".split())
KEPT = {"home": HOME, "modal": HOME | frozenset("title submit close clear_on_close notify_on_close".split())}


@dataclass(eq=False, slots=True)
class View:
    """A window or a Home as a person sees it. `errors` are what our app said of the last submission, by block."""

    id: str
    person: Person
    content: Json
    hash: str
    under: View | None = None
    errors: dict[str, str] = field(default_factory=dict)
    response_urls: list[str] = field(default_factory=list)

    @property
    def blocks(self) -> list[Json]:
        blocks: list[Json] = self.content["blocks"]
        return blocks

    @property
    def title(self) -> str:
        return str((self.content.get("title") or {}).get("text", ""))

    @property
    def words(self) -> str:
        """What a reader sees in it, without the title."""
        return words.visible(self.blocks)

    @property
    def buttons(self) -> list[str]:
        return [item["text"]["text"] for item in words.objects(self.blocks) if item.get("type") == "button"]

    @property
    def inputs(self) -> list[Json]:
        return [block for block in self.blocks if block["type"] == "input"]

    def shape(self, values: Json | None = None) -> Json:
        person, slack = self.person, self.person.team.slack
        there = person.team.installed
        root = self
        while root.under:
            root = root.under
        return {
            "private_metadata": "",
            "callback_id": "",
            "external_id": "",
            "clear_on_close": False,
            "notify_on_close": False,
            "submit": None,
            "close": None,
            **{key: value for key, value in self.content.items() if value is not None},
            "id": self.id,
            "team_id": person.team.id,
            "app_id": slack.app.id,
            "bot_id": there.bot_id,
            "app_installed_team_id": person.team.id,
            "hash": self.hash,
            "root_view_id": root.id,
            "previous_view_id": self.under.id if self.under else None,
            "state": {"values": values or {}},
        }


def made(slack: LoopbackSlack, person: Person, content: Json, kind: str, under: View | None = None) -> View:
    """A checked view. Raises RefusalError."""
    view = View(slack.names.make("V"), person, checked(content, kind), slack.names.secret("hash"), under)
    slack.views[view.id] = view
    return view


def checked(content: Json, kind: str) -> Json:
    kit.check_view(content)
    if content.get("type") != kind:
        raise RefusalError("invalid_arguments", response_metadata={"messages": [f"[ERROR] must be a {kind} [json-pointer:/view/type]"]})
    if foreign := sorted(set(content) - KEPT[kind]):
        raise RefusalError(
            "invalid_arguments", response_metadata={"messages": [f"[ERROR] additional property: {foreign[0]} [json-pointer:/view]"]}
        )
    return {**content, "blocks": numbered(content["blocks"])}


def _unique(slack: LoopbackSlack, content: Json, but: View | None = None) -> None:
    external = content.get("external_id")
    if external and any(view.content.get("external_id") == external for view in slack.views.values() if view is not but):
        raise RefusalError("duplicate_external_id")


def open_view(call: Call) -> Json:
    person = call.slack.triggers.spend(call.text("trigger_id"))
    _unique(call.slack, call.arguments["view"])
    person.view = made(call.slack, person, call.arguments["view"], "modal")
    return _shown(call, person.view)


def push(call: Call) -> Json:
    person = call.slack.triggers.spend(call.text("trigger_id"))
    if depth(person.view) >= MOST_WINDOWS:
        raise RefusalError("push_limit_reached")
    _unique(call.slack, call.arguments["view"])
    person.view = made(call.slack, person, call.arguments["view"], "modal", person.view)
    return _shown(call, person.view)


def depth(view: View | None) -> int:
    return 0 if view is None else 1 + depth(view.under)


def update(call: Call) -> Json:
    view = _named(call)
    if call.text("hash") and call.text("hash") != view.hash:
        raise RefusalError("hash_conflict")
    renew(call.slack, view, call.arguments["view"])
    return _shown(call, view)


def renew(slack: LoopbackSlack, view: View, content: Json) -> None:
    """New content in a view that is open. Raises RefusalError."""
    _unique(slack, content, view)
    view.content, view.hash, view.errors = checked(content, str(view.content["type"])), slack.names.secret("hash"), {}
    slack.changes.tell()


def _named(call: Call) -> View:
    if not call.text("view_id") and not call.text("external_id"):
        raise RefusalError("invalid_arguments", response_metadata={"messages": ["[ERROR] missing required field: view_id"]})
    for view in call.slack.views.values():
        if view.id == call.text("view_id") or (view.content.get("external_id") or None) == call.text("external_id"):
            return view
    raise RefusalError("not_found")


def publish(call: Call) -> Json:
    """A person's Home, anew each time."""
    person = call.team.whose(call.text("user_id"))
    if person is None:
        raise RefusalError("user_not_found")
    if person.home is None:
        person.home = made(call.slack, person, call.arguments["view"], "home")
    elif call.text("hash") and call.text("hash") != person.home.hash:
        raise RefusalError("hash_conflict")
    else:
        renew(call.slack, person.home, call.arguments["view"])
    return _shown(call, person.home)


def _shown(call: Call, view: View) -> Json:
    call.slack.changes.tell()
    return {"view": view.shape()}


METHODS = {
    "views.open": Method(open_view, "trigger_id view", "interactivity_pointer"),
    "views.publish": Method(publish, "user_id view", "hash"),
    "views.push": Method(push, "trigger_id view", "interactivity_pointer"),
    "views.update": Method(update, "view", "view_id external_id hash"),
}
