"""What Slack accepts at most (https://docs.slack.dev/reference/block-kit), and how we count so that nothing is ever over it."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from adapters.letters import size

Block = dict[str, Any]

BLOCKS = 50
"""Blocks of one message."""
VIEW_BLOCKS = 100
"""Blocks of a modal or of the home page."""
WHOLE = 12_000
"""What ``weight`` a message may have. Slack documents 12,000 characters of text; messages of 11,300 have been refused with
``msg_blocks_too_long``, others of 13,200 taken, so names, addresses and brackets are counted too."""
TEXT = 3_000
"""Characters of a section's text; we keep each text of a rich_text to it too, for which Slack documents no bound."""
HEADER = 150
CONTEXT = 10
"""Elements of a context block."""
ACTIONS = 25
LABEL = 75
"""Characters of a button or an option."""
VALUE = 2_000
"""Characters of a button's value."""
OPTION_VALUE = 150
OPTIONS = 100
OVERFLOW = 5
"""Options of an overflow menu."""
ADDRESS = 3_000
"""Characters of an address."""
ALT = 2_000
TITLE = 24
"""Characters of a modal's title, and of the words on its two buttons."""
NAME = 255
"""Characters of an action_id, a block_id or a callback_id."""
INPUT = 3_000
"""Characters somebody can type into one field."""
PLACEHOLDER = 150
NOTIFICATION = 300
"""Characters of the plain text beside the blocks; ours, so that it reads well on a locked screen."""


def weight(blocks: Iterable[Mapping[str, Any]]) -> int:
    """Characters of blocks as they are sent, without the space between."""
    return size(json.dumps(list(blocks), ensure_ascii=False, separators=(",", ":")))
