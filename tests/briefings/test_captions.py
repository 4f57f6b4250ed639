"""Captions of pictures that a page left among the paragraphs."""

import pytest

from briefings.captions import is_caption
from briefings.keypoints import choose
from tests.briefings.articles import article


@pytest.mark.parametrize(
    "line",
    [
        "The harbour of Velm on a winter morning.",
        "Ada Lund (left) and Ben Okoro (right) in the port of Velm on Monday.",
        "Ada Lund, seen here with the dock workers, wants a second ferry.",
        "The old ferry in a file photo from the spring.",
        "Firefighters at the scene of the blaze. Photograph: Tom Reed/AFP",
        "An example of a modern cellar.",
        "The Velm Institute, a private school in Norland.",
    ],
)
def test_a_caption_is_told(line: str) -> None:
    assert is_caption(line, "en")


@pytest.mark.parametrize(
    "line",
    [
        "The harbour of Velm will close on Monday.",
        "Norland and Sudria signed the pact in Velm.",
        "The Greens want a second vote.",
        "Shares fell.",
        "Both towns lie on the river.",
        "Talks begin on Monday.",
        "The parties (and their voters) disagree about the dam.",
        "The plant makes 24/7 production possible.",
    ],
)
def test_a_sentence_with_a_verb_is_no_caption(line: str) -> None:
    assert not is_caption(line, "en")


def test_a_paragraph_with_a_pictures_credit_is_a_caption_from_end_to_end() -> None:
    made = article(
        "The council of Velm will close two bridges in June.\n\nThe mayor of Velm walks over the bridge in 2010. Image: Ann Bell.\n\n"
        "Repairs of the bridges will cost four million dollars.",
        headline="Velm council to close bridges",
    )
    assert [point.text[:11] for point in choose(made, (), 6)] == ["The council", "Repairs of "]


def test_archive_pictures_are_told_in_other_languages() -> None:
    assert is_caption("Der Hafen von Velm (Archivbild).", "de")
    assert not is_caption("Der Hafen von Velm im Winter.", "de")


def test_captions_and_pieces_of_sentences_are_no_points() -> None:
    made = article(
        "The council of Velm will close two bridges in June.\n\nThe old iron bridge over the river in Velm.\n\n"
        "pilgrims on the bridge of Velm in 2008 were counted.\n\nRepairs of the bridges will cost four million dollars.",
        headline="Velm council to close bridges over the river",
    )
    assert [point.text[:11] for point in choose(made, (), 6)] == ["The council", "Repairs of "]


@pytest.mark.parametrize("unit", ["a", "(left) ", "photo ", "seen ", "/AP", "pictured in an undated "])
def test_a_megabyte_is_looked_at_in_one_pass(unit: str) -> None:
    assert is_caption(unit * (1_000_000 // len(unit)), "en") in {True, False}
