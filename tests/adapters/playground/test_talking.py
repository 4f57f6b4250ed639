"""What is said in the playground stands there once, for those it is meant for, and is heard as it changes."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from adapters.chat import Ask, Attached, Button, Notice, NotThere, Person, Place, Reply, Unclear, Window
from adapters.chat import Field as WindowField
from adapters.errors import AdapterError
from adapters.playground import pages
from adapters.playground.speaking import PlaygroundVoice
from adapters.playground.world import place_of
from tests.adapters.playground.desks import NOW, Desk, house
from tests.platforms.playground.visiting import render, visiting, words

HELLO = Notice("Hello.")
NEWS = Place("playground", "local", "news", name="news")


def told(*replies: Reply) -> Desk:
    """A desk that answers every ask with these."""
    return Desk(lambda _: list(replies))


def ask(key: str = "k1", **more: object) -> Ask:
    return Ask(key, NEWS, Person("ada"), "command", **more)  # type: ignore[arg-type] # a table for fields of several kinds


async def test_a_word_in_between_gives_way_to_the_answer(tmp_path: Path) -> None:
    desk = told(Notice("Reading…", "working"), Notice("Read."))
    async with house(tmp_path, desk) as (ours, _), visiting(ours) as page:
        await page.says("/brief x")
        await page.settled(ours)
        (answer,) = page.answers
        assert words("slack", answer["faces"]["slack"]).strip() == words("discord", answer["faces"]["discord"]).strip() == "Read."
        assert "tone" not in answer


async def test_an_answer_said_again_after_a_crash_stands_there_once(tmp_path: Path) -> None:
    async with house(tmp_path) as (ours, _):
        voice = ours.speaking.voice(ask())
        first = [await voice.say(Notice("Reading…", "working")), await voice.say(Notice("One.")), await voice.say(Notice("Two."))]
        again = ours.speaking.voice(ask(), again=True)
        await again.say(Notice("Reading…", "working"))
        said = [one.body["text"] for one in await ours.talk.page("news", "ada")]
        second = [await again.say(Notice("One.")), await again.say(Notice("Two."))]
        assert said == ["One.", "Two."]
        assert [one.message for one in second] == [one.message for one in first[1:]]
        assert len(await ours.talk.page("news", "ada")) == 2


async def test_a_post_stands_there_once_and_is_found_by_its_key(tmp_path: Path) -> None:
    (message,) = render(HELLO)
    async with house(tmp_path) as (ours, _):
        receipts = [await ours.post(NEWS, message, "d1") for _ in range(3)]
        found = await ours.find(NEWS, "d1", NOW)
        assert {one.message for one in receipts} == {found and found.message}
        assert await ours.find(NEWS, "d2", NOW) is None
        below = await ours.post(place_of("news", "ada", found and found.message), message, "d1:2")
        assert [one.number for one in await ours.talk.page("news", "ben")] == [int(found.message or 0) if found else 0]
        assert below.place.thread == (found and found.message)


async def test_what_is_for_one_person_is_heard_by_nobody_else(tmp_path: Path) -> None:
    async with house(tmp_path, told(HELLO)) as (ours, _), visiting(ours) as ada, visiting(ours, "ben") as ben:
        await ada.says("/brief x")
        await ada.says("to us", "ada")
        last = await ada.says("for all")
        await ben.until(lambda: last in ben.shown)
        assert [one["text"] for one in ben.messages] == ["for all"]
        assert [one["text"] for one in (await ben.gets("api/messages", channel="news"))[1]["messages"]] == ["for all"]
        assert (await ben.gets("api/messages", channel="ada"))[0] == 404
        alone = next(one for one in ada.answers if one["channel"] == "news")
        for deed in ("brief", "react"):
            assert (await ben.does(deed, message=alone["number"], emoji="👍"))[0] == 404


async def test_an_act_sent_twice_is_done_once(tmp_path: Path) -> None:
    async with house(tmp_path, told(HELLO)) as (ours, desk), visiting(ours) as page:
        for _ in range(2):
            assert (await page.does("say", channel="news", text="/brief x", nonce="the same one"))[0] == 200
        await page.settled(ours)
        assert (len(page.messages), len(desk.asked)) == (2, 1)


async def test_a_line_that_broke_is_taken_up_where_it_was(tmp_path: Path) -> None:
    async with house(tmp_path) as (ours, _), visiting(ours, hears=False) as page:
        numbers = [await page.says(f"word {one}") for one in range(3)]
        listening = asyncio.create_task(page.listens(after=1))
        await page.until(lambda: len(page.shown) == 2)
        assert list(page.shown) == numbers[1:]
        listening.cancel()
        await asyncio.gather(listening, return_exceptions=True)
        numbers.append(await page.says("word 3"))
        page.shown.clear()
        listening = asyncio.create_task(page.listens(after=page.heard))
        await page.until(lambda: len(page.shown) == 1)
        assert list(page.shown) == numbers[3:]
        listening.cancel()
        await asyncio.gather(listening, return_exceptions=True)


async def test_a_restart_keeps_messages_windows_and_what_was_handed_over(tmp_path: Path) -> None:
    window = Window("paste", "Brief a text", (WindowField("text", "The text", long=True),))
    async with house(tmp_path, told(window, HELLO, Attached("feeds.opml", b"<opml/>", "Your feeds"))) as (ours, _), visiting(ours) as page:
        await page.says("/brief", thread=await page.says("look"))
        await page.settled(ours)
        before = page.shown
    async with house(tmp_path) as (ours, desk), visiting(ours) as page:
        await page.until(lambda: len(page.shown) == len(before))
        assert page.shown == before
        (file,) = next(one["files"] for one in page.answers if "files" in one)
        async with page.session.get(f"{page.address}api/files/{file['number']}") as answer:
            assert await answer.read() == b"<opml/>"
        await page.fills("slack", {"text": "words"})
        await page.settled(ours)
        assert (desk.asked[0].way, desk.asked[0].text, desk.asked[0].fields["text"]) == ("window", "paste", "words")
        assert not [one for one in page.answers if one["kind"] == "window"]


async def test_only_what_stands_in_a_message_can_be_pressed(tmp_path: Path) -> None:
    desk = told(Notice("Wrong.", "error", buttons=(Button("Try again", "retry", "feeds list"),)))
    async with house(tmp_path, desk) as (ours, _), visiting(ours) as page:
        await page.says("/brief x")
        await page.settled(ours)
        number = page.answers[0]["number"]
        forged: list[dict[str, Any]] = [
            {"face": "slack", "control": "newsbrief.remove.0", "values": ["remove f1"]},
            {"face": "slack", "control": "newsbrief.retry.0", "values": ["retry digest remove 1"]},
            {"face": "discord", "control": "nb.0.remove f1", "values": []},
            {"face": "terminal", "control": "newsbrief.retry.0", "values": []},
            {"face": ["slack"], "control": {}, "values": "x"},
        ]
        assert [(await page.does("press", message=number, **one))[0] for one in forged] == [400] * 5
        assert len(desk.asked) == 1


async def test_an_answer_takes_the_place_of_the_notice_whose_button_asked_for_it(tmp_path: Path) -> None:
    failed = Notice("Wrong.", "error", buttons=(Button("Try again", "retry", "x"),))
    desk = Desk(lambda one: [Notice("Reading…", "working"), HELLO] if one.pressed else [failed])
    for face in ("slack", "discord"):
        async with house(tmp_path / face, desk) as (ours, _), visiting(ours) as page:
            await page.says("/brief x")
            await page.settled(ours)
            await page.presses(face, "Try again")
            await page.settled(ours)
            (answer,) = page.answers
            assert (answer["text"], answer["replaced"], answer["only"]) == ("Hello.", True, True)


async def test_reactions_are_added_and_taken_back(tmp_path: Path) -> None:
    async with house(tmp_path) as (ours, _), visiting(ours) as ada, visiting(ours, "ben") as ben:
        number = await ada.says("good")
        for one in (ada, ben):
            await one.does("react", message=number, emoji="👍")
        await ada.until(lambda: ada.shown[number].get("reactions") == {"👍": ["ada", "ben"]})
        await ben.does("react", message=number, emoji="👍", on=False)
        await ada.until(lambda: ada.shown[number].get("reactions") == {"👍": ["ada"]})
        assert (await ada.does("react", message=number, emoji="<b>"))[0] == 400


async def test_what_is_typed_reaches_the_grammar_as_chats_spell_it(tmp_path: Path) -> None:
    async with house(tmp_path) as (ours, desk), visiting(ours) as page:
        await page.says("/brief digest add 8:30 in #harbour as R&D <1>", zone="Asia/Kolkata")
        await page.says("@newsbrief a@brief.example/@brief #nowhere")
        await ours.settled()
        typed, named = desk.asked
        assert (typed.text, typed.person.zone) == ("digest add 8:30 in <#harbour|harbour> as R&amp;D &lt;1&gt;", "Asia/Kolkata")
        assert (named.way, named.text) == ("mention", "<@newsbrief> a@brief.example/@brief #nowhere")


async def test_another_programs_command_is_nobody_s(tmp_path: Path) -> None:
    async with house(tmp_path) as (ours, desk), visiting(ours) as page:
        status, answer = await page.does("say", channel="news", text="/remind me")
        assert (status, answer["error"], desk.asked) == (400, "Nobody here answers to /remind. Type /brief help.", [])
        await page.says("/etc/passwd is a file")


async def test_a_mention_brings_the_messages_above_it_nearest_first(tmp_path: Path) -> None:
    async with house(tmp_path, told(Notice("Ours.", public=True))) as (ours, desk), visiting(ours) as page:
        root = await page.says("one")
        await page.says("two", thread=root)
        await page.says("@brief", thread=root)
        await ours.settled()
        await page.says("@brief again", thread=root)
        await ours.settled()
        assert [one.nearby for one in desk.asked] == [("two", "one"), ("<@newsbrief>", "two", "one")]
        assert {one.place.thread for one in desk.asked} == {str(root)}


async def test_what_can_be_typed_is_suggested(tmp_path: Path) -> None:
    async with house(tmp_path) as (ours, desk), visiting(ours, hears=False) as page:
        workspace = await desk.store.places.workspace("playground", "local", "", NOW)
        channel = await desk.store.places.channel(workspace.number, "news", "news", NOW)
        await desk.store.digests.add(channel.number, NOW, name="Morning", times=("08:30",), days=("mon",), zone="UTC", top=3)
        told = {
            "digest pause ": "Morning",
            "digest add 8:30 zone Berl": "Europe/Berlin",
            "settings links au": "auto",
            "help dige": "digest",
        }
        for typed, wanted in told.items():
            _, answer = await page.gets("api/suggest", channel="news", text=f"/brief {typed}")
            assert wanted in [one["value"] for one in answer["suggested"]], typed
        assert (await page.gets("api/suggest", channel="news", text="/brief \x00" * 90))[1] == {"suggested": []}


async def test_starting_over_forgets_everything_and_every_page_begins_anew(tmp_path: Path) -> None:
    async with house(tmp_path, told(HELLO)) as (ours, _), visiting(ours) as page, visiting(ours, "ben") as other:
        await page.says("/brief x", files=[await page.hands("a.txt", b"secret words")])
        await page.settled(ours)
        await page.does("forget")
        await page.until(lambda: page.again > 0)
        await other.until(lambda: other.again > 0)
        assert (await page.gets("api/messages", channel="news"))[1] == {"messages": [], "more": False}
    assert b"secret words" not in stored(tmp_path)


async def test_a_page_that_knows_more_than_there_is_begins_anew(tmp_path: Path) -> None:
    async with house(tmp_path) as (ours, _), visiting(ours, hears=False) as page:
        listening = asyncio.create_task(page.listens(after=99))
        await page.until(lambda: page.again > 0)
        listening.cancel()
        await asyncio.gather(listening, return_exceptions=True)


def stored(folder: Path) -> bytes:
    """All that lies in a folder."""
    return b"".join(one.read_bytes() for one in folder.iterdir())


def test_a_voice_tells_where_it_may_write() -> None:
    assert hasattr(PlaygroundVoice, "inside")


class Stumbling:
    """The talk, whose next message is kept or not, and nobody hears which."""

    def __init__(self, talk: Any, *, kept: bool) -> None:
        self._talk, self._kept = talk, kept

    async def say(self, *given: Any, **named: Any) -> Any:
        if self._kept:
            await self._talk.say(*given, **named)
        raise AdapterError("The database does not answer.")

    def __getattr__(self, name: str) -> Any:
        return getattr(self._talk, name)


@pytest.mark.parametrize("kept", [True, False])
async def test_a_post_of_which_the_store_does_not_tell_is_unclear_and_looked_for(kept: bool, tmp_path: Path) -> None:
    (message,) = render(HELLO)
    async with house(tmp_path) as (ours, _):
        ours.speaking.talk = Stumbling(ours.talk, kept=kept)
        with pytest.raises(Unclear):
            await ours.post(NEWS, message, "d1")
        assert (await ours.find(NEWS, "d1", NOW) is not None) is kept


async def test_a_channel_that_is_not_there_is_told(tmp_path: Path) -> None:
    (message,) = render(HELLO)
    async with house(tmp_path) as (ours, _):
        with pytest.raises(NotThere, match=r"^There is no #cellar in the playground\.$") as told:
            await ours.post(Place("playground", "local", "cellar", name="cellar"), message, "d1")
        assert told.value.advice


async def test_what_cannot_be_remembered_is_not_left_standing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "PULSE", 3600.0)  # nobody looks by himself: it is told
    desk = Desk(refuses=AdapterError("I am closing."))
    async with house(tmp_path, desk) as (ours, _), visiting(ours) as page:
        assert (await page.does("say", channel="news", text="/brief help"))[0] == 503
        assert await ours.talk.page("news", "ada") == ()
        await page.settled(ours)
        assert page.messages == []
