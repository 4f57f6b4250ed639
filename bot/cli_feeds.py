"""The grammar of ``newsbrief feeds``, ``search`` and ``last``: each becomes a line as people type it in a chat, which one grammar reads."""

import re
from argparse import REMAINDER, Action, ArgumentParser, Namespace, RawDescriptionHelpFormatter, _SubParsersAction
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bot.cli import Request

OPTIONS = "--as --until --for-me --no-save".split()

EXAMPLES = """examples:
  newsbrief feeds add example.com               finds the site's feed, shows its 3 newest
  newsbrief feeds add example.com/rss --as Harbour
  newsbrief feeds list
  newsbrief feeds only Harbour ferry "crane crash" -football
  newsbrief feeds pause Harbour --until 24.12.
  newsbrief feeds import subscriptions.opml
  newsbrief feeds export > subscriptions.opml
  newsbrief feeds why https://example.com/news/12

A feed is named by its number or its name. docs/feeds.md tells all of it.

exit codes:
  0  done
  2  the command or a setting was not understood
  3  not done; one sentence on standard error says why
"""
WORDS = """words:
  ferry            the whole word       "crane crash"   these words in this order
  ferr*            words that begin so  -football       not with this word
  title:ferry      only in the title    /ferr(y|ies)/   a pattern
  all: a b         each of them         off             takes the filter away
  One argument is a filter as it stands; of several, one with blanks is a phrase.
"""


class _Words(Action):
    """Takes all that follows, words with a minus among them, but for our own options at any place."""

    def __call__(self, parser: ArgumentParser, namespace: Namespace, values: Any, option_string: str | None = None) -> None:  # noqa: ARG002 - argparse hands it over
        """Put the words down."""
        if {"-h", "--help"} & set(values):
            parser.print_help()
            parser.exit()
        namespace.json = namespace.json or "--json" in values
        namespace.quiet = namespace.quiet or bool({"-q", "--quiet"} & set(values))
        words = [word for word in values if word not in {"--json", "-q", "--quiet", "--"}]
        if not words:
            parser.error("the words are missing")
        setattr(namespace, self.dest, [*(getattr(namespace, self.dest) or []), *words])


def _feed(parser: ArgumentParser) -> None:
    parser.add_argument("words", nargs="+", metavar="FEED", help="its number or its name, or all")


def _add(parser: ArgumentParser) -> None:
    parser.add_argument("words", nargs="+", metavar="ADDRESS", help="a site or a feed")
    parser.add_argument("--as", dest="called", metavar="NAME", help="what you will call it")


def _edit(parser: ArgumentParser) -> None:
    parser.add_argument("words", nargs="+", metavar="FEED [ADDRESS]", help="its number or name, and its new address")
    parser.add_argument("--as", dest="called", metavar="NAME", help="its new name")


def _pause(parser: ArgumentParser) -> None:
    _feed(parser)
    parser.add_argument("--until", metavar="DATE", help="the day it comes again: 2026-12-24, 24.12., monday")


def _test(parser: ArgumentParser) -> None:
    parser.add_argument(
        "sources", nargs="+", metavar="SOURCE", help="a site, a feed, a saved feed, - for standard input, or a feed you follow"
    )


def _check(parser: ArgumentParser) -> None:
    parser.add_argument("words", nargs="*", metavar="FEED", help="its number or name (default: all)")


def _import(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="an OPML file, its link, or - for standard input")


def _filter(parser: ArgumentParser) -> None:
    parser.formatter_class = RawDescriptionHelpFormatter
    parser.epilog = WORDS
    parser.add_argument("words", nargs="?", action="append", metavar="FEED", help="its number or its name")
    parser.add_argument("words", nargs=REMAINDER, action=_Words, metavar="WORDS", help="what to look for in its entries")


def _source(parser: ArgumentParser) -> None:
    parser.add_argument("words", nargs="+", metavar="SOURCE", help="a site, a feed you follow, or an author")
    parser.add_argument("--for-me", action="store_true", help="for you alone")


def _link(parser: ArgumentParser) -> None:
    parser.add_argument("words", nargs=1, metavar="LINK", help="the article")


def _nothing(_: ArgumentParser) -> None:
    """Nothing more can be said."""


ACTIONS: dict[str, tuple[str, str, Callable[[ArgumentParser], None]]] = {
    "add": ("follow a feed, or the feed of a site", "Finds the best feed of ADDRESS, follows it and shows its newest entries.", _add),
    "list": ("the feeds you follow, and how they are", "Lists the feeds you follow, each with its state.", _nothing),
    "edit": ("give a feed another address or name", "Gives a feed another address or name; its number and filters stay.", _edit),
    "remove": ("follow a feed no more", "Follows a feed no more.", _feed),
    "pause": ("leave a feed alone for now", "Leaves a feed alone until you resume it, or until a day.", _pause),
    "resume": ("read a paused feed again", "Reads a paused feed again.", _feed),
    "test": (
        "read a feed and say what is in it",
        "Reads each SOURCE as a feed (or finds a site's feeds) and prints its title, state and newest entries. Nothing is followed.",
        _test,
    ),
    "check": ("ask feeds now and say how they are", "Asks feeds now, and says how they are.", _check),
    "import": ("follow the feeds of an OPML list", "Follows the feeds of an OPML list, each read once; doubles and what is no feed are told.", _import),
    "export": ("write the feeds as an OPML list", "Writes the feeds you follow to standard output as an OPML list, with folders.", _nothing),
    "only": ("of a feed, only entries with these words", "Of a feed, only entries with these words.", _filter),
    "without": ("of a feed, no entries with these words", "Of a feed, no entries with these words.", _filter),
    "mute": ("no entries of a source", "Leaves out all entries of a source: a site by its host, a feed, an author.", _source),
    "unmute": ("entries of a source again", "Shows the entries of a source again.", _source),
    "muted": ("the sources that are muted", "Lists the sources that are muted.", _nothing),
    "why": ("why an article came or did not", "Says by which feed an article came, when, and what the filters say of it.", _link),
}  # fmt: skip
"""Each action: its short help, its description, what can be said with it."""
ALONE = frozenset({"mute", "unmute", "muted", "why"})
"""Verbs that a chat has without "feeds" before them."""
FILTERS = frozenset({"only", "without"})


def add(feeds: ArgumentParser) -> None:
    """Give ``newsbrief feeds`` its actions."""
    feeds.formatter_class = RawDescriptionHelpFormatter
    feeds.epilog = EXAMPLES
    actions = feeds.add_subparsers(dest="action", metavar="ACTION", parser_class=type(feeds), required=True)
    for name, (short, long, more) in ACTIONS.items():
        action = actions.add_parser(name, help=short, description=long, allow_abbrev=False)
        more(action)
        _usual(action)


def add_looking(commands: "_SubParsersAction[Any]") -> None:
    """Give ``newsbrief`` its commands that look back."""
    search = commands.add_parser(
        "search", help="find briefings by their words", description="Finds what you had briefed by its words.", allow_abbrev=False
    )
    search.add_argument("words", nargs=REMAINDER, action=_Words, metavar="WORDS", help='words that are all there, or a "phrase"')
    last = commands.add_parser(
        "last", help="show the latest briefings", description="Lists what you had briefed last, the newest first.", allow_abbrev=False
    )
    last.add_argument("words", nargs="?", action="append", metavar="NUMBER", help="how many, 1 to 50 (default: 10)")
    _usual(search)
    _usual(last)


def _usual(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print one JSON object (newsbrief schema reply)")
    parser.add_argument("-q", "--quiet", action="store_true", help="no progress bar")


BLANKS = re.compile(r"(-?(?:\w+:)?)(?![\"“„«/])(.*\s.*)", re.DOTALL)
"""A word that a shell gave us with blanks in it, behind a minus and a field."""


def line(request: "Request", words: Sequence[str] | None = None) -> str:
    """The command as it is typed in a chat: "feeds add example.com as "Harbour News""."""
    typed = list(request.words if words is None else words)
    verb = request.command if request.action is None else request.action if request.action in ALONE else f"feeds {request.action}"
    parts = [verb, *_written(typed, request)]
    parts += ["as", _marked(request.called)] if request.called else []
    parts += ["until", request.until] if request.until else []
    return " ".join([*parts, *(["for me"] if request.for_me else [])])


def _written(words: list[str], request: "Request") -> list[str]:
    """Words as they are typed; of a filter the only argument stands as it is."""
    if request.action in FILTERS and len(words) == 2:
        return [_marked(words[0]), words[1]]
    if request.command == "search" and len(words) == 1:
        return words
    return [_marked(word) for word in words]


def _marked(word: str) -> str:
    """A word in marks when there are blanks in it, so that it stays one."""
    found = BLANKS.fullmatch(word)
    if found is None:
        return word
    return f'{found[1]}"{found[2]}"' if '"' not in found[2] else f"{found[1]}“{found[2]}”"
