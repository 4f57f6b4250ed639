"""Every row of the commands' table, and every error text, as people meet them."""

from pathlib import Path

import pytest

from tests.bot.desk.asking import room
from tests.platforms.conversations import CONVERSATIONS, SENT, Conversation

DRAWN = frozenset({"every button under a story does what it says, also when it is pressed twice"})
"""What is read back in words that only a platform's messages have."""


@pytest.mark.parametrize("conversation", [one for one in (*CONVERSATIONS, *SENT) if one.claim not in DRAWN], ids=lambda one: one.claim)
async def test_what_is_said_is_answered(conversation: Conversation, tmp_path: Path) -> None:
    async with room(tmp_path) as here:
        await here.plays(conversation)


def test_every_claim_is_made_once() -> None:
    assert len({one.claim for one in CONVERSATIONS}) == len(CONVERSATIONS)
