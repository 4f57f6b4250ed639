"""Links, anchors, pictures and paths that the documentation names are there, and every page can be found."""

import re

import pytest

from tests.bot.commanding import ROOT
from tests.docs.pages import Page, led_to, pages

PAGES = pages()
INDEX = "docs/README.md"
PATH = re.compile(r"(?:bot|adapters|briefings|config|docs|tests|\.ci)(?:/[\w.-]+)+/?")


def outside(link: str) -> bool:
    return re.match(r"[a-z]+:", link) is not None


@pytest.mark.parametrize("page", PAGES.values(), ids=lambda page: page.path)
def every_link_leads_to_a_file_and_a_heading_that_are_there(page: Page) -> None:
    for _, link in page.links:
        if outside(link):
            continue
        path, name = led_to(page, link)
        assert (ROOT / path).exists(), f"{link} leads nowhere"
        assert not name or name in PAGES[path].anchors, f"{link} leads to no heading; there are {sorted(PAGES[path].anchors)}"


def every_page_can_be_found_from_the_readme_and_from_the_index() -> None:
    for start in ("README.md", INDEX):
        seen, waiting = set(), [start]
        while waiting:
            path = waiting.pop()
            seen.add(path)
            targets = (led_to(PAGES[path], link)[0] for _, link in PAGES[path].links if not outside(link))
            waiting += [one for one in targets if one in PAGES and one not in seen]
        assert PAGES.keys() - seen - {"README.md"} == set(), f"from {start}"


def the_index_names_every_page_itself() -> None:
    named = {led_to(PAGES[INDEX], link)[0] for _, link in PAGES[INDEX].links if not outside(link)}
    assert {path for path in PAGES if path.startswith("docs/")} - named - {INDEX} == set()


def every_picture_is_shown_somewhere_and_says_what_it_shows() -> None:
    shown = {led_to(page, link)[0] for page in PAGES.values() for _, link in page.links if not outside(link)}
    there = {one.relative_to(ROOT).as_posix() for one in (ROOT / "docs").rglob("*") if one.suffix in {".png", ".svg"}}
    assert there - shown == set()
    for page in PAGES.values():
        for words in re.findall(r"!\[(.*?)\]\(", page.prose):
            assert len(words) > 10, f"{page.path}: a picture without words for those who cannot see it"


@pytest.mark.parametrize("page", [one for one in PAGES.values() if one.path != "CHANGELOG.md"], ids=lambda page: page.path)
def every_path_that_is_named_is_there(page: Page) -> None:
    """A module may be named without its ending: ``bot/press``."""
    for said in [*page.code, *re.findall(r"(?<![\w/])docs/[\w./-]+\.md", page.prose)]:
        path = said.strip().rstrip("/")
        if not PATH.fullmatch(path) or "NAME" in path:
            continue
        there = [ROOT / path, (ROOT / path).with_suffix(".py") if "." not in path.rpartition("/")[2] else ROOT / path]
        assert any(one.exists() for one in there), f"{said} is not there"


def no_page_names_this_machine() -> None:
    for page in PAGES.values():
        assert re.findall(r"/(?:work|tmp)/\w+|/root/", page.text) == [], page.path


def every_word_is_told_once() -> None:
    told = re.findall(r"^\| ([^|]+) \|", PAGES["docs/words.md"].text, re.MULTILINE)
    words = [one for one in told if one not in {"word", "---"}]
    assert sorted(words) == sorted(set(words))
