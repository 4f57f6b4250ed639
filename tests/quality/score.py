"""How well quotations and speakers are found, measured against the labels."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from briefings.models import Article, Quote
from briefings.quotes import find_quotes
from tests.quality.corpus import Labelled, LabelledQuote

ARTICLE = re.compile(
    r"^(?:the|an?|one|der|die|das|ein|eine|el|la|los|las|un|una|le|les|une|l['’]|il|lo|i|gli|o|os|as|um|uma)\s*\b", re.IGNORECASE
)
SUFFIXES = frozenset({"jr", "sr", "ii", "iii"})
FOUND_AT = 0.5
"""Token overlap from which a quotation counts as found."""


@dataclass(slots=True)
class Tally:
    """Counts over articles; the figures are properties, each between 0 and 1."""

    labelled: int = 0
    given: int = 0
    found: int = 0
    speaker: int = 0
    full_name: int = 0
    roles: int = 0
    roles_right: int = 0
    shown: int = 0
    shown_right: int = 0
    misses: list[str] = field(default_factory=list)

    def _f1(self, right: int) -> float:
        return 2 * right / max(1, self.labelled + self.given)

    @property
    def span_f1(self) -> float:
        return self._f1(self.found)

    @property
    def joint_f1(self) -> float:
        """Quotation found and its speaker right by surname."""
        return self._f1(self.speaker)

    @property
    def full_name_f1(self) -> float:
        """Quotation found and its speaker right by the fullest name printed."""
        return self._f1(self.full_name)

    @property
    def role_accuracy(self) -> float:
        """Share of right roles among labelled ones whose speaker is right."""
        return self.roles_right / max(1, self.roles)

    @property
    def shown_share(self) -> float:
        return self.shown / max(1, self.given)

    @property
    def shown_precision(self) -> float:
        return self.shown_right / max(1, self.shown)

    def row(self) -> str:
        return (
            f"quotes {self.labelled:5d}  span {self.span_f1:.3f}  joint {self.joint_f1:.3f}  full name {self.full_name_f1:.3f}  "
            f"role {self.role_accuracy:.3f}  shown {self.shown_share:.2f}  right of shown {self.shown_precision:.3f}"
        )


def plain(name: str) -> str:
    """A name or phrase without its leading article, case ignored."""
    return ARTICLE.sub("", name.strip()).casefold()


def surname(name: str) -> str:
    words = [word for word in re.findall(r"[\w’'-]+", plain(name)) if word not in SUFFIXES]
    return words[-1] if words else ""


def same_speaker(given: str | None, labelled: str | None, also: Sequence[str] = ()) -> bool:
    """Whether two speakers are one by surname; both unknown is right too."""
    if given is None or labelled is None:
        return given is labelled
    return any(
        surname(given) == surname(name) or _begins_or_ends(given, name) or _begins_or_ends(name, given) for name in (labelled, *also)
    )


def _begins_or_ends(shorter: str, longer: str) -> bool:
    """Whether one phrase is the other with something added by whole words ("spokesman", "spokesman for the port")."""
    return plain(longer).startswith(plain(shorter) + " ") or plain(longer).endswith(" " + plain(shorter))


def overlap(one: tuple[int, int], other: tuple[int, int], text: str) -> float:
    """Words in common over words in either."""
    shared = text[max(one[0], other[0]) : min(one[1], other[1])].split()
    either = text[min(one[0], other[0]) : max(one[1], other[1])].split()
    return len(shared) / max(1, len(either)) if max(one[0], other[0]) < min(one[1], other[1]) else 0.0


def count(
    article: Article, labels: Sequence[LabelledQuote], tally: Tally, *, least_words: int = 0, ignored: Iterable[tuple[int, int]] = (),
    also: dict[str, list[str]] | None = None,
) -> None:  # fmt: skip
    """Adds one article to a tally; quotations of fewer words, and ignored spans, count neither for nor against."""
    ignored = list(ignored)

    def counts(start: int, end: int) -> bool:
        return len(article.text[start:end].split()) >= least_words and not any(
            overlap((start, end), span, article.text) >= FOUND_AT for span in ignored
        )

    given = [quote for quote in find_quotes(article) if counts(quote.start, quote.end)]
    wanted = [label for label in labels if counts(label.start, label.end)]
    tally.given += len(given)
    tally.labelled += len(wanted)
    matched: set[int] = set()
    for quote in given:
        best = max(
            range(len(wanted)),
            key=lambda index: overlap((quote.start, quote.end), (wanted[index].start, wanted[index].end), article.text),
            default=None,
        )
        right = None
        if best is not None and overlap((quote.start, quote.end), (wanted[best].start, wanted[best].end), article.text) >= FOUND_AT:
            matched.add(best)
            right = wanted[best]
        _credit(quote, right, tally, also or {})
    tally.misses += [f"missed: {label.words[:70]!r}" for index, label in enumerate(wanted) if index not in matched]


def _credit(quote: Quote, label: LabelledQuote | None, tally: Tally, also: dict[str, list[str]]) -> None:
    tally.shown += quote.credited
    if label is None:
        tally.misses.append(f"no quotation: {quote.words[:70]!r} ({quote.speaker})")
        return
    tally.found += 1
    right = same_speaker(quote.speaker, label.speaker, also.get(label.speaker or "", ()))
    tally.speaker += right
    tally.shown_right += right and quote.credited
    tally.full_name += quote.speaker == label.speaker or (right and plain(quote.speaker or "") == plain(label.speaker or ""))
    if right and label.role is not None:
        tally.roles += 1
        tally.roles_right += quote.role is not None and same_role(quote.role, label.role)
    if not right:
        tally.misses.append(f"speaker: {quote.words[:60]!r} {quote.speaker} for {label.speaker} ({quote.confidence:.2f})")


def same_role(given: str, labelled: str) -> bool:
    """Whether two roles share at least half of their words."""
    one, other = set(re.findall(r"\w+", plain(given))), set(re.findall(r"\w+", plain(labelled)))
    return len(one & other) * 2 >= len(one | other)


def score(articles: Iterable[Labelled], *, least_words: int = 0) -> Tally:
    """The tally over labelled articles."""
    tally = Tally()
    for labelled in articles:
        count(labelled.article, labelled.quotes, tally, least_words=least_words)
    return tally
