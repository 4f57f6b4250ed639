"""What can be done with a story of a digest: its buttons, for whoever presses them."""

from adapters.chat import Button
from adapters.store.records import KeptBriefing

HERE = "here"
"""What the subject of a digest's Mute source ends with: it is meant for those who get the digest, not for whoever presses alone."""


def under_story(kept: KeptBriefing) -> tuple[Button, ...]:
    """The buttons under a story, those that are wanted most first."""
    subject, quoted = f"b{kept.number}", kept.briefing.quotes_found > 1
    offered = (
        (True, Button("Full brief", "longer", subject)),
        (quoted, Button("All quotes", "quotes", subject)),
        (True, Button("Save", "save", subject)),
        (True, Button("Why this?", "why", subject)),
        (True, Button("More like this", "more", subject)),
        (True, Button("Less like this", "less", subject)),
        (bool(kept.briefing.article.url), Button("Mute source", "mute", f"{subject} {HERE}")),
    )
    return tuple(button for wanted, button in offered if wanted)
