"""What servers may answer, good and hostile: each ends in its own way, in time, within bounds."""

import asyncio
import gzip
import json
import subprocess
import sys
import zlib
from collections.abc import AsyncIterator
from random import Random

import pytest

from adapters.web.bodies import PIECE, Overfull, Undecodable, Unpacker
from adapters.web.errors import (
    PASTE,
    Answered,
    Broken,
    Busy,
    Empty,
    Misled,
    NotText,
    PrivateAddress,
    Refused,
    Slow,
    TooLarge,
    Unreachable,
)
from adapters.web.fetcher import Known, Limits
from adapters.web.headers import LONGEST_WAIT, charset, fresh_for, retry_after
from adapters.web.kinds import kind_of
from tests.adapters.web.bombs import CLEAR, endless, packed
from tests.adapters.web.serving import AGENT, QUICK, Answer, Names, Server, Sockets, answer, fetching, guarding, head, serving, silence
from tests.bot.commanding import ROOT, environment

MEGABYTE = 1024 * 1024
PAGE = b"<!DOCTYPE html><title>A</title><p>Words."
WORDS = b"<p>words of a page\n" * 55_000
BOMB = packed(WORDS, 40)


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with serving() as one:
        yield one


def slowly(start: bytes, piece: bytes) -> Answer:
    """Something at first, then a little again and again, never the end."""

    async def drip(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(start)
        while True:
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(0.01)

    return drip


def reset(start: bytes) -> Answer:
    """Some bytes, then the connection is torn down."""

    async def tear(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(start)
        await writer.drain()
        writer.transport.abort()

    return tear


SHORT_DEADLINE = Limits(total=0.3, connect=0.2, pause=0.0)

HOSTILE: dict[str, tuple[bytes | Answer, type[Refused], str, int]] = {
    "no answer": (silence, Slow, "127.0.0.1 did not answer in 0.3 s.", 1),
    "headers without end": (slowly(b"HTTP/1.1 200 OK\r\n", b"X-A: a\r\n"), Slow, "127.0.0.1 did not answer in 0.3 s.", 1),
    "a slow body": (slowly(head(Content_Type="text/html"), b"<p>"), Slow, "127.0.0.1 did not answer in 0.3 s.", 1),
    "a slow chunked body": (slowly(head(Transfer_Encoding="chunked"), b"1\r\na\r\n"), Slow, "127.0.0.1 did not answer in 0.3 s.", 1),
    "a body that never starts": (slowly(head(Content_Length="1000"), b""), Slow, "127.0.0.1 did not answer in 0.3 s.", 1),
    "204": (head("204 No Content"), Empty, "127.0.0.1 answered without any text.", 1),
    "205": (head("205 Reset Content", Content_Length="0"), Empty, "127.0.0.1 answered without any text.", 1),
    "200 without a body": (answer(b""), Empty, "127.0.0.1 answered without any text.", 1),
    "200 with blanks": (answer(b" \r\n\t "), Empty, "127.0.0.1 answered without any text.", 1),
    "206": (answer(PAGE, "206 Partial Content"), Broken, "The answer of 127.0.0.1 does not fit what I asked (206).", 1),
    "304 to a first question": (head("304 Not Modified"), Broken, "The answer of 127.0.0.1 does not fit what I asked (304).", 1),
    "300": (answer(PAGE, "300 Multiple Choices"), Answered, "127.0.0.1 answered 300.", 1),
    "302 to nowhere": (head("302 Found", Content_Length="0"), Answered, "127.0.0.1 answered 302.", 1),
    "400": (answer(PAGE, "400 Bad Request"), Answered, "127.0.0.1 answered 400.", 1),
    "401": (answer(PAGE, "401 Unauthorized"), Answered, "127.0.0.1 answered 401 (it asks for a password).", 1),
    "402": (answer(PAGE, "402 Payment Required"), Answered, "127.0.0.1 answered 402 (it asks for payment).", 1),
    "403": (answer(PAGE, "403 Forbidden"), Answered, "127.0.0.1 answered 403 (it refuses bots).", 1),
    "404": (answer(PAGE, "404 Not Found"), Answered, "127.0.0.1 answered 404 (no such page).", 1),
    "410": (answer(PAGE, "410 Gone"), Answered, "127.0.0.1 answered 410 (the page is gone).", 1),
    "429": (answer(PAGE, "429 Too Many Requests"), Answered, "127.0.0.1 answered 429 (too many requests).", 1),
    "429 for an hour": (answer(PAGE, "429 Too Many Requests", Retry_After="3600"), Answered, "127.0.0.1 answered 429 (too many requests).", 1),
    "451": (answer(PAGE, "451 Unavailable For Legal Reasons"), Answered, "127.0.0.1 answered 451 (withheld for legal reasons).", 1),
    "500": (answer(PAGE, "500 Internal Server Error"), Answered, "127.0.0.1 answered 500 (a fault of the site).", 1),
    "503 for ever": (answer(PAGE, "503 Service Unavailable"), Answered, "127.0.0.1 answered 503 (it is too busy).", 3),
    "503 for an hour": (answer(PAGE, "503 X", Retry_After="3600"), Answered, "127.0.0.1 answered 503 (it is too busy).", 1),
    "999": (answer(PAGE, "999 Go Away"), Answered, "127.0.0.1 answered 999 (a fault of the site).", 1),
    "a header of a megabyte": (head(X_Long="a" * MEGABYTE), Broken, "The answer of 127.0.0.1 is not how web servers answer.", 1),
    "a thousand headers": (head(**{f"X_{n}": "a" for n in range(1_000)}), Broken, "The answer of 127.0.0.1 is not how web servers answer.", 1),
    "a status of a megabyte": (b"HTTP/1.1 200 " + b"a" * MEGABYTE + b"\r\n\r\n", Broken, "The answer of 127.0.0.1 is not how web servers answer.", 1),
    "not HTTP": (b"SSH-2.0-OpenSSH_9.6\r\n", Broken, "The answer of 127.0.0.1 is not how web servers answer.", 1),
    "HTTP/0.9": (PAGE, Broken, "The answer of 127.0.0.1 is not how web servers answer.", 1),
    "two lengths": (
        b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 9\r\n\r\nabc",
        Broken,
        "The answer of 127.0.0.1 is not how web servers answer.",
        1,
    ),
    "a length below zero": (head(Content_Length="-1") + PAGE, Broken, "The answer of 127.0.0.1 is not how web servers answer.", 1),
    "a body shorter than its length": (
        head(Content_Type="text/html", Content_Length="9000") + PAGE,
        Broken,
        "The answer of 127.0.0.1 stops in the middle.",
        3,
    ),
    "a chunk shorter than its length": (
        head(Transfer_Encoding="chunked") + b"ff\r\nabc",
        Broken,
        "The answer of 127.0.0.1 stops in the middle.",
        3,
    ),
    "a broken chunk": (head(Transfer_Encoding="chunked") + b"zz\r\nabc\r\n", Broken, "The answer of 127.0.0.1 is not how web servers answer.", 1),
    "closed at once": (b"", Broken, "The answer of 127.0.0.1 stops before it begins.", 3),
    "reset at once": (reset(b""), Broken, "The answer of 127.0.0.1 stops before it begins.", 3),
    "reset in the middle": (
        reset(head(Content_Type="text/html", Content_Length="9000") + PAGE),
        Broken,
        "The answer of 127.0.0.1 stops in the middle.",
        3,
    ),
    "endless": (endless(head(Content_Type="text/html")), TooLarge, "The page is larger than 1 MB, which is the most I read.", 1),
    "a gzip bomb": (answer(BOMB, Content_Encoding="gzip"), TooLarge, "The page is larger than 1 MB, which is the most I read.", 1),
    "a double gzip bomb": (
        answer(gzip.compress(BOMB), Content_Encoding="gzip, gzip"),
        TooLarge,
        "The page is larger than 1 MB, which is the most I read.",
        1,
    ),
    "a hidden double gzip": (answer(gzip.compress(BOMB), Content_Encoding="gzip"), NotText, "That is a compressed file. I read pages and text files.", 1),
    "a deflate bomb": (
        answer(zlib.compress(WORDS * 8), Content_Encoding="deflate"),
        TooLarge,
        "The page is larger than 1 MB, which is the most I read.",
        1,
    ),
    "packed thrice": (answer(PAGE, Content_Encoding="gzip,gzip,gzip"), Broken, "The answer of 127.0.0.1 is packed in a way I did not ask for.", 1),
    "brotli unasked": (answer(PAGE, Content_Encoding="br"), Broken, "The answer of 127.0.0.1 is packed in a way I did not ask for.", 1),
    "zstd unasked": (answer(PAGE, Content_Encoding="zstd"), Broken, "The answer of 127.0.0.1 is packed in a way I did not ask for.", 1),
    "gzip in name only": (answer(PAGE, Content_Encoding="gzip"), Broken, "The answer of 127.0.0.1 is packed in a damaged way.", 1),
    "half a gzip": (answer(gzip.compress(PAGE * 99)[:-20], Content_Encoding="gzip"), Broken, "The answer of 127.0.0.1 stops in the middle.", 1),
    "a video": (endless(head(Content_Type="video/mp4")), NotText, "That is a video. I read pages and text files.", 1),
    "an image": (answer(b"\x89PNG\r\n\x1a\n" + bytes(99), Content_Type="image/png"), NotText, "That is an image. I read pages and text files.", 1),
    "sound": (answer(b"ID3", Content_Type="audio/mpeg"), NotText, "That is a sound file. I read pages and text files.", 1),
    "an image called a page": (answer(b"\x89PNG\r\n\x1a\n" + bytes(99)), NotText, "That is an image. I read pages and text files.", 1),
    "a video called a page": (answer(b"\x00\x00\x00\x18ftypmp42" + bytes(99)), NotText, "That is a video. I read pages and text files.", 1),
    "a video without a type": (
        answer(b"\x1aE\xdf\xa3" + bytes(9_999), Content_Type="application/octet-stream"),
        NotText,
        "That is a video. I read pages and text files.",
        1,
    ),
    "an archive": (answer(b"PK\x03\x04" + bytes(99), Content_Type="application/zip"), NotText, "That is an archive. I read pages and text files.", 1),
    "a program": (answer(b"\x7fELF" + bytes(99), Content_Type="text/plain"), NotText, "That is a program. I read pages and text files.", 1),
    "bytes": (answer(bytes(range(256)) * 40), NotText, "That is a file without text. I read pages and text files.", 1),
    "data": (answer(b'{"a": 1}', Content_Type="application/json"), NotText, "That is a data file (JSON). I read pages and text files.", 1),
    "a page called a PDF": (answer(b"words", Content_Type="application/pdf"), NotText, "That is a damaged PDF. I read pages and text files.", 1),
}  # fmt: skip


@pytest.mark.parametrize("case", HOSTILE)
async def a_hostile_answer_ends_in_its_own_way(case: str, server: Server) -> None:
    told, kind, sentence, requests = HOSTILE[case]
    link = server.tell("/a", told)
    async with fetching(server, Limits(total=0.3 if kind is Slow else 3.0, connect=1.0, pause=0.0, most=MEGABYTE)) as fetcher:
        with pytest.raises(Refused) as caught:
            await fetcher.fetch(link)
    assert (type(caught.value), str(caught.value), len(server.asked)) == (kind, sentence, requests)


async def a_refusal_is_told_as_people_read_it(server: Server) -> None:
    server.tell("/a", answer(PAGE, "403 Forbidden"))
    async with guarding(Names(), Sockets(server.port)) as fetcher:
        with pytest.raises(Answered) as caught:
            await fetcher.fetch("http://example.com/a")
    assert f"{caught.value} {caught.value.advice}" == "example.com answered 403 (it refuses bots). Paste the text and I will brief that."
    assert (caught.value.host, caught.value.status, caught.value.source) == ("example.com", 403, "http://example.com/a")


async def a_server_that_is_not_there_is_told_of() -> None:
    async with guarding(Names(), Sockets()) as fetcher:
        with pytest.raises(Unreachable, match=r"example\.com cannot be reached: nothing answers there"):
            await fetcher.fetch("http://example.com/")


async def a_server_that_does_not_speak_https_is_told_of() -> None:
    async def speak(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 mail.example ESMTP\r\n")
        await writer.drain()
        writer.close()

    listening = await asyncio.start_server(speak, "127.0.0.1", 0)
    async with listening, guarding(Names(), Sockets(listening.sockets[0].getsockname()[1])) as fetcher:
        with pytest.raises(Unreachable, match=r"example\.com cannot be reached: it does not speak https as it should"):
            await fetcher.fetch("https://example.com/")


async def a_redirect_loop_ends_after_five(server: Server) -> None:
    link = server.tell("/a", head("302 Found", Location="/a", Content_Length="0"))
    async with fetching(server) as fetcher:
        with pytest.raises(Misled, match=r"127\.0\.0\.1 sends me on more than 5 times\. I do not follow that"):
            await fetcher.fetch(link)
    assert len(server.asked) == 6


async def test_redirects_and_faults_in_turn_end_after_six_requests(server: Server) -> None:
    for number in range(9):
        server.tell(f"/{number}", answer(b"", "503 X"), head("302 Found", Location=f"/{number + 1}", Content_Length="0"))
    async with fetching(server) as fetcher:
        with pytest.raises(Refused):
            await fetcher.fetch(server.link("/0"))
    assert len(server.asked) <= 6


async def a_redirect_from_https_to_http_is_not_followed() -> None:
    from adapters.web.fetcher import Elsewhere, Trip
    from adapters.web.gate import admit

    async with guarding(Names(), Sockets()) as fetcher:
        trip = Trip(admit("https://example.com/a"), Known(), None, 0.0)  # type: ignore[arg-type] # nothing is read
        with pytest.raises(Misled, match=r"example\.com sends me from https to http"):
            fetcher._turn(trip, Elsewhere("http://example.com/a", 302))


async def test_five_redirects_lead_to_the_page_and_its_own_address(server: Server) -> None:
    for number in range(5):
        server.tell(f"/{number}", head("301 Moved", Location=f"{number + 1}?q=ä".encode().decode("latin-1"), Content_Length="0"))
        server.answers[f"/{number}?q=%C3%A4"] = server.answers[f"/{number}"]
    server.tell("/5?q=%C3%A4", answer(PAGE))
    async with fetching(server) as fetcher:
        page = await fetcher.fetch(server.link("/0"))
    assert (page.content, page.url, page.moved) == (PAGE, server.link("/5?q=%C3%A4"), server.link("/5?q=%C3%A4"))


async def a_passing_redirect_is_no_move(server: Server) -> None:
    server.tell("/a", head("301 Moved", Location="/b", Content_Length="0"))
    server.tell("/b", head("302 Found", Location="/c", Content_Length="0"))
    server.tell("/c", answer(PAGE))
    async with fetching(server) as fetcher:
        assert (await fetcher.fetch(server.link("/a"))).moved is None


async def a_cookie_set_on_the_way_is_carried_to_the_end_and_then_forgotten(server: Server) -> None:
    server.tell("/a", head("302 Found", Location="/b", Set_Cookie="seen=1; Path=/", Content_Length="0"))
    server.tell("/b", answer(PAGE))
    async with guarding(Names(), Sockets(server.port)) as fetcher:
        await fetcher.fetch("http://example.com/a")
        await fetcher.fetch("http://example.com/b")
    assert [headers.get("Cookie") for _, headers in server.asked] == [None, "seen=1", None]


PASSING: dict[str, bytes | Answer] = {
    "503": answer(b"", "503 Service Unavailable"),
    "503 for no time": answer(b"", "503 Service Unavailable", Retry_After="0"),
    "502": answer(b"", "502 Bad Gateway"),
    "504": answer(b"", "504 Gateway Timeout"),
    "429 for no time": answer(b"", "429 Too Many Requests", Retry_After="0"),
    "reset": reset(b""),
    "closed": b"",
    "reset in the middle": reset(head(Content_Length="9000") + PAGE),
}


@pytest.mark.parametrize("case", PASSING)
async def test_what_passes_is_tried_again(case: str, server: Server) -> None:
    link = server.tell("/a", PASSING[case], PASSING[case], answer(PAGE))
    async with fetching(server) as fetcher:
        assert (await fetcher.fetch(link)).content == PAGE
    assert len(server.asked) == 3


async def test_another_try_waits_as_long_as_the_site_asks(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[float] = []

    async def sleep(seconds: float) -> None:
        waited.append(seconds)

    link = server.tell("/a", answer(b"", "429 X", Retry_After="2"), answer(b"", "503 X"), answer(PAGE))
    async with fetching(server, Limits(pause=0.25)) as fetcher:
        monkeypatch.setattr("adapters.web.fetcher.asyncio.sleep", sleep)
        await fetcher.fetch(link)
    assert waited == [2.0, 0.25]


async def a_wait_beyond_the_deadline_is_told_and_not_waited_for(server: Server) -> None:
    link = server.tell("/a", answer(b"", "429 X", Retry_After="600"))
    async with fetching(server) as fetcher:
        with pytest.raises(Answered) as caught:
            await fetcher.fetch(link)
    assert (caught.value.wait, len(server.asked)) == (600.0, 1)


WAITS = {
    "5": 5.0,
    " 5 ": 5.0,
    "0": 0.0,
    "1.5": 1.5,
    "99999999999999999999": LONGEST_WAIT,
    "-1": None,
    "soon": None,
    "": None,
    "٥": None,
    "Sun, 22 Nov 2026 12:00:30 GMT": 30.0,
    "Sun, 22 Nov 2026 11:00:00 GMT": 0.0,
    "Sun, 22 Nov 2099 11:00:00 GMT": LONGEST_WAIT,
    "Sun, 99 Nov 2026 11:00:00 GMT": None,
    "Sun, 22 Nov 99999999 11:00:00 GMT": None,
}


@pytest.mark.parametrize("asked", WAITS)
def a_retry_after_is_understood_and_bounded(asked: str) -> None:
    headers = {"Retry-After": asked, "Date": "Sun, 22 Nov 2026 12:00:00 GMT"}
    assert retry_after(headers, now=0.0) == WAITS[asked]


def a_retry_after_without_the_servers_date_counts_from_ours() -> None:
    assert retry_after({"Retry-After": "Thu, 01 Jan 1970 00:01:00 GMT"}, now=20.0) == 40.0


@pytest.mark.parametrize(
    ("control", "seconds"),
    [("max-age=60", 60.0), ("private, max-age=9999999", 86400.0), ("no-store", 0.0), ("no-cache, max-age=9", 0.0), ("public", None)],
)
def a_cache_control_says_how_long_an_answer_is_fresh(control: str, seconds: float | None) -> None:
    assert fresh_for({"Cache-Control": control}) == seconds


@pytest.mark.parametrize(
    ("told", "name"),
    [("text/html; charset=UTF-8", "utf-8"), ('text/html;charset="koi8-r"', "koi8-r"), ("text/html", None), ("text/html; charset=", None)],
)
def the_headers_charset_is_handed_on(told: str, name: str | None) -> None:
    assert charset({"Content-Type": told}) == name


async def test_what_is_known_is_asked_about_and_an_unchanged_page_keeps_it(server: Server) -> None:
    link = server.tell(
        "/a", answer(PAGE, ETag='"1"', Last_Modified="Sun, 22 Nov 2026 12:00:00 GMT", Cache_Control="max-age=60"), head("304 Not Modified")
    )
    async with fetching(server) as fetcher:
        first = await fetcher.fetch(link)
        second = await fetcher.fetch(link, first.known)
    assert server.asked[1][1]["If-None-Match"] == '"1"'
    assert server.asked[1][1]["If-Modified-Since"] == "Sun, 22 Nov 2026 12:00:00 GMT"
    assert (first.unchanged, first.fresh) == (False, 60.0)
    assert (second.unchanged, second.content, second.known) == (True, b"", first.known)


async def an_etag_that_is_no_header_is_not_sent_back(server: Server) -> None:
    link = server.tell("/a", answer(PAGE, ETag='"' + "a" * 5_000 + '"', Last_Modified="caf\xe9"))
    async with fetching(server) as fetcher:
        assert (await fetcher.fetch(link)).known == Known()


async def test_we_say_who_we_are_and_ask_only_for_what_we_can_unpack(server: Server) -> None:
    link = server.tell("/a", answer(PAGE))
    async with fetching(server) as fetcher:
        await fetcher.fetch(link)
    headers = server.asked[0][1]
    assert (headers["User-Agent"], headers["Accept-Encoding"]) == (AGENT, "gzip, deflate")
    assert not {"Cookie", "Referer", "Authorization"} & set(headers)


RAW = zlib.compressobj(wbits=-15)
PACKED = {
    "gzip": ("gzip", gzip.compress(PAGE)),
    "x-gzip": ("x-gzip", gzip.compress(PAGE)),
    "zlib": ("deflate", zlib.compress(PAGE)),
    "raw deflate": ("deflate", RAW.compress(PAGE) + RAW.flush()),
    "two members": ("gzip", gzip.compress(PAGE[:9]) + gzip.compress(PAGE[9:])),
    "padding after the end": ("gzip", gzip.compress(PAGE) + bytes(99)),
    "gzip in gzip": ("gzip, gzip", gzip.compress(gzip.compress(PAGE))),
    "deflate in gzip": ("deflate, gzip", gzip.compress(zlib.compress(PAGE))),
    "identity": ("identity", PAGE),
    "large letters": ("GZIP", gzip.compress(PAGE)),
}


@pytest.mark.parametrize("case", PACKED)
async def a_packed_page_is_unpacked(case: str, server: Server) -> None:
    coding, packed = PACKED[case]
    link = server.tell("/a", answer(packed, Content_Encoding=coding))
    async with fetching(server) as fetcher:
        assert (await fetcher.fetch(link)).content == PAGE


@pytest.mark.parametrize("case", PACKED)
def test_packed_bytes_may_come_one_by_one(case: str) -> None:
    coding, packed = PACKED[case]
    unpacker = Unpacker(coding, 1_000)
    content = b"".join(piece for number in range(len(packed)) for piece in unpacker.feed(packed[number : number + 1]))
    unpacker.finish()
    assert content == PAGE


@pytest.mark.parametrize("size", [1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 3 * PIECE + 7])
@pytest.mark.parametrize("wbits", [-15, 15, 31])
def a_body_of_any_size_is_unpacked_whole(size: int, wbits: int) -> None:
    packer = zlib.compressobj(wbits=wbits)
    packed = packer.compress(b"a" * size) + packer.flush()
    unpacker = Unpacker("gzip" if wbits == 31 else "deflate", MEGABYTE)
    assert b"".join(unpacker.feed(packed)) == b"a" * size
    unpacker.finish()


def a_bomb_is_counted_piece_by_piece() -> None:
    seen: list[int] = []
    pieces = Unpacker("gzip, gzip", MEGABYTE).feed(gzip.compress(BOMB))
    with pytest.raises(Overfull):
        seen.extend(map(len, pieces))
    assert max(seen) <= PIECE
    assert sum(seen) <= MEGABYTE


def a_coding_we_do_not_know_is_refused() -> None:
    with pytest.raises(Undecodable):
        Unpacker("br", 1)


async def a_page_of_exactly_the_limit_is_read(server: Server) -> None:
    body = PAGE.ljust(MEGABYTE, b"a")
    server.tell("/a", answer(body))
    server.tell("/b", answer(body + b"a"))
    async with fetching(server, Limits(most=MEGABYTE)) as fetcher:
        assert len((await fetcher.fetch(server.link("/a"))).content) == MEGABYTE
        with pytest.raises(TooLarge):
            await fetcher.fetch(server.link("/b"))


KINDS: dict[str, tuple[str, bytes, str]] = {
    "a page": ("text/html", b"<!DOCTYPE html><p>a", "html"),
    "a page in capitals": ("text/html", b"<HTML><BODY>a", "html"),
    "a page without a type": ("", b"\n<!-- a --><html>", "html"),
    "a page called bytes": ("application/octet-stream", b"<!DOCTYPE html>", "html"),
    "a page called text": ("text/plain", b"<!doctype html><title>", "html"),
    "a page called a PDF": ("application/pdf", b"<!doctype html><title>Sign in", "html"),
    "a page called data": ("application/json", b"<!doctype html><title>", "html"),
    "a page of words": ("text/html", b"Only words.", "html"),
    "xhtml": ("application/xhtml+xml", b'<?xml version="1.0"?><html xmlns="a">', "html"),
    "xhtml called xml": ("text/xml", b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "a" "b">\n<html>', "html"),
    "a page with a mark": ("text/html", b"\xef\xbb\xbf<html>", "html"),
    "a page in UTF-16": ("", b"\xff\xfe" + "<html><p>a".encode("utf-16-le"), "html"),
    "text": ("text/plain", b"Words of a text.", "text"),
    "markdown": ("text/markdown", b"# Words", "text"),
    "text without a type": ("", "Wörter".encode(), "text"),
    "text in UTF-16 without a mark": ("text/plain", "Words of a text".encode("utf-16-le"), "text"),
    "text in Latin-1": ("text/plain", "Wörter".encode("latin-1"), "text"),
    "text that is less than something": ("text/plain", b"<3 this", "text"),
    "PDF": ("application/pdf", b"%PDF-1.7", "pdf"),
    "PDF called bytes": ("application/octet-stream", b"%PDF-1.7", "pdf"),
    "PDF called a page": ("text/html", b"\n%PDF-1.4", "pdf"),
    "PDF full of zeros": ("application/pdf", b"%PDF-1.7" + bytes(400), "pdf"),
    "RSS": ("application/rss+xml", b'<?xml version="1.0"?><rss version="2.0">', "feed"),
    "RSS called xml": ("text/xml", b'<?xml version="1.0"?>\n<!-- a -->\n<rss version="2.0">', "feed"),
    "RSS called a page": ("text/html", b"<rss>", "feed"),
    "RSS with a style sheet": ("application/xml", b'<?xml version="1.0"?><?xml-stylesheet href="a"?><rss>', "feed"),
    "Atom": ("application/atom+xml", b'<feed xmlns="http://www.w3.org/2005/Atom">', "feed"),
    "RDF": ("application/rdf+xml", b'<rdf:RDF xmlns="a">', "feed"),
    "JSON Feed": ("application/feed+json", b'{"version": "https://jsonfeed.org/version/1.1"}', "feed"),
    "JSON Feed called JSON": ("application/json", b'{"version": "https:\\/\\/jsonfeed.org\\/version\\/1"}', "feed"),
    "a site map": ("application/xml", b'<?xml version="1.0"?><urlset>', "feed"),
    "a broken feed": ("application/rss+xml", b"<channel><item>", "feed"),
    "other XML": ("application/xml", b'<?xml version="1.0"?><note>', "a data file (XML)"),
    "JSON": ("application/json; charset=utf-8".partition(";")[0], b"[1]", "a data file (JSON)"),
    "WebP": ("text/html", b"RIFF\x00\x00\x00\x00WEBPVP8 ", "an image"),
    "AVI": ("", b"RIFF\x00\x00\x00\x00AVI LIST", "a video"),
    "WAV": ("", b"RIFF\x00\x00\x00\x00WAVEfmt ", "a sound file"),
    "JPEG": ("", b"\xff\xd8\xff\xe0", "an image"),
    "MP4": ("", b"\x00\x00\x00\x20ftypisom", "a video"),
    "HLS": ("application/vnd.apple.mpegurl", b"#EXTM3U", "a video"),
    "Word": (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        b"PK\x03\x04" + bytes(26) + b"[Content_Types].xml",
        "an office document",
    ),
    "old Word": ("application/msword", b"\xd0\xcf\x11\xe0", "an office document"),
    "e-book": ("application/epub+zip", b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/epub+zip", "an e-book"),
    "tar": ("application/x-tar", b"name".ljust(257, b"\0") + b"ustar", "an archive"),
    "table": ("text/csv", b"a,b", "a table of data"),
    "calendar": ("text/calendar", b"BEGIN:VCALENDAR", "a calendar"),
    "script": ("text/javascript", b"var a;", "a program"),
    "font": ("font/woff2", b"wOF2", "a font"),
    "SQLite": ("", b"SQLite format 3\0" + bytes(99), "a database"),
}


@pytest.mark.parametrize("case", KINDS)
def the_kind_is_told_by_header_and_first_bytes(case: str) -> None:
    media, start, kind = KINDS[case]
    assert kind_of(media, start) == kind


async def test_at_most_two_links_of_a_host_are_read_at_once(server: Server) -> None:
    gate = asyncio.Event()

    async def held(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await gate.wait()
        writer.write(answer(PAGE))
        await writer.drain()

    link = server.tell("/a", held)
    async with fetching(server, Limits()) as fetcher, asyncio.TaskGroup() as group:
        tasks = [group.create_task(fetcher.fetch(link)) for _ in range(7)]
        await server.until(lambda: server.now == 2)
        for _ in range(50):
            await asyncio.sleep(0)
        gate.set()
        await asyncio.gather(*tasks)
    assert (server.most, len(server.asked)) == (2, 7)


async def a_link_that_waits_too_long_for_its_turn_is_told_so(server: Server) -> None:
    link = server.tell("/a", silence)
    async with fetching(server, Limits(queue=0.0, per_host=1)) as fetcher:
        first = asyncio.create_task(fetcher.fetch(link))
        await server.until(lambda: server.now == 1)
        with pytest.raises(Busy, match="too many links at once"):
            await fetcher.fetch(link)
        first.cancel()
        await asyncio.gather(first, return_exceptions=True)
    assert fetcher._slots._hosts == {}


async def test_waiting_for_a_turn_does_not_make_a_site_slow(server: Server) -> None:
    silent, quick = server.tell("/silent", silence), server.tell("/quick", answer(PAGE))
    async with fetching(server, Limits(total=0.2, per_host=1)) as fetcher:
        outcomes = await asyncio.gather(fetcher.fetch(silent), fetcher.fetch(silent), fetcher.fetch(quick), return_exceptions=True)
    assert [type(one).__name__ for one in outcomes] == ["Slow", "Slow", "Page"]


async def a_fetch_that_is_given_up_leaves_no_connection(server: Server) -> None:
    link = server.tell("/a", silence)
    async with fetching(server) as fetcher:
        task = asyncio.create_task(fetcher.fetch(link))
        await server.until(lambda: server.now == 1)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await server.until(lambda: server.now == 0)


@pytest.mark.skipif(not CLEAR.exists(), reason="the peak of a process can be read on Linux only")
def test_bombs_cost_less_than_64_megabytes() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.adapters.web.bombs"], cwd=ROOT, env=environment(), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    kinds, kilobytes = json.loads(done.stdout)
    assert kinds == ["TooLarge", "TooLarge", "NotText", "TooLarge", "TooLarge", "Broken"]
    assert 1024 < kilobytes < 64 * 1024, f"{kilobytes} kB"


def every_error_speaks_in_a_sentence() -> None:
    for make in (
        Slow("u", "h", 10),
        TooLarge("u", "h", 5 * MEGABYTE),
        Misled("u", "h", "x"),
        PrivateAddress("u", "h"),
        Answered("u", "h", 403),
    ):
        assert str(make).endswith(".")
        assert make.advice in {"", PASTE} or make.advice.endswith(".")


WHOLE = answer(gzip.compress(PAGE), Content_Encoding="gzip", Set_Cookie="a=b; Path=/", ETag='"1"', Location="/b", Retry_After="0")


async def no_answer_of_chance_ends_in_another_error(server: Server) -> None:
    chance = Random(3)  # noqa: S311 - the same spoilt answers each time
    async with fetching(server, Limits(total=0.3, pause=0.0, tries=1)) as fetcher:
        for number in range(300):
            spoilt = bytearray(WHOLE)
            for _ in range(chance.randint(1, 12)):
                spoilt[chance.randrange(len(spoilt))] = chance.choice(b'\x00\r\n :;,="/%\xff\x1f9a')
            try:
                await fetcher.fetch(server.tell(f"/{number}", bytes(spoilt)))
            except Refused as error:
                assert str(error).endswith(".")  # noqa: PT017 - either is fine, and nothing else


async def the_fetcher_must_be_open() -> None:
    with pytest.raises(RuntimeError, match="async with"):
        await guarding(Names(), Sockets(), QUICK).fetch("https://example.com")


SNIFF = "import sys; from adapters.web.kinds import kind_of; start = sys.stdin.buffer.read()[:4096]; print(kind_of('text/html', start), kind_of('', start))"
"""In a process of its own, which can be stopped: a pattern that tries everything twice cannot."""


@pytest.mark.parametrize(
    "start", [b"<!-- a -->" * 400, b"<?a b?>" * 500, b"<!DOCTYPE a>" * 300, b" \n" * 2000, b"<!--" * 1000, b"<!-- a --> " * 300]
)
def a_start_of_many_comments_takes_no_hours(start: bytes) -> None:
    child = subprocess.run(
        [sys.executable, "-c", SNIFF], input=start + b"x", cwd=ROOT, env=environment(), capture_output=True, timeout=60, check=True
    )
    assert child.stdout.split() == [b"html", b"text"]


async def a_site_that_fails_and_sends_on_in_turn_is_asked_six_times_at_most(server: Server) -> None:
    on = [answer(b"", "302 Found", Location=f"/{at + 1}") for at in range(6)]
    for at in range(6):
        server.tell(f"/{at}", *([answer(b"", "503 X", Retry_After="0")] if at in {0, 2} else []), on[at])
    server.tell("/5", answer(PAGE))
    async with fetching(server) as fetcher:
        with pytest.raises(Misled, match="sends me on and fails in turn"):
            await fetcher.fetch(server.link("/0"))
    assert len(server.asked) == QUICK.requests


def a_layer_that_grows_without_giving_anything_is_stopped_too() -> None:
    nothing = gzip.compress(b"") * 300_000
    unpacker = Unpacker("gzip, gzip", 5 * MEGABYTE)
    with pytest.raises(Overfull):
        list(unpacker.feed(gzip.compress(nothing)))


async def the_codings_may_stand_in_two_headers(server: Server) -> None:
    packed_twice = gzip.compress(gzip.compress(PAGE))
    one = answer(packed_twice, Content_Encoding="gzip").replace(b"Connection:", b"Content-Encoding: gzip\r\nConnection:")
    async with fetching(server) as fetcher:
        assert (await fetcher.fetch(server.tell("/a", one))).content == PAGE
