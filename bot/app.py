"""The one place where the application is put together."""

import asyncio
import io
import json
import os
import stat
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TextIO, TypeVar

from adapters.chat import ShutOut
from adapters.errors import AdapterError
from adapters.wording import safe
from bot import cli
from bot.cli import Misused, Request
from bot.contents import CONTENTS
from bot.editing import Wish
from bot.faults import told
from bot.logs import Style, announce, log_to, style
from bot.ports import Printer
from briefings.errors import BriefingError
from briefings.models import Briefing, Length

if TYPE_CHECKING:
    from adapters.web.fetcher import Page, Setup
    from adapters.web.links import Links
    from config.settings import Settings

OK, FAULT, USAGE, NOTHING = 0, 1, 2, 3
STOPPED, CLOSED = 130, 141
"""As a shell tells of Ctrl-C and of a closed pipe: 128 and the signal's number."""


@dataclass(frozen=True, slots=True)
class Streams:
    """Where the command reads and writes."""

    stdin: TextIO
    stdout: TextIO
    stderr: TextIO
    environ: Mapping[str, str]


def run_process() -> int:
    """Run the command on this process; an output that cannot be written is not complained of again when Python ends."""
    streams = Streams(sys.stdin or _nowhere(), sys.stdout or _nowhere(), sys.stderr or _nowhere(), os.environ)
    code = run(sys.argv[1:], streams)
    if code in {CLOSED, FAULT} and sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return code


def _nowhere() -> TextIO:
    """In place of a stream the process was started without."""
    return Path(os.devnull).open("r+", encoding="utf-8")


def run(arguments: Sequence[str], streams: Streams) -> int:
    """Do what the arguments ask for; the exit code. Never a trace: a bug is told in one sentence with an id."""
    try:
        code = _run(arguments, streams)
        streams.stdout.flush()
    except KeyboardInterrupt:
        return STOPPED
    except BrokenPipeError:
        return CLOSED
    except OSError as error:
        return _say(streams, f"Reading or writing failed: {error.strerror or error}.", FAULT)
    except Exception as error:  # noqa: BLE001 - the last line before a person
        return _say(streams, told(error), FAULT)
    return code


def _run(arguments: Sequence[str], streams: Streams) -> int:
    try:
        request = cli.parse(arguments)
        return COMMANDS[request.command](request, streams)
    except Misused as error:
        return _say(streams, f"{error} See: {error.command} --help", USAGE)


def _say(streams: Streams, sentence: str, code: int) -> int:
    """Tell standard error, a line each, and give the exit code."""
    streams.stderr.write("".join(f"{safe(line)}\n" for line in sentence.splitlines()))
    streams.stderr.flush()
    return code


def _schema(request: Request, streams: Streams) -> int:
    from adapters.formats import records, replies  # noqa: PLC0415 - each command loads what it needs

    schema = replies.schema() if request.schema == "reply" else records.schema()
    streams.stdout.write(json.dumps(schema, indent=2) + "\n")
    return OK


def _slack(request: Request, streams: Streams) -> int:
    from bot.slack import key, manifest  # noqa: PLC0415 - as in _schema

    try:
        streams.stdout.write(key() if request.action == "key" else manifest(least=request.least, url=request.http, oauth=request.oauth))
    except AdapterError as error:
        return _say(streams, f"{error} {error.advice}", USAGE)
    return OK


def _discord(_: Request, streams: Streams) -> int:
    return _with_settings(streams, partial(_invitation, streams))


def _invitation(streams: Streams, settings: "Settings") -> int:
    """The link that adds the bot to a server; why there is none is told."""
    from bot.discord import invite  # noqa: PLC0415 - as in _schema

    try:
        streams.stdout.write(asyncio.run(invite(settings)))
    except ShutOut as error:
        return _say(streams, f"{error} {error.advice}", USAGE)
    except AdapterError as error:
        return _say(streams, f"{error} {error.advice}".strip(), NOTHING)
    return OK


def _serve(_: Request, streams: Streams) -> int:
    return _with_settings(streams, partial(_answering, streams))


def _answering(streams: Streams, settings: "Settings") -> int:
    """Answer people until told to stop; why nobody can be answered is told."""
    from adapters.store.homes import UnusableAddress  # noqa: PLC0415 - as in _schema
    from bot.running import NobodyToAnswer, run  # noqa: PLC0415

    def say(sentence: str, code: int = OK) -> int:
        return code if announce(sentence) else _say(streams, sentence, code)

    try:
        asyncio.run(run(settings, _setup(settings), say))
    except (NobodyToAnswer, UnusableAddress, ShutOut) as error:
        return say(f"{error} {error.advice}".strip(), USAGE)
    except AdapterError as error:
        return say(f"{error} {error.advice}".strip(), NOTHING)
    return OK


def _brief(request: Request, streams: Streams) -> int:
    return _with_settings(streams, partial(_briefed, request, streams))


def _briefed(request: Request, streams: Streams, settings: "Settings") -> int:
    wish = _wish(request, settings)
    if request.batch:
        return _batch(request, streams, wish, style(settings))
    return _each(request, streams, wish, settings)


def _with_settings(streams: Streams, act: "Callable[[Settings], int]") -> int:
    """Do something with the settings; what is wrong with one is told."""
    from config.hidden import hidden  # noqa: PLC0415 - pydantic takes longer than all else, and --help needs none of it
    from config.settings import WrongSetting, load  # noqa: PLC0415

    try:
        settings = load()
        log_to(streams.stderr, style(settings), hidden(settings))
        return act(settings)
    except WrongSetting as error:
        return _say(streams, str(error), USAGE)


def _feeds(request: Request, streams: Streams) -> int:
    return _with_settings(streams, partial(_served, request, streams))


def _db(request: Request, streams: Streams) -> int:
    return _with_settings(streams, partial(_looked_after, request, streams))


def _looked_after(request: Request, streams: Streams, settings: "Settings") -> int:
    """Do something with the database; why it was not done is told."""
    from adapters.store.homes import UnusableAddress, home_of  # noqa: PLC0415 - as in _schema
    from bot.database import do  # noqa: PLC0415

    url = settings.database.url
    try:
        home = home_of(url.get_secret_value() if url else None)
        text, good = asyncio.run(do(request, home, datetime.now(UTC)))
    except UnusableAddress as error:
        return _say(streams, f"{error} {error.advice}", USAGE)
    except AdapterError as error:
        return _say(streams, f"{error} {error.advice}".strip(), NOTHING)
    _lenient(streams.stdout).write(f"{text}\n")
    return OK if good else NOTHING


def _served(request: Request, streams: Streams, settings: "Settings") -> int:
    """Do something with feeds, or look back; why it was not done is told."""
    from adapters.store.homes import UnusableAddress, home_of  # noqa: PLC0415 - as in _schema
    from bot.commands.errors import NotUnderstood  # noqa: PLC0415
    from bot.counter import Desk, serve, told  # noqa: PLC0415

    url = settings.database.url
    try:
        home = home_of(url.get_secret_value() if url else None)
        say = partial(_say, streams, code=NOTHING)
        done = asyncio.run(serve(Desk(request, streams, home, _setup(settings), say)))
    except (NotUnderstood, UnusableAddress) as error:
        return _say(streams, told(error), USAGE)
    except (AdapterError, BriefingError) as error:
        return _say(streams, told(error), NOTHING)
    return OK if done else NOTHING


def _config(request: Request, streams: Streams) -> int:
    from bot import configuring  # noqa: PLC0415 - as in _schema
    from config.sources import read  # noqa: PLC0415

    found = read()
    if request.action == "show":
        configuring.show(found, _lenient(streams.stdout), streams.environ, as_json=request.json)
        return _say(streams, "\n".join(map(str, found.wrong)), USAGE if found.wrong else OK)
    text, good = configuring.check(found, as_json=request.json)
    _lenient(streams.stdout).write(f"{text}\n")
    return OK if good else USAGE


def _doctor(request: Request, streams: Streams) -> int:
    from adapters.terminal.sheets import show  # noqa: PLC0415 - as in _schema
    from bot.doctor import telling  # noqa: PLC0415
    from bot.doctor.examining import examine  # noqa: PLC0415
    from bot.doctor.patient import Patient  # noqa: PLC0415
    from config.hidden import hidden  # noqa: PLC0415
    from config.sources import read  # noqa: PLC0415

    given = read()
    log_to(streams.stderr, style(given.settings), hidden(given.settings))
    found = asyncio.run(examine(Patient(given, _usable_setup(given.settings))))
    if request.json:
        streams.stdout.write(telling.document(found))
    else:
        show(telling.sections(found), telling.foot(found), _lenient(streams.stdout), streams.environ)
    return OK if telling.good(found) else FAULT


def _usable_setup(settings: "Settings") -> "Setup":
    """As _setup, without the hosts that are none: that is told with everything else."""
    from config.settings import WrongSetting  # noqa: PLC0415 - as in _schema

    try:
        return _setup(settings)
    except WrongSetting:
        return _setup(settings.model_copy(update={"web": settings.web.model_copy(update={"allow_hosts": ()})}))


def _wish(request: Request, settings: "Settings") -> Wish:
    # What a program reads holds everything unless it asks for less; the setting is for what people read.
    usual: Length = "full" if request.batch or request.format == "json" else settings.briefing.length
    return Wish(request.length or usual, request.points, request.language, settings.briefing.algorithm)


def _each(request: Request, streams: Streams, wish: Wish, settings: "Settings") -> int:
    """Brief one source after the other; one that cannot be briefed is told of, and the rest goes on."""
    printer = _printer(request, streams)
    with ExitStack() as opened:
        outcomes = [_one(source, request, streams, printer) for source in _sources(request, streams, wish, settings, opened)]
    printer.finish()
    briefed = tuple(filter(None, outcomes))
    if briefed and request.save and settings.briefing.save and not request.sample:
        streams.stdout.flush()
        _keep(briefed, wish, streams, settings)
    return OK if all(outcomes) else NOTHING


def _keep(briefed: tuple[Briefing, ...], wish: Wish, streams: Streams, settings: "Settings") -> None:
    """Have briefings found again later; that they could not be kept is told, and they are briefed all the same."""
    from adapters.store.homes import home_of  # noqa: PLC0415 - as in _schema
    from bot.clippings import keep  # noqa: PLC0415

    url = settings.database.url
    try:
        asyncio.run(keep(home_of(url.get_secret_value() if url else None), briefed, wish, datetime.now(UTC)))
    except AdapterError as error:
        _say(streams, f"Not kept for newsbrief last and search: {error} {error.advice}".strip(), OK)


Source = tuple[str, Callable[[], Briefing]]


def _sources(request: Request, streams: Streams, wish: Wish, settings: "Settings", opened: ExitStack) -> list[Source]:
    """Each source's name and how to get its briefing; what is ``opened`` for all of them is closed at the end."""
    from bot.editing import brief_file, brief_page  # noqa: PLC0415 - as in _schema

    if request.sample:
        return [_sample(request, wish)]
    content = _content(request, streams)
    return _ways(
        request.sources,
        settings,
        opened,
        lambda source: brief_file(source, content(source), wish, request.url),
        lambda page: brief_page(page, wish, request.url),
    )


T = TypeVar("T")


def _ways(
    sources: Sequence[str], settings: "Settings", opened: ExitStack, by_file: Callable[[str], T], by_page: "Callable[[Page], T]"
) -> list[tuple[str, Callable[[], T]]]:
    """Each source's name and what is made of it: of a link's page, or of a file. Raises WrongSetting."""
    from adapters.files import is_link  # noqa: PLC0415 - as in _schema

    named = {source for source in sources if is_link(source)}
    if not named:
        return [(source, partial(by_file, source)) for source in sources]
    links = opened.enter_context(_links(settings))

    def by_link(source: str) -> T:
        return by_page(links.read(source))

    return [(source, partial(by_link if source in named else by_file, source)) for source in sources]


def _sample(request: Request, wish: Wish) -> Source:
    from bot.editing import brief_file  # noqa: PLC0415 - as in _schema
    from bot.sample import NAME, sample  # noqa: PLC0415

    return NAME, lambda: brief_file(NAME, sample(), wish, request.url)


def _links(settings: "Settings") -> "Links":
    """What reads links, as the operator set it. Raises WrongSetting."""
    from adapters.web.fetcher import Fetcher  # noqa: PLC0415 - as in _schema
    from adapters.web.links import Links  # noqa: PLC0415

    return Links(Fetcher(_setup(settings)))


def _setup(settings: "Settings") -> "Setup":
    """How links are read, as the operator set it. Raises WrongSetting."""
    from adapters.web.errors import NotAnAddress  # noqa: PLC0415 - as in _schema
    from adapters.web.fetcher import Setup  # noqa: PLC0415
    from adapters.web.gate import Allowed  # noqa: PLC0415
    from config.settings import WrongSetting  # noqa: PLC0415

    web = settings.web
    try:
        allowed = Allowed.of(web.allow_hosts)
    except NotAnAddress as error:
        raise WrongSetting(
            "NEWSBRIEF_WEB__ALLOW_HOSTS holds what is no host. Example: NEWSBRIEF_WEB__ALLOW_HOSTS=news.corp:8080"
        ) from error
    proxy = web.proxy.get_secret_value() if web.proxy else None
    return Setup(web.user_agent or f"newsbrief/{cli.version()}", allowed, proxy)


def _content(request: Request, streams: Streams) -> Callable[[str], bytes]:
    """How to read a file, or standard input."""
    from adapters.files import read  # noqa: PLC0415 - as in _schema
    from briefings.files import LARGEST  # noqa: PLC0415

    def standard_input() -> BinaryIO:
        if streams.stdin.isatty() and not request.quiet:
            _say(streams, "Paste the text, then press Enter and Ctrl-D.", OK)
        return streams.stdin.buffer

    return lambda source: read(source, standard_input, LARGEST)


def _one(source: Source, request: Request, streams: Streams, printer: Printer) -> Briefing | None:
    """The briefing that was shown, if there was one."""
    name, brief = source
    try:
        briefing = brief()
        printer.show(name, briefing)
    except AdapterError as error:
        _say(streams, str(error) if request.quiet else f"{error} {error.advice}".strip(), NOTHING)
        return None
    except BriefingError as error:
        _say(streams, f"{'Standard input' if name == '-' else name}: {error}", NOTHING)
        return None
    return briefing


def _printer(request: Request, streams: Streams) -> Printer:
    if request.format in {None, "text"}:
        from adapters.terminal import Plain, Terminal, is_watched  # noqa: PLC0415 - as in _schema

        if is_watched(streams.stdout):
            return Terminal(streams.stdout, streams.environ, quiet=request.quiet)
        return Plain(_lenient(streams.stdout), quiet=request.quiet)
    if request.format in CONTENTS:
        from adapters.printing import Printed  # noqa: PLC0415

        return Printed(streams.stdout.buffer, CONTENTS[request.format])
    from adapters.formats import Written  # noqa: PLC0415

    several = request.format == "json" and len(request.sources) > 1
    return Written("json-lines" if several else str(request.format), streams.stdout.buffer, quiet=request.quiet)


def _lenient(stream: TextIO) -> TextIO:
    """A stream whose encoding may lack some letters: they are replaced rather than refused."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="replace")
    return stream


def _batch(request: Request, streams: Streams, wish: Wish, style: Style) -> int:
    from adapters.terminal import progress  # noqa: PLC0415 - as in _schema
    from bot.batch import Crew  # noqa: PLC0415
    from bot.batch import run as run_batch  # noqa: PLC0415

    def write(line: bytes) -> None:
        streams.stdout.buffer.write(line)
        streams.stdout.buffer.flush()

    with progress(streams.stderr, streams.environ, _size(streams.stdin), quiet=request.quiet) as advance:
        count = run_batch(_own(streams.stdin), write, advance, Crew(wish, request.jobs, style))
    if count.failed and not count.briefed:
        return _say(streams, "None of the lines could be briefed; the answer to each says why.", NOTHING)
    return OK


def _own(stream: TextIO) -> BinaryIO:
    """A reader of its own on a stream: Python ends with a fatal error when a thread still waits inside ``sys.stdin``."""
    return open(stream.fileno(), "rb", closefd=False)


def _size(stream: TextIO) -> int | None:
    """How many bytes a stream holds when it is a file."""
    try:
        told = os.fstat(stream.fileno())
    except (OSError, ValueError):
        return None
    return told.st_size if stat.S_ISREG(told.st_mode) else None


COMMANDS: dict[str, Callable[[Request, Streams], int]] = {
    "brief": _brief,
    "config": _config,
    "db": _db,
    "discord": _discord,
    "doctor": _doctor,
    "feeds": _feeds,
    "last": _feeds,
    "run": _serve,
    "schema": _schema,
    "search": _feeds,
    "slack": _slack,
}
