"""Mute source under a digest is meant for whoever gets the digest, and says what it did."""

from pathlib import Path

from adapters.chat import Button, Digested
from tests.bot.desk.asking import Room, room


async def under_the_digest(here: Room) -> Button:
    """The button under the first story of this channel's digest."""
    await here.types(f"feeds add http://127.0.0.1:{here.server.port}/feed.xml")
    await here.types("digest add 8:30 daily", zone="Europe/Berlin")
    digest = (await here.waits("8:30")).said[0]
    assert isinstance(digest, Digested)
    return next(one for one in digest.stories[0].buttons if one.act == "mute")


async def test_pressed_by_who_may_change_the_channel_it_mutes_the_source_there_for_everybody(tmp_path: Path) -> None:
    async with room(tmp_path) as here:
        told = await here.presses(await under_the_digest(here))
        assert "is muted here." in told.words
        assert "for everybody. `unmute 127.0.0.1` takes it back." in told.words
        assert await here.store.mutes.rules(1) == ("127.0.0.1",)
        assert "is muted here no more" in (await here.types("unmute 127.0.0.1")).words


async def test_what_was_muted_is_taken_back_with_a_press_by_who_may(tmp_path: Path) -> None:
    async with room(tmp_path) as here:
        mute = await under_the_digest(here)
        (undo,) = (await here.presses(mute)).buttons
        assert (undo.label, undo.act) == ("Unmute", "unmute")
        assert "are changed by" in (await here.presses(undo, manages=False)).words
        assert await here.store.mutes.rules(1) == ("127.0.0.1",)
        assert "is muted here no more" in (await here.presses(undo)).words
        assert await here.store.mutes.rules(1) == ()
        assert "is not muted here" in (await here.presses(undo)).words
        (own,) = (await here.presses(mute, manages=False)).buttons
        assert "is muted for you no more" in (await here.presses(own, manages=False)).words


async def test_pressed_by_anybody_else_it_mutes_the_source_for_them_alone(tmp_path: Path) -> None:
    async with room(tmp_path) as here:
        told = await here.presses(await under_the_digest(here), manages=False)
        assert "is muted for you." in told.words
        assert "This channel's digests still tell it" in told.words
        assert await here.store.mutes.rules(1) == ()
        assert await here.store.mutes.rules(1, 1) == ("127.0.0.1",)


async def test_under_a_briefing_it_mutes_the_source_for_whoever_presses(tmp_path: Path) -> None:
    async with room(tmp_path) as here:
        button = await under_the_digest(here)
        told = await here.presses(Button("Mute source", "mute", button.subject.partition(" ")[0]))
        assert "is muted for you." in told.words
        assert "for everybody" not in told.words
