"""The grammar of ``newsbrief slack``."""

from argparse import ArgumentParser
from collections.abc import Callable

OPTIONS = ("--least", "--http", "--oauth")


def add(slack: ArgumentParser, url: Callable[[str], str]) -> None:
    """What can be set up; ``url`` checks a web address."""
    actions = slack.add_subparsers(dest="action", metavar="ACTION", parser_class=type(slack), required=True)
    manifest = actions.add_parser(
        "manifest",
        help="print the app's manifest",
        description="Prints the manifest to paste at api.slack.com/apps: Create New App, From a manifest.",
        allow_abbrev=False,
    )
    manifest.add_argument("--least", action="store_true", help="ask for the three permissions nothing works without, and no more")
    manifest.add_argument("--http", type=url, metavar="URL", help="for HTTP in place of Socket Mode: the address Slack reaches the bot at")
    manifest.add_argument(
        "--oauth", action="store_true", help="with --http, for many workspaces: tokens are rotated, organisations may install"
    )
    actions.add_parser(
        "key",
        help="make a key that seals what OAuth keeps",
        description="Prints a new key for NEWSBRIEF_SLACK__ENCRYPTION_KEYS. Put it before the old ones, with a comma between.",
        allow_abbrev=False,
    )
