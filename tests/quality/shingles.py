"""The measure of extraction: how far a text agrees with another in runs of four words, as scrapinghub's benchmark counts it."""

import re
from collections import Counter
from collections.abc import Iterable
from statistics import mean

RUN = 4
WORD = re.compile(r"\w+")


def shingles(text: str) -> Counter[tuple[str, ...]]:
    words = WORD.findall(text)
    runs = (tuple(words[at : at + RUN]) for at in range(max(1, len(words) - RUN + 1)))
    return Counter(run for run in runs if run)


def agreement(true: str, found: str) -> tuple[float, float]:
    """Precision and recall of one page."""
    expected, got = shingles(true), shingles(found)
    both = (expected & got).total()
    return both / got.total() if got else float(not expected), both / expected.total() if expected else float(not got)


def f1(pages: Iterable[tuple[str, str]]) -> float:
    """F1 of the mean precision and the mean recall over (true, found) pairs; an empty result has no precision."""
    scored = [(agreement(true, found), found) for true, found in pages]
    precision = mean(page[0] for page, found in scored if WORD.search(found))
    recall = mean(page[1] for page, _ in scored)
    return 2 * precision * recall / (precision + recall)
