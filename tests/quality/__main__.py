"""Prints how well quotations and speakers are found: ``python -m tests.quality`` (``--misses`` lists what went wrong)."""

import argparse
import sys

from tests.quality.corpus import FOLDER, corpus
from tests.quality.score import Tally, score

LANGUAGES = sorted(path.name for path in FOLDER.iterdir() if path.is_dir())


def rows(*, kept: bool) -> list[tuple[str, Tally]]:
    """A name and a tally for each language, all quotations and those of five words or more."""
    parts = [(language, [article for article in corpus(language) if article.kept == kept]) for language in LANGUAGES]
    side = "kept" if kept else "tuned"
    return [
        (f"{language} {side}, {least or 1}+ words", score(articles, least_words=least)) for language, articles in parts for least in (0, 5)
    ]


def main() -> None:
    """Prints one row for each part of the corpus."""
    options = argparse.ArgumentParser(description="How well quotations and speakers are found in the labelled corpus.")
    options.add_argument("--misses", action="store_true", help="list what was missed in the tuned part")
    asked = options.parse_args()
    for kept in (False, True):
        for name, tally in rows(kept=kept):
            sys.stdout.write(f"{name:22} {tally.row()}\n")
            if asked.misses and not kept:
                sys.stdout.writelines(f"    {miss}\n" for miss in tally.misses)


if __name__ == "__main__":
    main()
