"""A small app on the real slack-bolt, to hold the loopback to what slack-bolt expects of Slack."""

from __future__ import annotations

import logging
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.platforms.slack.names import Json
    from tests.platforms.slack.server import LoopbackSlack
    from tests.platforms.slack.world import Team


class Parrot:
    """Says back what it hears: commands, mentions, buttons, windows. `heard` keeps every event."""

    def __init__(self, slack: LoopbackSlack, team: Team) -> None:
        self.client = AsyncWebClient(token=team.bot_token, base_url=slack.url)
        self.app = AsyncApp(client=self.client, signing_secret=slack.app.signing_secret, logger=_quiet())
        self.handler = AsyncSocketModeHandler(self.app, slack.app_token, web_client=AsyncWebClient(base_url=slack.url), ping_interval=60)
        self.heard: list[Json] = []
        self.bodies: list[Json] = []
        self._listen()

    def _listen(self) -> None:
        self.app.command("/brief")(self._command)
        self.app.event("app_mention")(self._mentioned)
        self.app.event("message")(self._heard)
        for event in ("app_home_opened", "app_uninstalled", "tokens_revoked", "reaction_added", "file_shared", "assistant_thread_started"):
            self.app.event(event)(self._heard)
        self.app.action("again")(self._pressed)
        self.app.action("window")(self._window)
        self.app.view("ask")(self._submitted)
        self.app.shortcut("brief_this")(self._shortcut)

    async def _command(self, ack: Any, command: Json, respond: Any, body: Json) -> None:
        await ack()
        self.bodies.append(body)
        button = {"type": "button", "action_id": "again", "text": {"type": "plain_text", "text": "Again"}, "value": command["text"]}
        section = {"type": "section", "text": {"type": "plain_text", "text": f"you said {command['text']}"}}
        await respond(text=f"you said {command['text']}", blocks=[section, {"type": "actions", "elements": [button]}])

    async def _mentioned(self, event: Json, say: Any) -> None:
        self.heard.append(event)
        await say(text="you called", thread_ts=event["ts"])

    async def _heard(self, event: Json) -> None:
        self.heard.append(event)

    async def _pressed(self, ack: Any, body: Json, respond: Any) -> None:
        await ack()
        self.bodies.append(body)
        await respond(text=f"once more {body['actions'][0]['value']}", replace_original=True)

    async def _window(self, ack: Any, body: Json, client: AsyncWebClient) -> None:
        await ack()
        await client.views_open(trigger_id=body["trigger_id"], view=window())

    async def _submitted(self, ack: Any, view: Json, body: Json, client: AsyncWebClient) -> None:
        said = view["state"]["values"]["words"]["typed"]["value"]
        if said == "wrong":
            await ack(response_action="errors", errors={"words": "Not this."})
            return
        await ack()
        await client.chat_postMessage(channel=body["user"]["id"], text=f"you wrote {said}")

    async def _shortcut(self, ack: Any, shortcut: Json, client: AsyncWebClient) -> None:
        await ack()
        self.bodies.append(shortcut)
        if "message" in shortcut:
            await client.chat_postEphemeral(
                channel=shortcut["channel"]["id"], user=shortcut["user"]["id"], text=f"seen {shortcut['message']['text']}"
            )
        else:
            await client.views_open(trigger_id=shortcut["trigger_id"], view=window())


def _quiet() -> logging.Logger:
    logger = logging.getLogger("parrot")
    logger.setLevel(logging.CRITICAL)
    return logger


def window() -> Json:
    element = {"type": "plain_text_input", "action_id": "typed", "max_length": 100}
    label = {"type": "plain_text", "text": "Words"}
    title, submit = {"type": "plain_text", "text": "Say it"}, {"type": "plain_text", "text": "Go"}
    blocks = [{"type": "input", "block_id": "words", "label": label, "element": element}]
    return {"type": "modal", "callback_id": "ask", "title": title, "submit": submit, "blocks": blocks}


@asynccontextmanager
async def parrot(slack: LoopbackSlack, team: Team) -> AsyncIterator[Parrot]:
    """A parrot connected over Socket Mode."""
    bird = Parrot(slack, team)
    await bird.handler.connect_async()  # type: ignore[no-untyped-call] # slack-bolt writes no types there
    await slack.connected()
    try:
        yield bird
    finally:
        await bird.handler.close_async()  # type: ignore[no-untyped-call] # slack-bolt writes no types there
