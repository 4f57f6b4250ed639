"""Articles and briefings: kept exactly, made once, found again by those who may."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.store import looking
from adapters.store.briefings import candidates_for
from adapters.store.columns import stored
from adapters.store.packing import article_of, briefing_of, content_hash, packed_article, packed_briefing
from adapters.store.records import Given
from adapters.store.store import Store
from briefings.brief import brief
from briefings.folding import UNSPACED, is_word
from briefings.models import Article, Briefing, KeyPoint, Quote, Section
from tests.adapters.store.asking import plan
from tests.adapters.store.samples import DAY, HARBOUR, HOUR, MINUTE, NOW, briefed, channel, person, workspace
from tests.briefings.articles import COLUMN, PACT

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=20)
MAYBE = st.none() | TEXT
TEXTS = st.lists(TEXT, max_size=3).map(tuple)
PLACES = st.integers(0, 10**6)
SECTIONS = st.lists(st.builds(Section, st.lists(st.tuples(PLACES, PLACES), max_size=3).map(tuple), MAYBE, MAYBE), max_size=3).map(tuple)
ARTICLES = st.builds(Article, TEXT, SECTIONS, MAYBE, MAYBE, TEXTS, MAYBE, MAYBE, MAYBE, TEXT, MAYBE, MAYBE, TEXTS)
QUOTES = st.builds(
    Quote, TEXT, PLACES, PLACES, MAYBE, MAYBE, MAYBE, MAYBE, st.sampled_from(["sentence", "fragment"]), st.floats(0, 1, allow_nan=False)
)
POINTS = st.builds(KeyPoint, TEXT, PLACES, PLACES, MAYBE)
BRIEFINGS = st.builds(
    Briefing,
    ARTICLES,
    st.sampled_from(["one-line", "short", "full"]),
    TEXT,
    st.lists(POINTS, max_size=3).map(tuple),
    st.lists(QUOTES, max_size=3).map(tuple),
    PLACES,
    PLACES,
    PLACES,
    TEXTS,
)


@given(BRIEFINGS)
def test_a_briefing_packed_and_opened_is_the_same(briefing: Briefing) -> None:
    article = article_of(through_json(packed_article(briefing.article)))
    assert article == briefing.article
    assert briefing_of(through_json(packed_briefing(briefing)), article) == briefing


def through_json(packed: Any) -> Any:
    return json.loads(json.dumps(stored(packed)))


async def test_a_briefing_comes_back_from_the_database_exactly(store: Store) -> None:
    for article in (HARBOUR, PACT, COLUMN):
        made = replace(brief(article, length="full"), notes=("Only 38 words.",))
        kept = await store.articles.remember(article, "https://example.org/", None, NOW)
        await store.briefings.remember(kept.number, made, "1", "full", NOW)
        again = await store.briefings.get(kept.number, "1", "full")
        assert again is not None
        assert again.briefing == made


async def test_words_and_their_places_still_fit_after_what_no_database_takes(store: Store) -> None:
    article = replace(HARBOUR, text=HARBOUR.text.replace("“Nobody", "\x00\ud800“Nobody"), sections=(Section(((0, 10),)),))
    at = article.text.index("Nobody was hurt")
    quote = Quote("Nobody was hurt", at, at + 15)
    kept = await store.articles.remember(article, None, None, NOW)
    await store.briefings.remember(kept.number, replace(brief(HARBOUR), article=article, quotes=(quote,)), "1", "short", NOW)
    again = await store.briefings.get(kept.number, "1", "short")
    assert again is not None
    (one,) = again.briefing.quotes
    assert again.briefing.article.text[one.start : one.end] == "Nobody was hurt"


async def test_an_article_is_found_by_any_link_to_its_page(store: Store) -> None:
    kept = await store.articles.remember(HARBOUR, "https://example.org/a?utm_source=x", None, NOW, etag='"1"')
    assert await store.articles.by_page("http://example.org/a/#top") == kept
    assert await store.articles.by_page("https://example.org/b") is None
    assert await store.articles.get(kept.number) == kept
    assert (kept.article, kept.etag, kept.read) == (HARBOUR, '"1"', NOW)


async def test_a_changed_text_is_another_article_and_the_old_briefing_stays_true(store: Store) -> None:
    old = await briefed(store)
    changed = await store.articles.remember(replace(PACT, outlet="The Quay"), "https://example.org/a", None, NOW + HOUR)
    assert changed.number != old.article
    assert await store.articles.by_page("https://example.org/a") == changed
    assert await store.briefings.get(changed.number, "1", "short") is None
    kept = await store.briefings.by_number(old.number, (await workspace(store)).number)
    assert kept == old


async def test_the_same_article_read_again_is_the_same_row(store: Store) -> None:
    first = await store.articles.remember(HARBOUR, "https://example.org/a", None, NOW)
    again = await store.articles.remember(replace(HARBOUR, image="https://example.org/i?t=2"), "https://example.org/a", None, NOW + HOUR)
    assert (again.number, again.read) == (first.number, NOW + HOUR)
    assert await store.articles.unchanged(first.number, NOW + DAY, etag='"2"')
    kept = await store.articles.get(first.number)
    assert kept is not None
    assert (kept.read, kept.etag) == (NOW + DAY, '"2"')


async def test_a_paste_belongs_to_its_workspace(store: Store) -> None:
    mine, theirs = (await workspace(store, "T1")).number, (await workspace(store, "T2")).number
    paste = await briefed(store, url=None, owner=mine)
    content = content_hash(HARBOUR)
    found = await store.articles.by_content(content, mine)
    assert found is not None
    assert found.number == paste.article
    assert await store.articles.by_content(content, theirs) is None
    assert await store.articles.by_content(content, None) is None
    assert await store.briefings.by_number(paste.number, mine) == paste
    assert await store.briefings.by_number(paste.number, theirs) is None
    stranger = await person(store, "U2", "T2")
    assert not await store.saved.save(stranger.number, paste.number, NOW)


async def test_a_briefing_made_twice_at_once_is_kept_once(store: Store) -> None:
    first = await briefed(store)
    second = await store.briefings.remember(first.article, replace(first.briefing, headline="Other"), "1", "short", NOW)
    assert second == first


async def test_search_finds_words_phrases_and_beginnings_whatever_their_accents(store: Store) -> None:
    here = (await workspace(store)).number
    one, other = await briefed(store), await briefed(store, PACT, "https://example.org/pact")
    for made in (one, other):
        await store.briefings.asked(made.number, here, NOW, public=True)
    for words in ("crane", "CRANE harbour", "malaga", "Málaga", '"northern quay"', "“northern quay”", "harb", "ruiz miracle", "the quay"):
        assert numbers(await store.briefings.search(here, words, 5)) == [one.number], words
    for words in ("crane pact", '"quay northern"', "arbour", '"harb"', "harb crane", "c"):
        assert await store.briefings.search(here, words, 5) == (), words
    assert len(await store.briefings.search(here, "the", 5)) == 2
    assert len(await store.briefings.search(here, "the", 1)) == 1


async def test_words_of_scripts_without_spaces_are_found_inside_longer_ones(store: Store) -> None:
    here = (await workspace(store)).number
    made = await briefed(store, replace(HARBOUR, headline="東京都の港で事故"), "https://example.org/ja")
    await store.briefings.asked(made.number, here, NOW, public=True)
    assert numbers(await store.briefings.search(here, "京都", 5)) == [made.number]
    assert await store.briefings.search(here, "都京", 5) == ()


async def test_the_best_is_found_first_and_each_article_once(store: Store) -> None:
    here = (await workspace(store)).number
    best = await briefed(store)
    longer = await store.briefings.remember(best.article, brief(HARBOUR, length="full"), "1", "full", NOW)
    less = await briefed(store, replace(HARBOUR, headline="Ships are sent to Almería"), "https://example.org/less")
    for made in (best, longer, less):
        await store.briefings.asked(made.number, here, NOW, public=True)
    found = await store.briefings.search(here, "crane crash", 5)
    assert [one.kept.article for one in found] == [best.article]
    found = await store.briefings.search(here, "crane", 5)
    assert [one.kept.article for one in found] == [best.article, less.article]


async def test_a_snippet_shows_the_words_as_printed(store: Store) -> None:
    here = (await workspace(store)).number
    made = await briefed(store)
    await store.briefings.asked(made.number, here, NOW, public=True)
    (found,) = await store.briefings.search(here, "miracle", 5)
    assert "that is a miracle" in found.snippet
    (found,) = await store.briefings.search(here, "malaga", 5)
    assert "harbour of Málaga will stay closed" in found.snippet
    assert len(found.snippet) < 160
    assert found.at == NOW


async def test_nobody_finds_what_others_were_given_in_private(store: Store) -> None:
    here, elsewhere = (await workspace(store, "T1")).number, (await workspace(store, "T2")).number
    ada, ben = await person(store, "U1"), await person(store, "U2")
    paste = await briefed(store, url=None, owner=here)
    await store.briefings.asked(paste.number, here, NOW, person=ada.number)
    assert numbers(await store.briefings.search(here, "crane", 5, person=ada.number)) == [paste.number]
    assert await store.briefings.search(here, "crane", 5, person=ben.number) == ()
    assert await store.briefings.search(here, "crane", 5) == ()
    assert await store.briefings.search(elsewhere, "crane", 5, person=ada.number) == ()
    await store.briefings.asked(paste.number, here, NOW, person=ada.number, public=True)
    assert numbers(await store.briefings.search(here, "crane", 5, person=ben.number)) == [paste.number]


@pytest.mark.parametrize(
    "typed",
    ["", " ", '"', "'", "a AND", "NEAR(", "x*", "* *", "-", "a:b", "col : x", "(((", "\x00", "\ud800", "' | '", "!a", "a & b", "<->", "x" * 10**6,
     "“", "%", "\\", "a\\", ":*", "{}", "^x", "ﷺ", "\u0301", "½", "searched:crane", "crane OR 1=1 --", "🙂", "क्षेत्र"],
)  # fmt: skip
async def test_any_text_can_be_looked_for(store: Store, typed: str) -> None:
    here = (await workspace(store)).number
    made = await briefed(store)
    await store.briefings.asked(made.number, here, NOW, public=True)
    await store.briefings.search(here, typed, 5)
    assert numbers(await store.briefings.search(here, f"crane {typed[:0]}", 5)) == [made.number]


@given(st.text(max_size=80))
def test_questions_to_the_database_hold_words_and_our_own_signs_only(typed: str) -> None:
    for term in looking.terms(typed):
        assert all(
            is_word(letter) or UNSPACED.match(letter) for word in term.words for letter in word
        )  # some are younger than Python's tables
        assert "_" not in "".join(term.words)


@given(st.text(max_size=80))
def test_every_word_of_a_text_knows_where_it_stands(text: str) -> None:
    shown = looking.shown(text)
    for word in looking.words(text):
        assert 0 <= word.start < word.end <= len(shown)


@pytest.mark.parametrize(
    "hostile", ["x" * 10**6, "🙂" * 10**6, "\U00020000" * 10**6, "word " * 200_000, " ".join(map(str, range(150_000)))]
)
async def test_a_megabyte_is_kept_and_still_found(store: Store, hostile: str) -> None:
    here = (await workspace(store)).number
    article = replace(HARBOUR, headline=f"Crane {hostile}", dek=hostile, byline=(hostile,))
    kept = await store.articles.remember(article, "https://example.org/", None, NOW)
    made = Briefing(kept.article, "short", f"Crane {hostile}", (), (Quote(hostile, 0, 10**6, hostile),), 1, 1, 1)
    number = (await store.briefings.remember(kept.number, made, "1", "short", NOW)).number
    await store.briefings.asked(number, here, NOW, public=True)
    (found,) = await store.briefings.search(here, "crane", 5)
    assert found.kept.briefing == made


async def test_the_index_of_words_goes_with_its_briefings(store: Store) -> None:
    made = await briefed(store)
    here = (await workspace(store)).number
    await store.briefings.asked(made.number, here, NOW, public=True)
    await store.places.forget(here)
    async with store.database.writing() as connection:
        if store.database.dialect == "sqlite":
            await connection.exec_driver_sql("INSERT INTO briefings_search(briefings_search) VALUES ('integrity-check')")
            words = await connection.exec_driver_sql("SELECT count(*) FROM briefings_search WHERE briefings_search MATCH 'crane'")
        else:
            words = await connection.exec_driver_sql("SELECT count(*) FROM briefings WHERE search @@ 'crane'")
        assert words.scalar() == 0


async def test_search_is_answered_by_an_index(store: Store) -> None:
    said = await plan(store.database, candidates_for(store.database.dialect, looking.terms("crane harbour"), 1, 2))
    if store.database.dialect == "sqlite":
        assert "SCAN briefings_search VIRTUAL TABLE" in said.splitlines()[0]
        assert "SCAN briefings\n" not in f"{said}\n"
    else:
        assert "Bitmap Index Scan on briefings_search" in said


async def test_the_last_briefings_are_those_of_the_channel_and_of_the_person(store: Store) -> None:
    here, other = await channel(store, "C1"), await channel(store, "C2")
    ada = await person(store)
    private, public, elsewhere = [await briefed(store, replace(HARBOUR, headline=name), f"https://example.org/{name}") for name in "abc"]
    team = here.workspace
    await store.briefings.asked(private.number, team, NOW, channel=here.number, person=ada.number)
    await store.briefings.asked(public.number, team, NOW + MINUTE, channel=here.number, public=True)
    await store.briefings.asked(elsewhere.number, team, NOW + HOUR, channel=other.number, public=True)
    assert numbers(await store.briefings.last(team, 5, channel=here.number, person=ada.number)) == [public.number, private.number]
    assert numbers(await store.briefings.last(team, 5, channel=here.number)) == [public.number]
    assert numbers(await store.briefings.last(team, 5, person=ada.number)) == [private.number]
    assert numbers(await store.briefings.last(team, 5)) == [elsewhere.number, public.number]
    await store.briefings.asked(private.number, team, NOW + DAY, person=ada.number)
    assert numbers(await store.briefings.last(team, 1, channel=here.number, person=ada.number)) == [private.number]


async def test_a_briefing_is_shown_by_its_number_only_where_it_was_given(store: Store) -> None:
    here, elsewhere = await channel(store), await workspace(store, "T2")
    ada, ben = await person(store, "U1"), await person(store, "U2")
    page = await briefed(store)
    assert await store.briefings.shown_to(page.number, here.workspace, ada.number) is None
    await store.briefings.asked(page.number, here.workspace, NOW, person=ada.number)
    assert await store.briefings.shown_to(page.number, here.workspace, ben.number) == page
    assert await store.briefings.shown_to(page.number, elsewhere.number, ada.number) is None
    article = await store.articles.remember(HARBOUR, None, here.workspace, NOW)
    paste = await store.briefings.remember(article.number, page.briefing, "engine", "short", NOW)
    await store.briefings.asked(paste.number, here.workspace, NOW, person=ada.number)
    assert await store.briefings.shown_to(paste.number, here.workspace, ada.number) is not None
    assert await store.briefings.shown_to(paste.number, here.workspace, ben.number) is None
    await store.briefings.asked(paste.number, here.workspace, NOW, channel=here.number, public=True)
    assert await store.briefings.shown_to(paste.number, here.workspace, ben.number) is not None


async def test_saved_briefings_are_a_persons_own(store: Store) -> None:
    ada, ben = await person(store, "U1"), await person(store, "U2")
    one, other = await briefed(store), await briefed(store, PACT, "https://example.org/pact")
    assert await store.saved.save(ada.number, one.number, NOW)
    assert not await store.saved.save(ada.number, one.number, NOW)
    assert not await store.saved.save(ada.number, 77, NOW)
    await store.saved.save(ada.number, other.number, NOW + HOUR)
    assert numbers(await store.saved.list(ada.number)) == [other.number, one.number]
    assert await store.saved.list(ben.number) == ()
    assert await store.saved.unsave(ada.number, one.number)
    assert not await store.saved.unsave(ada.number, one.number)


def numbers(found: tuple[Given, ...]) -> list[int]:
    return [one.kept.number for one in found]
