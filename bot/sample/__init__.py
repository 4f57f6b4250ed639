"""A sample article: what ``newsbrief brief --sample`` briefs."""

from importlib.resources import files

NAME = "sample.html"


def sample() -> bytes:
    """The page, as bytes."""
    return files(__name__).joinpath(NAME).read_bytes()
