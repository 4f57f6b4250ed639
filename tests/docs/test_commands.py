"""What the documentation tells people to type can be typed, and prints what it says."""

import re
import shlex
from datetime import UTC, datetime
from importlib.util import find_spec

import pytest

from bot.cli import Misused, parse
from bot.commands.errors import NotUnderstood
from bot.commands.grammar import parse as parse_chat
from bot.commands.values import Facts
from tests.docs.naming import command_of, commands, discord, settings, targets, verbs
from tests.docs.pages import Page, pages

PAGES = [one for one in pages().values() if one.path != "CHANGELOG.md"]
NONE = frozenset({"NEWSBRIEF_SPECS", "NEWSBRIEF_SLACK_BOT_TOKEN"})
"""What only the tests read, and the slip that docs/settings.md shows."""


def words_of(line: str) -> list[str]:
    """A line of a shell as its words: without variables before it, pipes, redirections, and what is said of it behind two blanks."""
    bare = re.split(r"\s[|<>]\s|\s#\s|\s{3,}|;|&&", line)[0]
    words = shlex.split(re.sub(r"\$\(.*?\)", "x", bare))
    while words and ("=" in words[0] or words[0] in {"sudo", "export", "env", "exec"}):
        words.pop(0)
    return words


def ours(line: str) -> list[str] | None:
    """The arguments of our command, when the line is one."""
    if "newsbrief" not in line or line.lstrip().startswith("#"):
        return None
    words = words_of(line)
    return words[1:] if words and words[0].rpartition("/")[2] == "newsbrief" else None


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path)
def every_line_to_copy_is_understood(page: Page) -> None:
    for line in page.lines:
        words = ours(line)
        if words is None or set(words) & {"--help", "--version"} or any(word.isupper() and word.endswith("...") for word in words):
            continue
        try:
            parse([word.strip("[]") for word in words])
        except Misused as error:
            pytest.fail(f"{line}: {error}")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path)
def every_command_within_a_sentence_is_there_with_its_options(page: Page) -> None:
    for said in page.code:
        if not re.match(r"newsbrief (?!is )[a-z]", said):  # "newsbrief is already running" is a message
            continue
        words = re.findall(r"[^\s`]+", re.split(r" [|<>] | -{1,2}\w+=", said)[0])[1:]
        name = command_of(words)
        assert name, f"{said}: no such command"
        below = words[len(name.split()) :]
        known = commands()[name]
        unknown = [one for one in below if re.fullmatch(r"-{1,2}[a-z-]+", one) and one not in known]
        assert unknown == [], f"{said}: {name} does not know {unknown}"
        subcommands = {one.removeprefix(f"{name} ").split()[0] for one in commands() if one.startswith(f"{name} ")}
        wrong = [one for one in below[:1] if subcommands and re.fullmatch(r"[a-z]+", one) and one not in subcommands]
        assert wrong == [], f"{said}: {name} has no {wrong}"


NOW = datetime(2026, 11, 3, 9, 0, tzinfo=UTC)
FACTS = Facts(zone="Europe/Berlin", now=NOW)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path)
def every_line_of_chat_is_understood(page: Page) -> None:
    """A line with what a reader has to fill in (``…``, FEED) need only begin with a verb."""
    for said in [*page.code, *(line.strip() for line in page.lines)]:
        if not re.match(r"/(?:brief(?! failed)|digest|feeds|help|brief-\w+)\b", said) or "/" in said[1:].split(" ")[0]:
            continue
        if said.split()[0] != "/brief" or re.match(r"/\w+ [\w-]+:", said):
            _on_discord(said)
        else:
            _typed(said.removeprefix("/brief").strip())


def _on_discord(said: str) -> None:
    words = said.split()
    name = next((one for one in (" ".join(words[:2]), words[0]) if one in discord()), None)
    groups = {one.split()[0] for one in discord() if " " in one}
    assert name or words[0] in groups, f"{said}: no such command on Discord"
    if name:
        assert set(re.findall(r"\b([a-z_]+):(?!/)", said.partition(" ")[2])) - discord()[name] == set(), said


def _typed(said: str) -> None:
    if any(sign in said for sign in "…[") or re.search(r"\b[A-Z]{3,}\b", said):
        begun = re.split(r"[…\[]|\b[A-Z]{3,}\b", said)[0].strip()
        assert not begun or any(one.startswith(begun) or begun.startswith(one) for one in verbs()), f"/brief {said}: no such verb"
        return
    try:
        parse_chat(said, FACTS)
    except NotUnderstood as error:
        pytest.fail(f"/brief {said}: {error}")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path)
def every_setting_that_is_named_is_one(page: Page) -> None:
    for name in re.findall(r"\bNEWSBRIEF_[A-Z_]+[A-Z]", page.text):
        assert name.removesuffix("_FILE") in settings() | NONE or any(one.startswith(f"{name}_") for one in settings()), name


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path)
def every_make_target_that_is_named_is_there(page: Page) -> None:
    said = [*page.code, *page.lines]
    named = {found[1] for one in said if (found := re.match(r"make ([a-z]+)\b", one.strip()))}
    assert named - targets() == set()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path)
def every_module_that_is_run_by_name_is_there(page: Page) -> None:
    for name in re.findall(r"python -m\s+([\w.]+)", page.text):
        if name.split(".")[0] in {"tests", "bot"}:
            found = find_spec(name)
            assert found is not None, name
            assert found.submodule_search_locations is None or find_spec(f"{name}.__main__"), f"{name} cannot be run"
