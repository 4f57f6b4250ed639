"""No link leads inside, however it is spelled, redirected or looked up; and no good link is refused."""

import asyncio
import socket
import threading
from ipaddress import IPv4Address, IPv6Address, ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.web.addresses import is_public, unwrapped
from adapters.web.connector import guarded
from adapters.web.errors import Answered, ClosedPort, NoSuchSite, NotAnAddress, PrivateAddress, Refused, Slow, Unreachable
from adapters.web.fetcher import Fetcher, Limits, Setup
from adapters.web.gate import Allowed, admit
from adapters.web.resolver import HOP, Hop, system_lookup
from tests.adapters.web.serving import AGENT, PUBLIC, Names, Sockets, answer, guarding, serving
from tests.adapters.web.urls import ANSWERS, GOOD, NO_ADDRESS, OTHER_PORTS, PRIVATE

INSIDE = "That address is inside a private network. I do not open those."


async def tried(typed: str, names: Names | None = None) -> tuple[Refused, Sockets, Names]:
    """Fetch with sockets that lead nowhere; what was said, and what was opened and looked up."""
    sockets, names = Sockets(), names or Names()
    async with guarding(names, sockets) as fetcher:
        with pytest.raises(Refused) as caught:
            await fetcher.fetch(typed)
    return caught.value, sockets, names


def test_there_are_enough_labelled_links() -> None:
    assert len(GOOD) + len(PRIVATE) + len(NO_ADDRESS) + len(OTHER_PORTS) + len(ANSWERS) >= 220


@pytest.mark.parametrize("typed", GOOD)
async def a_good_link_is_connected_to_in_one_form(typed: str) -> None:
    assert admit(typed).url == GOOD[typed]
    error, sockets, _ = await tried(typed)
    link = admit(typed)
    assert isinstance(error, Unreachable)
    assert sockets.opened == [(str(link.address or PUBLIC), link.port)]


@pytest.mark.parametrize("typed", PRIVATE)
async def a_private_address_is_never_connected_to(typed: str) -> None:
    with pytest.raises(PrivateAddress):
        admit(typed)
    error, sockets, names = await tried(typed)
    assert (type(error), f"{error} {error.advice}".strip()) == (PrivateAddress, INSIDE)
    assert (sockets.opened, names.asked) == ([], [])


@pytest.mark.parametrize("typed", NO_ADDRESS)
async def test_what_is_no_address_is_told_with_what_was_meant(typed: str) -> None:
    error, sockets, names = await tried(typed)
    assert isinstance(error, NotAnAddress)
    assert error.suggestion == NO_ADDRESS[typed]
    assert (sockets.opened, names.asked) == ([], [])


@pytest.mark.parametrize("typed", OTHER_PORTS)
async def test_other_ports_stay_closed(typed: str) -> None:
    error, sockets, _ = await tried(typed)
    assert isinstance(error, ClosedPort)
    assert (error.port, sockets.opened) == (OTHER_PORTS[typed], [])


def a_password_in_a_link_is_never_repeated() -> None:
    with pytest.raises(NotAnAddress) as caught:
        admit("https://user:secret@example.com/")
    assert "secret" not in f"{caught.value!r}{caught.value.advice}{caught.value.source}"


@pytest.mark.parametrize("case", ANSWERS)
async def a_name_is_refused_when_one_of_its_answers_is_not_public(case: str) -> None:
    error, sockets, names = await tried("https://news.example/", Names({"news.example": [ANSWERS[case]]}))
    assert (type(error), str(error)) == (PrivateAddress, INSIDE)
    assert (sockets.opened, names.asked) == ([], ["news.example"])


async def a_name_without_an_answer_is_told_of() -> None:
    error, _, _ = await tried("https://news.example/", Names({"news.example": [()]}))
    assert isinstance(error, NoSuchSite)
    assert str(error) == "I cannot find a site called news.example."


async def a_name_that_is_looked_up_forever_ends_with_the_time_to_connect() -> None:
    async def never(_: str) -> list[str]:
        await asyncio.Event().wait()
        return []

    sockets = Sockets()
    async with guarding(never, sockets, Limits(total=5, connect=0.05)) as fetcher:  # type: ignore[arg-type] # a look-up is any function
        with pytest.raises(Slow, match=r"news\.example did not answer in 0\.05 s"):
            await fetcher.fetch("https://news.example/")
    assert sockets.opened == []


async def an_answer_that_changes_between_two_links_is_judged_again() -> None:
    names = Names({"news.example": [(PUBLIC,), ("127.0.0.1",)]})
    async with serving() as server:
        server.tell("/a", answer(b"<p>public"))
        sockets = Sockets(server.port)
        async with guarding(names, sockets) as fetcher:
            page = await fetcher.fetch("http://news.example/a")
            with pytest.raises(PrivateAddress):
                await fetcher.fetch("http://news.example/a")
    assert page.content == b"<p>public"
    assert sockets.opened == [(PUBLIC, 80)]


async def an_answer_that_changes_between_two_redirects_is_judged_again() -> None:
    names = Names({"news.example": [(PUBLIC,), ("10.0.0.1",)]})
    async with serving() as server:
        server.tell("/a", answer(b"", "302 Found", Location="/b"))
        sockets = Sockets(server.port)
        async with guarding(names, sockets) as fetcher:
            with pytest.raises(PrivateAddress):
                await fetcher.fetch("http://news.example/a")
    assert (sockets.opened, server.paths) == ([(PUBLIC, 80)], ["/a"])


async def a_name_is_looked_up_once_for_each_connection() -> None:
    names = Names()
    async with serving() as server:
        server.tell("/a", answer(b"<p>a"))
        async with guarding(names, Sockets(server.port)) as fetcher:
            await fetcher.fetch("http://news.example/a")
    assert names.asked == ["news.example"]


@pytest.mark.parametrize("address", ["127.0.0.1", "10.0.0.1", "::1", "::ffff:10.0.0.1", "fe80::1%lo", "not an address"])
def the_socket_itself_refuses_an_address_that_slipped_past_everything_else(address: str) -> None:
    hop = Hop("http://news.example/", "news.example", 80)
    token = HOP.set(hop)
    sockets = Sockets()
    try:
        with pytest.raises(PermissionError):
            guarded(sockets, (socket.AF_INET, socket.SOCK_STREAM, 0, "", (address, 80)))
    finally:
        HOP.reset(token)
    assert (sockets.opened, hop.stopped) == ([], True)


def a_socket_nobody_asked_for_is_not_opened() -> None:
    with pytest.raises(PermissionError):
        guarded(Sockets(), (socket.AF_INET, socket.SOCK_STREAM, 0, "", (PUBLIC, 80)))


async def a_refusal_at_the_socket_is_told_like_any_other(monkeypatch: pytest.MonkeyPatch) -> None:
    async def careless(*_: object, **__: object) -> list[dict[str, object]]:
        return [{"hostname": "x", "host": "127.0.0.1", "port": 80, "family": socket.AF_INET, "proto": 0, "flags": 0}]

    monkeypatch.setattr("adapters.web.resolver.Resolver.resolve", careless)
    error, sockets, _ = await tried("http://news.example/")
    assert (type(error), str(error), sockets.opened) == (PrivateAddress, INSIDE, [])


REDIRECTS_INSIDE = (
    "http://127.0.0.1/",
    "http://2130706433/",
    "//localhost/a",
    "http://[::1]/",
    "http://169.254.169.254/latest/",
    "http://127%2e0.0.1/",
    " http://10.0.0.1/ ",
    "http://１２７.0.0.1/",
    "http://inside.example/",
)


@pytest.mark.parametrize("location", REDIRECTS_INSIDE)
async def a_redirect_inside_is_not_followed(location: str) -> None:
    names = Names({"inside.example": [("192.168.0.1",)]})
    async with serving() as server:
        server.tell("/a", answer(b"", "302 Found", Location=location.encode().decode("latin-1")))
        sockets = Sockets(server.port)
        async with guarding(names, sockets) as fetcher:
            with pytest.raises(PrivateAddress, match="inside a private network"):
                await fetcher.fetch("http://news.example/a")
    assert sockets.opened == [(PUBLIC, 80)]


@pytest.mark.parametrize("location", ["file:///etc/passwd", "gopher://x/", "http://u:p@example.com/", "http://[", "javascript:1"])
async def a_redirect_to_what_is_no_address_is_not_followed(location: str) -> None:
    async with serving() as server:
        server.tell("/a", answer(b"", "302 Found", Location=location))
        sockets = Sockets(server.port)
        async with guarding(Names(), sockets) as fetcher:
            with pytest.raises(NotAnAddress):
                await fetcher.fetch("http://news.example/a")
    assert sockets.opened == [(PUBLIC, 80)]


async def a_host_that_was_opened_is_read_at_its_port_and_no_other() -> None:
    names = Names({"wiki.corp": [("10.0.0.7",)]})
    async with serving() as server:
        server.tell("/a", answer(b"<p>inside"))
        sockets = Sockets(server.port)
        async with guarding(names, sockets, allowed=("wiki.corp:8080",)) as fetcher:
            page = await fetcher.fetch("http://wiki.corp:8080/a")
            for closed in ("http://wiki.corp/a", "http://wiki.corp:8081/a", "http://other.corp:8080/a", "http://10.0.0.7:8080/a"):
                with pytest.raises((PrivateAddress, ClosedPort)):
                    await fetcher.fetch(closed)
    assert (page.content, sockets.opened) == (b"<p>inside", [("10.0.0.7", 8080)])


async def test_opening_one_host_opens_its_address_to_no_other_name() -> None:
    names = Names({"wiki.corp": [("10.0.0.7",)], "evil.example": [("10.0.0.7",)]})
    async with serving() as server:
        server.tell("/a", answer(b"<p>inside"))
        async with guarding(names, Sockets(server.port), allowed=("wiki.corp",)) as fetcher:
            await fetcher.fetch("http://wiki.corp/a")
            with pytest.raises(PrivateAddress):
                await fetcher.fetch("http://evil.example/a")


@pytest.mark.parametrize("entry", ["wiki.corp", "WIKI.corp.", "10.0.0.7:8080", "[fd00::7]:8080", "[fd00::7]", "münchen.corp:81"])
def an_entry_opens_the_host_it_names(entry: str) -> None:
    allowed = Allowed.of((entry,))
    port = f":{entry.rpartition(':')[2]}" if ":8" in entry else ""
    assert admit(f"http://{entry.removesuffix(port)}{port}/", allowed).own


async def test_with_a_proxy_only_the_proxy_is_connected_to_and_links_are_still_judged() -> None:
    names = Names({"proxy.corp": [("10.0.0.9",)]})
    async with serving() as server:
        server.tell("http://news.example/a", answer(b"<p>through"))
        server.tell("http://news.example/b", answer(b"", "302 Found", Location="http://127.0.0.1/"))
        sockets = Sockets(server.port)
        async with guarding(names, sockets, proxy="http://user:secret@proxy.corp:3128") as fetcher:
            page = await fetcher.fetch("http://news.example/a")
            for closed in ("http://news.example/b", "http://127.0.0.1/", "http://[::1]/"):
                with pytest.raises(PrivateAddress):
                    await fetcher.fetch(closed)
    assert page.content == b"<p>through"
    assert set(sockets.opened) == {("10.0.0.9", 3128)}
    assert set(names.asked) == {"proxy.corp"}
    assert server.asked[0][1]["Proxy-Authorization"].startswith("Basic ")
    assert "secret" not in repr(fetcher.setup)


async def a_proxy_that_refuses_is_named_as_such() -> None:
    async with serving() as server:
        server.tell("news.example:443", answer(b"", "403 Forbidden"))
        async with guarding(Names({"proxy.corp": [("10.0.0.9",)]}), Sockets(server.port), proxy="http://proxy.corp:3128") as fetcher:
            with pytest.raises(Unreachable, match="the proxy does not let me through"):
                await fetcher.fetch("https://news.example/a")


async def the_environments_proxies_are_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    async with serving() as server:
        server.tell("/a", answer(b"", "404 Not Found"))
        async with guarding(Names(), Sockets(server.port)) as fetcher:
            with pytest.raises(Answered):
                await fetcher.fetch("http://news.example/a")


@given(st.text(max_size=60) | st.from_regex(r"https?://[\x20-\x7e]{0,40}", fullmatch=True))
def no_text_makes_the_gate_fail_in_another_way(typed: str) -> None:
    try:
        link = admit(typed)
    except Refused:
        return
    assert admit(link.url) == link


@given(st.integers(0, 2**32 - 1))
def every_spelling_of_an_address_is_judged_like_the_address(number: int) -> None:
    first, second, rest = number >> 24, number >> 16 & 255, number & 0xFFFF
    public = is_public(IPv4Address(number))
    for host in (
        str(number),
        hex(number),
        f"0{number:o}",
        f"{first}.{number & 0xFFFFFF}",
        f"{first}.0x{second:x}.0{rest:o}",
        f"[::ffff:{IPv4Address(number)}]",
    ):
        try:
            assert admit(f"http://{host}/").host == str(IPv4Address(number))
            assert public
        except PrivateAddress:
            assert not public


@given(st.ip_addresses())
def test_what_the_standard_library_calls_private_is_never_public(address: IPv4Address | IPv6Address) -> None:
    address = unwrapped(address)
    assert not (is_public(address) and (address.is_private or address.is_reserved or address.is_multicast or address.is_link_local))


@pytest.mark.parametrize(
    "text", ["a" * 1_000_000, "https://" + "a." * 500_000, "https://" + "ü" * 7_000, "h" * 50 + ":" * 999_999, "\u200b" * 1_000_000]
)
def a_megabyte_of_anything_is_refused(text: str) -> None:
    with pytest.raises(NotAnAddress) as caught:
        admit(text)
    assert len(str(caught.value)) < 200


def a_public_address_stays_public() -> None:
    assert is_public(ip_address("2606:4700:4700::1111"))


async def the_system_is_asked_for_names_of_its_own() -> None:
    assert set(await system_lookup("localhost")) <= {"127.0.0.1", "::1"}


async def a_name_the_system_does_not_know_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    async with Fetcher(Setup(AGENT)) as fetcher:
        with pytest.raises(NoSuchSite, match=r"I cannot find a site called nosuch\.example"):
            await fetcher.fetch("https://nosuch.example/")


async def a_system_that_is_slow_to_look_up_holds_nobody_up(monkeypatch: pytest.MonkeyPatch) -> None:
    asked, answered = threading.Event(), threading.Event()

    def slow(*_: object, **__: object) -> list[object]:
        asked.set()
        answered.wait(10)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", slow)
    async with Fetcher(Setup(AGENT), Limits(connect=0.05)) as fetcher:
        with pytest.raises(Slow):
            await fetcher.fetch("https://news.example/")
    assert asked.is_set()
    answered.set()


async def a_host_opened_by_name_is_read_through_the_systems_own_answers() -> None:
    async with serving() as server:
        server.tell("/a", answer(b"<p>inside"))
        setup = Setup(AGENT, Allowed.of((f"localhost:{server.port}",)))
        async with Fetcher(setup) as fetcher:
            page = await fetcher.fetch(f"http://localhost:{server.port}/a")
    assert page.content == b"<p>inside"
