"""The buttons under a digest, pressed as people press them: twice, by several at once, by readers, on a story that is no longer kept."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import delete

from adapters.chat import Briefed, Button, Digested, Listing, Notice
from adapters.store.tables import articles, editions
from adapters.web.fetcher import Limits
from tests.adapters.web.serving import answer
from tests.bot.desk.asking import Recording, Room, room
from tests.bot.desk.morning import BANK, BRIDGE, OYSTERS, PAPERS, Report, button, morning, story

PATIENT = Limits(total=60.0, connect=60.0, pause=0.0)
"""No page here is slow, however busy the machine is."""
READER = {"who": "U2", "manages": False}


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Room]:
    async with room(tmp_path, PATIENT) as made:
        yield made


def all_quotes(told: Recording) -> Briefed:
    """What the button "All quotes" answered."""
    (reply,) = told.answers
    assert isinstance(reply, Briefed)
    return reply


def printed(event: tuple[Report, ...]) -> set[str]:
    """The words of every quote that an event's papers print."""
    return {quote.split("“")[1].split("”")[0] for report in event for quote in report.quotes}


async def test_a_story_tells_one_quote_of_each_source_and_its_button_every_quote_of_all(here: Room) -> None:
    digest = await morning(here)
    bridge, oysters, bank = (story(digest, words) for words in ("Velmar", "Osterna", "Meridian"))
    assert len({one.source for one in bridge.others} | {bridge.briefing.article.outlet}) == 3
    assert (bridge.said, bridge.unread) == (5, True)
    assert [one.quote.speaker for one in oysters.others] in (["Mira Tolen"], ["Otto Brandt"])
    assert (bank.others, [one.act for one in bank.buttons if one.act == "quotes"]) == ((), []), "one quote is told already"

    told = await here.presses(button(bridge, "quotes"), **READER)
    reply = all_quotes(told)
    assert {one.quote.words for one in reply.said} == printed(BRIDGE)
    assert {one.source for one in reply.said} == set(PAPERS)
    twice = [one for one in reply.said if one.also]
    assert [one.quote.words for one in twice] == ["The gear was painted over twice and nobody noticed,"]
    assert {twice[0].source, *twice[0].also} == {"Callow Ledger", "Harbour Wire"}
    assert not reply.public

    posted = all_quotes(await here.presses(next(one for one in told.buttons if one.act == "post")))
    assert posted.public
    assert posted.said == reply.said

    again = all_quotes(await here.presses(button(oysters, "quotes")))
    assert {one.quote.words for one in again.said} == printed(OYSTERS)


async def test_a_source_that_cannot_be_read_or_is_gone_costs_nobody_the_others(here: Room) -> None:
    digest = await morning(here, (BRIDGE,))
    bridge = story(digest, "ridge")
    for paper in range(len(PAPERS)):
        here.server.tell(f"/{paper}/0", answer(b"", "403 Forbidden"))
    reply = all_quotes(await here.presses(button(bridge, "quotes")))
    assert len(reply.said) == bridge.said
    assert reply.note == "1 source could not be read and is left out."
    gone = await here.store.briefings.by_number(int(button(bridge, "quotes").subject.split("+")[1]), 1)
    assert gone is not None
    async with here.store.database.writing() as connection:
        await connection.execute(delete(editions))
        await connection.execute(delete(articles).where(articles.c.number == gone.article))
    shorter = all_quotes(await here.presses(button(bridge, "quotes")))
    assert len({one.source for one in shorter.said}) == 2
    assert shorter.note == "1 source could not be read and is left out."


async def test_the_buttons_of_a_story_that_is_no_longer_kept_say_so(here: Room) -> None:
    (bank,) = (await morning(here, (BANK,))).stories
    async with here.store.database.writing() as connection:
        await connection.execute(delete(articles))
    for one in bank.buttons:
        (told,) = (await here.presses(one)).answers
        assert isinstance(told, Notice)
        assert told.text.startswith("I do not have that briefing any more."), one.label


async def test_several_who_press_more_at_once_are_all_counted_and_nobody_twice(here: Room) -> None:
    (bank,) = (await morning(here, (BANK,))).stories
    more, less = button(bank, "more"), button(bank, "less")
    heard = await asyncio.gather(*(here.presses(more, who=f"U{number}") for number in range(3)))
    assert sorted(one.words.partition("weigh ")[2].partition(".  ")[0].split(". ")[0] for one in heard) == [
        "Karstad (+0.5)",
        "Karstad (+1)",
        "Karstad (+1.5)",
    ]
    assert "I counted that already" in (await here.presses(more, who="U1")).words
    assert "Karstad (+1)" in (await here.presses(less, who="U1")).words
    assert "Karstad (+1.5)" in (await here.presses(more, who="U1")).words
    assert "Karstad (+2, the most)" in (await here.presses(more, who="U7")).words


async def test_a_press_that_is_taken_back_leaves_nothing_and_says_so(here: Room) -> None:
    (bank,) = (await morning(here, (BANK,))).stories
    await here.presses(button(bank, "more"))
    assert (await here.presses(button(bank, "less"))).words.startswith("Taken back: Karstad weighs no more and no less")


async def test_a_reader_weighs_nothing_for_the_channel_and_is_told_how_to_weigh_for_themselves(here: Room) -> None:
    (bank,) = (await morning(here, (BANK,))).stories
    for _ in range(2):
        told = await here.presses(button(bank, "more"), **READER)
        assert "decided by those who may manage the channel" in told.words
        assert "`digest add 8:30 to me`" in told.words


async def test_who_may_not_write_in_a_channel_cannot_have_us_write_there(here: Room) -> None:
    (bank,) = (await morning(here, (BANK,))).stories
    ask = here.ask("button", pressed=button(bank, "longer"))
    told = await here.answered(replace(ask, person=replace(ask.person, writes=False)))
    assert [one.label for one in told.buttons] == ["Save"]
    posting = here.ask("button", pressed=Button("Post here", "post", f"{bank.buttons[0].subject} full"))
    refused = await here.answered(replace(posting, person=replace(posting.person, writes=False)))
    assert "You may not write in this channel" in refused.words


async def test_in_direct_messages_the_buttons_weigh_mute_and_explain_the_persons_own_digest(here: Room) -> None:
    digest = await morning(here, (BANK,), "to me")
    (bank,) = digest.stories
    assert "1 source" in (await here.presses(button(bank, "why"), direct=True)).words
    assert "in your digests" in (await here.presses(button(bank, "more"), direct=True)).words
    assert "is muted for you." in (await here.presses(button(bank, "mute"), direct=True)).words
    assert "Nothing new" in (await here.waits("8:30")).words


async def test_what_is_muted_in_direct_messages_is_left_out_of_the_digest_that_stands_there(here: Room) -> None:
    digest = await morning(here, (BANK,), direct=True)
    (bank,) = digest.stories
    await here.presses(button(bank, "mute"), direct=True)
    preview = await here.types("digest preview", direct=True)
    assert isinstance(preview.answers[0], Notice)
    assert "Nothing new" in preview.words


async def test_sections_are_set_for_a_channel_in_its_window_with_a_preview(here: Room) -> None:
    await morning(here, (BANK,))
    await here.types("digest add 9:30 topic bank, oysters as Late", zone="Europe/Berlin")
    assert "Late): 9:30 on weekdays, Europe/Berlin, first: bank, oysters" in (await here.types("digest list")).words
    told = await here.answered(here.ask("window", "settings", fields={"sections": "topic"}))
    assert told.words.startswith(
        "Saved: stories of a digest. Digest 1 has no topics yet. Give it some: `/brief digest edit 1 topic floods, courts`."
    )
    assert [one.label for one in told.buttons] == ["Preview Digest 2 (Late)"]
    listed = await here.types("digest list")
    assert "9:30 on weekdays, Europe/Berlin, by topic: bank, oysters" in listed.words
    assert "by topic once it has some" in listed.words
    preview = (await here.presses(told.buttons[0])).answers[0]
    assert isinstance(preview, Digested | Notice)
    await here.types("digest edit 2 sections off")
    assert "9:30 on weekdays, Europe/Berlin, first: bank, oysters" in (await here.types("digest list")).words, (
        "its own word goes before the channel's"
    )


async def test_sections_set_by_the_channel_are_told_in_its_digests(here: Room) -> None:
    await here.types("settings sections topic")
    digest = await morning(here, (BANK, OYSTERS), "topic oysters, bank")
    assert [one.topic for one in digest.stories] == ["oysters", "bank"]
    assert isinstance((await here.types("why")).answers[0], Listing)
