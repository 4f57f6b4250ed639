"""What the command does with what is typed: output, exit code, and one sentence when it cannot."""

import json
import os
import re
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from bot import cli, editing
from bot.app import Streams, run
from tests.adapters.briefed import BRIEFING, SURE, UNSURE
from tests.bot.commanding import ARTICLE, ROOT, Heard, environment, newsbrief, process

SCHEMA = json.loads(newsbrief("schema").out)


def validated(text: str) -> dict[str, object]:
    """The JSON of a briefing, which must keep to the schema and hold no field the schema does not describe."""
    record: dict[str, object] = json.loads(text)
    Draft202012Validator(SCHEMA, format_checker=FormatChecker()).validate(record)
    assert set(record) <= set(SCHEMA["properties"])
    return record


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "tolle.txt"
    path.write_text(ARTICLE, "utf-8")
    return str(path)


def test_a_file_is_briefed_in_plain_text_when_nobody_watches(article: str) -> None:
    ended = process("brief", article)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("The river Tolle will be dredged this summer\n")
    assert "“We cannot wait for another flood”\n— Anke Brandt, board chair\n" in ended.out
    assert ended.out.endswith("1 quote, checked word for word\n")
    assert "\x1b" not in ended.out


def test_plain_text_is_the_same_at_any_width(article: str) -> None:
    assert process("brief", article, COLUMNS="20", FORCE_COLOR="1").out == process("brief", article).out


def test_standard_input_is_briefed_like_a_file(article: str) -> None:
    assert newsbrief("brief", "-", stdin=ARTICLE.encode()).out == newsbrief("brief", article).out


def a_web_page_on_standard_input_is_seen_to_be_one() -> None:
    page = (ROOT / "bot/sample/sample.html").read_bytes()
    assert newsbrief("brief", "-", stdin=page).out == newsbrief("brief", "--sample").out


def test_json_of_a_file_keeps_to_the_schema_and_its_spans_to_the_text(article: str) -> None:
    record = validated(newsbrief("brief", article, "--format", "json", "--length", "full", "--url", "https://example.com/tolle").out)
    text = record["article"]["text"]  # type: ignore[index] # the schema has just been checked
    for one in (*record["quotes"], *record["key_points"]):  # type: ignore[misc] # as above
        assert text[one["start"] : one["end"]] == one.get("words", one.get("text"))
        assert one["link"].startswith("https://example.com/tolle#:~:text=")


@pytest.mark.parametrize("length", ["one-line", "short", "full"])
def every_length_keeps_to_the_schema(length: str) -> None:
    validated(newsbrief("brief", "--sample", "--format", "json", "--length", length).out)


def test_the_schema_is_a_valid_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"].endswith("2020-12/schema")


def every_field_of_the_schema_is_told_in_the_documentation() -> None:
    told = (ROOT / "docs/briefing.md").read_text("utf-8")
    fields = {*SCHEMA["properties"], *SCHEMA["$defs"]["quote"]["properties"], *SCHEMA["$defs"]["point"]["properties"]}
    assert [field for field in fields if f"`{field}" not in told] == []


def test_points_overrule_the_length() -> None:
    record = validated(newsbrief("brief", "--sample", "--points", "5", "--format", "json").out)
    assert len(record["key_points"]) == 5  # type: ignore[arg-type] # a list, by the schema


def test_the_language_is_taken_as_given(article: str) -> None:
    assert validated(newsbrief("brief", article, "--language", "DE-at", "--format", "json").out)["language"] == "de"


def test_quiet_leaves_out_the_foot_and_the_advice(article: str) -> None:
    assert "checked word for word" not in newsbrief("brief", article, "--quiet").out
    assert newsbrief("brief", "no-such.txt", "--quiet").err == "No such file: no-such.txt.\n"


def test_of_several_sources_the_others_are_still_briefed(article: str) -> None:
    ended = newsbrief("brief", article, "no-such.txt", "-", stdin=ARTICLE.encode())
    assert ended.code == 3
    assert ended.out.count("The river Tolle will be dredged this summer") == 2
    assert ended.err.startswith("No such file: no-such.txt.")


def test_several_sources_in_json_are_a_line_each_named_by_source(article: str) -> None:
    ended = newsbrief("brief", article, "-", "--format", "json", stdin=ARTICLE.encode())
    assert [validated(line)["id"] for line in ended.out.splitlines()] == [article, "-"]


def test_several_sources_in_html_are_one_page(article: str) -> None:
    page = newsbrief("brief", article, "-", "--format", "html", stdin=ARTICLE.encode()).out
    assert (page.count("<!DOCTYPE html>"), page.count("<article"), page.count("</html>")) == (1, 2, 1)


REFUSED = {
    "missing": (("no-such.txt",), b"", r"No such file: no-such\.txt\. Check the name, or paste the text with: newsbrief brief -"),
    "directory": (("docs",), b"", r"docs is a directory\. Name the files in it: newsbrief brief docs/\*"),
    "a file as a folder": (("README.md/a.txt",), b"", r"No such file: README\.md/a\.txt\. .*"),
    "nearly": (("READNE.md",), b"", r"No such file: READNE\.md\. Did you mean README\.md\?"),
    "mistyped link": (("htp:/x",), b"", r"htp:/x is not a web address\. Did you mean https://x\?"),
    "another program's link": (
        ("file:///etc/passwd",),
        b"",
        r"file:///etc/passwd is not a web address\. A web address begins with https://",
    ),
    "text as a name": (("A text. " * 50,), b"", r"That is a text, not a file's name\. To brief a text, paste .*"),
    "empty": (("-",), b"  \n", r"Standard input: The file is empty\."),
    "too little": (("-",), b"Four words stand here.", r"Standard input: Only 4 words of article text found\. .*"),
    "binary": (("-",), b"\x89PNG\r\n\x1a\n" + bytes(200), r"Standard input: The file is no text\. .*"),
    "null in a name": (("a\0b",), b"", r"ab cannot be read: embedded null byte\. .*"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_briefed_gives_3_and_one_line(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    sources, stdin, told = REFUSED[case]
    ended = newsbrief("brief", *sources, stdin=stdin)
    assert (ended.code, ended.out) == (3, "")
    assert re.fullmatch(told + r"\n", ended.err), ended.err


def a_file_nobody_may_open_is_told_of(article: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied")  # what a user other than root meets

    monkeypatch.setattr(Path, "open", refused)
    ended = newsbrief("brief", article)
    assert ended.code == 3
    assert ended.err.startswith(f"{article} may not be opened: permission denied. Ask its owner")


MISUSED = {
    "nothing": ((), "Give me a command. Example: newsbrief brief article.txt. See: newsbrief --help"),
    "no source": (
        ("brief",),
        "Give me a link, a file, or - for standard input. Example: newsbrief brief article.txt. See: newsbrief brief --help",
    ),
    "command": (("brif",), "brif is not a command. Did you mean brief? See: newsbrief --help"),
    "file as command": (("a.txt",), "a.txt is not a command. To brief a link or a file: newsbrief brief SOURCE. See: newsbrief --help"),
    "option": (("brief", "a", "--lenght"), "I do not know --lenght. Did you mean --length? See: newsbrief --help"),
    "format": (
        ("brief", "a", "--format", "xml"),
        "--format: 'xml' is none of text, json, markdown, html, slack, discord. See: newsbrief brief --help",
    ),
    "length": (("brief", "a", "--length", "x"), "--length: 'x' is none of one-line, short, full. See: newsbrief brief --help"),
    "points": (("brief", "a", "--points", "-1"), "--points: '-1' is not a whole number from 0 to 100. See: newsbrief brief --help"),
    "figures": (("brief", "a", "--points", "٣"), "--points: '٣' is not a whole number from 0 to 100. See: newsbrief brief --help"),
    "value": (("brief", "a", "--points"), "--points: expected one argument. See: newsbrief brief --help"),
    "language": (
        ("brief", "a", "--language", "english"),
        "--language: 'english' is not the code of a language; give two letters, such as en, de or pt. See: newsbrief brief --help",
    ),
    "url": (
        ("brief", "a", "--url", "example.com"),
        "--url: 'example.com' is not a web address; one begins with https://. See: newsbrief brief --help",
    ),
    "broken url": (
        ("brief", "a", "--url", "https://[x"),
        "--url: 'https://[x' is not a web address; one begins with https://. See: newsbrief brief --help",
    ),
    "jobs": (
        ("brief", "a", "--jobs", "2"),
        "--jobs goes with --batch; sources are briefed one after the other. See: newsbrief brief --help",
    ),
    "jobs figure": (("brief", "--batch", "--jobs", "0"), "--jobs: '0' is not a whole number from 1 to 256. See: newsbrief brief --help"),
    "batch format": (
        ("brief", "--batch", "--format", "html"),
        "--batch writes JSON lines; leave --format out. See: newsbrief brief --help",
    ),
    "batch url": (
        ("brief", "--batch", "--url", "https://example.com"),
        'In a batch each line brings its own "url"; leave --url out. See: newsbrief brief --help',
    ),
    "both": (
        ("brief", "a", "--sample"),
        "Give me either sources, or --sample, or --batch, and only one of them. See: newsbrief brief --help",
    ),
    "twice": (("brief", "-", "-"), "Standard input (-) can be read only once. See: newsbrief brief --help"),
    "urls": (
        ("brief", "a", "b", "--url", "https://example.com"),
        "--url is the address of one source, and there are several. See: newsbrief brief --help",
    ),
}


@pytest.mark.parametrize("case", MISUSED)
def test_what_is_not_understood_gives_2_and_one_line(case: str) -> None:
    arguments, told = MISUSED[case]
    ended = newsbrief(*arguments)
    assert (ended.code, ended.out, ended.err) == (2, "", f"{told}\n")


def every_option_can_be_suggested() -> None:
    deeds = [("db", "backup"), ("db", "check"), ("feeds", "add"), ("feeds", "pause"), ("feeds", "mute"), ("slack", "manifest")]
    help_text = "".join(process(*asked, "--help").out for asked in [(), ("brief",), *deeds])
    assert set(re.findall(r"--[a-z-]+", help_text)) == set(cli.OPTIONS)


def test_help_and_version_need_neither_engine_nor_settings() -> None:
    script = "import sys; from bot.__main__ import main\ntry: main()\nexcept SystemExit: print(*sys.modules, file=sys.stderr)"
    for option in ("--help", "--version"):
        done = subprocess.run(
            [sys.executable, "-c", script, option], cwd=ROOT, env=environment(), capture_output=True, text=True, check=True
        )
        assert done.stdout
        assert not {"pydantic", "lxml", "trafilatura", "sumy", "numpy", "rich", "briefings.quotes"} & set(done.stderr.split())


def a_pipe_never_loads_rich() -> None:
    script = (
        "import sys; from bot.app import run_process; sys.argv[1:] = ['brief', '--sample']; run_process(); sys.exit('rich' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], cwd=ROOT, env=environment(), capture_output=True, check=False).returncode == 0


def a_file_never_loads_what_reads_the_web() -> None:
    script = "import sys; from bot.app import run_process; sys.argv[1:] = ['brief', '--sample']; run_process(); sys.exit('aiohttp' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], cwd=ROOT, env=environment(), capture_output=True, check=False).returncode == 0


def a_wrong_setting_names_its_variable_and_never_its_value() -> None:
    ended = process("brief", "--sample", NEWSBRIEF_BRIEFING__LENGTH="hunter2")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == "NEWSBRIEF_BRIEFING__LENGTH is none of one-line, short, full. Example: NEWSBRIEF_BRIEFING__LENGTH=short\n"


def the_settings_decide_what_the_command_does_not_say() -> None:
    told = process("brief", "--sample", NEWSBRIEF_BRIEFING__LENGTH="one-line", NEWSBRIEF_BRIEFING__ALGORITHM="lex-rank")
    assert told.out == newsbrief("brief", "--sample", "--length", "one-line").out


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> None:
        raise ZeroDivisionError("the seam between two figures")

    monkeypatch.setattr(editing, "answer", fails)


@pytest.mark.usefixtures("broken")
def test_a_bug_is_one_sentence_with_an_id() -> None:
    ended = newsbrief("brief", "--sample")
    assert (ended.code, ended.out) == (1, "")
    told = (
        r"newsbrief failed in a way it should not: ZeroDivisionError \(id [0-9a-f]{8}\)\. Set NEWSBRIEF_LOG__LEVEL=debug to see where, .*\n"
    )
    assert re.fullmatch(told, ended.err)


@pytest.mark.usefixtures("broken")
def test_a_bug_leaves_its_trace_in_the_debug_log_under_the_same_id(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSBRIEF_LOG__LEVEL", "debug")
    ended = newsbrief("brief", "--sample")
    number = re.search(r"\(id (\w+)\)\.\n", ended.err)
    assert number is not None
    line = next(json.loads(one) for one in ended.err.splitlines() if one.startswith("{"))
    assert (line["level"], line["event"]) == ("debug", f"the trace of {number[1]}")
    assert line["exception"].endswith("\nZeroDivisionError: the seam between two figures")


def a_name_cannot_send_commands_to_the_terminal() -> None:
    assert "\x1b" not in newsbrief("brief", "a\x1b[31mb.txt").err
    assert "\x1b" not in newsbrief("brief", "a", "--format", "\x1b[31m").err


def a_reader_that_goes_away_is_no_trouble() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "brief", *["--sample"]], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT, env=environment()
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait() == 141


def test_ctrl_c_while_a_paste_is_awaited_ends_quietly() -> None:
    with subprocess.Popen(
        [sys.executable, "-X", "importtime", "-m", "bot", "brief", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=environment(),
    ) as running:
        assert running.stderr is not None
        while "briefings.files" not in running.stderr.readline():
            pass  # the trace of imports tells that the command is past its start
        os.kill(running.pid, signal.SIGINT)
        rest = running.communicate()[1]
        assert running.returncode == 130
        assert "Traceback" not in rest


def an_encoding_without_the_letters_still_prints() -> None:
    ended = process("brief", "--sample", PYTHONIOENCODING="ascii")
    assert ended.code == 0
    assert "?We have been breathing this smoke" in ended.out


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def a_full_disk_is_one_sentence() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "bot", "brief", "--sample"],
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            env=environment(),
            check=False,
        )
    assert (done.returncode, done.stderr) == (1, b"Reading or writing failed: No space left on device.\n")


def a_process_without_standard_input_says_that_nothing_came() -> None:
    closing = ["sh", "-c", 'exec "$0" -m bot brief - <&-', sys.executable]
    done = subprocess.run(closing, capture_output=True, text=True, cwd=ROOT, env=environment(), check=False)
    assert (done.returncode, done.stderr) == (3, "Standard input: The file is empty.\n")


class Keyboard(Heard):
    """A terminal somebody types into."""

    def isatty(self) -> bool:
        """It says that it is one."""
        return True


@pytest.mark.parametrize(("options", "told"), [((), "Paste the text, then press Enter and Ctrl-D.\n"), (("-q",), "")])
def a_person_is_told_how_to_end_a_paste(options: tuple[str, ...], told: str) -> None:
    err = Heard()
    assert run(["brief", "-", *options], Streams(Keyboard(ARTICLE.encode()), Heard(), err, {})) == 0
    assert err.text == told


@pytest.mark.parametrize(("form", "parts"), [("slack", {"text", "blocks"}), ("discord", {"components", "flags", "allowed_mentions"})])
def test_a_platforms_messages_are_printed_one_object_after_the_other(form: str, parts: set[str]) -> None:
    told = "\n\n".join(
        f"“This is sentence number {n} of a very long speech about the harbour and its ferries,” said Mayor Ana Ruiz." for n in range(80)
    )
    printed = newsbrief(
        "brief", "-", "--format", form, "--length", "full", "--url", "https://example.com/a", stdin=f"A long speech\n\n{told}".encode()
    ).out
    decoder, at, messages = json.JSONDecoder(), 0, []
    while at < len(printed):
        message, end = decoder.raw_decode(printed, at)
        messages.append(message)
        at = end + 1
    assert len(messages) > 1
    assert all(set(message) == parts for message in messages)


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_quiet_leaves_the_foot_out_of_every_form(form: str) -> None:
    assert "checked word for word" in newsbrief("brief", "--sample", "--format", form).out
    assert "checked word for word" not in newsbrief("brief", "--sample", "--format", form, "--quiet").out


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400) | st.text(max_size=400).map(lambda text: text.encode("utf-8", "surrogatepass")))
def no_input_makes_the_command_fail(content: bytes) -> None:
    ended = newsbrief("brief", "-", "--format", "json", stdin=content)
    assert ended.code in {0, 3}, ended.err
    assert (ended.err.count("\n"), bool(ended.out)) == ((0, True) if ended.code == 0 else (1, False))
    if ended.code == 0:
        validated(ended.out)


def a_quote_that_is_not_in_the_article_is_never_shown() -> None:
    invented = replace(UNSURE, words="a triumph")
    kept = editing.checked(replace(BRIEFING, quotes=(SURE, invented), quotes_found=2))
    assert (kept.quotes, kept.quotes_found, kept.key_points) == ((SURE,), 1, BRIEFING.key_points)
    assert editing.checked(kept) is kept


def test_what_a_program_reads_holds_all_quotes_unless_it_asks_for_less() -> None:
    everything = json.loads(newsbrief("brief", "--sample", "--format", "json").out)
    short = json.loads(newsbrief("brief", "--sample", "--format", "json", "--length", "short").out)
    assert len(everything["quotes"]) > len(short["quotes"])
    assert len(everything["key_points"]) > len(short["key_points"]) == 3
