"""The grammar of the command line: what may be typed, and what it asks for.

argparse: it knows this grammar, comes with Python, and starts in a few milliseconds.
"""

import re
import sys
from argparse import Action, ArgumentParser, ArgumentTypeError, RawDescriptionHelpFormatter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal, NoReturn, get_args
from urllib.parse import urlsplit

from bot import cli_config, cli_db, cli_discord, cli_feeds, cli_slack
from bot.cli_db import Deed
from briefings.models import Length

Format = Literal["text", "json", "markdown", "html", "slack", "discord"]

MOST_POINTS = 100
MOST_JOBS = 256

LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_][A-Za-z0-9]{2,8})*", re.IGNORECASE)

EXITS = """exit codes:
  0  briefed
  2  the command was not understood
  3  nothing could be briefed; one sentence on standard error says why
     (of several sources the others still are)
"""
EXAMPLES = """examples:
  newsbrief brief https://example.com/a   a page, a text or a PDF of the web
  newsbrief brief article.txt             txt, md, html, eml or pdf
  newsbrief brief - --length full         paste a text, then Enter and Ctrl-D
  newsbrief brief page.html --format json
  newsbrief brief *.eml --format markdown > briefings.md
  newsbrief brief --batch < articles.jsonl > briefings.jsonl
"""
BATCH = """batch:
  Each line of standard input is an article: {"id", "html" or "text", "url"?,
  "title"?}. Each line of standard output is its briefing with its id, in order;
  a line that cannot be briefed gives {"id", "error"} and the rest goes on.
"""


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for; None where nothing was said and the settings decide."""

    command: Literal["brief", "config", "db", "discord", "doctor", "feeds", "last", "run", "schema", "search", "slack"]
    sources: tuple[str, ...] = ()
    sample: bool = False
    batch: bool = False
    format: Format | None = None
    length: Length | None = None
    points: int | None = None
    language: str | None = None
    url: str | None = None
    jobs: int | None = None
    quiet: bool = False
    save: bool = True
    action: str | None = None
    words: tuple[str, ...] = ()
    called: str | None = None
    until: str | None = None
    for_me: bool = False
    schema: Literal["briefing", "reply"] = "briefing"
    least: bool = False
    http: str | None = None
    oauth: bool = False
    deed: Deed | None = None
    file: str | None = None
    portable: bool = False
    force: bool = False
    json: bool = False


class Misused(Exception):  # noqa: N818 - the name says what happened, which is how the team speaks of it
    """The command was not understood; ``str()`` of it is a sentence, ``command`` what to ask for help."""

    def __init__(self, sentence: str, command: str) -> None:
        super().__init__(sentence)
        self.command = command


class _Parser(ArgumentParser):
    """An argument parser that raises instead of leaving."""

    def error(self, message: str) -> NoReturn:
        """Argparse's complaint as a sentence."""
        raise Misused(_sentence(message), self.prog)


def _sentence(message: str) -> str:
    """What argparse complains of, told to the person who typed it."""
    choice = re.fullmatch(r"argument (.+?): invalid choice: '(.*)' \(choose from (.*)\)", message, re.DOTALL)
    if choice:
        return _not_a_choice(choice[1], choice[2], choice[3].replace("'", "").split(", "))
    unknown = re.fullmatch(r"unrecognized arguments: (\S+).*", message, re.DOTALL)
    if unknown:
        return f"I do not know {unknown[1]}.{_nearest(unknown[1], OPTIONS)}"
    return f"{message.removeprefix('argument ').removesuffix('.')}."


def _not_a_choice(name: str, typed: str, choices: list[str]) -> str:
    if name == "COMMAND":
        return f"{typed} is not a command.{_nearest(typed, choices) or ' To brief a link or a file: newsbrief brief SOURCE.'}"
    return f"{name}: {typed!r} is none of {', '.join(choices)}."


def _nearest(typed: str, known: Sequence[str]) -> str:
    near = get_close_matches(typed, known, n=1)
    return f" Did you mean {near[0]}?" if near else ""


OPTIONS = [
    *"--help --version --sample --batch --format --length --points --language --url --jobs --quiet".split(),
    *cli_db.OPTIONS,
    *cli_feeds.OPTIONS,
    *cli_slack.OPTIONS,
]


class _Version(Action):
    """Prints the installed version; looked up only when asked for."""

    def __call__(self, parser: ArgumentParser, *_: object) -> NoReturn:
        """Print and leave."""
        sys.stdout.write(f"newsbrief {version()}\n")
        parser.exit()


def version() -> str:
    """The installed version."""
    from importlib import metadata  # noqa: PLC0415 - only --version needs it

    try:
        return metadata.version("newsbrief")
    except metadata.PackageNotFoundError:
        return "(not installed)"


def parse(arguments: Sequence[str]) -> Request:
    """What the arguments ask for. Raises Misused; ``--help`` and ``--version`` print and raise SystemExit."""
    typed = parser().parse_args(arguments)
    if typed.command is None:
        raise Misused("Give me a command. Example: newsbrief brief article.txt.", "newsbrief")
    fields = {name: value for name, value in vars(typed).items() if name in Request.__slots__}
    listed = {name: tuple(filter(None, fields.get(name) or ())) for name in ("sources", "words")}
    request = Request(**{**fields, **listed})
    for wrong, sentence in _contradictions(request):
        if wrong:
            raise Misused(sentence, f"newsbrief {request.command}")
    return request


def _contradictions(request: Request) -> list[tuple[bool, str]]:
    """What cannot be asked for together, each with the sentence that says so."""
    inputs = (bool(request.sources), request.sample, request.batch)
    return [
        (
            request.command == "brief" and not any(inputs),
            "Give me a link, a file, or - for standard input. Example: newsbrief brief article.txt.",
        ),
        (sum(inputs) > 1, "Give me either sources, or --sample, or --batch, and only one of them."),
        (request.sources.count("-") > 1, "Standard input (-) can be read only once."),
        (request.jobs is not None and not request.batch, "--jobs goes with --batch; sources are briefed one after the other."),
        (request.batch and request.format not in {None, "json"}, "--batch writes JSON lines; leave --format out."),
        (request.url is not None and request.batch, 'In a batch each line brings its own "url"; leave --url out.'),
        (request.url is not None and len(request.sources) > 1, "--url is the address of one source, and there are several."),
    ]


def parser() -> ArgumentParser:
    """The whole grammar."""
    top = _Parser(
        prog="newsbrief",
        description="Turns a news article into a briefing: the headline, the key points, and every quotation with its speaker.",
        epilog="Try: newsbrief brief --sample",
        allow_abbrev=False,
    )
    top.add_argument("--version", action=_Version, nargs=0, help="print the version and leave")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)
    _add_brief(commands.add_parser(
        "brief",
        help="brief articles: links, files, standard input, or a batch",
        description="Briefs each SOURCE and prints the briefing.",
        epilog=f"{EXAMPLES}\n{BATCH}\n{EXITS}",
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    ))  # fmt: skip
    cli_feeds.add(commands.add_parser(
        "feeds",
        help="follow feeds, filter them, see how they are",
        description="Follows feeds, filters them, and says how they are.",
        allow_abbrev=False,
    ))  # fmt: skip
    cli_feeds.add_looking(commands)
    commands.add_parser(
        "run",
        help="answer people on every platform that is set up",
        description="Answers people on every platform that has a token, and polls the feeds, until Ctrl-C.",
        epilog="Slack: NEWSBRIEF_SLACK__BOT_TOKEN and NEWSBRIEF_SLACK__APP_TOKEN (docs/slack.md); Discord: NEWSBRIEF_DISCORD__TOKEN (docs/discord.md).",
        allow_abbrev=False,
    )
    cli_slack.add(commands.add_parser(
        "slack",
        help="set Slack up",
        description="Prints what Slack is set up with.",
        allow_abbrev=False,
    ), _url)  # fmt: skip
    cli_discord.add(commands.add_parser(
        "discord",
        help="set Discord up",
        description="Prints what Discord is set up with.",
        allow_abbrev=False,
    ))  # fmt: skip
    cli_db.add(commands.add_parser(
        "db",
        help="back up, restore, upgrade or check the database",
        description="Looks after the database.",
        allow_abbrev=False,
    ))  # fmt: skip
    cli_config.add_config(commands.add_parser(
        "config",
        help="look at the settings",
        description="Shows and checks the settings.",
        allow_abbrev=False,
    ))  # fmt: skip
    cli_config.add_doctor(commands.add_parser(
        "doctor",
        help="say what is missing for newsbrief to work",
        description="Looks at the settings, the database, the tokens and their permissions, the feeds and the digests, and says how each is and what to do.",
        allow_abbrev=False,
    ))  # fmt: skip
    commands.add_parser(
        "schema",
        help="print the JSON Schema of a briefing, or of other answers",
        description="Prints the JSON Schema (draft 2020-12) of what brief --format json and brief --batch write, or of what --json writes elsewhere.",
        allow_abbrev=False,
    ).add_argument(
        "schema", nargs="?", choices=("briefing", "reply"), default="briefing", metavar="briefing|reply", help="of what (default: briefing)"
    )
    return top


def _add_brief(brief: ArgumentParser) -> None:
    brief.add_argument("sources", nargs="*", metavar="SOURCE", help="a link, a file (txt, md, html, eml, pdf), or - for standard input")
    brief.add_argument("--sample", action="store_true", help="brief a sample article that comes with newsbrief")
    brief.add_argument("--batch", action="store_true", help="brief JSON lines from standard input, on all cores")
    brief.add_argument("--format", choices=get_args(Format), help="what to print (default: text)")
    brief.add_argument(
        "--length",
        choices=get_args(Length),
        help="one point, 3 points and the quotes that matter, or 6 and all (default: short; for json and batches full)",
    )
    brief.add_argument("--points", type=_points, metavar="N", help="how many key points, whatever the length")
    brief.add_argument("--language", type=_language, metavar="CODE", help="the article's language when it is known, such as de")
    brief.add_argument("--url", type=_url, metavar="URL", help="where the article stands, for links to its sentences")
    brief.add_argument("--jobs", type=_jobs, metavar="N", help="how many processes brief a batch (default: one for each core)")
    brief.add_argument("--no-save", dest="save", action="store_false", help="do not keep it for newsbrief last and search")
    brief.add_argument("-q", "--quiet", action="store_true", help="leave out the foot, advice after an error, and the progress bar")


def _points(text: str) -> int:
    return _whole(text, 0, MOST_POINTS)


def _jobs(text: str) -> int:
    return _whole(text, 1, MOST_JOBS)


def _whole(text: str, least: int, most: int) -> int:
    if text.isascii() and text.isdigit() and len(text) < 10 and least <= int(text) <= most:
        return int(text)
    raise ArgumentTypeError(f"{text!r} is not a whole number from {least} to {most}")


def _language(text: str) -> str:
    code = LANGUAGE.fullmatch(text)
    if code is None:
        raise ArgumentTypeError(f"{text!r} is not the code of a language; give two letters, such as en, de or pt")
    return code[1].lower()


def _url(text: str) -> str:
    try:
        parts = urlsplit(text)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme.lower() in {"http", "https"} and parts.hostname and not re.search(r"[\s\x00-\x1f\x7f]", text):
        return text
    raise ArgumentTypeError(f"{text!r} is not a web address; one begins with https://")
