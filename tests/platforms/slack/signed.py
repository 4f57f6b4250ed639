"""Signed HTTP: the same payloads as POSTs to our app's own address, signed as Slack signs them."""

from __future__ import annotations

import hashlib
import hmac
import json
import time
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import aiohttp

from tests.platforms.slack.deliveries import COMMANDS, EVENTS, Delivery

if TYPE_CHECKING:
    from tests.platforms.slack.names import Json
    from tests.platforms.slack.server import LoopbackSlack

JSON_TYPE, FORM_TYPE = "application/json", "application/x-www-form-urlencoded"


def signature(secret: str, timestamp: str, body: str) -> str:
    """`X-Slack-Signature`: v0, HMAC-SHA256 over version, time and body."""
    return "v0=" + hmac.new(secret.encode(), f"v0:{timestamp}:{body}".encode(), hashlib.sha256).hexdigest()


def written(delivery: Delivery) -> tuple[str, str]:
    """The body and its content type: events as JSON, commands as a form, interactions as a form with one JSON field."""
    if delivery.kind == EVENTS:
        return json.dumps(delivery.payload), JSON_TYPE
    if delivery.kind == COMMANDS:
        return urlencode(delivery.payload), FORM_TYPE
    return urlencode({"payload": json.dumps(delivery.payload)}), FORM_TYPE


class Signed:
    """The way to our app's HTTP address. `secret` and `timestamp` (Unix seconds) can be made wrong on purpose."""

    def __init__(self, slack: LoopbackSlack, url: str) -> None:
        self._slack = slack
        self.url = url
        self.secret = slack.app.signing_secret
        self.timestamp: int | None = None
        self.statuses: list[int] = []
        self.ready = True

    def _headers(self, body: str, content_type: str) -> dict[str, str]:
        stamp = str(int(time.time()) if self.timestamp is None else self.timestamp)
        return {
            "Content-Type": content_type,
            "X-Slack-Request-Timestamp": stamp,
            "X-Slack-Signature": signature(self.secret, stamp, body),
            "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
        }

    async def carry(self, delivery: Delivery) -> None:
        """Post it in the background: our app's answer is its acknowledgement."""
        self._slack.spawn(self._attempt(delivery))

    async def _attempt(self, delivery: Delivery) -> None:
        body, content_type = written(delivery)
        headers = self._headers(body, content_type)
        if delivery.attempts > 1:
            headers |= {"X-Slack-Retry-Num": str(delivery.attempts - 1), "X-Slack-Retry-Reason": delivery.reason}
        try:
            status, text = await self.post(body, headers)
        except aiohttp.ClientError:
            self._missed(delivery, "connection_failed")
        else:
            self._judge(delivery, status, text)

    async def post(self, body: str, headers: dict[str, str]) -> tuple[int, str]:
        async with self._slack.web.post(self.url, data=body.encode(), headers=headers) as answer:
            text = await answer.text()
        self.statuses.append(answer.status)
        return answer.status, text

    def _judge(self, delivery: Delivery, status: int, text: str) -> None:
        if 200 <= status < 300:
            self._slack.deliveries.acked(delivery.id, _read(text))
        else:
            self._missed(delivery, "http_error")

    def _missed(self, delivery: Delivery, why: str) -> None:
        delivery.misses(why, self._slack.clock.elapsed)
        self._slack.deliveries.look()

    async def verifies(self) -> bool:
        """The handshake when an address is entered: does our app give the challenge back?"""
        challenge = self._slack.names.secret("challenge")
        body = json.dumps({"type": "url_verification", "token": self._slack.app.verification_token, "challenge": challenge})
        status, text = await self.post(body, self._headers(body, JSON_TYPE))
        return status == 200 and challenge in text


def _read(text: str) -> Json:
    """An acknowledgement's content: JSON, or a plain text that is shown to the person."""
    try:
        told = json.loads(text) if text else {}
    except ValueError:
        return {"text": text}
    return told if isinstance(told, dict) else {}
