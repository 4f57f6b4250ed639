"""More or less like this weighs the ranking of the place, and says so."""

from pathlib import Path

from adapters.chat import Digested
from bot.desk.liking import KEPT, MOST, weighed
from tests.bot.desk.asking import room


async def test_more_like_this_weighs_the_channels_next_digests_and_says_so(tmp_path: Path) -> None:
    async with room(tmp_path) as here:
        await here.types(f"feeds add http://127.0.0.1:{here.server.port}/feed.xml")
        await here.types("digest add 8:30 daily", zone="Europe/Berlin")
        digest = (await here.waits("8:30")).said[0]
        assert isinstance(digest, Digested)
        more, less = (next(one for one in digest.stories[0].buttons if one.act == act) for act in ("more", "less"))
        told = await here.presses(more)
        channel = await here.store.places.get_channel(1)
        assert channel is not None
        liked = channel.settings["liked"]
        assert liked
        assert set(liked.values()) == {0.5}
        assert all(f"{name} (+0.5)" in told.words for name in liked)
        await here.presses(less)
        channel = await here.store.places.get_channel(1)
        assert channel is not None
        assert channel.settings["liked"] == {}
        why = await here.presses(next(one for one in digest.stories[0].buttons if one.act == "why"))
        assert "Told in a digest" in why.words


def test_a_weight_is_held_and_so_is_their_number() -> None:
    liked: dict[str, float] = {}
    for _ in range(20):
        liked = weighed(liked, ["Norvik"], 0.5)
    assert liked == {"Norvik": MOST}
    for number in range(2 * KEPT):
        liked = weighed(liked, [f"Name {number}"], -0.5)
    assert len(liked) == KEPT
