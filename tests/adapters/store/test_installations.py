"""What platforms give lies sealed; passes are good once."""

import asyncio

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import select

from adapters.store.database import Database
from adapters.store.sealing import WrongSeal
from adapters.store.store import Store
from adapters.store.tables import passes
from tests.adapters.store.asking import everything
from tests.adapters.store.samples import HOUR, MINUTE, NOW

TOKEN = "xoxb-planted-0123456789"  # noqa: S105 - a planted one, to be found nowhere


async def test_a_token_is_found_again_and_lies_nowhere_open(sealed: Store) -> None:
    await sealed.installations.save("slack", {"bot_token": TOKEN, "scopes": ["chat:write"]}, NOW, team="T1")
    found = await sealed.installations.find("slack", team="T1")
    assert found is not None
    assert (found.facts, found.team, found.installed) == ({"bot_token": TOKEN, "scopes": ["chat:write"]}, "T1", NOW)
    assert TOKEN not in repr(await everything(sealed.database))
    assert TOKEN not in repr(found)
    assert TOKEN not in f"{found}"


async def test_installing_again_replaces_what_was_known(sealed: Store) -> None:
    for number in (1, 2):
        await sealed.installations.save("slack", {"number": number}, NOW, team="T1")
    await sealed.installations.save("slack", {"number": 3}, NOW, team="T1", person="U1")
    await sealed.installations.save("slack", {"number": 4}, NOW, enterprise="E1")
    found = [
        await sealed.installations.find("slack", **names)
        for names in ({"team": "T1"}, {"team": "T1", "person": "U1"}, {"enterprise": "E1"})
    ]
    assert [one.facts["number"] for one in found if one] == [2, 3, 4]
    assert await sealed.installations.find("discord", team="T1") is None
    assert await sealed.installations.delete("slack", team="T1") == 2
    assert await sealed.installations.find("slack", team="T1") is None
    assert await sealed.installations.find("slack", enterprise="E1") is not None


async def test_an_old_key_opens_until_everything_is_sealed_with_the_new_one(database: Database) -> None:
    old, new = Fernet.generate_key(), Fernet.generate_key()
    await Store(database, [old]).installations.save("slack", {"token": TOKEN}, NOW, team="T1")
    with pytest.raises(WrongSeal, match="another key"):
        await Store(database, [new]).installations.find("slack", team="T1")
    assert await Store(database, [new, old]).installations.renew() == 1
    found = await Store(database, [new]).installations.find("slack", team="T1")
    assert found is not None
    assert found.facts == {"token": TOKEN}


async def test_without_a_key_nothing_is_kept(store: Store) -> None:
    with pytest.raises(WrongSeal, match="no key"):
        await store.installations.save("slack", {"token": TOKEN}, NOW, team="T1")
    assert (await everything(store.database))["installations"] == []


def test_a_key_that_is_none_is_refused_and_not_repeated(database: Database) -> None:
    with pytest.raises(WrongSeal, match="32 bytes") as refused:
        Store(database, [b"planted-key"])
    assert "planted" not in f"{refused.value}{refused.value.__cause__}"


async def test_a_pass_is_good_once_and_for_a_while(store: Store) -> None:
    await store.passes.give("random", NOW + MINUTE)
    await store.passes.give("late", NOW + MINUTE)
    async with store.database.reading() as connection:
        assert "random" not in repr((await connection.execute(select(passes))).all())
    taken = await asyncio.gather(*(store.passes.take("random", NOW) for _ in range(5)))
    assert sorted(taken) == [False] * 4 + [True]
    assert not await store.passes.take("late", NOW + HOUR)
    assert not await store.passes.take("never", NOW)
