"""What was typed and not understood: one error, one sentence that says what, why and what to type instead."""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Literal

from adapters.errors import AdapterError
from adapters.wording import safe

Kind = Literal["no-input", "address", "links", "verb", "option", "time", "days", "zone", "date", "missing", "value", "long"]

SHOWN = 60
"""Letters of what was typed that a sentence repeats."""
LONGEST_NEAR = 40
"""Letters; nothing longer is compared with what is known, because comparing takes the product of both lengths."""
NEAR = 0.7


class NotUnderstood(AdapterError):  # noqa: N818 - the name says what happened, which is how the team speaks of it
    """``str()`` is the sentence a person reads, in which `…` marks what can be typed and **…** a button.

    ``kind`` tells the errors apart, ``typed`` is what was not understood, ``suggestion`` what was probably meant.
    """

    def __init__(self, kind: Kind, sentence: str, typed: str = "", suggestion: str | None = None) -> None:
        super().__init__(sentence)
        self.kind: Kind = kind
        self.typed = typed
        self.suggestion = suggestion


def shown(typed: str) -> str:
    """What was typed as a sentence repeats it: one short line between marks it cannot leave."""
    line = safe(re.sub("`+", "'", typed[: 4 * SHOWN]))
    return f"`{line if len(line) <= SHOWN else f'{line[: SHOWN - 1]}…'}`"


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that was probably meant."""
    near = get_close_matches(word.lower(), known, n=1, cutoff=NEAR) if len(word) <= LONGEST_NEAR else []
    return near[0] if near else None


def no_input() -> NotUnderstood:
    """Nothing was typed."""
    return NotUnderstood("no-input", "Give me a link, or press **Paste text**. Example: `/brief https://…`")


def not_an_address(typed: str, meant: str | None) -> NotUnderstood:
    """What stands for a link is none."""
    advice = f"Did you mean `{meant}`?" if meant else "A web address begins with `https://`."
    return NotUnderstood("address", f"{shown(typed)} is not a web address. {advice}", typed, meant)


def not_a_time(typed: str) -> NotUnderstood:
    """What stands for a time of day is none."""
    return NotUnderstood("time", f"{shown(typed)} is not a time. Use `8:30`, `8:30am` or `08:30,17:00`.", typed)
