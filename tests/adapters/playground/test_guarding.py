"""Who may come in to the playground, and how much may be sent: other sites, other names, other sizes and hostile words are refused."""

import asyncio
import socket
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from pydantic import SecretStr

from adapters.playground.app import Playground, Setup
from adapters.playground.errors import PortTaken
from adapters.playground.guarding import LARGEST_FILE, LARGEST_JSON, Door
from config.settings import PlaygroundSettings
from tests.adapters.playground.desks import NOW, Desk, house
from tests.platforms.playground.visiting import FACES, Visitor, visiting

SECRET = "a pass phrase"  # noqa: S105 - the test's own
HELP = {"as": "ada", "channel": "news", "text": "/brief help", "nonce": "12345678"}


pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def ours(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Playground]:
    """One playground for all tests of this file."""
    async with house(tmp_path_factory.mktemp("house")) as (opened, _):
        yield opened


@pytest_asyncio.fixture(loop_scope="module")
async def page(ours: Playground) -> AsyncIterator[Visitor]:
    async with visiting(ours, hears=False) as visitor:
        yield visitor


async def asked(page: Visitor, method: str, path: str, headers: dict[str, str], **more: Any) -> int:
    """The status of a request with these headers alone."""
    async with page.session.request(method, f"{page.address}{path}", headers=headers, **more) as answer:
        await answer.read()
        return answer.status


async def raw(ours: Playground, request: bytes) -> bytes:
    """The answer to bytes that no client would send."""
    reader, writer = await asyncio.open_connection("127.0.0.1", ours._door.port)
    writer.write(request)
    await writer.drain()
    async with asyncio.timeout(10):
        answer = await reader.read(65_536)
    writer.close()
    return answer


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:{port}",
        "localhost.evil.example:{port}",
        "127.0.0.1:1",
        "127.0.0.1",
        "[::1]:{port}",
        "0:{port}",
        "a b",
        "",
    ],
)
async def test_another_name_on_our_address_is_refused(host: str, page: Visitor, ours: Playground) -> None:
    told = {"Host": host.format(port=ours._door.port)}
    for path in ("", "api/state?as=ada", "static/app.js", "sample/x"):
        assert await asked(page, "GET", path, told) == 421


async def the_machine_s_own_names_are_let_in(page: Visitor, ours: Playground) -> None:
    for host in (f"127.0.0.1:{ours._door.port}", f"localhost:{ours._door.port}"):
        assert await asked(page, "GET", "", {"Host": host}) == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"}, {"Origin": "null"}, {"Origin": "http://127.0.0.1:1"}, {"Origin": "{own}.evil.example"}, {},
        {"Origin": "{own}", "Sec-Fetch-Site": "cross-site"}, {"Origin": "{own}", "Sec-Fetch-Site": "same-site"}, {"Sec-Fetch-Site": "cross-site"},
    ],
)  # fmt: skip
async def test_what_another_site_sends_is_refused(headers: dict[str, str], page: Visitor, ours: Playground) -> None:
    told = {name: value.replace("{own}", page.own["Origin"]) for name, value in headers.items()}
    before = await ours.talk.revision()
    assert await asked(page, "POST", "api/say", told, json=HELP) == 403
    assert await ours.talk.revision() == before


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
async def test_another_site_reads_nothing(site: str, page: Visitor) -> None:
    for path in ("api/state?as=ada", "api/messages?as=ada&channel=news", "api/events?as=ada", "static/app.js"):
        assert await asked(page, "GET", path, {"Sec-Fetch-Site": site, "Sec-Fetch-Mode": "no-cors"}) == 403
    assert await asked(page, "GET", "", {"Sec-Fetch-Site": site, "Sec-Fetch-Mode": "navigate"}) == 200


async def a_form_of_another_kind_than_json_is_not_read(page: Visitor) -> None:
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"):
        assert await asked(page, "POST", "api/say", {**page.own, "Content-Type": kind}, data=b'{"as": "ada"}') == 415


async def test_without_the_page_s_cookie_nothing_is_done(page: Visitor, ours: Playground) -> None:
    async with aiohttp.ClientSession() as stranger:
        for cookie in ("", f"{ours._door.cookie}=guess", "newsbrief=1"):
            headers = {**page.own, **({"Cookie": cookie} if cookie else {})}
            async with stranger.post(f"{page.address}api/say", json=HELP, headers=headers) as answer:
                assert answer.status == 401


async def every_answer_says_what_a_browser_may_do_with_it(page: Visitor) -> None:
    for path in ("", "static/app.js", "api/state?as=ada", "nothing", "api/files/9"):
        async with page.session.get(f"{page.address}{path}") as answer:
            policy = answer.headers["Content-Security-Policy"]
            assert "default-src 'none'" in policy
            assert "unsafe" not in policy
            assert "frame-ancestors 'none'" in policy
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
            assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
            assert "server" not in {name.lower() for name in answer.headers}


async def the_page_has_no_script_of_its_own_in_it(page: Visitor) -> None:
    for path in ("", "login"):
        async with page.session.get(f"{page.address}{path}") as answer:
            text = await answer.text()
        assert text.count("<script") == text.count('<script type="module" src="/static/') == 1
        assert not [word for word in ("style=", "onclick", "onload", "javascript:", "http://", "https://") if word in text]


@pytest.mark.parametrize(
    "path",
    ["static/../app.py", "static/%2e%2e/app.py", "static/..%2f..%2fapp.py", "static//etc/passwd", "static/%2fetc%2fpasswd", "sample/../../app.py",
     "sample/%2e%2e/%2e%2e/pyproject.toml", "static/README.md", "static/", "static/app.js/", "static/\x00", "api/files/..%2f1", "../../etc/passwd"],
)  # fmt: skip
async def no_path_leads_out_of_the_page(path: str, ours: Playground, page: Visitor) -> None:
    cookie = "; ".join(f"{one.key}={one.value}" for one in page.session.cookie_jar)
    request = f"GET /{path} HTTP/1.1\r\nHost: 127.0.0.1:{ours._door.port}\r\nCookie: {cookie}\r\nConnection: close\r\n\r\n"
    status = (await raw(ours, request.encode())).split(b" ", 2)[1]
    assert status in {b"400", b"404"}


async def test_what_is_too_large_is_refused_before_it_is_read(page: Visitor, ours: Playground) -> None:
    for path, most in (("api/say", LARGEST_JSON), ("api/files", LARGEST_FILE), ("login", LARGEST_JSON)):
        cookie = "; ".join(f"{one.key}={one.value}" for one in page.session.cookie_jar)
        own = f"Host: 127.0.0.1:{ours._door.port}\r\nOrigin: {page.own['Origin']}\r\nCookie: {cookie}\r\n"
        answer = await raw(ours, f"POST /{path} HTTP/1.1\r\n{own}Content-Length: {most + 1}\r\nConnection: close\r\n\r\n".encode())
        assert answer.split(b" ", 2)[1] == b"413"


async def test_what_comes_without_a_length_is_counted(page: Visitor) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(LARGEST_JSON // 65_536 + 2):
            yield b"x" * 65_536

    headers = {**page.own, "Content-Type": "application/json"}
    assert await asked(page, "POST", "api/say", headers, data=pieces()) == 413


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECTED"])
async def test_other_methods_are_refused(method: str, page: Visitor) -> None:
    assert await asked(page, method, "api/state", page.own) in {400, 405}


@pytest.mark.parametrize(
    "body",
    [b"", b"[]", b"1", b"null", b"{", b'"' * 9, b"[" * 100_000, b'{"as": 1}', b'{"as": "ada"}', b'{"as": "ada", "nonce": 5}',
     b'{"as":"ada","nonce":"12345678","channel":"news"}', b'{"as":"ada","nonce":"12345678","channel":["news"],"text":"a"}',
     b'{"as":"ada","nonce":"12345678","channel":"news","text":"a","thread":"x"}', b'{"as":"ada","nonce":"12345678","channel":"news","text":"a","thread":1e400}',
     b'{"as":"ada","nonce":"12345678","channel":"news","text":"a","thread":99999999999999999999999}', b'{"as":"ada","nonce":"12345678","channel":"ben","text":"a"}',
     b'{"as":"ada","nonce":"12345678","channel":"news","text":{"a":1}}', b'{"as":"ada","nonce":"12345678","channel":"news","text":"a","files":[1,2,3,4,5,6]}',
     b'{"as":"ada","nonce":"12345678","channel":"news","text":"a","files":[{}]}', b"\xff\xfe{}"],
)  # fmt: skip
async def test_hostile_bodies_are_refused_in_a_sentence(body: bytes, page: Visitor) -> None:
    headers = {**page.own, "Content-Type": "application/json"}
    async with page.session.post(f"{page.address}api/say", data=body, headers=headers) as answer:
        assert answer.status in {400, 404}
        assert (await answer.json())["error"].endswith(".")


async def test_hostile_words_are_kept_as_they_can_be(page: Visitor, ours: Playground) -> None:
    words = "<img src=x onerror=alert(1)>\u202e\x00\ud800</script>"
    number = await page.says(words)
    said = await ours.talk.get(number)
    assert said
    assert said.body["text"] == words.replace("\x00", "").replace("\ud800", "\ufffd")
    status, told = await page.gets("api/messages", channel="news")
    assert (status, told["messages"][-1]["text"]) == (200, said.body["text"])


async def a_file_is_given_back_as_nothing_a_browser_runs(page: Visitor) -> None:
    number = await page.hands('../"<svg onload=alert(1)>".html', b"<script>alert(1)</script>")
    async with page.session.get(f"{page.address}api/files/{number}") as answer:
        assert answer.headers["Content-Type"] == "application/octet-stream"
        assert answer.headers["Content-Disposition"].startswith("attachment; filename*=UTF-8''")
        assert answer.headers["Content-Security-Policy"] == "sandbox"
        assert "/" not in answer.headers["Content-Disposition"].partition("''")[2].replace("%2F", "/").replace("%", "")


async def test_too_many_open_pages_are_told_so(page: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("adapters.playground.pages.STREAMS", 1)
    async with page.session.get(f"{page.address}api/events", params={"as": "ada"}) as first:
        await first.content.readline()
        assert await asked(page, "GET", "api/events?as=ada", {}) == 503


async def test_nothing_is_remembered_when_the_desk_takes_nothing(tmp_path: Path) -> None:
    from adapters.errors import AdapterError

    async with (
        house(tmp_path, Desk(refuses=AdapterError("I am closing, and take nothing new."))) as (ours, _),
        visiting(ours, hears=False) as page,
    ):
        status, told = await page.does("say", channel="news", text="/brief help")
        assert (status, told) == (503, {"error": "I am closing, and take nothing new."})


# The password


async def test_with_a_password_only_who_knows_it_comes_in(tmp_path: Path) -> None:
    async with house(tmp_path, password=SECRET) as (ours, _), aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as session:
        own = {"Origin": ours.address.removesuffix("/")}
        async with session.get(ours.address) as page:
            assert page.url.path == "/login"
        for path in ("api/state?as=ada", "static/app.js", "sample/x", "api/files/1"):
            async with session.get(f"{ours.address}{path}") as answer:
                assert answer.status == 401
        async with session.post(f"{ours.address}login", json={"password": "wrong"}, headers=own) as answer:
            assert answer.status == 403
        async with session.post(f"{ours.address}login", json={"password": SECRET}, headers=own) as answer:
            assert answer.status == 200
        async with session.get(f"{ours.address}api/state?as=ada") as answer:
            assert answer.status == 200


async def test_after_five_wrong_passwords_none_is_looked_at_for_a_minute() -> None:
    at = [0.0]
    door = Door("127.0.0.1", SECRET, lambda: at[0])
    assert [door.admits("wrong") for _ in range(5)] == [False] * 5
    assert not door.admits(SECRET)
    at[0] = 61.0
    assert door.admits(SECRET)
    assert SECRET not in repr(door)


async def test_it_listens_for_others_only_with_a_password() -> None:
    for host in ("0.0.0.0", "::", "192.168.1.4"):  # noqa: S104 - what is refused
        with pytest.raises(ValueError, match="only with a password"):
            Setup(FACES, host=host)
        with pytest.raises(ValueError, match="is not set, and without it others than this machine may not reach the playground"):
            PlaygroundSettings(host=host)
        assert PlaygroundSettings(host=host, password=SecretStr(SECRET)).host == host
        assert SECRET not in repr(Setup(FACES, host=host, password=SECRET))


async def a_port_that_is_taken_is_told_with_what_to_do(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(PortTaken, match=f"cannot listen on 127.0.0.1, port {port}: address already in use") as told:
            async with house(tmp_path, port=port):
                raise AssertionError
    assert "NEWSBRIEF_PLAYGROUND__PORT" in told.value.advice


async def test_it_listens_on_this_machine_alone(ours: Playground) -> None:
    assert ours.address.startswith("http://127.0.0.1:")
    assert NOW.tzinfo is not None
