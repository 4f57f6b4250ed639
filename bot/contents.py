"""A briefing as the messages a platform is given, for ``--format``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from adapters.chat import Briefed


def slack(reply: Briefed) -> Iterator[Mapping[str, Any]]:
    """The messages as Slack is given them."""
    from adapters.slack.blocks import messages  # noqa: PLC0415 - one platform is loaded, not both

    return (message.content for message in messages(reply))


def discord(reply: Briefed) -> Iterator[Mapping[str, Any]]:
    """The messages as Discord is given them."""
    from adapters.discord.layouts import messages  # noqa: PLC0415 - as above

    return (message.content for message in messages(reply))


CONTENTS: dict[str, Callable[[Briefed], Iterator[Mapping[str, Any]]]] = {"slack": slack, "discord": discord}
