"""Prints how well quotations and speakers are found and reports grouped: ``python -m tests.quality`` (``--misses``, ``--write`` to docs/QUALITY.md)."""

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.quality.corpus import FOLDER, corpus
from tests.quality.lookalikes import READINGS, blind, labelled, reading, series, truth, unseen
from tests.quality.lookalikes import score as grouping
from tests.quality.real import SHARED, real_tally
from tests.quality.score import Tally, score
from tests.quality.stress_items import passages

PAGE = Path(__file__).parents[2] / "docs" / "QUALITY.md"
LANGUAGES = sorted(path.name for path in FOLDER.iterdir() if path.is_dir())
HEAD = "| text | quotes | span F1 | joint F1 | full name F1 | roles right | speakers shown | right of shown |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n"


def rows() -> Iterator[tuple[str, Tally]]:
    """A name and a tally for each part, all quotations and those of five words or more."""
    for least in (0, 5):
        words = "all quotes" if not least else f"quotes of {least} words or more"
        if SHARED.is_dir():
            yield f"real articles, never learned from, {words}", real_tally(least)
        for kept in (True, False):
            part = "kept apart" if kept else "tuned on"
            yield f"en passages of ordinary news, {part}, {words}", score(passages(kept=kept), least_words=least)
            for language in LANGUAGES:
                articles = [article for article in corpus(language) if article.kept == kept]
                yield f"{language} articles, {part}, {words}", score(articles, least_words=least)


def table() -> str:
    """The rows as a markdown table."""
    return HEAD + "".join(
        f"| {name} | {one.labelled} | {one.span_f1:.3f} | {one.joint_f1:.3f} | {one.full_name_f1:.3f} | {f'{one.role_accuracy:.2f}' if one.roles else 'not labelled'} "
        f"| {one.shown_share:.2f} | {one.shown_precision:.3f} |\n"
        for name, one in rows()
    )


EVENTS_HEAD = "| reports | events | read | B³ precision | B³ recall | B³ F1 |\n| --- | --- | --- | --- | --- | --- |\n"


def events_table() -> str:
    """How reports are grouped into events, as a markdown table."""
    made = EVENTS_HEAD
    parts = {
        "blind": blind(),
        "unseen": unseen(),
        "kept apart": labelled(kept=True),
        "tuned on": labelled(kept=False),
        "unseen series": series(kept=True),
        "series": series(kept=False),
    }
    for name_of, part in ((name, [one for one in some if not one.next_day]) for name, some in parts.items()):
        told = f"| {len(part)}, {name_of} | {len(set(truth(part).values()))} |"
        for name in READINGS:
            made += f"{told} {name} | {' | '.join(f'{one:.3f}' for one in grouping(reading(part, name), part))} |\n"
    return made


def main() -> None:
    """Prints the table, or lists what was missed in what may be tuned on, or writes the table to the page."""
    options = argparse.ArgumentParser(description="How well quotations and speakers are found in the labelled texts.")
    options.add_argument("--misses", action="store_true", help="list what was missed in the tuned part")
    options.add_argument("--write", action="store_true", help="write the table to docs/QUALITY.md")
    asked = options.parse_args()
    if asked.misses:
        articles = [article for language in LANGUAGES for article in corpus(language) if not article.kept]
        sys.stdout.writelines(f"{miss}\n" for miss in score(articles).misses)
        return
    for mark, made in {"table": table(), "events": events_table()}.items():
        sys.stdout.write(made)
        if asked.write:
            _put(mark, made)


def _put(mark: str, made: str) -> None:
    """Put a table between its marks on the page."""
    marks = rf"(<!-- {mark} -->\n).*(<!-- end of {mark} -->)"
    PAGE.write_text(re.sub(marks, lambda found: found[1] + made + found[2], PAGE.read_text("utf-8"), flags=re.DOTALL), "utf-8")


if __name__ == "__main__":
    main()
