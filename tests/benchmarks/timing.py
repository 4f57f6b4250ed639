"""How the benchmark measures: contenders by turns, processor time, medians with their range."""

import gc
import math
import resource
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from tests.benchmarks import contenders

Work = Callable[[], object]
REFERENCE_WORDS = 100_000
REFERENCE = " ".join(f"Word{number % 977} the{number % 13}" for number in range(REFERENCE_WORDS // 2))


@dataclass(frozen=True, slots=True)
class Spread:
    """Several measurements of one thing."""

    median: float
    lowest: float
    highest: float

    def __str__(self) -> str:
        if self.lowest == self.highest:
            return _short(self.median)
        return f"{_short(self.median)} ({_short(self.lowest)} to {_short(self.highest)})"


def _short(figure: float) -> str:
    return f"{figure:.0f}" if figure >= 100 or figure == int(figure) else f"{figure:.1f}" if figure >= 10 else f"{figure:.2f}"


def spread(figures: Sequence[float]) -> Spread:
    """The median of the figures and their range."""
    return Spread(statistics.median(figures), min(figures), max(figures))


def processor() -> float:
    """Seconds of processor time this process and those it has waited for have used."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def timed(work: Work, clock: Callable[[], float] = processor) -> float:
    """Seconds one run takes by a clock; what earlier runs left behind is collected before."""
    contenders.forget()
    gc.collect()
    begun = clock()
    work()
    return clock() - begun


def by_turns(works: Mapping[str, Work], rounds: int, clock: Callable[[], float] = processor) -> dict[str, list[float]]:
    """Seconds of every work in every round, all works one after the other in each, so that a busy machine is busy for all of them."""
    seconds: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            seconds[name].append(timed(work, clock))
    return seconds


def ratio(above: Sequence[float], below: Sequence[float]) -> Spread:
    """One thing's seconds over another's, round by round."""
    return spread([one / other for one, other in zip(above, below, strict=True)])


def exponent(sizes: Sequence[float], seconds: Sequence[float]) -> float:
    """With which power of the size the seconds grow (least squares on logarithms): 1 is linear, 2 is quadratic."""
    return statistics.linear_regression([math.log(size) for size in sizes], [math.log(one) for one in seconds]).slope


def reference() -> int:
    """A fixed loop over 100,000 words: what it takes tells how fast a machine runs Python."""
    counts: dict[str, int] = {}
    for word in REFERENCE.split():
        if word[0].isupper():
            counts[word.lower()] = counts.get(word.lower(), 0) + len(word)
    return len(counts)
