"""Why an article was told or not: by its link, even when its entry is forgotten; and of the whole last digest."""

from pathlib import Path

from sqlalchemy import delete

from adapters.store.tables import entries
from tests.bot.desk.asking import room


async def test_why_tells_what_digests_did_with_an_article_though_its_entry_is_forgotten(tmp_path: Path) -> None:
    async with room(tmp_path) as here:
        link = f"http://127.0.0.1:{here.server.port}/a"
        await here.types(f"feeds add http://127.0.0.1:{here.server.port}/feed.xml")
        await here.types("digest add 8:30 daily", zone="Europe/Berlin")
        await here.waits("8:30")
        async with here.store.database.writing() as connection:
            await connection.execute(delete(entries))
        told = await here.types(f"why {link}")
        assert "Told in a digest" in told.words
        assert "1 source" in told.words
        assert "in no feed" in (await here.types(f"why {link}-other")).words


async def test_why_alone_tells_the_reasons_of_the_last_digest(tmp_path: Path) -> None:
    async with room(tmp_path) as here:
        await here.types(f"feeds add http://127.0.0.1:{here.server.port}/feed.xml")
        assert "No digest was sent here yet" in (await here.types("why")).words
        await here.types("digest add 8:30 daily", zone="Europe/Berlin")
        await here.types("feeds without 1 tolle")
        await here.waits("8:30")
        told = await here.types("why")
        assert "The digest of" in told.words
        assert "1 source" in told.words
        assert "left out" in told.words
