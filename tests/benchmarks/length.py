"""How the cost grows with an article's length, and its picture."""

import math
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from briefings import keypoints
from briefings.brief import brief
from briefings.page import read_page
from briefings.quotes import find_quotes
from tests.benchmarks import rows, samples
from tests.benchmarks.rows import Figure, Row
from tests.benchmarks.timing import by_turns, exponent, spread

WORDS = (1_000, 3_000, 10_000, 30_000, 100_000)
GROWN = 3
"""The growth is read off the longest lengths: what every article costs, however short, would flatter it at the others."""

Curve = Sequence[tuple[float, float]]
"""(words, seconds) from short to long."""

SERIES = {
    rows.LINEAR_WHOLE: ("HTML to briefing", "#1f4e79"),
    rows.LINEAR_QUOTES: ("quotes", "#b3541e"),
    rows.LINEAR_POINTS: ("key points", "#4a7c3a"),
}


def _works(words: int) -> tuple[int, dict[Row, Callable[[], object]]]:
    article = samples.long_article(words)
    page, quotes = samples.as_page(article), find_quotes(article)
    return len(article.text.split()), {
        rows.LINEAR_QUOTES: partial(find_quotes, article),
        rows.LINEAR_POINTS: partial(keypoints.choose, article, quotes, 6),
        rows.LINEAR_WHOLE: lambda: brief(read_page(page)),
    }


def measured(lengths: Sequence[int], rounds: int) -> tuple[dict[Row, Figure], dict[Row, Curve]]:
    """The growth for quotes, key points and the whole, and the medians behind it."""
    sizes: list[int] = []
    seconds: dict[Row, list[list[float]]] = {row: [] for row in SERIES}
    for length in lengths:
        size, works = _works(length)
        sizes.append(size)
        for row, one in by_turns(works, rounds).items():  # type: ignore[arg-type] # rows are names here
            seconds[row].append(one)  # type: ignore[index] # as above
    figures: dict[Row, Figure] = {row: _growth(sizes, found) for row, found in seconds.items()}
    curves: dict[Row, Curve] = {
        row: [(size, spread(one).median) for size, one in zip(sizes, found, strict=True)] for row, found in seconds.items()
    }
    return figures, curves


def _growth(sizes: Sequence[int], found: Sequence[Sequence[float]]) -> Figure:
    rounds = zip(*found[-GROWN:], strict=True)
    return spread([exponent(sizes[-GROWN:], one) for one in rounds])


WIDTH, HEIGHT, EDGE = 640, 400, 60


ABOUT = "CPU seconds by words of the article (both axes logarithmic; dotted: linear)"


def drawn(
    curves: Mapping[Row, Curve],
    series: Mapping[Row, tuple[str, str]] = SERIES,
    about: str = ABOUT,
    ticks: Sequence[int] = WORDS,
    slope: Row = rows.LINEAR_WHOLE,
) -> str:
    """The curves as an SVG picture, both axes logarithmic; the dotted line is what linear looks like."""
    points = [point for curve in curves.values() for point in curve]
    place = _Scale([math.log10(words) for words, _ in points], [math.log10(seconds) for _, seconds in points])
    parts = [_axes(place, about, ticks), _slope(place, curves[slope])]
    for row, (name, colour) in series.items():
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in (place.of(*point) for point in curves[row]))
        x, y = place.of(*curves[row][-1])
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{one.split(",")[0]}" cy="{one.split(",")[1]}" r="3" fill="{colour}"/>' for one in path.split()]
        parts.append(f'<text x="{x + 8:.1f}" y="{y + 4:.1f}" fill="{colour}">{name}</text>')
    frame = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH + 80} {HEIGHT}" font-family="sans-serif" font-size="12">'
    return "\n".join([frame, '<rect width="100%" height="100%" fill="white"/>', *parts, "</svg>", ""])


class _Scale:
    """Where words and seconds stand in the picture."""

    def __init__(self, across: Sequence[float], up: Sequence[float]) -> None:
        self.left, self.right = min(across), max(across)
        self.low, self.high = math.floor(min(up)), math.ceil(max(up))

    def of(self, words: float, seconds: float) -> tuple[float, float]:
        x = EDGE + (math.log10(words) - self.left) / ((self.right - self.left) or 1) * (WIDTH - 2 * EDGE)
        y = HEIGHT - EDGE - (math.log10(seconds) - self.low) / ((self.high - self.low) or 1) * (HEIGHT - 2 * EDGE)
        return x, y


def _axes(place: _Scale, about: str, ticks: Sequence[int]) -> str:
    made = [f'<text x="{EDGE}" y="24" font-size="14">{about}</text>']
    for power in range(place.low, place.high + 1):
        _, y = place.of(10**place.left, 10**power)
        made.append(f'<line x1="{EDGE}" y1="{y:.1f}" x2="{WIDTH - EDGE}" y2="{y:.1f}" stroke="#ddd"/>')
        made.append(f'<text x="{EDGE - 8}" y="{y + 4:.1f}" text-anchor="end">{10.0**power:g} s</text>')
    for words in (one for one in ticks if place.left - 0.01 <= math.log10(one) <= place.right + 0.01):
        x, _ = place.of(words, 10**place.low)
        made.append(f'<text x="{x:.1f}" y="{HEIGHT - EDGE + 20}" text-anchor="middle">{words:,}</text>')
    return "\n".join(made)


def _slope(place: _Scale, curve: Curve) -> str:
    """A line through the longest article with a slope of one."""
    (least, _), (most, seconds) = curve[0], curve[-1]
    (x1, y1), (x2, y2) = place.of(least, seconds * least / most), place.of(most, seconds)
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="#888" stroke-dasharray="2 4"/>'
