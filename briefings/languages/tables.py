"""Reads the tables of words that the languages are written in."""


def words(table: str) -> frozenset[str]:
    """The entries of a table: divided by white space, with ``_`` for a space inside an entry ("fiscal_general")."""
    return frozenset(entry.replace("_", " ") for entry in table.split())
