"""The errors of the adapters: what happened, to which thing, and what to do."""


class AdapterError(Exception):
    """Something outside did not do what was asked; ``str()`` of it is one plain sentence, ``advice`` another."""

    def __init__(self, sentence: str, advice: str = "") -> None:
        super().__init__(sentence)
        self.advice = advice


class CannotRead(AdapterError):  # noqa: N818 - the name says what happened, which is how the team speaks of it
    """A source that could not be read; ``source`` is its name as typed."""

    def __init__(self, source: str, sentence: str, advice: str = "") -> None:
        super().__init__(sentence, advice)
        self.source = source
