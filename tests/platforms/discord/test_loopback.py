"""Whole conversations with an app on the real discord.py."""

import discord
import pytest

from tests.platforms.discord import File, LoopbackDiscord
from tests.platforms.discord.parrot import Parrot, parrot
from tests.platforms.discord.people import Person
from tests.platforms.discord.world import Channel, Guild


async def a_command_is_deferred_then_answered_for_its_person_alone(
    loopback: LoopbackDiscord, channel: Channel, ann: Person, ben: Person, bird: Parrot
) -> None:
    asked = await ann.commands("/brief", channel, link="https://example.com/a")
    answer = await loopback.until(lambda: ann.answers(channel)[-1])
    assert answer.words == "you said https://example.com/a\nAgain"
    assert (answer.ephemeral, ben.sees(channel), channel.messages) == (True, [], [])
    assert asked.answered_with == 5
    assert not loopback.called("create_message")


async def a_public_answer_is_everyones(loopback: LoopbackDiscord, channel: Channel, ann: Person, ben: Person, bird: Parrot) -> None:
    await ann.commands("/brief", channel, link="x", public=True)
    await loopback.until(lambda: ben.answers(channel))
    assert channel.answers[0].interaction is not None


async def a_file_is_an_option(loopback: LoopbackDiscord, channel: Channel, ann: Person, bird: Parrot) -> None:
    await ann.commands("/brief", channel, file=File("a.txt", "pasted"))
    answer = await loopback.until(lambda: ann.answers(channel)[-1])
    assert answer.content == "you said pasted"
    assert loopback.called("attachment")[0].ok


async def a_person_speaks_their_language(channel: Channel, ann: Person, loopback: LoopbackDiscord, bird: Parrot) -> None:
    await ann.commands("/brief", channel, link="x")
    await loopback.until(lambda: bird.asked)
    assert bird.asked[0].locale is discord.Locale.german
    assert bird.asked[0].permissions.manage_channels


async def a_person_without_the_role_manages_nothing(channel: Channel, ben: Person, loopback: LoopbackDiscord, bird: Parrot) -> None:
    await ben.commands("/brief", channel, link="x")
    await loopback.until(lambda: bird.asked)
    assert not bird.asked[0].permissions.manage_channels


async def a_modal_is_filled_in_and_sent(loopback: LoopbackDiscord, channel: Channel, ann: Person, bird: Parrot) -> None:
    await ann.commands("/brief", channel)
    modal = await loopback.until(lambda: ann.modal)
    assert modal is not None
    assert (modal.title, [field["label"] for field in modal.inputs]) == ("Say it", ["Words", "File"])
    assert modal.words == "Words\nFile"
    await ann.submits(modal, {"Words": "hello", "File": File("b.txt", "inside")})
    answer = await loopback.until(lambda: ann.answers(channel)[-1])
    assert answer.content == "you wrote hello ['inside']"


async def a_button_is_pressed(loopback: LoopbackDiscord, channel: Channel, ann: Person, bird: Parrot) -> None:
    await ann.commands("/brief", channel, link="x")
    answer = await loopback.until(lambda: ann.answers(channel)[-1])
    await ann.presses("Again", answer)
    await loopback.until(lambda: [each.content for each in ann.answers(channel)] == ["you said x", "once more x"])


async def a_select_is_chosen_and_its_message_changed(loopback: LoopbackDiscord, channel: Channel, ann: Person, bird: Parrot) -> None:
    await ann.commands("/menu", channel)
    answer = await loopback.until(lambda: ann.answers(channel)[-1])
    await ann.chooses("Length", answer, "Full")
    await loopback.until(lambda: answer.content == "picked full")
    assert (answer.components, answer.history) == ([], ["pick one\nLength"])


async def a_message_of_components_is_read(loopback: LoopbackDiscord, channel: Channel, ann: Person, bird: Parrot) -> None:
    await ann.commands("/laid", channel, said="Headline")
    answer = await loopback.until(lambda: channel.answers[-1])
    assert answer.words == "# Headline\nKey points\nAgain"
    await ann.presses("Again", answer)
    await loopback.until(lambda: ann.answers(channel)[-1].content == "once more Headline")


async def an_option_completes_itself(loopback: LoopbackDiscord, channel: Channel, ann: Person, bird: Parrot) -> None:
    asked = await ann.completes("/feeds remove", channel, "name", "bbc")
    choices = await loopback.until(lambda: asked.choices)
    assert choices is not None
    assert [choice["name"] for choice in choices] == ["BBC World", "BBC Sport"]


async def a_subcommand_takes_its_options(loopback: LoopbackDiscord, channel: Channel, ann: Person, bird: Parrot) -> None:
    await ann.commands("/feeds remove", channel, name="bbc")
    await loopback.until(lambda: ann.answers(channel)[-1].content == "removed bbc")


async def a_message_menu_shows_the_message_whatever_the_intents(
    loopback: LoopbackDiscord, channel: Channel, ann: Person, ben: Person, bird: Parrot
) -> None:
    message = await ben.posts("look https://example.com", channel)
    await ann.uses_menu("Brief this", message)
    answer = await loopback.until(lambda: ann.answers(channel)[-1])
    assert answer.content == "seen look https://example.com"


async def a_mention_is_answered_in_a_reply(loopback: LoopbackDiscord, channel: Channel, ann: Person, bird: Parrot) -> None:
    message = await ann.posts("@brief hello", channel)
    answer = await loopback.until(lambda: channel.answers[-1])
    assert (answer.content, answer.reply_to) == ("you called", message)
    assert answer.pings == []


async def a_message_that_does_not_concern_us_has_no_content(loopback: LoopbackDiscord, channel: Channel, ann: Person, bird: Parrot) -> None:
    await ann.posts("secret https://example.com", channel, files=(File("a.txt", "x"),))
    heard = await loopback.until(lambda: bird.heard[-1])
    assert (heard.content, heard.attachments) == ("", [])
    await ann.posts("@brief hello", channel)
    await loopback.until(lambda: bird.heard[-1].content.endswith("hello") or bird.heard[-2].content.endswith("hello"))


async def test_direct_messages_have_content(loopback: LoopbackDiscord, ann: Person, bird: Parrot) -> None:
    await ann.posts("hello", ann.dm)
    heard = await loopback.until(lambda: bird.heard[-1])
    assert (heard.content, heard.guild) == ("hello", None)


async def a_reply_that_does_not_ping_has_no_content(loopback: LoopbackDiscord, channel: Channel, ann: Person, bird: Parrot) -> None:
    await ann.posts("@brief one", channel)
    ours = await loopback.until(lambda: channel.answers[-1])
    await ann.posts("quiet", channel, reply_to=ours, mention=False)
    await ann.posts("loud", channel, reply_to=ours)
    await loopback.until(
        lambda: [each.content for each in bird.heard if each.author.name == "ann"] == [f"{loopback.app.mention} one", "", "loud"]
    )


async def a_reaction_is_told(loopback: LoopbackDiscord, channel: Channel, ann: Person, ben: Person, bird: Parrot) -> None:
    message = await ben.posts("x", channel)
    await ann.reacts("🔍", message)
    told = await loopback.until(lambda: [args[0] for event, args in bird.told if event == "raw_reaction_add"])
    assert (str(told[0].emoji), told[0].message_id, told[0].user_id) == ("🔍", int(message.id), int(ann.id))


async def a_thread_is_a_channel_of_its_own(loopback: LoopbackDiscord, channel: Channel, ann: Person, bird: Parrot) -> None:
    message = await ann.posts("x", channel)
    thread = await ann.starts_thread(message, "talk")
    await ann.posts("@brief hello", thread)
    await loopback.until(lambda: thread.answers)
    assert (channel.answers, channel.threads) == ([], [thread])


async def our_app_opens_a_thread_on_a_message_once(loopback: LoopbackDiscord, channel: Channel, ann: Person, bird: Parrot) -> None:
    message = await ann.posts("x", channel)
    news = bird.get_channel(int(channel.id))
    assert isinstance(news, discord.TextChannel)
    place = news.get_partial_message(int(message.id))
    await place.create_thread(name="talk")
    with pytest.raises(discord.HTTPException) as caught:
        await place.create_thread(name="talk")
    assert caught.value.code == 160004


async def a_forum_post_is_a_thread_with_a_first_message(loopback: LoopbackDiscord, guild: Guild, ann: Person) -> None:
    forum = guild.channel("ideas", "forum", tags="daily", needs_tag=True)
    async with parrot(loopback) as bird:
        place = await bird.fetch_channel(int(forum.id))
        assert isinstance(place, discord.ForumChannel)
        with pytest.raises(discord.HTTPException) as caught:
            await place.create_thread(name="Digest", content="x")
        assert caught.value.code == 40067
        await place.create_thread(name="Digest", content="x", applied_tags=[place.available_tags[0]])
    assert [(thread.name, thread.answers[0].content) for thread in forum.threads] == [("Digest", "x")]


async def a_guild_is_met_and_left(loopback: LoopbackDiscord, guild: Guild, bird: Parrot) -> None:
    assert [each.name for each in bird.guilds] == ["newsroom"]
    guild.removes_bot()
    await loopback.until(lambda: "guild_remove" in bird.events())
    loopback.guild("second")
    await loopback.until(lambda: "guild_join" in bird.events())


async def a_person_brings_our_app_along(loopback: LoopbackDiscord, channel: Channel, bird: Parrot) -> None:
    elsewhere = loopback.guild("elsewhere", installed=False)
    place, cid = elsewhere.channel("talk"), elsewhere.person("cid")
    with pytest.raises(LookupError):
        await cid.commands("/brief", place, link="x")
    await cid.installs_app()
    await cid.commands("/brief", place, link="x", public=True)
    await loopback.until(lambda: place.answers)
    assert bird.asked[0].is_user_integration()
    assert not bird.asked[0].is_guild_integration()


async def a_guild_may_forbid_what_people_bring_along(loopback: LoopbackDiscord, channel: Channel, bird: Parrot) -> None:
    elsewhere = loopback.guild("elsewhere", installed=False)
    elsewhere.external_apps = False
    place, cid = elsewhere.channel("talk"), elsewhere.person("cid")
    await cid.installs_app()
    await cid.commands("/brief", place, link="x", public=True)
    answer = await loopback.until(lambda: cid.answers(place)[-1])
    assert answer.ephemeral
