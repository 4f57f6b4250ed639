"""Claims about printed dates."""

import pytest

from briefings.dates import dated


@pytest.mark.parametrize(
    ("line", "language", "iso"),
    [
        ("Oct 31, 2025", "en", "2025-10-31"),
        ("Published: 08:12, 19 Jul 2023 | Updated: 09:40, 20 Jul 2023", "en", "2023-07-19T08:12"),
        ("November 5, 2024 4:44 PM UTC", "en", "2024-11-05T16:44+00:00"),
        ("Sat 12 Apr 2025 18.10 BST", "en", "2025-04-12T18:10+01:00"),
        ("2024-11-05T16:44:10Z", "en", "2024-11-05T16:44:10+00:00"),
        ("Stand: 30.04.2025 | 11:07 Uhr", "de", "2025-04-30T11:07"),
        ("16. Juni 2024", "de", "2024-06-16"),
        ("Publié le 12/05/2025 à 18h30", "fr", "2025-05-12T18:30"),
        ("1er août 2024", "fr", "2024-08-01"),
        ("9 de octubre de 2024 12:15", "es", "2024-10-09T12:15"),
        ("18 settembre 2023 alle 10:20", "it", "2023-09-18T10:20"),
        ("3 de agosto de 2025, 09h40", "pt", "2025-08-03T09:40"),
        ("26/10/2023 às 17h22", "pt", "2023-10-26T17:22"),
        ("12/25/2024", "en", "2024-12-25"),
    ],
)
def test_a_date_line_is_read_as_precisely_as_it_is_printed(line: str, language: str, iso: str) -> None:
    found = dated(line, language)
    assert found is not None
    assert found.alone
    assert found.iso == iso


def test_a_date_that_may_be_read_two_ways_is_not_guessed() -> None:
    found = dated("03/04/2024", "en")
    assert found is not None
    assert found.alone
    assert found.iso is None


def test_no_such_day_is_no_date() -> None:
    found = dated("February 31, 2024", "en")
    assert found is None or found.date is None


def test_a_sentence_with_a_date_is_no_date_line() -> None:
    found = dated("The vote on 31 October 2025 was the third in a year.", "en")
    assert found is not None
    assert not found.alone


def test_words_about_no_time_are_no_date() -> None:
    assert dated("Council keeps the old ferry", "en") is None
