"""What is hostile stays words: no script runs, no element comes in, nothing is asked of anybody, and every letter is seen."""

import html
import random
import re
from collections.abc import AsyncIterator, Iterable, Iterator
from itertools import islice
from typing import Any

import pytest

from adapters.chat import Briefed, Field, Home, Listing, Notice, Reply, Window
from tests.adapters.discord.markdown import every, read
from tests.adapters.hostile import ATTACKS, URLS, Maker, credited
from tests.browser.drawings import PLATFORMS, Drawing, Payload, in_discord, in_slack
from tests.browser.stage import Stage

pytestmark = pytest.mark.asyncio(loop_scope="session")

ARTICLES = 100
OTHERS = 20
KINDS = 3
"""Payloads of every kind of block with attacks in all their places."""

TAGS = set(
    "A ARTICLE B BLOCKQUOTE BR BUTTON CODE DETAILS DIALOG DIV FIGCAPTION FIGURE FOOTER FORM H2 HEADER HR I INPUT LABEL LI MARK OL OPTION P PRE S SECTION "
    "SELECT SMALL SPAN SUMMARY TABLE TBODY TD TEXTAREA TIME TR U UL".split()
)
ATTRIBUTES = set(
    "accept aria-busy aria-controls aria-describedby aria-expanded aria-haspopup aria-hidden aria-label aria-labelledby aria-level aria-selected autofocus checked "
    "class data-rank datetime disabled download for hidden href id max maxlength min minlength multiple name open placeholder rel required role rows selected start step "
    "tabindex target type value".split()
)
LOOK = """() => {
  const all = [...document.querySelectorAll(".face, .face *")];
  const unique = (found) => [...new Set(found)].sort();
  return {
    tags: unique(all.map((one) => one.tagName)),
    attributes: unique(all.flatMap((one) => one.getAttributeNames())),
    links: unique([...document.querySelectorAll(".face a")].map((one) => `${one.protocol} ${one.rel} ${one.target}`)),
    words: [...document.querySelectorAll(".said > :not(.button, .actions), .said .text")].map((one) => one.textContent),
  };
}"""
DRAW = f"(drawings) => drawings.map(([what, payloads]) => {{ draw(what, payloads); return ({LOOK})(); }})"
TOGETHER = 10
WELL = {"https: noopener noreferrer _blank", "http: noopener noreferrer _blank"}


async def _drawn(stage: Stage, drawings: Iterable[Drawing]) -> AsyncIterator[tuple[Drawing, list[str]]]:
    """Each drawing with the words drawn, a few at a time; nothing must have come in."""
    waiting = iter(drawings)
    while some := list(islice(waiting, TOGETHER)):
        for drawing, seen in zip(some, await stage.tab.page.evaluate(DRAW, some), strict=True):
            assert set(seen["tags"]) <= TAGS
            assert set(seen["attributes"]) <= ATTRIBUTES
            assert set(seen["links"]) <= WELL
            yield drawing, seen["words"]
    assert (stage.tab.wrong, stage.tab.asked) == ([], [])


def _articles() -> Iterator[Reply]:
    for seed in range(ARTICLES):
        maker = Maker(seed)
        yield Briefed(credited(maker.briefing()), "full", maker.text(), buttons=maker.buttons())


async def a_hundred_hostile_articles_are_only_words_and_every_letter_is_seen_on_slack(stage: Stage) -> None:
    async for drawing, words in _drawn(stage, map(in_slack, _articles())):
        shown = "".join(words)
        assert [told for payload in drawing.payloads for told in _told(payload["blocks"]) if told not in shown] == []


def _told(blocks: Iterable[Payload]) -> Iterator[str]:
    """All words of a message that are no control's, piece by piece."""
    for one in _parts(list(blocks)):
        if one.get("type") in {"text", "link", "plain_text"}:
            yield one["text"]
        elif one.get("type") == "mrkdwn":
            yield html.unescape(re.sub(r"<[^|>]*\|([^>]*)>", r"\1", one["text"]))


def _parts(value: Any) -> Iterator[Payload]:
    """Everything in a payload but the buttons."""
    if isinstance(value, dict) and value.get("type") not in {"actions", "button", "overflow"}:
        yield value
        yield from (part for one in value.values() for part in _parts(one))
    elif isinstance(value, list):
        yield from (part for one in value for part in _parts(one))


async def a_hundred_hostile_articles_are_read_on_discord_as_discord_reads_them(stage: Stage) -> None:
    async for drawing, words in _drawn(stage, map(in_discord, _articles())):
        texts = [one["content"] for payload in drawing.payloads for one in _parts(payload["components"]) if one.get("type") == 10]
        assert [told for told in map(_seen, texts) if told not in words] == []


def _seen(markdown: str) -> str:
    """What is seen of a text, by our other reader of Discord's markdown: its words without the marks its lines begin with."""
    return "".join(one.text for one in every(read(markdown)) if one.kind not in {"heading", "small", "quote", "item"}).replace("\n", "")


@pytest.mark.parametrize("platform", PLATFORMS)
async def every_other_hostile_reply_is_only_words(stage: Stage, platform: str) -> None:
    replies = (reply for seed in range(OTHERS) for reply in _replies(Maker(seed)))
    async for _ in _drawn(stage, map(PLATFORMS[platform], replies)):
        pass


def _replies(maker: Maker) -> Iterator[Reply]:
    yield Notice(maker.text(), buttons=maker.buttons())
    yield Listing(maker.text(), maker.items(), maker.text(), numbered=True)
    yield Home((Listing(maker.text(), maker.items(), maker.text()),))
    choices = (("a", maker.text()), ("b", maker.text()))
    yield Window(
        "paste",
        maker.text(),
        (Field("text", maker.text(), maker.text(), maker.text(), long=True), Field("one", maker.text(), options=choices)),
    )


# What none of our adapters would send

PIECES: list[Any] = [
    *ATTACKS,
    *URLS,
    None,
    0,
    -1,
    1e30,
    True,
    [],
    {},
    [None],
    {"type": "section"},
    "<img src=x onerror=alert(1)>",
    "javascript:alert(1)",
]
NAMES = (
    "type text url elements fields accessory title alt_text image_url style value options option_groups initial_option initial_options confirm label element hint "
    "placeholder block_id action_id indent offset timestamp format fallback unicode name user_id rows content components component items media description "
    "accent_color color spoiler custom_id emoji label max_values min_values max_length image thumbnail author footer file embeds initial_value initial_date_time"
).split()
TYPES = (
    "header section context divider actions image rich_text rich_text_section rich_text_list rich_text_quote rich_text_preformatted text link emoji user date input "
    "plain_text_input static_select multi_static_select checkboxes radio_buttons file_input timepicker datepicker datetimepicker overflow button mrkdwn plain_text "
    "table markdown video file constructor __proto__ toString"
).split()


def _made(dice: random.Random, depth: int) -> Any:
    """Anything at all, more or less in the form of a block or a component."""
    if depth == 0 or dice.random() < 0.2:
        return _sent(dice.choice(PIECES))
    if dice.random() < 0.3:
        return [_made(dice, depth - 1) for _ in range(dice.randrange(4))]
    kind = dice.choice(TYPES) if dice.random() < 0.5 else dice.randrange(1, 25)
    return {**{name: _made(dice, depth - 1) for name in dice.sample(NAMES, 12)}, "type": kind}


def _sent(value: Any) -> Any:
    """A value as JSON carries it between programs: without lone halves of letters."""
    return value.encode("utf-8", "replace").decode("utf-8") if isinstance(value, str) else value


@pytest.mark.parametrize("what", ["slackMessage", "slackView", "discordMessage", "discordModal"])
async def no_payload_whatever_it_holds_runs_anything(stage: Stage, what: str) -> None:
    dice = random.Random(what)  # noqa: S311 - the same payloads at every run, no secret
    async for _ in _drawn(stage, (Drawing(what, [_payload(dice, what)]) for _ in range(KINDS))):
        pass


def _payload(dice: random.Random, what: str) -> Payload:
    """A message or a view with parts of every kind."""
    parts = [{**one, "type": kind} for kind in (*TYPES, *range(1, 24)) if isinstance(one := _made(dice, 2), dict)]
    holds = {"blocks": parts} if what.startswith("slack") else {"components": parts, "embeds": parts[:9]}
    return {"type": "modal", "title": _made(dice, 1), "text": _made(dice, 0), "content": _made(dice, 0), **holds}
