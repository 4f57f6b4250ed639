"""What importing the engine loads, in an interpreter of its own."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HEAVY = ("sumy", "trafilatura", "numpy", "nltk", "requests", "pypdf")


def loaded(statement: str) -> list[str]:
    """Which of the heavy packages a fresh interpreter holds after a statement."""
    script = f"import sys; {statement}; print(*(name for name in {HEAVY} if name in sys.modules))"
    return subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True, capture_output=True, text=True).stdout.split()


@pytest.mark.parametrize(
    "modules", ["briefings", "briefings.page, briefings.brief", "briefings.quotes, briefings.keypoints, briefings.links"]
)
def test_importing_the_engine_loads_no_heavy_package(modules: str) -> None:
    assert loaded(f"import {modules}") == []


def test_quotes_are_found_without_sumy_and_trafilatura() -> None:
    article = "Article('“We won,” said Ana Lima.', (Section(((0, 25),)),), language='en')"
    assert loaded(f"from briefings.models import Article, Section; from briefings.quotes import find_quotes; find_quotes({article})") == []
