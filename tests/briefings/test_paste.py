"""Claims about pasted text."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.errors import BriefingError, NotAnArticle
from briefings.models import Article
from briefings.paste import read_text

SEED = Path(__file__).parents[2].parent / "shared" / "data" / "seed-article.txt"

FIRST = "The harbour council voted on Tuesday to keep the old ferry running for another three winters."
SECOND = '"Nobody in this room would close a road because the asphalt was old," said Councillor Priya Nand.'
THIRD = "Repairs will begin in May, when the boat will be taken out of the water for six weeks."
BODY = f"{FIRST}\n\n{SECOND}\n\n{THIRD}"


def paragraphs(article: Article) -> list[str]:
    return [article.text[start:end] for start, end in article.paragraphs]


def outcome(text: str) -> Article | BriefingError:
    try:
        return read_text(text)
    except BriefingError as refused:
        return refused


def sound(article: Article) -> None:
    """Spans are inside the text, not empty and in order, and the blocks joined by blank lines are the text."""
    blocks = article.text.split("\n\n")
    named = [section.subhead for section in article.sections if section.subhead]
    spans = list(article.paragraphs)
    assert all(0 <= start < end <= len(article.text) for start, end in spans)
    assert all(before[1] + 2 <= after[0] for before, after in pairwise(spans))
    assert "\n\n".join(blocks) == article.text
    assert sorted([*paragraphs(article), *named]) == sorted(blocks)
    assert all(block.strip() == block and block for block in blocks)


@pytest.mark.skipif(not SEED.exists(), reason="the seed article is not beside this repository")
def test_the_seed_article_comes_out_as_an_editor_reads_it() -> None:
    article = read_text(SEED.read_text(encoding="utf-8"))
    assert article.headline == "'Ties never been stronger': US, India ink 10-year defense pact"
    assert article.dek == "The agreement was signed in Kuala Lumpur"
    assert (article.published, article.outlet, article.language) == ("2025-10-31T11:20", None, "en")
    assert [(section.kicker, section.subhead) for section in article.sections] == [
        ("What's the story", None),
        ("Strategic significance", "New chapter in India-US relations, says Singh"),
        ("Diplomatic dialogue", "Jaishankar-Rubio meet on October 27"),
        ("Trade strategy", "Goyal's take on trade negotiations with US"),
    ]
    assert article.text.startswith("The United States and India have signed a 10-year defense framework.")
    assert len(article.paragraphs) == 4
    for gone in ("LOADING", "Summarize", "Ties never been", "What's the story", "Trade strategy\n", "Oct 31", "11:20"):
        assert gone not in article.text
    assert "\n\nJaishankar-Rubio meet on October 27\n\n" in article.text
    sound(article)


def test_a_headline_line_is_the_headline_and_not_in_the_text() -> None:
    article = read_text(f"Council keeps the old ferry\n{FIRST}\n{SECOND}\n{THIRD}")
    assert article.headline == "Council keeps the old ferry"
    assert article.text == BODY


def test_text_without_a_headline_has_none() -> None:
    article = read_text(BODY)
    assert article.headline is None
    assert article.text == BODY


def test_a_given_title_is_the_headline_and_its_line_is_dropped() -> None:
    article = read_text(f"Council keeps the old ferry\n\n{BODY}", title="Council keeps the old ferry")
    assert article.headline == "Council keeps the old ferry"
    assert article.text == BODY
    assert read_text(BODY, title="Another title").headline == "Another title"


def test_a_date_on_its_own_line_becomes_the_published_date() -> None:
    assert read_text(f"Council keeps the old ferry\nOct 31, 2025\n\n{BODY}").published == "2025-10-31"


def test_a_time_below_the_date_belongs_to_it() -> None:
    assert read_text(f"Council keeps the old ferry\n31 October 2025\n11:20 am\n\n{BODY}").published == "2025-10-31T11:20"


@pytest.mark.parametrize("line", ["2 hours ago", "vor 3 Stunden", "hace 2 horas", "il y a 5 minutes", "3 ore fa", "há 2 horas"])
def test_a_relative_date_is_dropped_and_not_resolved(line: str) -> None:
    article = read_text(f"Council keeps the old ferry\n{line}\n\n{BODY}")
    assert article.published is None
    assert article.text == BODY


def test_the_first_publication_counts_and_not_the_update() -> None:
    head = "Council keeps the old ferry\nUpdated: 2 November 2025 09:00\nPublished: 31 October 2025 18:30\n\n"
    assert read_text(head + BODY).published == "2025-10-31T18:30"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Miriam Oakes", ("Miriam Oakes",)),
        ("By Miriam Oakes and Tom Derry", ("Miriam Oakes", "Tom Derry")),
        ("BY MIRIAM OAKES", ("MIRIAM OAKES",)),
        ("By Miriam Oakes, Political Correspondent", ("Miriam Oakes",)),
        ("By Miriam Oakes in London", ("Miriam Oakes",)),
        ("Miriam Oakes | Staff Writer", ("Miriam Oakes",)),
        ("Von Jana Volkers und Uwe Lenz", ("Jana Volkers", "Uwe Lenz")),
        ("Par Solène Garrec", ("Solène Garrec",)),
        ("Por Inês Falcão e Rui Teles", ("Inês Falcão", "Rui Teles")),
        ("di Chiara Bonetti", ("Chiara Bonetti",)),
        ("By Miriam Oakes | Oct 31, 2025 | 4 min read", ("Miriam Oakes",)),
    ],
)
def test_a_byline_becomes_names(line: str, names: tuple[str, ...]) -> None:
    article = read_text(f"Council keeps the old ferry\n{line}\n\n{BODY}")
    assert article.byline == names
    assert article.text == BODY


@pytest.mark.parametrize(
    ("opening", "dateline"),
    [
        ("KUALA LUMPUR, Oct 31 (Reuters) — ", "KUALA LUMPUR, Oct 31 (Reuters)"),
        ("LONDON (AP) — ", "LONDON (AP)"),
        ("Berlin (dpa) - ", "Berlin (dpa)"),
        ("MADRID, 31 Oct. (EUROPA PRESS) - ", "MADRID, 31 Oct. (EUROPA PRESS)"),
        ("(ANSA) - ROMA, 31 OTT - ", "(ANSA) - ROMA, 31 OTT"),
    ],
)
def test_a_dateline_becomes_the_field_and_stays_in_the_text(opening: str, dateline: str) -> None:
    article = read_text(opening + BODY)
    assert article.dateline == dateline
    assert article.text == opening + BODY


def test_an_ordinary_dash_makes_no_dateline() -> None:
    assert read_text("The council - after a night of testimony - voted to keep it. " + BODY).dateline is None


def test_short_real_lines_stay() -> None:
    short = f"{FIRST}\n\nThey were not.\n\n“One,” he says.\n\n“To the waiting?”\n\nNo.\n\n{THIRD}\n\nThe trial continues."
    assert read_text(short).text == short


def test_a_repeated_headline_is_dropped_everywhere() -> None:
    article = read_text(f"Council keeps the old ferry\n\nCouncil keeps the old ferry\n\n{FIRST}\n\nCouncil keeps the old ferry\n\n{THIRD}")
    assert article.text == f"{FIRST}\n\n{THIRD}"


def test_hard_wrapped_lines_are_joined_and_hyphens_closed() -> None:
    wrapped = (
        "The harbour council voted on Tuesday to keep the old ferry run-\nning for another three winters, against the advice of its own\n"
        "treasurer. Nobody in the room was surprised, and the ten-year-\nold son of the captain was there to see it with his own eyes."
    )
    text = read_text(wrapped).text
    assert "ferry running for another" in text
    assert "its own treasurer" in text
    assert "\n" not in text


def test_line_ends_and_spaces_are_made_plain() -> None:
    article = read_text(BODY.replace("\n", "\r\n").replace("old ferry", "old\u00a0\u00a0fer\u200bry").replace("six", "\u202esix\u202c"))
    assert article.text == BODY


def test_marks_and_letters_stay_as_printed() -> None:
    words = "‘It’s ten o’clock – the cafe\u0301 is closed…’ said the “captain” — who’d seen „all“ of it, « vraiment », and left the harbour at once."
    assert read_text(words).text == words


def test_a_lone_surrogate_is_replaced() -> None:
    article = read_text(f"{FIRST} \ud800 {THIRD}")
    assert "\ufffd" in article.text
    article.text.encode("utf-8")


def test_markdown_loses_its_marks_and_keeps_its_words() -> None:
    article = read_text(
        f"# Council keeps the old ferry\n\n{FIRST.replace('old ferry', '[old ferry](https://harbour.example/x) **really**')}\n\n"
        f"![alt text](https://harbour.example/p.jpg)\n\n## A costly winter\n\n> {SECOND}\n\n- nineteen violins\n- six cellos\n"
    )
    assert article.headline == "Council keeps the old ferry"
    assert article.text.startswith(FIRST.replace("old ferry", "old ferry really"))
    assert [section.subhead for section in article.sections] == [None, "A costly winter"]
    assert paragraphs(article)[-2:] == ["nineteen violins", "six cellos"]
    assert not {"harbour.example", "alt text"} & {word for word in ("harbour.example", "alt text") if word in article.text}


def test_a_forwarded_mail_loses_header_note_and_signature() -> None:
    mail = (
        "See below. T.\n\n---------- Forwarded message ---------\nFrom: Courier <a@courier.example>\nDate: Thu, 2 May 2024 10:00:00 +0200\n"
        f"Subject: Fwd: Council keeps the old ferry\nTo: Theo\n\n{BODY}\n\n-- \nTheo Marsh\nSent from my iPhone"
    )
    article = read_text(mail)
    assert article.headline == "Council keeps the old ferry"
    assert article.published == "2024-05-02T10:00:00+02:00"
    assert article.text == BODY


def test_a_transcript_keeps_every_line() -> None:
    lines = [
        "WALLACE: Good evening, and welcome to the programme.",
        "REES: Thank you.",
        "WALLACE: How bad is it?",
        "(CROSSTALK)",
        "REES: Bad. Nine counties are under water tonight, and more will follow.",
    ]
    assert paragraphs(read_text("\n\n".join(lines))) == lines


def test_a_time_alone_on_its_line_is_dropped_from_a_live_blog() -> None:
    article = read_text(f"Ferry vote live\n24 January 2025\n\n11.42am\n\n{FIRST}\n\n10.15am\n\n{THIRD}")
    assert article.text == f"{FIRST}\n\n{THIRD}"
    assert article.published == "2025-01-24"


def test_a_short_item_is_read_with_a_note() -> None:
    article = read_text(f"{FIRST} {SECOND}")
    assert article.notes == ("Only 33 words of article text found.",)


@pytest.mark.parametrize(
    ("text", "kind"),
    [("", "empty"), ("\0\0 \n", "empty"), ("Share\nSave", "empty"), ("Just a few words here.", "too-short")],
)
def test_too_little_is_refused_in_a_plain_sentence(text: str, kind: str) -> None:
    with pytest.raises(NotAnArticle) as refused:
        read_text(text)
    assert refused.value.kind == kind
    assert str(refused.value).endswith(".")


def test_a_paste_beyond_two_million_characters_is_cut_with_a_note() -> None:
    article = read_text(FIRST * 30_000)
    assert len(article.text) <= 2_000_000
    assert "only its beginning was read" in article.notes[-1]


def test_readers_comments_are_no_part_of_the_article() -> None:
    comments = "\n".join(
        f"Reader {n}\nNovember {n}, 2024 at 6:35 am\nI would say that this is entirely wrong, and always was." for n in range(1, 9)
    )
    text = f"{BODY}\n\nThe vote was the third in a year and is expected to be the last before the election in spring."
    assert read_text(f"Council keeps the old ferry\n\n{text}\n\n{comments}").text == text


def test_a_pull_quote_and_its_name_are_said_once() -> None:
    pulled = "“We kept them open for as long as anybody used them”"
    whole = f"{pulled[:-1]},” said its director, Nils Aaberg. Passengers disagreed."
    article = read_text(f"Ferries cut\n\n{FIRST}\n\n{pulled}\n— Nils Aaberg\n\n{whole}\n\n{THIRD}")
    assert article.text == f"{FIRST}\n\n{whole}\n\n{THIRD}"


def test_a_place_in_capitals_and_a_colon_make_a_dateline_but_not_in_a_transcript() -> None:
    assert read_text(f"OSLO: {BODY}").dateline == "OSLO"
    assert read_text(f"WALLACE: {FIRST}\n\nREES: {THIRD}").dateline is None


def test_a_bold_line_is_no_list_item() -> None:
    assert read_text(f"**Council keeps the old ferry**\n{FIRST}\n{SECOND}").headline == "Council keeps the old ferry"


def test_a_press_releases_closing_part_is_dropped() -> None:
    about = "About Nordferry\nNordferry runs thirty routes along the coast.\n\nMedia Contact:\nJane Doe\n+47 555 01 99\n\n###"
    assert read_text(f"FOR IMMEDIATE RELEASE\n\nCouncil keeps the old ferry\n\n{BODY}\n\n{about}").text == BODY


def test_cards_of_other_articles_end_the_text() -> None:
    cards = "Column: the bridge nobody built\nColumn: the bridge nobody built\nA look at fifty years of broken promises on the estuary."
    article = read_text(f"Council keeps the old ferry\n\n{BODY}\n\n{BODY.replace('old', 'new')}\n\n{cards}")
    assert "broken promises" not in article.text


def test_a_dek_that_shares_more_words_with_the_text_does_not_take_the_headlines_place() -> None:
    dek = "The harbour council voted to keep the ferry running for three winters"
    article = read_text(f"News\nSport\nAn island breathes again after a long night\n{dek}\nBy Miriam Oakes\n14 March 2024\n\n{BODY}")
    assert article.headline == "An island breathes again after a long night"
    assert article.dek == dek


HOSTILE = st.text(st.characters() | st.sampled_from("\n\n\n\r\t .,\"'“”>#*-_[]()=:|©\u200b\u202e\ud800\0"), max_size=600)
PIECES = st.lists(
    st.sampled_from(
        [FIRST, SECOND, THIRD, "Share", "LOADING...", "By Jane Doe", "Oct 31, 2025", "11:20 am", "What's the story", "A costly winter", "Read more: x", "Comments", "Read also", "> quoted", "# Head", "- item one", "---", "WALLACE: Yes.", "From: a", "Subject: b", "Date: c", "", "", "“One,” he says.", "Photo: Jane/AP", "© 2024", "=====", "Some words-"]
    ),
    max_size=40,
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.one_of(HOSTILE, PIECES.map("\n".join), st.tuples(PIECES.map("\n".join), HOSTILE).map("\n".join)))
def test_any_text_gives_a_sound_article_or_a_typed_error(text: str) -> None:
    article = outcome(text)
    if isinstance(article, Article):
        sound(article)
        article.text.encode("utf-8")
    assert isinstance(article, Article) or str(article).endswith(".")


@pytest.mark.parametrize(
    "text",
    [FIRST * 11_000, "*a " * 330_000, "[" * 1_000_000, "Jane Doe\n" * 20_000 + BODY, "From: a\nDate: b\n" * 30_000, "Date: x\n" * 30_000, (FIRST + "\n") * 5_000, "> " * 400_000, "Name says:\n" * 20_000 + BODY],
    ids=["one line", "stars", "brackets", "names", "headers", "fields", "paragraphs", "quoting", "comments"],
)  # fmt: skip
def test_a_megabyte_of_anything_ends_in_an_article_or_a_typed_error(text: str) -> None:
    article = outcome(text)
    if isinstance(article, Article):
        sound(article)
    assert isinstance(article, Article) or str(article).endswith(".")
