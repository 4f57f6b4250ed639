"""The one family of errors the engine raises; each carries its facts and reads as a plain sentence."""

from typing import Literal

Kind = Literal[
    "error",
    "login",
    "cookies",
    "paywall",
    "robot-check",
    "crash",
    "empty",
    "too-short",
    "not-text",
    "too-large",
    "unreadable",
]


class BriefingError(Exception):
    """Nothing can be briefed; ``str()`` of it is one plain sentence for a person."""


class NotAnArticle(BriefingError):  # noqa: N818 - the name says what the page is, which is how the team speaks of it
    """The input holds no article: ``kind`` says what was seen instead, ``words`` how many words of text were found."""

    def __init__(self, kind: Kind, words: int, sentence: str) -> None:
        super().__init__(sentence)
        self.kind: Kind = kind
        self.words = words

    def __reduce__(self) -> tuple[type["NotAnArticle"], tuple[Kind, int, str]]:
        """How it comes whole out of the process in which an article is read."""
        return type(self), (self.kind, self.words, str(self))
