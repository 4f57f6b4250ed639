"""The grammar of ``newsbrief discord``."""

from argparse import ArgumentParser


def add(discord: ArgumentParser) -> None:
    """What can be set up."""
    actions = discord.add_subparsers(dest="action", metavar="ACTION", parser_class=type(discord), required=True)
    actions.add_parser(
        "invite",
        help="print the link that adds the bot to a server",
        description="Prints the link that adds the bot to a server, with exactly the permissions it needs; NEWSBRIEF_DISCORD__TOKEN must be set.",
        allow_abbrev=False,
    )
