"""Everything that comes in becomes one ask, remembered before it is acknowledged."""

import json
from dataclasses import asdict

from adapters.chat import Ask, Button, Listing, Notice, Voice, Window, Home, Field, Item
from tests.adapters.slack.desks import Noted, running
from tests.platforms.slack import LoopbackSlack


async def a_command_is_an_ask_with_its_place_and_person(slack: LoopbackSlack, desk: Noted) -> None:
    channel, ann = slack.team().channel("news"), slack.team().person("ann", tz="Asia/Kolkata")
    async with running(slack, desk):
        await ann.types("/brief https://example.com/a full", channel)
        await slack.until(lambda: ann.answers(channel))
    (ask,) = desk.answered
    assert (ask.way, ask.text, ask.place.channel, ask.place.name) == ("command", "https://example.com/a full", channel.id, "news")
    assert (ask.person.external, ask.person.zone, ask.person.manages) == (ann.id, "Asia/Kolkata", True)
    assert "https://example.com/a full" in ann.answers(channel)[0].words
