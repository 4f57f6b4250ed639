"""What can be done with a story of a digest: its buttons, for whoever presses them."""

from collections.abc import Sequence

from adapters.chat import Button
from adapters.store.records import KeptBriefing

HERE = "here"
"""What the subject of a digest's Mute source ends with: it is meant for those who get the digest, not for whoever presses alone."""


LONGEST = 80
"""Letters of a subject with what it is about; Discord's buttons carry 94, the act and the part that is shown among them."""


def under_story(kept: KeptBriefing, sources: Sequence[int], quoted: bool) -> tuple[Button, ...]:  # noqa: FBT001 - see bot.publishing.Buttons
    """The buttons under a story, those that are wanted most first.

    ``sources`` are the numbers of the other briefings of its event, ``quoted`` says that there are several quotes in all.
    """
    subject = f"b{kept.number}"
    offered = (
        (True, Button("Full brief", "longer", subject)),
        (quoted, Button("All quotes", "quotes", subject_of(kept.number, sources))),
        (True, Button("Save", "save", subject)),
        (True, Button("Why this?", "why", subject)),
        (True, Button("More like this", "more", subject)),
        (True, Button("Less like this", "less", subject)),
        (bool(kept.briefing.article.url), Button("Mute source", "mute", f"{subject} {HERE}")),
    )
    return tuple(button for wanted, button in offered if wanted)


def subject_of(number: int, sources: Sequence[int] = ()) -> str:
    """What a button carries of a briefing, and of those of other sources of its event: "b17", "b17+19+24"; what has no room is left out."""
    subject = f"b{number}"
    for other in sources:
        longer = f"{subject}+{other}"
        subject = longer if len(longer) <= LONGEST else subject
    return subject
