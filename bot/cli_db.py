"""The grammar of ``newsbrief db``: backups, restoring, upgrading and checking of the store."""

from argparse import ArgumentParser, RawDescriptionHelpFormatter, _SubParsersAction
from typing import Literal

Deed = Literal["backup", "restore", "upgrade", "check", "path"]

OPTIONS = ("--portable", "--force", "--json")
EXAMPLES = """examples:
  newsbrief db backup                     into this folder, named with the date
  newsbrief db backup /mnt/safe/news.db
  newsbrief db backup --portable          for a move to PostgreSQL, or from it
  newsbrief db restore newsbrief-20261122-083015.db
  newsbrief db check --json

exit codes:
  0  done, or all is well
  2  the command or a setting was not understood
  3  not done, or something is wrong; one sentence says what
"""


def add(db: ArgumentParser) -> None:
    """Give ``newsbrief db`` its deeds."""
    db.formatter_class = RawDescriptionHelpFormatter
    db.epilog = EXAMPLES
    deeds = db.add_subparsers(dest="deed", metavar="ACTION", parser_class=type(db), required=True)
    _add_backup(_deed(deeds, "backup", "write a backup, also while newsbrief runs", "Writes a checked backup of the database."))
    restore = _deed(deeds, "restore", "put a backup in the database's place", "Puts a backup in the database's place; the old one is kept.")
    restore.add_argument("file", metavar="FILE", help="a backup, of this kind of database or of the other")
    _deed(deeds, "upgrade", "bring the tables to this version's form", "Brings the tables to this version's form, as every start does.")
    check = _deed(deeds, "check", "see whether the database is whole", "Looks whether the database is whole; changes nothing.")
    check.add_argument("--json", action="store_true", help="print one JSON object")
    _deed(deeds, "path", "print where the database is", "Prints where the database is, without its password.")


def _deed(deeds: "_SubParsersAction[ArgumentParser]", name: Deed, short: str, long: str) -> ArgumentParser:
    return deeds.add_parser(name, help=short, description=long, allow_abbrev=False)


def _add_backup(backup: ArgumentParser) -> None:
    backup.add_argument("file", metavar="FILE", nargs="?", help="where to write it (default: this folder, named with the date)")
    backup.add_argument("--portable", action="store_true", help="JSON lines that either kind of database can be restored from")
    backup.add_argument("--force", action="store_true", help="write over a file that is there")
