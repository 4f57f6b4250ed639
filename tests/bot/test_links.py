"""`newsbrief brief https://…`: a link typed at the command becomes a briefing, or one plain sentence."""

import asyncio
import json
import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from adapters.web.fetcher import Limits
from bot.cli import version
from tests.adapters.web.serving import Server, answer, head, serving, silence
from tests.bot.commanding import ARTICLE, ROOT, SAVE, environment, newsbrief, process
from tests.briefings.test_files import pdf

SAMPLE = (ROOT / "bot/sample/sample.html").read_bytes()
PLAIN = SAMPLE.replace(b'<link rel="canonical" href="https://callowledger.example/2026/03/harbour-ferries-hydrogen">', b"")
WALL = (
    b"<html><title>Sign in</title><body><h1>Sign in</h1><p>Please log in to continue. Forgot your password?</p><input type=password></body>"
)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Server]:
    """A server in a thread of its own, opened to the command by its settings."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("NEWSBRIEF_") and name != SAVE]:
        monkeypatch.delenv(name)
    ready, servers, stop = threading.Event(), [], asyncio.Event()
    loop = asyncio.new_event_loop()

    async def serve() -> None:
        async with serving() as one:
            servers.append(one)
            ready.set()
            await stop.wait()

    thread = threading.Thread(target=loop.run_until_complete, args=(serve(),))
    thread.start()
    assert ready.wait(10)
    monkeypatch.setenv("NEWSBRIEF_WEB__ALLOW_HOSTS", f"127.0.0.1:{servers[0].port}")
    yield servers[0]
    loop.call_soon_threadsafe(stop.set)
    thread.join()
    loop.close()


def a_page_behind_a_link_is_briefed_like_the_same_page_in_a_file(server: Server) -> None:
    ended = newsbrief("brief", server.tell("/a", answer(SAMPLE)))
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == newsbrief("brief", "--sample").out


def a_link_is_briefed_by_a_process_of_its_own(server: Server) -> None:
    link = server.tell("/a", answer(SAMPLE))
    ended = process("brief", link, NEWSBRIEF_WEB__ALLOW_HOSTS=f"127.0.0.1:{server.port}")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == newsbrief("brief", "--sample").out


def a_private_page_stays_closed_without_the_setting(server: Server) -> None:
    link = server.tell("/a", answer(SAMPLE))
    ended = process("brief", link)
    assert (ended.code, ended.out, ended.err) == (3, "", "That address is inside a private network. I do not open those.\n")
    assert server.asked == []


def the_address_a_redirect_ends_at_becomes_the_articles(server: Server) -> None:
    server.tell("/old", head("301 Moved Permanently", Location="/new?x=1", Content_Length="0"))
    link = server.tell("/new?x=1", answer(PLAIN))
    record = json.loads(newsbrief("brief", server.link("/old"), "--format", "json").out)
    assert record["url"] == link
    assert record["key_points"][0]["link"].startswith(f"{link}#:~:text=")


def a_pages_own_address_is_kept(server: Server) -> None:
    page = PLAIN.replace(b"<head>", f'<head><link rel="canonical" href="{server.link("/lasting")}">'.encode())
    record = json.loads(newsbrief("brief", server.tell("/a?utm_source=x", answer(page)), "--format", "json").out)
    assert record["url"] == server.link("/lasting")


def a_url_given_beside_a_link_wins(server: Server) -> None:
    link = server.tell("/a", answer(PLAIN))
    record = json.loads(newsbrief("brief", link, "--url", "https://news.example/story", "--format", "json").out)
    assert record["url"] == "https://news.example/story"


def a_text_behind_a_link_is_briefed_and_linked(server: Server) -> None:
    link = server.tell("/a.txt", answer(ARTICLE.encode(), Content_Type="text/plain; charset=utf-8"))
    record = json.loads(newsbrief("brief", link, "--format", "json").out)
    assert record["headline"] == "The river Tolle will be dredged this summer"
    assert record["url"] == link


def a_pdf_behind_a_link_is_briefed(server: Server) -> None:
    lines = [line for block in ARTICLE.split("\n\n") for line in (*re.findall(r".{1,80}(?:\s|$)", block), "")]
    link = server.tell("/a.pdf", answer(pdf(lines), Content_Type="application/pdf"))
    ended = newsbrief("brief", link)
    assert (ended.code, ended.err) == (0, "")
    assert "The river Tolle will be dredged" in ended.out


def the_charset_the_server_names_is_believed(server: Server) -> None:
    words = "Городской совет одобрил ремонт моста через реку. Работы начнутся весной и продлятся два года, сообщила мэр Анна Орлова. "
    page = f"<html><title>Мост отремонтируют</title><article><h1>Мост отремонтируют</h1><p>{words * 8}</p></article>"
    link = server.tell("/a", answer(page.encode("koi8-r"), Content_Type="text/html; charset=koi8-r"))
    assert newsbrief("brief", link).out.startswith("Мост отремонтируют\n")


def test_of_several_links_the_others_are_still_briefed_over_one_session(server: Server) -> None:
    good, bad = server.tell("/a", answer(SAMPLE)), server.tell("/b", answer(b"", "403 Forbidden"))
    ended = newsbrief("brief", good, bad, good, "--format", "json")
    assert ended.code == 3
    assert [json.loads(line)["id"] for line in ended.out.splitlines()] == [good, good]
    assert server.paths == ["/a", "/b", "/a"]


def test_links_and_files_are_briefed_in_the_order_given(server: Server, tmp_path: Path) -> None:
    (tmp_path / "tolle.txt").write_text(ARTICLE, "utf-8")
    ended = newsbrief("brief", "tolle.txt", server.tell("/a", answer(SAMPLE)))
    assert ended.code == 0
    assert ended.out.index("The river Tolle") < ended.out.index("Port Callow votes")


PASTE = "Paste the text and I will brief that."
REFUSED: dict[str, tuple[bytes, str]] = {
    "401": (answer(b"", "401 X"), rf"127\.0\.0\.1 answered 401 \(it asks for a password\)\. {PASTE}"),
    "402": (answer(b"", "402 X"), rf"127\.0\.0\.1 answered 402 \(it asks for payment\)\. {PASTE}"),
    "403": (answer(b"", "403 X"), rf"127\.0\.0\.1 answered 403 \(it refuses bots\)\. {PASTE}"),
    "404": (answer(b"", "404 X"), r"127\.0\.0\.1 answered 404 \(no such page\)\. Check the address\."),
    "a video": (answer(b"", Content_Type="video/mp4"), r"That is a video\. I read pages and text files\."),
    "a redirect inside": (head("302 X", Location="http://10.0.0.1/"), r"That address is inside a private network\. I do not open those\."),
    "a wall": (answer(WALL), r"http\S+: I reached the page but found only a sign-in notice \(\d+ words\), so there is no brief\."),
    "too little": (
        answer(b"<html><article><p>Only these few words stand here today.</p></article>"),
        r"http\S+: Only \d+ words of article text found\. I need about 80\.",
    ),
    "a feed": (
        answer(b"<rss></rss>", Content_Type="application/rss+xml"),
        r"http\S+: That is a feed, not an article\. Give me the link of one of its articles\.",
    ),
    "nothing": (answer(b""), rf"127\.0\.0\.1 answered without any text\. {PASTE}"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_a_link_cannot_give_is_told_in_a_line_with_3(case: str, server: Server) -> None:
    told, sentence = REFUSED[case]
    ended = newsbrief("brief", server.tell("/a", told))
    assert (ended.code, ended.out) == (3, "")
    assert re.fullmatch(sentence + r"\n", ended.err), ended.err


def a_site_that_does_not_answer_is_told_as_slow(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("adapters.web.fetcher.USUAL", Limits(total=0.2))
    ended = newsbrief("brief", server.tell("/a", silence))
    assert (ended.code, ended.out) == (3, "")
    assert ended.err == "127.0.0.1 did not answer in 0.2 s. Try again later, or paste the text and I will brief that.\n"


def a_feed_behind_a_link_is_looked_at(server: Server) -> None:
    feed = b"<rss version='2.0'><channel><title>Ledger</title><item><title>Ferries</title><link>https://news.example/1</link></item></channel></rss>"
    ended = newsbrief("feeds", "test", server.tell("/ledger", answer(feed, Content_Type="application/rss+xml")))
    assert ended.code == 0
    assert ended.out.startswith("Ledger · RSS · 1 entry")
    assert newsbrief("feeds", "test", server.tell("/b", answer(b"", "403 X"))).err.startswith(
        f"{server.link('/b')}: 127.0.0.1 answered 403"
    )


def test_quiet_leaves_the_advice_out(server: Server) -> None:
    ended = newsbrief("brief", server.tell("/a", answer(b"", "403 X")), "--quiet")
    assert ended.err == "127.0.0.1 answered 403 (it refuses bots).\n"


def test_we_say_who_we_are(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    link = server.tell("/a", answer(SAMPLE))
    newsbrief("brief", link)
    monkeypatch.setenv("NEWSBRIEF_WEB__USER_AGENT", "newsbrief/1 (+https://news.example/bot)")
    newsbrief("brief", link)
    assert [headers["User-Agent"] for _, headers in server.asked] == [f"newsbrief/{version()}", "newsbrief/1 (+https://news.example/bot)"]


def a_host_in_the_settings_that_is_none_is_told_of(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSBRIEF_WEB__ALLOW_HOSTS", "1.2.3.999")
    ended = newsbrief("brief", server.link("/a"))
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == "NEWSBRIEF_WEB__ALLOW_HOSTS holds what is no host. Example: NEWSBRIEF_WEB__ALLOW_HOSTS=news.corp:8080\n"


def a_file_named_like_a_link_is_a_file(server: Server, tmp_path: Path) -> None:
    (tmp_path / "www.tolle.txt").write_text(ARTICLE, "utf-8")
    assert newsbrief("brief", "www.tolle.txt").out.startswith("The river Tolle")
    assert (
        newsbrief("brief", "www.tolle.example").err == "www.tolle.example is not a web address. Did you mean https://www.tolle.example?\n"
    )


def a_link_that_takes_long_can_be_stopped_with_ctrl_c(server: Server) -> None:
    link = server.tell("/a", silence)
    started = subprocess.Popen(
        [sys.executable, "-m", "bot", "brief", link],
        cwd=ROOT,
        env=environment(NEWSBRIEF_WEB__ALLOW_HOSTS=f"127.0.0.1:{server.port}"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert server.met.wait(20)
    started.send_signal(signal.SIGINT)
    out, err = started.communicate(timeout=20)
    assert (started.returncode, out, err) == (130, "", "")
