"""The loopback to try the bot in by hand reads commands as people type them."""

import pytest

from tests.platforms.discord.__main__ import _called


@pytest.mark.parametrize(
    ("line", "command", "options"),
    [
        ("/brief", "/brief", {}),
        ("/brief link:https://example.com/a:b length:full", "/brief", {"link": "https://example.com/a:b", "length": "full"}),
        ("/digest add time:8:30 top:5 zone:New York", "/digest add", {"time": "8:30", "top": 5, "zone": "New York"}),
        ("/feeds mute source:example.com for_me:True", "/feeds mute", {"source": "example.com", "for_me": True}),
    ],
)
def a_line_is_a_command_with_its_options(line: str, command: str, options: dict[str, object]) -> None:
    assert _called(line) == (command, options)
