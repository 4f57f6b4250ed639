"""Every ask is remembered before it is acknowledged, answered once, and finished after a crash; and what a person never sees."""

import asyncio
import json
import logging
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from adapters.chat import Ask, Button, Later, Notice, NotThere, Place, Receipt, Reply, ShutOut, Unclear, Way, Window
from adapters.store.inbox import LEASE
from adapters.store.tidying import Retention
from adapters.web.fetcher import Limits
from bot.commands.values import Help
from bot.desk.desk import ALONE_FROM, MOST_ATTEMPTS, STUCK, Closed, Desk
from bot.desk.packing import packed, unpacked
from bot.desk.tools import Leaving
from tests.adapters.web.serving import answer, fetching, serving
from tests.bot.desk.asking import NOW, Recording, Room, at_desk, furnish, room, words
from tests.bot.polling import opened
from tests.platforms.conversations import HEADLINE, PAGES, SAMPLE, TEXT


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Room]:
    async with room(tmp_path) as made:
        yield made


# once


async def test_an_ask_that_comes_again_is_answered_once(here: Room) -> None:
    ask = here.ask("command", "help")
    first, again = await here.answered(ask), await here.answered(ask)
    assert first.said
    assert not again.said


async def test_an_ask_under_its_other_name_is_the_same(here: Room) -> None:
    first = await here.answered(here.ask("mention", "help", also="event:1"))
    again = await here.answered(here.ask("mention", "help", also="event:1"))
    assert (len(first.said), again.said) == (1, [])


async def test_an_ask_that_is_answered_already_is_not_answered_again(here: Room) -> None:
    ask = here.ask("command", "help")
    await here.answered(ask)
    voice = Recording()
    await here.desk.answer(ask, voice)
    assert not voice.said


async def test_an_ask_is_answered_once_by_two_who_try_at_the_same_time(here: Room) -> None:
    ask, voice = here.ask("command", f"{here.server.link('/a')}"), Recording()
    assert await here.desk.receive(ask)
    await asyncio.gather(here.desk.answer(ask, voice), here.desk.answer(ask, voice))
    assert len(voice.answers) == 1


async def test_post_here_pressed_twice_posts_once(here: Room) -> None:
    post = next(one for one in (await here.types(here.server.link("/a"))).buttons if one.act == "post")
    first, second = await here.presses(post), await here.presses(post)
    assert [one.public for one in first.said] == [True]
    assert second.words.startswith("It is posted here already.")


# after a crash


async def test_what_was_acknowledged_and_not_answered_is_answered_after_a_restart(tmp_path: Path) -> None:
    async with serving() as server, opened(tmp_path) as store, fetching(server) as fetcher:
        furnish(server)
        async with at_desk(server, store, fetcher) as before:
            ask = before.ask("command", server.link("/a"))
            assert await before.desk.receive(ask)
        async with at_desk(server, store, fetcher) as after:
            after.clock.now += timedelta(minutes=1)
            await after.desk.__aenter__()
            voice = Recording()
            assert await after.desk.finish("slack", lambda left: after.desk.answer(left, voice)) == 1
            assert HEADLINE in voice.words
            assert await after.desk.finish("slack", lambda left: after.desk.answer(left, voice)) == 0
            assert len(voice.answers) == 1


async def test_another_platforms_asks_are_left_to_it(here: Room) -> None:
    assert await here.desk.receive(here.ask("command", "help"))
    here.clock.now += STUCK * 2
    assert await here.desk.finish("discord", _never, STUCK) == 0
    assert await here.desk.finish("slack", _nothing, STUCK) == 1


async def test_an_ask_on_its_way_is_nobodys_to_finish(here: Room) -> None:
    assert await here.desk.receive(here.ask("command", "help"))
    assert await here.desk.finish("slack", _never) == 0
    assert await here.desk.finish("slack", _never, STUCK) == 0


async def test_an_ask_another_process_works_on_is_left_to_it_until_it_is_silent(here: Room) -> None:
    ask = here.ask("command", "help")
    assert await here.desk.receive(ask)
    assert await here.store.inbox.begun(ask.key, here.clock()) == 1
    voice = Recording()
    await here.desk.answer(ask, voice)
    assert not voice.said
    here.clock.now += LEASE * 2
    await here.desk.answer(ask, voice)
    assert "I turn news into briefings" in voice.words


async def test_what_takes_long_stays_with_who_works_on_it(here: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.desk.desk.HOLDING", 0.001)
    ask, voice, held = here.ask("command", "help"), Recording(), asyncio.Event()
    say = voice.say

    async def slow(reply: Reply) -> Receipt:
        here.clock.now += LEASE * 2
        moved.set()
        await held.wait()
        return await say(reply)

    moved = asyncio.Event()
    monkeypatch.setattr(Recording, "say", lambda self, reply: slow(reply) if self is voice else say(reply))
    assert await here.desk.receive(ask)
    answering = asyncio.create_task(here.desk.answer(ask, voice))
    async with asyncio.timeout(90):
        await moved.wait()
        await _renewed(here)
        assert await here.store.inbox.begun(ask.key, here.clock() + timedelta(seconds=1)) == 0
        held.set()
        await answering
    assert len(voice.said) == 1


async def _renewed(here: Room) -> None:
    """Until the answering process has said that it still works on it."""
    renewed, hold = asyncio.Event(), here.store.inbox.hold

    async def told(key: str, now: datetime) -> None:
        await hold(key, now)
        renewed.set()

    here.store.inbox.hold = told  # type: ignore[method-assign] # listened to, and done all the same
    await renewed.wait()


async def test_an_ask_that_ends_every_process_is_left_alone_and_told(here: Room) -> None:
    ask = here.ask("command", "help")
    assert await here.desk.receive(ask)
    for number in range(MOST_ATTEMPTS):
        await here.store.inbox.begun(ask.key, here.clock() + number * timedelta(minutes=2))
    here.clock.now += timedelta(hours=1)
    voice = Recording()
    await here.desk.answer(ask, voice)
    assert voice.words.startswith("I was stopped again and again")
    assert not await here.store.inbox.unfinished()


async def test_what_may_have_ended_the_process_is_answered_alone_after_the_others(here: Room) -> None:
    begun, most = list[str](), 0
    asks = [here.ask("command", "help") for _ in range(5)]
    for number, ask in enumerate(asks):
        assert await here.desk.receive(ask)
        for time in range(ALONE_FROM if number < 2 else 1):
            await here.store.inbox.begun(ask.key, here.clock() + time * LEASE * 2)
    here.clock.now += timedelta(hours=1)
    now = 0

    async def noting(ask: Ask) -> None:
        nonlocal now, most
        now, most = now + 1, max(most, now + 1) if len(begun) >= 3 else 0
        begun.append(ask.key)
        await asyncio.sleep(0)
        now -= 1

    assert await here.desk.finish("slack", noting, STUCK) == 5
    assert begun == [ask.key for ask in (*asks[2:], *asks[:2])]
    assert most == 1


async def test_an_ask_of_yesterday_is_given_up(here: Room) -> None:
    assert await here.desk.receive(here.ask("command", "help"))
    here.clock.now += timedelta(days=2)
    assert await here.desk.finish("slack", _never, STUCK) == 0
    assert not await here.store.inbox.unfinished()


async def test_an_inbox_row_that_cannot_be_read_is_given_up(here: Room) -> None:
    await here.store.inbox.receive("slack:1", "", {"version": 0}, NOW)
    here.clock.now += STUCK * 2
    assert await here.desk.finish("slack", _never, STUCK) == 0
    assert not await here.store.inbox.unfinished()


async def test_finished_keys_are_kept_an_hour_and_no_longer(here: Room) -> None:
    await here.types("help")
    assert await here.desk.purge() == 0
    here.clock.now += timedelta(hours=2)
    assert await here.desk.purge() == 1


async def _never(_: Any) -> None:
    pytest.fail("nothing was to be answered")


async def _nothing(_: Any) -> None:
    pass


async def test_an_ask_comes_back_from_the_inbox_as_it_was(here: Room) -> None:
    ask = here.ask("button", "x", pressed=Button("Post here", "post", "b1"), nearby=("a", "b"), fields={"text": "y"}, reach={"until": 1.5})
    assert unpacked(json.loads(json.dumps(packed(ask)))) == ask


async def test_what_no_database_keeps_is_taken_out_before(here: Room) -> None:
    voice = await here.types("he\x00lp \ud800")
    assert voice.said
    assert "\x00" not in json.dumps(packed(here.ask("command", "\x00\ud800")))


# what keeps an answer from being said


async def test_an_answer_that_must_wait_is_tried_again_later(here: Room) -> None:
    ask, voice = here.ask("command", "help"), Recording(broken=[Later("Slack asks me to wait 30 s.")])
    await here.answered(ask, voice)
    assert not voice.said
    here.clock.now += STUCK * 2
    assert await here.desk.finish("slack", lambda left: here.desk.answer(left, voice), STUCK) == 1
    assert "I turn news into briefings" in voice.words


async def test_an_answer_that_can_be_looked_for_is_said_again_later(here: Room) -> None:
    lost = Unclear("no reply")
    lost.findable = True
    ask, voice = here.ask("command", "help"), Recording(broken=[lost])
    await here.answered(ask, voice)
    assert not voice.said
    here.clock.now += STUCK * 2
    assert await here.desk.finish("slack", lambda left: here.desk.answer(left, voice), STUCK) == 1
    assert len(voice.said) == 1


@pytest.mark.parametrize("error", [Unclear("no reply"), ShutOut("revoked"), NotThere("gone")], ids=["unclear", "shut out", "not there"])
async def test_an_answer_that_may_stand_there_or_never_can_is_not_said_again(error: Exception, here: Room) -> None:
    await here.answered(here.ask("command", "help"), Recording(broken=[error]))
    assert not await here.store.inbox.unfinished()


async def test_where_i_am_not_nothing_is_lost(here: Room) -> None:
    refusal = NotThere("I am not in #news.", "`/invite @brief`, then press **Try again**; nothing is lost.")
    voice = await here.types(f"{here.server.link('/a')} quotes")
    post = next(one for one in voice.buttons if one.act == "post")
    told = await here.answered(here.ask("button", pressed=post), Recording(broken=[refusal]))
    assert told.words.startswith("I am not in #news. `/invite @brief`, then press **Try again**; nothing is lost.")
    assert not told.said[0].public
    again = await here.presses(told.buttons[0])
    assert (again.said[0].public, HEADLINE in again.words) == (True, True)
    assert getattr(again.said[0], "shown", "") == "quotes"


async def test_a_briefing_that_could_not_be_posted_was_not_given_to_everybody(here: Room) -> None:
    notice = NotThere("I am not in #news.")
    await here.answered(here.ask("command", f"{here.server.link('/a')} public", who="U1"), _second(notice))
    channel = (await here.store.places.channels(1))[0]
    assert await here.store.briefings.last(1, 5, channel=channel.number) == ()


def _second(error: Exception) -> Recording:
    """A voice that can say "Reading…" and not the answer."""

    class Late(Recording):
        async def say(self, reply: Any) -> Any:
            if reply.public and not (isinstance(reply, Notice) and reply.tone == "working"):
                raise error
            return await super().say(reply)

    return Late()


async def test_a_bug_is_told_with_an_id_that_stands_in_the_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def broken(*_: object) -> Notice:
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr(logging.getLogger("newsbrief"), "propagate", True)
    async with room(tmp_path) as here:
        desk = Desk(here.tools, [{Help: broken}])
        ask, voice = here.ask("command", "help"), Recording()
        assert await desk.receive(ask)
        await desk.answer(ask, voice)
    sentence = voice.words.split("\n")[0]
    number = sentence.partition("(id ")[2][:8]
    assert sentence == f"That went wrong on my side, and not because of you (id {number}). It is in the log."
    assert [number in record.getMessage() for record in caplog.records if record.exc_info] == [True]
    assert "ZeroDivisionError" not in voice.words


async def test_a_closing_desk_acknowledges_nothing_new(here: Room) -> None:
    here.desk.leave()
    with pytest.raises(Closed):
        await here.desk.receive(here.ask("command", "help"))


# slow


async def test_somebody_can_stop_what_is_slow(here: Room) -> None:
    here.stops.held = True
    asking = asyncio.create_task(here.types(here.server.link("/slow")))
    await here.stops.reached.wait()
    name = next(iter(here.stops._waiting))
    pressed = await here.presses(Button("Stop", "stop", name))
    voice = await asking
    assert pressed.said == []
    assert [one.label for one in voice.buttons] == ["Stop"]
    assert "Stopped. I do not try it again." in voice.words
    assert (await here.presses(Button("Stop", "stop", name))).words.startswith("Nothing is being tried any more.")


async def test_a_closing_desk_leaves_what_is_slow_to_the_next_start(here: Room) -> None:
    here.stops.held = True
    asking = asyncio.create_task(here.types(here.server.link("/slow")))
    await here.stops.reached.wait()
    here.desk.leave()
    await asking
    assert [one.body["text"] for one in await here.store.inbox.unfinished()] == [here.server.link("/slow")]
    with pytest.raises(Leaving):
        await here.stops.pause("x", 1)


async def test_of_several_links_the_fast_ones_are_not_kept_waiting(here: Room) -> None:
    voice = await here.types(f"{here.server.link('/slow')} {here.server.link('/tolle')}")
    assert voice.words.index("The river Tolle") < voice.words.index("I will try twice more")
    assert here.stops.waited == [20.0, 60.0]


# a word in between


async def test_what_is_known_already_comes_without_a_word_in_between(tmp_path: Path) -> None:
    async with room(tmp_path, patience=30) as here:
        assert len((await here.types(here.server.link("/a"))).said) == 1


async def test_what_takes_long_says_reading_at_once(here: Room) -> None:
    voice = await here.types(here.server.link("/a"))
    assert [words(one).split("\n")[0] for one in voice.said][:1] == ["Reading…"]


async def test_a_word_in_between_that_cannot_be_said_keeps_no_answer_away(here: Room) -> None:
    voice = await here.answered(here.ask("command", here.server.link("/a")), Recording(broken=[Unclear("no reply")]))
    assert HEADLINE in voice.words


# many


async def test_fifty_at_once_are_each_answered_and_one_link_is_read_once(tmp_path: Path) -> None:
    async with room(tmp_path, Limits(total=60, connect=10, pause=0.0)) as here:
        asks = [here.ask("command", here.server.link("/a"), who=f"U{one}", channel=f"C{one % 5}") for one in range(50)]
        voices = await asyncio.gather(*(here.answered(ask) for ask in asks))
        assert all(len(voice.answers) == 1 and HEADLINE in voice.words for voice in voices)
        assert here.server.counts == Counter({"/a": 1})


async def test_a_minute_later_there_is_more(here: Room) -> None:
    for _ in range(6):
        await here.types(here.server.link("/a"))
    here.clock.now += timedelta(seconds=40)
    assert "the next one in 20 s." in (await here.types(here.server.link("/a"))).words
    assert HEADLINE in (await here.types(here.server.link("/a"), who="U2")).words
    here.clock.now += timedelta(seconds=20)
    assert HEADLINE in (await here.types(here.server.link("/a"))).words


# whose it is


async def test_a_forged_button_shows_nothing_of_another_workspace(here: Room) -> None:
    mine = await here.types(here.server.link("/a"))
    for act in ("post", "longer", "quotes", "save", "why"):
        subject = next(one.subject for one in mine.buttons if one.act == "save")
        told = await here.presses(Button("x", act, subject), workspace="T2")
        assert told.words.startswith("I do not have that briefing any more."), act


async def test_a_private_paste_is_nobody_elses_by_its_number(here: Room) -> None:
    mine = await here.types(TEXT.replace("\n\n", " "))
    save = next(one for one in mine.buttons if one.act == "save")
    assert (await here.presses(save)).words.startswith("Saved.")
    assert (await here.presses(save, who="U2")).words.startswith("I do not have that briefing any more.")
    await here.presses(next(one for one in mine.buttons if one.act == "post"))
    assert (await here.presses(save, who="U2")).words.startswith("Saved.")


async def test_a_digest_of_elsewhere_is_not_changed_by_its_number(here: Room) -> None:
    made = await here.types("digest add 8:30", zone="Europe/Berlin")
    pause = next(one for one in made.buttons if one.act == "pause")
    for elsewhere in ({"workspace": "T2"}, {"channel": "C2"}, {"direct": True, "who": "U2"}):
        told = await here.presses(pause, **elsewhere)
        assert told.words.startswith("That digest is not here any more."), elsewhere
    assert "paused until you resume it" in (await here.presses(pause)).words


async def test_a_digest_to_somebody_is_theirs_alone(here: Room) -> None:
    await here.types("digest add 8:30 to me", zone="Europe/Berlin")
    assert (await here.types("digest list", who="U2")).words.startswith("No digests here yet")
    assert (await here.types("digest remove 1", who="U2")).words.startswith("No digests here yet")
    assert "is removed" in (await here.types("digest remove 1")).words


async def test_nonsense_on_a_button_is_told(here: Room) -> None:
    for act, subject in (
        ("post", ""),
        ("post", "b99999999999999999"),
        ("longer", "x'; --"),
        ("more", "s1"),
        ("pause", "d0"),
        ("pause", "z"),
        ("mute", ""),
    ):
        assert (await here.presses(Button("x", act, subject))).answers, act  # type: ignore[arg-type] # the acts of the table


async def test_errors_are_for_whoever_asked_also_where_the_answer_is_for_all(here: Room) -> None:
    voice = await here.answered(here.ask("mention", f"<@U0> {here.server.link('/forbidden')}"))
    assert [one.public for one in voice.answers] == [False]


async def test_a_pasted_link_that_cannot_be_read_is_not_told(here: Room) -> None:
    await here.types("settings links auto")
    assert not (await here.answered(here.ask("link", here.server.link("/forbidden")))).said


async def test_who_pastes_many_links_is_not_told_of_limits(here: Room) -> None:
    await here.types("settings links auto")
    voices = [await here.answered(here.ask("link", here.server.tell(f"/{one}", answer(SAMPLE)))) for one in range(8)]
    assert [len(voice.said) for voice in voices] == [1] * 6 + [0] * 2


async def test_two_who_paste_one_link_at_once_get_one_answer(here: Room) -> None:
    await here.types("settings links auto")
    asks = [here.ask("link", here.server.link("/a"), who=who) for who in ("U1", "U2")]
    voices = await asyncio.gather(*map(here.answered, asks))
    assert sorted(len(voice.said) for voice in voices) == [0, 1]


async def test_a_day_later_a_pasted_link_is_briefed_again(here: Room) -> None:
    await here.types("settings links auto")
    assert (await here.answered(here.ask("link", here.server.link("/a")))).said
    here.clock.now += timedelta(hours=23)
    assert not (await here.answered(here.ask("link", here.server.link("/a")))).said
    here.clock.now += timedelta(hours=2)
    assert (await here.answered(here.ask("link", here.server.link("/a")))).said


# places


async def test_modes_decide_what_is_answered(here: Room) -> None:
    place = Place("slack", "T1", "C1")
    ways: tuple[Way, ...] = ("link", "reaction", "mention")
    told: dict[str, list[bool]] = {}
    for mode in ("off", "mention", "reaction", "auto"):
        await here.types(f"settings links {mode}")
        told[mode] = [await here.desk.wants(place, way) for way in ways]
    assert told == {
        "off": [False, False, True],
        "mention": [False, False, True],
        "reaction": [False, True, True],
        "auto": [True, True, True],
    }
    assert not await here.desk.wants(Place("slack", "T9", "C9"), "link")
    assert await here.desk.wants(Place("slack", "T9", "D9", direct=True), "link")


async def test_a_workspace_that_removed_us_leaves_nothing(here: Room) -> None:
    await here.types(here.server.link("/a"))
    await here.desk.forget("slack", "T1")
    await here.desk.forget("slack", "T1")
    assert await here.store.places.find_workspace("slack", "T1") is None
    assert not await here.store.inbox.unfinished()


async def test_admins_alone_change_what_is_theirs_to_change(here: Room) -> None:
    await here.types("settings managers admins")
    assert "are changed by the workspace's admins" in (await here.types("settings links auto")).words


async def test_a_digest_can_be_for_another_channel_picked_from_the_list(here: Room) -> None:
    told = await here.types("digest add 8:30 in <#C7|harbour>", zone="Europe/Berlin")
    assert "In #harbour" in told.words
    assert "1 digest" in (await here.types("digest list", channel="C7")).words
    named = await here.types("digest add 8:30 in #nowhere", zone="Europe/Berlin")
    assert "I am not in #nowhere." in named.words
    assert [one.label for one in named.buttons] == ["Try again"]


async def test_a_digest_moves_to_another_channel(here: Room) -> None:
    await here.types("digest add 8:30 as Morning", zone="Europe/Berlin")
    assert "In #harbour" in (await here.types("digest edit Morning in <#C7|harbour>", zone="Europe/Berlin")).words
    assert "No digests here yet" in (await here.types("digest list")).words


async def test_a_persons_zone_wins_over_what_the_platform_tells(here: Room) -> None:
    await here.types("settings zone Kolkata for me", zone="Europe/Berlin")
    assert "Asia/Kolkata" in (await here.types("digest add 8:30", zone="Europe/Berlin")).words


async def test_a_length_somebody_set_is_theirs(here: Room) -> None:
    await here.types("settings length one-line for me")
    assert getattr((await here.types(here.server.link("/a"))).said[-1], "shown", "") == "one-line"
    assert getattr((await here.types(here.server.link("/a"), who="U2")).said[-1], "shown", "") == "short"


async def test_a_command_that_nobody_handles_is_told(tmp_path: Path) -> None:
    async with room(tmp_path) as here:
        desk, voice = Desk(here.tools), Recording()
        ask = here.ask("command", "last 5")
        assert await desk.receive(ask)
        await desk.answer(ask, voice)
        assert voice.words.startswith("This version cannot do that yet.")


# buttons that carry long lines


def on_discord(ask: Ask) -> Ask:
    """The ask, as it would come from a platform whose buttons carry little."""
    return replace(ask, place=replace(ask.place, platform="discord"))


async def test_a_button_carries_no_more_than_its_platform_takes(here: Room) -> None:
    link = here.server.tell("/wall/" + "w" * 300, answer(PAGES["/wall"][1]))
    first = await here.answered(on_discord(here.ask("command", link)))
    assert {one.act: len(one.subject) <= 60 for one in first.buttons} == {"paste": True, "retry": True}
    retry, paste = (next(one for one in first.buttons if one.act == act) for act in ("retry", "paste"))
    again = await here.answered(on_discord(here.ask("button", pressed=retry)))
    assert "I reached the page but found only a sign-in notice" in again.words
    window = next(one for one in (await here.answered(on_discord(here.ask("button", pressed=paste)))).said if isinstance(one, Window))
    assert next(one.value for one in window.fields if one.name == "link") == link
    assert link in [one.subject for one in (await here.types(link)).buttons]


async def test_a_button_that_carried_too_long_says_so(here: Room) -> None:
    link = here.server.tell("/wall/" + "w" * 300, answer(PAGES["/wall"][1]))
    retry = next(one for one in (await here.answered(on_discord(here.ask("command", link)))).buttons if one.act == "retry")
    elsewhere = await here.answered(on_discord(here.ask("button", pressed=retry, workspace="T2")))
    assert elsewhere.words.startswith("That button is too old: I do not have what you typed any more. Type it again.")
    assert await here.desk.purge() >= 0
    await here.store.tidy(NOW + timedelta(hours=23), Retention())
    assert (await here.answered(on_discord(here.ask("button", pressed=retry)))).words.count("I reached the page")
    await here.store.tidy(NOW + timedelta(days=3), Retention())
    assert (await here.answered(on_discord(here.ask("button", pressed=retry)))).words.startswith("That button is too old")


# texts as clients write them


@pytest.mark.parametrize(
    "typed", ["\u00a0{link}\u00a0full", "<{link}|127.0.0.1> full", "“{link}” full", "{link} full\u200b", "<{link}>\tfull"]
)
async def test_a_link_is_found_however_a_client_spells_it(typed: str, here: Room) -> None:
    assert HEADLINE in (await here.types(typed.format(link=here.server.link("/a")))).words


async def test_an_escaped_ampersand_is_one_sign_of_the_address(here: Room) -> None:
    link = here.server.tell("/q?a=1&b=2", answer(SAMPLE))
    assert HEADLINE in (await here.types(f"<{link.replace('&', '&amp;')}>")).words
    assert HEADLINE in (await here.types(link.replace("&", "&amp;"))).words
    assert set(here.server.paths) == {"/q?a=1&b=2"}


async def test_who_names_me_in_direct_messages_is_understood(here: Room) -> None:
    link = here.server.link("/a")
    for text in (f"<@U0> {link}", "<@U0|brief> help"):
        said = await here.answered(here.ask("direct", text, direct=True))
        assert HEADLINE in said.words or "I turn news into briefings" in said.words


async def test_what_is_the_channels_alone_is_not_offered_for_one(here: Room) -> None:
    told = await here.types("settings links auto", manages=False)
    assert told.words.startswith("Settings here are changed by the workspace's admins.")
    assert "for me" not in told.words
