"""``newsbrief feeds``, ``search`` and ``last``, run as a person runs them, against sites on this machine."""

import asyncio
import json
import os
import pty
import re
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from adapters.feeds import opml
from adapters.feeds.opml import Listed, Subscriptions
from adapters.terminal.machine import zone
from adapters.terminal.replies import spelled
from bot.app import Streams, run
from tests.adapters.web.serving import Server, answer, serving
from tests.bot.commanding import ARTICLE, SAVE, Heard, newsbrief, process
from tests.bot.newsstand.counter import feed, page
from tests.bot.polling import NOW

SCHEMA = json.loads(newsbrief("schema", "reply").out)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Server]:
    """Sites that the command may read, and a database of its own."""
    monkeypatch.chdir(tmp_path)
    ready, servers, stop, loop = threading.Event(), [], asyncio.Event(), asyncio.new_event_loop()

    async def serve() -> None:
        async with serving() as one:
            servers.append(one)
            ready.set()
            await stop.wait()

    thread = threading.Thread(target=loop.run_until_complete, args=(serve(),))
    thread.start()
    assert ready.wait(10)
    monkeypatch.setenv("NEWSBRIEF_WEB__ALLOW_HOSTS", f"127.0.0.1:{servers[0].port}")
    monkeypatch.setenv("NEWSBRIEF_DATABASE__URL", f"sqlite:///{tmp_path / 'news.db'}")
    monkeypatch.setenv("TZ", "Europe/Berlin")
    yield servers[0]
    loop.call_soon_threadsafe(stop.set)
    thread.join()
    loop.close()


def told(*arguments: str) -> str:
    """What a command prints that does what it is asked."""
    ended = newsbrief(*arguments)
    assert (ended.code, ended.err) == (0, "")
    return ended.out


def record(*arguments: str) -> dict[str, Any]:
    """What a command prints for a program; it keeps to the schema and holds no field that the schema does not describe."""
    found: dict[str, Any] = json.loads(told(*arguments, "--json"))
    Draft202012Validator(SCHEMA, format_checker=FormatChecker()).validate(found)
    assert set(found) == set(SCHEMA["$defs"][found["kind"]]["properties"])
    for item in found.get("items", ()):
        assert set(item["facts"]) <= set(SCHEMA["$defs"]["facts"]["properties"])
    return found


def a_feed_is_followed_listed_and_left(server: Server) -> None:
    server.tell("/", page(("/rss", "Harbour")))
    server.tell("/rss", feed("a", "b"))
    out = told("feeds", "add", server.link("/"), "--as", "Quay Side")
    assert out.startswith("Following Quay Side · RSS · 2 entries · ")
    assert out.endswith("\n\nNumber 1. What it holds now counts as seen.\n")
    assert "a\n  http://harbour.example/a\n" in out
    assert told("feeds", "list").startswith("1 feed\n1. Quay Side\n  http://harbour.example\n")
    assert told("feeds", "remove", "Quay", "Side") == "Quay Side is followed no more.\n"
    assert told("feeds", "list") == "No feeds are followed here yet\n\nExample: `newsbrief feeds add example.com as Harbour`\n"


def the_spelling_of_a_chat_is_understood_too(server: Server) -> None:
    server.tell("/rss", feed("a"))
    told("feeds", "add", server.link("/rss"), "as", "Quay", "Side")
    assert told("feeds", "pause", "Quay", "Side", "until", "24", "Dec").startswith("Quay Side is paused until Thursday 24 December")
    assert told("feeds", "pause", "1", "--until", "2030-12-24") == "Quay Side is paused until Tuesday 24 December 2030; settings kept.\n"
    assert told("feeds", "edit", "Quay Side", "--as", "Harbour in Berlin") == (
        "Quay Side is changed. It is called Harbour in Berlin now.\n"
    )
    assert told("feeds", "resume", "all").startswith("Harbour in Berlin is read again")


def a_filter_may_hold_a_minus_and_a_phrase(server: Server) -> None:
    server.tell("/rss", feed("crane crash", "crane crash football", "ferry"))
    told("feeds", "add", server.link("/rss"))
    only = told("feeds", "only", "1", "crane crash", "-football", "--quiet")
    assert only == ("Harbour News: Only entries with “crane crash”, and none with “football”. 1 of its 3 newest entries would pass.\n")
    assert told("feeds", "only", "1", 'title:"crane crash" ferry').startswith(
        "Harbour News: Only entries with “crane crash” in the title or “ferry”."
    )
    assert told("feeds", "without", "Harbour News", "title:crane crash", "ferry").startswith(
        "Harbour News: No entries with “crane crash” in the title or “ferry”."
    )
    assert "Left out" in told("feeds", "why", "http://harbour.example/ferry")


@pytest.mark.parametrize(
    ("typed", "code", "sentence"),
    [
        (["feeds"], 2, r"[Tt]he following arguments are required: ACTION\. See: newsbrief feeds --help"),
        (["feeds", "lits"], 2, r"ACTION: 'lits' is none of add, list, .*"),
        (["feeds", "add"], 2, r"[Tt]he following arguments are required: ADDRESS\. See: newsbrief feeds add --help"),
        (["feeds", "add", "htp:/x"], 2, r"`htp:/x` is not a web address\. .*"),
        (["feeds", "only", "1"], 2, r".*words are missing.*"),
        (["search"], 2, r".*words are missing.*"),
        (["last", "51"], 2, r"After `last` I need a number from 1 to 50\. .*"),
        (["feeds", "pause", "1", "--until", "yesterday"], 2, r".* is not after today\. Until which day\?"),
        (["feeds", "list", "--what"], 2, r"I do not know --what\..*"),
        (["feeds", "remove", "7"], 3, r"No feeds are followed here yet\. Example: `newsbrief feeds add example\.com as Harbour`"),
        (["feeds", "export"], 3, r"No feeds are followed here yet\. .*"),
        (["feeds", "import", "no.opml"], 3, r"No such file: no\.opml\. .*"),
        (["feeds", "add", "http://10.0.0.1/x"], 3, r"That address is inside a private network\. I do not open those\."),
        (["feeds", "unmute", "x.example"], 3, r"`x\.example` is not muted here\. Nothing is muted\."),
        (["schema", "x"], 2, r".*'x' is none of briefing, reply\..*"),
    ],
)
def test_what_is_not_done_is_told_in_one_sentence(server: Server, typed: list[str], code: int, sentence: str) -> None:
    ended = newsbrief(*typed)
    assert (ended.code, ended.out) == (code, "")
    assert re.fullmatch(f"{sentence}\n", ended.err), ended.err
    assert server.asked == []


def a_site_without_a_feed_is_told_with_what_was_tried(server: Server) -> None:
    server.tell("/", page(("/gone", "Gone")))
    ended = newsbrief("feeds", "add", server.link("/"))
    assert (ended.code, ended.out) == (3, "")
    assert ended.err.startswith("No feed on 127.0.0.1. Tried: 1 address in the page, /feed, /rss, ")


def every_answer_has_a_json_form(server: Server) -> None:
    server.tell("/rss", feed("a", "b"))
    assert record("feeds", "add", server.link("/rss"))["items"][0]["facts"]["title"] == "a"
    facts = record("feeds", "list")["items"][0]["facts"]
    assert (facts["number"], facts["name"], facts["address"]) == (1, "Harbour News", server.link("/rss"))
    assert record("feeds", "check")["items"][0]["facts"]["fresh"] == 0
    assert record("feeds", "only", "1", "a")["kind"] == "notice"
    assert record("feeds", "why", "http://harbour.example/b")["items"][0]["facts"]["shown"] is False
    assert record("feeds", "mute", "x.example")["kind"] == "notice"
    assert record("feeds", "muted")["items"][0]["facts"]["source"] == "x.example"
    assert record("feeds", "test", server.link("/rss"))["items"]
    assert record("feeds", "export")["content"].startswith("<?xml")
    assert record("search", "nothing")["items"] == []
    assert record("last")["items"] == []


def the_schema_of_replies_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_what_is_exported_is_imported_the_same(server: Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    feeds = tuple(Listed(server.tell(f"/{n}", feed("a", title=f"T{n}")), f"Feed {n}", ("News",) * (n % 2)) for n in range(6))
    (tmp_path / "in.opml").write_bytes(opml.write(Subscriptions("Mine", feeds), NOW))
    assert told("feeds", "import", "in.opml") == "Followed 6 of 6 feeds\n"
    first = told("feeds", "export")
    monkeypatch.setenv("NEWSBRIEF_DATABASE__URL", f"sqlite:///{tmp_path / 'other.db'}")
    ended = newsbrief("feeds", "import", "-", stdin=first.encode())
    assert (ended.code, ended.out) == (0, "Followed 6 of 6 feeds\n")
    assert opml.read(told("feeds", "export").encode()).feeds == opml.read(first.encode()).feeds
    assert {one.folder for one in opml.read(first.encode()).feeds} == {(), ("News",)}


def test_long_work_shows_a_bar_on_standard_error_of_a_terminal(server: Server, tmp_path: Path) -> None:
    feeds = tuple(Listed(server.tell(f"/{n}", feed("a", title=f"T{n}")), f"Feed {n}") for n in range(40))
    (tmp_path / "in.opml").write_bytes(opml.write(Subscriptions("Mine", feeds), NOW))
    screen, end = pty.openpty()
    shown, out = bytearray(), Heard()

    def look() -> None:
        with suppress(OSError):  # a terminal that was closed ends with an error
            while part := os.read(screen, 65536):
                shown.extend(part)

    looking = threading.Thread(target=look)
    looking.start()
    with os.fdopen(end, "w", encoding="utf-8") as err:
        code = run(["feeds", "import", "in.opml"], Streams(Heard(), out, err, {"TERM": "xterm"}))
    looking.join()
    os.close(screen)
    assert (code, out.text) == (0, "Followed 40 of 40 feeds\n")
    seen = shown.decode("utf-8", "replace")
    assert "Reading feeds" in seen
    assert "40 of 40" in seen


def test_commands_work_while_the_store_is_held_by_a_running_bot(server: Server, tmp_path: Path) -> None:
    from adapters.store.homes import home_of
    from adapters.store.opening import opened_at

    server.tell("/rss", feed("a"))

    async def beside() -> tuple[int, str]:
        async with opened_at(home_of(os.environ["NEWSBRIEF_DATABASE__URL"]), alone=True):
            ended = await asyncio.to_thread(newsbrief, "feeds", "add", server.link("/rss"))
            return ended.code, ended.err

    assert asyncio.run(beside()) == (0, "")


@pytest.mark.parametrize(("platform", "left"), [("slack", True), ("terminal", False)])
def test_what_befalls_a_feed_of_a_channel_is_left_to_the_running_bot(server: Server, platform: str, left: bool) -> None:
    from adapters.store.homes import home_of
    from adapters.store.opening import opened_at
    from adapters.store.store import Store

    server.tell("/rss", feed("a"), answer(b"", "410 Gone"))
    told("feeds", "add", server.link("/rss"))

    async def followed() -> None:
        async with opened_at(home_of(os.environ["NEWSBRIEF_DATABASE__URL"])) as database:
            store = Store(database)
            workspace = await store.places.workspace(platform, "T1", "News", NOW)
            channel = await store.places.channel(workspace.number, "C1", "news", NOW)
            await store.subscriptions.add(channel.number, 1, "Harbour", NOW)

    asyncio.run(followed())
    out = told("feeds", "check")
    assert ("What befell 127.0.0.1 is told by the running bot, at its next look." in out) is left
    assert ("its site says that it is gone" in told("feeds", "list")) is not left


@pytest.fixture
def kept(server: Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An article, and a command that keeps what it briefs."""
    assert server.asked == []
    monkeypatch.delenv(SAVE)
    path = tmp_path / "tolle.txt"
    path.write_text(ARTICLE, "utf-8")
    return path


def test_what_was_briefed_is_found_again(kept: Path) -> None:
    told("brief", str(kept))
    told("brief", str(kept))
    assert told("last") == "The latest briefing\nThe river Tolle will be dredged this summer\n  just now\n"
    assert told("search", "dredged", "bridges").startswith("1 briefing with `dredged bridges`\nThe river Tolle")
    assert told("search", "dredged bridges").startswith("1 briefing")
    assert told("search", "between the two", "-x").startswith("No briefing has")
    assert told("search", "submarine") == ("No briefing has `submarine`\n\nFewer words find more; “a phrase” stands in quotation marks.\n")
    (item,) = record("last", "5")["items"]
    assert item["facts"]["headline"] == "The river Tolle will be dredged this summer"


@pytest.mark.parametrize("way", ["option", "setting", "sample", "batch"])
def test_what_shall_not_be_kept_is_not(kept: Path, monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    if way == "setting":
        monkeypatch.setenv(SAVE, "false")
    line = json.dumps({"id": 1, "text": ARTICLE}).encode()
    arguments = {"option": [str(kept), "--no-save"], "setting": [str(kept)], "sample": ["--sample"], "batch": ["--batch"]}[way]
    if way == "batch":
        assert process("brief", "--batch", stdin=line, folder=kept.parent, **{SAVE: "true"}).code == 0
    else:
        told("brief", *arguments)
    assert not (kept.parent / "news.db").exists()


def a_briefing_that_cannot_be_kept_is_shown_all_the_same(kept: Path) -> None:
    (kept.parent / "news.db").write_bytes(b"not a database at all" * 100)
    ended = newsbrief("brief", str(kept))
    assert (ended.code, ended.out[:9]) == (0, "The river")
    assert ended.err.startswith("Not kept for newsbrief last and search: ")
    assert ended.err.count("\n") == 1


def a_setting_that_is_neither_true_nor_false_is_told_of(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SAVE, "perhaps")
    ended = newsbrief("brief", str(kept))
    assert (ended.code, ended.err) == (2, f"{SAVE} is neither true nor false. Example: {SAVE}=false\n")


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("Example: `/brief feeds add x`", "Example: `newsbrief feeds add x`"),
        ("Example: `/brief https://x full`", "Example: `newsbrief brief https://x full`"),
        ("`feeds list` shows", "`newsbrief feeds list` shows"),
        ("`/brief mute x`", "`newsbrief feeds mute x`"),
        ("press **Paste text**", "press Paste text"),
        ("`why` is no verb, `Harbour` no feed", "`why` is no verb, `Harbour` no feed"),
    ],
)
def test_what_can_be_typed_is_told_as_it_is_typed_here(sentence: str, shown: str) -> None:
    assert spelled(sentence) == shown


def the_zone_is_the_machines(tmp_path: Path) -> None:
    link = tmp_path / "localtime"
    link.symlink_to("/usr/share/zoneinfo/Asia/Kolkata")
    assert zone({"TZ": "Europe/Berlin"}, link) == "Europe/Berlin"
    assert zone({"TZ": ":nonsense"}, link) == "Asia/Kolkata"
    assert zone({}, tmp_path / "nowhere") is None
