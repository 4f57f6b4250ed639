"""What every platform holds, whatever it is called. A platform's tests give a ``Rig`` and inherit ``Contract``; docs/platforms.md says how."""

import json
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol

import pytest

from adapters.chat import Ask, Button, Later, Notice, NotThere, Place, Reply, ShutOut, Unclear, Voice
from bot.desk.packing import packed, unpacked
from bot.outbox import Render
from bot.running import Platform
from tests.adapters.slack.desks import Answer, Noted
from tests.pictures.scenes import REPLIES
from tests.platforms.faults import Fault, Limited, LostCall, LostReply

SINCE = timedelta(hours=1)
HOSTILE = "@everyone @here <!channel> <@U1> <@100> [news](https://evil.example) `run` \u202emoc.live"
OPENED = frozenset({"home", "paste", "settings"})
"""Scenes that are opened for somebody, never posted."""
ALWAYS = 1_000
"""So often a desk fails that never remembers anything."""
BUTTON = Button("Save", "save", "b12")


@dataclass(frozen=True, slots=True)
class Seen:
    """An answer of ours as a person sees it now: its words, and whether everybody sees it."""

    words: str
    public: bool


class Rig(Protocol):
    """A platform with its surroundings: ours and connected, what people do there, and what they see.

    Each act returns when all that followed it has been said.
    """

    @property
    def ours(self) -> Platform:
        """Our platform, open and listening."""
        ...

    @property
    def desk(self) -> Noted:
        """Its desk, which takes notes."""
        ...

    @property
    def render(self) -> Render:
        """How a reply becomes its messages."""
        ...

    @property
    def place(self) -> Place:
        """A channel we may post in."""
        ...

    async def asks(self, text: str) -> None:
        """Somebody asks something, where everybody could read the answer."""
        ...

    async def repeats(self) -> None:
        """The platform hands over once more what was asked last."""
        ...

    async def presses(self, label: str) -> None:
        """Somebody presses a button under the last answer."""
        ...

    def seen(self) -> list[Seen]:
        """Our answers, as they stand now."""
        ...

    def posted(self) -> list[str]:
        """What stands in ``place``: the words of each post of ours."""
        ...

    def pings(self) -> int:
        """How many people we have pinged."""
        ...

    def now(self) -> datetime:
        """The platform's clock."""
        ...

    def restarted(self) -> AbstractAsyncContextManager[Platform]:
        """A new process of ours on the same platform, connected."""
        ...


class Far(Rig, Protocol):
    """The same, where the service is on other machines."""

    @property
    def closed(self) -> Place:
        """A channel we may not post in."""
        ...

    def fails(self, fault: Fault) -> None:
        """The next post meets this fault."""
        ...

    def wrong(self) -> Platform:
        """Ours with a token nobody knows, not opened."""
        ...


def saying(*replies: Reply) -> Answer:
    """A desk's answer to everything: these replies, one after the other."""

    async def say(_: Ask, voice: Voice) -> None:
        for one in replies:
            await voice.say(one)

    return say


async def posted(rig: Rig, reply: Reply, key: str) -> None:
    """Post all of a reply."""
    for message in rig.render(reply):
        await rig.ours.post(rig.place, message, key)


class Contract:
    """The claims; each stands in docs/platforms.md in the same words. Whoever inherits has a fixture ``rig``."""

    # asks

    async def an_ask_is_remembered_and_then_answered(self, rig: Rig) -> None:
        await rig.asks("what is new")
        (asked,) = rig.desk.asks
        assert "what is new" in (asked.text, *asked.fields.values())
        assert [one.key for one in rig.desk.answered] == [asked.key]
        assert asked.place.platform == rig.place.platform
        assert asked.person.external

    async def an_ask_that_cannot_be_remembered_is_not_answered(self, rig: Rig) -> None:
        rig.desk.failing = ALWAYS
        await rig.asks("what is new")
        assert rig.desk.answered == []

    async def an_ask_that_comes_twice_is_answered_once(self, rig: Rig) -> None:
        await rig.asks("what is new")
        await rig.repeats()
        assert len(rig.desk.answered) == 1
        assert len(rig.seen()) == 1

    async def an_ask_can_be_written_as_json_and_read_again(self, rig: Rig) -> None:
        await rig.asks("what is new")
        (asked,) = rig.desk.asks
        assert unpacked(json.loads(json.dumps(packed(asked)))) == asked

    async def an_ask_that_a_crash_cut_short_is_answered_by_the_next_process(self, rig: Rig) -> None:
        rig.desk.reply = saying()  # nothing is said: it crashed
        await rig.asks("what is new")
        (asked,) = rig.desk.asks
        rig.desk.reply = saying(Notice("Here it is."))
        async with rig.restarted() as ours:
            await ours.answer(unpacked(json.loads(json.dumps(packed(asked)))))
        assert [one.words for one in rig.seen() if "Here it is." in one.words]

    # answers

    @pytest.mark.parametrize("public", [False, True])
    async def an_answer_is_seen_by_whoever_asked_alone_unless_it_is_public(self, rig: Rig, public: bool) -> None:
        rig.desk.reply = saying(Notice("Here it is.", public=public))
        await rig.asks("what is new")
        (seen,) = rig.seen()
        assert "Here it is." in seen.words
        assert seen.public == public

    async def a_word_in_between_gives_way_to_the_answer(self, rig: Rig) -> None:
        rig.desk.reply = saying(Notice("Reading…", "working"), Notice("Here it is."))
        await rig.asks("what is new")
        assert [("Reading" in one.words, "Here it is." in one.words) for one in rig.seen()] == [(False, True)]

    async def a_pressed_button_comes_back_with_all_it_carries(self, rig: Rig) -> None:
        rig.desk.reply = saying(Notice("Here it is.", buttons=(BUTTON,)))
        await rig.asks("what is new")
        await rig.presses(BUTTON.label)
        pressed = rig.desk.asks[-1]
        assert pressed.way == "button"
        assert pressed.pressed is not None
        assert (pressed.pressed.act, pressed.pressed.subject) == (BUTTON.act, BUTTON.subject)

    async def the_words_of_others_ping_nobody(self, rig: Rig) -> None:
        rig.desk.reply = saying(Notice(HOSTILE, public=True))
        await rig.asks("what is new")
        await posted(rig, Notice(HOSTILE), "hostile:1")
        assert rig.seen()
        assert rig.posted()
        assert rig.pings() == 0

    # posts

    async def every_reply_can_be_frozen_as_json_and_posted(self, rig: Rig) -> None:
        for name in REPLIES.keys() - OPENED:
            messages = json.loads(json.dumps(list(rig.render(REPLIES[name]()))))
            assert messages, name
            for number, message in enumerate(messages):
                receipt = await rig.ours.post(rig.place, message, f"scene:{name}:{number}")
                assert receipt.message, name

    async def a_post_is_found_by_its_key_and_no_other_is(self, rig: Rig) -> None:
        (message,) = rig.render(Notice("The morning digest"))
        receipt = await rig.ours.post(rig.place, message, "digest:1")
        since = rig.now() - SINCE
        found = await rig.ours.find(rig.place, "digest:1", since)
        assert found is not None
        assert found.message == receipt.message
        assert await rig.ours.find(rig.place, "digest:2", since) is None


class Afar(Contract):
    """What besides holds for a platform whose service is on other machines: its answers get lost, and it may refuse us."""

    async def a_post_whose_reply_was_lost_is_unclear_and_found(self, rig: Far) -> None:
        (message,) = rig.render(Notice("The morning digest"))
        rig.fails(LostReply())
        with pytest.raises(Unclear):
            await rig.ours.post(rig.place, message, "digest:1")
        assert await rig.ours.find(rig.place, "digest:1", rig.now() - SINCE) is not None
        assert len(rig.posted()) == 1

    async def a_post_that_was_lost_on_its_way_is_not_found_and_never_said_to_be_there(self, rig: Far) -> None:
        (message,) = rig.render(Notice("The morning digest"))
        rig.fails(LostCall())
        with pytest.raises(Unclear):
            await rig.ours.post(rig.place, message, "digest:1")
        assert await rig.ours.find(rig.place, "digest:1", rig.now() - SINCE) is None
        assert rig.posted() == []

    async def a_platform_that_asks_for_patience_is_left_alone_for_as_long_as_it_says(self, rig: Far) -> None:
        (message,) = rig.render(Notice("The morning digest"))
        rig.fails(Limited("3600"))
        with pytest.raises(Later) as caught:
            await rig.ours.post(rig.place, message, "digest:1")
        assert 3500 <= caught.value.seconds <= 3700
        assert rig.posted() == []

    async def a_place_that_is_closed_to_us_is_named_with_what_to_do(self, rig: Far) -> None:
        (message,) = rig.render(Notice("The morning digest"))
        with pytest.raises(NotThere) as caught:
            await rig.ours.post(rig.closed, message, "digest:1")
        assert str(caught.value)
        assert caught.value.advice

    async def a_wrong_token_is_told_when_we_open(self, rig: Far) -> None:
        with pytest.raises(ShutOut) as caught:
            async with rig.wrong():
                pass
        assert caught.value.advice


def moment(seconds: float) -> datetime:
    """A platform's clock as a moment."""
    return datetime.fromtimestamp(seconds, UTC)
