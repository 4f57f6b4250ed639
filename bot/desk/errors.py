"""What went wrong, as people read it: the error's own sentence, what to do, and the buttons that do it. Always for one person alone."""

from adapters import chat
from adapters.chat import Act, Button, Notice
from adapters.errors import AdapterError
from adapters.web import errors as web
from bot.commands.errors import NotUnderstood
from bot.press import Stopped
from briefings.errors import BriefingError, NotAnArticle

LABELS: dict[Act, str] = {"paste": "Paste text", "retry": "Try again", "post": "Try again", "settings": "Settings"}
WITHHELD = frozenset({401, 402, 403, 407, 410, 451})
"""Answers after which another try gives the same, while whoever can read the page can paste it."""
MISSING = frozenset({404})
WALLS = frozenset({"error", "login", "cookies", "paywall", "robot-check", "crash", "empty"})
PASTE: tuple[Act, ...] = ("paste",)
BOTH: tuple[Act, ...] = ("paste", "retry")
STEPS: tuple[tuple[type[Exception], tuple[Act, ...]], ...] = (
    (web.Slow, BOTH),
    (web.Unreachable, BOTH),
    (web.Busy, ("retry",)),
    (web.Broken, BOTH),
    (web.ClosedPort, PASTE),
    (web.Misled, PASTE),
    (web.TooLarge, PASTE),
    (web.Empty, BOTH),
    (Stopped, ("retry",)),
)
"""What can be done about each error; about one that is not named, nothing."""


class NothingHere(AdapterError):  # noqa: N818 - the name says what happened, which is how the team speaks of it
    """What a button or a command means is not there, or not for whoever asks."""


class NotAllowed(AdapterError):  # noqa: N818 - as above
    """Somebody wanted to change what only others may."""


def steps(error: Exception) -> tuple[Act, ...]:
    """What a person can do about an error."""
    if isinstance(error, web.Answered):
        return () if error.status in MISSING else PASTE if error.status in WITHHELD or error.status < 429 else BOTH
    if isinstance(error, NotAnArticle):
        return BOTH if error.kind in WALLS else PASTE if error.kind == "too-short" else ()
    if isinstance(error, NotUnderstood):
        return PASTE if error.kind == "no-input" else ()
    return next((known for kind, known in STEPS if isinstance(error, kind)), ())


def sentence(error: Exception) -> str:
    """An error as people read it, with its advice."""
    return f"{error} {error.advice}".strip() if isinstance(error, AdapterError) else str(error)


def told_of(error: AdapterError | BriefingError, retry: str = "", link: str = "") -> Notice:
    """The notice for an error; ``retry`` is the subject of another try, none when there is nothing to try, ``link`` what is to be pasted."""
    subjects: dict[Act, str] = {"paste": link, "retry": retry}
    # what is pasted is tried again by pasting it again
    offered = [act for act in steps(error) if (act == "paste" and (link or isinstance(error, NotUnderstood))) or (act == "retry" and retry)]
    buttons = tuple(Button(LABELS[act], act, subjects[act], strong=number == 0) for number, act in enumerate(offered))
    return Notice(sentence(error), tone="error", buttons=buttons)


def not_there(error: chat.NotThere, subject: str) -> Notice:
    """The notice for an answer that was to stand in a channel we cannot write to; nothing is lost."""
    buttons = (Button(LABELS["post"], "post", subject, strong=True),) if subject else ()
    return Notice(sentence(error), tone="error", buttons=buttons)
