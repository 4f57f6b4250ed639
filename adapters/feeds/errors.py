"""What can be wrong with a feed as a whole; what is wrong with one entry is a note on it."""

from typing import Literal

from adapters.errors import AdapterError

Wrong = Literal["empty", "html", "opml", "sitemap", "xml", "json", "text", "entities", "deep", "slow", "memory", "broken"]


class FeedError(AdapterError):
    """No feed could be read; ``wrong`` says what was there instead, ``str()`` is one plain sentence, ``advice`` another."""

    def __init__(self, wrong: Wrong) -> None:
        super().__init__(*SENTENCES[wrong])
        self.wrong: Wrong = wrong


SENTENCES: dict[Wrong, tuple[str, str]] = {
    "empty": ("That feed is empty: not a single letter came.", "Try again later."),
    "html": ("That is a web page, not a feed.", "Give me the site's address and I will look for its feeds."),
    "opml": ("That is a list of feeds (OPML), not a feed.", "Import it instead."),
    "sitemap": ("That is a site map without news in it.", "Look for the site's news site map or its feed."),
    "xml": ("That is XML, but neither a feed nor a news site map.", "Check the address."),
    "json": ("That is JSON, but not a JSON Feed.", "Check the address."),
    "text": ("That is neither a feed nor a web page.", "Check the address."),
    "entities": ("That feed defines words of its own that can grow without end, so I do not read it.", "Tell its publisher."),
    "deep": ("That feed is nested deeper than any real one, so I do not read it.", "Tell its publisher."),
    "slow": ("That feed took longer than 5 seconds to read, so I stopped.", "Tell its publisher that it is damaged."),
    "memory": ("That feed needs too much memory to read, so I stopped.", "Tell its publisher that it is damaged."),
    "broken": ("That feed is too damaged to read.", "Tell its publisher."),
}


class NoFeed(AdapterError):  # noqa: N818 - the name says what happened, which is how the team speaks of it
    """A site without a feed; ``host`` is the site, ``tried`` the addresses asked."""

    def __init__(self, host: str, sentence: str, tried: tuple[str, ...], advice: str = "") -> None:
        super().__init__(sentence, advice)
        self.host = host
        self.tried = tried
