"""``python -m tests.benchmarks.same FILE``: keeps every briefing of the pages and the corpus in a file, or, when it is there, compares.

For changes that must only make things faster: run it before and after.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from briefings.brief import brief
from briefings.errors import NotAnArticle
from briefings.page import read_page
from tests.benchmarks import samples


def briefings() -> Iterator[tuple[str, Any]]:
    """The name and the full briefing of every page and article; why there is none where there is none."""
    for file in (*samples.pages().files, *sorted(samples.OWN.glob("*.html"))):
        try:
            yield file.name, asdict(brief(read_page(samples.load(file)), "full"))
        except NotAnArticle as refusal:
            yield file.name, str(refusal)
    for one in samples.labelled():
        yield f"{one.article.language}/{one.name}", asdict(brief(one.article, "full"))
    yield "long", asdict(brief(read_page(samples.as_page(samples.long_article(10_000))), "full"))


def main(file: Path) -> int:
    """Write the file, or print the names of the briefings that differ from it; 1 when some do."""
    made = json.loads(json.dumps(dict(briefings())))
    if not file.exists():
        file.write_text(json.dumps(made, indent=1), encoding="utf-8")
        print(f"{len(made)} briefings kept")
        return 0
    kept = json.loads(file.read_text(encoding="utf-8"))
    different = sorted(name for name in {*made, *kept} if made.get(name) != kept.get(name))
    print(f"{len(made)} briefings, {len(different)} differ: {', '.join(different) or '-'}")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
