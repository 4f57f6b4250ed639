"""Many lines in, their answers out: in order, none lost, whatever a line holds."""

import io
import itertools
import json
import os
import pty
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, BinaryIO

import psutil
import pytest

from bot import batch, entries
from bot.batch import Count, Crew, lines, run
from bot.editing import Wish
from tests.bot.commanding import ARTICLE, ROOT, environment, newsbrief, process
from tests.bot.poison import dies_over_poison
from tests.bot.test_command import validated

COMMAND = [sys.executable, "-m", "bot", "brief", "--batch", "--jobs", "2"]


def entry(marked: object, **fields: object) -> bytes:
    return json.dumps({"id": marked, **(fields or {"text": ARTICLE})}).encode() + b"\n"


def answers(stdin: bytes, *options: str) -> list[dict[str, object]]:
    ended = process("brief", "--batch", "--jobs", "2", *options, stdin=stdin)
    assert ended.err == ""
    return [json.loads(line) for line in ended.out.splitlines()]


def test_answers_come_in_the_order_of_their_lines() -> None:
    long = ARTICLE * 40  # takes longer than the short ones that follow it
    given = b"".join(entry(number, text=long if number % 5 == 0 else ARTICLE) for number in range(30))
    assert [answer["id"] for answer in answers(given)] == list(range(30))


def an_answer_is_what_the_command_says_of_the_same_article() -> None:
    page = (ROOT / "bot/sample/sample.html").read_text("utf-8")
    [answer] = answers(entry("sample", html=page), "--length", "full")
    alone = json.loads(newsbrief("brief", "--sample", "--length", "full", "--format", "json").out)
    assert answer == {"id": "sample", **alone}
    validated(json.dumps(answer))


def test_url_and_title_of_a_line_are_used() -> None:
    [answer] = answers(entry(1, text=ARTICLE, url="https://example.com/tolle", title="The river Tolle will be dredged this summer"))
    assert answer["url"] == "https://example.com/tolle"
    assert answer["headline"] == "The river Tolle will be dredged this summer"


BAD = {
    "not JSON": (b"{oops\n", None, 'Line 1 is not JSON (column 2). Example of a line: {"id": "1", "text": "..."}'),
    "not UTF-8": (b'{"id": "\xff"}\n', None, 'Line 1 is not JSON in UTF-8. Example of a line: {"id": "1", "text": "..."}'),
    "nested": (b"[" * 100_000 + b"\n", None, 'Line 1 is not JSON. Example of a line: {"id": "1", "text": "..."}'),
    "list": (b"[1]\n", None, 'Line 1 is not a JSON object. Example of a line: {"id": "1", "text": "..."}'),
    "no id": (
        b'{"text": "a"}\n',
        None,
        'Line 1 has no "id" that is a text or a whole number. Example of a line: {"id": "1", "text": "..."}',
    ),
    "true": (b'{"id": true}\n', None, 'Line 1 has no "id" that is a text or a whole number. Example of a line: {"id": "1", "text": "..."}'),
    "no body": (b'{"id": 7}\n', 7, 'Line 1 has neither "html" nor "text". Example of a line: {"id": "1", "text": "..."}'),
    "both": (entry("b", text="a", html="b"), "b", 'Line 1 has both "html" and "text"; give one of them.'),
    "number": (entry("n", text=3), "n", 'Line 1 has a "text" that is not a text.'),
    "title": (entry("t", text="a", title=[]), "t", 'Line 1 has a "title" that is not a text.'),
    "url": (entry("u", text="a", url="x:y"), "u", 'Line 1 has a "url" that is not a web address; one begins with https://'),
    "no article": (entry("e", text="Hello."), "e", "Only 1 word of article text found. I need about 20."),
}


@pytest.mark.parametrize("case", BAD)
def a_bad_line_is_answered_with_its_id_and_a_sentence(case: str) -> None:
    line, marked, told = BAD[case]
    briefed, answer = entries.answered(1, line, Wish())
    assert not briefed
    assert json.loads(answer) == {"id": marked, "error": told}


def the_lines_after_a_bad_one_are_still_briefed() -> None:
    given = entry(1) + b"{oops\n" + b"\n" + entry(2) + entry(3, text="No.") + entry(4)
    told = answers(given)
    assert [("error" in answer, answer["id"]) for answer in told] == [(False, 1), (True, None), (False, 2), (True, 3), (False, 4)]


def test_half_a_surrogate_pair_leaves_as_the_escape_it_came_as() -> None:
    _, answer = entries.answered(1, b'{"id": "\\ud800", "text": "a"}', Wish())
    assert json.loads(answer)["id"] == "\ud800"
    assert b"\\ud800" in answer


def a_bug_over_one_line_is_told_with_an_id(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(entries, "brief_entry", fails)
    _, answer = entries.answered(3, entry("a"), Wish())
    assert json.loads(answer)["error"].startswith("Line 3: newsbrief failed in a way it should not: ZeroDivisionError (id ")


def a_line_too_long_is_answered_without_being_held(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (batch, entries):
        monkeypatch.setattr(module, "LARGEST", 100)
    stream = io.BytesIO(b"x" * 5_000_000 + b"\n" + b'{"id": 1}\n')
    long, short = lines(stream)
    assert (len(long.raw), short.raw, short.read) == (101, b'{"id": 1}\n', 5_000_011)
    assert b"Line 1 is longer than" in entries.answered(long.number, long.raw, Wish())[1]


def test_nothing_in_is_nothing_out() -> None:
    ended = process("brief", "--batch", stdin=b"\n\n")
    assert (ended.code, ended.out, ended.err) == (0, "", "")


def test_when_not_one_line_can_be_briefed_the_exit_code_says_so() -> None:
    ended = process("brief", "--batch", stdin=b"what is this\n")
    assert (ended.code, ended.err) == (3, "None of the lines could be briefed; the answer to each says why.\n")
    assert json.loads(ended.out)["id"] is None


def ran(given: BinaryIO, crew: Crew) -> tuple[list[bytes], Count]:
    out: list[bytes] = []
    return out, run(given, out.append, lambda _read, _briefed: None, crew)


def test_a_worker_that_dies_costs_only_the_line_it_died_over() -> None:
    raws = [entry(number, text="poison" if number in {3, 4, 17} else "a") for number in range(1, 21)]
    out, count = ran(io.BytesIO(b"".join(raws)), Crew(Wish(), 2, work=dies_over_poison))
    told = [json.loads(line) for line in out]
    dead = [answer["id"] for answer in told if isinstance(answer, dict)]
    assert dead == [3, 4, 17]
    assert [answer for answer in told if isinstance(answer, int)] == [number for number in range(1, 21) if number not in dead]
    assert told[2]["error"] == "Line 3 could not be briefed: the process that read it died."
    assert (count.briefed, count.failed) == (17, 3)


class Endless(io.RawIOBase):
    """A stream of lines without end, which counts how many were asked for."""

    def __init__(self) -> None:
        self.asked = 0

    def readline(self, _: int | None = -1, /) -> bytes:
        """One more line."""
        self.asked += 1
        return entry(self.asked, text="a")


def the_input_is_read_only_as_fast_as_it_is_answered() -> None:
    given = Endless()
    crew = Crew(Wish(), 1, work=dies_over_poison)
    seen = itertools.count(1)

    def write(_: bytes) -> None:
        if next(seen) == 50:
            raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        run(given, write, lambda _read, _briefed: None, crew)  # type: ignore[arg-type] # RawIOBase has all that is asked of it
    assert given.asked <= 50 + batch.AHEAD + 1


def an_input_that_breaks_off_with_an_error_is_not_taken_for_its_end() -> None:
    class Breaking(io.BytesIO):
        def readline(self, _: int | None = -1, /) -> bytes:
            raise OSError("the disk is gone")

    with pytest.raises(OSError, match="the disk is gone"):
        ran(Breaking(), Crew(Wish(), 1, work=dies_over_poison))


@contextmanager
def running(stderr: int = subprocess.PIPE) -> Iterator[tuple["subprocess.Popen[bytes]", IO[bytes], IO[bytes]]]:
    with subprocess.Popen(
        COMMAND,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=stderr,
        cwd=ROOT,
        env=environment(TERM="xterm"),
        start_new_session=True,
    ) as started:
        assert started.stdin is not None
        assert started.stdout is not None
        yield started, started.stdin, started.stdout


def ended_quietly(started: "subprocess.Popen[bytes]", workers: list[psutil.Process]) -> None:
    assert started.stderr is not None
    assert started.stderr.read() == b""
    gone, alive = psutil.wait_procs(workers, timeout=20)
    assert (len(gone), alive) == (len(workers), [])


def an_answer_does_not_wait_for_the_next_line() -> None:
    with running() as (_, given, out):
        for number in range(3):
            given.write(entry(number))
            given.flush()
            assert json.loads(out.readline())["id"] == number
        given.close()


def test_ctrl_c_ends_the_batch_and_its_workers_without_a_word() -> None:
    with running() as (started, given, out):
        given.write(entry(1))
        given.flush()
        out.readline()
        workers = psutil.Process(started.pid).children(recursive=True)
        os.killpg(started.pid, signal.SIGINT)
        ended_quietly(started, workers)
        assert started.wait() == 130
        assert workers


def a_reader_that_goes_away_ends_the_batch_and_its_workers_without_a_word() -> None:
    with running() as (started, given, out):
        given.write(entry(1))
        given.flush()
        out.readline()
        workers = psutil.Process(started.pid).children(recursive=True)
        out.close()
        given.write(entry(2))
        given.flush()
        ended_quietly(started, workers)
        assert started.wait() == 141


def seen_on(watched: int) -> bytes:
    """All that comes to a terminal until nobody writes to it any more."""
    shown = b""
    with suppress(OSError):  # how Linux tells that the other side is closed
        while part := os.read(watched, 65536):
            shown += part
    os.close(watched)
    return shown


def test_a_terminal_shows_how_far_it_is() -> None:
    watched, screen = pty.openpty()
    with running(screen) as (started, given, out):
        os.close(screen)
        given.write(entry(1) + entry(2) + b"{oops\n")
        given.close()
        assert b"2 briefed, 1 not" in seen_on(watched)
        assert len(out.readlines()) == 3
        assert started.wait() == 0


def the_sample_folder_ships_with_the_package() -> None:
    assert (Path(batch.__file__).parent / "sample/sample.html").is_file()


@pytest.mark.parametrize("modules", [0, 1, 300])
def test_ctrl_c_while_the_workers_start_ends_without_a_word(modules: int, tmp_path: Path) -> None:
    given = tmp_path / "lines.jsonl"
    given.write_bytes(entry(1) * 400)
    traced = [COMMAND[0], "-X", "importtime", *COMMAND[1:]]
    with (
        given.open("rb") as stdin,
        subprocess.Popen(
            traced,
            stdin=stdin,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            env=environment(),
            start_new_session=True,
            text=True,
        ) as started,
    ):
        assert started.stderr is not None
        while "bot.batch" not in started.stderr.readline():
            pass  # the trace of imports tells how far the start is; the workers' own follow
        for _ in range(modules):
            started.stderr.readline()
        os.killpg(started.pid, signal.SIGINT)
        rest = started.stderr.read()
        assert started.wait() == 130
        assert "Traceback" not in rest
