"""The bytes of an answer, decoded piece by piece and counted as they come: a bomb is stopped at the limit, not after it."""

import zlib
from collections.abc import Iterable, Iterator

PIECE = 64 * 1024
"""Bytes that are decoded at once; what a bomb can cost at most beyond the limit."""
MOST_CODINGS = 2
"""Times an answer may be packed; some servers pack twice by mistake."""
ACCEPTED = "gzip, deflate"
"""The codings asked for: those that can be decoded within bounds with Python alone."""
GZIP, ZLIB, RAW = 31, 15, -15
"""zlib's numbers for the three forms of deflate."""


class Overfull(Exception):  # noqa: N818 - the name says what happened
    """More bytes than the limit."""


class Undecodable(Exception):  # noqa: N818 - the name says what happened
    """Bytes that are not what their header says; ``str()`` is what to say of them."""


class Counted:
    """Lets bytes through up to a limit."""

    def __init__(self, most: int) -> None:
        self._left = most

    def count(self, piece: bytes) -> bytes:
        """The piece. Raises Overfull."""
        self._left -= len(piece)
        if self._left < 0:
            raise Overfull
        return piece


class Inflater:
    """One coding taken off, gzip or deflate, as the bytes begin."""

    def __init__(self, coding: str, most: int) -> None:
        self._gzip = coding != "deflate"
        self._counted = Counted(most)
        self._stream: "zlib._Decompress | None" = None  # noqa: UP037 - the type has no name at run time
        self._complete = True
        self._begun = self._over = False

    def feed(self, content: bytes) -> Iterator[bytes]:
        """The decoded pieces of some more bytes. Raises Overfull, Undecodable."""
        while content and not self._over:
            if self._stream is None and not self._begins(content):
                return
            self._stream = self._stream or zlib.decompressobj(self._form(content))
            self._complete = False
            piece = self._counted.count(self._decoded(self._stream, content))
            yield piece
            content = self._stream.unconsumed_tail
            if self._stream.eof:
                content, self._stream, self._complete = self._stream.unused_data, None, True
            elif not content and len(piece) == PIECE:
                yield from self._held_back(self._stream)

    def _held_back(self, stream: "zlib._Decompress") -> Iterator[bytes]:
        """What zlib has read already and not yet given."""
        while piece := self._counted.count(self._decoded(stream, b"")):
            yield piece
        if stream.eof:
            self._stream, self._complete = None, True

    def _begins(self, content: bytes) -> bool:
        """Whether these bytes begin the first member or a further one; padding ends them all."""
        self._over = self._begun and not (self._gzip and content[0] == 0x1F)
        self._begun = True
        return not self._over

    def _form(self, content: bytes) -> int:
        """Gzip, or the form of deflate: what begins with a sound zlib header is zlib, all else raw; RFC 1950, RFC 9110 8.4.1.2."""
        if self._gzip:
            return GZIP
        sound = content[0] & 0x0F == 8 and (len(content) < 2 or (content[0] << 8 | content[1]) % 31 == 0)
        return ZLIB if sound else RAW

    @staticmethod
    def _decoded(stream: "zlib._Decompress", content: bytes) -> bytes:
        try:
            return stream.decompress(content, PIECE)
        except zlib.error as error:
            raise Undecodable("is packed in a damaged way") from error

    def finish(self) -> None:
        """Raises Undecodable when the bytes ended before their end."""
        if not self._complete:
            raise Undecodable("stops in the middle")


class Unpacker:
    """All codings of an answer taken off, the last first."""

    def __init__(self, codings: str, most: int) -> None:
        named = [name for name in (part.strip().lower() for part in codings.split(",")) if name not in {"", "identity"}]
        if len(named) > MOST_CODINGS or not all(name in {"gzip", "x-gzip", "deflate"} for name in named):
            raise Undecodable("is packed in a way I did not ask for")
        self._inflaters = [Inflater(name, most) for name in reversed(named)]
        self._counted = Counted(most)

    def feed(self, content: bytes) -> Iterator[bytes]:
        """The decoded pieces of some more bytes. Raises Overfull, Undecodable."""
        pieces: Iterable[bytes] = (content,)
        for inflater in self._inflaters:
            pieces = _through(inflater, pieces)
        for piece in pieces:
            yield self._counted.count(piece)

    def finish(self) -> None:
        """Raises Undecodable when the bytes ended before their end."""
        for inflater in self._inflaters:
            inflater.finish()


def _through(inflater: Inflater, pieces: Iterable[bytes]) -> Iterator[bytes]:
    for piece in pieces:
        yield from inflater.feed(piece)
