"""One table a language: its speech verbs, pronouns, roles and other words; data only."""

from functools import cache
from importlib import import_module

from briefings.languages.lexicon import Lexicon

WITH_TABLE = ("en", "es", "fr", "de", "it", "pt")


@cache
def lexicon(code: str) -> Lexicon | None:
    """The table of a language (ISO 639-1), or None where we have none; loaded when first asked for."""
    if code not in WITH_TABLE:
        return None
    table: Lexicon = import_module(f"briefings.languages.{code}").LEXICON
    return table
