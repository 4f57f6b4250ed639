"""Socket Mode: sockets, acknowledgements, and what comes again."""

import asyncio
import json
from typing import Self

import aiohttp
import pytest
from slack_sdk.web.async_client import AsyncWebClient

from tests.platforms.slack import LoopbackSlack, LostCall, LostReply
from tests.platforms.slack.names import Json
from tests.platforms.slack.parrot import Parrot, parrot
from tests.platforms.slack.people import Person
from tests.platforms.slack.refusals import refusal
from tests.platforms.slack.world import Channel, Team


class Ear:
    """A bare socket that acknowledges only when told to."""

    def __init__(self, slack: LoopbackSlack) -> None:
        self._slack = slack
        self._session = aiohttp.ClientSession()

    async def __aenter__(self) -> Self:
        opened = await AsyncWebClient(base_url=self._slack.url).apps_connections_open(app_token=self._slack.app_token)
        self.url = opened["url"]
        self.socket = await self._session.ws_connect(self.url)
        self.hello = await self.hears()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._session.close()

    async def hears(self) -> Json:
        heard: Json = json.loads(await self.socket.receive_str(timeout=20))  # a safety net
        return heard

    async def acknowledges(self, envelope: Json, **payload: object) -> None:
        await self.socket.send_str(json.dumps({"envelope_id": envelope["envelope_id"], **({"payload": payload} if payload else {})}))


async def a_socket_begins_with_hello(slack: LoopbackSlack) -> None:
    async with Ear(slack) as ear:
        assert ear.hello["type"] == "hello"
        assert ear.hello["num_connections"] == 1
        assert ear.hello["connection_info"] == {"app_id": slack.app.id}


async def an_address_is_good_for_one_socket(slack: LoopbackSlack) -> None:
    async with Ear(slack) as ear, aiohttp.ClientSession() as session:
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await session.ws_connect(ear.url)


async def an_unacknowledged_envelope_comes_again(slack: LoopbackSlack, channel: Channel, ann: Person) -> None:
    async with Ear(slack) as ear:
        await ann.posts("hello", channel)
        first = await ear.hears()
        slack.clock.passes(3)
        second = await ear.hears()
        await ear.acknowledges(second)
        await slack.settled()
    assert first["payload"] == second["payload"]
    assert (first["retry_attempt"], second["retry_attempt"], second["retry_reason"]) == (0, 1, "timeout")


async def an_event_comes_three_times_more_then_never(slack: LoopbackSlack, channel: Channel, ann: Person) -> None:
    async with Ear(slack) as ear:
        await ann.posts("hello", channel)
        attempts = [await ear.hears()]
        for pause in (3, 63, 303):
            slack.clock.passes(pause)
            attempts.append(await ear.hears())
        slack.clock.passes(3600)
    assert [each["retry_attempt"] for each in attempts] == [0, 1, 2, 3]
    assert slack.deliveries.all[0].failed == "timeout"


async def a_lost_socket_hands_its_events_to_the_next(slack: LoopbackSlack, channel: Channel, ann: Person) -> None:
    async with Ear(slack) as ear:
        await ann.posts("hello", channel)
        lost = await ear.hears()
        slack.sockets.drop()
        await slack.until(lambda: not slack.sockets.open)
        await ann.posts("while you were away", channel)
    async with Ear(slack) as ear:
        again, new = await ear.hears(), await ear.hears()
    assert again["payload"]["event_id"] == lost["payload"]["event_id"]
    assert new["payload"]["event"]["text"] == "while you were away"


async def a_command_is_not_sent_twice(slack: LoopbackSlack, channel: Channel, ann: Person) -> None:
    async with Ear(slack) as ear:
        told = await ann.types("/brief hello", channel)
        envelope = await ear.hears()
        slack.clock.passes(3600)
        await ear.acknowledges(envelope)
        await slack.until(lambda: told.acked)
    assert (told.attempts, told.failed) == (1, "timeout")
    assert envelope["accepts_response_payload"]


async def an_acknowledgement_may_hold_the_first_answer(slack: LoopbackSlack, channel: Channel, ann: Person) -> None:
    async with Ear(slack) as ear:
        told = await ann.types("/brief hello", channel)
        await ear.acknowledges(await ear.hears(), text="Reading…")
        await slack.until(lambda: ann.answers(channel))
        async with aiohttp.ClientSession() as session:
            await session.post(told.payload["response_url"], json={"text": "Read.", "replace_original": True})
    assert [message.text for message in ann.answers(channel)] == ["Read."]


@pytest.mark.parametrize("fault", [LostCall(), LostReply()])
async def a_socket_is_cut_at_a_payload(fault: LostCall | LostReply, slack: LoopbackSlack, channel: Channel, ann: Person) -> None:
    slack.fails("socket", fault, call=2)
    async with Ear(slack) as ear:
        await ann.posts("one", channel)
        await ear.acknowledges(await ear.hears())
        await slack.settled()
        await ann.posts("two", channel)
        await slack.until(lambda: not slack.sockets.open)
    async with Ear(slack) as ear:
        again = await ear.hears()
    assert again["payload"]["event"]["text"] == "two"
    assert (again["retry_attempt"], again["retry_reason"]) == (1, "socket_closed")


async def an_event_comes_twice_when_all_are_doubled(slack: LoopbackSlack, channel: Channel, ann: Person) -> None:
    slack.deliveries.doubled = True
    async with Ear(slack) as ear:
        await ann.posts("hello", channel)
        first, second = await ear.hears(), await ear.hears()
    assert first["payload"]["event_id"] == second["payload"]["event_id"]


async def an_acknowledgement_before_a_call_is_told_from_one_after(
    slack: LoopbackSlack, channel: Channel, ann: Person, client: AsyncWebClient
) -> None:
    async with Ear(slack) as ear:
        first = await ann.types("/brief one", channel)
        await ear.acknowledges(await ear.hears())
        await slack.settled()
        await client.auth_test()
        second = await ann.types("/brief two", channel)
        await ear.acknowledges(await ear.hears())
        await slack.settled()
    call = slack.called("auth.test")[0]
    assert first.acked_before(call)
    assert not second.acked_before(call)


async def an_envelope_goes_to_one_of_several_sockets(slack: LoopbackSlack, channel: Channel, ann: Person) -> None:
    async with Ear(slack) as left, Ear(slack) as right:
        for number in range(4):
            await ann.posts(str(number), channel)
        heard = [[(await ear.hears())["payload"]["event"]["text"] for _ in range(2)] for ear in (left, right)]
    assert sorted([*heard[0], *heard[1]]) == ["0", "1", "2", "3"]


async def an_eleventh_socket_is_refused(slack: LoopbackSlack) -> None:
    client = AsyncWebClient(base_url=slack.url)
    for _ in range(10):
        await client.apps_connections_open(app_token=slack.app_token)
    assert await refusal(client.apps_connections_open(app_token=slack.app_token)) == "too_many_websockets"


async def an_event_may_come_twice_though_it_was_acknowledged(slack: LoopbackSlack, channel: Channel, ann: Person) -> None:
    async with Ear(slack) as ear:
        await ann.posts("hello", channel)
        first = await ear.hears()
        await ear.acknowledges(first)
        await slack.settled()
        await slack.deliveries.duplicate(slack.deliveries.all[0])
        second = await ear.hears()
    assert first["payload"] == second["payload"]
    assert first["envelope_id"] != second["envelope_id"]


async def an_acknowledgement_of_nothing_is_kept_apart(slack: LoopbackSlack) -> None:
    async with Ear(slack) as ear:
        await ear.acknowledges({"envelope_id": "nothing"})
        await ear.socket.send_str("no json")
        await slack.until(lambda: len(slack.sockets.unknown) == 2)


async def a_refresh_makes_slack_bolt_connect_anew(slack: LoopbackSlack, team: Team, channel: Channel, ann: Person) -> None:
    async with parrot(slack, team) as bird:
        await slack.sockets.refresh()
        await slack.until(lambda: slack.sockets.opened == 2 and len(slack.sockets.open) == 1)
        await ann.posts("still there?", channel)
        await slack.until(lambda: bird.heard)


async def an_unheard_event_reaches_slack_bolt_after_a_drop(slack: LoopbackSlack, team: Team, channel: Channel, ann: Person) -> None:
    async with parrot(slack, team) as bird:
        slack.sockets.drop()
        await slack.until(lambda: not slack.sockets.open)
        await ann.posts("hello", channel)
        assert bird.heard == []
        await bird.handler.client.connect_to_new_endpoint(force=True)
        await slack.until(lambda: bird.heard)
    assert [event["text"] for event in bird.heard] == ["hello"]


async def test_fifty_commands_at_once_are_all_acknowledged(slack: LoopbackSlack, team: Team, channel: Channel, ann: Person) -> None:
    async with parrot(slack, team) as bird:
        await asyncio.gather(*(ann.types(f"/brief {number}", channel) for number in range(50)))
        await slack.settled()
        await slack.until(lambda: len(ann.answers(channel)) == 50)
    assert isinstance(bird, Parrot)
    assert len(slack.deliveries.latencies()) == 50
