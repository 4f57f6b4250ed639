"""Settings of Discord are checked before anything starts, and never shown."""

import pytest

from config.settings import WrongSetting, load


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("TOKEN", "Bot abc.def", "is not a bot token"),
        ("TOKEN", "abc def", "is not a bot token"),
        ("API_URL", "discord.com/api", "is not a web address"),
        ("SHARD_IDS", "0,1", "is not the number of all shards"),
    ],
)
def test_what_cannot_work_is_told_without_its_value(monkeypatch: pytest.MonkeyPatch, name: str, value: str, told: str) -> None:
    monkeypatch.setenv(f"NEWSBRIEF_DISCORD__{name}", value)
    with pytest.raises(WrongSetting, match="NEWSBRIEF_DISCORD") as wrong:
        load()
    assert told in str(wrong.value)
    assert value not in str(wrong.value).partition("Example")[0]


def test_shards_are_read_as_people_write_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSBRIEF_DISCORD__SHARD_IDS", "0, 2")
    monkeypatch.setenv("NEWSBRIEF_DISCORD__SHARD_COUNT", "4")
    monkeypatch.setenv("NEWSBRIEF_DISCORD__TOKEN", "a.very.secret")
    settings = load()
    assert (settings.discord.shard_ids, settings.discord.shard_count) == ((0, 2), 4)
    assert "a.very" not in repr(settings)
