"""What Discord accepts at most (https://discord.com/developers/docs/components/reference), and how we count so that nothing is ever over it."""

from collections.abc import Iterable, Iterator
from typing import Any

from adapters.letters import size

Component = dict[str, Any]

COMPONENTS = 40
"""Components of one message, those inside others counted too."""
TEXT = 4_000
"""Characters of all texts of a message together, markup and addresses included; labels of buttons are counted to be sure."""
CONTENT = 2_000
"""Characters of a message without components of the new kind."""
EMBED_TITLE, EMBED_TEXT, EMBED_WHOLE = 256, 4_096, 6_000
ROW = 5
"""Buttons of a row."""
ROWS = 5
"""Rows below an embed."""
OPTIONS = 25
LABEL = 80
"""Characters of a button."""
OPTION = 100
"""Characters of an option, and of its value."""
PLACEHOLDER = 150
CUSTOM_ID = 100
ADDRESS = 1_000
"""Characters of an address; ours, for each counts as text. Discord takes 2,048 where it has a place of its own."""
ALT = 1_024
FIELDS = 5
"""Parts of a modal."""
TITLE = 45
"""Characters of a modal's title, and of the words above a field."""
HINT = 100
INPUT = 4_000
"""Characters somebody can type into one field."""
FILENAME = 100
"""Characters of a file's name; ours."""

V2, QUIET_LINKS = 1 << 15, 1 << 2
"""Flags of a message: it is made of components alone; nothing is unfolded under it."""


def every(components: Iterable[Component]) -> Iterator[Component]:
    """Each component, with those inside it."""
    for one in components:
        yield one
        inside = [one[name] for name in ("accessory", "component") if name in one]
        yield from every([*one.get("components", ()), *inside])


def weight(components: Iterable[Component]) -> tuple[int, int]:
    """Characters and components, as Discord counts them."""
    found = list(every(components))
    return sum(size(one.get("content", "")) + size(one.get("label", "")) for one in found), len(found)
